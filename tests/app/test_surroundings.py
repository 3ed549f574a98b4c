"""The machine's clock, the workspace of a call, and the sample journal in a folder of its own."""

from datetime import datetime, timedelta
from pathlib import Path

from journal_tui.app.clock import SystemClock
from journal_tui.app.demo.make import demo_workspace
from journal_tui.app.workspace import open_workspace
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
