"""What one key each puts onto the page: feeling, effort, a wall, a question. All optional."""

from textual.widgets import Input

from journal_tui.app.writing import Writing, preview
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.insight.walk_breaks import proposed_wall
from journal_tui.tui.places import Place
from journal_tui.tui.screens.scale import EFFORT, FEELING, ScaleScreen
from journal_tui.tui.screens.wall import WallScreen
from journal_tui.tui.widgets.page import Page


class KeyedPage(Place):
    """The part of the Write screen that is not typed."""

    _known: Entry | None
    _keyed: Writing

    @property
    def writing(self) -> Writing:
        """What is on the page now."""
        raise NotImplementedError

    def _show_line(self) -> None:
        raise NotImplementedError

    def action_feeling(self) -> None:
        """Say how it felt."""
        now = preview(self.desk.workspace, self.writing, self._known).feeling

        def take(said: tuple[int | None, ...] | None) -> None:
            if said is not None:
                self._keyed = self._keyed._replace(
                    feeling=Feeling(said[0], said[1], self._keyed.feeling.words)
                )
                self._show_line()

        self.app.push_screen(ScaleScreen(FEELING, (now.during, now.after)), take)

    def action_effort(self) -> None:
        """Say how hard it was."""
        run = preview(self.desk.workspace, self.writing, self._known).run

        def take(said: tuple[int | None, ...] | None) -> None:
            if said is not None:
                self._keyed = self._keyed._replace(effort=said[0])
                self._show_line()

        self.app.push_screen(ScaleScreen(EFFORT, (run.effort if run else None,)), take)

    def action_wall(self) -> None:
        """Log the place where the head or the legs said stop; a walk break proposes one."""
        run = preview(self.desk.workspace, self.writing, self._known).run

        def take(line: str | None) -> None:
            if line:
                field = self.query_one("#line", Input)
                field.value = f"{field.value.rstrip()} {line}".strip()
                self.remove_class("bare")

        self.app.push_screen(WallScreen(proposed_wall(run) if run else None), take)

    def action_prompt(self) -> None:
        """Offer a question to write from."""
        from journal_tui.tui.screens.prompts import PromptScreen

        self.app.push_screen(PromptScreen(), self._ask)

    def _ask(self, question: str | None) -> None:
        if question:
            page = self.query_one(Page)
            lead = "\n\n" if page.text.strip() else ""
            page.insert(f"{lead}{question}\n", page.document.end)
            page.move_cursor(page.document.end)
            self.set_focus(page)
