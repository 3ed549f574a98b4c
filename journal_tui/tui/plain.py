"""What a terminal is spared: colours where she asked for none, and signs that it cannot show."""

import locale
from functools import lru_cache
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter

from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs

#: Signs of our own texts and frames, and what stands for each in ASCII: one cell for one cell.
_SIGNS = str.maketrans(
    "▸★…·•“”‘’–—←→↑↓▴●─│┊╵╰╭╮╯┴▌▎━┃",
    ">*~.o\"\"''--<>^v^o-|:'`++'+||=|",
)
#: Blocks from U+2580 on: the upper half, eighths from below, eighths from the left, and the rest.
_BLOCKS = dict(enumerate("'..::::#####||||:::-|##########", start=0x2580))
_PLAIN = _SIGNS | _BLOCKS


def terminal_encoding() -> str:
    """The encoding that the locale of this process names.

    Python writes UTF-8 in the C locale whatever the terminal shows, so ``sys.stdout.encoding``
    would not tell.
    """
    return locale.getencoding()


class NoColours(LineFilter):
    """Takes every colour away and leaves bold, reverse and the like (NO_COLOR)."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments in no colour at all."""
        return [
            Segment(text, style and _colourless(style), control)
            for text, style, control in segments
        ]


class AsciiSigns(LineFilter):
    """Says our signs in ASCII; letters of hers stay as she wrote them."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments with plain signs."""
        return [
            Segment(text if text.isascii() else text.translate(_PLAIN), style, control)
            for text, style, control in segments
        ]


@lru_cache(2048)
def _colourless(style: Style) -> Style:
    return style.without_color


def glyphs_of(app: App[Any]) -> Glyphs:
    """The signs that drawings are made of in this program."""
    glyphs = getattr(app, "glyphs", UNICODE)
    assert isinstance(glyphs, Glyphs)
    return glyphs
