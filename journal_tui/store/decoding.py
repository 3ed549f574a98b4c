"""The values of the lines that were read: each is made once, as long as its line stays the same."""

from collections.abc import Iterable
from typing import Any

from journal_tui.store import errors
from journal_tui.store.codec import VALUE_TABLES
from journal_tui.store.entry_line import value_on
from journal_tui.store.shape import UndecodableError
from journal_tui.store.tables import Tables
from journal_tui.texts import store as texts


class Decoded:
    """Values by table and id; ``where`` names the journal in errors. For several threads."""

    def __init__(self, tables: Tables, where: str) -> None:
        self._tables = tables
        self._where = where
        self._known: dict[str, dict[str, tuple[bytes, Any]]] = {name: {} for name in VALUE_TABLES}

    def of(self, table: str, doc_id: str, line: bytes) -> Any:
        """The value of a line. Raises DocumentError."""
        known = self._known[table].get(doc_id)
        if known is not None and known[0] is line:
            return known[1]
        try:
            value = value_on(table, doc_id, line)
        except UndecodableError as error:
            raise errors.unreadable(
                self._where, table, doc_id, error.field, error.wanted
            ) from error
        except ValueError as error:
            raise errors.unreadable(
                self._where, table, doc_id, texts.FIELD_LINE, texts.WANTED_JSON
            ) from error
        self._known[table][doc_id] = (line, value)
        return value

    def count(self, table: str) -> int:
        """How many values of a table were made."""
        return len(self._known[table])

    def there(self, table: str, lines: Iterable[tuple[str, bytes]]) -> list[Any]:
        """The values that were made already of these lines, in their order."""
        known, none = self._known[table], (None, None)
        pairs = [(known.get(doc_id, none), line) for doc_id, line in lines]
        return [value for (of, value), line in pairs if of is line]

    def missing(self, table: str, lines: Iterable[tuple[str, bytes]]) -> list[str]:
        """The ids of those of these lines of which no value was made yet, in their order."""
        known, none = self._known[table], (None, None)
        return [doc_id for doc_id, line in lines if known.get(doc_id, none)[0] is not line]

    def forget_old_lines(self) -> None:
        """Let go of values whose lines are no longer in the journal."""
        changed = self._tables.take_changes()
        if changed is None:
            # Copies: another thread may decode meanwhile.
            tables = list(self._known.items())
            changed = {(table, key) for table, known in tables for key in list(known)}
        for table, doc_id in changed:
            known = self._known.get(table, {})
            pair = known.get(doc_id)
            if pair and self._tables.lines(table).get(doc_id) is not pair[0]:
                known.pop(doc_id, None)
