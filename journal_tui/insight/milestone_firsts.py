"""Milestones that happen once: the first of everything."""

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from journal_tui.domain.goal import Goal
from journal_tui.domain.units import HALF_MARATHON_M, MARATHON_M, METRES_PER_MILE, Units
from journal_tui.insight.measures import CLOSE, Outing
from journal_tui.insight.milestone import Found, Milestone, milestone_of
from journal_tui.insight.stretches import nonstop_s

#: Distances that have a name, for one who counts in miles and for one who counts in kilometres.
MARKS: Final[dict[Units, tuple[tuple[str, float], ...]]] = {
    "mi": (
        ("1 mi", METRES_PER_MILE),
        ("5k", 5000.0),
        ("5 mi", 5 * METRES_PER_MILE),
        ("10k", 10000.0),
        ("10 mi", 10 * METRES_PER_MILE),
        ("half marathon", HALF_MARATHON_M),
        ("marathon", MARATHON_M),
    ),
    "km": (
        ("1k", 1000.0),
        ("5k", 5000.0),
        ("10k", 10000.0),
        ("15k", 15000.0),
        ("half marathon", HALF_MARATHON_M),
        ("marathon", MARATHON_M),
    ),
}
#: Minutes without a walk that are told when they are reached for the first time.
NONSTOP_MINUTES: Final = (10, 20, 30, 45, 60, 90, 120)
#: Weather in which the first run is one to remember, where it was not the first run of all.
FIRST_WEATHER: Final = ("rain", "snow")
#: So many days of running within ``_SEVEN_DAYS`` are a full week.
_FULL_WEEK = 3
_SEVEN_DAYS = timedelta(days=6)


def first_run(outs: Sequence[Outing]) -> Found:
    """The first run of all."""
    for out in outs[:1]:
        one = milestone_of("first run", out, out.covered_m)
        yield one._replace(duration_s=out.run.duration_s, number=1)


def first_race(outs: Sequence[Outing]) -> Found:
    """The first race or parkrun."""
    for out in outs:
        if out.run.kind in ("race", "parkrun"):
            yield milestone_of("first race", out, out.covered_m)._replace(
                duration_s=out.run.duration_s
            )
            return


def full_week(outs: Sequence[Outing]) -> Found:
    """The first time that she ran on three days of seven."""
    days: deque[date] = deque(maxlen=_FULL_WEEK)
    for out in outs:
        if out.day in days:
            continue
        days.append(out.day)
        if len(days) == _FULL_WEEK and out.day - days[0] <= _SEVEN_DAYS:
            yield Milestone("three in seven days", out.day, out.entry_id)
            return


def goals_reached(outs: Sequence[Outing], goals: Iterable[Goal]) -> Found:
    """The first run since a goal was set that was as far, for each goal."""
    for goal in goals:
        if not goal.distance_m or goal.deleted_at is not None:
            continue
        since, length = goal.created_at.date(), goal.distance_m * CLOSE
        for out in outs:
            if (out.covered_m or 0.0) >= length and out.day >= since:
                yield milestone_of("goal", out, out.covered_m)._replace(mark=goal.name)
                break


def marks_reached(outs: Sequence[Outing], marks: Sequence[tuple[str, float]]) -> Found:
    """The distances that have a name, each when it was first covered."""
    left = list(marks)
    for out in outs:
        done = out.covered_m or 0.0
        reached = [(mark, metres) for mark, metres in left if done >= metres * CLOSE]
        if reached:
            # The longest mark says it all where one run reaches several.
            yield milestone_of("distance", out, done)._replace(mark=reached[-1][0])
            left = [pair for pair in left if pair not in reached]


def nonstop_minutes(outs: Sequence[Outing]) -> Found:
    """The round numbers of minutes without a walk, each when first reached."""
    left = list(NONSTOP_MINUTES)
    for out in outs:
        seconds = nonstop_s(out) or 0.0
        if left and seconds >= left[0] * 60:
            reached = [minutes for minutes in left if seconds >= minutes * 60]
            left = left[len(reached) :]
            yield Milestone("nonstop minutes", out.day, out.entry_id, number=reached[-1])


def wall_run_through(outs: Sequence[Outing]) -> Found:
    """The first wall that was run through."""
    for out in outs:
        for wall in out.run.walls:
            if wall.outcome == "ran through":
                one = Milestone("wall run through", out.day, out.entry_id)
                yield one._replace(distance_m=wall.distance_m, duration_s=wall.minute_s)
                return


def first_weather(outs: Sequence[Outing]) -> Found:
    """The first run in each hard weather, where it was not the first of all."""
    new = set(FIRST_WEATHER)
    for number, out in enumerate(outs):
        weather = out.run.weather
        if not weather or out.run.kind == "treadmill" or "indoors" in weather:
            continue
        for word in [word for word in FIRST_WEATHER if word in weather and word in new]:
            new.discard(word)
            if number:
                yield Milestone("first weather", out.day, out.entry_id, mark=word)
