"""A list of what was found: thousands of rows, each drawn when it is seen."""

from collections.abc import Callable, Sequence

from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.widgets.line_list import LineList, ListLine

#: Cells for the pointer, left of a row.
POINTER = 2

#: Draws the row with this number in so many cells.
Draw = Callable[[int, int], Row]


class FoundList(LineList):
    """Rows with a cursor that passes over heads and gaps."""

    def show_rows(self, ids: Sequence[str], draw: Draw) -> None:
        """Show a row for each of these ids; one with an empty id is a head or a gap.

        The cursor stays on the row with the same id where it is there.
        """
        self._draw: Draw = draw
        self.styles.max_height = max(1, len(ids))
        self.show(tuple(ListLine(row_id, "", "") for row_id in ids))
        self.move_to(self.cursor)

    def move_to(self, place: int) -> None:
        """Put the cursor on a row, else on the next one in its way that can be chosen."""
        down = range(max(0, place), len(self._lines))
        up = range(min(place, len(self._lines) - 1), -1, -1)
        ways = (down, up) if place >= self.cursor else (up, down)
        found = next((n for way in ways for n in way if self._lines[n].id), self.cursor)
        super().move_to(found)
        if not any(line.id for line in self._lines[: min(found, 3)]):
            # What stands above the first row that can be chosen is seen with it.
            self.scroll_to(y=0, animate=False)

    def row(self, number: int) -> Row:
        """A row behind the pointer, stronger where the cursor is."""
        if number >= len(self._lines):
            return ()
        # One cell stays free beside the scroll bar.
        drawn = self._draw(number, max(0, self.line_width - POINTER - 1))
        if number != self.cursor or not self._lines[number].id:
            return (Span(" " * POINTER, "text"), *drawn)
        pointer = Span(f"{glyphs_of(self.app).arrow} ", "accent+strong")
        return (pointer, *(Span(span.text, f"{span.style}+strong") for span in drawn))
