"""The ways in which the store can say no; each leaves the file on disk as it was."""

import errno

from journal_tui.errors import ConflictError, StoreError
from journal_tui.texts import store as texts

#: What the name of a journal's log has at its end.
LOG = ".log"


class ReadError(StoreError):
    """The file is there and the system does not let us read it."""


class ForeignFileError(StoreError):
    """The file is not a journal of this program."""


class DamagedFileError(StoreError):
    """The file is (or should be) a journal, but empty, cut off, garbled or ambiguous."""


class NewerFileError(StoreError):
    """The journal has a schema that only a later version of the program knows."""


class GoneError(StoreError):
    """The journal that was read before is no longer there."""


class WriteError(StoreError):
    """A save did not succeed; what was on disk before is still there."""


class BusyError(StoreError):
    """Another program held the lock for longer than we wait."""


class DocumentError(StoreError):
    """One document cannot be decoded or encoded: ``table``, ``doc_id`` and ``field`` name it."""

    def __init__(
        self,
        what: str,
        *,
        where: str,
        kept: str,
        next_step: str,
        table: str,
        doc_id: str,
        field: str,
    ) -> None:
        super().__init__(what, where=where, kept=kept, next_step=next_step)
        self.table = table
        self.doc_id = doc_id
        self.field = field


_REASONS = {
    errno.ENOSPC: (texts.REASON_FULL, texts.NEXT_SPACE),
    errno.EDQUOT: (texts.REASON_QUOTA, texts.NEXT_SPACE),
    errno.EACCES: (texts.REASON_NOT_ALLOWED, texts.NEXT_RIGHTS),
    errno.EPERM: (texts.REASON_NOT_ALLOWED, texts.NEXT_RIGHTS),
    errno.EROFS: (texts.REASON_READ_ONLY, texts.NEXT_RIGHTS),
    errno.EIO: (texts.REASON_DISK, texts.NEXT_AGAIN),
    errno.ELOOP: (texts.REASON_LINK_LOOP, texts.NEXT_OTHER_PATH),
}


def _reason(error: OSError) -> tuple[str, str]:
    """The reason in words, and what may help."""
    other = texts.REASON_OTHER.format(words=error.strerror or type(error).__name__)
    return _REASONS.get(error.errno or 0, (other, texts.NEXT_AGAIN))


def read_failed(path: str, error: OSError) -> ReadError:
    """The error for a file that the system does not let us read."""
    reason, _ = _reason(error)
    return ReadError(
        texts.CANNOT_READ.format(reason=reason),
        where=path,
        kept=texts.KEPT_UNTOUCHED,
        next_step=texts.NEXT_OTHER_PATH,
    )


def not_a_file(path: str) -> ReadError:
    """The error for a folder, a device or a pipe in the place of the journal."""
    return ReadError(
        texts.NOT_A_FILE, where=path, kept=texts.KEPT_UNTOUCHED, next_step=texts.NEXT_OTHER_PATH
    )


def write_failed(path: str, error: OSError, *, in_doubt: bool = False) -> WriteError:
    """The error for a failed save; ``in_doubt`` when it failed after the rename."""
    reason, next_step = _reason(error)
    return WriteError(
        texts.CANNOT_WRITE.format(reason=reason),
        where=path,
        kept=texts.KEPT_IN_DOUBT if in_doubt else texts.KEPT_AS_BEFORE,
        next_step=next_step,
    )


def conflict(path: str, other: object) -> ConflictError:
    """Another program has saved ``other`` meanwhile."""
    error = ConflictError(
        texts.CONFLICT, where=path, kept=texts.KEPT_BOTH, next_step=texts.NEXT_CHOOSE
    )
    error.other = other
    return error


def busy(path: str, seconds: float) -> BusyError:
    """The error for a lock that was not free within ``seconds``."""
    return BusyError(
        texts.BUSY.format(seconds=seconds),
        where=path,
        kept=texts.KEPT_AS_BEFORE,
        next_step=texts.NEXT_CLOSE_OTHER,
    )


