"""The tone of the words so far: its arc, sentence by sentence, and one word."""

from textual.content import Content
from textual.widget import Widget

from journal_tui.domain.entry import Tone, mood_level
from journal_tui.texts import write as texts
from journal_tui.texts.words import MOOD_WORDS
from journal_tui.tui.drawing.arc import arc
from journal_tui.tui.drawing.marks import mood_style
from journal_tui.tui.paint import css_style, paint_row


class Meter(Widget):
    """Quiet and at the side; says nothing while there is nothing to say, and never a number."""

    DEFAULT_CSS = """
    Meter { width: 36; height: 1; text-align: right; color: $muted; }
    """

    def __init__(self, **options: str) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        self._tone: Tone | None = None

    def show(self, tone: Tone | None) -> None:
        """Show this tone."""
        if tone != self._tone:
            self._tone = tone
            self.refresh()

    def render(self) -> Content:
        """The arc and the word; for words that ask for care nothing at all."""
        tone = self._tone
        if tone is None or tone.care:
            return Content("")
        level = mood_level(tone.polarity)
        word = MOOD_WORDS[level]
        room = max(1, self.size.width - len(word) - len(texts.SO_FAR) - 4)
        drawn = paint_row(arc([sentence.polarity for sentence in tone.sentences], room))
        return Content.assemble(
            drawn, "  ", (word, css_style(mood_style(level))), (f"  {texts.SO_FAR}", "$muted")
        )
