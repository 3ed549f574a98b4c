"""TinyDB over a medium: whole transactions, under the lock, saving lines and not documents.

TinyDB does its work through the classes that it means to be extended: a ``Storage``, and a
``Table`` with ids of its own. The private ``Table._update_table`` is replaced as well: there
TinyDB would parse and copy each document at each save.
"""

from _thread import RLock
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import NamedTuple

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from journal_tui.store import errors
from journal_tui.store.lazy_table import LazyTable
from journal_tui.store.lines import (
    Lines,
    Plain,
    document_of,
    in_time,
    line_of,
    looks_in_time,
    read_tables,
    write_tables,
)
from journal_tui.store.medium import Fingerprint, Medium
from journal_tui.texts import store as texts

PROGRAM = "journal-tui"
SCHEMA = 1
META = "_meta"
META_ID = "journal"
ENTRIES = "entries"
#: The tables of schema 1, in the order of the file. A journal without one of them is damaged.
TABLES = (META, ENTRIES, "affirmations", "showings", "goals")


class Image(NamedTuple):
    """One version of the whole journal, as lines. Nobody changes what is in it.

    ``fingerprint`` is None, and there is no table, where there is no journal yet.
    """

    fingerprint: Fingerprint | None = None
    tables: Mapping[str, Lines] = MappingProxyType({})


def read_image(medium: Medium, before: Image) -> Image:
    """Read and check the journal; lines that ``before`` has too are the same objects.

    Raises ReadError, ForeignFileError, DamagedFileError, NewerFileError, and GoneError when
    ``before`` was a journal and now there is none.
    """
    contents = medium.read()
    if contents is None:
        if before.fingerprint is not None:
            raise errors.gone(medium.where)
        return Image()
    tables = read_tables(contents.data, medium.where)
    schema_of(tables, medium.where)
    if not looks_in_time(tables[ENTRIES]):
        tables[ENTRIES] = in_time(tables[ENTRIES], tables[ENTRIES])
    for name, lines in tables.items():
        if known := before.tables.get(name):
            for doc_id, line in lines.items():
                if known.get(doc_id) == line:
                    lines[doc_id] = known[doc_id]
    return Image(contents.fingerprint, tables)


def schema_of(tables: Mapping[str, Lines], where: str) -> int:
    """The schema of these tables. Raises when they are foreign, newer or not complete."""
    try:
        meta = document_of(tables[META][META_ID])
    except (KeyError, ValueError) as error:
        raise errors.foreign(where) from error
    if meta.get("program") != PROGRAM:
        raise errors.foreign(where)
    schema = meta.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise errors.damaged(where, texts.BROKEN_FILE.format(detail=texts.DETAIL_SCHEMA))
    if schema > SCHEMA:
        raise errors.newer(where, schema, SCHEMA)
    for name in TABLES:
        if name not in tables:
            detail = texts.DETAIL_NO_TABLE.format(table=name)
            raise errors.damaged(where, texts.BROKEN_FILE.format(detail=detail))
    return schema


class JournalStorage(Storage):
    """TinyDB's storage on a medium.

    ``new_id`` makes the id of a document or of a new journal, ``birth`` the time at which a
    new journal says it was made (ISO 8601). Every method may raise a StoreError.
    """

    def __init__(
        self, medium: Medium, *, new_id: Callable[[], str], birth: Callable[[], str]
    ) -> None:
        super().__init__()
        self.medium = medium
        self.new_id = new_id
        self.image = Image()
        self._birth = birth
        self._mutex = RLock()
        self._pending: dict[str, Lines] | None = None
        self._changed: set[str] = set()
        self._written = False

    def stale(self) -> bool:
        """Whether the medium holds another version than ``image``. Cheap."""
        return self.medium.fingerprint() != self.image.fingerprint

    def refresh(self) -> None:
        """Take up what is on the medium, if it changed."""
        with self._mutex:
            if self.stale():
                self.image = read_image(self.medium, self.image)

    def read(self) -> dict[str, LazyTable] | None:  # type: ignore[override]
        """The newest tables, for TinyDB; parsed values are never shared between two calls."""
        with self._mutex:
            if self._pending is None:
                self.refresh()
            tables = self.image.tables if self._pending is None else self._pending
            where = self.medium.where
            return {name: LazyTable(name, each, where) for name, each in tables.items()} or None

    def write(self, data: Mapping[str, Mapping[str, Plain]]) -> None:
        """Keep these tables: at once, or when the transaction around it ends."""
        with self.transaction():
            pending: dict[str, Lines] = {}
            for name, table in data.items():
                if isinstance(table, LazyTable):
                    pending[name] = table.lines()
                    changed = table.changed
                else:
                    pending[name] = {key: line_of(key, value) for key, value in table.items()}
                    changed = set(table)
                if name == ENTRIES:
                    self._changed |= changed
            self._pending = pending
            self._written = True

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside are one durable write at its end, or none when an error passes.

        Holds the lock of the medium and begins with what is there now. Transactions nest.
        """
        with self._mutex:
            if self._pending is not None:
                yield
                return
            with self.medium.locked():
                self.refresh()
                self._pending, self._changed, self._written = dict(self.image.tables), set(), False
                try:
                    yield
                    if self._written:
                        self._commit(self._pending)
                finally:
                    self._pending = None

    def _commit(self, pending: Mapping[str, Lines]) -> None:
        tables: dict[str, Lines] = {name: pending.get(name, {}) for name in TABLES}
        tables |= {name: lines for name, lines in pending.items() if name not in tables}
        if META_ID not in tables[META]:
            meta = self.image.tables.get(META) or {META_ID: self._new_meta()}
            tables[META] = {**meta, **tables[META]}
        if self._changed:
            tables[ENTRIES] = in_time(tables[ENTRIES], self._changed)
        self.image = Image(self.medium.replace(write_tables(tables)), tables)

    def _new_meta(self) -> bytes:
        return line_of(
            META_ID,
            {
                "program": PROGRAM,
                "schema": SCHEMA,
                "id": self.new_id(),
                "created_at": self._birth(),
            },
        )


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

        def overwrite(old: Plain) -> None:
            old.clear()
            old.update(document)

        if not self.update(overwrite, doc_ids=[doc_id]):  # type: ignore[arg-type, list-item]
            self.insert(Document(document, doc_id))  # type: ignore[arg-type]

    def _get_next_id(self) -> str:
        return self._journal.new_id()

    def _update_table(self, updater: Callable[[LazyTable], None]) -> None:  # type: ignore[override]
        with self._journal.transaction():
            tables = self._journal.read() or {}
            updater(tables.setdefault(self.name, LazyTable(self.name)))
            self._journal.write(tables)


class JournalDB(TinyDB):
    """TinyDB on a journal: ``JournalDB(storage=lambda: JournalStorage(...))``."""

    table_class = JournalTable  # type: ignore[assignment]
