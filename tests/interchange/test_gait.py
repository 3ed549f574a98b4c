"""The longest stretch without walking or standing, from points."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.interchange.common.gait import Sample, longest_nonstop

#: Seconds, metres a second, steps a minute.
Part = tuple[float, float, float | None]
RUN: Part = (600, 2.4, 160)
WALK: Part = (60, 1.5, 112)
STAND: Part = (20, 0.0, 0)


def track(*parts: Part, every: int = 1) -> list[Sample]:
    """Points every so many seconds over parts of even pace."""
    samples, at, metres = [Sample(0, 0, parts[0][2])], 0, 0.0
    for seconds, speed, cadence in parts:
        for _ in range(int(seconds)):
            at += 1
            metres += speed
            samples.append(Sample(at, metres, cadence))
    return samples[::every]


def by_speed(*parts: Part) -> list[Sample]:
    """The same without cadence."""
    return [one._replace(cadence=None) for one in track(*parts)]


def close(found: tuple[float | None, float | None], metres: float, seconds: float) -> bool:
    """Whether both are there, and as near as the smoothing allows."""
    assert None not in found
    return found == (pytest.approx(metres, abs=20), pytest.approx(seconds, abs=10))


@pytest.mark.parametrize("every", [1, 3, 7])
@pytest.mark.parametrize(
    ("parts", "metres", "seconds"),
    [
        ((RUN,), 1440, 600),
        ((RUN, WALK, (300, 2.4, 160)), 1440, 600),
        ((RUN, STAND, (900, 2.4, 160)), 2160, 900),
        ((WALK, RUN, WALK), 1440, 600),
        # A slow run is one, and a brisk walk is none.
        (((600, 1.7, 150), (200, 1.9, 125)), 1020, 600),
        # A sensor that misses steps does not make somebody walk at 3 m/s.
        (((600, 3.0, 80),), 1800, 600),
    ],
)
def test_cadence_tells_running_from_walking(
    parts: tuple[Part, ...], metres: float, seconds: float, every: int
) -> None:
    assert close(longest_nonstop(track(*parts, every=every)), metres, seconds)


@pytest.mark.parametrize(
    ("parts", "metres", "seconds"),
    [
        (((600, 2.5, None),), 1500, 600),
        (((600, 2.5, None), (60, 1.4, None), (300, 2.5, None)), 1500, 600),
        (((600, 2.5, None), (15, 0, None), (300, 2.5, None)), 1500, 600),
    ],
)
def test_without_cadence_a_clear_speed_tells(
    parts: tuple[Part, ...], metres: float, seconds: float
) -> None:
    assert close(longest_nonstop(track(*parts)), metres, seconds)


@pytest.mark.parametrize(
    "samples",
    [
        [],
        track(RUN)[:1],
        track(WALK),
        track(STAND),
        by_speed((600, 1.4, 0)),
        # Many who begin jog at 1.8 m/s, and some walk as fast.
        by_speed((1800, 1.8, 0)),
        by_speed((600, 2.4, 0), (300, 1.8, 0), (600, 2.4, 0)),
        [Sample(second, None) for second in range(600)],
        [Sample(math.nan, 1.0), Sample(math.inf, 2.0)],
    ],
)
def test_what_the_points_do_not_show_is_not_told(samples: list[Sample]) -> None:
    assert longest_nonstop(samples) == (None, None)


def test_zeros_of_a_sensor_that_is_not_there_are_no_standing() -> None:
    assert close(longest_nonstop(track((600, 2.5, 0))), 1500, 600)


@pytest.mark.parametrize("seconds", [10, 15, 40])
def test_a_stop_is_a_stop(seconds: int) -> None:
    found = longest_nonstop(track(RUN, (seconds, 0, 0), (200, 2.4, 160)))
    assert close(found, 1440, 600)


def test_one_bad_point_is_no_walk() -> None:
    samples = track(RUN)
    samples[300] = samples[300]._replace(cadence=0)
    samples[400] = samples[400]._replace(cadence=60, distance_m=samples[399].distance_m)
    samples[500] = samples[500]._replace(distance_m=math.nan)
    assert close(longest_nonstop(samples), 1440, 600)


def test_a_place_that_is_lost_and_found_is_no_stop() -> None:
    samples = by_speed((600, 2.5, 0))
    lost = samples[300].distance_m
    samples[301:340] = [one._replace(distance_m=lost) for one in samples[301:340]]
    assert close(longest_nonstop(samples), 1500, 600)
    samples[301:340] = [one._replace(distance_m=None) for one in samples[301:340]]
    assert close(longest_nonstop(samples), 1500, 600)


@pytest.mark.parametrize("cadence", [160, None])
@pytest.mark.parametrize("points", [1, 5])
@pytest.mark.parametrize("leap", [400, 1_000_000])
def test_a_leap_is_no_run(points: int, leap: int, cadence: float | None) -> None:
    for back in (True, False):
        samples = track((600, 2.5, cadence), (60, 1.2, cadence and 105), (400, 2.5, cadence))
        end = 300 + points if back else len(samples)
        samples[300:end] = [
            one._replace(distance_m=(one.distance_m or 0) + leap) for one in samples[300:end]
        ]
        assert close(longest_nonstop(samples), 1500, 600)


def test_a_distance_that_comes_late_is_kept() -> None:
    samples = track(RUN)
    samples[300:330] = [
        one._replace(distance_m=(samples[300].distance_m or 0) + (one.at_s - 300))
        for one in samples[300:330]
    ]
    assert longest_nonstop(samples) == (pytest.approx(1440), 600)


def test_a_pause_of_the_clock_is_a_stop_and_a_button_pressed_twice_is_none() -> None:
    samples = track((1000, 2.4, 160))
    assert close(longest_nonstop(samples, [(600, 603)]), 1440, 600)
    assert close(longest_nonstop(samples, [(600, 601)]), 2400, 1000)
    assert close(longest_nonstop(samples, [(700, 720), (300, 310)]), 936, 390)


def test_a_watch_that_was_off_ends_a_stretch() -> None:
    samples = track((1000, 2.4, 160))
    assert close(longest_nonstop(samples[:600] + samples[700:]), 1440, 600)
    assert close(longest_nonstop(samples[:600] + samples[650:]), 2400, 1000)


def test_a_run_without_distance_has_a_time() -> None:
    samples = [one._replace(distance_m=None) for one in track(RUN)]
    assert longest_nonstop(samples) == (None, 600)


def test_a_distance_that_begins_again_is_added_up() -> None:
    samples = track((1000, 2.4, 160))
    again = [one._replace(distance_m=(one.distance_m or 0) - 1200) for one in samples[500:]]
    assert close(longest_nonstop(samples[:500] + again), 2400, 1000)


def test_two_points_of_one_moment_are_one() -> None:
    samples = track(RUN)
    apart = [
        piece
        for one in samples
        for piece in (one._replace(cadence=None), one._replace(distance_m=None))
    ]
    assert longest_nonstop(apart) == longest_nonstop(samples)


parts = st.tuples(
    st.integers(20, 400), st.floats(0, 5), st.none() | st.sampled_from([0, 60, 110, 139, 150, 180])
)
numbers = st.none() | st.floats(allow_nan=True, allow_infinity=True) | st.floats(0, 1e5)
points = st.builds(Sample, st.floats() | st.integers(0, 5000).map(float), numbers, numbers)


@given(
    st.lists(points, max_size=40),
    st.lists(st.tuples(st.floats(), st.floats()), max_size=5),
)
def test_no_points_are_too_odd(samples: list[Sample], pauses: list[tuple[float, float]]) -> None:
    metres, seconds = longest_nonstop(samples, pauses)
    assert metres is None or (seconds is not None and metres >= 0)
    assert seconds is None or seconds > 0


@given(st.lists(parts, min_size=1, max_size=5), st.integers(1, 9))
def test_a_stretch_is_never_longer_than_the_whole(several: list[Part], every: int) -> None:
    samples = track(*several, every=every)
    metres, seconds = longest_nonstop(samples)
    if seconds is not None:
        assert seconds <= samples[-1].at_s - samples[0].at_s
    if metres is not None:
        assert metres <= (samples[-1].distance_m or 0) + 1e-6


@given(
    st.integers(120, 900),
    st.integers(120, 900),
    st.integers(20, 300),
    st.sampled_from([150, 170, None]),
)
def test_a_walk_in_the_middle_splits_a_run(
    before: int, after: int, walked: int, cadence: float | None
) -> None:
    steps = None if cadence is None else 110
    walk: Part = (walked, 1.2, steps)
    samples = track((before, 2.6, cadence), walk, (after, 2.6, cadence))
    assert close(longest_nonstop(samples), 2.6 * max(before, after), max(before, after))


@given(st.lists(parts, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_the_points_does_not_matter(several: list[Part], random: object) -> None:
    samples = track(*several, every=5)
    mixed = list(samples)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert longest_nonstop(mixed) == longest_nonstop(samples)
    assert all(a.at_s < b.at_s for a, b in pairwise(samples))
