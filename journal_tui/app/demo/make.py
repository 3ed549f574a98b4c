"""The sample journal in a folder of its own, for looking around."""

import random
from pathlib import Path

from journal_tui.app.clock import Clock
from journal_tui.app.demo.build import demo_documents
from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.config.paths import BACKUPS_FOLDER


def demo_workspace(folder: str, config: str | None = None, clock: Clock | None = None) -> Workspace:
    """Make the sample journal in ``folder`` and return its workspace.

    Her settings, keys and themes hold here too; her journal and her backups are not touched.
    """
    workspace = open_workspace(
        str(Path(folder) / "journal.json"), config, clock=clock, rng=random.Random(1)
    )
    backups = workspace.paths.journal.parent / BACKUPS_FOLDER
    workspace.paths = workspace.paths.replaced(backups=backups)
    today = workspace.clock.now().date()
    workspace.store.put(*demo_documents(today, workspace.clock.localize, workspace.tone))
    return workspace
