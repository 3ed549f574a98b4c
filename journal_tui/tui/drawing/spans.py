"""Styled cells: what every drawing here returns."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of text in one style.

    ``style`` is one of text, muted, accent, line, dusk, even, dawn, focus, strong, reverse, or
    several of them joined by "+", such as ``dawn+strong``.
    """

    text: str
    style: str


Row = tuple[Span, ...]


def to_text(rows: Iterable[Row]) -> str:
    """The rows without their styles, one line each, blanks at the ends of lines left out."""
    return "\n".join("".join(span.text for span in row).rstrip() for row in rows)


class Canvas:
    """A grid of one-cell characters; whatever falls outside of it is left out."""

    def __init__(self, width: int, height: int) -> None:
        self.width = max(0, width)
        self.height = max(0, height)
        self._signs = [[" "] * self.width for _ in range(self.height)]
        self._styles = [["text"] * self.width for _ in range(self.height)]

    def put(self, x: int, y: int, text: str, style: str) -> None:
        """Write ``text`` (characters of one cell) from column ``x`` of row ``y``, 0-based."""
        if 0 <= y < self.height:
            signs, styles = self._signs[y], self._styles[y]
            for column, character in enumerate(text, start=x):
                if 0 <= column < self.width:
                    signs[column], styles[column] = character, style

    def at(self, x: int, y: int) -> str:
        """The character in a cell, "" outside of the grid."""
        inside = 0 <= x < self.width and 0 <= y < self.height
        return self._signs[y][x] if inside else ""

    def rows(self) -> tuple[Row, ...]:
        """All rows, each exactly ``width`` cells wide."""
        return tuple(map(_row, self._signs, self._styles))


def _row(signs: list[str], styles: list[str]) -> Row:
    """Neighbours of one style become one span."""
    line, row, start = "".join(signs), [], 0
    for end in range(1, len(styles) + 1):
        if end == len(styles) or styles[end] != styles[start]:
            row.append(Span(line[start:end], styles[start]))
            start = end
    return tuple(row)
