"""What all tests share: a fixed clock, a journal of their own, a home that is nobody's."""

import os
import random
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from journal_tui.app.workspace import Workspace
from journal_tui.config.paths import Paths
from journal_tui.config.settings import Settings

settings.register_profile(
    "ci", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.register_profile("dev", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

#: A Sunday in summer, at eleven in the morning.
NOW = datetime(2016, 8, 21, 11, 0, tzinfo=timezone(timedelta(hours=1)))


class FixedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = NOW) -> None:
        self.moment = now

    def now(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment

    def localize(self, local: datetime) -> datetime:
        return local.replace(tzinfo=self.moment.tzinfo)

    def here(self, instant: datetime) -> datetime:
        return instant.astimezone(self.moment.tzinfo)

    def turn_to(self, moment: datetime) -> None:
        self.moment = moment if moment.tzinfo else self.localize(moment)


def entropy(seed: int = 0) -> Callable[[int], bytes]:
    return random.Random(seed).randbytes


@pytest.fixture(autouse=True)
def nobodys_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """HOME and every folder that could be looked up point into the test's own folder."""
    home = tmp_path / "home"
    home.mkdir()
    for name in list(os.environ):
        if name.startswith(("XDG_", "JOURNAL_TUI_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return home


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def workspace(tmp_path: Path, clock: FixedClock) -> Workspace:
    """An empty journal in a folder of its own, with a fixed clock, chance and entropy."""
    return make_workspace(tmp_path, clock)


def make_workspace(
    folder: Path, clock: FixedClock | None = None, options: Settings | None = None
) -> Workspace:
    paths = Paths(
        journal=folder / "data" / "journal.json",
        config=folder / "config",
        cache=folder / "cache",
        drafts=folder / "data" / "drafts",
        backups=folder / "data" / "backups",
    )
    return Workspace(
        paths,
        options or Settings(),
        clock=clock or FixedClock(),
        rng=random.Random(1),
        entropy=entropy(),
    )
