"""Intervals by drawing again: those of a plain bootstrap, and right as often as they say."""

import random
from math import asin, isclose, pi, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.insight.bootstrap import interval_of_delta, interval_of_rho
from journal_tui.insight.significance import cliffs_delta, spearman

#: Efron's 15 law schools (1979): scores of admission, and grades. Spearman's rho is 0.796.
LAW_SCORES = (576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594)
LAW_GRADES = (
    *(3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43),
    *(3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96),
)


def plainly(effect, rows, *, times=2000):
    """The percentile interval by the book: whole rows drawn with replacement, ranked anew."""
    rng = random.Random(3)
    drawn = sorted(effect(rng.choices(rows, k=len(rows))) for _ in range(times))
    return drawn[round(0.025 * times)], drawn[round(0.975 * times) - 1]


def rho_of(rows):
    return spearman([one for one, _ in rows], [other for _, other in rows]) or 0.0


def delta_of(rows):
    yes = [mood for answer, mood in rows if answer]
    no = [mood for answer, mood in rows if not answer]
    return cliffs_delta(yes, no) if yes and no else 0.0


def related(rng, n, r):
    """Pairs of normal values with correlation ``r``; Spearman's rho of such is 6/pi asin(r/2)."""
    for _ in range(n):
        one = rng.gauss(0, 1)
        yield one, r * one + sqrt(1 - r * r) * rng.gauss(0, 1)


def test_the_law_schools():
    assert isclose(spearman(LAW_SCORES, LAW_GRADES), 0.7964, abs_tol=1e-4)
    low, high = interval_of_rho(LAW_SCORES, LAW_GRADES, 15)
    rows = list(zip(LAW_SCORES, LAW_GRADES, strict=True))
    book_low, book_high = plainly(rho_of, rows)
    assert isclose(low, book_low, abs_tol=0.12)
    assert isclose(high, book_high, abs_tol=0.03)


@pytest.mark.parametrize("steps", [None, 5], ids=["no ties", "many ties"])
@pytest.mark.parametrize("r", [0.0, 0.4, 0.8])
def test_it_is_the_bootstrap_of_the_book(r, steps):
    rows = list(related(random.Random(5), 120, r))
    if steps:
        rows = [(round(one * 2), round(other * steps) / steps) for one, other in rows]
    amounts, moods = [one for one, _ in rows], [other for _, other in rows]
    assert interval_of_rho(amounts, moods, 120) == pytest.approx(plainly(rho_of, rows), abs=0.04)
    answers = [float(one > 0.2) for one in amounts]
    book = plainly(delta_of, list(zip(answers, moods, strict=True)))
    assert interval_of_delta(answers, moods, 120) == pytest.approx(book, abs=0.05)


def test_the_truth_lies_within_about_as_often_as_said():
    """Of 200 intervals of 95 % over 60 pairs, 190 are meant to hold it; fewer than 180 never do."""
    rng = random.Random(6)
    truth = 6 / pi * asin(0.5 / 2)
    held = 0
    for _ in range(200):
        rows = list(related(rng, 60, 0.5))
        low, high = interval_of_rho([one for one, _ in rows], [other for _, other in rows], 60)
        held += low <= truth <= high
    assert 180 <= held <= 198


def test_neighbours_that_are_alike_make_it_wider():
    rng = random.Random(7)
    amounts, moods = [], []
    for _ in range(30):
        one, other = rng.gauss(0, 1), rng.gauss(0, 1)
        # Four runs of a week that are all the same: 120 runs, and no more than 30 weeks.
        amounts += [one] * 4
        moods += [other] * 4
    low, high = interval_of_rho(amounts, moods, 120)
    wide_low, wide_high = interval_of_rho(amounts, moods, 30)
    # By the square root of 4 it would be twice as wide; blocks that begin within a week make it
    # somewhat less.
    assert 1.3 < (wide_high - wide_low) / (high - low) < 2.4


def test_what_always_holds_has_no_doubt():
    assert interval_of_rho(range(12), range(12), 12) == (1, 1)
    assert interval_of_rho(range(12), range(12, 0, -1), 12) == (-1, -1)
    assert interval_of_delta([0.0] * 10 + [1.0] * 10, range(20), 20) == (1, 1)


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(-5, 5)), min_size=2, max_size=40),
    st.floats(0.05, 1),
)
@settings(max_examples=40)
def test_any_pairs_have_an_interval_within_the_scale(rows, share):
    """Also where all are equal, where hardly a pair is independent, and twice the same."""
    amounts, moods = [one for one, _ in rows], [other for _, other in rows]
    answers = [float(one > 1) for one in amounts]
    independent = max(1.0, share * len(rows))
    for interval, side in ((interval_of_rho, amounts), (interval_of_delta, answers)):
        low, high = interval(side, moods, independent)
        assert -1 - 1e-9 <= low <= high <= 1 + 1e-9
        assert (low, high) == interval(side, moods, independent)
