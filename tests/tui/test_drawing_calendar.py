"""The calendar: pictures as they should look, and what must hold for every year."""

from datetime import UTC, date, datetime, timedelta
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.app.periods import week_number
from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.run import Run
from journal_tui.tui.drawing.calendar import WEEKS, CalendarDay, calendar_weeks, draw_calendar
from journal_tui.tui.drawing.calendar_sheet import ToldDay, calendar_sheet, told_days
from journal_tui.tui.drawing.glyphs import ASCII
from journal_tui.tui.drawing.spans import to_text

TODAY = date(2016, 8, 21)
YEAR = {
    date(2015, 8, 17): CalendarDay(0.4),
    date(2015, 12, 25): CalendarDay(0.9, said=True),
    date(2016, 1, 1): CalendarDay(-0.1),
    date(2016, 2, 29): CalendarDay(-0.6, said=True),
    date(2016, 6, 7): CalendarDay(),
    date(2016, 8, 19): CalendarDay(-0.3),
    date(2016, 8, 21): CalendarDay(0.2, said=True),
}


def same(rows, expected):
    assert to_text(rows) == dedent(expected).strip("\n")


def test_a_year_in_one_strip():
    """A week a column, a weekday a row; filled where she said it, a dash without a mood."""
    same(
        draw_calendar(YEAR, 76, 8, today=TODAY).rows,
        """
             Sep Oct Nov  Dec Jan Feb  Mar Apr May  Jun Jul Aug
        M △                           ▼
        T                                           -
        W
        T
        F                   ▲·                                ▽
        S
        S                                                     ▲
        """,
    )


def test_the_same_in_ascii_with_weeks_from_sunday():
    """The last week holds one day so far; last year's August is a week too old."""
    same(
        draw_calendar(YEAR, 76, 8, today=TODAY, first_weekday=6, glyphs=ASCII).rows,
        """
            Sep Oct Nov  Dec Jan  Feb Mar Apr May  Jun Jul  Aug
        S                                                     A
        M                            V
        T                                          -
        W
        T
        F                  A.                                v
        S
        """,
    )


def test_where_there_is_height_the_weeks_stand_apart():
    """A blank between weeks breaks the year into two blocks."""
    same(
        draw_calendar(YEAR, 60, 20, today=TODAY).rows,
        """
          Aug   Sep     Oct     Nov       Dec     Jan     Feb
        M △
        T
        W
        T
        F                                     ▲ ·
        S
        S

          Feb Mar     Apr     May       Jun     Jul     Aug
        M   ▼
        T                               -
        W
        T
        F                                                   ▽
        S
        S                                                   ▲
        """,
    )


@pytest.mark.parametrize(
    ("chosen", "last"),
    [
        (date(2016, 8, 21), TODAY),
        (date(2015, 8, 17), TODAY),
        (date(2015, 8, 16), date(2015, 8, 23)),
        (date(2014, 8, 17), date(2014, 8, 24)),
        (date(2016, 8, 22), date(2016, 8, 28)),
    ],
    ids=["this week", "the first week", "a week earlier", "two years earlier", "after today"],
)
def test_whole_years_are_turned_back_to_the_chosen_day(chosen, last):
    assert calendar_weeks(TODAY, chosen)[-1] == week_number(last)


@settings(max_examples=60)
@given(
    ago=st.integers(0, 4000),
    width=st.integers(0, 130),
    height=st.integers(0, 60),
    first=st.integers(0, 6),
)
def test_any_year_in_any_size(ago, width, height, first):
    """The chosen day is always shown, once; every cell is inside and on its weekday's row."""
    chosen = TODAY - timedelta(days=ago)
    days = {chosen - timedelta(days=n): CalendarDay(0.3) for n in range(0, 900, 3)}
    drawn = draw_calendar(days, width, height, today=TODAY, chosen=chosen, first_weekday=first)
    assert len(calendar_weeks(TODAY, chosen, first)) == WEEKS
    assert list(drawn.cells.values()).count(chosen) == 1
    assert len(set(drawn.cells.values())) == len(drawn.cells)
    for (x, y), day in drawn.cells.items():
        assert 0 <= x < max(3, width)
        assert y < len(drawn.rows)
        assert (y % 9) - 1 == (day.weekday() - first) % 7
    marked = [span for row in drawn.rows for span in row if "reverse" in span.style]
    assert [span.text for span in marked] == ["△"]


