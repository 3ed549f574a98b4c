"""Runs that came in and may be there already: Home tells of them, and she says."""

from pathlib import Path

import pytest
from import_helpers import doubtful, on_disk
from pilot_kit import named, running, shown, wait_until
from textual.pilot import Pilot

from journal_tui.app.workspace import Workspace
from journal_tui.domain.imported import Doubt
from journal_tui.errors import StoreError
from journal_tui.tui.app import JournalApp
from journal_tui.tui.widgets.line_list import LineList
from tests.conftest import make_workspace


@pytest.fixture
def asking(tmp_path: Path) -> Workspace:
    """Two runs, and two that came later and may be the same."""
    doubtful(tmp_path)
    return make_workspace(tmp_path)


def open_ones(folder: Path) -> tuple[Doubt, ...]:
    """The questions that are open, as another program reads them."""
    return make_workspace(folder).store.journal().doubts


async def open_doubts(pilot: Pilot[None], app: JournalApp) -> None:
    await pilot.press("i")
    await wait_until(pilot, lambda: named(app) == "DoubtsScreen")
    await pilot.pause()


async def answered(pilot: Pilot[None], app: JournalApp) -> None:
    """Wait until what she said was done."""
    await wait_until(pilot, lambda: named(app) == "DoubtsScreen")
    await pilot.pause()


async def test_home_tells_how_many_there_are(asking: Workspace) -> None:
    async with running(asking, quick=True) as (_, app):
        assert "To sort     2 runs may be there already" in shown(app)
        assert "i: look" in shown(app)


async def test_without_a_question_home_says_nothing(workspace: Workspace) -> None:
    async with running(workspace, quick=True) as (_, app):
        assert "To sort" not in shown(app)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40), (40, 12)], ids=str)
async def test_both_records_are_shown(asking: Workspace, size: tuple[int, int]) -> None:
    async with running(asking, size, quick=True) as (pilot, app):
        await open_doubts(pilot, app)
        seen = " ".join(shown(app).split())
        assert "2 runs that came in may be in your journal already." in seen
        assert "needs y" in seen
        if size[1] >= 20:
            assert "Is this the same run?" in seen
            assert "comes yesterday 11:00 · 1.5 mi" in seen
            assert "there yesterday 09:00 · 1.5 mi" in seen
        assert "same" in seen.rpartition("answer")[2]


@pytest.mark.parametrize(
    ("key", "says", "entries"),
    [("s", "the same", 2), ("a", "one of its own", 3), ("l", "left out", 2)],
)
async def test_an_answer_is_kept_at_once_and_taken_back(
    asking: Workspace, tmp_path: Path, key: str, says: str, entries: int
) -> None:
    async with running(asking, quick=True) as (pilot, app):
        await open_doubts(pilot, app)
        first = app.screen.query_one(LineList).cursor
        assert "u undo" not in shown(app)
        await pilot.press(key)
        await wait_until(pilot, lambda: shown(app).count("needs your answer") == 1)
        await answered(pilot, app)
        assert f" {says}\n" in shown(app)
        assert app.screen.query_one(LineList).cursor != first, "on to the next one"
        assert "s same" in shown(app)
        assert "u undo" in shown(app)
        assert "1 run that came in may be in your journal already." in shown(app)
        assert len(open_ones(tmp_path)) == 1
        assert len(on_disk(tmp_path)) == entries
        await pilot.press("u")
        await wait_until(pilot, lambda: shown(app).count("needs your answer") == 2)
        await answered(pilot, app)
        assert app.screen.query_one(LineList).cursor == first
        assert len(open_ones(tmp_path)) == 2
        assert len(on_disk(tmp_path)) == 2
        await pilot.press("u")
        await wait_until(pilot, lambda: "no answer to take back" in shown(app))
        await pilot.press("escape")
        await wait_until(pilot, lambda: "2 runs may be there already" in shown(app))


async def test_when_all_are_answered_it_goes_on_to_files(asking: Workspace, tmp_path: Path) -> None:
    async with running(asking, quick=True) as (pilot, app):
        await open_doubts(pilot, app)
        for key in "sl":
            await pilot.press(key)
            await answered(pilot, app)
        await wait_until(pilot, lambda: "All of them are answered." in shown(app))
        assert "s same" not in shown(app)
        await pilot.press("s")
        await answered(pilot, app)
        await pilot.press("f")
        await wait_until(pilot, lambda: named(app) == "ImportScreen")
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert "To sort" not in shown(app)
        await pilot.press("i")
        await wait_until(pilot, lambda: named(app) == "ImportScreen")
    assert open_ones(tmp_path) == ()


async def test_what_cannot_be_saved_stays_open(
    asking: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise StoreError("The folder is read-only.")

    async with running(asking, quick=True) as (pilot, app):
        await open_doubts(pilot, app)
        monkeypatch.setattr(asking.store, "put", read_only)
        await pilot.press("a")
        await wait_until(pilot, lambda: "The folder is read-only." in shown(app))
        assert "2 runs that came in" in shown(app)
    assert len(open_ones(tmp_path)) == 2


async def test_the_entry_that_it_might_be_is_gone(asking: Workspace, tmp_path: Path) -> None:
    now = asking.clock.now()
    for entry in asking.store.journal().entries:
        asking.store.put(entry._replace(deleted_at=now, updated_at=now))
    async with running(asking, quick=True) as (pilot, app):
        await open_doubts(pilot, app)
        assert "not in your journal any more" in shown(app)
        await pilot.press("s")
        await wait_until(pilot, lambda: len(on_disk(tmp_path)) == 1)
