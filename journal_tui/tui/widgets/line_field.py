"""One line to type in: what is pasted into it stays whole, and sends the terminal nothing."""

from textual.events import Paste
from textual.widgets import Input

from journal_tui.texts.literal import visible_controls


class LineField(Input):
    """An input of one line, without a frame."""

    DEFAULT_CSS = """
    LineField, LineField:focus {
        width: 1fr; background: $background; background-tint: $background 0%;
        border: none; padding: 0;
    }
    """

    def __init__(self, value: str = "", *, placeholder: str = "", id: str) -> None:  # noqa: A002
        super().__init__(value, placeholder=placeholder, id=id, compact=True)

    def validate_value(self, value: str) -> str:
        """Signs that a terminal would obey become visible; it stays one line."""
        return visible_controls(value).replace("\n", " ").replace("\t", " ")

    def action_copy(self) -> None:
        """Copy the selection; with nothing selected Ctrl+C means what it means everywhere."""
        if self.selected_text:
            super().action_copy()
        else:
            self.app.call_later(self.app.run_action, "app.quit")

    def _on_paste(self, event: Paste) -> None:
        """Put all that is pasted on the line, not its first line alone."""
        event.prevent_default()
        event.stop()
        self.replace(self.validate_value(event.text).strip(), *self.selection)
