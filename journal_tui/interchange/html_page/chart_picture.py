"""One picture of the chart: mood above on its fixed scale, dips between, distance below."""

from collections.abc import Iterable, Iterator
from math import ceil, floor, log10
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from journal_tui.domain.units import Units, in_units, plain
from journal_tui.interchange.html_page.shapes import arrow_up, colour_of, dip_pin, mood_shape
from journal_tui.interchange.html_page.time_axis import Axis, ticks
from journal_tui.interchange.html_page.tree import branch
from journal_tui.interchange.html_page.values import Point, Way
from journal_tui.texts import chart as chart_texts
from journal_tui.texts.keepsake import COMMA
from journal_tui.texts.words import MOOD_WORDS

#: The picture in units of its own; from above: mood, dips, distance, days.
WIDTH: Final = 640
HEIGHT: Final = 262
LEFT: Final = 60.0
RIGHT: Final = 620.0
ZERO: Final = 64.0
HALF: Final = 50.0
DIPS: Final = 134.0
BARS_TOP: Final = 166.0
BARS_BASE: Final = 238.0
_DAYS: Final = 256.0
#: How deep the way back from a dip hangs: deeper where it took longer, and so far at most.
_DEEPEST: Final = 24.0
_DEPTH: Final = (7.0, 0.12)
_MOST_LINES: Final = 3
_STEPS: Final = (1.0, 2.0, 5.0, 10.0)
#: Where the words of the axis end, and what the last tick needs at its right.
_MARGIN: Final = 52.0
_TICK_ROOM: Final = 26.0


class Scale(NamedTuple):
    """The distance scale: lines every ``step`` up to ``top``, in ``units``."""

    step: float
    top: float
    units: Units

    def y(self, distance: float) -> float:
        """Where a distance in ``units`` ends."""
        return BARS_BASE - (BARS_BASE - BARS_TOP) * distance / self.top


def scale_for(longest_m: float, units: Units) -> Scale:
    """The scale up to a longest distance in metres: round steps, and few of them."""
    longest = in_units(longest_m, units) or 1.0
    power = 10.0 ** floor(log10(longest / _MOST_LINES))
    # A distance that is a hair over its line stays below it.
    step = next(size * power for size in _STEPS if size * power * _MOST_LINES >= longest * 0.999)
    return Scale(step, step * ceil(longest / step * 0.999), units)


def picture(
    points: Iterable[Point],
    ways: Iterable[Way],
    axis: Axis,
    scale: Scale,
    *,
    first_weekday: int,
    label: str,
) -> Element:
    """What of ``points`` and ``ways`` is on the axis, drawn; ``label`` says what it is."""
    shown = [point for point in points if axis.holds(point.at)]
    return branch(
        "svg",
        *_ground(axis, scale, first_weekday),
        _dips_axis() if any(point.dipped for point in shown) else None,
        _ways_back(ways, axis),
        *(_point(point, axis, scale) for point in shown),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="group",
        aria_label=label,
    )


def mood_y(value: float) -> float:
    """How high a mood -1..+1 stands."""
    return ZERO - HALF * max(-1.0, min(1.0, value))


def _ground(axis: Axis, scale: Scale, first_weekday: int) -> Iterator[Element]:
    """The zero line, the lines of the distance scale, and the words at both axes."""
    yield _line(ZERO, "zero")
    yield _line(BARS_BASE, "zero")
    for y, words in (
        (mood_y(1), chart_texts.MOOD_HIGH),
        (ZERO, MOOD_WORDS[0]),
        (mood_y(-1), chart_texts.MOOD_LOW),
    ):
        yield _word(_MARGIN, y + 4, words, anchor="end")
    lines = round(scale.top / scale.step)
    for number in range(1, lines + 1):
        y = scale.y(scale.step * number)
        figure = plain(scale.step * number, 3)
        yield _line(y, "rule")
        words = chart_texts.SCALE.format(value=figure, unit=scale.units)
        yield _word(_MARGIN, y + 4, words, anchor="end", minor=number < lines)
    for tick in ticks(axis, first_weekday):
        x = axis.x(tick.day.toordinal())
        yield branch("path", class_="rule", d=f"M{x:.1f} {BARS_BASE:.0f}v5")
        if x <= RIGHT - _TICK_ROOM:
            yield _word(x, _DAYS, tick.words, minor=tick.minor)


