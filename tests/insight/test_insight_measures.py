"""What a run shows for certain, and what it does not."""

import pytest
from insight_makers import MILE, TODAY, entry, miles, run_and_walk

from journal_tui.domain.run import Run, Segment
from journal_tui.insight.measures import is_run, measure, outings

RUN_TIME = Segment("run", duration_s=120)
WALK_TIME = Segment("walk", duration_s=60)


@pytest.mark.parametrize(
    ("run", "covered", "ran", "how"),
    [
        pytest.param(Run(), None, None, "", id="nothing known"),
        pytest.param(Run(distance_m=1000), 1000, 1000, "", id="a distance, no word of walking"),
        pytest.param(Run(distance_m=0.0), None, None, "", id="a distance of nothing"),
        pytest.param(Run(distance_m=1000, nonstop_m=1000), 1000, 1000, "nonstop", id="nonstop"),
        pytest.param(
            Run(distance_m=1000, duration_s=600, nonstop_s=600), 1000, 1000, "nonstop", id="by time"
        ),
        pytest.param(Run(distance_m=1000, nonstop_s=600), 1000, 1000, "", id="time of no whole"),
        pytest.param(
            Run(distance_m=1000, duration_s=600, nonstop_s=300), 1000, None, "mixed", id="half time"
        ),
        pytest.param(Run(distance_m=1000, nonstop_m=400), 1000, None, "mixed", id="partly nonstop"),
        pytest.param(Run(distance_m=1000, nonstop_m=990), 1000, 1000, "nonstop", id="as measured"),
        pytest.param(Run(distance_m=1000, nonstop_m=989), 1000, None, "mixed", id="a bit walked"),
        pytest.param(
            Run(distance_m=1000, duration_s=600, nonstop_s=594),
            1000,
            1000,
            "nonstop",
            id="as timed",
        ),
        pytest.param(
            Run(segments=(Segment("run", 700), Segment("walk", 300), Segment("run", 100))),
            1100,
            800,
            "mixed",
            id="segments with distances",
        ),
        pytest.param(
            Run(distance_m=900, segments=(RUN_TIME, WALK_TIME)), 900, None, "mixed", id="intervals"
        ),
        pytest.param(Run(segments=(RUN_TIME, WALK_TIME)), None, None, "mixed", id="only times"),
        pytest.param(
            Run(segments=(Segment("run", 500), Segment("run", 200))), 700, 700, "nonstop", id="all"
        ),
    ],
)
def test_measure(run, covered, ran, how):
    out = measure(entry("a", TODAY, run), run)
    assert (out.covered_m, out.ran_m, out.how) == (covered, ran, how)


@pytest.mark.parametrize(
    ("run", "reach"),
    [
        pytest.param(run_and_walk(1, 0.5), MILE, id="what was run, where that is known"),
        pytest.param(Run(distance_m=900, segments=(RUN_TIME, WALK_TIME)), 900, id="else all of it"),
        pytest.param(Run(), 0, id="else nothing"),
    ],
)
def test_the_farthest_that_may_have_been_run(run, reach):
    assert measure(entry("a", TODAY, run), run).reach_m == reach


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        (None, False),
        (Run(kind="walk"), False),
        (Run(segments=(WALK_TIME,)), False),
        (Run(segments=(RUN_TIME, WALK_TIME)), True),
        (Run(kind="race"), True),
    ],
)
def test_a_walk_is_no_run(run, expected):
    assert is_run(run) is expected
    assert len(outings([entry("a", TODAY, run)])) == expected


def test_outings_keep_the_order_and_the_day():
    found = outings([entry("a", TODAY, miles(1)), entry("b", TODAY), entry("c", TODAY, miles(2))])
    assert [(out.entry_id, out.day) for out in found] == [("a", TODAY), ("c", TODAY)]
