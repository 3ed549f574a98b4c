"""Storms of the size that everyone has the time for; ``make storm`` is the large one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import environ_in

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not on this machine")


@pytest.mark.parametrize(
    ("seed", "words"),
    [
        (1, ()),
        (2, ("--kills", "--flaky")),
        (3, ("--kills", "--flaky", "--sealed", "--machines", "4")),
    ],
    ids=str,
)
def test_a_storm_loses_nothing(tmp_path: Path, seed: int, words: tuple[str, ...]) -> None:
    """In a process of its own: it forks, and no thread of the tests may be there when it does."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.sync.storm", "--rounds", "25", "--seed", str(seed), *words],
        env=environ_in(tmp_path),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
