"""Finding entries by the filter language."""

from collections.abc import Mapping, Sequence

from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import Filter, fold, parse_filter
from journal_tui.errors import CallError
from journal_tui.insight.dips import dip_ids, find_dips
from journal_tui.texts import commands as texts


def select(
    entries: Sequence[Entry],
    query: Filter,
    *,
    folded: Mapping[str, str] | None = None,
    dips: frozenset[str] | None = None,
    keep: str = "",
) -> tuple[Entry, ...]:
    """The entries that a filter lets through, in their order.

    ``folded`` are texts kept ready by entry id, ``dips`` the ids of dips; both are worked out
    where they are not given. ``keep`` is the id of an entry that stays, whatever the filter says.
    """
    if query.empty:
        return tuple(entries)
    if dips is None:
        dips = dip_ids(find_dips(entries))
    ready: Mapping[str, str] = folded or {}
    return tuple(
        entry
        for entry in entries
        if entry.id == keep
        or query.matches(entry, folded=ready.get(entry.id) or fold(entry), is_dip=entry.id in dips)
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
