"""Trends: mood over distance, the dips between, and what looking back shows."""

from datetime import date
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.events import Resize

from journal_tui.app.commands import of_scope
from journal_tui.texts import trends as texts
from journal_tui.tui.day_walk import WEEK, YEAR
from journal_tui.tui.drawing.chart import Series
from journal_tui.tui.drawing.sheet import Sheet, words
from journal_tui.tui.keynames import key_name
from journal_tui.tui.keys import bindings_of
from journal_tui.tui.looking_back import LookingBack
from journal_tui.tui.places import Place
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.readings import ReadingName
from journal_tui.tui.widgets.chart import ChartView
from journal_tui.tui.widgets.keybar import KeyBar
from journal_tui.tui.widgets.reading_keys import ReadingKeys
from journal_tui.tui.widgets.sheet import SheetPane

_COMMANDS = {command.action: command for command in of_scope("trends")}
_READINGS: Final[tuple[ReadingName, ...]] = (
    "walls",
    "calendar",
    "milestones",
    "relations",
    "weeks",
    "year",
    "in_words",
)
#: Columns of a terminal from which on the pane stands beside the chart.
BESIDE: Final = 150
#: Columns below which the name of the screen gives way to what the chart shows.
_NAMELESS: Final = 56
_CHART_KEYS: Final = ("zoom", "unit")


