"""Backups made by hand, and by themselves once a day; the log is folded where it grew long."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.errors import JournalTuiError, StoreError
from journal_tui.store.errors import GoneError
from journal_tui.store.keyring import LockedError
from journal_tui.store.ledger import LOG_MOST
from journal_tui.store.lines import Lines, write_tables
from journal_tui.store.snapshot import ENTRIES
from journal_tui.texts import backups as texts
from journal_tui.texts import commands as command_texts

if TYPE_CHECKING:
    from journal_tui.store.backups import Backup

#: What stands behind the table in which a journal's file tells about itself.
_END_OF_META: Final = b"\n},\n"
#: A journal of more bytes keeps its log when the screens close: nobody waits for that.
FOLD_MOST: Final = 64_000_000


class Made(NamedTuple):
    """A backup or copy that was made, ``size`` in bytes.

    ``entries`` is how many it holds. None: the journal is encrypted and locked, so that its file
    was copied as it lies there, without what its log holds.
    """

    path: Path
    size: int
    entries: int | None


class _Whole(NamedTuple):
    """A whole journal, and what seals its bytes where they should be sealed.

    Its tables as they were read, or the bytes of its file where that is encrypted and locked.
    """

    tables: Mapping[str, Lines]
    locked: bytes = b""
    seal: Callable[[bytes], bytes] | None = None

    @property
    def data(self) -> bytes | Iterator[bytes]:
        """The bytes, all of them or piece by piece: no second journal lies in the memory."""
        return self.locked or write_tables(self.tables)


def back_up(workspace: Workspace) -> Made:
    """Make a backup now. Raises JournalTuiError without a journal, and StoreError."""
    whole = _whole_afresh(workspace)
    made = workspace.backups.make(whole.data, workspace.clock.now(), "by hand", whole.seal)
    _keep_key(workspace, made)
    return Made(made.path, made.size, _entries(workspace, whole))


def write_copy(workspace: Workspace, path: Path) -> Made:
    """Write the complete journal to a new file, encrypted if it is. Raises as ``back_up``."""
    from journal_tui.store.backups import write_new

    whole = _whole_afresh(workspace)
    plain = whole.locked or b"".join(write_tables(whole.tables))
    data = plain if whole.seal is None else whole.seal(plain)
    write_new(path, data)
    return Made(path, len(data), _entries(workspace, whole))


def look_after(workspace: Workspace) -> bool:
    """Keep one backup a day if something changed, thin the others, and fold a long log.

    What was read already is not read again, so that a thread beside the screens can do it; True
    says that the log was folded, and what others have saved was taken up with it.
    Raises StoreError; the journal is as it was then, and the next call tries again.
    """
    try:
        return _fold_long_log(workspace)
    finally:
        _keep_daily(workspace)


def fold_at_the_end(workspace: Workspace) -> None:
    """Make the journal's file complete when the screens close, if that is quick.

    Where it cannot be done, all of it is safe in the log.
    """
    with suppress(StoreError):
        marks = workspace.store.ledger.medium.marks()
        if marks.log is not None and marks.snapshot and marks.snapshot.size < FOLD_MOST:
            workspace.store.tidy()


def _fold_long_log(workspace: Workspace) -> bool:
    ledger = workspace.store.ledger
    log = ledger.medium.marks().log
    if log is None or log.size <= LOG_MOST:
        return False
    try:
        return ledger.fold()
    except LockedError:
        return False


def _keep_daily(workspace: Workspace) -> None:
    now, box = workspace.clock.now(), workspace.backups
    if not box.daily_due(now) or not workspace.store.exists():
        return
    whole = _whole(workspace)
    if not _is_kept(workspace, whole):
        made = box.make(whole.data, now, "daily", whole.seal)
        box.thin(now)
        _keep_key(workspace, made)


def _keep_key(workspace: Workspace, made: "Backup") -> None:
    """Put a copy of the key beside an encrypted backup, which nothing else opens."""
    if made.sealed:
        from journal_tui.app.privacy import keep_key_with_backups

        keep_key_with_backups(workspace)


def _is_kept(workspace: Workspace, whole: _Whole) -> bool:
    """Whether the newest backup holds the same journal; False where it cannot be read."""
    newest = next(iter(workspace.backups.all()), None)
    if newest is None:
        return False
    from journal_tui.store.backups import pieces_in

    def unseal(sealed: bytes) -> bytes:
        if whole.locked:
            return sealed
        return workspace.store.keyring.open(sealed, str(newest.path))

    held = pieces_in(newest.path, unseal)
    now = (whole.locked,) if whole.locked else write_tables(whole.tables)
    try:
        return _fingerprint(held) == _fingerprint(now)
    except StoreError:
        return False


def _fingerprint(pieces: Iterable[bytes]) -> bytes:
    """What tells a journal from any other, but for what its file says about itself alone."""
    from hashlib import sha256

    digest, head, rest = sha256(), b"", iter(pieces)
    for piece in rest:
        head += piece
        _, end, behind = head.partition(_END_OF_META)
        if end:
            digest.update(behind)
            break
    else:
        digest.update(head)
    for piece in rest:
        digest.update(piece)
    return digest.digest()


def _whole_afresh(workspace: Workspace) -> _Whole:
    """All of the journal as it is on the disk now."""
    with suppress(LockedError):
        workspace.store.refresh()
        if not workspace.store.exists():
            raise JournalTuiError(
                texts.NO_JOURNAL,
                where=str(workspace.paths.journal),
                next_step=command_texts.NO_ENTRIES_NEXT,
            )
    return _whole(workspace)


def _whole(workspace: Workspace) -> _Whole:
    """All of the journal as it was read last; the sealed file where it is locked."""
    ledger = workspace.store.ledger
    try:
        if not ledger.tables.names():
            ledger.refresh()
        tables = ledger.whole()
    except (LockedError, GoneError):
        # Gone from memory: the screens were locked while this thread was at it.
        snapshot = ledger.medium.read().snapshot
        if snapshot is None:
            raise
        return _Whole({}, snapshot)
    return _Whole(tables, seal=workspace.store.keyring.seal if ledger.sealed else None)


def _entries(workspace: Workspace, whole: _Whole) -> int | None:
    from journal_tui.store.comparing import how_many_live

    if whole.locked:
        return None
    return how_many_live(workspace.store.ledger.tables.lines(ENTRIES))
