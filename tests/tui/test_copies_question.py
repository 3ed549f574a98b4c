"""Conflict copies beside the journal: one calm question, and nothing before she answers it."""

import shutil
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from pilot_kit import named, running, shown, wait_until

from journal_tui.app.syncing import copies as found
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.tui import arriving, conflict_copies
from journal_tui.tui.app import JournalApp
from tests.conftest import NOW, FixedClock, make_workspace

NAME = "journal.sync-conflict-20260821-101010-ABCDEF7.json"


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program looks so often that no test waits for it, and is calm at once."""
    monkeypatch.setattr(arriving, "AWAIT_S", 0.01)
    monkeypatch.setattr(conflict_copies, "CALM_S", 0.05)


def entry(entry_id: str, text: str) -> Entry:
    return Entry(entry_id, NOW, NOW, NOW, text)


@pytest.fixture
def copies(workspace: Workspace, tmp_path: Path) -> list[Path]:
    """Two copies: one with an entry that is not here, the other with nothing else."""
    workspace.store.put(entry("here", "The towpath in the rain."))
    other = make_workspace(tmp_path / "other")
    other.store.put(entry("here", "The towpath in the rain."), entry("there", "The heron."))
    made = [workspace.paths.journal.with_name(NAME)]
    made.append(made[0].with_name(NAME.replace("1010", "1111")))
    shutil.copy(other.paths.journal, made[0])
    shutil.copy(workspace.paths.journal, made[1])
    return made


def told(app: JournalApp) -> str:
    return "\n".join(f"{note.title}\n{note.message}" for note in app._notifications)


async def test_she_sees_what_it_would_bring_and_merges_it(
    workspace: Workspace, copies: list[Path]
) -> None:
    copies.pop().unlink()
    async with running(workspace, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: named(app) == "CopySheet")
        await wait_until(pilot, lambda: "1 entry that is new here" in shown(app))
        assert NAME in shown(app)
        assert app.session.journal.entry("there") is None
        await pilot.press("enter")
        await wait_until(pilot, lambda: "1 entry came or changed." in told(app))
        assert app.session.journal.entry("there")
        assert not copies[0].exists()
        assert len(workspace.backups.all()) >= 1


async def test_what_was_deleted_on_the_other_machine_is_said_before_it_goes(
    workspace: Workspace, tmp_path: Path
) -> None:
    words = entry("here", "The towpath in the rain.")
    workspace.store.put(words)
    other = make_workspace(tmp_path / "other")
    other.store.put(words)
    later = NOW + timedelta(minutes=1)
    other.store.put(words._replace(deleted_at=later, updated_at=later), kind="delete")
    shutil.copy(other.paths.journal, workspace.paths.journal.with_name(NAME))
    async with running(workspace, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: named(app) == "CopySheet")
        await wait_until(pilot, lambda: "1 entry goes: it was deleted there" in shown(app))
        await pilot.press("enter")
        await wait_until(pilot, lambda: "1 entry went: it was deleted there." in told(app))
        assert app.session.journal.entry("here") is None


async def test_later_leaves_all_of_them_and_asks_no_more(
    workspace: Workspace, copies: list[Path]
) -> None:
    async with running(workspace, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: named(app) == "CopySheet")
        await wait_until(pilot, lambda: "and 1 more copy" in shown(app))
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        await pilot.pause(0.2)
        assert named(app) == "HomeScreen"
        assert all(copy.exists() for copy in copies)
        assert len(app.session.journal.entries) == 1
        assert told(app) == ""


async def test_one_after_the_other(workspace: Workspace, copies: list[Path]) -> None:
    async with running(workspace, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: "and 1 more copy" in shown(app))
        await pilot.press("enter")
        await wait_until(pilot, lambda: sum(copy.exists() for copy in copies) == 1)
        await wait_until(
            pilot, lambda: "It would bring" in shown(app) or "nothing in" in shown(app)
        )
        assert "more cop" not in shown(app)
        await pilot.press("enter")
        await wait_until(pilot, lambda: not any(copy.exists() for copy in copies))
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert app.session.journal.entry("there")


async def test_not_while_she_writes_and_not_while_keys_come(
    workspace: Workspace, copies: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conflict_copies, "CALM_S", 0.4)
    writes, look_at = Event(), found.look_at

    def look_when_she_writes(workspace: Workspace, copy: found.Copy) -> found.Brought:
        assert writes.wait(30)
        return look_at(workspace, copy)

    monkeypatch.setattr(found, "look_at", look_when_she_writes)
    async with running(workspace, quick=True) as (pilot, app):
        await pilot.press("g")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        writes.set()
        await pilot.pause(0.6)
        assert named(app) == "WriteScreen"
        await pilot.press("escape", "escape")
        await wait_until(pilot, lambda: named(app) == "CopySheet")
        assert app.idle_s() >= 0.4


async def test_one_that_cannot_be_read_is_left_alone(
    workspace: Workspace, copies: list[Path]
) -> None:
    for copy in copies:
        copy.write_text("{}")
    async with running(workspace, quick=True) as (pilot, app):
        await pilot.pause(0.3)
        assert named(app) == "HomeScreen"
    assert all(copy.exists() for copy in copies)


async def test_none_of_the_sample(
    workspace: Workspace, copies: list[Path], clock: FixedClock
) -> None:
    async with running(workspace, sample=True, quick=True) as (pilot, app):
        await pilot.pause(0.2)
        assert named(app) == "HomeScreen"
