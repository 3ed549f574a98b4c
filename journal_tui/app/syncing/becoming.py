"""The journal as it is going to be when what was merged is saved, line by line."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import timedelta
from functools import cached_property
from typing import Any, Final

from journal_tui.domain.entry import Entry
from journal_tui.store.codec import decode
from journal_tui.store.lines import Plain, document_of, line_of
from journal_tui.store.merging.three_way import Key
from journal_tui.store.shape import UndecodableError
from journal_tui.store.snapshot import ENTRIES

_DAY: Final = re.compile(rb'"at":\s*"(\d{4}-\d\d-\d\d)')
_ONE_DAY: Final = timedelta(days=1)


class Becoming:
    """The tables of the journal with the ``merged`` lines over them, and what is put there then.

    ``lines`` are those that were put.
    """

    def __init__(
        self, tables: Mapping[str, Mapping[str, bytes]], merged: Mapping[Key, bytes]
    ) -> None:
        self.lines: dict[Key, bytes] = {}
        self._tables = tables
        self._over: defaultdict[str, dict[str, bytes]] = defaultdict(dict)
        for (table, doc_id), line in merged.items():
            self._over[table][doc_id] = line

    def merged(self, table: str) -> list[tuple[str, bytes]]:
        """Ids and lines of a table that were merged or put."""
        return list(self._over[table].items())

    def table(self, table: str) -> list[tuple[str, bytes]]:
        """Ids and lines of a whole table."""
        return list({**self._tables.get(table, {}), **self._over[table]}.items())

    def has(self, table: str, doc_id: str) -> bool:
        """Whether there is such a document."""
        return doc_id in self._over[table] or doc_id in self._tables.get(table, {})

    def line(self, table: str, doc_id: str) -> bytes:
        """One line. Raises KeyError where there is none."""
        over = self._over[table]
        return over[doc_id] if doc_id in over else self._tables[table][doc_id]

    def document(self, table: str, doc_id: str) -> Plain:
        """One document. Raises KeyError where there is none."""
        return document_of(self.line(table, doc_id))

    def living(self, table: str, ids: Iterable[str]) -> dict[str, Any]:
        """The values of these documents, without tombstones and what cannot be read as one."""
        values: dict[str, Any] = {}
        for doc_id in ids:
            line = self.line(table, doc_id)
            if not is_alive(line):
                continue
            try:
                values[doc_id] = decode(table, doc_id, document_of(line))
            except UndecodableError:
                # A document of a newer version, or a damaged one, is nothing to compare with.
                continue
        return values

    def put(self, table: str, doc_id: str, document: Plain) -> None:
        """Let a document become this."""
        self.take({(table, doc_id): line_of(doc_id, document)})

    def take(self, lines: Mapping[Key, bytes]) -> None:
        """Let these documents stand on these lines."""
        self.lines |= lines
        for (table, doc_id), line in lines.items():
            self._over[table][doc_id] = line

    def around(self, entry: Entry) -> list[Entry]:
        """The living entries of the day of an entry, of the day before and of the day after."""
        days = (entry.day - _ONE_DAY, entry.day, entry.day + _ONE_DAY)
        ids = [doc_id for day in days for doc_id in self._ids_by_day.get(day.isoformat(), ())]
        return list(self.living(ENTRIES, ids).values())

    @cached_property
    def _ids_by_day(self) -> Mapping[str, list[str]]:
        """The ids of the entries by their day, told without reading the lines."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for doc_id, line in self.table(ENTRIES):
            if day := _DAY.search(line):
                found[day[1].decode()].append(doc_id)
        return found


def is_alive(line: bytes) -> bool:
    """Whether the document on a line was not deleted."""
    # Most lines tell it without being read: in a text a quote has a stroke before it.
    return b'"deleted_at":' not in line or document_of(line).get("deleted_at") is None
