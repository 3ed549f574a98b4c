"""Her letters to herself: to write one, to read and change them, to take one away."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from journal_tui.app.letters import forget_letter, restore_letter
from journal_tui.app.wording import first_words, short_day, time_ago
from journal_tui.domain.letter import Letter
from journal_tui.texts import letters as texts
from journal_tui.tui.paint import literal
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.screens.letter import LetterPage
from journal_tui.tui.widgets.line_list import LineList, ListLine


class LettersScreen(Detour[None]):
    """A sheet with the letters, the newest first."""

    DEFAULT_CSS = """
    LettersScreen {
        & #letters { max-height: 10; margin-top: 1; }
        &.-short #letters { max-height: 5; margin-top: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "add", show=False),
        Binding("enter,e", "open", show=False),
        Binding("d,delete", "delete", show=False),
        Binding("u", "undo", show=False),
        Binding("escape", "leave", show=False),
    ]

    def furnish(self) -> ComposeResult:
        """What they are for, the list, what came of a key, the keys."""
        with Vertical(classes="sheet"):
            yield Static(texts.HEAD, classes="question", markup=False)
            yield Static("", id="letters-about", markup=False)
            yield LineList(id="letters")
            yield Static("", classes="problem", markup=False)
            yield Static(texts.KEYS, classes="hint", markup=False)

    def on_mount(self) -> None:
        """List them."""
        self._gone: list[Letter] = []
        self.set_focus(self.query_one(LineList))
        self._list()

    def _list(self) -> None:
        self._letters = self.desk.session.journal.letters[::-1]
        today = self.desk.workspace.clock.now().date()
        lines = []
        for letter in self._letters:
            opened = texts.NOT_OPENED
            if letter.opened_at:
                opened = texts.OPENED.format(when=time_ago(letter.opened_at.date(), today))
            day = short_day(letter.created_at.date(), today)
            words = f"{day:<11}  {first_words(letter.text)}"
            lines.append(ListLine(letter.id, " ", words, opened))
        listed = self.query_one(LineList)
        listed.show(tuple(lines))
        listed.styles.height = max(1, len(lines))
        listed.display = bool(lines)
        about = texts.ABOUT if lines else f"{texts.ABOUT}\n\n{texts.NONE_YET}"
        self.query_one("#letters-about", Static).update(literal(about, "muted"))

    @property
    def _chosen(self) -> Letter | None:
        place = self.query_one(LineList).cursor
        return self._letters[place] if 0 <= place < len(self._letters) else None

    def on_line_list_opened(self) -> None:
        """A letter was clicked twice."""
        self.action_open()

    def action_add(self) -> None:
        """Write a new one."""
        self._write(None)

    def action_open(self) -> None:
        """Read the letter, and change it."""
        if self._chosen:
            self._write(self._chosen)

    def _write(self, letter: Letter | None) -> None:
        self.app.push_screen(LetterPage(letter), lambda _: self._list())

    def action_delete(self) -> None:
        """Delete the letter; it can be brought back while this sheet is open."""
        letter = self._chosen
        if letter and self.desk.attempt(lambda: forget_letter(self.desk.workspace, letter)):
            self._gone.append(letter)
            self._list()
            self.object_to(texts.DELETED)

    def action_undo(self) -> None:
        """Bring back the letter that was deleted last."""
        if not self._gone:
            self.object_to(texts.NOTHING_TO_UNDO)
        elif self.desk.attempt(lambda: restore_letter(self.desk.workspace, self._gone[-1])):
            back = self._gone.pop()
            self.query_one(".problem").remove_class("-said")
            self._list()
            ids = [letter.id for letter in self._letters]
            if back.id in ids:
                self.query_one(LineList).move_to(ids.index(back.id))

    def action_leave(self) -> None:
        """Back to her list of lines."""
        self.dismiss(None)
