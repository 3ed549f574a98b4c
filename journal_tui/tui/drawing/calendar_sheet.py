"""The year as a calendar of moods, with its name and what the shapes mean."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from itertools import zip_longest
from typing import Final, NamedTuple

from journal_tui.app.periods import first_day
from journal_tui.domain.entry import Entry
from journal_tui.texts import trends as texts
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.calendar import NO_MOOD, CalendarDay, calendar_weeks, draw_calendar
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mood_style
from journal_tui.tui.drawing.sheet import MARGIN, Sheet, title
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import cell_width

#: Fewer rows than this below the calendar are better left empty.
_FEWEST_BELOW: Final = 4
_GAP: Final = Span("   ", "text")


class ToldDay(NamedTuple):
    """A day of the calendar, the entry that stands for it, and how many entries it has."""

    day: CalendarDay
    entry_id: str
    entries: int = 1


def told_days(entries: Iterable[Entry], low: AbstractSet[str] = frozenset()) -> dict[date, ToldDay]:
    """The days with an entry; ``low`` are the ids of the entries of dips.

    For a day stands the last entry of a dip, without one the last with a mood, else the last.
    Words of self-harm have no mood.
    """
    days: dict[date, ToldDay] = {}
    for entry in entries:
        before, mood = days.get(entry.day), entry.mood
        number = before.entries + 1 if before else 1
        dip = entry.id in low
        if before is not None and (before.day.dip, not _moodless(before)) > (dip, mood is not None):
            days[entry.day] = before._replace(entries=number)
            continue
        value, said = (mood.value, mood.source == "said") if mood else (None, False)
        days[entry.day] = ToldDay(CalendarDay(value, said, dip), entry.id, number)
    return days


def calendar_sheet(
    days: Mapping[date, ToldDay],
    width: int,
    height: int,
    *,
    today: date,
    chosen: date | None = None,
    aside: str = "",
    below: Callable[[], Sequence[Row]] | None = None,
    first_weekday: int = 0,
    glyphs: Glyphs = UNICODE,
) -> Sheet:
    """A year of ``days`` in ``width`` cells, drawn for ``height`` rows.

    ``aside`` is what is told of the chosen day, ``below`` draws what stands under the calendar
    where ``height`` leaves room. What the shapes mean stands at the right of the calendar where
    there is room, else below it.
    """
    rows = [_head(aside, width)]
    weeks = calendar_weeks(today, chosen, first_weekday)
    first = first_day(weeks.start, "week", first_weekday)
    shown = (first + timedelta(days=number) for number in range(len(weeks) * 7))
    picture = draw_calendar(
        {day: days[day].day for day in shown if day in days},
        width,
        height - len(rows),
        today=today,
        chosen=chosen,
        first_weekday=first_weekday,
        glyphs=glyphs,
    )
    told = [days[day].day for day in picture.cells.values()]
    legend = _legend(told, glyphs)
    if _cells(picture.rows[0]) + len(_GAP.text) + max(map(_cells, legend)) <= width:
        beside = [(), *((_GAP, *item) for item in legend)]
        pairs = zip_longest(picture.rows, beside[: len(picture.rows)], fillvalue=())
        rows += [(*row, *item) for row, item in pairs]
    else:
        rows += [*picture.rows, (), *_side_by_side(legend, width)]
    if below is not None and height - len(rows) > _FEWEST_BELOW:
        rows += [(), *below()]
    cells = {(x, y + 1): days[day].entry_id for (x, y), day in picture.cells.items()}
    seen = None if picture.seen is None else picture.seen + 1
    return Sheet(tuple(rows), cells=cells, seen=seen)


def _moodless(told: ToldDay) -> bool:
    return told.day.mood is None


def _head(aside: str, width: int) -> Row:
    """The name, and as many parts of what is told of the chosen day as fit beside it."""
    parts = aside.split(SEPARATOR)
    while parts and _cells(title(texts.CALENDAR, SEPARATOR.join(parts))) > width:
        parts.pop()
    return title(texts.CALENDAR, SEPARATOR.join(parts))


def _legend(days: Sequence[CalendarDay], glyphs: Glyphs) -> list[Row]:
    """What the shapes mean, an item each."""
    items: list[Row] = []
    for level, word in zip((1, 0, -1), texts.LEGEND, strict=True):
        shapes = f"{glyphs.said[level + 2]} {glyphs.read[level + 2]}"
        items.append((Span(shapes, mood_style(level)), Span(f" {word}", "muted")))
    if any(day.mood is None for day in days):
        items.append((Span(f"{NO_MOOD}   {texts.LEGEND_NO_MOOD}", "muted"),))
    items.append((Span(texts.LEGEND_SAID, "muted"),))
    if any(day.dip for day in days):
        items.append((Span(texts.LEGEND_DIP, "muted"),))
    return items


def _side_by_side(items: list[Row], width: int) -> list[Row]:
    """The items in as many rows as they take."""
    rows: list[Row] = []
    for item in items:
        if rows and _cells(rows[-1]) + len(_GAP.text) + _cells(item) <= width:
            rows[-1] = (*rows[-1], _GAP, *item)
        else:
            rows.append((Span(" " * MARGIN, "text"), *item))
    return rows


def _cells(row: Row) -> int:
    return sum(cell_width(span.text) for span in row)
