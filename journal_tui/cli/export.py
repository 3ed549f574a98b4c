"""export: the journal, or a part of it, for other programs and for the browser."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journal_tui.app.export_files import Written, write_file, write_folder
from journal_tui.app.exporting import FOLDER, Exported, exported
from journal_tui.app.filtering import filter_of
from journal_tui.app.privacy import encrypted
from journal_tui.cli.call import Call, opened
from journal_tui.cli.output import put, put_bytes, put_json, say, say_problems
from journal_tui.errors import CallError
from journal_tui.texts import export as texts
from journal_tui.texts import keepsake as page_texts

if TYPE_CHECKING:
    from journal_tui.app.workspace import Workspace
    from journal_tui.domain.filters import Filter

_PAGE: Final = "html"


def export(args: Call) -> int:
    """Write what a filter lets through into a new file or folder, or to stdout."""
    if args.output is None:
        _check_stdout(args.format, as_json=args.json)
    workspace = opened(args)
    say_problems(workspace)
    query = filter_of(workspace, " ".join(args.filter))
    made = (
        _page(workspace, query) if args.format == _PAGE else exported(workspace, args.format, query)
    )
    if args.output is None:
        _put(made.pieces)
    else:
        path = Path(args.output).absolute()
        folder = made.format == FOLDER
        written = write_folder(made.files, path) if folder else write_file(made.pieces, path)
        _tell(made, path, written, as_json=args.json)
    if encrypted(workspace):
        say(page_texts.READABLE if args.format == _PAGE else texts.READABLE)
    return 0


def _page(workspace: "Workspace", query: "Filter") -> Exported:
    from journal_tui.app.keepsake.make import page_of, pieces

    page = page_of(workspace, query)
    return Exported(_PAGE, len(page.entries), pieces(page))


def _put(pieces: Iterable[bytes]) -> None:
    """The bytes as they are; on a terminal, nothing in them is read as an escape code."""
    if sys.stdout is None or not sys.stdout.isatty():
        put_bytes(pieces)
        return
    text = b"".join(pieces).decode().removesuffix("\n")
    for line in text.split("\n"):
        put(line.removesuffix("\r"))


def _tell(made: Exported, path: Path, written: Written, *, as_json: bool) -> None:
    if as_json:
        shape = {"path": str(path), "format": made.format, "size": written.size}
        files = {"files": written.files} if made.format == FOLDER else {}
        put_json({**shape, **files, "entries": made.entries})
        return
    entries = texts.ONE_ENTRY if made.entries == 1 else texts.MANY_ENTRIES.format(n=made.entries)
    words = texts.WRITTEN_FOLDER if made.format == FOLDER else texts.WRITTEN
    say(words.format(path=path, files=written.files, size=written.size, entries=entries))


def _check_stdout(format_name: str, *, as_json: bool) -> None:
    """See to it that the export has somewhere to go, before anybody is asked for a passphrase."""
    if format_name == FOLDER:
        raise CallError(texts.NEEDS_FOLDER, next_step=texts.NEEDS_FOLDER_NEXT)
    if as_json:
        raise CallError(texts.JSON_NEEDS_FILE, next_step=texts.JSON_NEEDS_FILE_NEXT)
    if format_name == _PAGE and sys.stdout is not None and sys.stdout.isatty():
        raise CallError(page_texts.TERMINAL, next_step=page_texts.TERMINAL_NEXT)
