"""What the journal knows already, to look up whether something that comes is there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Final, Literal, NamedTuple

from journal_tui.app.importing import by_hand
from journal_tui.app.importing.coming import alike, is_line, is_recorded, names_of
from journal_tui.domain.entry import Entry
from journal_tui.domain.same_run import Likeness, reach

#: What becomes of something that comes: a new entry, another record of a run that is there, the
#: run of a reflection that was written by hand, something that is there already, or a question.
Fate = Literal["new", "same", "join", "known", "ask"]

_DAYS: Final = reach().days + 1


class Match(NamedTuple):
    """What becomes of something that comes, and the entry that decided it."""

    fate: Fate
    like: Entry | None = None


class Known:
    """All entries by what they are looked up with; what is planned to come is among them."""

    def __init__(self, entries: Iterable[Entry], deleted: Iterable[Entry]) -> None:
        self._entries: dict[str, Entry] = {}
        self._days: defaultdict[int, list[str]] = defaultdict(list)
        self._origins: dict[str, str] = {}
        self._texts: dict[tuple[datetime, str], str] = {}
        self._expected: defaultdict[int, list[Entry]] = defaultdict(list)
        for entry in (*deleted, *entries):
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Know this entry, in the place of the one with the same id."""
        if entry.id not in self._entries:
            self._days[_day(entry.at)].append(entry.id)
        self._entries[entry.id] = entry
        for name in names_of(entry.origins):
            self._origins[name] = entry.id
        if entry.text.strip() and entry.deleted_at is None:
            self._texts[entry.at, entry.text.strip()] = entry.id

    def expect(self, coming: Iterable[Entry]) -> None:
        """Know of what is going to be matched: a line that she typed may be about any of it."""
        for entry in coming:
            if is_recorded(entry):
                self._expected[_day(entry.at)].append(entry)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with this id as it is, or is going to be; tombstones too."""
        return self._entries.get(entry_id)

    def from_there(self, entry: Entry) -> Entry | None:
        """The entry for which one of its things was brought in before, also a deleted one."""
        found = (self._origins.get(name) for name in names_of(entry.origins))
        return next((self._entries[entry_id] for entry_id in found if entry_id), None)

    def match(self, coming: Entry) -> Match:
        """What becomes of an entry that comes."""
        before = self.from_there(coming)
        if before is not None:
            return Match("same" if _adds(coming, before) else "known", before)
        if coming.run is None:
            there = self._texts.get((coming.at, coming.text.strip()))
            return Match("known", self._entries[there]) if there else Match("new")
        return self._match_run(coming)

    def _match_run(self, coming: Entry) -> Match:
        perhaps: Entry | None = None
        for likely, there in self._alike(coming):
            if there.deleted_at is not None:
                if likely == "same":
                    return Match("known", there)
            elif likely == "same":
                return Match("same" if there.origins else "join", there)
            else:
                perhaps = perhaps or there
        if is_line(coming):
            return self._match_line(coming, perhaps)
        found = by_hand.about(coming, self._near(coming.at), lambda: self._others(coming))
        if found is not None and found.sure:
            return Match("join", found.entry)
        if found is not None and (found.fits or perhaps is None):
            perhaps = found.entry
        return Match("ask", perhaps) if perhaps is not None else Match("new")

    def _match_line(self, coming: Entry, perhaps: Entry | None) -> Match:
        """What becomes of a page that tells of a run: that run may have come before it."""
        found = []
        for run in self._near(coming.at):
            if run.deleted_at is None and is_recorded(run) and run.run is not None:
                said = by_hand.about(run, (coming,), partial(self._others, run))
                if said is not None and said.fits:
                    found.append((run, said.sure))
        if len(found) == 1 and found[0][1]:
            return Match("same", found[0][0])
        perhaps = found[0][0] if found else perhaps
        return Match("ask", perhaps) if perhaps is not None else Match("new")

    def _alike(self, coming: Entry) -> list[tuple[Likeness, Entry]]:
        """Entries with a run that is, or may be, the one that comes; the likeliest first.

        What is there goes before what she deleted, what was brought in before what she typed.
        """
        found = []
        for there in self._near(coming.at):
            # What she typed and deleted she may have deleted because the watch knows better.
            if there.run is not None and (there.deleted_at is None or there.origins):
                likely = alike(there, coming)
                if likely is not None:
                    found.append((likely, there))
        found.sort(
            key=lambda pair: (
                pair[0] != "same",
                pair[1].deleted_at is not None,
                not pair[1].origins,
                abs(pair[1].at - coming.at),
            )
        )
        return found

    def _others(self, coming: Entry) -> tuple[Entry, ...]:
        """Other recorded runs of these days, those that are there and those that will come."""
        expected = (one for day in _days_around(coming.at) for one in self._expected[day])
        there = (
            one
            for one in self._near(coming.at)
            if one.run is not None and is_recorded(one) and one.deleted_at is None
        )
        return tuple(one for one in (*expected, *there) if alike(one, coming) != "same")

    def _near(self, at: datetime) -> Iterator[Entry]:
        for day in _days_around(at):
            for entry_id in self._days.get(day, ()):
                yield self._entries[entry_id]


def _adds(coming: Entry, there: Entry) -> bool:
    """Whether something that came before comes with more of what a watch knows now.

    A table of another program may come first, and its recordings later.
    """
    run, known = coming.run, there.run
    if run is None or known is None or there.deleted_at is not None:
        return False
    pairs = ((run.laps, known.laps), (run.avg_hr, known.avg_hr), (run.nonstop_m, known.nonstop_m))
    return any(ours and not theirs for ours, theirs in pairs)


def _day(at: datetime) -> int:
    return at.astimezone(UTC).toordinal()


def _days_around(at: datetime) -> range:
    day = _day(at)
    return range(day - _DAYS, day + _DAYS + 1)
