"""The form of one affirmation: its words, what it is for, who said it."""

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from journal_tui.domain.affirmation import Affirmation
from journal_tui.texts import affirmations as texts
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.line_field import LineField


class Filled(NamedTuple):
    """What the form holds when it is kept."""

    text: str
    tags: tuple[str, ...]
    credit: str


class AffirmationForm(Detour[Filled | None]):
    """Gives the filled form back, None when she leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "done"),
        Binding("escape", "leave"),
    ]

    def __init__(self, line: Affirmation | None) -> None:
        super().__init__()
        self._line = line

    def furnish(self) -> ComposeResult:
        """Three fields."""
        line = self._line
        title = texts.FORM_CHANGE if line else texts.FORM_NEW
        fields = (
            ("form-text", texts.FORM_TEXT, texts.FORM_TEXT_HINT, line.text if line else ""),
            (
                "form-tags",
                texts.FORM_TAGS,
                texts.FORM_TAGS_HINT,
                " ".join(line.tags if line else ()),
            ),
            ("form-credit", texts.FORM_CREDIT, texts.FORM_CREDIT_HINT, line.credit if line else ""),
        )
        with Vertical(classes="sheet"):
            yield Static(title, classes="question", markup=False)
            for name, label, hint, value in fields:
                with Horizontal(classes="field"):
                    yield Static(label, markup=False)
                    yield LineField(value, placeholder=hint, id=name)
            yield Static("", classes="problem", markup=False)
            yield Static(texts.FORM_KEYS, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Type at once."""
        self.set_focus(self.query_one("#form-text", Input))

    @on(Input.Submitted)
    def action_done(self) -> None:
        """Keep the line, when it has words."""
        text = self.query_one("#form-text", Input).value.strip()
        if not text:
            self.object_to(texts.FORM_NEEDS_WORDS)
            return
        tags = self.query_one("#form-tags", Input).value.replace(",", " ").split()
        credit = self.query_one("#form-credit", Input).value.strip()
        self.dismiss(Filled(text, tuple(tag.lstrip("#") for tag in tags), credit))

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)
