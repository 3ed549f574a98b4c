"""What a list of entries shows: months, results, and the days around one day."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.listing import NEAR, around, by_month, results
from journal_tui.domain.days import years_before
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import in_order

TODAY = date(2016, 8, 21)


def entry(day: date, hour: int = 9, zone: timezone = UTC) -> Entry:
    at = datetime(day.year, day.month, day.day, hour, tzinfo=zone)
    return Entry(f"{day}-{hour}", at, at, at, "words")


def entries(*days: str) -> tuple[Entry, ...]:
    return in_order(entry(date.fromisoformat(day)) for day in days)


def test_months_stand_over_their_entries_and_name_other_years() -> None:
    listing = by_month(entries("2015-08-02", "2016-07-30", "2016-08-01", "2016-08-20"), TODAY)
    assert [str(one.day) for one in listing.entries] == [
        "2016-08-20",
        "2016-08-01",
        "2016-07-30",
        "2015-08-02",
    ]
    assert listing.heads == ((0, "August"), (2, "July"), (3, "August 2015"))
    assert not listing.months


def test_results_name_other_years_alone() -> None:
    listing = results(entries("2014-01-01", "2015-03-02", "2015-08-02", "2016-08-20"), TODAY)
    assert listing.heads == ((1, "2015"), (3, "2014"))
    assert listing.months


def test_around_takes_the_nearest_day_a_week_and_a_month_before_and_the_days_of_years() -> None:
    all_of_them = entries(
        "2014-08-24",
        "2014-08-25",
        "2015-08-18",
        "2015-08-21",
        "2016-07-19",
        "2016-07-22",
        "2016-08-12",
        "2016-08-15",
        "2016-08-21",
    )
    listing = around(all_of_them, all_of_them[-1])
    shown = [(label, str(listing.entries[at].day)) for at, label in listing.heads]
    assert shown == [
        ("This day", "2016-08-21"),
        ("A week before", "2016-08-15"),
        ("A month before", "2016-07-22"),
        ("A year before, 2015", "2015-08-21"),
        ("2 years before, 2014", "2014-08-24"),
    ]
    assert len(listing.entries) == 6


def test_around_of_nothing_is_nothing() -> None:
    assert around((), entry(TODAY)).entries == ()


@given(
    st.lists(
        st.tuples(
            st.dates(date(2009, 1, 1), date(2016, 12, 31)),
            st.integers(0, 23),
            st.integers(-12, 14),
        ),
        min_size=1,
        max_size=30,
        unique=True,
    ),
    st.data(),
)
def test_around_holds_what_it_says_and_nothing_later(
    told: list[tuple[date, int, int]], data: st.DataObject
) -> None:
    """Whatever the time zones: the entry itself, all near days of each year, no later day."""
    zones = [(day, hour, timezone(timedelta(hours=offset))) for day, hour, offset in told]
    everything = in_order(entry(*one) for one in zones)
    about = data.draw(st.sampled_from(everything))
    listing = around(everything, about)
    assert about in listing.entries
    assert all(one.day <= about.day for one in listing.entries)
    for one in everything:
        years = about.day.year - one.day.year
        near = any(
            abs(years_before(about.day, count) - one.day) <= NEAR
            for count in (years - 1, years, years + 1)
            if count > 0
        )
        assert not near or one in listing.entries
