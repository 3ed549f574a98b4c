"""What lies beside a journal and holds words of hers, encrypted or made plain as the journal is.

That is drafts, backups, and what a repair put aside. The new form of a file is on the disk before
the former one goes. Cut short anywhere, each file is there in one of the two, and the same call
again does the rest.
"""

# Plain os calls where a file goes, as in atomic_file.py.
# ruff: noqa: PTH108

import os
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store import drafts, errors
from journal_tui.store.atomic_file import LOCK_SUFFIX, TEMP_SUFFIX, AtomicFile
from journal_tui.store.backup_names import SEALED_SUFFIX
from journal_tui.store.backups import BackupBox, packed
from journal_tui.store.disk import ASIDE_SUFFIX, LOG_SUFFIX, TORN_SUFFIX
from journal_tui.store.sealing import is_sealed

#: What the name of something that was put aside has behind the journal's.
_ASIDE = re.compile(
    rf"(?:{re.escape(LOG_SUFFIX)})?(?:{re.escape(TORN_SUFFIX)}|{re.escape(ASIDE_SUFFIX)})[0-9]+"
)
_HEAD_BYTES = 64
#: Seconds to wait for a draft that a living program holds.
_WAIT_S = 0.5


class Resealed(NamedTuple):
    """How many files have another form now, and for each that could not be changed, why."""

    changed: int
    left: tuple[StoreError, ...]


def _as_it_is(data: bytes) -> bytes:
    return data


class _File(NamedTuple):
    """A file, where it will be when it is sealed and when it is plain, and what guards it.

    ``pack`` makes what was sealed the content of the plain file.
    """

    path: Path
    sealed: Path
    plain: Path
    lock: Callable[[], AbstractContextManager[object]] = nullcontext
    pack: Callable[[bytes], bytes] = _as_it_is


class Surroundings:
    """What lies beside the journal at ``journal``: the folder ``drafts``, all its ``backups``, and
    what was put aside. ``seal`` and ``open`` are for one program at a time.
    """

    def __init__(self, journal: Path, drafts: Path, *backups: BackupBox) -> None:
        self._journal = Path(AtomicFile(journal).target())
        self._drafts = drafts
        self._backups = backups

    def any_sealed(self) -> bool:
        """Whether any of it is encrypted, as far as it can be read. Raises ReadError."""
        for file in self._files():
            with suppress(StoreError):
                if _is_sealed(file.path):
                    return True
        return False

    def seal(self, seal: Callable[[bytes], bytes]) -> Resealed:
        """Encrypt all that is plain. A draft that another program holds is left as it is.

        Raises ReadError where a folder cannot be looked into, WriteError and BusyError for the
        backups as a whole.
        """
        for box in self._backups:
            if box.folder.is_dir():
                with box.lock():
                    box.clear_temps()
        return self._change(lambda data, _: seal(data), sealed=True)

    def open(self, opened: Callable[[bytes, str], bytes]) -> Resealed:
        """Make all plain that is encrypted. ``opened`` gets the bytes and where they were read.

        What ``opened`` raises is in ``left``. Raises ReadError where a folder cannot be looked
        into.
        """
        return self._change(opened, sealed=False)

    def _change(self, change: Callable[[bytes, str], bytes], *, sealed: bool) -> Resealed:
        changed = 0
        left: list[StoreError] = []
        for file in list(self._files()):
            try:
                if _is_sealed(file.path) != sealed:
                    with file.lock():
                        changed += _in_other_form(file, change, sealed=sealed)
            except StoreError as error:
                left.append(error)
        return Resealed(changed, tuple(left))

    def _files(self) -> Iterator[_File]:
        for path in _files_in(self._drafts):
            target = path.with_name(_target_of(path.name))
            if target.suffix == drafts.SUFFIX:
                # A living program that holds it would write over what is written here.
                yield _File(path, path, path, AtomicFile(target, wait_s=_WAIT_S).locked)
            elif target.suffix != LOCK_SUFFIX:
                yield _File(path, path, path)
        for path in _files_in(self._journal.parent):
            target_name, name = _target_of(path.name), self._journal.name
            if target_name.startswith(name) and _ASIDE.fullmatch(target_name, len(name)):
                yield _File(path, path, path)
        for box in self._backups:
            for backup in box.all():
                plain = backup.path.with_name(backup.path.name.removesuffix(SEALED_SUFFIX))
                sealed = plain.with_name(plain.name + SEALED_SUFFIX)
                yield _File(backup.path, sealed, plain, box.lock, packed)


def _in_other_form(file: _File, change: Callable[[bytes, str], bytes], *, sealed: bool) -> bool:
    """Write the file anew as ``change`` makes it; False where it went or was changed meanwhile."""
    contents = AtomicFile(file.path).read()
    if contents is None or is_sealed(contents.data) == sealed:
        return False
    target = file.sealed if sealed else file.plain
    data = change(contents.data, str(file.path))
    AtomicFile(target).replace([data if sealed else file.pack(data)])
    if target != file.path:
        try:
            os.unlink(file.path)
            AtomicFile(target).flush_folder()
        except OSError as error:
            raise errors.write_failed(str(file.path), error) from error
    return True


def _is_sealed(path: Path) -> bool:
    """Whether there is a file that is encrypted. Raises ReadError."""
    ends = AtomicFile(path).ends(_HEAD_BYTES, 0)
    return ends is not None and is_sealed(ends.head)


def _target_of(name: str) -> str:
    """The name of the file for which a temporary one was written; else the name itself."""
    if name.startswith(".") and name.endswith(TEMP_SUFFIX):
        return name[1:].removesuffix(TEMP_SUFFIX).rpartition(".")[0]
    return name


def _files_in(folder: Path) -> list[Path]:
    """The ordinary files in a folder; none where there is no folder. Raises ReadError."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise errors.read_failed(str(folder), error) from error
