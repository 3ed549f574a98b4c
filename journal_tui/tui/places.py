"""The five places, each loaded when she first goes there, and what they have in common."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual.screen import Screen

from journal_tui.tui.furnished import Furnished


class Place(Furnished[None]):
    """A screen that draws the journal and redraws it when it changes."""

    SCOPE: ClassVar[str] = ""

    def on_screen_resume(self) -> None:
        """Draw the journal as it is now when she comes here."""
        if self.is_mounted:
            self.redraw()

    def redraw(self) -> None:
        """Draw the journal as it is now."""

    def keep(self) -> bool:
        """Put what is half done on disk; False, and it was said, where that cannot be."""
        return True

    def put_down(self) -> None:
        """Put what is half done on disk: the program ends."""


def _home() -> Screen[Any]:
    from journal_tui.tui.screens.home import HomeScreen

    return HomeScreen()


def _write() -> Screen[Any]:
    from journal_tui.tui.screens.write import WriteScreen

    return WriteScreen()


def _journal() -> Screen[Any]:
    from journal_tui.tui.screens.journal import JournalScreen

    return JournalScreen()


def _trends() -> Screen[Any]:
    from journal_tui.tui.screens.trends import TrendsScreen

    return TrendsScreen()


def _affirmations() -> Screen[Any]:
    from journal_tui.tui.screens.affirmations import AffirmationsScreen

    return AffirmationsScreen()


HOME = "home"
PLACES: dict[str, Callable[[], Screen[Any]]] = {
    HOME: _home,
    "write": _write,
    "journal": _journal,
    "trends": _trends,
    "affirmations": _affirmations,
}
