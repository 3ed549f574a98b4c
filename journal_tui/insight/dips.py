"""Dips: stretches of entries whose mood is clearly below her own usual (rule R3)."""

from collections import deque
from collections.abc import Generator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.insight.numbers import median

#: How many entries with a mood, before an entry, are her usual.
WINDOW = 8
#: After so many entries the search pauses: a fraction of a millisecond.
STEP = 100
#: With fewer of them than this there is no usual yet, and EARLY_DIP decides.
ENOUGH = 4
EARLY_DIP = -0.25
#: A dip is at least this far below the median ...
LEAST_DROP = 0.25
#: ... and at least this many scaled median absolute deviations.
LEAST_MADS = 1.5
#: Makes the median absolute deviation of a normal distribution its standard deviation.
MAD_SCALE = 1.4826
#: Moods are decimals such as 0.2; a bound that is met in decimals is met here as well.
_TOLERANCE = 1e-9


class Dip(NamedTuple):
    """One dip: ``entries[start]`` to ``entries[end]``, both of them dip entries.

    ``recovered`` is the index of the first later entry that was back, None while there is none.
    ``entry_ids`` are the dip entries themselves; entries without a mood that lie between them
    are not among them.
    """

    start: int
    end: int
    recovered: int | None
    entry_ids: tuple[str, ...]

    @property
    def length(self) -> int:
        """How many entries the dip has."""
        return len(self.entry_ids)


def days_until_back(dip: Dip, entries: Sequence[Entry]) -> int | None:
    """The days from the first entry of a dip to the one that was back, None while there is none.

    0 where that was in a time zone in which it was still the day before.
    """
    if dip.recovered is None:
        return None
    return max(0, (entries[dip.recovered].day - entries[dip.start].day).days)


class _Open(NamedTuple):
    """A dip that has not ended yet, and the median at which it will have recovered."""

    usual: float
    indexes: tuple[int, ...]


def find_dips(entries: Sequence[Entry]) -> tuple[Dip, ...]:
    """The dips in live entries (oldest first), oldest first; see ``dips_in_steps``."""
    steps = dips_in_steps(entries)
    while True:
        try:
            next(steps)
        except StopIteration as found:
            dips: tuple[Dip, ...] = found.value
            return dips


def dips_in_steps(entries: Sequence[Entry]) -> Generator[None, None, tuple[Dip, ...]]:
    """The dips in live entries (oldest first), oldest first; it pauses after every few entries.

    Entries without a mood are passed over: they neither count as usual nor end a dip. The usual
    of an entry is the median of the 8 entries with a mood before it, dips among them. A dip has
    recovered at the first entry after it whose mood is back at or above the usual of its first
    entry. Where that entry had fewer than 4 before it, its usual is the median of those there
    are, or 0.0 (even) where there are none.
    """
    before: deque[float] = deque(maxlen=WINDOW)
    current: _Open | None = None
    waiting: list[tuple[float, int]] = []
    ended: list[tuple[int, ...]] = []
    recovered: dict[int, int] = {}
    for index, entry in enumerate(entries):
        if not index % STEP:
            yield
        mood = entry.mood
        if mood is None:
            continue
        value = mood.value
        usual = median(before) if before else 0.0
        if _is_dip(value, usual, before):
            current = (
                _Open(usual, (index,))
                if current is None
                else current._replace(indexes=(*current.indexes, index))
            )
        elif current is not None:
            heappush(waiting, (current.usual, len(ended)))
            ended.append(current.indexes)
            current = None
        while waiting and waiting[0][0] <= value + _TOLERANCE:
            recovered[heappop(waiting)[1]] = index
        before.append(value)
    if current is not None:
        ended.append(current.indexes)
    return tuple(
        Dip(
            indexes[0],
            indexes[-1],
            recovered.get(number),
            tuple(entries[index].id for index in indexes),
        )
        for number, indexes in enumerate(ended)
    )


def dip_ids(dips: Sequence[Dip]) -> frozenset[str]:
    """The ids of all entries that are dips."""
    return frozenset(entry_id for dip in dips for entry_id in dip.entry_ids)


def _is_dip(value: float, usual: float, before: deque[float]) -> bool:
    if len(before) < ENOUGH:
        return value <= EARLY_DIP + _TOLERANCE
    drop = usual - value + _TOLERANCE
    if drop < LEAST_DROP:
        return False
    deviation = median([abs(other - usual) for other in before])
    return drop >= LEAST_MADS * MAD_SCALE * deviation
