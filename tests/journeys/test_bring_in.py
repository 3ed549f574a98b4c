"""An evening with what her watch knew: brought in, answered, written about, taken back."""

import json
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import Open
from tests.runs_folder import write_runs
from tests.terminal import program

THURSDAY = "2016-08-18T20:15+01:00"
SUNDAY = "2016-08-21T19:30+01:00"
MONDAY = "2016-08-22T07:00+01:00"

THURSDAY_TEXT = "Three miles before the rain. I did not look at the watch once."
SUNDAY_TEXT = "It went slower and slower, and I went on. The heron was there."


def shell(environ: dict[str, str], *args: str, at: str = MONDAY) -> str:
    """What a command prints."""
    done = subprocess.run(program(*args, at=at), env=environ, capture_output=True, check=True)
    return done.stdout.decode()


def entries(environ: dict[str, str]) -> list[dict[str, Any]]:
    """What the shell lists, oldest first."""
    return [json.loads(line) for line in shell(environ, "list", "--json").splitlines()][::-1]


def bring_in(open_program: Open) -> None:
    sunday = open_program(at=SUNDAY)
    sunday.wait_for("Sunday 21 August")
    sunday.send("i")
    sunday.wait_for("look inside")
    sunday.type("~/Runs")
    sunday.wait_for("from  ~/Runs")
    sunday.send("\r")
    sunday.wait_for("Would come in: 2 runs and 2 entries.", "joins your words", "1 file")
    sunday.wait_for("Is this the same run?", "1 needs your answer", "before-work.gpx")
    sunday.send("s")
    sunday.wait_for("You said: the same.")
    sunday.wait_gone("needs your answer")
    sunday.send("\r")
    sunday.wait_for("Brought in: 2 runs and 2 entries.", "2 of them wait on Home for your words.")
    sunday.send("\r")
    sunday.wait_for("2 runs have no words yet, newest from today")

    sunday.send("\r")
    sunday.wait_for("3.4 mi in 38:11", "heart rate 153 (max 166)")
    sunday.settle()
    sunday.type(SUNDAY_TEXT)
    sunday.wait_for("heron was there.", "so far")
    sunday.send("\x13")
    sunday.wait_for("1 run from Thursday 11 August has no words yet")
    sunday.send("q")
    assert sunday.wait_end() == 0


def test_what_the_watch_knew(open_program: Open, environ: dict[str, str], tmp_path: Path) -> None:
    folder = write_runs(tmp_path / "home" / "Runs", datetime.fromisoformat(SUNDAY))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    shell(environ, "log", "today 18:30 3mi 33:00 rpe4", "-m", THURSDAY_TEXT, at=THURSDAY)
    (hers,) = entries(environ)
    bring_in(open_program)

    again = open_program(at=MONDAY)
    again.wait_for("Monday 22 August", "1 run from Thursday 11 August has no words yet")
    again.send("q")
    assert again.wait_end() == 0

    kept = entries(environ)
    assert [entry["day"] for entry in kept] == [
        "2015-07-18",
        "2015-07-25",
        "2016-08-11",
        "2016-08-18",
        "2016-08-21",
    ]
    waiting, thursday, sunday = kept[2:]
    assert waiting["waiting"]
    assert waiting["run"]["name"] == "Before work"
    assert len(waiting["run"]["laps"]) == 2
    assert thursday["id"] == hers["id"]
    assert thursday["text"] == THURSDAY_TEXT
    assert thursday["run"]["effort"] == 4
    assert [lap["avg_hr"] for lap in thursday["run"]["laps"]] == [146, 152, 156]
    assert sunday["text"] == SUNDAY_TEXT
    assert sunday["run"]["distance_m"] == pytest.approx(3.4 * 1609.344, abs=1)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before

    assert "is taken back" in shell(environ, "undo")
    assert [entry["id"] for entry in entries(environ) if entry["waiting"]] == [
        waiting["id"],
        sunday["id"],
    ]
    assert "taken out again" in shell(environ, "undo")
    (left,) = entries(environ)
    assert (left["id"], left["text"], left["run"]) == (hers["id"], THURSDAY_TEXT, hers["run"])
    assert left["origins"] == []
