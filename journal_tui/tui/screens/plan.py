"""The plan for the next run: two lines to fill, offered and never asked for."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from journal_tui.app.plan_words import ready_made
from journal_tui.app.plans import (
    change_plan,
    current_plan,
    forget_plan,
    make_plan,
    newest_cue,
)
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.domain.plan import Plan
from journal_tui.errors import JournalTuiError
from journal_tui.texts import plans as texts
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.endings import Endings
from journal_tui.tui.widgets.line_field import LineField


class PlanScreen(Detour[bool]):
    """Makes a plan, or changes the one there is; gives True back when something was kept."""

    DEFAULT_CSS = """
    PlanScreen {
        & #plan-about { color: $muted; margin-top: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "turn(1)"),
        Binding("up", "turn(-1)"),
        Binding("ctrl+s", "done"),
        Binding("escape", "leave"),
    ]

    def __init__(
        self,
        cue: str,
        endings: tuple[str, ...],
        *,
        entry: Entry | None = None,
        known: Plan | None = None,
    ) -> None:
        """``entry`` is the one after which it is made, ``known`` the plan that is changed.

        An empty cue stands for that of the newest wall in the journal.
        """
        super().__init__()
        self._cue = known.cue if known else cue
        self._endings = endings
        self._entry = entry
        self._known = known
        #: What she typed herself: it comes again above the first of the endings.
        self._own = known.response if known else ""
        self._row: int | None = None

    def furnish(self) -> ComposeResult:
        """If, then; endings to take; what becomes of it."""
        units = self.desk.workspace.settings.units
        cue = self._cue or newest_cue(self.desk.session.journal, units)
        with Vertical(classes="sheet"):
            title = texts.TITLE_CHANGE if self._known else texts.TITLE
            yield Static(title, classes="question", markup=False)
            with Horizontal(classes="field"):
                yield Static(texts.IF, markup=False)
                yield LineField(cue, placeholder=texts.CUE_HINT, id="plan-cue")
            with Horizontal(classes="field"):
                yield Static(texts.THEN, markup=False)
                yield LineField(self._own, placeholder=texts.RESPONSE_HINT, id="plan-response")
            yield Endings(self._endings)
            if not self._known:
                yield Static(texts.ABOUT, id="plan-about", markup=False)
            yield Static("", classes="problem", markup=False)
            keys = texts.KEYS_CHANGE if self._known else texts.KEYS
            yield Static(keys, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with what she will do: when it is for stands there."""
        self.set_focus(self._response)

    @property
    def _response(self) -> Input:
        return self.query_one("#plan-response", Input)

    @on(Input.Changed, "#plan-response")
    def _typed(self) -> None:
        # The field is asked: the message may be about an ending that was passed already.
        value = self._response.value
        taken = self._endings[self._row] if self._row is not None else self._own
        if value != taken:
            self._row, self._own = None, value
            self.query_one(Endings).mark(None)

    @on(Endings.Taken)
    def _clicked(self, event: Endings.Taken) -> None:
        self._take(event.row)

    def action_turn(self, by: int) -> None:
        """Take the next ending, or the one before; what she typed stands above the first."""
        rows = [None, *range(len(self._endings))]
        self._take(rows[(rows.index(self._row) + by) % len(rows)])

    def _take(self, row: int | None) -> None:
        self._row = row
        self.query_one(Endings).mark(row)
        field = self._response
        field.value = self._own if row is None else self._endings[row]
        field.cursor_position = len(field.value)
        self.set_focus(field)

    @on(Input.Submitted)
    def action_done(self) -> None:
        """Keep the plan; a known one without an ending is taken away."""
        cue = self.query_one("#plan-cue", Input).value
        response = self._response.value
        workspace = self.desk.workspace
        try:
            if self._known and not response.strip():
                forget_plan(workspace, self._known)
            elif self._known:
                change_plan(workspace, self._known, cue, response)
            else:
                make_plan(workspace, cue, response, self._entry)
        except JournalTuiError as error:
            self.object_to("\n".join(error.lines()))
            self.set_focus(self._response)
            return
        self.desk.saved()
        self.dismiss(True)

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(False)


def plan_sheet(journal: Journal) -> PlanScreen:
    """The sheet for her own asking: the plan for the next run to change, else a new one."""
    return PlanScreen("", ready_made(journal), known=current_plan(journal))
