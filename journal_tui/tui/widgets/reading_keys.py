"""Keys in a row of their own, quiet, the one of what is shown standing out."""

from collections.abc import Sequence

from textual.content import Content

from journal_tui.app.commands import Command
from journal_tui.tui.widgets.keybar import KeyBar, KeyPlace

#: Cells between two keys: the first gap with which all of them fit, else the last.
_GAPS = (3, 2)


class ReadingKeys(KeyBar):
    """Some commands in a row, to press or to click; one of them may be the shown one.

    Something may be said at the left of them, and has the room before they do. What does not fit
    is left out from the end, and is under ``?``.
    """

    DEFAULT_CSS = """
    ReadingKeys { dock: none; width: 1fr; margin: 0; color: $foreground; }
    """

    def __init__(self, commands: Sequence[Command], id: str) -> None:  # noqa: A002 (Textual's name)
        super().__init__()
        self.id = id
        self._commands = list(commands)
        self._offered = True
        self._shown = ""
        self._said: Content | None = None

    def show(self, command_id: str) -> None:
        """Let this command stand out; none where there is no such command."""
        if command_id != self._shown:
            self._shown = command_id
            self.refresh()

    def say(self, words: Content, *, offer: bool = True) -> None:
        """Say this at the left, the keys at the right end of the row, or without them."""
        if (words, offer) != (self._said, self._offered):
            self._said, self._offered = words, offer
            self.refresh()

    def render(self) -> Content:
        """The keys and their labels, as many as fit."""
        said = self._said or Content("")
        room = self.size.width - (said.cell_length + _GAPS[-1] if self._said else 0)
        fits = list(self._commands) if self._offered else []
        gap = next((gap for gap in _GAPS if self._row_width(fits, gap) <= room), _GAPS[-1])
        while fits and self._row_width(fits, gap) > room:
            fits.pop()
        self._places = []
        column = self.size.width - self._row_width(fits, gap) if self._said else 0
        blank = " " * max(0, column - said.cell_length)
        parts: list[Content | tuple[str, str]] = [said, (blank, "")]
        for command in fits:
            end = column + self._width(command)
            style = "bold underline $foreground" if command.id == self._shown else "$muted"
            parts += [(self._key(command), "$accent"), (" ", ""), (command.label, style)]
            parts.append((" " * gap, ""))
            self._places.append(KeyPlace(0, column, end, command))
            column = end + gap
        return Content.assemble(*parts)

    def _row_width(self, commands: Sequence[Command], gap: int) -> int:
        return sum(map(self._width, commands)) + gap * max(0, len(commands) - 1)
