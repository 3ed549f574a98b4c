"""parse(format(x)) == x, for values made from scratch and for values that lines gave."""

import math
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import RUN_KINDS, WEATHER_WORDS, Run, Segment, Wall
from journal_tui.domain.runline.format import format_run_line
from journal_tui.domain.runline.intervals import total_distance, total_time, usual_kind
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.domain.runline.values import RunLine
from journal_tui.domain.units import METRES_PER_MILE

TODAY = date(2026, 11, 22)

metres = st.one_of(
    st.integers(1, 400).map(lambda tenths: tenths * METRES_PER_MILE / 10),
    st.integers(1, 5000).map(lambda tens: tens * 10.0),
    st.sampled_from([21097.5, 42195.0, 400.0, 1_000_000.0]),
    st.floats(1, 1_000_000),
)
seconds = st.one_of(
    st.integers(1, 604_800).map(float),
    st.integers(1, 300).map(lambda minutes: minutes * 60.0),
    st.floats(1, 604_800),
)
opt_metres, opt_seconds = st.none() | metres, st.none() | seconds
segments = st.builds(Segment, st.sampled_from(["run", "walk", "rest"]), opt_metres, opt_seconds)
said = st.text(max_size=15).map(str.strip)
walls = st.builds(
    Wall,
    opt_metres | st.just(0.0),
    opt_seconds | st.just(0.0),
    st.sampled_from([None, "legs", "head", "both"]),
    said,
    st.sampled_from([None, "stopped", "walked on", "ran through"]),
)
names = st.text(min_size=1, max_size=12).map(str.strip).filter(bool)
unique_tags = st.lists(names.map(str.lower).map(str.strip).filter(bool), max_size=3, unique=True)


@st.composite
def runs(draw):
    stretches = draw(st.lists(segments, max_size=4).map(tuple)) * draw(st.integers(1, 3))
    distance, duration = draw(opt_metres), draw(opt_seconds)
    if distance is None:
        distance = total_distance(stretches)
    if duration is None:
        duration = total_time(stretches)
    far, long = distance or math.inf, duration or math.inf
    whole_m = distance if far <= 1_000_000 else None
    whole_s = duration if long <= 604_800 else None
    return Run(
        kind=draw(st.sampled_from(RUN_KINDS) | st.just(usual_kind(stretches))),
        distance_m=distance,
        duration_s=duration,
        segments=stretches,
        nonstop_m=draw(st.none() | metres.filter(lambda m: m <= far) | st.just(whole_m)),
        nonstop_s=draw(st.none() | seconds.filter(lambda s: s <= long) | st.just(whole_s)),
        effort=draw(st.none() | st.integers(0, 10)),
        walls=tuple(draw(st.lists(walls, max_size=2))),
        weather=tuple(draw(st.lists(st.sampled_from(WEATHER_WORDS), max_size=3, unique=True))),
        place=draw(st.just("") | names),
    )


scale = st.none() | st.integers(-5, 5)
run_lines = st.builds(
    RunLine,
    run=st.none() | runs(),
    day=st.none() | st.dates(date(1900, 1, 1), TODAY),
    hour=st.none() | st.times().map(lambda hour: hour.replace(microsecond=0)),
    feeling=st.builds(Feeling, scale, scale, st.just(())),
    tags=unique_tags.map(tuple),
    problems=st.just(()),
)


@settings(max_examples=150, deadline=None)
@given(run_lines, st.sampled_from(["mi", "km"]))
@example(RunLine(run=Run()), "mi")
@example(RunLine(run=Run(kind="walk")), "mi")
@example(RunLine(), "mi")
@example(RunLine(run=Run(distance_m=21097.5, duration_s=135.0)), "mi")
@example(RunLine(run=Run(place='he said "no"')), "mi")
def test_what_is_written_reads_back_as_the_same(run_line, units):
    text = format_run_line(run_line, units)
    assert parse_run_line(text, TODAY) == run_line


WORDS = (
    "1.5mi 5k 5,3 km 2400m half 13.1mi 18:40 1:02:03 25min 1h05 90s 12:30/mi 5:20/km run walk "
    "ran walked rest , ; . ( ) 5x( 3x 6x400m nonstop without walking in 20min 2min wall head "
    "legs stopped walked on 'felt' \"sick\" “so” rpe7 rpe 7 feel-3 feel during-2 today "
    "yesterday friday last 7am 6:30pm 2016-08-21 21 aug sun rain #tag @place long race and / -"
)
PIECES = st.sampled_from(WORDS.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=14).map(" ".join), st.sampled_from(["mi", "km"]))
@example("1.6mi 19:30, walk, 1mi run, 0.6mi walk", "mi")
def test_whatever_a_line_gave_can_be_written_and_read_again(line, units):
    read = parse_run_line(line, TODAY)._replace(problems=())
    assert parse_run_line(format_run_line(read, units), TODAY) == read
