"""The farthest run of a journal, found without measuring every run."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.insight.measures import outings
from journal_tui.insight.progress import farthest_of_all, farthest_run

START = datetime(2016, 8, 1, 7, tzinfo=UTC)

# Few lengths, so that many are equal.
METRES = st.none() | st.sampled_from([0.0, 1000.0, 1609.0, 2414.0, 5000.0])
SEGMENTS = st.builds(Segment, st.sampled_from(["run", "walk"]), METRES)
RUNS = st.none() | st.builds(
    Run,
    kind=st.sampled_from(["run", "walk", "race"]),
    distance_m=METRES,
    segments=st.lists(SEGMENTS, max_size=3).map(tuple),
    nonstop_m=METRES,
    walls=st.sampled_from([(), (Wall(outcome="walked on"),)]),
)


@given(st.lists(RUNS, max_size=8))
def test_it_is_the_farthest_of_all_that_are_measured(runs: list[Run | None]) -> None:
    entries = [
        Entry(f"e{n}", START + timedelta(days=n), START, START, run=run)
        for n, run in enumerate(runs)
    ]
    assert farthest_of_all(entries) == farthest_run(outings(entries))
