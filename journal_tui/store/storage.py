"""TinyDB over a ledger: whole transactions, under the lock, saving lines and not documents.

TinyDB does its work through the classes that it means to be extended: a ``Storage``, and a
``Table`` with ids of its own. The private ``Table._update_table`` is replaced as well: there
TinyDB would parse and copy each document at each save.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from journal_tui.store.lazy_table import LazyTable
from journal_tui.store.ledger import Ledger
from journal_tui.store.lines import Plain, line_of


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
            names = {name: None for name in names if name not in pending.dropped}
        return {name: self.table(name) for name in names} or None

    def write(self, data: Mapping[str, Mapping[str, Plain]]) -> None:
        """Keep these tables: at once, or when the transaction around it ends."""
        with self.ledger.transaction() as transaction:
            for name, table in data.items():
                self.put(name, table)
            for name in self.ledger.tables.names():
                if name not in data:
                    transaction.drop(name)

    def table(self, name: str) -> LazyTable:
        """One table as it is now, inside the transaction that is under way."""
        pending = self.ledger.pending
        changes = pending.changes.get(name) if pending else None
        return LazyTable(name, self.ledger.tables.lines(name), changes, self.ledger.medium.where)

    def put(self, name: str, table: Mapping[str, Plain]) -> None:
        """Keep this table, when the transaction that is under way ends."""
        if isinstance(table, LazyTable):
            changed = table.changed()
        else:
            changed = dict.fromkeys(self.ledger.tables.lines(name))
            changed |= {key: line_of(key, value) for key, value in table.items()}
        with self.ledger.transaction() as transaction:
            transaction.change(name, changed)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside are one durable write at its end, or none when an error passes."""
        with self.ledger.transaction():
            yield


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
        """Insert the document, or let it take the place of the one with this id."""

        def overwrite(table: LazyTable) -> None:
            table[doc_id] = Document(document, doc_id)  # type: ignore[arg-type]

        self._update_table(overwrite)

    def _get_next_id(self) -> str:
        return self._journal.ledger.new_id()

    def _update_table(self, updater: Callable[[LazyTable], None]) -> None:  # type: ignore[override]
        with self._journal.transaction():
            table = self._journal.table(self.name)
            updater(table)
            self._journal.put(self.name, table)


class JournalDB(TinyDB):
    """TinyDB on a journal: ``JournalDB(storage=lambda: JournalStorage(ledger))``."""

    table_class = JournalTable  # type: ignore[assignment]
