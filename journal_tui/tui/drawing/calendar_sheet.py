"""The year as a calendar of moods, with its name and what the shapes mean."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.texts import trends as texts
from journal_tui.tui.drawing.calendar import NO_MOOD, CalendarDay, draw_calendar
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mood_style
from journal_tui.tui.drawing.sheet import MARGIN, Sheet, title
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import clip

_GAP = "   "


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
    """A year of ``days`` in ``width`` cells; ``aside`` is what is told of the chosen day."""
    room = width - MARGIN - len(texts.CALENDAR) - 2
    head = title(texts.CALENDAR, clip(aside, room, glyphs) if room > 8 else "")
    picture = draw_calendar(
        {day: told.day for day, told in days.items()},
        width,
        height - 1,
        today=today,
        chosen=chosen,
        first_weekday=first_weekday,
        glyphs=glyphs,
    )
    moodless = any(_moodless(days[day]) for day in picture.cells.values())
    legend = _legend(width, moodless, glyphs)
    cells = {(x, y + 1): days[day].entry_id for (x, y), day in picture.cells.items()}
    return Sheet((head, *picture.rows, (), *legend), cells=cells)


def _moodless(told: ToldDay) -> bool:
    return told.day.mood is None


def _legend(width: int, moodless: bool, glyphs: Glyphs) -> tuple[Row, ...]:
    """What the shapes mean, in as many rows as it takes."""
    parts: list[Row] = []
    for level, word in zip((1, 0, -1), texts.LEGEND, strict=True):
        shapes = f"{glyphs.said[level + 2]} {glyphs.read[level + 2]}"
        parts.append((Span(shapes, mood_style(level)), Span(f" {word}", "muted")))
    parts.append((Span(texts.LEGEND_SAID, "muted"),))
    if moodless:
        parts.append((Span(f"{NO_MOOD} {texts.LEGEND_NO_MOOD}", "muted"),))
    rows: list[list[Row]] = [[]]
    for part in parts:
        if rows[-1] and MARGIN + _cells([*rows[-1], part]) > width:
            rows.append([])
        rows[-1].append(part)
    return tuple(_line(row) for row in rows)


def _line(parts: list[Row]) -> Row:
    spaced = [(Span(" " * MARGIN, "text"), *parts[0])]
    spaced += [(Span(_GAP, "text"), *part) for part in parts[1:]]
    return tuple(chain.from_iterable(spaced))


def _cells(parts: list[Row]) -> int:
    return sum(len(span.text) for part in parts for span in part) + len(_GAP) * (len(parts) - 1)
