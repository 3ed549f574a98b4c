"""A year in review, in words: true, warm where it is thin, silent where there is nothing."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.year import helped_most, latest_year, year_in_words, years_of
from journal_tui.app.year_shape import year_shape
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry, Tone
from journal_tui.domain.journal import Journal, in_order
from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.texts import year as texts

TODAY = date(2016, 8, 21)
MILE = 1609.344


def moment(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=UTC)


def entry(
    day: str, miles: float | None = None, minutes: float | None = None, **fields: object
) -> Entry:
    at = moment(day)
    run = None
    if miles is not None or minutes is not None:
        run = Run(
            distance_m=miles * MILE if miles else None, duration_s=minutes * 60 if minutes else None
        )
    mood = fields.pop("mood", None)
    fields.setdefault("run", run)
    if mood is not None:
        fields["tone"] = Tone(mood, 0.5)  # type: ignore[arg-type]
    return Entry(day, at, at, at, **fields)  # type: ignore[arg-type]


def journal(*entries: Entry, **fields: object) -> Journal:
    return Journal(in_order(entries), **fields)  # type: ignore[arg-type]


def told(given: Journal, year: int = 2016, units: str = "mi") -> dict[str, list[str]]:
    passages = year_in_words(given, year, TODAY, units)  # type: ignore[arg-type]
    assert len({passage.title for passage in passages}) == len(passages)
    return {passage.title: list(passage.lines) for passage in passages}


@pytest.mark.parametrize(
    ("given", "year", "passages"),
    [
        (journal(), 2016, {"2016": [texts.NOTHING_YET]}),
        (journal(), 2017, {"2017": ["2017 has not begun yet."]}),
        (
            journal(entry("2015-03-01", 1)),
            2014,
            {"2014": ["Nothing is written down in 2014.", "Your journal begins in March 2015."]},
        ),
        # A year's gap.
        (
            journal(entry("2014-03-01", 1), entry("2016-03-01", 1)),
            2015,
            {"2015": ["Nothing is written down in 2015."]},
        ),
        (
            journal(entry("2015-03-01", 1)),
            2016,
            {"2016": ["Nothing is written down in 2016 so far. There is time."]},
        ),
    ],
)
def test_a_year_without_entries(given: Journal, year: int, passages: dict[str, list[str]]) -> None:
    assert told(given, year) == passages


def test_a_thin_year_is_warm_and_true() -> None:
    thin = journal(entry("2015-03-01", 1, 14), entry("2015-05-01", 1.5, 20), entry("2015-06-01", 1))
    assert told(thin, 2015) == {
        "2015": ["3 runs · 34 min · 3.5 mi", "You went out for each of them."],
        texts.STANDS_OUT: [
            "Farthest run: 1.5 mi, on 1 May.",
            "Longest run by the clock: 20 min, on 1 May.",
        ],
        texts.MONTHS: [
            "March        1 run   14 min      1 mi",
            "May          1 run   20 min    1.5 mi",
            "June         1 run               1 mi",
        ],
        texts.MILESTONES: [" 1 Mar  First run, 1 mi", " 1 Mar  First 1 mi"],
    }


@pytest.mark.parametrize(
    ("entries", "lines"),
    [
        ([entry("2016-03-01", minutes=20)], ["1 run · 20 min", "You went out for it."]),
        ([entry("2016-03-01", run=Run())], ["1 run", "You went out for it."]),
        ([entry("2016-03-01", text="Tea.")], ["1 entry, and no run. The words count as well."]),
        (
            [entry("2016-03-01"), entry("2016-03-02")],
            ["2 entries, and no run among them. The words count as well."],
        ),
        ([entry("2016-03-01", run=Run("walk", 2 * MILE))], ["1 walk · 2 mi"]),
        (
            [entry("2016-03-01", run=Run("walk")), entry("2016-03-02"), entry("2016-03-03", 1)],
            ["1 run · 1 mi", "You went out for it.", "1 walk", "1 entry without a run"],
        ),
        ([entry(f"2016-03-{day:02}", 1) for day in range(1, 7)], ["6 runs · 6 mi"]),
    ],
)
def test_what_it_adds_up_to(entries: list[Entry], lines: list[str]) -> None:
    assert told(journal(*entries))["2016 so far"] == lines


def test_one_run_stands_out_by_itself() -> None:
    assert list(told(journal(entry("2016-03-01", 1.5, 20)))) == ["2016 so far", texts.MILESTONES]


def test_the_fullest_week_has_more_than_one_run() -> None:
    days = ("2016-05-01", "2016-05-03", "2016-05-07")
    # 3 May 2016 is a Tuesday.
    assert told(journal(*(entry(day, 1, 14) for day in days)))[texts.STANDS_OUT][-1] == (
        "Fullest week: 2 runs, 28 min, 2 mi, from 2 May."
    )


def test_the_fullest_week_of_the_turn_of_the_year_begins_with_the_year() -> None:
    # 28 December 2015 is a Monday; what was run before 1 January is of the other year.
    days = ("2016-01-02", "2016-01-03", "2016-05-07")
    assert told(journal(*(entry(day, 1, 14) for day in days)))[texts.STANDS_OUT][-1] == (
        "Fullest week: 2 runs, 28 min, 2 mi, from 1 January."
    )


def test_two_ways_that_read_the_same_are_told_once() -> None:
    parts = (Segment("run", MILE), Segment("walk", 1.04 * MILE))
    given = journal(entry("2016-03-01", 2), entry("2016-03-02", run=Run(segments=parts)))
    lines = told(given)[texts.STANDS_OUT]
    assert [one for one in lines if one.startswith("Farthest")] == [
        "Farthest run: 2 mi, on 1 March."
    ]


def test_the_longest_stretches_of_one_day_are_one_line() -> None:
    stretch = Run(distance_m=2 * MILE, nonstop_m=1.5 * MILE, nonstop_s=1080)
    told_of = told(journal(entry("2016-03-01", 1), entry("2016-03-02", run=stretch)))
    assert "Longest without walking: 1.5 mi, 18 min, on 2 March." in told_of[texts.STANDS_OUT]


def walls(*outcomes: str | None) -> Run:
    return Run(walls=tuple(Wall(outcome=outcome) for outcome in outcomes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("run", "says"),
    [
        (walls("stopped"), "One wall."),
        (walls("walked on"), "One wall. You went on behind it."),
        (walls("walked on", None), "2 walls. You went on behind one of them."),
        (walls("walked on", None, "ran through"), "3 walls. You went on behind 2 of them."),
        (walls("walked on", "ran through"), "2 walls. You went on behind all of them."),
    ],
)
def test_walls(run: Run, says: str) -> None:
    assert told(journal(entry("2016-03-01", run=run)))[texts.WALLS] == [says]


def months_of(*moods: float) -> Journal:
    """An entry on each day from 1 May 2016."""
    return journal(*(entry(f"2016-05-{day:02}", mood=mood) for day, mood in enumerate(moods, 1)))


USUAL = (0.2, 0.2, 0.2, 0.2)


@pytest.mark.parametrize(
    ("moods", "says"),
    [
        ((*USUAL, -0.6), "One dip. It is on its way back."),
        ((*USUAL, -0.6, 0.3), "One dip. It had lifted again a day later."),
        ((*USUAL, -0.6, 0.1, 0.1, 0.3), "One dip. It had lifted again 3 days later."),
        # Down on the 5th and the 7th, back on the 6th and the 8th.
        (
            (*USUAL, -0.6, 0.2, -0.6, 0.2),
            "2 dips. All of them had lifted again, half of them within a day.",
        ),
        # A day and three days: one of the two within a day, both within three.
        (
            (*USUAL, -0.6, 0.2, -0.6, 0.1, 0.1, 0.2),
            "2 dips. All of them had lifted again, half of them within a day.",
        ),
        # Two days and a day: both within two days, which is not half of them.
        (
            (*USUAL, -0.6, 0.1, 0.2, -0.6, 0.2),
            "2 dips. All of them had lifted again, half of them within a day.",
        ),
        (
            (*USUAL, -0.6, 0.2, -0.6),
            "2 dips. One of them had lifted again a day later. One is on its way back.",
        ),
        (
            (*USUAL, -0.6, 0.2, -0.6, 0.2, -0.6),
            "3 dips. 2 of them had lifted again, half of these within a day. One is on its way"
            " back.",
        ),
    ],
)
def test_dips(moods: tuple[float, ...], says: str) -> None:
    assert told(months_of(*moods))[texts.DIPS] == [says]


def test_of_a_year_that_is_over_no_dip_is_on_its_way_any_more() -> None:
    moods = (*USUAL, -0.6, 0.1, 0.1)
    past = journal(
        *(entry(f"2015-05-{day:02}", mood=mood) for day, mood in enumerate(moods, 1)),
    )
    assert told(past, 2015)[texts.DIPS] == ["One dip."]


def test_all_moods_equal_are_no_dip() -> None:
    passages = told(months_of(*[0.0] * 20))
    assert texts.DIPS not in passages
    assert passages[texts.MOOD] == ["April to June        even       20 read"]


def test_the_best_day_in_her_words_literally() -> None:
    happy = entry("2016-05-01", text="[b]No tears[/b] today! {x}", mood=0.6)
    assert told(journal(happy))[texts.BEST] == ["1 May: “[b]No tears[/b] today! {x}”"]
    long = entry("2016-05-02", text="a good day and " * 30, mood=0.7)
    (line,) = told(journal(happy, long))[texts.BEST]
    assert line.endswith("a good day and …”")
    assert len(line) < 260


def line_of(name: str) -> Affirmation:
    return Affirmation(name, f"line {name}", moment("2015-01-01"), moment("2015-01-01"))


def showing(number: int, name: str, helped: bool | None, day: str = "2016-03-01") -> Showing:
    return Showing(f"s{number}", name, moment(day), moment(day), helped=helped)


@pytest.mark.parametrize(
    ("shown", "says"),
    [
        ([], None),
        ([("a", None), ("a", False)], None),
        ([("a", True)], "“line a” helped once."),
        ([("a", True), ("b", True), ("a", True)], "“line a” helped twice."),
        ([("a", True), ("b", True)], "“line b” helped once."),
        ([("b", True), ("a", True), ("b", True), ("b", True)], "“line b” helped 3 times."),
        # One that is not on her list any more is not quoted.
        ([("gone", True), ("gone", True), ("a", True)], "“line a” helped once."),
        ([("gone", True)], None),
    ],
)
def test_what_helped_most(shown: list[tuple[str, bool | None]], says: str | None) -> None:
    showings = [showing(number, *each) for number, each in enumerate(shown)]
    showings += [showing(90 + number, "b", True, "2015-12-31") for number in range(9)]
    given = journal(
        entry("2016-03-01", 1),
        affirmations=(line_of("a"), line_of("b")),
        showings=tuple(showings),
    )
    assert told(given).get(texts.HELPED) == ([says] if says else None)
    assert (helped_most(given, 2016) is None) == (says is None)


def test_words_that_ask_for_care_leave_no_trace() -> None:
    heavy = entry("2016-03-01", text="No more.", tone=Tone(-0.9, 0.9, care=True))
    passages = told(journal(heavy))
    assert passages == {"2016 so far": ["1 entry, and no run. The words count as well."]}
    shape = year_shape(journal(heavy), 2016, TODAY, "mi")
    assert (shape["quarters"], shape["best"], shape["dips"]) == ([], None, 0)
    ran = journal(heavy._replace(run=Run(distance_m=5000)))
    assert list(told(ran)) == ["2016 so far"], "no milestone of such a day"


def test_the_years_and_the_one_that_is_looked_at_first() -> None:
    given = journal(entry("2014-03-01"), entry("2012-03-01"), entry("2014-05-01"))
    assert years_of(given) == (2012, 2014)
    assert latest_year(given, TODAY) == 2014
    assert latest_year(given, date(2014, 1, 1)) == 2014
    assert latest_year(journal(), TODAY) == 2016
    assert years_of(journal()) == ()


def test_json_says_the_same() -> None:
    given = journal(
        entry("2016-03-01", 1, 14, text="Fine.", mood=0.5), entry("2016-05-01", 1.5, 20)
    )
    shape = year_shape(given, 2016, TODAY, "mi")
    assert shape["so_far"]
    assert (shape["runs"], shape["duration_s"]) == (2, 34 * 60)
    assert shape["farthest"] == {"id": "2016-05-01", "day": "2016-05-01", "distance_m": 1.5 * MILE}
    assert shape["longest"]["duration_s"] == 1200
    assert (shape["longest_way"], shape["nonstop_m"], shape["nonstop_s"]) == (None, None, None)
    assert shape["fullest_week"]["start"] == "2016-04-25"
    assert [month["month"] for month in shape["months"]] == [3, 5]
    assert shape["quarters"] == [{"quarter": 1, "mood": 0.5, "said": 0, "read": 1}]
    assert shape["best"] == {"id": "2016-03-01", "day": "2016-03-01", "sentence": "Fine."}
    assert [one["kind"] for one in shape["milestones"]] == ["first run", "distance"]
    assert shape["helped_most"] is None


NONSENSE = re.compile(r"\b(?:None|nan|inf|no runs)\b|(?<![\d.,])0 (?:runs?|walks?|mi|km|min)\b")
ENTRIES = st.lists(
    st.tuples(
        st.integers(0, 700),
        st.sampled_from(["run", "walk", ""]),
        st.none() | st.integers(1, 90).map(float),
        st.none() | st.integers(1, 90).map(float),
        st.none() | st.integers(-10, 10).map(lambda tenths: tenths / 10),
        st.sampled_from(["", "Tea.", "A fine mile."]),
    ),
    max_size=20,
)


@given(ENTRIES, st.integers(2014, 2017), st.sampled_from(["mi", "km"]))
def test_every_year_can_be_said(made, year, units) -> None:
    entries = []
    for number, (days, kind, hundreds, minutes, mood, text) in enumerate(made):
        at = datetime.fromordinal(date(2014, 9, 1).toordinal() + days).replace(tzinfo=UTC)
        run = Run(
            kind,
            hundreds * 100 if hundreds else None,
            minutes * 60 if minutes else None,
        )
        tone = None if mood is None else Tone(mood, 0.5)
        entries.append(Entry(f"e{number:02}", at, at, at, text, run if kind else None, tone=tone))
    passages = year_in_words(journal(*entries), year, TODAY, units)
    assert passages
    for passage in passages:
        assert passage.title
        assert passage.lines
        for line in passage.lines:
            assert line == line.rstrip()
            assert not set("{}!") & set(line)
            assert not NONSENSE.search(line)
