"""How the program looks on this terminal: its theme, its colours if any, its signs."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.command import CommandPalette
from textual.filter import Monochrome, NoColor
from textual.theme import ThemeProvider

from journal_tui.config.settings import AUTO_THEME
from journal_tui.config.theme import BUILT_IN, built_in_meant
from journal_tui.texts import screens as texts
from journal_tui.tui.drawing.glyphs import ASCII
from journal_tui.tui.plain import AsciiSigns, NoColours
from journal_tui.tui.theme import TERMINAL, terminal_is_dark, to_textual

if TYPE_CHECKING:
    from journal_tui.config.problems import ConfigProblem
    from journal_tui.config.theme import Theme
    from journal_tui.tui.app import JournalApp
    from journal_tui.tui.unlocking import UnlockingApp

_LATER = Path(__file__).with_name("later.tcss")


def spare_the_terminal(app: "JournalApp | UnlockingApp") -> None:
    """Send no colour where she wants none, and plain signs where the terminal shows no others."""
    # An empty NO_COLOR asks for nothing (no-color.org).
    app.no_color = bool(os.environ.get("NO_COLOR"))
    filters = [kept for kept in app._filters if not isinstance(kept, Monochrome | NoColor)]
    if app.no_color:
        filters.append(NoColours())
    if app.glyphs is ASCII:
        filters.append(AsciiSigns())
    app._filters = filters


def style_the_rest(app: App[Any]) -> None:
    """Add the styles of what is never on the first page: fields, messages, the commands.

    Does nothing where they are there already.
    """
    if app.stylesheet.has_source(str(_LATER)):
        return
    app.stylesheet.add_source(_LATER.read_text("utf-8"), (str(_LATER), ""))
    if sum(map(len, app._screen_stacks.values())) > 1 or app.screen.query("Toast"):
        # Keys that were typed ahead have led on from Home already, or to a message on it.
        app.refresh_css(animate=False)


def use_theme(app: "JournalApp | UnlockingApp") -> "tuple[ConfigProblem, ...]":
    """Take the theme that her settings name; where colours are few, the terminal's own."""
    app.register_theme(TERMINAL)
    wanted = app.workspace.settings.theme
    few_colours = app.console.color_system in (None, "standard") or app.no_color
    if wanted == TERMINAL.name or (wanted == AUTO_THEME and few_colours):
        app.theme = TERMINAL.name
        return ()
    dark = terminal_is_dark(os.environ)
    found, problems = _load_theme(wanted, app.workspace.paths.config, dark=dark)
    app.register_theme(to_textual(found))
    # Before the start nothing is drawn that would have to follow the change.
    app.set_reactive(App.theme, found.name)
    app.stylesheet.set_variables(app.get_css_variables())
    return problems


def _load_theme(
    name: str, folder: Path, *, dark: bool
) -> "tuple[Theme, tuple[ConfigProblem, ...]]":
    if built_in_meant(name, folder, dark=dark):
        # The first paint of who has no theme of her own does not wait for what reads them.
        return BUILT_IN, ()
    from journal_tui.config.themes import load_theme

    return load_theme(name, folder, dark=dark)


def offer_commands(app: App[None]) -> None:
    """Show every command by name."""
    if not isinstance(app.screen, CommandPalette):
        # It may be asked for before the first paint, and mounts its parts one by one.
        style_the_rest(app)
        app.push_screen(CommandPalette(placeholder=texts.FIND_COMMAND))


def offer_themes(app: "JournalApp") -> None:
    """Let her choose other colours from all themes, ours and hers."""
    from journal_tui.config.themes import load_themes

    for name in list(app.available_themes):
        if name not in (TERMINAL.name, app.theme):
            app.unregister_theme(name)
    for theme in load_themes(app.workspace.paths.config).value.values():
        app.register_theme(to_textual(theme))
    app.push_screen(CommandPalette([ThemeProvider], placeholder=texts.FIND_THEME))
