"""Every format that can be brought in, and how a file is told from all others: by its content.

The modules are loaded when a file is looked at, and the libraries behind them when one is read.
"""

from functools import cache
from importlib import import_module
from typing import Final

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

#: Modules of ``interchange``, each with its ``FORMAT``. The order is that in which they are
#: asked: a format that could be taken for another one stands before that.
MODULES: Final = (
    "fit.read",
    "gpx.read",
    "tcx.read",
    "apple.read",
    "fitlog",
    "strava.read",
    "garmin.read",
    "runkeeper",
    "opentracks_csv",
    "samsung",
    "nike",
    "suunto",
    "polar",
    "journal_json",
    "dayone.read",
    "tui_journal",
    "journey",
    "jrnl.json",
    "daylio",
    "dayone.classic",
    "jrnl.text",
    "rednotebook",
    "markdown.read",
)


@cache
def formats() -> tuple[Format, ...]:
    """All formats, in the order in which they are asked."""
    found = (import_module(f"journal_tui.interchange.{name}") for name in MODULES)
    return tuple(module.FORMAT for module in found)


def format_named(format_id: str) -> Format | None:
    """The format with this id, None where there is none."""
    return next((one for one in formats() if one.id == format_id), None)


def recognise(source: Source) -> Format | None:
    """The format of a file by its content, None where nobody knows it.

    Raises UnreadableFileError where it cannot be read at all, or is empty.
    """
    with source.open() as stream:
        head = stream.read(1)
    if not head:
        raise UnreadableFileError(texts.EMPTY)
    head = source.head()
    return next((one for one in formats() if one.recognises(head, source)), None)
