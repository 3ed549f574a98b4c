"""Milestones, walls and the week, each worked by hand."""

from datetime import timedelta

import pytest
from insight_makers import MILE, TODAY, ago, entry, miles, run_and_walk

from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.insight.milestones import milestones
from journal_tui.insight.sentences import milestone_in_words, walls_in_words
from journal_tui.insight.walls import walls_summary
from journal_tui.insight.week import Week, week_of, week_start

INTERVALS = (Segment("run", duration_s=120), Segment("walk", duration_s=60))


def words(runs, units="mi"):
    entries = [entry(f"r{i}", ago(len(runs) - i), run) for i, run in enumerate(runs)]
    return [milestone_in_words(one, units) for one in milestones(entries, units)]


@pytest.mark.parametrize(
    ("runs", "units", "expected"),
    [
        ([], "mi", []),
        ([None, Run(kind="walk", distance_m=9000)], "mi", []),
        ([Run()], "mi", ["First run"]),
        ([Run(duration_s=1200)], "mi", ["First run, 20 min"]),
        ([miles(0.8), miles(0.7), miles(0.8)], "mi", ["First run, 0.8 mi"]),
        (
            [miles(0.8), miles(1), miles(1.5)],
            "mi",
            ["First run, 0.8 mi", "Farthest yet, 1 mi", "First 1 mi", "Farthest yet, 1.5 mi"],
        ),
        (
            [miles(0.5), Run(distance_m=3.1 * MILE)],
            "mi",
            ["First run, 0.5 mi", "Farthest yet, 3.1 mi", "First 5k"],
        ),
        (
            [miles(0.5), miles(13.1, kind="race")],
            "mi",
            [
                "First run, 0.5 mi",
                "First race, 13.1 mi",
                "Farthest yet, 13.1 mi",
                "First half marathon",
            ],
        ),
        (
            [Run(distance_m=900), Run(distance_m=10000, kind="parkrun")],
            "km",
            ["First run, 900 m", "First race, 10 km", "Farthest yet, 10 km", "First 10k"],
        ),
        (
            [run_and_walk(0.5, 0.4), miles(0.7), miles(1.2, segments=INTERVALS)],
            "mi",
            [
                "First run, 0.9 mi",
                "Farthest yet, 0.7 mi",
                "Farthest yet, 1.2 mi, running and walking",
                "First 1 mi, running and walking",
            ],
        ),
        (
            [miles(0.9, nonstop_m=500), miles(0.9, nonstop_m=800, nonstop_s=60), Run(nonstop_s=90)],
            "mi",
            [
                "First run, 0.9 mi",
                "Longest without walking, 0.5 mi",
                "Longest without walking, 2 min",
            ],
        ),
        ([Run(kind="race"), Run(kind="race")], "mi", ["First run", "First race"]),
    ],
)
def test_milestones(runs, units, expected):
    assert words(runs, units) == expected


def test_round_numbers_of_runs():
    entries = [entry(f"r{i}", ago(300 - i), Run()) for i in range(210)]
    found = [one for one in milestones(entries) if one.kind == "runs"]
    assert [(one.number, one.entry_id) for one in found] == [
        (10, "r9"),
        (25, "r24"),
        (50, "r49"),
        (100, "r99"),
        (200, "r199"),
    ]
    assert milestone_in_words(found[0], "mi") == "10 runs"


def test_a_named_distance_is_reached_once():
    entries = [entry(f"r{i}", ago(9 - i), miles(1)) for i in range(3)]
    assert [one.entry_id for one in milestones(entries) if one.kind == "distance"] == ["r0"]


WALLS = (
    Wall(1000, where="head", outcome="stopped"),
    Wall(1600, 600, where="legs", outcome="ran through"),
    Wall(minute_s=900, where="both", outcome="walked on"),
    Wall(2000, where="head"),
)


def test_no_walls():
    reading = walls_summary([entry("a", TODAY, miles(1)), entry("b", TODAY)])
    assert (reading.walls, reading.runs, reading.median_distance_m) == (0, 0, None)
    assert walls_in_words(reading, "mi") == ()


def test_walls_summed_up():
    entries = [
        entry("a", ago(2), Run(distance_m=2500, walls=WALLS[:2])),
        entry("b", ago(1), Run(distance_m=2000, walls=WALLS[2:])),
        entry("c", ago(0), Run()),
    ]
    reading = walls_summary(entries)
    assert (reading.walls, reading.runs) == (4, 2)
    assert (reading.median_distance_m, reading.median_minute_s) == (1600, 750)
    assert (reading.stopped, reading.walked_on, reading.ran_through) == (1, 1, 1)
    assert (reading.outcome_unknown, reading.passed) == (1, 3)
    assert (reading.in_head, reading.in_legs, reading.in_both) == (2, 1, 1)
    assert walls_in_words(reading, "km") == (
        "4 walls, in 2 runs.",
        "They sit around 1.6 km.",
        "They come after about 13 min.",
        "You went on behind 3 of them.",
        "1 you ran through, 1 where you walked on, 1 where you stopped, 1 without an ending.",
        "Felt in the head twice, the legs once, both once.",
    )


@pytest.mark.parametrize(
    ("wall", "expected"),
    [
        (
            Wall(1200, outcome="ran through"),
            ("One wall, in 1 run.", "It stood at 1.2 km.", "You went on behind it."),
        ),
        (Wall(minute_s=600), ("One wall, in 1 run.", "It came after 10 min.")),
    ],
)
def test_one_wall(wall, expected):
    assert walls_in_words(walls_summary([entry("a", TODAY, Run(walls=(wall,)))]), "km") == expected


def test_walls_of_which_little_is_known():
    reading = walls_summary([entry("a", TODAY, Run(walls=(Wall(), Wall(outcome="stopped"))))])
    assert walls_in_words(reading, "mi") == (
        "2 walls, in 1 run.",
        "1 where you stopped, 1 without an ending.",
    )


@pytest.mark.parametrize(
    ("first_weekday", "week"),
    [
        # TODAY is a Sunday.
        pytest.param(0, Week(ago(6), 3, 1800.0, 3000.0), id="from Monday"),
        pytest.param(6, Week(ago(0), 1, 0.0, 1000.0), id="from Sunday"),
    ],
)
def test_week_of(first_weekday, week):
    entries = [
        entry("old", ago(30), Run(distance_m=9000)),
        entry("before", ago(7), Run(distance_m=9000)),
        entry("monday", ago(6), Run(duration_s=1800, distance_m=2000)),
        entry("walk", ago(5), Run(kind="walk", distance_m=4000)),
        entry("words", ago(4)),
        entry("bare", ago(3), Run()),
        entry("today", ago(0), Run(distance_m=1000)),
        entry("ahead", TODAY + timedelta(days=7), Run(distance_m=9000)),
    ]
    assert week_of(entries, TODAY, first_weekday) == week


def test_week_start_of_every_day():
    for days in range(14):
        start = week_start(ago(days), 0)
        assert start.weekday() == 0
        assert 0 <= (ago(days) - start).days < 7
    assert week_of([], TODAY) == Week(ago(6), 0, 0.0, 0.0)
