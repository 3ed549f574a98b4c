"""Words of her own: what her corrections say about words, learned when she says so."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.own_words import (
    OwnWords,
    Proposal,
    learn_words,
    learning_rows,
    words_to_learn,
)
from journal_tui.errors import JournalTuiError
from journal_tui.texts import journal as texts
from journal_tui.tui.drawing.wrap import cell_width, clip, wrap
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.screens.detour import Detour

#: Cells of the sheet at most, of its column of words, and of each of its two numbers.
_SHEET: Final = 70
_WIDEST: Final = 34
_NARROWEST: Final = 6
_NUMBER: Final = 12
#: Hundredths of the screen's height that what is wrong may take: the keys stay below it.
_WRONG: Final = 40


class LearnScreen(Detour[None]):
    """Lists the words with what they add now and would add; nothing is written before enter.

    It lists as many as there is room for. Enter learns those alone and lists the next ones.
    """

    DEFAULT_CSS = f"""
    LearnScreen .problem {{ max-height: {_WRONG}vh; }}
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "learn"),
        Binding("escape", "leave"),
    ]

    def __init__(self, keys: Mapping[str, str]) -> None:
        """``keys`` are those that choose a sentence and say its tone, as she calls them."""
        super().__init__()
        self._keys = keys
        #: What can be learned and was not listed yet or is listed now; of these the listed ones.
        self._offered: tuple[Proposal, ...] = ()
        self._listed: tuple[Proposal, ...] = ()
        #: Words that enter was pressed for, and what came of the last time.
        self._answered: set[str] = set()
        self._learned = False
        self._left = 0

    def furnish(self) -> ComposeResult:
        """What it is, the words, what is wrong, the keys."""
        with Vertical(classes="sheet"):
            yield Static(texts.LEARN, classes="question", markup=False)
            yield Static("", id="learn-words", markup=False)
            yield Static("", classes="problem", markup=False)
            yield Static(texts.LEARN_LEAVE, id="learn-keys", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Look what there is to learn."""
        found = self._look()
        if found is None:
            return
        if self._offered:
            self._list()
        elif found.corrected:
            self._say(Content(texts.LEARN_NOTHING))
        else:
            key = self._keys["sentence_after"]
            lighter, heavier = self._keys["lighter"], self._keys["heavier"]
            said = texts.LEARN_NONE.format(key=key, lighter=lighter, heavier=heavier)
            self._say(Content(said))

    def on_resize(self) -> None:
        """List as many as there is room for, once the sheet has taken the shape that fits."""
        self.call_after_refresh(self._list_again)

    def _list_again(self) -> None:
        if self._offered:
            self._list()

    def _look(self) -> OwnWords | None:
        """What can be learned by now; None where that cannot be told, and the sheet says why."""
        self._offered = self._listed = ()
        try:
            found = words_to_learn(self.desk.workspace)
        except JournalTuiError as error:
            self._complain(error)
            return None
        # What is learned moves other words, and might move itself again: each is asked for once.
        self._offered = tuple(one for one in found.proposals if one.word not in self._answered)
        return found

    def _complain(self, error: JournalTuiError) -> None:
        """Say what is wrong, and list as many words as that leaves room for."""
        self.object_to("\n".join(error.lines()))
        self.call_after_refresh(self._list_again)

    def _say(self, words: Content, keys: str = texts.LEARN_LEAVE) -> None:
        self.query_one("#learn-words", Static).update(words)
        self.query_one("#learn-keys", Static).update(Content(keys))

    # --- the list -----------------------------------------------------------------------------

    def _list(self) -> None:
        """List the words that there is room for, below what came of those before."""
        width = self._room()
        before = self._outcome(texts.LEARN_NEXT.format(n=len(self._offered)))
        above = wrap(before, width) if before else []
        room = max(2, self._height(width) - len(above))
        fits = len(self._offered) <= room
        self._listed = self._offered if fits else self._offered[: room - 1]
        parts: list[tuple[str, str]] = [(f"{line}\n", "") for line in above]
        parts.append((self._row(texts.LEARN_HEADS, width), "$muted"))
        parts += [("\n" + self._row(row, width), "") for row in learning_rows(self._listed)]
        more = len(self._offered) - len(self._listed)
        if more:
            parts.append(("\n" + texts.LEARN_MORE.format(n=more), "$muted"))
        self._say(Content.assemble(*parts), texts.LEARN_KEYS)

    def _room(self) -> int:
        """Cells of a line on the sheet."""
        sheet = self.query_one(".sheet")
        return min(_SHEET, self.app.size.width) - sheet.gutter.width

    def _height(self, width: int) -> int:
        """How many lines are left for words, and for how many more there are, by all the rest."""
        around = self.query_one(".sheet").gutter.height
        around += sum(len(wrap(words, width)) + 1 for words in (texts.LEARN, texts.LEARN_KEYS))
        problem = self.query_one(".problem", Static)
        if problem.display:
            most = self.app.size.height * _WRONG // 100
            around += min(most, len(wrap(str(problem.render()), width)))
        heads = 1
        return self.app.size.height - around - heads

    def _row(self, row: Sequence[str], width: int) -> str:
        word, now, then = row
        widest = max(_NARROWEST, min(_WIDEST, width - 2 * _NUMBER))
        shown = clip(word, widest, glyphs_of(self.app))
        room = " " * (widest - cell_width(shown))
        return f"{shown}{room}{now:>{_NUMBER}}{then:>{_NUMBER}}"

    # --- learning -----------------------------------------------------------------------------

    def action_learn(self) -> None:
        """Write those that are listed into her lexicon; where that fails say why, and stay."""
        if not self._listed:
            return
        try:
            learned = learn_words(self.desk.workspace, self._listed)
        except JournalTuiError as error:
            self._complain(error)
            return
        self.query_one(".problem").remove_class("-said")
        self._answered.update(one.word for one in self._listed)
        self._learned = self._learned or bool(learned)
        self._left = len(self._listed) - len(learned)
        self._look()
        if self._offered:
            self._list()
        else:
            self._say(Content(self._outcome(texts.LEARNED)))

    def _outcome(self, learned: str) -> str:
        """What came of the words before: ``learned`` where some were, and how many were left."""
        left = texts.LEARN_LEFT_ONE if self._left == 1 else texts.LEARN_LEFT
        told = [left.format(n=self._left)] if self._left else []
        return " ".join([*told, learned] if self._learned else told)

    def action_leave(self) -> None:
        """Back to the journal."""
        self.dismiss(None)
