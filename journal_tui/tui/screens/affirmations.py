"""Affirmations: her list of things to tell herself, in her order."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.affirmations import (
    add_affirmation,
    change_affirmation,
    delete_affirmation,
    her_list,
    move_affirmation,
    restore_affirmation,
)
from journal_tui.domain.affirmation import Affirmation
from journal_tui.insight.affirm import to_rest
from journal_tui.insight.record import Shown, times_shown
from journal_tui.texts import affirmations as texts
from journal_tui.tui.keynames import key_name
from journal_tui.tui.keys import bindings_of
from journal_tui.tui.paint import literal
from journal_tui.tui.places import Place
from journal_tui.tui.screens.affirmation_form import AffirmationForm, Filled
from journal_tui.tui.widgets.keybar import KeyBar
from journal_tui.tui.widgets.line_list import LineList, ListLine


class AffirmationsScreen(Place):
    """The list, and for the chosen line how often it was shown and how often it helped."""

    DEFAULT_CSS = """
    AffirmationsScreen {
        & #list-head { height: 1; margin: 1 2 1 4; }
        & #lines { margin: 0 2; }
        & #about-line { height: auto; min-height: 2; max-height: 6; margin: 1 2 1 6; }
        &.-short #about-line { margin: 0 2 0 6; }
        &.-short #list-head { margin: 0 2 0 4; }
    }
    """

    SCOPE = "affirmations"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("affirmations"),
        Binding("escape", "app.home", show=False),
    ]

    def furnish(self) -> ComposeResult:
        """A head, the list, a line about the chosen one."""
        yield Static("", id="list-head", markup=False)
        yield LineList(id="lines")
        yield Static("", id="about-line", markup=False)
        yield KeyBar("affirmations")

    def on_mount(self) -> None:
        """The starter lines become hers when she first comes here."""
        self._lines: tuple[Affirmation, ...] = ()
        self._gone: list[Affirmation] = []
        self._counts: Mapping[str, Shown] = {}
        self._may_rest: set[str] = set()
        self.set_focus(self.query_one(LineList))
        self.desk.load_all()
        self.desk.attempt(lambda: her_list(self.desk.workspace))
        self.redraw()

    def redraw(self) -> None:
        """Draw the list as it is now."""
        journal = self.desk.session.journal
        self._lines = journal.affirmations
        self._counts = times_shown(journal.showings)
        self._may_rest = {line.id for line in to_rest(self._lines, journal.showings)}
        lines = []
        for line in self._lines:
            shown, helped, _ = self._counts.get(line.id, Shown())
            score = texts.SCORE.format(shown=shown, helped=helped) if shown else ""
            style = "muted" if line.resting else "text"
            lines.append(ListLine(line.id, self._mark(line), line.text, score, style))
        self.query_one(LineList).show(tuple(lines))
        resting = sum(line.resting for line in self._lines)
        head = texts.HEAD.format(n=len(self._lines) - resting)
        if resting:
            head += texts.HEAD_RESTING.format(n=resting)
        if self._may_rest:
            head += texts.HEAD_MAY_REST.format(n=len(self._may_rest))
        self.query_one("#list-head", Static).update(Content.styled(head, "bold"))
        self._describe()

    def _mark(self, line: Affirmation) -> str:
        if line.resting:
            return texts.RESTS
        if line.favourite:
            return texts.FAVOURITE
        return texts.MAY_REST if line.id in self._may_rest else " "

    def on_line_list_moved(self) -> None:
        """Another line is chosen."""
        self._describe()

    async def on_line_list_opened(self) -> None:
        """A line was clicked twice."""
        self.action_edit()

    @property
    def chosen(self) -> Affirmation | None:
        """The line the cursor is on."""
        place = self.query_one(LineList).cursor
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def _describe(self) -> None:
        line = self.chosen
        parts = []
        words = Content("")
        if line is None:
            parts.append(texts.EMPTY)
        else:
            if self.query_one(LineList).is_clipped:
                words = literal(f"{line.text}\n")
            parts += [texts.IS_FAVOURITE] if line.favourite else []
            parts += [f"#{tag}" for tag in line.tags]
            if line.credit:
                parts.append(texts.CREDIT.format(who=line.credit))
            key = key_name(next(iter(self.desk.keys["affirmations.rest"]), ""))
            if line.resting:
                parts.append(texts.IS_RESTING.format(key=key))
            elif line.id in self._may_rest:
                count = self._counts[line.id]
                parts.append(
                    texts.OFFER_REST.format(helped=count.helped, rated=count.rated, key=key)
                )
        about = words + literal("  ".join(parts), "muted")
        self.query_one("#about-line", Static).update(about)

    # --- keys -----------------------------------------------------------------------------------

    def action_add(self) -> None:
        """Put a new line on the list."""

        def take(filled: Filled | None) -> None:
            if filled:
                self.desk.attempt(lambda: add_affirmation(self.desk.workspace, *filled))
                self.query_one(LineList).move_to(0)

        self.app.push_screen(AffirmationForm(None), take)

    def action_edit(self) -> None:
        """Change the words, the tags, who said it."""
        line = self.chosen
        if line is None:
            return

        def take(filled: Filled | None) -> None:
            if filled:
                self.desk.attempt(
                    lambda: change_affirmation(
                        self.desk.workspace,
                        line,
                        text=filled.text,
                        tags=filled.tags,
                        credit=filled.credit,
                    )
                )

        self.app.push_screen(AffirmationForm(line), take)

    def action_favourite(self) -> None:
        """Mark the line as a favourite, or take the mark off."""
        line = self.chosen
        if line:
            self.desk.attempt(
                lambda: change_affirmation(self.desk.workspace, line, favourite=not line.favourite)
            )

    def action_rest(self) -> None:
        """Let the line rest, or wake it again."""
        line = self.chosen
        if line:
            self.desk.attempt(
                lambda: change_affirmation(self.desk.workspace, line, resting=not line.resting)
            )

    def action_delete(self) -> None:
        """Take the line off the list."""
        line = self.chosen
        if line and self.desk.attempt(lambda: delete_affirmation(self.desk.workspace, line)):
            self._gone.append(line)
            self.desk.notify(texts.DELETED, timeout=4)

    def action_undo(self) -> None:
        """Bring back the line that was taken off last."""
        if not self._gone:
            self.desk.notify(texts.NOTHING_TO_UNDO, timeout=3)
        elif self.desk.attempt(lambda: restore_affirmation(self.desk.workspace, self._gone[-1])):
            self._go_to(self._gone.pop())

    def action_letters(self) -> None:
        """Show her letters to herself."""
        from journal_tui.tui.screens.letters import LettersScreen

        self.app.push_screen(LettersScreen())

    def action_up(self) -> None:
        """Move the line up."""
        self._move(-1)

    def action_down(self) -> None:
        """Move the line down."""
        self._move(1)

    def _move(self, by: int) -> None:
        line = self.chosen
        if line and self.desk.attempt(lambda: move_affirmation(self.desk.workspace, line, by)):
            self._go_to(line)

    def _go_to(self, line: Affirmation) -> None:
        """Put the cursor on a line of the list."""
        places = [place for place, other in enumerate(self._lines) if other.id == line.id]
        for place in places:
            self.query_one(LineList).move_to(place)
