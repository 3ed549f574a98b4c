"""One question with one line for the answer."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from journal_tui.tui.screens.detour import Detour


class AskScreen(Detour[str | None]):
    """Gives the line back, None when she leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave")]

    def __init__(self, question: str, value: str, placeholder: str, keys: str) -> None:
        super().__init__()
        self._question = question
        self._value = value
        self._placeholder = placeholder
        self._keys = keys

    def furnish(self) -> ComposeResult:
        """The question, the line, the keys."""
        with Vertical(classes="sheet"):
            yield Static(self._question, classes="question", markup=False)
            yield Input(self._value, placeholder=self._placeholder, id="answer", compact=True)
            yield Static(self._keys, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())

    def action_leave(self) -> None:
        """No answer."""
        self.dismiss(None)
