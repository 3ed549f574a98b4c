"""The journal as the open screens see it: one immutable value, replaced when something changes."""

import gc
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from time import perf_counter

from journal_tui.app.workspace import Workspace
from journal_tui.domain.journal import Journal
from journal_tui.errors import StoreError
from journal_tui.insight.dips import Dip, dip_ids, dips_in_steps, find_dips

#: Entries read before the first paint: more than any screen shows at once.
FIRST_PAGE = 120
#: Seconds that one idle step may take before the keyboard gets its turn.
STEP_S = 0.002


class Session:
    """Holds the journal of a running program; the newest page first, the rest in idle time."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.journal = Journal()
        self._batches: Iterator[None] | None = None
        self._dips: tuple[Journal, tuple[Dip, ...]] | None = None
        self._finding: tuple[Journal, Generator[None, None, tuple[Dip, ...]]] | None = None

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

    def read_lines(self) -> None:
        """Read the file of which the first page is the end, where there is more of it.

        Nothing is made of its lines yet. May run in a thread of its own: the keyboard has its
        turn meanwhile. Raises StoreError; the page stays then, and nothing more is read.
        """
        if self._batches is not None:
            with self._reading():
                self.workspace.store.refresh()

    def load_some(self) -> bool:
        """Make a little more of what was read; True while there is more.

        The journal is replaced once, when all of it is there. Raises StoreError for an entry
        that cannot be read; what was read before stays.
        """
        if self._batches is None:
            return False
        end = perf_counter() + STEP_S
        with self._reading():
            for _ in self._batches:
                if perf_counter() > end:
                    return True
        self.take_up()
        return False

    def load_all(self) -> None:
        """Read what is still missing, at once: for an act that needs the whole journal."""
        if self._batches is not None:
            self.take_up()

    def take_up(self) -> None:
        """Take up what was saved through the workspace; reads all that is not read yet."""
        begun, self._batches = self._batches is not None, None
        try:
            self.journal = self.workspace.store.journal()
            if begun:
                # These stay as long as the program runs: no collection need look at them again.
                gc.freeze()
        finally:
            gc.enable()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Read a part of the journal; nothing more of it is read after an error.

        Collecting garbage while thousands of values are made finds nothing and costs most of the
        time: it waits until all is read.
        """
        gc.disable()
        try:
            yield
        except StoreError:
            self._batches = None
            raise
        finally:
            # All may have been taken up while another thread came to this.
            if self._batches is None:
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

    def look_ahead(self) -> bool:
        """Find a few more of the dips, before somebody asks; True while there are more."""
        if self._dips is not None and self._dips[0] is self.journal:
            return False
        if self._finding is None or self._finding[0] is not self.journal:
            self._finding = (self.journal, dips_in_steps(self.journal.entries))
        end = perf_counter() + STEP_S
        try:
            next(self._finding[1])
            while perf_counter() < end:
                next(self._finding[1])
        except StopIteration as found:
            self._dips, self._finding = (self.journal, found.value), None
            return False
        return True

    def dips(self) -> tuple[Dip, ...]:
        """The dips of the journal as it is now."""
        if self._dips is None or self._dips[0] is not self.journal:
            self._dips = (self.journal, find_dips(self.journal.entries))
        return self._dips[1]

    def dip_ids(self) -> frozenset[str]:
        """The ids of the entries that are dips."""
        return dip_ids(self.dips())
