"""The machines of these tests, and the repository through which they meet."""

from pathlib import Path

import pytest

from tests.app.syncing_kit import Machine, bare_remote


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    return bare_remote(tmp_path)


@pytest.fixture
def laptop(tmp_path: Path, cache: Path) -> Machine:
    return Machine(tmp_path, "laptop", cache=cache)


@pytest.fixture
def desktop(tmp_path: Path, cache: Path) -> Machine:
    return Machine(tmp_path, "desktop", cache=cache, hours=1)
