"""Today in one look: what Home shows, as plain sentences.

The first paint waits for this: what many journals or first pages lack is loaded where it is there.
"""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from journal_tui.app.letters import good_day_for_a_letter
from journal_tui.app.session import Session
from journal_tui.app.wording import day_in_words, short_day
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units, format_distance, format_minutes
from journal_tui.insight.affirm import choose_affirmation
from journal_tui.insight.measures import CLOSE, Outing
from journal_tui.insight.small_words import counted
from journal_tui.insight.week import week_of
from journal_tui.texts import screens as texts
from journal_tui.texts.wording import SEPARATOR, WALKS

if TYPE_CHECKING:
    from journal_tui.domain.goal import Goal


class Fact(NamedTuple):
    """One line of Home: its name, what it says, and what stands at the right."""

    name: str
    says: str
    right: str = ""


def next_goal(journal: Journal, today: date) -> "Goal | None":
    """The goal whose day comes next, None when there is none ahead."""
    if not journal.goals:
        return None
    from journal_tui.insight.goal import goals_ahead

    return next(iter(goals_ahead(journal.goals, today)), None)


def countdown(goal: "Goal", today: date) -> str:
    """Like ``half marathon · 30 wk``."""
    days = (goal.day - today).days
    if days == 0:
        return texts.GOAL_DAY.format(name=goal.name)
    if days == 1:
        return texts.GOAL_TOMORROW.format(name=goal.name)
    if days < 14:
        return texts.GOAL_DAYS.format(name=goal.name, n=days)
    return texts.GOAL_WEEKS.format(name=goal.name, n=round(days / 7))


def waiting_runs(journal: Journal) -> tuple[Entry, ...]:
    """Runs without words, newest first."""
    return tuple(entry for entry in reversed(journal.entries) if entry.waiting)


def facts(session: Session) -> tuple[Fact, ...]:
    """This week, the goal, the plan, what waits, this day of other years: where there is any.

    What needs the whole journal (the farthest) is left out until all of it has been read.
    """
    workspace = session.workspace
    journal = session.journal
    units = workspace.settings.units
    today = workspace.clock.now().date()
    far = _farthest_of_all(journal)
    right = _farthest(far, units, today) if far else ""
    lines = [Fact(texts.THIS_WEEK, _week(session, units, today), right)]
    goal = next_goal(journal, today)
    share = _goal_share(goal, far, units) if goal and far else ""
    if share:
        lines.append(Fact(texts.GOAL_SHARE, share))
    if planned := _plan(journal):
        lines.append(Fact(texts.NEXT_RUN, planned))
    waiting = waiting_runs(journal)
    if waiting:
        words = texts.WAITING_ONE if len(waiting) == 1 else texts.WAITING_MANY
        newest = waiting[0].day
        # A day of another year is long, and says the year whatever its weekday was.
        day = (day_in_words if newest.year == today.year else short_day)(newest, today)
        says = words.format(n=len(waiting), day=day)
        lines.append(Fact(texts.WAITING, says, texts.WAITING_KEY))
    if journal.doubts:
        says = counted(len(journal.doubts), texts.TO_SORT_SAYS)
        lines.append(Fact(texts.TO_SORT, says, texts.TO_SORT_KEY))
    unsettled = sum(1 for entry in journal.entries if entry.other_texts)
    if unsettled:
        says = counted(unsettled, texts.TO_CHOOSE_SAYS)
        lines.append(Fact(texts.TO_CHOOSE, says, texts.TO_CHOOSE_KEY))
    if good_day_for_a_letter(journal, today):
        lines.append(Fact(texts.GOOD_DAY, texts.GOOD_DAY_LETTER, texts.GOOD_DAY_KEY))
    if remembered := _on_this_day(journal, today, units):
        lines.append(Fact(texts.ON_THIS_DAY, remembered))
    return tuple(lines)


def line_of_the_day(session: Session) -> str:
    """A line of her list that stays the same all day; empty while her list is."""
    import random

    workspace = session.workspace
    today = workspace.clock.now().date()
    chance = random.Random(today.toordinal())
    line = choose_affirmation(session.journal.affirmations, (), None, chance)
    return line.text if line else ""


def _week(session: Session, units: Units, today: date) -> str:
    first = session.workspace.settings.first_weekday
    week = week_of(session.journal.entries, today, first)
    if not week.runs:
        return _week_without_runs(session.journal, today, first)
    parts = [texts.ONE_RUN if week.runs == 1 else texts.RUNS.format(n=week.runs)]
    if week.duration_s:
        parts.append(format_minutes(week.duration_s))
    if week.distance_m:
        parts.append(format_distance(week.distance_m, units))
    return SEPARATOR.join(parts)


def _farthest_of_all(journal: Journal) -> Outing | None:
    if not journal.complete:
        return None
    from journal_tui.insight.progress import farthest_of_all

    return farthest_of_all(journal.entries)


def _plan(journal: Journal) -> str:
    """The plan for the next run; empty where there is none."""
    if not journal.plans:
        return ""
    from journal_tui.app.plan_words import plan_in_words
    from journal_tui.app.plans import current_plan

    plan = current_plan(journal)
    return plan_in_words(plan) if plan else ""


def _on_this_day(journal: Journal, today: date, units: Units) -> str:
    if not journal.complete:
        return ""
    from journal_tui.app.on_this_day import on_this_day_line

    return on_this_day_line(journal, today, units)


def _week_without_runs(journal: Journal, today: date, first_weekday: int) -> str:
    from journal_tui.app.this_week import read_week

    entries = read_week(journal, today, first_weekday).entries
    walks = sum(1 for entry in entries if entry.run is not None)
    if walks:
        return counted(walks, WALKS)
    days = len({entry.day for entry in entries})
    return counted(days, texts.WEEK_WORDS) if days else texts.WEEK_NOTHING


def _goal_share(goal: "Goal", far: Outing, units: Units) -> str:
    """How far of a distance is done; empty where it is done, or reads as if it were."""
    if not goal.distance_m or far.reach_m >= goal.distance_m * CLOSE:
        return ""
    done, whole = (format_distance(length, units) for length in (far.reach_m, goal.distance_m))
    return texts.GOAL_DONE.format(far=done, goal=whole) if done != whole else ""


def _farthest(far: Outing, units: Units, today: date) -> str:
    near = (today - far.day).days in (0, 1)
    day = day_in_words(far.day, today) if near else short_day(far.day, today)
    return texts.FARTHEST.format(distance=format_distance(far.reach_m, units), day=day)
