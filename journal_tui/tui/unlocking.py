"""The small program that asks for the passphrase before any of the journal is shown."""

from pathlib import PurePath
from typing import Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from journal_tui.app.privacy import seal_the_rest
from journal_tui.app.workspace import Workspace
from journal_tui.tui.drawing.glyphs import pick_glyphs
from journal_tui.tui.looks import spare_the_terminal, use_theme
from journal_tui.tui.plain import terminal_encoding
from journal_tui.tui.screens.passphrase import PassphraseScreen
from journal_tui.tui.signals import heed_signals
from journal_tui.tui.theme import DEFAULTS


def let_in(workspace: Workspace) -> bool:
    """Ask for the passphrase until it fits; False when she leaves instead."""
    if not UnlockingApp(workspace).run():
        return False
    seal_the_rest(workspace)
    return True


class UnlockingApp(App[bool]):
    """Returns True when the journal is open."""

    TITLE = "journal-tui"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["journal.tcss", "later.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+q", "quit", priority=True)]
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny-x"), (40, "-narrow")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-tiny-y"), (12, "-short"), (22, "-tall")]  # noqa: RUF012

    def __init__(self, workspace: Workspace, *, encoding: str | None = None) -> None:
        """``encoding`` is what the terminal shows, without it what the locale names."""
        super().__init__()
        self.workspace = workspace
        self.glyphs = pick_glyphs(encoding or terminal_encoding())
        spare_the_terminal(self)
        use_theme(self)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours that our styles name, for themes that lack them."""
        return DEFAULTS

    def get_default_screen(self) -> Screen[Any]:
        """The field."""
        return PassphraseScreen(self.workspace)

    def on_mount(self) -> None:
        """A signal ends it as she would."""
        heed_signals(self.exit)

    async def action_quit(self) -> None:
        """Leave the journal locked."""
        self.exit(False)

    def action_help_quit(self) -> None:
        """Ctrl+C leaves it locked, too."""
        self.exit(False)
