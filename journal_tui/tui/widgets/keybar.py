"""The last line of a screen: the few keys that matter here, to press or to click."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.content import Content
from textual.events import Click
from textual.widget import Widget

from journal_tui.app.commands import Command, of_scope
from journal_tui.config.keys import EVERYWHERE
from journal_tui.tui.drawing.wrap import cell_width
from journal_tui.tui.keynames import key_name
from journal_tui.tui.keys import is_typed, is_writing

if TYPE_CHECKING:
    from journal_tui.tui.app import JournalApp

HELP = "app.help"
#: Cells between two keys: the first gap with which all of them fit, else the first of all.
_GAPS = (3, 2)


class KeyPlace(NamedTuple):
    """Where a command stands: its row, and its columns from ``start`` to before ``end``."""

    row: int
    start: int
    end: int
    command: Command


class KeyBar(Widget):
    """Draws the footer commands of some scopes; what does not fit is under ``?``."""

    DEFAULT_CSS = """
    KeyBar { height: 1; dock: bottom; margin: 0 2; color: $muted; }
    """

    def __init__(self, *scopes: str) -> None:
        super().__init__()
        every = [command for scope in scopes for command in of_scope(scope)]
        self._commands = [command for command in every if command.footer]
        self._all_told = self._commands == every
        self._help = next(command for command in of_scope(EVERYWHERE) if command.id == HELP)
        self._places: list[KeyPlace] = []

    def on_mount(self) -> None:
        """Follow the focus: in a text field other keys work than outside of one."""
        self.watch(self.screen, "focused", self._refocused, init=False)

    def _refocused(self) -> None:
        self.refresh()

    def render(self) -> Content:
        """The keys and their labels, as many as fit; how to see all of them stands at the end."""
        bare = self._all_told and self._lay_out(self._commands, self.size.width, _GAPS[0])
        self._places = bare or self._with_help()
        key_style = "$accent bold" if self.app.native_ansi_color else "$accent"
        parts: list[tuple[str, str]] = []
        row = column = 0
        for place in self._places:
            if place.row > row:
                parts.append(("\n" * (place.row - row), ""))
                row, column = place.row, 0
            parts.append((" " * (place.start - column), ""))
            parts.append((self._key(place.command), key_style))
            parts.append((f" {place.command.label}", "$muted"))
            column = place.end
        return Content.assemble(*parts)

    def _with_help(self) -> list[KeyPlace]:
        """The keys that fit, and at the right end the one that shows all of them."""
        start = self.size.width - self._width(self._help)
        room = start - _GAPS[-1]
        row = max(0, self.size.height - 1)
        places = next(
            (found for gap in _GAPS if (found := self._lay_out(self._commands, room, gap))),
            None,
        )
        if places is None:
            fitting = range(len(self._commands), -1, -1)
            few = (self._lay_out(self._commands[:count], room, _GAPS[0]) for count in fitting)
            places = next((found for found in few if found), [])
        return [*places, KeyPlace(row, start, self.size.width, self._help)]

    def _lay_out(self, commands: list[Command], room: int, gap: int) -> list[KeyPlace]:
        """Places for these commands in the rows there are; none where they do not all fit."""
        places = list(self._places_for(commands, room, gap))
        fit = all(place.row < max(1, self.size.height) and place.end <= room for place in places)
        return places if fit else []

    def _places_for(self, commands: list[Command], room: int, gap: int) -> Iterator[KeyPlace]:
        row = column = 0
        for command in commands:
            width = self._width(command)
            if column and column + width > room:
                row, column = row + 1, 0
            yield KeyPlace(row, column, column + width, command)
            column += width + gap

    def _width(self, command: Command) -> int:
        return cell_width(self._key(command)) + 1 + cell_width(command.label)

    def _key(self, command: Command) -> str:
        """The first key that works now: signs do not while a text field takes them."""
        keys = self._desk.keys[command.id]
        if is_writing(self.screen.focused):
            keys = tuple(key for key in keys if not is_typed(key)) or keys
        return key_name(keys[0]) if keys else ""

    @property
    def _desk(self) -> "JournalApp":
        return cast("JournalApp", self.app)

    async def on_click(self, event: Click) -> None:
        """Do what the label under the mouse says."""
        for place in self._places:
            if place.row == event.y and place.start <= event.x < place.end:
                await self._desk.run_command(place.command)
