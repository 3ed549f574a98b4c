"""Words of her own: what her corrections say about words, learned when she says so."""

from collections.abc import Mapping
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.own_words import OwnWords, learn_words, learning_rows, words_to_learn
from journal_tui.errors import JournalTuiError
from journal_tui.texts import journal as texts
from journal_tui.tui.drawing.wrap import cell_width, clip
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.screens.detour import Detour

#: Words shown at once, and the cells of the longest one: the sheet fits a small terminal.
_MOST: Final = 9
_WIDEST: Final = 34
_NUMBER: Final = 12


class LearnScreen(Detour[None]):
    """Lists the words with what they add now and would add; nothing is written before enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "learn"),
        Binding("escape", "leave"),
    ]

    def __init__(self, keys: Mapping[str, str]) -> None:
        """``keys`` are those that choose a sentence and say its tone, as she calls them."""
        super().__init__()
        self._keys = keys
        self._found: OwnWords | None = None

    def furnish(self) -> ComposeResult:
        """What it is, the words, what is wrong, the keys."""
        with Vertical(classes="sheet"):
            yield Static(texts.LEARN, classes="question", markup=False)
            yield Static("", id="learn-words", markup=False)
            yield Static("", classes="problem", markup=False)
            yield Static(texts.LEARN_LEAVE, id="learn-keys", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Look what there is to learn."""
        try:
            found = words_to_learn(self.desk.workspace)
        except JournalTuiError as error:
            self.object_to("\n".join(error.lines()))
            return
        if found.proposals:
            self._found = found
            self._say(self._table(found), texts.LEARN_KEYS)
        elif found.corrected:
            self._say(Content(texts.LEARN_NOTHING))
        else:
            key = self._keys["sentence_after"]
            lighter, heavier = self._keys["lighter"], self._keys["heavier"]
            said = texts.LEARN_NONE.format(key=key, lighter=lighter, heavier=heavier)
            self._say(Content(said))

    def _say(self, words: Content, keys: str = texts.LEARN_LEAVE) -> None:
        self.query_one("#learn-words", Static).update(words)
        self.query_one("#learn-keys", Static).update(Content(keys))

    def _table(self, found: OwnWords) -> Content:
        parts: list[tuple[str, str]] = [(self._row(*texts.LEARN_HEADS), "$muted")]
        for row in learning_rows(found, _MOST):
            parts.append(("\n" + self._row(*row), ""))
        more = len(found.proposals) - _MOST
        if more > 0:
            parts.append(("\n" + texts.LEARN_MORE.format(n=more), "$muted"))
        return Content.assemble(*parts)

    def _row(self, word: str, now: str, then: str) -> str:
        shown = clip(word, _WIDEST, glyphs_of(self.app))
        room = " " * (_WIDEST - cell_width(shown))
        return f"{shown}{room}{now:>{_NUMBER}}{then:>{_NUMBER}}"

    def action_learn(self) -> None:
        """Write them into her lexicon; where that fails say why, and stay."""
        if self._found is None:
            return
        try:
            learn_words(self.desk.workspace, self._found.proposals)
        except JournalTuiError as error:
            self.object_to("\n".join(error.lines()))
            return
        self._found = None
        self._say(Content(texts.LEARNED))

    def action_leave(self) -> None:
        """Back to the journal."""
        self.dismiss(None)
