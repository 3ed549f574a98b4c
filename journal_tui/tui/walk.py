"""What Trends walks through: the entries of a journal that stand on the chart."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units
from journal_tui.insight.dips import Dip
from journal_tui.insight.milestones import Milestone, milestones
from journal_tui.insight.relations import Relation, relations
from journal_tui.insight.walls import WallsReading, walls_summary
from journal_tui.tui.drawing.calendar_sheet import ToldDay, told_days
from journal_tui.tui.drawing.entry_sheet import DipDays
from journal_tui.tui.widgets.chart import chart_runs


class Walk:
    """One journal, looked back on; a reading is made when it is first asked for.

    ``entries`` are those with a run or a mood, oldest first, ``runs`` the same as the chart draws
    them. A place is an index into both.
    """

    def __init__(self, journal: Journal, dips: Sequence[Dip], units: Units) -> None:
        """``dips`` are those of all entries of the journal, by their index there."""
        self.journal = journal
        self.units: Units = units
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
        self.runs = chart_runs(self.entries, self.dips)
        self._places = {entry.id: number for number, entry in enumerate(self.entries)}
        self._starts = [dip.start for dip in self.dips]

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

    def dip_days(self, place: int) -> DipDays:
        """What the entry at ``place`` has to do with a dip."""
        found = self._dip_at.get(place)
        if found is not None:
            return DipDays(found.length, self._day(found.recovered))
        return DipDays(since=self._day(self._back_at.get(place)))

    def _day(self, place: int | None) -> date | None:
        return None if place is None else self.entries[place].day

    @cached_property
    def _dip_at(self) -> dict[int, Dip]:
        return {self._places[entry_id]: dip for dip in self.dips for entry_id in dip.entry_ids}

    @cached_property
    def _back_at(self) -> dict[int, int]:
        """Where she was back from which dip; the newest one where there are several."""
        return {dip.recovered: dip.start for dip in self.dips if dip.recovered is not None}

    @cached_property
    def walls(self) -> WallsReading:
        """What all walls together show."""
        return walls_summary(self.journal.entries)

    @cached_property
    def milestones(self) -> tuple[Milestone, ...]:
        """The firsts and the farthests."""
        return milestones(self.journal.entries, self.units)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """What her mood goes with."""
        return relations(self.journal.entries)

    @cached_property
    def days(self) -> dict[date, ToldDay]:
        """The days of the calendar."""
        return told_days(self.entries)

    def helped(self, entry_id: str) -> tuple[str | None, ...]:
        """The lines that helped her with an entry, None for one that is gone; each once."""
        ids = dict.fromkeys(
            showing.affirmation_id
            for showing in self.journal.showings
            if showing.entry_id == entry_id and showing.helped
        )
        lines = [self.journal.affirmation(affirmation_id) for affirmation_id in ids]
        return tuple(line.text if line else None for line in lines)
