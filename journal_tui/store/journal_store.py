"""The journal on disk: what the rest of the program asks for its entries.

Entries are read when they are needed, the newest first, and a value is decoded once as long as
its line stays the same. What is handed out is immutable; it changes with ``put`` and
``refresh`` alone.
"""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from journal_tui.domain.entry import Entry
from journal_tui.domain.ids import new_id
from journal_tui.domain.journal import Journal
from journal_tui.store import errors
from journal_tui.store.assembly import assemble
from journal_tui.store.atomic_file import AtomicFile
from journal_tui.store.codec import VALUE_TABLES, Value, decode, encode, merge, table_of
from journal_tui.store.lines import document_of
from journal_tui.store.medium import Medium
from journal_tui.store.peek import peek
from journal_tui.store.shape import UndecodableError
from journal_tui.store.storage import ENTRIES, Image, JournalDB, JournalStorage, JournalTable
from journal_tui.texts import store as texts

if TYPE_CHECKING:
    from journal_tui.store.check import CheckReport

_EXPECTING_NOTHING: Mapping[str, datetime] = MappingProxyType({})


class JournalStore:
    """The journal at ``path``. Nothing is read, and no folder made, until it is needed.

    ``now`` gives the present (aware), ``entropy`` that many random bytes; ``wait_s`` is how
    many seconds a save waits for other programs. ``medium`` takes the place of the file.
    Every method but ``exists`` may raise a StoreError; nothing on disk has changed then.
    Reading and ``put`` may happen in different threads.
    """

    def __init__(
        self,
        path: Path,
        *,
        now: Callable[[], datetime],
        entropy: Callable[[int], bytes],
        wait_s: float = 5.0,
        medium: Medium | None = None,
    ) -> None:
        self.path = path
        self._medium = medium or AtomicFile(path, wait_s=wait_s)
        self._storage = JournalStorage(
            self._medium,
            new_id=lambda: new_id(now(), entropy(10)),
            birth=lambda: now().isoformat(),
        )
        self._db = JournalDB(storage=lambda: self._storage)
        self._loaded = False
        self._decoded: dict[str, dict[str, tuple[bytes, Any]]] = {name: {} for name in VALUE_TABLES}
        self._journal: tuple[Image, int, Journal] | None = None

    def exists(self) -> bool:
        """Whether a journal file is there."""
        return self._medium.fingerprint() is not None

    def newest(self, count: int) -> tuple[Entry, ...]:
        """The newest ``count`` live entries, oldest first; no other line is parsed."""
        if page := self.peek(count):
            return page.entries
        found: list[Entry] = []
        lines = self._image().tables.get(ENTRIES, {})
        for doc_id in reversed(lines):
            if len(found) >= count:
                break
            entry = self._value(ENTRIES, doc_id, lines[doc_id])
            if entry.deleted_at is None:
                found.append(entry)
        return tuple(reversed(found))

    def peek(self, count: int) -> Journal | None:
        """The newest page of a large journal from the end of its file; see ``store.peek``.

        None where the journal is small, was read already, or has to be read whole.
        """
        return None if self._loaded else peek(self._medium, count)

    def batches(self, size: int = 25) -> Iterator[None]:
        """Decode the rest, newest first, ``size`` entries between two yields.

        When it is exhausted everything is decoded, whatever was saved or taken up meanwhile.
        """
        while waiting := self._waiting():
            for start in range(0, len(waiting), size):
                lines = self._image().tables[ENTRIES]
                for doc_id in waiting[start : start + size]:
                    if doc_id in lines:
                        self._value(ENTRIES, doc_id, lines[doc_id])
                yield

    def journal(self) -> Journal:
        """Everything that is live. The same object until something changes."""
        if waiting := self._waiting():
            lines = self._image().tables[ENTRIES]
            with _no_collection():
                for doc_id in waiting:
                    self._value(ENTRIES, doc_id, lines[doc_id])
        return self.partial()

    def partial(self) -> Journal:
        """What is decoded so far; ``complete`` is False until all entries are.

        Affirmations, showings and goals are always there, all of them.
        """
        image = self._image()
        known = self._decoded[ENTRIES]
        decoded = len(known)
        if self._journal and self._journal[0] is image and self._journal[1] == decoded:
            return self._journal[2]
        lines = image.tables.get(ENTRIES, {})
        entries = [
            known[doc_id][1]
            for doc_id, line in lines.items()
            if doc_id in known and known[doc_id][0] is line
        ]
        journal = assemble(
            entries,
            self._all("affirmations"),
            self._all("showings"),
            self._all("goals"),
            complete=len(entries) == len(lines),
        )
        self._journal = (image, decoded, journal)
        return journal

    def stale(self) -> bool:
        """Whether the file changed since it was last read. Costs one stat."""
        return self._storage.stale()

    def refresh(self) -> None:
        """Take up what changed on disk; only changed lines are decoded anew."""
        complete = self._loaded and not self._waiting()
        self._storage.refresh()
        self._loaded = True
        self._forget_old_lines()
        if complete:
            self.journal()

    def put(
        self, *documents: Value, expecting: Mapping[str, datetime] = _EXPECTING_NOTHING
    ) -> None:
        """Save all of these or none, durably: new ones are added, others take their place.

        ``expecting`` maps ids to the ``updated_at`` that the caller saw: raises ConflictError
        when another version is on disk by now (unless it is the very one to be saved).
        On return everything is on disk. Fields of another version of the program are kept.
        """
        complete = self._loaded and not self._waiting()
        coming = {document.id: document for document in documents}
        with self._storage.transaction():
            for doc_id, seen in expecting.items():
                there = self._on_disk(doc_id)
                if there is None or there.updated_at == seen or there == coming.get(doc_id):
                    continue
                raise errors.conflict(self._medium.where, there)
            for document in documents:
                self._put(document)
        self._loaded = True
        self._forget_old_lines()
        if complete:
            # It is on disk: what another program left unreadable is no reason to say it is not.
            with suppress(errors.DocumentError):
                self.journal()

    def deleted_entries(self) -> tuple[Entry, ...]:
        """The tombstones, the newest deletion last."""
        lines = self._image().tables.get(ENTRIES, {})
        entries = [
            self._value(ENTRIES, doc_id, line)
            for doc_id, line in lines.items()
            if b'"deleted_at":' in line
        ]
        dead = [entry for entry in entries if entry.deleted_at is not None]
        return tuple(sorted(dead, key=lambda entry: (entry.deleted_at, entry.id)))

    def has_affirmations(self) -> bool:
        """Whether her list was ever begun: a line that she took off it counts too."""
        return bool(self._image().tables.get("affirmations"))

    def check(self) -> "CheckReport":
        """Look the file and what is around it over; nothing is written."""
        from journal_tui.store.check import check

        return check(self.path)

    def _image(self) -> Image:
        """What was last read; reads when nothing was."""
        if not self._loaded:
            self._storage.refresh()
            self._loaded = True
        return self._storage.image

    def _waiting(self) -> list[str]:
        """Ids of entries that are not decoded yet, the newest first."""
        known = self._decoded[ENTRIES]
        return [
            doc_id
            for doc_id, line in reversed(self._image().tables.get(ENTRIES, {}).items())
            if doc_id not in known or known[doc_id][0] is not line
        ]

    def _all(self, table: str) -> list[Any]:
        lines = self._image().tables.get(table, {})
        return [self._value(table, doc_id, line) for doc_id, line in lines.items()]

    def _value(self, table: str, doc_id: str, line: bytes) -> Any:
        known = self._decoded[table].get(doc_id)
        if known is not None and known[0] is line:
            return known[1]
        try:
            document = document_of(line)
        except ValueError as error:
            raise errors.unreadable(
                self._medium.where, table, doc_id, texts.FIELD_LINE, texts.WANTED_JSON
            ) from error
        value = self._decode(table, doc_id, document)
        self._decoded[table][doc_id] = (line, value)
        return value

    def _decode(self, table: str, doc_id: str, document: dict[str, object]) -> Any:
        try:
            return decode(table, doc_id, document)
        except UndecodableError as error:
            raise errors.unreadable(
                self._medium.where, table, doc_id, error.field, error.wanted
            ) from error

    def _on_disk(self, doc_id: str) -> Any:
        """The value with this id as the running transaction sees it, or None."""
        for table, lines in self._storage.image.tables.items():
            if table in VALUE_TABLES and doc_id in lines:
                return self._value(table, doc_id, lines[doc_id])
        return None

    def _put(self, value: Value) -> None:
        name = table_of(value)
        table = cast("JournalTable", self._db.table(name))
        try:
            document = encode(value)
        except UndecodableError as error:
            raise errors.unwritable(
                self._medium.where, name, value.id, error.field, error.wanted
            ) from error
        old = table.get(doc_id=value.id)  # type: ignore[call-overload]
        if old is not None:
            was = encode(self._decode(name, value.id, dict(old)))
            document = merge(old, was, document)
        table.put(value.id, document)

    def _forget_old_lines(self) -> None:
        """Let go of values whose lines are no longer in the journal."""
        for name, known in self._decoded.items():
            lines = self._storage.image.tables.get(name, {})
            for doc_id, pair in known.copy().items():
                if lines.get(doc_id) is not pair[0]:
                    del known[doc_id]


@contextmanager
def _no_collection() -> Iterator[None]:
    """No garbage collection while much is made and nothing thrown away: a third faster."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
