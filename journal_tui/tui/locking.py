"""The program as it locks an encrypted journal: by a key, and when nobody is there any more."""

from contextlib import suppress
from datetime import datetime

from textual.events import Event, InputEvent, Paste

from journal_tui.errors import StoreError
from journal_tui.texts import privacy as texts
from journal_tui.tui.going import Going
from journal_tui.tui.places import Place

#: How often a running program looks whether it is time to lock, in seconds.
LOOK_S = 1.0


class Locking(Going):
    """Leaves for the screen that asks for the passphrase; ``wants_lock`` says so afterwards."""

    wants_lock = False
    _touched: datetime

    def follow(self) -> None:
        """Begin to count the time, once the first page is drawn."""
        # By the clock on the wall: the time that a laptop sleeps counts too.
        self._touched = self.workspace.clock.now()
        self.set_interval(LOOK_S, self._look)
        super().follow()

    async def on_event(self, event: Event) -> None:
        """A key or the mouse says that she is there."""
        if isinstance(event, InputEvent | Paste):
            self._touched = self.workspace.clock.now()
        await super().on_event(event)

    def action_lock(self) -> None:
        """Lock an encrypted journal, and say of a plain one that it cannot be."""
        try:
            if self.workspace.store.sealed():
                self._lock()
            else:
                self.notify(f"{texts.NOT_ENCRYPTED}\n{texts.NEXT_ENCRYPT}", markup=False)
        except StoreError as error:
            self.complain(error)

    def _look(self) -> None:
        """Lock when she has been away for long, or when another program encrypted the journal."""
        with suppress(StoreError):
            store = self.workspace.store
            if (store.stale() and self.workspace.locked) or self._is_left_alone():
                self._lock()

    def _is_left_alone(self) -> bool:
        minutes = self.workspace.settings.lock_after
        away = (self.workspace.clock.now() - self._touched).total_seconds()
        return 0 < minutes * 60 <= away and self.workspace.store.sealed()

    def _lock(self) -> None:
        """Leave; not before what is being typed is on the disk, whatever that takes."""
        places = [screen for stack in self._screen_stacks.values() for screen in stack]
        if all(place.keep() for place in places if isinstance(place, Place)):
            self.wants_lock = True
            self.leave()
