"""Journal: the list of entries, and the one that is being read beside it."""

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, Static

from journal_tui.app.commands import COMMANDS
from journal_tui.app.listing import Listing, around, by_month, results
from journal_tui.app.reading import reading_of, showings_by_entry
from journal_tui.app.sentences import sentences_of
from journal_tui.app.typed_filter import TypedFilter
from journal_tui.app.why import why_of
from journal_tui.app.wording import long_day
from journal_tui.domain.affirmation import Showing
from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import Filter, parse_filter
from journal_tui.domain.journal import Journal
from journal_tui.texts import journal as texts
from journal_tui.texts import screens
from journal_tui.texts.filters import REASONS
from journal_tui.tui.keynames import key_name
from journal_tui.tui.keys import bindings_of
from journal_tui.tui.paint import literal
from journal_tui.tui.screens.settle_keys import SettleKeys
from journal_tui.tui.widgets.entry_list import EntryList
from journal_tui.tui.widgets.keybar import KeyBar
from journal_tui.tui.widgets.reading import ReadingPane

#: Between two idle steps, and how long one of them may take, in seconds.
PAUSE_S = 0.012
STEP_S = 0.003


class JournalScreen(SettleKeys):
    """Read, search, change and take away what was written."""

    SCOPE = "journal"
    AUTO_FOCUS = "EntryList"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("journal"),
        Binding("escape", "back", show=False),
        Binding("space", "read_on", show=False),
    ]
    DEFAULT_CSS = """
    JournalScreen {
        & #finder { height: 1; margin: 1 2 0 2; }
        & #finder-mark { width: 2; color: $accent; }
        & #filter { width: 1fr; background: $background; border: none; padding: 0; }
        & #filter > .input--placeholder { color: $muted; }
        & #around { width: 1fr; text-style: bold; display: none; }
        & #count { width: auto; margin-left: 2; color: $muted; }
        & #note { height: auto; min-height: 1; max-height: 3; margin: 0 2 0 4; color: $muted; }
        & #shelf { layout: horizontal; width: 100%; height: 1fr; margin: 0 0 1 0; }
        & EntryList { margin: 0 2 0 0; }
        &.-wide EntryList { width: 44; margin: 0 3 0 0; }
        &.-high #shelf { margin-top: 1; margin-bottom: 1; }
        &.-short #finder { margin: 0 2; }
        &.-short #shelf { margin: 0; }
        &.-narrow #shelf { layout: vertical; }
        &.-narrow EntryList { width: 100%; height: 7; max-height: 45%; margin: 0 0 1 0; }
        &.-narrow.-high EntryList { height: 12; }
        &.-around #filter, &.-around #finder-mark { display: none; }
        &.-around #around { display: block; }
        &.-around #note { margin: 0 2; }
    }
    """

    def furnish(self) -> ComposeResult:
        """The filter, the list, the reading pane."""
        workspace = self.desk.workspace
        with Horizontal(id="finder"):
            yield Static(texts.FILTER_MARK, id="finder-mark", markup=False)
            yield Input(placeholder=texts.FILTER_PLACEHOLDER, id="filter", compact=True)
            yield Static("", id="around", markup=False)
            yield Static("", id="count", markup=False)
        yield Static("", id="note", markup=False)
        with Container(id="shelf"):
            yield EntryList(workspace.settings.units, self._moved)
            yield ReadingPane(
                texts.WAITING_NEXT.format(keys=self._keys("journal.edit")),
                texts.WAITING_JOIN.format(keys=self._keys("journal.join")),
                self._keys("journal.settle"),
            )
        yield KeyBar("journal", "app")

    def on_mount(self) -> None:
        """List the journal."""
        self._drawn: Journal | None = None
        self._today = date.min
        self._lexicon_turn = self.desk.workspace.lexicon_turn
        self._about: Entry | None = None
        self._finding = TypedFilter()
        self._dips: frozenset[str] = frozenset()
        self._showings: dict[str, list[Showing]] | None = None
        self._whole = Listing()
        self._noted = ("", "")
        self._counted = ""
        self._idle = self.set_interval(PAUSE_S, self._prepare, pause=True)
        # A message of the field would come, and what is found be seen, frames after the letter.
        self.watch(self.query_one("#filter", Input), "value", self._typed, init=False)
        self.redraw()

    # --- drawing ------------------------------------------------------------------------------

    @property
    def _list(self) -> EntryList:
        return self.query_one(EntryList)

    @property
    def _entry(self) -> Entry | None:
        return self._list.chosen

    def redraw(self) -> None:
        """List the journal as it is now; the cursor stays on its entry."""
        journal = self.desk.session.journal
        today = self.desk.workspace.clock.now().date()
        turn, self._lexicon_turn = self._lexicon_turn, self.desk.workspace.lexicon_turn
        if journal is self._drawn and today == self._today:
            if turn != self._lexicon_turn:
                # Other words count by now: why a tone is what it is reads otherwise.
                self._read(from_top=False)
            return
        self._drawn, self._today = journal, today
        self._showings = None
        self._dips = self.desk.session.dip_ids()
        self._whole = by_month(journal.entries, today)
        if self._about is not None:
            self._about = journal.entry(self._about.id)
        self.set_class(self._about is not None, "-around")
        self._fill()
        self._read(from_top=False)

    def _fill(self) -> None:
        """Fill the list with what the filter, or the day, asks for."""
        session = self.desk.session
        journal = session.journal
        query = self._query()
        nothing = self._nothing(journal)
        self._follow_filter()
        if self._about is not None:
            listing = around(journal.entries, self._about)
        elif query.empty:
            listing = self._whole
        else:
            found = self._finding.find(query, keep=self._spoken_of)
            listing = results(found, self._today)
        self._list.show(listing, self._dips, nothing)
        self._count(len(listing.entries), journal, filtered=listing is not self._whole)
        self._note(query)

    def _follow_filter(self) -> None:
        """Be ready for the filter while there is one or she is at it, and keep nothing else."""
        field = self.query_one("#filter", Input)
        if field.has_focus or field.value:
            self._finding.follow(self.desk.session.journal.entries, self._dips)
            self._idle.resume()
        else:
            self._finding.rest()

    def _prepare(self) -> None:
        """Make a little more ready for the filter, between two keys."""
        if not self._finding.step(STEP_S):
            self._idle.pause()

    def _query(self) -> Filter:
        units = self.desk.workspace.settings.units
        return parse_filter(self.query_one("#filter", Input).value, units)

    def _nothing(self, journal: Journal) -> tuple[str, ...]:
        if journal.entries:
            return (texts.NOTHING_FOUND,)
        return texts.EMPTY, texts.EMPTY_NEXT.format(key=self._keys("app.write"))

    def _count(self, listed: int, journal: Journal, *, filtered: bool) -> None:
        total = len(journal.entries)
        words = texts.COUNT_ALL if total != 1 else texts.COUNT_ONE
        if filtered:
            words = texts.COUNT_SOME if journal.complete else texts.COUNT_SO_FAR
        says = words.format(n=listed, all=total) if total and (filtered or journal.complete) else ""
        if says != self._counted:
            # Where it is as long as before, nothing has to move.
            self.query_one("#count", Static).update(says, layout=len(says) != len(self._counted))
            self._counted = says

    def _note(self, query: Filter) -> None:
        """One quiet line below the filter: what was not understood, else what comes next."""
        style, says = "muted", ""
        field = self.query_one("#filter", Input)
        if self._about is not None and not self._aside:
            alone = len({entry.day for entry in self._list.listed}) < 2
            says = texts.AROUND_NOTHING if alone else texts.AROUND_KEYS
        elif self._aside:
            style, says = "text", self._aside
        elif query.problems:
            first = query.problems[0]
            says = texts.PROBLEM.format(text=first.text, reason=REASONS[first.reason])
        elif not self.desk.session.journal.complete:
            says = texts.LOADING
        elif field.has_focus:
            says = texts.FILTER_KEYS if field.value else texts.FILTER_LEAVE
        elif field.value:
            says = texts.FILTERED_KEYS
        if (style, says) != self._noted:
            # What is updated is laid out anew, and drawn a frame later.
            self._noted = (style, says)
            self.query_one("#note", Static).update(literal(says, style))

    def _read(self, *, from_top: bool = True) -> None:
        """Show the chosen entry in the reading pane."""
        session = self.desk.session
        pane = self.query_one(ReadingPane)
        entry = self._list.chosen
        if entry is None:
            pane.show(None)
            return
        if self._showings is None:
            self._showings = showings_by_entry(session.journal.showings)
        why = why_of(session.workspace, entry) if self._why else None
        if self._sentence is not None:
            last = len(sentences_of(entry)) - 1
            self._sentence = min(self._sentence, last) if last >= 0 else None
        reading = reading_of(
            session, entry, self._showings.get(entry.id, ()), dip=entry.id in self._dips
        )
        pane.show(reading, why, self._sentence, from_top=from_top)

    def _show_note(self) -> None:
        self._note(self._query())

    def _keys(self, command_id: str) -> str:
        command = next(command for command in COMMANDS if command.id == command_id)
        return texts.KEYS_OR.join(key_name(key) for key in self.desk.keys_of(command))

    # --- moving -------------------------------------------------------------------------------

    def show_entry(self, entry_id: str) -> None:
        """Choose an entry; a filter that hides it is cleared."""
        self.desk.load_all()
        self.redraw()
        if self._list.choose(entry_id):
            return
        self._leave_around()
        self.query_one("#filter", Input).clear()
        self._fill()
        if not self._list.choose(entry_id):
            self.notify(screens.ENTRY_GONE)

    def _moved(self) -> None:
        """Show the entry that is chosen now."""
        self._faced()
        self._show_note()
        self._read()

    def _typed(self) -> None:
        self._aside = self._spoken_of = ""
        self._fill()

    @on(Input.Submitted, "#filter")
    def _found(self) -> None:
        self.set_focus(self._list)

    def on_descendant_focus(self) -> None:
        """Say what the keys do here."""
        self._follow_filter()
        self._show_note()

    def on_key(self, event: Key) -> None:
        """From the filter, down goes into the list."""
        if event.key == "down" and self.query_one("#filter", Input).has_focus:
            self.set_focus(self._list)
            event.stop()

    def action_filter(self) -> None:
        """Go to the filter."""
        self._leave_around()
        self._aside = ""
        self.set_focus(self.query_one("#filter", Input))

    def action_back(self) -> None:
        """One step back: from why, from the days around, from a filter, from field or pane."""
        field = self.query_one("#filter", Input)
        if self._why and not field.has_focus:
            self._show_why(False)
        elif self._about is not None:
            about = self._about
            self._leave_around()
            self._list.choose(about.id)
        elif field.value:
            field.clear()
        else:
            self.set_focus(self._list)

    def action_read_on(self) -> None:
        """Turn the page of what is being read."""
        self.query_one(ReadingPane).read_on()

    # --- one entry ----------------------------------------------------------------------------

    def action_edit(self) -> None:
        """Open the chosen entry on the page."""
        entry = self._list.chosen
        if entry is not None:
            self.desk.edit_entry(entry.id)

    def action_on_this_day(self) -> None:
        """List the days like this one before, or go back to the whole journal."""
        entry = self._list.chosen
        if self._about is not None:
            self.action_back()
        elif entry is not None:
            self.desk.load_all()
            self.redraw()
            self._about = entry
            today = self.desk.workspace.clock.now().date()
            title = texts.AROUND.format(day=long_day(entry.day, today))
            self.query_one("#around", Static).update(Content(title))
            self.add_class("-around")
            self._fill()
            self.set_focus(self._list)

    def _leave_around(self) -> None:
        if self._about is not None:
            self._about = None
            self.remove_class("-around")
            self._fill()
