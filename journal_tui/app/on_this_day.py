"""On this day: what stands in the journal under the same day of earlier years."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from journal_tui.app.wording import distance_in_words
from journal_tui.domain.days import month_before, years_before
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units
from journal_tui.insight.her_words import cut, first_sentence
from journal_tui.texts import year as texts
from journal_tui.texts.wording import QUOTED

#: Signs of her words that a line of Home has room for, and for what says that they were cut.
_MOST_WORDS: Final = 46
_DAY: Final = timedelta(days=1)
_DAY_S: Final = 86400
_EPOCH: Final = date(1970, 1, 1)


class Remembered(NamedTuple):
    """An entry of this day, so many years ago; 0 years is a month ago."""

    entry: Entry
    years: int


def on_this_day(journal: Journal, today: date) -> tuple[Remembered, ...]:
    """The entries of the same day in earlier years, the newest first.

    Of 29 February it is the 28th in a year without one, as the Journal screen has it; on a last
    28 February the entries of a 29th stand as well. A journal of less than a year has the entries
    of the same day of the month before. Entries whose words ask for care are left out, and a
    journal that is still being read has none.
    """
    entries = journal.entries
    if not entries or not journal.complete:
        return ()
    days = {
        day: years
        for years in range(1, today.year - max(entries[0].at.year - 1, date.min.year) + 1)
        for day in _same_days(today, years)
    }
    if entries[0].day > years_before(today, 1):
        days = {month_before(today): 0}
    found = sorted({place for day in days for place in _around(entries, day)}, reverse=True)
    return tuple(
        Remembered(entry, days[entry.day])
        for entry in (entries[place] for place in found)
        if entry.day in days and not entry.care
    )


def on_this_day_line(journal: Journal, today: date, units: Units) -> str:
    """Like ``A year ago today: 0.8 mi, “legs like lead, and I went”``; empty where there is none.

    The words are her own, the first that are not hard on herself.
    """
    for years, entry in ((one.years, one.entry) for one in on_this_day(journal, today)):
        says = _says(entry, units)
        if says:
            return texts.AGO[min(years, 2)].format(n=years, says=says)
    return ""


def _around(entries: Sequence[Entry], day: date) -> range:
    """Where the entries of a day stand, whatever their time zones, and a few beside them."""
    start = (day - _EPOCH).total_seconds()
    first = bisect_left(entries, start - _DAY_S, key=_moment)
    return range(first, bisect_right(entries, start + 2 * _DAY_S, lo=first, key=_moment))


def _moment(entry: Entry) -> float:
    return entry.at.timestamp()


def _same_days(today: date, years: int) -> tuple[date, ...]:
    same = years_before(today, years)
    after = same + _DAY
    # The 29th has no day of its own in most years.
    return (same, after) if (after.month, after.day) == (2, 29) and _is_last(today) else (same,)


def _is_last(day: date) -> bool:
    """Whether this is the last day of its month."""
    return (day + _DAY).day == 1


def _says(entry: Entry, units: Units) -> str:
    amount = distance_in_words(entry.run, units)
    if entry.run is not None and amount == entry.run.kind:
        amount = texts.AGO_KINDS.get(amount, texts.AGO_RUN)
    words = cut(first_sentence(entry), _MOST_WORDS)
    quoted = QUOTED.format(text=words) if words else ""
    return texts.AND_WORDS.join(part for part in (amount, quoted) if part)
