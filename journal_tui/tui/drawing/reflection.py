"""A reflection in its reading width, its arc in the margin, the words that counted marked."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from journal_tui.domain.entry import SentenceTone
from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import wrap

#: Cells left of the text: a shape and a blank.
MARGIN: Final = 2
_BLANKS: Final = " " * MARGIN
_TAB: Final = "    "
#: A line that is longer than this is a paragraph rather than an item or a verse.
_PARAGRAPH: Final = 60


class Counted(NamedTuple):
    """A word that counted for the tone: ``text[start:end]``, with its weight."""

    start: int
    end: int
    weight: float


class _Line(NamedTuple):
    """A line on the screen: where it stands in the shown text."""

    start: int
    end: int


def reflection_rows(
    text: str,
    width: int,
    *,
    sentences: Sequence[SentenceTone] = (),
    counted: Sequence[Counted] = (),
    glyphs: Glyphs = UNICODE,
) -> tuple[Row, ...]:
    """The rows of a text in ``width`` cells, the margin among them.

    Where sentences begin, the margin shows their tone; where several begin in one line, the one
    that is farthest from even.
    """
    offsets = {sentence.start for sentence in sentences}
    offsets.update(offset for word in counted for offset in (word.start, word.end))
    shown, at = _shown(text, offsets)
    starts = sorted((_first_sign(shown, at[one.start]), one.polarity) for one in sentences)
    marks = sorted((at[word.start], at[word.end], _direction(word.weight)) for word in counted)
    rows: list[Row] = []
    for line in _lines(shown, max(8, width - MARGIN)):
        here: list[float] = []
        while starts and starts[0][0] < line.end:
            here.append(starts.pop(0)[1])
        margin = Span(_BLANKS, "text")
        if here:
            tone = max(here, key=abs)
            margin = Span(mood_mark(tone, False, glyphs) + " ", mark_style(tone))
        rows.append((margin, *_spans(shown, line, marks)))
    return tuple(rows)


def _direction(weight: float) -> str:
    return "dawn" if weight > 0 else "dusk" if weight < 0 else "even"


def _shown(text: str, offsets: Collection[int]) -> tuple[str, dict[int, int]]:
    """The text with controls visible and tabs as blanks, and where ``offsets`` went."""
    edges = sorted({0, len(text), *(min(max(0, offset), len(text)) for offset in offsets)})
    pieces, at, length = [], {0: 0}, 0
    for start, end in pairwise(edges):
        pieces.append(visible_controls(text[start:end]).replace("\t", _TAB))
        length += len(pieces[-1])
        at[end] = length
    for offset in offsets:
        at.setdefault(offset, length if offset > len(text) else 0)
    return "".join(pieces), at


def _first_sign(text: str, start: int) -> int:
    """The first place from ``start`` on that is not blank."""
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _lines(text: str, width: int) -> Iterator[_Line]:
    """The lines of a text, with a blank one between paragraphs."""
    paragraphs = text.rstrip().split("\n")
    typed = not all(map(str.strip, paragraphs))
    at, before = 0, 0
    for number, paragraph in enumerate(paragraphs):
        if number and not typed and max(before, len(paragraph)) > _PARAGRAPH:
            yield _Line(at, at)
        cursor = 0
        for line in wrap(paragraph, width):
            start = paragraph.find(line, cursor)
            cursor = max(start, cursor) + len(line)
            yield _Line(at + cursor - len(line), at + cursor)
        at += len(paragraph) + 1
        before = len(paragraph)


def _spans(text: str, line: _Line, marks: list[tuple[int, int, str]]) -> Iterator[Span]:
    """The text of a line, cut at the marks; marks that end before the line are taken away."""
    while marks and marks[0][1] <= line.start:
        del marks[0]
    cursor = line.start
    for start, end, style in marks:
        if start >= line.end:
            break
        if start > cursor:
            yield Span(text[cursor:start], "text")
        begin, stop = max(start, cursor), min(end, line.end)
        if begin < stop:
            yield Span(text[begin:stop], f"{style}+underline")
        cursor = max(begin, stop)
    if cursor < line.end:
        yield Span(text[cursor : line.end], "text")
