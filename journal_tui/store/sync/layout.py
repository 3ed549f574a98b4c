"""The journal as files in git: one document a line, sorted by id, the growing tables by month.

``entries/2016-08.jsonl`` and the like, so that a commit is small however large the journal is.
A line is ``{"id":"...",`` and then, byte for byte, what stands on the document's line in
``journal.json``.
"""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from journal_tui.store.lines import Lines, Plain, document_of, line_of
from journal_tui.store.sync.form_errors import damaged_line
from journal_tui.texts import store as store_texts
from journal_tui.texts import sync_form as texts

#: The tables with a file for each month, and the field whose moment says which month it is.
MONTHLY: Final[Mapping[str, str]] = MappingProxyType(
    {"history": "at", "imports": "created_at", "entries": "at", "showings": "at"}
)
#: The tables that stay small; the last one holds the settings that she shares.
WHOLE: Final = ("affirmations", "goals", "plans", "letters", "doubts", "settings")

_SUFFIX: Final = ".jsonl"
_UNDATED: Final = "undated"
#: The month of a moment as it is written. What it is made of becomes the name of a file.
_MONTH: Final = re.compile(r"([0-9]{4}-(?:0[1-9]|1[0-2]))-")
_PATH: Final = re.compile(
    rf"({'|'.join(MONTHLY)})/(?:[0-9]{{4}}-[0-9]{{2}}|{_UNDATED}){re.escape(_SUFFIX)}"
    rf"|({'|'.join(WHOLE)}){re.escape(_SUFFIX)}"
)
#: Where most documents have their moment: in front.
_AT_FIRST: Final = re.compile(rb'": \{"at":"([0-9]{4}-(?:0[1-9]|1[0-2]))-')
_ID: Final = '{"id":"'
_NONE: Final[Mapping[str, bytes]] = MappingProxyType({})

_quoted = json.encoder.encode_basestring_ascii
_decoder = json.JSONDecoder()


def path_of(table: str, doc_id: str, line: bytes) -> str:
    """The path of the file in which a document stands."""
    field = MONTHLY.get(table)
    if field is None:
        return f"{table}{_SUFFIX}"
    if field == "at" and (found := _AT_FIRST.match(line, len(doc_id) + 1)):
        return f"{table}/{found[1].decode()}{_SUFFIX}"
    return f"{table}/{_month(field, line) or _UNDATED}{_SUFFIX}"


def table_of(path: str) -> str:
    """The table whose documents stand in the file of this path; empty for any other file."""
    found = _PATH.fullmatch(path)
    return (found[1] or found[2]) if found else ""


def group(tables: Mapping[str, Mapping[str, bytes]]) -> dict[str, Lines]:
    """The lines of these tables by path and id; of tables that do not travel there are none."""
    groups: dict[str, Lines] = {}
    for table, lines in tables.items():
        if table in MONTHLY or table in WHOLE:
            for doc_id, line in lines.items():
                groups.setdefault(path_of(table, doc_id, line), {})[doc_id] = line
    return groups


def file_of(lines: Mapping[str, bytes]) -> bytes:
    """The bytes of a file with these documents, by id: pure ASCII, each line with its end."""
    return b"".join([_as_in_file(doc_id, lines[doc_id]) for doc_id in sorted(lines)])


def lines_in(data: bytes, where: str, known: Mapping[str, bytes] = _NONE) -> Lines:
    """The documents in a file, by id: the inverse of ``file_of``, byte for byte.

    A line in another layout that says the same is taken as ``line_of`` writes it. Each line is
    parsed, but for those that are ``known`` letter for letter. Raises DamagedRemoteError with the
    number of a line that is no document, or whose id stood before; ``where`` names the file.
    """
    lines: Lines = {}
    for number, row in enumerate(data.split(b"\n"), 1):
        if row and not row.isspace():
            try:
                doc_id, line = _document_on(row.decode("utf-8"), known)
            except (ValueError, RecursionError) as error:
                raise damaged_line(where, number, texts.NO_DOCUMENT) from error
            if doc_id in lines:
                raise damaged_line(where, number, texts.TWICE)
            lines[doc_id] = line
    return lines


def _month(field: str, line: bytes) -> str:
    """The month that a document's own ``field`` says; empty where it says none."""
    try:
        moment = document_of(line).get(field)
    except ValueError:
        return ""
    found = _MONTH.match(moment) if isinstance(moment, str) else None
    return found[1] if found else ""


def _as_in_file(doc_id: str, line: bytes) -> bytes:
    name = _quoted(doc_id).encode("ascii")
    skip = len(name) + len(b": {")
    fields = line[skip:]
    if not fields.startswith((b'"', b"}")) or not line.isascii():
        # A journal that was mended may have lines in another layout.
        fields = line_of(doc_id, document_of(line))[skip:]
    return b'{"id":%s%s%s\n' % (name, b"" if fields == b"}" else b",", fields)


def _document_on(row: str, known: Mapping[str, bytes]) -> tuple[str, bytes]:
    """The id and the line of a document in a file. Raises ValueError."""
    if not row.startswith(_ID):
        return _in_another_layout(row)
    doc_id, end = _decoder.raw_decode(row, len(_ID) - 1)
    fields = row[end:].removeprefix(",")
    if row[end : end + 2] not in (',"', "}"):
        return _in_another_layout(row)
    line = f"{_quoted(doc_id)}: {{{fields}".encode()
    return doc_id, line if known.get(doc_id) == line else line_of(doc_id, document_of(line))


def _in_another_layout(row: str) -> tuple[str, bytes]:
    document = json.loads(row, object_pairs_hook=_once)
    doc_id = document.pop("id", None) if isinstance(document, dict) else None
    if not isinstance(doc_id, str):
        raise ValueError(store_texts.WANTED_TEXT)
    return doc_id, line_of(doc_id, document)


def _once(pairs: list[tuple[str, object]]) -> Plain:
    """The object of these pairs. Raises ValueError for a name twice: one would be lost."""
    document = dict(pairs)
    if len(document) < len(pairs):
        raise ValueError(texts.TWICE)
    return document
