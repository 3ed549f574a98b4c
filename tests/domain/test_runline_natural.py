"""Lines as a beginner writes them: they say what she means, or are told; never something else."""

from datetime import date, time, timedelta

import pytest

from journal_tui.domain.run import Run, Segment
from journal_tui.domain.runline.parse import parse_run_line

TODAY = date(2026, 11, 22)
MILE = 1609.344
RUN_WALK = (Segment("run"), Segment("walk"))


def told(line: str) -> list[str]:
    return [problem.text for problem in parse_run_line(line, TODAY).problems]


@pytest.mark.parametrize(
    ("line", "run"),
    [
        ("two miles", Run(distance_m=2 * MILE)),
        ("one and a half miles", Run(distance_m=1.5 * MILE)),
        ("a mile and a half in 20 min", Run(distance_m=1.5 * MILE, duration_s=1200)),
        ("2 miles and a half", Run(distance_m=2.5 * MILE)),
        ("1 1/2 miles", Run(distance_m=1.5 * MILE)),
        ("1½ miles", Run(distance_m=1.5 * MILE)),
        ("¾ mile", Run(distance_m=0.75 * MILE)),
        ("1/2 mile", Run(distance_m=MILE / 2)),
        ("three quarters of a mile", Run(distance_m=0.75 * MILE)),
        ("quarter mile", Run(distance_m=MILE / 4)),
        ("a 2-mile run in twenty-five minutes", Run(distance_m=2 * MILE, duration_s=1500)),
        ("5k in one and a half hours", Run(distance_m=5000, duration_s=5400)),
        ("an hour and a half", Run(duration_s=5400)),
        ("5km 32m10s", Run(distance_m=5000, duration_s=1930)),
        ("30metres", Run(distance_m=30)),
        ("2 miles, 12:30 pace", Run(distance_m=2 * MILE, duration_s=1500)),
        ("5k pace: 6:15", Run(distance_m=5000, duration_s=1875)),
        ("pace of 6:15, 5k", Run(distance_m=5000, duration_s=1875)),
        ("2mi 10 min pace", Run(distance_m=2 * MILE, duration_s=1200)),
        ("2 miles, 10 min miles", Run(distance_m=2 * MILE, duration_s=1200)),
        ("ran a half 2:25:10", Run(distance_m=21097.5, duration_s=8710)),
        (
            "1mi 12:00 no walking",
            Run(distance_m=MILE, duration_s=720, nonstop_m=MILE, nonstop_s=720),
        ),
        ("1mi without a walk break", Run(distance_m=MILE, nonstop_m=MILE)),
        ("1mi, no stops", Run(distance_m=MILE, nonstop_m=MILE)),
        ("2mi with walk breaks", Run(distance_m=2 * MILE, segments=RUN_WALK)),
        ("2mi walked a bit of it", Run(distance_m=2 * MILE, segments=RUN_WALK)),
        ("ran 2mi, some walking", Run(distance_m=2 * MILE, segments=RUN_WALK)),
        (
            "3x1mi with walk breaks",
            Run(distance_m=3 * MILE, segments=(*(Segment("run", MILE),) * 3, Segment("walk"))),
        ),
        ("40 min walk", Run(kind="walk", duration_s=2400)),
        ("2 miles walk 40 min", Run(kind="walk", distance_m=2 * MILE, duration_s=2400)),
    ],
)
def test_it_says_what_she_means(line, run):
    assert told(line) == []
    assert parse_run_line(line, TODAY).run == run


@pytest.mark.parametrize(
    "line", ["1 mile then walked 1km", "1 mile, walked 1km", "1 mile, 1 km walk", "1mi walk 1km"]
)
def test_a_mile_and_then_a_walk_are_two_stretches(line):
    run = parse_run_line(line, TODAY).run
    assert told(line) == []
    assert run == Run(
        distance_m=MILE + 1000, segments=(Segment("run", MILE), Segment("walk", 1000))
    )


def test_a_rest_is_no_time_of_running():
    run = parse_run_line("3km then 10 min rest", TODAY).run
    assert run == Run(distance_m=3000, segments=(Segment("run", 3000), Segment("rest", None, 600)))


