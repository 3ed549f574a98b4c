"""The run line: what is understood, what is not, and where in the line it stands."""

import time as clock
from datetime import date, time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import RUN_KINDS, WEATHER_WORDS, Segment, Wall
from journal_tui.domain.runline.format import format_run_line
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.domain.runline.values import ProblemReason, RunLine, caret_line
from journal_tui.domain.units import METRES_PER_MILE as MILE
from journal_tui.texts import runline as texts

MONDAY = date(2016, 8, 22)


def parse(line: str) -> RunLine:
    return parse_run_line(line, MONDAY)


def run_of(line: str):
    read = parse(line)
    assert read.problems == ()
    assert read.run is not None
    return read.run


def problems_of(line: str) -> list[tuple[str, str]]:
    read = parse(line)
    for problem in read.problems:
        assert line[problem.start : problem.end] == problem.text
    return [(problem.text, problem.reason) for problem in read.problems]


def test_the_line_of_the_design():
    read = parse('1.5mi 18:40 run rain rpe7 feel-3 #morning @canal wall 0.75mi head "felt sick"')
    assert read.problems == ()
    assert read.feeling == Feeling(after=-3)
    assert read.tags == ("morning",)
    assert (read.day, read.hour) == (None, None)
    run = read.run
    assert run is not None
    assert (run.kind, run.distance_m, run.duration_s, run.effort) == ("run", 1.5 * MILE, 1120, 7)
    assert (run.weather, run.place) == (("rain",), "canal")
    assert run.walls == (Wall(0.75 * MILE, where="head", said="felt sick"),)


@pytest.mark.parametrize(
    ("line", "metres"),
    [
        ("1.5mi", 1.5 * MILE),
        ("1.5 miles", 1.5 * MILE),
        ("1 mile", MILE),
        ("ran a mile", MILE),
        ("half a mile", MILE / 2),
        (".5mi", MILE / 2),
        ("5k", 5000),
        ("5 KM", 5000),
        ("5,3 km", 5300),
        ("2400m", 2400),
        ("2,400m", 2400),
        ("13.1mi", 13.1 * MILE),
        ("half marathon", 21097.5),
        ("half-marathon", 21097.5),
        ("half", 21097.5),
        ("a marathon", 42195),
        ("٥km", 5000),
        ("５ｋ 25min", None),
        ("5\u00a0km.", 5000),
    ],
)
def test_distance(line, metres):
    read = parse(line)
    assert read.run is not None or metres is None
    if metres is not None:
        assert read.problems == ()
        assert read.run.distance_m == metres


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("18:40", 1120),
        ("18:40.5", 1120.5),
        ("1:02:03", 3723),
        ("25min", 1500),
        ("25 min", 1500),
        ("25min30", 1530),
        ("25 min 30 s", 1530),
        ("1h05", 3900),
        ("1 h 05", 3900),
        ("1h 5min", 3900),
        ("1h 30m", 5400),
        ("1 hour and 5 minutes", 3900),
        ("an hour", 3600),
        ("half an hour", 1800),
        ("90s", 90),
        ("1.5 hours", 5400),
    ],
)
def test_time(line, seconds):
    assert run_of(line).duration_s == seconds


@pytest.mark.parametrize(
    ("line", "metres", "seconds"),
    [
        ("1.5mi 12:30/mi", 1.5 * MILE, 1125),
        ("1.5mi 12:30 /mi", 1.5 * MILE, 1125),
        ("1.5mi 12:30 per mile", 1.5 * MILE, 1125),
        ("1.5 miles at 12:30 a mile", 1.5 * MILE, 1125),
        ("5km 5:20/km", 5000, 1600),
        ("5km 5:20 min/km", 5000, 1600),
        ("5km @5:20/km", 5000, 1600),
        ("2mi 12min/mi", 2 * MILE, 1440),
        ("25min 12:30/mi", 2 * MILE, 1500),
        ("2mi 25:00 12:31/mi", 2 * MILE, 1500),
        ("today 12:30/mi 2mi", 2 * MILE, 1500),
    ],
)
def test_pace_stands_for_either(line, metres, seconds):
    run = run_of(line)
    assert run.distance_m == pytest.approx(metres)
    assert run.duration_s == seconds


