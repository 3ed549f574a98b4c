"""The program as it follows the disk: the journal, what is saved in it, and her lexicon."""

import asyncio
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import Event, Key

from journal_tui.app.session import Session
from journal_tui.app.workspace import Workspace
from journal_tui.domain.journal import Journal
from journal_tui.errors import ConflictError, JournalTuiError
from journal_tui.texts import backups as backup_texts
from journal_tui.texts import screens as texts
from journal_tui.tui.places import Place

if TYPE_CHECKING:
    from journal_tui.config.problems import ConfigProblem

#: How often a running program looks whether another one has saved something, in seconds.
POLL_S = 1.0
#: A key makes its way from task to task: so long, in seconds, reading steps aside for it.
KEY_S = 0.03
#: A turn in which nobody else did anything takes less than this, in seconds.
_QUIET_S = 0.0001
#: So often reading lets others go first, one time after the other: it comes to its end.
_TURNS_MOST = 50
#: How long one thread may keep the interpreter from another meanwhile, in seconds.
_TURN_S = 0.0005
#: How long it may usually, in seconds.
_USUAL_S = sys.getswitchinterval()


@contextmanager
def short_turns() -> Iterator[None]:
    """Let threads give way to each other sooner than usual: one of them reads what is typed.

    Two may be at it, and the first of them that ends makes it as usual.
    """
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(_USUAL_S)


class Following(App[None]):
    """Keeps what is on the screen in step with what is on the disk."""

    workspace: Workspace
    session: Session
    sample: bool
    _polled_well = True
    #: When a key was pressed last, by the monotonic clock, in seconds.
    _pressed_at = 0.0
    _caring = False
    #: The journal that was looked after last, and the day on which.
    _cared_for: tuple[date, Journal] | None = None
    #: The day on which she was told that it could not be.
    _told_of_care: date | None = None
    #: The mistakes in her files that were told: each of them is, once.
    _told: "tuple[ConfigProblem, ...]" = ()

    def on_ready(self) -> None:
        """Read on at once when the first page is drawn."""
        self.run_worker(self._load(), group="load")

    def follow(self) -> None:
        """Look at the disk from now on."""
        self.set_interval(POLL_S, self._poll)

    async def _load(self) -> None:
        """Read the rest of the journal, and let no key wait for it."""
        try:
            with short_turns():
                await asyncio.to_thread(self.session.read_lines)
                while self.session.load_some():
                    await self._step_aside()
        except JournalTuiError as error:
            self.complain(error)
            # The next look at the disk finds the same, which was said.
            self._polled_well = False
        else:
            await self._step_aside()
            self.journal_changed()
            with short_turns():
                while self.session.look_ahead():
                    await self._step_aside()
        self._follow_lexicon()

    async def _step_aside(self) -> None:
        """Let what waits have its turn, and a key all the time that it needs.

        A page that opens is made in hundreds of turns: as long as others take any, none is taken.
        """
        for _ in range(_TURNS_MOST):
            asked = monotonic()
            await asyncio.sleep(0)
            if monotonic() - asked < _QUIET_S:
                break
        if (rest := self._pressed_at + KEY_S - monotonic()) > 0:
            await asyncio.sleep(rest)

    def _follow_lexicon(self) -> None:
        """Read her lexicon where it was not read or is another one by now."""
        changed = self.workspace.refresh_own_words()
        _ = self.workspace.own_words
        self.tell_problems(self.workspace.problems)
        if changed:
            self.journal_changed()

    async def on_event(self, event: Event) -> None:
        """Take note of keys on their way to where they belong."""
        if isinstance(event, Key):
            self._pressed_at = monotonic()
        await super().on_event(event)

    def idle_s(self) -> float:
        """How long no key was pressed, in seconds."""
        return monotonic() - self._pressed_at

    def tell_problems(self, problems: "Iterable[ConfigProblem]") -> None:
        """Tell the mistakes in her files, but those that she was told last."""
        problems = tuple(problems)
        for problem in problems:
            if problem not in self._told:
                self.notify(str(problem), title=texts.CONFIG_PROBLEM, timeout=12, markup=False)
        self._told = problems

    def _poll(self) -> None:
        self._follow_lexicon()
        try:
            changed = self.session.poll()
        except JournalTuiError as error:
            # Said once: it will not have changed a second later.
            if self._polled_well:
                self.complain(error)
            self._polled_well = False
            return
        self._polled_well = True
        if changed:
            self.journal_changed()
        self._look_after()

    def _look_after(self) -> None:
        """See to the backup of the day, once all is read and when it changed, in a thread."""
        today, journal = self.workspace.clock.now().date(), self.session.journal
        if self.sample or self._caring or not journal.complete:
            return
        last = self._cared_for
        if last is None or last[0] != today or last[1] is not journal:
            self._cared_for = (today, journal)
            self._caring = True
            self.run_worker(self._care(today), group="care", exit_on_error=False)

    async def _care(self, today: date) -> None:
        def in_thread() -> bool:
            from journal_tui.app.backing_up import look_after

            return look_after(self.workspace)

        try:
            if await asyncio.to_thread(in_thread):
                self.saved()
        except JournalTuiError as error:
            if self._told_of_care != today:
                self._told_of_care = today
                words = "\n".join(error.lines())
                self.notify(
                    words,
                    title=backup_texts.NOT_MADE,
                    severity="warning",
                    timeout=15,
                    markup=False,
                )
        finally:
            self._caring = False

    def load_all(self) -> None:
        """Read what is still missing of the journal, at once; what cannot be read is told."""
        try:
            self.session.load_all()
        except JournalTuiError as error:
            self.complain(error)

    def journal_changed(self) -> None:
        """Let the place that is seen draw the journal as it is now."""
        screen = self.screen_stack[0]
        # One that is being made draws the journal when it has its widgets.
        if isinstance(screen, Place) and screen.is_mounted:
            screen.redraw()

    def saved(self) -> None:
        """Take up what a use case has saved, and draw it."""
        try:
            self.session.take_up()
        except JournalTuiError as error:
            # It is on disk; another entry cannot be read, and the journal stays as it was.
            self.complain(error)
        self.journal_changed()

    def attempt(self, act: Callable[[], Any]) -> bool:
        """Carry out a use case that may fail for reasons a person can do something about."""
        try:
            act()
        except JournalTuiError as error:
            self.complain(error)
            if isinstance(error, ConflictError):
                # The store has read what was saved elsewhere; it belongs on the screen, too.
                self.saved()
            return False
        self.saved()
        return True

    def complain(self, error: JournalTuiError) -> None:
        """Say what happened, where, what was kept and what to do next."""
        first, *rest = error.lines()
        self.notify(
            "\n".join(rest) or " ", title=first, severity="warning", timeout=15, markup=False
        )
