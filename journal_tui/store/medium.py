"""The port between the journal and where its bytes live.

A medium holds one value, the bytes of a whole journal, and replaces it as a whole or not at
all. Another way of keeping them (a log that is appended to, encryption) is another medium.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import NamedTuple, Protocol


class Fingerprint(NamedTuple):
    """What tells one version of the contents from another without reading it."""

    inode: int
    size: int
    mtime_ns: int


class Contents(NamedTuple):
    """The bytes of one version, and its fingerprint."""

    fingerprint: Fingerprint
    data: bytes


class Ends(NamedTuple):
    """The first and the last bytes of one version that is ``size`` bytes long."""

    size: int
    head: bytes
    tail: bytes


class Medium(Protocol):
    """A place for the bytes of a journal. Every method may raise a StoreError."""

    @property
    def where(self) -> str:
        """The place in words, for messages."""
        ...

    def fingerprint(self) -> Fingerprint | None:
        """The fingerprint of what is there now, None when nothing is there. Cheap."""
        ...

    def read(self) -> Contents | None:
        """One whole version, never half of one; None when nothing is there."""
        ...

    def ends(self, head: int, tail: int) -> Ends | None:
        """At most so many bytes of both ends of one version; None when nothing is there."""
        ...

    def replace(self, chunks: Iterable[bytes]) -> Fingerprint:
        """Make ``chunks`` the contents, durably: on return they survive a loss of power.

        Call it inside ``locked()``. On an error the former contents are still there.
        """
        ...

    def locked(self) -> AbstractContextManager[object]:
        """Keep every other writer out for a while. Raises BusyError after waiting for a time."""
        ...


class MemoryMedium:
    """A medium that forgets everything with the process: for samples and tests."""

    where = "memory"

    def __init__(self, data: bytes | None = None) -> None:
        self.data = data
        self._version = 0

    def fingerprint(self) -> Fingerprint | None:
        """A number that counts the versions."""
        return None if self.data is None else Fingerprint(0, len(self.data), self._version)

    def read(self) -> Contents | None:
        """What was put last."""
        fingerprint = self.fingerprint()
        if fingerprint is None or self.data is None:
            return None
        return Contents(fingerprint, self.data)

    def ends(self, head: int, tail: int) -> Ends | None:
        """The ends of what was put last."""
        if self.data is None:
            return None
        return Ends(len(self.data), self.data[:head], self.data[-tail:])

    def replace(self, chunks: Iterable[bytes]) -> Fingerprint:
        """Keep the chunks."""
        self.data = b"".join(chunks)
        self._version += 1
        return Fingerprint(0, len(self.data), self._version)

    def locked(self) -> AbstractContextManager[object]:
        """Nobody else can reach it."""
        return nullcontext()
