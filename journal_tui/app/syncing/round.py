"""One round of syncing: what the others have comes, what is here goes.

What comes is saved in the journal together with the commit that it belongs to, before anything
goes: cut short anywhere, the next round goes on from what is on the disk.
"""

from collections.abc import Mapping
from time import monotonic, sleep
from typing import Final, NamedTuple

from journal_tui.app.syncing import state
from journal_tui.app.syncing.errors import AlwaysChangingError
from journal_tui.app.syncing.merging import Base, Merging, said_base
from journal_tui.app.syncing.opening import files_of, private_lock, repository_of
from journal_tui.app.syncing.outcome import Outcome
from journal_tui.app.syncing.quick import anything_to_send
from journal_tui.app.syncing.sides import Views
from journal_tui.app.workspace import Workspace
from journal_tui.store.keyring import LockedError
from journal_tui.store.lines import Lines
from journal_tui.store.medium import Marks
from journal_tui.store.sync.errors import DamagedRepositoryError, rewritten
from journal_tui.store.sync.view import View
from journal_tui.texts import sync as texts

#: What the command line needs beside it: nobody above looks into the store.
__all__ = ["LockedError", "sync", "tidy"]

#: How often it begins again because somebody pushed, or saved here, in between.
_TIMES: Final = 12
#: The first pause before it begins again, in seconds; each one may be twice the one before.
_PAUSE_S: Final = 0.05
_PAUSE_MOST_S: Final = 2.0
#: Seconds that a step gets at least, however late it has become.
_LEAST_S: Final = 0.2


class _Taken(NamedTuple):
    """What became of one look at the remote: the journal's commit, and what it looks like."""

    commit: str
    marks: Marks
    came: frozenset[str]
    sent: int
    unsettled: tuple[str, ...]


def sync(workspace: Workspace, *, wait_s: float, anew: bool = False) -> Outcome:
    """Fetch, merge, save, commit and push, as often as it takes.

    ``wait_s`` is how long the network may take in all, in seconds. With ``anew`` a history of the
    remote that is not the one of before is merged as that of a machine nobody knew. Raises
    StoreError: then nothing of the journal was lost, and what came before it is saved.
    """
    with private_lock(workspace, wait_s):
        try:
            return _Round(workspace, wait_s, anew=anew).run()
        except DamagedRepositoryError:
            # What it held is in the remote and in the journal.
            repository_of(workspace).renew()
            state.forget(workspace)
            return _Round(workspace, wait_s, anew=anew).run()


def tidy(workspace: Workspace) -> None:
    """Pack the private repository where much has come together: takes a second, and seldom.

    Raises BusyError where another program syncs just now, NotSetUpError.
    """
    with private_lock(workspace, 0):
        repository_of(workspace).tidy()


class _Round:
    def __init__(self, workspace: Workspace, wait_s: float, *, anew: bool) -> None:
        self._workspace = workspace
        self._repository = repository_of(workspace)
        self._until = monotonic() + wait_s
        self._anew = anew

    def run(self) -> Outcome:
        """The whole round."""
        if self._nothing_to_do():
            state.touch(self._workspace)
            return Outcome(nothing=True)
        came: frozenset[str] = frozenset()
        unsettled: tuple[str, ...] = ()
        for time in range(_TIMES):
            head = self._repository.fetch(self._left())
            taken = self._take(head)
            came |= taken.came
            unsettled = (*unsettled, *taken.unsettled)
            if taken.commit == head or self._repository.push(taken.commit, self._left()):
                state.remember(self._workspace, taken.commit, taken.marks)
                sent = taken.sent if taken.commit != head else 0
                return Outcome(
                    len(came), sent, tuple(dict.fromkeys(unsettled)), not came and not sent
                )
            sleep(self._pause(time))
        raise AlwaysChangingError(
            texts.BUSY_REMOTE,
            where=self._repository.shown_url(),
            kept=texts.KEPT_HERE,
            next_step=texts.NEXT_LATER,
        )

    def _nothing_to_do(self) -> bool:
        """Whether nothing was saved here since the last round, and nothing came to the remote."""
        if self._anew or anything_to_send(self._workspace):
            return False
        last = state.remembered(self._workspace)
        return last is not None and self._repository.remote_head(self._left()) == last.commit

    def _take(self, head: str) -> _Taken:
        """Merge what the remote has at ``head`` into the journal, and make the commit that goes."""
        ledger = self._workspace.store.ledger
        for _ in range(_TIMES):
            version, tables = ledger.as_read()
            merging = self._merging(head, tables)
            commit = merging.commit()
            changes = merging.changes_here(commit)
            # First: what the journal says was taken is not looked at again.
            merging.take_settings()
            marks = ledger.take_in(changes, version)
            if marks is not None:
                self._workspace.store.refresh()
                if commit:
                    self._repository.keep(commit)
                return _Taken(commit, marks, merging.came, merging.sent, merging.unsettled)
        raise AlwaysChangingError(
            texts.BUSY_HERE,
            where=str(self._workspace.paths.journal),
            kept=texts.KEPT_HERE,
            next_step=texts.NEXT_LATER,
        )

    def _merging(self, head: str, tables: Mapping[str, Lines]) -> Merging:
        repository = self._repository
        said = said_base(tables)
        base = self._common(said, head)
        # With another remote there may be another key as well: what was known is of the former one.
        fresh = self._anew and not base
        known = "" if fresh else said.commit if said.commit == base else self._here(said, base)
        commits = {commit: View(repository, commit) for commit in (known, base, head)}
        files = files_of(self._workspace, commits[head].marker)
        views = Views(commits[known], commits[base], commits[head], files)
        return Merging(self._workspace, repository, views, said, tables)

    def _here(self, said: Base, base: str) -> str:
        """The commit that was saved last, where it is still known, though nobody else has it."""
        return said.commit if said.commit and self._repository.has(said.commit) else base

    def _common(self, said: Base, head: str) -> str:
        """The last commit that this journal and the remote have in common; empty without one."""
        repository = self._repository
        for commit in (said.commit, said.over):
            if commit and head and (commit == head or repository.is_ancestor(commit, head)):
                return commit
        # A first commit of ours may never have come to the remote: then nothing is known of it.
        if said.over and not self._anew:
            raise rewritten(repository.shown_url())
        return ""

    def _left(self) -> float:
        return max(_LEAST_S, self._until - monotonic())

    def _pause(self, time: int) -> float:
        most = min(_PAUSE_MOST_S, _PAUSE_S * 2**time)
        return min(self._workspace.rng.uniform(most / 2, most), self._left())
