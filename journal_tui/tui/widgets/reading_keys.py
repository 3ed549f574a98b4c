"""The keys of the readings of Trends, quiet, the one that is shown standing out."""

from collections.abc import Sequence

from textual.content import Content

from journal_tui.app.commands import Command
from journal_tui.tui.widgets.keybar import KeyBar, KeyPlace

_GAP = 3


class ReadingKeys(KeyBar):
    """Some commands in a row, to press or to click; one of them may be the shown one."""

    DEFAULT_CSS = """
    ReadingKeys { dock: none; width: 1fr; margin: 0 0 0 1; }
    """

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = list(commands)
        self._shown = ""

    def show(self, command_id: str) -> None:
        """Let this command stand out; none where there is no such command."""
        self._shown = command_id
        self.refresh()

    def render(self) -> Content:
        """The keys and their labels at the right; what does not fit is under ``?``."""
        room = self.size.width
        fits = list(self._commands)
        while fits and self._row_width(fits) > room:
            fits.pop()
        self._places = []
        column = room - self._row_width(fits)
        parts: list[tuple[str, str]] = [(" " * column, "")]
        for command in fits:
            end = column + self._width(command)
            style = "bold underline $foreground" if command.id == self._shown else "$muted"
            parts += [(self._key(command), "$accent"), (" ", ""), (command.label, style)]
            parts.append((" " * _GAP, ""))
            self._places.append(KeyPlace(0, column, end, command))
            column = end + _GAP
        return Content.assemble(*parts[:-1])

    def _row_width(self, commands: Sequence[Command]) -> int:
        return sum(map(self._width, commands)) + _GAP * max(0, len(commands) - 1)
