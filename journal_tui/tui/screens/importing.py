"""Import: choosing the files, and the way from there to what came of them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from journal_tui.app.importing.looking import Looked, look_at
from journal_tui.app.importing.paths import (
    Offered,
    completed,
    completions,
    meant_by,
    offered_folders,
)
from journal_tui.app.importing.planning import ImportPlan, plan_import
from journal_tui.texts import import_screen as texts
from journal_tui.tui.drawing.wrap import wrap
from journal_tui.tui.importing.aside import Telling
from journal_tui.tui.importing.page import ImportPage
from journal_tui.tui.importing.work import work_on
from journal_tui.tui.screens.import_came import Brought, CameSheet
from journal_tui.tui.screens.import_preview import PreviewScreen
from journal_tui.tui.widgets.line_field import LineField
from journal_tui.tui.widgets.line_list import LineList, ListLine

#: Cells of the name before each kind of file.
_NAME = 10


class ImportScreen(ImportPage[None]):
    """A line for a path, and below it what completes it; with an empty line, what can come."""

    DEFAULT_CSS = """
    ImportScreen {
        & #from { height: 1; margin: 0 2; }
        & #from > Static { width: 6; color: $muted; }
        & #from:focus-within > Static { color: $accent; text-style: bold; }
        & #choices { height: auto; max-height: 60%; margin: 1 2 0 4; }
        & #choices.-long { height: 1fr; max-height: 100%; }
        & .problem { height: auto; margin: 1 2 0 8; }
        & #kinds { height: auto; margin: 2 2 0 2; }
        &.-short #kinds { margin: 1 2 0 2; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False, priority=True),
        Binding("down", "to_list", show=False),
        Binding("escape", "leave", show=False),
    ]

    def furnish_page(self) -> ComposeResult:
        """The line, what completes it, what is wrong, what can be brought in."""
        with Horizontal(id="from"):
            yield Static(texts.FROM, markup=False)
            yield LineField(placeholder=texts.PLACEHOLDER, id="path")
        yield ChoiceList(id="choices")
        yield Static("", classes="problem", markup=False)
        yield Static("", id="kinds", markup=False)

    def on_mount(self) -> None:
        """Offer where files may lie."""
        self._offered: tuple[Offered, ...] = offered_folders(self.desk.workspace)
        self._choices: tuple[str, ...] = ()
        #: What was typed when they were listed.
        self._listed_for: str | None = None
        self.head(texts.TITLE)
        self.set_focus(self._field)
        self._choose_from()
        self._say_kinds()

    def on_resize(self) -> None:
        """The words reach from margin to margin."""
        self._say_kinds()

    def _say_kinds(self) -> None:
        width = self.reading_width - _NAME
        rows = []
        for name, about in texts.KINDS:
            for number, line in enumerate(wrap(about, width)):
                shown = name if number == 0 else ""
                rows.append(Content.assemble((f"{shown:<{_NAME}}", "$muted"), line))
        rows += [Content(""), *(Content(line) for line in wrap(texts.PROMISE, self.reading_width))]
        self.query_one("#kinds", Static).update(Content("\n").join(rows))

    @property
    def _field(self) -> LineField:
        return self.query_one(LineField)

    @property
    def _list(self) -> "ChoiceList":
        return self.query_one(ChoiceList)

    # --- what completes the line ----------------------------------------------------------------

    def _choose_from(self) -> None:
        """List what goes on from what is typed; with nothing typed, the folders offered."""
        typed = self._field.value
        if typed == self._listed_for:
            return
        self._listed_for = typed
        if typed.strip():
            self._choices = completions(typed)
            lines = tuple(ListLine(path, "", _last(path)) for path in self._choices)
        else:
            self._choices = tuple(f"{one.path}/" for one in self._offered)
            lines = tuple(ListLine(one.path, "", one.path, one.about) for one in self._offered)
        self._list.show(lines)
        self._list.move_to(0)
        self._list.display = bool(lines)
        self._list.set_class(bool(typed.strip()), "-long")
        self.query_one("#kinds").display = not typed.strip()
        self.query_one(".problem").remove_class("-said")
        self._say_keys()

    def _say_keys(self) -> None:
        self.keys(texts.LIST_KEYS if self._list.has_focus else texts.KEYS)

    @on(Input.Changed)
    def _typed(self) -> None:
        self._choose_from()

    def on_descendant_focus(self) -> None:
        """Say what the keys do here."""
        self._say_keys()

    def _put(self, path: str) -> None:
        """Put a path on the line, the cursor behind it."""
        self._field.value = path
        self._field.cursor_position = len(path)
        self.set_focus(self._field)

    def action_complete(self) -> None:
        """Write on as far as there is one way to go on."""
        # A fast hand is ahead of what was listed.
        self._choose_from()
        if self._list.has_focus:
            self._take()
        elif self._field.value.strip():
            whole = completed(self._field.value, self._choices)
            if not self._choices:
                self.object_to(texts.NOTHING_BEGINS)
            self._put(whole)
        elif len(self._choices) == 1:
            self._put(self._choices[0])
        else:
            self.action_to_list()

    def action_to_list(self) -> None:
        """Go down into the list."""
        if self._choices:
            self.set_focus(self._list)

    def on_choice_list_left(self) -> None:
        """Back from the list to the line."""
        self.set_focus(self._field)

    def on_line_list_opened(self) -> None:
        """A line was clicked twice, or taken with enter."""
        self._take()

    def _take(self) -> None:
        place = self._list.cursor
        if 0 <= place < len(self._choices):
            self._put(self._choices[place])

    # --- on the way -----------------------------------------------------------------------------

    @on(Input.Submitted)
    def _look_inside(self) -> None:
        """Read what the line means, then show what it holds."""
        meant = meant_by(self._field.value)
        if meant.missing:
            self.object_to(texts.NO_SUCH.format(path=meant.missing[0]))
            return
        if not meant.names:
            self.object_to(texts.NOTHING_TYPED)
            return
        workspace = self.desk.workspace
        several = len(meant.names) > 1
        path = texts.SEVERAL.format(n=len(meant.names)) if several else meant.names[0]

        def read(telling: Telling) -> tuple[Looked, ImportPlan]:
            looked = look_at(workspace, meant.names, progress=telling)
            return looked, plan_import(workspace, looked.reads)

        def show(found: tuple[Looked, ImportPlan]) -> None:
            looked, plan = found
            if not plan.files:
                self.object_to(texts.NOTHING_FOUND)
                return
            self.app.push_screen(PreviewScreen(plan, path, looked.passed_over), self._came)

        work_on(self, texts.READING.format(path=path), read, show, may_stop=True)

    def _came(self, brought: Brought | None) -> None:
        """Say what came in, where something did."""
        if brought is not None:
            self._field.value = ""
            self.app.push_screen(CameSheet(brought), self._more)

    def _more(self, more: bool | None) -> None:
        if not more:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Back to where she was; nothing is kept."""
        self.dismiss(None)


class ChoiceList(LineList):
    """What completes the line; from its first line the way up leads back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False)]

    class Left(Message):
        """She goes up from the first line."""

    def action_move(self, by: int) -> None:
        """Go up or down, or back to the line."""
        if self.cursor + by < 0:
            self.post_message(self.Left())
        else:
            super().action_move(by)

    def action_take(self) -> None:
        """Take up the chosen one."""
        self.post_message(self.Opened())


def _last(path: str) -> str:
    """The last part of a path, with its ``/`` where it is a folder."""
    whole = path.rstrip("/")
    return path[whole.rfind("/") + 1 :]
