"""What our own export holds beside entries, and what of it is not in the journal yet."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from journal_tui.domain.affirmation import Affirmation, Showing

if TYPE_CHECKING:
    from journal_tui.store.codec import Value

#: What a journal holds beside its entries, by the names of its tables.
OTHERS: Final = ("affirmations", "showings", "goals", "plans", "letters")


class Beside:
    """Affirmations and what else is there, tombstones too; what is planned to come is added.

    ``taken_back`` are ids of what an import brought that was taken back: it may come again.
    """

    def __init__(self, values: Iterable[Any], taken_back: Collection[str]) -> None:
        self._taken_back = taken_back
        self._there: dict[str, Any] = {}
        #: The line with these words; of two the one that is not deleted.
        self._lines: dict[str, str] = {}
        #: Ids of lines of the export, and the line with the same words that is there.
        self._instead: dict[str, str] = {}
        for value in sorted(values, key=_is_live):
            self._add(value)

    def new(self, values: Iterable["Value"]) -> Iterator["Value"]:
        """Those values that are not there yet, as they come.

        A line of the list that is there in the same words, as a starter line is, comes once:
        what was shown of the other belongs to it.
        """
        lines_first = sorted(values, key=lambda value: not isinstance(value, Affirmation))
        for one in lines_first:
            value: Any = one
            if not self._may_come(value):
                continue
            if isinstance(value, Showing):
                line = self._instead.get(value.affirmation_id, value.affirmation_id)
                value = value._replace(affirmation_id=line)
            self._add(value)
            yield value

    def was_taken_back(self, there: Any) -> bool:
        """Whether this tombstone is of an import that was taken back."""
        return not _is_live(there) and there.id in self._taken_back

    def _may_come(self, value: Any) -> bool:
        there = self._there.get(value.id)
        if there is not None:
            return self.was_taken_back(there)
        same = self._lines.get(value.text.strip()) if isinstance(value, Affirmation) else None
        if same is not None:
            self._instead[value.id] = same
        return same is None

    def _add(self, value: Any) -> None:
        self._there[value.id] = value
        if isinstance(value, Affirmation) and not self.was_taken_back(value):
            self._lines[value.text.strip()] = value.id


def _is_live(value: Any) -> bool:
    return getattr(value, "deleted_at", None) is None
