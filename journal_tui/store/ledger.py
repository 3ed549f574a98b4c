"""The whole journal, and every way in which it changes on the disk.

A small journal is replaced at each save; a larger one gets its changes in the log, which costs
the same however large it is, until the log is folded into a new snapshot. TinyDB is not known
here: its classes in ``storage`` stand on this one.
"""

from _thread import RLock
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import NamedTuple, Protocol

from journal_tui.errors import StoreError
from journal_tui.store import errors
from journal_tui.store.framing import Frame
from journal_tui.store.lines import Lines, line_of, write_tables
from journal_tui.store.log import (
    Log,
    append,
    changes_in,
    payload_of,
    read_log,
    read_on,
    still_to_apply,
)
from journal_tui.store.medium import Fingerprint, Found, Marks, Medium
from journal_tui.store.migrations import migrate
from journal_tui.store.sealed import is_sealed
from journal_tui.store.snapshot import (
    HEAD,
    META,
    META_ID,
    PROGRAM,
    SCHEMA,
    TABLES,
    folded_in,
    head_sum,
    meta_of,
    next_version,
    schema_in,
    unpack,
)
from journal_tui.store.tables import Changes, Tables

#: A snapshot of fewer bytes is replaced at each save: that takes no longer than a log.
LOG_FROM = 256_000
#: A log of more bytes is folded by whoever saves next and has read the journal.
LOG_MOST = 1_000_000


class Keys(Protocol):
    """What seals an encrypted journal and opens it."""

    def seal(self, data: bytes) -> bytes:
        """The bytes encrypted; needs no passphrase. Raises a StoreError without a public key."""
        ...

    def open(self, data: bytes, where: str) -> bytes:
        """The bytes decrypted. Raises LockedError until the passphrase was given."""
        ...


class Transaction:
    """What is going to be saved together: changed lines, and tables that go altogether."""

    def __init__(self) -> None:
        self.changes: Changes = {}
        self.dropped: set[str] = set()

    def change(self, table: str, documents: Mapping[str, bytes | None]) -> None:
        """Put these documents of a table in the place of what it has under their ids."""
        self.changes.setdefault(table, {}).update(documents)
        self.dropped.discard(table)

    def drop(self, table: str) -> None:
        """Let a table go with all that is in it."""
        self.changes.pop(table, None)
        self.dropped.add(table)


class _State(NamedTuple):
    """What was read, beside the tables: where it stands on the disk, and in which form.

    ``base`` tells this version of the snapshot by its head; ``outdated`` says that it has an
    earlier schema.
    """

    marks: Marks = Marks()
    base: str = ""
    log: Log | None = None
    sealed: bool = False
    outdated: bool = False


