"""The two-panel chart on the screen: mood above, distance below, the dips between."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from journal_tui.domain.entry import Entry
from journal_tui.domain.units import Units
from journal_tui.insight.dips import Dip, dip_ids
from journal_tui.insight.measures import covered_m
from journal_tui.tui.drawing.chart import WIDEST_MARGIN, Chart, ChartColumn, Series, draw_chart
from journal_tui.tui.paint import paint, paint_line
from journal_tui.tui.plain import glyphs_of


def run_column(entry: Entry, *, dip: bool) -> ChartColumn:
    """One entry as a column of the chart."""
    mood = entry.mood
    return ChartColumn(
        day=entry.day,
        distance_m=covered_m(entry.run) if entry.run else None,
        mood=mood.value if mood else None,
        said=bool(mood and mood.source == "said"),
        dip=dip,
    )


def chart_runs(entries: Sequence[Entry], dips: Sequence[Dip]) -> Series:
    """Entries as the chart draws them, one column each, with their dips."""
    low = dip_ids(dips)
    ways = ((dip.end, dip.recovered) for dip in dips if dip.recovered is not None)
    return Series(tuple(run_column(entry, dip=entry.id in low) for entry in entries), tuple(ways))


class ChartView(Widget):
    """Draws what it is given; tells which column was clicked, and when it has another size."""

    class Chosen(Message):
        """The column under the mouse, by its index in the series."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class Resized(Message):
        """There is another width to fill."""

    def __init__(
        self,
        units: Units,
        today: date,
        *,
        pitch: int = 1,
        first_weekday: int = 0,
        **options: str,
    ) -> None:
        """``pitch`` is the fewest cells a column, ``first_weekday`` 0 (Monday) .. 6 (Sunday)."""
        super().__init__(**options)  # type: ignore[arg-type]
        self._units: Units = units
        self._today = today
        self._pitch = pitch
        self._first_weekday = first_weekday
        self._series = Series()
        self._chosen: int | None = None
        self._drawn: Chart | None = None
        self._drawn_at = Size(0, 0)
        self._paints_rows = False

    @property
    def most(self) -> int:
        """How many columns there is room for, whatever stands left of the plot."""
        return max(1, self.size.width - WIDEST_MARGIN)

    def show(self, series: Series, chosen: int | None = None, *, today: date | None = None) -> None:
        """Draw these columns, one of them chosen."""
        self._series = series
        self._chosen = chosen
        self._today = today or self._today
        self._drawn = None
        self.refresh()

    def on_resize(self) -> None:
        """Tell that there is another width."""
        self.post_message(self.Resized())

    def render(self) -> Content:
        """The chart as text, for what is selected of it with the mouse."""
        return paint(self._chart().rows)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines to be painted: its rows as they are drawn, unless some of it is selected.

        Making text of them and taking that apart again took most of the time of the first paint
        that went into drawing.
        """
        self._paints_rows = self.text_selection is None
        try:
            return super().render_lines(crop)
        finally:
            self._paints_rows = False

    def render_line(self, y: int) -> Strip:
        """One line, to be painted or to find what is under the mouse."""
        rows = self._chart().rows
        if self._paints_rows and y < len(rows):
            return paint_line(self, rows[y])
        return super().render_line(y)

    def _chart(self) -> Chart:
        """The chart at the size of the widget."""
        if self._drawn is None or self._drawn_at != self.size:
            self._drawn_at = self.size
            self._drawn = draw_chart(
                self._series,
                self.size.width,
                self.size.height,
                units=self._units,
                today=self._today,
                chosen=self._chosen,
                first_weekday=self._first_weekday,
                pitch=self._pitch,
                glyphs=glyphs_of(self.app),
            )
        return self._drawn

    def on_click(self, event: Click) -> None:
        """Tell which column lies under the mouse."""
        columns = self._chart().columns
        index = columns[event.x] if 0 <= event.x < len(columns) else None
        if index is not None:
            self.post_message(self.Chosen(index))
