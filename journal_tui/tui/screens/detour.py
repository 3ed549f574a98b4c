"""Detours: what lies over a place for a moment and gives one answer back."""

from typing import TYPE_CHECKING, TypeVar, cast

from textual.screen import ModalScreen

if TYPE_CHECKING:
    from journal_tui.tui.app import JournalApp

Answer = TypeVar("Answer")


class Detour(ModalScreen[Answer]):
    """A modal screen that knows the program it belongs to."""

    @property
    def desk(self) -> "JournalApp":
        """The program, with its workspace and its session."""
        return cast("JournalApp", self.app)
