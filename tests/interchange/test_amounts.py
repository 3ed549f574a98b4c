"""Numbers and durations as other programs write them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.interchange.common.amounts import (
    decimal_mark,
    duration_s,
    number,
    plausible_distance_m,
    plausible_hr,
    plausible_moment,
    plausible_time_s,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5.84", 5.84),
        ("5,84", 5.84),
        (" 12 ", 12),
        ("1,381", 1381),
        ("1,381,000", 1_381_000),
        ("1,381.5", 1381.5),
        ("1.381,5", 1381.5),
        ("1'381.5", 1381.5),
        ("1 381,5", 1381.5),
        ("1\u202f381", 1381),
        ("12,34,567", 1_234_567),
        ("0,381", 0.381),
        ("0.0", 0),
        ("'-12", -12),
        ("−3", -3),
        ("1E3", 1000),
        (".5", 0.5),
    ],
)
def test_a_number_in_any_countrys_way(text: str, value: float) -> None:
    assert number(text) == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    ["", "--", "-", "n/a", "NaN", "inf", "1e999", "12 km", "1,2,3", "1.2.3", ",", "0x10", "9" * 99],
)
def test_no_number(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("1,381", 1.381), ("1.381", 1381), ("10.5", 10.5), ("10,02", 10.02)]
)
def test_a_decimal_comma_settles_what_may_be_either(text: str, value: float) -> None:
    assert number(text, decimal=",") == pytest.approx(value)


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["10,02", "4,50", "8,966"], ","),
        (["10.02", "1,381.00"], "."),
        (["1.381,00"], ","),
        (["1,381"], None),
        (["--", "12"], None),
        ([], None),
    ],
)
def test_the_decimal_mark_of_a_column(texts: list[str], mark: str | None) -> None:
    assert decimal_mark(texts) == mark


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("52:11", 3131),
        ("0:45", 45),
        ("1:02:03", 3723),
        ("00:04:53.4", 293.4),
        ("00:04:53,4", 293.4),
        ("120:00", 7200),
        ("PT2754.128S", 2754.128),
        ("PT1H2M3.5S", 3723.5),
        ("P1DT1S", 86401),
        ("3175.0", 3175),
        ("0", 0),
    ],
)
def test_a_duration(text: str, seconds: float) -> None:
    assert duration_s(text) == pytest.approx(seconds)


@pytest.mark.parametrize("text", ["", "--", "P", "PT", "1:2:3:4", "-5", "12:3x", "99999999", "1:"])
def test_no_duration(text: str) -> None:
    assert duration_s(text) is None


def test_what_no_body_and_no_watch_does_is_missing() -> None:
    assert [plausible_hr(beats) for beats in (None, 0, 19, 60.5, 300)] == [None] * 3 + [60.5, None]
    assert [plausible_distance_m(metres) for metres in (None, -1, 0, 9.5, 1e9)] == (
        [None] * 3 + [9.5, None]
    )
    assert [plausible_time_s(seconds) for seconds in (None, -1, 0, 1e9)] == [None, None, 0, None]
    assert plausible_moment(datetime(1969, 12, 31)) is None
    assert plausible_moment(datetime(2200, 1, 1)) is None
    assert plausible_moment(datetime(2024, 1, 1)) == datetime(2024, 1, 1)


@given(st.text(max_size=60))
def test_any_text_is_a_number_a_duration_or_nothing(text: str) -> None:
    value, seconds = number(text), duration_s(text)
    assert value is None or abs(value) < float("inf")
    assert seconds is None or 0 <= seconds <= 100 * 86400


@given(st.integers(0, 10**9), st.integers(0, 999))
def test_what_python_writes_with_marks_reads_back(whole: int, thousandths: int) -> None:
    value = whole + thousandths / 1000
    written = f"{value:,.3f}"
    assert number(written) == pytest.approx(value, abs=1e-6)
    continental = written.translate(str.maketrans(",.", ".,"))
    assert number(continental, decimal=",") == pytest.approx(value, abs=1e-6)
