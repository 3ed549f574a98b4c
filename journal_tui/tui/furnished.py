"""What every screen has in common: it knows the program, and says when it has too little room."""

from typing import TYPE_CHECKING, TypeVar, cast

from rich.console import RenderableType
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget

from journal_tui.texts import screens as texts
from journal_tui.tui.keys import TYPED_ACTIONS, is_writing

if TYPE_CHECKING:
    from journal_tui.tui.app import JournalApp

Answer = TypeVar("Answer")


class Furnished(Screen[Answer]):
    """A screen whose widgets give way to one plain line where the terminal is too small."""

    @property
    def desk(self) -> "JournalApp":
        """The program, with its workspace and its session."""
        return cast("JournalApp", self.app)

    def compose(self) -> ComposeResult:
        """What the screen shows."""
        with Vertical(id="room"):
            yield from self.furnish()

    def render(self) -> RenderableType:
        """Nothing but the ground; where it is too small for the widgets, one plain line."""
        if self.has_class("-tiny-x") or self.has_class("-tiny-y"):
            return texts.TOO_SMALL
        return super().render()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that are signs belong to the text field while one has the focus."""
        if action in TYPED_ACTIONS and is_writing(self.focused):
            return False
        return super().check_action(action, parameters)

    def furnish(self) -> ComposeResult:
        """The widgets of the screen."""
        yield from cast("tuple[Widget, ...]", ())
