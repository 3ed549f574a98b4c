"""Evidence: true, specific sentences' worth of how far she has come (rule R4)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from journal_tui.domain.entry import Entry, mood_level
from journal_tui.insight.dips import WINDOW
from journal_tui.insight.facts import Evidence, EvidenceKind
from journal_tui.insight.feelings import feelings
from journal_tui.insight.lows import lows
from journal_tui.insight.measures import Outing, covered_m, is_run, outings
from journal_tui.insight.presence import FOUR_WEEKS, presence
from journal_tui.insight.progress import progress
from journal_tui.insight.ranking import rank
from journal_tui.insight.shares import share_run
from journal_tui.insight.similar import similar_runs
from journal_tui.insight.struggles import struggles
from journal_tui.insight.year_ago import WEEK, YEAR, weeks

#: What is true of the whole journal when its newest part shows it.
_OF_A_PART = frozenset(
    (
        *("wall passed", "wall moved", "comeback", "after a low one", "pace", "easier"),
        *("share run", "lifted on the way"),
    )
)
#: The same, but for the number of times.
_ONE_OF_A_PART = frozenset(("weather", "race"))
_OF_LAST_YEAR = frozenset(("last year", "last year runs", "last year minutes"))

__all__ = ["Evidence", "EvidenceKind", "evidence_for"]


def evidence_for(
    entries: Sequence[Entry], about: Entry | None, today: date, *, whole: bool = True
) -> tuple[Evidence, ...]:
    """Everything that live entries (oldest first, all of them) show, the best first.

    The best is what answers the words of ``about``, each thing that hurt before one of them is
    answered twice; then the freshest, then the strongest. No truth comes a second time in other
    words. ``about`` takes part in the truth itself where it is one of ``entries``. Entries of a
    day after ``today`` are left out. The same journal gives the same evidence in the same order;
    a journal without runs gives none.

    ``whole`` says that ``entries`` are the whole journal. Where they are the newest part of it,
    only what is true all the same is shown: no superlatives, no sums, no firsts.
    """
    past = [entry for entry in entries if entry.day <= today]
    # By days, which are what is told: of two time zones the earlier moment may be the later day.
    outs = tuple(sorted(outings(past), key=lambda out: out.day))
    if not outs:
        return ()
    found = list(_anywhere(outs, past, today))
    if whole:
        found += _of_the_whole(outs, past)
    else:
        found = [
            one._replace(number=1) if one.kind in _ONE_OF_A_PART else one
            for one in found
            if _holds_of_a_part(one, past, today)
        ]
    return rank(_quotable(found, past), _hurts(about), about, today)


def _hurts(about: Entry | None) -> Mapping[str, float]:
    """The themes to answer, with their weights; a low entry is a bad day, whatever its words."""
    if about is None:
        return {}
    from journal_tui.insight.themes import IN_TEXT, theme_weights

    themes = theme_weights(about)
    mood = about.mood
    if mood is None or mood_level(mood.value) >= 0 or "bad-day" in themes:
        return themes
    return {**themes, "bad-day": IN_TEXT}


def _of_the_whole(outs: Sequence[Outing], past: Sequence[Entry]) -> Iterator[Evidence]:
    """Superlatives and sums: a part of the journal shows none of them, and does not load them."""
    from journal_tui.insight.nonstop import longest_nonstop
    from journal_tui.insight.old_bests import old_bests
    from journal_tui.insight.sums import sums

    walked = [
        covered_m(entry.run) or 0.0
        for entry in past
        if entry.run is not None and not is_run(entry.run)
    ]
    yield from progress(outs, max(walked, default=0.0))
    yield from old_bests(outs)
    yield from longest_nonstop(outs)
    yield from sums(outs)


def _anywhere(outs: Sequence[Outing], past: Sequence[Entry], today: date) -> Iterator[Evidence]:
    """What a part of the journal may show as well, see ``_holds_of_a_part``."""
    yield from share_run(outs)
    yield from similar_runs(outs)
    yield from weeks(outs, today)
    yield from presence(outs, today)
    yield from struggles(outs)
    yield from lows(outs, past, today)
    yield from feelings(past)


def _holds_of_a_part(one: Evidence, past: Sequence[Entry], today: date) -> bool:
    """Whether it holds of the journal too, if the part has every entry after its oldest day."""
    oldest = past[0].day
    if one.kind == "showed up":
        return oldest < today - FOUR_WEEKS
    if one.kind in _OF_LAST_YEAR:
        return oldest < today - YEAR - WEEK
    if one.kind == "dip recovered":
        return _usual_is_known(one.then_entry_id, past)
    return one.kind in _OF_A_PART or one.kind in _ONE_OF_A_PART


def _usual_is_known(entry_id: str, past: Sequence[Entry]) -> bool:
    """Whether the dip that began with this entry began there in the whole journal too.

    Its usual and that of the entry before it have to lie in the part.
    """
    moods = 0
    for entry in past:
        if entry.id == entry_id:
            break
        moods += entry.mood is not None
    return moods > WINDOW


def _quotable(found: Sequence[Evidence], past: Sequence[Entry]) -> list[Evidence]:
    """The evidence, without the way to earlier entries that hold words of self-harm."""
    never = {entry.id for entry in past if entry.care}
    return [one._replace(then_entry_id="") if one.then_entry_id in never else one for one in found]
