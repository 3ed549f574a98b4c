"""A file that only grows: what is appended is on the disk before the call returns."""

# Plain os calls throughout: what is done to the disk, and in which order, is the point here.
# ruff: noqa: PTH108, PTH116

import errno
import os
from contextlib import suppress

from journal_tui.store import errors
from journal_tui.store.atomic_file import BINARY, fingerprint_of, flush_folder_of, write_all
from journal_tui.store.medium import Fingerprint


class LogFile:
    """The log at ``path`` (an absolute path without symbolic links). Readers need no lock."""

    def __init__(self, path: str) -> None:
        self.path = path
        #: The open file that is appended to, and its inode.
        self._open: tuple[int, int] | None = None

    def fingerprint(self) -> Fingerprint | None:
        """Inode, size and time of change; None when there is no log. Raises ReadError."""
        try:
            return fingerprint_of(os.stat(self.path))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise errors.read_failed(self.path, error) from error

    def read(self, start: int = 0) -> tuple[Fingerprint, bytes] | None:
        """The fingerprint of the log, and everything from the byte ``start`` on.

        None when there is no log. Raises ReadError.
        """
        try:
            descriptor = os.open(self.path, os.O_RDONLY | BINARY)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise errors.read_failed(self.path, error) from error
        try:
            # Taken before the bytes: what changes in between is seen as a change later.
            status = fingerprint_of(os.fstat(descriptor))
            if start:
                os.lseek(descriptor, start, os.SEEK_SET)
            parts = []
            while part := os.read(descriptor, 1 << 20):
                parts.append(part)
            data = b"".join(parts)
            return status._replace(size=start + len(data)), data
        except OSError as error:
            raise errors.read_failed(self.path, error) from error
        finally:
            with suppress(OSError):
                os.close(descriptor)

    def append(self, data: bytes, at: int) -> Fingerprint:
        """Put ``data`` behind the first ``at`` bytes, durably. Call it under the lock.

        A log that is not there is made (mode 0600) when ``at`` is 0. Raises WriteError; then the
        log is as long as before, unless the error says that it is in doubt.
        """
        try:
            descriptor = self._appending(at)
        except OSError as error:
            raise errors.write_failed(self.path, error) from error
        try:
            write_all(descriptor, data)
            # Never tried again when it fails: the system may have dropped what it could not
            # write, and would then call the second attempt a success.
            os.fsync(descriptor)
            status = os.fstat(descriptor)
            if at == 0:
                flush_folder_of(self.path)
        except OSError as error:
            undone = self._undo(descriptor, at)
            self.close()
            raise errors.write_failed(self.path, error, in_doubt=not undone) from error
        return fingerprint_of(status)

    def _appending(self, at: int) -> int:
        """The log, ``at`` bytes long, opened for appending.

        It stays open: that is quicker. While it is, no other file can get its inode. Raises
        OSError, also where it has another length.
        """
        there = os.stat(self.path) if at else None
        if there is not None and there.st_size != at:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        if there is not None and self._open is not None and self._open[1] == there.st_ino:
            return self._open[0]
        self.close()
        flags = os.O_WRONLY | os.O_APPEND | BINARY | (0 if at else os.O_CREAT | os.O_EXCL)
        descriptor = os.open(self.path, flags, 0o600)
        self._open = (descriptor, -1 if there is None else there.st_ino)
        return descriptor

    def settle(self) -> None:
        """Make durable what stands in the log, whoever wrote it. Raises WriteError."""
        try:
            descriptor = os.open(self.path, os.O_RDWR | BINARY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except FileNotFoundError:
            return
        except OSError as error:
            raise errors.write_failed(self.path, error) from error

    def close(self) -> None:
        """Let go of the open file; harmless when there is none."""
        opened, self._open = self._open, None
        if opened is not None:
            with suppress(OSError):
                os.close(opened[0])

    def __del__(self) -> None:
        self.close()

    def cut(self, at: int, aside: str) -> None:
        """Keep what stands behind the first ``at`` bytes in the new file ``aside``, and cut it.

        Raises ReadError and WriteError. Call it under the lock.
        """
        behind = self.read(at)
        try:
            descriptor = os.open(self.path, os.O_WRONLY | BINARY)
            try:
                if behind is not None and behind[1]:
                    _keep(aside, behind[1])
                os.ftruncate(descriptor, at)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise errors.write_failed(self.path, error) from error

    def remove(self) -> None:
        """Take the log away, durably. Raises OSError."""
        self.close()
        os.unlink(self.path)
        flush_folder_of(self.path)

    def _undo(self, descriptor: int, at: int) -> bool:
        """Take back what a failed append may have written; False where that fails too."""
        try:
            if at == 0:
                os.unlink(self.path)
            else:
                os.ftruncate(descriptor, at)
        except OSError:
            return False
        return True


def _keep(path: str, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
    try:
        write_all(descriptor, data)
        os.fsync(descriptor)
    except BaseException:
        # What is not whole would be taken for all that was kept.
        with suppress(OSError):
            os.unlink(path)
        raise
    finally:
        os.close(descriptor)
    flush_folder_of(path)
