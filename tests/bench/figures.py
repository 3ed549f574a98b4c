"""What many goes come to: medians, spread, percentiles, growth, and whether a bound is kept."""

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Figures(NamedTuple):
    """The median of some goes, and between what eight of ten of them lie."""

    median: float
    p10: float
    p90: float

    @property
    def noisy(self) -> bool:
        """Whether the slow goes took twice as long as the usual ones."""
        return self.p90 > 2 * self.median

    def __str__(self) -> str:
        digits = 3 if self.median < 10 else 1
        spread = f"{self.p10:.{digits}f}-{self.p90:.{digits}f}"
        return f"{self.median:>9.{digits}f} {spread:>15}"


def figures(goes: Iterable[float]) -> Figures:
    """The figures of one go or more, in the unit of the goes."""
    taken = list(goes)
    if len(taken) == 1:
        taken *= 2
    parts = statistics.quantiles(taken, n=10, method="inclusive")
    return Figures(statistics.median(taken), parts[0], parts[-1])


def percentile(goes: Sequence[float], percent: float) -> float:
    """The smallest go that so many percent do not exceed (nearest rank)."""
    return sorted(goes)[max(1, math.ceil(len(goes) * percent / 100)) - 1]


def exponent(points: Mapping[int, float]) -> float:
    """How something grows: 0 is flat, 1 is twice as long for twice as much (least squares)."""
    return statistics.linear_regression(
        [math.log(size) for size in points], [math.log(taken) for taken in points.values()]
    ).slope


def verdict(figure: float, bound: float | None) -> str:
    """Whether the bound holds; nothing where there is none."""
    if bound is None:
        return ""
    return "yes" if figure <= bound else "NO"
