"""Opening the journal on the screen, hers or the sample."""

import gc

from journal_tui.app.workspace import Workspace
from journal_tui.tui.app import JournalApp
from journal_tui.tui.places import HOME


def open_journal(
    workspace: Workspace, *, run_line: str | None = None, entry_id: str | None = None
) -> int:
    """Open the journal on the screen and return an exit code when she leaves.

    An encrypted one asks for its passphrase first, and again each time that it was locked.
    Raises StoreError when the journal cannot be read, before anything of it is drawn.
    """
    place = HOME
    while True:
        if workspace.locked and not _let_in(workspace):
            return 0
        app = JournalApp(workspace, run_line=run_line, entry_id=entry_id, place=place)
        code = _run(app)
        if not app.wants_lock and not app.wants_sample:
            return code
        wants_sample, place = app.wants_sample, app.current_mode
        del app
        _shut(workspace)
        if wants_sample:
            open_sample(str(workspace.paths.config))
        run_line = entry_id = None


def open_sample(config: str | None = None) -> int:
    """Open the sample journal in a temporary folder, which is gone afterwards."""
    from tempfile import TemporaryDirectory

    from journal_tui.app.demo.make import demo_workspace

    with TemporaryDirectory(prefix="journal-tui-demo-") as folder:
        return _run(JournalApp(demo_workspace(folder, config), sample=True))


def _let_in(workspace: Workspace) -> bool:
    from journal_tui.tui.unlocking import let_in

    return let_in(workspace)


def _shut(workspace: Workspace) -> None:
    """Let go of an encrypted journal, while she looks at something else or is not there."""
    from journal_tui.app.privacy import encrypted, lock

    if encrypted(workspace):
        lock(workspace)
        # What the screens showed was put out of reach of collections when all of it was read.
        gc.unfreeze()
        gc.collect()


def _run(app: JournalApp) -> int:
    app.session.open()
    app.run()
    from journal_tui.app.backing_up import fold_at_the_end

    fold_at_the_end(app.workspace)
    return app.return_code or 0
