"""From the words of a call to an exit code: 0 done, 2 a mistake in the call, 1 anything else."""

from collections.abc import Callable, Sequence

from journal_tui.cli.call import Call, everyday_call
from journal_tui.cli.output import complain, flush, let_go, say
from journal_tui.errors import JournalTuiError
from journal_tui.texts import commands as texts

Handler = Callable[[Call], int]


def run(argv: Sequence[str]) -> int:
    """Carry out one call and return its exit code; no traceback for what a person can cause."""
    code = _run(argv)
    let_go()
    return code


def _run(argv: Sequence[str]) -> int:
    try:
        code = _carry_out(argv)
        flush()
    except JournalTuiError as error:
        complain(error)
        return error.exit_code
    except BrokenPipeError:
        # The reader of the pipe has what it wanted.
        return 0
    except KeyboardInterrupt:
        say(texts.STOPPED)
        return 130
    except OSError as error:
        # What no room of the house has foreseen: a working folder that is gone, no free handle.
        why = error.strerror or type(error).__name__
        complain(
            JournalTuiError(texts.SYSTEM_SAYS.format(why=why), where=str(error.filename or ""))
        )
        return 1
    return code


def _carry_out(argv: Sequence[str]) -> int:
    args = everyday_call(argv)
    if args is None:
        from journal_tui.cli.parser import parse

        try:
            args = parse(argv)
        except SystemExit as stop:
            # argparse has said what there is to say: help, the version, or a mistake.
            return stop.code if isinstance(stop.code, int) else 0
    code = _handler(args.command)(args)
    if code == 0 and _may_have_changed(args):
        flush()
        _look_after(args)
    return code


def _may_have_changed(args: Call) -> bool:
    """Whether the command is one that changes the journal, or what it is read with."""
    match args.command:
        case "log" | "edit" | "delete" | "undo" | "join" | "split" | "settle" | "rescore":
            return True
        case "affirm":
            return bool(args.action != "list")
        case "plan":
            return bool(args.words)
        case "lexicon":
            return bool(args.learn)
        case "import":
            return not args.dry_run
    return False


def _look_after(args: Call) -> None:
    """Make the backup of the day in passing; what the call was for is done, whatever happens."""
    from journal_tui.app.in_passing import look_after_in_passing
    from journal_tui.app.workspace import open_workspace

    try:
        look_after_in_passing(open_workspace(args.journal, args.config))
    except (JournalTuiError, OSError) as error:
        from journal_tui.texts.backups import NOT_MADE

        why = error.lines()[:2] if isinstance(error, JournalTuiError) else (str(error),)
        say(f"journal-tui: {NOT_MADE}: {' '.join(why)}")


def _handler(command: str | None) -> Handler:
    """The function that carries out a command; only its own module is loaded."""
    match command:
        case None | "write" | "demo":
            from journal_tui.cli import open_tui

            return {None: open_tui.home, "write": open_tui.write, "demo": open_tui.demo}[command]
        case "log" | "edit" | "delete" | "undo":
            from journal_tui.cli import change

            return {
                "log": change.log,
                "edit": change.edit,
                "delete": change.delete,
                "undo": change.undo,
            }[command]
        case "list" | "search" | "show":
            from journal_tui.cli import read

            return {"list": read.list_entries, "search": read.search, "show": read.show}[command]
        case "sync":
            from journal_tui.cli.sync import sync

            return sync
        case "settle":
            from journal_tui.cli.settle import settle

            return settle
        case "boost":
            from journal_tui.cli.boost import boost

            return boost
        case "plan":
            from journal_tui.cli.plan import plan

            return plan
        case "affirm":
            from journal_tui.cli.affirm import affirm

            return affirm
        case "tone":
            from journal_tui.cli.tone import tone

            return tone
        case "trends" | "year":
            from journal_tui.cli import trends, year

            return {"trends": trends.trends, "year": year.year}[command]
        case "rescore" | "lexicon":
            from journal_tui.cli import lexicon, rescore

            return {"rescore": rescore.rescore, "lexicon": lexicon.lexicon}[command]
        case _:
            return _keeper(command)


def _keeper(command: str) -> Handler:
    """The same for the commands that put the journal in order, and what lies beside it."""
    match command:
        case "join" | "split":
            from journal_tui.cli import join

            return {"join": join.join, "split": join.split}[command]
        case "import":
            from journal_tui.cli.importing import import_files

            return import_files
        case "export":
            from journal_tui.cli.export import export

            return export
        case "backup" | "restore":
            from journal_tui.cli import backup, restore

            return {"backup": backup.backup, "restore": restore.restore}[command]
        case "encrypt" | "decrypt" | "passphrase":
            from journal_tui.cli import privacy

            return {
                "encrypt": privacy.encrypt,
                "decrypt": privacy.decrypt,
                "passphrase": privacy.passphrase,
            }[command]
        case _:
            from journal_tui.cli import care, check

            return {
                "check": check.check,
                "themes": care.themes,
                "config": care.config,
                "keys": care.keys,
                "completion": care.completion,
            }[command]
