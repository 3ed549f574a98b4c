"""How much of a journal the chart shows: the lengths there are, and where the window stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.tui.zoom import Span, window, zooms


@pytest.mark.parametrize(
    ("weeks", "lengths"),
    [(1, (1,)), (8, (8,)), (9, (8, 9)), (26, (8, 26)), (52, (8, 26, 52)), (60, (8, 26, 52, 60))],
)
def test_the_lengths_that_differ(weeks: int, lengths: tuple[int, ...]) -> None:
    assert zooms(Span(100, 99 + weeks)) == lengths


@pytest.mark.parametrize(
    ("chosen", "last", "expected"),
    [
        (60, None, Span(53, 60)),  # it ends with the journal
        (53, None, Span(53, 60)),  # as far as it holds what is chosen
        (52, None, Span(49, 56)),  # then four weeks follow the chosen one
        (50, 56, Span(49, 56)),  # and it stays there
        (57, 56, Span(53, 60)),  # until one walks out on the other side
        (1, None, Span(1, 8)),
        (3, None, Span(1, 8)),
    ],
)
def test_the_window_follows_what_is_chosen(chosen: int, last: int | None, expected: Span) -> None:
    assert window(Span(1, 60), 8, chosen, last) == expected


@given(
    st.integers(1, 600), st.integers(1, 700), st.integers(0, 599), st.none() | st.integers(-9, 700)
)
def test_any_window_is_inside_and_holds_what_is_chosen(
    whole: int, weeks: int, chosen: int, last: int | None
) -> None:
    span = Span(1, whole)
    chosen = 1 + chosen % whole
    found = window(span, weeks, chosen, last)
    assert chosen in found
    assert 1 <= found.first <= found.last <= whole
    assert found.weeks == min(weeks, whole)
