"""The chart of Home and Trends: mood above, distance below, a run in one column of both."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.app.periods import week_number
from journal_tui.domain.entry import mood_level
from journal_tui.domain.units import Units, in_units
from journal_tui.texts import chart as texts
from journal_tui.tui.drawing.columns import ColumnUnit, lay_out
from journal_tui.tui.drawing.days import DayColumn, draw_days
from journal_tui.tui.drawing.dips import draw_dips, in_lanes
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.heights import split_height
from journal_tui.tui.drawing.marks import mark_style, mood_mark, mood_style
from journal_tui.tui.drawing.scale import distance_scale
from journal_tui.tui.drawing.spans import Canvas, Row


class ChartColumn(NamedTuple):
    """One column of the chart: an entry, or all entries of a week, a month ...

    ``day`` is that of the entry or the first one of the period, ``distance_m`` is in metres,
    ``mood`` -1..+1 with ``said`` for her own word; both may be missing, and an empty week has
    neither. ``dip`` says that a dip is in it. ``name`` is what stands at the pointer, without
    it the day.
    """

    day: date
    distance_m: float | None = None
    mood: float | None = None
    said: bool = False
    dip: bool = False
    name: str = ""


class Series(NamedTuple):
    """The columns of a chart (oldest first), and what one of them stands for.

    ``ways`` lead from the last entry of a dip to where she was back, as indices of columns; an
    index outside of ``columns`` lies outside of the chart on that side.
    """

    columns: tuple[ChartColumn, ...] = ()
    ways: tuple[tuple[int, int], ...] = ()
    unit: ColumnUnit = "run"


class Chart(NamedTuple):
    """A drawn chart.

    ``rows`` are ``height`` rows of ``width`` cells. ``columns[x]`` is the index of the column to
    which a click in cell x belongs, or None. Shown are the columns ``first`` .. ``first +
    len(centres) - 1``; ``centres`` are their middles.
    """

    rows: tuple[Row, ...]
    columns: tuple[int | None, ...]
    first: int
    centres: tuple[int, ...]

    @property
    def fits(self) -> int:
        """How many columns are shown."""
        return len(self.centres)


#: Cells left of the plot are never more than this.
WIDEST_MARGIN = 9


def draw_chart(
    series: Series,
    width: int,
    height: int,
    *,
    today: date,
    units: Units = "mi",
    chosen: int | None = None,
    first_weekday: int = 0,
    pitch: int = 1,
    glyphs: Glyphs = UNICODE,
) -> Chart:
    """Draw ``series`` in ``width`` x ``height`` cells, the newest where not all of it fits.

    ``chosen`` is the index of the column that is marked in all panels, ``first_weekday`` 0
    Monday .. 6 Sunday, ``pitch`` at least so many cells a column. Takes any input and any size;
    what does not fit is left out.
    """
    picture = _Picture(series, Canvas(width, height), chosen, units, glyphs)
    picture.place(pitch, first_weekday)
    picture.draw(today)
    return picture.chart()


class _Picture:
    """A chart while it is drawn."""

    def __init__(
        self,
        series: Series,
        canvas: Canvas,
        chosen: int | None,
        units: Units,
        glyphs: Glyphs,
    ) -> None:
        self.runs = series.columns
        self.unit = series.unit
        self.canvas = canvas
        self.glyphs = glyphs
        self.units = units
        self.wanted = chosen
        self.ways = in_lanes(way for way in series.ways if way[0] <= way[1])
        lanes = max((way.lane + 1 for way in self.ways), default=1)
        self.heights = split_height(canvas.height, lanes=lanes)
        longest = in_units(max(_lengths(self.runs), default=0.0), units)
        self.scale = distance_scale(longest, max(1, len(self.heights.bars)), units)
        self.left = self._margin()
        self.plot = range(self.left, canvas.width)

    def _margin(self) -> int:
        """Cells left of the plot: the longest label and a blank, none where that is too much."""
        labels = [text for _, text in self.scale.labels]
        widest = max(map(len, (texts.MOOD_AXIS, texts.MOOD_HIGH, texts.DIPS_AXIS, *labels)))
        return widest + 2 if (widest + 2) * 3 <= self.canvas.width else 0

    def place(self, pitch: int, first_weekday: int) -> None:
        """Find the cells of every column."""
        days = [run.day for run in self.runs]
        self.first_weekday = first_weekday
        # The chosen letter has a bracket on either side.
        room = len(self.plot) - (self.unit == "run")
        self.layout = lay_out(days, room, unit=self.unit, pitch=pitch, first_weekday=first_weekday)
        self.half = self.layout.rhythm.bar // 2
        self.centres = tuple(self.left + centre for centre in self.layout.centres)
        numbers = range(self.layout.first, self.layout.first + len(self.centres))
        self.shown = tuple(zip(numbers, self.centres, strict=True))
        self.chosen = self.wanted if self.wanted in numbers else None

    def draw(self, today: date) -> None:
        """Everything, from the ground to the top layer."""
        self._axes()
        self._guide()
        for number, column in self.shown:
            self._mood(number, column)
            self._bar(number, column)
        self._dips()
        draw_days(
            self.canvas,
            self.heights.labels,
            self._days(),
            chosen=None if self.chosen is None else self.chosen - self.layout.first,
            pauses=[
                pause._replace(before=self.left + pause.before, after=self.left + pause.after)
                for pause in self.layout.pauses
            ],
            letters=self.unit == "run" and self.layout.rhythm.pitch > 1,
            unit=self.unit,
            bar=self.layout.rhythm.bar,
            plot=self.plot,
            today=today,
            glyphs=self.glyphs,
        )

    def chart(self) -> Chart:
        """What came out of it."""
        return Chart(self.canvas.rows(), self._columns(), self.layout.first, self.centres)

    def _axes(self) -> None:
        """The zero line, the words of the axes, and on tall charts a rule between two groups."""
        canvas, heights = self.canvas, self.heights
        if heights.mood:
            canvas.put(self.left, heights.zero, self.glyphs.line * len(self.plot), "line")
            for pause in self.layout.pauses:
                blank = " " * (pause.after - pause.before - 3)
                canvas.put(self.left + pause.before + 2, heights.zero, blank, "text")
        if len(heights.labels) > 1:
            for column in self.layout.rules:
                for row in heights.bars:
                    canvas.put(self.left + column, row, self.glyphs.week, "line")
        if self.left:
            for row, word in self._axis_words():
                canvas.put(0, row, word, "muted")
            for level, label in self.scale.labels:
                if heights.bars:
                    text = label.rjust(self.left - 2)
                    canvas.put(0, heights.bars[-1] - level, text, "muted")

    def _axis_words(self) -> list[tuple[int, str]]:
        heights = self.heights
        words = []
        if heights.mood:
            words.append((heights.zero, texts.MOOD_AXIS))
        if len(heights.mood) > 1:
            words += [(heights.mood[0], texts.MOOD_HIGH), (heights.mood[-1], texts.MOOD_LOW)]
        if heights.dips and any(self.runs[number].dip for number, _ in self.shown):
            words.append((heights.dips[0], texts.DIPS_AXIS))
        return [(row, word.rjust(self.left - 2)) for row, word in words]

    def _guide(self) -> None:
        """A hair line through all panels at the chosen run."""
        for number, column in self.shown:
            if number == self.chosen:
                for row in (*self.heights.mood, *self.heights.dips, *self.heights.bars):
                    if row != self.heights.zero:
                        self.canvas.put(column, row, self.glyphs.guide, "focus")

    def _mood(self, number: int, column: int) -> None:
        """The mark of one run, on a stem from the zero line."""
        run = self.runs[number]
        if run.mood is None or not self.heights.mood:
            return
        steps = _steps(run.mood, self.heights.half)
        row = self.heights.zero - steps
        for passed in range(1, abs(steps)):
            between = self.heights.zero - (passed if steps > 0 else -passed)
            self.canvas.put(column, between, self.glyphs.stem, mood_style(mood_level(run.mood)))
        if run.dip:
            for below in range(max(row, self.heights.zero) + 1, self.heights.mood[-1] + 1):
                self.canvas.put(column, below, self.glyphs.hang, "dusk")
        style = "focus+reverse" if number == self.chosen else mark_style(run.mood)
        self.canvas.put(column, row, mood_mark(run.mood, run.said, self.glyphs), style)

    def _bar(self, number: int, column: int) -> None:
        """The distance of one run in eighths of a row, in the colour of its mood."""
        metres, mood = self.runs[number].distance_m, self.runs[number].mood
        rows = self.heights.bars
        if metres is None or not rows:
            return
        style = "muted" if mood is None else mood_style(mood_level(mood))
        if number == self.chosen:
            style = "focus"
        eighths = self.scale.eighths(in_units(metres, self.units), len(rows))
        for row in reversed(rows):
            if eighths <= 0:
                break
            bar = self.glyphs.bars[min(8, eighths)] * self.layout.rhythm.bar
            self.canvas.put(column - self.half, row, bar, style)
            eighths -= 8

    def _dips(self) -> None:
        """The dips between the panels, with the ways back from them."""
        shown = dict(self.shown)
        before, after = self.left - 1, self.canvas.width
        first = self.layout.first
        dips = [column for number, column in self.shown if self.runs[number].dip]
        ways = []
        for way in self.ways:
            start = shown.get(way.start, before if way.start < first else after)
            end = shown.get(way.end, before if way.end < first else after)
            if way.start == way.end and start + 1 not in dips:
                # Back within the same week: the arrow stands beside the mark.
                end = start + 1
            ways.append(way._replace(start=start, end=end))
        draw_dips(
            self.canvas,
            self.heights.dips,
            dips,
            [way for way in ways if way.start < way.end],
            glyphs=self.glyphs,
            plot=self.plot,
        )

    def _days(self) -> list[DayColumn]:
        """The days of the columns that are shown, with the beginnings of weeks."""
        days, last = [], None
        for number, column in self.shown:
            run = self.runs[number]
            week = week_number(run.day, self.first_weekday)
            days.append(DayColumn(run.day, column, week != last, run.name))
            last = week
        return days

    def _columns(self) -> tuple[int | None, ...]:
        """For each cell the column that is nearest, within half a group's gap."""
        columns: list[int | None] = [None] * self.canvas.width
        reach = (self.layout.rhythm.pitch + self.layout.rhythm.gap) // 2
        for distance in range(reach, -1, -1):
            for number, column in self.shown:
                for x in (column - distance, column + distance):
                    if x in self.plot:
                        columns[x] = number
        return tuple(columns)


def _lengths(runs: Sequence[ChartColumn]) -> list[float]:
    return [run.distance_m for run in runs if run.distance_m is not None]


def _steps(mood: float, half: int) -> int:
    """Rows above (+) or below (-) the zero line, of ``half`` on each side.

    The two halves of the fixed scale -1..+1 are cut in equal parts; even moods are on the line,
    all others at least one row off it.
    """
    if mood_level(mood) == 0:
        return 0
    steps = min(half, int(min(1.0, abs(mood)) * half) + 1)
    return steps if mood > 0 else -steps
