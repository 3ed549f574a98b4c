"""An OS lock on a small file that stays beside the one it guards.

The system drops such a lock when its holder ends, however it ends. The ``filelock`` package
does the same, but takes 50 ms to import, which ``journal-tui log`` cannot afford.
On NFS without lockd flock does not keep other machines out.
"""

import errno
import os
import sys
from _thread import allocate_lock
from contextlib import suppress
from time import monotonic, sleep
from types import TracebackType

from journal_tui.store import errors

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


_HELD_ELSEWHERE = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)


#: Where a note begins: Windows locks the first byte itself.
_NOTE_AT = 1
_NOTE_BYTES = 64


def leave_note(path: str, note: str) -> None:
    """Write a few ASCII letters into a lock file, durably. Raises OSError. Call it under the lock.

    The file is never removed or replaced, so that the note outlives what it is about.
    """
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.lseek(descriptor, _NOTE_AT, os.SEEK_SET)
        os.write(descriptor, note.encode("ascii").ljust(_NOTE_BYTES))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def note_in(path: str) -> str:
    """The note in a lock file; empty where there is none, or none that can be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return ""
    try:
        os.lseek(descriptor, _NOTE_AT, os.SEEK_SET)
        return os.read(descriptor, _NOTE_BYTES).decode("ascii", "replace").strip()
    except OSError:
        return ""
    finally:
        with suppress(OSError):
            os.close(descriptor)


class FileLock:
    """The lock file at ``path``; ``acquire`` waits at most ``wait_s`` seconds.

    With ``keep`` the file stays open between two times, which is quicker. It is taken once at a
    time: somebody who holds it does not get it again.
    """

    def __init__(self, path: str, wait_s: float = 5.0, *, keep: bool = False) -> None:
        self.path = path
        self.wait_s = wait_s
        self._keep = keep
        self._descriptor: int | None = None
        self._opened_by = 0
        self._held = False
        #: One thread at a time: the system would give the lock to each that has the file open.
        self._guard = allocate_lock()

    def acquire(self) -> None:
        """Take the lock. Raises BusyError when it is held for too long, else WriteError."""
        give_up = 0.0
        pause = 0.001
        while not self.try_acquire():
            give_up = give_up or monotonic() + self.wait_s
            if monotonic() >= give_up:
                raise errors.busy(self.path, self.wait_s)
            sleep(pause)
            pause = min(pause * 2, 0.02)

    def try_acquire(self, *, create: bool = True) -> bool:
        """Take the lock if it is free. Raises WriteError where nothing can be locked.

        With ``create`` False a missing lock file is not made: nobody holds it, and False is
        returned.
        """
        with self._guard:
            return self._try_acquire(create)

    def _try_acquire(self, create: bool) -> bool:
        if self._held:
            return False
        if self._descriptor is not None and self._opened_by != os.getpid():
            # A process that was forked shares the open file, and would share the lock.
            self._close()
        if self._descriptor is None and not self._open(create):
            return False
        try:
            self._held = self._lock(self._descriptor)  # type: ignore[arg-type]
        finally:
            if not self._held:
                self._close()
        return self._held

    def _open(self, create: bool) -> bool:
        flags = os.O_RDWR | (os.O_CREAT if create else 0)
        try:
            self._descriptor = os.open(self.path, flags, 0o600)
        except FileNotFoundError as error:
            if create:
                raise errors.write_failed(self.path, error) from error
            return False
        except OSError as error:
            raise errors.write_failed(self.path, error) from error
        self._opened_by = os.getpid()
        return True

    def _lock(self, descriptor: int) -> bool:
        try:
            _try_lock(descriptor)
            # A lock on a file that was removed meanwhile would keep nobody out.
            return os.path.samestat(os.fstat(descriptor), os.stat(self.path))  # noqa: PTH116
        except FileNotFoundError:
            return False
        except OSError as error:
            if error.errno in _HELD_ELSEWHERE:
                return False
            raise errors.lock_failed(self.path, error) from error

    def release(self) -> None:
        """Let others in; harmless when it is not held."""
        # Under the guard: a thread that took it in between would be let go with us.
        with self._guard:
            self._release()

    def _release(self) -> None:
        if not self._held or self._descriptor is None:
            return
        self._held = False
        if self._keep:
            try:
                _unlock(self._descriptor)
            except OSError:
                self._close()
        else:
            self._close()

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        self._held = False
        if descriptor is not None:
            with suppress(OSError):
                os.close(descriptor)

    def __del__(self) -> None:
        # A lock that is held is let go by ``release`` or with the process, and not before.
        if not self._held:
            self._close()

    def __enter__(self) -> "FileLock":
        if not self._held:
            self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
