"""How syncing stands, told without the network."""

from datetime import UTC, datetime
from typing import NamedTuple

from journal_tui.app.syncing import state
from journal_tui.app.syncing.merging import said_base
from journal_tui.app.syncing.opening import files_of, private_repository
from journal_tui.app.workspace import Workspace
from journal_tui.store.snapshot import HISTORY
from journal_tui.store.sync.view import TRAVELLING, View, differing_here


class Status(NamedTuple):
    """Where the journal goes, and how far it is.

    ``url`` is empty where nothing is set up. ``last_at`` is when the last round was made (None:
    never), ``waiting`` how many documents are not on the remote yet, earlier versions not counted,
    ``unsettled`` the ids of the entries that have more than one version, ``auto`` whether rounds
    are made by themselves.
    """

    url: str = ""
    last_at: datetime | None = None
    waiting: int = 0
    unsettled: tuple[str, ...] = ()
    auto: bool = False


def status(workspace: Workspace) -> Status:
    """How it stands. Raises StoreError where the journal or the repository cannot be read."""
    if not state.is_set_up(workspace):
        return Status(auto=workspace.settings.sync == "auto")
    repository = private_repository(workspace)
    _, tables = workspace.store.ledger.as_read()
    said = said_base(tables)
    commit = said.commit if said.commit and repository.has(said.commit) else ""
    last = state.remembered(workspace)
    if last is None or last.commit != commit:
        # It was saved here and did not get there.
        commit = said.over if said.over and repository.has(said.over) else ""
    view = View(repository, commit)
    files = files_of(workspace, view.marker)
    here = {name: tables.get(name, {}) for name in TRAVELLING}
    plain = not workspace.store.ledger.sealed
    _, changed = differing_here(here, view, files, plain=plain)
    seconds = state.last_round(workspace)
    return Status(
        url=repository.shown_url(),
        last_at=None if seconds is None else datetime.fromtimestamp(seconds, UTC),
        waiting=sum(table != HISTORY for table, _ in changed),
        unsettled=tuple(
            entry.id for entry in workspace.store.journal().entries if entry.other_texts
        ),
        auto=workspace.settings.sync == "auto",
    )
