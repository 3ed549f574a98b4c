"""What is in a journal's snapshot and log, looked over document by document."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store import errors
from journal_tui.store.codec import VALUE_TABLES, decode
from journal_tui.store.findings import Finding, finding_of
from journal_tui.store.history import act_of
from journal_tui.store.keyring import LockedError
from journal_tui.store.lines import Lines, document_of
from journal_tui.store.log import changes_in, is_lost, read_log, still_to_apply
from journal_tui.store.medium import Found
from journal_tui.store.orphans import orphans_in
from journal_tui.store.pieces import Piece, is_our_layout, pieces_in, pieces_of
from journal_tui.store.rebuild import Keys
from journal_tui.store.salvage_log import shape_of
from journal_tui.store.sealing import is_sealed
from journal_tui.store.shape import UndecodableError
from journal_tui.store.snapshot import (
    ENTRIES,
    HISTORY,
    META,
    folded_in,
    head_sum,
    meta_of,
    schema_in,
    unpack,
)
from journal_tui.store.tables import Changes
from journal_tui.texts import store as texts

#: The tables whose documents are counted and decoded.
COUNTED: Final = (*VALUE_TABLES, HISTORY)
LogState = Literal["none", "whole", "torn", "damaged", "other version", "missing", "alone"]
#: How the check sum of the snapshot is: "none" in a journal of an early schema.
Sum = Literal["fine", "other", "none", "not looked at"]

_NOT_JSON: Final = UndecodableError(texts.FIELD_LINE, texts.WANTED_JSON)


class TableCount(NamedTuple):
    """How many documents of a table can be read: live ones and tombstones."""

    live: int
    deleted: int


class LogReport(NamedTuple):
    """The log: its bytes, how many transactions of it are whole, and how it is."""

    size: int = 0
    transactions: int = 0
    state: LogState = "none"


class Contents(NamedTuple):
    """What a journal holds. ``schema`` and ``generation`` are None where they cannot be told.

    ``read`` is False where it is encrypted and its passphrase was not given.
    """

    size: int
    schema: int | None
    generation: int | None
    sealed: bool
    read: bool
    crc: Sum
    log: LogReport
    counts: Mapping[str, TableCount]
    findings: tuple[Finding, ...]


class _Snapshot(NamedTuple):
    """What was read of the snapshot; ``meta`` is None where it is not whole."""

    meta: Mapping[str, Any] | None = None
    schema: int | None = None
    crc: Sum = "not looked at"
    pieces: tuple[Piece, ...] = ()
    read: bool = True


class _Document(NamedTuple):
    """A document as it counts: the line in the snapshot, or 0 and ``in_log``."""

    number: int
    line: bytes
    in_log: bool = False


def look_into(found: Found, where: str, keys: Keys) -> Contents:
    """Read everything of a journal that was found at ``where``."""
    findings: list[Finding] = []
    snapshot = _snapshot(found.snapshot, where, keys, findings)
    log = _Log(found, where, keys)
    log.read(snapshot, findings)
    documents = _in_snapshot(snapshot.pieces, findings)
    for changes in log.changes:
        for table, lines in changes.items():
            for doc_id, line in lines.items():
                documents.pop((table, doc_id), None)
                if line is not None:
                    documents[table, doc_id] = _Document(0, line, in_log=True)
    counts = _count(documents, findings)
    if snapshot.meta is not None and not findings:
        findings += _orphans(documents)
    generation = (snapshot.meta or {}).get("generation")
    return Contents(
        len(found.snapshot or b""),
        snapshot.schema,
        generation if isinstance(generation, int) else None,
        is_sealed(found.snapshot or b""),
        snapshot.read and log.opened,
        snapshot.crc,
        log.report,
        counts,
        tuple(findings),
    )


def _snapshot(data: bytes | None, where: str, keys: Keys, findings: list[Finding]) -> _Snapshot:
    if data is None:
        return _Snapshot()
    try:
        if is_sealed(data):
            data = keys.open(data, where)
        tables = unpack(data, where)
        meta = meta_of(tables, where)
        schema = schema_in(meta, where)
    except LockedError:
        return _Snapshot(read=False)
    except StoreError as error:
        findings.append(finding_of("refused", error))
        other = error.what == texts.CHANGED_FILE.format(detail=texts.DETAIL_CRC)
        pieces = () if is_sealed(data) else tuple(pieces_in(data))
        return _Snapshot(crc="other" if other else "not looked at", pieces=pieces)
    return _Snapshot(
        meta, schema, "fine" if "crc" in meta else "none", tuple(_pieces(data, tables))
    )


def _pieces(data: bytes, tables: Mapping[str, Lines]) -> Iterable[Piece]:
    """The documents of a file that is whole, with their lines where its layout is ours."""
    pieces = pieces_in(data, whole=True) if is_our_layout(data) else []
    found = {(piece.table, piece.doc_id): piece.line for piece in pieces}
    known = list(pieces_of(tables))
    return pieces if found == {(one.table, one.doc_id): one.line for one in known} else known


class _Log:
    """The log beside a snapshot: what it changes, and how it is."""

    def __init__(self, found: Found, where: str, keys: Keys) -> None:
        self.changes: list[Changes] = []
        self.opened = True
        self.report = LogReport()
        self._found = found
        self._where = where
        self._unseal = lambda data: keys.open(data, where)

    def read(self, snapshot: _Snapshot, findings: list[Finding]) -> None:
        """Take up what the log changes; what is amiss with it joins ``findings``."""
        data = self._found.log
        base = head_sum(self._found.snapshot or b"")
        if self._found.snapshot is not None and is_lost(data, self._found.awaited, base):
            self.report = LogReport(state="missing")
            findings.append(finding_of("missing log", errors.no_log(self._where)))
            return
        if data is None:
            return
        shape = shape_of(data)
        state: LogState = "whole"
        payloads = shape.transactions
        try:
            log, frames = read_log(data, self._where)
            if snapshot.meta is not None:
                folded = folded_in(snapshot.meta)
                frames = still_to_apply(log, frames, base, folded, self._where)
            payloads = tuple(one.payload for one in frames)
            if log.torn:
                state = "torn"
                findings.append(Finding("torn log", texts.FOUND_TORN_LOG))
        except errors.DamagedFileError as error:
            if error.what == texts.OTHER_LOG:
                state, payloads = "other version", ()
                findings.append(finding_of("other log", error))
            else:
                state = "damaged"
                findings.append(finding_of("damaged log", error))
        if self._found.snapshot is None:
            state = "alone"
            findings.append(finding_of("only log", errors.only_log(self._where)))
        self._open(payloads, findings)
        self.report = LogReport(len(data), len(shape.transactions), state)

    def _open(self, payloads: Iterable[bytes], findings: list[Finding]) -> None:
        for payload in payloads:
            try:
                self.changes.append(changes_in(payload, self._unseal, self._where))
            except LockedError:
                self.opened = False
                return
            except errors.DamagedFileError as error:
                findings.append(finding_of("damaged log", error))


def _in_snapshot(
    pieces: Iterable[Piece], findings: list[Finding]
) -> dict[tuple[str, str], _Document]:
    """The documents of the snapshot that count; of those that stand twice the last."""
    documents: dict[tuple[str, str], _Document] = {}
    for number, table, doc_id, line in pieces:
        if table == META:
            continue
        if not table or not doc_id:
            findings.append(Finding("undecodable", texts.FOUND_NO_DOCUMENT, number))
            continue
        before = documents.get((table, doc_id))
        if before is not None:
            words = texts.FOUND_DUPLICATE.format(table=table, doc_id=doc_id, first=before.number)
            findings.append(Finding("duplicate", words, number))
        documents[table, doc_id] = _Document(number, line)
    return documents


def _count(
    documents: Mapping[tuple[str, str], _Document], findings: list[Finding]
) -> dict[str, TableCount]:
    """Decode every document; those that can be read are counted, the others told."""
    counts = {table: [0, 0] for table in COUNTED}
    for (table, doc_id), (number, line, in_log) in documents.items():
        try:
            deleted = _is_deleted(table, doc_id, line)
        except ValueError as error:
            bad = error if isinstance(error, UndecodableError) else _NOT_JSON
            words = texts.FOUND_UNDECODABLE.format(
                table=table, doc_id=doc_id, field=bad.field, wanted=bad.wanted
            )
            words = texts.FOUND_IN_LOG.format(words=words) if in_log else words
            findings.append(Finding("undecodable", words, number))
            continue
        if table in counts:
            counts[table][deleted] += 1
    return {table: TableCount(*count) for table, count in counts.items()}


def _is_deleted(table: str, doc_id: str, line: bytes) -> bool:
    """Whether a document is a tombstone. Raises ValueError where it cannot be decoded."""
    if table == HISTORY:
        act_of(doc_id, line)
        return False
    document = document_of(line)
    if table not in VALUE_TABLES:
        return False
    return getattr(decode(table, doc_id, document), "deleted_at", None) is not None


def _orphans(documents: Mapping[tuple[str, str], _Document]) -> Iterable[Finding]:
    tables: dict[str, Lines] = {table: {} for table in COUNTED}
    for (table, doc_id), document in documents.items():
        tables.setdefault(table, {})[doc_id] = document.line
    showings, affirmations = tables["showings"], tables["affirmations"]
    for orphan in orphans_in(showings, affirmations, tables[ENTRIES]):
        document = documents["showings", orphan.doc_id]
        words = texts.FOUND_ORPHANS[orphan.missing].format(doc_id=orphan.doc_id)
        words = texts.FOUND_IN_LOG.format(words=words) if document.in_log else words
        yield Finding("orphan", words, document.number)