def test_two_numbers_are_hours_where_nobody_is_that_fast():
    assert run_of("half 2:15").duration_s == 8100
    assert run_of("1mi 12:15").duration_s == 735
    assert run_of("100km 0:10").duration_s == 10, "neither reading can be: taken as it stands"


@pytest.mark.parametrize(
    ("line", "kind"),
    [(kind, kind) for kind in RUN_KINDS]
    + [
        ("5k", "run"),
        ("ran 5k", "run"),
        ("walked 5k", "walk"),
        ("jog 5k", "run"),
        ("Long RUN 10k", "long"),
        ("interval run", "intervals"),
        ("5k raced", "race"),
        ("1mi walk, 2mi walk", "walk"),
    ],
)
def test_kind(line, kind):
    assert run_of(line).kind == kind


@pytest.mark.parametrize("word", WEATHER_WORDS)
def test_weather(word):
    assert run_of(f"5k {word.upper()}").weather == (word,)


def test_weather_of_many_words_in_their_order_once():
    assert run_of("cold rainy, rain wind").weather == ("cold", "rain", "wind")


@pytest.mark.parametrize(
    ("line", "effort"),
    [("rpe7", 7), ("rpe 7", 7), ("effort 0", 0), ("RPE:10", 10), ("rpe=7/10", 7)],
)
def test_effort(line, effort):
    assert run_of(line).effort == effort


@pytest.mark.parametrize(
    ("line", "during", "after"),
    [
        ("feel-3", None, -3),
        ("feel -3", None, -3),
        ("feel+2", None, 2),
        ("feel3", None, 3),
        ("felt −2", None, -2),
        ("feel - 2", None, -2),
        ("after-3", None, -3),
        ("during-2", -2, None),
        ("during 1 feel 0", 1, 0),
    ],
)
def test_feeling_alone_is_no_run(line, during, after):
    read = parse(line)
    assert read.problems == ()
    assert read.feeling == Feeling(during=during, after=after)
    assert read.run is None


@pytest.mark.parametrize(
    ("line", "day", "hour"),
    [
        ("today", MONDAY, None),
        ("yesterday 7am", date(2016, 8, 21), time(7)),
        ("yesterday 7:00", date(2016, 8, 21), time(7)),
        ("yesterday at 7:00", date(2016, 8, 21), time(7)),
        ("monday", MONDAY, None),
        ("friday", date(2016, 8, 19), None),
        ("Fri,", date(2016, 8, 19), None),
        ("last monday", date(2016, 8, 15), None),
        ("last friday", date(2016, 8, 19), None),
        ("sun 7am", date(2016, 8, 21), time(7)),
        ("last sun", date(2016, 8, 21), None),
        ("2016-08-21 09:10", date(2016, 8, 21), time(9, 10)),
        ("2016-08-21T09:10:30", date(2016, 8, 21), time(9, 10, 30)),
        ("2016/8/3", date(2016, 8, 3), None),
        ("21 aug", date(2016, 8, 21), None),
        ("23 aug", date(2015, 8, 23), None),
        ("21st of August 2015", date(2015, 8, 21), None),
        ("aug 21, 2015 18:30", date(2015, 8, 21), time(18, 30)),
        ("sept 3rd", date(2015, 9, 3), None),
        ("29 feb", date(2016, 2, 29), None),
        ("2 days ago", date(2016, 8, 20), None),
        ("7am", None, time(7)),
        ("12am", None, time(0)),
        ("12:05pm", None, time(12, 5)),
        ("6:30pm", None, time(18, 30)),
        ("6.30 pm", None, time(18, 30)),
    ],
)
def test_day_and_hour(line, day, hour):
    read = parse(line)
    assert (read.day, read.hour, read.run, read.problems) == (day, hour, None, ())


def test_a_clock_is_the_hour_only_right_after_a_day():
    assert parse("yesterday 7:00 1mi 9:50").run.duration_s == 590
    assert parse("7:00 yesterday").run.duration_s == 420
    read = parse("today 45:10 5k")
    assert (read.hour, read.run.duration_s) == (None, 2710), "no hour is 45"


