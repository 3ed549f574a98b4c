"""Saving values through TinyDB: all of them or none, with what they were before."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from itertools import islice
from math import inf
from typing import TYPE_CHECKING, Any, cast

from journal_tui.domain.entry import Entry
from journal_tui.store import errors
from journal_tui.store.codec import Plain, Value, decode, encode, merge, table_of
from journal_tui.store.ledger import Ledger
from journal_tui.store.lines import moment_on
from journal_tui.store.shape import UndecodableError
from journal_tui.store.snapshot import HISTORY
from journal_tui.store.storage import JournalDB, JournalStorage, JournalTable

if TYPE_CHECKING:
    from journal_tui.store.history import Kind


class Saver:
    """Writes values into the tables of a ledger.

    ``on_disk`` gives the value with an id as it was when the transaction began, or None.
    """

    def __init__(
        self, ledger: Ledger, on_disk: Callable[[str], Any], now: Callable[[], datetime]
    ) -> None:
        self._ledger = ledger
        self._on_disk = on_disk
        self._now = now
        self._db = JournalDB(storage=lambda: JournalStorage(ledger))
        #: How many acts were looked at, and the latest moment of them.
        self._seen = 0
        self._latest = -inf

    def put(
        self,
        documents: tuple[Value, ...],
        expecting: Mapping[str, datetime],
        kind: "Kind | None",
        undoes: str,
    ) -> None:
        """Save as ``JournalStore.put`` says."""
        coming = {document.id: document for document in documents}
        with self._ledger.transaction():
            for doc_id, seen in expecting.items():
                there = self._on_disk(doc_id)
                if there is None or there.updated_at == seen or there == coming.get(doc_id):
                    continue
                raise errors.conflict(self._ledger.medium.where, there)
            before: dict[str, Plain | None] = {}
            for document in documents:
                old = self._put(document)
                if isinstance(document, Entry):
                    before[document.id] = old
            if kind is not None and before:
                from journal_tui.store.history import act_document

                saved = {doc_id: coming[doc_id].updated_at for doc_id in before}
                act = act_document(kind, self._moment(), before, undoes, saved)
                self._table(HISTORY).put(self._ledger.new_id(), act)

    def _moment(self) -> datetime:
        """Now, or just after the latest act where the clock was set back since.

        So the moments of the acts tell their order, wherever those of other machines stand.
        """
        lines = self._ledger.tables.lines(HISTORY)
        if len(lines) < self._seen:
            self._seen, self._latest = 0, -inf
        # Acts are only added, behind the others: each is looked at once.
        new = islice(reversed(lines.values()), len(lines) - self._seen)
        self._latest = max(self._latest, *map(moment_on, new), -inf)
        self._seen = len(lines)
        now = self._now()
        if self._latest <= now.timestamp():
            return now
        return datetime.fromtimestamp(self._latest, now.tzinfo) + timedelta(microseconds=1)

    def _table(self, name: str) -> JournalTable:
        return cast("JournalTable", self._db.table(name))

    def _put(self, value: Value) -> Plain | None:
        """Save one value; returns the document that stood in its place, None where none did."""
        name, where = table_of(value), self._ledger.medium.where
        table = self._table(name)
        try:
            document = encode(value)
        except UndecodableError as error:
            raise errors.unwritable(where, name, value.id, error.field, error.wanted) from error
        old: Plain | None = None
        if table.holds(value.id):
            old = dict(table.get(doc_id=value.id))  # type: ignore[call-overload]
            try:
                known = decode(name, value.id, old)
            except UndecodableError as error:
                raise errors.unreadable(where, name, value.id, error.field, error.wanted) from error
            document = merge(old, encode(known), document)
        table.put(value.id, document)
        return old
