"""The documents that stand in the bytes of a snapshot, one by one, whatever is wrong around them.

Nothing is concluded from the whole of the file: a cut-off end, garbage between two lines or a
table whose name is gone costs no document that is whole by itself.
"""

import json
import re
from collections.abc import Iterator, Mapping, Set
from typing import Final, NamedTuple

from journal_tui.store.gathering import HISTORY_FIELDS, META_FIELDS
from journal_tui.store.lines import Lines, document_of, line_of
from journal_tui.store.shapes import BESIDE, SHAPES
from journal_tui.store.snapshot import HISTORY, META, SCHEMA, SYNC, TABLES

#: A line that begins at the left edge with a name and a brace: the mark of our layout.
_OUR_LAYOUT: Final = re.compile(rb'^"[^"\\\n]+": \{', re.MULTILINE)
#: A name and a brace behind it: of a table, or of a document, which has no such mark inside.
_MARK: Final = b'": {'
_HEADER: Final = re.compile(rb'"([^"\\]+)": \{')
_FRAME: Final = frozenset((b"", b"{", b"}", b"},"))
#: An id of ours at the beginning of a line, where what stands around it is damaged.
_OUR_ID: Final = re.compile(rb".{0,2}?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.DOTALL)
#: A name and the brace behind it, in any layout.
_NAMED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"\s*:\s*(?=\{)')

_OURS: Final = frozenset(TABLES[SCHEMA])
#: Names in front of a brace inside of a document.
_INNER: Final = frozenset(
    name
    for shape in SHAPES.values()
    for name, converter in shape.fields.items()
    if converter.shape is not None
) | {"before", *BESIDE}


#: Of each table the fields that its documents always have, and all that they can have.
_FIELDS: Final[Mapping[str, tuple[Set[str], Set[str]]]] = {
    META: ({"program", "schema"}, {*META_FIELDS}),
    HISTORY: ({"at", "kind", "before"}, {*HISTORY_FIELDS}),
    SYNC: ({"commit", "over"}, {"commit", "over"}),
    **{
        table: (shape.fields.keys() - shape.defaults.keys(), {*shape.fields, *BESIDE})
        for table, shape in SHAPES.items()
    },
}


class Piece(NamedTuple):
    """A document as it stands in a file, or what is left of one.

    ``number`` is that of its line, from 1 on; ``table`` and ``doc_id`` are empty where they
    cannot be told. ``line`` is what stands there, without the comma behind it.
    """

    number: int
    table: str
    doc_id: str
    line: bytes


def is_our_layout(data: bytes) -> bool:
    """Whether the file has, or had, one document on each line."""
    return _OUR_LAYOUT.search(data) is not None


def pieces_in(data: bytes, *, whole: bool = False) -> list[Piece]:
    """All documents of a file in any layout, in the tables in which they stand.

    Where the file is not known to be ``whole``, the name of a table may be gone or stand where
    it should not: then a document is in the table whose fields it has.
    """
    if not is_our_layout(data):
        return list(_scattered(data.decode("utf-8-sig", "replace")))
    pieces = list(_by_lines(data))
    return pieces if whole else [_at_home(piece) for piece in pieces]


def pieces_of(tables: Mapping[str, Lines]) -> Iterator[Piece]:
    """The documents of tables that were read; their lines are not told."""
    for table, lines in tables.items():
        for doc_id, line in lines.items():
            yield Piece(0, table, doc_id, line)


def table_by_fields(document: Mapping[str, object], table: str = "") -> str:
    """The table of ours whose fields a document has: ``table`` if they are not all of any."""
    names = document.keys()
    fitting = (name for name in (table, *_FIELDS) if name in _FIELDS and _fits(names, name))
    return next(fitting, table)


def _fits(names: Set[str], table: str) -> bool:
    always, ever = _FIELDS[table]
    return always <= names <= ever


def _by_lines(data: bytes) -> Iterator[Piece]:
    table = ""
    open_piece: Piece | None = None
    for number, line in enumerate(data.split(b"\n"), 1):
        for part in _parts(line):
            header = _HEADER.match(part)
            rest = part
            if header is None and open_piece is not None and part.strip() not in _FRAME:
                # Something put the end of a line into a document, which goes on here.
                open_piece = open_piece._replace(line=b"%s\n%s" % (open_piece.line, part))
                continue
            if open_piece is not None:
                yield _closed(open_piece)
                open_piece = None
            name = header[1].decode("utf-8", "replace") if header else ""
            if header is not None and (name in _OURS or not part[header.end() :].strip()):
                table, rest = name, part[header.end() :]
            if rest.strip() not in _FRAME:
                piece = Piece(number, table, "", rest)
                if rest.rstrip().endswith((b"}", b"},")):
                    yield _closed(piece)
                else:
                    open_piece = piece
    if open_piece is not None:
        yield _closed(open_piece)


def _closed(piece: Piece) -> Piece:
    line = piece.line.strip().removesuffix(b",")
    return piece._replace(doc_id=_id_on(line), line=line)


def _parts(line: bytes) -> list[bytes]:
    """The line, cut where a name and a brace begin: the ends of lines may be gone, or others."""
    if line.count(_MARK) == 1 and line.startswith(b'"'):
        return [line]
    starts = [found.start() for found in _HEADER.finditer(line)]
    cuts = zip([0, *starts], [*starts, len(line)], strict=True)
    return [line[start:end] for start, end in cuts if start < end]


def _id_on(line: bytes) -> str:
    found = _HEADER.match(line) or _OUR_ID.match(line)
    if found is not None:
        return found[1].decode("utf-8", "replace")
    try:
        (name,) = json.loads(b"{" + line.removesuffix(b",") + b"}")
    except (ValueError, RecursionError):
        return ""
    return str(name)


def _at_home(piece: Piece) -> Piece:
    """The piece in the table that its fields tell."""
    try:
        return piece._replace(table=table_by_fields(document_of(piece.line), piece.table))
    except ValueError:
        return piece


def _scattered(text: str) -> Iterator[Piece]:
    """The documents of a file in another layout, in which a line says nothing."""
    decoder = json.JSONDecoder(strict=False)
    table, at, number, counted = "", 0, 1, 0
    while found := _NAMED.search(text, at):
        number += text.count("\n", counted, found.start())
        counted = found.start()
        name, at = _name(found), found.end() + 1
        if name in _OURS:
            table = name
            continue
        try:
            document, end = decoder.raw_decode(text, found.end())
            if all(isinstance(value, dict) for value in document.values()):
                # A table of another name: no document of ours holds nothing but objects.
                lines = [(name, doc_id, line_of(doc_id, one)) for doc_id, one in document.items()]
            else:
                lines = [(table, name, line_of(name, document))]
        except (ValueError, RecursionError):
            end = _next_name(text, at)
            rest = text[found.start() : end].rstrip(" \t\r\n,")
            lines = [(table, name, rest.encode("utf-8", "replace"))]
        yield from (Piece(number, *each) for each in lines)
        at = end


def _name(found: "re.Match[str]") -> str:
    try:
        name: str = json.loads(f'"{found[1]}"', strict=False)
    except ValueError:
        return found[1]
    return name


def _next_name(text: str, at: int) -> int:
    """Where the next document or table begins, by its name; the end of the text for none."""
    names = (found for found in _NAMED.finditer(text, at) if found[1] not in _INNER)
    return next((found.start() for found in names), len(text))
