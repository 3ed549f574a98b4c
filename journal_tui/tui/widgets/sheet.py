"""The pane of a sheet: drawn at the size there is, scrolled up and down."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.message import Message

from journal_tui.tui.drawing.sheet import Sheet
from journal_tui.tui.drawing.spans import Row
from journal_tui.tui.widgets.lines import LinesView

#: Draws a sheet for a width and for the height that is seen of it.
Draw = Callable[[int, int], Sheet]


class SheetPane(LinesView, can_focus=True, inherit_bindings=False):
    """Scrolls a sheet; left and right belong to the screen. Tells which entry was clicked."""

    DEFAULT_CSS = """
    SheetPane { width: 1fr; height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown,space", "page_down", show=False),
    ]

    class Chosen(Message):
        """The entry under the mouse."""

        def __init__(self, entry_id: str) -> None:
            super().__init__()
            self.entry_id = entry_id

    def __init__(self, **options: str) -> None:
        super().__init__(**options)
        self._draw: Draw | None = None
        self._sheet = Sheet(())

    def show(self, draw: Draw, *, from_top: bool) -> None:
        """Draw this sheet, from its top where it is another one than before."""
        self._draw = draw
        self._lay_out()
        if from_top:
            self.scroll_to(y=0, animate=False)

    def on_resize(self) -> None:
        """Draw it at the size there is now."""
        self._lay_out()

    def row(self, number: int) -> Row:
        """One row of the sheet."""
        return self._sheet.rows[number] if number < len(self._sheet.rows) else ()

    def on_click(self, event: Click) -> None:
        """Tell which entry lies under the mouse."""
        entry_id = self._sheet.entry_at(event.x, event.y + self.scroll_offset.y)
        if entry_id is not None:
            self.post_message(self.Chosen(entry_id))

    def _lay_out(self) -> None:
        # Room is left for the scroll bar, so that nothing moves when it comes.
        width, height = self.outer_size.width - 1, self.outer_size.height
        if self._draw is not None and width > 0:
            self._sheet = self._draw(width, height)
        self.set_length(len(self._sheet.rows))
