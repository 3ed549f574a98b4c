"""The import screen: choosing files, looking at what they hold, bringing it in, taking it back."""

import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from import_helpers import (
    DAYLIO,
    JRNL,
    gpx,
    look_inside,
    on_disk,
    open_import,
    runs,
    with_a_question,
)
from pilot_kit import named, paste, running, shown, wait_until
from textual.widgets import Input

from journal_tui.app.importing.looking import Looked
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run
from journal_tui.errors import StoreError
from journal_tui.tui.app import JournalApp
from journal_tui.tui.importing.found_list import FoundList
from journal_tui.tui.screens import importing as screen
from journal_tui.tui.screens.import_preview import PreviewScreen
from journal_tui.tui.widgets.line_list import LineList
from tests.app.importing_kit import MORNING, page, read_of

SIZES = [(80, 24), (120, 40), (60, 20), (40, 12)]


def words(app: JournalApp) -> str:
    """What stands on the screen, without the breaks of its lines."""
    return " ".join(shown(app).split())


def typed(app: JournalApp) -> str:
    return app.screen.query_one(Input).value


# --- choosing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_calm_beginning_fits(workspace: Workspace, size: tuple[int, int]) -> None:
    async with running(workspace, size, quick=True) as (pilot, app):
        await open_import(pilot, app)
        await wait_until(pilot, lambda: "jrnl, Day One" in words(app) or size[1] < 20)
        seen = words(app)
        assert "look inside" in seen
        assert "FIT, GPX and TCX files" in seen
        if size[1] >= 20:
            for name in ("Strava", "Apple Health", "(Obsidian)", "the files stay as they are."):
                assert name in seen
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")


async def test_the_folders_there_are_can_be_chosen(
    workspace: Workspace, nobodys_home: Path
) -> None:
    runs(nobodys_home / "Runs", 2)
    (nobodys_home / "Downloads").mkdir()
    workspace.settings = workspace.settings._replace(inbox="~/Runs")
    async with running(workspace, quick=True) as (pilot, app):
        await open_import(pilot, app)
        assert "~/Runs" in shown(app)
        assert "your watched folder" in shown(app)
        assert "~/Downloads" in shown(app)
        await pilot.press("down", "down", "enter")
        assert typed(app) == "~/Downloads/"
        await pilot.press(*["backspace"] * 12, "down", "enter")
        assert typed(app) == "~/Runs/"
        assert "run-1.gpx" in shown(app)


async def test_tab_completes_as_a_shell_does(workspace: Workspace, nobodys_home: Path) -> None:
    runs(nobodys_home / "Runs", 3)
    (nobodys_home / "Runs" / "deeper").mkdir()
    async with running(workspace, quick=True) as (pilot, app):
        await open_import(pilot, app)
        await pilot.press(*"~/R", "tab")
        assert typed(app) == "~/Runs/"
        assert "deeper/" in shown(app)
        await pilot.press("r", "tab")
        assert typed(app) == "~/Runs/run-", "as far as all of them go"
        await pilot.press("2", "tab")
        assert typed(app) == "~/Runs/run-2.gpx"
        await pilot.press(*"zz", "tab")
        assert "Nothing there begins so." in shown(app)


async def test_up_and_down_lead_into_the_list_and_back(
    workspace: Workspace, nobodys_home: Path
) -> None:
    runs(nobodys_home / "Runs", 3)
    async with running(workspace, quick=True) as (pilot, app):
        await open_import(pilot, app)
        await paste(pilot, "~/Runs/")
        await pilot.press("down", "down", "up", "up")
        assert isinstance(app.focused, Input)
        await pilot.press("down", "down", "tab")
        assert typed(app) == "~/Runs/run-1.gpx"
        assert isinstance(app.focused, Input)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("", "Which file or folder?"),
        ("~/not/there", "There is nothing at ~/not/there."),
        ("~/empty", "nothing in it that can be brought in"),
        ("~/not [b]there", "There is nothing at ~/not [b]there."),
    ],
)
async def test_what_leads_nowhere_is_said_on_the_screen(
    workspace: Workspace, nobodys_home: Path, line: str, says: str
) -> None:
    (nobodys_home / "empty").mkdir()
    async with running(workspace, quick=True) as (pilot, app):
        await open_import(pilot, app)
        await paste(pilot, line)
        await pilot.press("enter")
        await wait_until(pilot, lambda: says in words(app))
        assert named(app) == "ImportScreen"


