"""Text in a reading width, measured in cells of the terminal."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from unicodedata import category, east_asian_width

from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs

_TAB: Final = "    "
_COMBINING: Final = ("Mn", "Me")
_FORMAT: Final = (range(0x200B, 0x2070), range(0xFEFF, 0xFF00))
#: Wide since Unicode 16; a Python that does not know it yet would take them for narrow.
_WIDE: Final = (
    range(0x2630, 0x2638),
    range(0x268A, 0x2690),
    range(0x4DC0, 0x4E00),
    range(0x1D300, 0x1D377),
)
_EMOJI: Final = range(0x1F300, 0x1FB00)


def cell_width(text: str) -> int:
    """Cells that ``text`` takes: 2 for wide East Asian signs and emoji, 0 for what combines."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` cells (at least 2), broken between words.

    New lines in ``text`` stay, blanks at the ends of lines go, tabs become four blanks. A word
    that is wider than a line is broken. Linear in the length of ``text``.
    """
    width = max(2, width)
    lines: list[str] = []
    for paragraph in text.replace("\t", _TAB).split("\n"):
        lines.extend(_wrapped(paragraph, width))
    return lines


def balanced(text: str, width: int) -> list[str]:
    """The lines of ``wrap``, as few, but about equally long: for words that stand alone."""
    lines = wrap(text, width)
    longest = max(map(cell_width, lines))
    for narrower in range(longest - 1, 1, -1):
        closer = wrap(text, narrower)
        if len(closer) > len(lines):
            break
        lines = closer
    return lines


def clip(text: str, width: int, glyphs: Glyphs = UNICODE) -> str:
    """``text`` in at most ``width`` cells, with an ellipsis where something was left out."""
    if cell_width(text) <= width:
        return text
    if width <= 1:
        return glyphs.ellipsis[: max(0, width)]
    piece = next(_broken(text, width - 1))
    # A wide sign may be broader than the room before the ellipsis.
    return (piece.rstrip() if cell_width(piece) < width else "") + glyphs.ellipsis


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    """Cells of one character; an emoji that this Python does not know yet is taken for wide."""
    code = ord(character)
    if code < 0x300:
        return 1
    if category(character) in _COMBINING or (
        category(character) == "Cf" and any(code in block for block in _FORMAT)
    ):
        return 0
    wide = east_asian_width(character) in "WF" or any(code in block for block in _WIDE)
    return 2 if wide or (code in _EMOJI and category(character) == "Cn") else 1


def _wrapped(paragraph: str, width: int) -> Iterator[str]:
    """The lines of one paragraph; its indentation stays on the first one."""
    if cell_width(paragraph) <= width:
        yield paragraph.rstrip()
        return
    line: list[str] = []
    used = 0
    for word in paragraph.split(" "):
        cells = cell_width(word)
        if line and used + 1 + cells > width:
            yield " ".join(line).rstrip()
            line, used = [], 0
            if not word:
                continue
        *full, end = _broken(word, width)
        yield from full
        used += cell_width(end) + (1 if line else 0)
        line.append(end)
    yield " ".join(line).rstrip()


def _broken(word: str, width: int) -> Iterator[str]:
    """Pieces of at most ``width`` cells; what combines stays with the sign before it."""
    if cell_width(word) <= width:
        yield word
        return
    start = used = 0
    for number, character in enumerate(word):
        cells = _cells(character)
        if used and used + cells > width:
            yield word[start:number]
            start, used = number, 0
        used += cells
    yield word[start:]
