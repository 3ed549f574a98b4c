"""Weeks, months, quarters and years: which days are in them, and what they come to."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.period_words import period_in_words, period_name, short_name
from journal_tui.app.periods import (
    UNITS,
    Period,
    first_day,
    fitting_unit,
    period_number,
    read_periods,
    week_number,
)
from journal_tui.app.wording import plain_day
from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.run import Run, Segment

MILE = 1609.344
TODAY = date(2016, 8, 21)


def entry(day: int, run: Run | None = None, **fields: object) -> Entry:
    """An entry of a day of August 2016."""
    at = datetime(2016, 8, day, 9, tzinfo=UTC)
    return Entry(f"on-{day}", at, at, at, "", run)._replace(**fields)  # type: ignore[arg-type]


def test_weeks_begin_where_she_says() -> None:
    sunday, monday = date(2016, 8, 21), date(2016, 8, 22)
    assert week_number(sunday) + 1 == week_number(monday)
    assert week_number(sunday, 6) == week_number(monday, 6)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.sampled_from(UNITS), st.integers(0, 6))
def test_a_day_lies_between_the_beginnings_of_its_period_and_the_next(
    day: date, unit: str, first_weekday: int
) -> None:
    number = period_number(day, unit, first_weekday)  # type: ignore[arg-type]
    start, after = (
        first_day(each, unit, first_weekday)  # type: ignore[arg-type]
        for each in (number, number + 1)
    )
    assert start <= day < after
    assert period_number(start, unit, first_weekday) == number  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "most", "unit"),
    [
        (date(2016, 2, 22), 26, "week"),  # 26 weeks, Monday to Sunday
        (date(2016, 2, 21), 26, "month"),  # one day more, 27 weeks: 7 months
        (date(2014, 7, 1), 26, "month"),  # July 2014 to August 2016
        (date(2014, 6, 30), 26, "quarter"),
        (date(2010, 4, 1), 26, "quarter"),
        (date(2010, 3, 31), 26, "year"),
        (date(1980, 1, 1), 26, "year"),
    ],
)
def test_the_finest_unit_that_fits(first: date, most: int, unit: str) -> None:
    assert fitting_unit(first, TODAY, most) == unit


def test_what_a_week_comes_to() -> None:
    """Monday to Sunday: a run of 1 mi in 12 min, intervals of 400 m and 300 m, a walk that counts
    for nothing, words alone. The moods are 0.6 said, 0.2 read and -0.4 read: their median is 0.2.
    """
    segments = (Segment("run", 400.0), Segment("walk", 300.0))
    week = (
        entry(15, Run(distance_m=MILE, duration_s=720), feeling=Feeling(after=3)),
        entry(16, Run(segments=segments, duration_s=300), tone=Tone(0.2, 0.5)),
        entry(18, Run(kind="walk", distance_m=5000, duration_s=3600)),
        entry(21, tone=Tone(-0.4, 0.5)),
    )
    after = entry(22, Run(distance_m=1000))
    periods = read_periods((*week, after), frozenset(("on-16",)), "week")
    assert list(periods) == [week_number(TODAY), week_number(TODAY) + 1]
    number = week_number(TODAY)
    assert periods[number] == Period(
        number, (0, 1, 2, 3), 2, 1020.0, MILE + 700, 0.2, "both", dip=1
    )
    assert periods[number].landing == 1
    assert periods[number + 1].landing == 4
    words = "2 runs · 17 min · 1.4 mi · mood good, said and read · a dip"
    assert period_in_words(periods[number], "mi") == words
    assert period_in_words(Period(number), "mi") == "nothing written"


def test_words_of_self_harm_give_a_week_no_mood() -> None:
    care = entry(15, feeling=Feeling(after=-5), tone=Tone(-0.9, 0.5, care=True))
    (period,) = read_periods((care,), frozenset(), "week").values()
    assert period.mood is None
    assert period_in_words(period, "mi") == "no run"


def test_a_year_has_all_its_entries_and_only_those() -> None:
    start = datetime(2015, 1, 1, 9, tzinfo=UTC)
    entries = tuple(
        Entry(str(n), at, at, at, "", Run(distance_m=1000))
        for n in range(731)
        for at in (start + timedelta(days=n),)
    )
    for unit, counts in {"year": [365, 366], "quarter": [90, 91, 92, 92, 91, 91, 92, 92]}.items():
        periods = read_periods(entries, frozenset(), unit)  # type: ignore[arg-type]
        assert [period.runs for period in periods.values()] == counts


@pytest.mark.parametrize(
    ("day", "unit", "name", "short"),
    [
        (date(2016, 8, 21), "week", "Week of 15 August", "week of 15 Aug"),
        (date(2015, 12, 31), "week", "Week of 28 December 2015", "week of 28 Dec"),
        (date(2016, 8, 21), "month", "August", "Aug 2016"),
        (date(2016, 8, 21), "quarter", "July to September", "Jul to Sep 2016"),
        (date(2015, 12, 1), "quarter", "October to December 2015", "Oct to Dec 2015"),
        (date(2015, 12, 1), "year", "2015", "2015"),
    ],
)
def test_what_a_period_is_called(day: date, unit: str, name: str, short: str) -> None:
    number = period_number(day, unit)  # type: ignore[arg-type]
    assert period_name(number, unit, TODAY) == name  # type: ignore[arg-type]
    assert short_name(number, unit) == short  # type: ignore[arg-type]


def test_a_day_has_its_year_where_it_is_another() -> None:
    assert plain_day(TODAY, TODAY) == "21 August"
    assert plain_day(date(2015, 8, 21), TODAY) == "21 August 2015"
