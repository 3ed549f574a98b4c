"""Looking a journal over, and putting it in order."""

from typing import TYPE_CHECKING

from journal_tui.app.workspace import Workspace

if TYPE_CHECKING:
    from journal_tui.store.check import CheckReport
    from journal_tui.store.repair import Repaired

#: What is told of a journal comes from here as well, so that nobody above looks into the store.
__all__ = ["CheckReport", "Repaired", "look_over", "needs_passphrase", "repair"]


def look_over(workspace: Workspace) -> "CheckReport":
    """Read everything and tell; nothing is written.

    What an encrypted journal holds is read where its passphrase was given.
    """
    from journal_tui.store.check import check

    store = workspace.store
    return check(
        store.path,
        store.keyring,
        workspace.drafts,
        workspace.backups,
        workspace.former_backups,
        also=(workspace.paths.sync.parent,),
    )


def needs_passphrase(workspace: Workspace) -> bool:
    """Whether a repair has to open what is encrypted, and cannot yet. Raises StoreError."""
    from journal_tui.store.repair import needs_passphrase

    return needs_passphrase(workspace.store)


def repair(workspace: Workspace) -> "Repaired":
    """Put the journal in order: what is there is put aside first, and nothing is deleted.

    Raises StoreError where nothing could be done; the files are as they were then.
    """
    from journal_tui.store.repair import repair

    paths = workspace.paths
    return repair(workspace.store, workspace.backups, paths.drafts, paths.sync.parent)