def test_year_of_another_leap_cycle():
    assert parse_run_line("29 feb", date(1903, 5, 1)).day == date(1896, 2, 29)


def test_month_and_day_before_a_quantity_is_no_date():
    assert parse("may 5km").run.distance_m == 5000
    assert parse("21 aug 2400 m").run.distance_m == 2400


RUN_2, WALK_1 = Segment("run", None, 120.0), Segment("walk", None, 60.0)
MILE_RUN, WALK_06 = Segment("run", MILE), Segment("walk", 0.6 * MILE)


@pytest.mark.parametrize(
    ("line", "segments", "metres", "seconds"),
    [
        ("5x(2min run 1min walk)", (RUN_2, WALK_1) * 5, None, 900),
        ("5 × (run 2min, walk 1min)", (RUN_2, WALK_1) * 5, None, 900),
        ("1mi run, 0.6mi walk", (MILE_RUN, WALK_06), 1.6 * MILE, None),
        ("1mi run 0.6mi walk", (MILE_RUN, WALK_06), 1.6 * MILE, None),
        ("run 1mi, walk 0.6mi", (MILE_RUN, WALK_06), 1.6 * MILE, None),
        ("run 1mi, 0.6mi walk", (MILE_RUN, WALK_06), 1.6 * MILE, None),
        ("Ran 1 mile then walked 0.6 miles.", (MILE_RUN, WALK_06), 1.6 * MILE, None),
        (
            "1mi run 10:30, 0.6mi walk 9:00",
            (Segment("run", MILE, 630.0), Segment("walk", 0.6 * MILE, 540.0)),
            1.6 * MILE,
            1170,
        ),
        (
            "1mi run 10:30/mi, 9min walk 15:00/mi",
            (Segment("run", MILE, 630.0), Segment("walk", 0.6 * MILE, 540.0)),
            1.6 * MILE,
            1170,
        ),
        ("1.6mi 20:00, 1mi run, 0.6mi walk", (MILE_RUN, WALK_06), 1.6 * MILE, 1200),
        ("2 miles, run and walk", (Segment("run"), Segment("walk")), 2 * MILE, None),
        ("2mi run walk 25min", (Segment("run"), Segment("walk")), 2 * MILE, 1500),
        ("2mi run walk run", (Segment("run"), Segment("walk"), Segment("run")), 2 * MILE, None),
        ("1mi run, 5min walk", (MILE_RUN, Segment("walk", None, 300.0)), MILE, None),
        ("1mi run, walk", (MILE_RUN, Segment("walk")), MILE, None),
        ("3x400m", (Segment("run", 400.0),) * 3, 1200, None),
        ("2x1mi walk", (Segment("walk", MILE),) * 2, 2 * MILE, None),
        ("2x(400m, 90s rest)", (Segment("run", 400.0), Segment("rest", None, 90.0)) * 2, 800, None),
        ("(400m 800m)", (Segment("run", 400.0), Segment("run", 800.0)), 1200, None),
        ("(2x400m)", (Segment("run", 400.0),) * 2, 800, None),
        ("1min walk, 2x(2min run)", (WALK_1, RUN_2, RUN_2), None, 300),
        ("(1mi run)", (MILE_RUN,), MILE, None),
        ("1mi run 1mi run", (MILE_RUN, MILE_RUN), 2 * MILE, None),
    ],
)
def test_intervals(line, segments, metres, seconds):
    run = run_of(line)
    assert run.segments == segments
    assert run.distance_m == (None if metres is None else pytest.approx(metres))
    assert run.duration_s == seconds


def test_a_single_run_is_no_interval():
    for line in ("1.5mi run 18:40", "run 1.5mi 18:40", "ran 1.5mi 18:40 run", "1.5mi, run"):
        assert run_of(line).segments == ()
        assert run_of(line).distance_m == 1.5 * MILE


def test_brackets_around_other_words_mean_nothing():
    run = run_of("1.5mi (rain) [cold]")
    assert run.weather == ("rain", "cold")
    assert run.segments == ()


