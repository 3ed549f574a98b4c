"""A version of an entry, with what differs from the one after it in styles and in signs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from journal_tui.app.differing import Part, Way
from journal_tui.app.versions import Difference
from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.sheet import MARGIN, READING_WIDTH, Sheet
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import wrap

#: What stands before and after words that went or came: no colour is needed to tell them.
SIGNS: Final[dict[Way, str]] = {"stayed": "", "went": "-", "came": "+"}
STYLES: Final[dict[Way, str]] = {
    "stayed": "text",
    "went": "accent+strong",
    "came": "muted+italic",
}
#: The styles where she chooses: what stands by her choice is strong, what does not is quiet.
CHOOSING: Final[dict[Way, str]] = {**STYLES, "went": STYLES["came"], "came": STYLES["went"]}
_TAB: Final = "    "


class _Stretch(NamedTuple):
    """The shown text from ``start`` to before ``end`` has a style of its own."""

    start: int
    end: int
    style: str


class _Shown:
    """A text as it is shown: literal, with the signs of what differs."""

    def __init__(self, parts: Sequence[Part], styles: Mapping[Way, str]) -> None:
        self._styles = styles
        self.text = ""
        self.stretches: list[_Stretch] = []
        for part in parts:
            self._add(visible_controls(part.text).replace("\t", _TAB), part.way)

    def _add(self, text: str, way: Way) -> None:
        words = text.strip()
        if way == "stayed" or not words:
            self.text += text
            return
        before, after = text.split(words, 1)
        start = len(self.text) + len(before)
        sign = SIGNS[way]
        self.text += f"{before}{sign}{words}{sign}{after}"
        end = len(self.text) - len(after)
        self.stretches.append(_Stretch(start, end, self._styles[way]))


def version_sheet(
    difference: Difference,
    width: int,
    glyphs: Glyphs = UNICODE,
    styles: Mapping[Way, str] = STYLES,
) -> Sheet:
    """All rows in ``width`` cells; a rule in the margin marks those in which something differs.

    By the usual ``styles`` what went is strong, what came quiet: the version itself is what
    catches the eye.
    """
    room = max(8, min(width, READING_WIDTH) - MARGIN)
    moment, *others = difference.facts
    rows = list(_rows(_Shown(moment, styles), room, glyphs, "text+strong"))
    for parts in others:
        rows += _rows(_Shown(parts, styles), room, glyphs)
    text = list(_rows(_Shown(difference.text, styles), room, glyphs)) if difference.text else []
    return Sheet((*rows, (), *text) if text else tuple(rows))


def _rows(shown: _Shown, room: int, glyphs: Glyphs, style: str = "text") -> Iterator[Row]:
    waiting = list(shown.stretches)
    at = 0
    for paragraph in shown.text.rstrip().split("\n"):
        cursor = 0
        for line in wrap(paragraph, room):
            start = at + max(0, paragraph.find(line, cursor))
            cursor = start - at + len(line)
            end = at + cursor
            while waiting and waiting[0].end <= start:
                waiting.pop(0)
            differs = bool(line) and bool(waiting) and waiting[0].start < end
            margin = Span(f"{glyphs.stem} ", "accent") if differs else Span(" " * MARGIN, "text")
            yield margin, *_spans(shown.text, start, end, waiting, style)
        at += len(paragraph) + 1


def _spans(
    text: str, start: int, end: int, stretches: Sequence[_Stretch], style: str
) -> Iterator[Span]:
    """A line, cut where the style changes."""
    for one in stretches:
        if one.start >= end:
            break
        if one.start > start:
            yield Span(text[start : one.start], style)
        stop = min(one.end, end)
        yield Span(text[max(start, one.start) : stop], one.style)
        start = stop
    if start < end:
        yield Span(text[start:end], style)
