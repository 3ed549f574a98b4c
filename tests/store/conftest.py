"""Fixtures for the tests of the store: a path to a journal that nobody else knows."""

from pathlib import Path

import pytest

from journal_tui.store import adding, ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal" / "journal.json"


@pytest.fixture
def always_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """However small a journal is, a save goes into its log."""
    monkeypatch.setattr(ledger, "LOG_FROM", 0)
    monkeypatch.setattr(adding, "LOG_FROM", 0)
