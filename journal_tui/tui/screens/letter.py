"""The page for a letter to herself."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.drafting import DraftDesk
from journal_tui.app.letters import change_letter, write_letter, written_on
from journal_tui.app.writing import Writing
from journal_tui.domain.letter import Letter
from journal_tui.errors import JournalTuiError
from journal_tui.texts import letters as texts
from journal_tui.tui.draft_keeper import PACE_S, DraftKeeper
from journal_tui.tui.places import Place
from journal_tui.tui.widgets.page import Page


class LetterPage(Place):
    """Keeps what is written with ctrl+s and with esc alike: leaving loses no word.

    Until then it is a draft like that of the Write screen, which offers it where the program was
    ended in between.
    """

    DEFAULT_CSS = """
    LetterPage {
        & #room { align: center top; }
        & #letter-head, & #letter-foot { width: 100%; max-width: 76; height: auto; padding: 0 2; }
        & #letter-head { margin: 1 0; text-style: bold; }
        & #letter-foot { height: 1; margin: 1 0; color: $muted; }
        & Page {
            width: 100%; max-width: 76; height: 1fr; padding: 0 2; scrollbar-size-vertical: 1;
        }
        &.-short #letter-head { margin: 0 0 1 0; }
        &.-short #letter-foot { margin: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", priority=True),
        Binding("escape", "leave", priority=True),
    ]
    AUTO_FOCUS = ""

    def __init__(self, letter: Letter | None) -> None:
        super().__init__()
        self._letter = letter

    def furnish(self) -> ComposeResult:
        """What it is, the page, the keys."""
        head = texts.NEW
        if self._letter:
            today = self.desk.workspace.clock.now().date()
            head = texts.OF.format(day=written_on(self._letter, today))
        yield Static(head, id="letter-head", markup=False)
        yield Page(id="page")
        yield Static(texts.PAGE_KEYS, id="letter-foot", markup=False)

    def on_mount(self) -> None:
        """Begin at the end of what there is."""
        page = self.query_one(Page)
        page.load_text(self._letter.text if self._letter else "")
        page.move_cursor(page.document.end)
        self.set_focus(page)
        self._keeper = DraftKeeper(DraftDesk(self.desk.workspace), self.desk.complain)
        self._keeper.begin(self._writing)
        self._began = self._writing
        self.set_interval(PACE_S, self._keep)

    @property
    def _writing(self) -> Writing:
        return Writing(text=self.query_one(Page).text)

    async def _keep(self) -> None:
        await self._keeper.keep(self._writing)

    def keep(self) -> bool:
        """Put the page on disk; False where the disk would not take it."""
        return not self.is_mounted or self._keeper.keep_now(self._writing)

    def put_down(self) -> None:
        """Put the page on disk: the program ends."""
        if self.is_mounted:
            self._keeper.put_down(self._writing)

    async def action_save(self) -> None:
        """Keep the letter; one without words is none."""
        if not self._writing.text.strip():
            self.query_one("#letter-foot", Static).update(Content.styled(texts.EMPTY, "$accent"))
            return
        if await self._save():
            self.dismiss(None)

    async def action_leave(self) -> None:
        """Keep what was written and go; what cannot be kept stays a draft."""
        writing = self._writing
        if writing == self._began or not writing.text.strip():
            await self._keeper.done()
            self.dismiss(None)
        elif await self._save():
            self.dismiss(None)
        elif await self._keeper.put_aside(writing):
            self.desk.notify(texts.AS_DRAFT, timeout=8)
            self.dismiss(None)

    async def _save(self) -> bool:
        workspace, text = self.desk.workspace, self._writing.text
        try:
            if self._letter is None:
                write_letter(workspace, text)
            elif text != self._letter.text:
                change_letter(workspace, self._letter, text)
        except JournalTuiError as error:
            self.desk.complain(error)
            return False
        self.desk.saved()
        await self._keeper.done()
        self.desk.notify(texts.KEPT, timeout=3)
        return True
