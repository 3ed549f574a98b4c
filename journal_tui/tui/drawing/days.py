"""The days under a chart: weekday letters and dates, or months where runs stand close."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.texts import chart as texts
from journal_tui.tui.drawing.glyphs import Glyphs
from journal_tui.tui.drawing.spans import Canvas


class DayColumn(NamedTuple):
    """A day under a run: its column, and whether it begins a week on the chart."""

    day: date
    column: int
    week_begins: bool


class Label(NamedTuple):
    """A piece of text from ``column`` on."""

    column: int
    text: str
    style: str = "muted"


def draw_days(
    canvas: Canvas,
    rows: Sequence[int],
    days: Sequence[DayColumn],
    *,
    chosen: int | None,
    dense: bool,
    left: int,
    today: date,
    glyphs: Glyphs,
) -> None:
    """Write ``days`` into one or two ``rows``, the upper one first.

    ``dense`` leaves the letters out, ``left`` is the first column of the plot, ``chosen`` the
    place in ``days`` of the run that is marked.
    """
    if not rows or not days:
        return
    if not dense:
        _letters(canvas, rows[0], days, chosen, today)
        if len(rows) > 1:
            _apart(canvas, rows[1], _dates(days))
        return
    labels = list(_months(days))
    if chosen is not None:
        pointer = _pointer(days[chosen], range(left, canvas.width), glyphs)
        canvas.put(pointer.column, rows[0], pointer.text, pointer.style)
        if len(rows) == 1:
            labels = [label for label in labels if not _touch(label, pointer)]
    _apart(canvas, rows[-1], labels)


def _letters(
    canvas: Canvas,
    row: int,
    days: Sequence[DayColumn],
    chosen: int | None,
    today: date,
) -> None:
    """A letter a run, today's in the accent, the chosen one in brackets."""
    for number, (day, column, _) in enumerate(days):
        style = "accent+strong" if day == today else "muted"
        if number == chosen:
            style = "focus+strong"
            canvas.put(column - 1, row, "[", style)
            canvas.put(column + 1, row, "]", style)
        canvas.put(column, row, texts.WEEKDAY_LETTERS[day.weekday()], style)


def _dates(days: Iterable[DayColumn]) -> Iterable[Label]:
    """A day of the month under the first run of a week, the month where it is a new one."""
    month = None
    for day, column, week_begins in days:
        if week_begins:
            new_month, month = (day.year, day.month) != month, (day.year, day.month)
            yield Label(column, _short_day(day) if new_month else str(day.day))


def _months(days: Iterable[DayColumn]) -> Iterable[Label]:
    """A month under its first run; the year stands for the first one of a new year."""
    year, month = 0, 0
    for day, column, _ in days:
        if year and day.year != year:
            yield Label(column, str(day.year), "text")
        elif day.month != month:
            yield Label(column, texts.MONTHS[day.month - 1])
        year, month = day.year, day.month


def _apart(canvas: Canvas, row: int, labels: Iterable[Label]) -> None:
    """Write the labels that fit, each at least one blank from the one before."""
    free = 0
    for column, text, style in labels:
        if column >= free and column + len(text) <= canvas.width:
            canvas.put(column, row, text, style)
            free = column + len(text) + 1


def _pointer(place: DayColumn, plot: range, glyphs: Glyphs) -> Label:
    """A pointer under the chosen run, with its day on the side where there is room."""
    day, style = _short_day(place.day), "focus+strong"
    if place.column + 2 + len(day) <= plot.stop:
        return Label(place.column, f"{glyphs.pointer} {day}", style)
    start = place.column - 1 - len(day)
    if start >= plot.start:
        return Label(start, f"{day} {glyphs.pointer}", style)
    return Label(place.column, glyphs.pointer, style)


def _touch(one: Label, other: Label) -> bool:
    """Whether there is not a single blank between two labels."""
    return one.column <= other.column + len(other.text) and other.column <= one.column + len(
        one.text
    )


def _short_day(day: date) -> str:
    return texts.SHORT_DAY.format(day=day.day, month=texts.MONTHS[day.month - 1])
