"""What entries were before they were changed: a table of acts, each with its before.

An act is one edit, deletion, import or undo, or what came from another machine at once. Its
document holds, under the id of each entry it touched, the document of the entry as it stood
before, or null where there was none. Nothing is taken out of it: an overwritten reflection is
never gone.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple, get_args

from journal_tui.domain.entry import Entry
from journal_tui.store.codec import decode
from journal_tui.store.lines import Lines, Plain, document_of, moment_on
from journal_tui.store.shape import MOMENT, UndecodableError
from journal_tui.store.snapshot import ENTRIES
from journal_tui.texts import store as texts

Kind = Literal["edit", "delete", "undo", "import", "sync"]
_KINDS: Final = get_args(Kind)
#: What is not taken back: an undo, and what came from another machine.
_STAYS: Final = frozenset(("undo", "sync"))


class Act(NamedTuple):
    """One act, and the entries by id as they were before it (None: there was none).

    ``after`` is when the act before it was done, None for the first; ``last_to_undo`` tells it.
    ``saved`` are the ``updated_at`` that the act gave to the entries; earlier versions of the
    program did not keep them.
    """

    id: str
    kind: Kind
    at: datetime
    before: Mapping[str, Entry | None]
    after: datetime | None = None
    saved: Mapping[str, datetime] = MappingProxyType({})


class Version(NamedTuple):
    """An entry as it was until ``until``, when this kind of act changed it."""

    until: datetime
    kind: Kind
    entry: Entry


def act_document(
    kind: Kind,
    at: datetime,
    before: Mapping[str, Plain | None],
    undoes: str,
    saved: Mapping[str, datetime] = MappingProxyType({}),
) -> Plain:
    """The document of an act; ``undoes`` is the id of the act that it takes back, or empty.

    ``saved`` are the ``updated_at`` of the entries after it.
    """
    document: Plain = {"at": at.isoformat(), "kind": kind, "before": dict(before)}
    if saved:
        document["saved"] = {entry_id: moment.isoformat() for entry_id, moment in saved.items()}
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
    return Act(doc_id, kind, _at(document), entries, saved=_saved(document))


def last_to_undo(lines: Lines) -> Act | None:
    """The last act that was not taken back; an undo and a sync are none.

    Raises UndecodableError.
    """
    undone = _undone(lines)
    acts = sorted(lines.items(), key=lambda act: moment_on(act[1]))
    for place in range(len(acts) - 1, -1, -1):
        doc_id, line = acts[place]
        if doc_id not in undone and _document(line).get("kind") not in _STAYS:
            after = _at(_document(acts[place - 1][1])) if place else None
            return act_of(doc_id, line)._replace(after=after)
    return None


def acts_on(lines: Lines, entry_id: str) -> tuple[Act, ...]:
    """The acts that touched an entry and were not taken back, the newest first.

    An undo and a sync are none. Raises UndecodableError.
    """
    undone = _undone(lines)
    acts = _touching(lines, entry_id)
    return tuple(act for act in acts if act.kind not in _STAYS and act.id not in undone)


def versions_in(lines: Lines, entry_id: str) -> tuple[Version, ...]:
    """What an entry was before each act that changed it, the newest first.

    Raises UndecodableError.
    """
    found = []
    for act in _touching(lines, entry_id):
        entry = act.before[entry_id]
        if entry is not None:
            found.append(Version(act.at, act.kind, entry))
    return tuple(found)


def changed_in(lines: Lines) -> dict[str, bool]:
    """Of each entry that an act changed, whether it was more than an import adding to another's.

    The words to which an import brought a run count as changed: they were there before it.
    Taking an import back changes nothing, nor does a sync: the acts of the other machine came
    with it. Raises UndecodableError.
    """
    kinds: dict[object, object] = {}
    found: dict[str, bool] = {}
    for doc_id, line in lines.items():
        document = _document(line)
        kinds[doc_id] = kind = document.get("kind")
        if kind == "sync":
            continue
        before = document.get("before")
        by_import = "import" in (kind, kinds.get(document.get("undoes")))
        for entry_id, plain in before.items() if isinstance(before, dict) else ():
            if isinstance(plain, dict):
                added_to = by_import and bool(plain.get("origins"))
                found[entry_id] = found.get(entry_id, False) or not added_to
    return found


def _touching(lines: Lines, entry_id: str) -> list[Act]:
    """The acts that touched an entry, the newest first; only lines that name it are parsed."""
    name = f'"{entry_id}"'.encode()
    acts = [act_of(key, line) for key, line in reversed(list(lines.items())) if name in line]
    # Of two in one moment the one that stands behind was done later: the sort leaves them so.
    acts.sort(key=lambda act: act.at, reverse=True)
    return [act for act in acts if entry_id in act.before]


def _undone(lines: Lines) -> set[object]:
    """The ids of the acts that were taken back."""
    undoing = (_document(line) for line in lines.values() if b'"undoes":' in line)
    return {document.get("undoes") for document in undoing}


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


def _saved(document: Mapping[str, Any]) -> dict[str, datetime]:
    """The moments that an act gave to entries, as far as they can be read: none has to be there."""
    saved = document.get("saved")
    found = {}
    for entry_id, moment in saved.items() if isinstance(saved, dict) else ():
        with suppress(UndecodableError):
            found[entry_id] = MOMENT.from_plain(moment)
    return found


def _entry(entry_id: str, plain: Plain) -> Entry:
    try:
        entry: Entry = decode(ENTRIES, entry_id, plain)
    except UndecodableError as error:
        raise error.inside(f"before.{entry_id}") from None
    return entry
