"""Rule R3, worked by hand and computed a second, slow way."""

from datetime import timedelta
from statistics import median
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_makers import TODAY, entry, moods

from journal_tui.domain.entry import Tone
from journal_tui.insight.dips import dip_ids, find_dips
from journal_tui.insight.numbers import median as own_median

N = None


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([], [], id="no entries"),
        pytest.param([N, N], [], id="no moods"),
        pytest.param([0.3] * 12, [], id="all equal"),
        pytest.param([-0.2, -0.24], [], id="early, above the bound"),
        pytest.param([-0.25], [(0, 0, N)], id="early, at the bound, not back yet"),
        pytest.param([-0.4, -0.1, 0.0], [(0, 0, 2)], id="with nothing before, even is back"),
        pytest.param([0.2, -0.4, 0.1, 0.2], [(1, 1, 3)], id="early: back at what there was"),
        pytest.param([0.4, 0.4, 0.4, 0.0], [], id="fewer than 4 before: a drop alone is no dip"),
        pytest.param([0.4, 0.4, 0.4, 0.4, 0.15], [(4, 4, N)], id="MAD zero: 0.25 decides, met"),
        pytest.param([0.4, 0.4, 0.4, 0.4, 0.16], [], id="MAD zero: 0.25 decides, missed"),
        # median 0.3, deviations .3 .1 .1 .3 -> MAD 0.2; 1.5 x 1.4826 x 0.2 = 0.44478
        pytest.param([0.0, 0.2, 0.4, 0.6, -0.14], [], id="MAD decides, missed"),
        pytest.param([0.0, 0.2, 0.4, 0.6, -0.15], [(4, 4, N)], id="MAD decides, met"),
        pytest.param(
            [0.4, 0.4, 0.4, 0.4, 0.0, 0.1, 0.3, 0.4], [(4, 5, 7)], id="two in a row are one"
        ),
        pytest.param(
            [0.4, N, 0.4, 0.4, N, 0.4, 0.0, N, 0.1, N, 0.5], [(6, 8, 10)], id="gaps do not part it"
        ),
        pytest.param(
            [0.4, 0.4, 0.4, 0.4, 0.0, 0.3, 0.0, 0.4],
            [(4, 4, 7), (6, 6, 7)],
            id="two dips that wait for the same recovery",
        ),
        # Of 8 before, the median is 0.2 and 1.5 scaled MADs are 0.222; of 7 or 9 it is 0.1.
        pytest.param(
            [0.1, *[0.3] * 4, *[0.1] * 4, -0.1], [(9, 9, N)], id="8 before, not 7 and not 9"
        ),
        # After eight at -0.4 the 0.5 at the start is outside the window.
        pytest.param([0.5, *[-0.2] * 8, -0.4], [], id="only the 8 before count"),
    ],
)
def test_dips_worked_by_hand(values, expected):
    found = find_dips(moods(values))
    assert [(dip.start, dip.end, dip.recovered) for dip in found] == expected


def test_a_dip_names_its_entries_and_its_length():
    (dip,) = find_dips(moods([0.4, 0.4, 0.4, 0.4, 0.0, None, 0.1, 0.4]))
    assert dip.entry_ids == ("e4", "e6")
    assert dip.length == 2
    assert dip_ids([dip]) == {"e4", "e6"}
    assert dip_ids([]) == frozenset()


def test_words_of_self_harm_are_no_dip():
    care = entry("c", TODAY, tone=Tone(-0.9, 1.0, care=True))
    assert find_dips([*moods([0.4] * 5), care]) == ()


def slow_dips(values):
    """Rule R3 word by word, quadratic."""
    told = [index for index, value in enumerate(values) if value is not None]

    def usual(place):
        before = [values[index] for index in told[max(0, place - 8) : place]]
        return median(before) if before else 0.0

    def dips_at(place):
        before = [values[index] for index in told[max(0, place - 8) : place]]
        value = values[told[place]]
        if len(before) < 4:
            return value <= -0.25
        middle = median(before)
        mad = 1.4826 * median(abs(one - middle) for one in before)
        return middle - value >= 0.25 - 1e-9 and middle - value >= 1.5 * mad - 1e-9

    found, place = [], 0
    while place < len(told):
        if not dips_at(place):
            place += 1
            continue
        start = place
        while place + 1 < len(told) and dips_at(place + 1):
            place += 1
        back = [at for at in told[place + 1 :] if values[at] >= usual(start) - 1e-9]
        found.append((told[start], told[place], back[0] if back else None))
        place += 1
    return found


@given(
    st.lists(st.none() | st.integers(-20, 20).map(lambda twentieths: twentieths / 20), max_size=40)
)
def test_dips_agree_with_a_slow_second_computation(values):
    found = find_dips(moods(values))
    assert [(dip.start, dip.end, dip.recovered) for dip in found] == slow_dips(values)


def test_ten_thousand_entries_take_a_moment():
    """A guard against growth with the square: generous, for machines that do other things."""
    many = moods([((index * 37) % 41) / 20 - 1 for index in range(10_000)])
    begun = perf_counter()
    find_dips(many)
    assert perf_counter() - begun < 0.6


def test_median():
    assert own_median([3, 1, 2]) == 2
    assert own_median([4, 1, 2, 3]) == 2.5
    with pytest.raises(ValueError, match="no values"):
        own_median([])


def test_recovery_is_looked_for_after_the_dip_has_ended():
    values = [0.4, 0.4, 0.4, 0.4, 0.0, 0.1, 0.1]
    assert [dip.recovered for dip in find_dips(moods(values))] == [None]
    later = entry("late", TODAY + timedelta(days=9), mood=0.4)
    assert [dip.recovered for dip in find_dips([*moods(values), later])] == [len(values)]
