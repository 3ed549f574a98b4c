"""What a commit says of itself: so that ``git log`` of the repository reads like a diary."""

from collections.abc import Iterable, Mapping
from typing import Final

from journal_tui.app.wording import distance_in_words, first_words
from journal_tui.domain.entry import Entry
from journal_tui.domain.units import Units
from journal_tui.insight.her_words import cut
from journal_tui.insight.small_words import counted
from journal_tui.texts import sync as texts
from journal_tui.texts.literal import visible_controls

#: Entries that are named one by one, and signs of their words.
_NAMED: Final = 12
_WORDS: Final = 60


def message_of(entries: Iterable[Entry], others: Mapping[str, int], units: Units) -> str:
    """The message of a commit with these entries, and so many documents of other tables."""
    entries = sorted(entries, key=lambda entry: (entry.at, entry.id))
    counts = {"entries": len(entries)} | dict(others)
    parts = [counted(number, texts.IN_COMMIT[table]) for table, number in counts.items() if number]
    subject = ", ".join(parts) or texts.COMMIT_SEALED
    lines = [_line(entry, units) for entry in entries[:_NAMED]]
    if len(entries) > _NAMED:
        lines.append(texts.COMMIT_MORE.format(n=len(entries) - _NAMED))
    return "\n".join([subject, "", *lines]) if lines else subject


def _line(entry: Entry, units: Units) -> str:
    if entry.deleted_at is not None:
        return texts.COMMIT_DELETED.format(day=entry.day.isoformat())
    words = "" if entry.care else cut(visible_controls(first_words(entry.text)), _WORDS)
    parts = (entry.day.isoformat(), distance_in_words(entry.run, units), words)
    return "  ".join(part for part in parts if part)
