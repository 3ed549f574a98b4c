"""What a call asks for; the calls of every day are read here, without argparse.

Loading argparse and making a parser takes a tenth of what such a call takes in all.
"""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from journal_tui.app.workspace import Workspace

#: The commands of every day: the name of the words that follow, "" where none may, and the
#: options that take a value, each with its name. A test holds what is read to argparse's reading.
_EVERY_DAY: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "boost": ("", {}),
    "list": ("filter", {"-n": "n"}),
    "log": ("run_line", {"-m": "message", "--message": "message"}),
    "sync": ("", {}),
}
#: What a call has that says nothing more: the options that only argparse reads.
_UNSAID: Final[dict[str, dict[str, object]]] = {
    "sync": {"setup": None, "status": False, "copies": False, "yes": False},
}
_OF_ALL: Final = {"--journal": "journal", "--config": "config"}


class Call(SimpleNamespace):
    """A call by the names of its parts: ``command``, ``journal``, ``config``, and those of it."""


def everyday_call(argv: Sequence[str]) -> Call | None:
    """A call of every day: a command, its words, and then its options, or nothing at all.

    None for every other one, which argparse reads: other commands, options before the words,
    abbreviations, help, and what may be a mistake.
    """
    if not argv:
        return Call(command=None, journal=None, config=None)
    command, *rest = argv
    if command not in _EVERY_DAY:
        return None
    words, own = _EVERY_DAY[command]
    options = own | _OF_ALL
    unsaid = _UNSAID.get(command, {})
    call = Call(command=command, json=False, **dict.fromkeys(options.values()), **unsaid)
    start = next((at for at, word in enumerate(rest) if word.startswith("-")), len(rest))
    if words:
        setattr(call, words, rest[:start])
    elif start:
        return None
    given = iter(rest[start:])
    for option in given:
        if option == "--json":
            call.json = True
            continue
        value = next(given, "-")
        if option not in options or value.startswith("-"):
            return None
        setattr(call, options[option], value)
    if command == "list" and call.n is not None:
        call.n = count_in(call.n)
        return call if call.n else None
    return call


def count_in(text: str) -> int:
    """How many are asked for, from 1 on; 0 where the text does not say it."""
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def opened(call: Call) -> "Workspace":
    """The workspace of a call, its journal ready to be read.

    Raises JournalTuiError where it is encrypted and its passphrase is not given.
    """
    from journal_tui.app.workspace import open_workspace

    workspace = open_workspace(call.journal, call.config)
    if workspace.locked:
        from journal_tui.cli.unlock import let_in

        let_in(workspace)
    return workspace
