"""Looking a journal over without changing anything: what is in it, and what is amiss."""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store.atomic_file import AtomicFile
from journal_tui.store.codec import VALUE_TABLES, decode
from journal_tui.store.drafts import DraftBox
from journal_tui.store.lines import Lines, document_of, read_tables
from journal_tui.store.shape import UndecodableError
from journal_tui.store.storage import schema_of
from journal_tui.texts import store as texts

DRAFTS_FOLDER = "drafts"

FindingCode = Literal[
    "refused",
    "undecodable",
    "duplicate",
    "permissions",
    "temp file",
    "draft",
    "broken draft",
    "conflict copy",
]


class Finding(NamedTuple):
    """One thing that was found; ``line`` counts from 1, 0 where there is none to name."""

    code: FindingCode
    words: str
    line: int = 0


class TableCount(NamedTuple):
    """How many documents of a table can be read: live ones and tombstones."""

    live: int
    deleted: int


class CheckReport(NamedTuple):
    """What a check saw. ``size`` in bytes, ``schema`` None when the file was refused or missing."""

    path: Path
    size: int
    schema: int | None
    counts: Mapping[str, TableCount]
    findings: tuple[Finding, ...]


class _Line(NamedTuple):
    number: int
    table: str
    doc_id: str
    line: bytes


def check(path: Path) -> CheckReport:
    """Look over the journal at ``path`` and what lies beside it. Nothing is written.

    A file that cannot be used is a finding, not an error.
    """
    file = AtomicFile(path)
    findings: list[Finding] = []
    schema: int | None = None
    data = b""
    tables: dict[str, Lines] = {}
    try:
        contents = file.read()
        if contents is not None:
            data = contents.data
            tables = read_tables(data, file.where)
            schema = schema_of(tables, file.where)
    except StoreError as error:
        findings.append(Finding("refused", str(error)))
    documents = list(_numbered(data)) or list(_unnumbered(tables))
    counts, bad = _look_at(documents)
    findings += bad
    target = Path(file.target())
    findings += _modes(target)
    findings += _beside(file, target)
    findings += _drafts(path.parent / DRAFTS_FOLDER)
    return CheckReport(path, len(data), schema, counts, tuple(findings))


def _numbered(data: bytes) -> Iterator[_Line]:
    """The documents of a file in our layout, as far as it can be followed."""
    if not data.startswith(b"{\n"):
        return
    table = ""
    for number, line in enumerate(data.split(b"\n"), 1):
        mark = line.find(b'": {')
        if not line.startswith(b'"') or mark < 0:
            continue
        name = line[1:mark].decode("utf-8", "replace")
        if len(line) == mark + 4:
            table = name
        elif table in VALUE_TABLES:
            yield _Line(number, table, name, line.removesuffix(b","))


def _unnumbered(tables: Mapping[str, Lines]) -> Iterator[_Line]:
    for table in VALUE_TABLES:
        for doc_id, line in tables.get(table, {}).items():
            yield _Line(0, table, doc_id, line)


def _look_at(documents: list[_Line]) -> tuple[dict[str, TableCount], list[Finding]]:
    """Decode every document; count them, and tell which cannot be read or stand twice."""
    live = dict.fromkeys(VALUE_TABLES, 0)
    deleted = dict.fromkeys(VALUE_TABLES, 0)
    findings = []
    seen: dict[tuple[str, str], int] = {}
    for number, table, doc_id, line in documents:
        first = seen.setdefault((table, doc_id), number)
        if first != number:
            words = texts.FOUND_DUPLICATE.format(table=table, doc_id=doc_id, first=first)
            findings.append(Finding("duplicate", words, number))
        try:
            value = decode(table, doc_id, document_of(line))
        except ValueError as error:
            bad = error if isinstance(error, UndecodableError) else _NOT_JSON
            words = texts.FOUND_UNDECODABLE.format(
                table=table, doc_id=doc_id, field=bad.field, wanted=bad.wanted
            )
            findings.append(Finding("undecodable", words, number))
            continue
        (live if getattr(value, "deleted_at", None) is None else deleted)[table] += 1
    return {name: TableCount(live[name], deleted[name]) for name in VALUE_TABLES}, findings


_NOT_JSON = UndecodableError(texts.FIELD_LINE, texts.WANTED_JSON)


def _modes(target: Path) -> Iterator[Finding]:
    """Permissions that let others look in."""
    if os.name == "nt":
        return
    for path, words in (
        (target, texts.FOUND_FILE_MODE),
        (target.parent, texts.FOUND_FOLDER_MODE),
    ):
        try:
            mode = stat.S_IMODE(path.stat().st_mode)
        except OSError:
            continue
        if mode & 0o077:
            yield Finding("permissions", words.format(name=path.name, mode=mode))


def _beside(file: AtomicFile, target: Path) -> Iterator[Finding]:
    """Temporary files of cut-short saves, and copies that sync programs make."""
    try:
        temps = file.left_over_temps()
        names = sorted(path.name for path in target.parent.iterdir())
    except OSError:
        return
    for temp in temps:
        yield Finding("temp file", texts.FOUND_TEMP.format(name=Path(temp).name))
    for name in names:
        is_copy = ".sync-conflict-" in name or "conflicted copy" in name
        if is_copy and name.startswith(target.stem):
            yield Finding("conflict copy", texts.FOUND_COPY.format(name=name))


def _drafts(folder: Path) -> Iterator[Finding]:
    try:
        drafts = DraftBox(folder).left_over()
    except StoreError as error:
        yield Finding("broken draft", str(error))
        return
    for draft in drafts:
        if draft.broken:
            yield Finding("broken draft", texts.FOUND_BROKEN_DRAFT.format(name=draft.id))
        else:
            day = draft.saved_at.date().isoformat()
            yield Finding("draft", texts.FOUND_DRAFT.format(day=day, name=draft.id))
