"""Questions that are open: runs that came in and may be in the journal already."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.importing.answering import answer
from journal_tui.app.importing.planning import Answer
from journal_tui.app.importing.taking_back import ask_again
from journal_tui.app.importing.words import question_of
from journal_tui.domain.entry import Entry
from journal_tui.domain.imported import Doubt
from journal_tui.insight.small_words import counted
from journal_tui.texts import import_screen as texts
from journal_tui.texts import importing as import_texts
from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.import_rows import FoundColumns, found_row
from journal_tui.tui.drawing.spans import Row
from journal_tui.tui.drawing.wrap import cell_width, wrap
from journal_tui.tui.importing.about import Said, both_said, said_in_words
from journal_tui.tui.importing.found_list import FoundList
from journal_tui.tui.importing.found_rows import entry_line
from journal_tui.tui.importing.page import ImportPage
from journal_tui.tui.importing.work import work_on
from journal_tui.tui.plain import glyphs_of


class Answered(NamedTuple):
    """What she said about a doubt, and the entry that came of it: None where it is left out."""

    doubt: Doubt
    said: Answer
    entry: Entry | None


class DoubtsScreen(ImportPage[bool]):
    """A row for each. Gives whether she wants to bring in files now."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "answer('same')", show=False),
        Binding("a", "answer('apart')", show=False),
        Binding("l", "answer('leave')", show=False),
        Binding("u", "undo", show=False),
        Binding("f", "files", show=False),
        Binding("escape", "leave", show=False),
    ]

    def furnish_page(self) -> ComposeResult:
        """How many there are, a row for each, the chosen one in full."""
        yield Static("", id="sum", classes="said", markup=False)
        yield FoundList()
        yield Static("", id="about", markup=False)

    def on_mount(self) -> None:
        """List those that are open now; answered ones stay in their place."""
        self._doubts = self.desk.session.journal.doubts
        self._answered: dict[str, Answered] = {}
        fates = (import_texts.FATES["ask"], *import_texts.ANSWERS.values())
        self._columns = FoundColumns(
            amounts=True,
            file=max(cell_width(visible_controls(doubt.file)) for doubt in self._doubts),
            fate=max(map(cell_width, fates)),
            shortest=min(map(cell_width, fates)),
        )
        self.set_focus(self._list)
        self._list.show_rows([doubt.id for doubt in self._doubts], self._draw)
        self._say()

    def on_resize(self) -> None:
        """The words reach from margin to margin, and the cursor stays in sight."""
        self._say()
        self.call_after_refresh(lambda: self._list.move_to(self._list.cursor))

    @property
    def _list(self) -> FoundList:
        return self.query_one(FoundList)

    @property
    def _chosen(self) -> Doubt:
        return self._doubts[self._list.cursor]

    def on_line_list_moved(self) -> None:
        """Another one is chosen."""
        self._say()

    # --- drawing --------------------------------------------------------------------------------

    def _draw(self, number: int, width: int) -> Row:
        doubt = self._doubts[number]
        done = self._answered.get(doubt.id)
        workspace = self.desk.workspace
        line = entry_line(workspace, doubt.entry(doubt.created_at), doubt.file)._replace(
            fate=import_texts.ANSWERS[done.said] if done else import_texts.FATES["ask"],
            style="muted" if done else "text",
            fate_style="text" if done else "accent",
        )
        return found_row(line, width, self._columns, glyphs_of(self.app))

    def _say(self) -> None:
        """Say how many are open, and what the chosen one is."""
        self.head(texts.DOUBTS_TITLE)
        left = len(self._doubts) - len(self._answered)
        words = counted(left, texts.DOUBTS) if left else texts.DOUBTS_OVER
        says = "\n".join(wrap(words, self.reading_width))
        self.query_one("#sum", Static).update(Content(says))
        about = self._about(self._chosen)
        self.query_one("#about", Static).update(
            said_in_words(about, self.reading_width - 2, glyphs_of(self.app))
        )
        self.keys(self._keys())

    def _keys(self) -> Sequence[tuple[str, str]]:
        if self._chosen.id in self._answered:
            return texts.ANSWERED_KEYS
        return texts.DOUBT_UNDO_KEYS if self._answered else texts.DOUBT_KEYS

    def _about(self, doubt: Doubt) -> tuple[Said, ...]:
        workspace = self.desk.workspace
        entry = doubt.entry(doubt.created_at)
        like = self.desk.session.journal.entry(doubt.like_id)
        done = self._answered.get(doubt.id)
        asks = question_of(workspace, entry, like or entry).asks
        return (
            Said("", texts.SAID[done.said] if done else asks, "strong"),
            *both_said(workspace, entry, like),
            *((Said(texts.IN_FILE, doubt.file, "muted"),) if doubt.file else ()),
        )

    # --- keys -----------------------------------------------------------------------------------

    def action_answer(self, said: Answer) -> None:
        """Do what she says, and go to the next one that is open."""
        doubt, workspace = self._chosen, self.desk.workspace
        if doubt.id in self._answered:
            return

        def done(entry: Entry | None) -> None:
            self._answered[doubt.id] = Answered(doubt, said, entry)
            self.desk.saved()
            self._go_on()

        work_on(
            self,
            texts.ANSWERING,
            lambda _: answer(workspace, doubt, said),
            done,
            otherwise=self.desk.saved,
        )

    def _go_on(self) -> None:
        here = self._list.cursor
        order = [*range(here + 1, len(self._doubts)), *range(here)]
        left = (n for n in order if self._doubts[n].id not in self._answered)
        self._list.move_to(next(left, here))
        self._say()

    def action_undo(self) -> None:
        """Take the last answer back."""
        if not self._answered:
            self.desk.notify(texts.NOTHING_TO_UNDO, timeout=3, markup=False)
            return
        last = next(reversed(self._answered.values()))
        workspace = self.desk.workspace

        def done(_: None) -> None:
            del self._answered[last.doubt.id]
            self.desk.saved()
            self._list.move_to(self._doubts.index(last.doubt))
            self._say()

        work_on(
            self,
            texts.TAKING_BACK,
            lambda _: ask_again(workspace, last.doubt, last.entry),
            done,
            otherwise=self.desk.saved,
        )

    def action_files(self) -> None:
        """On to bringing in files."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Back to where she was; what is open stays so."""
        self.dismiss(False)
