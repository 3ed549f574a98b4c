"""The machine's clock, the workspace of a call, and the sample journal in a folder of its own."""

from datetime import datetime, timedelta
from pathlib import Path

from journal_tui.app.clock import SystemClock
from journal_tui.app.demo.make import demo_workspace
from journal_tui.app.workspace import _LEXICON_FILE, Workspace, open_workspace
from journal_tui.config.lexicon import LEXICON_FILE
from tests.conftest import FixedClock


def test_the_clock_of_the_machine_is_aware() -> None:
    clock = SystemClock()
    before = datetime.now().astimezone()
    assert before <= clock.now() <= before + timedelta(seconds=20)
    local = datetime(2016, 8, 21, 7)
    assert clock.localize(local).replace(tzinfo=None) == local
    assert clock.localize(local).utcoffset() is not None


def test_opening_a_workspace_makes_nothing(tmp_path: Path, nobodys_home: Path) -> None:
    workspace = open_workspace(environ={"HOME": str(nobodys_home)})
    assert workspace.paths.journal.is_relative_to(nobodys_home)
    assert not workspace.store.exists()
    assert list(nobodys_home.iterdir()) == []


def test_the_sample_has_her_settings_and_leaves_her_journal_alone(
    tmp_path: Path, clock: FixedClock
) -> None:
    config = tmp_path / "config"
    config.mkdir()
    (config / "settings.yaml").write_text("units: km\n")
    folder = tmp_path / "sample"
    folder.mkdir()
    workspace = demo_workspace(str(folder), str(config), clock)
    assert workspace.settings.units == "km"
    journal = workspace.store.journal()
    assert len(journal.entries) > 100
    assert journal.goals
    assert workspace.paths.journal.parent == folder
    assert workspace.paths.drafts.parent == folder


def test_the_workspace_looks_for_the_lexicon_that_is_read() -> None:
    # The name stands in both places, so that a call without such a file need not load its reader.
    assert _LEXICON_FILE == LEXICON_FILE


def test_a_lexicon_that_cannot_be_looked_at_is_told(workspace: Workspace) -> None:
    workspace.paths.config.parent.mkdir(parents=True, exist_ok=True)
    workspace.paths.config.write_text("a file where the folder of settings should be")
    assert workspace.own_words == {}
    assert [problem.file.name for problem in workspace.problems] == [LEXICON_FILE]


def test_a_lexicon_that_comes_later_is_noticed(workspace: Workspace) -> None:
    assert workspace.own_words == {}
    assert not workspace.refresh_own_words()
    workspace.paths.config.mkdir(parents=True, exist_ok=True)
    (workspace.paths.config / LEXICON_FILE).write_text("slog: -0.5\n")
    assert workspace.refresh_own_words()
    assert workspace.own_words == {"slog": -0.5}


def test_the_first_text_and_the_others_are_read_alike(workspace: Workspace) -> None:
    text = "I was tired. It hurt a lot, but I'm so proud!"
    first, second = workspace.tone(text), workspace.tone(text)
    assert first is not None
    assert first == second == workspace.scorer.tone(text)
    assert workspace.tone(" \n") is None
