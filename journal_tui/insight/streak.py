"""Weeks with a run, one after the other: for her who wants them counted, and forgiving."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final, NamedTuple

_WEEK: Final = timedelta(weeks=1)
#: So many empty weeks in a row are an end; one alone is a rest.
_AN_END: Final = 2


class Streak(NamedTuple):
    """A run in ``ran`` of the last ``weeks`` weeks."""

    ran: int
    weeks: int


def streak(starts: Collection[date], this_week: date) -> Streak | None:
    """The streak that lasts, None where there is none.

    ``starts`` are the first days of the weeks with a run, ``this_week`` that of the present one.
    A single empty week between two weeks with runs is a rest week: it counts among the weeks and
    ends nothing. The present week counts once it has a run; it is not over yet, so that a streak
    lasts until two whole weeks have passed without one.
    """
    last = this_week if this_week in starts else this_week - _WEEK
    first, ran, empty = last, 0, 0
    earliest = min(starts, default=this_week)
    week = last
    while empty < _AN_END and week >= earliest:
        if week in starts:
            first, ran, empty = week, ran + 1, 0
        else:
            empty += 1
        week -= _WEEK
    return Streak(ran, (last - first) // _WEEK + 1) if ran else None
