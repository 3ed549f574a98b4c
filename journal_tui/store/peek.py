"""The newest page of a large journal, from the end of its snapshot and from its log.

Entries stand in the order of time and the small tables behind them, so that the last few
hundred kilobytes hold all that the first screen shows; what the log holds stands in the place of
that. Nothing is concluded from them about the rest: whoever saves or counts reads the whole
file, and finds there what is wrong with it.
"""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal, in_order
from journal_tui.store import errors
from journal_tui.store.assembly import assemble
from journal_tui.store.codec import SMALL_TABLES, decode
from journal_tui.store.lines import document_of, in_time
from journal_tui.store.log import changes_in, is_lost, read_log, still_to_apply
from journal_tui.store.medium import Ends, Medium
from journal_tui.store.sealed import is_sealed
from journal_tui.store.shape import UndecodableError
from journal_tui.store.snapshot import ENTRIES, HEAD, SCHEMA, folded_in, head_meta, head_sum
from journal_tui.store.tables import Changes

#: A smaller journal is read as a whole: that takes no longer.
LARGE = 1_000_000
_ENTRY_BYTES = 4096
_TAIL_MOST = 8_000_000


def peek(medium: Medium, count: int) -> Journal | None:
    """The newest ``count`` live entries and everything that is not an entry.

    ``complete`` is False in it. None where the journal is small, encrypted, or laid out in a way
    that cannot be read from its end, or where anything about it is odd: then it has to be read
    whole.
    """
    wanted = count * _ENTRY_BYTES
    while wanted <= _TAIL_MOST:
        ends = medium.ends(HEAD, wanted)
        if ends is None or ends.size < LARGE or is_sealed(ends.head):
            return None
        try:
            page = _read(ends, count, _changes(ends))
        except (UndecodableError, ValueError, errors.DamagedFileError):
            return None
        if page is not None:
            return page
        wanted *= 4
    return None


def _changes(ends: Ends) -> Changes:
    """What the log changes in the snapshot. Raises ValueError when anything is odd."""
    meta, base = head_meta(ends.head), head_sum(ends.head)
    if meta is None or meta.get("schema") != SCHEMA or is_lost(ends.log, ends.awaited, base):
        raise ValueError
    changes: Changes = {}
    if ends.log is not None:
        log, frames = read_log(ends.log, "")
        for one in still_to_apply(log, frames, base, folded_in(meta), ""):
            for table, documents in changes_in(one.payload, _not_sealed, "").items():
                changes.setdefault(table, {}).update(documents)
    return changes


def _not_sealed(_: bytes) -> bytes:
    raise ValueError


def _read(ends: Ends, count: int, changes: Changes) -> Journal | None:
    """The page; None where more of the file is needed. Raises ValueError when odd."""
    lines = ends.tail.split(b"\n")[1:]
    if lines and not lines[-1]:
        lines.pop()
    if lines[-2:] != [b"}", b"}"]:
        raise ValueError
    tables: dict[str, dict[str, bytes]] = {}
    gathered: dict[str, bytes] = {}
    for line in reversed(lines[:-2]):
        if line.endswith(b": {"):
            tables[line[1:-4].decode()] = dict(reversed(gathered.items()))
            gathered = {}
        elif line != b"},":
            gathered[_id_on(line)] = line.removesuffix(b",")
    if set(tables) != set(SMALL_TABLES):
        # Not all small tables are in the tail yet, or there is one that we do not know, or the
        # tail reaches beyond the entries.
        return None
    changed = changes.get(ENTRIES, {})
    there = _live((line for key, line in gathered.items() if key not in changed), count)
    if len(there) < count:
        return None
    # Of those in the log the newest are enough, too; most of the others need not be parsed.
    logged = {key: line for key, line in changed.items() if line is not None}
    entries = [*there, *_live(reversed(in_time(logged, logged).values()), count)]
    values = {}
    for name, documents in tables.items():
        now = {**documents, **changes.get(name, {})}
        values[name] = [_value(name, line) for line in now.values() if line is not None]
    return assemble(in_order(entries)[-count:], **values, complete=False)


def _live(lines: Iterable[bytes], count: int) -> list[Entry]:
    """The first ``count`` entries among these that are no tombstones."""
    values = (_value(ENTRIES, line) for line in lines)
    return list(islice((entry for entry in values if entry.deleted_at is None), count))


def _value(table: str, line: bytes) -> Any:
    return decode(table, _id_on(line), document_of(line))


def _id_on(line: bytes) -> str:
    return line[1:].partition(b'"')[0].decode()