def test_kind_beside_intervals():
    assert run_of("long, 2x(2min run)").kind == "long"
    assert run_of("walk, (1mi run, 0.6mi walk)").kind == "walk"
    assert run_of("(1mi walk)").kind == "walk"


@pytest.mark.parametrize(
    ("line", "metres", "seconds"),
    [
        ("2mi nonstop 1mi", MILE, None),
        ("30min nonstop 20min", None, 1200),
        ("2mi 25min nonstop for 1mi in 12min", MILE, 720),
        ("2mi nonstop 1mi 25min", MILE, None),
        ("1.5mi 18:40 nonstop", 1.5 * MILE, 1120),
        ("1.5mi nonstop 18:40", 1.5 * MILE, 1120),
        ("1.5 miles without walking", 1.5 * MILE, None),
        ("1.5mi non-stop", 1.5 * MILE, None),
        ("30min non stop", None, 1800),
        ("1mi run, 0.6mi walk nonstop 1mi", MILE, None),
    ],
)
def test_nonstop(line, metres, seconds):
    run = run_of(line)
    assert (run.nonstop_m, run.nonstop_s) == (metres, seconds)


@pytest.mark.parametrize(
    ("line", "walls"),
    [
        ("wall", (Wall(),)),
        ("wall 0.75mi", (Wall(0.75 * MILE),)),
        ("wall: at 0.75mi", (Wall(0.75 * MILE),)),
        ("wall 9:30", (Wall(minute_s=570.0),)),
        ("wall after 12min", (Wall(minute_s=720.0),)),
        ("wall 0mi", (Wall(0.0),)),
        ("wall 0.75mi at 9:30", (Wall(0.75 * MILE, 570.0),)),
        (
            'wall 0.75mi head "felt sick" walked on',
            (Wall(0.75 * MILE, None, "head", "felt sick", "walked on"),),
        ),
        ("wall legs, stopped", (Wall(where="legs", outcome="stopped"),)),
        ("wall both ran through", (Wall(where="both", outcome="ran through"),)),
        ("wall head and legs walked", (Wall(where="both", outcome="walked on"),)),
        ("wall in the head", (Wall(where="head"),)),
        ("wall “I can’t”", (Wall(said="I can’t"),)),
        ("wall 'I can't' stopped", (Wall(said="I can't", outcome="stopped"),)),
        ('wall "he said ""no"""', (Wall(said='he said "no"'),)),
        ('wall "so”', (Wall(said="so"),)),
        ("wall 1mi wall 2mi legs", (Wall(MILE), Wall(2 * MILE, where="legs"))),
    ],
)
def test_walls(line, walls):
    assert run_of(line).walls == walls


def test_a_walk_after_a_wall_is_a_walk():
    run = run_of("1mi run, wall 1mi head stopped, 0.6mi walk")
    assert run.segments == (MILE_RUN, WALK_06)
    assert run.walls == (Wall(MILE, where="head", outcome="stopped"),)
    assert run_of("1mi run, wall legs walked 0.6mi").segments == (MILE_RUN, WALK_06)


def test_tags_and_places_keep_what_they_are():
    read = parse('5k #Morning #morning, #new-shoes. @"The Canal" #"first 5k"')
    assert read.tags == ("morning", "new-shoes", "first 5k")
    assert read.run.place == "The Canal"
    assert read.problems == ()


