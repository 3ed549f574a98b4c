"""The journal on disk: what the rest of the program asks for its entries.

Entries are read when they are needed, the newest first, and a value is decoded once as long as
its line stays the same. What is handed out is immutable; it changes with ``put`` and
``refresh`` alone.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from journal_tui.domain.entry import Entry
from journal_tui.domain.ids import new_id
from journal_tui.store import errors
from journal_tui.store.adding import add_unread, changes_with
from journal_tui.store.atomic_file import StrPath
from journal_tui.store.codec import SMALL_TABLES, VALUE_TABLES, Value
from journal_tui.store.collecting import no_collection
from journal_tui.store.disk import DiskMedium
from journal_tui.store.keyring import Keyring
from journal_tui.store.ledger import Ledger
from journal_tui.store.lines import Lines
from journal_tui.store.medium import Medium
from journal_tui.store.sealed import is_sealed
from journal_tui.store.shape import UndecodableError
from journal_tui.store.snapshot import ENTRIES, HEAD, HISTORY

# What only reading needs is loaded by it: ``log`` adds an entry and is over.
if TYPE_CHECKING:
    from pathlib import Path

    from journal_tui.domain.imported import Doubt, ImportedFile
    from journal_tui.domain.journal import Journal
    from journal_tui.store.decoding import Decoded
    from journal_tui.store.history import Act, Kind, Version
    from journal_tui.store.saving import Saver

T = TypeVar("T")


def _keep_nothing(_: bytes) -> None:
    """A journal without a place for backups."""


class JournalStore:
    """The journal at ``path``. Nothing is read, and no folder made, until it is needed.

    ``now`` gives the present (aware), ``entropy`` that many random bytes; ``wait_s`` is how
    many seconds a save waits for other programs. ``medium`` takes the place of the file.
    ``keep`` gets the bytes of a journal of an earlier schema before they are replaced.
    Every method may raise a StoreError; nothing on disk has changed then.
    Reading and ``put`` may happen in different threads.
    """

    def __init__(
        self,
        path: StrPath,
        *,
        now: Callable[[], datetime],
        entropy: Callable[[int], bytes],
        wait_s: float = 5.0,
        medium: Medium | None = None,
        keep: Callable[[bytes], object] = _keep_nothing,
    ) -> None:
        self._path = path
        self.now = now
        self.keyring = Keyring(path)
        self._medium = medium or DiskMedium(path, wait_s=wait_s)
        self.ledger = Ledger(
            self._medium,
            new_id=lambda: new_id(now(), entropy(10)),
            birth=lambda: now().isoformat(),
            keys=self.keyring,
            keep=keep,
        )
        self._loaded = False
        self._saver: Saver | None = None
        self._decoded: Decoded | None = None
        self._journal: tuple[tuple[int, int], Journal] | None = None
        #: The version of the tables of which every entry was decoded.
        self._all_of = -1

    @property
    def path(self) -> "Path":
        """The journal's file."""
        from pathlib import Path

        return Path(self._path)

    # --- reading ------------------------------------------------------------------------------

    def exists(self) -> bool:
        """Whether a journal file is there. Raises ReadError where that cannot be told."""
        return self._medium.marks().snapshot is not None

    def sealed(self) -> bool:
        """Whether the journal on disk is encrypted. Reads its first bytes alone."""
        ends = self._medium.ends(HEAD, 0)
        return ends is not None and is_sealed(ends.head)

    def newest(self, count: int) -> tuple[Entry, ...]:
        """The newest ``count`` live entries, oldest first; no other line is parsed."""
        if page := self.peek(count, entries_alone=True):
            return page.entries
        lines = reversed(self._lines(ENTRIES))
        entries = (self._value(ENTRIES, doc_id, line) for doc_id, line in lines)
        live = (entry for entry in entries if entry.deleted_at is None)
        return tuple(reversed(list(islice(live, count))))

    def peek(self, count: int, *, entries_alone: bool = False) -> "Journal | None":
        """The newest page of a large journal from the end of its file; see ``store.peek``.

        None where the journal is small, was read already, or has to be read whole.
        """
        if self._loaded:
            return None
        from journal_tui.store.peek import peek

        return peek(self._medium, count, entries_alone=entries_alone)

    def batches(self, size: int = 25) -> Iterator[None]:
        """Decode the rest, newest first, ``size`` entries between two yields.

        When it is exhausted everything is decoded, whatever was saved or taken up meanwhile.
        """
        while True:
            version = self.ledger.tables.version
            if not (waiting := self._values.missing(ENTRIES, reversed(self._lines(ENTRIES)))):
                self._all_of = version
                return
            for start in range(0, len(waiting), size):
                lines = self.ledger.tables.lines(ENTRIES)
                for doc_id in waiting[start : start + size]:
                    line = lines.get(doc_id)
                    if line is not None:
                        self._value(ENTRIES, doc_id, line)
                yield

    def journal(self) -> "Journal":
        """Everything that is live. The same object until something changes."""
        lines = self._lines(ENTRIES)
        if self._all_of != self.ledger.tables.version:
            with no_collection():
                for doc_id, line in reversed(lines):
                    self._value(ENTRIES, doc_id, line)
            self._all_of = self.ledger.tables.version
        return self.partial()

    def partial(self) -> "Journal":
        """What is decoded so far; ``complete`` is False until all entries are.

        What is not an entry is always there, all of it.
        """
        from journal_tui.store.assembly import assemble

        if not self._loaded:
            self.refresh()
        values = self._values
        # Before the lines: what another thread takes up in between is then not taken for told.
        state = (self.ledger.tables.version, values.count(ENTRIES))
        lines = self._lines(ENTRIES)
        if self._journal and self._journal[0] == state:
            return self._journal[1]
        entries = values.there(ENTRIES, lines)
        journal = assemble(
            entries,
            **{name: self._all(name) for name in SMALL_TABLES},
            complete=len(entries) == len(lines),
        )
        self._journal = (state, journal)
        return journal

    def stale(self) -> bool:
        """Whether there is more than ``journal()`` told last. Costs two stats.

        A save that failed may have taken up what others saved; False while another thread is
        at work.
        """
        told = self._journal
        newer = told is not None and told[0][0] != self.ledger.tables.version
        return newer or self.ledger.stale()

    def refresh(self) -> None:
        """Take up what changed on disk; only changed lines are decoded anew."""
        self.ledger.refresh()
        self._loaded = True
        self._forget_old_lines()

    def forget(self) -> None:
        """Let go of all that was read, and of the key: the next reading needs the passphrase."""
        self.keyring.hold(None)
        self.ledger.forget()
        self._loaded = False
        self._journal = None
        self._decoded = None

    def deleted_entries(self) -> tuple[Entry, ...]:
        """The tombstones, the newest deletion last."""
        lines = [each for each in self._lines(ENTRIES) if b'"deleted_at":' in each[1]]
        entries = [self._value(ENTRIES, doc_id, line) for doc_id, line in lines]
        dead = [entry for entry in entries if entry.deleted_at is not None]
        return tuple(sorted(dead, key=lambda entry: (entry.deleted_at, entry.id)))

    def folded_entries(self) -> frozenset[str]:
        """The ids of the tombstones that are in another entry, since two machines met."""
        return frozenset(
            doc_id
            for doc_id, line in self._lines(ENTRIES)
            if b'"into":' in line and b'"deleted_at":' in line
        )

    def values(self, table: str) -> tuple[Any, ...]:
        """All values of a table, in no order; tombstones too."""
        return tuple(self._all(table))

    def imported(self) -> "tuple[ImportedFile, ...]":
        """All files that were brought in, the oldest first; those taken back, too."""
        return tuple(self._all("imports"))

    def doubts(self) -> "tuple[Doubt, ...]":
        """All that was kept apart until she said, the oldest first; what she answered, too."""
        return tuple(self._all("doubts"))

    def has_affirmations(self) -> bool:
        """Whether her list was ever begun: a line that she took off it counts too."""
        return bool(self._lines("affirmations"))

    def last_act(self) -> "Act | None":
        """The last edit, deletion or import that was not taken back yet."""
        act: Act | None = self._history(lambda history, lines: history.last_to_undo(lines))
        return act

    def versions(self, entry_id: str) -> "tuple[Version, ...]":
        """What an entry was before each act that changed it, the newest first."""
        return self._history(lambda history, lines: history.versions_in(lines, entry_id))

    def acts_on(self, entry_id: str) -> "tuple[Act, ...]":
        """The acts that touched an entry and still stand, the newest first."""
        return self._history(lambda history, lines: history.acts_on(lines, entry_id))

    def changed(self) -> Mapping[str, bool]:
        """Of each entry that was changed, whether she did or an import alone; ``changed_in``."""
        return self._history(lambda history, lines: history.changed_in(lines))

    # --- saving -------------------------------------------------------------------------------

    def put(
        self,
        *documents: Value,
        expecting: Mapping[str, datetime] = MappingProxyType({}),
        kind: "Kind | None" = None,
        undoes: str = "",
    ) -> None:
        """Save all of these or none, durably: new ones are added, others take their place.

        ``expecting`` maps ids to the ``updated_at`` that the caller saw: raises ConflictError
        when another version is on disk by now (unless it is the very one to be saved).
        With a ``kind`` the entries as they were before are kept with it, see ``versions``;
        ``undoes`` is the id of the act that is taken back. On return everything is on disk.
        Fields of another version of the program are kept.
        """
        if self._saver is None:
            from journal_tui.store.saving import Saver

            self._saver = Saver(self.ledger, self._on_disk, self.now)
        self._saver.put(documents, expecting, kind, undoes)
        self._loaded = True
        self._forget_old_lines()

    def add(self, *documents: Value) -> None:
        """Save new documents, whose ids nobody has used yet, without reading the journal.

        Costs the same for a journal of any size, and needs no passphrase; a small one is read.
        On return everything is on disk.
        """
        changes = changes_with(documents, self._medium.where)
        with self.ledger.alone():
            unread = not self._loaded and add_unread(
                self._medium, self.keyring, changes, self.ledger.new_id
            )
        if unread:
            return
        with self.ledger.transaction() as transaction:
            for table, lines in changes.items():
                transaction.change(table, lines)
        self._loaded = True
        self._forget_old_lines()

    def tidy(self) -> None:
        """Make ``journal.json`` complete, where its log holds anything, in the form of today."""
        self.ledger.fold()
        self._loaded = True
        self._forget_old_lines()

    # --- what is decoded ----------------------------------------------------------------------

    def _lines(self, table: str) -> list[tuple[str, bytes]]:
        """The lines of a table as they were last read; reads when nothing was."""
        if not self._loaded:
            self.refresh()
        return self.ledger.tables.items(table)

    @property
    def _values(self) -> "Decoded":
        if self._decoded is None:
            from journal_tui.store.decoding import Decoded

            self._decoded = Decoded(self.ledger.tables, self._medium.where)
        return self._decoded

    def _all(self, table: str) -> list[Any]:
        return [self._value(table, doc_id, line) for doc_id, line in self._lines(table)]

    def _value(self, table: str, doc_id: str, line: bytes) -> Any:
        return self._values.of(table, doc_id, line)

    def _on_disk(self, doc_id: str) -> Any:
        """The value with this id as it was last read, or None."""
        for table in VALUE_TABLES:
            line = self.ledger.tables.lines(table).get(doc_id)
            if line is not None:
                return self._value(table, doc_id, line)
        return None

    def _forget_old_lines(self) -> None:
        if self._decoded is not None:
            self._decoded.forget_old_lines()

    def _history(self, look: Callable[[ModuleType, Lines], T]) -> T:
        """What ``look`` finds in the history, with the module that reads it."""
        from journal_tui.store import history

        try:
            return look(history, dict(self._lines(HISTORY)))
        except UndecodableError as error:
            raise errors.unreadable(
                self._medium.where, HISTORY, "", error.field, error.wanted
            ) from error
