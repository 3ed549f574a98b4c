"""Write: a line for the run, a page for the words, and a quiet meter beside them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static, TextArea

from journal_tui.app.commands import COMMANDS
from journal_tui.app.drafting import DraftDesk, left_over
from journal_tui.app.sentences import said_starts
from journal_tui.app.toning import live_tone
from journal_tui.app.wording import day_in_words, long_day, moment_in_words
from journal_tui.app.writing import (
    Saved,
    Writing,
    save_writing,
    understand,
    writing_from,
)
from journal_tui.domain.entry import Entry
from journal_tui.errors import ConflictError, JournalTuiError
from journal_tui.texts import write as texts
from journal_tui.tui.after_saving import after_saving
from journal_tui.tui.draft_keeper import PACE_S, DraftKeeper
from journal_tui.tui.keynames import key_name
from journal_tui.tui.keys import bindings_of
from journal_tui.tui.screens.keyed_page import KeyedPage
from journal_tui.tui.understood import understood
from journal_tui.tui.widgets.keybar import KeyBar
from journal_tui.tui.widgets.line_field import LineField
from journal_tui.tui.widgets.meter import Meter
from journal_tui.tui.widgets.page import Page

#: Seconds without a key before the words are read: the eye is back on the screen by then.
PAUSE_S = 0.25
_WALL = next(command for command in COMMANDS if command.id == "write.wall")


class WriteScreen(KeyedPage):
    """The page. What is typed here survives everything but a broken disk."""

    DEFAULT_CSS = """
    WriteScreen {
        & #line-row { height: 1; margin: 1 2 0 2; }
        & #line-mark { width: 2; color: $accent; }
        & #understood { height: auto; max-height: 4; margin: 0 2 0 4; }
        & Page { margin: 1 2 0 4; height: 1fr; max-width: 76; scrollbar-size-vertical: 1; }
        & #write-foot { height: 1; margin: 0 2 1 4; }
        & #status { width: auto; max-width: 100%; color: $muted; }
        & Meter { width: 1fr; }
        &.-wide #room { align-horizontal: center; }
        &.-wide #line-row, &.-wide #understood, &.-wide Page, &.-wide #write-foot {
            width: 100%; max-width: 80;
        }
        &.bare #line-row, &.bare #understood { display: none; }
        &.bare Page { margin: 2 2 0 4; }
        &.-short #write-foot { margin: 0 2 0 4; }
    }
    """

    SCOPE = "write"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("write")]
    AUTO_FOCUS = ""

    def furnish(self) -> ComposeResult:
        """The run line and what is understood of it, the text, the meter."""
        with Horizontal(id="line-row"):
            yield Static("▸", id="line-mark", markup=False)
            yield LineField(placeholder=texts.LINE_PLACEHOLDER, id="line")
        yield Static("", id="understood", markup=False)
        yield Page(id="page")
        with Horizontal(id="write-foot"):
            yield Static("", id="status", markup=False)
            yield Meter(id="meter")
        yield KeyBar("write")

    def on_mount(self) -> None:
        """Begin with an empty page, or with the draft that was left."""
        self._known: Entry | None = None
        #: What this was before it was deleted elsewhere: her corrections of it go along.
        self._gone: Entry | None = None
        self._keyed = Writing()
        self._page_id = self.desk.workspace.new_id()
        self._opened = Writing()
        self._refused = ""
        self._said_of = Writing()
        self._status = ""
        self._keeper = DraftKeeper(DraftDesk(self.desk.workspace), self.desk.complain)
        self._listen()
        # An interval that pauses itself: a timer that has run once is spent.
        self._pause = self.set_interval(PAUSE_S, self._rest, pause=True)
        self.set_interval(PACE_S, self._keep)
        self.query_one(Meter).display = self.desk.workspace.settings.meter
        self.call_later(self._offer_draft)
        self._show_line()

    # --- what stands on the page --------------------------------------------------------------

    @property
    def writing(self) -> Writing:
        """What is on the page now."""
        return self._keyed._replace(
            run_line=self.query_one("#line", Input).value,
            text=self.query_one(Page).text,
            entry_id=self._page_id,
        )

    @property
    def _untouched(self) -> bool:
        """Whether there is nothing on the page that is not in the journal."""
        writing = self.writing
        return writing.blank or writing == self._opened

    def _let_go(self) -> None:
        """Begin a new page where an entry was opened to be changed and nothing was."""
        if self._known and self._untouched:
            self._known = None
            self._fill(Writing())
            self._keeper.begin(Writing())
            self._say("")

    def full(self) -> None:
        """Show the whole page: numbers and words."""
        self._let_go()
        self._show_all()

    def _show_all(self) -> None:
        self.remove_class("bare")
        if not self.writing.blank:
            self.set_focus(self.query_one(Page))
        else:
            self.set_focus(self.query_one("#line", Input))

    def bare(self) -> None:
        """Show nothing but the text."""
        self._let_go()
        self.add_class("bare")
        self.set_focus(self.query_one(Page))

    def fill_line(self, line: str) -> None:
        """Put a run line on the page, the cursor in the text below it."""
        self.query_one("#line", Input).value = line
        self.remove_class("bare")
        self.set_focus(self.query_one(Page))

    def edit(self, entry: Entry) -> None:
        """Put an entry on the page to change it; what stood there is put aside as a draft."""

        async def begin() -> None:
            if not self._untouched and not await self._keeper.put_aside(self.writing):
                return
            self._known = entry
            self._fill(writing_from(self.desk.workspace, entry))
            self._opened = self.writing
            self._keeper.begin(self._opened)
            self._say(texts.CHANGING.format(day=self._day_of(entry)))
            self._show_all()

        self.call_later(begin)

    def keep(self) -> bool:
        """Put the page on disk; False where the disk would not take it."""
        return not self.is_mounted or self._keeper.keep_now(self.writing)

    def put_down(self) -> None:
        """Put the page on disk: the program ends."""
        if self.is_mounted:
            self._keeper.put_down(self.writing)

    # --- typing -------------------------------------------------------------------------------

    @on(Input.Changed, "#line")
    def _line_changed(self) -> None:
        self._refused = ""
        self._show_line()

    @on(Input.Submitted, "#line")
    def _line_done(self) -> None:
        self.set_focus(self.query_one(Page))

    @on(TextArea.Changed)
    def _text_changed(self) -> None:
        self._pause.reset()
        self._pause.resume()

    def _listen(self) -> None:
        """Read from now on what is typed, with her word on the sentences of the entry."""
        before = self._known or self._gone
        self._said = before.said_sentences if before else {}
        self._lexicon_turn = self.desk.workspace.lexicon_turn
        self._tone = live_tone(self.desk.workspace, self._said)

    def _rest(self) -> None:
        self._pause.pause()
        self._read_tone()

    def redraw(self) -> None:
        """Read the words on the page again where her lexicon was changed."""
        if self._lexicon_turn != self.desk.workspace.lexicon_turn:
            self._lexicon_turn = self.desk.workspace.lexicon_turn
            self._text_changed()

    def _read_tone(self) -> None:
        if self.desk.workspace.settings.meter:
            text = self.query_one(Page).text
            tone = self._tone(text)
            self.query_one(Meter).show(tone, said_starts(text, tone, self._said))

    async def _keep(self) -> None:
        before, writing = self._keeper.kept, self.writing
        await self._keeper.keep(writing)
        kept = self._keeper.kept is not before and not writing.blank
        # What was said about the page as it stands is not written over.
        if kept and writing != self._said_of:
            self._say(texts.SAVED_AS_YOU_TYPE)

    def _show_line(self) -> None:
        scrolled = int(self.query_one("#line", Input).scroll_offset.x)
        key = key_name(self.desk.keys_of(_WALL)[0])
        shown = understood(self.desk.workspace, self.writing, self._known, scrolled, wall_key=key)
        self.query_one("#understood", Static).update(shown)

    def action_leave(self) -> None:
        """First out of the text, then home; the draft waits here."""
        if self.focused is not None:
            self.set_focus(None)
            self._say(texts.OUT_OF_TEXT)
        else:
            self.desk.action_home()

    async def action_save(self) -> None:
        """Keep the entry and go home; what is due after that comes there."""
        writing = self.writing
        if writing.blank:
            self._say(texts.NOTHING_YET)
            return
        self._keeper.keep_now(writing)
        problems = understand(self.desk.workspace, writing.run_line, self._known).problems
        if problems and self._refused != writing.run_line:
            self._refused = writing.run_line
            self.remove_class("bare")
            self.set_focus(self.query_one("#line", Input))
            self._say(texts.NOT_UNDERSTOOD)
            return
        try:
            saved = save_writing(self.desk.workspace, writing, self._known, gone=self._gone)
        except ConflictError as error:
            self._meet(error)
            return
        except JournalTuiError as error:
            self.desk.complain(error)
            self._say(texts.NOT_SAVED)
            return
        # The page is empty before anything is waited for: what is typed now is of the next one.
        self._after(saved)
        await self._keeper.done()

    def _meet(self, error: ConflictError) -> None:
        """The entry was changed elsewhere: hers on the page stays, and she has the last word."""
        self.desk.complain(error)
        other = error.other if isinstance(error.other, Entry) else None
        if other is None or other.deleted_at is not None:
            self._gone, self._known = other or self._known, None
            self._listen()
            self._page_id = self.desk.workspace.new_id()
            self._keyed = self._keyed._replace(seen=None)
            self._say(texts.GONE_ELSEWHERE)
            return
        self._known = other
        self._listen()
        self._keyed = self._keyed._replace(seen=other.updated_at)
        self._say(texts.CHANGED_ELSEWHERE)

    async def action_fresh(self) -> None:
        """Put this page aside as a draft and begin another, or take up the next that waits."""
        mine = self.writing
        waiting = [draft.id for draft in left_over(self.desk.workspace)]
        if not self._untouched:
            if not await self._keeper.put_aside(mine):
                return
            waiting = []
        self._known = None
        self._fill(Writing())
        if waiting:
            await self._take_up(waiting[0])
        else:
            self._say(texts.FRESH)

    # --- beginnings and ends --------------------------------------------------------------------

    async def _offer_draft(self) -> None:
        if self.writing.blank:
            waiting = left_over(self.desk.workspace)
            if waiting:
                await self._take_up(waiting[0].id)

    async def _take_up(self, draft_id: str) -> None:
        waiting = {draft.id: draft for draft in left_over(self.desk.workspace)}
        writing = await self._keeper.take_up(draft_id)
        if writing is None:
            return
        self._known = None
        if writing.entry_id:
            self.desk.load_all()
            self._known = self.desk.session.journal.entry(writing.entry_id)
        self._fill(writing)
        today = self.desk.workspace.clock.now().date()
        self._say(texts.TAKEN_UP.format(when=moment_in_words(waiting[draft_id].saved_at, today)))
        self._show_all()

    def _fill(self, writing: Writing) -> None:
        self._gone = None
        self._keyed = writing
        self._page_id = writing.entry_id or self.desk.workspace.new_id()
        self._opened = Writing()
        self.query_one("#line", Input).value = writing.run_line
        page = self.query_one(Page)
        page.load_text(writing.text)
        page.move_cursor(page.document.end)
        self._show_line()
        self._listen()
        self._read_tone()

    def _after(self, saved: Saved) -> None:
        new = self._known is None or self._known.waiting
        self._known = None
        self._fill(Writing())
        self._say("")
        self.desk.saved()
        self.desk.action_home()
        after_saving(self.desk, saved, new=new)

    def _say(self, words: str) -> None:
        self._said_of = self.writing
        if words != self._status:
            # Said again, it would be laid out and drawn anew between two keys.
            self._status = words
            self.query_one("#status", Static).update(Content.styled(words, "$muted"))

    def _day_of(self, entry: Entry) -> str:
        today = self.desk.workspace.clock.now().date()
        words = day_in_words if (today - entry.day).days in (0, 1) else long_day
        return words(entry.day, today)
