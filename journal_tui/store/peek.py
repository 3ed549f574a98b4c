"""The newest page of a large journal, read from the end of its file alone.

Entries stand in the order of time and the small tables behind them, so that the last few
hundred kilobytes hold all that the first screen shows. Nothing is concluded from them about
the rest: whoever saves or counts reads the whole file, and finds there what is wrong with it.
"""

from typing import Any

from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.store.assembly import assemble
from journal_tui.store.codec import VALUE_TABLES, decode
from journal_tui.store.lines import document_of
from journal_tui.store.medium import Ends, Medium
from journal_tui.store.shape import UndecodableError
from journal_tui.store.storage import ENTRIES, META_ID, PROGRAM, SCHEMA

#: A smaller journal is read as a whole: that takes no longer.
LARGE = 1_000_000
_HEAD = 4096
_ENTRY_BYTES = 4096
_TAIL_MOST = 8_000_000


def peek(medium: Medium, count: int) -> Journal | None:
    """The newest ``count`` live entries and all affirmations, showings and goals.

    ``complete`` is False in it. None where the journal is small, or laid out in a way that
    cannot be read from its end, or where anything about it is odd: then it has to be read whole.
    """
    wanted = count * _ENTRY_BYTES
    while wanted <= _TAIL_MOST:
        ends = medium.ends(_HEAD, wanted)
        if ends is None or ends.size < LARGE or not _is_ours(ends.head):
            return None
        try:
            page = _read(ends, count)
        except (UndecodableError, ValueError):
            return None
        if page is not None:
            return page
        wanted *= 4
    return None


def _is_ours(head: bytes) -> bool:
    """Whether the file begins as a journal of this schema does."""
    lines = head.split(b"\n", 3)
    if len(lines) < 4 or lines[0] != b"{" or lines[1] != b'"_meta": {':
        return False
    try:
        meta = document_of(lines[2])
    except ValueError:
        return False
    mine = lines[2].startswith(b'"%s": ' % META_ID.encode())
    return mine and meta.get("program") == PROGRAM and meta.get("schema") == SCHEMA


def _read(ends: Ends, count: int) -> Journal | None:
    """The page in the tail; None where more of the file is needed. Raises ValueError when odd."""
    lines = ends.tail.split(b"\n")[1:]
    if lines and not lines[-1]:
        lines.pop()
    if lines[-2:] != [b"}", b"}"]:
        raise ValueError
    tables: dict[str, list[bytes]] = {}
    gathered: list[bytes] = []
    for line in reversed(lines[:-2]):
        if line.endswith(b": {"):
            tables[line[1:-4].decode()] = gathered
            gathered = []
        elif line != b"},":
            gathered.append(line.removesuffix(b","))
    if set(tables) != set(VALUE_TABLES) - {ENTRIES}:
        # Not all small tables are in the tail yet, or there is one that we do not know.
        return None
    entries: list[Entry] = []
    for line in gathered:
        if len(entries) == count:
            break
        entry = _value(ENTRIES, line)
        if entry.deleted_at is None:
            entries.append(entry)
    if len(entries) < count:
        return None
    values = {name: [_value(name, line) for line in table] for name, table in tables.items()}
    return assemble(reversed(entries), **values, complete=False)


def _value(table: str, line: bytes) -> Any:
    doc_id, _, _ = line[1:].partition(b'"')
    return decode(table, doc_id.decode(), document_of(line))
