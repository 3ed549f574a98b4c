"""A scale to answer on: feeling during and after, or effort. All of it is optional."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Key
from textual.widget import Widget
from textual.widgets import Static

from journal_tui.texts import write as texts
from journal_tui.texts.words import EFFORT_WORDS, FEELING_WORDS
from journal_tui.tui.screens.detour import Detour

Answers = tuple[int | None, ...]


class Scale(NamedTuple):
    """A question, the columns it is asked for, and the steps from the top down with words."""

    question: str
    columns: tuple[str, ...]
    steps: tuple[int, ...]
    words: Mapping[int, str]
    signed: bool
    keys: str


#: The Feeling Scale (Hardy & Rejeski 1989).
FEELING = Scale(
    texts.FEELING_QUESTION,
    texts.FEELING_COLUMNS,
    tuple(range(5, -6, -1)),
    FEELING_WORDS,
    True,
    texts.FEELING_KEYS,
)
#: Session RPE on Foster's CR-10 scale.
EFFORT = Scale(
    texts.EFFORT_QUESTION,
    texts.EFFORT_COLUMNS,
    tuple(range(10, -1, -1)),
    EFFORT_WORDS,
    False,
    texts.EFFORT_KEYS,
)

_COLUMN = 11


class ScaleView(Widget, can_focus=True):
    """The steps with their words, a column for each thing asked."""

    DEFAULT_CSS = """
    ScaleView { width: auto; height: auto; }
    """

    def __init__(self, scale: Scale, answers: Answers) -> None:
        super().__init__()
        self.scale = scale
        self.answers = list(answers)
        # The last column is what she most likely comes to say: how it felt after.
        self.column = len(answers) - 1

    def render(self) -> Content:
        """The scale, the chosen steps marked by a sign as well as by colour."""
        heads = [
            (f"{f'▸ {name}':^{_COLUMN}}", "bold $accent")
            if n == self.column
            else (f"{f'  {name}':^{_COLUMN}}", "$muted")
            for n, name in enumerate(self.scale.columns)
        ]
        parts: list[tuple[str, str]] = [*heads, ("\n", "")]
        for step in self.scale.steps:
            shown = f"{step:+d}" if self.scale.signed and step else str(step)
            for n, answer in enumerate(self.answers):
                chosen = answer == step
                text = f"[{shown:>3} ]" if chosen else f" {shown:>3}  "
                style = "reverse" if chosen and n == self.column else "bold" if chosen else "$muted"
                parts.append((f"{'':2}{text}{'':3}", style if not chosen else f"{style} $accent"))
            parts.append((f"{self.scale.words[step]}\n", "$foreground"))
        return Content.assemble(*parts).rstrip()

    def move(self, by: int) -> None:
        """Go up (negative) or down the steps of this column."""
        steps = self.scale.steps
        answer = self.answers[self.column]
        place = len(steps) // 2 if answer is None else steps.index(answer) + by
        self.say(steps[max(0, min(len(steps) - 1, place))])

    def say(self, answer: int | None) -> None:
        """Answer this column."""
        self.answers[self.column] = answer
        self.refresh()

    def turn(self, by: int) -> None:
        """Go to the column beside."""
        self.column = max(0, min(len(self.answers) - 1, self.column + by))
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Answer with the step under the mouse."""
        row = event.y - 1
        if 0 <= row < len(self.scale.steps):
            column = event.x // _COLUMN
            if column < len(self.answers):
                self.column = column
            self.say(self.scale.steps[row])


class ScaleScreen(Detour[Answers | None]):
    """Asks on a scale; gives the answers of all columns back, None when she leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)"),
        Binding("down,j", "move(1)"),
        Binding("left,h", "turn(-1)"),
        Binding("right,l,tab", "turn(1)"),
        Binding("backspace,delete,x", "clear"),
        Binding("enter", "done"),
        Binding("escape", "leave"),
    ]

    def __init__(self, scale: Scale, answers: Answers) -> None:
        super().__init__()
        self._view = ScaleView(scale, answers)
        self._sign = 1

    def furnish(self) -> ComposeResult:
        """The question, the scale, the keys."""
        with Vertical(classes="sheet"):
            yield Static(self._view.scale.question, classes="question", markup=False)
            yield self._view
            yield Static(self._view.scale.keys, classes="hint", markup=False)

    def on_mount(self) -> None:
        """The scale listens to the keys."""
        self.set_focus(self._view)

    def on_key(self, event: Key) -> None:
        """A digit answers at once: after ``-`` one below zero, 0 on a second press for 10."""
        view, sign = self._view, event.character or ""
        if view.scale.signed and sign in ("+", "-"):
            self._sign = -1 if sign == "-" else 1
        elif sign.isascii() and sign.isdecimal():
            step = int(sign)
            if view.scale.signed:
                step, self._sign = step * self._sign, 1
            elif step == 0 and view.answers[0] == 0:
                step = 10
            if step in view.scale.steps:
                view.say(step)

    def action_move(self, by: int) -> None:
        """Go up or down."""
        self._view.move(by)

    def action_turn(self, by: int) -> None:
        """Go to the column beside."""
        self._view.turn(by)

    def action_clear(self) -> None:
        """Say nothing on this column."""
        self._view.say(None)

    def action_done(self) -> None:
        """Keep the answers."""
        self.dismiss(tuple(self._view.answers))

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)
