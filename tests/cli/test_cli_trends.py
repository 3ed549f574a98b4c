"""trends as text: the twin of the chart, and no more lines than anybody reads."""

from pathlib import Path
from typing import Any

import pytest

from journal_tui.app.workspace import open_workspace
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run
from journal_tui.texts import commands as texts
from tests.cli.conftest import Call
from tests.conftest import NOW


def put(journal: Path, *entries: Entry) -> None:
    open_workspace(str(journal)).store.put(*entries)


def entry(days: int, said: int | None = 2, metres: float = 1609.344) -> Entry:
    """A run of so many days before Sunday 21 August 2016; a mile in 12 minutes, felt good."""
    from datetime import timedelta

    at = NOW - timedelta(days=days)
    run = Run(distance_m=metres, duration_s=720) if metres else None
    return Entry(f"of-{days}", at, at, at, "", run, Feeling(after=said))


def section(lines: list[str], title: str) -> list[str]:
    """The lines below a title, up to the next blank one."""
    start = lines.index(title) + 1
    return lines[start : lines.index("", start)]


def test_the_weeks_in_words(call: Call, journal: Path) -> None:
    """Three weeks, Monday to Sunday: two runs, nothing, one run that is a dip.

    The moods of the first week are +2/5 and -1/5, their median 0.1 is even; -4/5 with fewer than
    four moods before it is a dip, as it is at most -0.25.
    """
    put(journal, entry(20, 2), entry(18, -1), entry(1, -4, 3218.688))
    lines = call("trends").lines
    assert lines[:5] == [
        "From 1 August to 20 August, 3 entries",
        "  Week of 1 August   2 runs  24 min  2 mi  mood even, said",
        "  Week of 8 August                         nothing written",
        "  Week of 15 August   1 run  12 min  2 mi  mood very low, said  a dip",
        "",
    ]
    for title in (texts.TRENDS_DIPS, texts.TRENDS_MILESTONES, texts.TRENDS_RELATIONS):
        assert section(lines, title)
    assert texts.TRENDS_PLANS not in lines


@pytest.mark.parametrize(
    ("days", "rows", "first"),
    [
        pytest.param(181, 26, "Week of 22 February", id="26 weeks"),
        pytest.param(188, 7, "February", id="27 weeks are 7 months"),
        pytest.param(900, 11, "January to March 2014", id="31 months are 11 quarters"),
        pytest.param(3000, 9, "2008", id="34 quarters are 9 years"),
    ],
)
def test_a_long_journal_is_summarised(
    call: Call, journal: Path, days: int, rows: int, first: str
) -> None:
    put(journal, entry(days), entry(0))
    lines = call("trends").lines
    told = lines[1 : lines.index("")]
    assert len(told) == rows
    assert told[0].strip().startswith(first)


def test_dips_and_milestones_are_the_newest_and_the_rest_is_counted(
    call: Call, journal: Path
) -> None:
    """Every tenth day is a dip: ten of them, eight are told, newest first."""
    put(journal, *(entry(day, -4 if day % 10 == 1 else 2, 1000 + 10 * day) for day in range(100)))
    lines = call("trends").lines
    dips = section(lines, texts.TRENDS_DIPS)
    assert dips[0].split()[:3] == ["Sat", "20", "Aug"]
    assert len(dips) == 2 * 8 + 1
    assert dips[-1].strip() == texts.TRENDS_MORE.format(n=2)
    shape: dict[str, Any] = call("trends", "--json").json
    assert len(shape["dips"]) == 10
    told = section(lines, texts.TRENDS_MILESTONES)
    assert len(told) <= 9
    more = len(shape["milestones"]) - 8
    assert more <= 0 or told[-1].strip() == texts.TRENDS_MORE.format(n=more)


def test_json_has_the_weeks_and_the_period(call: Call, journal: Path) -> None:
    put(journal, entry(20), entry(1))
    shape = call("trends", "--json").json
    assert shape["period"] == {"from": "2016-08-01", "to": "2016-08-20"}
    assert [week["week"] for week in shape["weeks"]] == ["2016-08-01", "2016-08-15"]


def test_ten_thousand_entries_fit_on_a_few_screens(call: Call, journal: Path) -> None:
    put(journal, *(entry(day, -3 if day % 9 == 0 else 2, 1000 + day) for day in range(10_000)))
    lines = call("trends").lines
    assert len(lines) < 120
    assert len(lines[1 : lines.index("")]) == 28  # the years 1989 to 2016


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        ((), texts.TRENDS_NO_DIPS),
        ((entry(1),), "One entry, of 20 August"),
        ((entry(1, 2, 0),), "no run"),
        ((entry(1, None, 0),), "no run"),
        ((entry(800), entry(1)), "nothing written"),
    ],
    ids=["empty", "one run", "words alone", "no mood", "a long gap"],
)
def test_odd_journals(call: Call, journal: Path, entries: tuple[Entry, ...], says: str) -> None:
    put(journal, *entries)
    done = call("trends")
    assert (done.code, done.err) == (0, "")
    assert says in done.out
    assert call("trends", "--json").code == 0
