"""The chart: pictures as they should look, and what must hold for every picture."""

from datetime import date, timedelta
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.domain.units import METRES_PER_MILE
from journal_tui.tui.drawing.chart import Chart, ChartRun, draw_chart
from journal_tui.tui.drawing.columns import RHYTHMS, Window, lay_out, week_number
from journal_tui.tui.drawing.dips import in_lanes
from journal_tui.tui.drawing.glyphs import ASCII, UNICODE
from journal_tui.tui.drawing.heights import split_height
from journal_tui.tui.drawing.scale import distance_scale
from journal_tui.tui.drawing.spans import to_text

TODAY = date(2016, 8, 22)
STYLES = {"text", "muted", "accent", "line", "dusk", "even", "dawn", "focus", "strong", "reverse"}


def run(day, miles, mood=None, *, said=False, dip=False, recovers=None):
    metres = None if miles is None else miles * METRES_PER_MILE
    return ChartRun(date(2016, 8, day), metres, mood, said, dip, recovers)


STORY = (
    run(12, 0.8, 0.2),
    run(14, 0.75, 0.5, said=True),
    run(16, 1, 0.0),
    run(19, 1, -0.3, dip=True),
    run(21, 1.5, -0.6, said=True, dip=True, recovers=5),
    run(22, 2, 0.4),
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
        good  △  ▲               △
        mood  ────────·─────────────────────────
         low             ▽  ▼
        dips             ╵  ╰────▸
        2 mi                     █
                            █    █
        1 mi  ▅  ▄    █  █  █    █
              █  █    █  █  █    █
              F  S    T  F  S    M
        """,
    )


def test_a_tall_chart_shows_how_good_and_how_low():
    """Stems from the zero line, dates, a rule between weeks, a hair line at the chosen run."""
    same(
        draw_chart(STORY, 40, 12, today=TODAY, chosen=4),
        """
        good     ▲          ┊
              △  │          ┊    △
        mood  ────────·─────────────────────────
                         ▽  │
         low             ┊  ▼
        dips             ╵  ╰────▸
        2 mi        ┊       ┊  ┊ █
                    ┊       █  ┊ █
        1 mi  ▅  ▄  ┊ █  █  █  ┊ █
              █  █  ┊ █  █  █  ┊ █
              F  S    T  F [S]   M
              12 Aug  16         22
        """,
    )


def test_the_same_in_ascii():
    """The picture keeps its meaning where the terminal speaks ASCII."""
    same(
        draw_chart(STORY, 40, 9, today=TODAY, chosen=4, glyphs=ASCII),
        """
        good  ^  A          :    ^
        mood  --------.-------------------------
         low             v  V
        dips             '  `---->
        2 mi                :    #
                            #    #
        1 mi  :  :    #  #  #    #
              #  #    #  #  #    #
              F  S    T  F [S]   M
        """,
    )


def test_an_empty_journal_has_its_axes():
    """Nothing to show yet is shown as room, not as a mistake."""
    lines = picture(draw_chart((), 30, 9, today=TODAY)).split("\n")
    assert lines == ["  good", "  mood  " + "─" * 22, "   low", "", "  1 mi", "", "0.5 mi", "", ""]


def test_many_runs_stand_close_and_months_replace_the_letters():
    """Sixty runs fit in a wide chart; the chosen day is named beside its pointer."""
    runs = [ChartRun(date(2016, 10, 1) + timedelta(days=2 * n), 3200.0, 0.3) for n in range(60)]
    chart = draw_chart(runs, 76, 12, today=TODAY, chosen=50)
    *_, pointer, months = picture(chart).split("\n")
    assert chart.fits == 60
    assert pointer.strip() == "▴ 9 Jan"
    assert pointer.index("▴") == chart.centres[50]
    assert months.split() == ["Oct", "Nov", "Dec", "2017"]


@pytest.mark.parametrize(
    ("width", "chosen", "expected"),
    [
        pytest.param(76, None, "Oct             Nov            Dec            2017", id="none"),
        pytest.param(76, 30, "Oct             Nov           ▴ 30 Nov        2017", id="on Dec"),
        pytest.param(
            68, 59, "Oct             Nov            Dec            2017  27 Jan ▴", id="end"
        ),
        pytest.param(6, 59, "Jan  ▴", id="no room for its day"),
    ],
)
def test_the_pointer_in_one_row_with_the_months(width, chosen, expected):
    """The chosen day takes the place of a month that it would touch."""
    runs = [ChartRun(date(2016, 10, 1) + timedelta(days=2 * n), 3200.0, 0.3) for n in range(60)]
    chart = draw_chart(runs, width, 9, today=TODAY, chosen=chosen)
    assert picture(chart).split("\n")[-1].strip() == expected


def test_a_year_that_does_not_fit_shows_the_newest():
    """The newest run is at the right; ``first`` and the chosen run move the window."""
    runs = [ChartRun(date(2016, 1, 1) + timedelta(days=n), 3200.0) for n in range(300)]
    newest = draw_chart(runs, 76, 9, today=TODAY)
    assert newest.first + newest.fits == 300
    assert draw_chart(runs, 76, 9, today=TODAY, first=20).first == 20
    assert draw_chart(runs, 76, 9, today=TODAY, first=20, chosen=5).first == 5
    moved = draw_chart(runs, 76, 9, today=TODAY, first=20, chosen=200)
    assert moved.first + moved.fits == 201
    assert draw_chart(runs, 76, 9, today=TODAY, first=10_000).first == newest.first
    assert draw_chart(runs, 76, 9, today=TODAY, pitch=2).fits < newest.fits
    assert draw_chart(runs, 76, 9, today=TODAY, pitch=9).fits < newest.fits


def test_a_way_back_leaves_the_window():
    """A dip whose recovery is out of sight points there, and one from out of sight arrives."""
    days = [date(2016, 1, 1) + timedelta(days=n) for n in range(100)]
    runs = [ChartRun(day, 3200.0, 0.3) for day in days]
    runs[10] = ChartRun(days[10], 3200.0, -0.5, dip=True, recovers=60)
    early = draw_chart(runs, 30, 9, today=TODAY, first=0)
    late = draw_chart(runs, 30, 9, today=TODAY, first=50)
    assert picture(early).split("\n")[3].endswith("╰" + "─" * (29 - early.centres[10]))
    arrives = late.centres[60 - late.first]
    assert picture(late).split("\n")[3][6:] == "─" * (arrives - 6) + "▸"


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
    runs = [
        run(1, 2, -0.5, dip=True, recovers=2),
        run(2, 1, -0.4, dip=True, recovers=3),
        run(3, 1, 0.3),
        run(4, 1, 0.4),
    ]
    lines = picture(draw_chart(runs, 40, height, today=TODAY)).split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("dips"))
    assert lines[at : at + len(expected)] == expected


def test_a_dip_that_goes_on_joins_a_line_that_passes():
    runs = [
        run(1, 2, -0.5, dip=True, recovers=2),
        run(2, 1, -0.4, dip=True),
        run(3, 1, 0.3),
    ]
    assert "dips  ╰──┴──▸" in picture(draw_chart(runs, 40, 9, today=TODAY))


def test_a_dip_above_zero_hangs_below_the_line():
    """A dip is measured by her usual: it may be on the good side, and keeps its stem."""
    lines = picture(draw_chart([run(1, 2, 0.5, dip=True)], 30, 12, today=TODAY)).split("\n")
    assert [line[6:7] for line in lines[:6]] == ["△", "│", "─", "┊", "┊", "╵"]


def test_runs_without_distance_and_without_mood():
    """No distance leaves a gap under the mark, no mood leaves a grey bar without a mark."""
    chart = draw_chart([run(1, None, 0.3), run(2, 1)], 30, 9, today=TODAY)
    lines = picture(chart).split("\n")
    assert lines[0] == "  good  △"
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
    assert sunday.centres == (6, 11, 14, 17, 22, 25)


runs_of_any_kind = st.lists(
    st.builds(
        ChartRun,
        day=st.dates(date(2015, 1, 1), date(2018, 1, 1)),
        distance_m=st.none() | st.floats(0, 1e300) | st.floats(0, 50_000),
        mood=st.none() | st.floats(-1, 1),
        said=st.booleans(),
        dip=st.booleans(),
        recovers=st.none() | st.integers(0, 90),
    ),
    max_size=90,
).map(lambda runs: sorted(runs, key=lambda run: run.day))


@settings(max_examples=120, deadline=None)
@given(runs_of_any_kind, st.integers(-1, 130), st.integers(-1, 30), st.data())
def test_any_journal_in_any_size(runs, width, height, data):
    """Never raises, never too wide, ASCII is ASCII, and a run keeps to its column."""
    number = st.none() | st.integers(-3, 95)
    chosen, first = data.draw(number), data.draw(number)
    glyphs = data.draw(st.sampled_from([UNICODE, ASCII]))
    chart = draw_chart(runs, width, height, today=TODAY, chosen=chosen, first=first, glyphs=glyphs)
    assert len(chart.rows) == max(0, height)
    lines = ["".join(span.text for span in row) for row in chart.rows]
    assert all(len(line) == max(0, width) for line in lines)
    assert {name for row in chart.rows for s in row for name in s.style.split("+")} <= STYLES
    if glyphs is ASCII:
        assert "".join(lines).isascii()
    assert list(chart.centres) == sorted(set(chart.centres))
    assert len(chart.columns) == max(0, width)
    assert all(chart.columns[x] == chart.first + n for n, x in enumerate(chart.centres))
    if chosen is not None and 0 <= chosen < len(runs) and chart.fits:
        assert chart.first <= chosen < chart.first + chart.fits
    heights = split_height(max(0, height))
    for index, column in enumerate(chart.centres):
        drawn = runs[chart.first + index]
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
    assert tuple(map(len, split_height(12))) == (5, 1, 4, 2)


def test_weeks_begin_where_she_says():
    sunday, monday = date(2016, 8, 21), date(2016, 8, 22)
    assert week_number(sunday) + 1 == week_number(monday)
    assert week_number(sunday, 6) == week_number(monday, 6)


def test_the_roomiest_rhythm_that_fits():
    """The more runs, the closer they stand."""
    days = [date(2016, 8, 1) + timedelta(days=n) for n in range(60)]
    widths = (400, 140, 130, 70, 60)
    assert [lay_out(days, width, Window()).rhythm for width in widths] == list(RHYTHMS)
