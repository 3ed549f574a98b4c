"""A journal on disk: the snapshot, its log beside it, and the lock that keeps writers in turn."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from journal_tui.store import errors
from journal_tui.store.atomic_file import LOCK_SUFFIX, AtomicFile, StrPath
from journal_tui.store.lock import FileLock, leave_note, note_in
from journal_tui.store.log_file import LogFile
from journal_tui.store.medium import Ends, Fingerprint, Found, Marks

if TYPE_CHECKING:
    from pathlib import Path

LOG_SUFFIX = errors.LOG
#: Followed by a number from 1 on: what a write that was cut short left behind the log.
TORN_SUFFIX = ".torn-"
#: Followed by a number from 1 on: a journal or log as it was before it was repaired.
ASIDE_SUFFIX = ".aside-"

_Read = TypeVar("_Read")


class DiskMedium:
    """The journal at ``path`` (symbolic links are followed). Nothing is touched until needed.

    ``wait_s`` is how many seconds a busy lock is waited for, and how long a reader begins again
    because the snapshot was replaced while it read.
    """

    def __init__(self, path: StrPath, *, wait_s: float = 5.0) -> None:
        self.file = AtomicFile(path, wait_s=wait_s)
        self._wait_s = max(wait_s, 1.0)
        self._log: LogFile | None = None
        self._lock: FileLock | None = None

    @property
    def where(self) -> str:
        """The path as it was given."""
        return self.file.where

    @property
    def log(self) -> LogFile:
        """The log beside the file that the path leads to."""
        if self._log is None:
            self._log = LogFile(self.file.target() + LOG_SUFFIX)
        return self._log

    def marks(self) -> Marks:
        """What a stat of both files says."""
        return Marks(self.file.fingerprint(), self.log.fingerprint())

    def read(self) -> Found:
        """The snapshot and its log. Raises ReadError."""
        contents, log, awaited = self._with_log(self.file.read)
        return Found(
            Marks(contents and contents.fingerprint, log and log[0]),
            None if contents is None else contents.data,
            None if log is None else log[1],
            awaited,
        )

    def read_log(self, start: int) -> tuple[Fingerprint, bytes] | None:
        """What was appended since the byte ``start``. Raises ReadError."""
        return self.log.read(start)

    def ends(self, head: int, tail: int) -> Ends | None:
        """Both ends of the snapshot, and its log. Raises ReadError."""
        ends, log, awaited = self._with_log(lambda: self.file.ends(head, tail))
        if ends is None:
            return None
        return Ends(ends.size, ends.head, ends.tail, None if log is None else log[1], awaited)

    def append(self, data: bytes, at: int, awaited: str) -> Fingerprint:
        """Put bytes at the end of the log, durably. Raises WriteError."""
        mark = self.log.append(data, at)
        if awaited:
            # Only a help for noticing that a log was lost: what is saved is saved without it.
            path = self.file.target() + LOCK_SUFFIX
            with suppress(OSError):
                if note_in(path) != awaited:
                    leave_note(path, awaited)
        return mark

    def settle(self) -> None:
        """Flush the log and the folder. Raises WriteError."""
        self.log.settle()
        try:
            self.file.flush_folder()
        except OSError as error:
            raise errors.write_failed(self.where, error) from error

    def cut_log(self, at: int) -> None:
        """Move what stands behind the first ``at`` bytes of the log to a file of its own."""
        log = self.log
        number = 1
        while os.path.lexists(aside := f"{log.path}{TORN_SUFFIX}{number}"):
            number += 1
        log.cut(at, aside)

    def copy_aside(self) -> "tuple[Path, ...]":
        """Copy snapshot and log as they are to names of their own, durably: before a repair.

        Returns the copies that were made. Raises ReadError, WriteError. Call it under the lock.
        """
        from pathlib import Path

        made = []
        for path in (self.file.target(), self.log.path):
            contents = AtomicFile(path).read()
            if contents is not None:
                number = 1
                while os.path.lexists(aside := f"{path}{ASIDE_SUFFIX}{number}"):
                    number += 1
                AtomicFile(aside).replace([contents.data])
                made.append(Path(aside))
        return tuple(made)

    def remove_log(self) -> None:
        """Remove the log durably. Raises WriteError."""
        log = self.log
        try:
            log.remove()
        except FileNotFoundError:
            return
        except OSError as error:
            raise errors.write_failed(log.path, error) from error

    def replace(self, chunks: Iterable[bytes]) -> Fingerprint:
        """Replace the snapshot. Raises WriteError."""
        return self.file.replace(chunks)

    def locked(self) -> FileLock:
        """Take the lock, which is let go at the end of a ``with``. Raises BusyError, WriteError.

        Makes the folder where there is none. Another thread of this program is waited for, too.
        """
        if self._lock is None:
            self._lock = self.file.locked(keep=True)
        self._lock.acquire()
        return self._lock

    def _with_log(
        self, read: Callable[[], _Read | None]
    ) -> tuple[_Read | None, tuple[Fingerprint, bytes] | None, str]:
        """What ``read`` reads of the snapshot, and the log that lay beside that very version.

        A log is removed only after the snapshot that took it up has its name: where the
        snapshot is the same before and after, so was the log.
        """
        give_up = monotonic() + self._wait_s
        while monotonic() < give_up:
            before = self.file.fingerprint()
            found = read()
            # Before the log: one that is begun meanwhile would be missed.
            awaited = note_in(self.file.target() + LOCK_SUFFIX)
            log = self.log.read()
            if self.file.fingerprint() == before:
                return found, log, awaited
        raise errors.busy(self.where, self._wait_s)
