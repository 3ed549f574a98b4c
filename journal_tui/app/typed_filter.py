"""Finding entries while a filter is typed, letter by letter."""

from collections.abc import Sequence
from math import inf
from typing import Final

from journal_tui.app.filtering import select
from journal_tui.app.folding import FoldedTexts
from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import Filter

#: How many filters it remembers: more than there are letters in most of them.
_REMEMBERED: Final = 24


class TypedFilter:
    """Looks for a longer filter among what the shorter one found, and for each of them once.

    What it keeps ready for that is large: it is kept from ``follow`` to ``rest``.
    """

    def __init__(self) -> None:
        self._folded = FoldedTexts()
        self._entries: Sequence[Entry] = ()
        self._dips: frozenset[str] = frozenset()
        self._found: list[tuple[Filter, tuple[Entry, ...]]] = []

    def follow(self, entries: Sequence[Entry], dips: frozenset[str]) -> None:
        """Look among these entries (oldest first) from now on; ``dips`` are the ids of dips."""
        if entries is not self._entries:
            self._folded.follow(entries)
        if entries is not self._entries or dips is not self._dips:
            self._entries, self._dips = entries, dips
            self._found.clear()

    def rest(self) -> None:
        """Let go of all that is kept: nobody types a filter."""
        self.follow((), frozenset())

    def step(self, seconds: float) -> bool:
        """Make ready for about so long what a filter needs; True while there is more of it."""
        return self._folded.step(seconds)

    def find(self, query: Filter, keep: str = "") -> tuple[Entry, ...]:
        """The entries that a filter lets through, in their order.

        ``keep`` is the id of an entry that stays, whatever the filter says.
        """
        self._folded.step(inf)
        texts = self._folded.texts
        if keep:
            return select(self._entries, query, folded=texts, dips=self._dips, keep=keep)
        wider = [(known, found) for known, found in self._found if query.narrows(known)]
        known, found = min(wider, key=_number, default=(Filter(), self._entries))
        words = [word for word in query.words if word not in known.words]
        terms = tuple(term for term in query.terms if term not in known.terms)
        if not (words or terms):
            return tuple(found)
        # Each word through all of them at once: that is quicker than entry by entry.
        for word in words:
            found = [entry for entry in found if word in texts[entry.id]]
        found = select(found, Filter(terms=terms), folded=texts, dips=self._dips)
        self._found.append((query, found))
        del self._found[:-_REMEMBERED]
        return found


def _number(known: tuple[Filter, Sequence[Entry]]) -> int:
    """How many entries a filter found."""
    return len(known[1])
