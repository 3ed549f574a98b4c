"""sync --copies: the conflict copies beside the journal, shown, asked about and merged."""

import sys
from collections.abc import Iterator
from typing import Any, Final

from journal_tui.app.naming import short_id
from journal_tui.app.syncing.copies import (
    Brought,
    Copy,
    LockedError,
    MergedCopy,
    find_copies,
    look_at,
    merge_copy,
)
from journal_tui.app.wording import first_words, moment_in_words, run_in_words, short_day
from journal_tui.app.workspace import Workspace
from journal_tui.cli.call import Call
from journal_tui.cli.columns import cut
from journal_tui.cli.output import complain, put, put_json, say
from journal_tui.cli.unlock import let_in
from journal_tui.domain.entry import Entry
from journal_tui.errors import CallError, StoreError
from journal_tui.insight.small_words import counted
from journal_tui.texts import commands as command_texts
from journal_tui.texts import copies as texts

#: Entries of each kind that are named one by one.
_NAMED: Final = 10
_WORDS: Final = 60


def copies(args: Call, workspace: Workspace) -> int:
    """Show what each copy would bring, and merge those that she says yes to.

    With ``--json`` and without ``--yes`` it is a look only. The exit code is 1 where a copy
    cannot be used or was left where it is.
    """
    found = find_copies(workspace)
    told: list[dict[str, Any]] = []
    code = 0
    if not found and not args.json:
        put(texts.NONE)
    for copy in found:
        try:
            brought = _looked_at(workspace, copy)
            merged = _offer(args, workspace, copy, brought)
        except StoreError as error:
            code = 1
            told.append(_plain(workspace, copy, error=error))
            if not args.json:
                complain(error)
            continue
        told.append(_plain(workspace, copy, brought, merged))
        left = merged is None or not merged.removed
        code = 1 if left and (args.yes or not args.json) else code
    if args.json:
        put_json({"copies": told})
    return code


def _looked_at(workspace: Workspace, copy: Copy) -> Brought:
    try:
        return look_at(workspace, copy)
    except LockedError:
        let_in(workspace)
        return look_at(workspace, copy)


def _offer(args: Call, workspace: Workspace, copy: Copy, brought: Brought) -> MergedCopy | None:
    """What came of merging the copy; None where it stays where it is."""
    if args.json:
        return merge_copy(workspace, copy) if args.yes else None
    for line in _in_words(workspace, copy, brought):
        put(line)
    if not args.yes and not _agrees(brought):
        say(texts.NOT_MERGED)
        return None
    merged = merge_copy(workspace, copy)
    words = texts.TIDIED if merged.brought.nothing else texts.MERGED
    put(words.format(path=merged.kept))
    for entry in merged.brought.unsettled:
        put(texts.SETTLE.format(id=short_id(entry.id)))
    if not merged.removed:
        say(texts.CHANGED_MEANWHILE)
    return merged


def _in_words(workspace: Workspace, copy: Copy, brought: Brought) -> Iterator[str]:
    today = workspace.clock.now().date()
    made_by = texts.MADE_BY.format(program=copy.program) if copy.program else ""
    yield texts.COPY.format(
        path=copy.path,
        what=texts.OF_JOURNAL if copy.of == "snapshot" else texts.OF_LOG,
        when=moment_in_words(workspace.clock.here(copy.modified), today),
        program=made_by,
    )
    if brought.nothing:
        yield f"  {texts.NOTHING}"
    for entries, words in (
        (brought.new, texts.NEW),
        (brought.changed, texts.CHANGED),
        (brought.gone, texts.GONE),
        (brought.unsettled, texts.UNSETTLED),
    ):
        if entries:
            yield f"  {counted(len(entries), words)}"
        for entry in entries[:_NAMED]:
            yield f"    {_entry_line(workspace, entry)}"
        if len(entries) > _NAMED:
            yield f"    {texts.AND_MORE.format(n=len(entries) - _NAMED)}"
    if brought.others:
        yield f"  {counted(brought.others, texts.OTHERS)}"


def _entry_line(workspace: Workspace, entry: Entry) -> str:
    """The day of an entry and its first words, or its run where it has none."""
    words = first_words(entry.text)
    if not words and entry.run:
        words = run_in_words(entry.run, workspace.settings.units)
    today = workspace.clock.now().date()
    return f"{short_day(entry.day, today):<11}  {cut(words, _WORDS)}"


def _plain(
    workspace: Workspace,
    copy: Copy,
    brought: Brought | None = None,
    merged: MergedCopy | None = None,
    error: StoreError | None = None,
) -> dict[str, Any]:
    brought = brought if merged is None else merged.brought
    sorts = ("new", "changed", "gone", "unsettled")
    return {
        "path": str(copy.path),
        "program": copy.program or None,
        "modified": workspace.clock.here(copy.modified).isoformat(),
        **{sort: [entry.id for entry in getattr(brought, sort, ())] for sort in sorts},
        "others": 0 if brought is None else brought.others,
        "merged": merged is not None,
        "kept": None if merged is None else str(merged.kept),
        "error": None if error is None else error.what,
    }


def _agrees(brought: Brought) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise CallError(texts.ASKS, next_step=texts.ASKS_NEXT)
    say(texts.QUESTION_NOTHING if brought.nothing else texts.QUESTION, end="")
    answer = sys.stdin.buffer.readline().decode("utf-8", "replace")
    return answer.strip().lower() in command_texts.YES
