"""Mood as a shape, a word and a colour, in this order."""

from typing import Final

from journal_tui.domain.entry import mood_level
from journal_tui.texts.words import MOOD_WORDS
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs

_STYLES: Final = ("dusk", "dusk", "even", "dawn", "dawn")


def mood_mark(value: float, said: bool, glyphs: Glyphs = UNICODE) -> str:
    """The shape of a mood -1..+1: filled where she said it, hollow where it was read."""
    return (glyphs.said if said else glyphs.read)[mood_level(value) + 2]


def mood_style(level: int) -> str:
    """The colour of a mood level -2..+2: dusk, even or dawn."""
    return _STYLES[max(-2, min(2, level)) + 2]


def mark_style(value: float) -> str:
    """The style of a mood's shape: its colour, strong for very low and very good."""
    level = mood_level(value)
    return mood_style(level) + ("+strong" if abs(level) == 2 else "")


def mood_word(value: float) -> str:
    """The word for a mood -1..+1, "very low" to "very good"."""
    return MOOD_WORDS[mood_level(value)]


def way_mark(way: int, glyphs: Glyphs = UNICODE) -> str:
    """The small sign of a word that makes a text lighter (+1) or heavier (-1), 0 for neither."""
    return glyphs.ways[way]


def way_style(way: int) -> str:
    """The colour of such a word."""
    return ("even", "dawn", "dusk")[way]
