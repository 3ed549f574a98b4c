"""The days under a chart: letters and dates of runs, months and years of longer stretches."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from journal_tui.texts import chart as texts
from journal_tui.tui.drawing.columns import ColumnUnit, Pause
from journal_tui.tui.drawing.glyphs import Glyphs
from journal_tui.tui.drawing.spans import Canvas

#: From so many years on, the months are left out.
_YEARS_ALONE: Final = 4


class DayColumn(NamedTuple):
    """A day under a column: its cell, whether it begins a week on the chart, and its name."""

    day: date
    column: int
    week_begins: bool
    name: str = ""


class Label(NamedTuple):
    """A piece of text from ``column`` on."""

    column: int
    text: str
    style: str = "muted"

    @property
    def end(self) -> int:
        """The cell after it."""
        return self.column + len(self.text)


def draw_days(
    canvas: Canvas,
    rows: Sequence[int],
    days: Sequence[DayColumn],
    *,
    chosen: int | None,
    pauses: Sequence[Pause],
    letters: bool,
    unit: ColumnUnit,
    bar: int,
    plot: range,
    today: date,
    glyphs: Glyphs,
) -> None:
    """Write ``days`` into one or two ``rows``, the upper one first.

    ``letters`` puts the letter of its weekday under each run; without them a pointer names the
    chosen day. ``bar`` is how wide the bars are, ``plot`` the cells of the plot, ``chosen`` the
    place in ``days`` of the column that is marked. How long a pause was stands in it where it
    fits.
    """
    if not rows or not days:
        return
    half = bar // 2
    labels = [label._replace(column=label.column - half) for label in _labels(days, unit, letters)]
    words = [_pause(pause, glyphs) for pause in pauses]
    words = [word for word in words if word.text]
    if letters:
        _letters(canvas, rows[0], days, chosen, today)
        _put(canvas, rows[0], words)
        if len(rows) > 1:
            _put(canvas, rows[1], _apart(labels, canvas.width))
        return
    pointer = [] if chosen is None else [_pointer(days[chosen], plot, glyphs)]
    words = [word for word in words if not any(_touch(word, other) for other in pointer)]
    if len(rows) == 1:
        taken = (*pointer, *words)
        labels = [label for label in labels if not any(_touch(label, one) for one in taken)]
    _put(canvas, rows[0], (*words, *pointer))
    _put(canvas, rows[-1], _apart(labels, canvas.width))


def _labels(days: Sequence[DayColumn], unit: ColumnUnit, letters: bool) -> Iterator[Label]:
    """What stands under the columns: dates of weeks, else months and years."""
    if letters or (unit == "week" and _roomy(days)):
        return _dates(days)
    alone = unit == "year" or days[-1].day.year - days[0].day.year >= _YEARS_ALONE
    labels = list((_years if alone else _months)(days))
    if unit in ("run", "week") and len(labels) > 1 and _touch(*labels[:2]):
        # A month that began before the chart gives way to one that begins on it.
        del labels[0]
    return iter(labels)


def _roomy(days: Sequence[DayColumn]) -> bool:
    """Whether a date fits under every column."""
    columns = [day.column for day in days]
    apart = (after - before for before, after in itertools.pairwise(columns))
    return min(apart, default=0) > len(texts.SHORT_DAY.format(day=31, month=texts.MONTHS[0]))


def _letters(
    canvas: Canvas, row: int, days: Sequence[DayColumn], chosen: int | None, today: date
) -> None:
    """A letter a run, today's in the accent, the chosen one in brackets."""
    for number, day in enumerate(days):
        style = "accent+strong" if day.day == today else "muted"
        if number == chosen:
            style = "focus+strong"
            canvas.put(day.column - 1, row, "[", style)
            canvas.put(day.column + 1, row, "]", style)
        canvas.put(day.column, row, texts.WEEKDAY_LETTERS[day.day.weekday()], style)


def _dates(days: Iterable[DayColumn]) -> Iterator[Label]:
    """A day of the month where a week begins, the month where it is a new one."""
    month = None
    for day, column, week_begins, _ in days:
        if week_begins:
            new_month, month = (day.year, day.month) != month, (day.year, day.month)
            yield Label(column, _short_day(day) if new_month else str(day.day))


def _months(days: Iterable[DayColumn]) -> Iterator[Label]:
    """A month under its first column; the year stands for the first one of a new year."""
    year, month = 0, 0
    for day, column, _, _ in days:
        if year and day.year != year:
            yield Label(column, str(day.year), "text")
        elif day.month != month:
            yield Label(column, texts.MONTHS[day.month - 1])
        year, month = day.year, day.month


def _years(days: Iterable[DayColumn]) -> Iterator[Label]:
    """A year under its first column."""
    year = 0
    for day, column, _, _ in days:
        if day.year != year:
            yield Label(column, str(day.year))
        year = day.year


def _apart(labels: Iterable[Label], width: int) -> Iterator[Label]:
    """The labels that fit, each at least one blank from the one before."""
    free = 0
    for label in labels:
        if label.column >= free and label.end <= width:
            yield label
            free = label.end + 1


def _put(canvas: Canvas, row: int, labels: Iterable[Label]) -> None:
    for label in labels:
        canvas.put(label.column, row, label.text, label.style)


def _pause(pause: Pause, glyphs: Glyphs) -> Label:
    """How long a pause was, in the middle of it; the shortest sign of it where no word fits."""
    room = pause.after - pause.before - 1
    texts_of = (*_pause_words(pause.days), glyphs.ellipsis)
    text = next((text for text in texts_of if len(text) + 2 <= room), "")
    return Label(pause.before + 1 + (room - len(text)) // 2, text)


def _pause_words(days: int) -> tuple[str, str]:
    """A pause as one remembers it, in weeks, months or years: a word, and a shorter one."""
    units = zip(texts.PAUSES, (365, 30, 7), (2, 3, 0), strict=True)
    word, short, number = next(
        (*words, days // length) for words, length, fewest in units if days // length >= fewest
    )
    return word.format(n=number), short.format(n=number)


def _pointer(place: DayColumn, plot: range, glyphs: Glyphs) -> Label:
    """A pointer under the chosen column, with its day on the side where there is room."""
    day, style = place.name or _short_day(place.day), "focus+strong"
    if place.column + 2 + len(day) <= plot.stop:
        return Label(place.column, f"{glyphs.pointer} {day}", style)
    start = place.column - 1 - len(day)
    if start >= plot.start:
        return Label(start, f"{day} {glyphs.pointer}", style)
    return Label(place.column, glyphs.pointer, style)


def _touch(one: Label, other: Label) -> bool:
    """Whether there is not a single blank between two labels."""
    return one.column <= other.end and other.column <= one.end


def _short_day(day: date) -> str:
    return texts.SHORT_DAY.format(day=day.day, month=texts.MONTHS[day.month - 1])
