"""Help: the keys of the screen one is on, and those that work everywhere."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.commands import of_scope
from journal_tui.config.keys import EVERYWHERE
from journal_tui.texts import screens as texts
from journal_tui.tui.keynames import key_name
from journal_tui.tui.screens.detour import Detour


class HelpScreen(Detour[None]):
    """A sheet of keys."""

    DEFAULT_CSS = """
    HelpScreen {
        & #help { width: 76; scrollbar-size-vertical: 1; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,f1,enter", "leave")]

    def __init__(self, scope: str) -> None:
        super().__init__()
        self._scope = scope

    def furnish(self) -> ComposeResult:
        """First the keys of here, then those of everywhere, then the shorthand."""
        with VerticalScroll(classes="sheet", id="help"):
            if self._scope and self._scope != EVERYWHERE:
                yield Static(self._keys(self._scope, texts.KEYS_HERE), markup=False)
            yield Static(self._keys(EVERYWHERE, texts.KEYS_EVERYWHERE), markup=False)
            extra = texts.HELP_EXTRA.get(self._scope)
            if extra:
                yield Static(extra, markup=False)
            yield Static(texts.HELP_LEAVE, classes="hint", markup=False)

    def on_mount(self) -> None:
        """The arrow keys scroll."""
        self.query_one("#help").focus()

    def _keys(self, scope: str, title: str) -> Content:
        parts: list[tuple[str, str]] = [(f"{title}\n", "bold")]
        for command in of_scope(scope):
            keys = " ".join(key_name(key) for key in self.desk.keys_of(command))
            parts += [(f"{keys:<16}", "$accent"), (f" {command.tip}\n", "$foreground")]
        return Content.assemble(*parts)

    def action_leave(self) -> None:
        """Back to where she was."""
        self.dismiss(None)
