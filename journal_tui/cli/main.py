"""From the words of a call to an exit code: 0 done, 2 a mistake in the call, 1 anything else."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from journal_tui.cli.output import complain, say
from journal_tui.cli.parser import build_parser
from journal_tui.errors import JournalTuiError
from journal_tui.texts import commands as texts

Handler = Callable[[Namespace], int]


def run(argv: Sequence[str]) -> int:
    """Carry out one call and return its exit code; no traceback for what a person can cause."""
    args = build_parser().parse_args(argv)
    try:
        code = _handler(args.command)(args)
        sys.stdout.flush()
    except JournalTuiError as error:
        complain(error)
        return error.exit_code
    except BrokenPipeError:
        # The reader of the pipe has what it wanted; keep the interpreter from flushing again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        say(texts.STOPPED)
        return 130
    return code


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
        case "boost":
            from journal_tui.cli.boost import boost

            return boost
        case "affirm":
            from journal_tui.cli.affirm import affirm

            return affirm
        case "tone":
            from journal_tui.cli.tone import tone

            return tone
        case "trends":
            from journal_tui.cli.trends import trends

            return trends
        case _:
            from journal_tui.cli import care

            return {
                "check": care.check,
                "themes": care.themes,
                "config": care.config,
                "keys": care.keys,
                "completion": care.completion,
            }[command]
