"""A file that is only ever replaced as a whole: the medium of a journal on disk.

New bytes go to a temporary file in the same folder, are flushed to the disk, take the name
by renaming, and the folder is flushed too. Before the rename the old file is whole, after it
the new one; a reader needs no lock.
"""

# Plain os calls throughout: what is done to the disk, and in which order, is the point here.
# ruff: noqa: PTH102, PTH105, PTH108, PTH112, PTH116, PTH118, PTH120, PTH208

import errno
import os
import re
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from journal_tui.store import errors
from journal_tui.store.lock import FileLock
from journal_tui.store.medium import Fingerprint

if TYPE_CHECKING:
    from pathlib import Path

StrPath = str | os.PathLike[str]
_Read = TypeVar("_Read")

TEMP_SUFFIX = ".tmp"
#: What distinguishes a temporary file of this file from one of a file with a longer name.
_TEMP = r"[0-9a-f]{8}\.tmp"
LOCK_SUFFIX = ".lock"

#: How far a file is put ahead of the one before it: some file systems know seconds alone, or
#: every second one.
_STEPS_NS = (1_000_000, 1_000_000_000, 2_000_000_000)
#: File systems that cannot flush a folder say so with one of these; it is no failure.
_FOLDER_FLUSH_UNKNOWN = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)
BINARY: int = getattr(os, "O_BINARY", 0)


class Contents(NamedTuple):
    """The bytes of one version of a file, and its fingerprint."""

    fingerprint: Fingerprint
    data: bytes


class FileEnds(NamedTuple):
    """The first and the last bytes of one version that is ``size`` bytes long."""

    size: int
    head: bytes
    tail: bytes


class AtomicFile:
    """The file at ``path`` (symbolic links are followed), private to its owner.

    ``wait_s`` is how many seconds a busy lock is waited for. Nothing is touched, and no folder
    made, until it is needed.
    """

    def __init__(self, path: StrPath, *, wait_s: float = 5.0) -> None:
        #: The path as it was given.
        self.where = os.fspath(path)
        self._wait_s = wait_s
        self._target = ""

    @property
    def path(self) -> "Path":
        """The same as a ``Path``; a shell command does without, pathlib takes long to load."""
        from pathlib import Path

        return Path(self.where)

    def fingerprint(self) -> Fingerprint | None:
        """Inode, size and time of change; None when there is no file."""
        try:
            return fingerprint_of(os.stat(self.target()))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise errors.read_failed(self.where, error) from error

    def read(self) -> Contents | None:
        """One whole version of the file; None when there is none. Raises ReadError."""

        def everything(descriptor: int) -> Contents:
            status = os.fstat(descriptor)
            parts = []
            wanted = status.st_size + 1
            while part := os.read(descriptor, wanted):
                parts.append(part)
            return Contents(
                fingerprint_of(status), parts[0] if len(parts) == 1 else b"".join(parts)
            )

        return self._reading(everything)

    def ends(self, head: int, tail: int) -> FileEnds | None:
        """Both ends of one version of the file; None when there is none. Raises ReadError."""

        def both(descriptor: int) -> FileEnds:
            size = os.fstat(descriptor).st_size
            first = os.read(descriptor, head)
            os.lseek(descriptor, max(0, size - tail), os.SEEK_SET)
            return FileEnds(size, first, os.read(descriptor, tail))

        return self._reading(both)

    def _reading(self, read: Callable[[int], _Read]) -> _Read | None:
        try:
            if not stat.S_ISREG(os.stat(self.target()).st_mode):
                raise errors.not_a_file(self.where)
            descriptor = os.open(self.target(), os.O_RDONLY | BINARY)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise errors.read_failed(self.where, error) from error
        try:
            return read(descriptor)
        except OSError as error:
            raise errors.read_failed(self.where, error) from error
        finally:
            with suppress(OSError):
                os.close(descriptor)

    def locked(self, *, keep: bool = False) -> FileLock:
        """The OS lock beside the file, not yet taken; makes the folder (0700) where none is."""
        self.make_folder()
        return FileLock(self.target() + LOCK_SUFFIX, self._wait_s, keep=keep)

    def make_folder(self) -> None:
        """Make the folder of the file (0700), and those above it. Raises WriteError."""
        target = self.target()
        try:
            _make_folder(os.path.dirname(target))
        except OSError as error:
            raise errors.write_failed(self.where, error) from error

    def replace(self, chunks: Iterable[bytes]) -> Fingerprint:
        """Write ``chunks`` in place of the file, durably. Call it under the lock.

        Raises WriteError: then the former file stands untouched and nothing is left beside it
        (but where the very last step failed, the flush of the folder, the new one stands).
        """
        target = self.target()
        renamed = False
        try:
            self.clear_temps()
            folder = _open_folder(os.path.dirname(target))
            try:
                temp = f"{_temp_stem(target)}{os.urandom(4).hex()}{TEMP_SUFFIX}"
                try:
                    before = self.fingerprint()
                    fingerprint = _write(temp, chunks, newer_than=before)
                    os.replace(temp, target)
                    renamed = True
                finally:
                    if not renamed:
                        with suppress(OSError):
                            os.unlink(temp)
                _flush_folder(folder)
                if before is None:
                    _flush_above(os.path.dirname(target))
            finally:
                if folder is not None:
                    os.close(folder)
        except OSError as error:
            raise errors.write_failed(self.where, error, in_doubt=renamed) from error
        return fingerprint

    def flush_folder(self) -> None:
        """Make removals in the folder durable. Raises OSError."""
        _flush(os.path.dirname(self.target()))

    def target(self) -> str:
        """The path with every symbolic link resolved: renaming over a link would break it.

        Resolved once: a link that is set elsewhere while a program runs is followed by the next.
        """
        if not self._target:
            self._target = os.path.realpath(self.where)
        return self._target

    def clear_temps(self) -> None:
        """Remove what a killed save left behind. Call it under the lock."""
        for name in self.left_over_temps():
            with suppress(FileNotFoundError):
                os.unlink(name)

    def left_over_temps(self) -> tuple[str, ...]:
        """Paths of temporary files of this file, from a save under way or cut short."""
        target = self.target()
        folder, stem = os.path.split(_temp_stem(target))
        return tuple(
            os.path.join(folder, name)
            for name in sorted(os.listdir(folder))
            if re.fullmatch(_TEMP, name.removeprefix(stem)) and name.startswith(stem)
        )


