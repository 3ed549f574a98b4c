"""Two versions of her words: walked through, and one of them kept, or both."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.settling import Choice, chosen, settle, texts_of, versions_in_words
from journal_tui.domain.entry import Entry
from journal_tui.errors import ConflictError, JournalTuiError
from journal_tui.insight.small_words import capital, counted
from journal_tui.texts import settling as texts
from journal_tui.tui.drawing.sheet import Sheet
from journal_tui.tui.drawing.version_rows import CHOOSING, SIGNS, version_sheet
from journal_tui.tui.paint import css_style
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.line_list import LineList, ListLine
from journal_tui.tui.widgets.sheet import SheetPane


class SettleScreen(Detour[Entry | None]):
    """The versions at the left, the chosen one at the right. Gives the entry that was settled."""

    DEFAULT_CSS = """
    SettleScreen {
        background: $background;
        & #room { align: left top; }
        & #settle-head { height: auto; max-height: 2; margin: 1 2; }
        & #settle-name { width: 36; text-style: bold; }
        & #settle-note { width: 1fr; height: auto; padding: 0 0 0 2; }
        & #settle-shelf { layout: horizontal; width: 100%; height: 1fr; margin: 0 2; }
        & LineList { width: 34; height: 100%; margin: 0 2 0 0; }
        & #settle-keys { height: auto; max-height: 2; margin: 1 2 0 2; color: $muted; }
        &.-wide #settle-name { width: 41; }
        &.-wide LineList { width: 38; margin: 0 3 0 0; }
        &.-high #settle-head { margin: 1 2 2 2; }
        &.-short #settle-head { margin: 0 2 1 2; }
        &.-narrow #settle-name { width: 31; }
        &.-narrow #settle-note { padding: 0; }
        &.-narrow #settle-shelf { layout: vertical; }
        &.-narrow LineList { width: 100%; height: 4; max-height: 40%; margin: 0 0 1 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", show=False),
        Binding("b", "keep_all", show=False),
        Binding("escape", "leave", show=False),
        Binding("space", "read_on", show=False),
    ]

    def __init__(self, entry: Entry) -> None:
        """``entry`` has at least two versions of its words."""
        super().__init__()
        self._entry = entry
        self._versions = texts_of(entry)
        #: The line that is being read: a version, or all of them.
        self._seen = -1

    def furnish(self) -> ComposeResult:
        """How many there are, what is marked, the list, the text, the keys."""
        two = len(self._versions) == 2
        with Horizontal(id="settle-head"):
            title = capital(versions_in_words(len(self._versions)))
            yield Static(title, id="settle-name", markup=False)
            yield Static("", id="settle-note", markup=False)
        with Container(id="settle-shelf"):
            yield LineList()
            yield SheetPane()
        keys = texts.KEYS.format(all=texts.KEYS_BOTH if two else texts.KEYS_ALL)
        yield Static(keys, id="settle-keys", markup=False)

    def on_mount(self) -> None:
        """List the versions, and behind them what keeps them all."""
        lines = [
            ListLine(
                str(number),
                " ",
                texts.VERSION_LINE.format(number=number + 1),
                counted(len(text.split()), texts.WORDS),
            )
            for number, text in enumerate(self._versions)
        ]
        all_of_them = texts.BOTH_LINE if len(lines) == 2 else texts.ALL_LINE
        versions = self.query_one(LineList)
        versions.show((*lines, ListLine("both", " ", all_of_them)))
        self.set_focus(versions)
        versions.move_to(0)
        self.on_line_list_moved()

    @property
    def _choice(self) -> Choice:
        at = self.query_one(LineList).cursor
        return at if at < len(self._versions) else "both"

    def on_resize(self) -> None:
        """Keep the cursor in sight, once the list has the height that is left for it."""
        versions = self.query_one(LineList)
        self.call_after_refresh(lambda: versions.move_to(versions.cursor))

    def on_line_list_moved(self) -> None:
        """Another version may be chosen."""
        at = self.query_one(LineList).cursor
        if at != self._seen:
            self._seen = at
            self._read()

    def on_line_list_opened(self) -> None:
        """A version was clicked twice."""
        self.action_keep()

    def _read(self) -> None:
        shown = chosen(self.desk.workspace, self._entry, self._choice)

        def draw(width: int, _height: int) -> Sheet:
            return version_sheet(shown, width - 1, glyphs_of(self.app), CHOOSING)

        self.query_one(SheetPane).show(draw, from_top=True)
        self.query_one("#settle-note", Static).update(self._note())

    def _note(self) -> Content:
        if self._choice == "both":
            return Content.styled(texts.BOTH_NOTE, "$muted")
        here, elsewhere = (
            Content.styled(f"{SIGNS[way]}{words}{SIGNS[way]}", css_style(CHOOSING[way]))
            for way, words in texts.LEGEND.items()
        )
        return Content("   ").join([here, elsewhere])

    def action_read_on(self) -> None:
        """Turn the page of the chosen version."""
        self.query_one(SheetPane).scroll_page_down()

    def action_keep(self) -> None:
        """Let what is being read stand."""
        self._settle(self._choice)

    def action_keep_all(self) -> None:
        """Let all versions stand, one below the other."""
        self._settle("both")

    def _settle(self, choice: Choice) -> None:
        try:
            self.dismiss(settle(self.desk.workspace, self._entry, choice))
        except ConflictError as error:
            # What was looked at is not what there is any more; the journal shows what is.
            self.desk.complain(error)
            self.desk.saved()
            self.dismiss(None)
        except JournalTuiError as error:
            self.desk.complain(error)

    def action_leave(self) -> None:
        """Back to the journal; it can be decided later."""
        self.dismiss(None)
