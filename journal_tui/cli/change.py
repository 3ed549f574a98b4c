"""log, edit, delete, undo: commands that change the journal.

What ``log`` has no need of is loaded where it is used: she waits for it at the door.
"""

import sys
from typing import TYPE_CHECKING

from journal_tui.app.naming import short_id
from journal_tui.app.shell_writing import change_entry, log_entry, milestones_at_hand
from journal_tui.app.wording import moment_in_words, mood_in_words, run_in_words
from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.app.writing import Saved
from journal_tui.cli.call import Call, opened
from journal_tui.cli.given import STDIN, from_call, text_of
from journal_tui.cli.output import complain, put, put_json, say, say_problems
from journal_tui.domain.entry import Entry
from journal_tui.errors import CallError, JournalTuiError
from journal_tui.texts import commands as texts
from journal_tui.texts.wording import SEPARATOR

if TYPE_CHECKING:
    from journal_tui.app.shapes import Shape
    from journal_tui.app.undoing import Undone


def log(args: Call) -> int:
    """Save an entry at once and say how it was understood."""
    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace, scoring=True)
    line = from_call(" ".join(args.run_line))
    saved = log_entry(workspace, line, _text(args.message))
    milestones = milestones_at_hand(workspace, saved.entry)
    if args.json:
        put_json(_shape_of(saved.entry) | {"milestones": list(milestones)})
    else:
        _tell(workspace, saved, milestones)
    return 0


def edit(args: Call) -> int:
    """Change the text or the run line of an entry; with neither, open it on the Write screen."""
    if args.message is None and args.line is None:
        from journal_tui.cli.open_tui import edit_entry

        return edit_entry(args)
    from journal_tui.app.lookup import find_entry

    workspace = opened(args)
    say_problems(workspace, scoring=True)
    known = find_entry(workspace.store.journal(), args.id)
    saved = change_entry(
        workspace,
        known,
        line=None if args.line is None else from_call(args.line),
        text=None if args.message is None else _text(args.message),
    )
    if args.json:
        put_json(_shape_of(saved.entry))
    else:
        _tell(workspace, saved, boost=False)
    return 0


def delete(args: Call) -> int:
    """Delete an entry after asking; undo brings it back."""
    from journal_tui.app.lookup import delete_entry, find_entry

    workspace = opened(args)
    say_problems(workspace)
    entry = find_entry(workspace.store.journal(), args.id)
    if not args.yes and not _agrees(workspace, entry):
        say(texts.NOT_DELETED)
        return 1
    delete_entry(workspace, entry)
    if args.json:
        put_json({"id": entry.id, "deleted": True})
    else:
        put(texts.DELETED.format(what=title_of(workspace, entry)))
    return 0


def undo(args: Call) -> int:
    """Take back the last edit, deletion or import."""
    from journal_tui.app.undoing import undo as take_back
    from journal_tui.app.undoing import undone_in_words

    workspace = opened(args)
    say_problems(workspace)
    undone = take_back(workspace)
    first = undone.entries[0]
    if args.json:
        put_json(_undone_import(undone) if undone.kind == "import" else _shape_of(first))
    elif undone.kind == "delete":
        put(texts.UNDONE.format(what=title_of(workspace, first)))
    else:
        put(undone_in_words(workspace, undone))
    return 0


def _undone_import(undone: "Undone") -> dict[str, list[str]]:
    """The ids of what came and is out again, and of what is there and as it was before."""
    out = [entry.id for entry in undone.entries if entry.deleted_at is not None]
    return {
        "taken_out": out,
        "as_before": [entry.id for entry in undone.entries if entry.id not in out],
    }


def _shape_of(entry: Entry) -> "Shape":
    from journal_tui.app.shapes import entry_shape

    return entry_shape(entry)


def _text(message: str | None) -> str:
    if message != STDIN:
        return from_call(message or "")
    return text_of(STDIN).rstrip("\n")


def _tell(
    workspace: Workspace, saved: Saved, milestones: tuple[str, ...] = (), *, boost: bool = True
) -> None:
    entry = saved.entry
    put(title_of(workspace, entry))
    if entry.care:
        from journal_tui.config.content import load_help

        for line in load_help(workspace.paths.config).value.all_lines():
            put(line)
        return
    mood = mood_in_words(entry)
    if mood:
        put(mood)
    if milestones:
        put(SEPARATOR.join(milestones))
    if boost and saved.needs_boost and workspace.settings.boost_after_low:
        from journal_tui.app.boosting import boost_me

        try:
            affirmation = boost_me(workspace, entry).affirmation
        except JournalTuiError as error:
            # The entry is on disk, so the call has done what it was asked.
            complain(error)
            return
        if affirmation:
            put()
            put(affirmation.text)


def title_of(workspace: Workspace, entry: Entry) -> str:
    """An entry in a line: its run, when it was, the end of its id."""
    today = workspace.clock.now().date()
    parts = [moment_in_words(entry.at, today), short_id(entry.id)]
    if entry.run:
        parts.insert(0, run_in_words(entry.run, workspace.settings.units))
    return SEPARATOR.join(parts)


def _agrees(workspace: Workspace, entry: Entry) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise CallError(texts.DELETE_ASKS, next_step=texts.DELETE_ASKS_NEXT)
    say(title_of(workspace, entry))
    say(texts.DELETE_QUESTION, end="")
    answer = sys.stdin.buffer.readline().decode("utf-8", "replace")
    return answer.strip().lower() in texts.YES
