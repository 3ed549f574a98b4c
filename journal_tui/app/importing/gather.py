"""Which files are meant by what she named: files, folders, zips, and patterns with ``*``."""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.source import Source, is_zip, members_of

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
            if path.is_dir():
                files: tuple[Path, ...] = tuple(_files_below(path))
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
    path = Path(os.path.expanduser(name))  # noqa: PTH111  (a ~name that nobody has may be meant)
    if path.exists():
        yield path
    elif is_pattern(name):
        for found in sorted(glob.glob(str(path), recursive=True)):  # noqa: PTH207
            yield Path(found)


def _files_below(folder: Path) -> Iterator[Path]:
    """All ordinary files below a folder, in order; hidden ones and links to folders are not."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if not name.startswith(".") and path.is_file():
                yield path


def _worth_a_look(sources: Sequence[Source]) -> Iterator[Source]:
    """The members of an archive without what a Mac puts beside each of them."""
    for source in sources:
        parts = source.member.replace("\\", "/").split("/")
        if "__MACOSX" not in parts and not parts[-1].startswith("."):
            yield source
