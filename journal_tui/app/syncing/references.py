"""What names a document that was folded into another one names that other one."""

from collections.abc import Mapping
from typing import Final

from journal_tui.app.syncing.becoming import Becoming, is_alive
from journal_tui.store.lines import Plain, document_of
from journal_tui.store.snapshot import ENTRIES

#: The field of a tombstone that names the document which it was folded into.
INTO: Final = "into"
_MARK: Final = b'"into":'
#: The tables of what is named elsewhere.
_NAMED: Final = (ENTRIES, "affirmations")
#: The fields that name a document of another table.
_REFERENCES: Final[Mapping[str, tuple[str, ...]]] = {
    "showings": ("affirmation_id", "entry_id"),
    "plans": ("entry_id", "outcome_entry_id"),
    "doubts": ("like_id",),
    "imports": ("entry_ids",),
}


def folded_before(becoming: Becoming) -> dict[str, str]:
    """The tombstones of documents that were folded, and the documents in which they are now."""
    into: dict[str, str] = {}
    for table in _NAMED:
        for doc_id, line in becoming.table(table):
            if _MARK in line and not is_alive(line):
                into[doc_id] = str(document_of(line).get(INTO, doc_id))
    return {doc_id: _end(doc_id, into) for doc_id in into}


def follow(becoming: Becoming, folded_now: Mapping[str, str]) -> None:
    """Let all references follow what was folded ``folded_now`` or before."""
    tables = [name for name in _REFERENCES if folded_now or becoming.merged(name)]
    into = folded_before(becoming) if tables else {}
    for name in tables if into else ():
        # What stood here before has followed already, but for what was folded now.
        lines = becoming.table(name) if folded_now else becoming.merged(name)
        for doc_id, line in lines:
            document = document_of(line)
            followed = _followed(document, _REFERENCES[name], into)
            if followed != document:
                becoming.put(name, doc_id, followed)


def _end(doc_id: str, into: Mapping[str, str]) -> str:
    """Where a chain of folds ends; one that closes to a ring, as no program makes it, anywhere."""
    seen = {doc_id}
    while (next_id := into.get(doc_id)) is not None and next_id not in seen:
        seen.add(next_id)
        doc_id = next_id
    return doc_id


def _followed(document: Plain, fields: tuple[str, ...], into: Mapping[str, str]) -> Plain:
    followed = dict(document)
    for field in fields:
        named = document.get(field)
        if isinstance(named, str):
            followed[field] = into.get(named, named)
        elif isinstance(named, list):
            # Two that became one are named once.
            ids = dict.fromkeys(
                into.get(one, one) if isinstance(one, str) else one for one in named
            )
            followed[field] = list(ids)
    return followed
