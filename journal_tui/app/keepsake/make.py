"""Making the page: in a file that is new, or as bytes for whoever takes them."""

from collections.abc import Iterator
from pathlib import Path

from journal_tui.app.export_files import write_file
from journal_tui.app.keepsake.gather import gather
from journal_tui.app.workspace import Workspace
from journal_tui.domain.filters import Filter
from journal_tui.errors import JournalTuiError
from journal_tui.interchange.html_page.page import html_page
from journal_tui.interchange.html_page.values import Page
from journal_tui.texts import commands as command_texts
from journal_tui.texts import keepsake as texts


def page_of(workspace: Workspace, query: Filter) -> Page:
    """The values of the page for what the filter lets through.

    Raises JournalTuiError where that is nothing, and StoreError.
    """
    journal = workspace.store.journal()
    page = gather(journal, query, workspace.settings, workspace.clock.now().date())
    if page is not None:
        return page
    if not journal.entries:
        raise JournalTuiError(texts.EMPTY, next_step=command_texts.NO_ENTRIES_NEXT)
    raise JournalTuiError(texts.NOTHING, next_step=texts.NOTHING_NEXT)


def pieces(page: Page) -> Iterator[bytes]:
    """The page as UTF-8, piece by piece."""
    return (piece.encode() for piece in html_page(page))


def write_page(page: Page, path: Path) -> int:
    """Write the page to a new file that only she can read; returns its size in bytes.

    Raises JournalTuiError where a file is there already or none can be written; nothing, or
    all of it, is at ``path`` then.
    """
    return write_file(pieces(page), path).size
