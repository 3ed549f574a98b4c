"""What a conflict copy of a sync program would bring, and whether to merge it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from journal_tui.app.syncing.copies import Brought, Copy
from journal_tui.insight.small_words import counted
from journal_tui.texts import sync_screen as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.tui.screens.detour import Detour


class CopySheet(Detour[bool]):
    """Gives whether to merge it."""

    DEFAULT_CSS = """
    CopySheet {
        & #copy { height: auto; max-height: 70vh; scrollbar-size-vertical: 1; }
        &.-short #copy { max-height: 66vh; }
        & .name { color: $muted; }
        & .why, & .brings, & .kept { margin-top: 1; }
        &.-short .why, &.-short .brings, &.-short .kept { margin-top: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "merge", show=False),
        Binding("escape", "later", show=False),
    ]

    def __init__(self, copy: Copy, brings: Brought, more: int) -> None:
        """``more`` is how many other copies lie there."""
        super().__init__()
        self._copy = copy
        self._brings = brings
        self._more = more

    def furnish(self) -> ComposeResult:
        """Which it is, what it would bring, what stays, the keys."""
        with Vertical(classes="sheet"):
            with VerticalScroll(id="copy"):
                yield Static(texts.COPY, classes="question", markup=False)
                yield Static(visible_controls(self._copy.path.name), classes="name", markup=False)
                if self._more:
                    more = counted(self._more, texts.MORE_COPIES)
                    yield Static(more, classes="name", markup=False)
                yield Static(texts.COPY_WHY, classes="why", markup=False)
                yield Static("\n".join(_brings(self._brings)), classes="brings", markup=False)
                yield Static(texts.COPY_KEPT, classes="kept", markup=False)
            yield Static(texts.COPY_KEYS, classes="hint", markup=False)

    def on_mount(self) -> None:
        """The arrow keys scroll."""
        self.set_focus(self.query_one("#copy"))

    def action_merge(self) -> None:
        """Merge it."""
        self.dismiss(True)

    def action_later(self) -> None:
        """Leave it where it is."""
        self.dismiss(False)


def _brings(brings: Brought) -> list[str]:
    counts = (
        (len(brings.new), texts.BRINGS_NEW),
        (len(brings.changed), texts.BRINGS_CHANGED),
        (len(brings.gone), texts.BRINGS_GONE),
        (len(brings.unsettled), texts.BRINGS_UNSETTLED),
        (brings.others, texts.BRINGS_OTHERS),
    )
    lines = [f"  {counted(number, forms)}" for number, forms in counts if number]
    return [texts.BRINGS, *lines] if lines else [texts.BRINGS_NOTHING]
