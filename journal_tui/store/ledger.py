"""Every way in which the journal changes on the disk.

A small journal is replaced at each save; a larger one gets its changes in the log, which costs
the same however large it is, until the log is folded into a new snapshot. TinyDB is not known
here: its classes in ``storage`` stand on this one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress

from journal_tui.errors import StoreError
from journal_tui.store import errors
from journal_tui.store.lines import Lines, line_of, write_tables
from journal_tui.store.log import Log, append, payload_of
from journal_tui.store.medium import Marks, Medium
from journal_tui.store.migrations import migrate
from journal_tui.store.reader import Keys, Reader, State
from journal_tui.store.snapshot import (
    HEAD,
    META,
    META_ID,
    PROGRAM,
    SCHEMA,
    TABLES,
    head_sum,
    meta_of,
    next_version,
    schema_in,
    unpack,
)
from journal_tui.store.tables import Changes
from journal_tui.texts import store as texts

#: A snapshot of fewer bytes is replaced at each save: that takes no longer than a log.
LOG_FROM = 256_000
#: A log of more bytes is folded by whoever has read the journal and looks after it.
LOG_MOST = 1_000_000


class Transaction:
    """What is going to be saved together: changed lines, and tables that go altogether.

    A table that is dropped and then changed begins empty.
    """

    def __init__(self) -> None:
        self.changes: Changes = {}
        self.dropped: set[str] = set()

    def change(self, table: str, documents: Mapping[str, bytes | None]) -> None:
        """Put these documents of a table in the place of what it has under their ids."""
        self.changes.setdefault(table, {}).update(documents)

    def drop(self, table: str) -> None:
        """Let a table go with all that is in it."""
        self.changes.pop(table, None)
        self.dropped.add(table)


class Ledger(Reader):
    """The journal on a medium, to be read and changed.

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
        super().__init__(medium, keys)
        self.new_id = new_id
        self.pending: Transaction | None = None
        self._birth = birth
        self._keep = keep
        self._doubtful = False

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """All changes inside are one durable save at its end, or none when an error passes.

        Holds the lock of the medium and begins with what is there now. One inside another is a
        part of that: what it has changed stays, whatever it raises, where that is caught.
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

    def as_read(self) -> tuple[int, dict[str, Lines]]:
        """All tables as they are on the disk now, and the version of them, for ``take_in``."""
        with self._mutex:
            self.refresh()
            return self.tables.version, {k: dict(v) for k, v in self.tables.all().items()}

    def take_in(self, changes: Changes, version: int) -> Marks | None:
        """Make these changes in the tables of this version, durably; what the files look like then.

        None, and nothing changed, where anything else was saved since they were read.
        """
        with self._mutex:
            with self.transaction() as transaction:
                if self.tables.version != version:
                    return None
                for table, documents in changes.items():
                    transaction.change(table, documents)
            return self._state.marks

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
        """The bytes of ``whole``. Raises GoneError without a journal."""
        return b"".join(write_tables(self.whole()))

    def whole(self) -> dict[str, Lines]:
        """A complete snapshot of what was read last, its log taken up; nothing is written.

        ``write_tables`` makes its bytes, not encrypted, whether the journal is or not. Raises
        GoneError without a journal.
        """
        with self._mutex:
            if not self.tables.names():
                raise errors.gone(self.medium.where)
            tables = {name: dict(lines) for name, lines in self.tables.all().items()}
            taken_up = _taken_up(self._state.log)
        return next_version(tables, taken_up, self.medium.where)

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
            before, self._state = self._state, State(marks, log=log)
            try:
                self._replace(tables, sealed=sealed)
            except BaseException:
                self._state = before
                raise

    def _commit(self, transaction: Transaction) -> None:
        dropped = transaction.dropped.intersection(self.tables.names()) - {META}
        changes = transaction.changes if dropped else self.tables.really(transaction.changes)
        if changes.get(META):
            raise errors.unwritable(
                self.medium.where, META, META_ID, texts.FIELD_LINE, texts.WANTED_OURS
            )
        if not changes and not dropped:
            self._settle()
            return
        state = self._state
        small = state.log is None and not state.sealed and self.size < LOG_FROM
        if state.marks.snapshot is None or state.outdated or dropped or small:
            tables = self.tables.with_changes(changes, dropped)
            self._replace(self.new_tables() | tables, sealed=state.sealed)
            return
        seal = self._keys.seal if state.sealed else None
        with self._in_doubt():
            log, fingerprint = append(
                self.medium,
                state.log,
                state.base,
                payload_of(changes, seal),
                self.new_id,
                settled=state.settled,
            )
        # In this order: what is not there yet may not be taken for read.
        self.tables.apply(changes)
        self._state = state._replace(
            marks=Marks(state.marks.snapshot, fingerprint), log=log, settled=True
        )

    def _settle(self) -> None:
        """See to it that what was read is durable: somebody is going to be told that it is.

        Whoever wrote it may have been killed before it was. Where a flush of ours has failed
        the disk may say that all is well though it is not: then all is written anew.
        """
        if self._doubtful and self.tables.names():
            self._replace(self.tables.all(), sealed=self._state.sealed)
        elif not self._state.settled:
            self.medium.settle()
            self._state = self._state._replace(settled=True)

    @contextmanager
    def _in_doubt(self) -> Iterator[None]:
        """What fails in here may be on the disk all the same, or seem to be."""
        try:
            yield
        except BaseException:
            self._doubtful = True
            raise

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
        if log is not None and not self._state.settled:
            # The snapshot says how much of it was taken up: that may not be lost any more.
            self.medium.settle()
        with self._in_doubt():
            mark = self.medium.replace(head)
        self._doubtful = False
        marks = Marks(mark, self._state.marks.log)
        if log is not None:
            # It is listed as taken up: where it cannot be removed now, nobody applies it again.
            with suppress(StoreError):
                self.medium.remove_log()
                log, marks = None, Marks(mark)
        state = State(marks, head_sum(head.seen), log, sealed, settled=True)
        self._become(state, whole)

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