@pytest.mark.parametrize(
    ("line", "problems"),
    [
        ("", []),
        (" ,.; ", []),
        ("5k wobbly", [("wobbly", "unknown")]),
        ("foo-bar 5k $%&", [("foo-bar", "unknown"), ("$%", "unknown")]),
        ("feel great", [("feel", "feel"), ("great", "unknown")]),
        ("7", [("7", "number")]),
        ("1.5.3", [("1.5.3", "number")]),
        ("0mi", [("0mi", "distance-range")]),
        ("2000km", [("2000km", "distance-range")]),
        ("1" * 5000 + "km", [("1" * 5000 + "km", "distance-range")]),
        ("1" * 5000 + "h", [("1" * 5000 + "h", "time-range")]),
        ("-5km", [("-5km", "distance-range")]),
        ("-5min", [("-5min", "time-range")]),
        ("-5", [("-5", "number")]),
        ("200h", [("200h", "time-range")]),
        ("0:00", [("0:00", "time-range")]),
        ("99:99", [("99:99", "clock")]),
        ("1:75:00", [("1:75:00", "clock")]),
        ("1:2:3:4", [("1:2:3:4", "clock")]),
        ("5k 0:10/km", [("0:10/km", "pace-range")]),
        ("5k 5:99/km", [("5:99/km", "clock")]),
        ("1000km 600min/km", [("600min/km", "pace-range")]),
        ("1s 500min/km", [("500min/km", "pace-range")]),
        ("5:20/km", [("5:20/km", "pace-alone")]),
        ("5k 30:00 5:20/km", [("5:20/km", "pace-contradicts")]),
        ("1mi run 10:30 15:00/mi, 1mi walk", [("15:00/mi", "pace-contradicts")]),
        ("(1mi run 10:30 15:00/mi)", [("15:00/mi", "pace-contradicts")]),
        ("rpe", [("rpe", "effort")]),
        ("rpe12", [("rpe12", "effort")]),
        ("rpe-3", [("rpe-3", "effort")]),
        ("rpe7.5", [("rpe7.5", "effort")]),
        ("effort 7 rpe8", [("rpe8", "twice")]),
        ("feel-9", [("feel-9", "feel")]),
        ("during 6", [("during 6", "feel")]),
        ("2016-02-30", [("2016-02-30", "date")]),
        ("31 feb", [("31 feb", "date")]),
        ("40000 days ago", [("40000 days ago", "date")]),
        ("2016-08-23", [("2016-08-23", "future")]),
        ("today yesterday", [("yesterday", "twice")]),
        ("13pm", [("13pm", "hour")]),
        ("7:60am", [("7:60am", "hour")]),
        ("7.5am", [("7.5am", "hour")]),
        ("7:30.5am", [("7:30.5am", "hour")]),
        ("7am 8am", [("8am", "twice")]),
        ("0x(1mi run)", [("0x", "interval")]),
        ("201x(1mi run)", [("201x", "interval")]),
        ("201x1mi", [("201x", "interval")]),
        ("5x", [("5x", "interval")]),
        ("5x0mi", [("0mi", "distance-range")]),
        ("5x(rain)", [("5x(", "interval")]),
        ("200x(1m 2m 3m 4m 5m 6m)", [("200x(1m 2m 3m 4m 5m 6m)", "interval")]),
        ("5x(2min run", [("5x(", "bracket")]),
        ("(1mi run (2mi walk))", [("(", "bracket"), (")", "bracket")]),
        ("1mi )", [(")", "bracket")]),
        ('5k "good day"', [('"good day"', "quote")]),
        ('wall 1mi "felt', [('"', "quote")]),
        ('wall ""', [('""', "quote")]),
        ('@"canal', [('"', "quote")]),
        ("5k #", [("#", "tag")]),
        ("5k @ home", [("@", "place"), ("home", "unknown")]),
        ('@""', [('@""', "place")]),
        ("@a @b", [("@b", "twice")]),
        ("nonstop", [("nonstop", "nonstop")]),
        ("non fiction", [("non", "unknown"), ("fiction", "unknown")]),
        ("1mi run, 1mi walk, nonstop", [("nonstop", "nonstop-walk")]),
        ("1mi nonstop 2mi", [("nonstop 2mi", "nonstop-range")]),
        ("10min nonstop 20min", [("nonstop 20min", "nonstop-range")]),
        ("1mi nonstop 0mi", [("0mi", "distance-range")]),
        ("nonstop 1mi in 2mi", []),
        ("wall 0.2m", [("0.2m", "distance-range")]),
        ("easy trail run", [("trail", "kind-twice")]),
        ("rest day", [("rest", "unknown"), ("day", "unknown")]),
        ("1mi 2mi", [("2mi", "twice")]),
        ("18:40 25min", [("25min", "twice")]),
        ("x", [("x", "unknown")]),
    ],
)
def test_what_is_not_understood_is_named_with_its_place(line, problems):
    assert problems_of(line) == problems


