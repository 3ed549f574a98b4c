"""Data to stdout, messages to stderr; nothing of hers is ever read as an escape code."""

import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TextIO

from journal_tui.errors import JournalTuiError
from journal_tui.texts import commands as texts
from journal_tui.texts.literal import visible_controls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journal_tui.app.workspace import Workspace

#: Where a terminal cannot show typographic signs, these stand for them.
_PLAIN: Final = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "·": "-", "–": "-", "★": "*"}
)
#: What JSON may hold as it is and a terminal would obey, or UTF-8 cannot say.
_OBEYED: Final = (
    range(0x7F, 0xA0),
    range(0x2028, 0x202F),
    range(0x2066, 0x206A),
    range(0xD800, 0xE000),
)
_ESCAPES: dict[int, str] = {}


def put(line: str = "") -> None:
    """One line of data; control characters in it are made visible on a terminal and in a pipe.

    Raises JournalTuiError where stdout takes nothing more; BrokenPipeError passes.
    """
    _print(visible_controls(line))


def plain(line: str) -> str:
    """The line as stdout will have it: where it knows few signs, with plain ones for the others.

    What is set in columns is measured like this, since the plain signs may be wider or narrower.
    """
    if line.isascii() or sys.stdout is None:
        return line
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        line.encode(encoding, getattr(sys.stdout, "errors", None) or "strict")
    except UnicodeEncodeError:
        return _in_few_signs(line, encoding)
    return line


def put_json(value: Any) -> None:
    """One JSON value on one line; what a terminal would obey stands in it as an escape."""
    line = json.dumps(value, ensure_ascii=not speaks_unicode())
    _print(line if line.isascii() and line.isprintable() else line.translate(_escapes()))


def put_bytes(pieces: "Iterable[bytes]") -> None:
    """Data for other programs as it is, piece by piece. Raises as ``put`` does."""
    stream = sys.stdout
    if stream is None:
        raise _cannot_print(texts.STDOUT_CLOSED)
    _printing(stream.flush)
    for piece in pieces:
        _printing(lambda data=piece: stream.buffer.write(data))


def speaks_unicode() -> bool:
    """Whether stdout takes more than ASCII."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    return bool(encoding.lower().startswith("utf"))


def say(line: str, *, end: str = "\n") -> None:
    """One message beside the data; where nobody can be told, the exit code has to do."""
    if sys.stderr is not None:
        with suppress(OSError):
            _write(sys.stderr, visible_controls(line), end)
            sys.stderr.flush()


def complain(error: JournalTuiError) -> None:
    """What happened, where, what was kept and what to do next."""
    first, *rest = error.lines()
    say(f"journal-tui: {first}")
    for part in rest:
        say("\n".join(f"  {line}" for line in part.split("\n")))


def say_problems(workspace: "Workspace", *, scoring: bool = False) -> None:
    """Name the mistakes of the settings files, which did not stop anything.

    ``scoring``: the call is going to read a tone, so those of the lexicon count too.
    """
    if scoring:
        _ = workspace.own_words
    for problem in workspace.problems:
        say(f"journal-tui: {problem}")


def flush() -> None:
    """See to it that all data is out. Raises as ``put`` does."""
    if sys.stdout is not None:
        _printing(sys.stdout.flush)


def let_go() -> None:
    """Drop what stdout and stderr would not take, so that nothing tries again at the end."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except OSError:
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _print(line: str) -> None:
    stream = sys.stdout
    if stream is None:
        raise _cannot_print(texts.STDOUT_CLOSED)
    _printing(lambda: _write(stream, line))


def _printing(act: Any) -> None:
    try:
        act()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _cannot_print(error.strerror or type(error).__name__) from error


def _cannot_print(why: str) -> JournalTuiError:
    return JournalTuiError(texts.CANNOT_PRINT.format(why=why))


def _write(stream: TextIO, line: str, end: str = "\n") -> None:
    try:
        stream.write(line + end)
    except UnicodeEncodeError:
        stream.write(_in_few_signs(line, stream.encoding or "ascii") + end)


def _in_few_signs(line: str, encoding: str) -> str:
    return line.translate(_PLAIN).encode(encoding, "replace").decode(encoding)


def _escapes() -> dict[int, str]:
    if not _ESCAPES:
        _ESCAPES.update({code: f"\\u{code:04x}" for codes in _OBEYED for code in codes})
    return _ESCAPES
