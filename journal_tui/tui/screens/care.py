"""Care: for words of self-harm. No score, no chart; a kind text and where to find a person."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from journal_tui.config.content import load_help
from journal_tui.texts import screens as texts
from journal_tui.tui.paint import literal
from journal_tui.tui.screens.detour import Detour


class CareScreen(Detour[None]):
    """The text and the help line of ``help.yaml``, hers where she has set one."""

    DEFAULT_CSS = """
    CareScreen {
        background: $background;
        & #care { width: 100%; max-width: 72; height: auto; max-height: 100%; padding: 0 2; }
        & #care > Static { margin-bottom: 1; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,space", "leave")]

    def furnish(self) -> ComposeResult:
        """The text, line by line, and how to leave."""
        found = load_help(self.desk.workspace.paths.config).value
        told = found.all_lines()
        people = told[len(found.lines) :]
        with VerticalScroll(id="care"):
            yield Static(literal(found.title, "text+strong"), markup=False)
            yield Static(literal("\n\n".join(found.lines)), markup=False)
            yield Static(literal("\n".join(people)), markup=False)
            yield Static(texts.CARE_LEAVE, classes="hint", markup=False)

    def action_leave(self) -> None:
        """Back to where she was."""
        self.dismiss(None)
