"""Finding entries by their ids, and taking them away."""

from collections.abc import Iterable

from journal_tui.app.naming import is_named
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.errors import CallError
from journal_tui.texts import commands as texts


def find_entry(journal: Journal, named: str) -> Entry:
    """The entry that ``named`` means: ``last``, a whole id, or the end or the start of one.

    Raises CallError when there is none, or more than one.
    """
    if named == "last":
        if not journal.entries:
            raise CallError(texts.NO_ENTRIES, next_step=texts.NO_ENTRIES_NEXT)
        return journal.entries[-1]
    return _one_of(_named(journal.entries, named), named)


def find_also_deleted(workspace: Workspace, named: str) -> Entry:
    """The entry that ``named`` means, or where no live one is meant, the deleted one.

    Raises CallError as ``find_entry`` does.
    """
    journal = workspace.store.journal()
    if named == "last" or _named(journal.entries, named):
        return find_entry(journal, named)
    return _one_of(_named(workspace.store.deleted_entries(), named), named)


def delete_entry(workspace: Workspace, entry: Entry) -> None:
    """Delete an entry; its tombstone keeps every word, and undo brings it back."""
    now = workspace.clock.now()
    gone = entry._replace(deleted_at=now, updated_at=now)
    workspace.store.put(gone, expecting={entry.id: entry.updated_at}, kind="delete")


def _named(entries: Iterable[Entry], named: str) -> list[Entry]:
    return [entry for entry in entries if is_named(entry.id, named)]


def _one_of(found: list[Entry], named: str) -> Entry:
    if len(found) == 1:
        return found[0]
    what = texts.NO_SUCH_ENTRY if not found else texts.MANY_ENTRIES
    raise CallError(what.format(named=named, n=len(found)), next_step=texts.NO_SUCH_ENTRY_NEXT)
