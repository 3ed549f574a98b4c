"""Columns that stand below one another on a terminal, whatever is written in them."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from unicodedata import category, east_asian_width

from journal_tui.cli.output import plain
from journal_tui.texts.literal import visible_controls

_CUT: Final = "…"
_BETWEEN: Final = "  "
# Format signs (joiners, variation selectors are marks) and marks take no cell of their own.
_NO_CELL: Final = ("Mn", "Me", "Cf")


class Column(NamedTuple):
    """How the cells of one column are set: to the right, and cut to ``most`` cells (0: never)."""

    right: bool = False
    most: int = 0


def cells(text: str) -> int:
    """How many cells of a terminal a line of text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if category(sign) in _NO_CELL else 2 if east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def cut(text: str, most: int) -> str:
    """The text on one line, control characters made visible, in at most so many cells.

    It is in signs that stdout knows, and so is the mark where something was left out.
    """
    line = " ".join(plain(visible_controls(text)).split())
    if cells(line) <= most:
        return line
    mark = plain(_CUT)[:most]
    room = most - cells(mark)
    end = 0
    while end < len(line) and (room := room - cells(line[end])) >= 0:
        end += 1
    return line[:end].rstrip() + mark


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines, each column as wide as the widest of its cells."""
    shown = [
        [
            cut(cell, column.most) if column.most else plain(cell)
            for column, cell in zip(columns, row, strict=True)
        ]
        for row in rows
    ]
    widths = [max(map(cells, column), default=0) for column in zip(*shown, strict=True)]
    return [
        _BETWEEN.join(
            _set(cell, width, right=column.right)
            for column, cell, width in zip(columns, row, widths, strict=True)
        ).rstrip()
        for row in shown
    ]


def _set(cell: str, width: int, *, right: bool) -> str:
    room = " " * (width - cells(cell))
    return room + cell if right else cell + room