async def test_files_that_were_dropped_on_the_terminal(
    workspace: Workspace, nobodys_home: Path
) -> None:
    folder = runs(nobodys_home / "my runs", 3)
    async with running(workspace, quick=True) as (pilot, app):
        await look_inside(pilot, app, f"'{folder}/run-0.gpx' '{folder}/run-1.gpx'")
        assert "Would come in: 2 runs." in shown(app)


# --- looking ------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES[:3], ids=str)
async def test_everything_found_has_a_row(
    workspace: Workspace, nobodys_home: Path, size: tuple[int, int]
) -> None:
    folder = with_a_question(nobodys_home / "Runs")
    (folder / "broken.gpx").write_text(gpx()[:400])
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 no run")
    async with running(workspace, size, quick=True) as (pilot, app):
        await look_inside(pilot, app, folder)
        seen = words(app)
        assert (
            "Would come in: 2 runs. 1 needs your answer, now or later. 1 file could not be read."
            in seen
        )
        assert "1 other file was passed over." in seen
        assert "needs your answer" in seen
        assert "Is this the same run?" in seen
        assert "comes yesterday 10:00 · 1.2 mi" in seen
        assert "there yesterday 09:00 · 1.2 mi" in seen
        await pilot.press("end")
        assert "broken.gpx" in shown(app)
        assert "not read" in shown(app)
        assert "cut off" in words(app)
        rows = app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in rows} == {size[0]}
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "ImportScreen")
        assert typed(app) == str(folder), "the path is still there"
    assert on_disk(workspace.paths.journal.parents[1]) == ()


