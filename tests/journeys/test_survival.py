"""Whatever happens to the program, her words are there afterwards."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.journeys.conftest import Open
from tests.terminal import Terminal, program

WORDS = "it rained and I went out anyway and the canal was grey and I was glad of the quiet "


def at_the_page(terminal: Terminal) -> None:
    terminal.wait_for("w write")
    terminal.send("g")
    terminal.wait_for("ctrl+s save")


def type_by_the_clock(terminal: Terminal, seconds: float) -> list[tuple[float, str]]:
    """Type for some seconds; when each bit of the text was sent."""
    sent = []
    end = time.monotonic() + seconds
    number = 0
    while time.monotonic() < end:
        bit = WORDS[number % len(WORDS)]
        terminal.send(bit)
        sent.append((time.monotonic(), bit))
        terminal.pump(0.02)
        time.sleep(0.02)
        number += 1
    return sent


def test_kill_while_typing_loses_at_most_a_second(
    open_program: Open, environ: dict[str, str]
) -> None:
    terminal = open_program()
    at_the_page(terminal)
    sent = type_by_the_clock(terminal, 4)
    killed = time.monotonic()
    terminal.kill()
    terminal.wait_end()

    due = "".join(bit for when, bit in sent if when < killed - 1)
    typed = "".join(bit for _, bit in sent)
    again = open_program()
    again.wait_for("a draft from")
    again.send("w")
    again.wait_for("your draft from")
    (draft,) = (Path(environ["JOURNAL_TUI_JOURNAL"]).parent / "drafts").glob("*.json")
    kept = json.loads(draft.read_text())["text"]
    assert typed.startswith(kept)
    assert len(kept) >= len(due)

    again.send("\x13")
    again.wait_for("This week", "Kept.")
    listed = subprocess.run(program("show", "last", "--json"), env=environ, capture_output=True)
    assert json.loads(listed.stdout)["text"].startswith(due)
    assert not list(draft.parent.glob("*.json")), "the draft is gone once it is an entry"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it_gracefully(
    open_program: Open, environ: dict[str, str], number: signal.Signals
) -> None:
    terminal = open_program()
    at_the_page(terminal)
    terminal.type("I had not finished this")
    terminal.wait_for("I had not finished this")
    terminal.kill(number)
    assert terminal.wait_end() == 0
    assert "Traceback" not in terminal.text
    again = open_program("write")
    again.wait_for("I had not finished this")


def test_a_closed_terminal_keeps_the_draft(open_program: Open) -> None:
    terminal = open_program()
    at_the_page(terminal)
    terminal.type("The window went away")
    terminal.wait_for("The window went away")
    terminal.hang_up()
    end = time.monotonic() + 10
    while terminal.process.isalive() and time.monotonic() < end:
        time.sleep(0.05)
    assert not terminal.process.isalive()
    again = open_program("write")
    again.wait_for("The window went away")


def test_ctrl_c_leaves_and_keeps_the_draft(open_program: Open) -> None:
    terminal = open_program()
    at_the_page(terminal)
    terminal.type("half a sentence")
    terminal.wait_for("half a sentence")
    terminal.send("\x03")
    assert terminal.wait_end() == 0
    again = open_program("write")
    again.wait_for("half a sentence")


def test_two_programs_at_once(open_program: Open, environ: dict[str, str]) -> None:
    terminal = open_program()
    at_the_page(terminal)
    terminal.type("I am still writing")
    terminal.wait_for("I am still writing")
    subprocess.run(
        program("log", "3mi", "31:00", "-m", "From the other window."), env=environ, check=True
    )
    time.sleep(1.2)
    terminal.type(" and go on")
    terminal.wait_for("I am still writing and go on")
    terminal.send("\x1b")
    terminal.wait_for("esc again goes home")
    terminal.send("\x1b")
    terminal.wait_for("1 run", "3 mi", seconds=2)
    terminal.send("w")
    terminal.wait_for("I am still writing and go on", "ctrl+s save")
    terminal.send("\x13")
    terminal.wait_for("This week", "Kept.")
    listed = subprocess.run(program("list", "--json"), env=environ, capture_output=True)
    texts = {json.loads(line)["text"] for line in listed.stdout.splitlines()}
    assert texts == {"From the other window.", "I am still writing and go on"}


def test_an_open_journal_shows_what_another_program_saved(
    open_program: Open, environ: dict[str, str]
) -> None:
    terminal = open_program()
    terminal.wait_for("This journal is empty")
    subprocess.run(program("log", "2mi", "25:00"), env=environ, check=True)
    terminal.wait_for("1 run", "2 mi", seconds=2)


def test_a_terminal_that_is_too_small_recovers(open_program: Open) -> None:
    terminal = open_program(columns=20, lines=5)
    terminal.wait_for("room")
    terminal.resize(80, 24)
    terminal.wait_for("This journal is empty")
    terminal.resize(20, 5)
    terminal.wait_for("room")


SAVER = """
import sys
from journal_tui.cli.main import run
number = 0
while True:
    number += 1
    text = f"entry {sys.argv[1]}-{number}"
    code = run(["log", "1mi", "-m", text])
    if code == 0:
        print("saved", text, flush=True)
"""


def test_kill_while_saving_keeps_what_was_acknowledged(environ: dict[str, str]) -> None:
    """100 times kill -9 at a random instant of a program that saves and saves."""
    rng = random.Random(7)
    acknowledged: set[str] = set()
    for round_number in range(100):
        saver = subprocess.Popen(
            [sys.executable, "-c", SAVER, str(round_number)],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert saver.stdout is not None
        first = saver.stdout.readline().decode()
        time.sleep(rng.uniform(0, 0.05))
        saver.kill()
        rest = first + saver.stdout.read().decode()
        saver.wait()
        acknowledged |= {
            line.removeprefix("saved ") for line in rest.splitlines() if line.startswith("saved ")
        }
    done = subprocess.run(program("list", "--json"), env=environ, capture_output=True, check=True)
    kept = {json.loads(line)["text"] for line in done.stdout.splitlines()}
    assert len(acknowledged) > 50
    assert acknowledged <= kept
    check = subprocess.run(program("check", "--json"), env=environ, capture_output=True)
    findings = {finding["code"] for finding in json.loads(check.stdout)["findings"]}
    assert findings <= {"temp file"}, "a save cut short leaves a harmless file, and nothing else"
