"""What came of the plan: asked once, after the run that it was for, and never a grade."""

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from journal_tui.app.plan_words import plan_in_words
from journal_tui.app.plans import answer_plan
from journal_tui.domain.entry import Entry
from journal_tui.domain.plan import Plan, PlanOutcome
from journal_tui.errors import JournalTuiError
from journal_tui.texts import plans as texts
from journal_tui.tui.paint import literal
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.choice import Choice
from journal_tui.tui.widgets.line_field import LineField

_OUTCOMES: Final[tuple[PlanOutcome, ...]] = ("helped", "did not help", "no wall")


class PlanOutcomeScreen(Detour[bool]):
    """Keeps what came of a plan in the run of an entry; leaving keeps that it was asked."""

    DEFAULT_CSS = """
    PlanOutcomeScreen {
        & #planned { color: $muted; }
        & #plan-said { margin-bottom: 1; }
        & Choice { width: 100%; margin-bottom: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done"),
        Binding("ctrl+s", "done"),
        Binding("escape", "leave"),
    ]

    def __init__(self, plan: Plan, entry: Entry) -> None:
        super().__init__()
        self._plan = plan
        self._entry = entry

    def furnish(self) -> ComposeResult:
        """The plan in her words, three answers, a line for more."""
        with Vertical(classes="sheet"):
            yield Static(texts.QUESTION, classes="question", markup=False)
            yield Static(texts.PLANNED, id="planned", markup=False)
            yield Static(literal(plan_in_words(self._plan)), id="plan-said", markup=False)
            yield Choice(tuple(texts.OUTCOMES[one] for one in _OUTCOMES), id="plan-outcome")
            with Horizontal(classes="field"):
                yield Static(texts.IN_WORDS, markup=False)
                yield LineField(placeholder=texts.IN_WORDS_HINT, id="plan-note")
            yield Static("", classes="problem", markup=False)
            yield Static(texts.QUESTION_KEYS, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the answers; none of them is chosen for her."""
        self.set_focus(self.query_one(Choice))

    @on(Input.Submitted)
    def action_done(self) -> None:
        """Keep the answer."""
        said = self.query_one(Choice).chosen
        note = self.query_one("#plan-note", Input).value
        if said is None and not note.strip():
            self.object_to(texts.NEEDS_OUTCOME)
            return
        outcome = next((one for one in _OUTCOMES if texts.OUTCOMES[one] == said), None)
        try:
            answer_plan(self.desk.workspace, self._plan, outcome, self._entry, note)
        except JournalTuiError as error:
            self.object_to("\n".join(error.lines()))
            return
        self.desk.saved()
        self.dismiss(True)

    def action_leave(self) -> None:
        """Leave it open; it is not asked again."""
        self.desk.attempt(lambda: answer_plan(self.desk.workspace, self._plan, None, self._entry))
        self.dismiss(False)
