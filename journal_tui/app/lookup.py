"""Finding entries: by id, by filter; and taking them away and back."""

from collections.abc import Mapping, Sequence

from journal_tui.app.naming import is_named
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import Filter, fold, parse_filter
from journal_tui.domain.journal import Journal
from journal_tui.errors import CallError
from journal_tui.insight.dips import dip_ids, find_dips
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


def select(
    entries: Sequence[Entry],
    query: Filter,
    *,
    folded: Mapping[str, str] | None = None,
    dips: frozenset[str] | None = None,
) -> tuple[Entry, ...]:
    """The entries that a filter lets through, in their order.

    ``folded`` are texts kept ready by entry id, ``dips`` the ids of dips; both are worked out
    where they are not given.
    """
    if query.empty:
        return tuple(entries)
    if dips is None:
        dips = dip_ids(find_dips(entries))
    ready: Mapping[str, str] = folded or {}
    return tuple(
        entry
        for entry in entries
        if query.matches(entry, folded=ready.get(entry.id) or fold(entry), is_dip=entry.id in dips)
    )


def filter_of(workspace: Workspace, query: str) -> Filter:
    """The filter that a shell command names; raises CallError where it is not understood."""
    parsed = parse_filter(query, workspace.settings.units)
    if parsed.problems:
        from journal_tui.texts.filters import REASONS

        reasons = [f"{problem.text}: {REASONS[problem.reason]}" for problem in parsed.problems]
        raise CallError(
            texts.FILTER_NOT_UNDERSTOOD, where="\n".join(reasons), next_step=texts.FILTER_NEXT
        )
    return parsed


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
