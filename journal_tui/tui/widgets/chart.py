"""The two-panel chart on the screen: mood above, distance below, the dips between."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from journal_tui.domain.entry import Entry
from journal_tui.domain.units import Units
from journal_tui.insight.dips import Dip, dip_ids
from journal_tui.tui.drawing.chart import Chart, ChartRun, draw_chart
from journal_tui.tui.paint import paint
from journal_tui.tui.plain import glyphs_of


def chart_runs(entries: Sequence[Entry], dips: Sequence[Dip]) -> tuple[ChartRun, ...]:
    """Entries as the chart draws them: one column each."""
    low = dip_ids(dips)
    back = {dip.end: dip.recovered for dip in dips}
    runs = []
    for index, entry in enumerate(entries):
        mood = entry.mood
        runs.append(
            ChartRun(
                day=entry.day,
                distance_m=entry.distance_m,
                mood=mood.value if mood else None,
                said=bool(mood and mood.source == "said"),
                dip=entry.id in low,
                recovers=back.get(index),
            )
        )
    return tuple(runs)


class ChartView(Widget):
    """Draws what it is given; tells which run was clicked."""

    class Chosen(Message):
        """The run in the clicked column."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(
        self,
        units: Units,
        today: date,
        *,
        pitch: int | None = None,
        first_weekday: int = 0,
        **options: str,
    ) -> None:
        """``pitch`` is the fewest cells a run, ``first_weekday`` 0 (Monday) .. 6 (Sunday)."""
        super().__init__(**options)  # type: ignore[arg-type]
        self._units: Units = units
        self._today = today
        self._pitch = pitch
        self._first_weekday = first_weekday
        self._runs: tuple[ChartRun, ...] = ()
        self._chosen: int | None = None
        self._first: int | None = None
        self._drawn: Chart | None = None

    def show(
        self,
        runs: tuple[ChartRun, ...],
        chosen: int | None = None,
        *,
        today: date | None = None,
    ) -> None:
        """Draw these runs, one of them chosen.

        While one is chosen the window stays where it is as long as it holds that run. Other
        runs than before are taken to be the same around the chosen one.
        """
        if chosen is None or self._chosen is None:
            self._first = None
        elif runs is not self._runs and self._first is not None:
            self._first = max(0, self._first + chosen - self._chosen)
        self._runs = runs
        self._chosen = chosen
        self._today = today or self._today
        self.refresh()

    def render(self) -> Content:
        """The chart at the size of the widget."""
        self._drawn = draw_chart(
            self._runs,
            self.size.width,
            self.size.height,
            units=self._units,
            today=self._today,
            chosen=self._chosen,
            first=self._first,
            first_weekday=self._first_weekday,
            pitch=self._pitch,
            glyphs=glyphs_of(self.app),
        )
        if self._chosen is not None:
            self._first = self._drawn.first
        return paint(self._drawn.rows)

    def on_click(self, event: Click) -> None:
        """Tell which run lies under the mouse."""
        if self._drawn is None:
            return
        columns = self._drawn.columns
        index = columns[event.x] if 0 <= event.x < len(columns) else None
        if index is not None:
            self.post_message(self.Chosen(index))
