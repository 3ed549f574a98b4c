"""The wall: where it stood, legs or head, what the head said, what happened. All optional."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from journal_tui.app.walls import place_of
from journal_tui.app.writing import understand
from journal_tui.domain.run import Wall
from journal_tui.texts import write as texts
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.choice import Choice
from journal_tui.tui.widgets.line_field import LineField


class WallScreen(Detour[str | None]):
    """Gives a wall back in the shorthand of the run line, None when she leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "done"),
        Binding("escape", "leave"),
    ]

    def __init__(self, proposed: Wall | None = None) -> None:
        """``proposed`` is a wall that the run may have had: it is on the sheet to be changed."""
        super().__init__()
        self._proposed = proposed

    def furnish(self) -> ComposeResult:
        """Four small questions, and where what stands there already came from."""
        place = ""
        if self._proposed:
            place = place_of(self._proposed, self.desk.workspace.settings.units)
        with Vertical(classes="sheet"):
            yield Static(texts.WALL_QUESTION, classes="question", markup=False)
            with Horizontal(classes="field"):
                yield Static(texts.WALL_PLACE, markup=False)
                yield LineField(place, placeholder=texts.WALL_PLACE_HINT, id="wall-place")
            with Horizontal(classes="field"):
                yield Static(texts.WALL_WHERE, markup=False)
                yield Choice(("legs", "head", "both"), id="wall-where")
            with Horizontal(classes="field"):
                yield Static(texts.WALL_SAID, markup=False)
                yield LineField(placeholder=texts.WALL_SAID_HINT, id="wall-said")
            with Horizontal(classes="field"):
                yield Static(texts.WALL_OUTCOME, markup=False)
                yield Choice(("stopped", "walked on", "ran through"), id="wall-outcome")
            if self._proposed:
                yield Static(texts.WALL_PROPOSED, classes="hint", markup=False)
            yield Static("", classes="problem", markup=False)
            yield Static(texts.WALL_KEYS, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the place, or behind it where it is there already."""
        if self._proposed:
            self.query_one("#wall-outcome", Choice).choose(self._proposed.outcome)
            self.set_focus(self.query_one("#wall-where", Choice))
        else:
            self.set_focus(self.query_one("#wall-place", Input))

    @on(Input.Submitted)
    def _next(self) -> None:
        self.focus_next()

    def action_done(self) -> None:
        """Give the wall back, when it is understood."""
        place = self.query_one("#wall-place", Input).value.strip()
        said = self.query_one("#wall-said", Input).value.replace('"', "'").strip()
        where = self.query_one("#wall-where", Choice).chosen
        outcome = self.query_one("#wall-outcome", Choice).chosen
        parts = ["wall", place, where or "", f'"{said}"' if said else "", outcome or ""]
        line = " ".join(part for part in parts if part)
        problems = understand(self.desk.workspace, line).problems
        if problems:
            self.object_to(texts.WALL_PROBLEM)
            self.set_focus(self.query_one("#wall-place", Input))
            return
        self.dismiss(line)

    def action_leave(self) -> None:
        """Leave without a wall."""
        self.dismiss(None)
