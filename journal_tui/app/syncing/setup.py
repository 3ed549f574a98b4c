"""Naming the remote: for a new machine, for the first one, and for another address."""

import shutil

from journal_tui.app.privacy import encrypt
from journal_tui.app.syncing import state
from journal_tui.app.syncing.opening import private_lock, private_repository
from journal_tui.app.syncing.outcome import Outcome
from journal_tui.app.syncing.round import sync
from journal_tui.app.workspace import Workspace
from journal_tui.store.keys import MissingKeyError
from journal_tui.store.sync.marker import Marker
from journal_tui.store.sync.view import View
from journal_tui.texts import sync as texts


def name_remote(workspace: Workspace, url: str, *, wait_s: float) -> Marker | None:
    """Let the journal be synced through the repository at ``url``; what that says of itself.

    None where it is empty. Nothing is merged yet. Raises StoreError: where the remote cannot be
    looked at, is that of another program, or was made by a newer version of ours, nothing is
    set up that was not so before.
    """
    with private_lock(workspace, wait_s):
        repository = private_repository(workspace)
        before = repository.url() if repository.exists() else None
        repository.set_up(url)
        repository.clear_locks()
        repository.forget_remote()
        state.forget(workspace)
        try:
            marker = View(repository, repository.fetch(wait_s)).marker
        except BaseException:
            if before is None:
                shutil.rmtree(workspace.paths.sync, ignore_errors=True)
            else:
                repository.set_up(before)
            raise
    return marker


def needs_key(workspace: Workspace, marker: Marker | None) -> bool:
    """Whether the remote is encrypted and the journal here is not, so that its key is wanted.

    Raises MissingKeyError where the key file is not beside the journal, StoreError.
    """
    if marker is None or not marker.sealed or workspace.store.sealed():
        return False
    files = workspace.store.keyring.files
    if not files.has_key():
        raise MissingKeyError(
            texts.NO_KEY,
            where=str(files.key_path),
            kept=texts.KEPT_HERE,
            next_step=texts.NEXT_KEY.format(path=files.key_path),
        )
    return True


def take_up(workspace: Workspace, marker: Marker | None, *, wait_s: float) -> Outcome:
    """The first round with a remote that was named; its key is held where that is needed.

    A plain journal becomes encrypted first where the remote is. Raises StoreError.
    """
    if marker is not None and marker.sealed and not workspace.store.sealed():
        encrypt(workspace)
    return sync(workspace, wait_s=wait_s, anew=True)
