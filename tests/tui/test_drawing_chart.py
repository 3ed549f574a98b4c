"""The chart: pictures as they should look, and what must hold for every picture."""

from datetime import date, timedelta
from itertools import pairwise
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.domain.units import METRES_PER_MILE
from journal_tui.tui.drawing.chart import Chart, ChartColumn, Series, draw_chart
from journal_tui.tui.drawing.dips import in_lanes
from journal_tui.tui.drawing.glyphs import ASCII, UNICODE
from journal_tui.tui.drawing.heights import split_height
from journal_tui.tui.drawing.scale import distance_scale
from journal_tui.tui.drawing.spans import to_text

TODAY = date(2016, 8, 22)
STYLES = {"text", "muted", "accent", "line", "dusk", "even", "dawn", "focus", "strong", "reverse"}


def run(day, miles, mood=None, *, said=False, dip=False):
    metres = None if miles is None else miles * METRES_PER_MILE
    return ChartColumn(date(2016, 8, day), metres, mood, said, dip)


def series(*runs, ways=()):
    return Series(tuple(runs), tuple(ways))


STORY = series(
    run(12, 0.8, 0.2),
    run(14, 0.75, 0.5, said=True),
    run(16, 1, 0.0),
    run(19, 1, -0.3, dip=True),
    run(21, 1.5, -0.6, said=True, dip=True),
    run(22, 2, 0.4),
    ways=[(4, 5)],
)


def picture(chart: Chart) -> str:
    return to_text(chart.rows)


def same(chart: Chart, expected: str) -> None:
    assert picture(chart) == dedent(expected).strip("\n")


def test_two_weeks_on_home():
    """A mark, a bar and a letter in one column; the dip leads to the run where she was back."""
    same(
        draw_chart(STORY, 40, 9, today=TODAY),
        """
        good   △   ▲                         △
        mood  ──────────────·───────────────────
         low                    ▽   ▼
        dips                    ╵   ╰────────▸
        2 mi                                ███
                                   ███      ███
        1 mi  ▅▅▅ ▄▄▄      ███ ███ ███      ███
              ███ ███      ███ ███ ███      ███
               F   S        T   F   S        M
        """,
    )


def test_a_tall_chart_shows_how_good_and_how_low():
    """Stems from the zero line, dates, a rule between weeks, a hair line at the chosen run."""
    same(
        draw_chart(STORY, 40, 12, today=TODAY, chosen=4),
        """
        good       ▲                ┊
               △   │                ┊        △
        mood  ──────────────·───────────────────
                                ▽   │
         low                    ┊   ▼
        dips                    ╵   ╰────────▸
        2 mi           ┊            ┊   ┊   ███
                       ┊           ███  ┊   ███
        1 mi  ▅▅▅ ▄▄▄  ┊   ███ ███ ███  ┊   ███
              ███ ███  ┊   ███ ███ ███  ┊   ███
               F   S        T   F  [S]       M
              12 Aug       16               22
        """,
    )


def test_the_same_in_ascii():
    """The picture keeps its meaning where the terminal speaks ASCII."""
    same(
        draw_chart(STORY, 40, 9, today=TODAY, chosen=4, glyphs=ASCII),
        """
        good   ^   A                :        ^
        mood  --------------.-------------------
         low                    v   V
        dips                    '   `-------->
        2 mi                        :       ###
                                   ###      ###
        1 mi  ::: :::      ### ### ###      ###
              ### ###      ### ### ###      ###
               F   S        T   F  [S]       M
        """,
    )


def test_a_pause_is_a_gap_that_says_how_long_it_was():
    """Five weeks between two runs: the line of the zero is broken, nothing is drawn across."""
    runs = series(
        run(1, 1, 0.3),
        run(2, 1, 0.3),
        *(ChartColumn(date(2016, 9, day), METRES_PER_MILE, 0.3) for day in (6, 8)),
    )
    lines = picture(draw_chart(runs, 40, 9, today=TODAY)).split("\n")
    assert "5 weeks" in lines[-1]
    gap = lines[-1].index("5 weeks")
    assert lines[1][gap : gap + 7] == " " * 7
    assert lines[1].count("─") > 10


