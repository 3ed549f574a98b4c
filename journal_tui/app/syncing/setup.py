"""Naming the remote: for a new machine, for the first one, and for another address."""

import shutil

from journal_tui.app.privacy import encrypt
from journal_tui.app.syncing import state
from journal_tui.app.syncing.opening import check_form, private_lock, private_repository
from journal_tui.app.syncing.outcome import Outcome
from journal_tui.app.syncing.round import sync
from journal_tui.app.workspace import Workspace
from journal_tui.store.keys import MissingKeyError
from journal_tui.store.sync.marker import Marker
from journal_tui.store.sync.sealed_files import SealedFiles
from journal_tui.store.sync.view import View
from journal_tui.texts import sync as texts


def name_remote(workspace: Workspace, url: str, *, wait_s: float) -> Marker | None:
    """Let the journal be synced through the repository at ``url``; what that says of itself.

    None where it is empty. Nothing is merged yet. Raises StoreError: where the remote cannot be
    looked at, is that of another program, was made by a newer version of ours, or has an encrypted
    journal in plain form, nothing is set up that was not so before.
    """
    sealed = workspace.store.sealed()
    with private_lock(workspace, wait_s):
        repository = private_repository(workspace)
        before = repository.url() if repository.exists() else None
        if sealed and before is not None:
            # It may hold commits of the time when the journal was plain; what counts comes again.
            repository.renew()
        repository.set_up(url)
        repository.clear_locks()
        repository.forget_remote()
        try:
            marker = View(repository, repository.fetch(wait_s)).marker
            if sealed:
                # Nothing that is plain stays here.
                check_form(marker, sealed=True)
        except BaseException:
            # With the remote that was named last it takes up what is there, and no more than that.
            if before is None or sealed:
                shutil.rmtree(workspace.paths.sync, ignore_errors=True)
            if before is not None:
                repository.set_up(before)
                # What was brought is of the other one.
                repository.forget_remote()
            raise
        state.forget(workspace)
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
        repository = private_repository(workspace)
        url = repository.url()
        _ensure_key_fits(workspace, repository.fetch(wait_s))
        if encrypt(workspace).unsynced and url:
            # What was synced in plain form had to go, and the remote that was named stays.
            repository.set_up(url)
    return sync(workspace, wait_s=wait_s, anew=True)


def _ensure_key_fits(workspace: Workspace, commit: str) -> None:
    """Raise OtherKeyError where the key that is held does not open the remote's files."""
    opener, view = workspace.store.keyring.opener, View(private_repository(workspace), commit)
    if opener is not None:
        files = SealedFiles(opener, workspace.store.keyring.files.key_path)
        view.side(files, list(view.names)[:1], {})
