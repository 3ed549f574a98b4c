"""Repairing a journal on disk: what is there is put aside first, and nothing is ever deleted.

Under the journal's lock the damaged files are copied as they are, a backup is made, and then the
journal that was put together from what is sound takes their place in one step. Cut short
anywhere, the damaged files or their copies are all there.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from journal_tui.errors import StoreError
from journal_tui.store.backups import Backup, BackupBox, read_backup
from journal_tui.store.comparing import tables_in
from journal_tui.store.disk import DiskMedium
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.lines import Lines
from journal_tui.store.modes import Closed, close_to_others
from journal_tui.store.rebuild import Keys, Rebuilt, Spare, rebuild
from journal_tui.store.salvage import Note
from journal_tui.store.salvage_log import shape_of
from journal_tui.store.sealing import is_sealed
from journal_tui.store.snapshot import ENTRIES, META, SYNC
from journal_tui.texts import repair as texts


class Repaired(NamedTuple):
    """What a repair did.

    Without ``notes`` the journal was sound and was left as it is. ``saved`` counts the documents
    of the repaired journal by table, tombstones too; ``aside`` are the copies of what was there.
    """

    path: Path
    notes: tuple[Note, ...] = ()
    saved: Mapping[str, int] = {}
    aside: tuple[Path, ...] = ()
    backup: Path | None = None
    modes: Closed = Closed()

    @property
    def complete(self) -> bool:
        """Whether everything that was there could be saved, and nobody else can look in."""
        return not any(note.lost for note in self.notes) and not self.modes.refused


def repair(store: JournalStore, backups: BackupBox, drafts: Path, *also: Path) -> Repaired:
    """Put the journal of ``store`` in order, and close what is open to others.

    ``drafts`` is the folder of the drafts, ``also`` are further folders to close. Raises
    NothingToSaveError, ForeignFileError, NewerFileError, ReadError, WriteError, BusyError, and
    LockedError for an encrypted journal whose passphrase was not given; what was there before is
    then still there.
    """
    medium = store.ledger.medium
    if not isinstance(medium, DiskMedium):
        raise TypeError("only a journal on disk can be repaired")
    if medium.marks() == (None, None):
        return Repaired(store.path)
    with medium.locked():
        done = _repair_content(store, medium, backups)
        target = Path(medium.file.target())
        return done._replace(modes=close_to_others(target, (drafts, backups.folder, *also)))


def needs_passphrase(store: JournalStore) -> bool:
    """Whether anything in the snapshot or the log is encrypted, and no passphrase was given yet.

    Raises ReadError.
    """
    found = store.ledger.medium.read()
    sealed = is_sealed(found.snapshot or b"") or shape_of(found.log or b"").sealed
    return sealed and store.keyring.opener is None


def _repair_content(store: JournalStore, medium: DiskMedium, backups: BackupBox) -> Repaired:
    """Call it under the lock."""
    found = medium.read()
    rebuilt = rebuild(
        found,
        medium.where,
        store.keyring,
        new_tables=store.ledger.new_tables,
        new_id=store.ledger.new_id,
        spare=lambda: _newest_readable(store, backups),
        encrypted=store.keyring.files.pub_path.exists(),
    )
    if not rebuilt.notes:
        return Repaired(store.path)
    notes = rebuilt.notes
    if not rebuilt.tables[ENTRIES] and _may_bring_back(store, backups):
        notes = (Note(texts.NO_ENTRY_SAVED, lost=True), *notes)
    aside = medium.copy_aside()
    backup: Backup | None = None
    if found.snapshot:
        backup = backups.make(found.snapshot, store.now(), "before repair")
    store.ledger.begin_anew(rebuilt.tables, rebuilt.log_id, sealed=rebuilt.sealed)
    return Repaired(store.path, notes, _counts(rebuilt), aside, backup and backup.path)


def _counts(rebuilt: Rebuilt) -> dict[str, int]:
    ours = (META, SYNC)
    return {name: len(lines) for name, lines in rebuilt.tables.items() if name not in ours}


def _newest_readable(store: JournalStore, backups: BackupBox) -> Spare | None:
    """The newest backup that is a whole journal; None where there is none."""
    for backup in backups.all():
        with suppress(StoreError):
            return Spare(backup.at, _opened(backup.path, store.keyring))
    return None


def _may_bring_back(store: JournalStore, backups: BackupBox) -> bool:
    """Whether any backup that can be read has entries."""
    for backup in backups.all():
        with suppress(StoreError):
            if _opened(backup.path, store.keyring)[ENTRIES]:
                return True
    return False


def _opened(backup: Path, keys: Keys) -> dict[str, Lines]:
    where = str(backup)
    data = read_backup(backup, lambda sealed: keys.open(sealed, where))
    return tables_in(data, where)
