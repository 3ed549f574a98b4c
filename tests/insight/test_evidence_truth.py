"""Evidence is never false: every number is computed a second time, from the entries alone."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from insight_makers import MILE, TODAY, ago, entry, miles

from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.insight.evidence import evidence_for
from journal_tui.insight.phrases import phrase

METRES = st.none() | st.integers(1, 30).map(lambda hundreds: hundreds * 100.0)
SECONDS = st.none() | st.integers(1, 40).map(lambda minutes: minutes * 60.0)
SEGMENTS = st.lists(
    st.builds(Segment, st.sampled_from(["run", "walk", "rest"]), METRES, SECONDS), max_size=3
).map(tuple)
WALLS = st.lists(
    st.builds(
        Wall,
        METRES,
        SECONDS,
        outcome=st.sampled_from([None, "stopped", "walked on", "ran through"]),
    ),
    max_size=2,
).map(tuple)
RUNS = st.builds(
    Run,
    kind=st.sampled_from(["run", "run", "race", "walk"]),
    distance_m=METRES,
    duration_s=SECONDS,
    segments=st.just(()) | SEGMENTS,
    nonstop_m=METRES,
    nonstop_s=st.none(),
    walls=WALLS,
    weather=st.lists(st.sampled_from(["rain", "sun", "cold", "indoors"]), max_size=2).map(tuple),
)
DAYS = st.one_of(st.integers(0, 40), st.integers(355, 375))
MOODS = st.none() | st.integers(-10, 10).map(lambda tenths: tenths / 10)


@st.composite
def journals(draw):
    days = sorted(draw(st.lists(DAYS, max_size=9)), reverse=True)
    return [
        entry(f"e{number}", ago(days_ago), draw(st.none() | RUNS), mood=draw(MOODS))
        for number, days_ago in enumerate(days)
    ]


def is_run(run):
    if run is None or run.kind == "walk":
        return False
    return not run.segments or "run" in {part.kind for part in run.segments}


def broken_up(run):
    if {part.kind for part in run.segments} - {"run"}:
        return True
    if run.segments or run.nonstop_m is None or run.distance_m is None:
        return False
    return run.nonstop_m < run.distance_m


def run_at_most(run):
    """The most metres that may have been run of it: whatever the walks do not take away."""
    if broken_up(run):
        parts = [part.distance_m for part in run.segments if part.kind == "run"]
        if parts and None not in parts:
            return sum(parts)
    return whole_way(run)


def whole_way(run):
    """Metres of the whole run, 0 where they are not known."""
    if run.distance_m:
        return run.distance_m
    lengths = [part.distance_m for part in run.segments]
    return 0 if None in lengths else sum(lengths)


@settings(max_examples=80, deadline=None)
@given(journals())
def test_no_evidence_is_false(entries):
    by_id = {one.id: one for one in entries}
    runs = [one for one in entries if is_run(one.run)]
    found = evidence_for(entries, None, TODAY)
    assert bool(found) == bool(runs)
    for one in found:
        source = by_id[one.entry_id]
        run = source.run
        assert one.day == source.day <= TODAY
        assert one.then_day is None or one.then_day <= one.day
        if one.kind in ("farthest", "then and now"):
            assert one.distance_m == run_at_most(run)
            assert one.distance_m == max(run_at_most(other.run) for other in runs)
        if one.kind == "farthest" and one.then_day is not None:
            earlier = runs[: runs.index(source)]
            assert one.then_distance_m == max(run_at_most(other.run) for other in earlier)
        if one.how == "nonstop" and one.kind == "farthest":
            assert not broken_up(run)
            assert run.segments or run.nonstop_m >= run.distance_m
        if one.kind == "then and now":
            first_day = next(other.day for other in runs if run_at_most(other.run))
            assert one.then_day == first_day < one.day
            assert one.distance_m > one.then_distance_m * 1.09
        if one.kind == "longest nonstop":
            stretches = [
                min(other.run.longest_nonstop_m() or 0, whole_way(other.run) or 1e9)
                for other in runs
            ]
            assert one.distance_m >= max(stretches)
        if one.kind == "time in all":
            assert one.duration_s == sum(other.run.duration_s or 0 for other in runs)
        if one.kind == "runs in all":
            assert one.number == len(runs)
        if one.kind == "first run":
            assert len(runs) == 1
        if one.kind == "showed up":
            assert one.number == sum(other.day > TODAY - timedelta(days=28) for other in runs)
        if one.kind == "wall passed":
            outcomes = {wall.outcome for wall in run.walls}
            farther = any(
                one.distance_m and wall.distance_m and one.distance_m > wall.distance_m
                for wall in run.walls
            )
            assert farther or outcomes & {"walked on", "ran through"}
        if one.kind == "wall moved":
            assert one.distance_m > one.then_distance_m
        if one.kind == "weather":
            assert one.detail in run.weather
            assert "indoors" not in run.weather
        if one.kind == "comeback":
            between = [o for o in runs if one.then_day < o.day < one.day]
            assert between == []
            assert (one.day - one.then_day).days == one.number + 1 > 14
        if one.kind == "pace":
            assert one.duration_s / one.distance_m < one.then_duration_s / one.then_distance_m
            assert not broken_up(run)
        if one.kind == "after a low one":
            low = [o for o in entries if o.day == one.then_day and o.mood and o.mood.value < 0]
            assert low
            assert (one.day - one.then_day).days == one.number in (1, 2)
        if one.kind == "dip recovered":
            dipped = [o.mood.value for o in entries if o.day == one.then_day and o.mood]
            assert source.mood.value > min(dipped)
        if one.kind == "last year":
            assert (TODAY - one.day).days < 7
            assert 364 <= (TODAY - one.then_day).days < 371


@settings(max_examples=40, deadline=None)
@given(journals(), st.sampled_from(["mi", "km"]))
def test_every_piece_of_evidence_can_be_said(entries, units):
    for one in evidence_for(entries, None, TODAY):
        sentence = phrase(one, units, TODAY)
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert not set("{}!") & set(sentence)
        assert "None" not in sentence
        assert "  " not in sentence


@settings(max_examples=30, deadline=None)
@given(journals())
def test_a_run_farther_than_all_is_the_farthest(entries):
    known = entry("known", ago(380), miles(0.5))
    now = entry("now", TODAY, Run(distance_m=100 * MILE))
    found = {one.kind: one for one in evidence_for([known, *entries, now], now, TODAY)}
    assert found["farthest"].entry_id == "now"
    assert found["farthest"].day == TODAY


@settings(max_examples=30, deadline=None)
@given(journals(), st.sampled_from(["", "I was slow.", "I stopped and cried, not good enough."]))
def test_the_words_change_the_order_and_never_the_truth(entries, text):
    hurt = entry("hurt", TODAY, text=text)
    without = evidence_for([*entries, hurt], None, TODAY)
    assert sorted(without, key=repr) == sorted(
        evidence_for([*entries, hurt], hurt, TODAY), key=repr
    )


@settings(max_examples=60, deadline=None)
@given(journals(), st.integers(0, 9))
def test_a_part_of_the_journal_shows_nothing_that_the_whole_does_not(entries, size):
    """Pace and a moved wall may be held against another earlier day; the rest is the same."""
    of_whole = evidence_for(entries, None, TODAY)
    part = evidence_for(entries[size:], None, TODAY, whole=False)
    for one in part:
        if one.kind == "pace":
            assert one.duration_s / one.distance_m < one.then_duration_s / one.then_distance_m
        elif one.kind == "wall moved":
            assert one.distance_m > one.then_distance_m
        else:
            assert one in of_whole


def test_a_part_of_the_journal_keeps_to_what_it_can_know():
    entries = [
        entry("then", ago(364), miles(0.5, minutes=8)),
        entry("four weeks ago", ago(30), miles(1, minutes=16)),
        entry("wet", ago(10), miles(1, minutes=14, weather=("rain",))),
        entry("now", TODAY, miles(1, minutes=12, walls=(Wall(outcome="ran through"),))),
    ]

    def kinds(part):
        return {one.kind for one in evidence_for(part, None, TODAY, whole=False)}

    assert kinds([entry("old", ago(371)), *entries]) == {
        *("last year", "showed up", "wall passed", "comeback", "pace"),
    }
    assert kinds(entries) == {"showed up", "wall passed", "comeback", "pace"}
    assert kinds(entries[2:]) == {"wall passed", "pace"}
    assert kinds([]) == set()
