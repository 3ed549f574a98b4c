"""The reading pane: one entry, in a width that is good to read."""

from typing import Final

from journal_tui.app.reading import Reading
from journal_tui.app.why import Why
from journal_tui.tui.drawing.reading_rows import ReadingRows, reading_rows
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.widgets.lines import LinesView

#: Margin and text: 70 cells of text at most.
WIDEST: Final = 72
#: A pane of so few lines keeps them for the words.
BRIEF: Final = 12


class ReadingPane(LinesView, can_focus=True):
    """Draws the visible lines of a reading; another reading needs no new widget."""

    DEFAULT_CSS = """
    ReadingPane { width: 1fr; height: 1fr; overflow-y: scroll; }
    """

    def __init__(
        self, waiting_next: str, waiting_join: str, settle_keys: str, **options: str
    ) -> None:
        """What to do about a run that waits, and about one that could be joined to words.

        ``settle_keys`` choose between versions of the words.
        """
        super().__init__(**options)
        self._waiting = (waiting_next, waiting_join)
        self._settle_keys = settle_keys
        self._reading: Reading | None = None
        self._why: Why | None = None
        self._sentence: int | None = None
        self._drawn = ReadingRows(())

    def show(
        self,
        reading: Reading | None,
        why: Why | None = None,
        sentence: int | None = None,
        *,
        from_top: bool = True,
    ) -> None:
        """Show this reading, with ``why`` and with the chosen ``sentence`` where they are given."""
        moved = sentence != self._sentence
        self._reading, self._why, self._sentence = reading, why, sentence
        self._lay_out()
        if from_top:
            self.scroll_to(y=0, animate=False)
        elif moved:
            self._show_sentence()

    def _show_sentence(self) -> None:
        """Scroll as little as shows the chosen sentence, its beginning before its end."""
        rows, top = self._drawn.chosen, self.scroll_offset.y
        if rows is None:
            return
        lowest = max(top, rows.stop - self.size.height)
        self.scroll_to(y=min(rows.start, lowest), animate=False)

    def read_on(self) -> None:
        """A page further."""
        self.scroll_page_down()

    def row(self, number: int) -> Row:
        """One row of the reading; the day is marked while the arrow keys are here."""
        if number >= len(self._drawn.rows):
            return ()
        row = self._drawn.rows[number]
        if number == 0 and self.has_focus:
            margin, day, *rest = row
            return (margin, Span(day.text, "accent+strong"), *rest)
        return row

    def on_resize(self) -> None:
        """Wrap the text anew."""
        self._lay_out()

    def on_focus(self) -> None:
        """Show that the arrow keys are here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the arrow keys have gone."""
        self.refresh()

    def _lay_out(self) -> None:
        # Room is left for the scroll bar, so that the text does not move when it comes.
        width = min(WIDEST, self.outer_size.width - 2)
        if self._reading is None or width < 10:
            self._drawn = ReadingRows(())
        else:
            self._drawn = reading_rows(
                self._reading,
                width,
                why=self._why,
                chosen=self._sentence,
                waiting=self._waiting,
                settle_keys=self._settle_keys,
                brief=self.outer_size.height <= BRIEF,
                height=self.outer_size.height,
                glyphs=glyphs_of(self.app),
            )
        self.set_length(len(self._drawn.rows))
