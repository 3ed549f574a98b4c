"""Session load by the week, and the plain word for a week that is far above those before it."""

from collections.abc import Sequence
from typing import Final

from journal_tui.insight.week import WeekLog

#: So many weeks before a week say what is usual, where so many of them have a load.
WEEKS_BEFORE: Final = 4
ENOUGH_WEEKS: Final = 3
#: A week of more than this many times the usual load is a jump.
JUMP: Final = 1.5


def load_known(week: WeekLog) -> bool:
    """Whether all of its runs, one at least, have an effort and a time."""
    return 0 < week.runs == week.load_runs


def usual_load(before: Sequence[WeekLog]) -> float | None:
    """The mean load of the last four weeks before a week (oldest first), arbitrary units.

    Weeks without a run are rest and do not count, nor do those in which a run has no effort or
    no time. None where fewer than 3 weeks are left.
    """
    loads = _loads(before)
    return sum(loads) / len(loads) if len(loads) >= ENOUGH_WEEKS else None


def is_jump(week: WeekLog, before: Sequence[WeekLog]) -> bool:
    """Whether the load of a week is far above the last four weeks before it (oldest first).

    That is more than 1.5 times their mean, and more than each of them. 1.5 is where Gabbett 2016
    saw more injuries in team sports; that such a ratio foretells any has been refuted since
    (Impellizzeri et al. 2020). It is used here for no more than the word that a week was much
    more than usual, and says nothing about what is good for her. Runs without effort or time can
    add to a week that is a jump, and never make one.
    """
    usual = usual_load(before)
    return usual is not None and week.load > JUMP * usual and week.load > max(_loads(before))


def _loads(before: Sequence[WeekLog]) -> list[float]:
    return [week.load for week in before[-WEEKS_BEFORE:] if load_known(week)]
