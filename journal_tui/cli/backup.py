"""backup: a copy of the whole journal, now; and which backups there are."""

from pathlib import Path
from typing import Final

from journal_tui.app.backing_up import back_up, write_copy
from journal_tui.app.restoring import moment_of
from journal_tui.app.wording import moment_in_words
from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.cli.call import Call
from journal_tui.cli.columns import Column, table
from journal_tui.cli.output import put, put_json, say, say_problems
from journal_tui.cli.unlock import unlocked_by_environment
from journal_tui.texts import backups as texts

_COLUMNS: Final = (Column(right=True), Column(), Column(), Column(right=True), Column())


def backup(args: Call) -> int:
    """Make a backup now, or a copy in a file of its own, or list the backups there are."""
    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    if args.list:
        list_backups(workspace, as_json=args.json)
        return 0
    if workspace.locked:
        unlocked_by_environment(workspace)
    if args.output is None:
        made = back_up(workspace)
    else:
        made = write_copy(workspace, Path(args.output).absolute())
    if args.json:
        put_json({"path": str(made.path), "size": made.size, "entries": made.entries})
    else:
        held = texts.AS_IT_LIES if made.entries is None else entries_in_words(made.entries)
        put(texts.MADE.format(path=made.path, size=made.size, entries=held))
    if made.entries is None:
        say(texts.WITHOUT_LOG)
    return 0


def list_backups(workspace: Workspace, *, as_json: bool) -> None:
    """The backups, newest first, numbered from 1."""
    today = workspace.clock.now().date()
    rows = []
    for number, one in enumerate(workspace.backups.all(), start=1):
        at = moment_of(workspace, one)
        sealed = texts.ENCRYPTED if one.sealed else ""
        size = texts.SIZE.format(size=one.size)
        rows.append((str(number), moment_in_words(at, today), one.reason, size, sealed))
        if as_json:
            put_json(
                {
                    "number": number,
                    "path": str(one.path),
                    "at": at.isoformat(),
                    "reason": one.reason,
                    "size": one.size,
                    "encrypted": one.sealed,
                }
            )
    if not rows:
        say(texts.NONE_YET)
    elif not as_json:
        for line in table(_COLUMNS, rows):
            put(line)


def entries_in_words(count: int) -> str:
    """Like ``12 entries``."""
    return texts.ONE_ENTRY if count == 1 else texts.ENTRIES.format(n=count)
