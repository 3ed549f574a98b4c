"""What can be saved of a damaged snapshot, and what has to be said of it.

Everything here works on bytes that were read; nothing on disk is touched.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from difflib import SequenceMatcher
from typing import Any, Final, NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store import errors
from journal_tui.store.codec import VALUE_TABLES
from journal_tui.store.gathering import gather, parsed
from journal_tui.store.lines import Lines, line_of, read_tables
from journal_tui.store.mending import KNOWN, moment_of, readable, rescue
from journal_tui.store.migrations import migrate
from journal_tui.store.pieces import Piece, is_our_layout, pieces_in, table_by_fields
from journal_tui.store.snapshot import (
    META,
    META_ID,
    PROGRAM,
    SCHEMA,
    TABLES,
    meta_of,
    schema_in,
    summed,
    unpack,
)
from journal_tui.texts import repair as texts

#: How much alike the names of two programs are of which one is a misprint of the other.
_ALIKE: Final = 0.8
#: How many lines, or runs of them, are named at most.
_MOST_NAMED: Final = 8
_NEVER: Final = datetime.min.replace(tzinfo=UTC)


class Note(NamedTuple):
    """One thing that a repair has to say; ``lost`` where something could not be saved."""

    words: str
    lost: bool = False


class FromFile(NamedTuple):
    """The tables of a snapshot in the schema of today, as they stand there.

    ``whole`` says that they were read as any reader of the journal does; else a line may be no
    JSON, and the meta document may be missing. ``complete`` says that of a damaged one each line
    could be read.
    """

    tables: dict[str, Lines]
    whole: bool
    complete: bool = False


class _Candidate(NamedTuple):
    """One of the lines that claim an id; ``rank`` says which is to be believed."""

    rank: tuple[bool, datetime]
    line: bytes


def from_file(
    data: bytes, where: str, new_id: Callable[[], str], notes: list[Note]
) -> FromFile | None:
    """What a snapshot holds; None where nothing in it can be read. What is amiss joins ``notes``.

    Raises ForeignFileError, NewerFileError.
    """
    try:
        tables = unpack(data, where)
        return FromFile(migrate(tables, schema_in(meta_of(tables, where), where)), whole=True)
    except errors.NewerFileError:
        schema = _schema_by_sum(data, where)
        if schema is None:
            raise
        notes.append(Note(texts.OTHER_SCHEMA))
        return FromFile(migrate(read_tables(data, where), schema), whole=False)
    except (errors.DamagedFileError, errors.ForeignFileError) as error:
        refusal: StoreError = error
    found: list[Note] = []
    tables = _pieced_together(data, where, new_id, found)
    if not tables and isinstance(refusal, errors.ForeignFileError):
        raise refusal
    notes.append(Note(refusal.what, lost=not tables))
    if not tables:
        return None
    notes += found
    return FromFile(tables, whole=False, complete=not found)


def is_blank(data: bytes) -> bool:
    """Whether nothing at all stands in the file: no bytes, or the zeros of a lost write."""
    return not data.strip(b"\0 \t\r\n")


def unread_lines(numbers: Iterable[int]) -> str:
    """Says of which lines nothing could be saved: lines that follow each other as ``7-9``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    said = [f"{one}" if one == last else f"{one}-{last}" for one, last in runs]
    if len(said) > _MOST_NAMED:
        count = sum(last - one + 1 for one, last in runs[_MOST_NAMED:])
        return texts.UNREAD_LINES_MORE.format(numbers=", ".join(said[:_MOST_NAMED]), count=count)
    if len(said) > 1:
        return texts.UNREAD_LINES.format(numbers=", ".join(said[:-1]), last=said[-1])
    one, last = runs[0]
    if one == last:
        return texts.UNREAD_LINE.format(number=one)
    return texts.UNREAD_LINES.format(numbers=one, last=last)


def _schema_by_sum(data: bytes, where: str) -> int | None:
    """The schema with which the check sum fits of a file that calls itself newer; None for none.

    Then the file is one of ours, and a letter of that number has changed.
    """
    tables = read_tables(data, where)
    meta = meta_of(tables, where)
    for schema in TABLES:
        line = line_of(META_ID, {**meta, "schema": schema})
        other = summed({**tables, META: {META_ID: line}})
        if meta_of(other, where)["crc"] == meta.get("crc"):
            return schema
    return None


