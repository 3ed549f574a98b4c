"""The form of ``journal.json``: a TinyDB file with one document on each line.

``{"table": {"id": {document}, ...}, ...}``, pure ASCII with JSON escapes, so that TinyDB (in
any locale), jq, grep and git read it. Documents stay unparsed lines, keyed by their id, until
somebody asks for one. A file that says the same in another layout (after ``jq .`` or a save
by plain TinyDB) is read too, more slowly.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from itertools import islice
from math import inf

from journal_tui.store import errors
from journal_tui.texts import store as texts

Plain = dict[str, object]
#: A table: ids and the lines they stand on, without the comma at the end.
Lines = dict[str, bytes]

_OPENING = b"{\n"
_ENDING = b"\n}\n}"
#: How many lines are joined at once: large enough for few writes, small enough for the cache.
_BLOCK = 128
_AT = re.compile(rb'"at":\s*"([^"]+)"')
_MARK = b'": {'
_AT_FIRST = b'": {"at":"'
_QUOTE, _COMMA, _BRACE = b'",}'

_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False).encode


def line_of(doc_id: str, document: Mapping[str, object]) -> bytes:
    """The line of a document. Raises ValueError for numbers that JSON does not have."""
    return f"{json.dumps(doc_id)}: {_encode(dict(document))}".encode("ascii")


def document_of(line: bytes) -> Plain:
    """The document on a line, parsed anew. Raises ValueError when it is not one."""
    try:
        (value,) = json.loads("{" + line.decode() + "}").values()
    except RecursionError as error:
        raise ValueError(texts.DETAIL_TOO_DEEP) from error
    if not isinstance(value, dict):
        raise ValueError(texts.WANTED_RECORD)
    return value


def write_tables(tables: Mapping[str, Lines]) -> Iterator[bytes]:
    """The bytes of a file with these tables, in large pieces."""
    separator = _OPENING
    for name, lines in tables.items():
        yield separator + json.dumps(name).encode("ascii") + b": {"
        before = b"\n"
        rest = iter(lines.values())
        while block := list(islice(rest, _BLOCK)):
            yield before + b",\n".join(block)
            before = b",\n"
        separator = b"\n},\n"
    yield _ENDING + b"\n"


def read_tables(data: bytes, where: str) -> dict[str, Lines]:
    """The tables of a file, documents unparsed where the layout is ours.

    Raises DamagedFileError; ``where`` names the file in it.
    """
    if not data or data.isspace():
        raise errors.empty(where)
    try:
        data.isascii() or data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise errors.damaged(where, texts.NOT_UTF8) from error
    try:
        return _split(data)
    except _OtherLayout:
        return _parse(data, where)


def in_time(lines: Lines, placed: Collection[str]) -> Lines:
    """The lines in the order of ``at``, then id, when all but those ``placed`` are in order."""
    if len(placed) * 8 > len(lines):
        return {doc_id: lines[doc_id] for doc_id in sorted(lines, key=_key_in(lines))}
    # What is only read is in order.
    from bisect import insort

    order = [doc_id for doc_id in lines if doc_id not in placed]
    for doc_id in placed:
        if doc_id in lines:
            insort(order, doc_id, key=_key_in(lines))
    return {doc_id: lines[doc_id] for doc_id in order}


def looks_in_time(lines: Lines) -> bool:
    """Whether local times never go back, nor ids in one moment: then the order is ours."""
    skip = len(_AT_FIRST)
    starts = [line.find(_AT_FIRST) for line in lines.values()]
    if -1 in starts:
        return False
    pairs = zip(lines.values(), starts, strict=True)
    moments = [line[start + skip : start + skip + 19] for line, start in pairs]
    order = list(zip(moments, lines, strict=True))
    return order == sorted(order)


def same_moment(line: bytes, other: bytes) -> bool:
    """Whether two lines say the same moment in the same letters."""
    found, others = _AT.search(line), _AT.search(other)
    return (found and found[1]) == (others and others[1])


def comes_after(this: tuple[str, bytes], other: tuple[str, bytes]) -> bool:
    """Whether the first of two documents (id, line) stands behind the other in ``in_time``."""
    mine, others = _AT.search(this[1]), _AT.search(other[1])
    if mine and others and mine[1][-6:] == others[1][-6:] and len(mine[1]) == len(others[1]):
        # In the same form and with the same offset, the letters say which was later.
        return (mine[1], this[0]) > (others[1], other[0])
    return _key(*this) > _key(*other)


def _key_in(lines: Lines) -> Callable[[str], tuple[float, str]]:
    return lambda doc_id: _key(doc_id, lines[doc_id])


def moment_on(line: bytes) -> float:
    """The moment ``at`` on a line in seconds since 1970, read without parsing the line.

    What has none is before all others.
    """
    found = _AT.search(line)
    try:
        return datetime.fromisoformat(found[1].decode()).timestamp() if found else -inf
    except (ValueError, OverflowError, OSError):
        return -inf


def _key(doc_id: str, line: bytes) -> tuple[float, str]:
    return moment_on(line), doc_id


class _OtherLayout(Exception):  # noqa: N818
    """The bytes are not laid out as ``write_tables`` does."""


class _TwiceError(ValueError):
    """A name stands twice in one object: reading on would lose what stood there first."""


def _split(data: bytes) -> dict[str, Lines]:
    """Cut the file into lines without parsing them. Raises _OtherLayout on any surprise."""
    end = len(data) - data.endswith(b"\n")
    if not data.startswith(_OPENING) or not data.endswith(_ENDING, 0, end):
        raise _OtherLayout
    end -= len(b"\n}")  # what is left ends with the last table
    tables: dict[str, Lines] = {}
    position = len(_OPENING)
    more_tables = True
    while more_tables:
        position, name = _header(data, position)
        if name in tables:
            raise _OtherLayout
        position, cut = _cut(data, position, end)
        tables[name] = _by_id(cut)
        stop = data.find(b"\n", position, end)
        stop = end if stop < 0 else stop
        more_tables = data[position:stop] == b"},"
        if not more_tables and (stop != end or data[position:stop] != b"}"):
            raise _OtherLayout
        position = stop + 1
    return tables


def _cut(data: bytes, position: int, end: int) -> tuple[int, list[bytes]]:
    """The lines of one table, without their commas, and where the line behind them starts."""
    cut = []
    more = data[position] == _QUOTE
    while more:
        stop = data.find(b"\n", position, end)
        if stop < 0:
            raise _OtherLayout
        more = data[stop - 1] == _COMMA
        cut.append(data[position : stop - 1 if more else stop])
        position = stop + 1
    return position, cut


def _by_id(cut: list[bytes]) -> Lines:
    """The lines by their ids; each of them is looked at, none is parsed."""
    marks = [line.find(_MARK, 1) for line in cut]
    ids = [line[1:mark].decode() for line, mark in zip(cut, marks, strict=True)]
    lines = dict(zip(ids, cut, strict=True))
    sound = (
        -1 not in marks
        and len(lines) == len(cut)
        and all(line[0] == _QUOTE and line[-1] == _BRACE for line in cut)
        and not any('"' in doc_id or "\\" in doc_id for doc_id in ids)
    )
    if not sound:
        raise _OtherLayout
    return lines


def _header(data: bytes, position: int) -> tuple[int, str]:
    """Where the line after a table's first line starts, and the name of that table."""
    stop = data.find(b"\n", position)
    header = data[position:stop]
    name = header[1:-4]
    if stop < 0 or not header.startswith(b'"') or not header.endswith(_MARK):
        raise _OtherLayout
    if b'"' in name or b"\\" in name:
        raise _OtherLayout
    return stop + 1, name.decode()


def _parse(data: bytes, where: str) -> dict[str, Lines]:
    """Read tables in any JSON layout, refusing what would lose a document."""
    try:
        tables = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
        if not isinstance(tables, dict):
            raise errors.foreign(where)
        return {name: _lines_of(table) for name, table in tables.items()}
    except json.JSONDecodeError as error:
        detail = texts.DETAIL_NOT_JSON.format(line=error.lineno)
    except _TwiceError as error:
        detail = texts.DETAIL_TWICE.format(name=error)
    except RecursionError:
        detail = texts.DETAIL_TOO_DEEP
    except ValueError as error:
        if b'"journal-tui"' not in data:
            raise errors.foreign(where) from error
        detail = texts.DETAIL_SHAPE
    raise errors.damaged(where, texts.BROKEN_FILE.format(detail=detail))


def _lines_of(table: object) -> Lines:
    if not isinstance(table, dict) or not all(isinstance(each, dict) for each in table.values()):
        raise ValueError(texts.DETAIL_SHAPE)
    return {doc_id: line_of(doc_id, document) for doc_id, document in table.items()}


def _once(pairs: list[tuple[str, object]]) -> Plain:
    document = dict(pairs)
    if len(document) < len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(next(name for name in names if names.count(name) > 1))
    return document
