"""Which entry of the day to join the chosen one with."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from journal_tui.app.wording import distance_in_words, first_words
from journal_tui.domain.entry import Entry
from journal_tui.texts import joining as texts
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.line_list import LineList, ListLine


class PartnersScreen(Detour[Entry | None]):
    """A sheet with the entries that fit; gives the chosen one, None when she leaves."""

    DEFAULT_CSS = """
    PartnersScreen {
        & #partners { max-height: 8; }
        &.-short #partners { max-height: 4; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", show=False),
        Binding("escape", "leave", show=False),
    ]

    def __init__(self, fitting: tuple[Entry, ...]) -> None:
        """``fitting`` are at least two."""
        super().__init__()
        self._fitting = fitting

    def furnish(self) -> ComposeResult:
        """The question, the entries, the keys."""
        with Vertical(classes="sheet"):
            yield Static(texts.CHOOSE, classes="question", markup=False)
            yield LineList(id="partners")
            yield Static(texts.CHOOSE_KEYS, classes="hint", markup=False)

    def on_mount(self) -> None:
        """List them: when it was, what she wrote, how far it was."""
        units = self.desk.workspace.settings.units
        lines = tuple(
            ListLine(
                one.id,
                " ",
                f"{one.at:%H:%M}  {first_words(one.text) or texts.NOT_YET}",
                distance_in_words(one.run, units),
            )
            for one in self._fitting
        )
        listed = self.query_one(LineList)
        listed.show(lines)
        listed.styles.height = len(lines)
        self.set_focus(listed)

    def on_line_list_opened(self) -> None:
        """An entry was clicked twice."""
        self.action_take()

    def action_take(self) -> None:
        """Join it with this one."""
        self.dismiss(self._fitting[self.query_one(LineList).cursor])

    def action_leave(self) -> None:
        """Back to the journal."""
        self.dismiss(None)
