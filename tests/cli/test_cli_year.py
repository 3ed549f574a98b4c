"""year, and the milestones that log tells."""

from datetime import datetime
from pathlib import Path

import pytest

from journal_tui.texts import year as words
from journal_tui.texts.call_help import HELP
from tests.cli.conftest import Call, Moment

KEYS = [
    *("year", "so_far", "entries", "runs", "duration_s", "distance_m", "walks", "walked_m"),
    *("farthest", "longest_way", "longest", "nonstop_m", "nonstop_s", "fullest_week", "months"),
    *("walls", "walls_passed", "dips", "recovered_after_days", "quarters", "best", "milestones"),
    "helped_most",
]


class TestYear:
    def test_this_year(self, call: Call, ids: list[str]) -> None:
        done = call("year")
        assert (done.code, done.err) == (0, "")
        # 26:00 and 18:40 are 44:40; the rainy Friday has no time. 1.6, 2 and 1.5 miles.
        assert done.lines[:3] == [
            "2016 so far",
            "  3 runs · 45 min · 5.1 mi",
            "  You went out for each of them.",
        ]
        assert "  Farthest run: 2 mi, on 20 August." in done.lines
        assert "  20 Aug  Runs on three days of seven, for the first time" not in done.lines
        assert "  21 Aug  Runs on three days of seven, for the first time" in done.lines
        assert done.lines[-1] == ""

    def test_the_last_year_with_entries(self, call: Call, ids: list[str], moment: Moment) -> None:
        moment.turn_to(datetime(2018, 3, 1, 9))
        assert call("year").lines[0] == "2016"
        assert call("year", "2018").lines == [
            "2018",
            "  Nothing is written down in 2018 so far. There is time.",
            "",
        ]

    @pytest.mark.parametrize("year", ["2014", "2031", "9999", "1066"])
    def test_a_year_without_entries_is_no_mistake(
        self, call: Call, ids: list[str], year: str
    ) -> None:
        done = call("year", year)
        assert (done.code, done.err) == (0, "")
        assert done.lines[0] == year
        assert year in done.lines[1]
        assert call("year", year, "--json").json["entries"] == 0

    def test_an_empty_journal(self, call: Call, journal: Path) -> None:
        done = call("year")
        assert (done.code, done.lines) == (0, ["2016", f"  {words.NOTHING_YET}", ""])
        assert not journal.exists()

    @pytest.mark.parametrize(
        "year", ["20x6", "16", "0000", "-1", "20166", "\u0662\u0660\u0661\u0666x", ""]
    )
    def test_a_mistake_in_the_call(self, call: Call, year: str) -> None:
        done = call("year", year)
        assert (done.code, done.out) == (2, "")
        assert "usage:" in done.err

    def test_json(self, call: Call, ids: list[str]) -> None:
        shape = call("year", "--json").json
        assert list(shape) == KEYS
        assert (shape["year"], shape["runs"], shape["dips"]) == (2016, 3, 1)
        assert shape["best"] == {
            "id": ids[0],
            "day": "2016-08-19",
            "sentence": "I am glad I went.",
        }

    def test_the_week_begins_on_her_day(self, call: Call, config: Path) -> None:
        # A Saturday, the Sunday after it, and a Monday.
        for line in ("2016-08-13 1mi 10:00", "2016-08-14 1mi 10:00", "2016-08-15 1mi 15:00"):
            call("log", line)
        assert call("year", "--json").json["fullest_week"]["start"] == "2016-08-08"
        (config / "settings.yaml").write_text("week_starts: sunday\nunits: km\n")
        assert call("year", "--json").json["fullest_week"]["start"] == "2016-08-14"
        assert "4.8 km" in call("year").lines[1]


class TestLog:
    def test_a_milestone_is_a_quiet_line(self, call: Call) -> None:
        call("log", "2016-08-01", "1mi")
        assert call("log", "1.5mi").lines[1:] == ["Farthest yet: 1.5 mi"]
        assert call("log", "1mi").lines[1:] == []

    def test_it_comes_before_the_line_of_her_list(self, call: Call) -> None:
        call("log", "2016-08-01", "1mi")
        lines = call("log", "1.5mi", "-m", "I wasn't good enough.").lines
        assert lines[2:4] == ["Farthest yet: 1.5 mi", ""]
        assert len(lines) == 5

    def test_json_has_them_as_sentences(self, call: Call) -> None:
        assert call("log", "1mi", "--json").json["milestones"] == ["First run, 1 mi"]
        assert call("log", "1mi", "--json").json["milestones"] == []
        assert call("log", "-m", "No run.", "--json").json["milestones"] == []

    def test_words_that_ask_for_care_stand_alone(self, call: Call) -> None:
        done = call("log", "1mi", "-m", "I want to kill myself.")
        assert "First run" not in done.out
        assert call("log", "2mi", "-m", "I want to die.", "--json").json["milestones"] == []

    def test_changing_an_entry_tells_none(self, call: Call, ids: list[str]) -> None:
        assert "Farthest" not in call("edit", ids[2], "--line", "9mi").out


def test_the_help_names_it(call: Call) -> None:
    assert HELP["year"] in " ".join(call("--help").out.split())
