"""Backups: the bytes of a whole journal at one moment, each a compressed file of its own.

A file is named after the journal, the moment in UTC and the reason, such as
``journal-20160821T100000Z-daily.json.gz``; ``gunzip -c`` gives the journal back without this
program. One that is sealed ends in ``.age``; what is in it is packed too, unless the journal was
sealed already when it was given (``gunzip -cf`` takes both).
"""

# Plain os calls where a file comes or goes, as in atomic_file.py.
# ruff: noqa: PTH108, PTH116, PTH208

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store import errors, thinning
from journal_tui.store.atomic_file import TEMP_SUFFIX, AtomicFile
from journal_tui.store.backup_names import (
    SEALED_SUFFIX,
    BackupNames,
    Name,
    Reason,
    aware,
    utc,
)
from journal_tui.store.lock import FileLock
from journal_tui.store.sealed import is_sealed
from journal_tui.texts import backups as texts
from journal_tui.texts.store import KEPT_UNTOUCHED

#: A backup that unpacks to more bytes than this is refused.
MOST_BYTES: Final = 2_000_000_000

#: The lock of all backups of one journal is beside them: ``<stem>.backups.lock``.
_LOCK_STEM = ".backups"
_GZIP = b"\x1f\x8b"
_HEAD_BYTES = 64
_PIECE_BYTES = 1 << 20


class SealedBackupError(StoreError):
    """The backup is encrypted, and nothing was given to open it with."""


class Backup(NamedTuple):
    """A backup on disk: ``at`` in UTC, to the second, ``size`` in bytes as it lies there."""

    path: Path
    at: datetime
    reason: Reason
    size: int
    sealed: bool


class BackupBox:
    """The backups of the journal ``<stem>.json`` in ``folder``, among whatever else is there.

    The folder is made (mode 0700) with the first backup.
    """

    def __init__(self, folder: Path, stem: str) -> None:
        self.folder = folder
        self._stem = stem
        self._names = BackupNames(folder, stem)

    def all(self) -> tuple[Backup, ...]:
        """All backups, newest first; none where there is no folder. Raises ReadError."""
        return tuple(filter(None, map(self._look_at, self._names.all())))

    def make(
        self,
        data: bytes | Iterable[bytes],
        at: datetime,
        reason: Reason,
        seal: Callable[[bytes], bytes] | None = None,
    ) -> Backup:
        """Keep ``data``, the bytes of a journal, durably: compressed, and sealed with ``seal``.

        They may come in pieces: a large journal is never whole in memory a second time. Bytes
        that are sealed are kept as they are. ``at`` has an offset. Raises WriteError, BusyError,
        ReadError and what ``seal`` raises; every backup that was there before still is.
        """
        moment = utc(at)
        sealed = isinstance(data, bytes) and is_sealed(data)
        if isinstance(data, bytes):
            content = data if sealed else _compressed((data,))
        else:
            content = _compressed(data)
        if seal is not None and not sealed:
            content, sealed = seal(content), True
        # Under the lock, because a file of the same name would be replaced.
        with self.lock():
            self.clear_temps()
            number = 1 + max(
                (name.number for name in self._names.all() if name.at == moment), default=0
            )
            name = self._names.made_of(moment, reason, number)
            path = self.folder / (name + SEALED_SUFFIX if sealed else name)
            AtomicFile(path).replace([content])
        return Backup(path, moment, reason, len(content), sealed)

    def daily_due(self, now: datetime) -> bool:
        """Whether there is no backup yet of the day that it is by the offset of ``now``.

        Cheap: looks at names only. Raises ReadError.
        """
        return self._names.daily_due(now)

    def thin(self, now: datetime) -> tuple[Path, ...]:
        """Remove the backups that the rule of thinning.py lets go; the paths of those removed.

        One that she made by hand is hers and stays. Raises ReadError and WriteError; what the
        rule keeps is still there then.
        """
        backups = self.all()
        moments = [thinning.Moment(backup.at, _stay(backup.reason)) for backup in backups]
        kept = thinning.kept(moments, aware(now))
        removed = []
        try:
            for place, backup in enumerate(backups):
                if place not in kept:
                    with suppress(FileNotFoundError):
                        os.unlink(backup.path)
                        removed.append(backup.path)
            if removed:
                AtomicFile(removed[0]).flush_folder()
        except OSError as error:
            raise errors.write_failed(str(error.filename or self.folder), error) from error
        return tuple(removed)

    def lock(self) -> FileLock:
        """The lock of the backups, not yet taken; makes the folder. Raises WriteError."""
        return AtomicFile(self.folder / f"{self._stem}{_LOCK_STEM}").locked()

    def clear_temps(self) -> None:
        """Remove what a killed making of a backup left behind. Call it under the lock."""
        try:
            for name in os.listdir(self.folder):
                if name.startswith(".") and name.endswith(TEMP_SUFFIX):
                    target, _, _ = name[1:].removesuffix(TEMP_SUFFIX).rpartition(".")
                    if self._names.understood(target):
                        os.unlink(self.folder / name)
        except OSError as error:
            raise errors.write_failed(str(self.folder), error) from error

    def _look_at(self, name: Name) -> Backup | None:
        """The backup of that name; None for what is no file, or has gone in the meantime."""
        path = self.folder / name.name
        try:
            status = os.stat(path)
        except OSError:
            return None
        if not stat.S_ISREG(status.st_mode):
            return None
        try:
            with path.open("rb") as file:
                sealed = is_sealed(file.read(_HEAD_BYTES))
        except OSError:
            sealed = path.suffix == SEALED_SUFFIX
        return Backup(path, name.at, name.reason, status.st_size, sealed)


