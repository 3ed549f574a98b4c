"""A page on which something is brought in: a head, what is on it, the keys below."""

from collections.abc import Sequence
from typing import TypeVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from journal_tui.tui.drawing.import_rows import tail
from journal_tui.tui.importing.page_keys import PageKeys, Pair
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.screens.detour import Detour

Answer = TypeVar("Answer")

#: Cells of running text at most, and of the margins of a page.
READING_WIDTH = 72
_MARGINS = 4


class ImportPage(Detour[Answer]):
    """Fills the screen."""

    DEFAULT_CSS = """
    ImportPage {
        background: $background;
        & #room { align: left top; }
        & #page-head { height: 1; margin: 1 2; }
        & .said { height: auto; margin: 0 2; }
        & FoundList { margin: 1 2 0 2; height: 1fr; min-height: 3; }
        & #about { height: 6; margin: 1 2 1 4; }
        &.-high #about { height: 8; }
        &.-short #page-head { margin: 0 2 1 2; }
        &.-short #about { height: 5; }
    }
    """

    def furnish(self) -> ComposeResult:
        """The head and the keys; what stands between them is of the page itself."""
        yield Static("", id="page-head", markup=False)
        yield from self.furnish_page()
        yield PageKeys()

    def furnish_page(self) -> ComposeResult:
        """What stands between the head and the keys."""
        raise NotImplementedError

    @property
    def reading_width(self) -> int:
        """Cells of a line of running text."""
        return max(2, min(READING_WIDTH, self.app.size.width - _MARGINS))

    def head(self, title: str, rest: str = "") -> None:
        """Say what the page is, and the end of the path that it is about."""
        room = self.app.size.width - _MARGINS - len(title) - 3
        shown = f"   {tail(rest, room, glyphs_of(self.app))}" if rest and room > 3 else ""
        words = Content.assemble((title, "bold"), (shown, "$muted"))
        self.query_one("#page-head", Static).update(words)

    def keys(self, pairs: Sequence[Pair]) -> None:
        """Say which keys matter now, and what each does."""
        self.query_one(PageKeys).show(pairs, self.app.size.width - _MARGINS)
