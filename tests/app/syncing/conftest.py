"""The machines of these tests, and the repository through which they meet."""

from pathlib import Path

import pytest

from tests.app.syncing_kit import Machine
from tests.with_git import bare


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    return bare(tmp_path / "remote.git")


@pytest.fixture
def laptop(tmp_path: Path, cache: Path) -> Machine:
    return Machine(tmp_path, "laptop", cache=cache)


@pytest.fixture
def desktop(tmp_path: Path, cache: Path) -> Machine:
    return Machine(tmp_path, "desktop", cache=cache, hours=1)
