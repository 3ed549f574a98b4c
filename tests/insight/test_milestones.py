"""Milestones and the week, each worked by hand."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_makers import MILE, TODAY, ago, entry, miles, moment, run_and_walk

from journal_tui.domain.goal import Goal
from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.domain.units import format_distance
from journal_tui.insight.highlights import lasting, still_hold, strongest
from journal_tui.insight.measures import measure
from journal_tui.insight.milestones import Milestone, milestones
from journal_tui.insight.sentences import milestone_in_words
from journal_tui.insight.week import Week, week_of, week_start

INTERVALS = (Segment("run", duration_s=120), Segment("walk", duration_s=60))
WALL = "First wall run through"


def words(runs, units="mi"):
    # Nine days apart: never three in seven days.
    entries = [entry(f"r{i}", ago(9 * (len(runs) - i)), run) for i, run in enumerate(runs)]
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
            ["First run, 0.8 mi", "Farthest yet: 1 mi", "First 1 mi", "Farthest yet: 1.5 mi"],
        ),
        (
            [miles(0.5), Run(distance_m=3.1 * MILE)],
            "mi",
            ["First run, 0.5 mi", "Farthest yet: 3.1 mi", "First 5k"],
        ),
        (
            [miles(0.5), miles(13.1, kind="race")],
            "mi",
            [
                "First run, 0.5 mi",
                "First race, 13.1 mi",
                "Farthest yet: 13.1 mi",
                "First half marathon",
            ],
        ),
        (
            [Run(distance_m=900), Run(distance_m=10000, kind="parkrun")],
            "km",
            ["First run, 900 m", "First race, 10 km", "Farthest yet: 10 km", "First 10k"],
        ),
        (
            [run_and_walk(0.5, 0.4), miles(0.7), miles(1.2, segments=INTERVALS)],
            "mi",
            [
                "First run, 0.9 mi",
                # 0.9 mi were covered before it, of which 0.5 were run.
                "Farthest run yet: 0.7 mi",
                "Farthest yet: 1.2 mi, running and walking",
                "First 1 mi, running and walking",
            ],
        ),
        (
            [miles(0.9, nonstop_m=500), miles(0.9, nonstop_m=800, nonstop_s=60), Run(nonstop_s=90)],
            "mi",
            [
                "First run, 0.9 mi",
                "Longest without walking: 0.5 mi",
                "Longest without walking: 2 min",
            ],
        ),
        ([Run(kind="race"), Run(kind="race")], "mi", ["First run", "First race"]),
        # The second is 6 m longer: true, and no other words than before.
        ([Run(distance_m=2410), Run(distance_m=2416)], "mi", ["First run, 1.5 mi", "First 1 mi"]),
        # Farthest without a walk: not told again as the longest without walking.
        (
            [miles(0.5, nonstop_m=0.5 * MILE), miles(0.8, nonstop_m=0.8 * MILE)],
            "mi",
            ["First run, 0.5 mi", "Farthest yet: 0.8 mi, without walking"],
        ),
        # Minutes alone, as one who counts minutes logs them; 1,500 s are 25 min.
        (
            [Run(duration_s=1200), Run(duration_s=1500), Run(duration_s=1400)],
            "mi",
            ["First run, 20 min", "Longest run yet: 25 min"],
        ),
        (
            [Run(duration_s=600), Run(duration_s=900, nonstop_s=600)],
            "mi",
            [
                "First run, 10 min",
                "Longest run yet: 15 min, running and walking",
                "First 10 minutes without walking",
            ],
        ),
        # 31 min reach 10, 20 and 30 at once.
        (
            [Run(nonstop_s=300), Run(nonstop_s=31 * 60), Run(nonstop_s=32 * 60)],
            "mi",
            [
                "First run",
                "Longest without walking: 31 min",
                "First 30 minutes without walking",
                "Longest without walking: 32 min",
            ],
        ),
        # A farthest that takes longer as well is told once.
        (
            [miles(0.5, minutes=8), miles(0.8, minutes=12)],
            "mi",
            ["First run, 0.5 mi", "Farthest yet: 0.8 mi"],
        ),
        (
            [Run(kind="walk", distance_m=2000), Run(kind="walk", distance_m=5000)],
            "km",
            ["Longest way on foot: 5 km"],
        ),
        (
            [
                Run(kind="walk", distance_m=5000),
                Run(distance_m=900),
                Run(distance_m=2000, nonstop_m=2000),
                Run(distance_m=6000),
            ],
            "km",
            [
                "First run, 900 m",
                "Farthest run yet: 2 km, without walking",
                "First 1k",
                "Farthest yet: 6 km",
                "First 5k",
            ],
        ),
        # Two kilometres with walks in them are no farthest for one who has walked five.
        (
            [
                Run(kind="walk", distance_m=5000),
                Run(distance_m=900),
                Run(distance_m=2000, segments=INTERVALS),
            ],
            "km",
            ["First run, 900 m", "First 1k, running and walking"],
        ),
        # Nobody knows how far of the two with walks was run, so that 1.5 may be no farthest.
        (
            [
                Run(distance_m=900),
                Run(distance_m=2000, segments=INTERVALS),
                Run(distance_m=1500),
            ],
            "km",
            [
                "First run, 900 m",
                "Farthest yet: 2 km, running and walking",
                "First 1k, running and walking",
            ],
        ),
        # The first run is no farthest, though she has walked half as far.
        (
            [Run(kind="walk", distance_m=950), Run(distance_m=2000, segments=INTERVALS)],
            "km",
            ["First run, 2 km", "First 1k, running and walking"],
        ),
        (
            [
                Run(walls=(Wall(800, outcome="walked on"), Wall(900))),
                Run(walls=(Wall(1000, outcome="stopped"), Wall(1200, 500, outcome="ran through"))),
                Run(walls=(Wall(1500, outcome="ran through"),)),
            ],
            "km",
            ["First run", "First wall run through, at 1.2 km"],
        ),
        (
            [Run(), Run(walls=(Wall(minute_s=780, outcome="ran through"),))],
            "km",
            ["First run", "First wall run through, after 13 min"],
        ),
        ([Run(), Run(walls=(Wall(outcome="ran through"),))], "mi", ["First run", WALL]),
        # The first run of all is not told for its weather, and it has had the rain.
        (
            [Run(weather=("rain",)), Run(weather=("rain", "snow")), Run(weather=("snow",))],
            "mi",
            ["First run", "First run in the snow"],
        ),
        (
            [Run(), Run(weather=("rain", "indoors")), Run(weather=("cold", "rain"))],
            "mi",
            ["First run", "First run in the rain"],
        ),
        ([Run(), Run(kind="treadmill", weather=("rain",))], "mi", ["First run"]),
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


def found(runs, kind, units="mi", goals=(), apart=9):
    entries = [entry(f"r{i}", ago(apart * (len(runs) - i)), run) for i, run in enumerate(runs)]
    return [one for one in milestones(entries, units, goals) if one.kind == kind]


@pytest.mark.parametrize(
    ("runs", "kind", "units", "told"),
    [
        # Ten times 10 mi: 50 at the fifth, 100 at the tenth.
        (
            [miles(10)] * 10,
            "distance in all",
            "mi",
            [("r4", "50 mi in all"), ("r9", "100 mi in all")],
        ),
        ([miles(6)] * 9, "distance in all", "km", [("r5", "50 km in all")]),
        ([miles(49), miles(70)], "distance in all", "mi", [("r1", "100 mi in all")]),
        (
            [miles(240)] * 7,
            "distance in all",
            "mi",
            # 240, 480, 720, 960, 1200, 1440, 1680: after 250 every further 500.
            [
                ("r0", "100 mi in all"),
                ("r1", "250 mi in all"),
                ("r2", "500 mi in all"),
                ("r4", "1,000 mi in all"),
                ("r6", "1,500 mi in all"),
            ],
        ),
        # 2 h 30 each: 10 h at the fourth, 25 h at the tenth.
        (
            [Run(duration_s=9000)] * 11,
            "time in all",
            "mi",
            [("r3", "10 hours out running in all"), ("r9", "25 hours out running in all")],
        ),
        # Fifteen times 40 minutes are 9.999999999999998 hours as floats are added.
        (
            [Run(duration_s=2400)] * 15,
            "time in all",
            "mi",
            [("r14", "10 hours out running in all")],
        ),
        ([Run(kind="walk", distance_m=90_000)] * 3, "distance in all", "km", []),
    ],
)
def test_round_sums(runs, kind, units, told):
    assert [
        (one.entry_id, milestone_in_words(one, units)) for one in found(runs, kind, units)
    ] == told


@pytest.mark.parametrize(
    ("days", "told"),
    [
        # The third of three days, the first and the last six days apart.
        ((20, 16, 14), ["r2"]),
        ((21, 16, 14), []),
        # Two runs of one day are one day.
        ((20, 20, 19), []),
        ((20, 20, 19, 18, 17), ["r3"]),
        ((40, 30, 20, 18, 16, 15), ["r4"]),
    ],
)
def test_three_runs_in_seven_days_for_the_first_time(days, told):
    entries = [entry(f"r{i}", ago(day), Run()) for i, day in enumerate(days)]
    kind = "three in seven days"
    assert [one.entry_id for one in milestones(entries) if one.kind == kind] == told


def goal(metres, days, name="10k", **fields):
    at = moment(ago(days))
    return Goal(name, name, TODAY + timedelta(days=60), at, at, metres)._replace(**fields)


@pytest.mark.parametrize(
    ("goals", "told"),
    [
        # r0 is of 27 days ago, r1 of 18, r2 of 9: 10 km, 10 km and 21 km.
        ([goal(10_000, 30)], [("r0", "10k")]),
        ([goal(10_000, 18)], [("r1", "10k")]),
        ([goal(10_000, 17), goal(21_097.5, 40, "half")], [("r2", "10k"), ("r2", "half")]),
        ([goal(10_000, 5)], []),
        ([goal(42_195, 90, "all of it")], []),
        ([goal(None, 30, "a race")], []),
        ([goal(10_000, 30, deleted_at=moment(TODAY))], []),
    ],
)
def test_the_distance_of_a_goal_counts_from_the_day_it_was_set(goals, told):
    runs = [Run(distance_m=10_000), Run(distance_m=10_000), Run(distance_m=21_100)]
    assert [(one.entry_id, one.mark) for one in found(runs, "goal", goals=goals)] == told


def test_a_goal_is_told_by_its_own_name():
    runs = [miles(3, segments=INTERVALS), miles(3.2)]
    (one,) = found(runs, "goal", goals=[goal(4800, 99, "{once} round [the lake]")])
    assert milestone_in_words(one, "mi") == (
        "The distance of your goal: {once} round [the lake], running and walking"
    )


def told(*kinds, **fields):
    return [Milestone(kind, TODAY, "e", **fields) for kind in kinds]


@pytest.mark.parametrize(
    ("kinds", "kept"),
    [
        ((), ()),
        (("first run", "distance", "nonstop minutes", "first race"), ("first run",)),
        (("farthest", "distance"), ("distance",)),
        (("runs", "three in seven days", "farthest"), ("farthest", "runs")),
        (("longest nonstop", "longest nonstop time", "longest"), ("longest nonstop", "longest")),
        (("distance", "goal", "first race"), ("goal", "first race")),
        (("first weather", "wall run through"), ("wall run through",)),
    ],
)
def test_the_strongest_two_are_told_and_nothing_twice(kinds, kept):
    assert tuple(one.kind for one in strongest(told(*kinds))) == kept


def test_what_was_run_without_walking_is_not_told_by_its_minutes_again():
    far = told("farthest", nonstop=True) + told("longest nonstop time")
    assert [one.kind for one in strongest(far)] == ["farthest"]


@pytest.mark.parametrize(
    ("one", "later", "walked_m", "holds"),
    [
        (told("farthest", distance_m=2000)[0], [Run(distance_m=1900)], 9000, True),
        (told("farthest", distance_m=2000)[0], [Run(distance_m=2000)], 0, False),
        # Nobody knows how far of the later 2.5 km was run.
        (
            told("farthest", distance_m=2000)[0],
            [Run(distance_m=2500, segments=INTERVALS)],
            0,
            False,
        ),
        (told("farthest", distance_m=2000, mixed=True)[0], [], 2500, False),
        (told("longest", duration_s=900)[0], [Run(duration_s=800)], 0, True),
        (told("longest", duration_s=900)[0], [Run(duration_s=1000)], 0, False),
        (told("longest nonstop", distance_m=900)[0], [Run(distance_m=2000)], 0, True),
        (told("longest nonstop", distance_m=900)[0], [Run(nonstop_m=950)], 0, False),
        (told("longest nonstop time", duration_s=300)[0], [Run(nonstop_s=301)], 0, False),
        (told("longest way", distance_m=900)[0], [], 950, False),
        (told("longest way", distance_m=900)[0], [Run(distance_m=950)], 0, False),
        (told("runs", number=10)[0], [Run()], 0, False),
        (told("runs", number=10)[0], [], 9000, True),
        (told("distance", mark="5k")[0], [Run(distance_m=9000)], 0, True),
        (told("first weather", mark="rain")[0], [Run(weather=("rain",))], 0, True),
    ],
)
def test_what_came_later_outdoes_a_record_and_never_a_first(one, later, walked_m, holds):
    outs = [measure(entry("later", TODAY, run), run) for run in later]
    assert still_hold([one], outs, walked_m) == ((one,) if holds else ())


def test_of_a_year_the_firsts_and_the_last_sums_last():
    kinds = ("first run", "runs", "farthest", "distance", "runs", "longest", "distance")
    assert [one.kind for one in lasting(told(*kinds))] == [
        *("first run", "distance", "runs", "distance"),
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["run", "run", "race", "walk"]),
            st.none() | st.integers(1, 80).map(lambda hundreds: hundreds * 100.0),
            st.none() | st.integers(1, 90).map(lambda minutes: minutes * 60.0),
            st.sampled_from([(), ("rain",), ("sun",)]),
        ).map(lambda made: Run(made[0], made[1], made[2], weather=made[3])),
        max_size=14,
    ),
    st.sampled_from(["mi", "km"]),
)
def test_against_a_slow_recount(runs, units):
    """Every claim is counted again from the runs before it, and none that holds is missing."""
    entries = [entry(f"r{i:02}", ago(2 * (len(runs) - i)), run) for i, run in enumerate(runs)]
    told = {(one.kind, one.entry_id) for one in milestones(entries, units)}
    expected = set()
    for number, run in enumerate(runs):
        name = f"r{number:02}"
        before = [one for one in runs[:number] if one.kind != "walk"]
        if run.kind == "walk":
            on_foot = max((one.distance_m or 0 for one in runs[:number]), default=0)
            if longer(run.distance_m or 0, on_foot, units):
                expected.add(("longest way", name))
            continue
        if not before:
            expected.add(("first run", name))
        if len(before) == 9:
            expected.add(("runs", name))
        if run.kind == "race" and "race" not in [one.kind for one in before]:
            expected.add(("first race", name))
        if before and run.weather == ("rain",) and ("rain",) not in [o.weather for o in before]:
            expected.add(("first weather", name))
        reach = max((one.distance_m or 0 for one in before), default=0)
        far = longer(run.distance_m or 0, reach, units)
        if far:
            expected.add(("farthest", name))
        longest = max((one.duration_s or 0 for one in before), default=0)
        if not far and (run.duration_s or 0) > longest > 0:
            expected.add(("longest", name))
        hours = sum(one.duration_s or 0 for one in before) / 3600
        if hours < 10 <= hours + (run.duration_s or 0) / 3600:
            expected.add(("time in all", name))
        unit = MILE if units == "mi" else 1000
        covered = sum(one.distance_m or 0 for one in before) / unit
        if covered < 50 <= covered + (run.distance_m or 0) / unit:
            expected.add(("distance in all", name))
    counted = {kind for kind, _ in expected} | {"longest nonstop", "wall run through", "goal"}
    assert {pair for pair in told if pair[0] in counted} == expected


def longer(now, before, units):
    return now > before > 0 and format_distance(now, units) != format_distance(before, units)


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
