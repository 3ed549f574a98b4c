"""A goal against the runs: the farthest, the first that reached it, and what came since."""

from datetime import date

import pytest
from insight_makers import MILE, TODAY, ago, entry, miles, moment, run_and_walk

from journal_tui.domain.goal import Goal
from journal_tui.domain.run import Run
from journal_tui.insight.goal import goals_ahead, goals_passed, read_goal, run_of_the_day


def goal(name="g", day=date(2016, 12, 4), *, set_days_ago=10, metres=5 * MILE, gone=False):
    at = moment(ago(set_days_ago))
    return Goal(name, name, day, at, at, metres, at if gone else None)


def names(outs):
    return [out.entry_id if out else None for out in outs]


def test_goals_ahead_and_passed():
    goals = (
        goal("later", date(2016, 9, 9)),
        goal("today", TODAY),
        goal("gone", date(2016, 8, 30), gone=True),
        goal("next", date(2016, 8, 30)),
        goal("yesterday", ago(1)),
        goal("a while ago", ago(28)),
        goal("long ago", ago(29)),
        goal("taken away", ago(3), gone=True),
    )
    assert [one.name for one in goals_ahead(goals, TODAY)] == ["today", "next", "later"]
    assert [one.name for one in goals_passed(goals, TODAY, 28)] == ["yesterday", "a while ago"]
    assert goals_ahead((), TODAY) == ()


def test_what_came_before_and_since():
    entries = [
        entry("a", ago(30), miles(1)),
        entry("b", ago(20), miles(2)),
        entry("walk", ago(9), Run("walk", distance_m=9 * MILE)),
        # In the hour in which the goal was set.
        entry("c", ago(10), miles(1.5)),
        entry("d", ago(4), miles(3)),
        entry("words", ago(3)),
        entry("e", ago(2), run_and_walk(1, 3)),
        entry("tomorrow", date(2016, 8, 22), miles(9)),
    ]
    found = read_goal(goal(), entries, TODAY)
    assert names([found.farthest, found.mixed, found.reached, found.then]) == ["d", "e", None, "b"]
    assert names(found.since) == ["c", "d", "e"]


@pytest.mark.parametrize(
    ("runs", "reached", "ran_it"),
    [
        pytest.param([miles(4.9)], None, False, id="not so far"),
        # 0.995 x 5 mi = 4.975 mi.
        pytest.param([miles(4.98)], "r0", True, id="as far as one can write it down"),
        pytest.param([miles(6), miles(7)], "r0", True, id="the first of them"),
        pytest.param([run_and_walk(4, 2)], "r0", False, id="with walks"),
        pytest.param([run_and_walk(4, 2), miles(5)], "r1", True, id="run is more than walked"),
        pytest.param([run_and_walk(5, 2)], "r0", True, id="run, and walked besides"),
        pytest.param([Run("walk", distance_m=9 * MILE)], None, False, id="a walk is none"),
        pytest.param([Run(duration_s=9000)], None, False, id="no distance is known"),
    ],
)
def test_the_distance_is_reached(runs, reached, ran_it):
    entries = [entry(f"r{i}", ago(20 - i), run) for i, run in enumerate(runs)]
    found = read_goal(goal(), entries, TODAY)
    assert (names([found.reached]), found.ran_it) == ([reached], ran_it)
    assert read_goal(goal(metres=None), entries, TODAY).reached is None


def test_a_journal_without_runs_says_nothing():
    for entries in ([], [entry("a", ago(3), text="Rain.")]):
        assert read_goal(goal(), entries, TODAY)[1:] == (None, None, None, False, None, ())


def test_the_run_of_the_day_is_the_longest():
    entries = [
        entry("warm", TODAY, Run(duration_s=900)),
        entry("race", TODAY, miles(13.1)),
        entry("home", TODAY, miles(1)),
        entry("walk", TODAY, Run("walk", distance_m=99_999)),
    ]
    assert names([run_of_the_day(entries, TODAY)]) == ["race"]
    assert run_of_the_day(entries, ago(1)) is None
