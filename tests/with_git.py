"""What tests need that call the real git: nothing of the machine's settings, no network."""

import os
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest


def need_git() -> None:
    """Skip the test where there is no git."""
    if shutil.which("git") is None:
        pytest.skip("git is not on this machine")


def git_environ(home: Path) -> dict[str, str]:
    """An environment in which git knows nobody's settings."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }


def git(folder: Path, *words: str, given: str = "") -> str:
    """What git prints in ``folder``, called by nobody in particular; it has to succeed.

    Skips the test where there is no git.
    """
    need_git()
    nobody = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "n"), ("EMAIL", "e@localhost"))
    }
    done = subprocess.run(
        ["git", "-C", str(folder), *words],
        env=git_environ(folder) | nobody,
        input=given,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def bare(path: Path) -> Path:
    """A new bare repository."""
    path.mkdir(parents=True)
    git(path, "init", "--quiet", "--bare")
    return path


def is_alive(process: int, *, within_s: float = 5.0) -> bool:
    """Whether a process still runs so many seconds after it was ended."""
    until = time.monotonic() + within_s
    while True:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        with suppress(OSError):  # no such file: not on every system
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
            # Z: it has ended, and whoever is to be told has not looked yet.
            if state == "Z":
                return False
        if time.monotonic() >= until:
            return True
        time.sleep(0.02)
