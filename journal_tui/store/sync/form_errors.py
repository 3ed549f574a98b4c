"""The ways in which what came from a remote cannot be used; nothing is changed by it anywhere."""

from typing import TYPE_CHECKING

from journal_tui.errors import StoreError
from journal_tui.texts import sync_form as texts

if TYPE_CHECKING:
    from pathlib import Path


class DamagedRemoteError(StoreError):
    """A file in the remote is not what this program put there."""


class ForeignMarkerError(StoreError):
    """The branch is that of another program."""


class NewerRemoteError(StoreError):
    """The remote has a form or a schema that only a later version of the program knows."""


class OtherKeyError(StoreError):
    """The journal in the remote is encrypted for another identity."""


def damaged_line(where: str, number: int, detail: str) -> DamagedRemoteError:
    """The error for a line (``number`` counts from 1) of the file ``where``."""
    return _damaged(where, texts.DAMAGED_LINE.format(number=number, detail=detail))


def damaged_document(error: StoreError) -> DamagedRemoteError:
    """The error for a document in the remote that ``error`` says cannot be read."""
    return _damaged(error.where, error.what)


def damaged_file(where: str) -> DamagedRemoteError:
    """The error for a sealed file that is not whole, or stands under the name of another."""
    return _damaged(where, texts.DAMAGED_FILE)


def too_large(where: str, most: int) -> DamagedRemoteError:
    """The error for a file that unpacks to more than ``most`` bytes."""
    return _damaged(where, texts.TOO_LARGE.format(most=most / 1e9))


def foreign(where: str) -> ForeignMarkerError:
    """The error for a branch in which something else lies."""
    return ForeignMarkerError(
        texts.FOREIGN, where=where, kept=texts.KEPT, next_step=texts.NEXT_OTHER_REMOTE
    )


def newer(where: str) -> NewerRemoteError:
    """The error for what a later version of the program has written."""
    return NewerRemoteError(texts.NEWER, where=where, kept=texts.KEPT, next_step=texts.NEXT_UPGRADE)


def other_key(where: str, key_file: "Path") -> OtherKeyError:
    """The error for a file that another key opens; the right one belongs at ``key_file``."""
    return OtherKeyError(
        texts.OTHER_KEY,
        where=where,
        kept=texts.KEPT,
        next_step=texts.NEXT_KEY.format(name=key_file.name, path=key_file),
    )


def _damaged(where: str, what: str) -> DamagedRemoteError:
    return DamagedRemoteError(what, where=where, kept=texts.KEPT, next_step=texts.NEXT_GIT)