def _pieced_together(
    data: bytes, where: str, new_id: Callable[[], str], notes: list[Note]
) -> dict[str, Lines]:
    """The tables that the pieces of a file make; empty where there is none of a journal."""
    tables = _believed(pieces_in(data), new_id, notes)
    meta = _meta_in(tables.get(META, {}), where)
    if meta is None and not (is_our_layout(data) and _holds_documents(tables)):
        return {}
    schema = meta.get("schema") if meta else None
    if type(schema) is not int or schema not in TABLES:
        schema = _schema_by_tables(tables, data)
    for name in TABLES[schema]:
        if not _is_named(name, tables, data):
            notes.append(Note(texts.TABLE_GONE.format(table=name), lost=True))
        tables.setdefault(name, {})
    tables[META] = {META_ID: line_of(META_ID, meta)} if meta else {}
    return migrate(tables, schema)


def _schema_by_tables(tables: Mapping[str, Lines], data: bytes) -> int:
    """The newest schema of whose own tables there is a trace, else the oldest."""
    for schema in sorted(TABLES, reverse=True):
        new = set(TABLES[schema]) - set(TABLES.get(schema - 1, TABLES[schema]))
        if any(_is_named(name, tables, data) for name in new):
            return schema
    return min(TABLES)


def _is_named(table: str, tables: Mapping[str, Lines], data: bytes) -> bool:
    return table in tables or b'"%s"' % table.encode() in data


def _believed(
    pieces: Iterable[Piece], new_id: Callable[[], str], notes: list[Note]
) -> dict[str, Lines]:
    """The lines by table and id; where several claim one id, the best of them."""
    claims: dict[tuple[str, str], list[_Candidate]] = {}
    unread = []
    for piece in pieces:
        claim = _claim(piece, new_id)
        if claim is None:
            unread.append(piece.number)
            continue
        (table, doc_id), candidate = claim
        claims.setdefault((table, doc_id), []).append(candidate)
        if not piece.doc_id:
            notes.append(Note(texts.NEW_ID.format(table=table, doc_id=doc_id)))
    tables: dict[str, Lines] = {}
    copies = 0
    for (table, doc_id), candidates in claims.items():
        # The last one among equals: it was written last.
        best = max(reversed(candidates), key=lambda one: one.rank)
        tables.setdefault(table, {})[doc_id] = best.line
        others = [one for one in candidates if one.line != best.line]
        copies += len(candidates) - 1 - len(others)
        if others:
            notes.append(Note(texts.OTHER_VERSION.format(table=table, doc_id=doc_id)))
    if copies:
        notes.append(Note(texts.COPIES.format(count=copies)))
    if unread:
        notes.append(Note(unread_lines(unread), lost=True))
    return tables


def _claim(piece: Piece, new_id: Callable[[], str]) -> tuple[tuple[str, str], _Candidate] | None:
    """The table and id of a piece, and its line; None where no document can be made of it."""
    table, doc_id, line = piece.table, piece.doc_id, piece.line
    document = parsed(line)
    if document is None:
        gathered = gather(line, table).document
        known = table in KNOWN or table == META
        table = table if known else table_by_fields(gathered)
        if table == META and gathered:
            return (META, doc_id), _Candidate((False, _NEVER), line)
        mended = rescue(table, doc_id, line) if table in KNOWN else None
        if mended is None:
            return None
        if not doc_id:
            doc_id = new_id()
            line = line_of(doc_id, mended.document)
        return (table, doc_id), _Candidate((False, moment_of(gathered) or _NEVER), line)
    table = table or table_by_fields(document)
    doc_id = doc_id or new_id()
    if not table:
        return None
    if not line.startswith(b'"%s": {' % doc_id.encode("utf-8", "surrogatepass")):
        line = line_of(doc_id, document)
    rank = (readable(table, doc_id, document), moment_of(document) or _NEVER)
    return (table, doc_id), _Candidate(rank, line)


def _meta_in(lines: Lines, where: str) -> dict[str, Any] | None:
    """The meta document; None where there is none. Raises ForeignFileError, NewerFileError."""
    line = lines.get(META_ID) or next(iter(lines.values()), b"")
    document = parsed(line)
    meta = document or gather(line, META).document
    program, schema = meta.get("program"), meta.get("schema")
    if document and isinstance(program, str) and not _is_like_ours(program):
        raise errors.foreign(where)
    if type(schema) is int and schema > SCHEMA:
        raise errors.newer(where, schema, SCHEMA)
    return meta or None


def _is_like_ours(program: str) -> bool:
    """Whether a program's name is ours with a letter changed, or with something put into it."""
    letters = iter(program)
    whole = all(letter in letters for letter in PROGRAM)
    return whole or SequenceMatcher(None, program, PROGRAM).ratio() >= _ALIKE


def _holds_documents(tables: Mapping[str, Lines]) -> bool:
    """Whether anything in them is a document as only this program writes it."""
    return any(
        (document := parsed(line)) is not None and readable(table, doc_id, document)
        for table in VALUE_TABLES
        for doc_id, line in tables.get(table, {}).items()
    )
