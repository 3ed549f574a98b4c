"""The story this program began with, through the real program in a terminal."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import Open
from tests.terminal import Terminal, program

STORY = Path(__file__).resolve().parents[3] / "shared" / "data" / "story.txt"

FRIDAY = "2016-08-19T19:30+01:00"
SUNDAY = "2016-08-21T11:00+01:00"
MONDAY = "2016-08-22T18:30+01:00"
TUESDAY = "2016-08-23T08:00+01:00"

FRIDAY_TEXT = (
    "It rained all day and I lay there listening to it. In the end I went. I stopped after a "
    "mile and cannot say why, talked to myself, walked, and ran a bit more. Glad I went."
)
SUNDAY_TEXT = (
    "I went out for two miles. I set off too fast and felt sick before the first mile was over. "
    "I ran a mile and a half without a walk and all I could see was that it was not two. "
    "I cried when I got home. I wasn't good enough."
)
MONDAY_TEXT = "Two miles, running and walking. No tears today! I enjoyed it and I feel proud."


def write(terminal: Terminal, line: str, text: str) -> None:
    """Write an entry as she would, and save it."""
    terminal.send("w")
    terminal.wait_for("the run, if there was one")
    terminal.type(line)
    terminal.wait_for(line)
    terminal.send("\r")
    terminal.settle()
    terminal.type(text)
    terminal.wait_for(text.rsplit(maxsplit=1)[-1], "so far")
    terminal.send("\x13")


def entries(environ: dict[str, str], *query: str) -> list[dict[str, Any]]:
    """What the shell lists, oldest first."""
    done = subprocess.run(
        program("list", "--json", *query, at=TUESDAY), env=environ, capture_output=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()][::-1]


def live_the_story(open_program: Open, sunday_text: str) -> None:
    friday = open_program(at=FRIDAY)
    friday.wait_for("This journal is empty")
    write(friday, "1mi run, 0.6mi walk rpe6", FRIDAY_TEXT)
    friday.wait_for("Friday 19 August", "1 run", "1.6 mi")
    friday.send("q")
    assert friday.wait_end() == 0

    sunday = open_program(at=SUNDAY)
    sunday.wait_for("Sunday 21 August")
    write(sunday, "1.5mi 18:40 nonstop 1.5mi rpe8", sunday_text)
    boost = sunday.wait_for("that helped", "farthest", "To a friend you would say")
    assert "1.5" in boost, "the evidence is of her own run"
    assert "enough" in boost, "her own sentence is said again"
    sunday.send("\r")
    sunday.wait_for("This week", "2 runs")
    sunday.send("q")
    assert sunday.wait_end() == 0

    monday = open_program(at=MONDAY)
    monday.wait_for("Monday 22 August")
    write(monday, "1.2mi run, 0.8mi walk rpe4", MONDAY_TEXT)
    monday.wait_for("Kept.", "2 mi")

    monday.send("t")
    monday.wait_for("No tears today!")
    monday.send("[")
    trends = monday.wait_for("21 August", "back", "1.5 mi")
    assert "22 August" in trends or "today" in trends, "the dip has recovered on Monday"
    monday.send("j")
    monday.wait_for("Mon 22", "Sun 21")
    monday.send("/")
    monday.type("is:dip")
    monday.wait_for("1 of 3")
    monday.wait_for("Sunday 21 August")
    monday.wait_gone("Fri 19")
    monday.send("\x1b")
    monday.pump(0.5)
    monday.send("\x11")
    assert monday.wait_end() == 0


def check_what_is_kept(open_program: Open, environ: dict[str, str], sunday_text: str) -> None:
    kept = entries(environ)
    assert [entry["day"] for entry in kept] == ["2016-08-19", "2016-08-21", "2016-08-22"]
    assert [entry["text"] for entry in kept] == [FRIDAY_TEXT, sunday_text, MONDAY_TEXT]
    friday, sunday, monday = kept
    assert sunday["mood"] <= -0.25
    assert sunday["tone"]["low"]
    assert sunday["tone"]["self_talk"]
    assert monday["mood"] >= 0.15
    assert friday["run"]["nonstop_m"] == pytest.approx(1609.344)
    assert [entry["id"] for entry in entries(environ, "is:dip")] == [sunday["id"]]

    done = subprocess.run(
        program("trends", "--json", at=TUESDAY), env=environ, capture_output=True, check=True
    )
    dips = [entry for entry in json.loads(done.stdout)["entries"] if entry["dip"]]
    assert [(dip["id"], dip["recovered_on"]) for dip in dips] == [(sunday["id"], "2016-08-22")]

    stored = json.loads(Path(environ["JOURNAL_TUI_JOURNAL"]).read_text())
    helped = [showing for showing in stored["showings"].values() if showing.get("helped")]
    assert [showing["entry_id"] for showing in helped] == [sunday["id"]]

    again = open_program(at=TUESDAY)
    again.wait_for("Tuesday 23 August", "farthest run")
    again.send("j")
    again.wait_for("Mon 22", "Sun 21", "Fri 19")
    again.send("b")
    boost = " ".join(again.wait_for("you wrote:", "No tears today!").split())
    quoted, _, rest = boost.partition("On Sunday you wrote: “")[2].partition("”")
    assert quoted, "her own dip that recovered is quoted"
    assert quoted in " ".join(sunday_text.split())
    assert rest.startswith(" The next day: “No tears today!”")


def test_the_story(open_program: Open, environ: dict[str, str]) -> None:
    live_the_story(open_program, SUNDAY_TEXT)
    check_what_is_kept(open_program, environ, SUNDAY_TEXT)


def test_the_story_in_her_own_words(open_program: Open, environ: dict[str, str]) -> None:
    if not STORY.exists():
        pytest.skip("the story as it was told is not at hand; the one written for the test is run")
    told = STORY.read_text(encoding="utf-8")
    start = told.index("Fast forward to Sunday")
    text = " ".join(told[start : told.index("I made myself a list")].split())
    live_the_story(open_program, text)
    check_what_is_kept(open_program, environ, text)
