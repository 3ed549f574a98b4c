"""What an entry becomes by a record of its run that came later."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Final

from journal_tui.app.correcting import still_said
from journal_tui.app.importing.coming import alike, is_line, is_recorded
from journal_tui.app.importing.merging import merged
from journal_tui.app.joining import joined
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry

#: The fields of an entry that she may change in a file of our export.
_HERS: Final = ("at", "text", "run", "feeling", "tags")


class Composer:
    """Puts what comes to what is there. It knows what she has changed herself."""

    def __init__(self, workspace: Workspace) -> None:
        self._store = workspace.store
        self._clock = workspace.clock
        self._hers: dict[str, bool] = {}

    def composed(self, there: Entry, coming: Entry, now: datetime) -> Entry:
        """``there`` with ``coming``: a second record of its run, or the run of what she wrote.

        ``there`` is as it is on disk, or as it came of this before. Where ``coming`` is the same
        entry, as she changed it in a file of our export, it takes its place. Raises StoreError.
        """
        if there.id == coming.id:
            said = still_said(there, coming.text)
            # Which versions there are of her words is known to the journal, not to the file.
            return coming._replace(
                updated_at=now,
                tone=there.tone,
                corrections=said,
                other_texts=there.other_texts,
            )
        if there.id not in self._hers:
            self._hers[there.id] = self._is_hers(there)
        if not there.origins or (is_line(there) and is_recorded(coming)):
            return joined(there, coming, now)
        return merged(there, coming, now, hers=self._hers[there.id], here=self._clock.here)

    def _is_hers(self, there: Entry) -> bool:
        """Whether she wrote an entry or has changed it, and not an import alone."""
        if not there.origins:
            return True
        # What no act tells of was not done by an import.
        return there.updated_at != there.created_at and self._changed.get(there.id, True)

    @cached_property
    def _changed(self) -> Mapping[str, bool]:
        return self._store.changed()


def differs(one: Entry, other: Entry) -> bool:
    """Whether two states of an entry are not the same in what she can change in a file."""
    return any(getattr(one, name) != getattr(other, name) for name in _HERS)


def is_edit(coming: Entry, there: Entry) -> bool:
    """Whether an entry of our export was changed in the file, and not in the journal since.

    One that lost all its words there is not taken for an edit.
    """
    emptied = there.text.strip() and not coming.text.strip()
    return coming.updated_at == there.updated_at and differs(coming, there) and not emptied


def is_another_run(there: Entry, coming: Entry) -> bool:
    """Whether an entry has a run of its own by now that is clearly not the one that comes.

    A reflection may have been asked about for two runs of its day: it takes up one of them.
    """
    recorded = is_recorded(there) and is_recorded(coming)
    return recorded and alike(there, coming) is None
