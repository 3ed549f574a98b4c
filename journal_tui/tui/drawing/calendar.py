"""A year of moods at a glance: a week a column, a weekday a row, a shape a day."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from journal_tui.app.periods import first_day, week_number
from journal_tui.texts import chart as texts
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark
from journal_tui.tui.drawing.spans import Canvas, Row

#: Weeks of a year and the days that are left over.
WEEKS: Final = 53
#: Rows of a block: its months and its weekdays.
BLOCK: Final = 8
_LEFT: Final = 2
_STEP: Final = 52
_MONTH: Final = 3
#: A day with an entry that has no mood.
NO_MOOD: Final = "-"


class CalendarDay(NamedTuple):
    """A day with an entry: its mood -1..+1 or None, whether she said it, whether it is a dip."""

    mood: float | None = None
    said: bool = False
    dip: bool = False


class Calendar(NamedTuple):
    """A drawn calendar: its rows, as wide as it came out, and the day in each cell (x, y).

    ``cells`` has the days with an entry; ``seen`` is the row of the chosen day.
    """

    rows: tuple[Row, ...]
    cells: Mapping[tuple[int, int], date]
    seen: int | None = None


class _Shape(NamedTuple):
    """Cells a week, weeks a block and blocks, one below the other."""

    pitch: int
    weeks: int
    blocks: int

    @property
    def height(self) -> int:
        return self.blocks * (BLOCK + 1) - 1


def calendar_weeks(today: date, chosen: date | None = None, first_weekday: int = 0) -> range:
    """The 53 weeks that are shown, by ``week_number``.

    They end with the week of ``today``, or whole years before that, so that ``chosen`` is among
    them.
    """
    last = week_number(today, first_weekday)
    if chosen is not None:
        week = week_number(chosen, first_weekday)
        last = max(last, week)
        last -= max(0, (last - week - 1) // _STEP) * _STEP
    return range(last - WEEKS + 1, last + 1)


def draw_calendar(
    days: Mapping[date, CalendarDay],
    width: int,
    height: int,
    *,
    today: date,
    chosen: date | None = None,
    first_weekday: int = 0,
    glyphs: Glyphs = UNICODE,
) -> Calendar:
    """Draw a year of ``days`` in at most ``width`` cells.

    The chosen day stands out whether it has an entry or not; the days of dips are underlined.
    In ``height`` rows the weeks stand a blank apart where there is room for it. A narrow year is
    broken into blocks, one below the other, and may then be higher than ``height``.
    """
    weeks = calendar_weeks(today, chosen, first_weekday)
    shape = _shape(max(1, width - _LEFT), height)
    canvas = Canvas(_LEFT + (shape.weeks - 1) * shape.pitch + 1, shape.height)
    cells: dict[tuple[int, int], date] = {}
    seen = None
    for block in range(shape.blocks):
        part = weeks[block * shape.weeks : (block + 1) * shape.weeks]
        top = block * (BLOCK + 1)
        starts = [first_day(week, "week", first_weekday) for week in part]
        _months(canvas, top, starts, shape.pitch)
        for weekday in range(7):
            letter = texts.WEEKDAY_LETTERS[(first_weekday + weekday) % 7]
            canvas.put(0, top + 1 + weekday, letter, "muted")
        for column, start in enumerate(starts):
            for weekday in range(7):
                day = start + timedelta(days=weekday)
                x, y = _LEFT + column * shape.pitch, top + 1 + weekday
                told = days.get(day)
                if told is not None:
                    cells[x, y] = day
                    canvas.put(x, y, *_sign(told, glyphs))
                if day == chosen:
                    seen = y
                    canvas.put(x, y, canvas.at(x, y), "focus+reverse")
    return Calendar(canvas.rows(), cells, seen)


def _shape(room: int, height: int) -> _Shape:
    """The roomiest shape that is not too high, else the one that is least high."""
    shapes = []
    for pitch in (2, 1):
        fit = max(1, (room + pitch - 1) // pitch)
        blocks = -(-WEEKS // fit)
        shapes.append(_Shape(pitch, -(-WEEKS // blocks), blocks))
    return shapes[0] if shapes[0].height <= height else shapes[-1]


def _months(canvas: Canvas, row: int, starts: list[date], pitch: int) -> None:
    """A month above the first week that begins in it; January stands out."""
    labels: list[tuple[int, str, str]] = []
    month = None
    for column, start in enumerate(starts):
        if start.month != month:
            january = start.month == 1 and month is not None
            text = texts.MONTHS[start.month - 1]
            labels.append((_LEFT + column * pitch, text, "text" if january else "muted"))
        month = start.month
    if len(labels) > 1 and labels[1][0] - labels[0][0] <= _MONTH:
        del labels[0]
    free = 0
    for x, text, style in labels:
        if x >= free and x + len(text) <= canvas.width:
            canvas.put(x, row, text, style)
            free = x + len(text) + 1


def _sign(day: CalendarDay, glyphs: Glyphs) -> tuple[str, str]:
    """The sign of a day and its style."""
    if day.mood is None:
        return NO_MOOD, "muted"
    style = mark_style(day.mood) + ("+underline" if day.dip else "")
    return mood_mark(day.mood, day.said, glyphs), style
