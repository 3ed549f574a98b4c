"""Journal: a run and what she wrote about it become one entry, and two again; laps and notes."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from journal_helpers import chosen, line_of, listed, on_journal, read
from textual.pilot import Pilot

from journal_tui.app.commands import of_scope
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Lap, Run
from journal_tui.texts import joining as texts
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.partners import PartnersScreen
from journal_tui.tui.screens.write import WriteScreen
from journal_tui.tui.widgets.line_list import LineList
from journal_tui.tui.widgets.page import Page
from tests.conftest import NOW

RUN = Run(
    distance_m=5012.3,
    duration_s=1850.4,
    elapsed_s=2400.0,
    laps=tuple(Lap(1000.0 + n, 370.0 + n, 140 + n) for n in range(5)),
    avg_hr=152,
    max_hr=171,
    name="Morning [run]\x1b",
)


def entry(entry_id: str, minutes: int, text: str = "", run: Run | None = None) -> Entry:
    at = NOW + timedelta(minutes=minutes)
    origins = (f"fit:{entry_id}",) if run else ()
    return Entry(entry_id, at, NOW, NOW, text, run, origins=origins)


@pytest.fixture
def two(workspace: Workspace) -> Workspace:
    """A run of this morning, and what she wrote when she came home."""
    workspace.store.put(entry("run", -120, run=RUN), entry("words", -60, "Rain."))
    return workspace


def told(pilot: Pilot[None]) -> str:
    return [note.message for note in pilot.app._notifications][-1]


async def test_one_key_joins_them_and_u_takes_it_back(two: Workspace) -> None:
    async with on_journal(two) as (pilot, screen):
        assert listed(screen) == ["words", "run"]
        await pilot.press("m")
        assert listed(screen) == ["words"]
        assert told(pilot) == texts.JOINED_HERE.format(key="u")
        shown = read(screen)
        assert "Rain." in shown
        assert "heart rate 152 (max 171)" in shown
        assert "“Morning [run]␛”" in shown
        assert shown.count("/mi") == 6, "the run, and each of its laps"
        (kept,) = two.store.journal().entries
        assert (kept.id, kept.run) == ("words", RUN)
        await pilot.press("u")
        assert sorted(listed(screen)) == ["run", "words"]
        assert told(pilot) == texts.UNDONE_JOIN


async def test_from_the_run_as_well_and_s_parts_them(two: Workspace) -> None:
    async with on_journal(two) as (pilot, screen):
        await pilot.press("down")
        assert "m joins it to what you wrote that day." in read(screen)
        await pilot.press("m")
        assert (listed(screen), chosen(screen)) == (["words"], "words")
        await pilot.press("s")
        assert (listed(screen), chosen(screen)) == (["words", "run"], "words")
        assert told(pilot) == texts.SPLIT_HERE.format(key="u")
        await pilot.press("u")
        assert listed(screen) == ["words"]
        assert told(pilot) == texts.UNDONE_SPLIT


async def test_where_several_fit_she_says_which(two: Workspace) -> None:
    two.store.put(entry("later", 90, "In the [evening].\nWith tea."))
    async with on_journal(two, (80, 24)) as (pilot, screen):
        await pilot.press("end", "m")
        assert isinstance(pilot.app.screen, PartnersScreen)
        rows = pilot.app.screen.query_one(LineList)
        lines = ["".join(span.text for span in rows.row(n)) for n in range(2)]
        assert "10:00  Rain." in lines[0]
        assert "12:30  In the [evening]. With tea." in lines[1]
        await pilot.press("escape")
        assert len(listed(screen)) == 3
        await pilot.press("m", "down", "enter")
        assert listed(screen) == ["words", "later"]
        assert chosen(screen) == "later"
        assert (two.store.journal().entry("later") or entry("", 0)).run == RUN


async def test_where_nothing_fits_it_says_so(workspace: Workspace) -> None:
    workspace.store.put(entry("run", -120, run=RUN), entry("words", -6000, "Rain."))
    async with on_journal(workspace) as (pilot, screen):
        assert "joins it" not in read(screen)
        await pilot.press("m")
        assert line_of(screen, "#note") == texts.NO_PARTNER
        await pilot.press("s")
        assert line_of(screen, "#note") == texts.NOTHING_HERE
        assert len(listed(screen)) == 2


async def test_in_an_empty_journal_they_do_nothing(workspace: Workspace) -> None:
    async with on_journal(workspace) as (pilot, screen):
        await pilot.press("m", "s")
        assert read(screen) == ""


def test_they_are_named_in_help_and_palette() -> None:
    keys = {command.id: command.keys for command in of_scope("journal")}
    assert (keys["journal.join"], keys["journal.split"]) == (("m",), ("s",))


# --- runs that wait, from Home ------------------------------------------------------------------


@dataclass
class Pages:
    pilot: Pilot[None]

    @property
    def screen(self) -> WriteScreen:
        screen = self.pilot.app.screen
        assert isinstance(screen, WriteScreen)
        return screen

    @property
    def line(self) -> str:
        return str(self.screen.query_one("#line").value)  # type: ignore[attr-defined]

    @property
    def said(self) -> str:
        return str(self.screen.query_one("#understood").render())


async def test_the_runs_that_wait_are_opened_one_after_the_other(workspace: Workspace) -> None:
    other = RUN._replace(distance_m=3000.0, laps=())
    workspace.store.put(entry("older", -2880, run=other), entry("newer", -120, run=RUN))
    app = JournalApp(workspace)
    app.session.open()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        pages = Pages(pilot)
        assert "2 runs have no words yet, newest from today" in str(
            app.screen.query_one("#facts").render()
        )
        await pilot.press("enter")
        await pilot.pause()
        assert pages.line == "2016-08-21 09:00 3.11mi 30:50"
        assert "5 laps · heart rate 152 (max 171)" in pages.said
        assert app.focused is pages.screen.query_one(Page)
        await pilot.press(*"Rain.", "ctrl+s")
        await pilot.pause()
        first = workspace.store.journal().entry("newer")
        assert first is not None
        assert (first.text, first.run, first.origins) == ("Rain.", RUN, ("fit:newer",))
        assert "1 run from Friday 19 August has no words yet" in str(
            app.screen.query_one("#facts").render()
        )
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*"Sun.", "ctrl+s")
        await pilot.pause()
        second = workspace.store.journal().entry("older")
        assert second is not None
        assert (second.text, second.run) == ("Sun.", other)
        assert "no words yet" not in str(app.screen.query_one("#facts").render())


@pytest.mark.parametrize(
    ("typed", "ids"),
    [("is:waiting", ["newer"]), ("-is:waiting", ["words"]), ("is:wait", ["words", "newer"])],
)
async def test_the_filter_finds_them(workspace: Workspace, typed: str, ids: list[str]) -> None:
    workspace.store.put(entry("newer", -120, run=RUN), entry("words", -60, "Rain."))
    async with on_journal(workspace) as (pilot, screen):
        await pilot.press("slash", *typed)
        assert listed(screen) == ids
