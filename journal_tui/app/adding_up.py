"""Rounded numbers that still add up to their rounded sum."""

from collections.abc import Sequence
from math import floor


def hundredths(weights: Sequence[float], total: float) -> list[int]:
    """Each weight in whole hundredths, so that they add up to ``total`` rounded to hundredths.

    The largest remainders are rounded up: no weight that belongs to the total moves by a
    hundredth or more. Where the weights do not add up to ``total``, the rest is shared out among
    all of them. Without weights there is nothing to share: the list is empty.
    """
    if not weights:
        return []
    exact = [weight * 100 for weight in weights]
    whole = [floor(one) for one in exact]
    missing = round(round(total, 2) * 100) - sum(whole)
    for_all, over = divmod(missing, len(whole))
    whole = [one + for_all for one in whole]
    # ``sorted`` keeps the order of equals, so the same numbers always round the same way.
    for place in sorted(range(len(exact)), key=lambda at: floor(exact[at]) - exact[at])[:over]:
        whole[place] += 1
    return whole
