"""The pane of a sheet: drawn at the size there is, scrolled up and down."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.message import Message

from journal_tui.tui.drawing.sheet import Sheet
from journal_tui.tui.drawing.spans import Row
from journal_tui.tui.widgets.lines import LinesView

_SCROLLING = ("scroll_up", "scroll_down", "page_up", "page_down")
#: Draws a sheet for a width and for the height that is seen of it.
Draw = Callable[[int, int], Sheet]


class SheetPane(LinesView, can_focus=True, inherit_bindings=False):
    """Scrolls a sheet; left and right belong to the screen. Tells which entry was clicked."""

    DEFAULT_CSS = """
    SheetPane { width: 1fr; height: 1fr; overflow-y: scroll; }
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
        self._walked = False

    def show(self, draw: Draw, *, from_top: bool, walked: bool = False) -> None:
        """Draw this sheet, from its top where it is another one than before.

        In a sheet that is ``walked`` the keys that scroll belong to the screen as well.
        """
        self._draw = draw
        self._walked = walked
        self._lay_out()
        if from_top and self.scroll_target_y:
            self.scroll_to(y=0, animate=False)
        self._see()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that scroll go on to the screen where it walks with them."""
        if self._walked and action in _SCROLLING:
            return False
        return super().check_action(action, parameters)

    def on_resize(self) -> None:
        """Draw it at the size there is now."""
        self._lay_out()
        self._see()

    def row(self, number: int) -> Row:
        """One row of the sheet."""
        return self._sheet.rows[number] if number < len(self._sheet.rows) else ()

    def on_click(self, event: Click) -> None:
        """Tell which entry lies under the mouse."""
        entry_id = self._sheet.entry_at(event.x, event.y + self.scroll_offset.y)
        if entry_id is not None:
            self.post_message(self.Chosen(entry_id))

    def _see(self) -> None:
        """Scroll so far that the row that must be seen is."""
        row, height = self._sheet.seen, self.size.height
        if row is None or not height:
            return
        top = self.scroll_offset.y
        if not top <= row < top + height:
            self.scroll_to(y=max(0, row - height // 2), animate=False, force=True)

    def _lay_out(self) -> None:
        # Room is left for the scroll bar, so that nothing moves when it comes.
        width, height = self.outer_size.width - 1, self.outer_size.height
        if self._draw is not None and width > 0:
            self._sheet = self._draw(width, height)
        self.set_length(len(self._sheet.rows))
