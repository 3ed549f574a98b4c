"""Earlier versions: what an entry was before each change, and putting one of them back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.versions import Version, difference, put_back
from journal_tui.domain.entry import Entry
from journal_tui.errors import ConflictError, JournalTuiError
from journal_tui.texts import journal as texts
from journal_tui.tui.drawing.sheet import Sheet
from journal_tui.tui.drawing.version_rows import SIGNS, STYLES, version_sheet
from journal_tui.tui.paint import css_style
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.line_list import LineList, ListLine
from journal_tui.tui.widgets.sheet import SheetPane


class VersionsScreen(Detour[Entry | None]):
    """The versions at the left, the chosen one at the right. Gives the entry that was put back."""

    DEFAULT_CSS = """
    VersionsScreen {
        background: $background;
        & #room { align: left top; }
        & #versions-head { height: auto; max-height: 2; margin: 1 2; }
        & #versions-name { width: 36; text-style: bold; }
        & #versions-note { width: 1fr; height: auto; padding: 0 0 0 2; }
        & #versions-shelf { layout: horizontal; width: 100%; height: 1fr; margin: 0 2; }
        & #versions-list { width: 34; height: 100%; margin: 0 2 0 0; }
        & #versions-titles { height: 1; color: $muted; padding: 0 0 0 4; }
        & #versions-keys { height: auto; max-height: 2; margin: 1 2 0 2; color: $muted; }
        &.-wide #versions-name { width: 41; }
        &.-wide #versions-list { width: 38; margin: 0 3 0 0; }
        &.-high #versions-head { margin: 1 2 2 2; }
        &.-short #versions-head { margin: 0 2 1 2; }
        &.-narrow #versions-name { width: 19; }
        &.-narrow #versions-note { padding: 0; }
        &.-narrow #versions-shelf { layout: vertical; }
        &.-narrow #versions-list { width: 100%; height: 6; max-height: 40%; margin: 0 0 1 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,r", "put_back", show=False),
        Binding("escape", "leave", show=False),
        Binding("space", "read_on", show=False),
    ]

    def __init__(self, versions: tuple[Version, ...]) -> None:
        """``versions`` begin with the one that stands now; there is at least one more."""
        super().__init__()
        self._versions = versions
        #: The number of the version that is being read.
        self._seen = -1

    def furnish(self) -> ComposeResult:
        """What it is, what is marked, the list, the text, the keys."""
        with Horizontal(id="versions-head"):
            yield Static(texts.VERSIONS, id="versions-name", markup=False)
            yield Static("", id="versions-note", markup=False)
        with Container(id="versions-shelf"):
            with Vertical(id="versions-list"):
                yield Static(texts.VERSIONS_UNTIL, id="versions-titles", markup=False)
                yield LineList()
            yield SheetPane()
        yield Static(texts.VERSIONS_KEYS, id="versions-keys", markup=False)

    def on_mount(self) -> None:
        """List the versions; the one before the last change is what she comes for."""
        lines = (
            ListLine(str(number), " ", one.when, f"{one.act} ")
            for number, one in enumerate(self._versions)
        )
        versions = self.query_one(LineList)
        versions.show(tuple(lines))
        self.set_focus(versions)
        versions.move_to(1)

    @property
    def _chosen(self) -> int:
        return self.query_one(LineList).cursor

    def on_resize(self) -> None:
        """Keep the cursor in sight, once the list has the height that is left for it."""
        self.call_after_refresh(lambda: self.query_one(LineList).move_to(self._chosen))

    def on_line_list_moved(self) -> None:
        """Another version may be chosen."""
        if self._chosen != self._seen:
            self._read()

    def on_line_list_opened(self) -> None:
        """A version was clicked twice."""
        self.action_put_back()

    def _read(self) -> None:
        self._seen = self._chosen
        workspace = self.desk.workspace
        one = self._versions[self._chosen].entry
        after = self._versions[max(0, self._chosen - 1)].entry
        differs = difference(workspace, one, after)

        def draw(width: int, _height: int) -> Sheet:
            return version_sheet(differs, width - 1, glyphs_of(self.app))

        self.query_one(SheetPane).show(draw, from_top=True)
        self._say(self._note(seen=differs.seen))

    def _note(self, *, seen: bool) -> Content:
        if self._chosen == 0:
            return Content.styled(texts.VERSION_STANDS, "$muted")
        if not seen:
            return Content.styled(texts.VERSION_SAME, "$muted")
        went, came = (
            Content.styled(f"{SIGNS[way]}{words}{SIGNS[way]}", css_style(STYLES[way]))
            for way, words in texts.VERSION_LEGEND.items()
        )
        return Content("   ").join([went, came])

    def _say(self, words: Content) -> None:
        self.query_one("#versions-note", Static).update(words)

    def action_read_on(self) -> None:
        """Turn the page of the chosen version."""
        self.query_one(SheetPane).scroll_page_down()

    def action_put_back(self) -> None:
        """Let the entry be what it was in the chosen version."""
        now, old = self._versions[0].entry, self._versions[self._chosen].entry
        try:
            entry = put_back(self.desk.workspace, now, old)
        except ConflictError as error:
            # What was looked at is not what there is any more; the journal shows what is.
            self.desk.complain(error)
            self.desk.saved()
            self.dismiss(None)
            return
        except JournalTuiError as error:
            self.desk.complain(error)
            return
        if entry is now:
            self._say(Content.styled(texts.VERSION_STANDS, "$muted"))
        else:
            self.dismiss(entry)

    def action_leave(self) -> None:
        """Back to the journal."""
        self.dismiss(None)