class TrendsScreen(Place):
    """The chart, and below or beside it the chosen entry or one of the readings."""

    SCOPE = "trends"
    DEFAULT_CSS = """
    TrendsScreen #trends-head { height: 1; margin: 1 2 0 2; }
    TrendsScreen #trends-body { width: 100%; height: 1fr; padding: 0 2; }
    TrendsScreen ChartView { width: 100%; height: 50%; min-height: 5; max-height: 20; }
    TrendsScreen #trends-reading { width: 100%; height: 1fr; }
    TrendsScreen #trends-readings { width: 100%; margin: 0; height: 1; }
    TrendsScreen SheetPane { width: 100%; height: 1fr; }
    TrendsScreen.-short #trends-head { margin: 0 2; }
    TrendsScreen.-tall ChartView { height: 11; }
    TrendsScreen.-tall #trends-readings { margin: 1 0 0 0; }
    TrendsScreen.-tall.-calendar #trends-readings { margin: 0; }
    TrendsScreen.-high #trends-head { margin: 1 2; }
    TrendsScreen.-high #trends-readings { margin: 1 0; }
    TrendsScreen.-short.-calendar ChartView { height: 8; max-height: 45%; }
    TrendsScreen.-text.-short ChartView { height: 0; min-height: 0; }
    TrendsScreen.-text.-tall ChartView { height: 0; min-height: 0; }
    TrendsScreen.-beside #trends-body { layout: horizontal; }
    TrendsScreen.-beside ChartView { width: 1fr; height: 1fr; max-height: 40; margin-right: 4; }
    TrendsScreen.-beside #trends-reading { width: 44%; max-width: 76; }
    TrendsScreen.-beside #trends-readings { margin: 0 0 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("trends"),
        Binding("escape", "back", show=False),
        Binding("home", "oldest", show=False),
        Binding("end", "newest", show=False),
        Binding("up", "day(-1)", show=False),
        Binding("down", "day(1)", show=False),
        Binding("pageup", f"day({-YEAR})", show=False),
        Binding("pagedown", f"day({YEAR})", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._back: LookingBack | None = None
        self._reading: ReadingName = "entry"

    def furnish(self) -> ComposeResult:
        """A head with the period, the chart, the keys of the readings, the pane."""
        settings = self.desk.workspace.settings
        yield ReadingKeys([_COMMANDS[name] for name in _CHART_KEYS], "trends-head")
        with Container(id="trends-body"):
            yield ChartView(settings.units, self._today, first_weekday=settings.first_weekday)
            with Vertical(id="trends-reading"):
                yield ReadingKeys([_COMMANDS[name] for name in _READINGS], "trends-readings")
                yield SheetPane()
        yield KeyBar("trends", "app")

    def on_mount(self) -> None:
        """Look back over the whole journal; the newest run is chosen first."""
        self.desk.load_all()
        self.set_focus(self.query_one(SheetPane))
        self.redraw()

    def on_resize(self, event: Resize) -> None:
        """On a wide terminal the chart and the pane stand side by side."""
        self.set_class(event.size.width >= BESIDE, "-beside")

    def redraw(self) -> None:
        """Draw the journal as it is now; the chosen entry stays chosen while it is there."""
        self._draw(from_top=False)

    @property
    def _today(self) -> date:
        return self.desk.workspace.clock.now().date()

    @property
    def back(self) -> LookingBack:
        """Where she stands, in the journal as it is now."""
        session = self.desk.session
        journal, dips, today = session.journal, session.dips(), self._today
        if self._back is None:
            settings = self.desk.workspace.settings
            self._back = LookingBack(journal, dips, today, settings, glyphs_of(self.app))
        self._back.take_up(journal, dips, today)
        return self._back

    def _draw(self, *, from_top: bool) -> None:
        chart = self.query_one(ChartView)
        there = self.back.place is not None
        chart.display = there
        if there and not chart.size.width:
            # Nothing has a size yet: the chart says when it has.
            return
        spot = self.back.spot(chart.most)
        head = Content.styled(texts.HEAD, "bold")
        if spot is not None:
            told = Content.styled(spot.head, "$muted")
            head = told if self.size.width < _NAMELESS else Content.assemble(head, "  ", told)
            chosen = self.back.walk.column_of(spot.place, spot.view)
            chart.show(spot.view.series, chosen, today=self._today)
        else:
            chart.show(Series())
        if not self.back.walk.journal.complete:
            head = Content.assemble(head, (f"  {texts.LOADING}", "$muted"))
        self.query_one("#trends-head", ReadingKeys).say(head, offer=there)
        self.query_one("#trends-readings", ReadingKeys).show(f"trends.{self._reading}")
        calendar = there and self._reading == "calendar"
        self.set_class(calendar, "-calendar")
        # A reading of many lines takes the room of the chart where there is little.
        beside = self.size.width >= BESIDE
        self.set_class(there and self._reading not in ("entry", "calendar") and not beside, "-text")
        self.query_one(SheetPane).show(self._drawing, from_top=from_top, walked=calendar)

    def _drawing(self, width: int, height: int) -> Sheet:
        """The pane: the chosen entry, or the reading that was asked for."""
        spot = self.back.spot(self.query_one(ChartView).most)
        if spot is None:
            return self._nothing(width)
        return self.back.readings.sheet(self._reading, spot, width, height)

    def _nothing(self, width: int) -> Sheet:
        if self.back.walk.journal.entries:
            return Sheet(tuple(words(texts.NOTHING_ON_CHART, width)))
        write = next(command for command in of_scope("app") if command.id == "app.write")
        key = key_name(self.desk.keys_of(write)[0])
        line = texts.NOTHING_NEXT.format(key=key)
        return Sheet((*words(texts.NOTHING, width), (), *words(line, width, style="muted")))

    def _say(self, words: str) -> None:
        """A word in the corner; a key that is pressed again does not pile it up over the pane."""
        self.desk.clear_notifications()
        self.desk.notify(words, timeout=4)

    # --- keys -----------------------------------------------------------------------------------

    @property
    def _on_calendar(self) -> bool:
        return self._reading == "calendar"

    def _step(self, by: int) -> None:
        """A column, or a week of the calendar."""
        if self._on_calendar:
            self.back.move_day(by * WEEK)
        else:
            self.back.step(by, self.query_one(ChartView).most)
        self._draw(from_top=self._reading == "entry")

    def action_earlier(self) -> None:
        """The run or the week before."""
        self._step(-1)

    def action_later(self) -> None:
        """The run or the week after."""
        self._step(1)

    def action_day(self, by: int) -> None:
        """So many days later on the calendar."""
        if self._on_calendar:
            self.back.move_day(by)
            self._draw(from_top=False)

    def _to_end(self, by: int) -> None:
        """The end of the journal, or of the year on the calendar."""
        if self._on_calendar:
            self.back.to_year_end(by)
        else:
            self.back.to_end(by)
        self._draw(from_top=self._reading == "entry")

    def action_oldest(self) -> None:
        """The first entry of the journal, the first day of the calendar."""
        self._to_end(-1)

    def action_newest(self) -> None:
        """The newest entry, the last day of the calendar."""
        self._to_end(1)

    def _to_dip(self, by: int) -> None:
        said = self.back.to_dip_day(by) if self._on_calendar else self.back.to_dip(by)
        if said:
            self._say(said)
        else:
            self._draw(from_top=self._reading == "entry")

    def action_dip_before(self) -> None:
        """The dip before this one."""
        self._to_dip(-1)

    def action_dip_after(self) -> None:
        """The dip after this one."""
        self._to_dip(1)

    def action_zoom(self) -> None:
        """Show more at once."""
        self._zoom(1)

    def action_closer(self) -> None:
        """Show less at once."""
        self._zoom(-1)

    def _zoom(self, by: int) -> None:
        if not self.back.zoom(by):
            self._say(texts.ALL_SHOWN)
        self._draw(from_top=False)

    def action_unit(self) -> None:
        """A column for each run, or for each week."""
        self.back.turn_unit()
        self._draw(from_top=False)
        spot = self.back.spot(self.query_one(ChartView).most)
        if spot is not None and self.back.unit == "run" != spot.view.unit:
            key = key_name(self.desk.keys_of(_COMMANDS["closer"])[0])
            self._say(texts.NO_ROOM.format(key=key))

    def action_walls(self) -> None:
        """Where the wall sits."""
        self._show("walls")

    def action_calendar(self) -> None:
        """The year as a calendar of moods."""
        self._show("calendar")

    def action_milestones(self) -> None:
        """The firsts and the farthests."""
        self._show("milestones")

    def action_relations(self) -> None:
        """What mood goes with."""
        self._show("relations")

    def action_weeks(self) -> None:
        """The weeks."""
        self._show("weeks")

    def action_year(self) -> None:
        """The year in review."""
        self._show("year")

    def action_in_words(self) -> None:
        """The chart in words."""
        self._show("in_words")

    def _show(self, name: ReadingName) -> None:
        """Show a reading; the same one again leads back to the chosen entry."""
        self._reading = "entry" if name == self._reading else name
        self._draw(from_top=True)

    async def action_back(self) -> None:
        """From a reading back to the chosen entry, from there home."""
        if self._reading != "entry":
            self._show("entry")
        else:
            await self.app.run_action("app.home")

    async def action_open(self) -> None:
        """Read the chosen entry in the journal; on the calendar that of the day."""
        place = self.back.place
        if place is None:
            return
        chosen = self.back.walk.entries[place].id
        entry_id = self.back.day_entry if self._on_calendar else chosen
        if entry_id is None:
            self._say(texts.NOTHING_TO_READ)
        else:
            await self.desk.read_entry(entry_id)

    @on(ChartView.Resized)
    def _resized(self) -> None:
        self._draw(from_top=False)

    @on(ChartView.Chosen)
    def _clicked_column(self, event: ChartView.Chosen) -> None:
        spot = self.back.spot(self.query_one(ChartView).most)
        if spot is not None and event.index < len(spot.view.places):
            self.back.choose(spot.view.places[event.index])
            self._draw(from_top=self._reading == "entry")

    @on(SheetPane.Chosen)
    def _clicked_entry(self, event: SheetPane.Chosen) -> None:
        """In the calendar a day is chosen; from a list one goes to the entry."""
        entry = self.back.walk.journal.entry(event.entry_id)
        if self._on_calendar and entry is not None:
            self.back.choose_day(entry.day)
        else:
            self._reading = "entry"
            self.back.choose(self.back.walk.place_of(event.entry_id))
        self._draw(from_top=self._reading == "entry")
