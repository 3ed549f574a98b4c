"""The last line of a screen: the few keys that matter here, to press or to click."""

from textual.content import Content
from textual.events import Click
from textual.widget import Widget

from journal_tui.app.commands import Command, of_scope
from journal_tui.tui.keynames import key_name


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
        self._places: list[tuple[int, int, Command]] = []

    def render(self) -> Content:
        """The keys and their labels, as many as fit."""
        self._places = []
        parts: list[tuple[str, str]] = []
        column = 0
        for command in self._commands:
            key = key_name(self.app.keys_of(command)[0])  # type: ignore[attr-defined]
            width = len(key) + 1 + len(command.label)
            if column + width > self.size.width:
                break
            parts += [(key, "$accent"), (f" {command.label}   ", "$muted")]
            self._places.append((column, column + width, command))
            column += width + 3
        return Content.assemble(*parts)

    async def on_click(self, event: Click) -> None:
        """Do what the label under the mouse says."""
        for start, end, command in self._places:
            if start <= event.x < end:
                await self.app.run_command(command)  # type: ignore[attr-defined]
