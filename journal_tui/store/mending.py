"""Saving what can be read of a document that cannot be decoded: her words above all.

A field that cannot be read is left out, a moment that is needed is told from the others or from
the id, and of a line that is no JSON any more the fields are read one by one.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Final, NamedTuple

from journal_tui.store.gathering import gather, parsed
from journal_tui.store.history import act_of
from journal_tui.store.lines import Plain, line_of
from journal_tui.store.shape import MOMENT, Converter, Shape, UndecodableError
from journal_tui.store.shapes import SHAPES
from journal_tui.store.snapshot import ENTRIES, HISTORY

#: The tables whose documents this version can read.
KNOWN: Final = (*SHAPES, HISTORY)
#: Where a moment is taken from that a document needs and has not; "" is the id.
_INSTEAD: Final[Mapping[str, tuple[str, ...]]] = {
    "at": ("created_at", "", "updated_at"),
    "created_at": ("", "at", "updated_at"),
    "updated_at": ("created_at", "", "at"),
    "deleted_at": ("updated_at", "created_at", ""),
}
_UUID7: Final = re.compile(r"([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Mended(NamedTuple):
    """A document that can be decoded, and the paths of the fields that were given up for it.

    ``filled`` are those that got a moment from elsewhere. ``gathered`` says that the fields were
    read one by one, so that some may be missing; ``doubtful`` are those that may not be whole.
    """

    document: Plain
    dropped: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    gathered: bool = False
    doubtful: tuple[str, ...] = ()


def readable(table: str, doc_id: str, document: Plain) -> bool:
    """Whether the document can be decoded; true for a table that this version does not know."""
    try:
        if table == HISTORY:
            act_of(doc_id, line_of(doc_id, document))
        elif table in SHAPES:
            SHAPES[table].decode(document, id=doc_id)
    except ValueError:
        return False
    return True


def rescue(table: str, doc_id: str, line: bytes) -> Mended | None:
    """What can be read of the document on a line; None where that is no document any more."""
    document = parsed(line)
    if document is not None:
        return mend(table, doc_id, document)
    gathered = gather(line, table)
    if gathered.document.keys() <= _INSTEAD.keys():
        return None
    mended = mend(table, doc_id, gathered.document)
    return mended and mended._replace(gathered=True, doubtful=gathered.doubtful)


def mend(table: str, doc_id: str, document: Plain) -> Mended | None:
    """The document with all of it that can be read; None where it still cannot be decoded."""
    if readable(table, doc_id, document):
        return Mended(document)
    mended = _act(doc_id, document) if table == HISTORY else _value(table, doc_id, document)
    return mended if readable(table, doc_id, mended.document) else None


def moment_of(document: Mapping[str, object]) -> datetime | None:
    """When a document was changed last; None where it does not say."""
    for name in ("updated_at", "at", "created_at"):
        moment = _moment(document.get(name))
        if moment is not None:
            return moment
    return None


def moment_in_id(doc_id: str, zone: tzinfo = UTC) -> datetime | None:
    """When the id was made; None where it does not tell."""
    found = _UUID7.fullmatch(doc_id)
    if found is None:
        return None
    try:
        passed = timedelta(milliseconds=int(found[1] + found[2], 16))
        return (_EPOCH + passed).astimezone(zone)
    except OverflowError:
        return None


def _value(table: str, doc_id: str, document: Plain) -> Mended:
    shape = SHAPES[table]
    dropped: list[str] = []
    kept = _fields(shape, document, "", dropped)
    needed = [
        name
        for name, converter in shape.fields.items()
        if converter is MOMENT and (name not in shape.defaults or name in dropped)
    ]
    filled = [name for name in needed if kept.get(name) is None]
    kept |= _filled(doc_id, kept, filled)
    return Mended(
        {name: kept[name] for name in (*shape.fields, *kept) if name in kept},
        tuple(path for path in dropped if path not in filled),
        tuple(name for name in filled if name in kept),
    )


def _filled(doc_id: str, kept: Plain, names: Collection[str]) -> Plain:
    """Moments for these fields, each from the first source that has one."""
    moments = {name: moment for name in _INSTEAD if (moment := _moment(kept.get(name)))}
    zone = next((moment.tzinfo for moment in moments.values() if moment.tzinfo), UTC)
    made = moment_in_id(doc_id, zone)
    if made is not None:
        moments[""] = made
    found: Plain = {}
    for name in names:
        source = next((moments[one] for one in _INSTEAD[name] if one in moments), None)
        if source is not None:
            found[name] = source.isoformat()
    return found


def _act(doc_id: str, document: Plain) -> Mended:
    dropped: list[str] = []
    filled: list[str] = []
    kept = dict(document)
    before = document.get("before")
    entries: Plain = {}
    for entry_id, plain in before.items() if isinstance(before, dict) else ():
        entry = mend(ENTRIES, entry_id, plain) if isinstance(plain, dict) else None
        if entry is not None:
            entries[entry_id] = entry.document
            dropped += [f"before.{entry_id}.{path}" for path in entry.dropped]
        elif plain is None:
            entries[entry_id] = None
        else:
            dropped.append(f"before.{entry_id}")
    if entries:
        kept["before"] = entries
        # An act of a kind that cannot be read still tells what was there before.
        kept["kind"] = document["kind"] if _is_kind(doc_id, document) else "edit"
        if kept["kind"] != document.get("kind"):
            dropped.append("kind")
        if _moment(document.get("at")) is None:
            made = moment_in_id(doc_id)
            if made is not None:
                # First, as everywhere: there the order of the acts is read.
                kept.pop("at", None)
                kept = {"at": made.isoformat(), **kept}
                filled.append("at")
    return Mended(kept, tuple(dropped), tuple(filled))


def _is_kind(doc_id: str, document: Plain) -> bool:
    probe = {"at": _EPOCH.isoformat(), "kind": document.get("kind"), "before": {}}
    return readable(HISTORY, doc_id, probe)


def _fields(shape: Shape[Any], plain: Plain, path: str, dropped: list[str]) -> Plain:
    """The fields that can be read, and those that are unknown here."""
    kept: Plain = {}
    for name, value in plain.items():
        converter = shape.fields.get(name)
        if converter is None or value is None:
            kept[name] = value
            continue
        try:
            kept[name] = _kept(converter, value, f"{path}{name}", dropped)
        except UndecodableError:
            dropped.append(f"{path}{name}")
    return kept


def _kept(converter: Converter, plain: Any, path: str, dropped: list[str]) -> Any:
    """What can be read of a plain value. Raises UndecodableError where nothing can."""
    try:
        converter.from_plain(plain)
    except UndecodableError:
        if converter.shape is not None and isinstance(plain, dict):
            inner: list[str] = []
            kept = _fields(converter.shape, plain, f"{path}.", inner)
            converter.from_plain(kept)
            dropped += inner
            return kept
        if converter.each is not None and isinstance(plain, list):
            return list(_members(converter.each, plain, path, dropped))
        raise
    return plain


def _members(each: Converter, plain: list[Any], path: str, dropped: list[str]) -> Iterator[Any]:
    for one in plain:
        try:
            yield _kept(each, one, path, dropped)
        except UndecodableError:
            dropped.append(path)


def _moment(value: object) -> datetime | None:
    try:
        moment: datetime = MOMENT.from_plain(value)
    except UndecodableError:
        return None
    return moment