class Ledger:
    """The journal on a medium; nothing is read before it is asked for.

    ``new_id`` makes the id of a new journal or log, ``birth`` the time at which a new journal
    says it was made (ISO 8601). ``keep`` gets the bytes of a journal of an earlier schema before
    they are replaced by those of ours. Every method may raise a StoreError.
    """

    def __init__(
        self,
        medium: Medium,
        *,
        new_id: Callable[[], str],
        birth: Callable[[], str],
        keys: Keys,
        keep: Callable[[bytes], object],
    ) -> None:
        self.medium = medium
        self.new_id = new_id
        self.tables = Tables()
        self.pending: Transaction | None = None
        self._birth = birth
        self._keys = keys
        self._keep = keep
        self._mutex = RLock()
        self._state = _State()

    # --- reading ------------------------------------------------------------------------------

    @property
    def sealed(self) -> bool:
        """Whether the journal that was last read is encrypted."""
        return self._state.sealed

    @property
    def size(self) -> int:
        """The bytes of the snapshot that was last read; 0 where there is none."""
        mark = self._state.marks.snapshot
        return mark.size if mark else 0

    @property
    def log_size(self) -> int:
        """The bytes of the log that was last read; 0 where there is none."""
        return self._state.log.end if self._state.log else 0

    def stale(self) -> bool:
        """Whether the medium holds something else than what was read last. Two stats."""
        return self.medium.marks() != self._state.marks

    def refresh(self) -> None:
        """Take up what is on the medium, if it changed."""
        with self._mutex:
            marks = self.medium.marks()
            if marks == self._state.marks:
                return
            if marks.snapshot != self._state.marks.snapshot or not self._read_on(marks):
                self._read(self.medium.read())

    def forget(self) -> None:
        """Let go of everything that was read."""
        with self._mutex:
            self._become(_State(), {})

    def _read(self, found: Found) -> None:
        """Read snapshot and log from their beginning."""
        where = self.medium.where
        if found.snapshot is None:
            if found.log is not None:
                raise errors.only_log(where)
            if self._state.marks.snapshot is not None:
                raise errors.gone(where)
            self._become(_State(), {})
            return
        base = head_sum(found.snapshot)
        if found.log is None and found.awaited == base:
            raise errors.no_log(where)
        sealed = is_sealed(found.snapshot)
        data = self._keys.open(found.snapshot, where) if sealed else found.snapshot
        tables = unpack(data, where)
        meta = meta_of(tables, where)
        schema = schema_in(meta, where)
        log: Log | None = None
        frames: list[Frame] = []
        if found.log is not None:
            log, frames = read_log(found.log, where)
            frames = still_to_apply(log, frames, base, folded_in(meta), where)
        changes = self._changes(frames)
        state = _State(found.marks, base, log, sealed, schema < SCHEMA)
        self._become(state, migrate(tables, schema))
        for each in changes:
            self.tables.apply(each)

    def _read_on(self, marks: Marks) -> bool:
        """Take up what was appended to the log; False where all has to be read again."""
        state = self._state
        if state.marks.snapshot is None:
            return False
        try:
            found = read_on(self.medium, state.log) if state.log else self._begun(state.base)
            if found is None:
                return False
            log, frames, fingerprint = found
            changes = self._changes(frames)
        except errors.DamagedFileError:
            return False
        if self.medium.marks().snapshot != marks.snapshot:
            return False
        for each in changes:
            self.tables.apply(each)
        self._state = state._replace(marks=Marks(marks.snapshot, fingerprint), log=log)
        return True

    def _begun(self, base: str) -> tuple[Log, list[Frame], Fingerprint] | None:
        """A log that was begun since: how far it goes, what is in it, and its fingerprint."""
        found = self.medium.read_log(0)
        if found is None:
            return None
        fingerprint, data = found
        where = self.medium.where
        log, frames = read_log(data, where)
        folded = folded_in(meta_of(self.tables.all(), where))
        return log, still_to_apply(log, frames, base, folded, where), fingerprint

    def _changes(self, frames: Iterable[Frame]) -> list[Changes]:
        where = self.medium.where
        return [
            changes_in(one.payload, lambda data: self._keys.open(data, where), where)
            for one in frames
        ]

    def _become(self, state: _State, tables: Mapping[str, Lines]) -> None:
        self._state = state
        self.tables.become(tables)

    # --- saving -------------------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """All changes inside are one durable save at its end, or none when an error passes.

        Holds the lock of the medium and begins with what is there now. Transactions nest.
        """
        with self._mutex:
            if self.pending is not None:
                yield self.pending
                return
            with self.medium.locked():
                self.refresh()
                self.pending = Transaction()
                try:
                    yield self.pending
                    self._commit(self.pending)
                finally:
                    self.pending = None

    def change(self, table: str, documents: Mapping[str, bytes | None]) -> None:
        """Change documents of a table: in the transaction under way, else in one of its own."""
        if self.pending is not None:
            self.pending.change(table, documents)
            return
        with self.transaction() as transaction:
            transaction.change(table, documents)

    def fold(self) -> bool:
        """Make the snapshot complete, in the form of today; False where it was so already.

        On an error everything is as it was: in the snapshot and in its log.
        """
        with self._mutex, self.medium.locked():
            self.refresh()
            state = self._state
            if state.marks.snapshot is None or (state.log is None and not state.outdated):
                return False
            self._replace(self.tables.all(), sealed=state.sealed)
            return True

    def rewrite(self, *, sealed: bool) -> None:
        """Save all of the journal anew, encrypted or not: one step, done whole or not at all."""
        with self._mutex, self.medium.locked():
            self.refresh()
            self._replace(self.tables.all() or self.new_tables(), sealed=sealed)

    def copy(self) -> bytes:
        """A complete snapshot of what was read last, its log taken up; nothing is written.

        It is not encrypted, whether the journal is or not. Raises GoneError without a journal.
        """
        with self._mutex:
            if not self.tables.names():
                raise errors.gone(self.medium.where)
            tables = {name: dict(lines) for name, lines in self.tables.all().items()}
            taken_up = _taken_up(self._state.log)
        return b"".join(write_tables(next_version(tables, taken_up, self.medium.where)))

    def put_in_place(self, data: bytes, keep: Callable[[bytes], object]) -> None:
        """Let the journal become the one that ``data`` holds, of any schema up to ours.

        ``keep`` gets a ``copy`` of what is there before it is replaced. The journal goes on
        counting its versions, so that nobody takes it for an earlier one.
        """
        where = self.medium.where
        with self._mutex, self.medium.locked():
            self.refresh()
            tables = unpack(data, where)
            tables = migrate(tables, schema_in(meta_of(tables, where), where))
            if self.tables.names():
                keep(self.copy())
            meta = self.tables.lines(META) or tables[META]
            self._replace({**tables, META: meta}, sealed=self._state.sealed)

    def begin_anew(self, tables: Mapping[str, Lines], log_id: str, *, sealed: bool) -> None:
        """Save these tables in the place of whatever is there, which is not read.

        For what cannot be read any more: put it aside first. ``log_id`` is that of the log which
        goes with it, empty where none can be told. Call it inside ``medium.locked()``.
        """
        with self._mutex:
            marks = self.medium.marks()
            log = None
            if marks.log is not None:
                log = Log(log_id, "", 0, marks.log.size, b"", torn=False)
            self._state = _State(marks, log=log)
            self._replace(tables, sealed=sealed)

    def _commit(self, transaction: Transaction) -> None:
        changes = self.tables.really(transaction.changes)
        dropped = transaction.dropped.intersection(self.tables.names())
        if not changes and not dropped:
            return
        state = self._state
        small = state.log is None and not state.sealed and self.size < LOG_FROM
        if state.marks.snapshot is None or state.outdated or dropped or small:
            tables = self.tables.with_changes(changes)
            kept = {name: lines for name, lines in tables.items() if name not in dropped}
            # What the file says about itself is no table that anybody can drop.
            meta = {META: tables[META]} if META in tables else {}
            whole = self.new_tables() | kept | meta
            self._replace(whole, sealed=state.sealed)
            return
        seal = self._keys.seal if state.sealed else None
        log, fingerprint = append(
            self.medium, state.log, state.base, payload_of(changes, seal), self.new_id
        )
        self._state = state._replace(marks=Marks(state.marks.snapshot, fingerprint), log=log)
        self.tables.apply(changes)

    def _replace(self, tables: Mapping[str, Lines], *, sealed: bool) -> None:
        """Save all of these tables as a new snapshot, which takes up the log."""
        log = self._state.log
        if self._state.outdated:
            self._keep_old()
        if log is not None and log.torn:
            self.medium.cut_log(log.end)
            log = log._replace(torn=False)
        whole = next_version(tables, _taken_up(log), self.medium.where)
        chunks: Iterable[bytes] = write_tables(whole)
        if sealed:
            chunks = [self._keys.seal(b"".join(chunks))]
        head = _Head(chunks)
        mark = self.medium.replace(head)
        marks = Marks(mark, self._state.marks.log)
        if log is not None:
            # It is listed as taken up: where it cannot be removed now, nobody applies it again.
            with suppress(StoreError):
                self.medium.remove_log()
                log, marks = None, Marks(mark)
        self._become(_State(marks, head_sum(head.seen), log, sealed), whole)

    def _keep_old(self) -> None:
        found = self.medium.read()
        if found.snapshot is not None:
            self._keep(found.snapshot)

    def new_tables(self) -> dict[str, Lines]:
        """The tables of a new journal."""
        meta = {"program": PROGRAM, "schema": SCHEMA, "id": self.new_id()}
        line = line_of(META_ID, {**meta, "created_at": self._birth()})
        tables: dict[str, Lines] = {name: {} for name in TABLES[SCHEMA]}
        return tables | {META: {META_ID: line}}


def _taken_up(log: Log | None) -> tuple[str, int] | None:
    """The id of a log and its bytes, for the snapshot that is going to hold all of it."""
    return (log.id, log.end) if log is not None and log.id else None


class _Head:
    """Passes chunks on and keeps the first bytes of them."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self.seen = b""
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            if len(self.seen) < HEAD:
                self.seen += chunk[: HEAD - len(self.seen)]
            yield chunk
