"""What only a process of its own can show: encodings, pipes, closed and full streams."""

import errno
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from journal_tui.texts import commands as texts
from tests.app.promises import ENTRY_KEYS, TONE_KEYS
from tests.cli.conftest import Call
from tests.terminal import environ_in, program

FULL = Path("/dev/full")


class Real:
    """Calls of the real program, on a journal of three entries."""

    def __init__(self, folder: Path, environ: dict[str, str]) -> None:
        self.folder = folder
        self.environ = environ

    def __call__(
        self, *args: str, environ: dict[str, str] | None = None, **options: Any
    ) -> subprocess.CompletedProcess[bytes]:
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        if "input" not in streams:
            streams.setdefault("stdin", subprocess.DEVNULL)
        environ = self.environ | (environ or {})
        return subprocess.run(program(*args), env=environ, timeout=60, check=False, **streams)

    def shell(self, line: str) -> subprocess.CompletedProcess[bytes]:
        """A line of the shell in which ``$J`` is the program."""
        return subprocess.run(
            ["/bin/sh", "-c", line.replace("$J", f"'{sys.executable}' -m journal_tui")],
            env=self.environ,
            cwd=self.folder,
            capture_output=True,
            check=False,
            timeout=60,
        )


@pytest.fixture
def real(call: Call, cache: Path, tmp_path: Path) -> Real:
    for text in ("“Curly” … and café", "It was ★ lovely.", "日本"):
        assert call("log", "1.5mi", "18:40", "-m", text).code == 0
    return Real(tmp_path, environ_in(tmp_path, XDG_CACHE_HOME=str(cache)))


@pytest.mark.parametrize(
    "environ",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
    ids=str,
)
def test_a_terminal_of_few_signs(real: Real, environ: dict[str, str]) -> None:
    for words in (("list",), ("show", "last"), ("boost",), ("trends",), ("affirm", "list")):
        done = real(*words, environ=environ)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout
    listed = real("list", environ=environ).stdout
    assert b'"Curly" ... and caf' in listed
    kept = real("list", "--json", environ=environ).stdout
    assert [json.loads(line)["text"] for line in kept.decode("ascii").splitlines()] == [
        "日本",
        "It was ★ lovely.",
        "“Curly” … and café",
    ]
    nonsense = real("log", "1mi", "“café”", environ=environ)
    assert nonsense.returncode == 2
    assert b"Traceback" not in nonsense.stderr


