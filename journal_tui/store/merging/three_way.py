"""Two sides of a journal and what both come from, merged line by line.

Only lines that differ somewhere are given, and only those that both sides changed are parsed. A
document that is missing on a side was never deleted there: deletions are documents too.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from journal_tui.store.lines import Plain, document_of, line_of
from journal_tui.store.merging.documents import Twin, merge_documents

#: The table and the id of a document.
Key: TypeAlias = tuple[str, str]
#: Lines by table and id.
Side: TypeAlias = Mapping[Key, bytes]


class Lost(NamedTuple):
    """A document as it was on one side, with something that stands in no merged one."""

    table: str
    id: str
    line: bytes


class Merged(NamedTuple):
    """What two sides become.

    ``lines`` are all that either side has, and ``twins``: documents for words of the small tables
    that were changed on both sides. A twin has the same id on every machine. One that the journal
    has already, though it is on no side here, must stay as it is there. ``reread`` are the ids of
    the entries whose tone has to be read.
    """

    lines: dict[Key, bytes]
    lost: tuple[Lost, ...] = ()
    reread: frozenset[str] = frozenset()
    twins: frozenset[Key] = frozenset()


def merge(base: Side, ours: Side, theirs: Side, *, since: int) -> Merged:
    """Merge two sides that come from ``base``, which is of the round ``since``.

    It does not matter which side is ours. Raises ValueError for a line that is no document.
    """
    lines: dict[Key, bytes] = {}
    lost: list[Lost] = []
    reread: set[str] = set()
    twins: dict[Key, bytes] = {}
    for key in sorted({*ours, *theirs}):
        table, doc_id = key
        was, *given = base.get(key), *(side[key] for side in (ours, theirs) if key in side)
        changed = sorted({line for line in given if line != was}) or given[:1]
        if len(given) == 1 or len(changed) == 1:
            lines[key] = changed[0]
            continue
        one, other = map(document_of, changed)
        before = document_of(was) if was is not None else None
        outcome = merge_documents(table, before, one, other, since=since)
        # A side that says all of it keeps its letters.
        sides = ((one, changed[0]), (other, changed[1]))
        line = next((line for document, line in sides if document is outcome.document), None)
        lines[key] = line or line_of(doc_id, outcome.document)
        gone = [line for document, line in sides if _is_in(document, outcome.lost)]
        lost += [Lost(table, doc_id, line) for line in gone]
        reread |= {doc_id} if outcome.reread else set()
        for twin in outcome.twins:
            twin_id = _id_of(doc_id, twin)
            twins[table, twin_id] = line_of(twin_id, twin.document)
    here = {key: _with_twin(key, lines[key], line) for key, line in twins.items() if key in lines}
    lines |= twins | here
    return Merged(lines, tuple(lost), frozenset(reread), frozenset(twins) - frozenset(here))


def _is_in(document: Plain, others: Iterable[Plain]) -> bool:
    """Whether it is one of these itself."""
    return any(document is other for other in others)


def _with_twin(key: Key, there: bytes, twin: bytes) -> bytes:
    """A twin that a side has already; what she did with it since stands."""
    one, other = document_of(there), document_of(twin)
    if _bare(one) != _bare(other):
        return there
    return line_of(key[1], merge_documents(key[0], None, one, other, since=0).document)


def _bare(document: Plain) -> Plain:
    moments = ("created_at", "updated_at")
    return {name: value for name, value in document.items() if name not in moments}


def _id_of(doc_id: str, twin: Twin) -> str:
    """An id that every machine gives to these words (UUID version 8, RFC 9562)."""
    seed = json.dumps([doc_id, twin.field, twin.words]).encode()
    value = int.from_bytes(hashlib.sha256(seed).digest()[:16], "big")
    value &= ~(0xF << 76 | 0b11 << 62)
    value |= 0x8 << 76 | 0b10 << 62
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
