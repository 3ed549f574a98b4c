"""One of a few words, chosen with the arrow keys or the mouse."""

from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.widget import Widget


class Choice(Widget, can_focus=True):
    """A row of words of which one, or none, is chosen."""

    DEFAULT_CSS = """
    Choice { height: 1; width: 1fr; }
    """
    BINDINGS = [  # noqa: RUF012
        Binding("left", "turn(-1)", show=False),
        Binding("right,space", "turn(1)", show=False),
    ]

    def __init__(self, words: tuple[str, ...], **options: str) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        self._words = words
        self.chosen: str | None = None

    def render(self) -> Content:
        """The words; the chosen one stands in brackets, so that colour is not alone."""
        parts = []
        for word in self._words:
            if word == self.chosen:
                parts.append((f"[{word}] ", "bold $accent" if self.has_focus else "bold"))
            else:
                parts.append((f" {word}  ", "$foreground" if self.has_focus else "$muted"))
        return Content.assemble(*parts)

    def action_turn(self, by: int) -> None:
        """Choose the word beside; before the first and after the last stands none."""
        places = [None, *self._words]
        self.choose(places[(places.index(self.chosen) + by) % len(places)])

    def on_click(self, event: Click) -> None:
        """Choose the word under the mouse, or take the choice back."""
        start = 0
        for word in self._words:
            end = start + len(word) + 3
            if start <= event.x < end:
                self.choose(None if word == self.chosen else word)
            start = end

    def on_focus(self) -> None:
        """Show that the arrow keys are here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the arrow keys have gone."""
        self.refresh()

    def choose(self, word: str | None) -> None:
        """Choose one of the words, or none."""
        self.chosen = word
        self.refresh()
