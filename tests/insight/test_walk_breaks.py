"""The wall that a run with a walk break may have had."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_makers import MILE

from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.insight.walk_breaks import Break, first_break, proposed_wall


def logged(line: str) -> Run:
    run = parse_run_line(line, date(2016, 8, 21)).run
    assert run is not None
    return run


@pytest.mark.parametrize(
    ("line", "mile", "minute", "outcome"),
    [
        ("1mi run, 0.6mi walk", 1, None, "walked on"),
        ("1mi run, 0.6mi walk, 0.5mi run", 1, None, "walked on"),
        ("12min run, 3min walk, 10min run", None, 12, "walked on"),
        ("1mi run 12min, 0.6mi walk 11min", 1, 12, "walked on"),
        ("1mi run, 2min rest", 1, None, "stopped"),
        ("1mi run, 2min rest, 0.6mi walk", 1, None, "walked on"),
        # The way there counts, too: the place is from the start.
        ("0.2mi walk, 1mi run, 0.5mi walk", 1.2, None, "walked on"),
        # Two stretches of running without a walk between them are one.
        ("0.5mi run, 0.5mi run, 0.5mi walk, 1mi run", 1, None, "walked on"),
        # One walk between two equal runs is no plan.
        ("1mi run, 2min walk, 1mi run", 1, None, "walked on"),
        ("10min run, 1min walk, 5min run, 2min walk, 3min run", None, 10, "walked on"),
        # Longer than a cool-down: 0.4 mi are 644 m, six minutes are more than five.
        ("1mi run, 0.4mi walk", 1, None, "walked on"),
        ("20min run, 6min walk", None, 20, "walked on"),
    ],
)
def test_a_break_that_may_have_been_a_wall(line, mile, minute, outcome):
    wall = proposed_wall(logged(line))
    assert wall == Wall(
        None if mile is None else pytest.approx(mile * MILE),
        None if minute is None else minute * 60,
        outcome=outcome,
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("1.5mi 18:40", id="no break is logged"),
        pytest.param("1.5mi nonstop", id="none there was"),
        pytest.param("2mi nonstop 1mi", id="the longest stretch need not be the first"),
        pytest.param("2mi walk", id="a walk"),
        pytest.param("0.3mi walk, 1mi run", id="a walk at the start"),
        pytest.param("2mi run, 0.25mi walk", id="a cool-down: 402 m"),
        pytest.param("20min run, 5min walk", id="a cool-down: five minutes"),
        pytest.param("60min run, 12min walk", id="a cool-down: a fifth of the run"),
        pytest.param("0.3mi walk, 2mi run, 0.3mi walk", id="there and back on foot"),
        pytest.param("5x(2min run 1min walk)", id="intervals"),
        pytest.param("2x(1mi run 3min walk)", id="twice the same"),
        pytest.param("10min run, 1min walk, 3x(2min run 1min walk), 5min run", id="within a run"),
        pytest.param("2mi run and walk", id="nobody knows where"),
        pytest.param("1mi run, 10min run, 6min walk, 1mi run", id="neither a mile nor a minute"),
        pytest.param("1mi run, 0.6mi walk wall 1mi head", id="one is logged"),
    ],
)
def test_what_is_no_wall(line):
    assert proposed_wall(logged(line)) is None


def test_a_watch_measures_intervals_almost_equal():
    times = (121, 61, 119, 58, 122, 60)
    segments = [Segment("walk" if n % 2 else "run", None, time) for n, time in enumerate(times)]
    assert proposed_wall(Run(segments=tuple(segments))) is None
    segments[2] = Segment("run", None, 90)
    assert proposed_wall(Run(segments=(*segments[:4], segments[1]))) is not None


def test_the_break_says_what_came_instead_of_running():
    assert first_break(logged("1mi run, 0.6mi walk")) == Break("walk", MILE, None, False)
    assert first_break(logged("1mi run, 2min rest")) == Break("rest", MILE, None, True)
    with_a_wall = logged("1mi run, 0.6mi walk wall 1mi")
    assert first_break(with_a_wall) is not None


SEGMENTS = st.lists(
    st.builds(
        Segment,
        st.sampled_from(("run", "walk", "rest")),
        st.none() | st.floats(1, 5000),
        st.none() | st.floats(1, 3600),
    ),
    max_size=8,
)


@given(SEGMENTS)
def test_a_proposal_is_about_a_place_where_running_ended(segments):
    wall = proposed_wall(Run(segments=tuple(segments)))
    if wall is None:
        return
    assert wall.distance_m or wall.minute_s
    ways, times = [], []
    for n, (one, after) in enumerate(pairwise(segments), 1):
        if one.kind == "run" and after.kind != "run":
            ways.append(sum(part.distance_m or 0 for part in segments[:n]))
            times.append(sum(part.duration_s or 0 for part in segments[:n]))
    assert wall.distance_m in (None, ways[0])
    assert wall.minute_s in (None, times[0])
    assert (wall.outcome == "stopped") == (
        {one.kind for one in segments[[s.kind for s in segments].index("run") :]} == {"run", "rest"}
        and len(ways) == 1
        and segments[-1].kind == "rest"
    )
