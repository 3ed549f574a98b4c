"""The journal is looked after while it is open: a backup a day, a long log folded, no key waits."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from pilot_kit import named, running, wait_until

from journal_tui.app import backing_up
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.texts import backups as texts
from journal_tui.tui import following
from journal_tui.tui.app import JournalApp
from journal_tui.tui.opening import open_journal
from tests.conftest import NOW, FixedClock, make_workspace

DAY = timedelta(days=1)


def entry(number: int, text: str = "I went out in the rain.") -> Entry:
    return Entry(f"e{number:03}", NOW, NOW, NOW, text)


def made(workspace: Workspace) -> int:
    return len(workspace.backups.all())


def told(app: JournalApp) -> list[str]:
    return [note.message for note in app._notifications if note.title == texts.NOT_MADE]


def log_of(workspace: Workspace) -> Path:
    return Path(f"{workspace.paths.journal}.log")


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program looks at the disk so often that no test waits for it."""
    monkeypatch.setattr(following, "POLL_S", 0.05)


@pytest.fixture
def with_log(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("ledger", "adding"):
        monkeypatch.setattr(f"journal_tui.store.{module}.LOG_FROM", 0)


async def test_one_a_day_and_the_first_words_of_a_day_are_in_it(
    workspace: Workspace, clock: FixedClock
) -> None:
    workspace.store.put(entry(1))
    async with running(workspace) as (pilot, app):
        await wait_until(pilot, lambda: made(workspace) == 1)
        workspace.store.put(entry(2))
        app.saved()
        clock.turn_to(NOW + DAY)
        await wait_until(pilot, lambda: made(workspace) == 2)
        clock.turn_to(NOW + 2 * DAY)
        app._poll()
        await wait_until(pilot, lambda: not app._caring)
        assert made(workspace) == 2, "nothing has changed"
        workspace.store.put(entry(3))
        app.saved()
        await wait_until(pilot, lambda: made(workspace) == 3)
        assert told(app) == []


async def test_not_before_all_is_read_and_not_of_the_sample(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.store.put(entry(1))
    async with running(workspace, sample=True) as (pilot, app):
        app._poll()
        await pilot.pause()
        assert app._cared_for is None
        app.sample = False
        app.session.journal = app.session.journal._replace(complete=False)
        app._look_after()
        assert app._cared_for is None
    assert made(workspace) == 0


async def test_what_goes_wrong_is_told_once_a_day(workspace: Workspace, clock: FixedClock) -> None:
    workspace.store.put(entry(1))
    workspace.paths.backups.write_text("a file where the folder should be")
    async with running(workspace) as (pilot, app):
        await wait_until(pilot, lambda: told(app))
        assert str(workspace.paths.backups) in told(app)[0]
        workspace.store.put(entry(2))
        app.saved()
        before = app._cared_for
        await wait_until(pilot, lambda: app._cared_for is not before and not app._caring)
        assert len(told(app)) == 1
        clock.turn_to(NOW + DAY)
        await wait_until(pilot, lambda: len(told(app)) == 2)
        workspace.paths.backups.unlink()
        clock.turn_to(NOW + 2 * DAY)
        await wait_until(pilot, lambda: made(workspace) == 1)


@pytest.mark.usefixtures("with_log")
async def test_a_long_log_is_folded_and_what_others_saved_is_seen(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "LOG_MOST", 500)
    workspace.store.put(entry(1))
    async with running(workspace) as (pilot, app):
        await wait_until(pilot, lambda: made(workspace) == 1 and not app._caring)
        other = make_workspace(workspace.paths.journal.parents[1])
        # Between two looks of this program, so that the fold takes it up and not a look.
        monkeypatch.setattr(app.session, "poll", lambda: False)
        other.store.put(entry(2, "and on I went " * 60))
        app._cared_for = None
        await wait_until(pilot, lambda: not log_of(workspace).exists())
        await wait_until(pilot, lambda: len(app.session.journal.entries) == 2)


async def test_no_key_waits_for_it(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(_: Workspace) -> bool:
        begun.set()
        go_on.wait(20)
        return False

    monkeypatch.setattr(backing_up, "look_after", slow)
    workspace.store.put(entry(1))
    try:
        async with running(workspace) as (pilot, app):
            await wait_until(pilot, begun.is_set)
            await pilot.press("j")
            await wait_until(pilot, lambda: named(app) == "JournalScreen")
            app._cared_for = None
            app._poll()
            assert app._cared_for is None, "one at a time"
            assert app._caring
            go_on.set()
            await wait_until(pilot, lambda: app._cared_for is not None)
    finally:
        go_on.set()


@pytest.fixture
def closing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program in which she saves one more entry and leaves."""

    def run(app: JournalApp) -> None:
        app.workspace.store.put(entry(2))

    monkeypatch.setattr(JournalApp, "run", run)


@pytest.mark.usefixtures("with_log", "closing")
def test_the_file_is_complete_when_it_is_closed(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    assert open_journal(workspace) == 0
    assert not log_of(workspace).exists()
    assert workspace.paths.journal.read_bytes().count(b"in the rain") == 2
    assert made(workspace) == 0
