"""One entry of two that are the same thing: nothing of hers is written over.

Every machine makes the same of the same two, whatever its clock, its zone and its history.
"""

from datetime import datetime

from journal_tui.app.importing.coming import is_line, is_recorded
from journal_tui.app.importing.merging import both_texts, merged
from journal_tui.app.joining import joined
from journal_tui.app.writing import same_reading
from journal_tui.domain.entry import Entry


def one_entry(keeps: Entry, goes: Entry, moment: datetime) -> Entry:
    """``keeps`` with all of ``goes``, as an import would put them together.

    What she wrote by hand gets the run of the watch; of two records the one that she made or
    changed stands, else the one that tells more. Both texts are kept. The tone is None where it
    has to be read anew.
    """
    first, second = _in_order(keeps, goes)
    if is_recorded(second) and _is_by_hand(first):
        entry = joined(first, second, moment)
    else:
        entry = merged(first, second, moment, hers=_is_hers(first), here=_as_it_is)
        older, newer = sorted((first, second), key=lambda one: (one.created_at, one.id))
        entry = entry._replace(text=both_texts(older.text, newer.text))
    entry = entry._replace(
        id=keeps.id,
        created_at=min(first.created_at, second.created_at),
        run=entry.run if first.run is not None or second.run is not None else None,
        other_texts=tuple(text for text in entry.other_texts if text != entry.text),
    )
    fitting = (one.tone for one in (keeps, goes) if same_reading(one, entry))
    return entry._replace(tone=next(fitting, None))


def has_its_tone(entry: Entry, *sources: Entry) -> bool:
    """Whether the tone of an entry is that of its words: one of those it was made of has them."""
    return any(same_reading(one, entry) for one in sources)


def _in_order(one: Entry, other: Entry) -> tuple[Entry, Entry]:
    """First the one of which all stays as it is: hers before the machine's, then the later."""

    def rank(entry: Entry) -> tuple[bool, bool, float, str]:
        later = -entry.updated_at.timestamp()
        return (not _is_by_hand(entry), not _is_hers(entry), later, entry.id)

    first, second = sorted((one, other), key=rank)
    return first, second


def _is_by_hand(entry: Entry) -> bool:
    """Whether she wrote it herself, here or as a line in another journal."""
    return not entry.origins or is_line(entry)


def _is_hers(entry: Entry) -> bool:
    """Whether she wrote it or has changed it since it was brought in."""
    return not entry.origins or entry.updated_at != entry.created_at


def _as_it_is(moment: datetime) -> datetime:
    # The zone of one machine says nothing to another.
    return moment
