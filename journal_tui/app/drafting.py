"""The draft of the page she is on: kept, taken up again, put aside."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.errors import StoreError

if TYPE_CHECKING:
    from journal_tui.app.writing import Writing
    from journal_tui.store.drafts import Draft
    from journal_tui.store.lock import FileLock


class LeftOver(NamedTuple):
    """A draft that no running program holds: when it was saved, and its first words."""

    id: str
    saved_at: datetime
    text: str


def left_over(workspace: Workspace) -> tuple[LeftOver, ...]:
    """Drafts that wait to be taken up, newest first; none that waits for a passphrase."""
    if _is_empty(workspace.paths.drafts):
        return ()
    waiting = sorted(workspace.drafts.left_over(), key=lambda draft: draft.saved_at, reverse=True)
    return tuple(
        LeftOver(draft.id, draft.saved_at, draft.text or draft.run_line)
        for draft in waiting
        if not draft.locked
    )


def _is_empty(folder: Path) -> bool:
    """Whether there is nothing in a folder, seen without loading what reads drafts.

    Most often there is none, and the first paint waits for this answer.
    """
    try:
        return next(folder.iterdir(), None) is None
    except FileNotFoundError:
        return True
    except OSError:
        # Why it cannot be read, the drafts say themselves.
        return False


def draft_of(workspace: Workspace, draft_id: str, writing: "Writing") -> "Draft":
    """What was written, as the draft of this id, saved now."""
    from journal_tui.store.drafts import Draft

    return Draft(
        id=draft_id,
        run_line=writing.run_line,
        text=writing.text,
        saved_at=workspace.clock.now(),
        entry_id=writing.entry_id,
        feeling=writing.feeling,
        walls=writing.walls,
        effort=writing.effort,
        seen=writing.seen,
    )


class DraftDesk:
    """Keeps one draft at a time; a file of its own each, held while this program lives."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._id: str | None = None
        self._hold: FileLock | None = None

    def keep(self, writing: "Writing") -> None:
        """Put the page on disk; a blank page needs no draft. Raises StoreError."""
        if writing.blank:
            self.done()
            return
        if self._id is None:
            draft_id = self._workspace.new_id()
            self._hold = self._workspace.drafts.open(draft_id)
            self._id = draft_id
        self._workspace.drafts.save(draft_of(self._workspace, self._id, writing))

    def done(self) -> None:
        """Remove the draft: its words are in the journal, or there are none."""
        if self._id is not None:
            self._workspace.drafts.remove(self._id)
            self.put_aside()

    def put_aside(self) -> None:
        """Let go of the draft, so that it is offered again."""
        if self._hold is not None:
            self._hold.release()
        self._id = self._hold = None

    def take_up(self, draft_id: str) -> "Writing | None":
        """Hold a draft that was left and return what is in it; None when it is gone."""
        found = next((d for d in self._workspace.drafts.left_over() if d.id == draft_id), None)
        if found is None or found.locked:
            return None
        try:
            self._hold = self._workspace.drafts.open(draft_id)
        except StoreError:
            return None
        self._id = draft_id
        from journal_tui.app.writing import Writing

        return Writing(
            found.run_line,
            found.text,
            found.feeling,
            found.effort,
            found.walls,
            found.entry_id,
            found.seen,
        )
