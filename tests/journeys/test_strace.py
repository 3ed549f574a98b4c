"""The real process, with the system itself saying no: what ``strace`` can make of its calls."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.bench.journals import make_journal
from tests.terminal import program

STRACE = shutil.which("strace")


def can_trace() -> bool:
    if STRACE is None:
        return False
    return subprocess.run([STRACE, "-o", "/dev/null", "true"], capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(
    not can_trace(), reason="strace is not there, or may not trace here"
)

#: A system call, and what happens when it is made for the n-th time.
INJECTIONS = [
    *(("fsync", f"error=EIO:when={n}") for n in (1, 2, 3)),
    *(("fsync", f"signal=KILL:when={n}") for n in (1, 2, 3)),
    ("/rename.*", "error=EACCES:when=1"),
    ("/rename.*", "signal=KILL:when=1"),
    ("flock", "error=ENOLCK:when=1"),
    ("flock", "signal=KILL:when=1"),
    ("/unlink.*", "signal=KILL:when=1"),
]


@pytest.mark.parametrize("size", [3, 400], ids=["small", "with a log"])
@pytest.mark.parametrize(("call", "what"), INJECTIONS, ids=str)
def test_a_call_that_fails_or_kills_loses_nothing(
    environ: dict[str, str], size: int, call: str, what: str
) -> None:
    assert STRACE
    journal = Path(environ["JOURNAL_TUI_JOURNAL"])
    make_journal(journal, size)
    environ = environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(program("log", "1mi", "-m", "Before."), env=environ, check=True)
    tracer = [STRACE, "-f", "-qq", "-o", "/dev/null"]
    tracer += ["-e", f"trace={call}", "-e", f"inject={call}:{what}"]
    logged = subprocess.run(
        [*tracer, *program("log", "2mi", "-m", "During.")],
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if call in ("fsync", "flock") and what.endswith("=1"):
        assert logged.returncode != 0, "the call was made, and failed"
    if logged.returncode == 1:
        assert "Traceback" not in logged.stderr
        assert len(logged.stderr.splitlines()) >= 3, "what, what was kept, what to do next"
    listed = subprocess.run(
        program("list", "--json"), env=environ, check=True, capture_output=True, text=True
    )
    texts = [json.loads(line)["text"] for line in listed.stdout.splitlines()]
    assert "Before." in texts
    assert len(texts) >= size + 1
    if logged.returncode == 0:
        assert "During." in texts
    again = subprocess.run(
        program("log", "3mi", "-m", "After."), env=environ, capture_output=True, text=True
    )
    assert (again.returncode, again.stderr) == (0, "")
