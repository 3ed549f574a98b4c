"""Questions to write from, one at a time, on request."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal_tui.config.content import load_prompts
from journal_tui.texts import write as texts
from journal_tui.tui.screens.detour import Detour


class PromptScreen(Detour[str | None]):
    """Gives the chosen question back, None when she leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,down,space", "another(1)"),
        Binding("up", "another(-1)"),
        Binding("right", "group(1)"),
        Binding("left", "group(-1)"),
        Binding("enter", "take"),
        Binding("escape", "leave"),
    ]

    def furnish(self) -> ComposeResult:
        """The group, the question, the keys."""
        with Vertical(classes="sheet"):
            yield Static("", id="prompt-group", classes="question", markup=False)
            yield Static("", id="prompt-text", markup=False)
            yield Static(texts.PROMPT_KEYS, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin somewhere else each time."""
        self._groups = load_prompts()
        self._group = self.desk.workspace.rng.randrange(len(self._groups))
        self._place = 0
        self._show()

    def _show(self) -> None:
        group = self._groups[self._group]
        self.query_one("#prompt-group", Static).update(Content(group.title))
        self.query_one("#prompt-text", Static).update(Content(self._question))

    @property
    def _question(self) -> str:
        prompts = self._groups[self._group].prompts
        return prompts[self._place % len(prompts)]

    def action_another(self, by: int) -> None:
        """Another question of this kind."""
        self._place += by
        self._show()

    def action_group(self, by: int) -> None:
        """Questions of another kind."""
        self._group = (self._group + by) % len(self._groups)
        self._place = 0
        self._show()

    def action_take(self) -> None:
        """Write from this one."""
        self.dismiss(self._question)

    def action_leave(self) -> None:
        """No question."""
        self.dismiss(None)
