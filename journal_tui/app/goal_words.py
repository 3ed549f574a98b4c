"""How she stands to her goals, in words that tell what is done."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from journal_tui.app.amounts import runs_and_minutes
from journal_tui.app.wording import long_day
from journal_tui.domain.goal import Goal
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units, format_distance, format_duration
from journal_tui.insight.goal import (
    GoalReading,
    goals_ahead,
    goals_passed,
    read_goal,
    run_of_the_day,
)
from journal_tui.insight.measures import Outing
from journal_tui.insight.phrase_words import day_words
from journal_tui.texts import weeks as texts

#: So many days a goal is spoken of after its day.
_AFTERWARDS: Final = 28
#: From so many days on they are told in weeks.
_IN_WEEKS: Final = 14


def goal_in_words(journal: Journal, today: date, units: Units) -> tuple[str, ...]:
    """How she stands to her goals, a sentence or two each; none where there are none.

    The next one: how long until then, how far of its distance is done, what came since it was
    set. Then the days of the later ones, and for four weeks the one whose day has passed. It is
    told what is done and never what is missing. What needs the whole journal is left out until
    all of it has been read.
    """
    return tuple(_all_goals(journal, today, units))


def _all_goals(journal: Journal, today: date, units: Units) -> Iterator[str]:
    ahead = goals_ahead(journal.goals, today)
    for place, goal in enumerate(ahead):
        yield _until(goal, today)
        ran = tuple(_ran_on(journal, today, units)) if goal.day == today else ()
        yield from ran
        if place == 0 and journal.complete:
            reading = read_goal(goal, journal.entries, today)
            # Once it has been run, how far it is and was is beside the point.
            if not ran:
                yield from _distance_done(reading, today, units)
            yield from _since(reading, today, units)
    for goal in goals_passed(journal.goals, today, _AFTERWARDS)[:1]:
        yesterday = (today - goal.day).days == 1
        template = texts.GOAL_YESTERDAY if yesterday else texts.GOAL_PASSED
        day = template.format(name=goal.name, day=long_day(goal.day, today))
        yield " ".join((day, *_ran_on(journal, goal.day, units)))


def _until(goal: Goal, today: date) -> str:
    days = (goal.day - today).days
    if days == 0:
        return texts.GOAL_TODAY.format(name=goal.name)
    day = long_day(goal.day, today)
    if days == 1:
        return texts.GOAL_TOMORROW.format(name=goal.name, day=day)
    if days < _IN_WEEKS:
        return texts.GOAL_DAYS.format(name=goal.name, day=day, n=days)
    template = texts.GOAL_ABOUT_WEEKS if days % 7 else texts.GOAL_WEEKS
    return template.format(name=goal.name, day=day, n=round(days / 7))


def _ran_on(journal: Journal, day: date, units: Units) -> Iterator[str]:
    """What was run on the day of a goal, where a run of that day is logged."""
    out = run_of_the_day(journal.entries, day)
    if out is None:
        return
    seconds = out.run.duration_s
    if out.covered_m:
        amount = format_distance(out.covered_m, units)
        if seconds:
            amount = texts.RAN_IN.format(distance=amount, time=format_duration(seconds))
        template = texts.GOAL_WENT if out.mixed else texts.GOAL_RAN
        yield template.format(amount=amount)
    elif seconds:
        template = texts.GOAL_WAS_OUT if out.mixed else texts.GOAL_RAN_FOR
        yield template.format(minutes=format_duration(seconds))
    else:
        yield texts.GOAL_RAN_SOME


def _since(reading: GoalReading, today: date, units: Units) -> Iterator[str]:
    since = reading.since
    if not since:
        return
    timed = [out.run.duration_s for out in since if out.run.duration_s is not None]
    day = day_words(reading.goal.created_at.date(), today)
    amount = runs_and_minutes(len(since), len(timed), sum(timed))
    yield texts.SINCE.format(day=day, amount=amount)
    then, now = reading.then, reading.farthest
    if then and now and _ran(then, units) != _ran(now, units):
        yield texts.SINCE_FARTHER.format(then=_ran(then, units), now=_ran(now, units))


def _distance_done(reading: GoalReading, today: date, units: Units) -> Iterator[str]:
    goal, reached = reading.goal, reading.reached
    if not goal.distance_m:
        return
    if reached is not None:
        day = day_words(reached.day, today)
        if reading.ran_it:
            yield texts.REACHED.format(distance=_ran(reached, units), day=day)
        else:
            yield texts.REACHED_MIXED.format(distance=_covered(reached, units), day=day)
        return
    says = [texts.DISTANCE.format(distance=format_distance(goal.distance_m, units))]
    if reading.farthest is not None:
        day = day_words(reading.farthest.day, today)
        says.append(texts.FARTHEST.format(distance=_ran(reading.farthest, units), day=day))
    if reading.mixed is not None:
        day = day_words(reading.mixed.day, today)
        distance = _covered(reading.mixed, units)
        says.append(texts.FARTHEST_MIXED.format(distance=distance, day=day))
    yield " ".join(says)


def _ran(out: Outing, units: Units) -> str:
    return format_distance(out.ran_m or 0.0, units)


def _covered(out: Outing, units: Units) -> str:
    return format_distance(out.covered_m or 0.0, units)
