"""The command line as argparse knows it."""

import argparse
import os
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from journal_tui import __version__
from journal_tui.cli.call import Call, count_in
from journal_tui.texts import call_help as texts

#: Commands that take a filter, and what in it would look like an option: ``-is:dip``, ``-rain``.
_FILTERED: Final = ("list", "export")
#: Options whose value is the next word, whatever it looks like.
_WITH_VALUE: Final = ("-o", "--output", "--format")
#: What the journal can be written as; a test holds them to ``app.exporting``.
_EXPORTS: Final = ("html", "jrnl", "jrnl-json", "dayone", "markdown", "csv", "json")
_WITH_PATH: Final = ("--journal", "--config")
_NEGATED: Final = re.compile(r"-(?!n?[0-9]+$)[^-\s].+", re.DOTALL)
_MINUS: Final = "\u2212"


class _HelpFormatter(argparse.HelpFormatter):
    """As wide as the terminal; argparse would load ``shutil`` for that with each argument."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


@cache
def _columns() -> int:
    try:
        return os.get_terminal_size().columns or 80
    except (OSError, ValueError):
        return 80


def command_place(argv: Sequence[str]) -> int:
    """Where in a call its command stands; past the end where it names none."""
    at = 0
    while at < len(argv) and argv[at].startswith("-"):
        at += 2 if argv[at] in _WITH_PATH else 1
    return at


def with_negations(argv: Sequence[str]) -> list[str]:
    """The call with the minus of negated filter terms as a sign that argparse leaves alone.

    The filter language takes U+2212 for a minus.
    """
    call = list(argv)
    at = command_place(call)
    if at >= len(call) or call[at] not in _FILTERED:
        return call
    for place in range(at + 1, len(call)):
        if call[place] == "--":
            break
        if _NEGATED.fullmatch(call[place]) and call[place - 1] not in _WITH_VALUE:
            call[place] = _MINUS + call[place][1:]
    return call


def parse(argv: Sequence[str]) -> Call:
    """The call as argparse reads it; ``command`` is None when the journal is to be opened.

    Raises SystemExit as argparse does: for help, the version, and a mistake.
    """
    place = command_place(argv)
    named = argv[place] if place < len(argv) else ""
    # A known command is read by its own parser: making all of them takes longer than most do.
    parser = build_parser(only=named if named in _COMMANDS else None)
    return parser.parse_args(with_negations(argv), namespace=Call())


def build_parser(only: str | None = None) -> argparse.ArgumentParser:
    """The parser of all commands, or of ``only`` one of them."""
    parser = argparse.ArgumentParser(
        prog="journal-tui",
        description=texts.PROGRAM,
        epilog=texts.EPILOG,
        formatter_class=_HelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"journal-tui {__version__}")
    _common(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar=texts.COMMAND, prog="journal-tui")
    for name in _COMMANDS if only is None else (only,):
        about = texts.HELP[name]
        sub = commands.add_parser(
            name, help=about, description=about, formatter_class=_HelpFormatter
        )
        _common(sub, default=argparse.SUPPRESS)
        if name not in _WITHOUT_JSON:
            sub.add_argument("--json", action="store_true", help=texts.HELP_JSON)
        _COMMANDS[name](sub)
    return parser


def _nothing(_: argparse.ArgumentParser) -> None:
    """A command without arguments of its own."""


def _line(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("run_line", nargs="*", metavar="RUN_LINE", help=texts.HELP_RUN_LINE)


def _message(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("-m", "--message", metavar="TEXT", help=texts.HELP_MESSAGE)


def _log(sub: argparse.ArgumentParser) -> None:
    _line(sub)
    _message(sub)


def _most(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("-n", type=_count, default=None, metavar="N", help=texts.HELP_N)


def _list(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("filter", nargs="*", metavar="FILTER", help=texts.HELP_FILTER)
    _most(sub)


def _search(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("words", nargs="+", metavar="WORDS", help=texts.HELP_WORDS)
    _most(sub)


def _entry(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("id", metavar="ID", help=texts.HELP_ID)


def _show(sub: argparse.ArgumentParser) -> None:
    _entry(sub)
    sub.add_argument("--versions", action="store_true", help=texts.HELP_VERSIONS)


def _edit(sub: argparse.ArgumentParser) -> None:
    _entry(sub)
    _message(sub)
    sub.add_argument("--line", metavar="RUN_LINE", help=texts.HELP_LINE)


def _join(sub: argparse.ArgumentParser) -> None:
    _entry(sub)
    sub.add_argument("other", metavar="ID", help=texts.HELP_OTHER_ID)


def _delete(sub: argparse.ArgumentParser) -> None:
    _entry(sub)
    sub.add_argument("--yes", action="store_true", help=texts.HELP_YES)


def _affirm(sub: argparse.ArgumentParser) -> None:
    actions = sub.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name in ("add", "list", "rest"):
        about = texts.HELP[f"affirm {name}"]
        action = actions.add_parser(
            name, help=about, description=about, formatter_class=_HelpFormatter
        )
        _common(action, default=argparse.SUPPRESS)
        action.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help=texts.HELP_JSON
        )
        if name == "add":
            action.add_argument("text", nargs="+", metavar="TEXT", help=texts.HELP_AFFIRMATION)
            action.add_argument("--tag", action="append", default=[], help=texts.HELP_TAG)
            action.add_argument("--credit", default="", help=texts.HELP_CREDIT)
        if name == "rest":
            action.add_argument("id", metavar="ID", help=texts.HELP_AFFIRMATION_ID)


def _plan(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("words", nargs="*", metavar="PLAN", help=texts.HELP_PLAN)
    sub.add_argument("-m", "--message", metavar="TEXT", help=texts.HELP_PLAN_NOTE)


def _tone(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", nargs="?", default="-", metavar="FILE", help=texts.HELP_TONE_FILE)
    sub.add_argument("--lines", action="store_true", help=texts.HELP_LINES)
    sub.add_argument("--why", action="store_true", help=texts.HELP_WHY)


def _year(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("year", nargs="?", type=_year_number, metavar="YEAR", help=texts.HELP_YEAR)


def _check(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--repair", action="store_true", help=texts.HELP_REPAIR)


def _lexicon(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--learn", action="store_true", help=texts.HELP_LEARN)


def _backup(sub: argparse.ArgumentParser) -> None:
    what = sub.add_mutually_exclusive_group()
    what.add_argument("-o", "--output", metavar="FILE", help=texts.HELP_OUTPUT)
    what.add_argument("--list", action="store_true", help=texts.HELP_LIST_BACKUPS)


def _export(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("filter", nargs="*", metavar="FILTER", help=texts.HELP_FILTER)
    sub.add_argument("--format", choices=_EXPORTS, required=True, help=texts.HELP_FORMAT)
    sub.add_argument("-o", "--output", metavar="FILE", help=texts.HELP_EXPORT_FILE)


def _import(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("paths", nargs="*", metavar="PATH", help=texts.HELP_PATHS)
    sub.add_argument("--dry-run", action="store_true", help=texts.HELP_IMPORT_DRY_RUN)
    sub.add_argument("--as", dest="format", metavar="FORMAT", help=texts.HELP_AS)
    sub.add_argument("--inbox", action="store_true", help=texts.HELP_INBOX)
    sub.add_argument("--units", choices=("mi", "km"), help=texts.HELP_UNITS)
    sub.add_argument("--mood", action="append", default=[], metavar="WORD=N", help=texts.HELP_MOOD)


def _restore(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("which", nargs="?", metavar="WHICH", help=texts.HELP_WHICH)
    sub.add_argument("--yes", action="store_true", help=texts.HELP_YES)
    sub.add_argument("--dry-run", action="store_true", help=texts.HELP_DRY_RUN)


def _settle(sub: argparse.ArgumentParser) -> None:
    _entry(sub)
    sub.add_argument("choice", nargs="?", metavar="WHICH", help=texts.HELP_CHOICE)


def _sync(sub: argparse.ArgumentParser) -> None:
    what = sub.add_mutually_exclusive_group()
    what.add_argument("--setup", metavar="URL", help=texts.HELP_SETUP)
    what.add_argument("--status", action="store_true", help=texts.HELP_STATUS)
    what.add_argument("--copies", action="store_true", help=texts.HELP_COPIES)
    sub.add_argument("--yes", action="store_true", help=texts.HELP_YES)


def _completion(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("shell", choices=("bash", "zsh", "tcsh"), help=texts.HELP_SHELL)


def _common(parser: argparse.ArgumentParser, default: str | None) -> None:
    """The options that stand before the command as well as after it."""
    parser.add_argument("--journal", metavar="PATH", default=default, help=texts.HELP_JOURNAL)
    parser.add_argument("--config", metavar="PATH", default=default, help=texts.HELP_CONFIG)


def _count(text: str) -> int:
    number = count_in(text)
    if number < 1:
        raise argparse.ArgumentTypeError(texts.COUNT)
    return number


def _year_number(text: str) -> int:
    if not (text.isdecimal() and len(text) == 4 and int(text)):
        raise argparse.ArgumentTypeError(texts.YEAR)
    return int(text)


#: Each command, in the order of the help, and what puts its arguments onto its parser.
_COMMANDS: Final[dict[str, Callable[[argparse.ArgumentParser], None]]] = {
    "write": _line,
    "log": _log,
    "list": _list,
    "search": _search,
    "show": _show,
    "edit": _edit,
    "delete": _delete,
    "undo": _nothing,
    "join": _join,
    "split": _entry,
    "settle": _settle,
    "boost": _nothing,
    "plan": _plan,
    "affirm": _affirm,
    "tone": _tone,
    "trends": _nothing,
    "year": _year,
    "import": _import,
    "export": _export,
    "check": _check,
    "encrypt": _nothing,
    "decrypt": _nothing,
    "passphrase": _nothing,
    "backup": _backup,
    "restore": _restore,
    "sync": _sync,
    "rescore": _nothing,
    "lexicon": _lexicon,
    "themes": _nothing,
    "config": _nothing,
    "keys": _nothing,
    "demo": _nothing,
    "completion": _completion,
}
_WITHOUT_JSON: Final = ("write", "demo", "completion")
