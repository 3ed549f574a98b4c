"""The snapshot: the bytes of ``journal.json``, checked as a whole.

The table ``_meta`` comes first. Its one document says which program and schema this is, which
version of the file (``generation``), what of which log it has taken up (``folded``: pairs of a
log's id and a number of its bytes), and last the CRC-32 of the file (``crc``), counted with
eight zeros in the place of its own digits.
"""

import zlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

from journal_tui.store import errors
from journal_tui.store.lines import Lines, document_of, line_of, read_tables, write_tables
from journal_tui.texts import store as texts

PROGRAM: Final = "journal-tui"
SCHEMA: Final = 5
META: Final = "_meta"
META_ID: Final = "journal"
ENTRIES: Final = "entries"
HISTORY: Final = "history"
#: What this journal was when it was synced last, in one document: ``commit``, and ``over`` which
#: commit of the remote that was built. It tells nothing of hers, and is of this copy alone.
SYNC: Final = "sync"
SYNC_ID: Final = "base"
#: The tables of each schema, in the order of the file. A journal without one is damaged. The
#: small ones stand behind the entries, so that the end of the file holds all the first screen
#: shows; ``history`` and ``imports`` stand before them, since nobody needs them for that.
TABLES: Final = {
    1: (META, ENTRIES, "affirmations", "showings", "goals"),
    2: (META, HISTORY, ENTRIES, "affirmations", "showings", "goals"),
    3: (META, HISTORY, ENTRIES, "affirmations", "showings", "goals", "plans", "letters"),
    4: (
        *(META, HISTORY, "imports", ENTRIES),
        *("affirmations", "showings", "goals", "plans", "letters", "doubts"),
    ),
    5: (
        *(META, HISTORY, "imports", ENTRIES),
        *("affirmations", "showings", "goals", "plans", "letters", "doubts", SYNC),
    ),
}
#: The bytes at the beginning that tell one version of a snapshot from any other.
HEAD: Final = 4096

#: How many logs a snapshot remembers to have taken up.
_REMEMBERED: Final = 4
_CRC_KEY: Final = b'"crc":"'
_NO_CRC: Final = b"00000000"


def unpack(data: bytes, where: str) -> dict[str, Lines]:
    """The tables of a snapshot of any schema up to ours, complete and as they were saved.

    Raises DamagedFileError, ForeignFileError, NewerFileError.
    """
    tables = read_tables(data, where)
    meta = meta_of(tables, where)
    schema = schema_in(meta, where)
    for name in TABLES[schema]:
        if name not in tables:
            raise _damaged(where, texts.DETAIL_NO_TABLE.format(table=name))
    crc = meta.get("crc")
    if crc is None and schema == 1:
        return tables
    if crc != _crc_of(data) and crc != _sum(write_tables(_without_crc(tables))):
        # The second is for another layout that says the same: it has the check sum of ours.
        raise _damaged(where, texts.DETAIL_CRC, changed=True)
    return tables


def summed(tables: Mapping[str, Lines]) -> dict[str, Lines]:
    """These tables with the check sum of the file that ``write_tables`` makes of them."""
    blank = _without_crc(tables)
    return _with_crc(blank, _sum(write_tables(blank)))


def next_version(
    tables: Mapping[str, Lines], taken_up: tuple[str, int] | None, where: str
) -> dict[str, Lines]:
    """The next version of the file with these tables, which has taken up so much of a log.

    Our tables come first, in their order. Raises ForeignFileError without a meta document.
    """
    ours = {name: tables[name] for name in TABLES[SCHEMA]}
    ours[META] = {META_ID: next_meta(meta_of(tables, where), taken_up)}
    return summed(ours | {name: lines for name, lines in tables.items() if name not in ours})


def meta_of(tables: Mapping[str, Lines], where: str) -> dict[str, Any]:
    """The meta document. Raises ForeignFileError when it is not one of ours."""
    try:
        meta = document_of(tables[META][META_ID])
    except (KeyError, ValueError) as error:
        raise errors.foreign(where) from error
    if meta.get("program") != PROGRAM:
        raise errors.foreign(where)
    return meta


def head_meta(head: bytes) -> dict[str, Any] | None:
    """The meta document from the first bytes of a file in our layout; None where they differ."""
    lines = head.split(b"\n", 3)
    if len(lines) < 4 or lines[0] != b"{" or lines[1] != b'"%s": {' % META.encode():
        return None
    try:
        return meta_of({META: {META_ID: lines[2].removesuffix(b",")}}, "")
    except errors.ForeignFileError:
        return None


def schema_in(meta: Mapping[str, Any], where: str) -> int:
    """The schema that a meta document names. Raises DamagedFileError, NewerFileError."""
    schema = meta.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise _damaged(where, texts.DETAIL_SCHEMA)
    if schema > SCHEMA:
        raise errors.newer(where, schema, SCHEMA)
    return schema


def next_meta(meta: Mapping[str, Any], folded: tuple[str, int] | None = None) -> bytes:
    """The line of the next version's meta document, which has taken up so much of a log."""
    before = folded_in(meta)
    if folded is not None:
        before = {name: size for name, size in before.items() if name != folded[0]}
        before[folded[0]] = folded[1]
    kept = list(before.items())[-_REMEMBERED:]
    generation = meta.get("generation")
    return line_of(
        META_ID,
        {
            **{name: value for name, value in meta.items() if name != "crc"},
            "schema": SCHEMA,
            "generation": (generation if isinstance(generation, int) else 0) + 1,
            "folded": [list(pair) for pair in kept],
            "crc": _NO_CRC.decode(),
        },
    )


def folded_in(meta: Mapping[str, Any]) -> dict[str, int]:
    """How many bytes of which logs a snapshot has taken up."""
    pairs = meta.get("folded")
    return dict(pairs) if isinstance(pairs, list) else {}


def head_sum(data: bytes) -> str:
    """Eight hex digits that tell this version of a snapshot, by its first ``HEAD`` bytes.

    Each version has its own check sum there, or, where it is encrypted, a key of its own.
    """
    return f"{zlib.crc32(data[:HEAD]):08x}"


def _crc_of(data: bytes) -> str:
    """The check sum of a file in our layout."""
    at = data.find(_CRC_KEY, 0, HEAD) + len(_CRC_KEY)
    end = at + len(_NO_CRC)
    line_end = b"" if data.endswith(b"\n") else b"\n"
    return _sum((data[:at], _NO_CRC, memoryview(data)[end:], line_end))


def _sum(chunks: Iterable[bytes | memoryview]) -> str:
    crc = 0
    for chunk in chunks:
        crc = zlib.crc32(chunk, crc)
    return f"{crc:08x}"


def _without_crc(tables: Mapping[str, Lines]) -> dict[str, Lines]:
    return _with_crc(tables, _NO_CRC.decode())


def _with_crc(tables: Mapping[str, Lines], crc: str) -> dict[str, Lines]:
    """The tables with the meta document's ``crc``, its last field, put to these digits."""
    meta = document_of(tables[META][META_ID])
    meta.pop("crc", None)
    return {**tables, META: {META_ID: line_of(META_ID, {**meta, "crc": crc})}}


def _damaged(where: str, detail: str, *, changed: bool = False) -> errors.DamagedFileError:
    what = texts.CHANGED_FILE if changed else texts.BROKEN_FILE
    return errors.damaged(where, what.format(detail=detail))
