"""sync from the shell: what a round says, and how it stands."""

from pathlib import Path

import pytest

from journal_tui.app.naming import short_id
from journal_tui.app.workspace import open_workspace
from journal_tui.texts import sync as texts
from tests.app.syncing_kit import Machine
from tests.cli.conftest import Call
from tests.with_git import bare


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    return bare(tmp_path / "remote.git")


def test_without_a_remote_it_says_how_to_name_one(call: Call, ids: list[str]) -> None:
    done = call("sync")
    assert (done.code, done.out) == (1, "")
    assert texts.NOT_SET_UP in done.err
    assert "sync --setup" in done.err
    assert call("sync", "--status", "--json").json == {
        "set_up": False, "url": None, "last_at": None, "waiting": 0, "unsettled": [], "auto": False,
    }  # fmt: skip


def test_yes_alone_is_a_mistake(call: Call, ids: list[str]) -> None:
    done = call("sync", "--yes")
    assert (done.code, done.out) == (2, "")
    assert texts.YES_IS_FOR_COPIES in done.err


def test_what_went_what_came_and_what_is_to_be_chosen(
    call: Call, ids: list[str], remote: Path, tmp_path: Path
) -> None:
    assert call("sync", "--setup", str(remote)).lines == [
        texts.SET_UP.format(url=remote),
        f"{len(ids)} changes went.",
        texts.AUTO_HINT,
    ]
    assert call("sync").lines == [texts.NOTHING]
    assert call("sync", "--json").json == {"came": 0, "sent": 0, "unsettled": [], "nothing": True}
    other = Machine(tmp_path, "other")
    other.set_up(remote)
    other.change(ids[0], text="Changed on the other machine.")
    other.write("And a new one.")
    other.sync()
    workspace = open_workspace()
    entry = workspace.store.journal().entry(ids[0])
    assert entry is not None
    assert call("edit", ids[0], "-m", "Changed here.").code == 0
    status = call("sync", "--status", "--json").json
    assert (status["url"], status["waiting"]) == (str(remote), 1)
    assert call("sync").lines == [
        "2 entries came.",
        "1 change went.",
        texts.UNSETTLED[0],
        texts.SETTLE.format(id=short_id(ids[0])),
    ]
    assert call("sync", "--status").lines[-1].endswith("1 entry")
