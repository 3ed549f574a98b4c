"""The time axis of the chart: real time, so that a gap in the journal is a gap on the page."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from journal_tui.texts.wording import MONTHS

#: Up to so many days a page has one chart; from there on it has one a year.
ONE_CHART: Final = 400
_FEWEST: Final = 14
#: A tick every so many days, where the axis has at most so many days; else one a month.
_STEPS: Final = ((16, 2), (70, 7))


class Tick(NamedTuple):
    """A mark of the axis at the beginning of ``day``; every other one is ``minor``."""

    day: date
    words: str
    minor: bool


class Axis(NamedTuple):
    """Days from ``start`` up to ``end`` (``date.toordinal``), drawn from ``left`` to ``right``.

    ``year`` is the calendar year that it shows, 0 where it shows the period.
    """

    start: int
    end: int
    left: float
    right: float
    year: int = 0

    def x(self, at: float) -> float:
        """Where a moment stands."""
        return self.left + (at - self.start) * self.day_width

    @property
    def day_width(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / (self.end - self.start)

    def holds(self, at: float) -> bool:
        """Whether a moment is on the axis."""
        return self.start <= at < self.end


def axes(days: Sequence[date], left: float, right: float) -> tuple[Axis, ...]:
    """One axis for ``days`` (oldest first, at least one), or one for each of their years."""
    start, end = days[0].toordinal(), days[-1].toordinal() + 1
    if end - start > ONE_CHART:
        years = sorted({day.year for day in days})
        return tuple(Axis(*_year(year), left, right, year) for year in years)
    lacking = max(0, _FEWEST - (end - start))
    return (Axis(start - lacking // 2, end + (lacking + 1) // 2, left, right),)


def ticks(axis: Axis, first_weekday: int) -> Iterator[Tick]:
    """The marks of an axis, oldest first: months, or the first days of weeks, or days."""
    days = list(_days(axis, first_weekday))
    for number, day in enumerate(days):
        if axis.end - axis.start > _STEPS[-1][0]:
            month = MONTHS[day.month - 1][:3]
            words = str(day.year) if day.month == 1 and not axis.year else month
        else:
            words = f"{day.day} {MONTHS[day.month - 1][:3]}"
        yield Tick(day, words, number % 2 == 1)


def _days(axis: Axis, first_weekday: int) -> Iterator[date]:
    length = axis.end - axis.start
    step = next((step for most, step in _STEPS if length <= most), 0)
    if not step:
        yield from (day for day in _months(axis) if axis.holds(day.toordinal()))
        return
    # Day 1 was a Monday.
    lead = (first_weekday + 1 - axis.start) % 7 if step == 7 else 0
    last = min(axis.end, date.max.toordinal() + 1)
    for ordinal in range(max(1, axis.start + lead), last, step):
        yield date.fromordinal(ordinal)


def _months(axis: Axis) -> Iterator[date]:
    """The first days of all months in the years of an axis."""
    first, last = date.fromordinal(max(1, axis.start)), date.fromordinal(axis.end - 1)
    for year in range(first.year, last.year + 1):
        yield from (date(year, month, 1) for month in range(1, 13))


def _year(year: int) -> tuple[int, int]:
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1
