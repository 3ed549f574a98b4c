"""Taking back what was brought in or answered a moment ago."""

from collections.abc import Iterable

from journal_tui.app.undoing import Undone, undo
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.imported import Doubt
from journal_tui.errors import CallError
from journal_tui.texts import importing as texts


def take_back(workspace: Workspace, entries: Iterable[Entry]) -> Undone:
    """Take back the import that made or added to these entries.

    Raises CallError where something else was done since, ConflictError, StoreError.
    """
    _must_be_last(workspace, entries)
    return undo(workspace)


def ask_again(workspace: Workspace, doubt: Doubt, entry: Entry | None) -> None:
    """Take back her answer about a doubt; ``entry`` is what came of it, None where none did.

    Raises CallError where something else was done since, ConflictError, StoreError.
    """
    store = workspace.store
    if entry is not None:
        _must_be_last(workspace, (entry,))
        undo(workspace)
        if any(one.id == doubt.id for one in store.journal().doubts):
            return
    store.put(doubt._replace(deleted_at=None, updated_at=workspace.clock.now()))


def _must_be_last(workspace: Workspace, entries: Iterable[Entry]) -> None:
    act = workspace.store.last_act()
    ids = {entry.id for entry in entries}
    if act is None or act.kind != "import" or not ids or not ids <= set(act.before):
        raise CallError(texts.NOT_LAST, next_step=texts.NOT_LAST_NEXT)
