"""Colours as "#rrggbb" and how well one can be read on another."""

import re
from typing import Final

_HEX: Final = re.compile("#[0-9a-fA-F]{6}")

AA: Final = 4.5
"""Least contrast of text by WCAG 2.1, success criterion 1.4.3 (level AA)."""


def is_colour(text: str) -> bool:
    """The text is a colour of the form "#rrggbb"."""
    return _HEX.fullmatch(text) is not None


def luminance(colour: str) -> float:
    """Relative luminance 0..1 of a "#rrggbb" colour (WCAG 2.1, definition of the term)."""
    linear = []
    for start in (1, 3, 5):
        channel = int(colour[start : start + 2], 16) / 255
        linear.append(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1..21 of two "#rrggbb" colours (WCAG 2.1, definition of the term)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
