"""The tone of the words so far: its arc, sentence by sentence, and one word."""

from typing import Final

from textual.content import Content
from textual.widget import Widget

from journal_tui.domain.entry import Tone, mood_level
from journal_tui.texts import write as texts
from journal_tui.texts.words import MOOD_WORDS
from journal_tui.tui.drawing.arc import arc
from journal_tui.tui.drawing.marks import mood_style
from journal_tui.tui.paint import css_style, paint_row
from journal_tui.tui.plain import glyphs_of

#: Cells of the arc: with fewer it takes the room of "so far", with more it would be loud.
_SHORTEST: Final = 8
_LONGEST: Final = 24


class Meter(Widget):
    """Quiet and at the side; says nothing while there is nothing to say, and never a number."""

    DEFAULT_CSS = """
    Meter { width: 36; height: 1; margin-left: 2; text-align: right; color: $muted; }
    """

    def __init__(self, **options: str) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        self._tone: Tone | None = None
        self._said: frozenset[int] = frozenset()

    def show(self, tone: Tone | None, said: frozenset[int] = frozenset()) -> None:
        """Show this tone; ``said`` is where the sentences begin whose tone she said herself."""
        if (tone, said) != (self._tone, self._said):
            self._tone, self._said = tone, said
            self.refresh()

    def render(self) -> Content:
        """The arc and the word; for words that ask for care nothing at all."""
        tone = self._tone
        if tone is None or tone.care:
            return Content("")
        level = mood_level(tone.polarity)
        word = MOOD_WORDS[level]
        so_far = f"  {texts.SO_FAR}"
        room = self.size.width - len(word) - len(so_far) - 2
        if room < _SHORTEST:
            so_far = ""
            room = self.size.width - len(word) - 2
        if room < 1:
            return Content("")
        polarities = [sentence.polarity for sentence in tone.sentences]
        said = {n for n, sentence in enumerate(tone.sentences) if sentence.start in self._said}
        drawn = paint_row(arc(polarities, min(room, _LONGEST), glyphs_of(self.app), said=said))
        style = css_style(mood_style(level))
        return Content.assemble(drawn, "  ", (word, style), (so_far, "$muted"))
