"""One line to type in: what is pasted into it stays whole, and sends the terminal nothing."""

from textual.events import Paste
from textual.widgets import Input

from journal_tui.texts.literal import visible_controls


class LineField(Input):
    """An input of one line, without a frame."""

    DEFAULT_CSS = """
    LineField { width: 1fr; background: $background; border: none; padding: 0; }
    LineField:focus { background: $background; border: none; }
    """

    def __init__(self, value: str = "", *, placeholder: str = "", name: str) -> None:
        """``name`` is the id of the widget."""
        super().__init__(visible_controls(value), placeholder=placeholder, id=name, compact=True)

    def _on_paste(self, event: Paste) -> None:
        """Put all that is pasted on the line; line breaks become blanks."""
        event.prevent_default()
        event.stop()
        words = visible_controls(" ".join(event.text.split("\n"))).replace("\t", " ").strip()
        if words:
            self.replace(words, *self.selection)
