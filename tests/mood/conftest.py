"""One scorer for all tests of the mood, with its compiled lexicon in a temporary folder."""

from pathlib import Path

import pytest

from journal_tui.mood.load import Scorer, load_scorer


@pytest.fixture(scope="session")
def mood_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mood-cache")


@pytest.fixture(scope="session")
def scorer(mood_cache: Path) -> Scorer:
    return load_scorer("runner", mood_cache)


@pytest.fixture(scope="session")
def plain(mood_cache: Path) -> Scorer:
    return load_scorer("textblob", mood_cache)
