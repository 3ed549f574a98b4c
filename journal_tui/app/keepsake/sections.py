"""What a page tells of its period before the entries: milestones, walls, plans, what helped."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final

from journal_tui.app.keepsake.looked_back import LookedBack
from journal_tui.app.plan_words import plan_in_words
from journal_tui.app.wording import long_day
from journal_tui.domain.plan import Plan
from journal_tui.insight.milestones import milestones
from journal_tui.insight.sentences import milestone_in_words
from journal_tui.insight.wall_sentences import walls_in_words
from journal_tui.insight.walls import walls_summary
from journal_tui.interchange.html_page.values import Section, Told
from journal_tui.texts import keepsake as texts
from journal_tui.texts import trends as trend_texts
from journal_tui.texts.wording import QUOTED, SEPARATOR


def sections(back: LookedBack) -> tuple[Section, ...]:
    """Every section that has something to say."""
    found = (make(back) for make in _SECTIONS)
    return tuple(section for section in found if section.lines)


def _milestones(back: LookedBack) -> Section:
    """Those of the whole journal that fell on an entry of the page: true on their day.

    None of an entry whose words ask for care.
    """
    by_id = {entry.id: entry for entry in back.entries}
    ours = (
        one
        for one in milestones(back.journal.entries, back.units, back.journal.goals)
        if one.entry_id in by_id and not by_id[one.entry_id].care
    )
    lines = []
    for entry_id, group in groupby(ours, key=lambda one: one.entry_id):
        words = SEPARATOR.join(milestone_in_words(one, back.units) for one in group)
        lines.append(Told(words, back.day_words(by_id[entry_id])))
    return Section(trend_texts.MILESTONES, tuple(lines))


def _walls(back: LookedBack) -> Section:
    """The walls of the period in sentences."""
    reading = walls_summary(entry for entry in back.entries if not entry.care)
    sentences = walls_in_words(reading, back.units)
    return Section(trend_texts.WALLS, tuple(map(Told, sentences)), listed=False)


def _plans(back: LookedBack) -> Section:
    """The plans that were made in the period, and what came of them."""
    days = {entry.id: long_day(entry.day, entry.day) for entry in back.journal.entries}
    lines = tuple(_plan(plan, days) for plan in back.journal.plans if _is_of_page(back, plan))
    return Section(texts.PLANS, lines)


def _is_of_page(back: LookedBack, plan: Plan) -> bool:
    if plan.entry_id is not None:
        return plan.entry_id in back.anchors
    return back.span.holds(plan.created_at.date())


def _plan(plan: Plan, days: dict[str, str]) -> Told:
    return Told(plan_in_words(plan), aside=" ".join(_outcome(plan, days)))


def _outcome(plan: Plan, days: dict[str, str]) -> Iterator[str]:
    if plan.outcome is not None:
        on_day, alone = texts.OUTCOMES[plan.outcome]
        day = days.get(plan.outcome_entry_id or "")
        yield on_day.format(day=day) if day else alone
    if plan.note:
        yield QUOTED.format(text=plan.note)


def _affirmations(back: LookedBack) -> Section:
    """The lines that helped in the period, those that helped most often first."""
    helped = Counter(
        showing.affirmation_id
        for showing in back.journal.showings
        if showing.helped
        and (
            back.span.holds(showing.at.date())
            if showing.entry_id is None
            else showing.entry_id in back.anchors
        )
    )
    lines = [line for line in back.journal.affirmations if line.id in helped]
    # ``sorted`` keeps her own order among those that helped as often.
    lines.sort(key=lambda line: -helped[line.id])
    return Section(
        texts.AFFIRMATIONS,
        tuple(
            Told(
                QUOTED.format(text=line.text),
                aside=SEPARATOR.join(
                    part for part in (line.credit, _times(helped[line.id])) if part
                ),
            )
            for line in lines
        ),
    )


def _times(number: int) -> str:
    """How often a line helped, where that was more than once."""
    return texts.HELPED_AGAIN[min(number, 3) - 1].format(n=number)


_SECTIONS: Final[tuple[Callable[[LookedBack], Section], ...]] = (
    _milestones,
    _walls,
    _plans,
    _affirmations,
)