def read_backup(path: Path, unseal: Callable[[bytes], bytes] | None) -> bytes:
    """The bytes of the journal in a backup, or in a plain copy of a journal; see ``pieces_in``."""
    return b"".join(pieces_in(path, unseal))


def pieces_in(path: Path, unseal: Callable[[bytes], bytes] | None) -> Iterator[bytes]:
    """The bytes of the journal in a backup, or in a plain copy of a journal, piece by piece.

    Whether it is sealed or compressed is seen in what it holds, whatever its name. Raises
    ReadError, SealedBackupError without ``unseal``, what ``unseal`` raises, and
    DamagedFileError for one that is cut off, garbled or unpacks to more than MOST_BYTES.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _refused(errors.ReadError, path, texts.NOT_A_FILE)
        data = path.read_bytes()
    except OSError as error:
        raise _refused(errors.ReadError, path, errors.read_failed(str(path), error).what) from error
    if is_sealed(data):
        if unseal is None:
            raise _refused(SealedBackupError, path, texts.SEALED, texts.NEXT_PASSPHRASE)
        data = unseal(data)
    if data.startswith(_GZIP):
        yield from _unpacked(path, data)
    else:
        yield data


def write_new(path: Path, data: bytes) -> None:
    """Make the file at ``path`` with these bytes, durably, and never in the place of another.

    Raises WriteError; nothing is left at ``path`` then, or all of it.
    """
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError as error:
        raise _refused(errors.WriteError, path, texts.EXISTS, texts.NEXT_OTHER_NAME) from error
    except OSError as error:
        raise errors.write_failed(str(path), error) from error
    try:
        AtomicFile(path).replace([data])
    except BaseException:
        with suppress(OSError):
            if not path.stat().st_size:
                os.unlink(path)
        raise


def packed(data: bytes) -> bytes:
    """The bytes of a journal as a backup that is not sealed holds them, if they are not so yet."""
    return data if data.startswith(_GZIP) else _compressed((data,))


def _compressed(pieces: Iterable[bytes]) -> bytes:
    import gzip

    content = BytesIO()
    with gzip.GzipFile(fileobj=content, mode="wb", compresslevel=6, mtime=0) as file:
        for piece in pieces:
            file.write(piece)
    return content.getvalue()


def _unpacked(path: Path, data: bytes) -> Iterator[bytes]:
    """What was packed, piece by piece: a small file can unpack to more than the memory holds."""
    import gzip
    import zlib

    size = 0
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            while piece := file.read(_PIECE_BYTES):
                size += len(piece)
                if size > MOST_BYTES:
                    words = texts.TOO_LARGE.format(most=MOST_BYTES / 1e9)
                    raise _refused(errors.DamagedFileError, path, words)
                yield piece
    except (OSError, EOFError, zlib.error) as error:
        raise _refused(errors.DamagedFileError, path, texts.DAMAGED) from error


def _refused(
    kind: type[StoreError], path: Path, what: str, next_step: str = texts.NEXT_OTHER
) -> StoreError:
    return kind(what, where=str(path), kept=KEPT_UNTOUCHED, next_step=next_step)


def _stay(reason: Reason) -> thinning.Stay:
    if reason in ("by hand", "before repair", "conflict copy"):
        # What was repaired was damaged: it may not take the place of a good one. A conflict copy
        # is what another machine had, and was taken from where she could see it.
        return "for ever"
    return "not at all" if reason == "daily" else "for a week"
