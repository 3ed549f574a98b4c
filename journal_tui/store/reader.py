"""The whole journal as it was last read: snapshot and log, and what was appended since."""

from _thread import RLock
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from journal_tui.store import errors
from journal_tui.store.framing import Frame
from journal_tui.store.lines import Lines
from journal_tui.store.log import Log, changes_in, is_lost, read_log, read_on, still_to_apply
from journal_tui.store.medium import Fingerprint, Found, Marks, Medium
from journal_tui.store.migrations import migrate
from journal_tui.store.sealed import is_sealed
from journal_tui.store.snapshot import SCHEMA, folded_in, head_sum, meta_of, schema_in, unpack
from journal_tui.store.tables import Changes, Tables, put_into


class Keys(Protocol):
    """What seals an encrypted journal and opens it."""

    def seal(self, data: bytes) -> bytes:
        """The bytes encrypted; needs no passphrase. Raises a StoreError without a public key."""
        ...

    def open(self, data: bytes, where: str) -> bytes:
        """The bytes decrypted. Raises LockedError until the passphrase was given."""
        ...


class State(NamedTuple):
    """What was read, beside the tables: where it stands on the disk, and in which form.

    ``base`` tells this version of the snapshot by its head; ``outdated`` says that it has an
    earlier schema. ``settled`` says that this program has made all of it durable, or knows that.
    """

    marks: Marks = Marks()
    base: str = ""
    log: Log | None = None
    sealed: bool = False
    outdated: bool = False
    settled: bool = False


class Reader:
    """What a medium holds, in memory; nothing is read before it is asked for.

    Every method may raise a StoreError; what was read before is then still there.
    """

    def __init__(self, medium: Medium, keys: Keys) -> None:
        self.medium = medium
        self.tables = Tables()
        self._keys = keys
        self._mutex = RLock()
        self._state = State()

    @property
    def sealed(self) -> bool:
        """Whether the journal that was last read is encrypted."""
        return self._state.sealed

    @property
    def size(self) -> int:
        """The bytes of the snapshot that was last read; 0 where there is none."""
        mark = self._state.marks.snapshot
        return mark.size if mark else 0

    def stale(self) -> bool:
        """Whether the medium holds something else than what was read last. Two stats.

        False while another thread reads or saves: nobody has to wait for that to be told.
        """
        if not self._mutex.acquire(blocking=False):
            return False
        try:
            return self.medium.marks() != self._state.marks
        finally:
            self._mutex.release()

    def alone(self) -> "RLock":
        """What keeps the other threads of this program from reading and saving, in a ``with``."""
        return self._mutex

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
            self._become(State(), {})

    def _read(self, found: Found) -> None:
        """Read snapshot and log from their beginning."""
        where = self.medium.where
        if found.snapshot is None:
            if found.log is not None:
                raise errors.only_log(where)
            if self._state.marks.snapshot is not None:
                raise errors.gone(where)
            self._become(State(), {})
            return
        base = head_sum(found.snapshot)
        if is_lost(found.log, found.awaited, base):
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
        tables = migrate(tables, schema)
        for each in self._changes(frames):
            put_into(tables, each)
        self._become(State(found.marks, base, log, sealed, schema < SCHEMA), tables)

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
        self._state = state._replace(
            marks=Marks(marks.snapshot, fingerprint), log=log, settled=state.settled and not frames
        )
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

    def _become(self, state: State, tables: Mapping[str, Lines]) -> None:
        # In this order: what is not there yet may not be taken for read.
        self.tables.become(tables)
        self._state = state
