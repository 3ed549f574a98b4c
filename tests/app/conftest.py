"""The workspace of the use cases: as everywhere, with one compiled lexicon for all of them."""

from pathlib import Path

import pytest

from journal_tui.app.workspace import Workspace
from tests.conftest import FixedClock, make_workspace


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def workspace(tmp_path: Path, clock: FixedClock, cache: Path) -> Workspace:
    made = make_workspace(tmp_path, clock)
    made.paths = made.paths.replaced(cache=cache)
    return made
