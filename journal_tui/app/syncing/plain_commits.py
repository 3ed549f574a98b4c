"""What syncing kept of a journal in plain form, once that is encrypted."""

import shutil
from contextlib import suppress

from journal_tui.app.syncing.merging import said_base
from journal_tui.app.syncing.opening import private_lock, private_repository
from journal_tui.app.workspace import Workspace
from journal_tui.errors import JournalTuiError
from journal_tui.store.sync.view import View

#: Seconds to wait for a round that is under way.
_WAIT_S = 5.0


def forget_plain_commits(workspace: Workspace) -> bool:
    """Remove the private repository where its commits are plain, or cannot be read; True then.

    What the remote has is not reached. Raises BusyError.
    """
    with private_lock(workspace, _WAIT_S):
        said = said_base(workspace.store.ledger.as_read()[1])
        if not said.commit:
            # It was set up just now, for a remote that is encrypted already.
            return False
        with suppress(JournalTuiError):
            marker = View(private_repository(workspace), said.commit).marker
            if marker is not None and marker.sealed:
                return False
        shutil.rmtree(workspace.paths.sync, ignore_errors=True)
    return True
