"""The documents of a journal in memory: lines by table and id, entries in the order of time."""

from _thread import RLock
from collections.abc import Collection, Mapping

from journal_tui.store.lines import Lines, comes_after, in_time, looks_in_time, same_moment
from journal_tui.store.snapshot import ENTRIES

#: A table's changed documents by id: their lines, None for those that were removed.
Changes = dict[str, dict[str, bytes | None]]


def put_into(tables: dict[str, Lines], changes: Changes) -> None:
    """Make these changes in tables that nobody else has yet."""
    for name, documents in changes.items():
        lines = tables[name] = dict(tables.get(name, {}))
        for doc_id, line in documents.items():
            if line is None:
                lines.pop(doc_id, None)
            else:
                lines[doc_id] = line


class Tables:
    """The tables as they were last read or saved; several threads may use them.

    ``version`` is another number after each change. A change costs the same however much there
    is; entries that came in the wrong place are put right when somebody looks at them.
    """

    def __init__(self) -> None:
        self.version = 0
        self._tables: dict[str, Lines] = {}
        self._unplaced: set[str] = set()
        self._changed: set[tuple[str, str]] | None = None
        self._mutex = RLock()

    def names(self) -> tuple[str, ...]:
        """The tables in the order of the file; none where there is no journal yet."""
        return tuple(self._tables)

    def lines(self, table: str) -> Lines:
        """The lines of a table, entries in the order of time; empty where there is none.

        Later changes are made in this very dictionary: to go through it take ``items``.
        """
        with self._mutex:
            if table == ENTRIES and self._unplaced:
                self._tables[ENTRIES] = in_time(self._tables[ENTRIES], self._unplaced)
                self._unplaced = set()
            return self._tables.get(table, {})

    def items(self, table: str) -> list[tuple[str, bytes]]:
        """Ids and lines of a table, as ``lines`` gives them, at this moment."""
        with self._mutex:
            return list(self.lines(table).items())

    def all(self) -> dict[str, Lines]:
        """All tables, as ``lines`` gives each."""
        with self._mutex:
            return {name: self.lines(name) for name in self.names()}

    def with_changes(self, changes: Changes, dropped: Collection[str] = ()) -> dict[str, Lines]:
        """All tables as they will be after these changes; nothing is changed yet.

        Those that are ``dropped`` begin empty, and are not there at all without a change.
        """
        with self._mutex:
            tables = {name: lines for name, lines in self.all().items() if name not in dropped}
            for name, documents in changes.items():
                lines = {**tables.get(name, {}), **documents}
                tables[name] = {key: line for key, line in lines.items() if line is not None}
        if ENTRIES in changes:
            tables[ENTRIES] = in_time(tables[ENTRIES], changes[ENTRIES])
        return tables

    def really(self, changes: Changes) -> Changes:
        """The changes without those that say what is so already."""
        found: Changes = {}
        with self._mutex:
            for name, documents in changes.items():
                lines = self._tables.get(name, {})
                real = {key: line for key, line in documents.items() if lines.get(key) != line}
                if real or name not in self._tables:
                    found[name] = real
        return found

    def apply(self, changes: Changes) -> None:
        """Let these changes take effect."""
        with self._mutex:
            for name, documents in changes.items():
                lines = self._tables.setdefault(name, {})
                for doc_id, line in documents.items():
                    if name == ENTRIES:
                        self._place(lines, doc_id, line)
                    if line is None:
                        lines.pop(doc_id, None)
                    else:
                        lines[doc_id] = line
                    if self._changed is not None:
                        self._changed.add((name, doc_id))
            self.version += 1

    def become(self, tables: Mapping[str, Lines]) -> None:
        """Take all of these in the place of what was there.

        Lines that were there before stay the same objects: what was made of them stays good.
        """
        tables = dict(tables)
        if ENTRIES in tables and not looks_in_time(tables[ENTRIES]):
            tables[ENTRIES] = in_time(tables[ENTRIES], tables[ENTRIES])
        with self._mutex:
            for name, lines in tables.items():
                if (known := self._tables.get(name)) and known is not lines:
                    for doc_id, line in lines.items():
                        if known.get(doc_id) == line:
                            lines[doc_id] = known[doc_id]
            self._tables, self._unplaced = tables, set()
            self._changed = None
            self.version += 1

    def take_changes(self) -> set[tuple[str, str]] | None:
        """Table and id of what changed since the last call; None: it may be any of them."""
        with self._mutex:
            changed, self._changed = self._changed, set()
            return changed

    def _place(self, lines: Lines, doc_id: str, line: bytes | None) -> None:
        """Note whether an entry that is going to change will stand in the wrong place."""
        if line is None:
            self._unplaced.discard(doc_id)
            return
        old = lines.get(doc_id)
        if old is not None:
            in_place = same_moment(old, line)
        else:
            # What stands last says nothing while others wait for their place.
            last = next(reversed(lines.items()), None)
            in_place = not self._unplaced and (last is None or comes_after((doc_id, line), last))
        if not in_place:
            self._unplaced.add(doc_id)
