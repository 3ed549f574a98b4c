"""What she said of each line: how often it was shown, how often it helped, for which low."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry

#: So many of her ratings count, the newest: what went stale loses its good name in time, and
#: the lows of few entries have to be read for it.
MEMORY: Final = 200
#: What a rating given for another kind of low counts beside one for this kind, ...
ELSEWHERE: Final = 0.25
#: ... and how many for this kind all the others count as, at most.
ELSEWHERE_MOST: Final = 1.5


class Shown(NamedTuple):
    """How often a line was shown, and how often she said that it helped or did not."""

    shown: int = 0
    helped: int = 0
    not_helped: int = 0

    @property
    def rated(self) -> int:
        """How often she said either."""
        return self.helped + self.not_helped


class Record(NamedTuple):
    """Ratings of one line: those for one kind of low, and all the others."""

    helped: int = 0
    not_helped: int = 0
    helped_elsewhere: int = 0
    not_helped_elsewhere: int = 0

    @property
    def rated(self) -> int:
        """How often it was rated for this kind of low."""
        return self.helped + self.not_helped

    @property
    def for_it(self) -> float:
        """What speaks for the line, in ratings."""
        return self.helped + self._share * self.helped_elsewhere

    @property
    def against_it(self) -> float:
        """What speaks against the line, in ratings."""
        return self.not_helped + self._share * self.not_helped_elsewhere

    @property
    def _share(self) -> float:
        """What one of the other ratings counts."""
        others = self.helped_elsewhere + self.not_helped_elsewhere
        return min(ELSEWHERE, ELSEWHERE_MOST / others) if others else 0.0


class Ratings:
    """What she said of her lines; ``entries`` tell for which kind of low that was.

    The newest ratings count, ``memory`` of them.
    """

    def __init__(
        self, showings: Iterable[Showing], entries: Sequence[Entry], memory: int = MEMORY
    ) -> None:
        self._of: dict[str, list[Showing]] = {}
        for one in in_time(one for one in showings if one.helped is not None)[-memory:]:
            self._of.setdefault(one.affirmation_id, []).append(one)
        self._entries = entries
        self._by_id: Mapping[str, Entry] | None = None
        self._kinds: dict[str, Mapping[str, float]] = {}

    def record(self, line_id: str, kind: str) -> Record:
        """The record of a line for a kind of low.

        With the empty kind all of them are for it. Those without an entry, or whose entry is not
        there any more, are for no kind.
        """
        counts = [0, 0, 0, 0]
        for one in self._of.get(line_id, ()):
            here = not kind or kind in self._kinds_for(one.entry_id)
            counts[(0 if here else 2) + (not one.helped)] += 1
        return Record(*counts)

    def _kinds_for(self, entry_id: str | None) -> Mapping[str, float]:
        if entry_id is None:
            return {}
        if self._by_id is None:
            self._by_id = {entry.id: entry for entry in self._entries}
        if entry_id not in self._kinds:
            entry = self._by_id.get(entry_id)
            self._kinds[entry_id] = kinds_of(entry) if entry is not None else {}
        return self._kinds[entry_id]


def times_shown(showings: Iterable[Showing]) -> Mapping[str, Shown]:
    """For each affirmation id that was ever shown: how often, and how often it helped."""
    counts: dict[str, Shown] = {}
    for showing in showings:
        shown, helped, not_helped = counts.get(showing.affirmation_id, Shown())
        counts[showing.affirmation_id] = Shown(
            shown + 1, helped + (showing.helped is True), not_helped + (showing.helped is False)
        )
    return counts


def kinds_of(entry: Entry) -> Mapping[str, float]:
    """The kinds of low an entry is: the themes that she wrote about, with their weights."""
    # The words of the themes are many, and a boost without a low reads none of them.
    from journal_tui.insight.themes import IN_RUN, theme_weights

    return {theme: weight for theme, weight in theme_weights(entry).items() if weight > IN_RUN}


def kind_for(line: Affirmation, kinds: Mapping[str, float]) -> str:
    """Which of these kinds a line is judged by: the weightiest that it is for, else of all."""
    for named in ([tag for tag in line.tags if tag in kinds], kinds):
        if named:
            return max(named, key=lambda kind: kinds[kind])
    return ""


def in_time(showings: Iterable[Showing]) -> list[Showing]:
    """Showings as they came, oldest first."""
    return sorted(showings, key=lambda one: (one.at, one.id))
