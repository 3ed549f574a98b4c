"""A goal as a line: read, written again, taken away."""

from datetime import date

import pytest

from journal_tui.app.goals import describe_goal, set_goal
from journal_tui.app.workspace import Workspace
from journal_tui.domain.goal import Goal
from journal_tui.errors import CallError
from journal_tui.texts import screens as texts
from tests.conftest import NOW

HALF_M = 21097.5


def goals(workspace: Workspace) -> tuple[Goal, ...]:
    return workspace.store.journal().goals


@pytest.mark.parametrize(
    ("words", "name", "distance_m"),
    [
        ("half marathon 2027-03-14", "half marathon", HALF_M),
        ("  the   big one 2027-03-14 ", "the big one", None),
        ("10k 2027-03-14", "10k", 10_000.0),
        ("[Spring] 5km 2027-03-14", "[Spring] 5km", 5_000.0),
    ],
)
def test_a_goal_is_kept_and_its_line_makes_it_again(
    workspace: Workspace, words: str, name: str, distance_m: float | None
) -> None:
    goal = set_goal(workspace, words, None)
    assert goal is not None
    assert goals(workspace) == (goal,)
    assert (goal.name, goal.day, goal.distance_m) == (name, date(2027, 3, 14), distance_m)
    again = set_goal(workspace, describe_goal(goal, "mi"), goal)
    assert again is not None
    assert again._replace(updated_at=goal.updated_at) == goal
    assert goals(workspace) == (again,)


def test_a_distance_that_the_name_does_not_say_is_added() -> None:
    goal = Goal("g", "Spring", date(2027, 3, 14), NOW, NOW, HALF_M)
    assert describe_goal(goal, "km") == "Spring 21.1 km 2027-03-14"
    assert describe_goal(goal._replace(distance_m=None), "km") == "Spring 2027-03-14"


def test_today_is_still_to_come(workspace: Workspace) -> None:
    assert set_goal(workspace, "race 2016-08-21", None)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("half marathon", texts.GOAL_PROBLEM),
        ("2027-03-14", texts.GOAL_PROBLEM),
        ("half marathon 2027-02-30", texts.GOAL_PROBLEM),
        ("half marathon 2016-08-20", texts.GOAL_PAST),
    ],
)
def test_what_is_no_goal_is_refused(workspace: Workspace, words: str, problem: str) -> None:
    known = set_goal(workspace, "10k 2026-05-01", None)
    with pytest.raises(CallError) as caught:
        set_goal(workspace, words, known)
    assert caught.value.what == problem
    assert goals(workspace) == (known,)


def test_an_empty_line_takes_the_goal_away(workspace: Workspace) -> None:
    known = set_goal(workspace, "10k 2026-05-01", None)
    assert set_goal(workspace, "  ", known) is None
    assert goals(workspace) == ()
    assert set_goal(workspace, "", None) is None
