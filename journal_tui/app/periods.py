"""Weeks, months, quarters and years of a journal, each summed up: the chart's columns by time."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final, Literal, NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.insight.measures import covered_m, is_run
from journal_tui.insight.numbers import median

Unit = Literal["week", "month", "quarter", "year"]
Source = Literal["said", "read", "both"]

#: From fine to coarse.
UNITS: Final[tuple[Unit, ...]] = ("week", "month", "quarter", "year")
#: Months of the coarser units.
_MONTHS: Final[dict[Unit, int]] = {"month": 1, "quarter": 3, "year": 12}


class Period(NamedTuple):
    """What the entries of one period come to.

    ``number`` is its ``period_number``; ``places`` are the indices of its entries, ``dip`` that
    of the newest entry of a dip among them. ``runs`` leaves walks out, as do ``duration_s``
    (seconds) and ``distance_m`` (metres), which are sums of what was logged. ``mood`` -1..+1 is
    the median of the entries that have one, ``source`` whether she said all of these, they were
    read, or both.
    """

    number: int
    places: tuple[int, ...] = ()
    runs: int = 0
    duration_s: float = 0.0
    distance_m: float = 0.0
    mood: float | None = None
    source: Source = "read"
    dip: int | None = None

    @property
    def landing(self) -> int:
        """The entry that stands for the period: its newest dip entry, else its newest entry."""
        return self.places[-1] if self.dip is None else self.dip


def week_number(day: date, first_weekday: int = 0) -> int:
    """Weeks since the year 1; the week begins on ``first_weekday`` (0 Monday .. 6 Sunday)."""
    return (day.toordinal() - 1 - first_weekday) // 7


def period_number(day: date, unit: Unit, first_weekday: int = 0) -> int:
    """The number of the period that ``day`` is in; the next period has the next number."""
    if unit == "week":
        return week_number(day, first_weekday)
    return (day.year * 12 + day.month - 1) // _MONTHS[unit]


def first_day(number: int, unit: Unit, first_weekday: int = 0) -> date:
    """The day with which a period begins."""
    if unit == "week":
        return date.fromordinal(max(1, number * 7 + 1 + first_weekday))
    year, month = divmod(number * _MONTHS[unit], 12)
    return date(year, month + 1, 1)


def fitting_unit(first: date, last: date, most: int, first_weekday: int = 0) -> Unit:
    """The finest unit of which ``first`` to ``last`` takes at most ``most`` periods, else years."""
    for unit in UNITS:
        numbers = (period_number(day, unit, first_weekday) for day in (last, first))
        if next(numbers) - next(numbers) < most:
            return unit
    return UNITS[-1]


def read_periods(
    entries: Sequence[Entry], low: AbstractSet[str], unit: Unit, first_weekday: int = 0
) -> dict[int, Period]:
    """Every period with an entry, by its number, oldest first; ``low`` are the ids of dips."""
    places: dict[int, list[int]] = {}
    for place, entry in enumerate(entries):
        places.setdefault(period_number(entry.day, unit, first_weekday), []).append(place)
    return {number: _sum_up(number, places[number], entries, low) for number in sorted(places)}


def _sum_up(
    number: int, places: list[int], entries: Sequence[Entry], low: AbstractSet[str]
) -> Period:
    inside = [entries[place] for place in places]
    runs = [entry.run for entry in inside if entry.run is not None and is_run(entry.run)]
    moods = [mood for entry in inside if (mood := entry.mood) is not None]
    said = sum(mood.source == "said" for mood in moods)
    return Period(
        number=number,
        places=tuple(places),
        runs=len(runs),
        duration_s=sum(run.duration_s or 0.0 for run in runs),
        distance_m=sum(covered_m(run) or 0.0 for run in runs),
        mood=median([mood.value for mood in moods]) if moods else None,
        source="read" if not said else "said" if said == len(moods) else "both",
        dip=next((place for place in reversed(places) if entries[place].id in low), None),
    )
