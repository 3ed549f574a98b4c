"""check: reads the whole journal and tells how it is; with --repair it is put in order."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from journal_tui.app.repairing import look_over, needs_passphrase
from journal_tui.app.repairing import repair as put_in_order
from journal_tui.app.rescoring import earlier_readings
from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.cli.call import Call
from journal_tui.cli.output import put, put_json, say_problems
from journal_tui.cli.unlock import let_in, unlocked_by_environment
from journal_tui.errors import StoreError
from journal_tui.texts import commands as texts
from journal_tui.texts import repair as repair_texts

if TYPE_CHECKING:
    from pathlib import Path

    from journal_tui.app.repairing import CheckReport, Repaired

#: What a repair does nothing about.
_STAYS: Final = frozenset(
    {"draft", "broken draft", "temp file", "conflict copy", "missing key", "not encrypted"}
)


def check(args: Call) -> int:
    """Read everything and tell, or repair; exit code 1 when something needs her eye.

    Tones of an earlier reading are told too, and are nothing amiss.
    """
    workspace = open_workspace(args.journal, args.config)
    if args.repair:
        return _repair(args, workspace)
    say_problems(workspace, scoring=True)
    _let_in_if_possible(workspace)
    report = look_over(workspace)
    earlier = earlier_readings(workspace)
    if args.json:
        put_json(_plain(report, earlier))
    else:
        for line in _in_words(report, earlier):
            put(line)
    return 1 if report.findings else 0


def _let_in_if_possible(workspace: Workspace) -> None:
    """Ask for the passphrase where there is somebody to ask; a look does without it as well."""
    with suppress(StoreError):
        if not workspace.locked or unlocked_by_environment(workspace):
            return
        if sys.stderr is not None and sys.stderr.isatty():
            let_in(workspace)


def _plain(report: "CheckReport", earlier: int | None) -> dict[str, object]:
    newest = report.backups.newest
    return {
        "path": str(report.path),
        "size": report.size,
        "schema": report.schema,
        "generation": report.generation,
        "check_sum": report.crc,
        "encrypted": report.sealed,
        "read": report.read,
        "log": report.log._asdict(),
        "tables": {name: counts._asdict() for name, counts in report.counts.items()},
        "findings": [finding._asdict() for finding in report.findings],
        "earlier_readings": earlier,
        "backups": {
            "number": report.backups.number,
            "newest": None if newest is None else newest.isoformat(),
        },
        "aside": list(report.aside),
    }


def _in_words(report: "CheckReport", earlier: int | None) -> Iterator[str]:
    refused = any(finding.code == "refused" for finding in report.findings)
    there = report.size > 0 or report.log.state != "none" or refused
    if there:
        yield texts.CHECK_FILE.format(path=report.path, size=report.size)
        yield from (f"  {line}" for line in _of_the_files(report))
        for name, counts in report.counts.items() if report.read else ():
            if name == "history":
                yield f"  {texts.CHECK_HISTORY.format(live=counts.live)}"
            else:
                yield texts.CHECK_TABLE.format(name=name, live=counts.live, deleted=counts.deleted)
        if earlier:
            words = texts.CHECK_EARLIER_ONE if earlier == 1 else texts.CHECK_EARLIER
            yield f"  {words.format(n=earlier)}"
    else:
        yield texts.CHECK_NONE.format(path=report.path)
        if report.backups.number:
            yield texts.BACKUPS_ALONE.format(path=report.path, n=report.backups.number)
    for finding in report.findings:
        words = finding.words
        if finding.line:
            words = texts.CHECK_LINE.format(line=finding.line, words=words)
        yield "\n".join(f"  {line}" for line in words.split("\n"))
    if report.findings:
        if any(finding.code not in _STAYS for finding in report.findings):
            yield texts.CHECK_REPAIR
        yield texts.CHECK_FOUND
    elif there:
        yield texts.CHECK_SOUND if report.read else texts.CHECK_NOT_ALL


def _of_the_files(report: "CheckReport") -> Iterator[str]:
    if report.sealed:
        yield texts.CHECK_ENCRYPTED if report.read else texts.CHECK_NOT_READ
    if report.read:
        unknown = texts.CHECK_NO_SCHEMA
        schema = unknown if report.schema is None else report.schema
        generation = unknown if report.generation is None else report.generation
        yield texts.CHECK_SCHEMA.format(schema=schema, generation=generation)
        yield texts.CHECK_SUMS[report.crc]
    log = report.log
    if log.state == "none":
        yield texts.CHECK_NO_LOG
    else:
        state = texts.CHECK_LOG_STATES[log.state]
        yield texts.CHECK_LOG.format(size=log.size, saves=log.transactions, state=state)
    newest = report.backups.newest
    if newest is None:
        yield texts.CHECK_NO_BACKUPS
    else:
        day = newest.date().isoformat()
        yield texts.CHECK_BACKUPS.format(number=report.backups.number, day=day)
    if report.aside:
        yield texts.CHECK_ASIDE.format(names=", ".join(report.aside))


def _repair(args: Call, workspace: Workspace) -> int:
    say_problems(workspace)
    if needs_passphrase(workspace):
        let_in(workspace)
    done = put_in_order(workspace)
    if args.json:
        put_json(_plain_repair(done))
    else:
        for line in _repair_in_words(done):
            put(line)
    return 0 if done.complete else 1


def _plain_repair(done: "Repaired") -> dict[str, object]:
    def names(paths: "tuple[Path, ...]") -> list[str]:
        return [str(path) for path in paths]

    return {
        "path": str(done.path),
        "repaired": bool(done.notes),
        "complete": done.complete,
        "saved": dict(done.saved),
        "notes": [note._asdict() for note in done.notes],
        "aside": names(done.aside),
        "backup": None if done.backup is None else str(done.backup),
        "closed": names(done.modes.closed),
        "left_open": names((*done.modes.refused, *done.modes.shared)),
    }


def _repair_in_words(done: "Repaired") -> Iterator[str]:
    found = [note.words for note in done.notes if not note.lost]
    lost = [note.words for note in done.notes if note.lost]
    copies = [str(path) for path in (*done.aside, done.backup) if path is not None]
    saved = [
        repair_texts.SAVED_TABLE.format(name=name, count=count)
        for name, count in done.saved.items()
    ]
    bare = repair_texts.NO_ENTRY_SAVED in lost
    if bare:
        # The first thing to know, before anything that sounds as if all were well.
        yield repair_texts.NO_ENTRY_SAVED
        lost.remove(repair_texts.NO_ENTRY_SAVED)
    elif done.notes:
        yield repair_texts.REPAIRED.format(path=done.path)
    else:
        yield repair_texts.NOTHING_TO_REPAIR
    for heading, lines in (
        (repair_texts.FOUND, found),
        (repair_texts.SAVED, saved),
        (repair_texts.NOT_SAVED, lost),
        (repair_texts.PUT_ASIDE, copies),
    ):
        if lines:
            yield heading
            yield from (f"  {line}" for line in lines)
    if lost or bare:
        yield repair_texts.SEE_BACKUPS
    for words, paths in (
        (repair_texts.CLOSED, done.modes.closed),
        (repair_texts.NOT_CLOSED, done.modes.refused),
    ):
        if paths:
            yield words.format(names=", ".join(path.name for path in paths))
    for path in done.modes.shared:
        yield repair_texts.SHARED_FOLDER.format(name=path)
