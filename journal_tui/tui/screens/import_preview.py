"""What was found in the files, before anything is kept: to look at, to answer, to agree to."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from journal_tui.app.importing.again import carry_out_as_it_is, plan_again, with_answers
from journal_tui.app.importing.planning import Answer, ImportPlan
from journal_tui.app.importing.words import summary
from journal_tui.insight.small_words import counted
from journal_tui.texts import import_screen as texts
from journal_tui.texts import importing as import_texts
from journal_tui.tui.drawing.wrap import wrap
from journal_tui.tui.importing.about import said_in_words
from journal_tui.tui.importing.aside import Telling
from journal_tui.tui.importing.found_list import FoundList
from journal_tui.tui.importing.found_rows import FoundRows
from journal_tui.tui.importing.page import ImportPage
from journal_tui.tui.importing.spots import Spot
from journal_tui.tui.importing.work import told_as, work_on
from journal_tui.tui.plain import glyphs_of
from journal_tui.tui.screens.import_came import Brought

#: The ends of the Feeling Scale.
_WORST: Final = -5
_BEST: Final = 5
#: Seconds without a change of a mood after which the plan is made anew.
_ANEW_AFTER_S: Final = 0.4


class PreviewScreen(ImportPage[Brought | None]):
    """A row for each thing that was found. Gives what was brought in, None where she left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "bring_in", show=False),
        Binding("escape", "leave", show=False),
        Binding("s", "answer('same')", show=False),
        Binding("a", "answer('apart')", show=False),
        Binding("l", "answer('leave')", show=False),
        Binding("tab", "next_question", show=False, priority=True),
        Binding("plus,equals_sign", "mood(1)", show=False),
        Binding("minus", "mood(-1)", show=False),
    ]

    def __init__(self, plan: ImportPlan, path: str, passed_over: int) -> None:
        """``path`` is what she named, ``passed_over`` how many files of others lie there."""
        super().__init__()
        self._first_plan = plan
        self._path = path
        self._passed_over = passed_over
        self._moods: dict[str, int] = {}
        #: Whether she changed a mood since the plan was made.
        self._stale = False
        self._soon: Timer | None = None

    def furnish_page(self) -> ComposeResult:
        """What it comes to, the rows, the chosen one in full."""
        yield Static("", id="sum", classes="said", markup=False)
        yield FoundList()
        yield Static("", id="about", markup=False)

    def on_mount(self) -> None:
        """Begin at the first question, else at the first row."""
        self._rows = FoundRows(self.desk.workspace, self._first_plan, glyphs_of(self.app))
        self.set_focus(self._list)
        self._list_rows()

    def on_resize(self) -> None:
        """The words reach from margin to margin, and the cursor stays in sight."""
        self._say()
        self.call_after_refresh(lambda: self._list.move_to(self._list.cursor))

    @property
    def _list(self) -> FoundList:
        return self.query_one(FoundList)

    @property
    def _plan(self) -> ImportPlan:
        return self._rows.plan

    @property
    def _spot(self) -> Spot:
        """What is chosen."""
        return self._rows.spots[self._list.cursor]

    def on_line_list_moved(self) -> None:
        """Another row is chosen."""
        self._say()

    # --- drawing --------------------------------------------------------------------------------

    def _list_rows(self) -> None:
        self._list.show_rows([spot.id for spot in self._rows.spots], self._rows.draw)
        self._say()

    def _say(self) -> None:
        """Say what it comes to, what the chosen row is, and which keys matter for it."""
        width = self.reading_width
        self.head(texts.TITLE, self._path)
        says = list(summary(self._plan, on_screen=True))
        if self._passed_over:
            says.append(counted(self._passed_over, import_texts.PASSED_OVER))
        words = "\n".join(wrap(" ".join(says), width))
        self.query_one("#sum", Static).update(Content(words))
        about = said_in_words(self._rows.about(self._spot), width - 2, glyphs_of(self.app))
        self.query_one("#about", Static).update(about)
        self.keys(self._keys())

    def _keys(self) -> Sequence[tuple[str, str]]:
        spot, open_ones = self._spot, next(self._plan.questions(), None) is not None
        if spot.kind == "item" and self._rows.item(spot).fate == "ask":
            return texts.ANSWER_NEXT_KEYS if open_ones else texts.ANSWER_LAST_KEYS
        if not self._plan.does_anything:
            return texts.BACK_KEYS
        if spot.kind == "mood":
            return texts.MOOD_NEXT_KEYS if open_ones else texts.MOOD_KEYS
        return texts.NEXT_KEYS if open_ones else texts.BRING_KEYS

    # --- questions ------------------------------------------------------------------------------

    def action_answer(self, said: Answer) -> None:
        """Answer the question on the row, and go to the next one."""
        spot = self._spot
        if spot.kind == "item" and self._rows.item(spot).fate == "ask":
            self._rows.answered(self._plan.answered(spot.file, spot.number, said))
            self.action_next_question()
            self._list.refresh()
            self._say()

    def action_next_question(self) -> None:
        """Go to the next question that is open, from the first one again after the last."""
        spots, here = self._rows.spots, self._list.cursor
        order = [*range(here + 1, len(spots)), *range(here)]
        open_ones = (n for n in order if spots[n].kind == "item" and self._rows.item(spots[n]).open)
        place = next(open_ones, None)
        if place is not None:
            self._list.move_to(place)

    # --- moods ----------------------------------------------------------------------------------

    def action_mood(self, by: int) -> None:
        """Make the feeling that a mood becomes lighter or darker by one."""
        spot = self._spot
        if spot.kind != "mood":
            return
        line = self._plan.moods[spot.file][1][spot.number]
        feeling = max(_WORST, min(_BEST, (line.feeling or 0) + by))
        self._moods[line.mood] = feeling
        moods = tuple(
            (
                format_id,
                tuple(
                    one._replace(feeling=feeling) if one.mood == line.mood else one for one in lines
                ),
            )
            for format_id, lines in self._plan.moods
        )
        self._rows.answered(self._plan._replace(moods=moods))
        self._stale = True
        self._list.refresh()
        self._say()
        self._anew_soon()

    def _anew_soon(self) -> None:
        """Make the plan anew once she has found the number."""
        if self._soon is not None:
            self._soon.stop()
        self._soon = self.set_timer(_ANEW_AFTER_S, self._plan_anew)

    def _plan_anew(self) -> None:
        self.run_worker(self._made_anew(), group="anew", exclusive=True, exit_on_error=False)

    async def _made_anew(self) -> None:
        moods, plan = dict(self._moods), self._plan
        try:
            anew = await asyncio.to_thread(plan_again, self.desk.workspace, plan, moods)
        except Exception as error:  # told, and what was planned before stays
            self.desk.complain(told_as(error))
            return
        if moods == self._moods and self.is_attached:
            self._rows.show(with_answers(anew, self._plan))
            self._stale = False
            self._list_rows()

    # --- the end --------------------------------------------------------------------------------

    def action_bring_in(self) -> None:
        """Keep all of it in one save; what is not answered yet is asked later."""
        if not self._plan.does_anything:
            self.dismiss(None)
            return
        workspace, plan, moods, stale = self.desk.workspace, self._plan, self._moods, self._stale

        def save(_: Telling) -> Brought:
            planned = plan_again(workspace, plan, moods) if stale else plan
            brought = Brought(*carry_out_as_it_is(workspace, planned, moods))
            # Read here, so that no key waits for it.
            workspace.store.journal()
            return brought

        work_on(self, texts.SAVING, save, self._saved, otherwise=self._not_saved)

    def _saved(self, brought: Brought) -> None:
        self.desk.saved()
        self.dismiss(brought)

    def _not_saved(self) -> None:
        """The journal may be another one by now: look at the files against that."""
        self.desk.saved()
        self._plan_anew()

    def action_leave(self) -> None:
        """Back to the line for a path; nothing is kept."""
        self.dismiss(None)
