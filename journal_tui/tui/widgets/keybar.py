"""The last line of a screen: the few keys that matter here, to press or to click."""

from typing import TYPE_CHECKING, cast

from textual.content import Content
from textual.events import Click
from textual.widget import Widget

from journal_tui.app.commands import Command, of_scope
from journal_tui.config.keys import EVERYWHERE
from journal_tui.tui.keynames import key_name

if TYPE_CHECKING:
    from journal_tui.tui.app import JournalApp

HELP = "app.help"
_GAP = 3


class KeyBar(Widget):
    """Draws the footer commands of some scopes; what does not fit is under ``?``."""

    DEFAULT_CSS = """
    KeyBar { height: 1; dock: bottom; margin: 0 2; color: $muted; }
    """

    def __init__(self, *scopes: str) -> None:
        super().__init__()
        self._commands = [
            command for scope in scopes for command in of_scope(scope) if command.footer
        ]
        self._help = next(command for command in of_scope(EVERYWHERE) if command.id == HELP)
        self._places: list[tuple[int, int, Command]] = []

    def render(self) -> Content:
        """The keys and their labels, as many as fit; how to see all of them stands at the end."""
        self._places = []
        parts: list[tuple[str, str]] = []
        column = 0
        end = self.size.width - self._width(self._help)
        for command in self._commands:
            if column + self._width(command) + _GAP > end:
                break
            parts += self._draw(command, column)
            parts.append((" " * _GAP, ""))
            column += self._width(command) + _GAP
        parts.append((" " * (end - column), ""))
        parts += self._draw(self._help, end)
        return Content.assemble(*parts)

    def _draw(self, command: Command, column: int) -> list[tuple[str, str]]:
        self._places.append((column, column + self._width(command), command))
        return [(self._key(command), "$accent"), (f" {command.label}", "$muted")]

    def _width(self, command: Command) -> int:
        return len(self._key(command)) + 1 + len(command.label)

    def _key(self, command: Command) -> str:
        keys = self._desk.keys[command.id]
        return key_name(keys[0]) if keys else ""

    @property
    def _desk(self) -> "JournalApp":
        return cast("JournalApp", self.app)

    async def on_click(self, event: Click) -> None:
        """Do what the label under the mouse says."""
        for start, end, command in self._places:
            if start <= event.x < end:
                await self._desk.run_command(command)
