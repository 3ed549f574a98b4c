"""Backups thin out like memory: many of the last days, one of each month for ever."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from store_kit import zones

from journal_tui.store.thinning import Moment, Stay, kept

NOW = datetime(2016, 8, 21, 11, 0, tzinfo=UTC)
DAY = timedelta(days=1)

#: Moments around NOW, close together and far apart, some of them after it.
ages = st.one_of(
    st.integers(0, 10 * 24 * 60), st.integers(0, 100 * 24 * 60), st.integers(-3000, 3_000_000)
).map(lambda minutes: timedelta(minutes=minutes))
moments = st.builds(
    lambda age, zone, stay: Moment((NOW - age).astimezone(zone), stay),
    ages,
    zones,
    st.sampled_from(get_args(Stay)),
)
boxes = st.lists(moments, max_size=40).map(
    lambda found: sorted(found, key=lambda moment: moment.at, reverse=True)
)


def thinned(box: list[Moment], now: datetime) -> list[Moment]:
    stays = kept(box, now)
    return [moment for place, moment in enumerate(box) if place in stays]


def on(moment: Moment) -> date:
    return moment.at.astimezone(UTC).date()


def of_day(moment: Moment) -> str:
    return on(moment).isoformat()


def of_week(moment: Moment) -> str:
    return f"{on(moment):%G-W%V}"


def of_month(moment: Moment) -> str:
    return f"{on(moment):%Y-%m}"


def newest_of_each(box: list[Moment], period: Callable[[Moment], str]) -> set[int]:
    """The places of the first of each period among those that may stay for it.

    Those of the future and those that stay for ever in any case take nobody's place.
    """
    first: dict[str, int] = {}
    for place, moment in enumerate(box):
        if moment.at <= NOW and moment.stay != "for ever":
            first.setdefault(period(moment), place)
    return set(first.values())


@given(boxes)
def test_what_stays_is_what_the_rule_says_and_nothing_else(box: list[Moment]) -> None:
    def younger_than(days: int) -> set[int]:
        return {at for at, moment in enumerate(box) if (NOW.date() - on(moment)).days < days}

    expected = {at for at, moment in enumerate(box) if moment.at > NOW}
    expected |= {at for at, moment in enumerate(box) if moment.stay == "for ever"}
    expected |= {at for at in younger_than(7) if box[at].stay == "for a week"}
    expected |= newest_of_each(box, of_day) & younger_than(7)
    expected |= newest_of_each(box, of_week) & younger_than(62)
    expected |= newest_of_each(box, of_month)
    expected |= {len(box) - 1} if box else set()
    assert kept(box, NOW) == expected


@given(boxes)
def test_the_newest_and_the_oldest_stay(box: list[Moment]) -> None:
    stays = kept(box, NOW)
    assert stays <= set(range(len(box)))
    assert not box or {0, len(box) - 1} <= stays
    past = [place for place, moment in enumerate(box) if moment.at <= NOW]
    assert not past or past[0] in stays


@given(boxes)
def test_thinning_again_takes_nothing_more(box: list[Moment]) -> None:
    once = thinned(box, NOW)
    assert thinned(once, NOW) == once


@given(boxes, st.lists(st.integers(0, 4000), max_size=5))
def test_thinning_often_comes_to_the_same_as_thinning_once(
    box: list[Moment], later: list[int]
) -> None:
    """What goes on one day would not have been wanted on any later day."""
    often = box
    for days in sorted(later):
        often = thinned(often, NOW + days * DAY)
    last = NOW + max(later, default=0) * DAY
    assert thinned(often, last) == thinned(box, last)


@given(boxes, moments)
def test_one_more_backup_saves_nothing_that_would_have_gone(
    box: list[Moment], more: Moment
) -> None:
    larger = sorted([*box, more], key=lambda moment: moment.at, reverse=True)
    assert set(thinned(larger, NOW)) <= {*thinned(box, NOW), more}


def test_a_backup_each_day_for_ten_years() -> None:
    first = datetime(2006, 8, 21, 20, 0, tzinfo=UTC)
    days = (NOW - first).days
    box: list[Moment] = []
    months: set[str] = set()
    for number in range(days + 1):
        today = Moment(first + number * DAY)
        months.add(of_month(today))
        box = thinned([today, *box], today.at)
        assert {of_month(moment) for moment in box} == months
        assert box[0] == today
        assert box[-1].at == first
    assert 7 + 8 + 116 <= len(box) <= 7 + 8 + 122
    of_age = [(today.at - moment.at).days for moment in box]
    assert [age for age in of_age if age < 7] == list(range(7))
    assert 7 <= len([age for age in of_age if 7 <= age < 62]) <= 10
    old = [of_month(moment) for moment in box[:-1] if (today.at - moment.at).days >= 62]
    assert len(old) == len(set(old))


def test_a_month_with_one_backup_keeps_it_though_a_later_one_ends_its_week() -> None:
    """Wednesday 31 August and Friday 2 September are in one week, and not in one month."""
    august = Moment(datetime(2016, 8, 31, 20, 0, tzinfo=UTC))
    september = Moment(datetime(2016, 9, 2, 20, 0, tzinfo=UTC))
    first = Moment(datetime(2016, 5, 1, 20, 0, tzinfo=UTC))
    for days in range(400):
        assert len(kept([september, august, first], september.at + days * DAY)) == 3


def test_a_wrong_clock_takes_nobodys_place() -> None:
    """One dated tomorrow does not stand for the week, the month, or today."""
    ahead = Moment(NOW + timedelta(hours=2))
    last_month = Moment(NOW - 40 * DAY)
    box = [ahead, Moment(NOW), Moment(NOW - 9 * DAY), last_month]
    assert kept(box, NOW) == {0, 1, 2, 3}
    assert kept(box, datetime(1970, 1, 1, tzinfo=UTC)) == {0, 1, 2, 3}


def test_in_one_second_the_first_in_the_row_is_the_newest() -> None:
    assert kept([Moment(NOW)] * 3 + [Moment(NOW - DAY)], NOW) == {0, 3}


def test_days_are_those_of_utc() -> None:
    """Half past one in the night in Berlin and the evening before are one day of UTC."""
    night = Moment(datetime.fromisoformat("2016-08-21T01:30:00+02:00"))
    evening = Moment(datetime.fromisoformat("2016-08-20T21:00:00+02:00"))
    before = Moment(NOW - 3 * DAY)
    assert kept([night, evening, before], NOW) == {0, 2}
    assert kept([night._replace(at=night.at + timedelta(hours=1)), evening, before], NOW) == {
        0, 1, 2,
    }  # fmt: skip


def test_two_months_are_62_days() -> None:
    """Thursday 23 June is the last of its week, and not of its month."""
    old = Moment(datetime(2016, 6, 23, 20, 0, tzinfo=UTC))
    box = [Moment(datetime(2016, 6, 30, 20, 0, tzinfo=UTC)), old, Moment(old.at - 30 * DAY)]
    assert kept(box, old.at + 61 * DAY) == {0, 1, 2}
    assert kept(box, old.at + 62 * DAY) == {0, 2}


def test_nothing_there_is_nothing_kept() -> None:
    assert kept([], NOW) == frozenset()
