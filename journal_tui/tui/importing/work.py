"""A sheet that stands while something is done in another thread."""

import asyncio
from collections.abc import Callable
from pathlib import PurePath
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal_tui.errors import JournalTuiError
from journal_tui.texts import import_screen as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.import_rows import bar_row, tail
from journal_tui.tui.drawing.wrap import clip
from journal_tui.tui.furnished import Furnished
from journal_tui.tui.importing.aside import StoppedError, Telling, aside
from journal_tui.tui.paint import paint_row
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.screens.detour import Detour

Result = TypeVar("Result")
#: What is done; it may tell how far it is, and is stopped by that.
Work = Callable[[Telling], Result]

#: Seconds after which the sheet is seen, and between two looks at how far it is.
_SEEN_AFTER_S = 0.25
_LOOK_S = 0.1


class Done(NamedTuple, Generic[Result]):
    """What came of it."""

    value: Result


class Failed(NamedTuple):
    """Why it could not be done."""

    error: Exception


#: What a sheet gives; None where she stopped it.
End = Done[Any] | Failed | None


class WorkSheet(Detour[End]):
    """Does something and gives what came of it; None where she stopped it.

    No key reaches anything else meanwhile. What is soon done is not seen at all.
    """

    DEFAULT_CSS = """
    WorkSheet {
        background: transparent;
        & .sheet { visibility: hidden; }
        & #work-title { margin-bottom: 1; }
        &.-seen { background: $background 85%; }
        &.-seen .sheet { visibility: visible; }
    }
    WorkSheet:ansi {
        background: transparent;
        &.-seen { background: $background; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop")]

    def __init__(self, title: str, work: Work[Any], *, may_stop: bool) -> None:
        """``may_stop``: nothing is saved by it, so that it can be given up at any moment."""
        super().__init__()
        self._title = title
        self._work = work
        self._may_stop = may_stop
        self._telling = Telling()

    def furnish(self) -> ComposeResult:
        """What is done, how far it is, how to stop it."""
        with Vertical(classes="sheet"):
            yield Static("", id="work-title", markup=False)
            if self._may_stop:
                yield Static("", id="work-bar", markup=False)
                yield Static("", id="work-name", markup=False)
                yield Static(texts.STOP, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin."""
        title = clip(visible_controls(self._title), self._width, glyphs_of(self.app))
        self.query_one("#work-title", Static).update(Content.styled(title, "bold"))
        self.set_timer(_SEEN_AFTER_S, lambda: self.add_class("-seen"))
        if self._may_stop:
            self.set_interval(_LOOK_S, self._look)
        self.run_worker(self._do(), exit_on_error=False)

    async def _do(self) -> None:
        result: End
        try:
            # What saves is waited for, also when the program ends.
            way = aside if self._may_stop else asyncio.to_thread
            result = Done(await way(lambda: self._work(self._telling)))
        except StoppedError:
            return
        except Exception as error:  # a reader that stumbles does not end the program
            result = Failed(error)
        if self.is_attached:
            self.dismiss(result)

    @property
    def _width(self) -> int:
        """Cells of a line on the sheet."""
        return max(10, min(70, self.app.size.width) - self.query_one(".sheet").gutter.width)

    def _look(self) -> None:
        """Draw how far it is."""
        glyphs, width, told = glyphs_of(self.app), self._width, self._telling.told
        count = f"  {texts.DONE_OF.format(done=told.done, all=told.of)}" if told.of else ""
        bar = paint_row(bar_row(told.done, told.of, width - len(count), glyphs))
        self.query_one("#work-bar", Static).update(Content.assemble(bar, count))
        words = texts.LOOKING
        if told.of:
            words = texts.COMPARING if told.done >= told.of else PurePath(told.name).name
        self.query_one("#work-name", Static).update(
            Content.styled(tail(words, width, glyphs), "$muted")
        )

    def action_stop(self) -> None:
        """Give it up, where that can be done."""
        if self._may_stop:
            self._telling.stop()
            self.dismiss(None)


def work_on(
    screen: Furnished[Any],
    title: str,
    work: Work[Result],
    then: Callable[[Result], object],
    *,
    may_stop: bool = False,
    otherwise: Callable[[], object] = lambda: None,
) -> None:
    """Do something in another thread and give ``then`` what came of it.

    What could not be done is told, and then ``otherwise`` is called.
    """

    def done(result: End) -> None:
        if isinstance(result, Done):
            then(result.value)
        elif result is not None:
            screen.desk.complain(told_as(result.error))
            otherwise()

    screen.app.push_screen(WorkSheet(title, work, may_stop=may_stop), done)


def told_as(error: Exception) -> JournalTuiError:
    """What she is told of an error, also of one that nobody foresaw."""
    if isinstance(error, JournalTuiError):
        return error
    return JournalTuiError(texts.STUMBLED.format(what=type(error).__name__))
