"""Our themes can be read by everybody: contrast by WCAG 2.1, mood colours by every eye.

Luminance, colour vision and colour difference are worked out here independently of the package.
"""

from itertools import combinations

import pytest

from journal_tui.config.colour import contrast as package_contrast
from journal_tui.config.theme import Theme
from journal_tui.config.themes import load_themes

THEMES = load_themes(None).value
Rgb = tuple[float, float, float]

# Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB.
EYES: dict[str, tuple[Rgb, Rgb, Rgb]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Rgb:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (channel(byte / 255) for byte in bytes.fromhex(colour[1:]))
    return red, green, blue


def luminance(rgb: Rgb) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(linear(one)), luminance(linear(other))))
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, eye: str) -> Rgb:
    rgb = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, rgb, strict=True)))) for row in EYES[eye]
    )
    return red, green, blue


def lab(rgb: Rgb) -> Rgb:
    """CIE L*a*b* under D65."""

    def root(value: float) -> float:
        return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116

    red, green, blue = rgb
    x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = root(luminance(rgb))
    z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: Rgb, other: Rgb) -> float:
    """CIE76; about 2 can be told apart side by side, 10 at a glance."""
    pairs = zip(lab(one), lab(other), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


def moods(theme: Theme) -> tuple[str, str, str]:
    return theme.dusk, theme.even, theme.dawn


each_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_the_yardsticks_are_right() -> None:
    """Known values, so that the tests below measure what they say."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert difference(linear("#ffffff"), linear("#000000")) == pytest.approx(100, abs=0.1)
    red, green = "#b04030", "#607818"
    assert difference(linear(red), linear(green)) > 50
    assert difference(seen(red, "deuteranopia"), seen(green, "deuteranopia")) < 25


@each_theme
def test_every_text_meets_wcag_aa(theme: Theme) -> None:
    least = 7.0 if theme.name == "high-contrast" else 4.5
    for name in ("text", "muted", "accent", "dusk", "even", "dawn"):
        assert contrast(getattr(theme, name), theme.ground) >= least, name


@each_theme
def test_focus_and_rules_can_be_seen(theme: Theme) -> None:
    assert contrast(theme.focus, theme.ground) >= 3
    assert contrast(theme.line, theme.ground) >= 1.3
    assert contrast(theme.line, theme.ground) < contrast(theme.muted, theme.ground)


@each_theme
def test_muted_stands_behind_text(theme: Theme) -> None:
    assert contrast(theme.muted, theme.ground) < contrast(theme.text, theme.ground)


@each_theme
def test_dark_says_what_the_ground_is(theme: Theme) -> None:
    assert theme.dark == (luminance(linear(theme.ground)) < 0.2)


@each_theme
@pytest.mark.parametrize("eye", EYES)
def test_moods_can_be_told_apart_by_every_eye(theme: Theme, eye: str) -> None:
    for one, other in combinations(moods(theme), 2):
        assert difference(seen(one, eye), seen(other, eye)) >= 15, (one, other)


@each_theme
def test_low_is_blue_violet_even_is_grey_good_is_amber(theme: Theme) -> None:
    """Never from red to green."""
    dusk, even, dawn = ((lab(linear(colour))) for colour in moods(theme))
    assert dusk[2] < -20
    assert dusk[1] > 0
    assert abs(even[1]) < 8
    assert abs(even[2]) < 8
    assert dawn[2] > 20
    assert 0 < dawn[1] < dawn[2]


def test_clear_eyes_needs_no_colour_at_all() -> None:
    dusk, even, dawn = (lab(linear(colour))[0] for colour in moods(THEMES["clear-eyes"]))
    assert even - dusk >= 12
    assert dawn - even >= 12


@each_theme
def test_the_package_measures_the_same(theme: Theme) -> None:
    for name in ("text", "line", "dusk"):
        colour = getattr(theme, name)
        expected = contrast(colour, theme.ground)
        assert package_contrast(colour, theme.ground) == pytest.approx(expected)
        assert package_contrast(theme.ground, colour) == pytest.approx(expected)


def test_there_is_one_for_each_need() -> None:
    assert {"high-contrast", "clear-eyes"} <= THEMES.keys()
    assert sum(not theme.dark for theme in THEMES.values()) >= 2
    assert len({theme.title for theme in THEMES.values()}) == len(THEMES)