@pytest.mark.parametrize(
    "environ",
    [
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
    ids=str,
)
def test_tables_stand_straight_in_few_signs(real: Real, environ: dict[str, str]) -> None:
    harsh = "I was not good enough today, and I never will be, not in a hundred years of it."
    text = f"It was lovely 日本. It was lovely 😭. {harsh}"
    (real.folder / "text.txt").write_text(text, encoding="utf-8")
    done = real("tone", "--why", str(real.folder / "text.txt"), environ=environ)
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode(environ.get("PYTHONIOENCODING", "ascii")).splitlines()
    numbers = re.compile(r"  +[+-]\d\.\d\d +[+-]\d\.\d\d(?!\d)")
    rows = [found.end() for line in lines if (found := numbers.search(line))]
    assert any("..." in line for line in lines), lines
    assert len(rows) > 2
    assert len(set(rows)) == 1, lines


def test_a_pipe_that_closes_early(real: Real) -> None:
    done = real.shell("($J affirm list; echo code $? >&2) | head -n 1")
    assert done.stdout.startswith(b"  1 ")
    assert done.stderr == b"code 0\n"


def test_a_reader_that_never_reads(real: Real) -> None:
    """All that is printed goes into a pipe that nobody holds any more."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        for words in (("list",), ("show", "last", "--json"), ("--version",)):
            done = real(*words, stdout=pipe)
            assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_stdout(real: Real, unbuffered: str) -> None:
    for words in (("list",), ("boost", "--json"), ("log", "1mi")):
        with FULL.open("wb") as full:
            done = real(*words, stdout=full, environ={"PYTHONUNBUFFERED": unbuffered})
        assert done.returncode == 1
        assert done.stderr.decode() == (
            f"journal-tui: {texts.CANNOT_PRINT.format(why=os.strerror(errno.ENOSPC))}\n"
        )
    assert len(real("list").stdout.splitlines()) == 4, "what was logged is saved"


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_stderr(real: Real) -> None:
    with FULL.open("wb") as full:
        done = real("show", "nobody", stderr=full)
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("log -m - <&-", 2, texts.STDIN_CLOSED),
        ("tone <&-", 2, texts.STDIN_CLOSED),
        ("tone --lines <&-", 2, texts.STDIN_CLOSED),
        ("tone --lines < /", 1, "stdin"),
        ("delete last <&-", 2, texts.DELETE_ASKS),
        ("list >&-", 1, texts.CANNOT_PRINT.format(why=texts.STDOUT_CLOSED)),
        ("list --json >&-", 1, texts.CANNOT_PRINT.format(why=texts.STDOUT_CLOSED)),
        ("<&- >&-", 2, texts.NO_TERMINAL),
        ("show nobody 2>&-", 2, ""),
        ("log -m - < /", 1, "stdin"),
    ],
)
def test_streams_that_are_closed(real: Real, line: str, code: int, words: str) -> None:
    done = real.shell(f"$J {line}")
    assert done.returncode == code
    assert words in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_working_folder_that_is_gone(real: Real) -> None:
    done = real.shell("mkdir gone && cd gone && rmdir ../gone && $J --journal here.json list")
    assert done.returncode == 1
    assert done.stderr.startswith(b"journal-tui: ")
    assert b"Traceback" not in done.stderr


def test_ctrl_c_while_it_waits(real: Real) -> None:
    waiting = subprocess.Popen(
        program("log", "1mi", "-m", "-"),
        env=real.environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert waiting.stdin is not None
    # More than a pipe holds: when this is written, the program reads.
    waiting.stdin.write(b"words of hers " * 20_000)
    waiting.stdin.flush()
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=20)
    assert (waiting.returncode, out, err.decode()) == (130, b"", f"{texts.STOPPED}\n")
    assert len(real("list").stdout.splitlines()) == 3


def test_json_is_an_object_a_line_whatever_the_words(real: Real) -> None:
    text = "one\x85two\u2028three\x0bfour\x0cfive\r"
    done = real("log", "-m", "-", "--json", input=text.encode())
    assert list(json.loads(done.stdout)) == [*ENTRY_KEYS, "milestones"]
    assert len(done.stdout.decode().splitlines()) == 1


def test_the_tone_of_a_line_comes_before_the_next_line_is_written(real: Real) -> None:
    scoring = subprocess.Popen(
        program("tone", "--lines", "--json"),
        env=real.environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert scoring.stdin is not None
    assert scoring.stdout is not None
    for line in (b"It was lovely.\n", b"\n", b"\xff\r\n"):
        scoring.stdin.write(line)
        scoring.stdin.flush()
        assert list(json.loads(scoring.stdout.readline()))[: len(TONE_KEYS)] == TONE_KEYS
    out, err = scoring.communicate(b"no end of line", timeout=20)
    assert len(out.splitlines()) == 1
    assert (scoring.returncode, err.decode()) == (0, texts.NOT_UTF8_LINE.format(lines=3) + "\n")


def test_many_lines_into_a_pipe_that_closes_early(real: Real) -> None:
    """Far more than a pipe holds, and nobody reads the rest: no word about it."""
    (real.folder / "lines.txt").write_bytes(b"It was lovely out there.\n" * 3000)
    for source in ("lines.txt", "- < lines.txt"):
        done = real.shell(f"($J tone --lines --json {source}; echo code $? >&2) | head -n 2")
        assert len(done.stdout.splitlines()) == 2
        assert done.stderr == b"code 0\n"


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_the_tones(real: Real) -> None:
    with FULL.open("wb") as full:
        done = real("tone", "--lines", "--json", input=b"It was lovely.\n" * 3, stdout=full)
    assert done.returncode == 1
    assert os.strerror(errno.ENOSPC) in done.stderr.decode()
