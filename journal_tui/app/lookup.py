"""Finding entries by their ids, taking them away and bringing them back."""

from journal_tui.app.naming import is_named
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.errors import CallError
from journal_tui.texts import commands as texts

SHORT_ID = 8


def short_id(entry_id: str) -> str:
    """The end of an id, which is what differs between entries of one day."""
    return entry_id[-SHORT_ID:]


def find_entry(journal: Journal, named: str) -> Entry:
    """The entry that ``named`` means: ``last``, a whole id, or the end or the start of one.

    Raises CallError when there is none, or more than one.
    """
    if named == "last":
        if not journal.entries:
            raise CallError(texts.NO_ENTRIES, next_step=texts.NO_ENTRIES_NEXT)
        return journal.entries[-1]
    found = [entry for entry in journal.entries if is_named(entry.id, named)]
    if len(found) == 1:
        return found[0]
    what = texts.NO_SUCH_ENTRY if not found else texts.MANY_ENTRIES
    raise CallError(what.format(named=named, n=len(found)), next_step=texts.NO_SUCH_ENTRY_NEXT)


def delete_entry(workspace: Workspace, entry: Entry) -> None:
    """Delete an entry; its tombstone keeps every word until she undoes it."""
    now = workspace.clock.now()
    gone = entry._replace(deleted_at=now, updated_at=now)
    workspace.store.put(gone, expecting={entry.id: entry.updated_at})


def undo_delete(workspace: Workspace) -> Entry:
    """Bring the last deleted entry back; raises CallError when there is none."""
    gone = workspace.store.deleted_entries()
    if not gone:
        raise CallError(texts.NOTHING_TO_UNDO)
    back = gone[-1]._replace(deleted_at=None, updated_at=workspace.clock.now())
    workspace.store.put(back, expecting={back.id: gone[-1].updated_at})
    return back
