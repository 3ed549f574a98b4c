"""Where she stands on Trends: the chosen entry, the window of the chart, the calendar's day."""

from collections.abc import Sequence
from datetime import date

from journal_tui.app.periods import first_day
from journal_tui.app.wording import plain_day
from journal_tui.config.settings import Settings
from journal_tui.domain.journal import Journal
from journal_tui.insight.dips import Dip
from journal_tui.texts import trends as texts
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.columns import ColumnUnit
from journal_tui.tui.drawing.glyphs import Glyphs
from journal_tui.tui.readings import Readings, Spot
from journal_tui.tui.walk import View, Walk
from journal_tui.tui.zoom import window, zooms

#: More weeks than any journal has.
ALL = 10**6


class LookingBack:
    """A journal that is looked back on, and the place in it; every move keeps the rest in step.

    ``walk`` and ``readings`` belong to the journal as it was taken up last. ``unit`` is what she
    asked a column to be; the view may need a coarser one.
    """

    def __init__(
        self, journal: Journal, dips: Sequence[Dip], today: date, settings: Settings, glyphs: Glyphs
    ) -> None:
        self._settings = settings
        self._glyphs = glyphs
        self._chosen: str | None = None
        self._day: date | None = None
        self._weeks: int | None = None
        self._last: int | None = None
        self._view: tuple[int, ColumnUnit, View] | None = None
        self.unit: ColumnUnit = "run"
        self._make(journal, dips, today)

    def take_up(self, journal: Journal, dips: Sequence[Dip], today: date) -> None:
        """Another journal than before, or another day; the chosen entry stays while it is there."""
        if self.walk.journal is journal and self.walk.today == today:
            return
        before = self.walk
        self._make(journal, dips, today)
        self._chosen = self._still_there(before)

    def _make(self, journal: Journal, dips: Sequence[Dip], today: date) -> None:
        first_weekday = self._settings.first_weekday
        self.walk = Walk(journal, dips, today, first_weekday)
        self.readings = Readings(self.walk, self._settings, self._glyphs)
        self._view = None

    def _still_there(self, before: Walk) -> str | None:
        """The chosen entry; where it is gone, the one that stands in its place."""
        place = before.place_of(self._chosen)
        if place is None or self.walk.place_of(self._chosen) is not None:
            return self._chosen
        rest = [entry.id for entry in before.entries[place + 1 :]]
        rest += [entry.id for entry in reversed(before.entries[:place])]
        return next((one for one in rest if self.walk.place_of(one) is not None), None)

    # --- where she stands -----------------------------------------------------------------------

    @property
    def place(self) -> int | None:
        """Where the chosen entry stands; None while there is no entry on the chart."""
        place = self.walk.place_of(self._chosen)
        if place is None:
            place = self.walk.newest_run()
            self._chosen = self.walk.entries[place].id if place is not None else None
        return place

    @property
    def day(self) -> date:
        """The day on the calendar: that of the chosen entry, until one walks from it."""
        if self._day is None and self.place is not None:
            return self.walk.entries[self.place].day
        return self._day or self.walk.today

    @property
    def day_entry(self) -> str | None:
        """The entry that stands for the day on the calendar, None where nothing was written."""
        told = self.readings.days.get(self.day)
        return told.entry_id if told else None

    def spot(self, most: int) -> Spot | None:
        """All of it, for a chart with room for ``most`` columns; None without an entry."""
        place = self.place
        if place is None:
            return None
        view = self.view(place, most)
        return Spot(place, self.day, view, self.head(view))

    def view(self, place: int, most: int) -> View:
        """The part of the journal around ``place`` that the chart shows."""
        walk = self.walk
        if self._weeks is None:
            opening = walk.opening()
            self._weeks = ALL if opening == walk.whole.weeks else opening
        span = window(walk.whole, self._weeks, walk.week_of(place), self._last)
        self._last = None if span.last == walk.whole.last else span.last
        before = self._view
        if before is not None and before[:2] == (most, self.unit) and before[2].span == span:
            return before[2]
        view = walk.view(span, self.unit, most)
        self._view = (most, self.unit, view)
        return view

    def head(self, view: View) -> str:
        """Like ``8 weeks to 21 August · by run``."""
        walk = self.walk
        by = texts.BY[view.unit]
        if view.unit != self.unit:
            by = texts.FOR_ROOM.format(by=by)
        name = texts.SPANS.get(view.span.weeks)
        if name is None or view.span == walk.whole:
            name, day = texts.SPAN_ALL, walk.entries[0].day
        else:
            end = first_day(view.span.last + 1, "week", walk.first_weekday) - date.resolution
            day = min(end, max(walk.today, walk.entries[-1].day))
        return SEPARATOR.join((name.format(day=plain_day(day, walk.today)), by))

    # --- moves ----------------------------------------------------------------------------------

    def choose(self, place: int | None) -> None:
        """Choose the entry at this place."""
        if place is not None:
            self._chosen = self.walk.entries[place].id
            self._day = None

    def step(self, by: int, most: int) -> None:
        """The next column that is not empty (+1), or the one before (-1)."""
        if (place := self.place) is not None:
            self.choose(self.walk.step(place, by, self.view(place, most).unit))

    def to_end(self, by: int) -> None:
        """The newest entry of all (+1), or the first (-1)."""
        if self.walk.entries:
            self.choose(len(self.walk.entries) - 1 if by > 0 else 0)

    def to_dip(self, by: int) -> str:
        """The next dip (+1), or the one before (-1); what there is to say where there is none."""
        walk, place = self.walk, self.place
        if place is None or not walk.dips:
            return texts.NO_DIPS
        found = walk.dip_before(place) if by < 0 else walk.dip_after(place)
        self.choose(found)
        if found is None:
            return texts.NO_EARLIER_DIP if by < 0 else texts.NO_LATER_DIP
        return ""

    def zoom(self, by: int) -> bool:
        """Show more at once (+1) or less (-1), round and round; False where all is shown anyway."""
        offered = zooms(self.walk.whole)
        weeks = self._weeks or ALL
        at = next((n for n, length in enumerate(offered) if length >= weeks), len(offered) - 1)
        at = (at + by) % len(offered)
        self._weeks = offered[at] if at < len(offered) - 1 else ALL
        return len(offered) > 1

    def turn_unit(self) -> None:
        """A column a run, or a column a week."""
        self.unit = "week" if self.unit == "run" else "run"

    # --- the calendar ---------------------------------------------------------------------------

    def move_day(self, by: int) -> None:
        """So many days later, or earlier."""
        if self.place is not None:
            self.choose_day(self.readings.day_walk.moved(self.day, by))

    def to_year_end(self, by: int) -> None:
        """The last day (+1) or the first (-1) of the year that the calendar shows."""
        if self.place is not None:
            self.choose_day(self.readings.day_walk.year_ends(self.day)[by > 0])

    def to_dip_day(self, by: int) -> str:
        """The next day with a dip, or the one before; what there is to say where there is none."""
        if self.place is None or not self.walk.dips:
            return texts.NO_DIPS
        days = self.readings.day_walk
        found = days.dip_before(self.day) if by < 0 else days.dip_after(self.day)
        if found is None:
            return texts.NO_EARLIER_DIP if by < 0 else texts.NO_LATER_DIP
        self.choose_day(found)
        return ""

    def choose_day(self, day: date) -> None:
        """Stand on a day; its entry is chosen, where it has one on the chart."""
        told = self.readings.days.get(day)
        self.choose(self.walk.place_of(told.entry_id) if told else None)
        self._day = day
