"""Help: the keys of the screen one is on, and those that work everywhere."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
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
        & .sheet { width: 78; }
        & #help { height: auto; max-height: 70vh; scrollbar-size-vertical: 1; }
        &.-short #help { max-height: 66vh; }
        & .title { text-style: bold; }
        & .title, & .extra { margin-bottom: 1; }
        & .row { height: auto; }
        & .row > .keys { width: 16; color: $accent; }
        & .row > .tip { width: 1fr; }
        & .last { margin-bottom: 1; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,f1,enter", "leave")]

    def __init__(self, scope: str) -> None:
        super().__init__()
        self._scope = scope

    def furnish(self) -> ComposeResult:
        """First the keys of here, then the shorthand of here, then the keys of everywhere."""
        with Vertical(classes="sheet"):
            with VerticalScroll(id="help"):
                if self._scope and self._scope != EVERYWHERE:
                    yield from self._keys(self._scope, texts.KEYS_HERE)
                extra = texts.HELP_EXTRA.get(self._scope)
                if extra:
                    yield Static(extra.rstrip(), classes="extra", markup=False)
                yield from self._keys(EVERYWHERE, texts.KEYS_EVERYWHERE)
            yield Static(texts.HELP_LEAVE, classes="hint", markup=False)

    def on_mount(self) -> None:
        """The arrow keys scroll."""
        self.set_focus(self.query_one("#help"))

    def _keys(self, scope: str, title: str) -> ComposeResult:
        yield Static(title, classes="title", markup=False)
        commands = of_scope(scope)
        for command in commands:
            keys = ", ".join(key_name(key) for key in self.desk.keys_of(command))
            with Horizontal(classes="row last" if command is commands[-1] else "row"):
                yield Static(keys, classes="keys", markup=False)
                yield Static(command.tip, classes="tip", markup=False)

    def action_leave(self) -> None:
        """Back to where she was."""
        self.dismiss(None)