async def test_a_zip_and_a_pattern(workspace: Workspace, nobodys_home: Path) -> None:
    folder = runs(nobodys_home / "Runs", 3)
    with zipfile.ZipFile(nobodys_home / "all.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, path.name)
    async with running(workspace, quick=True) as (pilot, app):
        await look_inside(pilot, app, "~/all.zip")
        assert "3 runs" in shown(app)
        await pilot.press("escape", "escape")
        await look_inside(pilot, app, "~/Runs/*-[01].gpx")
        assert "2 runs" in shown(app)


async def test_words_of_a_file_are_shown_as_they_are(
    workspace: Workspace, nobodys_home: Path
) -> None:
    (nobodys_home / "[b]jrnl.txt").write_text(JRNL)
    async with running(workspace, (100, 24), quick=True) as (pilot, app):
        await look_inside(pilot, app, "~/[b]jrnl.txt")
        seen = shown(app)
        assert "[tired] [/nope] $accent" in seen
        assert "\u241b[31mred" in seen
        assert "\x1b" not in seen
        assert "~/[b]jrnl.txt" in seen


async def test_thousands_of_rows_are_drawn_when_they_are_seen(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = read_of(tmp_path, *(page(f"Page {n}.", -n) for n in range(3000)))
    monkeypatch.setattr(screen, "look_at", lambda *_, **__: Looked((read,)))
    async with running(workspace, quick=True) as (pilot, app):
        await look_inside(pilot, app, tmp_path)
        assert isinstance(app.screen, PreviewScreen)
        drawn: list[int] = []
        rows = app.screen._rows
        plain = rows.draw
        found = app.screen.query_one(FoundList)
        found._draw = lambda number, width: drawn.append(number) or plain(number, width)
        await pilot.press("end")
        await wait_until(pilot, lambda: "Page 2999." in shown(app))
        await pilot.press("pageup", "up")
        assert len(set(drawn)) < 60
        assert found.cursor == 2999 - (found.size.height - 1) - 1


# --- while it is read ---------------------------------------------------------------------------


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> "Slow":
    slow = Slow()
    monkeypatch.setattr(screen, "look_at", slow)
    return slow


class Slow:
    """Reads one file of a hundred, then waits until it is told to go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.ended: list[str] = []

    def __call__(self, _w: object, _n: object, progress: Callable[[int, int, str], None]) -> Looked:
        progress(1, 100, "/runs/[b]first.fit")
        self.go_on.wait(10)
        try:
            progress(2, 100, "/runs/second.fit")
        except Exception as error:
            self.ended.append(type(error).__name__)
            raise
        self.ended.append("done")
        return Looked(())


async def test_it_says_how_far_it_is_and_stops(
    workspace: Workspace, nobodys_home: Path, slowly: Slow
) -> None:
    async with running(workspace, quick=True) as (pilot, app):
        await open_import(pilot, app)
        await paste(pilot, "~")
        await pilot.press("enter")
        await wait_until(pilot, lambda: "1 of 100" in shown(app))
        assert "[b]first.fit" in shown(app)
        await pilot.press(*"wjq", "enter")
        assert named(app) == "WorkSheet", "no key reaches anything else"
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "ImportScreen")
        slowly.go_on.set()
        await wait_until(pilot, lambda: slowly.ended == ["StoppedError"])
        await pilot.pause(0.1)
        assert named(app) == "ImportScreen"


async def test_what_nobody_foresaw_ends_nothing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: Any, **__: Any) -> Looked:
        raise RuntimeError("a slip")

    monkeypatch.setattr(screen, "look_at", stumble)
    async with running(workspace, quick=True) as (pilot, app):
        await open_import(pilot, app)
        await paste(pilot, "~")
        await pilot.press("enter")
        await wait_until(pilot, lambda: "RuntimeError" in words(app))
        assert named(app) == "ImportScreen"


# --- moods --------------------------------------------------------------------------------------


async def test_moods_are_shown_and_changed_before_they_are_used(
    workspace: Workspace, nobodys_home: Path
) -> None:
    (nobodys_home / "daylio.csv").write_text(DAYLIO)
    async with running(workspace, quick=True) as (pilot, app):
        await look_inside(pilot, app, "~/daylio.csv")
        assert "Moods of Daylio" in shown(app)
        assert "+5  very good" in shown(app)
        assert "2 times" in shown(app)
        assert "kept as a word" in shown(app)
        await pilot.press("minus", "minus")
        await wait_until(pilot, lambda: "+3  good" in shown(app))
        await pilot.press("down", "minus")
        await wait_until(pilot, lambda: "-1  fairly bad" in shown(app))
        await wait_until(pilot, lambda: not app.screen._stale)  # type: ignore[attr-defined]
        await pilot.press("end", "up", "up")
        assert "felt good after" in words(app)
        await pilot.press("home", *["plus"] * 9, "enter")
        await wait_until(pilot, lambda: named(app) == "CameSheet")
    said = [entry.feeling for entry in on_disk(workspace.paths.journal.parents[1])]
    assert said == [Feeling(after=-1), Feeling(after=5), Feeling(after=5)]


# --- bringing in --------------------------------------------------------------------------------


async def test_it_comes_in_is_seen_everywhere_and_is_taken_back(
    workspace: Workspace, nobodys_home: Path, tmp_path: Path
) -> None:
    save_writing(workspace, Writing("1mi 13:00 today 09:00", "Mine."))
    runs(nobodys_home / "Runs", 3)
    async with running(workspace, quick=True) as (pilot, app):
        await look_inside(pilot, app, "~/Runs")
        await pilot.press("enter")
        await wait_until(pilot, lambda: "Brought in: 3 runs." in shown(app))
        assert "They wait on Home for your words." in shown(app)
        assert len(on_disk(tmp_path)) == 4
        await pilot.press("u")
        await wait_until(pilot, lambda: "taken out again" in words(app))
        assert [entry.text for entry in on_disk(tmp_path)] == ["Mine."]
        await pilot.press("u", "n")
        await wait_until(pilot, lambda: named(app) == "ImportScreen")
        assert [entry.text for entry in on_disk(tmp_path)] == ["Mine."], "once is once"
        await paste(pilot, "~/Runs")
        await pilot.press("enter")
        await wait_until(pilot, lambda: "Would come in: 3 runs." in shown(app))
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "CameSheet")
        await pilot.press("enter")
        await wait_until(pilot, lambda: "3 runs have no words yet" in shown(app))
        assert named(app) == "HomeScreen"
        await pilot.press("j")
        await wait_until(pilot, lambda: "4 entries" in shown(app))


async def test_the_same_folder_again_brings_nothing(
    workspace: Workspace, nobodys_home: Path, tmp_path: Path
) -> None:
    runs(nobodys_home / "Runs", 2)
    async with running(workspace, quick=True) as (pilot, app):
        await look_inside(pilot, app, "~/Runs")
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "CameSheet")
        await pilot.press("enter")
        await look_inside(pilot, app, "~/Runs")
        assert "Nothing new would come in. 2 were there already." in words(app)
        assert "bring in" not in shown(app)
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "ImportScreen")
    assert len(on_disk(tmp_path)) == 2


@pytest.mark.parametrize(
    ("key", "says", "entries", "doubts"),
    [
        ("s", "the same", 2, 0),
        ("a", "one of its own", 3, 0),
        ("l", "left out", 2, 0),
        ("", "", 2, 1),
    ],
)
async def test_a_question_is_answered_in_its_place(
    workspace: Workspace, nobodys_home: Path, key: str, says: str, entries: int, doubts: int
) -> None:
    with_a_question(nobodys_home / "Runs")
    async with running(workspace, quick=True) as (pilot, app):
        await look_inside(pilot, app, "~/Runs")
        if key:
            await pilot.press("down", "tab", key)
            assert says in app.screen.query_one(FoundList).render_line(0).text
            assert "needs your answer" not in shown(app)
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "CameSheet")
        assert ("waits on Home for your answer" in words(app)) is bool(doubts)
    assert len(on_disk(workspace.paths.journal.parents[1])) == entries
    assert len(workspace.store.journal().doubts) == doubts


async def test_a_run_joins_what_she_wrote_that_morning(
    workspace: Workspace, nobodys_home: Path
) -> None:
    at = workspace.clock.here(MORNING)
    run = Run(distance_m=2400.0, duration_s=1080.0)
    workspace.store.put(Entry("hers", at, at, at, "I walked out and ran home.", run))
    (nobodys_home / "one.gpx").write_text(gpx())
    async with running(workspace, quick=True) as (pilot, app):
        await look_inside(pilot, app, "~/one.gpx")
        row = app.screen.query_one(FoundList).render_line(0).text
        assert "joins your words" in row
        assert "I walked out" in row
        assert "I walked out and ran home." in words(app)
        assert "Nothing new" not in shown(app)
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "CameSheet")
    (entry,) = on_disk(workspace.paths.journal.parents[1])
    assert entry.text == "I walked out and ran home."
    assert entry.origins


async def test_what_cannot_be_saved_is_told_and_stays_in_sight(
    workspace: Workspace, nobodys_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise StoreError("The folder is read-only.")

    runs(nobodys_home / "Runs", 2)
    async with running(workspace, quick=True) as (pilot, app):
        await look_inside(pilot, app, "~/Runs")
        monkeypatch.setattr(workspace.store, "put", read_only)
        await pilot.press("enter")
        await wait_until(pilot, lambda: "The folder is read-only." in shown(app))
        assert named(app) == "PreviewScreen"
        monkeypatch.undo()
        monkeypatch.setenv("HOME", str(nobodys_home))
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "CameSheet")


async def test_the_keys_can_be_clicked(workspace: Workspace, nobodys_home: Path) -> None:
    with_a_question(nobodys_home / "Runs")
    (nobodys_home / "Runs" / "days.csv").write_text(DAYLIO)
    async with running(workspace, quick=True) as (pilot, app):

        async def click(word: str) -> None:
            rows = shown(app).split("\n")
            row = next(n for n in range(len(rows) - 1, 0, -1) if word in rows[n])
            await pilot.click(offset=(rows[row].index(word), row))
            await pilot.pause()

        await look_inside(pilot, app, "~/Runs")
        await click("next question")
        assert "Is this the same run?" in words(app)
        await click("leave out")
        assert "1 was left out, as you said." in words(app)
        await pilot.press("home")
        await click("- change")
        await click("- change")
        await click("+ -")
        assert "becomes +4" in words(app)
        await click("bring in")
        await wait_until(pilot, lambda: named(app) == "CameSheet")


async def test_the_palette_and_the_help_know_it(workspace: Workspace) -> None:
    async with running(workspace, (100, 50), quick=True) as (pilot, app):
        await pilot.press("question_mark")
        await wait_until(pilot, lambda: "Bring in runs and journals" in shown(app))
        await pilot.press("escape", "ctrl+p", *"bring")
        await wait_until(pilot, lambda: "bring in files" in shown(app))
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "ImportScreen")
        assert app.screen.query_one(LineList).display is False, "no folder is there to offer"
