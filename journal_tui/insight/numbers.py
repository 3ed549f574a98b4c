"""Small sums over small windows, without the weight of the ``statistics`` module."""

from collections.abc import Collection


def median(values: Collection[float]) -> float:
    """The middle of the values, or the mean of the two in the middle.

    Raises ValueError when there are no values.
    """
    if not values:
        raise ValueError("the median of no values")
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2
