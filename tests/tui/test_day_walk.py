"""Walking the days of the calendar."""

from datetime import date, timedelta

from journal_tui.tui.day_walk import YEAR, DayWalk

TODAY = date(2016, 8, 21)
WALK = DayWalk(date(2014, 3, 5), date(2016, 8, 18), TODAY, [date(2015, 2, 1), date(2016, 1, 1)])


def test_days_end_with_the_first_entry_and_today():
    assert WALK.moved(TODAY, -1) == date(2016, 8, 20)
    assert WALK.moved(TODAY, 1) == TODAY
    assert WALK.moved(date(2014, 3, 6), -7) == date(2014, 3, 5)
    assert WALK.moved(date(1, 1, 3), -YEAR) == date(2014, 3, 5)


def test_a_year_back_is_the_same_cell_of_the_calendar():
    day = WALK.moved(TODAY, -YEAR)
    assert day == TODAY - timedelta(weeks=52)
    assert day.weekday() == TODAY.weekday()


def test_the_ends_of_the_year_that_is_shown():
    """53 weeks that end with this one, from Monday 17 August 2015; the year before ends after it
    begins: they share a week.
    """
    assert WALK.year_ends(TODAY) == (date(2015, 8, 17), TODAY)
    assert WALK.year_ends(date(2015, 8, 16)) == (date(2014, 8, 18), date(2015, 8, 23))
    assert WALK.year_ends(date(2014, 3, 9))[0] == date(2014, 3, 5)


def test_days_of_dips():
    assert WALK.dip_before(TODAY) == date(2016, 1, 1)
    assert WALK.dip_before(date(2016, 1, 1)) == date(2015, 2, 1)
    assert WALK.dip_before(date(2015, 2, 1)) is None
    assert WALK.dip_after(date(2014, 5, 5)) == date(2015, 2, 1)
    assert WALK.dip_after(date(2016, 1, 1)) is None
