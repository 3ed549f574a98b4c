"""Text that is given to a command: in its words, through stdin, in a file."""

import os
import sys
from pathlib import Path

from journal_tui.cli.output import say
from journal_tui.errors import CallError, JournalTuiError
from journal_tui.texts import commands as texts


def from_stdin() -> str:
    """All of stdin as text. Raises CallError when it is closed, JournalTuiError when unreadable."""
    if sys.stdin is None:
        raise CallError(texts.STDIN_CLOSED)
    try:
        return as_text(sys.stdin.buffer.read())
    except OSError as error:
        raise _cannot_read("stdin", error) from error


def from_file(name: str) -> str:
    """A file as text. Raises JournalTuiError when it cannot be read."""
    try:
        return as_text(Path(name).read_bytes())
    except OSError as error:
        raise _cannot_read(name, error) from error


def from_call(word: str) -> str:
    """A word of the call as text: bytes that no text has are in it as lone surrogates."""
    return word if word.isascii() else as_text(os.fsencode(word))


def as_text(data: bytes) -> str:
    """Bytes as text, Windows line ends made plain; says so where some are not UTF-8."""
    text = data.decode("utf-8", "replace")
    if "\ufffd" in text and text.count("\ufffd") != data.count("\ufffd".encode()):
        say(texts.NOT_UTF8)
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _cannot_read(name: str, error: OSError) -> JournalTuiError:
    why = error.strerror or type(error).__name__
    return JournalTuiError(
        texts.CANNOT_READ.format(why=why), where=name, next_step=texts.CHECK_NAME
    )
