"""The one place of the command line that knows the screens, loaded when they are asked for."""

import sys

from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.cli.call import Call, opened
from journal_tui.errors import CallError
from journal_tui.texts import commands as texts


def home(args: Call) -> int:
    """Open the journal on Home."""
    return _open(open_workspace(args.journal, args.config))


def write(args: Call) -> int:
    """Open the journal on Write, the run line filled in."""
    return _open(open_workspace(args.journal, args.config), run_line=" ".join(args.run_line))


def edit_entry(args: Call) -> int:
    """Open the journal on Write with an entry to change."""
    from journal_tui.app.lookup import find_entry

    workspace = opened(args)
    entry = find_entry(workspace.store.journal(), args.id)
    return _open(workspace, entry_id=entry.id)


def demo(args: Call) -> int:
    """Open a sample journal in a temporary folder, which is gone afterwards."""
    _need_terminal()
    from journal_tui.tui.opening import open_sample

    return open_sample(args.config)


def _open(workspace: Workspace, *, run_line: str | None = None, entry_id: str | None = None) -> int:
    _need_terminal()
    from journal_tui.tui.opening import open_journal

    if workspace.locked:
        from journal_tui.cli.unlock import unlocked_by_environment

        # Without one there, a screen asks for it.
        unlocked_by_environment(workspace)
    code = open_journal(workspace, run_line=run_line, entry_id=entry_id)
    if workspace.settings.sync == "auto":
        from journal_tui.cli.sending import send_at_the_end

        send_at_the_end(workspace)
    return code


def _need_terminal() -> None:
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise CallError(texts.NO_TERMINAL, next_step=texts.NO_TERMINAL_NEXT)