def lock_failed(path: str, error: OSError) -> WriteError:
    """The error for a file system on which nothing can be locked."""
    return WriteError(
        texts.NO_LOCK.format(reason=_reason(error)[0]),
        where=path,
        kept=texts.KEPT_AS_BEFORE,
        next_step=texts.NEXT_LOCK,
    )


def damaged(path: str, what: str) -> DamagedFileError:
    """The error for a journal that cannot be trusted; ``what`` is the sentence."""
    return DamagedFileError(
        what, where=path, kept=texts.KEPT_UNTOUCHED, next_step=texts.NEXT_REPAIR
    )


def empty(path: str) -> DamagedFileError:
    """The error for a journal file in which there is nothing."""
    return DamagedFileError(
        texts.EMPTY_FILE, where=path, kept=texts.KEPT_UNTOUCHED, next_step=texts.NEXT_EMPTY
    )


def damaged_log(path: str, line: int) -> DamagedFileError:
    """The error for a log in which a saved transaction (``line`` counts from 1) is not whole.

    0 where the line is whole and what is in it cannot be read.
    """
    what = texts.BROKEN_LOG.format(line=line) if line else texts.BROKEN_TRANSACTION
    return DamagedFileError(
        what, where=path + LOG, kept=texts.KEPT_UNTOUCHED, next_step=texts.NEXT_REPAIR
    )


def other_log(path: str) -> DamagedFileError:
    """The error for a log that was begun for another version of the journal."""
    return DamagedFileError(
        texts.OTHER_LOG, where=path + LOG, kept=texts.KEPT_UNTOUCHED, next_step=texts.NEXT_REPAIR
    )


def no_log(path: str) -> DamagedFileError:
    """The error for a log that was begun and is not there any more."""
    return DamagedFileError(
        texts.NO_LOG, where=path + LOG, kept=texts.KEPT_UNTOUCHED, next_step=texts.NEXT_LOG
    )


def only_log(path: str) -> DamagedFileError:
    """The error for a log beside which there is no journal."""
    return DamagedFileError(
        texts.ONLY_LOG, where=path, kept=texts.KEPT_UNTOUCHED, next_step=texts.NEXT_ONLY_LOG
    )


def foreign(path: str) -> ForeignFileError:
    """The error for a file of another program."""
    return ForeignFileError(
        texts.FOREIGN_FILE,
        where=path,
        kept=texts.KEPT_UNTOUCHED,
        next_step=texts.NEXT_OTHER_PATH,
    )


def newer(path: str, found: int, known: int) -> NewerFileError:
    """The error for schema ``found`` where up to ``known`` can be read."""
    return NewerFileError(
        texts.NEWER_FILE.format(found=found, known=known),
        where=path,
        kept=texts.KEPT_UNTOUCHED,
        next_step=texts.NEXT_NEWER,
    )


def gone(path: str) -> GoneError:
    """The error for a journal that vanished after it was read."""
    return GoneError(
        texts.GONE, where=path, kept=texts.KEPT_ON_SCREEN, next_step=texts.NEXT_PUT_BACK
    )


def unreadable(path: str, table: str, doc_id: str, field: str, wanted: str) -> DocumentError:
    """The error for a document on disk whose ``field`` is not what it should be."""
    return DocumentError(
        texts.UNREADABLE_DOCUMENT.format(field=field, wanted=wanted),
        where=texts.DOCUMENT_WHERE.format(path=path, table=table, doc_id=doc_id),
        kept=texts.KEPT_UNTOUCHED,
        next_step=texts.NEXT_CHECK,
        table=table,
        doc_id=doc_id,
        field=field,
    )


def unwritable(path: str, table: str, doc_id: str, field: str, wanted: str) -> DocumentError:
    """The error for a value that has no form in the file, such as an endless number."""
    return DocumentError(
        texts.UNWRITABLE_VALUE.format(field=field, wanted=wanted),
        where=texts.DOCUMENT_WHERE.format(path=path, table=table, doc_id=doc_id),
        kept=texts.KEPT_AS_BEFORE,
        next_step=texts.NEXT_AGAIN,
        table=table,
        doc_id=doc_id,
        field=field,
    )