def _temp_stem(target: str) -> str:
    folder, name = os.path.split(target)
    return os.path.join(folder, f".{name}.")


def fingerprint_of(status: os.stat_result) -> Fingerprint:
    """What tells this version of a file from another."""
    return Fingerprint(status.st_ino, status.st_size, status.st_mtime_ns)


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte, however few the system takes at a time. Raises OSError."""
    rest = memoryview(data)
    while rest:
        written = os.write(descriptor, rest)
        if written <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[written:]


def _write(path: str, chunks: Iterable[bytes], *, newer_than: Fingerprint | None) -> Fingerprint:
    """Make the file at ``path``, mode 0600, flushed to the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
    try:
        for chunk in chunks:
            write_all(descriptor, chunk)
        status = os.fstat(descriptor)
        # The clock of a file system ticks every few milliseconds and inode numbers are used
        # again: without this, two saves in one tick could have the same fingerprint.
        for step in _STEPS_NS if newer_than is not None else ():
            if newer_than is None or status.st_mtime_ns > newer_than.mtime_ns:
                break
            os.utime(path, ns=(status.st_atime_ns, newer_than.mtime_ns + step))
            status = os.fstat(descriptor)
        os.fsync(descriptor)
    except BaseException:
        with suppress(OSError):
            os.close(descriptor)
        raise
    os.close(descriptor)
    return fingerprint_of(status)


def _make_folder(folder: str) -> None:
    """Make the folder and those above it, private, each flushed into its parent."""
    if os.path.isdir(folder):
        return
    parent = os.path.dirname(folder)
    if parent != folder:
        _make_folder(parent)
    with suppress(FileExistsError):
        os.mkdir(folder, 0o700)
    _flush(parent)


def _flush_above(folder: str) -> None:
    """Make it durable that the folder is there, and those above it.

    Whoever made them may have been killed before that, and a new file in a folder that is lost
    would be lost with it. Folders that we may not open were not made by this program.
    """
    while (parent := os.path.dirname(folder)) != folder:
        with suppress(PermissionError):
            _flush(parent)
        folder = parent


def flush_folder_of(path: str) -> None:
    """Make it durable that the file at ``path`` was made or removed. Raises OSError."""
    _flush(os.path.dirname(path))


def _flush(folder: str) -> None:
    """Flush a folder: the names that came and went in it are then on the disk."""
    opened = _open_folder(folder)
    try:
        _flush_folder(opened)
    finally:
        if opened is not None:
            os.close(opened)


def _open_folder(folder: str) -> int | None:
    """The folder, to be flushed; None on systems that cannot open one."""
    return None if os.name == "nt" else os.open(folder, os.O_RDONLY)


def _flush_folder(descriptor: int | None) -> None:
    if descriptor is None:
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _FOLDER_FLUSH_UNKNOWN:
            raise
