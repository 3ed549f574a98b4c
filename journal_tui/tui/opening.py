"""Opening the journal on the screen, hers or the sample."""

from journal_tui.app.workspace import Workspace
from journal_tui.tui.app import JournalApp


def open_journal(
    workspace: Workspace, *, run_line: str | None = None, entry_id: str | None = None
) -> int:
    """Open the journal on the screen and return an exit code when she leaves.

    Raises StoreError when the journal cannot be read, before anything is drawn.
    """
    while True:
        app = JournalApp(workspace, run_line=run_line, entry_id=entry_id)
        code = _run(app)
        if not app.wants_sample:
            return code
        open_sample(str(workspace.paths.config))
        run_line = entry_id = None


def open_sample(config: str | None = None) -> int:
    """Open the sample journal in a temporary folder, which is gone afterwards."""
    from tempfile import TemporaryDirectory

    from journal_tui.app.demo.make import demo_workspace

    with TemporaryDirectory(prefix="journal-tui-demo-") as folder:
        return _run(JournalApp(demo_workspace(folder, config), sample=True))


def _run(app: JournalApp) -> int:
    app.session.open()
    app.run()
    return app.return_code or 0
