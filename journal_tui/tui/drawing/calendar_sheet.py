"""The year as a calendar of moods, with its name and what the shapes mean."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import zip_longest
from typing import Final, NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.texts import trends as texts
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.calendar import NO_MOOD, CalendarDay, draw_calendar
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mood_style
from journal_tui.tui.drawing.sheet import MARGIN, Sheet, title
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import cell_width

_GAP: Final = Span("   ", "text")


class ToldDay(NamedTuple):
    """A day of the calendar and the entry that stands for it."""

    day: CalendarDay
    entry_id: str


def told_days(entries: Iterable[Entry]) -> dict[date, ToldDay]:
    """The days with a run or a mood; the last mood of a day stands for it.

    Entries with neither are left out. Words of self-harm have no mood.
    """
    days: dict[date, ToldDay] = {}
    for entry in entries:
        mood = entry.mood
        if mood is not None:
            days[entry.day] = ToldDay(CalendarDay(mood.value, mood.source == "said"), entry.id)
        elif entry.run is not None and (entry.day not in days or _moodless(days[entry.day])):
            days[entry.day] = ToldDay(CalendarDay(), entry.id)
    return days


def calendar_sheet(
    days: Mapping[date, ToldDay],
    width: int,
    height: int,
    *,
    today: date,
    chosen: date | None = None,
    aside: str = "",
    first_weekday: int = 0,
    glyphs: Glyphs = UNICODE,
) -> Sheet:
    """A year of ``days`` in ``width`` cells, drawn for ``height`` rows.

    ``aside`` is what is told of the chosen day. What the shapes mean stands at the right of the
    calendar where there is room, else below it.
    """
    rows = [_head(aside, width)]
    picture = draw_calendar(
        {day: told.day for day, told in days.items()},
        width,
        height - len(rows),
        today=today,
        chosen=chosen,
        first_weekday=first_weekday,
        glyphs=glyphs,
    )
    legend = _legend(any(_moodless(days[day]) for day in picture.cells.values()), glyphs)
    if _cells(picture.rows[0]) + len(_GAP.text) + max(map(_cells, legend)) <= width:
        beside = [(), *((_GAP, *item) for item in legend)]
        pairs = zip_longest(picture.rows, beside[: len(picture.rows)], fillvalue=())
        rows += [(*row, *item) for row, item in pairs]
    else:
        rows += [*picture.rows, (), *_side_by_side(legend, width)]
    cells = {(x, y + 1): days[day].entry_id for (x, y), day in picture.cells.items()}
    return Sheet(tuple(rows), cells=cells)


def _moodless(told: ToldDay) -> bool:
    return told.day.mood is None


def _head(aside: str, width: int) -> Row:
    """The name, and as many parts of what is told of the chosen day as fit beside it."""
    parts = aside.split(SEPARATOR)
    while parts and _cells(title(texts.CALENDAR, SEPARATOR.join(parts))) > width:
        parts.pop()
    return title(texts.CALENDAR, SEPARATOR.join(parts))


def _legend(moodless: bool, glyphs: Glyphs) -> list[Row]:
    """What the shapes mean, an item each."""
    items: list[Row] = []
    for level, word in zip((1, 0, -1), texts.LEGEND, strict=True):
        shapes = f"{glyphs.said[level + 2]} {glyphs.read[level + 2]}"
        items.append((Span(shapes, mood_style(level)), Span(f" {word}", "muted")))
    if moodless:
        items.append((Span(f"{NO_MOOD}   {texts.LEGEND_NO_MOOD}", "muted"),))
    items.append((Span(texts.LEGEND_SAID, "muted"),))
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
