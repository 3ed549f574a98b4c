"""How sure one can be: ranks, two tests, and the price of asking several questions."""

from collections.abc import Sequence
from itertools import pairwise
from math import atan, cos, erfc, pi, sin, sqrt

#: How far one value may be taken to follow from the one before it, at the most.
_MOST_ALIKE = 0.99


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value, from 1; equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranked = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            ranked[place] = (start + end) / 2 + 1
        start = end + 1
    return ranked


def spearman(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Spearman's rank correlation, -1..+1, ties given mean ranks.

    None where one side is all equal: there is nothing to correlate.
    """
    first, second = ranks(one), ranks(other)
    middle = (len(first) + 1) / 2
    covariance = sum((a - middle) * (b - middle) for a, b in zip(first, second, strict=True))
    spread = sqrt(sum((a - middle) ** 2 for a in first) * sum((b - middle) ** 2 for b in second))
    return max(-1.0, min(1.0, covariance / spread)) if spread else None


def cliffs_delta(with_it: Sequence[float], without: Sequence[float]) -> float:
    """How much oftener a value of the one group is above one of the other than below it, -1..+1.

    Cliff 1993. It is the effect that Mann-Whitney's U asks about: delta = 2 U / (n1 n2) - 1.
    """
    return 2 * _u(ranks([*with_it, *without]), len(with_it)) / (len(with_it) * len(without)) - 1


def independent_pairs(one: Sequence[float], other: Sequence[float]) -> float:
    """How many independent pairs these pairs, in the order of time, are worth; at most as many.

    A low week is one low thing and not three, and distances grow week by week: two such series
    go together by chance far oftener than their number of pairs says. n (1 - r r') / (1 + r r')
    pairs are left, where r and r' say how far each value follows from the one before it
    (Bartlett 1935; Bretherton et al. 1999), here told from the ranks and cleared of the bias of
    short series (Marriott & Pope 1954). Never fewer than 3.
    """
    n = len(one)
    alike = _follows(ranks(one)) * _follows(ranks(other))
    return max(3.0, n * (1 - alike) / (1 + alike)) if alike > 0 else float(n)


def _follows(ranked: Sequence[float]) -> float:
    """The autocorrelation at lag one of ranks, 0 where they are all equal or hardly any."""
    n = len(ranked)
    middle = (n + 1) / 2
    apart = [rank - middle for rank in ranked]
    spread = sum(value * value for value in apart)
    if n < 6 or not spread:
        return 0.0
    told = sum(a * b for a, b in pairwise(apart)) / spread
    return max(-_MOST_ALIKE, min(_MOST_ALIKE, (n * told + 1) / (n - 4)))


def spearman_p(rho: float, n: float) -> float:
    """Two-sided p of a rank correlation over ``n`` pairs, by the t approximation.

    t = rho * sqrt((n - 2) / (1 - rho^2)) with n - 2 degrees of freedom (Kendall & Stuart), of
    which a part of one does not count. Raises ValueError below 3 pairs.
    """
    if n < 3:
        raise ValueError("a rank correlation takes 3 pairs")
    if abs(rho) >= 1:
        return 0.0
    return t_two_sided(rho * sqrt((n - 2) / (1 - rho * rho)), int(n) - 2)


def t_two_sided(t: float, degrees: int) -> float:
    """Two-sided p of Student's t, exact (Abramowitz & Stegun 26.7.3 and 26.7.4)."""
    theta = atan(abs(t) / sqrt(degrees))
    square = cos(theta) ** 2
    odd = degrees % 2
    term = cos(theta) if odd else 1.0
    total = term if degrees > 1 else 0.0
    for step in range(3 if odd else 2, degrees - 1, 2):
        term *= square * (step - 1) / step
        total += term
    inside = 2 / pi * (theta + sin(theta) * total) if odd else sin(theta) * total
    return max(0.0, min(1.0, 1 - inside))


def mann_whitney_p(with_it: Sequence[float], without: Sequence[float], worth: float = 1.0) -> float:
    """Two-sided p that two groups differ, by the normal approximation of Mann-Whitney's U.

    With correction for ties and for continuity (Siegel 1956); 1.0 where all values are equal.
    ``worth`` is the share of the values that is independent of the others, above 0 to 1.
    """
    n1, n2 = len(with_it), len(without)
    n = n1 + n2
    ranked = ranks([*with_it, *without])
    u = _u(ranked, n1)
    counts: dict[float, int] = {}
    for rank in ranked:
        counts[rank] = counts.get(rank, 0) + 1
    ties = sum(count**3 - count for count in counts.values())
    variance = n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1)))
    if variance <= 0:
        return 1.0
    distance = max(0.0, abs(u - n1 * n2 / 2) - 0.5)
    return erfc(distance / sqrt(2 * variance / worth))


def _u(ranked: Sequence[float], n1: int) -> float:
    """Mann-Whitney's U of the first ``n1`` of these ranks against the others."""
    return sum(ranked[:n1]) - n1 * (n1 + 1) / 2


def hold(ps: Sequence[float], level: float) -> tuple[bool, ...]:
    """Which of several questions asked at once hold at a false discovery rate of ``level``.

    Benjamini & Hochberg 1995: the largest k with p(k) <= k / m * level, and all below it.
    """
    bound = 0.0
    for place, p in enumerate(sorted(ps), 1):
        if p <= place / len(ps) * level:
            bound = p
    return tuple(p <= bound and p <= level for p in ps)
