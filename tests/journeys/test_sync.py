"""Two machines of hers and a remote: what is written on one is on the other when that opens."""

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import Open
from tests.terminal import Terminal, environ_in, program
from tests.with_git import bare, is_alive

#: An ssh that leads to this machine, and to nowhere as long as there is a file ``hang``.
SSH = """#!/bin/sh
if [ -e "{hang}" ]; then echo $$ > "{hang}"; exec sleep 60; fi
for last; do :; done
exec sh -c "$last"
"""
WORDS = "The heron was there, and I stood still."


class Machine:
    """One of her machines: a home of its own, a journal that is synced by itself."""

    def __init__(self, folder: Path, remote: str, bin_folder: Path) -> None:
        self.environ = environ_in(
            folder,
            PATH=f"{bin_folder}:{os.environ['PATH']}",
            GIT_CONFIG_GLOBAL="/dev/null",
            GIT_CONFIG_NOSYSTEM="1",
        )
        (folder / "home").mkdir(parents=True)
        self._settings = folder / "config" / "settings.yaml"
        self._settings.parent.mkdir()
        self.waits(20)
        self.shell("sync", "--setup", remote)

    def waits(self, seconds: int) -> None:
        """Let the end of the program wait for so long."""
        self._settings.write_text(f"sync: auto\nsync_wait: {seconds}\n")

    def shell(self, *args: str) -> str:
        """What a command prints."""
        done = subprocess.run(program(*args), env=self.environ, capture_output=True, check=True)
        return done.stdout.decode()

    def open(self, open_program: Open) -> Terminal:
        """The program on Home."""
        terminal = open_program(**self.environ)
        terminal.wait_for("? keys")
        return terminal


@pytest.fixture
def hang(tmp_path: Path) -> Iterator[Path]:
    """While it is there nobody answers; it holds the process that does not."""
    file = tmp_path / "hang"
    yield file
    file.unlink(missing_ok=True)


@pytest.fixture
def machines(tmp_path: Path, hang: Path) -> tuple[Machine, Machine]:
    """A laptop and a desktop with one remote, reached over ssh."""
    remote, bin_folder = bare(tmp_path / "remote.git"), tmp_path / "bin"
    bin_folder.mkdir()
    ssh = bin_folder / "ssh"
    ssh.write_text(SSH.format(hang=hang))
    ssh.chmod(0o700)
    url = f"ssh://nas{remote}"
    return (
        Machine(tmp_path / "laptop", url, bin_folder),
        Machine(tmp_path / "desktop", url, bin_folder),
    )


def write(terminal: Terminal, words: str) -> None:
    """Get it out, and save it."""
    terminal.send("g")
    terminal.wait_for("ctrl+s save")
    terminal.settle()
    terminal.type(words)
    terminal.wait_for(words[-20:])
    terminal.send("\x13")
    terminal.wait_for("? keys")


def test_what_she_writes_on_one_is_on_the_other(
    open_program: Open, machines: tuple[Machine, Machine]
) -> None:
    laptop, desktop = machines
    sunday = laptop.open(open_program)
    write(sunday, WORDS)
    sunday.send("q")
    assert sunday.wait_end() == 0
    assert "Sending to ssh://nas" in sunday.text

    monday = desktop.open(open_program)
    monday.wait_for("1 entry came from another machine.")
    monday.send("j")
    monday.wait_for(WORDS)
    monday.send("q")
    assert monday.wait_end() == 0
    assert "Sending" not in monday.text, "there is nothing of its own to send"
    assert WORDS in desktop.shell("show", "last")


def test_a_remote_that_hangs_keeps_nobody_waiting(
    open_program: Open, machines: tuple[Machine, Machine], hang: Path
) -> None:
    laptop, _ = machines
    laptop.waits(1)
    hang.touch()
    sunday = laptop.open(open_program)
    end = time.monotonic() + 5
    while not hang.read_text() and time.monotonic() < end:
        sunday.pump()
    assert hang.read_text(), "a round is under way"
    write(sunday, WORDS)
    sunday.send("q")
    sunday.wait_for("Sending to ssh://nas")
    assert sunday.wait_end() == 0
    assert "Not sent yet. There was no answer in 1 s." in sunday.text
    assert "Everything is on this machine." in sunday.text
    assert not is_alive(int(hang.read_text())), "nothing of it goes on"
    assert WORDS in laptop.shell("show", "last")

    laptop.waits(20)
    again = laptop.open(open_program)
    again.send("S")
    again.wait_for("Syncing. You can go on meanwhile.")
    again.send("j")
    again.wait_for(WORDS)
    again.send("q")
    again.wait_for("Sending to ssh://nas")
    again.send("\x03")
    assert again.wait_end() == 0
    assert "You stopped it." in again.text
    assert not is_alive(int(hang.read_text()))
