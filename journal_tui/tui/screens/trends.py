"""Trends: mood over distance, the dips between, and what looking back shows."""

from datetime import date
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.commands import of_scope
from journal_tui.texts import trends as texts
from journal_tui.tui.drawing.calendar_sheet import calendar_sheet
from journal_tui.tui.drawing.entry_sheet import entry_in_a_line, entry_sheet
from journal_tui.tui.drawing.list_sheets import (
    milestones_sheet,
    relations_sheet,
    walls_sheet,
)
from journal_tui.tui.drawing.sheet import Sheet, words
from journal_tui.tui.keynames import key_name
from journal_tui.tui.keys import bindings_of
from journal_tui.tui.places import Place
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.walk import Walk
from journal_tui.tui.widgets.chart import ChartView
from journal_tui.tui.widgets.keybar import KeyBar
from journal_tui.tui.widgets.reading_keys import ReadingKeys
from journal_tui.tui.widgets.sheet import SheetPane

ReadingName = Literal["entry", "walls", "calendar", "milestones", "relations"]
_COMMANDS = {command.action: command for command in of_scope("trends")}
_READINGS: tuple[ReadingName, ...] = ("walls", "calendar", "milestones", "relations")


class TrendsScreen(Place):
    """The chart, and below or beside it the chosen entry or one of four readings."""

    SCOPE = "trends"
    DEFAULT_CSS = """
    TrendsScreen #trends-head { height: 1; margin: 1 2 0 2; }
    TrendsScreen #trends-name { width: auto; }
    TrendsScreen #trends-body { width: 100%; height: 1fr; padding: 0 2 1 2; }
    TrendsScreen ChartView { width: 100%; height: 50%; min-height: 5; max-height: 20; }
    TrendsScreen SheetPane { width: 100%; height: 1fr; margin-top: 1; }
    TrendsScreen.-short #trends-head { margin: 0 2; }
    TrendsScreen.-short #trends-body { padding: 0 2; }
    TrendsScreen.-high #trends-head { margin: 1 2; }
    TrendsScreen.-short ChartView { height: 45%; }
    TrendsScreen.-wide #trends-body { layout: horizontal; }
    TrendsScreen.-wide ChartView { width: 1fr; height: 1fr; max-height: 30; margin-right: 4; }
    TrendsScreen.-wide SheetPane { width: 44%; max-width: 76; margin: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("trends"),
        Binding("escape", "back", show=False),
        Binding("home", "oldest", show=False),
        Binding("end", "newest", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._walk: Walk | None = None
        self._chosen: str | None = None
        self._reading: ReadingName = "entry"

    def furnish(self) -> ComposeResult:
        """A head with the keys of the readings, the chart, the pane."""
        workspace = self.desk.workspace
        with Horizontal(id="trends-head"):
            yield Static("", id="trends-name", markup=False)
            yield ReadingKeys([_COMMANDS[name] for name in _READINGS])
        with Container(id="trends-body"):
            yield ChartView(
                workspace.settings.units,
                workspace.clock.now().date(),
                first_weekday=self._first_weekday,
            )
            yield SheetPane()
        yield KeyBar("trends", "app")

    def on_mount(self) -> None:
        """Look back over the whole journal; the newest run is chosen first."""
        self.desk.load_all()
        self.set_focus(self.query_one(SheetPane))
        self.redraw()

    def redraw(self) -> None:
        """Draw the journal as it is now; the chosen entry stays chosen while it is there."""
        self._draw(from_top=False)

    @property
    def _first_weekday(self) -> int:
        return 0 if self.desk.workspace.settings.week_starts == "monday" else 6

    @property
    def walk(self) -> Walk:
        """The entries of the chart, made anew when the journal is another one."""
        session = self.desk.session
        if self._walk is None or self._walk.journal is not session.journal:
            units = self.desk.workspace.settings.units
            before, self._walk = self._walk, Walk(session.journal, session.dips(), units)
            if before is not None:
                self._chosen = self._still_there(before, self._walk)
        return self._walk

    def _still_there(self, before: Walk, now: Walk) -> str | None:
        """The chosen entry; where it is gone, the one that stands in its place."""
        place = before.place_of(self._chosen)
        if place is None or now.place_of(self._chosen) is not None:
            return self._chosen
        rest = [entry.id for entry in before.entries[place + 1 :]]
        rest += [entry.id for entry in reversed(before.entries[:place])]
        return next((entry_id for entry_id in rest if now.place_of(entry_id) is not None), None)

    @property
    def place(self) -> int | None:
        """Where the chosen entry stands on the chart; None while there is no entry."""
        walk = self.walk
        place = walk.place_of(self._chosen)
        if place is None:
            place = walk.newest_run()
            self._chosen = walk.entries[place].id if place is not None else None
        return place

    def _choose(self, place: int | None) -> None:
        """Choose the entry at this place and show it; readings stay what they are."""
        if place is None:
            return
        self._chosen = self.walk.entries[place].id
        self._draw(from_top=self._reading == "entry")

    def _draw(self, *, from_top: bool) -> None:
        place = self.place
        head = Content.styled(texts.HEAD, "bold")
        if not self.walk.journal.complete:
            head = Content.assemble(head, (f"  {texts.LOADING}", "$muted"))
        self.query_one("#trends-name", Static).update(head)
        self.query_one(ReadingKeys).show(f"trends.{self._reading}")
        chart = self.query_one(ChartView)
        chart.display = place is not None
        chart.show(self.walk.runs, place, today=self._today)
        self.query_one(SheetPane).show(self._drawing, from_top=from_top)

    @property
    def _today(self) -> date:
        return self.desk.workspace.clock.now().date()

    def _drawing(self, width: int, height: int) -> Sheet:
        """The pane: the chosen entry, or the reading that was asked for."""
        walk, place = self.walk, self.place
        units, today = self.desk.workspace.settings.units, self._today
        glyphs = glyphs_of(self.app)
        if place is None:
            return self._nothing(width)
        entry = walk.entries[place]
        if self._reading == "walls":
            return walls_sheet(
                walk.walls,
                walk.entries,
                width,
                units=units,
                today=today,
                chosen=entry.id,
                glyphs=glyphs,
            )
        if self._reading == "milestones":
            return milestones_sheet(
                walk.milestones, width, units=units, today=today, chosen=entry.id, glyphs=glyphs
            )
        if self._reading == "relations":
            return relations_sheet(walk.relations, width)
        if self._reading == "calendar":
            return calendar_sheet(
                walk.days,
                width,
                height,
                today=today,
                chosen=entry.day,
                aside=entry_in_a_line(entry, units, today),
                first_weekday=self._first_weekday,
                glyphs=glyphs,
            )
        return entry_sheet(
            entry,
            width,
            units=units,
            today=today,
            dip=walk.dip_days(place),
            helped=walk.helped(entry.id),
            glyphs=glyphs,
        )

    def _nothing(self, width: int) -> Sheet:
        write = next(command for command in of_scope("app") if command.id == "app.write")
        key = key_name(self.desk.keys_of(write)[0])
        line = texts.NOTHING_NEXT.format(key=key)
        return Sheet((*words(texts.NOTHING, width), (), *words(line, width, style="muted")))

    # --- keys -----------------------------------------------------------------------------------

    def action_earlier(self) -> None:
        """The run before."""
        self._step(-1)

    def action_later(self) -> None:
        """The run after."""
        self._step(1)

    def _step(self, by: int) -> None:
        if self.place is not None and 0 <= self.place + by < len(self.walk.entries):
            self._choose(self.place + by)

    def action_oldest(self) -> None:
        """The first entry of the journal."""
        if self.walk.entries:
            self._choose(0)

    def action_newest(self) -> None:
        """The newest entry."""
        if self.walk.entries:
            self._choose(len(self.walk.entries) - 1)

    def action_dip_before(self) -> None:
        """The dip before this one."""
        self._to_dip(-1)

    def action_dip_after(self) -> None:
        """The dip after this one."""
        self._to_dip(1)

    def _to_dip(self, by: int) -> None:
        walk, place = self.walk, self.place
        if place is None or not walk.dips:
            self.desk.notify(texts.NO_DIPS, timeout=3)
            return
        found = walk.dip_before(place) if by < 0 else walk.dip_after(place)
        if found is None:
            self.desk.notify(texts.NO_EARLIER_DIP if by < 0 else texts.NO_LATER_DIP, timeout=3)
        self._choose(found)

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
        """Read the chosen entry in the journal."""
        if self.place is not None:
            await self.desk.read_entry(self.walk.entries[self.place].id)

    @on(ChartView.Chosen)
    def _clicked_run(self, event: ChartView.Chosen) -> None:
        self._choose(event.index)

    @on(SheetPane.Chosen)
    def _clicked_entry(self, event: SheetPane.Chosen) -> None:
        """In the calendar a day is chosen; from a list one goes to the entry."""
        if self._reading != "calendar":
            self._reading = "entry"
        self._choose(self.walk.place_of(event.entry_id))
