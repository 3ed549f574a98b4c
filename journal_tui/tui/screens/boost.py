"""Boost: one line, how far she has come, and her own words beside them. Nothing else."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.affirmations import RestOffer, change_affirmation, offer_rest
from journal_tui.app.boosting import Beside, Boost, beside, boost_me, rate_showing, why_in_words
from journal_tui.app.letters import written_on
from journal_tui.domain.affirmation import Showing
from journal_tui.domain.entry import Entry
from journal_tui.errors import JournalTuiError
from journal_tui.insight.her_words import cut
from journal_tui.texts import boost as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.wrap import balanced, wrap
from journal_tui.tui.keynames import key_name
from journal_tui.tui.keys import bindings_of
from journal_tui.tui.paint import literal
from journal_tui.tui.screens.detour import Detour
from journal_tui.tui.widgets.keybar import KeyBar

#: Cells of the widest column of words, and of the blanks at its two sides.
_WIDEST, _MARGINS = 60, 4
#: Signs by which a line is named again after it has left the screen.
_NAMED_BY = 40
#: Rows that stay empty, so that it is a calm screen: else the parts stand closer.
_CALM = 5
#: The parts of the screen below the line, with the blank lines above each.
_ABOVE = {
    "#boost-why": 1,
    "#boost-evidence": 3,
    "#boost-quote": 2,
    "#boost-friend": 0,
    "#boost-day": 2,
    "#boost-letter": 2,
    "#boost-offer": 2,
}
#: What is left out first where there is too little room even then.
_GIVE_WAY = ("#boost-letter", "#boost-day", "#boost-quote", "#boost-friend", "#boost-offer")


class BoostScreen(Detour[None]):
    """The calm screen, for an entry or for no entry."""

    DEFAULT_CSS = """
    BoostScreen {
        background: $background;
        & #boost { width: 100%; max-width: 64; height: auto; max-height: 100%; padding: 0 2; }
        &.-narrow KeyBar { height: 2; }
    }
    """

    SCOPE = "boost"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("boost")]

    def __init__(self, about: Entry | None) -> None:
        super().__init__()
        self._about = about
        self._boost: Boost | None = None
        self._beside = Beside()
        self._offer: RestOffer | None = None
        #: What is said about the line on the screen, and about the one before it.
        self._why = self._said = ""
        self._turn = 0

    def furnish(self) -> ComposeResult:
        """The line with space around it, why it came, the evidence, her words, the offers."""
        with Vertical(id="boost"):
            yield Static("", id="boost-line", markup=False)
            yield Static("", id="boost-credit", markup=False)
            for name in _ABOVE:
                yield Static("", id=name.removeprefix("#"), markup=False)
        yield _Keys()

    def on_mount(self) -> None:
        """Choose the first line."""
        self.desk.load_all()
        session = self.desk.session
        try:
            self._beside = beside(self.desk.workspace, session.journal, session.dips(), self._about)
        except JournalTuiError as error:
            self.desk.complain(error)
        self._next()

    def on_resize(self) -> None:
        """Set the line anew."""
        self._show()

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
        self._why = ""
        self._show()
        self.desk.saved()

    # --- what stands on the screen --------------------------------------------------------------

    def _show(self) -> None:
        boost = self._boost
        if boost is None:
            return
        room = max(1, min(self.size.width - _MARGINS, _WIDEST))
        line = boost.affirmation
        words = visible_controls(line.text if line else texts.EMPTY_LIST)
        set_line = balanced(words, room)
        credit = line.credit if line else ""
        below = {
            "#boost-why": self._why,
            "#boost-evidence": boost.evidence,
            **self._her_words(boost),
            # One offer at a time.
            "#boost-letter": "" if self._said else self._letter_offered(),
            "#boost-offer": self._said,
        }
        rows = len(set_line) + bool(credit)
        free = self.size.height - (2 if self.has_class("-narrow") else 1) - rows
        both = below["#boost-quote"] and below["#boost-day"]
        if both and _height(below, room) > free - _CALM:
            # There is room for one voice: she hears the other with the next line.
            silent = ("#boost-day",) if self._turn % 2 else ("#boost-quote", "#boost-friend")
            below.update(dict.fromkeys(silent, ""))
        closer = _height(below, room) > free - _CALM
        for name in _GIVE_WAY:
            if _height(below, room, closer=True) > free:
                below[name] = ""
        self._put("#boost-line", literal("\n".join(set_line), "text+strong"))
        self._put("#boost-credit", literal(credit, "muted"))
        for name, says in below.items():
            quiet = name not in ("#boost-evidence", "#boost-friend", "#boost-day")
            self._put(name, literal(says, "muted" if quiet else "text"))
            self.query_one(name).styles.margin = (_above(name, closer=closer), 0, 0, 0)

    def _her_words(self, boost: Boost) -> dict[str, str]:
        """Her sentence as said to a friend, and the day like this where it is not told yet."""
        friend, day = boost.friend, self._beside.day_like_this
        return {
            "#boost-quote": texts.YOU_WROTE.format(quote=friend.quote) if friend else "",
            "#boost-friend": texts.TO_A_FRIEND.format(said=friend.said) if friend else "",
            "#boost-day": day if day != boost.evidence else "",
        }

    def _letter_offered(self) -> str:
        letter = self._beside.letter
        if letter is None:
            return ""
        day = written_on(letter, self.desk.workspace.clock.now().date())
        return texts.LETTER_WAITS.format(day=day, key=self._key("boost.letter"))

    def _key(self, command: str) -> str:
        return key_name(next(iter(self.desk.keys[command]), ""))

    def _put(self, where: str, content: Content) -> None:
        widget = self.query_one(where, Static)
        widget.update(content)
        widget.display = bool(content.plain)

    # --- keys -----------------------------------------------------------------------------------

    def _rate(self, showing: Showing | None, helped: bool) -> bool:
        if showing is None:
            return True
        return self.desk.attempt(lambda: rate_showing(self.desk.workspace, showing, helped))

    def action_helped(self) -> None:
        """Keep that it helped, and leave."""
        if self._rate(self._boost.showing if self._boost else None, True):
            self.dismiss(None)
            self.desk.notify(texts.KEPT_HELPED, timeout=3)

    def action_not_today(self) -> None:
        """Keep that it did not, offer to let it rest where it seldom does, and show another."""
        showing = self._boost.showing if self._boost else None
        if self._rate(showing, False):
            self._offer_rest(showing)
            self._next()

    def _offer_rest(self, showing: Showing | None) -> None:
        self._offer, self._said = None, ""
        offer = offer_rest(self.desk.session.journal, showing) if showing else None
        if offer:
            self._offer = offer
            words = texts.OFFER_REST if offer.shown.helped else texts.OFFER_REST_NEVER
            self._said = words.format(
                line=cut(offer.line.text, _NAMED_BY),
                helped=offer.shown.helped,
                rated=offer.shown.rated,
                key=self._key("boost.rest"),
            )

    def action_rest(self) -> None:
        """Let the line rest that was offered for it."""
        offer, workspace = self._offer, self.desk.workspace
        if offer and self.desk.attempt(
            lambda: change_affirmation(workspace, offer.line, resting=True)
        ):
            self._offer, self._said = None, texts.RESTS_NOW
            self._show()

    def action_another(self) -> None:
        """Another line."""
        self._offer, self._said = None, ""
        self._next()

    def action_why(self) -> None:
        """Say why this line came, or no more."""
        if self._boost:
            why = why_in_words(self.desk.workspace, self._boost, self._about)
            self._why = "" if self._why else why
            self._show()

    def action_letter(self) -> None:
        """Open the letter that waits."""
        if self._beside.letter:
            from journal_tui.tui.screens.letter_reading import LetterReading

            self.app.push_screen(LetterReading(self._beside.letter))

    def action_leave(self) -> None:
        """Enough for today."""
        self.dismiss(None)


class _Keys(KeyBar):
    """The keys of the calm screen; those of an offer stand in the words of the offer."""

    def __init__(self) -> None:
        super().__init__("boost")
        self._all_told = True


def _above(name: str, *, closer: bool) -> int:
    return min(_ABOVE[name], 1) if closer else _ABOVE[name]


def _height(below: Mapping[str, str], room: int, *, closer: bool = False) -> int:
    """Rows that these parts take below the line, with the blank lines above them."""
    return sum(
        len(wrap(visible_controls(says), room)) + _above(name, closer=closer)
        for name, says in below.items()
        if says
    )
