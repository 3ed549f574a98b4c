"""A reflection in its reading width, its arc in the margin, the words that counted marked."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from journal_tui.app.why import Mark
from journal_tui.domain.entry import SentenceTone
from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark, way_mark, way_style
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import wrap

#: Cells left of the text: a shape and a blank.
MARGIN: Final = 2
_TAB: Final = "    "
#: A line that is longer than this is a paragraph rather than an item or a verse.
_PARAGRAPH: Final = 60


class Reflection(NamedTuple):
    """A drawn text; ``chosen`` are the rows in which the chosen sentence stands, if one does."""

    rows: tuple[Row, ...]
    chosen: range | None = None


class _Line(NamedTuple):
    """A line on the screen: where it stands in the shown text."""

    start: int
    end: int


class _Piece(NamedTuple):
    """A part of the shown text in a style of its own."""

    start: int
    end: int
    style: str


class _Beginning(NamedTuple):
    """Where a sentence begins in the shown text, and what the margin shows of it."""

    start: int
    chosen: bool
    said: bool
    polarity: float

    @property
    def weight(self) -> tuple[bool, bool, float]:
        """What puts it before others of its line: chosen, said by her, far from even."""
        return self.chosen, self.said, abs(self.polarity)


def draw_reflection(
    text: str,
    width: int,
    *,
    sentences: Sequence[SentenceTone] = (),
    said: Collection[int] = (),
    marks: Sequence[Mark] = (),
    chosen: int | None = None,
    glyphs: Glyphs = UNICODE,
) -> Reflection:
    """The rows of a text in ``width`` cells, the margin among them.

    Where sentences begin, the margin shows their tone, filled where the sentence begins at one
    of ``said``; where several begin in one line it shows the one that she said, else the one that
    is farthest from even. A word that counted is underlined and has a sign after it, a sentence
    of hers has its shape after it. ``chosen`` is the number of a sentence that stands out:
    by an arrow before it, a stem along its lines, and strong letters.
    """
    places = {place for one in sentences for place in (one.start, one.end)}
    places.update(place for mark in marks for place in (mark.start, mark.end))
    signs = {mark.end: _sign(mark, glyphs) for mark in marks}
    shown = _Shown(text, places, signs)
    beginnings = sorted(
        _Beginning(shown.first_sign(one.start), n == chosen, one.start in said, one.polarity)
        for n, one in enumerate(sentences)
    )
    pieces = sorted(_pieces(shown, marks))
    bold = range(0)
    if chosen is not None and 0 <= chosen < len(sentences):
        one = sentences[chosen]
        bold = range(shown.first_sign(one.start), shown.end[one.end])
    text = shown.text
    before = bold.start - 1
    if bold and text[before : bold.start] == " ":
        # The arrow takes the place of the blank, so that choosing does not move the words.
        text = f"{text[:before]}{glyphs.arrow}{text[bold.start :]}"
        pieces = sorted([*pieces, _Piece(before, bold.start, "accent+strong")])
    rows: list[Row] = []
    numbers: list[int] = []
    for line in _lines(shown.text, max(8, width - MARGIN)):
        here: list[_Beginning] = []
        while beginnings and beginnings[0].start < line.end:
            here.append(beginnings.pop(0))
        inside = max(line.start, bold.start) < min(line.end, bold.stop)
        pointer = " "
        if inside:
            numbers.append(len(rows))
            pointed = line.start <= before and text[before] == glyphs.arrow
            pointer = glyphs.stem if pointed or len(numbers) > 1 else glyphs.arrow
        spans = _spans(text, line, pieces, bold)
        rows.append((*_margin(here, glyphs, pointer), *spans))
    return Reflection(tuple(rows), range(numbers[0], numbers[-1] + 1) if numbers else None)


def _sign(mark: Mark, glyphs: Glyphs) -> str:
    if mark.said is not None:
        return mood_mark(mark.said, True, glyphs)
    return way_mark(mark.way, glyphs)


def _pieces(shown: "_Shown", marks: Sequence[Mark]) -> Iterator[_Piece]:
    """The words that counted and the signs after them."""
    for mark in marks:
        start, end = shown.start[mark.start], shown.end[mark.end]
        style = way_style(mark.way) if mark.said is None else mark_style(mark.said)
        if mark.said is None:
            yield _Piece(start, end, f"{style}+underline")
        yield _Piece(end, end + 1, style)


def _margin(here: Sequence[_Beginning], glyphs: Glyphs, pointer: str) -> Row:
    pointed = Span(pointer, "text" if pointer == " " else "accent+strong")
    if not here:
        return Span(" ", "text"), pointed
    one = max(here, key=lambda beginning: beginning.weight)
    return Span(mood_mark(one.polarity, one.said, glyphs), mark_style(one.polarity)), pointed


class _Shown:
    """A text with controls visible, tabs as blanks, and a sign after each place of ``signs``.

    ``start`` and ``end`` say where each of ``places`` went: behind and before the sign there.
    """

    def __init__(self, text: str, places: Collection[int], signs: Mapping[int, str]) -> None:
        edges = sorted({0, len(text), *(min(max(0, place), len(text)) for place in places)})
        parts, length = [signs.get(0, "")], len(signs.get(0, ""))
        self.end = {0: 0}
        self.start = {0: length}
        for first, last in pairwise(edges):
            part = visible_controls(text[first:last]).replace("\t", _TAB)
            sign = signs.get(last, "")
            self.end[last] = length + len(part)
            length += len(part) + len(sign)
            self.start[last] = length
            parts += [part, sign]
        self.text = "".join(parts)
        for place in places:
            self.start.setdefault(place, length if place > 0 else 0)
            self.end.setdefault(place, length if place > 0 else 0)

    def first_sign(self, place: int) -> int:
        """The first place in the shown text, from ``place`` of the text on, that is not blank."""
        at = self.start[place]
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return at


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


def _spans(text: str, line: _Line, pieces: list[_Piece], bold: range) -> Iterator[Span]:
    """The text of a line, cut where the style changes; pieces that end before it are dropped."""
    while pieces and pieces[0].end <= line.start:
        del pieces[0]
    cursor = line.start
    for piece in pieces:
        if piece.start >= line.end:
            break
        if piece.start > cursor:
            yield from _cut(text, cursor, piece.start, "text", bold)
        begin, stop = max(piece.start, cursor), min(piece.end, line.end)
        if begin < stop:
            yield from _cut(text, begin, stop, piece.style, bold)
        cursor = max(begin, stop)
    if cursor < line.end:
        yield from _cut(text, cursor, line.end, "text", bold)


def _cut(text: str, start: int, end: int, style: str, bold: range) -> Iterator[Span]:
    """One stretch of a style, strong where it lies in the chosen sentence."""
    edges = sorted({start, end, *(edge for edge in (bold.start, bold.stop) if start < edge < end)})
    for first, last in pairwise(edges):
        yield Span(text[first:last], f"{style}+strong" if first in bold else style)
