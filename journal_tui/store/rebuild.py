"""A journal put together again from what is sound: of its snapshot, its log, and a backup.

Everything here works on bytes that were read; nothing on disk is touched.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple, Protocol

from journal_tui.errors import StoreError
from journal_tui.store import errors
from journal_tui.store.gathering import parsed
from journal_tui.store.lines import Lines, document_of, in_time, line_of
from journal_tui.store.medium import Found
from journal_tui.store.mending import Mended, moment_of, readable, rescue
from journal_tui.store.orphans import orphans_in
from journal_tui.store.salvage import FromFile, Note, from_file, is_blank
from journal_tui.store.salvage_log import FromLog, apply, from_log, shape_of
from journal_tui.store.sealing import is_sealed
from journal_tui.store.snapshot import ENTRIES, HISTORY, META, META_ID, PROGRAM, SYNC
from journal_tui.texts import repair as texts
from journal_tui.texts import store as store_texts

#: What a meta document says, and what each of it has to be.
_META_KINDS: Final[Mapping[str, type]] = {"id": str, "created_at": str, "generation": int}


class NothingToSaveError(StoreError):
    """Neither the snapshot nor the log holds anything that can be read."""


class Keys(Protocol):
    """What opens an encrypted journal."""

    def open(self, data: bytes, where: str) -> bytes:
        """The bytes decrypted. Raises LockedError until the passphrase was given."""
        ...


class Spare(NamedTuple):
    """A backup that can be read: when it was made, and its tables in the schema of today."""

    at: datetime
    tables: dict[str, Lines]


class Rebuilt(NamedTuple):
    """A journal that is sound, and what there is to say; without notes it was so before.

    ``log_id`` is that of the log that it took up, empty where it cannot be told.
    """

    tables: dict[str, Lines]
    sealed: bool
    log_id: str
    notes: tuple[Note, ...]


def rebuild(
    found: Found,
    where: str,
    keys: Keys,
    *,
    new_tables: Callable[[], dict[str, Lines]],
    new_id: Callable[[], str],
    spare: Callable[[], Spare | None],
    encrypted: bool,
) -> Rebuilt:
    """The journal from what was found. ``spare`` is asked where the snapshot gives nothing;
    ``encrypted`` is what the journal shall be then, unless its log says that it was.

    Raises NothingToSaveError, ForeignFileError, NewerFileError, and LockedError for an
    encrypted journal whose passphrase was not given.
    """
    notes: list[Note] = []
    file = _file(found.snapshot, where, keys, new_id, notes)
    tables = {} if file is None else file.tables
    meta = _meta(tables, new_tables())
    log = from_log(
        found,
        meta,
        whole=file is not None and file.whole,
        unseal=lambda data: keys.open(data, where),
        where=where,
        notes=notes,
    )
    sealed = is_sealed(found.snapshot or b"")
    if file is None:
        if not _holds_something(log):
            raise NothingToSaveError(
                texts.NOTHING_TO_SAVE,
                where=where,
                kept=store_texts.KEPT_UNTOUCHED,
                next_step=texts.NEXT_RESTORE,
            )
        sealed = sealed or encrypted or shape_of(found.log or b"").sealed
        tables = _instead_of_the_file(spare(), new_tables(), notes)
        meta = _meta(tables, new_tables())
    tables = {name: dict(lines) for name, lines in tables.items()}
    taken = apply(tables, log)
    before = len(notes)
    for table, lines in tables.items():
        tables[table] = lines if table == META else _mended(table, lines, notes)
    if notes:
        _from_history(tables, notes)
    if file is not None and file.complete and len(notes) == before:
        notes.append(Note(texts.ALL_TAKEN))
    if notes:
        # What is damaged was not changed by her: without a base to compare it with, the next sync
        # brings back what is gone, instead of taking it from the other machines as well.
        tables[SYNC] = {}
    if taken and not log.trusted:
        notes.append(Note(texts.FROM_LOG.format(count=taken)))
    if not notes:
        # Only where all else is sound: what is missing now may come back with a backup.
        _settle(tables, notes)
    tables[META] = {META_ID: line_of(META_ID, meta)}
    tables[ENTRIES] = in_time(tables[ENTRIES], tables[ENTRIES])
    return Rebuilt(tables, sealed, log.id, tuple(notes))


def _file(
    data: bytes | None, where: str, keys: Keys, new_id: Callable[[], str], notes: list[Note]
) -> FromFile | None:
    """What the snapshot holds; None where that is nothing."""
    if data is None:
        notes.append(Note(store_texts.ONLY_LOG))
        return None
    if is_sealed(data):
        try:
            data = keys.open(data, where)
        except errors.DamagedFileError as error:
            notes += (Note(error.what), Note(texts.NOT_OPENED, lost=True))
            return None
    if is_blank(data):
        notes.append(Note(store_texts.EMPTY_FILE, lost=True))
        return None
    return from_file(data, where, new_id, notes)


def _meta(tables: Mapping[str, Lines], fresh: Mapping[str, Lines]) -> dict[str, Any]:
    """The meta document of these tables, what is not as it should be from a new one."""
    line = tables.get(META, {}).get(META_ID)
    known = None if line is None else parsed(line)
    meta = dict(known or {})
    folded = meta.get("folded")
    sound = isinstance(folded, list) and all(
        isinstance(pair, list) and [type(one) for one in pair] == [str, int] for pair in folded
    )
    if not sound:
        meta.pop("folded", None)
    for name, kind in _META_KINDS.items():
        if type(meta.get(name)) is not kind:
            meta.pop(name, None)
    return {**document_of(fresh[META][META_ID]), **meta, "program": PROGRAM}


def _holds_something(log: FromLog) -> bool:
    return any(
        line is not None
        for changes in log.changes
        for documents in changes.values()
        for line in documents.values()
    )


def _instead_of_the_file(
    spare: Spare | None, fresh: dict[str, Lines], notes: list[Note]
) -> dict[str, Lines]:
    """The tables to which the log is added where the snapshot gave nothing."""
    if spare is None:
        notes.append(Note(texts.ONLY_FROM_LOG, lost=True))
        return fresh
    day = spare.at.date().isoformat()
    notes.append(Note(texts.FROM_BACKUP.format(day=day), lost=True))
    return spare.tables


def _mended(table: str, lines: Lines, notes: list[Note]) -> Lines:
    """The lines that are sound, and what could be read of the others."""
    kept: Lines = {}
    for doc_id, line in lines.items():
        if _is_sound(table, doc_id, line):
            kept[doc_id] = line
            continue
        mended = rescue(table, doc_id, line)
        try:
            if mended is not None:
                kept[doc_id] = line_of(doc_id, mended.document)
                notes += _said(table, doc_id, mended)
                continue
        except ValueError:
            # A number that JSON does not have, in a field of another version.
            pass
        notes.append(Note(texts.LEFT_OUT.format(table=table, doc_id=doc_id), lost=True))
    return kept


def _from_history(tables: dict[str, Lines], notes: list[Note]) -> None:
    """Take the entries that are nowhere else from the newest act that has them."""
    documents = [document_of(line) for line in tables[HISTORY].values()]
    # Of two in one moment the one that stands behind was done later: the sort leaves them so.
    acts = [(at, act) for act in reversed(documents) if (at := moment_of(act))]
    entries = tables[ENTRIES]
    for at, act in sorted(acts, key=lambda one: one[0], reverse=True):
        before: Any = act["before"]
        for entry_id, plain in before.items():
            if plain is None or entry_id in entries:
                continue
            entries[entry_id] = line_of(entry_id, plain)
            gone = act["kind"] == "delete"
            words = texts.FROM_HISTORY_DELETED if gone else texts.FROM_HISTORY
            notes.append(Note(words.format(doc_id=entry_id, day=at.date().isoformat()), lost=True))


def _is_sound(table: str, doc_id: str, line: bytes) -> bool:
    try:
        return readable(table, doc_id, document_of(line))
    except ValueError:
        return False


def _said(table: str, doc_id: str, mended: Mended) -> list[Note]:
    """What there is to say of a document that was mended."""
    kinds = (
        (texts.FIELDS_LEFT_OUT, mended.dropped, True),
        (texts.MOMENTS_FILLED, mended.filled, False),
        (texts.DOUBTFUL, mended.doubtful, True),
    )
    said = [
        Note(
            words.format(table=table, doc_id=doc_id, fields=", ".join(dict.fromkeys(fields))), lost
        )
        for words, fields, lost in kinds
        if fields
    ]
    if mended.gathered and not mended.doubtful:
        said.append(Note(texts.GATHERED.format(table=table, doc_id=doc_id), lost=True))
    return said or [Note(texts.MENDED.format(table=table, doc_id=doc_id))]


def _settle(tables: dict[str, Lines], notes: list[Note]) -> None:
    """Let go of what showings say of things that are nowhere."""
    showings = tables["showings"]
    for orphan in list(orphans_in(showings, tables["affirmations"], tables[ENTRIES])):
        if orphan.missing == "affirmations":
            del showings[orphan.doc_id]
            notes.append(Note(texts.ORPHAN_LEFT_OUT.format(doc_id=orphan.doc_id)))
        else:
            document = document_of(showings[orphan.doc_id])
            showings[orphan.doc_id] = line_of(
                orphan.doc_id, {k: v for k, v in document.items() if k != "entry_id"}
            )
            notes.append(Note(texts.ORPHAN_FREED.format(doc_id=orphan.doc_id)))
