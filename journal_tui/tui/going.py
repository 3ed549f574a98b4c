"""Going from place to place, and the detours from them."""

from collections.abc import Callable
from typing import Any

from journal_tui.domain.entry import Entry
from journal_tui.texts import screens as texts
from journal_tui.tui.following import Following
from journal_tui.tui.looks import offer_commands
from journal_tui.tui.places import Place


class Going(Following):
    """The actions that lead somewhere."""

    sample: bool
    wants_sample = False

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
        """Show the calm screen, for the low of today where there is one."""
        from journal_tui.app.boosting import in_mind

        self.boost(in_mind(self.session.journal, self.workspace.clock.now().date()))

    def boost(self, about: Entry | None, then: Callable[[], None] | None = None) -> None:
        """Show a boost for an entry, or for no entry; words of self-harm get the help line.

        ``then`` is what comes when she leaves it; after the help line nothing does.
        """
        if about is not None and about.care:
            from journal_tui.tui.screens.care import CareScreen

            self.clear_notifications()
            self.push_screen(CareScreen())
            return
        from journal_tui.tui.screens.boost import BoostScreen

        self.clear_notifications()
        self.push_screen(BoostScreen(about), lambda _: then() if then else None)

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
