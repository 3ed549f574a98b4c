"""On this day: the same day of earlier years, and the line that Home says of it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from journal_tui.app.on_this_day import on_this_day, on_this_day_line
from journal_tui.domain.entry import Entry, Feeling, SelfTalk, SentenceTone, Tone
from journal_tui.domain.journal import Journal, in_order
from journal_tui.domain.run import Run

TODAY = date(2016, 8, 21)
CARE = Tone(-0.9, 0.9, care=True)


def entry(day: str, text: str = "", run: Run | None = None, **fields: object) -> Entry:
    at = datetime.fromisoformat(f"{day}T09:00" if "T" not in day else day).replace(tzinfo=UTC)
    return Entry(f"{day} {text[:9]}", at, at, at, text, run, **fields)  # type: ignore[arg-type]


def journal(*entries: Entry) -> Journal:
    return Journal(in_order(entries))


@pytest.mark.parametrize(
    ("days", "today", "remembered"),
    [
        ((), "2016-08-21", []),
        (("2016-08-21",), "2016-08-21", []),
        (
            ("2013-08-21", "2014-08-21", "2015-08-20", "2015-08-22", "2015-08-21", "2016-08-21"),
            "2016-08-21",
            [("2015-08-21", 1), ("2014-08-21", 2), ("2013-08-21", 3)],
        ),
        # The 29th of February is looked for on the 28th, where there is no other, and has it too.
        (("2015-02-28", "2012-02-29"), "2016-02-29", [("2015-02-28", 1), ("2012-02-29", 4)]),
        (("2016-02-29", "2016-02-28"), "2017-02-28", [("2016-02-29", 1), ("2016-02-28", 1)]),
        (("2015-02-28", "2012-02-29"), "2016-02-28", [("2015-02-28", 1)]),
        (("2016-02-29", "2016-03-01"), "2017-03-01", [("2016-03-01", 1)]),
        # A young journal has a month ago; one of a year and more does not.
        (("2016-07-01", "2016-07-21", "2016-07-22"), "2016-08-21", [("2016-07-21", 0)]),
        (("2015-08-22", "2016-07-21"), "2016-08-21", [("2016-07-21", 0)]),
        (("2015-08-21", "2016-07-21"), "2016-08-21", [("2015-08-21", 1)]),
        (("2014-01-01", "2016-07-21"), "2016-08-21", []),
        (("2016-02-29",), "2016-03-31", [("2016-02-29", 0)]),
        (("2015-12-21",), "2016-01-21", [("2015-12-21", 0)]),
        # The first year that a calendar has.
        (("0001-08-21",), "0002-08-21", [("0001-08-21", 1)]),
    ],
)
def test_the_same_day(days: tuple[str, ...], today: str, remembered: list[tuple[str, int]]) -> None:
    found = on_this_day(journal(*map(entry, days)), date.fromisoformat(today))
    assert [(str(one.entry.day), one.years) for one in found] == remembered


@pytest.mark.parametrize("hours", [-24, -11, 0, 11, 23])
def test_the_day_is_that_of_its_time_zone(hours: float) -> None:
    zone = timezone(timedelta(hours=hours, minutes=1))
    days = ("2015-08-20", "2015-08-21", "2015-08-22")
    at = [
        datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=zone)
        for day in days
        for hour in ("00:00", "23:59")
    ]
    found = on_this_day(journal(*(Entry(str(each), each, each, each) for each in at)), TODAY)
    assert [one.entry.at for one in found] == [at[3], at[2]]


def test_of_one_day_the_newest_first() -> None:
    morning, evening = entry("2015-08-21T07:00", "One."), entry("2015-08-21T19:00", "Two.")
    found = on_this_day(journal(morning, evening), TODAY)
    assert [one.entry for one in found] == [evening, morning]


def test_words_that_ask_for_care_are_left_out() -> None:
    heavy = entry("2015-08-21", "No more.", Run(distance_m=1000), tone=CARE)
    assert on_this_day(journal(heavy), TODAY) == ()
    assert on_this_day_line(journal(heavy), TODAY, "mi") == ""


def test_it_waits_until_all_is_read() -> None:
    part = journal(entry("2015-08-21", "Words."))._replace(complete=False)
    assert on_this_day(part, TODAY) == ()


MILE_AND_A_BIT = Run(distance_m=1287.5)
LEGS = "Legs like lead, and I went. Rain again."
LEGS_TONE = Tone(-0.1, 0.4, (SentenceTone(0, 27, -0.2), SentenceTone(28, 39, 0.0)))
HARSH = "I'm so slow. Tea was good."
HARSH_TONE = Tone(
    -0.2,
    0.4,
    (SentenceTone(0, 12, -0.5), SentenceTone(13, 26, 0.4)),
    (SelfTalk(0, 12, "labelling"),),
)


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        ([], ""),
        (
            [entry("2015-08-21", LEGS, MILE_AND_A_BIT, tone=LEGS_TONE)],
            "A year ago today: 0.8 mi, “Legs like lead, and I went.”",
        ),
        # What was hard on herself then is not said to her again.
        (
            [entry("2014-08-21", HARSH, MILE_AND_A_BIT, tone=HARSH_TONE)],
            "2 years ago today: 0.8 mi, “Tea was good.”",
        ),
        ([entry("2015-08-21", "", Run(duration_s=1230))], "A year ago today: 20:30"),
        ([entry("2015-08-21", "", Run())], "A year ago today: a run"),
        ([entry("2015-08-21", "Sunday.", Run("race"))], "A year ago today: a race, “Sunday.”"),
        ([entry("2015-08-21", "", Run("walk"))], "A year ago today: a walk"),
        ([entry("2015-08-21", "", Run("parkrun"))], "A year ago today: a parkrun"),
        # Kinds such as “easy” and “long” name no thing.
        ([entry("2015-08-21", "", Run("easy"))], "A year ago today: a run"),
        ([entry("2016-07-21", "[b]Tea[/b]")], "A month ago today: “[b]Tea[/b]”"),
        # A feeling alone has nothing to say here; what is older has.
        (
            [entry("2015-08-21", feeling=Feeling(after=2)), entry("2014-08-21", "Soup.")],
            "2 years ago today: “Soup.”",
        ),
        (
            [entry("2015-08-21", "rain and " * 12)],
            "A year ago today: “rain and rain and rain and rain and rain and …”",
        ),
    ],
)
def test_the_line_of_home(entries: list[Entry], says: str) -> None:
    assert on_this_day_line(journal(*entries), TODAY, "mi") == says
    assert len(says) <= 80
