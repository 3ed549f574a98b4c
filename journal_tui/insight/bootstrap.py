"""How far a figure may be off by chance: an interval from drawing the same runs again."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import ceil, sqrt
from operator import add, itemgetter, mul
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random

#: At least 399 for a level of 5 % (Davidson & MacKinnon 2000); the limits are then the 10th of
#: 399 from either end: (399 + 1) x 2.5 %.
RESAMPLES: Final = 399
_FROM_EITHER_END: Final = 10
#: The same journal gives the same interval.
_SEED: Final = 1979
#: How often a run is drawn, by a byte of chance: 0, 1, 2 ... times, as Poisson's law with mean 1
#: has it, in 256ths. Mean 1.004, variance 1.003.
_TIMES: Final = bytes(
    times for times, share in enumerate((94, 94, 47, 16, 4, 1)) for _ in range(share)
)

#: An effect of the pairs, each of which stands as often as its weight says.
Effect = Callable[[bytes], float]


def interval_of_rho(
    amounts: Sequence[float], moods: Sequence[float], independent: float
) -> tuple[float, float]:
    """The 95 % percentile interval of Spearman's rho over pairs in the order of time.

    A bootstrap (Efron 1979) in which every pair is drawn a Poisson number of times (Hanley &
    MacGibbon 2006). Where the pairs are worth fewer ``independent`` ones (above 0, at most as
    many as there are), neighbours are drawn together, in blocks of that many to one (Carlstein
    1986). A draw in which one side is all equal shows no correlation: 0.
    """
    first, second = _Ranks(amounts), _Ranks(moods)

    def rho(weights: bytes) -> float:
        one, other = first.doubled(weights), second.doubled(weights)
        weighted = list(map(mul, weights, one))
        # The mean of the doubled ranks is the number of pairs drawn.
        n = sum(weights)
        square = n**3
        spread = (sum(map(mul, weighted, one)) - square) * (
            sum(map(mul, map(mul, weights, other), other)) - square
        )
        return (sum(map(mul, weighted, other)) - square) / sqrt(spread) if spread else 0.0

    return _interval(rho, len(amounts), independent)


def interval_of_delta(
    answers: Sequence[float], moods: Sequence[float], independent: float
) -> tuple[float, float]:
    """The 95 % percentile interval of Cliff's delta, of the answers 1 against the answers 0.

    Drawn as in ``interval_of_rho``; a draw that has one group alone shows no difference: 0.
    """
    ranked = _Ranks(moods)
    yes = [int(answer) for answer in answers]

    def delta(weights: bytes) -> float:
        chosen = list(map(mul, weights, yes))
        n, n1 = sum(weights), sum(chosen)
        both = n1 * (n - n1)
        # With R the ranks and D = 2 R - 1: delta = 2 U / (n1 n2) - 1 = (sum D - n1 n) / (n1 n2).
        return (sum(map(mul, chosen, ranked.doubled(weights))) - n1 * n) / both if both else 0.0

    return _interval(delta, len(moods), independent)


class _Ranks:
    """The order of some values, kept so that they can be ranked again however often each counts."""

    def __init__(self, values: Sequence[float]) -> None:
        from bisect import bisect_left, bisect_right

        ordered = sorted(values)
        self._in_order = itemgetter(*sorted(range(len(values)), key=values.__getitem__))
        self._below = itemgetter(*(bisect_left(ordered, value) for value in values))
        self._up_to = itemgetter(*(bisect_right(ordered, value) for value in values))

    def doubled(self, weights: bytes) -> list[int]:
        """Twice the mean rank of each value, less one."""
        sums = list(accumulate(self._in_order(weights), initial=0))
        return list(map(add, self._below(sums), self._up_to(sums)))


def _interval(effect: Effect, n: int, independent: float) -> tuple[float, float]:
    from random import Random

    chance = Random(_SEED)
    # A hair below, so that a whole number of pairs to one is not rounded up to the next.
    block = ceil(n / independent - 1e-9)
    effects = sorted(effect(_weights(chance, n, block)) for _ in range(RESAMPLES))
    return effects[_FROM_EITHER_END - 1], effects[-_FROM_EITHER_END]


def _weights(chance: "Random", n: int, block: int) -> bytes:
    """How often each of ``n`` pairs is drawn, neighbours of one block as often as each other."""
    if block == 1:
        return chance.randbytes(n).translate(_TIMES)
    drawn = chance.randbytes(n // block + 2).translate(_TIMES)
    spread = bytearray(len(drawn) * block)
    for place in range(block):
        spread[place::block] = drawn
    start = chance.randrange(block)
    return bytes(spread[start : start + n])
