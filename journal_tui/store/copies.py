"""What is in a conflict copy: the documents of a journal as another machine had them.

A copy of the snapshot is a journal of its own. A copy of the log is what was saved behind a
snapshot: where that lies beside it, both together are a journal again; else the copy is no more
than the documents in it.
"""

# Plain os calls where a file goes, as in atomic_file.py.
# ruff: noqa: PTH108

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store import errors
from journal_tui.store.atomic_file import LOCK_SUFFIX, AtomicFile
from journal_tui.store.copy_names import Copy
from journal_tui.store.disk import DiskMedium
from journal_tui.store.keyring import LockedError
from journal_tui.store.lines import Lines
from journal_tui.store.log import changes_in, read_log
from journal_tui.store.medium import Fingerprint, Medium, MemoryMedium
from journal_tui.store.reader import Keys, Reader
from journal_tui.store.snapshot import head_sum
from journal_tui.store.soundness import ensure_all_readable
from journal_tui.store.tables import put_into
from journal_tui.texts import copies as texts

#: Errors that say by themselves what to do about a copy, as about any other file.
_TOLD: Final = (LockedError, errors.NewerFileError, errors.ReadError)


class CopyContents(NamedTuple):
    """What a copy holds, in the form of today.

    ``whole`` says that it is all of a journal: what is not in it was not there. Else it is no
    more than some documents. ``sealed`` says that it was encrypted, ``mark`` which version of the
    file was read.
    """

    tables: dict[str, Lines]
    whole: bool
    sealed: bool
    mark: Fingerprint | None


def read_copy(copy: Copy, snapshots: Sequence[str], keys: Keys) -> CopyContents:
    """Read a copy; every document of hers in it can be read.

    ``snapshots`` are the paths of the journal and of copies of it: the log in a copy may have
    been begun for one of them. Raises LockedError without the key, and other StoreErrors for a
    copy that is damaged, of another program or of a later version of ours.
    """
    try:
        if copy.of == "snapshot":
            reader = _read(DiskMedium(copy.path), keys)
            mark = reader.medium.marks().snapshot
            contents = CopyContents(reader.tables.all(), True, reader.sealed, mark)
        else:
            contents = _of_log(copy, snapshots, keys)
        ensure_all_readable(contents.tables, str(copy.path))
    except StoreError as error:
        error.kept = texts.KEPT
        if not isinstance(error, _TOLD):
            error.next_step = texts.NEXT_OTHER_MACHINE
        raise
    return contents


def remove_copy(copy: Copy, mark: Fingerprint | None) -> bool:
    """Remove a copy that was merged and kept; False where it is another file than was read.

    Raises WriteError; it is still there then.
    """
    file = AtomicFile(copy.path)
    if file.fingerprint() != mark:
        return False
    # What was saved in the copy itself goes first: alone it would be taken for a lost journal.
    beside = (LOCK_SUFFIX, errors.LOG) if copy.of == "snapshot" else ()
    try:
        for suffix in (*beside, ""):
            with suppress(FileNotFoundError):
                os.unlink(f"{copy.path}{suffix}")
        file.flush_folder()
    except OSError as error:
        raise errors.write_failed(str(copy.path), error) from error
    return True


def _of_log(copy: Copy, snapshots: Sequence[str], keys: Keys) -> CopyContents:
    # The errors of a log put its ending behind the name that they are given.
    where = str(copy.path).removesuffix(errors.LOG)
    contents = AtomicFile(copy.path).read()
    if contents is None:
        raise errors.gone(str(copy.path))
    log, frames = read_log(contents.data, where)
    sealed = any(not frame.payload.startswith(b"{") for frame in frames)
    for path in snapshots:
        with suppress(errors.ReadError):
            snapshot = AtomicFile(path).read()
            if snapshot is not None and head_sum(snapshot.data) == log.base:
                medium = MemoryMedium(snapshot.data, contents.data)
                medium.where = where
                whole = _read(medium, keys).tables.all()
                return CopyContents(whole, True, sealed, contents.fingerprint)
    tables: dict[str, Lines] = {}
    for frame in frames:
        put_into(tables, changes_in(frame.payload, lambda data: keys.open(data, where), where))
    return CopyContents(tables, False, sealed, contents.fingerprint)


def _read(medium: Medium, keys: Keys) -> Reader:
    reader = Reader(medium, keys)
    reader.refresh()
    if not reader.tables.names():
        raise errors.gone(medium.where)
    return reader
