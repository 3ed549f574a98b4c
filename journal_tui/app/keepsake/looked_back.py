"""What is known of the entries of a page: which are on it, and their place in dips."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from journal_tui.app.dip_words import dip_in_words
from journal_tui.app.filtering import select
from journal_tui.app.keepsake.period import Span, span_of
from journal_tui.app.wording import long_day, short_day
from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import Filter
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units
from journal_tui.insight.dips import Dip, dip_ids, find_dips
from journal_tui.texts import trends as texts


class LookedBack(NamedTuple):
    """The journal, and what a page shows of it.

    ``entries`` are those on the page, oldest first, ``anchors`` their names on it by id.
    ``dips`` are those of the whole journal, by the ids of their entries; what her usual was is
    told by all that came before, whatever the page shows.
    """

    journal: Journal
    query: Filter
    span: Span
    units: Units
    entries: tuple[Entry, ...]
    anchors: Mapping[str, str]
    dips: Mapping[str, Dip]

    def day_words(self, entry: Entry) -> str:
        """Like ``Sun 21 Aug``, and with the year where the page has more than one."""
        words = short_day(entry.day, entry.day)
        return words if self.span.first.year == self.span.last.year else f"{words} {entry.day.year}"

    def dip_words(self, entry: Entry) -> str:
        """That the entry is a dip, and when she was back; empty where it is none."""
        dip = self.dips.get(entry.id)
        if dip is None:
            return ""
        if dip.recovered is None:
            return dip_in_words(dip.length, "")
        back = self.journal.entries[dip.recovered].day
        return dip_in_words(dip.length, texts.ON_DAY.format(day=long_day(back, entry.day)))


def look_back(journal: Journal, query: Filter, units: Units) -> LookedBack | None:
    """Look back over what the filter lets through; None where that is nothing."""
    found = find_dips(journal.entries)
    entries = select(journal.entries, query, dips=dip_ids(found))
    if not entries:
        return None
    return LookedBack(
        journal,
        query,
        span_of(query, entries),
        units,
        entries,
        {entry.id: f"e{number}" for number, entry in enumerate(entries, 1)},
        {entry_id: dip for dip in found for entry_id in dip.entry_ids},
    )


def returns(back: LookedBack) -> Iterator[tuple[Entry, Entry]]:
    """The last entry of each dip and that at which she was back, where the page has both."""
    entries: Sequence[Entry] = back.journal.entries
    for dip in dict.fromkeys(back.dips.values()):
        if dip.recovered is None:
            continue
        last, recovered = entries[dip.end], entries[dip.recovered]
        if last.id in back.anchors and recovered.id in back.anchors:
            yield last, recovered