def test_weeks_are_columns_and_an_empty_one_stays_empty():
    """A dip from which she was back in the same week has its arrow beside it."""
    monday = date(2016, 8, 1)
    weeks = Series(
        (
            ChartColumn(monday, 5 * METRES_PER_MILE, 0.3, name="week of 1 Aug"),
            ChartColumn(monday + timedelta(7), None, None, name="week of 8 Aug"),
            ChartColumn(monday + timedelta(14), 8 * METRES_PER_MILE, 0.1, dip=True),
            ChartColumn(monday + timedelta(21), 10 * METRES_PER_MILE, 0.6, said=True),
        ),
        ((2, 2),),
        "week",
    )
    same(
        draw_chart(weeks, 50, 11, today=TODAY, chosen=3),
        """
         good                                        ▲
                 △                                   │
         mood  ──────────────────────────·────────────────
                                         ┊           ┊
          low                            ┊           ┊
         dips                            ╰▸          ┊
        10 mi                          ▃▃▃▃▃       █████
               ▄▄▄▄▄                   █████       █████
               █████                   █████       █████
                                              22 Aug ▴
               1 Aug       8           15          22
        """,
    )


def test_an_empty_journal_has_its_axes():
    """Nothing to show yet is shown as room, not as a mistake."""
    lines = picture(draw_chart(Series(), 30, 9, today=TODAY)).split("\n")
    assert lines == ["  good", "  mood  " + "─" * 22, "   low", "", "  1 mi", "", "0.5 mi", "", ""]


def close_runs(number):
    """A run every second day from 1 October on: so many that they stand close."""
    start = date(2016, 10, 1)
    return series(*(ChartColumn(start + timedelta(2 * n), 3200.0, 0.3) for n in range(number)))


def test_many_runs_stand_close_and_months_replace_the_letters():
    """Sixty runs fit in a wide chart; the chosen day is named beside its pointer."""
    chart = draw_chart(close_runs(60), 76, 12, today=TODAY, chosen=50)
    *_, pointer, months = picture(chart).split("\n")
    assert chart.fits == 60
    assert pointer.strip() == "▴ 9 Jan"
    assert pointer.index("▴") == chart.centres[50]
    assert months.split() == ["Oct", "Nov", "Dec", "2017"]


@pytest.mark.parametrize(
    ("width", "chosen", "expected"),
    [
        pytest.param(
            76, None, "Oct                Nov               Dec               2017", id="none"
        ),
        pytest.param(
            76, 30, "Oct                Nov           ▴ 30 Nov              2017", id="on Dec"
        ),
        pytest.param(
            68, 59, "Oct             Nov            Dec             2017  27 Jan ▴", id="end"
        ),
        pytest.param(6, 59, "Jan ▴", id="no room for its day"),
    ],
)
def test_the_pointer_in_one_row_with_the_months(width, chosen, expected):
    """The chosen day takes the place of a month that it would touch."""
    chart = draw_chart(close_runs(60), width, 9, today=TODAY, chosen=chosen)
    assert picture(chart).split("\n")[-1].strip() == expected


def test_a_year_that_does_not_fit_shows_the_newest():
    """The newest run is at the right; the wider a run, the fewer fit."""
    newest = draw_chart(close_runs(300), 76, 9, today=TODAY)
    assert newest.first + newest.fits == 300
    assert draw_chart(close_runs(300), 76, 9, today=TODAY, pitch=2).fits < newest.fits
    assert draw_chart(close_runs(300), 76, 9, today=TODAY, pitch=9).fits < newest.fits / 4


