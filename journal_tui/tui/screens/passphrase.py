"""The passphrase of an encrypted journal: one field, as many tries as she likes."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from journal_tui.app.privacy import drafts_wait, unlock
from journal_tui.app.workspace import Workspace
from journal_tui.errors import JournalTuiError
from journal_tui.texts import privacy as texts
from journal_tui.tui.furnished import Furnished
from journal_tui.tui.paint import literal
from journal_tui.tui.widgets.line_field import LineField

#: Seconds that the terminal gets to show what is said before opening begins.
PAINT_S = 0.05


class PassphraseField(LineField):
    """A line that nobody can read, here or on the clipboard."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(placeholder=texts.SCREEN_FIELD, id=id)
        self.password = True

    def action_copy(self) -> None:
        """Ctrl+C means what it means everywhere."""
        self.app.call_later(self.app.run_action, "app.quit")

    def action_cut(self) -> None:
        """Nothing leaves the field."""


class PassphraseScreen(Furnished[None]):
    """Ends the program with True when the journal is open."""

    DEFAULT_CSS = """
    PassphraseScreen {
        & #room { align: center middle; }
        & #locked { width: 100%; max-width: 64; height: auto; padding: 0 2; }
        & #locked Static { width: 100%; height: auto; }
        & #passphrase-row { height: 1; margin: 2 0 1 0; }
        & #passphrase-row > Static { width: 2; color: $accent; }
        & #passphrase-said { min-height: 2; }
        & #passphrase-keys { color: $muted; margin-top: 1; }
        &.-short #passphrase-row { margin: 1 0; }
    }
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._opening = False

    def furnish(self) -> ComposeResult:
        """What is locked, the field, what comes of it, the keys."""
        with Vertical(id="locked"):
            yield Static(literal(texts.SCREEN_TITLE, "text+strong"), markup=False)
            draft = Static(literal(texts.SCREEN_DRAFT, "muted"), id="locked-draft", markup=False)
            draft.display = drafts_wait(self._workspace)
            yield draft
            with Horizontal(id="passphrase-row"):
                yield Static("▸", markup=False)
                yield PassphraseField(id="passphrase")
            yield Static("", id="passphrase-said", markup=False)
            yield Static(texts.SCREEN_KEYS, id="passphrase-keys", markup=False)

    def on_mount(self) -> None:
        """Type at once."""
        self.set_focus(self.query_one(PassphraseField))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if self._opening or not event.value:
            return
        self._opening = True
        self._say(texts.OPENING, "muted")
        # Opening holds up the whole process, also what writes to the terminal.
        self.call_after_refresh(self.set_timer, PAINT_S, lambda: self._open(event.value))

    def _open(self, passphrase: str) -> None:
        self._opening = False
        self.query_one(PassphraseField).value = ""
        try:
            if unlock(self._workspace, passphrase):
                self.app.exit(True)
            else:
                self._say(texts.SCREEN_WRONG)
        except JournalTuiError as error:
            self._say("\n".join(error.lines()))

    def _say(self, words: str, style: str = "text") -> None:
        self.query_one("#passphrase-said", Static).update(literal(words, style))
