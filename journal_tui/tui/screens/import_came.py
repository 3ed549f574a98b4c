"""What came in: said once, and taken back with one key."""

from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.importing.doing import Outcome
from journal_tui.app.importing.planning import ImportPlan
from journal_tui.app.importing.taking_back import take_back
from journal_tui.app.importing.words import summary
from journal_tui.app.undoing import Undone, undone_in_words
from journal_tui.texts import import_screen as texts
from journal_tui.tui.importing.work import work_on
from journal_tui.tui.screens.detour import Detour


class Brought(NamedTuple):
    """What was planned, and what was saved of it."""

    plan: ImportPlan
    outcome: Outcome


class CameSheet(Detour[bool]):
    """Gives whether she wants to bring in more."""

    DEFAULT_CSS = """
    CameSheet #came { text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", show=False),
        Binding("n", "more", show=False),
        Binding("enter,escape", "leave", show=False),
    ]

    def __init__(self, brought: Brought) -> None:
        super().__init__()
        self._brought = brought
        self._can_undo = bool(brought.outcome.entries)

    def furnish(self) -> ComposeResult:
        """The summary, the keys."""
        first, *rest = summary(*self._brought, on_screen=True)
        with Vertical(classes="sheet"):
            yield Static(first, id="came", markup=False)
            if rest:
                yield Static("\n".join(rest), id="came-rest", markup=False)
            yield Static("", classes="problem", markup=False)
            keys = texts.CAME_KEYS if self._can_undo else texts.WENT_KEYS
            yield Static(keys, id="came-keys", classes="hint", markup=False)

    def action_undo(self) -> None:
        """Take all of it back, once."""
        if not self._can_undo:
            return
        self._can_undo = False
        workspace, entries = self.desk.workspace, self._brought.outcome.entries

        def back(undone: Undone) -> None:
            self.desk.saved()
            self.query_one("#came", Static).update(Content(undone_in_words(workspace, undone)))
            self.query("#came-rest").remove()
            self.query_one("#came-keys", Static).update(Content(texts.WENT_KEYS))

        work_on(self, texts.TAKING_BACK, lambda _: take_back(workspace, entries), back)

    def action_more(self) -> None:
        """Back to the line for a path."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Back to where she was."""
        self.dismiss(False)
