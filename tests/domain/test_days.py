"""Days of the calendar: months, and the same day of another month or year."""

from datetime import date

import pytest

from journal_tui.domain.days import month_before, month_span, years_before


@pytest.mark.parametrize(
    ("day", "years", "before"),
    [
        ("2016-08-21", 1, "2015-08-21"),
        ("2016-02-29", 1, "2015-02-28"),
        ("2016-02-29", 4, "2012-02-29"),
    ],
)
def test_years_before(day: str, years: int, before: str) -> None:
    assert years_before(date.fromisoformat(day), years) == date.fromisoformat(before)


@pytest.mark.parametrize(
    ("day", "before"),
    [("2016-08-21", "2016-07-21"), ("2016-03-31", "2016-02-29"), ("2016-01-05", "2015-12-05")],
)
def test_month_before(day: str, before: str) -> None:
    assert month_before(date.fromisoformat(day)) == date.fromisoformat(before)


@pytest.mark.parametrize(
    ("year", "month", "last"),
    [(2016, 2, 29), (2015, 2, 28), (2016, 12, 31), (9999, 12, 31)],
)
def test_the_span_of_a_month(year: int, month: int, last: int) -> None:
    assert month_span(year, month) == (date(year, month, 1), date(year, month, last))


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(ValueError, match="month"):
        month_span(2016, 13)
