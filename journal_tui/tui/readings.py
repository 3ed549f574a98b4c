"""What stands in the pane of Trends: the chosen entry, or one of the readings of the journal."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from journal_tui.app.passages import Passage
from journal_tui.app.wording import long_day
from journal_tui.config.settings import Settings
from journal_tui.insight.milestones import Milestone, milestones
from journal_tui.insight.relations import Relation, relations
from journal_tui.insight.walls import WallsReading, walls_summary
from journal_tui.texts import trends as texts
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.day_walk import DayWalk
from journal_tui.tui.drawing.calendar_sheet import ToldDay, calendar_sheet, told_days
from journal_tui.tui.drawing.entry_sheet import entry_in_a_line, entry_sheet
from journal_tui.tui.drawing.glyphs import Glyphs
from journal_tui.tui.drawing.list_sheets import (
    milestones_sheet,
    passages_sheet,
    relations_sheet,
    walls_sheet,
)
from journal_tui.tui.drawing.sheet import Sheet
from journal_tui.tui.drawing.spans import Row
from journal_tui.tui.drawing.words_sheet import period_in_a_line, run_in_a_line, words_sheet
from journal_tui.tui.walk import View, Walk

ReadingName = Literal[
    "entry", "walls", "calendar", "milestones", "relations", "weeks", "year", "in_words"
]


class Spot(NamedTuple):
    """Where she stands: the chosen entry, the day on the calendar, and what the chart shows."""

    place: int
    day: date
    view: View
    head: str = ""


class Readings:
    """The readings of one journal, each made when it is first asked for."""

    def __init__(self, walk: Walk, settings: Settings, glyphs: Glyphs) -> None:
        self.walk = walk
        self.settings = settings
        self.units = settings.units
        self.today = walk.today
        self.glyphs = glyphs
        self._years: dict[int, Sequence[Passage]] = {}

    def sheet(self, name: ReadingName, spot: Spot, width: int, height: int) -> Sheet:
        """One reading, drawn for a width and for the height that is seen of it."""
        if name == "calendar":
            return self._calendar(spot, width, height)
        if name == "in_words":
            return self._in_words(spot, width)
        if name == "entry":
            return self._entry(spot.place, spot.view, width)
        if name == "weeks":
            return passages_sheet(self.weeks, width)
        if name == "year":
            return passages_sheet(self._year(self.walk.entries[spot.place].day.year), width)
        if name == "relations":
            return relations_sheet(self.relations, width)
        return self._dated(name, self.walk.entries[spot.place].id, width)

    # --- what is read ---------------------------------------------------------------------------

    @cached_property
    def walls(self) -> WallsReading:
        """What all walls show."""
        return walls_summary(self.walk.journal.entries)

    @cached_property
    def plans(self) -> tuple[str, ...]:
        """What her plans came to."""
        from journal_tui.app.plan_words import plans_in_words

        return plans_in_words(self.walk.journal, self.today)

    @cached_property
    def milestones(self) -> tuple[Milestone, ...]:
        """The firsts and the farthests."""
        journal = self.walk.journal
        return milestones(journal.entries, self.units, journal.goals)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """What her mood goes with."""
        return relations(self.walk.journal.entries)

    @cached_property
    def weeks(self) -> tuple[Passage, ...]:
        """Her weeks, as they are told."""
        from journal_tui.app.weeks import weeks_in_words

        return weeks_in_words(self.walk.journal, self.today, self.settings)

    @cached_property
    def days(self) -> dict[date, ToldDay]:
        """The days of the calendar."""
        return told_days(self.walk.journal.entries, self.walk.low)

    @cached_property
    def day_walk(self) -> DayWalk:
        """How one walks on the calendar."""
        entries = self.walk.entries
        dips = [entries[dip.start].day for dip in self.walk.dips]
        first, last = min(self.days), max(self.days)
        return DayWalk(first, last, self.today, dips, self.walk.first_weekday)

    def _year(self, year: int) -> Sequence[Passage]:
        if year not in self._years:
            from journal_tui.app.year import year_in_words

            told = year_in_words(
                self.walk.journal, year, self.today, self.units, self.walk.first_weekday
            )
            self._years[year] = told
        return self._years[year]

    # --- how it is drawn ------------------------------------------------------------------------

    def _entry(self, place: int, view: View, width: int) -> Sheet:
        walk = self.walk
        entry = walk.entries[place]
        return entry_sheet(
            entry,
            width,
            units=self.units,
            today=self.today,
            dip=walk.dip_days(place),
            helped=walk.helped(place),
            period=self._period(place, view),
            glyphs=self.glyphs,
        )

    def _period(self, place: int, view: View) -> str:
        """The column of an entry in words, where it is a week or more."""
        column = self.walk.column_of(place, view)
        if view.unit == "run" or column is None:
            return ""
        return period_in_a_line(
            view.periods[column], view.unit, self.units, self.today, self.walk.first_weekday
        )

    def _dated(self, name: ReadingName, chosen: str, width: int) -> Sheet:
        if name == "walls":
            return walls_sheet(
                self.walls,
                self.walk.journal.entries,
                width,
                plans=self.plans,
                units=self.units,
                today=self.today,
                chosen=chosen,
                glyphs=self.glyphs,
            )
        return milestones_sheet(
            self.milestones,
            width,
            units=self.units,
            today=self.today,
            chosen=chosen,
            glyphs=self.glyphs,
        )

    def _calendar(self, spot: Spot, width: int, height: int) -> Sheet:
        told = self.days.get(spot.day)
        entry = self.walk.journal.entry(told.entry_id) if told else None
        place = self.walk.place_of(told.entry_id) if told else None
        if told is None or entry is None:
            aside = SEPARATOR.join((long_day(spot.day, self.today), texts.NOTHING_THAT_DAY))
        else:
            aside = entry_in_a_line(
                entry, self.units, self.today, dip=told.day.dip, of_day=told.entries
            )

        def below() -> Sequence[Row]:
            return () if place is None else self._entry(place, spot.view, width).rows

        return calendar_sheet(
            self.days,
            width,
            height,
            today=self.today,
            chosen=spot.day,
            aside=aside,
            below=below,
            first_weekday=self.walk.first_weekday,
            glyphs=self.glyphs,
        )

    def _in_words(self, spot: Spot, width: int) -> Sheet:
        walk, view = self.walk, spot.view
        told: list[tuple[str, str | None, date | None]] = []
        for column, place in enumerate(view.places):
            entry = None if place is None else walk.entries[place]
            if view.unit != "run":
                line = period_in_a_line(
                    view.periods[column], view.unit, self.units, self.today, walk.first_weekday
                )
                told.append((line, entry.id if entry else None, None))
            elif entry is not None and place is not None:
                line = run_in_a_line(entry, walk.dip_days(place), self.units, self.today)
                told.append((line, entry.id, entry.day))
        column_now = walk.column_of(spot.place, view)
        stands = None if column_now is None else view.places[column_now]
        chosen = None if stands is None else walk.entries[stands].id
        return words_sheet(spot.head, told, width, chosen=chosen, glyphs=self.glyphs)
