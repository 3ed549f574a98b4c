"""The watched folder at the start: what lies there comes in, and no key waits for it."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from import_helpers import gpx, on_disk, runs, with_a_question
from pilot_kit import named, paste, running, shown, wait_until

from journal_tui.app.importing import inbox
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.texts import importing as texts
from journal_tui.tui import arriving
from journal_tui.tui.app import JournalApp
from journal_tui.tui.widgets.page import Page
from tests.conftest import NOW, make_workspace


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program looks so often whether all is read that no test waits for it."""
    monkeypatch.setattr(arriving, "AWAIT_S", 0.01)


@pytest.fixture
def watching(workspace: Workspace, nobodys_home: Path) -> Workspace:
    """A folder is watched, and there is nothing in it."""
    (nobodys_home / "Runs").mkdir()
    workspace.settings = workspace.settings._replace(inbox="~/Runs")
    return workspace


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Gets a word each time that the folder was looked at."""
    times: list[str] = []
    plain = inbox.take_in

    def take_in(*args: Any) -> inbox.Arrived:
        try:
            return plain(*args)
        finally:
            times.append("looked")

    monkeypatch.setattr(inbox, "take_in", take_in)
    return times


def told(app: JournalApp) -> str:
    """Everything that was said in notices."""
    return "\n".join(f"{note.title}\n{note.message}" for note in app._notifications)


async def test_what_lies_there_comes_in_and_home_shows_it(
    watching: Workspace, nobodys_home: Path, tmp_path: Path
) -> None:
    with_a_question(nobodys_home / "Runs")
    async with running(watching, (120, 40), quick=True) as (pilot, app):
        await wait_until(pilot, lambda: "From your watched folder" in told(app))
        assert "Brought in: 2 runs." in told(app)
        assert "1 may be there already, and waits on Home for your answer." in told(app)
        await wait_until(pilot, lambda: "2 runs have no words yet" in shown(app))
        assert "1 run may be there already" in shown(app)
    assert len(on_disk(tmp_path)) == 2
    assert len(list((nobodys_home / "Runs").iterdir())) == 3, "nothing is moved"


async def test_nothing_new_is_nothing_said(
    watching: Workspace, nobodys_home: Path, tmp_path: Path, looked: list[str]
) -> None:
    runs(nobodys_home / "Runs", 2)
    inbox.take_in(make_workspace(tmp_path, options=watching.settings))
    looked.clear()
    async with running(watching, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: looked)
        await pilot.pause(0.1)
        assert told(app) == ""
    assert len(on_disk(tmp_path)) == 2


async def test_a_bad_file_is_told_once_with_the_way_to_see_why(
    watching: Workspace, nobodys_home: Path, looked: list[str]
) -> None:
    for number in range(3):
        (nobodys_home / "Runs" / f"[b]{number}.gpx").write_text(gpx()[: 400 + number])
    async with running(watching, (100, 30), quick=True) as (pilot, app):
        await wait_until(pilot, lambda: "3 files could not be read" in told(app))
        await wait_until(pilot, lambda: "[b]0.gpx · [b]1.gpx · 1 more" in shown(app))
        assert "From your watched folder" not in told(app)
        await pilot.press("i", "down", "enter", "enter")
        await wait_until(pilot, lambda: named(app) == "PreviewScreen")
        assert "not read" in shown(app)
    looked.clear()
    async with running(watching, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: looked)
        await pilot.pause(0.1)
        assert told(app) == ""


async def test_a_folder_that_is_gone_is_one_quiet_notice(
    watching: Workspace, nobodys_home: Path
) -> None:
    (nobodys_home / "Runs").rmdir()
    async with running(watching, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: texts.INBOX_GONE in told(app))
        assert texts.INBOX_GONE_NEXT in told(app)
        assert len(app._notifications) == 1


async def test_no_key_waits_and_leaving_does_not_either(
    watching: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, ended = threading.Event(), threading.Event(), list[str]()

    def slowly(_: Workspace, progress: Callable[[int, int, str], None]) -> inbox.Arrived:
        begun.set()
        go_on.wait(10)
        try:
            progress(1, 9, "one.fit")
        except Exception as error:
            ended.append(type(error).__name__)
            raise
        return inbox.Arrived()

    monkeypatch.setattr(inbox, "take_in", slowly)
    async with running(watching, quick=True) as (pilot, app):
        await wait_until(pilot, begun.is_set)
        await pilot.press("g")
        await paste(pilot, "I write while it reads.")
        assert app.screen.query_one(Page).text == "I write while it reads."
        await pilot.press("ctrl+q")
        await wait_until(pilot, lambda: app._exit)
        go_on.set()
        await wait_until(pilot, lambda: ended == ["StoppedError"])


async def test_what_nobody_foresaw_is_told_and_ends_nothing(
    watching: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> None:
        raise RuntimeError("a slip")

    monkeypatch.setattr(inbox, "take_in", stumble)
    async with running(watching, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: "RuntimeError" in told(app))
        assert named(app) == "HomeScreen"


async def test_not_before_all_is_read_and_not_of_the_sample(
    watching: Workspace, nobodys_home: Path, tmp_path: Path, looked: list[str]
) -> None:
    runs(nobodys_home / "Runs", 1)
    watching.store.put(Entry("one", NOW, NOW, NOW, "Words."))
    async with running(watching, sample=True, quick=True) as (pilot, app):
        await pilot.pause(0.1)
        assert looked == []
        app.sample = False
        whole = app.session.journal
        app.session.journal = whole._replace(complete=False)
        app.follow()
        await pilot.pause(0.1)
        assert looked == []
        app.session.journal = whole
        await wait_until(pilot, lambda: looked)
    assert len(on_disk(tmp_path)) == 2


def test_the_first_paint_loads_no_reader(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "Runs").mkdir()
    (tmp_path / "config" / "settings.yaml").write_text(f"inbox: {tmp_path}/Runs\n")
    code = f"""
import asyncio, sys
from journal_tui.app.workspace import open_workspace
from journal_tui.tui.app import JournalApp
painted = []
settle = JournalApp._settle
def first_paint(app):
    painted.extend(sys.modules)
    settle(app)
JournalApp._settle = first_paint
async def look():
    app = JournalApp(open_workspace({f"{tmp_path}/j.json"!r}, {f"{tmp_path}/config"!r}))
    app.session.open()
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(100):
            await pilot.pause(0.05)
            if "journal_tui.app.importing.inbox" in sys.modules:
                break
        assert "journal_tui.app.importing.inbox" in sys.modules
asyncio.run(look())
early = [name for name in painted if "importing" in name or "interchange" in name]
assert not early, early
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
