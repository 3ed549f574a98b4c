"""Which backups may go: the nearer in time, the more of them are remembered.

Of the last week the last of each day stays, of the last two months the last of each week, and
of all the time before the last of each month. Days, weeks (ISO) and months are those of UTC.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Literal, NamedTuple

DAYS_OF_EACH_DAY = 7
DAYS_OF_EACH_WEEK = 62

#: How long a moment stays that is not the last one of its day, week or month.
Stay = Literal["not at all", "for a week", "for ever"]


class Moment(NamedTuple):
    """When a backup was made (with an offset), and how long it stays for its own sake."""

    at: datetime
    stay: Stay = "not at all"


def kept(moments: Sequence[Moment], now: datetime) -> frozenset[int]:
    """The places in ``moments`` (newest first) of those that stay.

    The oldest and the newest always stay. What stays for ever takes nobody's place, and neither
    does a moment after ``now``: it comes from a clock that was wrong, and stays.
    """
    today = now.astimezone(UTC).date()
    stays: set[int] = {len(moments) - 1} if moments else set()
    taken: set[object] = set()
    for place, moment in enumerate(moments):
        if moment.at > now:
            stays.add(place)
            continue
        day = moment.at.astimezone(UTC).date()
        age = (today - day).days
        periods = set(_periods(day, age))
        if (
            not periods <= taken
            or moment.stay == "for ever"
            or (moment.stay == "for a week" and age < DAYS_OF_EACH_DAY)
        ):
            stays.add(place)
        if moment.stay != "for ever":
            taken |= periods
    return frozenset(stays)


def _periods(day: date, age: int) -> Iterator[tuple[str, int, int]]:
    """The periods of which a day ``age`` days ago may be the last that is remembered.

    The month counts from the first day on: else a week that ends in the next month could
    take the only backup of this one with it.
    """
    yield ("month", day.year, day.month)
    if age < DAYS_OF_EACH_WEEK:
        week = day.isocalendar()
        yield ("week", week.year, week.week)
    if age < DAYS_OF_EACH_DAY:
        yield ("day", day.year, day.timetuple().tm_yday)
