"""The page she writes on: plain soft-wrapped text."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widgets import TextArea

from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.wrap import cell_width

#: What stands for a sign that a terminal would obey and that has no picture of one cell.
_UNSEEN = "\ufffd"


class Page(TextArea):
    """A text area without line numbers, tabs or colours of code."""

    DEFAULT_CSS = """
    Page { border: none; padding: 0; background: $background; }
    Page:focus { border: none; }
    Page:nocolor {
        & .text-area--cursor, & .text-area--selection { text-style: reverse; }
    }
    Page:ansi {
        & .text-area--cursor, & .text-area--selection {
            background: ansi_default; color: ansi_default; text-style: reverse;
        }
    }
    """

    def __init__(self, **options: str) -> None:
        super().__init__(
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            compact=True,
            highlight_cursor_line=False,
            max_checkpoints=500,
            **options,  # type: ignore[arg-type]
        )

    def render_line(self, y: int) -> Strip:
        """One line of the screen: of a long paragraph no more than this line is looked at.

        Each sign of the text stays one sign, so that the cursor stands where she put it; signs
        that a terminal would obey are shown, not sent.
        """
        row = y + self.scroll_offset.y
        theme = self._theme
        ground = (theme.base_style if theme else None) or self.rich_style
        width = self.scrollable_content_region.width
        if row >= self.wrapped_document.height:
            return Strip.blank(width, ground)
        line, section = self.wrapped_document._offset_to_line_info[row]
        text = self.document.get_line(line)
        # After the last sign there is a blank for the cursor.
        edges = [0, *self.wrapped_document.get_offsets(line), len(text) + 1]
        start, end = edges[section : section + 2]
        signs = f"{text} "[start:end]
        styles = [ground] * len(signs)
        for first, last, style in self._marks(line, len(text)):
            for at in range(max(first, start), min(last, end)):
                styles[at - start] += style
        tabs = iter(self.wrapped_document.get_tab_widths(line)[text.count("\t", 0, start) :])
        shown = [
            Segment(" " * next(tabs, 1) if sign == "\t" else _shown(sign), style)
            for sign, style in zip(signs, styles, strict=True)
        ]
        return Strip(shown).simplify().adjust_cell_length(width, ground)

    def _marks(self, line: int, length: int) -> list[tuple[int, int, Style]]:
        """What is selected in a line, and where the cursor stands: columns and a style."""
        theme = self._theme
        top, bottom = sorted(self.selection)
        cursor = self.selection.end
        marks = []
        if theme and theme.selection_style and top != bottom and top[0] <= line <= bottom[0]:
            first = top[1] if line == top[0] else 0
            last = bottom[1] if line == bottom[0] else length + 1
            marks.append((first, last, theme.selection_style))
        if theme and theme.cursor_style and line == cursor[0] and self._draw_cursor:
            marks.append((cursor[1], cursor[1] + 1, theme.cursor_style))
        return marks

    def action_copy(self) -> None:
        """Copy the selection; with nothing selected Ctrl+C means what it means everywhere."""
        if self.selected_text:
            super().action_copy()
        else:
            self.app.call_later(self.app.run_action, "app.quit")


def _shown(sign: str) -> str:
    """The sign itself, or what stands for it."""
    shown = visible_controls(sign)
    return shown if cell_width(shown) <= max(1, cell_width(sign)) else _UNSEEN
