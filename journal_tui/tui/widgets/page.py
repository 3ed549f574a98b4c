"""The page she writes on: plain soft-wrapped text."""

from collections.abc import Sequence
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

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
        shown: Sequence[str] = signs
        if not (signs.isascii() and signs.isprintable()):
            tabs = iter(self.wrapped_document.get_tab_widths(line)[text.count("\t", 0, start) :])
            shown = [" " * next(tabs, 1) if sign == "\t" else _shown(sign) for sign in signs]
        marks = [
            (max(first, start) - start, min(last, end) - start, style)
            for first, last, style in self._marks(line, len(text))
            if first < end and last > start
        ]
        cuts = sorted({0, len(signs), *(cut for mark in marks for cut in mark[:2])})
        segments = []
        for here, there in pairwise(cuts):
            style = sum((mark[2] for mark in marks if mark[0] <= here < mark[1]), ground)
            segments.append(Segment("".join(shown[here:there]), style))
        return Strip(segments).adjust_cell_length(width, ground)

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

    def edit(self, edit: Edit) -> EditResult:
        """Change the text, and keep the cursor in sight where a line more came by it.

        Textual scrolls before it knows of that line: the letter that breaks the last line of the
        screen would not be seen until the next one is typed.
        """
        before = self.virtual_size.height
        result = super().edit(edit)
        if self.virtual_size.height > before:
            self.scroll_cursor_visible()
        return result

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
