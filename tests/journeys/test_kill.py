"""Two shell loops that log, and the journal open on the screen: all killed again and again."""

import json
import os
import random
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

from tests.bench.journals import make_journal
from tests.terminal import Terminal, program

#: How many of the shell's processes are killed in all, and how often the screens are.
KILLS = int(os.environ.get("JOURNAL_TUI_KILLS", "200"))
SCREEN_KILLS = 8


class Loop(threading.Thread):
    """Calls ``journal-tui log`` again and again, and kills it at any moment, mostly."""

    def __init__(self, name: str, environ: dict[str, str], kills: int, seed: int) -> None:
        super().__init__()
        self.acknowledged: list[str] = []
        self.killed = 0
        self.complaints: list[str] = []
        self._word, self._environ, self._kills = name, environ, kills
        self._chance = random.Random(seed)

    def run(self) -> None:
        usual, number = 0.3, 0
        while self.killed < self._kills:
            number += 1
            text = f"{self._word}{number}."
            started = time.monotonic()
            process = subprocess.Popen(
                program("log", "1mi", "-m", text),
                env=self._environ,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            try:
                _, said = process.communicate(timeout=self._chance.uniform(0.3, 1.1) * usual)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                _, said = process.communicate()
            if process.returncode == 0:
                self.acknowledged.append(text)
                usual = 0.9 * usual + 0.1 * (time.monotonic() - started)
            elif process.returncode == -signal.SIGKILL:
                self.killed += 1
                usual *= 1.04
            if process.returncode not in (0, -signal.SIGKILL) or said:
                self.complaints.append(said.decode())


@pytest.mark.parametrize("size", [0, 400], ids=["small", "with a log"])
def test_killed_at_any_moment_nothing_acknowledged_is_lost(
    environ: dict[str, str], size: int
) -> None:
    journal = Path(environ["JOURNAL_TUI_JOURNAL"])
    if size:
        make_journal(journal, size)
    loops = [
        Loop(name, environ, KILLS // 4, seed) for seed, name in enumerate(("north", "south"), 1)
    ]
    kept: list[str] = []
    screen = Terminal(program(), environ)
    screen.wait_for("w write")
    for loop in loops:
        loop.start()
    try:
        for turn in range(SCREEN_KILLS):
            text = f"screen{turn}."
            screen.send("g")
            screen.wait_for("ctrl+s save")
            screen.type(text)
            screen.send("\x13")
            if turn % 2:
                screen.wait_for("Kept.")
                kept.append(text)
            screen.kill()
            screen.wait_end()
            screen = Terminal(program(), environ)
            screen.wait_for("w write")
            assert "cannot" not in screen.text
    finally:
        for loop in loops:
            loop.join(timeout=240)
        screen.close()
    assert [loop.complaints for loop in loops] == [[], []], "every start was clean"
    assert sum(loop.killed for loop in loops) >= KILLS // 4 * 2
    said = {text for loop in loops for text in loop.acknowledged}
    assert len(said) > KILLS // 10, "there was something to lose"
    listed = subprocess.run(
        program("list", "--json"), env=environ, capture_output=True, check=True, text=True
    )
    found = [json.loads(line)["text"] for line in listed.stdout.splitlines()]
    assert said <= set(found)
    # A page that was killed is taken up again by the next, so that its words may stand before.
    assert all(any(text in entry for entry in found) for text in kept)
    assert len(found) == len(set(found)), "nothing twice"
    checked = subprocess.run(
        program("check", "--json"), env=environ, capture_output=True, text=True
    )
    codes = {finding["code"] for finding in json.loads(checked.stdout)["findings"]}
    assert codes <= {"draft", "temp file"}
