"""The keys of the readings of Trends, quiet, the one that is shown standing out."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size

from journal_tui.app.commands import Command
from journal_tui.tui.widgets.keybar import KeyBar

_GAP = 3


class ReadingKeys(KeyBar):
    """Some commands in a row, to press or to click; one of them may be the shown one."""

    DEFAULT_CSS = """
    ReadingKeys { dock: none; width: auto; margin: 0; }
    """

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = list(commands)
        self._shown = ""

    def show(self, command_id: str) -> None:
        """Let this command stand out; none where there is no such command."""
        self._shown = command_id
        self.refresh()

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        """As wide as all of them."""
        return sum(map(self._width, self._commands)) + _GAP * (len(self._commands) - 1)

    def render(self) -> Content:
        """The keys and their labels; what does not fit is under ``?``."""
        self._places = []
        parts: list[tuple[str, str]] = []
        column = 0
        for command in self._commands:
            end = column + self._width(command)
            if end > self.size.width:
                break
            style = "bold underline $foreground" if command.id == self._shown else "$muted"
            parts += [(self._key(command), "$accent"), (" ", ""), (command.label, style)]
            parts.append((" " * _GAP, ""))
            self._places.append((column, end, command))
            column = end + _GAP
        return Content.assemble(*parts[:-1])
