"""Fixtures for the tests of the store: journals that nobody else knows."""

from pathlib import Path

import pytest
from repair_kit import FIRST, LATER, encrypt
from store_kit import open_store

from journal_tui.store import adding, ledger
from journal_tui.store.journal_store import JournalStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal" / "journal.json"


@pytest.fixture
def always_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """However small a journal is, a save goes into its log."""
    monkeypatch.setattr(ledger, "LOG_FROM", 0)
    monkeypatch.setattr(adding, "LOG_FROM", 0)


@pytest.fixture
def filled(path: Path) -> Path:
    """A journal with something in each of its tables but the history."""
    open_store(path).put(*FIRST)
    return path


@pytest.fixture
def logged(filled: Path, always_log: None) -> Path:
    """A journal of which the last two saves are in the log."""
    store = open_store(filled)
    store.put(LATER[0])
    store.put(LATER[1], kind="edit")
    return filled


@pytest.fixture
def encrypted(filled: Path) -> JournalStore:
    """An encrypted journal, opened, with two saves in its log."""
    store = open_store(filled)
    encrypt(store)
    for value in LATER:
        store.put(value)
    return store
