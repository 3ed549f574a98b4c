"""What a round of syncing works with: the private repository, and the form of its files."""

from typing import TYPE_CHECKING

from journal_tui.app.syncing.errors import NotSetUpError, OtherFormError
from journal_tui.app.workspace import Workspace
from journal_tui.store.atomic_file import AtomicFile
from journal_tui.store.keyring import LockedError
from journal_tui.store.sync.marker import Marker
from journal_tui.store.sync.repository import Repository
from journal_tui.store.sync.sealed_files import PlainFiles, SealedFiles
from journal_tui.texts import privacy as privacy_texts
from journal_tui.texts import sync as texts

if TYPE_CHECKING:
    from journal_tui.store.lock import FileLock
    from journal_tui.store.sync.view import Files


def repository_of(workspace: Workspace) -> Repository:
    """The private repository of the journal. Raises NotSetUpError."""
    repository = private_repository(workspace)
    if not repository.exists():
        raise NotSetUpError(texts.NOT_SET_UP, kept=texts.KEPT_HERE, next_step=texts.NEXT_SET_UP)
    repository.clear_locks()
    return repository


def private_repository(workspace: Workspace) -> Repository:
    """The private repository of the journal, there or not."""
    return Repository(workspace.paths.sync, workspace.environ)


def private_lock(workspace: Workspace, wait_s: float) -> "FileLock":
    """Keeps other programs from syncing this journal at the same time. Raises BusyError."""
    return AtomicFile(workspace.paths.texts.sync, wait_s=wait_s).locked()


def check_form(marker: Marker | None, *, sealed: bool) -> None:
    """Raise OtherFormError unless the remote is encrypted as the journal is, or plain as that."""
    if marker is not None and marker.sealed != sealed:
        raise OtherFormError(
            texts.REMOTE_IS_PLAIN if sealed else texts.REMOTE_IS_ENCRYPTED,
            kept=texts.KEPT_HERE,
            next_step=texts.NEXT_PLAIN if sealed else texts.NEXT_ENCRYPTED,
        )


def files_of(workspace: Workspace, marker: Marker | None) -> "Files":
    """How the files of the repository are read and written: encrypted as the journal is.

    Raises OtherFormError where the remote has the other form, LockedError without the passphrase.
    """
    store = workspace.store
    check_form(marker, sealed=store.ledger.sealed)
    if not store.ledger.sealed:
        return PlainFiles()
    opener = store.keyring.opener
    if opener is None:
        raise LockedError(
            privacy_texts.LOCKED,
            where=str(workspace.paths.journal),
            kept=privacy_texts.KEPT,
            next_step=privacy_texts.NEXT_UNLOCK,
        )
    return SealedFiles(opener, store.keyring.files.key_path)
