"""The folded text of entries, made in idle steps so that a filter follows the typing."""

from collections.abc import Sequence
from time import perf_counter

from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import fold

#: Entries folded between two looks at the clock.
_BATCH = 20


class FoldedTexts:
    """Folded texts by entry id; what is not there yet is folded by who needs it."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self._of: dict[str, Entry] = {}
        self._left: list[Entry] = []

    def follow(self, entries: Sequence[Entry]) -> None:
        """Keep what is still true of ``entries`` (oldest first); the rest is to be made."""
        known, texts = self._of, self.texts
        kept = {entry.id: entry for entry in entries if known.get(entry.id) is entry}
        self._left = [entry for entry in entries if entry.id not in kept]
        self.texts = {entry_id: texts[entry_id] for entry_id in kept}
        self._of = kept

    def step(self, seconds: float) -> bool:
        """Fold for about so long, the newest first; True while there is more to fold."""
        end = perf_counter() + seconds
        while self._left:
            for _ in range(min(_BATCH, len(self._left))):
                entry = self._left.pop()
                self.texts[entry.id] = fold(entry)
                self._of[entry.id] = entry
            if perf_counter() > end:
                break
        return bool(self._left)
