"""A goal against the journal: what of it is done, and what came since it was set."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.domain.goal import Goal
from journal_tui.insight.measures import CLOSE, Outing, is_run, outings
from journal_tui.insight.progress import farthest_run


class GoalReading(NamedTuple):
    """What the runs up to a day say about a goal.

    ``farthest`` is the farthest run, ``mixed`` the farthest run with walks in it where that went
    farther. ``reached`` is the first run of the distance of the goal, else the first that covered
    it with walks; ``ran_it`` says that all of it was run. ``then`` is the farthest run before the
    goal was set, ``since`` are the runs from then on.
    """

    goal: Goal
    farthest: Outing | None
    mixed: Outing | None
    reached: Outing | None
    ran_it: bool
    then: Outing | None
    since: tuple[Outing, ...]


def goals_ahead(goals: Sequence[Goal], today: date) -> tuple[Goal, ...]:
    """Live goals whose day is today or later, the next one first."""
    ahead = [goal for goal in goals if goal.deleted_at is None and goal.day >= today]
    return tuple(sorted(ahead, key=lambda goal: goal.day))


def goals_passed(goals: Sequence[Goal], today: date, days: int) -> tuple[Goal, ...]:
    """Live goals whose day was within the last ``days`` days, the latest first."""
    passed = [
        goal for goal in goals if goal.deleted_at is None and 0 < (today - goal.day).days <= days
    ]
    return tuple(sorted(passed, key=lambda goal: goal.day, reverse=True))


def read_goal(goal: Goal, entries: Sequence[Entry], today: date) -> GoalReading:
    """Hold a goal against live entries (oldest first); those of later days do not count."""
    runs = [entry for entry in entries if entry.day <= today and is_run(entry.run)]
    outs = outings(runs)
    set_at = bisect_left(runs, goal.created_at, key=lambda entry: entry.at)
    farthest = farthest_run(outs)
    mixed = max((out for out in outs if out.mixed and out.covered_m), key=_covered, default=None)
    if mixed and farthest and _covered(mixed) <= _covered(farthest):
        mixed = None
    return GoalReading(
        goal,
        farthest,
        mixed,
        *_reached(goal, outs),
        farthest_run(outs[:set_at]),
        outs[set_at:],
    )


def run_of_the_day(entries: Sequence[Entry], day: date) -> Outing | None:
    """The run of a day, the longest of several; None for a day without one."""
    outs = outings(entry for entry in entries if entry.day == day)
    return max(outs, key=lambda out: (_covered(out), out.run.duration_s or 0.0), default=None)


def _reached(goal: Goal, outs: Sequence[Outing]) -> tuple[Outing | None, bool]:
    """The first that ran the distance of the goal, else covered it; and whether it was run."""
    if not goal.distance_m:
        return None, False
    enough = goal.distance_m * CLOSE
    ran = next((out for out in outs if (out.ran_m or 0.0) >= enough), None)
    if ran is not None:
        return ran, True
    return next((out for out in outs if _covered(out) >= enough), None), False


def _covered(out: Outing) -> float:
    return out.covered_m or 0.0