@pytest.mark.parametrize(
    ("line", "recovery"),
    [
        ("3x1min run 90s walk", Segment("walk", None, 90)),
        ("3x1min with 90s walk", Segment("walk", None, 90)),
        ("3x1min 2 min rest", Segment("rest", None, 120)),
    ],
)
def test_the_walk_right_behind_an_interval_is_repeated_with_it(line, recovery):
    run = parse_run_line(line, TODAY).run
    assert told(line) == []
    assert run is not None
    assert run.segments == (Segment("run", None, 60), recovery) * 3


def test_a_walk_behind_a_comma_is_walked_once():
    run = parse_run_line("3x1min run, 5min walk", TODAY).run
    assert run is not None
    assert run.segments == (*(Segment("run", None, 60),) * 3, Segment("walk", None, 300))


@pytest.mark.parametrize(
    ("line", "days", "hour"),
    [
        ("2mi this morning", 0, None),
        ("2mi 25:00 this evening", 0, None),
        ("this morning 25:00 2mi", 0, None),
        ("tonight 2mi", 0, None),
        ("tonight at 7:30 2mi", 0, time(19, 30)),
        ("this evening at 12:30", 0, time(12, 30)),
        ("2mi last night", 1, None),
        ("yesterday evening 7pm", 1, time(19)),
        ("yesterday morning at 7:30", 1, time(7, 30)),
        ("yesterday 0:00", 1, time(0)),
    ],
)
def test_parts_of_a_day(line, days, hour):
    read = parse_run_line(line, TODAY)
    assert told(line) == []
    assert (read.day, read.hour) == (TODAY - timedelta(days=days), hour)


def test_a_clock_behind_this_morning_is_how_long_it_took():
    run = parse_run_line("this morning 18:40 1.5mi", TODAY).run
    assert run is not None
    assert run.duration_s == 1120


def test_an_hour_of_a_part_of_day_that_does_not_exist_is_told():
    assert told("this morning 13pm") == ["morning 13pm"]


@pytest.mark.parametrize(
    ("words", "during", "after"),
    [
        ("felt very good", None, 5),
        ("feeling fairly bad", None, -1),
        ("during: -2, felt neutral", -2, 0),
        ("felt -3 after", None, -3),
        ("felt bad during, felt good", -3, 3),
    ],
)
def test_a_feeling_in_the_words_of_its_scale(words, during, after):
    feeling = parse_run_line(words, TODAY).feeling
    assert told(words) == []
    assert (feeling.during, feeling.after) == (during, after)


@pytest.mark.parametrize(
    ("line", "problems", "metres"),
    [
        ("c25k", ["c25k"], None),
        ("1/3 mile", ["1/3 mile"], None),
        ("3m", ["3m"], None),
        ("3.000 m", ["3.000 m"], None),
        ("12:30 pace", ["12:30"], None),
        ("25 min, walked half", ["half"], None),
        ("2mi, second half hard", ["second", "half", "hard"], 2 * MILE),
        ("half of it uphill", ["half", "it", "uphill"], None),
        ("half marathon training, 3km", ["half", "marathon", "training"], 3000),
        ("half marathon plan 3km", ["half", "marathon", "plan"], 3000),
        ("marathon, 3km", ["marathon"], 3000),
        ("1mi warm up", ["warm up"], MILE),
        ("cool-down 1mi", ["cool-down"], MILE),
        ("1mi walk warm up, 2mi run", [], 3 * MILE),
        ("2mi no problem", ["no", "problem"], 2 * MILE),
        ("2 walk of 3", ["2", "3"], None),
        ("twenty 5k", ["twenty"], 5000),
    ],
)
def test_what_she_cannot_mean_is_told_and_not_made_up(line, problems, metres):
    run = parse_run_line(line, TODAY).run
    assert told(line) == problems
    assert (run.distance_m if run else None) == metres


def test_a_warm_up_is_no_weather():
    run = parse_run_line("warm, 1mi run after 5 min warm up walk", TODAY).run
    assert run is not None
    assert run.weather == ("warm",)
