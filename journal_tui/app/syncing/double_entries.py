"""Which entries of two machines are the same thing, made on each of them.

What is the same is what an import takes for the same (``importing.coming``, ``.by_hand``): what it
would ask about stays two.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from journal_tui.app.importing.by_hand import about, has_no_hour
from journal_tui.app.importing.coming import alike, is_recorded, names_of, spans_of
from journal_tui.app.syncing.pairing import Ids, Pairing
from journal_tui.domain.entry import Entry
from journal_tui.domain.same_run import Span, likeness

#: Gives the living entries of the days around one, in the journal as it is going to be.
Around = Callable[[Entry], Sequence[Entry]]

#: More than the seconds by which two records of a run tell its start differently.
_HAIR: Final = timedelta(seconds=10)
#: How many days what she wrote and its run may be apart, in UTC: the day, and midnight.
_NEAR_DAYS: Final = 2


def same_entries(
    ours: Mapping[str, Entry],
    theirs: Mapping[str, Entry],
    into: Mapping[str, str],
    around: Around,
) -> tuple[Ids, ...]:
    """The pairs that are the same thing.

    ``into`` names the entry that each was folded into on another machine, where it was.
    """
    pairing = Pairing(ours, theirs)
    pairing.take(pairing.folded_before(into), apart)
    pairing.take(_same_names(pairing), apart)
    pairing.take(pairing.sharing(_words), apart)
    pairing.take(_same_runs(pairing), apart)
    pairing.take(_words_and_run(pairing, around), apart)
    return tuple(pairing.pairs)


def apart(one: Entry, other: Entry) -> timedelta:
    """How far apart in time two entries are."""
    return abs(one.at - other.at)


def _same_names(pairing: Pairing[Entry]) -> Iterator[Ids]:
    """Entries for which the same thing of another program was brought in."""
    for one, other in pairing.sharing(lambda entry: names_of(entry.origins)):
        if not are_two_runs(pairing.ours[one], pairing.theirs[other]):
            yield one, other


def _same_runs(pairing: Pairing[Entry]) -> Iterator[Ids]:
    """Entries with two records of the same run."""
    # As ``alike`` tells it, from both sides; what it compares is read once for each.
    spans = {
        entry_id: spans_of(entry)
        for entry_id, entry in {**pairing.theirs, **pairing.ours}.items()
        if entry.run is not None
    }
    for one, other in pairing.sharing(lambda entry: _days_of(spans.get(entry.id, ()))):
        first, second = spans[one], spans[other]
        same = any(likeness(span, second[0]) == "same" for span in first) or any(
            likeness(span, first[0]) == "same" for span in second
        )
        if same and _say_when(pairing.ours[one], pairing.theirs[other]):
            yield one, other


def _words_and_run(pairing: Pairing[Entry], around: Around) -> Iterator[Ids]:
    """What she wrote by hand on one machine, and the run of it that came to the other."""
    yield from _written_about(pairing.ours, pairing.theirs, around)
    for other, one in _written_about(pairing.theirs, pairing.ours, around):
        yield one, other


def _written_about(
    written: Mapping[str, Entry], runs: Mapping[str, Entry], around: Around
) -> Iterator[Ids]:
    by_hand = [entry for entry in written.values() if not is_recorded(entry)]
    days = {day for entry in by_hand for day in _days_around(entry, _NEAR_DAYS)}
    for run in _recorded(runs.values()):
        if _day(run) not in days:
            continue
        near = [entry for entry in around(run) if entry.id != run.id]
        others = [entry for entry in _recorded(near) if alike(entry, run) != "same"]
        found = about(run, near, others.copy)
        if found is not None and found.sure and found.entry.id in written:
            yield found.entry.id, run.id


def _recorded(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.run is not None and is_recorded(entry)]


def _say_when(one: Entry, other: Entry) -> bool:
    """Whether two that look the same cannot be two runs of one day.

    Lines that she typed without an hour can, if they do not tell the very same.
    """
    if is_recorded(one) or is_recorded(other) or one.run == other.run:
        return True
    return not (has_no_hour(one.at) or has_no_hour(other.at))


def are_two_runs(one: Entry, other: Entry) -> bool:
    """Whether one page of hers took up another run on each machine."""
    if not (is_recorded(one) and is_recorded(other)) or set(one.origins) == set(other.origins):
        return False
    return alike(one, other) is None and alike(other, one) is None


def _words(entry: Entry) -> tuple[object, ...]:
    """What is the same in two entries without a run that say the same of the same moment."""
    text = entry.text.strip()
    return ((entry.at, text),) if text and entry.run is None else ()


def _day(entry: Entry) -> int:
    return _ordinal(entry.at)


def _ordinal(moment: datetime) -> int:
    return moment.astimezone(UTC).toordinal()


def _days_of(spans: Iterable[Span]) -> set[int]:
    """The days (UTC) of a run by all its records: two that overlap have one in common."""
    days: set[int] = set()
    for span in spans:
        end = span.at + timedelta(seconds=span.length_s)
        days.update(range(_ordinal(span.at - _HAIR), _ordinal(end + _HAIR) + 1))
    return days


def _days_around(entry: Entry, days: int) -> range:
    return range(_day(entry) - days, _day(entry) + days + 1)
