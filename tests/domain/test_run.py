"""A run: pace, load, walks, and the longest stretch without one."""

import pytest

from journal_tui.domain.run import Run, Segment, Wall, repeated

INTERVALS = (
    Segment("run", 400.0, 120.0),
    Segment("run", 200.0, 60.0),
    Segment("walk", 900.0, 600.0),
    Segment("run", 500.0, 150.0),
)


def test_pace_needs_distance_and_time():
    assert Run(distance_m=1000.0, duration_s=300.0).pace_s_per_m == 0.3
    assert Run(distance_m=1000.0).pace_s_per_m is None
    assert Run(duration_s=300.0).pace_s_per_m is None
    assert Run(distance_m=0.0, duration_s=300.0).pace_s_per_m is None


def test_longest_nonstop_adds_up_neighbouring_runs():
    run = Run(segments=INTERVALS)
    assert run.longest_nonstop_m() == 600
    assert run.longest_nonstop_s() == 180


def test_longest_nonstop_is_what_she_said_first():
    run = Run(segments=INTERVALS, nonstop_m=700.0, nonstop_s=200.0)
    assert (run.longest_nonstop_m(), run.longest_nonstop_s()) == (700, 200)


def test_nonstop_over_the_whole_distance_takes_the_whole_time():
    run = Run(distance_m=2414.0, duration_s=1120.0, nonstop_m=2414.0)
    assert run.longest_nonstop_s() == 1120
    assert run.walked is False


@pytest.mark.parametrize(("nonstop_m", "walked"), [(4950.0, False), (4949.0, None)])
def test_what_a_watch_misses_at_the_end_is_no_walk(nonstop_m, walked):
    run = Run(distance_m=5000.0, duration_s=1800.0, nonstop_m=nonstop_m)
    assert run.walked is walked
    assert run.longest_nonstop_s() == (1800 if walked is False else None)


@pytest.mark.parametrize(
    ("run", "paused"),
    [
        (Run(duration_s=1800.0, elapsed_s=2400.0), 600),
        (Run(duration_s=1800.0, elapsed_s=1799.0), 0),
        (Run(duration_s=1800.0), None),
        (Run(elapsed_s=2400.0), None),
    ],
)
def test_pauses_need_both_times(run, paused):
    assert run.paused_s == paused


RUN, WALK = Segment("run", 400.0), Segment("walk", 100.0)


@pytest.mark.parametrize(
    ("segments", "once"),
    [
        ((), ()),
        ((RUN,), (RUN,)),
        ((RUN, WALK), (RUN, WALK)),
        ((RUN, WALK) * 20, (RUN, WALK)),
        ((RUN,) * 6, (RUN,)),
        ((RUN, WALK, RUN), (RUN, WALK, RUN)),
    ],
)
def test_repeated_stretches(segments, once):
    assert repeated(segments) == once


@pytest.mark.parametrize(
    "run", [Run(), Run(distance_m=5000.0), Run(segments=(Segment("walk", 9.0),))]
)
def test_longest_nonstop_is_unknown_where_nothing_tells(run):
    assert run.longest_nonstop_m() is None
    assert run.longest_nonstop_s() is None


@pytest.mark.parametrize(
    ("run", "walked"),
    [
        (Run(segments=INTERVALS), True),
        (Run(segments=(Segment("run"), Segment("rest"))), True),
        (Run(segments=(Segment("run"),)), False),
        (Run(distance_m=5000.0), None),
        (Run(distance_m=5000.0, nonstop_m=1000.0), None),
        (Run(kind="walk", distance_m=5000.0), None),
        # Behind this wall she walked, as she logged it; of the others nothing of the kind is told.
        (Run(distance_m=5000.0, walls=(Wall(1000.0, outcome="walked on"),)), True),
        (Run(walls=(Wall(1000.0, outcome="stopped"), Wall(outcome="ran through"))), None),
    ],
)
def test_walked(run, walked):
    assert run.walked is walked


def test_session_load_is_effort_times_minutes():
    assert Run(effort=7, duration_s=1800.0).session_load() == 210
    assert Run(effort=0, duration_s=1800.0).session_load() == 0
    assert Run(effort=7).session_load() is None
    assert Run(duration_s=1800.0).session_load() is None
