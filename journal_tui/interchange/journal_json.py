"""Our own export as JSON: everything in it comes back exactly. ``journal.schema.json`` tells all.

One object: ``program``, ``format`` and ``exported_at``, and under the name of each table a list
of documents as they stand in the journal, each with its ``id``.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from journal_tui.interchange.common.csv_rows import RowsLeftOut
from journal_tui.interchange.common.json_file import head_keys, load
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found
from journal_tui.interchange.source import STREAM_MOST, Source
from journal_tui.texts import formats as texts

PROGRAM: Final = "journal-tui"
#: The number of this form of the file; a program refuses a higher one than it knows.
NUMBER: Final = 1
#: The tables of an export, in its order.
TABLES: Final = ("entries", "affirmations", "showings", "goals", "plans", "letters")

_SHORTENED: Final = 40
_HEAD: Final = ("program", "format", "exported_at")

Documents = Mapping[str, Mapping[str, Any]]


def journal_json(tables: Mapping[str, Documents], exported_at: datetime) -> Iterator[bytes]:
    """The bytes of an export of documents by table and id, piece by piece."""
    values = (PROGRAM, NUMBER, exported_at.isoformat())
    yield b"{\n" + b",\n".join(
        json_bytes(name) + b": " + json_bytes(value)
        for name, value in zip(_HEAD, values, strict=True)
    )
    for name, documents in tables.items():
        yield b",\n" + json_bytes(name) + b": ["
        yield from _listed({"id": key, **document} for key, document in documents.items())
        yield b"\n]" if documents else b"]"
    yield b"\n}\n"


def json_bytes(value: object) -> bytes:
    """A value as JSON in UTF-8; where that cannot say half a surrogate pair, in ASCII."""
    try:
        return json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return json.dumps(value).encode()


def _listed(values: Iterable[object]) -> Iterator[bytes]:
    for number, value in enumerate(values):
        yield (b",\n" if number else b"\n") + json_bytes(value)


def _recognises(head: bytes, _: Source) -> bool:
    return set(_HEAD) <= set(head_keys(head)) and json_bytes(PROGRAM) in head


def _read(source: Source, _: Hints) -> Found:
    """Raises UnreadableFileError."""
    value = load(source, STREAM_MOST, mend=False)
    number = value.get("format") if isinstance(value, dict) else None
    if type(number) is not int or value.get("program") != PROGRAM:
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    if number > NUMBER:
        raise UnreadableFileError(texts.NEWER_EXPORT.format(found=number, known=NUMBER))
    left_out = RowsLeftOut()
    documents: dict[str, Documents] = {}
    for name, listed in value.items():
        if name in TABLES:
            documents[name] = _documents(name, listed)
        elif name not in _HEAD:
            left_out.say(texts.TABLE_LEFT_OUT.format(name=name[:_SHORTENED]))
    return Found(documents=documents, left_out=left_out.sentences())


def _documents(table: str, listed: object) -> Documents:
    """The documents of a table by their ids."""
    if not isinstance(listed, list):
        raise UnreadableFileError(texts.NOT_A_DOCUMENT, where=texts.AT_FIELD.format(field=table))
    found: dict[str, Mapping[str, Any]] = {}
    for number, document in enumerate(listed, 1):
        where = texts.AT_DOCUMENT.format(table=table, number=number)
        key = document.pop("id", None) if isinstance(document, dict) else None
        if not isinstance(key, str) or not key:
            raise UnreadableFileError(texts.NOT_A_DOCUMENT, where=where)
        if key in found:
            raise UnreadableFileError(texts.ID_TWICE, where=where)
        found[key] = document
    return found


FORMAT: Final = Format(PROGRAM, "journal-tui JSON", "journal", _recognises, _read)
