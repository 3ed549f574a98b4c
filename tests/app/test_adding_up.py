"""Rounded numbers add up to their rounded sum, and each stays next to what it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.adding_up import hundredths

#: Weights of four places, as the scorer gives them.
places = st.integers(-15_000, 15_000).map(lambda whole: whole / 10_000)


@given(st.lists(places, min_size=1, max_size=60))
def test_the_parts_add_up_to_the_whole(weights: list[float]) -> None:
    total = round(sum(weights), 4)
    parts = hundredths(weights, total)
    assert len(parts) == len(weights)
    assert sum(parts) == round(round(total, 2) * 100)
    assert f"{sum(parts) / 100:.2f}" in (f"{total:.2f}", f"{total:.2f}".replace("-0.00", "0.00"))
    assert all(
        abs(part - weight * 100) < 1 + 1e-6 for part, weight in zip(parts, weights, strict=True)
    )


@given(st.lists(places, max_size=20), places)
def test_they_add_up_to_any_total(weights: list[float], total: float) -> None:
    parts = hundredths(weights, total)
    assert sum(parts) == (round(round(total, 2) * 100) if weights else 0)


@pytest.mark.parametrize(
    ("weights", "total", "parts"),
    [
        ([], 0.5, []),
        ([0.25], 0.25, [25]),
        ([0.0, 0.335, 0.0], 0.335, [0, 34, 0]),
        ([1 / 3, 1 / 3, 1 / 3], 1.0, [34, 33, 33]),
        ([-1 / 3, -1 / 3, -1 / 3], -1.0, [-33, -33, -34]),
        ([0.0046, 0.0046, -0.0092], 0.0, [1, 0, -1]),
    ],
)
def test_the_largest_remainders_are_rounded_up(
    weights: list[float], total: float, parts: list[int]
) -> None:
    assert hundredths(weights, total) == parts