@pytest.mark.parametrize(
    ("years", "unit", "labels"),
    [
        pytest.param(2, "month", ["Jan", "2017"], id="two years"),
        pytest.param(9, "quarter", [str(year) for year in range(2016, 2025)], id="years alone"),
        pytest.param(9, "year", [str(year) for year in range(2016, 2025)], id="a column a year"),
    ],
)
def test_long_stretches_name_their_years(years, unit, labels):
    step = {"month": 1, "quarter": 3, "year": 12}[unit]
    months = [(2016 + n // 12, n % 12 + 1) for n in range(0, 12 * years, step)]
    columns = series(*(ChartColumn(date(*month, 1), 5000.0) for month in months))
    last = picture(draw_chart(columns._replace(unit=unit), 90, 9, today=TODAY)).split("\n")[-1]
    assert [word for word in last.split() if word in labels] == labels


def test_a_way_back_leaves_the_window():
    """A dip whose recovery is out of sight points there, and one from out of sight arrives."""
    days = [date(2016, 1, 1) + timedelta(days=n) for n in range(16)]
    columns = tuple(ChartColumn(day, 3200.0, 0.3, dip=n == 10) for n, day in enumerate(days))
    early = draw_chart(Series(columns, ((10, 60),)), 40, 9, today=TODAY)
    late = draw_chart(Series(columns, ((-3, 5),)), 40, 9, today=TODAY)
    assert picture(early).split("\n")[3].endswith("╰" + "─" * (39 - early.centres[10]))
    assert picture(late).split("\n")[3][6:].startswith("─" * (late.centres[5] - 6) + "▸")


@pytest.mark.parametrize(
    ("height", "expected"),
    [
        pytest.param(9, ["dips  ╰──┴──▸──▸"], id="one row is shared, the later dip joins"),
        pytest.param(
            24,
            ["dips  ┊  ╰─────▸", "      ╰─────▸"],
            id="two rows: no line crosses another",
        ),
    ],
)
def test_overlapping_ways_back(height, expected):
    runs = series(
        run(1, 2, -0.5, dip=True),
        run(2, 1, -0.4, dip=True),
        run(3, 1, 0.3),
        run(4, 1, 0.4),
        ways=[(0, 2), (1, 3)],
    )
    lines = picture(draw_chart(runs, 18, height, today=TODAY)).split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("dips"))
    assert lines[at : at + len(expected)] == expected


def test_a_dip_that_goes_on_joins_a_line_that_passes():
    runs = series(
        run(1, 2, -0.5, dip=True), run(2, 1, -0.4, dip=True), run(3, 1, 0.3), ways=[(0, 2)]
    )
    assert "╰────┴────▸" in picture(draw_chart(runs, 20, 9, today=TODAY))


def test_a_dip_above_zero_hangs_below_the_line():
    """A dip is measured by her usual: it may be on the good side, and keeps its stem."""
    lines = picture(draw_chart(series(run(1, 2, 0.5, dip=True)), 30, 12, today=TODAY)).split("\n")
    assert [line[8:9] for line in lines[:6]] == ["△", "│", "─", "┊", "┊", "╵"]


def test_runs_without_distance_and_without_mood():
    """No distance leaves a gap under the mark, no mood leaves a grey bar without a mark."""
    chart = draw_chart(series(run(1, None, 0.3), run(2, 1)), 30, 9, today=TODAY)
    lines = picture(chart).split("\n")
    assert lines[0] == "  good    △"
    assert [line[chart.centres[0]] for line in lines[4:8] if len(line) > 11] == [" "] * 4
    assert [line[chart.centres[1]] for line in lines[4:8]] == ["█"] * 4
    assert {s.style for row in chart.rows for s in row if "█" in s.text} == {"muted"}


def test_colours_and_today():
    """Bars carry the colour of the mood, today's letter the accent, the chosen run the focus."""
    chart = draw_chart(STORY, 40, 9, today=TODAY, chosen=4)
    spans = [span for row in chart.rows for span in row]
    of = {text: {s.style for s in spans if s.text.strip() == text} for text in "▼▽△▲·MF▸"}
    assert of["▼"] == {"focus+reverse"}
    assert of["▽"] == {"dusk"}
    assert of["△"] == {"dawn"}
    assert of["▲"] == {"dawn+strong"}
    assert of["·"] == {"even"}
    assert of["M"] == {"accent+strong"}
    assert of["▸"] == {"dawn"}
    assert {s.style for s in spans if "█" in s.text} == {"dusk", "even", "dawn", "focus"}


def test_kilometres_and_week_start():
    """The scale is in her units; a week may begin on Sunday."""
    assert "4 km" in picture(draw_chart(STORY, 40, 9, today=TODAY, units="km"))
    sunday = draw_chart(STORY, 40, 9, today=TODAY, first_weekday=6)
    monday = draw_chart(STORY, 40, 9, today=TODAY)
    apart = [
        [later - earlier for earlier, later in pairwise(chart.centres)]
        for chart in (sunday, monday)
    ]
    # Friday 12 | Sunday 14, Tuesday 16, Friday 19 | Sunday 21, Monday 22: a week begins on the
    # 14th and the 21st, or (Monday first) on the 16th and the 22nd.
    assert [steps.index(max(steps)) for steps in apart] == [0, 1]


columns_of_any_kind = st.lists(
    st.builds(
        ChartColumn,
        day=st.dates(date(2015, 1, 1), date(2018, 1, 1)),
        distance_m=st.none() | st.floats(0, 1e300) | st.floats(0, 50_000),
        mood=st.none() | st.floats(-1, 1),
        said=st.booleans(),
        dip=st.booleans(),
        name=st.sampled_from(["", "week of 1 Aug"]),
    ),
    max_size=90,
).map(lambda runs: tuple(sorted(runs, key=lambda run: run.day)))
ways_of_any_kind = st.lists(st.tuples(st.integers(-5, 95), st.integers(-5, 95)), max_size=12).map(
    tuple
)


@settings(max_examples=120, deadline=None)
@given(columns_of_any_kind, ways_of_any_kind, st.integers(-1, 130), st.integers(-1, 30), st.data())
def test_any_journal_in_any_size(columns, ways, width, height, data):
    """Never raises, never too wide, ASCII is ASCII, and a run keeps to its column."""
    chosen = data.draw(st.none() | st.integers(-3, 95))
    unit = data.draw(st.sampled_from(["run", "week", "month", "quarter", "year"]))
    glyphs = data.draw(st.sampled_from([UNICODE, ASCII]))
    chart = draw_chart(
        Series(columns, ways, unit), width, height, today=TODAY, chosen=chosen, glyphs=glyphs
    )
    assert len(chart.rows) == max(0, height)
    lines = ["".join(span.text for span in row) for row in chart.rows]
    assert all(len(line) == max(0, width) for line in lines)
    assert {name for row in chart.rows for s in row for name in s.style.split("+")} <= STYLES
    if glyphs is ASCII:
        assert "".join(lines).isascii()
    assert list(chart.centres) == sorted(set(chart.centres))
    assert chart.first + chart.fits == len(columns) or width < 3
    assert len(chart.columns) == max(0, width)
    assert all(chart.columns[x] == chart.first + n for n, x in enumerate(chart.centres))
    heights = split_height(max(0, height))
    for index, column in enumerate(chart.centres):
        drawn = columns[chart.first + index]
        signs = [lines[row][column] for row in heights.mood]
        marks = set(signs) & {*glyphs.said, *glyphs.read}
        assert bool(marks) == (drawn.mood is not None and bool(signs)) or glyphs is ASCII
        if heights.bars and drawn.distance_m is not None:
            assert lines[heights.bars.stop - 1][column] in glyphs.bars[1:]


@given(st.floats(0, 1e300), st.integers(1, 30))
def test_the_scale_holds_the_longest_run(longest, rows):
    """Labels are round, one to three, inside the panel; the longest bar uses over a third."""
    scale = distance_scale(longest, rows, "mi")
    assert 1 <= len(scale.labels) <= 3
    assert all(0 <= row < rows and len(text) <= 10 for row, text in scale.labels)
    assert 1 <= scale.eighths(longest, rows) <= rows * 8
    if 0.1 <= longest <= 90_000:
        assert longest * 0.99 <= scale.top <= longest * 3


@pytest.mark.parametrize(
    ("longest", "rows", "labels"),
    [
        (1.5, 4, ["1 mi", "2 mi"]),
        (1.2, 2, ["1.5 mi"]),
        (3.1, 5, ["1.5 mi", "3 mi"]),
        (6.2, 4, ["4 mi", "8 mi"]),
        (13.1, 4, ["8 mi", "16 mi"]),
        (26.2, 9, ["10 mi", "20 mi", "30 mi"]),
        (0.25, 4, ["0.2 mi", "0.4 mi"]),
        (50_000, 4, ["30k mi", "60k mi"]),
    ],
)
def test_scales_a_runner_would_draw(longest, rows, labels):
    assert [text for _, text in distance_scale(longest, rows, "mi").labels] == labels


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=8))
def test_no_two_ways_in_one_lane_meet(pairs):
    """Each dip has one way at most, so starts differ; then nothing overlaps in a lane."""
    ways = in_lanes({start: (start, start + length) for start, length in pairs}.values())
    for one in ways:
        for other in ways:
            if one.start < other.start <= one.end:
                assert one.lane > other.lane


def test_the_height_is_shared_out():
    """Every row has one use, the mood panel has a middle, and home keeps room for the bars."""
    for height in range(40):
        for lanes in (1, 2, 9):
            parts = split_height(height, lanes=lanes)
            assert [row for part in parts for row in part] == list(range(height))
            assert len(parts.mood) % 2 == 1 or not parts.mood
    assert tuple(map(len, split_height(9))) == (3, 1, 4, 1)
    assert tuple(map(len, split_height(11))) == (5, 1, 3, 2)
