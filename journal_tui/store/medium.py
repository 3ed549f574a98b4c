"""The port between the journal and where its bytes live: a snapshot, and a log behind it.

The snapshot is the bytes of a whole journal and is replaced as a whole or not at all; the log
only grows, until a new snapshot has taken up what is in it. Nothing here knows what the bytes
mean.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import NamedTuple, Protocol


class Fingerprint(NamedTuple):
    """What tells one version of a file from another without reading it."""

    inode: int
    size: int
    mtime_ns: int


class Marks(NamedTuple):
    """The fingerprints of the snapshot and of the log, None for what is not there."""

    snapshot: Fingerprint | None = None
    log: Fingerprint | None = None


class Found(NamedTuple):
    """A snapshot and the log that lay beside it, None for what is not there.

    ``awaited`` is the check sum of the snapshot's head for which a log was begun last, as far
    as that matters: where there is no log with a whole line in it.
    """

    marks: Marks
    snapshot: bytes | None
    log: bytes | None
    awaited: str = ""


class Ends(NamedTuple):
    """The first and the last bytes of a snapshot that is ``size`` bytes long, and all the log."""

    size: int
    head: bytes
    tail: bytes
    log: bytes | None
    awaited: str = ""


class Medium(Protocol):
    """A place for the bytes of a journal. Every method may raise a StoreError."""

    @property
    def where(self) -> str:
        """The place in words, for messages."""
        ...

    def marks(self) -> Marks:
        """The fingerprints of what is there now. Cheap."""
        ...

    def read(self) -> Found:
        """One whole version: never half of one, nor a log that does not lie beside it."""
        ...

    def read_log(self, start: int) -> tuple[Fingerprint, bytes] | None:
        """The log from the byte ``start`` on, and its fingerprint up to the end of that."""
        ...

    def ends(self, head: int, tail: int) -> Ends | None:
        """At most so many bytes of both ends of the snapshot; None when nothing is there."""
        ...

    def append(self, data: bytes, at: int, awaited: str) -> Fingerprint:
        """Put ``data`` behind the first ``at`` bytes of the log, durably.

        The log is made when ``at`` is 0. ``awaited``, where it is not empty, is kept for
        ``Found``. Call it inside ``locked()``. On an error the log is as long as it was.
        """
        ...

    def settle(self) -> None:
        """Make durable what is there, whoever put it there."""
        ...

    def cut_log(self, at: int) -> None:
        """Put aside, under a name of its own, what stands behind the first ``at`` bytes."""
        ...

    def remove_log(self) -> None:
        """Take the log away: a snapshot has taken up all of it. Call it inside ``locked()``."""
        ...

    def replace(self, chunks: Iterable[bytes]) -> Fingerprint:
        """Make ``chunks`` the snapshot, durably: on return they survive a loss of power.

        Call it inside ``locked()``. On an error the former snapshot is still there.
        """
        ...

    def locked(self) -> AbstractContextManager[object]:
        """Keep every other writer out for a while. Raises BusyError after waiting for a time."""
        ...


class MemoryMedium:
    """A medium that forgets everything with the process: for samples and tests."""

    where = "memory"

    def __init__(self, data: bytes | None = None, log: bytes | None = None) -> None:
        self.data = data
        self.log = log
        self._awaited = ""
        self._version = 0

    def marks(self) -> Marks:
        """Numbers that count the versions."""
        return Marks(self._mark_of_data(), self._mark_of_log())

    def read(self) -> Found:
        """What was put last."""
        return Found(self.marks(), self.data, self.log, self._awaited)

    def read_log(self, start: int) -> tuple[Fingerprint, bytes] | None:
        """What was appended since."""
        mark = self._mark_of_log()
        return None if mark is None or self.log is None else (mark, self.log[start:])

    def ends(self, head: int, tail: int) -> Ends | None:
        """The ends of what was put last."""
        if self.data is None:
            return None
        return Ends(len(self.data), self.data[:head], self.data[-tail:], self.log, self._awaited)

    def append(self, data: bytes, at: int, awaited: str) -> Fingerprint:
        """Keep the bytes."""
        self.log = (self.log or b"")[:at] + data
        self._awaited = awaited or self._awaited
        return Fingerprint(1, len(self.log), 0)

    def settle(self) -> None:
        """Nothing lasts here."""

    def cut_log(self, at: int) -> None:
        """Forget what stands behind."""
        self.log = (self.log or b"")[:at]

    def remove_log(self) -> None:
        """Forget the log."""
        self.log = None

    def replace(self, chunks: Iterable[bytes]) -> Fingerprint:
        """Keep the chunks."""
        self.data = b"".join(chunks)
        self._version += 1
        return Fingerprint(0, len(self.data), self._version)

    def locked(self) -> AbstractContextManager[object]:
        """Nobody else can reach it."""
        return nullcontext()

    def _mark_of_data(self) -> Fingerprint | None:
        return None if self.data is None else Fingerprint(0, len(self.data), self._version)

    def _mark_of_log(self) -> Fingerprint | None:
        return None if self.log is None else Fingerprint(1, len(self.log), 0)
