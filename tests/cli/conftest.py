"""The command line in process, on the Sunday of the story, in a folder of its own."""

import io
import json
import os
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from journal_tui.app.clock import SystemClock
from journal_tui.cli.main import run
from tests.conftest import NOW


class Done(NamedTuple):
    """What a call came to."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        """The one JSON value on stdout."""
        (line,) = self.out.splitlines()
        return json.loads(line)

    @property
    def jsons(self) -> list[Any]:
        """The JSON values on stdout, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


Call = Callable[..., Done]


class Stdin(io.TextIOWrapper):
    """What is piped in, or typed where ``typed`` says that somebody is there."""

    typed = False

    def isatty(self) -> bool:
        return self.typed


class Moment:
    """The present of a test; every look at it is a millisecond later."""

    def __init__(self) -> None:
        self.now = NOW

    def turn_to(self, moment: datetime) -> None:
        self.now = moment.replace(tzinfo=NOW.tzinfo)


@pytest.fixture
def moment(monkeypatch: pytest.MonkeyPatch) -> Moment:
    present = Moment()

    def now(_: SystemClock) -> datetime:
        present.now += timedelta(milliseconds=1)
        return present.now

    monkeypatch.setattr(SystemClock, "now", now)
    monkeypatch.setattr(SystemClock, "localize", lambda _, local: local.replace(tzinfo=NOW.tzinfo))
    monkeypatch.setattr(SystemClock, "here", lambda _, instant: instant.astimezone(NOW.tzinfo))
    return present


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """Where the journal of the test is, or will be."""
    return tmp_path / "data" / "journal.json"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    folder = tmp_path / "config"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all calls: the compiled lexicon is the same for all of them."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def call(
    cache: Path,
    journal: Path,
    config: Path,
    moment: Moment,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Call:
    """Carries out one call: ``call("log", "1mi", "-m", "-", stdin="text")``."""
    monkeypatch.setenv("JOURNAL_TUI_JOURNAL", str(journal))
    monkeypatch.setenv("JOURNAL_TUI_CONFIG", str(config))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))

    def carry_out(*args: str, stdin: str | bytes = "", typed: bool = False) -> Done:
        given = Stdin(io.BytesIO(stdin.encode() if isinstance(stdin, str) else stdin), "utf-8")
        given.typed = typed
        monkeypatch.setattr(sys, "stdin", given)
        capsys.readouterr()
        code = run(list(args))
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Done(code, out, err)

    return carry_out


@pytest.fixture
def ids(call: Call) -> list[str]:
    """A journal of three: Friday, Sunday (low), and Saturday (no words yet); ids oldest first."""
    made = (
        ("2016-08-19 19:30 1mi run, 0.6mi walk rpe6 feel+1 #rain", "It rained. I am glad I went."),
        ("yesterday 9am 2mi 26:00", ""),
        ("1.5mi 18:40 nonstop feel-4", "It was not two. I wasn't good enough."),
    )
    return [call("log", line, "-m", text, "--json").json["id"] for line, text in made]


def is_root() -> bool:
    return os.geteuid() == 0
