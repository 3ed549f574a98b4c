"""Text that is given to a command: in its words, through stdin, in a file."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import IO, Final, TypeVar

from journal_tui.cli.output import say
from journal_tui.errors import CallError, JournalTuiError
from journal_tui.texts import commands as texts

T = TypeVar("T")

#: The name that stands for stdin.
STDIN: Final = "-"
_BOM: Final = "\ufeff"
#: Lines with bytes that are no text are named one by one up to this many.
_NAMED_LINES: Final = 5


def text_of(name: str) -> str:
    """All of a file, or of stdin for ``STDIN``, as text.

    Raises CallError when stdin is closed, JournalTuiError when it cannot be read.
    """
    with _opened(name) as stream:
        return as_text(_reading(name, stream.read))


def lines_of(name: str) -> Iterator[str]:
    """The lines of a file, or of stdin for ``STDIN``, each as soon as it is there.

    A line ends at a line feed and nowhere else; one carriage return before it belongs to the
    end, and so does a byte order mark to the beginning of the file. Bytes that are not UTF-8 are
    read as U+FFFD; after the last line one message names the lines that hold some. Raises as
    ``text_of`` does.
    """
    spoiled: list[int] = []
    number = 0
    with _opened(name) as stream:
        while data := _reading(name, stream.readline):
            number += 1
            text, sound = _decoded(data.removesuffix(b"\n"))
            if not sound:
                spoiled.append(number)
            if number == 1:
                text = text.removeprefix(_BOM)
            yield text.removesuffix("\r") if data.endswith(b"\n") else text
    if spoiled:
        say(_not_utf8(spoiled))


def from_call(word: str) -> str:
    """A word of the call as text: bytes that no text has are in it as lone surrogates."""
    return word if word.isascii() else as_text(os.fsencode(word))


def as_text(data: bytes) -> str:
    """Bytes as text, Windows line ends made plain; says so where some are not UTF-8."""
    text, sound = _decoded(data)
    if not sound:
        say(texts.NOT_UTF8)
    return text.removeprefix(_BOM).replace("\r\n", "\n")


def _opened(name: str) -> AbstractContextManager[IO[bytes]]:
    """The file of that name, closed at the end; stdin stays open."""
    if name != STDIN:
        from pathlib import Path

        return _reading(name, lambda: Path(name).open("rb"))
    if sys.stdin is None:
        raise CallError(texts.STDIN_CLOSED)
    return nullcontext(sys.stdin.buffer)


def _reading(name: str, act: Callable[[], T]) -> T:
    """What ``act`` reads of the file of that name. Raises JournalTuiError where it cannot."""
    try:
        return act()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise JournalTuiError(
            texts.CANNOT_READ.format(why=why),
            where="stdin" if name == STDIN else name,
            next_step=texts.CHECK_NAME,
        ) from error


def _decoded(data: bytes) -> tuple[str, bool]:
    """Bytes as text, and whether all of them are UTF-8."""
    try:
        return data.decode(), True
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace"), False


def _not_utf8(lines: list[int]) -> str:
    named = ", ".join(map(str, lines[:_NAMED_LINES]))
    more = len(lines) - _NAMED_LINES
    if more > 0:
        return texts.NOT_UTF8_MORE.format(lines=named, more=more)
    return (texts.NOT_UTF8_LINE if len(lines) == 1 else texts.NOT_UTF8_LINES).format(lines=named)
