"""What a shell command does in passing once it is done, where nobody notices or it has to be."""

from typing import Final

from journal_tui.app.workspace import Workspace
from journal_tui.store.ledger import LOG_MOST

#: A journal of fewer bytes is backed up by a shell command in passing: that takes a few ms.
SMALL: Final = 1_000_000


def look_after_in_passing(workspace: Workspace) -> None:
    """Do what ``backing_up.look_after`` does, if the journal is small or its log has grown long.

    Raises StoreError.
    """
    marks = workspace.store.ledger.medium.marks()
    size = sum(mark.size for mark in marks if mark is not None)
    due = size < SMALL and workspace.backup_is_due()
    if due or (marks.log is not None and marks.log.size > LOG_MOST):
        # Most calls of a day have nothing to look after, and do not load what does.
        from journal_tui.app.backing_up import look_after

        look_after(workspace)
