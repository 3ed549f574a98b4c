"""The program on the screen: it wires places, detours, keys and themes together."""

import gc
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from journal_tui.app.commands import Command, key_defaults, of_scope
from journal_tui.app.session import Session
from journal_tui.app.workspace import Workspace
from journal_tui.config.keys import load_keys
from journal_tui.texts import screens as texts
from journal_tui.tui.arriving import Arriving
from journal_tui.tui.drawing.glyphs import pick_glyphs
from journal_tui.tui.keynames import key_name
from journal_tui.tui.keys import TYPED_ACTIONS, bindings_of, is_writing
from journal_tui.tui.looks import offer_themes, spare_the_terminal, style_the_rest, use_theme
from journal_tui.tui.places import HOME, PLACES
from journal_tui.tui.plain import terminal_encoding
from journal_tui.tui.signals import heed_signals
from journal_tui.tui.theme import DEFAULTS

if TYPE_CHECKING:
    from journal_tui.tui.syncing import Syncing


class JournalApp(Arriving):
    """A journal for runners in a terminal."""

    TITLE = "journal-tui"
    CSS_PATH = "journal.tcss"
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {
        name: place for name, place in PLACES.items() if name != HOME
    }
    DEFAULT_MODE = HOME
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("app")]
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny-x"), (40, "-narrow"), (76, "-normal"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-tiny-y"), (12, "-short"), (22, "-tall"), (34, "-high")]  # noqa: RUF012

    def __init__(
        self,
        workspace: Workspace,
        *,
        run_line: str | None = None,
        entry_id: str | None = None,
        place: str = HOME,
        sample: bool = False,
        encoding: str | None = None,
    ) -> None:
        """``place`` is where she begins without a run line or an entry.

        ``encoding`` is what the terminal shows, without it what the locale names.
        """
        super().__init__()
        self.glyphs = pick_glyphs(encoding or terminal_encoding())
        spare_the_terminal(self)
        self.workspace = workspace
        self.session = Session(workspace)
        self.sample = sample
        self._first_line = run_line
        self._first_entry = entry_id
        self._first_place = place
        self._problems = list(workspace.problems)
        self.keys, problems = load_keys(workspace.paths.config, key_defaults())
        self._problems += problems
        self._problems += use_theme(self)
        self.set_keymap({name: ",".join(keys) for name, keys in self.keys.items()})

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours that our styles name, for themes that lack them."""
        return DEFAULTS

    def get_default_screen(self) -> Screen[Any]:
        """Home. As the default screen it is styled once; a mode's screen is styled three times."""
        return PLACES[HOME]()

    def on_mount(self) -> None:
        """Show the first place and leave everything else for after the first paint."""
        self.add_mode(HOME, PLACES[HOME])
        writes = self._first_line is not None or self._first_entry is not None
        place = "write" if writes else self._first_place
        if place != HOME:
            style_the_rest(self)
            self.switch_mode(place)
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        # What a start leaves behind is not worth a collection that a key would wait for.
        gc.freeze()
        gc.enable()
        style_the_rest(self)
        if self._first_line:
            self.page.fill_line(self._first_line)
        elif self._first_entry:
            self.edit_entry(self._first_entry)
        # Those of her lexicon may have been told by now.
        self.tell_problems((*self._told, *self._problems))
        heed_signals(self.leave)
        self.follow()

    @cached_property
    def syncing(self) -> "Syncing":
        """The rounds of syncing; the first page does not wait for what makes them."""
        from journal_tui.tui.syncing import Syncing

        return Syncing(self)

    def journal_read(self) -> None:
        """Fetch what she wrote elsewhere, and see to what came otherwise."""
        super().journal_read()
        self.syncing.begin()
        self.run_worker(self._offer_to_merge(), group="copies", exit_on_error=False)

    def leave(self) -> None:
        """End gracefully: nobody waits for other machines."""
        super().leave()
        self.syncing.stop()

    async def _offer_to_merge(self) -> None:
        from journal_tui.tui.conflict_copies import offer_to_merge

        await offer_to_merge(self)

    def action_sync(self) -> None:
        """Sync at once."""
        self.syncing.now()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that are signs work outside text fields, and not through a sheet that lies over."""
        if action in TYPED_ACTIONS and (is_writing(self.focused) or self.screen.is_modal):
            return False
        return super().check_action(action, parameters)

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """The keys of a command, hers where she chose some."""
        return self.keys[command.id]

    async def run_command(self, command: Command) -> None:
        """Do what a command says, as its key would."""
        owner = "app" if command.scope == "app" else "screen"
        await self.run_action(f"{owner}.{command.action}")

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every command of the program and of this screen, for the palette."""
        scopes = ("app", getattr(screen, "SCOPE", ""))
        for command in (command for scope in scopes for command in of_scope(scope)):
            if command.id != "app.palette":
                keys = ", ".join(key_name(key) for key in self.keys_of(command))
                tip = self.syncing.tip(command.tip) if command.id == "app.sync" else command.tip
                yield SystemCommand(
                    command.label,
                    f"{tip} ({keys})" if keys else tip,
                    lambda chosen=command: self._run_later(chosen),
                )
        yield SystemCommand(texts.THEME, texts.THEME_TIP, self.action_change_theme)

    def _run_later(self, command: Command) -> None:
        self.call_later(self.run_command, command)

    def action_change_theme(self) -> None:
        """Choose other colours from all themes, ours and hers."""
        offer_themes(self)
