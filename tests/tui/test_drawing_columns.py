"""Columns: they fill the width, keep one pitch within a group, and show a pause as one."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.tui.drawing.columns import RHYTHMS, Rhythm, lay_out

MONDAY = date(2016, 8, 1)


def days(*numbers: int) -> list[date]:
    """Days so many days after a Monday."""
    return [MONDAY + timedelta(days=number) for number in numbers]


def test_two_weeks_worked_out():
    """Three runs, a new week, two runs, in 30 cells.

    Pitch 5: bars of 3 cells; 4 steps of 5, a gap of 3 and the first bar's 3 are 26; pitch 6 with
    bars of 5 would need 24 + 3 + 5 = 32. The 4 cells that are left go between the weeks.
    """
    columns = lay_out(days(0, 2, 4, 7, 9), 30)
    assert columns.rhythm == Rhythm(5, 3)
    assert columns.centres == (1, 6, 11, 11 + 5 + 3 + 4, 28)
    assert columns.rules == (17,)
    assert columns.pauses == ()


def test_a_pause_of_two_weeks_has_room_for_how_long_it_was():
    """13 days are no pause, 14 are. All four runs are in weeks of their own.

    In 42 cells: a bar of 5, 3 gaps of 3, 9 for the pause and 3 steps of 6 are 41, of 7 they
    would be 44. The cell that is left goes before the last week.
    """
    columns = lay_out(days(0, 13, 15, 29), 42)
    assert columns.rhythm == Rhythm(6, 3)
    assert columns.centres == (2, 11, 20, 20 + 6 + 3 + 9 + 1)
    (pause,) = columns.pauses
    assert pause == (20 + 2, 39 - 2, 14)
    assert columns.rules == (6, 15)


@pytest.mark.parametrize(
    ("unit", "step", "begins"),
    [
        pytest.param("week", 7, [4], id="weeks by months: 1 8 15 22 29 August, 5 September"),
        pytest.param("month", 31, [4], id="months by years"),
    ],
)
def test_groups_of_longer_stretches(unit, step, begins):
    columns = lay_out(days(*range(0, 6 * step, step)), 90, unit=unit)
    steps = [after - before for before, after in pairwise(columns.centres)]
    assert [number for number, cells in enumerate(steps) if cells > min(steps)] == begins


def test_the_roomiest_rhythm_that_fits():
    """The more runs, the closer they stand."""
    many = days(*range(60))
    widths = (1000, 140, 130, 70, 60)
    taken = [lay_out(many, width).rhythm for width in widths]
    assert taken == [RHYTHMS[0], Rhythm(2, 2), Rhythm(2, 1), Rhythm(1, 1), Rhythm(1, 0)]


def test_three_runs_of_one_week_stay_together():
    """There is no gap to widen: what comes next will stand at the right."""
    assert lay_out(days(0, 2, 4), 100).centres == (2, 14, 26)


@pytest.mark.parametrize("width", [70, 110, 190])
@pytest.mark.parametrize("runs", [16, 24, 30, 60])
def test_the_plot_is_filled_from_margin_to_margin(width, runs):
    """Eight weeks or more of runs reach both ends, whatever the width."""
    columns = lay_out([MONDAY + timedelta(days=n * 7 // 2) for n in range(runs)], width)
    half = columns.rhythm.bar // 2
    assert columns.centres[0] == half
    assert columns.centres[-1] == width - 1 - half


sorted_days = st.lists(st.dates(date(2010, 1, 1), date(2020, 1, 1)), max_size=80).map(sorted)


@settings(max_examples=150)
@given(
    sorted_days,
    st.integers(0, 200),
    st.sampled_from(["run", "week", "month", "quarter", "year"]),
    st.integers(1, 9),
    st.integers(0, 6),
)
def test_any_days_in_any_width(those, width, unit, pitch, first_weekday):
    """Inside, apart by at least the bar, the newest always shown, the same pitch in a week."""
    columns = lay_out(those, width, unit=unit, pitch=pitch, first_weekday=first_weekday)
    shown = len(columns.centres)
    if width and those:
        assert shown
        assert columns.first + shown == len(those) or width < columns.rhythm.bar
    assert all(0 <= centre < width for centre in columns.centres)
    steps = [after - before for before, after in pairwise(columns.centres)]
    assert all(step >= min(columns.rhythm.pitch, columns.rhythm.bar) for step in steps)
    if unit == "run" and columns.rhythm.gap:
        weeks = [(day.toordinal() - 1 - first_weekday) // 7 for day in those[columns.first :]]
        inside = {
            step for step, (one, two) in zip(steps, pairwise(weeks), strict=False) if one == two
        }
        assert inside <= {columns.rhythm.pitch}
    for pause in columns.pauses:
        assert pause.days >= 14
        assert pause.before < pause.after
