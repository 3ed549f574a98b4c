"""The sheets of Trends as text: lists with their days, sentences, and what lies under the mouse."""

from datetime import UTC, date, datetime, timedelta
from textwrap import dedent

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run, Wall
from journal_tui.insight.milestones import Milestone
from journal_tui.insight.relations import Relation
from journal_tui.insight.walls import walls_summary
from journal_tui.tui.drawing.entry_sheet import entry_in_a_line, entry_sheet
from journal_tui.tui.drawing.glyphs import ASCII
from journal_tui.tui.drawing.list_sheets import milestones_sheet, relations_sheet, walls_sheet
from journal_tui.tui.drawing.sheet import READING_WIDTH, Sheet, words
from journal_tui.tui.drawing.spans import to_text

TODAY = date(2016, 8, 21)
MILE = 1609.344


def same(sheet: Sheet, expected: str) -> None:
    """Compare without the margin, where nothing stands in it."""
    assert dedent(to_text(sheet.rows)) == dedent(expected).strip("\n")


def entry(ago: int, run: Run | None = None, text: str = "") -> Entry:
    at = datetime(2016, 8, 21, 9, tzinfo=UTC) - timedelta(days=ago)
    return Entry(f"entry-{ago}", at, at, at, text, run)


def test_milestones_stand_newest_first_each_day_once():
    """The chosen entry has a pointer; every line leads to its entry."""
    sheet = milestones_sheet(
        (
            Milestone("first run", date(2015, 12, 3), "one", 800.0),
            Milestone("farthest", date(2016, 8, 14), "two", 1.5 * MILE),
            Milestone("distance", date(2016, 8, 14), "two", 1.5 * MILE, mark="1 mi"),
        ),
        60,
        units="mi",
        today=TODAY,
        chosen="two",
    )
    same(
        sheet,
        """
          Milestones

        ▸ Sun 14 Aug   First 1 mi
        ▸              Farthest yet: 1.5 mi
          3 Dec 2015   First run, 0.5 mi
        """,
    )
    assert [sheet.entry_at(5, y) for y in range(6)] == [None, None, "two", "two", "one", None]


def test_a_list_ends_somewhere():
    """No more lines are drawn than anybody reads."""
    entries = [entry(day, Run(walls=(Wall(),))) for day in range(900, 0, -1)]
    sheet = walls_sheet(walls_summary(entries), entries, 60, units="mi", today=TODAY)
    assert len(sheet.lines) == 200
    assert sheet.entry_at(0, min(sheet.lines)) == "entry-1"


def test_relations_that_show_come_first_with_a_word_of_care():
    shown = Relation("rain", 14, 75, None, -0.2, 0.01, "lower")
    too_few = Relation("effort", 3, None, None, None, None, "too few")
    none = Relation("distance", 30, None, 0.0, None, 0.9, "none")
    same(
        relations_sheet((too_few, none, shown), 76),
        """
          What your mood goes with

          On days with rain your mood is lower: 14 runs with, 75 without.
          Mood and distance: 30 runs, no clear difference.
          Mood and effort: 3 runs, too few runs to tell.

          What shows here goes together. Which came from which, nobody can tell.
        """,
    )
    assert "nobody" not in to_text(relations_sheet((too_few, none), 76).rows)


def test_a_run_with_much_to_tell_is_broken_between_its_parts():
    """No part of the run is torn; controls are made visible."""
    run = Run(
        distance_m=2 * MILE, duration_s=1440, effort=7, weather=("rain",), place="the\x1b[canal]"
    )
    same(
        entry_sheet(entry(1, run, "Wet."), 34, units="mi", today=TODAY, glyphs=ASCII),
        """
          Saturday 20 August  yesterday
          2 mi in 24:00 · 12:00 /mi
          effort 7, hard · rain
          @the␛[canal]

          Wet.
        """,
    )
    assert entry_in_a_line(entry(1, run), "mi", TODAY).startswith("Saturday 20 August · 2 mi in")


def test_an_entry_without_a_run_and_one_of_tomorrow():
    same(
        entry_sheet(entry(0, None, "[/b] Wet."), 60, units="km", today=TODAY),
        """
          Sunday 21 August  today

          [/b] Wet.
        """,
    )
    ahead = entry_sheet(entry(-3, Run(distance_m=5000)), 60, units="km", today=TODAY)
    assert to_text(ahead.rows).startswith("  Wednesday 24 August\n  5 km\n")


def test_words_are_set_in_the_reading_width():
    """However wide the pane is; what follows the first row may stand further in."""
    lines = to_text(words("word " * 60, 200, indent=4)).splitlines()
    assert max(map(len, lines)) <= READING_WIDTH
    assert all(line.startswith("      word") for line in lines[1:])
