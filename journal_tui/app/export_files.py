"""Writing an export to disk: to a file that is new, or into a folder that is new or empty."""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import Final, NamedTuple

from journal_tui.errors import JournalTuiError
from journal_tui.texts import export as texts

_FILE: Final = 0o600
_FOLDER: Final = 0o700


class Written(NamedTuple):
    """How many files were written, and their bytes."""

    files: int
    size: int


def write_file(pieces: Iterable[bytes], path: Path) -> Written:
    """Write a new file that only she can read.

    Raises JournalTuiError where a file is there already or none can be written; nothing, or
    all of it, is at ``path`` then.
    """
    from journal_tui.store.backups import write_new
    from journal_tui.store.errors import WriteError

    data = b"".join(pieces)
    try:
        write_new(path, data)
    except WriteError as error:
        if path.exists():
            # A file of that name was there before, or this one is, its folder not flushed.
            raise
        # The store speaks of the journal, which is not what could not be written here.
        raise JournalTuiError(error.what, where=error.where, next_step=texts.ELSEWHERE) from error
    return Written(1, len(data))


def write_folder(files: Iterable[tuple[str, bytes]], path: Path) -> Written:
    """Write files at their paths below a folder that only she can look into.

    The folder is new, or there and empty. All files are made beside it, and take their place
    when they are complete: where something goes wrong before, nothing of them is there. Raises
    JournalTuiError.
    """
    _check_free(path)
    try:
        made = Path(mkdtemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent))
    except OSError as error:
        raise _not_written(path, error) from error
    try:
        written = _fill(made, files)
        if path.is_dir():
            # It may be the one that she stands in, so it stays what it is.
            for each in sorted(made.iterdir()):
                each.rename(path / each.name)
        else:
            made.rename(path)
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(made)
    return written


def _check_free(path: Path) -> None:
    try:
        if not path.is_dir():
            if path.exists() or path.is_symlink():
                raise _taken(path, texts.NO_FOLDER)
        elif any(path.iterdir()):
            raise _taken(path, texts.NOT_EMPTY)
    except OSError as error:
        raise _not_written(path, error) from error


def _fill(folder: Path, files: Iterable[tuple[str, bytes]]) -> Written:
    number = size = 0
    for name, data in files:
        file = folder.joinpath(*PurePosixPath(name).parts)
        file.parent.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE), "wb") as out:
            out.write(data)
        number += 1
        size += len(data)
    return Written(number, size)


def _taken(path: Path, what: str) -> JournalTuiError:
    return JournalTuiError(what, where=str(path), next_step=texts.NOT_EMPTY_NEXT)


def _not_written(path: Path, error: OSError) -> JournalTuiError:
    reason = error.strerror or type(error).__name__
    what = texts.CANNOT_WRITE.format(reason=reason)
    return JournalTuiError(what, where=str(path), next_step=texts.ELSEWHERE)
