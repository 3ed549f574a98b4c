"""A sheet: what the pane beside or below the chart shows, and what lies under the mouse."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from journal_tui.texts.literal import visible_controls
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import cell_width, wrap

#: Cells left of the words: a mark and a blank, as in the margin of a reflection.
MARGIN: Final = 2
#: The widest that words are set, the margin among them.
READING_WIDTH: Final = 72
_BLANKS: Final = " " * MARGIN


class Sheet(NamedTuple):
    """Drawn rows, and the ids of the entries that stand in a row or in a single cell (x, y).

    ``seen`` is the row that must be seen, where there is one.
    """

    rows: tuple[Row, ...]
    lines: Mapping[int, str] = {}
    cells: Mapping[tuple[int, int], str] = {}
    seen: int | None = None

    def entry_at(self, x: int, y: int) -> str | None:
        """The id of the entry at this place, None where there is none."""
        return self.cells.get((x, y)) or self.lines.get(y)


def words(
    text: str, width: int, *, style: str = "text", mark: Span | None = None, indent: int = 0
) -> Iterator[Row]:
    """Words in the reading width, literal; ``mark`` stands in the margin of the first row.

    ``indent`` sets the rows after the first one so many cells further in.
    """
    room = max(8, min(width, READING_WIDTH) - MARGIN)
    first, *rest = wrap(visible_controls(text), room)
    if rest and indent:
        rest = wrap(visible_controls(" ".join(rest)), max(8, room - indent))
    margin = Span(_BLANKS, "text")
    if mark is not None:
        margin = Span(mark.text + " " * (MARGIN - cell_width(mark.text)), mark.style)
    yield margin, Span(first, style)
    for line in rest:
        yield Span(_BLANKS + " " * indent, "text"), Span(line, style)


def flow(parts: Sequence[str], width: int, *, style: str = "text") -> Iterator[Row]:
    """Parts side by side, broken between them where there is a choice."""
    room = max(8, min(width, READING_WIDTH) - MARGIN)
    line = ""
    for part in parts:
        longer = f"{line}{SEPARATOR}{part}" if line else part
        if line and cell_width(visible_controls(longer)) > room:
            yield from words(line, width, style=style)
            longer = part
        line = longer
    if line:
        yield from words(line, width, style=style)


def title(name: str, aside: str = "") -> Row:
    """The name of a sheet, and something quiet after it."""
    row = (Span(_BLANKS, "text"), Span(visible_controls(name), "text+strong"))
    return (*row, Span(f"  {visible_controls(aside)}", "muted")) if aside else row
