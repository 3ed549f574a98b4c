"""Home: today in one look."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from journal_tui.app.drafting import LeftOver, left_over
from journal_tui.app.today import Fact, countdown, facts, line_of_the_day, next_goal, waiting_runs
from journal_tui.app.wording import long_day, moment_in_words
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.insight.dips import find_dips
from journal_tui.texts import screens as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.wrap import wrap
from journal_tui.tui.keys import bindings_of
from journal_tui.tui.paint import literal
from journal_tui.tui.places import Place
from journal_tui.tui.widgets.chart import ChartView, chart_runs
from journal_tui.tui.widgets.keybar import KeyBar

#: More runs than the widest terminal has columns for.
SHOWN = 120
#: Columns a run: room for the letter of its weekday.
PITCH = 3
_NAME = 12
#: What is said at the right of a fact and is not left out where there is little room.
_TO_PRESS = (
    *(texts.WAITING_KEY, texts.TO_SORT_KEY, texts.TO_CHOOSE_KEY),
    *(texts.DRAFT_KEY, texts.GOOD_DAY_KEY),
)


class HomeScreen(Place):
    """The last runs, this week, the goal, what waits, and a line of hers."""

    DEFAULT_CSS = """
    HomeScreen {
        overflow: hidden hidden;
        & #head { height: 1; margin: 1 2 1 2; }
        & ChartView { height: 1fr; min-height: 6; max-height: 11; margin: 0 2; }
        & #facts { height: auto; margin: 1 2 0 2; }
        & #line-of-hers { height: auto; margin: 1 6 0 6; }
        & #welcome { height: auto; margin: 2 4; }
        &.-short #head { margin: 0 2; }
        &.-short ChartView { height: 1fr; min-height: 4; max-height: 8; }
        &.-short #line-of-hers { margin: 1 4 0 4; }
        &.-high ChartView { max-height: 22; }
        &.-high #facts { margin: 2 2 0 2; }
        &.-high #line-of-hers { margin: 2 6 0 6; }
        &.empty ChartView, &.empty #line-of-hers, &.factless #facts { display: none; }
        &.filled #welcome { display: none; }
        &.-tiny-x > *, &.-tiny-y > * { display: none; }
    }
    """

    SCOPE = "home"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("home")]

    def compose(self) -> ComposeResult:
        """Its widgets, in no room of their own: the first paint waits for each widget there is."""
        yield from self.furnish()

    def furnish(self) -> ComposeResult:
        """A head, the chart, the facts, a line of her list."""
        workspace = self.desk.workspace
        yield Static("", id="head", markup=False)
        yield ChartView(
            workspace.settings.units,
            workspace.clock.now().date(),
            pitch=PITCH,
            first_weekday=workspace.settings.first_weekday,
            id="chart",
        )
        yield Static("", id="facts", markup=False)
        yield Static("", id="line-of-hers", markup=False)
        yield KeyBar("app")

    def on_mount(self) -> None:
        """Nothing is drawn yet."""
        self._shown: Journal | None = None
        self._seen: tuple[object, ...] = ()

    def on_resize(self) -> None:
        """The head and the facts reach from margin to margin."""
        self.redraw()

    def redraw(self) -> None:
        """Draw today."""
        session = self.desk.session
        workspace = session.workspace
        today = workspace.clock.now().date()
        waiting = left_over(workspace)
        seen = (self.size.width, today, waiting)
        if not self.size.width or (session.journal is self._shown and seen == self._seen):
            return
        self._shown, self._seen = session.journal, seen
        entries = session.journal.entries[-SHOWN:]
        empty = not entries and session.journal.complete
        self.set_class(empty, "empty")
        self.set_class(not empty, "filled")
        if empty and not self.query("#welcome"):
            # Most journals never need this widget, and the first paint waits for each there is.
            self.mount(Static("\n".join(texts.EMPTY), id="welcome", markup=False))
        goal = next_goal(session.journal, today)
        day = Content.styled(long_day(today, today), "bold")
        if self.desk.sample:
            day += Content.styled(f"{SEPARATOR}{texts.SAMPLE}", "$muted")
        self.query_one("#head", Static).update(
            self._row(day, countdown(goal, today) if goal else "")
        )
        self.query_one(ChartView).show(chart_runs(entries, find_dips(entries)))
        known = () if empty else facts(session)
        lines = [self._fact(fact) for fact in (*known, *self._drafts(waiting))]
        self.query_one("#facts", Static).update(Content("\n").join(lines))
        self.set_class(not lines, "factless")
        self.query_one("#line-of-hers", Static).update(literal(line_of_the_day(session)))

    def _drafts(self, waiting: tuple[LeftOver, ...]) -> tuple[Fact, ...]:
        if not waiting:
            return ()
        today = self.desk.workspace.clock.now().date()
        says = texts.DRAFT_LINE.format(when=moment_in_words(waiting[0].saved_at, today))
        return (Fact(texts.DRAFT, says, texts.DRAFT_KEY),)

    def _fact(self, fact: Fact) -> Content:
        """A fact in as many rows as it needs; what to press goes to a row of its own if it must."""
        room = max(_NAME, self.size.width - 4 - _NAME)
        lines = wrap(visible_controls(fact.says), room)
        names = [f"{fact.name:<{_NAME}}", *[" " * _NAME] * len(lines)]
        rows = [
            Content.assemble((name, "$muted"), line)
            for name, line in zip(names, lines, strict=False)
        ]
        last = self._row(rows[-1], fact.right)
        if last is rows[-1] and fact.right in _TO_PRESS:
            rows.append(Content.assemble(names[-1], literal(fact.right, "muted")))
        else:
            rows[-1] = last
        return Content("\n").join(rows)

    def _row(self, left: Content, right: str) -> Content:
        """Two words at the two ends of a row; the left one alone where there is no room."""
        said = literal(right, "muted")
        room = self.size.width - 4 - left.cell_length - said.cell_length
        return Content.assemble(left, " " * room, said) if right and room >= 2 else left

    # --- keys -----------------------------------------------------------------------------------

    def action_waiting(self) -> None:
        """Write about the newest run that has no words yet."""
        waiting = waiting_runs(self.desk.session.journal)
        if waiting:
            self.desk.edit_entry(waiting[0].id)

    def action_settle(self) -> None:
        """Choose between the versions of the newest entry that has more than one."""
        from journal_tui.app.settling import unsettled

        self.desk.load_all()
        waiting = unsettled(self.desk.session.journal)
        if not waiting:
            return
        from journal_tui.tui.screens.settle import SettleScreen

        def settled(entry: Entry | None) -> None:
            if entry is not None:
                self.desk.saved()

        self.app.push_screen(SettleScreen(waiting[0]), settled)

    def action_goal(self) -> None:
        """Name a race or a distance with a day."""
        from journal_tui.app.goals import describe_goal, set_goal
        from journal_tui.tui.screens.ask import Question

        workspace = self.desk.workspace
        goal = next_goal(self.desk.session.journal, workspace.clock.now().date())

        def kept(done: bool | None) -> None:
            if done:
                self.desk.saved()

        question = Question(
            texts.GOAL_QUESTION,
            describe_goal(goal, workspace.settings.units) if goal else "",
            texts.GOAL_PLACEHOLDER,
            texts.GOAL_KEYS,
            lambda words: set_goal(workspace, words, goal),
        )
        self.app.push_screen(question, kept)

    def action_plan(self) -> None:
        """Make the plan for the next run, or change it."""
        from journal_tui.tui.screens.plan import plan_sheet

        self.desk.load_all()
        self.app.push_screen(plan_sheet(self.desk.session.journal))

    def action_letter(self) -> None:
        """Write a letter to herself."""
        from journal_tui.tui.screens.letter import LetterPage

        self.app.push_screen(LetterPage(None))

    def action_demo(self) -> None:
        """Look around the sample journal, in a program of its own; hers stays as it is."""
        self.desk.look_around()

    @on(ChartView.Chosen)
    async def _open(self, event: ChartView.Chosen) -> None:
        entries = self.desk.session.journal.entries[-SHOWN:]
        await self.desk.read_entry(entries[event.index].id)
