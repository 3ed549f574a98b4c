"""What Trends walks through: the entries of a journal that stand on the chart, and its columns."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from journal_tui.app.period_words import short_name
from journal_tui.app.periods import (
    Period,
    Unit,
    first_day,
    fitting_unit,
    period_number,
    read_periods,
    week_number,
)
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.insight.dips import Dip
from journal_tui.tui.drawing.chart import ChartColumn, Series
from journal_tui.tui.drawing.columns import ColumnUnit
from journal_tui.tui.drawing.entry_sheet import DipDays
from journal_tui.tui.widgets.chart import run_column
from journal_tui.tui.zoom import OPENING, Span, zooms


class View(NamedTuple):
    """A part of the walk as the chart shows it.

    ``places`` are the entries that stand for the columns, None for an empty one; ``periods``
    what each column comes to where it is a week or more, else empty. ``unit`` is that of
    ``series``.
    """

    span: Span
    series: Series
    places: tuple[int | None, ...]
    periods: tuple[Period, ...] = ()

    @property
    def unit(self) -> ColumnUnit:
        """What a column stands for."""
        return self.series.unit


class Walk:
    """One journal, looked back on.

    ``entries`` are those with a run or a mood, oldest first; a place is an index into them.
    Whatever costs a look at all of them is made when it is first asked for, and once.
    """

    def __init__(
        self, journal: Journal, dips: Sequence[Dip], today: date, first_weekday: int = 0
    ) -> None:
        """``dips`` are those of all entries of the journal, by their index there."""
        self.journal = journal
        self.today = today
        self.first_weekday = first_weekday
        kept = [
            index
            for index, entry in enumerate(journal.entries)
            if entry.run is not None or entry.mood is not None
        ]
        self.entries: tuple[Entry, ...] = tuple(journal.entries[index] for index in kept)
        place = {index: number for number, index in enumerate(kept)}
        # Every entry that a dip names has a mood, so that all of them stand on the chart.
        self.dips = tuple(
            dip._replace(
                start=place[dip.start],
                end=place[dip.end],
                recovered=None if dip.recovered is None else place[dip.recovered],
            )
            for dip in dips
        )
        self._places = {entry.id: number for number, entry in enumerate(self.entries)}
        self._starts = [dip.start for dip in self.dips]
        self._weeks = self._monotone_weeks()
        self._periods: dict[Unit, dict[int, Period]] = {}
        self._numbers: dict[Unit, list[int]] = {}

    def _monotone_weeks(self) -> list[int]:
        """The week of each entry; of another time zone it may be one earlier than the last."""
        weeks: list[int] = []
        newest = 0
        for entry in self.entries:
            newest = max(newest, week_number(entry.day, self.first_weekday))
            weeks.append(newest)
        return weeks

    # --- places ---------------------------------------------------------------------------------

    def place_of(self, entry_id: str | None) -> int | None:
        """Where an entry stands, None where it does not."""
        return self._places.get(entry_id) if entry_id is not None else None

    def newest_run(self) -> int | None:
        """The place of the newest run, of the newest entry where there is no run."""
        last = len(self.entries) - 1
        runs = (place for place in range(last, -1, -1) if self.entries[place].run is not None)
        return next(runs, last if last >= 0 else None)

    def dip_before(self, place: int) -> int | None:
        """The place where the last dip before ``place`` begins."""
        number = bisect_left(self._starts, place)
        return self._starts[number - 1] if number else None

    def dip_after(self, place: int) -> int | None:
        """The place where the first dip after ``place`` begins."""
        number = bisect_right(self._starts, place)
        return self._starts[number] if number < len(self._starts) else None

    def step(self, place: int, by: int, unit: ColumnUnit) -> int | None:
        """The place in the next (+1) or the last (-1) column that is not empty, None past the end.

        A week is entered at its dip, where it has one.
        """
        if unit == "run":
            return place + by if 0 <= place + by < len(self.entries) else None
        periods = self.periods(unit)
        numbers = self._numbers[unit]
        at = bisect_left(numbers, self.number_of(place, unit)) + by
        return periods[numbers[at]].landing if 0 <= at < len(numbers) else None

    def number_of(self, place: int, unit: Unit) -> int:
        """The number of the period of an entry."""
        return period_number(self.entries[place].day, unit, self.first_weekday)

    # --- dips -----------------------------------------------------------------------------------

    def dip_days(self, place: int) -> DipDays:
        """What the entry at ``place`` has to do with a dip."""
        found = self._dip_at.get(place)
        if found is not None:
            return DipDays(found.length, self._day(found.recovered))
        return DipDays(since=self._day(self._back_at.get(place)))

    def _day(self, place: int | None) -> date | None:
        return None if place is None else self.entries[place].day

    @cached_property
    def low(self) -> frozenset[str]:
        """The ids of all entries of dips."""
        return frozenset(entry_id for dip in self.dips for entry_id in dip.entry_ids)

    @cached_property
    def _dip_at(self) -> dict[int, Dip]:
        return {self._places[entry_id]: dip for dip in self.dips for entry_id in dip.entry_ids}

    @cached_property
    def _back_at(self) -> dict[int, int]:
        """Where she was back from which dip; the newest one where there are several."""
        return {dip.recovered: dip.start for dip in self.dips if dip.recovered is not None}

    # --- the chart ------------------------------------------------------------------------------

    @property
    def whole(self) -> Span:
        """All weeks from the first entry to today, or to the last entry where that is later."""
        now = week_number(self.today, self.first_weekday)
        return Span(self._weeks[0], max(now, self._weeks[-1])) if self._weeks else Span(now, now)

    def week_of(self, place: int) -> int:
        """The week by which windows hold an entry."""
        return self._weeks[place]

    def opening(self) -> int:
        """The length in weeks with which to begin: the farthest at which runs stand well apart."""
        offered = zooms(self.whole)
        fit = [
            weeks
            for weeks in offered
            if len(self._inside(Span(self.whole.last - weeks + 1, self.whole.last))) <= OPENING
        ]
        return max(fit, default=offered[0])

    def view(self, span: Span, unit: ColumnUnit, most: int) -> View:
        """The columns of some weeks; where more than ``most`` come out, by a coarser unit."""
        places = self._inside(span)
        if unit == "run" and len(places) <= most:
            return View(span, self._runs(places), tuple(places))
        first = first_day(span.first, "week", self.first_weekday)
        last = min(
            first_day(span.last + 1, "week", self.first_weekday) - date.resolution,
            max(self.today, self.entries[-1].day) if self.entries else self.today,
        )
        coarse = fitting_unit(first, max(first, last), most, self.first_weekday)
        bounds = (period_number(day, coarse, self.first_weekday) for day in (first, last))
        return self._by(coarse, range(next(bounds), next(bounds) + 1), span)

    def column_of(self, place: int, view: View) -> int | None:
        """The column of an entry, None where it lies outside of the view."""
        if view.series.unit == "run":
            column = place - (view.places[0] or 0) if view.places else -1
        else:
            column = self.number_of(place, view.series.unit) - view.periods[0].number
        return column if 0 <= column < len(view.places) else None

    def periods(self, unit: Unit) -> dict[int, Period]:
        """All weeks, months ... with an entry, by their numbers."""
        if unit not in self._periods:
            self._periods[unit] = read_periods(self.entries, self.low, unit, self.first_weekday)
            self._numbers[unit] = list(self._periods[unit])
        return self._periods[unit]

    def _inside(self, span: Span) -> range:
        """The places of the entries of some weeks."""
        return range(bisect_left(self._weeks, span.first), bisect_right(self._weeks, span.last))

    def _runs(self, places: range) -> Series:
        entries = self.entries[places.start : places.stop]
        columns = (run_column(entry, dip=entry.id in self.low) for entry in entries)
        inside = (
            (dip.end - places.start, dip.recovered - places.start)
            for dip in self.dips
            if dip.recovered is not None and dip.end < places.stop and dip.recovered >= places.start
        )
        return Series(tuple(columns), tuple(inside))

    def _by(self, unit: Unit, numbers: range, span: Span) -> View:
        known = self.periods(unit)
        periods = tuple(known.get(number) or Period(number) for number in numbers)
        columns = tuple(
            ChartColumn(
                day=first_day(period.number, unit, self.first_weekday),
                distance_m=period.distance_m or None,
                mood=period.mood,
                said=period.source == "said",
                dip=period.dip is not None,
                name=short_name(period.number, unit, self.first_weekday),
            )
            for period in periods
        )
        ways = {
            (self.number_of(dip.end, unit), self.number_of(dip.recovered, unit))
            for dip in self.dips
            if dip.recovered is not None
        }
        start = numbers.start
        inside = sorted(
            (one - start, two - start) for one, two in ways if one in numbers or two in numbers
        )
        places = tuple(period.landing if period.places else None for period in periods)
        return View(span, Series(columns, tuple(inside), unit), places, periods)

    # --- what helped ----------------------------------------------------------------------------

    def helped(self, place: int) -> tuple[str | None, ...]:
        """The lines that helped her with the entry at ``place``, or in all of its dip; each once.

        None stands for a line that is gone.
        """
        dip = self._dip_at.get(place)
        about = dip.entry_ids if dip is not None else (self.entries[place].id,)
        ids = dict.fromkeys(
            showing.affirmation_id
            for showing in self.journal.showings
            if showing.entry_id in about and showing.helped
        )
        lines = [self.journal.affirmation(affirmation_id) for affirmation_id in ids]
        return tuple(line.text if line else None for line in lines)
