"""The newest page of a large journal, from the end of its snapshot and from its log.

Entries stand in the order of time and the small tables behind them, so that the last few
hundred kilobytes hold all that the first screen shows; what the log holds stands in the place of
that. Nothing is concluded from them about the rest: whoever saves or counts reads the whole
file, and finds there what is wrong with it.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any

from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal, in_order
from journal_tui.store import errors
from journal_tui.store.assembly import assemble
from journal_tui.store.codec import SMALL_TABLES
from journal_tui.store.entry_line import value_on
from journal_tui.store.lines import in_time
from journal_tui.store.log import changes_in, is_lost, read_log, still_to_apply
from journal_tui.store.medium import Ends, Medium
from journal_tui.store.sealed import is_sealed
from journal_tui.store.shape import UndecodableError
from journal_tui.store.snapshot import (
    ENTRIES,
    HEAD,
    SCHEMA,
    SYNC,
    folded_in,
    head_meta,
    head_sum,
)
from journal_tui.store.tables import Changes

#: A smaller journal is read as a whole: that takes no longer.
LARGE = 1_000_000
#: Most entries and all that stands behind them take less; where they do not, more is read.
_ENTRY_BYTES = 4096
_TAIL_MOST = 8_000_000
#: The tables that stand behind the entries.
_BEHIND = frozenset((*SMALL_TABLES, SYNC))
#: The line with which the table of the entries begins.
_BEGIN = b'\n"%s": {\n' % ENTRIES.encode()


def peek(medium: Medium, count: int, *, entries_alone: bool = False) -> Journal | None:
    """The newest ``count`` live entries and, without ``entries_alone``, all that is no entry.

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
            changes = _changes(ends)
            page = _read(ends, count, changes, () if entries_alone else SMALL_TABLES)
        except (UndecodableError, ValueError, errors.DamagedFileError):
            return None
        if page is not None:
            return page
        wanted *= 2
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


def _read(ends: Ends, count: int, changes: Changes, wanted: Collection[str]) -> Journal | None:
    """The page with the tables that are wanted; None where more of the file is needed.

    Raises ValueError when anything is odd.
    """
    if _BEGIN in ends.tail:
        # All entries are in it: then the whole is not much more.
        return None
    lines = _from_the_end(ends.tail)
    if [next(lines, b""), next(lines, b"")] != [b"}", b"}"]:
        raise ValueError
    tables: dict[str, dict[str, bytes]] = {}
    while len(tables) < len(_BEHIND):
        documents: dict[str, bytes] = {}
        for line in lines:
            if line.endswith(b": {"):
                tables[line[1:-4].decode()] = dict(reversed(documents.items()))
                break
            if line != b"},":
                documents[_id_on(line)] = line.removesuffix(b",")
        else:
            # Not all of these tables are in the tail yet.
            return None
    if set(tables) != _BEHIND or next(lines, b"") != b"},":
        # There is a table that we do not know.
        return None
    changed = changes.get(ENTRIES, {})
    there = _live(_without(changed, lines), count)
    if len(there) < count:
        return None
    # Of those in the log the newest are enough, too; most of the others need not be parsed.
    logged = {key: line for key, line in changed.items() if line is not None}
    entries = [*there, *_live(reversed(in_time(logged, logged).values()), count)]
    values: dict[str, list[Any]] = {name: [] for name in SMALL_TABLES}
    for name in wanted:
        now = {**tables[name], **changes.get(name, {})}
        values[name] = [_value(name, line) for line in now.values() if line is not None]
    return assemble(in_order(entries)[-count:], **values, complete=False)


def _from_the_end(tail: bytes) -> Iterator[bytes]:
    """The lines that are whole in the end of a file, the last one first.

    Taken one by one: what stands before the entries that are wanted is most of it.
    """
    end = len(tail) - tail.endswith(b"\n")
    while (start := tail.rfind(b"\n", 0, end)) >= 0:
        yield tail[start + 1 : end]
        end = start


def _without(changed: Collection[str], lines: Iterable[bytes]) -> Iterator[bytes]:
    """The documents on these lines, each once, but for those that changed."""
    passed = set(changed)
    for line in lines:
        doc_id = _id_on(line)
        if doc_id not in passed:
            passed.add(doc_id)
            yield line.removesuffix(b",")


def _live(lines: Iterable[bytes], count: int) -> list[Entry]:
    """The first ``count`` entries among these that are no tombstones."""
    values = (_value(ENTRIES, line) for line in lines)
    return list(islice((entry for entry in values if entry.deleted_at is None), count))


def _value(table: str, line: bytes) -> Any:
    return value_on(table, _id_on(line), line)


def _id_on(line: bytes) -> str:
    return line[1:].partition(b'"')[0].decode()
