"""Whether a round would find nothing to do, told before anything that a round needs is loaded."""

from typing import TYPE_CHECKING

from journal_tui.app.syncing import state
from journal_tui.store.disk import DiskMedium

if TYPE_CHECKING:
    from journal_tui.app.workspace import Workspace


def anything_to_send(workspace: "Workspace") -> bool:
    """Whether the journal is another one than after the last round, where a remote is set up.

    Costs a few stats. Raises ReadError.
    """
    if not state.is_set_up(workspace):
        return False
    last = state.remembered(workspace)
    marks = DiskMedium(workspace.paths.texts.journal).marks()
    return last is None or not last.commit or last.looks != state.looks_of(workspace, marks)


def nothing_to_do(workspace: "Workspace", wait_s: float) -> bool:
    """Whether nothing was saved here since the last round, and nothing came to the remote.

    False, too, where that cannot be told quickly. Raises ReadError.
    """
    if not state.is_set_up(workspace) or anything_to_send(workspace):
        return False
    from journal_tui.store.sync.glance import remote_head

    last = state.remembered(workspace)
    head = remote_head(workspace.paths.texts.sync, workspace.environ, wait_s)
    if last is None or last.commit != head:
        return False
    state.touch(workspace)
    return True
