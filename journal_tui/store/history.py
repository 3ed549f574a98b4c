"""What entries were before they were changed: a table of acts, each with its before.

An act is one edit, deletion, import or undo. Its document holds, under the id of each entry it
touched, the document of the entry as it stood before, or null where there was none. Nothing is
taken out of it: an overwritten reflection is never gone.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, Literal, NamedTuple, get_args

from journal_tui.domain.entry import Entry
from journal_tui.store.codec import decode
from journal_tui.store.lines import Lines, Plain, document_of
from journal_tui.store.shape import MOMENT, UndecodableError
from journal_tui.store.snapshot import ENTRIES
from journal_tui.texts import store as texts

Kind = Literal["edit", "delete", "undo", "import"]
_KINDS: Final = get_args(Kind)


class Act(NamedTuple):
    """One act, and the entries by id as they were before it (None: there was none)."""

    id: str
    kind: Kind
    at: datetime
    before: Mapping[str, Entry | None]


class Version(NamedTuple):
    """An entry as it was until ``until``, when this kind of act changed it."""

    until: datetime
    kind: Kind
    entry: Entry


def act_document(
    kind: Kind, at: datetime, before: Mapping[str, Plain | None], undoes: str
) -> Plain:
    """The document of an act; ``undoes`` is the id of the act that it takes back, or empty."""
    document: Plain = {"at": at.isoformat(), "kind": kind, "before": dict(before)}
    return document | {"undoes": undoes} if undoes else document


def act_of(doc_id: str, line: bytes) -> Act:
    """The act on a line. Raises UndecodableError."""
    document = _document(line)
    before = document.get("before")
    if document.get("kind") not in _KINDS:
        raise UndecodableError("kind", texts.WANTED_CHOICE.format(choices=", ".join(_KINDS)))
    if not isinstance(before, dict):
        raise UndecodableError("before", texts.WANTED_RECORD)
    entries = {
        entry_id: None if plain is None else _entry(entry_id, plain)
        for entry_id, plain in before.items()
    }
    kind: Kind = document["kind"]
    return Act(doc_id, kind, _at(document), entries)


def last_to_undo(lines: Lines) -> Act | None:
    """The last act that was not taken back; an undo is none. Raises UndecodableError."""
    undoing = (_document(line) for line in lines.values() if b'"undoes":' in line)
    undone = {document.get("undoes") for document in undoing}
    # They stand in the order in which they were done, whatever the clock said.
    for doc_id, line in reversed(list(lines.items())):
        if doc_id not in undone and _document(line).get("kind") != "undo":
            return act_of(doc_id, line)
    return None


def versions_in(lines: Lines, entry_id: str) -> tuple[Version, ...]:
    """What an entry was before each act that changed it, the newest first.

    Only lines that name the entry are parsed. Raises UndecodableError.
    """
    name = f'"{entry_id}"'.encode()
    acts = [act_of(key, line) for key, line in reversed(list(lines.items())) if name in line]
    # Of two in one moment the one that stands behind was done later: the sort leaves them so.
    acts.sort(key=lambda act: act.at, reverse=True)
    found = []
    for act in acts:
        entry = act.before.get(entry_id)
        if entry is not None:
            found.append(Version(act.at, act.kind, entry))
    return tuple(found)


def _document(line: bytes) -> dict[str, Any]:
    try:
        return document_of(line)
    except ValueError as error:
        raise UndecodableError(texts.FIELD_LINE, texts.WANTED_JSON) from error


def _at(document: Mapping[str, Any]) -> datetime:
    try:
        at: datetime = MOMENT.from_plain(document.get("at"))
    except UndecodableError as error:
        raise error.inside("at") from None
    return at


def _entry(entry_id: str, plain: Plain) -> Entry:
    try:
        entry: Entry = decode(ENTRIES, entry_id, plain)
    except UndecodableError as error:
        raise error.inside(f"before.{entry_id}") from None
    return entry
