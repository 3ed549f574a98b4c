"""Data to stdout, messages to stderr; nothing of hers is ever read as an escape code."""

import json
import sys
from typing import TYPE_CHECKING, Any

from journal_tui.errors import JournalTuiError
from journal_tui.texts.literal import visible_controls

if TYPE_CHECKING:
    from journal_tui.app.workspace import Workspace


def put(line: str = "") -> None:
    """One line of data; control characters in it are made visible on a terminal and in a pipe."""
    _write(sys.stdout, visible_controls(line))


def put_json(value: Any) -> None:
    """One JSON value on one line."""
    _write(sys.stdout, json.dumps(value, ensure_ascii=False))


def speaks_unicode() -> bool:
    """Whether stdout takes more than ASCII."""
    return (sys.stdout.encoding or "ascii").lower().startswith("utf")


def say(line: str) -> None:
    """One message beside the data."""
    _write(sys.stderr, visible_controls(line))


def complain(error: JournalTuiError) -> None:
    """What happened, where, what was kept and what to do next."""
    first, *rest = error.lines()
    say(f"journal-tui: {first}")
    for part in rest:
        say("\n".join(f"  {line}" for line in part.splitlines()))


def say_problems(workspace: "Workspace") -> None:
    """Name the mistakes of the settings files, which did not stop anything."""
    for problem in workspace.problems:
        say(f"journal-tui: {problem}")


def _write(stream: Any, line: str) -> None:
    try:
        stream.write(line + "\n")
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(line.encode(encoding, "replace").decode(encoding) + "\n")
