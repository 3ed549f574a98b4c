"""restore: the way back to a backup, after a look at what that would change."""

import sys
from collections.abc import Iterator
from typing import Any, Final

from journal_tui.app.restoring import Preview, choose, moment_of, needs_passphrase, preview
from journal_tui.app.restoring import restore as put_back
from journal_tui.app.wording import first_words, moment_in_words, run_in_words, short_day
from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.cli.backup import entries_in_words, list_backups
from journal_tui.cli.call import Call, opened
from journal_tui.cli.columns import cut
from journal_tui.cli.output import put, put_json, say, say_problems
from journal_tui.cli.unlock import let_in
from journal_tui.errors import CallError
from journal_tui.texts import backups as texts
from journal_tui.texts import commands as command_texts

#: Entries of each kind that a preview names one by one.
_NAMED: Final = 10
_WORDS: Final = 60
_NOT_DONE: Final[dict[str, Any]] = {"restored": False, "kept": None, "aside": []}


def restore(args: Call) -> int:
    """Put a backup in the place of the journal, after showing what that would change."""
    if args.which is None:
        workspace = open_workspace(args.journal, args.config)
        say_problems(workspace)
        list_backups(workspace, as_json=args.json)
        raise CallError(texts.CHOOSE, next_step=texts.CHOOSE_NEXT)
    workspace = opened(args)
    say_problems(workspace)
    chosen = choose(workspace, args.which)
    if needs_passphrase(workspace, chosen):
        let_in(workspace)
    seen = preview(workspace, chosen)
    if not args.json:
        for line in _in_words(workspace, seen):
            put(line)
    if seen.changes_nothing or args.dry_run:
        return _answer(args, workspace, seen)
    if not args.yes and not _agrees():
        say(texts.NOT_RESTORED)
        return 1
    restored = put_back(workspace, seen)
    if args.json:
        aside = [str(path) for path in restored.aside]
        kept = None if restored.kept is None else str(restored.kept)
        return _answer(args, workspace, seen, restored=True, kept=kept, aside=aside)
    put()
    put(texts.RESTORED.format(entries=entries_in_words(seen.entries)))
    for path in (restored.kept, *restored.aside):
        if path is not None:
            put(texts.BEFORE.format(path=path))
    if not restored.aside and restored.kept is not None:
        put(texts.UNDO)
    return 0


def _in_words(workspace: Workspace, seen: Preview) -> Iterator[str]:
    """What restoring would change."""
    today = workspace.clock.now().date()
    backup, path = seen.chosen.backup, seen.chosen.path
    held = entries_in_words(seen.entries)
    if backup is None:
        yield texts.FROM_FILE.format(path=path, entries=held)
    else:
        when = moment_in_words(moment_of(workspace, backup), today)
        yield texts.FROM_BACKUP.format(when=when, reason=backup.reason, entries=held)
    if seen.changes_nothing:
        yield texts.NOTHING_CHANGES
        return
    if seen.damage is not None:
        yield texts.PRESENT_DAMAGED.format(what=seen.damage.what)
        yield texts.DAMAGED_KEPT
    found = seen.comparison
    one_changes = len(found.entries.change) == 1
    for documents, heading in (
        (found.entries.come, texts.COME),
        (found.entries.change, texts.CHANGE_ONE if one_changes else texts.CHANGE),
        (found.entries.go, texts.GO),
    ):
        if documents:
            yield heading.format(entries=entries_in_words(len(documents)))
        for document in documents[:_NAMED]:
            yield f"  {_entry_line(workspace, document.value)}"
        if len(documents) > _NAMED:
            yield f"  {texts.AND_MORE.format(n=len(documents) - _NAMED)}"
    for table_of_hers, words in (
        (found.affirmations, texts.LINES_OF_LIST),
        (found.goals, texts.GOALS),
        (found.plans, texts.PLANS),
        (found.letters, texts.LETTERS),
        (found.doubts, texts.DOUBTS),
    ):
        counts = [len(sort) for sort in table_of_hers]
        if any(counts):
            come, change, go = counts
            yield words.format(come=come, change=change, go=go)
    if found.unseen:
        yield texts.UNSEEN.format(n=found.unseen)
    if seen.damage is None:
        yield texts.KEPT_FIRST


def _entry_line(workspace: Workspace, entry: Any) -> str:
    """The day of an entry and its first words, or its run where it has none."""
    if entry is None:
        return texts.NOT_READABLE
    words = first_words(entry.text)
    if not words and entry.run:
        words = run_in_words(entry.run, workspace.settings.units)
    today = workspace.clock.now().date()
    return f"{short_day(entry.day, today):<11}  {cut(words, _WORDS)}"


def _answer(args: Call, workspace: Workspace, seen: Preview, **done: Any) -> int:
    """The exit code, and the answer in JSON where it is asked for."""
    if args.json:
        backup, found = seen.chosen.backup, seen.comparison
        shape: dict[str, Any] = {
            "path": str(seen.chosen.path),
            "at": None if backup is None else moment_of(workspace, backup).isoformat(),
            "damage": None if seen.damage is None else seen.damage.what,
        }
        *tables, _ = found._asdict().items()
        for name, differing in tables:
            shape[name] = {
                sort: [document.id for document in documents]
                for sort, documents in differing._asdict().items()
            }
        put_json({**shape, "unseen": found.unseen, **_NOT_DONE, **done})
    return 0


def _agrees() -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise CallError(texts.ASKS, next_step=texts.ASKS_NEXT)
    say(texts.QUESTION, end="")
    answer = sys.stdin.buffer.readline().decode("utf-8", "replace")
    return answer.strip().lower() in command_texts.YES
