"""Copies of the journal that a sync program left beside it: she is asked about them, once a run."""

import asyncio
from typing import TYPE_CHECKING, Final

from journal_tui.errors import JournalTuiError
from journal_tui.insight.small_words import counted
from journal_tui.texts import sync_screen as texts
from journal_tui.tui.importing.aside import aside
from journal_tui.tui.places import HOME

if TYPE_CHECKING:
    from journal_tui.app.syncing.copies import Copy, MergedCopy
    from journal_tui.app.workspace import Workspace
    from journal_tui.tui.app import JournalApp

#: So long no key was pressed when the question comes, in seconds: none may answer it by accident.
CALM_S = 1.0
#: Seconds that what came of it stands on the screen.
_STANDS_S: Final = 10


async def offer_to_merge(app: "JournalApp") -> None:
    """Ask about one copy after the other, until she leaves them for later."""
    copies = await aside(lambda: _find(app.workspace))
    for number, copy in enumerate(copies, 1):
        if not await _offer(app, copy, len(copies) - number):
            return


def _find(workspace: "Workspace") -> "tuple[Copy, ...]":
    from journal_tui.app.syncing.beside import any_copies

    if not any_copies(workspace):
        return ()
    from journal_tui.app.syncing.copies import find_copies

    return find_copies(workspace)


async def _offer(app: "JournalApp", copy: "Copy", more: int) -> bool:
    """Ask about a copy, ``more`` lie there, and merge it; False where she leaves it for later.

    One that cannot be read is left alone: ``check`` and ``sync --copies`` tell of it.
    """
    from journal_tui.app.syncing.copies import look_at, merge_copy
    from journal_tui.tui.importing.work import Done, WorkSheet, told_as
    from journal_tui.tui.screens.copies import CopySheet

    try:
        brings = await aside(lambda: look_at(app.workspace, copy))
    except JournalTuiError:
        return True
    await _calm(app)
    if not await app.push_screen_wait(CopySheet(copy, brings, more)):
        return False
    work = WorkSheet(texts.MERGING, lambda _: merge_copy(app.workspace, copy), may_stop=False)
    end = await app.push_screen_wait(work)
    app.saved()
    if isinstance(end, Done):
        _tell(app, end.value)
    elif end is not None:
        app.complain(told_as(end.error))
    return True


async def _calm(app: "JournalApp") -> None:
    """Wait until she sees Home, with nothing over it, and no key is under way."""
    while app.current_mode != HOME or app.screen.is_modal or app.idle_s() < CALM_S:
        await asyncio.sleep(CALM_S / 4)


def _tell(app: "JournalApp", merged: "MergedCopy") -> None:
    brought, lines = merged.brought, []
    if entries := len(brought.new) + len(brought.changed):
        lines.append(counted(entries, texts.MERGED_CAME))
    if brought.gone:
        lines.append(counted(len(brought.gone), texts.MERGED_GONE))
    if brought.unsettled:
        lines.append(counted(len(brought.unsettled), texts.TWO_VERSIONS))
    if brought.others:
        lines.append(texts.MERGED_OTHERS)
    words = "\n".join(lines) or texts.MERGED_NOTHING
    app.notify(words, title=texts.MERGED, timeout=_STANDS_S, markup=False)
