"""The chart of Home and Trends: mood above, distance below, a run in one column of both."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.domain.entry import mood_level
from journal_tui.domain.units import Units, in_units
from journal_tui.texts import chart as texts
from journal_tui.tui.drawing.columns import Window, lay_out, week_number
from journal_tui.tui.drawing.days import DayColumn, draw_days
from journal_tui.tui.drawing.dips import draw_dips, in_lanes
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.heights import split_height
from journal_tui.tui.drawing.marks import mark_style, mood_mark, mood_style
from journal_tui.tui.drawing.scale import distance_scale
from journal_tui.tui.drawing.spans import Canvas, Row


class ChartRun(NamedTuple):
    """One entry on the chart.

    ``distance_m`` is in metres, ``mood`` -1..+1 with ``said`` for her own word; both may be
    missing. ``recovers``, on the last entry of a dip, is the index of the run where she was
    back.
    """

    day: date
    distance_m: float | None = None
    mood: float | None = None
    said: bool = False
    dip: bool = False
    recovers: int | None = None


class Chart(NamedTuple):
    """A drawn chart.

    ``rows`` are ``height`` rows of ``width`` cells. ``columns[x]`` is the index of the run to
    which a click in column x belongs, or None. Shown are the runs ``first`` .. ``first +
    len(centres) - 1``; ``centres`` are their columns.
    """

    rows: tuple[Row, ...]
    columns: tuple[int | None, ...]
    first: int
    centres: tuple[int, ...]

    @property
    def fits(self) -> int:
        """How many runs are shown."""
        return len(self.centres)


def draw_chart(
    runs: Sequence[ChartRun],
    width: int,
    height: int,
    *,
    today: date,
    units: Units = "mi",
    chosen: int | None = None,
    first: int | None = None,
    first_weekday: int = 0,
    pitch: int | None = None,
    glyphs: Glyphs = UNICODE,
) -> Chart:
    """Draw ``runs`` (oldest first) in ``width`` x ``height`` cells.

    ``chosen`` is the index of the run that is marked in all panels. ``first`` is the run at the
    left (the newest are shown without it; ``Chart.first`` says where it came to stand),
    ``first_weekday`` 0 Monday .. 6 Sunday, ``pitch`` at least so many cells a run. Takes any
    input and any size; what does not fit is left out.
    """
    window = Window(first, chosen, pitch, first_weekday)
    picture = _Picture(runs, Canvas(width, height), window, units, glyphs)
    picture.draw(today)
    return picture.chart()


class _Picture:
    """A chart while it is drawn."""

    def __init__(
        self,
        runs: Sequence[ChartRun],
        canvas: Canvas,
        window: Window,
        units: Units,
        glyphs: Glyphs,
    ) -> None:
        self.runs = runs
        self.canvas = canvas
        self.glyphs = glyphs
        self.first_weekday = window.first_weekday
        self.units = units
        self.ways = in_lanes(_ways(runs))
        lanes = max((way.lane + 1 for way in self.ways), default=1)
        self.heights = split_height(canvas.height, lanes=lanes)
        longest = in_units(max(_lengths(runs), default=0.0), units)
        self.scale = distance_scale(longest, max(1, len(self.heights.bars)), units)
        self.left = self._margin()
        self.plot = range(self.left, canvas.width)
        self.layout = lay_out([run.day for run in runs], len(self.plot), window)
        self.centres = tuple(self.left + centre for centre in self.layout.centres)
        numbers = range(self.layout.first, self.layout.first + len(self.centres))
        self.shown = tuple(zip(numbers, self.centres, strict=True))
        self.chosen = window.chosen if window.chosen in numbers else None

    def _margin(self) -> int:
        """Cells left of the plot: the longest label and a blank, none where that is too much."""
        labels = [text for _, text in self.scale.labels]
        widest = max(map(len, (texts.MOOD_AXIS, texts.MOOD_HIGH, texts.DIPS_AXIS, *labels)))
        return widest + 2 if (widest + 2) * 3 <= self.canvas.width else 0

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
            dense=self.layout.rhythm.pitch == 1,
            left=self.left,
            today=today,
            glyphs=self.glyphs,
        )

    def chart(self) -> Chart:
        """What came out of it."""
        return Chart(self.canvas.rows(), self._columns(), self.layout.first, self.centres)

    def _axes(self) -> None:
        """The zero line, the words of the axes, and on tall charts a rule between two weeks."""
        canvas, heights = self.canvas, self.heights
        if heights.mood:
            canvas.put(self.left, heights.zero, self.glyphs.line * len(self.plot), "line")
        if len(heights.labels) > 1:
            for column in self.layout.weeks:
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
            self.canvas.put(column, row, self.glyphs.bars[min(8, eighths)], style)
            eighths -= 8

    def _dips(self) -> None:
        """The dips between the panels, with the ways back from them."""
        shown = dict(self.shown)
        before, after = self.left - 1, self.canvas.width
        ways = [
            way._replace(
                start=shown.get(way.start, before if way.start < self.layout.first else after),
                end=shown.get(way.end, before if way.end < self.layout.first else after),
            )
            for way in self.ways
        ]
        draw_dips(
            self.canvas,
            self.heights.dips,
            [column for number, column in self.shown if self.runs[number].dip],
            [way for way in ways if way.start < way.end],
            glyphs=self.glyphs,
            plot=self.plot,
        )

    def _days(self) -> list[DayColumn]:
        """The days of the runs that are shown, with the beginnings of weeks."""
        weeks = (week_number(self.runs[number].day, self.first_weekday) for number, _ in self.shown)
        days, last = [], None
        for (number, column), week in zip(self.shown, weeks, strict=True):
            days.append(DayColumn(self.runs[number].day, column, week != last))
            last = week
        return days

    def _columns(self) -> tuple[int | None, ...]:
        """For each column the run that is nearest, within half a week's gap."""
        columns: list[int | None] = [None] * self.canvas.width
        reach = (self.layout.rhythm.pitch + self.layout.rhythm.gap) // 2
        for distance in range(reach, -1, -1):
            for number, column in self.shown:
                for x in (column - distance, column + distance):
                    if x in self.plot:
                        columns[x] = number
        return tuple(columns)


def _ways(runs: Sequence[ChartRun]) -> Iterator[tuple[int, int]]:
    """The ways back from dips, as indices of runs."""
    for number, run in enumerate(runs):
        if run.recovers is not None and run.recovers > number:
            yield number, run.recovers


def _lengths(runs: Sequence[ChartRun]) -> list[float]:
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
