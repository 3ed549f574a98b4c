"""Moods and dips as shapes: filled where she said it, outlined where it was read."""

from typing import Final
from xml.etree.ElementTree import Element

from journal_tui.domain.entry import Mood, mood_level
from journal_tui.interchange.html_page.tree import branch

_COLOURS: Final = ("dusk", "dusk", "even", "dawn", "dawn")
#: The size of a shape by how far its level is from even; the ends of the scale stand out.
_SIZES: Final = (3.4, 4.6, 5.8)


def colour_of(mood: Mood | None) -> str:
    """The class that gives a mood its colour."""
    return "none" if mood is None else _COLOURS[mood_level(mood.value) + 2]


def mood_shape(mood: Mood, x: float = 0.0, y: float = 0.0) -> Element:
    """A triangle up or down, or a disc for an even mood, in the middle of ``x``, ``y``."""
    level = mood_level(mood.value)
    size = _SIZES[abs(level)]
    class_ = f"{colour_of(mood)} {mood.source}"
    if level == 0:
        return branch("circle", class_=class_, cx=x, cy=y, r=size)
    up = -1 if level > 0 else 1
    base, tip = y - up * size * 0.8, y + up * size
    outline = f"M{x - size:.1f} {base:.1f}H{x + size:.1f}L{x:.1f} {tip:.1f}Z"
    return branch("path", class_=class_, d=outline)


def no_mood_shape(x: float = 0.0, y: float = 0.0) -> Element:
    """A run without a mood: a short line."""
    return branch("path", class_="none read", d=f"M{x - 3:.1f} {y:.1f}h6")


def dip_pin(x: float, y: float) -> Element:
    """A dip, hanging at ``x`` down to ``y``."""
    return branch("circle", class_="dusk said", cx=x, cy=y, r=2.2)


def arrow_up(x: float, y: float) -> Element:
    """The end of a way back: an arrow with its tip at ``x``, ``y``."""
    return branch("path", class_="arrow", d=f"M{x - 3:.1f} {y + 5:.1f}L{x:.1f} {y:.1f}l3 5")


def icon(*shapes: Element) -> Element:
    """Shapes around 0, 0 as a small picture within a line of text, which says it in words."""
    return branch("svg", *shapes, class_="icon", viewBox="-8 -8 16 16", aria_hidden="true")


def mood_icon(mood: Mood) -> Element:
    """A mood within a line of text."""
    return icon(mood_shape(mood))


def dip_icon() -> Element:
    """A dip and the way back within a line of text."""
    bow = branch("path", class_="way", d="M-5 -2C-5 7 5 7 5 -4")
    return icon(bow, dip_pin(-5, -3), arrow_up(5, -5))
