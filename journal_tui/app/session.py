"""The journal as the open screens see it: one immutable value, replaced when something changes."""

import gc
from collections.abc import Iterator
from time import perf_counter

from journal_tui.app.workspace import Workspace
from journal_tui.domain.journal import Journal
from journal_tui.errors import StoreError
from journal_tui.insight.dips import Dip, dip_ids, find_dips

#: Entries read before the first paint: more than any screen shows at once.
FIRST_PAGE = 120
#: Seconds that one idle step may take before the keyboard gets its turn.
STEP_S = 0.004


class Session:
    """Holds the journal of a running program; the newest page first, the rest in idle time."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.journal = Journal()
        self._batches: Iterator[None] | None = None
        self._dips: tuple[Journal, tuple[Dip, ...]] | None = None

    def open(self) -> None:
        """Read the newest page. Raises StoreError where the journal cannot be read."""
        store = self.workspace.store
        if page := store.peek(FIRST_PAGE):
            self.journal = page
            self._batches = store.batches()
            return
        newest = store.newest(FIRST_PAGE)
        self.journal = store.partial()
        if not self.journal.complete and len(self.journal.entries) < len(newest):
            self.journal = self.journal._replace(entries=newest)
        if not self.journal.complete:
            self._batches = store.batches()

    def load_some(self) -> bool:
        """Read a little more; True while there is more to read.

        The journal is replaced once, when all of it is there. Raises StoreError for an entry
        that cannot be read; what was read before stays. Collecting garbage while
        thousands of values are made finds nothing and costs most of the time, so it waits.
        """
        if self._batches is None:
            return False
        gc.disable()
        end = perf_counter() + STEP_S
        try:
            for _ in self._batches:
                if perf_counter() > end:
                    return True
        except StoreError:
            self._batches = None
            gc.enable()
            raise
        self.take_up()
        return False

    def load_all(self) -> None:
        """Read what is still missing, at once: for an act that needs the whole journal."""
        if self._batches is not None:
            self.take_up()

    def take_up(self) -> None:
        """Take up what was saved through the workspace; reads all that is not read yet."""
        self._batches = None
        try:
            self.journal = self.workspace.store.journal()
        finally:
            gc.enable()

    def poll(self) -> bool:
        """Take up what another program saved; True when there was something.

        While the rest is still being read there is nothing to compare with: that takes it up.
        """
        store = self.workspace.store
        if self._batches is not None or not store.stale():
            return False
        store.refresh()
        self.take_up()
        return True

    def dips(self) -> tuple[Dip, ...]:
        """The dips of the journal as it is now."""
        if self._dips is None or self._dips[0] is not self.journal:
            self._dips = (self.journal, find_dips(self.journal.entries))
        return self._dips[1]

    def dip_ids(self) -> frozenset[str]:
        """The ids of the entries that are dips."""
        return dip_ids(self.dips())
