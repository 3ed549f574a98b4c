"""A few ready-made ends of a sentence, one of which may be taken."""

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.wrap import clip
from journal_tui.tui.paint import literal


class Endings(Widget):
    """Draws the ends, a row each, with a mark at the one that was taken."""

    DEFAULT_CSS = """
    Endings { width: 100%; height: auto; }
    """

    class Taken(Message):
        """The end in this row was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, endings: tuple[str, ...]) -> None:
        super().__init__()
        self.endings = endings
        self._taken: int | None = None

    def mark(self, row: int | None) -> None:
        """Show which end was taken; None for one of her own."""
        if row != self._taken:
            self._taken = row
            self.refresh()

    def render(self) -> Content:
        """The ends, as much of each as fits in a row."""
        rows = []
        for row, words in enumerate(self.endings):
            taken = row == self._taken
            shown = clip(visible_controls(words), max(1, self.size.width - 2))
            mark = literal("▸ " if taken else "  ", "accent")
            rows.append(mark + literal(shown, "accent" if taken else "muted"))
        return Content("\n").join(rows)

    def get_content_height(self, *_: object) -> int:
        """A row each."""
        return len(self.endings)

    def on_click(self, event: Click) -> None:
        """Take the end under the mouse."""
        if 0 <= event.y < len(self.endings):
            self.post_message(self.Taken(event.y))
