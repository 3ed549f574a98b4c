"""A list that draws the lines that are seen, and nothing else."""

from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.message import Message

from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import cell_width, clip
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.widgets.lines import LinesView


class ListLine(NamedTuple):
    """One line: a mark, the text, something at the right, and a style name for the text."""

    id: str
    mark: str
    text: str
    right: str = ""
    style: str = "text"


class LineList(LinesView, can_focus=True):
    """Lines with a cursor; the cursor stays on its line when the lines change."""

    DEFAULT_CSS = """
    LineList { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
    ]

    class Moved(Message):
        """The cursor is on another line."""

    class Opened(Message):
        """The line under the cursor was clicked once more."""

    def __init__(self, **options: str) -> None:
        super().__init__(**options)
        self._lines: tuple[ListLine, ...] = ()
        self.cursor = 0

    def show(self, lines: tuple[ListLine, ...]) -> None:
        """Draw these lines; the cursor stays on the line with the same id where it is there."""
        known = self._lines[self.cursor].id if self.cursor < len(self._lines) else None
        self._lines = lines
        places = [n for n, line in enumerate(lines) if line.id == known]
        self.cursor = places[0] if places else max(0, min(self.cursor, len(lines) - 1))
        self.set_length(len(lines))

    def move_to(self, place: int) -> None:
        """Put the cursor on a line and keep it in sight."""
        place = max(0, min(len(self._lines) - 1, place))
        self.cursor = max(0, place)
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False)
        self.refresh()
        self.post_message(self.Moved())

    def row(self, number: int) -> Row:
        """A line: the pointer where the cursor is, the mark, the text, and what is at the right."""
        if number >= len(self._lines):
            return ()
        line = self._lines[number]
        chosen = number == self.cursor
        pointer = f"{glyphs_of(self.app).arrow} " if chosen else "  "
        text = clip(visible_controls(line.text), self._room(line))
        right = f"  {line.right}" if line.right else ""
        gap = " " * max(0, self.line_width - 4 - cell_width(text) - cell_width(right))
        return (
            Span(pointer, "accent+strong" if self.has_focus else "muted"),
            Span(f"{line.mark} ", "accent"),
            Span(text, f"{line.style}+strong" if chosen else line.style),
            Span(gap, "text"),
            Span(right, "muted"),
        )

    @property
    def is_clipped(self) -> bool:
        """Whether the line under the cursor is longer than there is room for."""
        if not 0 <= self.cursor < len(self._lines):
            return False
        line = self._lines[self.cursor]
        return cell_width(visible_controls(line.text)) > self._room(line)

    def _room(self, line: ListLine) -> int:
        """Cells for the text of a line."""
        right = cell_width(line.right) + 2 if line.right else 0
        return max(0, self.line_width - 4 - right - 1)

    def action_move(self, by: int) -> None:
        """Go up or down by lines."""
        self.move_to(self.cursor + by)

    def action_page(self, by: int) -> None:
        """Go up or down by what is seen."""
        self.move_to(self.cursor + by * max(1, self.size.height - 1))

    def action_first(self) -> None:
        """Go to the first line."""
        self.move_to(0)

    def action_last(self) -> None:
        """Go to the last line."""
        self.move_to(len(self._lines) - 1)

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse is; a second click opens the line."""
        place = event.y + self.scroll_offset.y
        if place >= len(self._lines):
            return
        if place == self.cursor and event.chain > 1:
            self.post_message(self.Opened())
        self.move_to(place)
