"""Boost: one line, how far she has come, and her own words said to a friend. Nothing else."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.boosting import Boost, boost_me, rate_showing
from journal_tui.domain.entry import Entry
from journal_tui.errors import JournalTuiError
from journal_tui.texts import boost as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.wrap import balanced
from journal_tui.tui.keys import bindings_of
from journal_tui.tui.paint import literal
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.keybar import KeyBar

#: Cells of the widest column of words, and of the blanks at its two sides.
_WIDEST, _MARGINS = 60, 4


class BoostScreen(Detour[None]):
    """The calm screen, for an entry or for no entry."""

    DEFAULT_CSS = """
    BoostScreen {
        background: $background;
        & #boost { width: 100%; max-width: 64; height: auto; max-height: 100%; padding: 0 2; }
        & #boost-credit { color: $muted; }
        & #boost-evidence { margin-top: 3; }
        & #boost-quote { margin-top: 2; color: $muted; }
        &.-narrow KeyBar { height: 2; }
        &.-short #boost-evidence, &.-short #boost-quote { margin-top: 1; }
    }
    """

    SCOPE = "boost"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("boost")]

    def __init__(self, about: Entry | None) -> None:
        super().__init__()
        self._about = about
        self._boost: Boost | None = None
        self._turn = 0

    def furnish(self) -> ComposeResult:
        """The line with space around it, the evidence, the friend."""
        with Vertical(id="boost"):
            yield Static("", id="boost-line", markup=False)
            yield Static("", id="boost-credit", markup=False)
            yield Static("", id="boost-evidence", markup=False)
            yield Static("", id="boost-quote", markup=False)
            yield Static("", id="boost-friend", markup=False)
            yield Static("", id="boost-said", markup=False)
        yield KeyBar("boost")

    def on_mount(self) -> None:
        """Choose the first line."""
        self.desk.load_all()
        self._next()

    def on_resize(self) -> None:
        """Set the line anew."""
        if self._boost:
            self._show(self._boost)

    def _next(self) -> None:
        avoid = ""
        if self._boost and self._boost.affirmation:
            avoid = self._boost.affirmation.id
        try:
            self._boost = boost_me(self.desk.workspace, self._about, avoid=avoid, turn=self._turn)
        except JournalTuiError as error:
            self.desk.complain(error)
            return
        self._turn += 1
        self._show(self._boost)
        self.desk.saved()

    def _show(self, boost: Boost) -> None:
        line = boost.affirmation
        words = visible_controls(line.text if line else texts.EMPTY_LIST)
        room = max(1, min(self.size.width - _MARGINS, _WIDEST))
        self._put("#boost-line", literal("\n".join(balanced(words, room)), "text+strong"))
        self._put("#boost-credit", literal(line.credit if line else "", "muted"))
        self._put("#boost-evidence", literal(boost.evidence))
        friend = boost.friend
        quote = texts.YOU_WROTE.format(quote=friend.quote) if friend else ""
        self._put("#boost-quote", literal(quote, "muted"))
        said = texts.TO_A_FRIEND.format(said=friend.said) if friend else ""
        self._put("#boost-friend", literal(said))
        self._put("#boost-said", Content(""))

    def _put(self, where: str, content: Content) -> None:
        widget = self.query_one(where, Static)
        widget.update(content)
        widget.display = bool(content.plain)

    def _rate(self, helped: bool) -> bool:
        boost = self._boost
        if boost is None or boost.showing is None:
            return True
        showing = boost.showing
        return self.desk.attempt(lambda: rate_showing(self.desk.workspace, showing, helped))

    def action_helped(self) -> None:
        """Keep that it helped, and leave."""
        if self._rate(True):
            self.dismiss(None)
            self.desk.notify(texts.KEPT_HELPED, timeout=3)

    def action_not_today(self) -> None:
        """Keep that it did not, and offer another."""
        if self._rate(False):
            self._next()

    def action_another(self) -> None:
        """Another line."""
        self._next()

    def action_leave(self) -> None:
        """Enough for today."""
        self.dismiss(None)
