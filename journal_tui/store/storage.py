"""TinyDB over a ledger: whole transactions, under the lock, saving lines and not documents.

TinyDB does its work through the classes that it means to be extended: a ``Storage``, and a
``Table`` with ids of its own. The private ``Table._read_table`` and ``Table._update_table`` are
replaced as well: there TinyDB would parse and copy each document at each save.
"""

from collections.abc import Callable, Mapping

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from journal_tui.store.lazy_table import LazyTable, line_for
from journal_tui.store.ledger import Ledger
from journal_tui.store.lines import Plain


class JournalStorage(Storage):
    """TinyDB's storage on a ledger. Every method may raise a StoreError."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self.ledger = ledger

    def read(self) -> dict[str, LazyTable] | None:  # type: ignore[override]
        """The newest tables, for TinyDB; parsed values are never shared between two calls."""
        pending = self.ledger.pending
        if pending is None:
            self.ledger.refresh()
        names = dict.fromkeys(self.ledger.tables.names())
        if pending is not None:
            names |= dict.fromkeys(pending.changes)
            gone = pending.dropped.difference(pending.changes)
            names = {name: None for name in names if name not in gone}
        return {name: self.table(name) for name in names} or None

    def write(self, data: Mapping[str, Mapping[str, Plain]]) -> None:
        """Keep these tables: at once, or when the transaction around it ends."""
        with self.ledger.transaction() as transaction:
            for name, table in data.items():
                transaction.change(name, self._changed(name, table))
            for name in {*self.ledger.tables.names(), *transaction.changes}:
                if name not in data:
                    transaction.drop(name)

    def table(self, name: str) -> LazyTable:
        """One table as it is now, inside the transaction that is under way."""
        pending = self.ledger.pending
        changes = pending.changes.get(name) if pending else None
        lines = {} if pending and name in pending.dropped else self.ledger.tables.lines(name)
        return LazyTable(name, lines, changes, self.ledger.medium.where)

    def _changed(self, name: str, table: Mapping[str, Plain]) -> dict[str, bytes | None]:
        if isinstance(table, LazyTable):
            return table.changed()
        where = self.ledger.medium.where
        lines: dict[str, bytes | None] = dict.fromkeys(self.table(name))
        return lines | {key: line_for(where, name, key, value) for key, value in table.items()}


class JournalTable(Table):
    """A TinyDB table with text ids whose unchanged documents stay lines.

    Query results are not cached: TinyDB would hand out the same nested values again and again,
    and would not notice what another program saved.
    """

    document_id_class = str  # type: ignore[assignment]

    def __init__(self, storage: JournalStorage, name: str) -> None:
        self._journal = storage
        super().__init__(storage, name, cache_size=0)

    def put(self, doc_id: str, document: Mapping[str, object]) -> None:
        """Insert the document, or let it take the place of the one with this id.

        Raises DocumentError for what JSON does not have.
        """
        ledger = self._journal.ledger
        ledger.change(
            self.name, {doc_id: line_for(ledger.medium.where, self.name, doc_id, document)}
        )

    def holds(self, doc_id: str) -> bool:
        """Whether there is a document with this id, inside the transaction under way."""
        pending = self._journal.ledger.pending
        changes = pending.changes.get(self.name, {}) if pending else {}
        if doc_id in changes:
            return changes[doc_id] is not None
        if pending and self.name in pending.dropped:
            return False
        return doc_id in self._journal.ledger.tables.lines(self.name)

    def _get_next_id(self) -> str:
        return self._journal.ledger.new_id()

    def _read_table(self) -> LazyTable:  # type: ignore[override]
        if self._journal.ledger.pending is None:
            self._journal.ledger.refresh()
        return self._journal.table(self.name)

    def _update_table(self, updater: Callable[[LazyTable], None]) -> None:  # type: ignore[override]
        with self._journal.ledger.transaction() as transaction:
            table = self._journal.table(self.name)
            updater(table)
            transaction.change(self.name, table.changed())


class JournalDB(TinyDB):
    """TinyDB on a journal: ``JournalDB(storage=lambda: JournalStorage(ledger))``."""

    table_class = JournalTable  # type: ignore[assignment]

    def drop_table(self, name: str) -> None:
        """Remove a table with all that is in it; what others have saved meanwhile stays."""
        with self._ledger.transaction():
            super().drop_table(name)

    def drop_tables(self) -> None:
        """Remove every table; what the file says about itself stays."""
        with self._ledger.transaction():
            super().drop_tables()

    @property
    def _ledger(self) -> Ledger:
        storage: JournalStorage = self.storage  # type: ignore[assignment]
        return storage.ledger
