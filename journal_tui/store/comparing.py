"""What would change if a backup took the place of the journal, document by document.

Lines that are the same are not parsed. A deleted document counts as one that is not there.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store import errors
from journal_tui.store.codec import VALUE_TABLES, decode
from journal_tui.store.lines import Lines, document_of, in_time
from journal_tui.store.migrations import migrate
from journal_tui.store.snapshot import META, SYNC, meta_of, schema_in, unpack
from journal_tui.store.soundness import ensure_readable
from journal_tui.texts import backups as backup_texts

#: The tables whose documents she sees one by one.
SEEN: Final = ("entries", "affirmations", "goals", "plans", "letters", "doubts")
_DELETED: Final = b'"deleted_at":'


class Document(NamedTuple):
    """A document by its id; ``value`` is None where it cannot be read."""

    id: str
    value: Any


class Differing(NamedTuple):
    """The documents of a table that come, change and go, the newest first.

    One that changes is given as it will be.
    """

    come: tuple[Document, ...] = ()
    change: tuple[Document, ...] = ()
    go: tuple[Document, ...] = ()


class Comparison(NamedTuple):
    """What would change; ``unseen`` counts the documents that differ and that no list shows.

    Those are deleted ones, what was shown when, earlier versions, which files were brought in, and
    tables of other programs.
    """

    entries: Differing
    affirmations: Differing
    goals: Differing
    plans: Differing
    letters: Differing
    doubts: Differing
    unseen: int

    @property
    def nothing(self) -> bool:
        """Whether everything would stay as it is."""
        return not self.unseen and not any(sort for table in self[:-1] for sort in table)


def tables_in(data: bytes, where: str) -> dict[str, Lines]:
    """The tables of the backup that was read from ``where``, of any schema, as those of ours.

    Each document of hers in them can be read. Raises DamagedFileError, ForeignFileError,
    NewerFileError, DocumentError.
    """
    try:
        tables = unpack(data, where)
        tables = migrate(tables, schema_in(meta_of(tables, where), where))
        for table in VALUE_TABLES:
            for doc_id, line in tables[table].items():
                ensure_readable(table, doc_id, line, where)
    except errors.NewerFileError:
        raise
    except StoreError as error:
        error.next_step = backup_texts.NEXT_OTHER
        raise
    return tables


def compare(now: Mapping[str, Lines], then: Mapping[str, Lines]) -> Comparison:
    """What would change if ``then``, which came from ``tables_in``, took the place of ``now``."""
    differing = {name: _differing(name, now.get(name, {}), then.get(name, {})) for name in SEEN}
    tables = {*now, *then} - {META, SYNC}
    all_of_it = sum(len(_unlike(now.get(name, {}), then.get(name, {}))) for name in tables)
    seen = sum(len(sort) for table in differing.values() for sort in table)
    return Comparison(**differing, unseen=all_of_it - seen)


def how_many_live(lines: Lines) -> int:
    """How many documents of a table are not deleted."""
    return sum(map(_is_live, lines.values()))


def _differing(table: str, now: Lines, then: Lines) -> Differing:
    come: list[Document] = []
    change: list[Document] = []
    go: list[Document] = []
    lines = {key: then.get(key) or now[key] for key in _unlike(now, then)}
    for doc_id in reversed(in_time(lines, lines)):
        before, after = now.get(doc_id), then.get(doc_id)
        was = before is not None and _is_live(before)
        if after is not None and _is_live(after):
            (change if was else come).append(_document(table, doc_id, after))
        elif before is not None and was:
            go.append(_document(table, doc_id, before))
    return Differing(tuple(come), tuple(change), tuple(go))


def _unlike(now: Lines, then: Lines) -> set[str]:
    """The ids of the documents that are not the same in both."""
    return {key for key in {*now, *then} if now.get(key) != then.get(key)}


def _is_live(line: bytes) -> bool:
    """Whether a document is not deleted, as far as it can be read."""
    if _DELETED not in line:
        return True
    try:
        return document_of(line).get("deleted_at") is None
    except ValueError:
        return True


def _document(table: str, doc_id: str, line: bytes) -> Document:
    try:
        return Document(doc_id, decode(table, doc_id, document_of(line)))
    except ValueError:
        return Document(doc_id, None)
