"""The command line as argparse knows it."""

import argparse
import re
from collections.abc import Sequence
from typing import Final

from journal_tui import __version__
from journal_tui.texts import commands as texts

#: Commands that take a filter, and what in it would look like an option: ``-is:dip``, ``-rain``.
_FILTERED: Final = ("list",)
_WITH_PATH: Final = ("--journal", "--config")
_NEGATED: Final = re.compile(r"-(?!n?[0-9]+$)[^-\s].+", re.DOTALL)
_MINUS: Final = "\u2212"


def with_negations(argv: Sequence[str]) -> list[str]:
    """The call with the minus of negated filter terms as a sign that argparse leaves alone.

    The filter language takes U+2212 for a minus.
    """
    call = list(argv)
    at = 0
    while at < len(call) and call[at].startswith("-"):
        at += 2 if call[at] in _WITH_PATH else 1
    if at >= len(call) or call[at] not in _FILTERED:
        return call
    for place in range(at + 1, len(call)):
        if call[place] == "--":
            break
        if _NEGATED.fullmatch(call[place]):
            call[place] = _MINUS + call[place][1:]
    return call


def build_parser() -> argparse.ArgumentParser:
    """The whole parser; ``command`` is None when the journal is to be opened."""
    parser = argparse.ArgumentParser(
        prog="journal-tui", description=texts.PROGRAM, epilog=texts.EPILOG
    )
    parser.add_argument("--version", action="version", version=f"journal-tui {__version__}")
    _common(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar=texts.COMMAND)

    def add(name: str, *, json: bool = True) -> argparse.ArgumentParser:
        about = texts.HELP[name]
        sub = commands.add_parser(name, help=about, description=about)
        _common(sub, default=argparse.SUPPRESS)
        if json:
            sub.add_argument("--json", action="store_true", help=texts.HELP_JSON)
        return sub

    sub = add("write", json=False)
    sub.add_argument("run_line", nargs="*", metavar="RUN_LINE", help=texts.HELP_RUN_LINE)

    sub = add("log")
    sub.add_argument("run_line", nargs="*", metavar="RUN_LINE", help=texts.HELP_RUN_LINE)
    sub.add_argument("-m", "--message", metavar="TEXT", help=texts.HELP_MESSAGE)

    sub = add("list")
    sub.add_argument("filter", nargs="*", metavar="FILTER", help=texts.HELP_FILTER)
    sub.add_argument("-n", type=_count, default=None, metavar="N", help=texts.HELP_N)

    sub = add("search")
    sub.add_argument("words", nargs="+", metavar="WORDS", help=texts.HELP_WORDS)
    sub.add_argument("-n", type=_count, default=None, metavar="N", help=texts.HELP_N)

    sub = add("show")
    sub.add_argument("id", metavar="ID", help=texts.HELP_ID)

    sub = add("edit")
    sub.add_argument("id", metavar="ID", help=texts.HELP_ID)
    sub.add_argument("-m", "--message", metavar="TEXT", help=texts.HELP_MESSAGE)
    sub.add_argument("--line", metavar="RUN_LINE", help=texts.HELP_LINE)

    sub = add("delete")
    sub.add_argument("id", metavar="ID", help=texts.HELP_ID)
    sub.add_argument("--yes", action="store_true", help=texts.HELP_YES)

    add("undo")
    add("boost")
    _affirm(add("affirm"))

    sub = add("tone")
    sub.add_argument("file", nargs="?", default="-", metavar="FILE", help=texts.HELP_TONE_FILE)
    sub.add_argument("--lines", action="store_true", help=texts.HELP_LINES)
    sub.add_argument("--why", action="store_true", help=texts.HELP_WHY)

    for name in ("trends", "check", "themes", "config", "keys"):
        add(name)
    add("demo", json=False)

    sub = add("completion", json=False)
    sub.add_argument("shell", choices=("bash", "zsh", "tcsh"), help=texts.HELP_SHELL)
    return parser


def _affirm(sub: argparse.ArgumentParser) -> None:
    actions = sub.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name in ("add", "list", "rest"):
        about = texts.HELP[f"affirm {name}"]
        action = actions.add_parser(name, help=about, description=about)
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


def _common(parser: argparse.ArgumentParser, default: str | None) -> None:
    """The options that stand before the command as well as after it."""
    parser.add_argument("--journal", metavar="PATH", default=default, help=texts.HELP_JOURNAL)
    parser.add_argument("--config", metavar="PATH", default=default, help=texts.HELP_CONFIG)


def _count(text: str) -> int:
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if number < 1:
        raise argparse.ArgumentTypeError(texts.COUNT)
    return number
