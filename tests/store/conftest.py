"""Fixtures for the tests of the store: a path to a journal that nobody else knows."""

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal" / "journal.json"
