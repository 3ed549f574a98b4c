"""The program on the screen: it wires places, detours, keys and themes together."""

import gc
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from journal_tui.app.commands import Command, key_defaults, of_scope
from journal_tui.app.session import Session
from journal_tui.app.workspace import Workspace
from journal_tui.config.keys import load_keys
from journal_tui.domain.entry import Entry
from journal_tui.errors import JournalTuiError
from journal_tui.texts import screens as texts
from journal_tui.tui.drawing.glyphs import pick_glyphs
from journal_tui.tui.keynames import key_name
from journal_tui.tui.keys import TYPED_ACTIONS, bindings_of, is_writing
from journal_tui.tui.looks import offer_commands, offer_themes, spare_the_terminal, use_theme
from journal_tui.tui.places import HOME, PLACES, Place
from journal_tui.tui.plain import terminal_encoding
from journal_tui.tui.theme import DEFAULTS

#: How often a running program looks whether another one has saved something, in seconds.
POLL_S = 1.0


class JournalApp(App[None]):
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
        sample: bool = False,
        encoding: str | None = None,
    ) -> None:
        """``encoding`` is what the terminal shows, without it what the locale names."""
        super().__init__()
        self.glyphs = pick_glyphs(encoding or terminal_encoding())
        spare_the_terminal(self)
        self.workspace = workspace
        self.session = Session(workspace)
        self.sample = sample
        self.wants_sample = False
        self._first_line = run_line
        self._first_entry = entry_id
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
        if self._first_line is not None or self._first_entry is not None:
            self.switch_mode("write")
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        gc.enable()
        if self._first_line:
            self.page.fill_line(self._first_line)
        elif self._first_entry:
            self.edit_entry(self._first_entry)
        for problem in self._problems:
            self.notify(str(problem), title=texts.CONFIG_PROBLEM, timeout=12, markup=False)
        with suppress(NotImplementedError, RuntimeError):
            import asyncio

            for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(number, self.leave)
        self._polled_well = True
        self.set_interval(POLL_S, self._poll)
        self.set_timer(0.02, self._load)

    def _load(self) -> None:
        """Read the rest of the journal in steps so short that no key waits for one."""
        try:
            more = self.session.load_some()
        except JournalTuiError as error:
            self.complain(error)
            return
        if more:
            self.set_timer(0.001, self._load)
            return
        self.journal_changed()
        gc.collect()
        gc.freeze()

    def _poll(self) -> None:
        try:
            changed = self.session.poll()
        except JournalTuiError as error:
            # Said once: it will not have changed a second later.
            if self._polled_well:
                self.complain(error)
            self._polled_well = False
            return
        self._polled_well = True
        if changed:
            self.journal_changed()

    def load_all(self) -> None:
        """Read what is still missing of the journal, at once; what cannot be read is told."""
        try:
            self.session.load_all()
        except JournalTuiError as error:
            self.complain(error)

    def journal_changed(self) -> None:
        """Let the place that is seen draw the journal as it is now."""
        screen = self.screen_stack[0]
        if isinstance(screen, Place):
            screen.redraw()

    def saved(self) -> None:
        """Take up what a use case has saved, and draw it."""
        try:
            self.session.take_up()
        except JournalTuiError as error:
            # It is on disk; another entry cannot be read, and the journal stays as it was.
            self.complain(error)
        self.journal_changed()

    def attempt(self, act: Callable[[], Any]) -> bool:
        """Carry out a use case that may fail for reasons a person can do something about."""
        try:
            act()
        except JournalTuiError as error:
            self.complain(error)
            return False
        self.saved()
        return True

    def complain(self, error: JournalTuiError) -> None:
        """Say what happened, where, what was kept and what to do next."""
        first, *rest = error.lines()
        self.notify(
            "\n".join(rest) or " ", title=first, severity="warning", timeout=15, markup=False
        )

    # --- places and detours -----------------------------------------------------------------

    @property
    def page(self) -> Any:
        """The Write screen, made when it is first needed."""
        from journal_tui.tui.screens.write import WriteScreen

        screen = self._screen_stacks["write"][0]
        assert isinstance(screen, WriteScreen)
        return screen

    def action_home(self) -> None:
        """Go home."""
        self.switch_mode("home")

    async def action_write(self) -> None:
        """Go to the page."""
        await self.switch_mode("write")
        self.page.full()

    async def action_get_it_out(self) -> None:
        """Go to the page with nothing but the text."""
        await self.switch_mode("write")
        self.page.bare()

    def action_journal(self) -> None:
        """Go to the journal."""
        self.switch_mode("journal")

    def action_trends(self) -> None:
        """Go to the trends."""
        self.switch_mode("trends")

    def action_affirmations(self) -> None:
        """Go to her list."""
        self.switch_mode("affirmations")

    def action_boost(self) -> None:
        """Show the calm screen."""
        self.boost(None)

    def boost(self, about: Entry | None) -> None:
        """Show a boost for an entry, or for no entry; words of self-harm get the help line."""
        if about is not None and about.tone is not None and about.tone.care:
            from journal_tui.tui.screens.care import CareScreen

            self.clear_notifications()
            self.push_screen(CareScreen())
            return
        from journal_tui.tui.screens.boost import BoostScreen

        self.clear_notifications()
        self.push_screen(BoostScreen(about))

    def edit_entry(self, entry_id: str) -> None:
        """Open an entry on the page."""

        async def open_it() -> None:
            self.load_all()
            entry = self.session.journal.entry(entry_id)
            if entry is None:
                self.notify(texts.ENTRY_GONE)
                return
            await self.switch_mode("write")
            self.page.edit(entry)

        self.call_later(open_it)

    async def read_entry(self, entry_id: str) -> None:
        """Show an entry in the journal."""
        await self.switch_mode("journal")
        screen = self.screen
        if hasattr(screen, "show_entry"):
            screen.show_entry(entry_id)

    def action_help(self) -> None:
        """Show the keys of this screen."""
        from journal_tui.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(getattr(self.screen, "SCOPE", "")))

    def action_palette(self) -> None:
        """Show every command by name."""
        offer_commands(self)

    async def action_quit(self) -> None:
        """Leave; the draft stays."""
        self.leave()

    def action_help_quit(self) -> None:
        """Ctrl+C ends it wherever nothing is selected."""
        self.leave()

    def look_around(self) -> None:
        """Leave for the sample journal; hers opens again when she leaves that."""
        if self.sample:
            self.notify(texts.DEMO_IS_OTHER)
            return
        self.wants_sample = True
        self.leave()

    def leave(self) -> None:
        """End gracefully: what was typed is on disk before the screen goes dark."""
        for stack in self._screen_stacks.values():
            for screen in stack:
                if isinstance(screen, Place):
                    screen.put_down()
        self.exit()

    # --- keys, commands, themes ---------------------------------------------------------------

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
                yield SystemCommand(
                    command.label,
                    f"{command.tip} ({keys})" if keys else command.tip,
                    lambda chosen=command: self._run_later(chosen),
                )
        yield SystemCommand(texts.THEME, texts.THEME_TIP, self.action_change_theme)

    def _run_later(self, command: Command) -> None:
        self.call_later(self.run_command, command)

    def action_change_theme(self) -> None:
        """Choose other colours from all themes, ours and hers."""
        offer_themes(self)


def open_journal(
    workspace: Workspace, *, run_line: str | None = None, entry_id: str | None = None
) -> int:
    """Open the journal on the screen and return an exit code when she leaves.

    Raises StoreError when the journal cannot be read, before anything is drawn.
    """
    while True:
        app = JournalApp(workspace, run_line=run_line, entry_id=entry_id)
        code = _run(app)
        if not app.wants_sample:
            return code
        open_sample(str(workspace.paths.config))
        run_line = entry_id = None


def open_sample(config: str | None = None) -> int:
    """Open the sample journal in a temporary folder, which is gone afterwards."""
    from tempfile import TemporaryDirectory

    from journal_tui.app.demo.make import demo_workspace

    with TemporaryDirectory(prefix="journal-tui-demo-") as folder:
        return _run(JournalApp(demo_workspace(folder, config), sample=True))


def _run(app: JournalApp) -> int:
    app.session.open()
    app.run()
    return app.return_code or 0
