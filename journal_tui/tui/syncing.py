"""Rounds of syncing beside the screens: one when the journal is read, and when she asks for it.

No key waits for one, and neither does the end of the program.
"""

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Final

from journal_tui.app.syncing.state import is_set_up, last_round
from journal_tui.app.wording import time_ago
from journal_tui.errors import JournalTuiError
from journal_tui.insight.small_words import counted
from journal_tui.texts import sync_screen as texts
from journal_tui.tui.following import short_turns

if TYPE_CHECKING:
    from journal_tui.app.syncing.outcome import Outcome
    from journal_tui.app.workspace import Workspace
    from journal_tui.tui.app import JournalApp

#: How long the network may take for a round beside the screens, in seconds.
_WAIT_S: Final = 60.0
#: What takes longer, in seconds, is told before it is done.
_SOON_S: Final = 0.4
#: Seconds that the way to set it up stands on the screen: she may want to copy it.
_STANDS_S: Final = 20


class Syncing:
    """The rounds of one running program, one at a time."""

    def __init__(self, app: "JournalApp") -> None:
        self._app = app
        self._busy = False
        #: Whether she waits for the round under way to tell how it went.
        self._asked = False
        #: Whether the others could not be reached in the last round.
        self._away = False

    def begin(self) -> None:
        """A round by itself, where she wants that; told where something came of it."""
        if self._app.workspace.settings.sync == "auto":
            self._start()

    def now(self) -> None:
        """A round because she asks for it; how it went is told."""
        if self._app.sample:
            self._app.notify(texts.SAMPLE)
            return
        self._asked = True
        self._app.set_timer(_SOON_S, self._tell_busy)
        self._start()

    def stop(self) -> None:
        """Give up the round under way: the program ends, and sends what is new when it has."""
        if self._busy:
            from journal_tui.app.syncing.cutting_short import cut_short

            cut_short()

    def tip(self, usual: str) -> str:
        """What the command says of itself: when it was done last, where it ever was."""
        moment = last_round(self._app.workspace)
        if moment is None:
            return texts.AWAY_NEVER if self._away else usual
        now = self._app.workspace.clock.now()
        when = _ago(datetime.fromtimestamp(moment, now.tzinfo), now)
        return (texts.AWAY if self._away else texts.LAST).format(when=when)

    def _start(self) -> None:
        if not self._busy:
            self._busy = True
            self._app.run_worker(self._round(), group="sync", exit_on_error=False)

    async def _round(self) -> None:
        from journal_tui.tui.importing.aside import aside

        try:
            with short_turns():
                outcome = await aside(lambda: _sync(self._app.workspace))
        except JournalTuiError as error:
            self._tell_error(error)
        except Exception as error:  # the program goes on, whatever comes from there
            self._tell_error(JournalTuiError(texts.STUMBLED.format(what=type(error).__name__)))
        else:
            self._tell(outcome)
        finally:
            self._busy = self._asked = False

    def _tell_busy(self) -> None:
        if self._busy and self._asked:
            self._app.notify(texts.UNDER_WAY)

    def _tell(self, outcome: "Outcome | None") -> None:
        """Say what came, where something did; all of how it went to who asked."""
        self._away = False
        if outcome is None:
            self._tell_how()
            return
        if not outcome.nothing:
            self._app.saved()
        lines = []
        if outcome.came:
            lines.append(counted(outcome.came, texts.CAME))
        if self._asked and outcome.sent:
            lines.append(texts.SENT)
        if outcome.unsettled:
            lines.append(counted(len(outcome.unsettled), texts.TWO_VERSIONS))
        if lines or self._asked:
            words = "\n".join(lines) or texts.NOTHING
            self._app.notify(words, title=texts.UP_TO_DATE, markup=False)

    def _tell_how(self) -> None:
        if self._asked:
            self._app.notify(
                texts.NEXT_SET_UP, title=texts.NOT_SET_UP, timeout=_STANDS_S, markup=False
            )

    def _tell_error(self, error: JournalTuiError) -> None:
        """Say what is in the way, but not that the others cannot be reached: that is normal."""
        from journal_tui.app.syncing.errors import is_away

        self._away = is_away(error)
        if self._asked:
            self._app.complain(error)
        elif not self._away:
            words = "\n".join((*error.lines()[:2], texts.NEXT))
            self._app.notify(
                words, title=texts.NOT_SYNCED, severity="warning", timeout=15, markup=False
            )


def _sync(workspace: "Workspace") -> "Outcome | None":
    """A round, in another thread than that of the keys; None where no remote was named."""
    if not is_set_up(workspace):
        return None
    from journal_tui.app.syncing.round import sync, tidy

    outcome = sync(workspace, wait_s=_WAIT_S)
    # Read here, so that no key waits for it.
    workspace.store.journal()
    if not outcome.nothing:
        with suppress(JournalTuiError):
            tidy(workspace)
    return outcome


def _ago(then: datetime, now: datetime) -> str:
    """Like ``just now``, ``5 minutes ago``, ``2 hours ago``, ``yesterday``."""
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 1:
        return texts.JUST_NOW
    if minutes < 60:
        return counted(minutes, texts.MINUTES_AGO)
    if then.date() == now.date():
        return counted(minutes // 60, texts.HOURS_AGO)
    return time_ago(then.date(), now.date())
