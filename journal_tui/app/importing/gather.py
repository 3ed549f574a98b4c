"""Which files are meant by what she named: files, folders, zips, and patterns with ``*``."""

import errno
import glob
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.source import Source, is_zip, members_of
from journal_tui.texts import formats as format_texts

_PATTERN: Final = frozenset("*?[")


class Gathered(NamedTuple):
    """The files that are to be looked at, in order; ``missing`` are names that lead nowhere.

    ``named`` are those that she named herself, each by its own path: of these she is told also
    where nobody knows their format. ``broken`` are archives that cannot be opened, and why.
    """

    sources: tuple[Source, ...]
    named: frozenset[Source]
    missing: tuple[str, ...] = ()
    broken: tuple[tuple[Source, UnreadableFileError], ...] = ()


def gather(names: Sequence[str]) -> Gathered:
    """The files behind ``names``, each once. A pattern that the shell left alone is looked up."""
    sources: dict[Source, None] = {}
    named: set[Source] = set()
    missing: list[str] = []
    broken: list[tuple[Source, UnreadableFileError]] = []
    for name in names:
        paths = tuple(_paths(name))
        if not paths:
            missing.append(name)
        for path in paths:
            if os.path.isdir(path):  # noqa: PTH112  (this one never raises)
                files: tuple[Path, ...] = tuple(_files_below(path, broken))
            else:
                files = (path,)
            for file in files:
                if not is_zip(file):
                    sources[Source(file)] = None
                    if file is path:
                        named.add(Source(file))
                    continue
                try:
                    sources |= dict.fromkeys(_worth_a_look(members_of(file)))
                except UnreadableFileError as error:
                    broken.append((Source(file), error.bare()))
    return Gathered(tuple(sources), frozenset(named), tuple(missing), tuple(broken))


def is_pattern(name: str) -> bool:
    """Whether a name may stand for several files."""
    return bool(_PATTERN & set(name))


def _paths(name: str) -> Iterator[Path]:
    if not name:
        # An empty name is one that was forgotten, and not the folder in which she is.
        return
    path = Path(os.path.expanduser(name))  # noqa: PTH111  (a ~name that nobody has may be meant)
    if _exists(path):
        yield path
    elif is_pattern(name):
        # One after the other they mean no more than one, and take for ever.
        pattern = re.sub(r"(?:\*\*[/\\]+)+(?=\*\*[/\\])", "", str(path))
        for found in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207
            yield Path(found)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except ValueError:
        return False
    except OSError as error:
        # What cannot be told now is told when it is opened.
        return error.errno != errno.ENAMETOOLONG


def _files_below(folder: Path, broken: list[tuple[Source, UnreadableFileError]]) -> Iterator[Path]:
    """All ordinary files below a folder, in order; hidden ones and links to folders are not.

    A folder that cannot be looked into is added to those that are ``broken``.
    """

    def closed(error: OSError) -> None:
        why = format_texts.CANNOT_READ.format(reason=error.strerror or type(error).__name__)
        broken.append((Source(Path(error.filename)), UnreadableFileError(why)))

    for where, folders, files in os.walk(folder, onerror=closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if not name.startswith(".") and os.path.isfile(path):  # noqa: PTH113
                yield path


def _worth_a_look(sources: Sequence[Source]) -> Iterator[Source]:
    """The members of an archive without what a Mac puts beside each of them."""
    for source in sources:
        parts = source.member.replace("\\", "/").split("/")
        if "__MACOSX" not in parts and not parts[-1].startswith("."):
            yield source
