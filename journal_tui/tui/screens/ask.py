"""One question with one line for the answer."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from journal_tui.errors import JournalTuiError
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.line_field import LineField


class Question(Detour[bool]):
    """Does something with the answer; where that cannot be done it says why, and stays."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave")]

    def __init__(
        self, question: str, value: str, placeholder: str, keys: str, act: Callable[[str], Any]
    ) -> None:
        """``act`` takes the answer and may raise a JournalTuiError."""
        super().__init__()
        self._question = question
        self._value = value
        self._placeholder = placeholder
        self._keys = keys
        self._act = act

    def furnish(self) -> ComposeResult:
        """The question, the line, what is wrong with it, the keys."""
        with Vertical(classes="sheet"):
            yield Static(self._question, classes="question", markup=False)
            yield LineField(self._value, placeholder=self._placeholder, id="answer")
            yield Static("", classes="problem", markup=False)
            yield Static(self._keys, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Type at once."""
        self.set_focus(self.query_one(LineField))

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        try:
            self._act(event.value.strip())
        except JournalTuiError as error:
            self.object_to("\n".join(error.lines()))
            return
        self.dismiss(True)

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(False)
