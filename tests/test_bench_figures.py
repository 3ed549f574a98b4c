"""The figures of the bench: percentiles, growth, and whether a budget is kept."""

import pytest

from tests.bench.budgets import BUDGETS, GROWTHS, Budget, line_of
from tests.bench.figures import exponent, figures, percentile, verdict


@pytest.mark.parametrize(
    ("goes", "percent", "rank"),
    [
        # 1 of 100 may be slower: the 99th.
        (range(1, 101), 99, 99),
        # 148.5 of 150 goes: the 149th.
        (range(150, 0, -1), 99, 149),
        (range(1, 201), 50, 100),
        ([7.0], 99, 7.0),
    ],
)
def test_a_percentile_is_the_go_of_the_nearest_rank(goes, percent, rank):
    assert percentile(list(goes), percent) == rank


def test_figures_tell_the_median_and_the_spread():
    # Of 0..10 the tenths lie at 1 and 9.
    assert figures(range(11)) == (5, 1, 9)
    assert figures([3.0]) == (3.0, 3.0, 3.0)


def test_noisy_is_what_takes_twice_as_long_in_one_go_of_ten():
    assert figures([1, 1, 1, 1, 3]).noisy
    assert not figures([1, 1, 1, 1, 1.5]).noisy


@pytest.mark.parametrize(
    ("points", "slope"),
    [
        ({100: 5.0, 1000: 5.0, 10_000: 5.0}, 0.0),
        ({100: 1.0, 1000: 10.0, 10_000: 100.0}, 1.0),
        # Ten times as long for a hundred times as much.
        ({100: 2.0, 10_000: 20.0}, 0.5),
    ],
)
def test_the_exponent_of_growth(points, slope):
    assert exponent(points) == pytest.approx(slope)


def test_a_bound_that_is_met_exactly_holds():
    assert verdict(1.2, 1.2) == "yes"
    assert verdict(1.21, 1.2) == "NO"
    assert verdict(99, None) == ""


@pytest.mark.parametrize(
    ("budget", "apart", "kept"),
    [
        # Medians 20 and 10; the slowest of three is the 99th percentile: 60 and 40.
        (Budget("", ("act", 100), ("bare", 0), 2.0), 2.0, True),
        (Budget("", ("act", 100), ("bare", 0), 1.4, "p99"), 1.5, False),
        (Budget("", ("act", 100), ("bare", 0), 40, "p99", "+"), 20, True),
        # A reference with a size is the same program's.
        (Budget("", ("act", 100), ("act", 10), 2.0), 4.0, False),
        (Budget("", ("act", 100), ("bare", 0), None), 2.0, True),
    ],
)
def test_a_budget_is_judged_by_its_own_figure(budget, apart, kept):
    goes = {
        ("now", ("act", 100)): [10.0, 20.0, 60.0],
        ("now", ("act", 10)): [5.0, 5.0, 5.0],
        ("", ("bare", 0)): [10.0, 10.0, 40.0],
    }
    line = line_of(budget, goes, "now")
    assert line.apart == pytest.approx(apart)
    assert line.kept is kept


def test_each_act_of_the_tables_is_measured_in_one_section_alone():
    from pathlib import Path

    from tests.bench.sections import Bench, sections

    told = [act for acts in sections(Bench([], Path(), 1)).values() for act in acts]
    assert len(told) == len(set(told))
    assert {budget.ours[0] for budget in BUDGETS} | set(GROWTHS) == set(told)
