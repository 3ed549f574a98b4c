"""The keys of a page on which something is brought in, to press or to click."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from textual.content import Content
from textual.events import Click
from textual.widgets import Static

from journal_tui.tui.drawing.wrap import cell_width

#: Cells between two keys.
_BETWEEN: Final = 3
#: What the program calls the keys whose shown name is another one.
_NAMES: Final = {"esc": "escape", "↓": "down", "↑": "up", "+": "plus", "-": "minus"}

#: Keys as they are shown, several with a blank between them, and what they do.
Pair = tuple[str, str]


class _Place(NamedTuple):
    """Where a key with its word stands: its row, and its columns from ``start`` to ``end``."""

    row: int
    start: int
    end: int
    pair: Pair


class PageKeys(Static):
    """As many rows as the keys need; a key and its word stay together."""

    DEFAULT_CSS = """
    PageKeys { dock: bottom; height: auto; max-height: 2; margin: 0 2; }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._places: tuple[_Place, ...] = ()

    def show(self, pairs: Sequence[Pair], width: int) -> None:
        """Show these keys in rows of ``width`` cells."""
        self._places = tuple(_laid_out(pairs, width))
        key_style = "$accent bold" if self.app.native_ansi_color else "$accent"
        parts: list[tuple[str, str]] = []
        row = column = 0
        for place in self._places:
            if place.row > row:
                parts.append(("\n", ""))
                row, column = place.row, 0
            keys, does = place.pair
            parts += [
                (" " * (place.start - column), ""),
                (keys, key_style),
                (f" {does}", "$muted"),
            ]
            column = place.end
        self.update(Content.assemble(*parts))

    async def on_click(self, event: Click) -> None:
        """Press the key under the mouse; on the word it is the first one."""
        for place in self._places:
            if place.row == event.y and place.start <= event.x < place.end:
                key = _key_at(place.pair[0], event.x - place.start)
                self.app.simulate_key(_NAMES.get(key, key))


def _laid_out(pairs: Sequence[Pair], width: int) -> Iterator[_Place]:
    row = column = 0
    for keys, does in pairs:
        cells = cell_width(keys) + 1 + cell_width(does)
        if column and column + cells > width:
            row, column = row + 1, 0
        yield _Place(row, column, column + cells, (keys, does))
        column += cells + _BETWEEN


def _key_at(keys: str, column: int) -> str:
    """The key of these that stands at a column, else the first."""
    start = 0
    for key in keys.split():
        if start <= column < start + cell_width(key):
            return key
        start += cell_width(key) + 1
    return keys.split(maxsplit=1)[0]
