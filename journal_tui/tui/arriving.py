"""The program as files arrive: those she names on a screen, and those in the watched folder."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from journal_tui.texts import import_screen as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.wrap import clip
from journal_tui.tui.locking import Locking

if TYPE_CHECKING:
    from journal_tui.app.importing.inbox import Arrived
    from journal_tui.tui.importing.aside import Telling

#: How often a program that begins looks whether all of the journal is read, in seconds.
AWAIT_S = 0.1
#: Seconds that what came stands on the screen.
_STANDS_S = 8
#: Bad files that are named, and cells of a name; more are counted.
_NAMED_MOST = 2
_NAME = 28


class Arriving(Locking):
    """Looks into the watched folder once, when the journal is read, and no key waits for it."""

    _awaiting: Timer | None = None
    _inbox: "Telling | None" = None

    def follow(self) -> None:
        """Begin, once the first page is drawn."""
        super().follow()
        if not self.sample:
            self._awaiting = self.set_interval(AWAIT_S, self._await_journal)

    def _await_journal(self) -> None:
        if self.session.journal.complete and self._awaiting is not None:
            self._awaiting.stop()
            self._awaiting = None
            self.journal_read()

    def journal_read(self) -> None:
        """All of hers is read: what may have come for it from elsewhere has its turn."""
        if self.workspace.settings.inbox:
            self.run_worker(self._take_in(), group="inbox", exit_on_error=False)

    async def _take_in(self) -> None:
        from journal_tui.tui.importing.aside import StoppedError, Telling, aside

        telling = self._inbox = Telling()

        def in_thread() -> "Arrived":
            from journal_tui.app.importing.inbox import take_in

            arrived = take_in(self.workspace, telling)
            # Read here, so that no key waits for it.
            self.workspace.store.journal()
            return arrived

        try:
            arrived = await aside(in_thread)
        except StoppedError:
            return
        except Exception as error:  # the program goes on, whatever lies in that folder
            from journal_tui.tui.importing.work import told_as

            self.complain(told_as(error))
            return
        self._tell(arrived)

    def _tell(self, arrived: "Arrived") -> None:
        """Say what came in, where something did; else nothing, but for files that are bad."""
        from journal_tui.app.importing.words import summary
        from journal_tui.insight.small_words import counted

        plan, outcome = arrived
        if outcome.entries or outcome.doubts or arrived.anything:
            self.saved()
        if arrived.anything:
            good = tuple(file for file in plan.files if file.status != "error")
            words = "\n".join(summary(plan._replace(files=good), outcome, on_screen=True))
            self.notify(words, title=texts.ARRIVED, timeout=_STANDS_S, markup=False)
        bad = [file.read.source.filename for file in plan.files if file.status == "error"]
        if bad:
            words = texts.ARRIVED_BAD_NEXT.format(names=SEPARATOR.join(_named(bad)))
            self.notify(
                words, title=counted(len(bad), texts.ARRIVED_BAD), timeout=_STANDS_S, markup=False
            )

    def leave(self) -> None:
        """End gracefully: nobody waits for files that are being read."""
        if self._inbox is not None:
            self._inbox.stop()
        super().leave()

    def action_bring_in(self) -> None:
        """Bring in files; questions that are open come first."""
        from journal_tui.tui.screens.doubts import DoubtsScreen
        from journal_tui.tui.screens.importing import ImportScreen

        self.load_all()

        def on_to_files(wanted: bool | None) -> None:
            if wanted:
                self.push_screen(ImportScreen())

        if self.session.journal.doubts:
            self.push_screen(DoubtsScreen(), on_to_files)
        else:
            on_to_files(True)


def _named(bad: list[str]) -> list[str]:
    """The first of these names, and how many more there are."""
    named = [clip(visible_controls(name), _NAME) for name in bad[:_NAMED_MOST]]
    more = len(bad) - len(named)
    return [*named, texts.ARRIVED_MORE.format(n=more)] if more else named
