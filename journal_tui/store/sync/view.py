"""A journal as it stands in a commit of the repository, and what two of them differ in."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final, Protocol

from journal_tui.errors import StoreError
from journal_tui.store.lines import Lines
from journal_tui.store.merging.three_way import Key, Side
from journal_tui.store.soundness import ensure_readable
from journal_tui.store.sync import form_errors
from journal_tui.store.sync.layout import file_of, group, lines_in, table_of
from journal_tui.store.sync.marker import MARKER_FILE, Marker, decode
from journal_tui.store.sync.repository import Repository

#: The tables that travel; all others stay on their machine.
TRAVELLING: Final = (
    *("history", "imports", "entries", "affirmations", "showings"),
    *("goals", "plans", "letters", "doubts"),
)
#: What is no table of the journal and travels as one: the settings that she shares.
SETTINGS: Final = "settings"


class Files(Protocol):
    """The form in which files stand in the repository: plain, or encrypted."""

    def name(self, path: str) -> str:
        """The name under which the file of this path is kept."""
        ...

    def seal(self, path: str, data: bytes) -> bytes:
        """The bytes that are kept for a file."""
        ...

    def open(self, name: str, kept: bytes, where: str) -> tuple[str, bytes]:
        """The path and the bytes of a file, from what is kept. Raises StoreError."""
        ...


class View:
    """The journal in ``commit``, an empty text for the one before the first. Reads when asked."""

    def __init__(self, repository: Repository, commit: str) -> None:
        self.commit = commit
        self._repository = repository

    @cached_property
    def marker(self) -> Marker | None:
        """What the commit says of itself; None for an empty one. Raises StoreError."""
        if not self.commit:
            return None
        blob = self._tree.get(MARKER_FILE)
        data = self._repository.read([blob])[blob] if blob else b""
        return decode(data, self._where(MARKER_FILE))

    @property
    def round(self) -> int:
        """The number of the commit, 0 for an empty one."""
        return self.marker.round if self.marker else 0

    @cached_property
    def names(self) -> dict[str, str]:
        """The blob of each file by its name in the repository, without the marker."""
        return {name: blob for name, blob in self._tree.items() if name != MARKER_FILE}

    def side(self, files: Files, names: Iterable[str], known: Mapping[str, Lines]) -> Side:
        """The lines of the files with these names, where they are there. Raises StoreError.

        What is ``known``, by table and id, letter for letter need not be looked at.
        """
        wanted = [name for name in names if name in self.names]
        blobs = self._repository.read(self.names[name] for name in wanted)
        side: dict[Key, bytes] = {}
        for name in wanted:
            path, data = files.open(name, blobs[self.names[name]], self._where(name))
            # She may have put something of her own beside our files.
            if table := table_of(path):
                lines = lines_in(data, self._where(name), known.get(table, {}))
                side.update({(table, doc_id): line for doc_id, line in lines.items()})
        return side

    def ensure_readable(self, side: Side) -> None:
        """Raise DamagedRemoteError for a document of the journal in it that cannot be read."""
        for (table, doc_id), line in side.items():
            if table != SETTINGS:
                try:
                    ensure_readable(table, doc_id, line, self._repository.shown_url())
                except StoreError as error:
                    raise form_errors.damaged_document(error) from error

    def contents(self, files: Files, paths: Iterable[str]) -> dict[str, Lines]:
        """The lines of the files of these paths; empty for one that is not there."""
        names = {files.name(path): path for path in paths}
        found: dict[str, Lines] = {path: {} for path in names.values()}
        blobs = self._repository.read(self.names[name] for name in names if name in self.names)
        for name, path in names.items():
            if name in self.names:
                _, data = files.open(name, blobs[self.names[name]], self._where(name))
                found[path] = lines_in(data, self._where(name))
        return found

    @cached_property
    def _tree(self) -> Mapping[str, str]:
        return self._repository.tree(self.commit) if self.commit else {}

    def _where(self, name: str) -> str:
        return f"{self._repository.shown_url()}: {name}"


def differing(
    files: Files, one: View, other: View, known: Mapping[str, Lines]
) -> tuple[Side, Side]:
    """The documents in which two commits differ, as they are in each of them.

    ``known`` are lines that need not be looked at.
    """
    names = {
        name for name in {*one.names, *other.names} if one.names.get(name) != other.names.get(name)
    }
    return unlike(one.side(files, names, known), other.side(files, names, known))


def unlike(one: Side, other: Side) -> tuple[Side, Side]:
    """Both sides without what is the same in both."""
    keys = [key for key in {**one, **other} if one.get(key) != other.get(key)]
    return (
        {key: one[key] for key in keys if key in one},
        {key: other[key] for key in keys if key in other},
    )


def differing_here(
    tables: Mapping[str, Lines], known: View, files: Files, *, plain: bool
) -> tuple[Side, Side]:
    """The documents in which the tables here differ from a commit: as there, and as here.

    Files that are ``plain`` and the same are told by their check sum, without reading them.
    """
    groups = group(tables)
    names: set[str] = set(known.names)
    here: dict[Key, bytes] = {}
    for path, lines in groups.items():
        name = files.name(path)
        if plain and known.names.get(name) == _blob_of(file_of(lines)):
            names.discard(name)
            continue
        table = table_of(path)
        for doc_id, line in lines.items():
            here[table, doc_id] = line
    there, here_alone = unlike(known.side(files, names, tables), here)
    return there, here_alone


def _blob_of(data: bytes) -> str:
    """The name that git gives to a file of these bytes."""
    # No secret: it is how git names what it keeps.
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
