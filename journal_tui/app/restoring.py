"""Restoring a backup: chosen, compared with what is there, put in its place."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.errors import CallError, StoreError
from journal_tui.store.atomic_file import AtomicFile
from journal_tui.store.backups import Backup, read_backup
from journal_tui.store.comparing import Comparison, compare, how_many_live, tables_in
from journal_tui.store.disk import DiskMedium
from journal_tui.store.errors import DamagedFileError
from journal_tui.store.framing import scan
from journal_tui.store.lines import Lines
from journal_tui.store.log import read_log
from journal_tui.store.sealing import is_sealed
from journal_tui.store.snapshot import ENTRIES, HEAD
from journal_tui.texts import backups as texts

LATEST: Final = "latest"
#: A longer number is no place in a list of backups.
_DIGITS_MOST: Final = 4


class Chosen(NamedTuple):
    """What is going to be restored: a file, which ``backup`` tells of when it is one of ours."""

    path: Path
    backup: Backup | None = None


class Preview(NamedTuple):
    """What restoring would do; nothing is done yet.

    ``data`` is the journal in the backup, with so many ``entries``; ``damage`` says why the one
    that is there now cannot be used: it is compared as if there was none.
    """

    chosen: Chosen
    data: bytes
    entries: int
    comparison: Comparison
    damage: StoreError | None

    @property
    def changes_nothing(self) -> bool:
        """Whether the journal is the very same already."""
        return self.damage is None and self.comparison.nothing


class Restored(NamedTuple):
    """What was there before: a backup of it, and where a damaged journal and its log were put."""

    kept: Path | None
    aside: tuple[Path, ...] = ()


def choose(workspace: Workspace, named: str) -> Chosen:
    """The backup that ``named`` means: a number from 1 on, a day, ``latest``, or a file.

    The newest has number 1; of a day the last one is meant. ``latest`` passes over what was put
    aside for a repair, which was damaged, and conflict copies. Raises CallError, ReadError.
    """
    backups = workspace.backups.all()
    if named == LATEST or (named.isdecimal() and len(named) <= _DIGITS_MOST):
        if not backups:
            raise CallError(texts.NONE_YET)
        number = _latest(backups) if named == LATEST else int(named)
        if not 1 <= number <= len(backups):
            what = texts.NO_SUCH_NUMBER.format(number=number, n=len(backups))
            raise CallError(what, next_step=texts.LIST_NEXT)
        return Chosen(backups[number - 1].path, backups[number - 1])
    try:
        day = date.fromisoformat(named)
    except ValueError:
        return _file(backups, named)
    return _of_day(workspace, backups, day)


def _latest(backups: Sequence[Backup]) -> int:
    """The number of the newest backup of the journal here when it was not damaged."""
    numbered = enumerate(backups, 1)
    passed = ("before repair", "conflict copy")
    return next((number for number, one in numbered if one.reason not in passed), 1)


def moment_of(workspace: Workspace, backup: Backup) -> datetime:
    """When a backup was made, by the clock on her wall."""
    return backup.at.astimezone(workspace.clock.now().tzinfo)


def needs_passphrase(workspace: Workspace, chosen: Chosen) -> bool:
    """Whether the backup is encrypted, and nothing that opens it was given. Raises ReadError."""
    ends = AtomicFile(chosen.path).ends(HEAD, 0)
    return workspace.store.keyring.opener is None and ends is not None and is_sealed(ends.head)


def preview(workspace: Workspace, chosen: Chosen) -> Preview:
    """What restoring would change. Nothing is written.

    Raises StoreError for a backup that cannot be used or opened, and for a journal that is
    there and is not damaged, but locked or of another program.
    """
    where = str(chosen.path)
    keyring = workspace.store.keyring
    unseal = None if keyring.opener is None else (lambda sealed: keyring.open(sealed, where))
    data = read_backup(chosen.path, unseal)
    then = tables_in(data, where)
    now: dict[str, Lines] = {}
    damage = None
    try:
        workspace.store.refresh()
        now = workspace.store.ledger.tables.all()
    except DamagedFileError as error:
        damage = error
    return Preview(chosen, data, how_many_live(then[ENTRIES]), compare(now, then), damage)


def restore(workspace: Workspace, seen: Preview) -> Restored:
    """Put the backup in the place of the journal, after a backup of what is there.

    An encrypted journal stays encrypted. Raises StoreError; the journal is as it was then.
    """
    store = workspace.store
    if seen.damage is not None or not store.exists():
        return _begin_anew(workspace, seen)
    kept: list[Backup] = []

    def keep(data: bytes) -> None:
        seal = store.keyring.seal if store.ledger.sealed else None
        kept.append(workspace.backups.make(data, workspace.clock.now(), "before restore", seal))

    store.ledger.put_in_place(seen.data, keep)
    store.refresh()
    return Restored(kept[0].path if kept else None)


def _file(backups: Sequence[Backup], named: str) -> Chosen:
    path = Path(named)
    if not path.exists():
        raise CallError(texts.NO_SUCH_FILE.format(named=named), next_step=texts.LIST_NEXT)
    path = path.absolute()
    return Chosen(path, next((backup for backup in backups if backup.path == path), None))


def _of_day(workspace: Workspace, backups: Sequence[Backup], day: date) -> Chosen:
    days = [moment_of(workspace, backup).date() for backup in backups]
    if day in days:
        backup = backups[days.index(day)]
        return Chosen(backup.path, backup)
    nearest = [
        *sorted({one for one in days if one < day})[-1:],
        *sorted({one for one in days if one > day})[:1],
    ]
    named = ", ".join(one.isoformat() for one in nearest)
    raise CallError(
        texts.NO_BACKUP_OF_DAY.format(day=day.isoformat()),
        next_step=texts.NEAREST_DAYS.format(days=named) if nearest else texts.NONE_YET,
    )


def _begin_anew(workspace: Workspace, seen: Preview) -> Restored:
    """Restore where there is no journal, or none that can be read: it is put aside as it is."""
    encrypted = _is_encrypted(workspace)
    tables = tables_in(seen.data, str(seen.chosen.path))
    disk = DiskMedium(workspace.paths.journal)
    with disk.locked():
        found = disk.read()
        kept = None
        if found.snapshot:
            now = workspace.clock.now()
            kept = workspace.backups.make(found.snapshot, now, "before restore").path
        aside = disk.copy_aside()
        log_id = _id_of(found.log or b"", disk.where)
        workspace.store.ledger.begin_anew(tables, log_id, sealed=encrypted)
        # A damaged log that could not be removed yet would be in the way of whoever reads.
        disk.remove_log()
    workspace.store.refresh()
    return Restored(kept, aside)


def _is_encrypted(workspace: Workspace) -> bool:
    """Whether the journal is, or was when it could be read: then its key lies beside it."""
    store = workspace.store
    opened = store.keyring.opener is not None
    return opened or store.sealed() or store.keyring.files.recipient() is not None


def _id_of(log: bytes, where: str) -> str:
    """The id of a log, as far as it can be read; else empty."""
    try:
        return read_log(log[: scan(log).sound], where)[0].id
    except DamagedFileError:
        return ""
