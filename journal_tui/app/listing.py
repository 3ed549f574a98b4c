"""What a list of entries shows, newest first: months, results, or the days around one day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from journal_tui.domain.days import month_before, years_before
from journal_tui.domain.entry import Entry
from journal_tui.texts import journal as texts
from journal_tui.texts.wording import MONTHS

#: How far from the same day of another year, month or week an entry may lie, in days.
NEAR: Final = timedelta(days=3)
_DAY: Final = timedelta(days=1)


class Head(NamedTuple):
    """A line above the entry at ``position``."""

    position: int
    label: str


class Listing(NamedTuple):
    """Entries in the order in which they are listed, with the heads between them.

    ``months`` asks for days with their months, because the heads do not say them.
    """

    entries: tuple[Entry, ...] = ()
    heads: tuple[Head, ...] = ()
    months: bool = False


def by_month(entries: Sequence[Entry], today: date) -> Listing:
    """All of ``entries`` (oldest first), newest first under the names of their months."""
    newest = tuple(reversed(entries))
    heads = []
    seen = (0, 0)
    for position, entry in enumerate(newest):
        at = entry.at
        month = (at.year, at.month)
        if month != seen:
            heads.append(Head(position, month_name(*month, today)))
            seen = month
    return Listing(newest, tuple(heads))


def results(entries: Sequence[Entry], today: date) -> Listing:
    """What a filter found in entries (oldest first), newest first, under other years' numbers."""
    newest = tuple(reversed(entries))
    heads = []
    seen = today.year
    for position, entry in enumerate(newest):
        year = entry.at.year
        if year != seen:
            heads.append(Head(position, str(year)))
            seen = year
    return Listing(newest, tuple(heads), months=True)


def around(entries: Sequence[Entry], about: Entry) -> Listing:
    """The day of ``about`` and the days like it before: a week, a month, each year ago.

    ``entries`` are oldest first. Of the week and of the month it is the nearest day with an
    entry, of each year all entries within ``NEAR``.
    """
    found: list[Entry] = []
    heads: list[Head] = []
    for label, group in _groups(entries, about.day):
        if group:
            heads.append(Head(len(found), label))
            found.extend(group)
    return Listing(tuple(found), tuple(heads), months=True)


def month_name(year: int, month: int, today: date) -> str:
    """Like ``August``, or ``August 2015`` in another year."""
    name = MONTHS[month - 1]
    return name if year == today.year else f"{name} {year}"


def _groups(entries: Sequence[Entry], day: date) -> Iterator[tuple[str, list[Entry]]]:
    yield texts.AROUND_SELF, _between(entries, day, day)
    yield texts.AROUND_WEEK, _nearest(entries, day - timedelta(weeks=1))
    yield texts.AROUND_MONTH, _nearest(entries, month_before(day))
    oldest = entries[0].at.year - 1 if entries else day.year
    for years in range(1, day.year - max(oldest, date.min.year + 1) + 1):
        same = years_before(day, years)
        label = texts.AROUND_YEAR if years == 1 else texts.AROUND_YEARS
        yield label.format(n=years, year=same.year), _between(entries, same - NEAR, same + NEAR)


def _nearest(entries: Sequence[Entry], day: date) -> list[Entry]:
    """The entries of the day that is nearest to ``day``, the later one where two are."""
    near = _between(entries, day - NEAR, day + NEAR)
    if not near:
        return []
    best = min((entry.day for entry in near), key=lambda other: (abs(other - day), day - other))
    return [entry for entry in near if entry.day == best]


def _between(entries: Sequence[Entry], first: date, last: date) -> list[Entry]:
    """Entries of these days, newest first.

    The order is that of moments; days of two time zones may overlap by one.
    """
    start = bisect_left(entries, first - _DAY, key=_day)
    end = bisect_right(entries, last + _DAY, key=_day)
    return [entry for entry in reversed(entries[start:end]) if first <= entry.day <= last]


def _day(entry: Entry) -> date:
    return entry.day
