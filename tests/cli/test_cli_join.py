"""join and split in the shell, and laps as show prints them."""

from pathlib import Path

import pytest

from journal_tui.app.workspace import open_workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Lap, Run
from journal_tui.texts import joining as texts
from tests.app.promises import ENTRY_KEYS, RUN_KEYS
from tests.cli.conftest import Call
from tests.conftest import NOW

RUN = Run(
    distance_m=5012.3,
    duration_s=1850.4,
    elapsed_s=2400.0,
    laps=(Lap(2500.0, 760.4, 148), Lap(2500.0, 1090.0), Lap(12.3)),
    avg_hr=152,
    max_hr=171,
    name="Out \x1b[31m and back",
)


@pytest.fixture
def run(journal: Path, call: Call) -> str:
    """The id of an imported run of this morning."""
    workspace = open_workspace(str(journal))
    entry = Entry(workspace.new_id(), NOW.replace(hour=8), NOW, NOW, run=RUN, origins=("strava:1",))
    workspace.store.put(entry, kind="import")
    return entry.id


@pytest.fixture
def words(call: Call, run: str) -> str:
    """The id of what she wrote about it."""
    entry: str = call("log", "today", "9am", "#rain", "-m", "Rain.", "--json").json["id"]
    return entry


def test_two_become_one_and_two_again(call: Call, run: str, words: str) -> None:
    done = call("join", run, words)
    assert (done.code, done.err) == (0, f"{texts.UNDO}\n")
    assert done.out.startswith("One entry now: 3.1 mi in 30:50 · 9:54 /mi · 9:10 paused · 3 laps")
    assert done.out.endswith(f"· today 08:00 · {words[-8:]}\n")
    assert len(call("list").lines) == 1
    done = call("split", "last")
    assert (done.code, done.err) == (0, f"{texts.UNDO}\n")
    first, second = done.lines
    assert first == f"Your words:  today 09:00 · {words[-8:]}"
    assert second.startswith("The run:     3.1 mi in 30:50")
    assert call("list", "is:waiting", "--json").json["id"] == run
    assert call("undo").out == f"{texts.UNDONE_SPLIT}\n"
    assert call("undo").out == f"{texts.UNDONE_JOIN}\n"
    assert len(call("list").lines) == 2


def test_json_is_what_is_stored(call: Call, run: str, words: str) -> None:
    entry = call("join", words[-8:], run[-8:], "--json").json
    assert list(entry) == ENTRY_KEYS
    assert list(entry["run"]) == RUN_KEYS
    assert (entry["id"], entry["text"], entry["origins"]) == (words, "Rain.", ["strava:1"])
    assert entry["run"]["laps"][0] == {"distance_m": 2500.0, "duration_s": 760.4, "avg_hr": 148}
    assert (entry["run"]["elapsed_s"], entry["run"]["max_hr"]) == (2400.0, 171)
    assert entry["run"]["name"] == RUN.name
    assert call("show", "last", "--json").json == entry
    hers, alone = call("split", words, "--json").jsons
    assert (hers["id"], hers["run"], hers["origins"]) == (words, None, [])
    assert (alone["id"], alone["waiting"], alone["run"]) == (run, True, entry["run"])


def test_what_cannot_be_joined_or_parted_says_so(call: Call, run: str, words: str) -> None:
    for named in ([run, run], [words, words]):
        done = call("join", *named)
        assert (done.code, done.out) == (2, "")
        assert texts.NO_PAIR in done.err
        assert texts.NO_PAIR_NEXT in done.err
    for named in (run, words):
        done = call("split", named)
        assert (done.code, done.out) == (2, "")
        assert texts.NOTHING_TO_SPLIT in done.err
    assert call("join", run, "nobody").code == 2
    assert call("join", run).code == 2
    assert len(call("list").lines) == 2


def test_show_lists_the_laps_below_the_words(call: Call, run: str) -> None:
    done = call("show", run)
    assert done.lines[1].endswith("3 laps · heart rate 152 (max 171) · “Out ␛[31m and back”")
    assert done.lines[-4:] == [
        "lap  distance   time       pace  heart",
        "  1    1.6 mi  12:40   8:09 /mi    148",
        "  2    1.6 mi  18:10  11:42 /mi",
        "  3   0.01 mi",
    ]
    assert done.lines[-5] == ""


def test_an_edit_of_the_text_keeps_all_of_the_run(call: Call, run: str) -> None:
    before = call("show", run, "--json").json
    after = call("edit", run, "-m", "Rain.", "--json").json
    assert (after["run"], after["origins"]) == (before["run"], ["strava:1"])
    assert (after["waiting"], after["text"]) == (False, "Rain.")
    again = call("edit", run, "--line", "5km 30:00 rpe6", "--json").json["run"]
    assert (again["distance_m"], again["duration_s"], again["effort"]) == (5000.0, 1800.0, 6)
    assert (again["laps"], again["avg_hr"]) == (before["run"]["laps"], 152)
