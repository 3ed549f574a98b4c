"""What two copies of an entry come from, where no commit says it: their histories do.

Every act keeps what an entry was before it. What both copies have been at some time is what they
come from, so that a copy that is merely older merges without a question.
"""

import json
from collections.abc import Collection, Iterator, Mapping

from journal_tui.store.lines import Lines, Plain, document_of, line_of
from journal_tui.store.merging.stamps import CHANGED, UPDATED, moment_key
from journal_tui.store.merging.three_way import Key
from journal_tui.store.snapshot import ENTRIES, HISTORY

Tables = Mapping[str, Lines]


def ancestor_lines(ours: Tables, theirs: Tables, ids: Collection[str]) -> dict[Key, bytes]:
    """Of each of these entries the latest document that both sides have seen, where there is one.

    It does not matter which side is ours. Raises ValueError for a line that is no document.
    """
    found: dict[Key, bytes] = {}
    mine, others = _seen(ours, ids), _seen(theirs, ids)
    for doc_id in ids:
        common = [
            document
            for seen, there in ((mine, others), (others, mine))
            for state, document in seen[doc_id].items()
            if state in there[doc_id]
        ]
        if common:
            lines = [(_moment(document), line_of(doc_id, document)) for document in common]
            found[ENTRIES, doc_id] = max(lines)[1]
    return found


def _seen(tables: Tables, ids: Collection[str]) -> dict[str, dict[str, Plain]]:
    """What each entry has been on a side, now included, by what it said."""
    seen: dict[str, dict[str, Plain]] = {doc_id: {} for doc_id in ids}
    for doc_id, document in _documents(tables, ids):
        seen[doc_id][_state(document)] = document
    return seen


def _documents(tables: Tables, ids: Collection[str]) -> Iterator[tuple[str, Plain]]:
    wanted = frozenset(ids)
    for line in tables.get(HISTORY, {}).values():
        before = document_of(line).get("before")
        for doc_id, document in before.items() if isinstance(before, dict) else ():
            if doc_id in wanted and isinstance(document, dict):
                yield doc_id, document
    entries = tables.get(ENTRIES, {})
    for doc_id in wanted & entries.keys():
        yield doc_id, document_of(entries[doc_id])


def _state(document: Plain) -> str:
    """What tells a state from others: all of it but what syncing keeps beside."""
    told = {name: value for name, value in document.items() if name != CHANGED}
    return json.dumps(told, sort_keys=True)


def _moment(document: Plain) -> tuple[object, ...]:
    return moment_key(str(document.get(UPDATED, "")))
