"""A goal, written as a line: a name or a distance, and a day."""

from datetime import date

from journal_tui.app.workspace import Workspace
from journal_tui.domain.goal import Goal
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.domain.units import Units, format_distance
from journal_tui.errors import CallError
from journal_tui.texts import screens as texts


def describe_goal(goal: Goal, units: Units) -> str:
    """The line that makes this goal again; a distance is added where the name does not say it."""
    named = _distance(goal.name, goal.day)
    distance = format_distance(goal.distance_m, units) if goal.distance_m and not named else ""
    return " ".join(part for part in (goal.name, distance, goal.day.isoformat()) if part)


def set_goal(workspace: Workspace, words: str, known: Goal | None) -> Goal | None:
    """Keep the goal that a line like ``half marathon 2027-03-14`` names, in place of ``known``.

    An empty line takes the goal away. Raises CallError where there is no day in the line, or one
    that has passed.
    """
    now = workspace.clock.now()
    if not words.strip():
        if known:
            workspace.store.put(known._replace(deleted_at=now, updated_at=now))
        return None
    name, day, distance_m = _read(words)
    if day < now.date():
        raise CallError(texts.GOAL_PAST)
    goal = Goal(
        id=known.id if known else workspace.new_id(),
        name=name,
        day=day,
        created_at=known.created_at if known else now,
        updated_at=now,
        distance_m=distance_m,
    )
    workspace.store.put(goal)
    return goal


def _read(words: str) -> tuple[str, date, float | None]:
    """The name, the day and the distance (metres) of a goal line."""
    *parts, last = words.split()
    try:
        day = date.fromisoformat(last)
    except ValueError as error:
        raise CallError(texts.GOAL_PROBLEM) from error
    named = " ".join(parts)
    if not named:
        raise CallError(texts.GOAL_PROBLEM)
    return named, day, _distance(named, day)


def _distance(name: str, day: date) -> float | None:
    """The distance (metres) that a name holds, as a run line would."""
    run = parse_run_line(name, day).run
    return run.distance_m if run else None
