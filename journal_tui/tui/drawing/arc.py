"""The arc of a text, sentence by sentence, and the meter of its tone."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from journal_tui.domain.entry import mood_level
from journal_tui.texts.chart import DAWN, DUSK
from journal_tui.texts.words import MOOD_WORDS
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark, mood_style, mood_word
from journal_tui.tui.drawing.spans import Row, Span

_WORD_CELLS: Final = max(map(len, MOOD_WORDS.values()))
_SHORTEST_TRACK: Final = 7
_GAP: Final = "  "


def arc(
    tones: Sequence[float], width: int, glyphs: Glyphs = UNICODE, *, said: Collection[int] = ()
) -> Row:
    """The tone (-1..+1) of each sentence as a shape, in order, in at most ``width`` cells.

    Shapes stand a blank apart where they all fit so, else side by side; where even that is too
    wide, the most even ones are left out (see ``picks``). ``said`` are the indices of those that
    she said herself.
    """
    chosen = picks(tones, width)
    between = Span(" ", "text") if 2 * len(chosen) - 1 <= width else None
    row: list[Span] = []
    for number in chosen:
        if row and between:
            row.append(between)
        tone = tones[number]
        row.append(Span(mood_mark(tone, number in said, glyphs), mark_style(tone)))
    return tuple(row)


def picks(tones: Sequence[float], count: int) -> tuple[int, ...]:
    """Indices of at most ``count`` tones that keep the shape of the arc, in order.

    The lowest and the highest of all stay (the farther from even, where one has to do), and of
    every stretch the one that is farthest from even.
    """
    if len(tones) <= count:
        return tuple(range(len(tones)))
    if count <= 0:
        return ()
    numbers = range(len(tones))

    def weight(number: int) -> float:
        return abs(tones[number])

    edges = [len(tones) * part // count for part in range(count + 1)]
    kept = {max(range(start, end), key=weight) for start, end in pairwise(edges)}
    ends = {min(numbers, key=tones.__getitem__), max(numbers, key=tones.__getitem__)}
    if count == 1:
        ends = {max(ends, key=weight)}
    spare = sorted(kept - ends, key=weight, reverse=True)
    return tuple(sorted([*ends, *spare[: count - len(ends)]]))


def meter(tone: float | None, width: int, glyphs: Glyphs = UNICODE) -> Row:
    """A small gauge of a tone -1..+1 with its word, in at most ``width`` cells.

    Without a tone the line is empty and no word is said. The word keeps its place whatever it
    is; where there is little room the names of the ends go first, then the line.
    """
    word = mood_word(tone) if tone is not None else ""
    style = mood_style(mood_level(tone)) if tone is not None else "muted"
    named = len(DUSK) + len(DAWN) + 2
    room = width - _WORD_CELLS - len(_GAP)
    said = Span(_GAP + word.ljust(_WORD_CELLS), style)
    if room >= named + _SHORTEST_TRACK:
        line = _track(tone, room - named, style, glyphs)
        return (Span(f"{DUSK} ", "muted"), *line, Span(f" {DAWN}", "muted"), said)
    if room >= _SHORTEST_TRACK:
        return (*_track(tone, room, style, glyphs), said)
    return (Span(word, style),) if 0 < len(word) <= width else ()


def _track(tone: float | None, length: int, style: str, glyphs: Glyphs) -> Row:
    """A line with a knob on it; an odd length, so that even is in its middle."""
    length -= 1 - length % 2
    if tone is None:
        return (Span(glyphs.line * length, "line"),)
    at = round((max(-1.0, min(1.0, tone)) + 1) / 2 * (length - 1))
    pieces = (
        Span(glyphs.line * at, "line"),
        Span(glyphs.knob, f"{style}+strong"),
        Span(glyphs.line * (length - 1 - at), "line"),
    )
    return tuple(piece for piece in pieces if piece.text)