def told(days):
    return {day: ToldDay(sign, f"on {day}") for day, sign in days.items()}


def test_the_sheet_names_the_day_and_the_shapes():
    """Beside the calendar where there is room, below it where there is not."""
    wide = calendar_sheet(told(YEAR), 76, 9, today=TODAY, chosen=TODAY, aside="Sunday · good")
    text = to_text(wide.rows)
    assert text.splitlines()[0] == "  A year of moods  Sunday · good"
    assert len(wide.rows) == 9
    assert text.splitlines()[2].endswith("▲ △ good")
    narrow = calendar_sheet(
        told(YEAR), 56, 9, today=TODAY, aside="Sunday 21 August · " + "good · " + "x" * 40
    )
    lines = to_text(narrow.rows).splitlines()
    assert lines[0] == "  A year of moods  Sunday 21 August · good"
    assert lines[-2].startswith("  ▲ △ good")
    assert max(map(len, lines)) <= 56


def test_a_day_of_the_sheet_leads_to_its_entry():
    sheet = calendar_sheet(told(YEAR), 76, 9, today=TODAY)
    (x, y) = next(cell for cell, entry_id in sheet.cells.items() if entry_id == "on 2016-08-21")
    assert to_text(sheet.rows).splitlines()[y][x] == "▲"
    assert sheet.entry_at(x, y) == "on 2016-08-21"
    assert sheet.entry_at(x, y - 2) == "on 2016-08-19"
    assert sheet.entry_at(0, 0) is None


def entry(name, *, said=None, run=False, care=False):
    at = datetime(2016, 8, 20, 9, tzinfo=UTC)
    tone = Tone(-0.9, 0.5, care=True) if care else None
    return Entry(name, at, at, at, "x", Run() if run else None, Feeling(after=said), tone)


@pytest.mark.parametrize(
    ("entries", "stands"),
    [
        pytest.param((entry("a", said=2), entry("b", said=-1)), "b", id="the last mood"),
        pytest.param((entry("a", said=2), entry("b", run=True)), "a", id="a mood before none"),
        pytest.param((entry("dip", said=-4), entry("b", said=3)), "dip", id="a dip before all"),
        pytest.param((entry("a", run=True), entry("b")), "b", id="the last without a mood"),
        pytest.param((entry("a", said=1), entry("b", care=True)), "a", id="self-harm has no mood"),
    ],
)
def test_which_entry_stands_for_a_day(entries, stands):
    (told_day,) = told_days(entries, frozenset(("dip",))).values()
    assert told_day.entry_id == stands
    assert told_day.entries == 2
    assert told_day.day.dip == (stands == "dip")


def test_a_day_with_nothing_is_stood_on_and_dips_are_underlined():
    """The cell of the empty day stands out; it leads to no entry."""
    days = YEAR | {date(2016, 8, 19): CalendarDay(-0.3, dip=True)}
    drawn = draw_calendar(days, 76, 8, today=TODAY, chosen=date(2016, 8, 20))
    spans = [span for row in drawn.rows for span in row]
    assert [span.text for span in spans if "reverse" in span.style] == [" "]
    assert [span.text for span in spans if "underline" in span.style] == ["▽"]
    assert drawn.seen == 6
    assert date(2016, 8, 20) not in drawn.cells.values()


def test_what_stands_below_the_calendar_needs_room():
    high = calendar_sheet(told(YEAR), 76, 14, today=TODAY, below=lambda: ((), ()))
    low = calendar_sheet(told(YEAR), 76, 12, today=TODAY, below=lambda: ((), ()))
    assert (len(high.rows), len(low.rows)) == (9 + 1 + 2, 9)
