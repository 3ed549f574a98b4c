"""A letter to herself, opened on a low day: her words in a width that is good to read."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from journal_tui.app.letters import open_letter, written_on
from journal_tui.domain.letter import Letter
from journal_tui.errors import JournalTuiError
from journal_tui.texts import letters as texts
from journal_tui.tui.paint import literal
from journal_tui.tui.screens.detour import Detour


class LetterReading(Detour[None]):
    """The whole screen for the letter; that it was opened is kept."""

    DEFAULT_CSS = """
    LetterReading {
        background: $background;
        & #room { align: center top; }
        & #letter {
            width: 100%; max-width: 72; height: 1fr; margin: 2 0 1 0; padding: 0 2;
            scrollbar-size-vertical: 1;
        }
        & #letter > Static { margin-bottom: 1; }
        & #letter-keys { width: 100%; max-width: 72; height: 1; padding: 0 2; color: $muted; }
        &.-high #letter { margin: 5 0 1 0; }
        &.-short #letter { margin: 1 0 0 0; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "leave"),
        Binding("space", "read_on"),
    ]

    def __init__(self, letter: Letter) -> None:
        super().__init__()
        self._letter = letter

    def furnish(self) -> ComposeResult:
        """From whom and of when, the words, how to leave."""
        today = self.desk.workspace.clock.now().date()
        day = written_on(self._letter, today)
        with VerticalScroll(id="letter"):
            yield Static(literal(texts.FROM_YOU.format(day=day), "muted"), markup=False)
            yield Static(literal(self._letter.text), markup=False)
        yield Static(texts.READ_KEYS, id="letter-keys", markup=False)

    def on_mount(self) -> None:
        """The arrow keys scroll; it is read even where nothing can be kept."""
        self.set_focus(self.query_one("#letter"))
        try:
            open_letter(self.desk.workspace, self._letter)
        except JournalTuiError:
            return
        self.desk.saved()

    def action_read_on(self) -> None:
        """A page further."""
        self.query_one("#letter", VerticalScroll).scroll_page_down()

    def action_leave(self) -> None:
        """Back to where she was."""
        self.dismiss(None)
