"""Whether conflict copies lie beside the journal; what reads them is loaded where there are any."""

from journal_tui.app.workspace import Workspace
from journal_tui.store.copy_names import find_copies


def any_copies(workspace: Workspace) -> bool:
    """Whether a file there looks like one. Costs a look into the folder."""
    return bool(find_copies(workspace.paths.texts.journal))
