"""export: a period of the journal for other programs; so far a page for the browser."""

import sys
from argparse import Namespace
from pathlib import Path

from journal_tui.app.filtering import filter_of
from journal_tui.app.keepsake.make import page_of, pieces, write_page
from journal_tui.app.privacy import encrypted
from journal_tui.cli.output import put_bytes, put_json, say, say_problems
from journal_tui.cli.unlock import opened
from journal_tui.errors import CallError
from journal_tui.texts import keepsake as texts


def export(args: Namespace) -> int:
    """Write what a filter lets through into a new file, or to stdout."""
    if args.output is None:
        _check_stdout(as_json=args.json)
    workspace = opened(args)
    say_problems(workspace)
    page = page_of(workspace, filter_of(workspace, " ".join(args.filter)))
    if args.output is None:
        put_bytes(pieces(page))
    else:
        path = Path(args.output).absolute()
        size, number = write_page(page, path), len(page.entries)
        if args.json:
            put_json({"path": str(path), "format": args.format, "size": size, "entries": number})
        else:
            entries = texts.MANY_ENTRIES.format(n=number) if number > 1 else texts.ONE_ENTRY
            say(texts.WRITTEN.format(path=path, size=size, entries=entries))
    if encrypted(workspace):
        say(texts.READABLE)
    return 0


def _check_stdout(*, as_json: bool) -> None:
    """See to it that the page has somewhere to go, before anybody is asked for a passphrase."""
    if as_json:
        raise CallError(texts.JSON_NEEDS_FILE, next_step=texts.TERMINAL_NEXT)
    if sys.stdout is not None and sys.stdout.isatty():
        raise CallError(texts.TERMINAL, next_step=texts.TERMINAL_NEXT)
