"""Machines that meet over a remote that is a dictionary: merging and folding, without git."""

from collections.abc import Iterable, Mapping
from typing import Any

from journal_tui.app.syncing.doubles import Folded, fold_doubles
from journal_tui.store.codec import Value, decode, encode, table_of
from journal_tui.store.codec import merge as with_unknown
from journal_tui.store.lines import document_of, line_of
from journal_tui.store.merging.documents import stamped
from journal_tui.store.merging.three_way import Side, merge

Key = tuple[str, str]


def lines_of(*values: Value) -> dict[Key, bytes]:
    return {(table_of(value), value.id): line_of(value.id, encode(value)) for value in values}


def values_in(lines: Mapping[Key, bytes], table: str) -> list[Any]:
    """The living values of a table, by id."""
    values = [
        decode(table, doc_id, document_of(line))
        for (name, doc_id), line in sorted(lines.items())
        if name == table
    ]
    return [value for value in values if getattr(value, "deleted_at", None) is None]


def meet(
    base: Mapping[Key, bytes], one: Mapping[Key, bytes], other: Mapping[Key, bytes], since: int = 1
) -> tuple[dict[Key, bytes], Folded]:
    """What two journals become, and what folding did; the same whichever is called ours."""
    become, folded = _meet(base, one, other, since)
    assert _meet(base, other, one, since)[0] == become
    assert _meet(base, other, one, since)[1].reread == folded.reread
    return become, folded


def _meet(
    base: Mapping[Key, bytes], ours: Mapping[Key, bytes], theirs: Mapping[Key, bytes], since: int
) -> tuple[dict[Key, bytes], Folded]:
    keys = [
        key
        for key in {**base, **ours, **theirs}
        if not base.get(key) == ours.get(key) == theirs.get(key)
    ]
    sides = [{key: side[key] for key in keys if key in side} for side in (base, ours, theirs)]
    merged = merge(sides[0], sides[1], sides[2], since=since)
    folded = fold_doubles(sides[0], sides[1], sides[2], merged.lines, by_table(ours))
    return dict(ours) | merged.lines | folded.lines, folded


def by_table(lines: Side) -> dict[str, dict[str, bytes]]:
    tables: dict[str, dict[str, bytes]] = {}
    for (table, doc_id), line in lines.items():
        tables.setdefault(table, {})[doc_id] = line
    return tables


class Remote:
    """What all machines meet over, and in which round it was changed last."""

    def __init__(self) -> None:
        self.lines: dict[Key, bytes] = {}
        self.round = 0


class Machine:
    """One machine: its journal, and what that was when it synced last, in which round."""

    def __init__(self, *values: Value) -> None:
        self.lines = lines_of(*values)
        self.base: dict[Key, bytes] = {}
        self.round = 0

    def save(self, *values: Value) -> None:
        """Save these as the program does: what it does not know of a document stays."""
        for value in values:
            key = (table_of(value), value.id)
            document = encode(value)
            if key in self.lines:
                old = document_of(self.lines[key])
                document = with_unknown(old, encode(decode(*key, old)), document)
            self.lines[key] = line_of(value.id, document)

    def sync(self, remote: Remote) -> None:
        """Bring the journal and the remote together; both are the same afterwards."""
        ours = {key: self._stamped(key, line) for key, line in self.lines.items()}
        self.lines, _ = meet(self.base, ours, remote.lines, self.round)
        if self.lines != remote.lines:
            remote.round += 1
        remote.lines = dict(self.lines)
        self.base, self.round = dict(self.lines), remote.round

    def values(self, table: str) -> list[Any]:
        return values_in(self.lines, table)

    def _stamped(self, key: Key, line: bytes) -> bytes:
        old = self.base.get(key)
        if old == line:
            return line
        return line_of(key[1], stamped(document_of(old) if old else None, document_of(line)))


def sync_all(machines: Iterable[Machine], remote: Remote) -> None:
    """Sync each of them once, and then once more: all have the same journal then."""
    machines = list(machines)
    for machine in (*machines, *machines):
        machine.sync(remote)
    for machine in machines:
        assert machine.lines == remote.lines
