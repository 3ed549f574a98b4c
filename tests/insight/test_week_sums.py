"""Weeks add up: every run in one of them, once, and the load with a word for a jump."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_makers import MILE, TODAY, ago, entry, run_and_walk

from journal_tui.domain.run import Run
from journal_tui.insight.load import is_jump, load_known, usual_load
from journal_tui.insight.streak import Streak, streak
from journal_tui.insight.week import WeekLog, week_logs, week_start, weeks_before

#: The Monday of the week that ends on TODAY.
MONDAY = date(2016, 8, 15)


def week(*loads, start=MONDAY):
    """A week with a run of each load; None is a run without effort."""
    known = [load for load in loads if load is not None]
    return WeekLog(start, len(loads), load_runs=len(known), load=float(sum(known)))


def test_a_week_is_summed_up():
    entries = [
        entry("sunday", ago(7), Run(duration_s=600, distance_m=1000, effort=3)),
        # 30 minutes at effort 4 and 25 at 6: 120 + 150.
        entry("a", ago(6), Run(duration_s=1800, distance_m=2000, effort=4)),
        entry("b", ago(5), Run(duration_s=1500, effort=6)),
        # No time, and no effort: neither has a load.
        entry("c", ago(4), Run(distance_m=3000, effort=5)),
        entry("d", ago(3), run_and_walk(1, 0.5)._replace(duration_s=1200)),
        # Rest is an effort of 0: it is known, and adds nothing.
        entry("e", ago(2), Run(duration_s=60, effort=0)),
        entry("walk", ago(1), Run("walk", distance_m=5000, duration_s=3600, effort=2)),
        entry("words", ago(0)),
    ]
    assert week_logs(entries) == {
        date(2016, 8, 8): WeekLog(date(2016, 8, 8), 1, 1, 600, 1000, 1, 30),
        MONDAY: WeekLog(MONDAY, 5, 4, 4560, 5000 + 1.5 * MILE, 3, 270),
    }


def test_weeks_begin_on_her_day():
    entries = [entry("a", ago(1), Run()), entry("b", ago(0), Run())]
    assert [(log.start, log.runs) for log in week_logs(entries, 6).values()] == [
        (date(2016, 8, 14), 1),
        (date(2016, 8, 21), 1),
    ]


def test_the_weeks_before_have_the_empty_ones_among_them():
    logs = week_logs([entry("a", ago(6 + 14), Run())])
    assert weeks_before(logs, MONDAY, 3) == (
        WeekLog(date(2016, 7, 25)),
        WeekLog(date(2016, 8, 1), runs=1),
        WeekLog(date(2016, 8, 8)),
    )
    assert weeks_before({}, MONDAY, 0) == ()


def test_the_calendar_has_a_beginning():
    assert week_start(date(1, 1, 3), 6) == date(1, 1, 1)
    assert weeks_before({}, date(1, 1, 9), 4) == (WeekLog(date(1, 1, 2)),)
    assert weeks_before({}, date(1, 1, 1), 4) == ()


RUNS = st.builds(
    Run,
    kind=st.sampled_from(["run", "race", "walk"]),
    distance_m=st.none() | st.integers(1, 40_000),
    duration_s=st.none() | st.integers(1, 20_000),
    effort=st.none() | st.integers(0, 10),
    segments=st.just(()),
    nonstop_m=st.none(),
    nonstop_s=st.none(),
    walls=st.just(()),
    weather=st.just(()),
    place=st.just(""),
)


@given(st.lists(st.tuples(st.integers(0, 400), st.none() | RUNS), max_size=30), st.integers(0, 6))
def test_the_weeks_add_up_to_the_runs(rows, first):
    entries = [entry(f"e{number}", ago(days), run) for number, (days, run) in enumerate(rows)]
    logs = week_logs(entries, first)
    runs = [run for _, run in rows if run is not None and run.kind != "walk"]
    assert sum(log.runs for log in logs.values()) == len(runs)
    assert sum(log.timed for log in logs.values()) == sum(
        run.duration_s is not None for run in runs
    )
    assert sum(log.duration_s for log in logs.values()) == sum(run.duration_s or 0 for run in runs)
    assert sum(log.distance_m for log in logs.values()) == sum(run.distance_m or 0 for run in runs)
    loads = [run.effort * run.duration_s / 60 for run in runs if run.effort and run.duration_s]
    assert sum(log.load for log in logs.values()) == pytest.approx(sum(loads))
    for start, log in logs.items():
        assert log.start == start
        assert start.weekday() == first
        assert 0 <= log.load_runs <= log.timed <= log.runs
        assert log.runs > 0
    # The weeks up to the newest hold all of them, the empty ones among them.
    if logs:
        newest = max(logs)
        told = [*weeks_before(logs, newest, 70), logs[newest]]
        assert sum(log.runs for log in told) == len(runs)
        assert all(b.start - a.start == timedelta(weeks=1) for a, b in pairwise(told))


@pytest.mark.parametrize(
    ("before", "usual"),
    [
        ([week(100), week(120), week(140), week(160)], 130),
        # The last four alone.
        ([week(999), week(100), week(120), week(140), week(160)], 130),
        # Rest is not a small load, and half a week not a small week.
        ([week(100), week(120), week(), week(140)], 120),
        ([week(100), week(120), week(140), week(50, None)], 120),
        ([week(100), week(120), week(), week(50, None)], None),
        ([week(100), week(120)], None),
        ([], None),
    ],
)
def test_the_usual_load(before, usual):
    assert usual_load(before) == usual


@pytest.mark.parametrize(
    ("now", "before", "jump"),
    [
        # 1.5 x 130 = 195: more than that is a jump, that itself is none.
        (week(195), [week(100), week(120), week(140), week(160)], False),
        (week(100, 96), [week(100), week(120), week(140), week(160)], True),
        # Far above the mean of 95, and not above all of them.
        (week(180), [week(200), week(60), week(60), week(60)], False),
        (week(201), [week(200), week(60), week(60), week(60)], True),
        # Back from a rest: 120 is the usual.
        (week(150), [week(100), week(120), week(140), week()], False),
        # What is not known of this week can only add to it.
        (week(196, None), [week(100), week(120), week(140), week(160)], True),
        (week(None), [week(100), week(120), week(140), week(160)], False),
        (week(500), [week(100), week(120)], False),
        (week(), [week(0), week(0), week(0)], False),
    ],
)
def test_a_jump(now, before, jump):
    assert is_jump(now, before) is jump


def test_a_load_is_known_of_all_runs_or_not():
    assert load_known(week(100, 20))
    assert not load_known(week(100, None))
    assert not load_known(week())


def weeks_ago(*numbers):
    return {MONDAY - timedelta(weeks=number) for number in numbers}


@pytest.mark.parametrize(
    ("ran", "expected"),
    [
        pytest.param((), None, id="no run"),
        pytest.param((0,), Streak(1, 1), id="this week"),
        pytest.param((1,), Streak(1, 1), id="last week, this one is not over"),
        pytest.param((2,), Streak(1, 2), id="one whole week without is a rest"),
        pytest.param((3,), None, id="two are an end"),
        pytest.param((0, 1, 2, 3), Streak(4, 4), id="each week"),
        pytest.param((1, 2, 3), Streak(3, 3), id="each week before this one"),
        pytest.param((0, 1, 2, 4, 5, 6), Streak(6, 7), id="a rest week between"),
        pytest.param((0, 2, 4, 6), Streak(4, 7), id="every other week"),
        pytest.param((2, 3, 4), Streak(3, 4), id="the rest week may be the last one"),
        pytest.param((0, 1, 4, 5), Streak(2, 2), id="two empty weeks end it"),
        pytest.param((1, 4, 5), Streak(1, 1), id="two empty weeks end it, before this one"),
    ],
)
def test_a_streak_forgives(ran, expected):
    assert streak(weeks_ago(*ran), MONDAY) == expected


@given(st.sets(st.integers(0, 30)))
def test_one_more_week_with_a_run_never_shortens_a_streak(ran):
    def length(numbers):
        found = streak(weeks_ago(*numbers), MONDAY)
        return found.ran if found else 0

    assert all(length(ran | {more}) >= length(ran) for more in range(30))
    found = streak(weeks_ago(*ran), MONDAY)
    assert found is None or found.weeks / 2 <= found.ran <= found.weeks


def test_today_is_in_the_last_day_of_its_week():
    assert week_start(TODAY, 0) == MONDAY
