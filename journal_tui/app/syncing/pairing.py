"""Finding the other half on the other machine: each is in one pair at most."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

T = TypeVar("T")
#: The id of something of ours, and of something of theirs.
Ids = tuple[str, str]


class Pairing(Generic[T]):
    """What is on one side alone, by its id, as far as it has no other half yet.

    The same pairs are found whichever side is called ours. ``pairs`` are those that were taken.
    """

    def __init__(self, ours: Mapping[str, T], theirs: Mapping[str, T]) -> None:
        self.ours = dict(ours)
        self.theirs = dict(theirs)
        self.pairs: list[Ids] = []

    def take(self, found: Iterable[Ids], distance: Callable[[T, T], Any] | None = None) -> None:
        """Take those of the pairs of which both halves are free: two of one machine stay two.

        The least ``distance`` comes first, then the smallest ids.
        """

        def order(pair: Ids) -> tuple[Any, list[str]]:
            one, other = pair
            apart = distance(self.ours[one], self.theirs[other]) if distance else 0
            return apart, sorted(pair)

        free = {pair for pair in found if pair[0] in self.ours and pair[1] in self.theirs}
        for one, other in sorted(free, key=order):
            if one in self.ours and other in self.theirs:
                del self.ours[one], self.theirs[other]
                self.pairs.append((one, other))

    def sharing(self, names: Callable[[T], Iterable[object]]) -> Iterator[Ids]:
        """The pairs that have one of these names in common."""
        by_name: defaultdict[object, list[str]] = defaultdict(list)
        for other_id, other in self.theirs.items():
            for name in names(other):
                by_name[name].append(other_id)
        for one_id, one in self.ours.items():
            for name in names(one):
                for other_id in by_name.get(name, ()):
                    yield one_id, other_id

    def folded_before(self, into: Mapping[str, str]) -> Iterator[Ids]:
        """The pairs that were one already: a half was changed by who did not know of that.

        ``into`` names the document that each was folded into.
        """
        for one in self.ours:
            if into.get(one) in self.theirs:
                yield one, into[one]
        for other in self.theirs:
            if into.get(other) in self.ours:
                yield into[other], other
