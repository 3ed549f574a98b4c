"""Lines that are drawn when they are seen, however many there are."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from journal_tui.tui.drawing.spans import Row

_ATTRIBUTES = {
    "strong": Style(bold=True),
    "underline": Style(underline=True),
    "italic": Style(italic=True),
    "reverse": Style(reverse=True),
}


class LinesView(ScrollView):
    """Draws the rows that are on the screen; a subclass says which row stands on a line."""

    DEFAULT_CSS = """
    LinesView {
        overflow-x: hidden; scrollbar-size-vertical: 1; background: $background;
        & > .lines--text { color: $foreground; }
        & > .lines--muted { color: $muted; }
        & > .lines--accent { color: $accent; }
        & > .lines--line { color: $line; }
        & > .lines--dusk { color: $dusk; }
        & > .lines--even { color: $even; }
        & > .lines--dawn { color: $dawn; }
        & > .lines--focus { color: $focus; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "lines--text",
        "lines--muted",
        "lines--accent",
        "lines--line",
        "lines--dusk",
        "lines--even",
        "lines--dawn",
        "lines--focus",
    }

    def __init__(self, **options: str) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        self._styles_of: dict[str, Style] = {}

    def row(self, number: int) -> Row:
        """The row ``number`` (from 0) at the width of the widget; nothing past the last."""
        raise NotImplementedError

    @property
    def line_width(self) -> int:
        """Cells of a line: the width without the scroll bar, while there is one."""
        return self.scrollable_content_region.width

    def set_length(self, rows: int) -> None:
        """How many rows there are.

        The screen is laid out anew for it only where the scroll bar comes or goes, for that costs
        more than to draw the rows. With ``overflow-y: scroll`` it never is: the bar has its place
        also where it is not needed (and not seen).
        """
        height = self.container_size.height
        bar = rows > height or self.styles.overflow_y == "scroll"
        if not height or bar is not self.show_vertical_scrollbar:
            self.virtual_size = Size(1, rows)
        else:
            self.set_reactive(Widget.virtual_size, Size(1, rows))
            if bar:
                self.vertical_scrollbar.window_virtual_size = rows
            self.scroll_y = self.validate_scroll_y(self.scroll_y)
        self.refresh()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._styles_of = {}

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        row = self.row(self.scroll_offset.y + y)
        ground = self._style("text")
        segments = [Segment(span.text, self._style(span.style)) for span in row if span.text]
        return Strip(segments).adjust_cell_length(self.line_width, ground).simplify()

    def _style(self, names: str) -> Style:
        """The style of a span: names of colours and attributes, joined by ``+``."""
        style = self._styles_of.get(names)
        if style is None:
            style = self.rich_style
            for name in names.split("+"):
                style += _ATTRIBUTES.get(name) or self._colour(name)
            self._styles_of[names] = style
        return style

    def _colour(self, name: str) -> Style:
        return self.get_component_rich_style(f"lines--{name}", partial=True)
