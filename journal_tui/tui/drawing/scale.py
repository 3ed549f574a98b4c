"""The distance scale of a chart: what a full bar stands for, and where it says so."""

from collections.abc import Iterator
from math import floor, log10
from typing import Final, NamedTuple

from journal_tui.texts.chart import SCALE

#: Round numbers between 1 and 10; below 1 only those that stay short are used.
_STEPS: Final = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0)
_SMALL_STEPS: Final = (1.0, 2.0, 5.0)
_SHORTEST, _LONGEST = 0.01, 1e5
_MOST_LABELS: Final = 3
_TWO_LABELS_FROM: Final = 4


class Scale(NamedTuple):
    """``top`` is the distance at the top of the panel; ``labels`` are (row from below, text).

    A label stands in the row whose top is its value: row 0 is the lowest.
    """

    top: float
    labels: tuple[tuple[int, str], ...]

    def eighths(self, distance: float, rows: int) -> int:
        """How many eighths of a row a bar fills in a panel of ``rows``, at least one."""
        share = min(1.0, max(0.0, distance / self.top))
        return max(1, round(share * rows * 8))


def distance_scale(longest: float, rows: int, unit: str) -> Scale:
    """The scale that shows ``longest`` (in ``unit``) as high as round labels allow.

    ``rows`` >= 1 is the height of the panel. Without a distance the scale goes to 1.
    """
    longest = min(max(longest, _SHORTEST), _LONGEST) if longest > 0 else 1.0
    choices = (
        (step * rows / every, abs(rows // every - 2), len(_figure(step)), every, step)
        for step in _round_steps(longest)
        for every in _rows_a_label(rows)
        if step * rows / every >= longest * 0.999
    )
    top, _, _, every, step = min(choices)
    labels = tuple(
        (number * every - 1, SCALE.format(value=_figure(step * number), unit=unit))
        for number in range(1, rows // every + 1)
    )
    return Scale(top, labels)


def _rows_a_label(rows: int) -> range:
    """Rows from one label to the next, so that there are one to three labels, two if they fit."""
    fewest = 2 if rows >= _TWO_LABELS_FROM else 1
    return range(rows // (_MOST_LABELS + 1) + 1, rows // fewest + 1)


def _round_steps(longest: float) -> Iterator[float]:
    """Round numbers from a hundredth of ``longest`` to above it."""
    power = floor(log10(longest))
    for exponent in range(power - 2, power + 2):
        for step in _STEPS if exponent >= 0 else _SMALL_STEPS:
            yield step * 10.0**exponent


def _figure(value: float) -> str:
    """A round number as short as it can be: 0.5, 2, 30, 20k."""
    thousands = value >= 10_000
    return f"{value / 1000 if thousands else value:.6g}" + ("k" if thousands else "")
