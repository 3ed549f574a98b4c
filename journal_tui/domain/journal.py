"""The journal as one immutable value: what the screens draw."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from journal_tui.domain.entry import Entry

# Many journals have entries alone, and the first page waits for what is loaded.
if TYPE_CHECKING:
    from journal_tui.domain.affirmation import Affirmation, Showing
    from journal_tui.domain.goal import Goal
    from journal_tui.domain.imported import Doubt
    from journal_tui.domain.letter import Letter
    from journal_tui.domain.plan import Plan


class Journal(NamedTuple):
    """Everything that is live in a journal.

    ``entries`` are in the order of ``at`` (then ``id``), oldest first; tombstones are left out.
    ``affirmations`` are in her order, ``plans``, ``letters`` and ``doubts`` as they were made.
    ``complete`` is False while older entries are still being read.
    """

    entries: tuple[Entry, ...] = ()
    affirmations: "tuple[Affirmation, ...]" = ()
    showings: "tuple[Showing, ...]" = ()
    goals: "tuple[Goal, ...]" = ()
    plans: "tuple[Plan, ...]" = ()
    letters: "tuple[Letter, ...]" = ()
    doubts: "tuple[Doubt, ...]" = ()
    complete: bool = True

    def entry(self, entry_id: str) -> Entry | None:
        """The live entry with this id, or None."""
        return next((entry for entry in reversed(self.entries) if entry.id == entry_id), None)

    def affirmation(self, affirmation_id: str) -> "Affirmation | None":
        """The live affirmation with this id, or None."""
        return next((line for line in self.affirmations if line.id == affirmation_id), None)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Live entries sorted by when they were, then by id; tombstones are left out."""
    live = (entry for entry in entries if entry.deleted_at is None)
    return tuple(sorted(live, key=lambda entry: (entry.at.timestamp(), entry.id)))
