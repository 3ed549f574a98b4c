"""Her weeks in words and as JSON: this week, the last ones, the goal, the streak if it is on."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from journal_tui.app.amounts import minutes_of
from journal_tui.app.goal_words import goal_in_words
from journal_tui.app.passages import Passage
from journal_tui.app.shapes import Shape
from journal_tui.app.this_week import more_of_the_week, read_week, week_sentences
from journal_tui.config.settings import Settings
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units, format_distance
from journal_tui.insight.load import WEEKS_BEFORE, is_jump
from journal_tui.insight.streak import streak
from journal_tui.insight.week import WeekLog, week_logs, week_start, weeks_before
from journal_tui.texts import weeks as texts
from journal_tui.texts.wording import MONTHS

#: Weeks in the table, this one among them.
_IN_TABLE: Final = 12
_GAP: Final = "  "


def weeks_in_words(journal: Journal, today: date, settings: Settings) -> tuple[Passage, ...]:
    """What the weeks tell, gently, in passages; those with nothing to say are left out.

    While older entries are still being read, it is told what does not hang on them.
    """
    first = settings.first_weekday
    start = week_start(today, first)
    logs = week_logs(journal.entries, first) if journal.complete else {}
    passages = (
        Passage(texts.THIS_WEEK, tuple(_this_week(journal, today, first))),
        Passage(texts.LAST_WEEKS, tuple(_table(logs, start, settings.units))),
        Passage(texts.GOAL, goal_in_words(journal, today, settings.units)),
        Passage(texts.STREAK, tuple(_streak(logs, start, settings))),
    )
    return tuple(passage for passage in passages if passage.lines)


def weeks_shape(journal: Journal, today: date, settings: Settings) -> list[Shape]:
    """The JSON of the weeks with a run, up to that of ``today``, oldest first.

    ``week`` is the first day; ``minutes``, ``distance_m`` and ``load`` are sums of what is known,
    and ``load_runs`` says of how many of the ``runs`` the load is. Keys are documented in the
    README's reference.
    """
    first = settings.first_weekday
    logs = week_logs(journal.entries, first)
    now = week_start(today, first)
    return [
        {
            "week": start.isoformat(),
            "runs": log.runs,
            "minutes": round(log.duration_s / 60, 1),
            "distance_m": round(log.distance_m, 1),
            "load": round(log.load, 1),
            "load_runs": log.load_runs,
            "jump": _jumped(logs, log),
        }
        for start, log in sorted(logs.items())
        if start <= now
    ]


def _jumped(logs: Mapping[date, WeekLog], log: WeekLog) -> bool:
    return is_jump(log, weeks_before(logs, log.start, WEEKS_BEFORE))


def _this_week(journal: Journal, today: date, first_weekday: int) -> Iterator[str]:
    if not journal.entries:
        yield texts.NOTHING_YET
        return
    week = read_week(journal, today, first_weekday)
    yield from week_sentences(week)
    yield from more_of_the_week(week)


def _table(logs: Mapping[date, WeekLog], start: date, units: Units) -> Iterator[str]:
    """The last weeks, the newest first, a row each below their heads, and what the words mean."""
    weeks = [*weeks_before(logs, start, _IN_TABLE - 1), logs.get(start, WeekLog(start))]
    while weeks and not weeks[0].runs:
        weeks.pop(0)
    if len(weeks) < 2:
        return
    jumps = {week.start for week in weeks if _jumped(logs, week)}
    rows = [texts.COLUMNS, *(_cells(week, units) for week in reversed(weeks))]
    notes = ["", *(_note(week, week.start in jumps) for week in reversed(weeks))]
    # A column without a figure is none.
    shown = [place for place, _ in enumerate(rows[0]) if any(row[place] for row in rows[1:])]
    widths = {place: max(len(row[place]) for row in rows) for place in shown}
    for row, note in zip(rows, notes, strict=True):
        cells = [row[0].ljust(widths[0]), *(row[place].rjust(widths[place]) for place in shown[1:])]
        yield _GAP.join((*cells, note)).rstrip()
    yield from _notes(weeks, jumped=bool(jumps))


def _cells(week: WeekLog, units: Units) -> tuple[str, ...]:
    day = f"{week.start.day:>2} {MONTHS[week.start.month - 1][:3]}"
    return (
        day,
        f"{week.runs:,}" if week.runs else texts.NO_RUN,
        f"{minutes_of(week.duration_s):,}" if week.duration_s else "",
        format_distance(week.distance_m, units) if week.distance_m else "",
        f"{round(week.load):,}" if week.load_runs else "",
    )


def _note(week: WeekLog, jumped: bool) -> str:
    parts = [_partial(week)] if _is_partial(week) else []
    return texts.JOIN.join([*parts, texts.JUMP] if jumped else parts)


def _notes(weeks: Sequence[WeekLog], *, jumped: bool) -> Iterator[str]:
    if any(week.load_runs for week in weeks):
        partial = next((week for week in reversed(weeks) if _is_partial(week)), None)
        example = texts.PARTIAL_NOTE.format(partial=_partial(partial)) if partial else ""
        yield f"{texts.LOAD_NOTE} {example}".rstrip()
    if jumped:
        yield texts.JUMP_NOTE


def _is_partial(week: WeekLog) -> bool:
    return 0 < week.load_runs < week.runs


def _partial(week: WeekLog) -> str:
    return texts.PARTIAL.format(n=week.load_runs, runs=week.runs)


def _streak(logs: Mapping[date, WeekLog], start: date, settings: Settings) -> Iterator[str]:
    """From two weeks on: one week is not one after the other."""
    if settings.streak == "off":
        return
    lasting = streak({week for week in logs if week <= start}, start)
    if lasting is not None and lasting.ran > 1:
        each = lasting.ran == lasting.weeks
        yield (texts.IN_EACH if each else texts.IN_SOME).format(**lasting._asdict())
