"""Conflict copies of sync programs: what each would bring, and merging it into the journal.

A copy is merged as a remote is, saved, kept among the backups, and only then removed. Cut short
anywhere, the same call does the rest: what was merged already brings nothing more.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from journal_tui.app.syncing.finishing import finish
from journal_tui.app.syncing.sides import stamped_line
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.store.codec import decode
from journal_tui.store.copies import CopyContents, read_copy, remove_copy
from journal_tui.store.copy_names import Copy
from journal_tui.store.copy_names import find_copies as copies_beside
from journal_tui.store.keyring import LockedError
from journal_tui.store.lines import Lines, document_of, write_tables
from journal_tui.store.merging.ancestors import ancestor_lines
from journal_tui.store.merging.three_way import merge
from journal_tui.store.snapshot import ENTRIES, HISTORY, next_version
from journal_tui.store.sync.view import TRAVELLING
from journal_tui.store.tables import Changes

#: What the command line needs beside them: nobody above looks into the store.
__all__ = [
    "Brought",
    "Copy",
    "LockedError",
    "MergedCopy",
    "find_copies",
    "look_at",
    "merge_copy",
]


class Brought(NamedTuple):
    """What a copy brings: entries by what happens to them, the newest first, each as it will be.

    Those in ``gone`` were deleted on the other machine; ``unsettled`` get a further version of
    their words. ``others`` is how many documents of other tables are new or change, earlier
    versions not counted.
    """

    new: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    unsettled: tuple[Entry, ...]
    others: int

    @property
    def nothing(self) -> bool:
        """Whether she would see no difference."""
        return not any(self)


class MergedCopy(NamedTuple):
    """What came, the backup that keeps the copy, and whether the copy could be taken away.

    It stays where it is when some program has written it anew meanwhile.
    """

    brought: Brought
    kept: Path
    removed: bool


def find_copies(workspace: Workspace) -> tuple[Copy, ...]:
    """The copies beside the journal, in the order in which they are best merged."""
    return copies_beside(workspace.paths.texts.journal)


def look_at(workspace: Workspace, copy: Copy) -> Brought:
    """What a copy would bring; nothing is written.

    Raises LockedError without the passphrase, and StoreError for a copy that cannot be used.
    """
    contents = _read(workspace, copy)
    _, tables = workspace.store.ledger.as_read()
    return _brought(tables, _changes(workspace, contents, tables))


def merge_copy(workspace: Workspace, copy: Copy) -> MergedCopy:
    """Merge a copy into the journal, keep it as a backup, and take it away.

    Raises as ``look_at`` does, and WriteError: the copy is still there then, and the journal
    holds all that it held.
    """
    store = workspace.store
    contents = _read(workspace, copy)
    # Under the lock from the first look on: nobody can save in between.
    with store.ledger.transaction() as transaction:
        tables = store.ledger.tables.all()
        changes = _changes(workspace, contents, tables)
        brought = _brought(tables, changes)
        for table, documents in changes.items():
            transaction.change(table, documents)
    store.refresh()
    kept = _keep(workspace, copy, contents)
    return MergedCopy(brought, kept, remove_copy(copy, contents.mark))


def _read(workspace: Workspace, copy: Copy) -> CopyContents:
    copies = find_copies(workspace)
    snapshots = [str(one.path) for one in copies if one.of == "snapshot"]
    journal = workspace.paths.texts.journal
    return read_copy(copy, [journal, *snapshots], workspace.store.keyring)


def _changes(workspace: Workspace, contents: CopyContents, tables: Mapping[str, Lines]) -> Changes:
    """What has to be saved in the journal's ``tables``, so that the copy brings nothing more."""
    here = {name: tables.get(name, {}) for name in TRAVELLING}
    there = {name: contents.tables.get(name, {}) for name in TRAVELLING}
    keys = [
        (table, doc_id)
        for table in TRAVELLING
        # Of what is not in a part of a journal nobody can tell whether it was there.
        for doc_id in ({**here[table], **there[table]} if contents.whole else there[table])
        if here[table].get(doc_id) != there[table].get(doc_id)
    ]
    ours = {key: here[key[0]][key[1]] for key in keys if key[1] in here[key[0]]}
    theirs = {key: there[key[0]][key[1]] for key in keys if key[1] in there[key[0]]}
    both = {doc_id for table, doc_id in ours.keys() & theirs.keys() if table == ENTRIES}
    base = dict(ancestor_lines(here, there, both)) if both else {}
    for key, line in base.items():
        if line not in (ours[key], theirs[key]):
            ours[key], theirs[key] = (stamped_line(key, line, side[key]) for side in (ours, theirs))
    merged = merge(base, ours, theirs, since=0)
    changes: Changes = {}
    for (table, doc_id), line in finish(workspace, (base, ours, theirs), merged, here).items():
        if here[table].get(doc_id) != line:
            changes.setdefault(table, {})[doc_id] = line
    return changes


def _brought(tables: Mapping[str, Lines], changes: Changes) -> Brought:
    new: list[Entry] = []
    changed: list[Entry] = []
    gone: list[Entry] = []
    unsettled: list[Entry] = []
    for doc_id, line in changes.get(ENTRIES, {}).items():
        before = tables.get(ENTRIES, {}).get(doc_id)
        was = None if before is None else _entry(doc_id, before)
        entry = _entry(doc_id, line or b"")
        was_there = was is not None and was.deleted_at is None
        if entry.deleted_at is not None:
            if was_there:
                gone.append(entry)
        elif len(entry.other_texts) > len(was.other_texts if was else ()):
            unsettled.append(entry)
        elif entry != was:  # else what changes is what merging needs to know, and not hers
            (changed if was_there else new).append(entry)
    others = sum(len(lines) for table, lines in changes.items() if table not in (ENTRIES, HISTORY))
    return Brought(
        _newest_first(new),
        _newest_first(changed),
        _newest_first(gone),
        _newest_first(unsettled),
        others,
    )


def _newest_first(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.at, entry.id), reverse=True))


def _entry(doc_id: str, line: bytes) -> Entry:
    entry: Entry = decode(ENTRIES, doc_id, document_of(line))
    return entry


def _keep(workspace: Workspace, copy: Copy, contents: CopyContents) -> Path:
    """A backup of what the copy holds, as a journal that can be restored."""
    store = workspace.store
    tables = contents.tables if contents.whole else store.ledger.new_tables() | contents.tables
    pieces = write_tables(next_version(tables, None, str(copy.path)))
    seal = store.keyring.seal if contents.sealed or store.ledger.sealed else None
    now = workspace.clock.now()
    return workspace.backups.make(pieces, now, "conflict copy", seal).path