def test_a_problem_leaves_the_rest_of_the_line_alone():
    read = parse("1.5mi wobbly 18:40 feel-9 #rainy")
    assert (read.run.distance_m, read.run.duration_s, read.tags) == (1.5 * MILE, 1120, ("rainy",))
    assert read.feeling == Feeling()


def test_nothing_but_day_feeling_and_tags_is_no_run():
    assert parse("yesterday 7am feel-2 during-1 #rest").run is None
    assert parse("rain").run is not None
    assert parse("@home").run is not None
    assert parse("run").run is not None


def test_carets_stand_below_what_was_not_understood():
    line = "5k wobbly rpe12"
    spans = [(problem.start, problem.end) for problem in parse(line).problems]
    assert caret_line(line, spans) == "   ^^^^^^ ^^^^^"
    assert caret_line("abc", [(-5, 1), (2, 99)]) == "^ ^"
    assert caret_line("abc", []) == ""


def test_every_reason_has_its_sentence():
    assert set(texts.REASONS) == set(get_args(ProblemReason))
    assert all(
        sentence.endswith(".") and "!" not in sentence for sentence in texts.REASONS.values()
    )


@pytest.mark.parametrize(
    ("line", "units", "canonical"),
    [
        ("Ran 1.5 miles in 18:40, felt -3.", "mi", "1.5mi 18:40 feel-3"),
        ("5 k 25:00", "mi", "5km 25min"),
        ("400m", "km", "400m"),
        ("1.5mi", "km", "1.5mi"),
        ("1234.5678m", "mi", "1234.5678m"),
        ("run", "mi", "run"),
        ("1mi run, 0.6mi walk", "mi", "1mi run, 0.6mi walk"),
        ("5x(2min run 1min walk)", "mi", "5x(2min run, 1min walk)"),
        ("2mi run walk", "mi", "2mi (run, walk)"),
        ("1.6mi, walk, (1mi run)", "mi", "1.6mi, walk, (1mi run)"),
        ("today 18:40", "mi", "2016-08-22 18:40"),
        ("18:40 today", "mi", "2016-08-22 in 18:40"),
        ("7am rpe3", "mi", "7am rpe3"),
        ("feel 0 during 2", "mi", "feel0 during+2"),
        ("2mi nonstop 1mi in 12:30", "mi", "2mi nonstop 1mi in 12min30s"),
        ("2:00:01 nonstop 1:00:01", "mi", "2:00:01 nonstop 1h00min01s"),
        ("0.1mi 10s", "mi", "0.1mi 10s"),
        ("100km 65s", "mi", "100km 1min05s"),
        ('wall 9:30 head "no" stopped', "mi", 'wall 9:30 head "no" stopped'),
    ],
)
def test_canonical_text_is_readable(line, units, canonical):
    assert format_run_line(parse(line), units) == canonical


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(line):
    read = parse(line)
    spans = [(problem.start, problem.end) for problem in read.problems]
    assert all(0 <= start < end <= len(line) for start, end in spans)
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "(",
            "5x(",
            '"',
            '"a""',
            "“",
            " 'a",
            '@"',
            "#",
            "1:",
            "1.",
            "-",
            "wall at ",
            "1mi run, ",
            "a1",
            "12:30 pace ",
            "a half ",
            "twenty-",
        ),
        *("\x00", "\u202e", "12:30/", "1h ", "200x(1m run) ", "today , ", "nonstop in ", '"”', "$"),
    ],
)
def test_the_time_grows_with_the_length_and_not_with_its_square(piece):
    """Eight times the text in (about) eight times the time; its square would be 64 times."""

    def seconds(length: int) -> float:
        line = (piece * length)[:length]
        took = []
        for _ in range(2):
            began = clock.perf_counter()
            parse(line)
            took.append(clock.perf_counter() - began)
        return min(took)

    short, long = seconds(1500), seconds(12_000)
    assert long < 24 * short + 0.05
