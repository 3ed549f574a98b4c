"""Distances, times and paces as a runner reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain import units as u


@pytest.mark.parametrize(
    ("metres", "units", "shown"),
    [
        (1.5 * u.METRES_PER_MILE, "mi", "1.5 mi"),
        (0.8 * u.METRES_PER_MILE, "mi", "0.8 mi"),
        (0.75 * u.METRES_PER_MILE, "mi", "0.75 mi"),
        (2 * u.METRES_PER_MILE, "mi", "2 mi"),
        (0.05 * u.METRES_PER_MILE, "mi", "0.05 mi"),
        (2.03 * u.METRES_PER_MILE, "mi", "2 mi"),
        (0, "mi", "0 mi"),
        (u.HALF_MARATHON_M, "mi", "13.1 mi"),
        (u.HALF_MARATHON_M, "km", "21.1 km"),
        (u.MARATHON_M, "mi", "26.2 mi"),
        (5000, "km", "5 km"),
        (5300, "km", "5.3 km"),
        (400, "km", "400 m"),
        (397, "km", "400 m"),
        (63, "km", "63 m"),
        (998, "km", "1 km"),
        (100 * u.METRES_PER_MILE, "mi", "100 mi"),
        (1234.5 * u.METRES_PER_MILE, "mi", "1,234 mi"),
        # Half a step is one more, as with times, although 1.45 is a hair less in a float.
        (1.45 * u.METRES_PER_MILE, "mi", "1.5 mi"),
        (1.55 * u.METRES_PER_MILE, "mi", "1.6 mi"),
        (8650, "km", "8.7 km"),
    ],
)
def test_distance_shows_no_more_than_can_be_felt(metres, units, shown):
    assert u.format_distance(metres, units) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (45, "0:45"), (1120, "18:40"), (3599.6, "1:00:00"), (3723, "1:02:03")],
)
def test_duration(seconds, shown):
    assert u.format_duration(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 min"),
        (20, "1 min"),
        (31 * 60 + 20, "31 min"),
        (3900, "1 h 05"),
        (3600 * 1200, "1,200 h 00"),
    ],
)
def test_minutes(seconds, shown):
    assert u.format_minutes(seconds) == shown


def test_pace_in_both_units():
    assert u.format_pace(1120 / (1.5 * u.METRES_PER_MILE), "mi") == "12:27 /mi"
    assert u.format_pace(1600 / 5000, "km") == "5:20 /km"


@pytest.mark.parametrize(
    ("number", "unit", "metres"),
    [("1", "mi", 1609.344), ("1.5", "mi", 2414.016), ("1.1", "km", 1100.0), (".5", "km", 500.0)],
)
def test_conversions_are_exact(number, unit, metres):
    assert u.metres_of(number, unit) == metres


@given(st.integers(1, 10**6), st.sampled_from(["mi", "km"]))
def test_there_and_back_again(thousandths, units):
    """A length typed with three decimals comes back as the same number."""
    text = f"{thousandths / 1000:.3f}"
    assert u.plain(u.in_units(u.metres_of(text, units), units), 3) == u.plain(float(text), 3)


@given(st.floats(0, 10**7), st.sampled_from(["mi", "km"]))
def test_distance_shown_is_near_the_distance(metres, units):
    shown, unit = u.format_distance(metres, units).replace(",", "").split()
    size = {"mi": u.METRES_PER_MILE, "km": 1000.0, "m": 1.0}[unit]
    assert abs(float(shown) * size - metres) <= max(5.0, 0.0501 * size, 0.006 * metres)