def _dips_axis() -> Element:
    return _word(_MARGIN, DIPS + 4, chart_texts.DIPS_AXIS, anchor="end", minor=True)


def _ways_back(ways: Iterable[Way], axis: Axis) -> Element:
    """The bows from dips to where she was back; what leaves the axis is cut off at its ends."""
    bows: list[Element] = []
    for way in ways:
        if way.end < axis.start or way.start >= axis.end:
            continue
        start, end = axis.x(way.start), axis.x(way.end)
        depth = min(_DEEPEST, _DEPTH[0] + _DEPTH[1] * (end - start))
        # The middle of a cubic with both handles this deep is three quarters of that deep.
        low = DIPS + depth / 0.75
        handles = f"C{start:.1f} {low:.1f} {end:.1f} {low:.1f}"
        d = f"M{start:.1f} {DIPS:.0f}{handles} {end:.1f} {DIPS:.0f}"
        bows += [branch("path", class_="way", d=d), arrow_up(end, DIPS - 3)]
    edge = 4.0
    left, width = axis.left - edge, axis.right - axis.left + 2 * edge
    return branch(
        "svg", *bows, x=left, width=width, height=HEIGHT, viewBox=f"{left:g} 0 {width:g} {HEIGHT}"
    )


def _point(point: Point, axis: Axis, scale: Scale) -> Element:
    """One entry in both panels, a link to its words, and what it is in words."""
    x = axis.x(point.at)
    parts = [branch("title", in_a_line(point))]
    if point.distance_m is not None:
        parts.append(_bar(point, x, axis.day_width, scale))
    elif point.ran:
        parts.append(branch("circle", class_="none read", cx=x, cy=BARS_BASE - 3, r=2))
    if point.mood is not None:
        y = mood_y(point.mood.value)
        colour = colour_of(point.mood)
        parts.append(branch("path", class_=f"stem {colour}", d=f"M{x:.1f} {ZERO:.0f}V{y:.1f}"))
        if point.dipped:
            parts.append(branch("path", class_="hang", d=f"M{x:.1f} {max(y, ZERO):.1f}V{DIPS:.0f}"))
            parts.append(dip_pin(x, DIPS))
        parts.append(mood_shape(point.mood, x, y))
    # Out of the way of the tab key: a page may have hundreds of them, and the table says it all.
    return branch("a", *parts, href=f"#{point.anchor}", tabindex="-1")


def in_a_line(point: Point) -> str:
    """Like ``Sunday 21 August, 1.5 mi, low, read in your words``."""
    parts = (point.day_words, point.amount, point.mood_words, point.dip)
    return COMMA.join(part for part in parts if part)


def _bar(point: Point, x: float, day_width: float, scale: Scale) -> Element:
    width = min(9.0, max(1.5, day_width * 0.7))
    y = min(BARS_BASE - 1, scale.y(in_units(point.distance_m or 0.0, scale.units)))
    return branch(
        "rect",
        class_=f"bar {colour_of(point.mood)}",
        x=x - width / 2,
        y=y,
        width=width,
        height=BARS_BASE - y,
    )


def _line(y: float, class_: str) -> Element:
    return branch("path", class_=class_, d=f"M{LEFT:.0f} {y:.1f}H{RIGHT:.0f}")


def _word(x: float, y: float, words: str, *, anchor: str = "", minor: bool = False) -> Element:
    """A word of an axis; a ``minor`` one is left out where the page is narrow."""
    attributes = {"text-anchor": anchor, "class": "minor" if minor else ""}
    given = {name: value for name, value in attributes.items() if value}
    return branch("text", words, x=x, y=y, **given)
