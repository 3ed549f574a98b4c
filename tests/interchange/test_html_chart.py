"""The chart in numbers: every coordinate here was worked out by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain.units import Units
from journal_tui.interchange.html_page.chart_picture import scale_for
from journal_tui.interchange.html_page.time_axis import Axis, axes, ticks
from tests.interchange.page_kit import FIRST, MILE, THREE, Node, Run, page, read

# Two weeks are 14 days on 560 units from 60 to 620: 40 units a day.
# Days 0, 7 and 13.5 stand at 60, 60 + 280 = 340 and 60 + 540 = 600.
# A mood m stands at 64 - 50 m: 0.6 at 34, -0.5 at 89, 0.0 at 64.
# Three miles are the whole 72 units from 238 up to 166: 24 units a mile.


def picture(runs: tuple[Run, ...] = THREE, **given: object) -> Node:
    return read(page(runs, **given)).one("section", "chart").all("svg")[0]


def links(node: Node) -> list[Node]:
    return node.all("a")


def test_the_runs_stand_where_they_were() -> None:
    assert [link.attributes["href"] for link in links(picture())] == ["#e1", "#e2", "#e3"]
    stems = [node.attributes["d"] for node in picture().all("path", "stem")]
    assert stems == ["M60.0 64V34.0", "M340.0 64V89.0", "M600.0 64V64.0"]


def test_the_bars_are_as_high_as_they_were_long() -> None:
    bars = [
        [float(bar.attributes[name]) for name in ("x", "y", "width", "height")]
        for bar in picture().all("rect")
    ]
    # A bar is 9 wide at most, half of it at either side.
    assert bars == [[55.5, 214, 9, 24], [335.5, 190, 9, 48], [595.5, 166, 9, 72]]


def test_moods_are_told_by_shape_and_by_filling() -> None:
    good, low, even = (link.children[-1] for link in links(picture()))
    # Sides of 2 x 5.8, for the ends of the scale; the base 0.8 of that from the middle.
    assert isinstance(good, Node)
    assert good.attributes["d"] == "M54.2 38.6H65.8L60.0 28.2Z"
    assert good.classes == ["dawn", "said"]
    assert isinstance(low, Node)
    assert low.attributes["d"] == "M334.2 84.4H345.8L340.0 94.8Z"
    assert low.classes == ["dusk", "read"]
    assert isinstance(even, Node)
    assert (even.tag, even.classes) == ("circle", ["even", "read"])
    assert (even.attributes["cx"], even.attributes["cy"]) == ("600", "64")


def test_a_dip_hangs_down_and_leads_to_where_she_was_back() -> None:
    drawn = picture(ways=[(7, 13.5)])
    assert [node.attributes["d"] for node in drawn.all("path", "hang")] == ["M340.0 89.0V134"]
    # 7 + 0.12 x 260 is more than 24, the deepest; handles a third deeper than that: 134 + 32.
    (bow,) = drawn.all("path", "way")
    assert bow.attributes["d"] == "M340.0 134C340.0 166.0 600.0 166.0 600.0 134"
    assert drawn.one("path", "arrow").attributes["d"] == "M597.0 136.0L600.0 131.0l3 5"
    assert "dips" in [word.text for word in drawn.all("text")]
    assert "dips" not in [word.text for word in picture(THREE[:1]).all("text")]


def test_each_mark_says_what_it_is() -> None:
    assert [node.text for node in picture().all("title")] == [
        "day 1, 1 mi, mood 1",
        "day 2, 2 mi, mood 2, a dip",
        "day 3, 3 mi, mood 3",
    ]


def test_the_words_beside_the_axes() -> None:
    words = [word.text for word in picture().all("text")]
    assert words[:6] == ["good", "even", "low", "1 mi", "2 mi", "3 mi"]
    # Every other day of two weeks.
    assert words[6:-1] == [f"{day} Aug" for day in range(1, 15, 2)]


def test_what_is_not_there_is_not_drawn() -> None:
    drawn = picture((Run(0, 0.5), Run(1, None, miles=1), Run(2), Run(3, -0.2, miles=0)))
    mood_alone, run_alone, bare, nothing_far = links(drawn)
    assert not mood_alone.all("rect")
    assert not run_alone.all("path", "stem")
    assert [node.tag for node in bare.walk()] == ["title", "circle"]
    assert nothing_far.one("rect").attributes["height"] == "1"


def test_one_run_stands_in_the_middle_of_two_weeks() -> None:
    # 13 days are lacking: 6 before, 7 after, so that it is the beginning of the 7th of 14.
    (link,) = links(picture((Run(0, 0.5, miles=1),)))
    assert link.one("path", "stem").attributes["d"].startswith("M300.0")


def test_more_than_a_year_is_a_picture_a_year_and_a_gap_is_told() -> None:
    # 1 August 2016, and 900 days later: 18 January 2019.
    section = read(page([Run(0, 0.5, miles=1), Run(900, -0.5, miles=2)])).one("section", "chart")
    heads = [node.text for node in section.all("h3")]
    assert heads == ["2016", "2019"]
    assert section.one("p", "quiet").text == "2017 to 2018: nothing to show here."
    first, second = (svg for svg in section.all("svg") if svg.attributes.get("role") == "group")
    # 213 of 366 days are over on 1 August 2016, 17 of 365 on 18 January.
    assert first.one("path", "stem").attributes["d"].startswith(f"M{60 + 560 * 213 / 366:.1f} ")
    assert second.one("path", "stem").attributes["d"].startswith(f"M{60 + 560 * 17 / 365:.1f} ")
    # Both have the scale of the longest run.
    assert first.one("rect").attributes["height"] == "36"
    assert second.one("rect").attributes["height"] == "72"


def test_a_way_back_over_new_year_is_in_both_years() -> None:
    runs = [Run(0, 0.5), Run(140, -0.5, dip=True), Run(160, 0.5), Run(500, 0.5)]
    section = read(page(runs, ways=[(140, 160)])).one("section", "chart")
    pictures = [svg for svg in section.all("svg") if svg.attributes.get("role") == "group"]
    assert [len(svg.all("path", "way")) for svg in pictures] == [1, 1]
    for svg in pictures:
        inner = svg.one("svg")
        assert inner.attributes["viewbox"] == "56 0 568 262", "what leaves the axis is cut off"


def test_the_same_stands_in_a_table() -> None:
    table = read(page()).one("table")
    rows = [[cell.text for cell in row.walk()] for row in table.all("tr")]
    assert rows == [
        ["Day", "Run", "Mood", "Dip"],
        ["day 1", "1 mi", "mood 1", ""],
        ["day 2", "2 mi", "mood 2", "a dip"],
        ["day 3", "3 mi", "mood 3", ""],
    ]


@pytest.mark.parametrize(
    ("metres", "units", "step", "top"),
    [
        (0, "mi", 0.5, 1),
        (MILE, "mi", 0.5, 1),
        (1.5 * MILE, "mi", 0.5, 1.5),
        (3 * MILE, "mi", 1, 3),
        (3.1 * MILE, "mi", 2, 4),
        (13.1 * MILE, "mi", 5, 15),
        (42195, "km", 20, 60),
        (400, "km", 0.2, 0.4),
    ],
)
def test_the_scale_is_round(metres: float, units: Units, step: float, top: float) -> None:
    scale = scale_for(metres, units)
    assert (scale.step, scale.top) == (pytest.approx(step), pytest.approx(top))


@given(st.floats(0.001, 1e7), st.sampled_from(["mi", "km"]))
def test_every_distance_has_room_under_few_lines(metres: float, units: Units) -> None:
    scale = scale_for(metres, units)
    assert 1 <= round(scale.top / scale.step) <= 3
    assert scale.y(0) == 238
    assert scale.y(metres / (MILE if units == "mi" else 1000)) >= 165.9


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        # Five weeks from a Wednesday: the Mondays in them.
        (date(2016, 8, 3), date(2016, 9, 6), ["8 Aug", "15 Aug", "22 Aug", "29 Aug", "5 Sep"]),
        (date(2016, 11, 20), date(2017, 2, 10), ["Dec", "2017", "Feb"]),
        (date(2016, 8, 1), date(2016, 8, 16), [f"{day} Aug" for day in range(1, 17, 2)]),
    ],
)
def test_the_days_below(first: date, last: date, words: list[str]) -> None:
    (axis,) = axes([first, last], 0, 100)
    assert [tick.words for tick in ticks(axis, 0)] == words


def test_weeks_begin_when_hers_do() -> None:
    (axis,) = axes([FIRST, date(2016, 9, 6)], 0, 100)
    assert {tick.day.weekday() for tick in ticks(axis, 6)} == {6}
    assert {tick.day.weekday() for tick in ticks(axis, 0)} == {0}


@given(st.dates(), st.dates())
def test_any_days_have_an_axis(one: date, other: date) -> None:
    days = sorted((one, other))
    for axis in axes(days, 60, 620):
        assert any(axis.holds(day.toordinal()) for day in days)
        marks = [axis.x(tick.day.toordinal()) for tick in ticks(axis, 0)]
        assert marks == sorted(set(marks))
        assert all(60 <= mark <= 620 for mark in marks)


def test_the_year_is_told_where_the_axis_crosses_it() -> None:
    year = Axis(date(2016, 1, 1).toordinal(), date(2017, 1, 1).toordinal(), 0, 366, 2016)
    assert [tick.words for tick in ticks(year, 0)][:3] == ["Jan", "Feb", "Mar"]
    assert year.x(date(2016, 3, 1).toordinal()) == 60
