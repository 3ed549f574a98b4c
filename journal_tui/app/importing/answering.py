"""Her answers about what came in and may have been there already."""

from journal_tui.app.importing.composing import Composer, is_another_run
from journal_tui.app.importing.known import Known, Match
from journal_tui.app.importing.planning import Answer
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.imported import Doubt


def like_of(workspace: Workspace, doubt: Doubt) -> Entry | None:
    """The entry that a doubt may be the same as, None where it is gone. Raises StoreError.

    It may have become part of another entry since.
    """
    there = workspace.store.journal().entry(doubt.like_id)
    if there is not None:
        return there
    match = _match(workspace, doubt.entry(workspace.clock.now()))
    live = match.like is not None and match.like.deleted_at is None
    return match.like if live and match.fate != "known" else None


def answer(workspace: Workspace, doubt: Doubt, said: Answer) -> Entry | None:
    """Do what she says with a doubt, and have it answered: one save, which undo takes back.

    Returns the entry that is new or was added to, None where it is left out. What is the same as
    an entry that is gone, or that has another run by now, becomes an entry of its own. Raises
    StoreError.
    """
    now = workspace.clock.now()
    over = doubt._replace(deleted_at=now, updated_at=now)
    if said == "leave":
        workspace.store.put(over)
        return None
    coming = doubt.entry(now)
    there = like_of(workspace, doubt)
    if said == "apart" or there is None or is_another_run(there, coming):
        there = _same_by_now(workspace, coming)
    expecting = {} if there is None else {there.id: there.updated_at}
    entry = coming if there is None else Composer(workspace).composed(there, coming, now)
    if there is None or entry.text != there.text:
        entry = entry._replace(tone=workspace.read(entry))
    workspace.store.put(entry, over, expecting=expecting, kind="import")
    return entry


def _same_by_now(workspace: Workspace, coming: Entry) -> Entry | None:
    """The entry with the same run where one has come since, from another copy of the file."""
    match = _match(workspace, coming)
    live = match.like is not None and match.like.deleted_at is None
    return match.like if live and match.fate in ("known", "same") else None


def _match(workspace: Workspace, coming: Entry) -> Match:
    store = workspace.store
    return Known(store.journal().entries, store.deleted_entries()).match(coming)
