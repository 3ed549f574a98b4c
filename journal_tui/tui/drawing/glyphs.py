"""The signs that drawings are made of: one set for UTF-8, one for plain ASCII."""

import codecs
from typing import Final, NamedTuple

from journal_tui.texts import words


class Glyphs(NamedTuple):
    """One sign (a single cell) for each thing that is drawn.

    ``said`` and ``read`` hold the mood shapes of the levels -2..+2. ``bars`` are a cell filled
    from below in eighths, 0/8 to 8/8. ``versions`` marks an entry with more than one version of
    its words. ``ways`` stand after a word that counted: for neither, for
    lighter, and last, as index -1, for heavier.
    """

    said: tuple[str, ...]
    read: tuple[str, ...]
    bars: tuple[str, ...]
    line: str
    stem: str
    hang: str
    drop: str
    corner: str
    join: str
    arrow: str
    guide: str
    pointer: str
    week: str
    knob: str
    ellipsis: str
    versions: str
    ways: tuple[str, str, str]


UNICODE: Final = Glyphs(
    said=words.SHAPES_SAID,
    read=words.SHAPES_READ,
    bars=(" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"),
    line="─",
    stem="│",
    hang="┊",
    drop="╵",
    corner="╰",
    join="┴",
    arrow="▸",
    guide="┊",
    pointer="▴",
    week="┊",
    knob="●",
    ellipsis="…",
    versions="≠",
    ways=("⁼", "⁺", "⁻"),
)

ASCII: Final = Glyphs(
    said=words.SHAPES_SAID_ASCII,
    read=words.SHAPES_READ_ASCII,
    bars=(" ", ".", ".", ".", ":", ":", ":", "#", "#"),
    line="-",
    stem="|",
    hang=":",
    drop="'",
    corner="`",
    join="+",
    arrow=">",
    guide=":",
    pointer="^",
    week=":",
    knob="o",
    ellipsis="~",
    versions="&",
    ways=("=", "+", "-"),
)


def pick_glyphs(encoding: str | None) -> Glyphs:
    """The signs for a terminal of this encoding (``sys.stdout.encoding``), ASCII when in doubt."""
    try:
        name = codecs.lookup(encoding or "ascii").name
    except LookupError:
        return ASCII
    return UNICODE if name.startswith("utf") else ASCII
