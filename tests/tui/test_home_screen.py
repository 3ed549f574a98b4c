"""Home: today in one look, empty and full, and what its keys do."""

from datetime import datetime, timedelta
from typing import Literal

import pytest
from pilot_kit import LITERAL, keep_line, named, running, shown, wait_until
from textual.widgets import Input

from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run
from journal_tui.store.drafts import Draft
from journal_tui.tui.widgets.chart import ChartView
from journal_tui.tui.widgets.keybar import KeyBar
from tests.conftest import FixedClock

MILE = 1609.344


def ran(workspace: Workspace, days: int, miles: float, text: str = "Fine.") -> Entry:
    """A run of so many days ago, as it is kept."""
    at = workspace.clock.now() - timedelta(days=days)
    run = Run(distance_m=miles * MILE, duration_s=miles * 720)
    entry = Entry(f"run-{days}", at, at, at, text, run, Feeling(after=3) if text else Feeling())
    workspace.store.put(entry)
    return entry


async def test_an_empty_journal_says_what_to_press(workspace: Workspace) -> None:
    async with running(workspace) as (_, app):
        seen = shown(app)
        assert "Sunday 21 August" in seen
        for words in ("w   write", "g   get it out", "b   a line to lean on", "d   look around"):
            assert words in seen
        assert not app.screen.query_one("#chart").display


async def test_a_week_a_goal_a_waiting_run_and_a_line(workspace: Workspace) -> None:
    keep_line(workspace, "You went [out] in it.")
    ran(workspace, 0, 1.5)
    ran(workspace, 2, 1.0, text="")
    async with running(workspace) as (pilot, app):
        seen = shown(app)
        assert "2 runs · 30 min · 2.5 mi" in seen
        assert "farthest run: 1.5 mi, today" in seen
        assert "1 run from Friday 19 August has no words yet" in seen
        assert "enter: write" in seen
        assert "You went [out] in it." in seen
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        await wait_until(pilot, lambda: "changing" in shown(app))


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40), (40, 12)])
async def test_nothing_is_cut_off_at_any_size(workspace: Workspace, size: tuple[int, int]) -> None:
    """What waits and what to press for it are never left out, however little room there is."""
    keep_line(workspace, "You went out.")
    for days in range(1, 15, 2):
        ran(workspace, days, 1.0, text="")
    async with running(workspace, size) as (_, app):
        seen = " ".join(shown(app).split())
        assert "7 runs have no words yet" in seen
        assert "enter: write" in seen
        bar = app.screen.query_one(KeyBar)
        assert bar.region.bottom == size[1]


async def test_the_goal_is_asked_for_and_counted_down(workspace: Workspace) -> None:
    ran(workspace, 0, 1.5)
    async with running(workspace) as (pilot, app):
        await pilot.press("o")
        await pilot.pause()
        field = app.screen.query_one("#answer", Input)
        field.value = "half"
        await pilot.press("enter")
        assert "A goal needs a name and a day" in shown(app)
        assert field.value == "half", "what was typed stays"
        field.value = "half [marathon] 2017-03-19"
        await pilot.press("enter")
        await wait_until(pilot, lambda: "half [marathon] · 30 wk" in shown(app))
        await pilot.press("o")
        await pilot.pause()
        assert app.screen.query_one("#answer", Input).value.startswith("half [marathon]")
        app.screen.query_one("#answer", Input).value = ""
        await pilot.press("enter")
        await wait_until(pilot, lambda: "30 wk" not in shown(app))


async def test_escape_leaves_the_goal_as_it_was(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("o", "x", "escape")
        assert named(app) == "HomeScreen"
        assert workspace.store.journal().goals == ()


async def test_a_draft_waits_on_home(workspace: Workspace) -> None:
    draft = Draft(id="left", run_line="1mi", text="half", saved_at=workspace.clock.now())
    workspace.drafts.save(draft)
    async with running(workspace) as (_, app):
        assert "a draft from today" in shown(app)
        assert "w: go on" in shown(app)


@pytest.mark.parametrize(("starts", "rule"), [("monday", False), ("sunday", True)])
async def test_the_weeks_of_the_chart_begin_on_her_day(
    workspace: Workspace, starts: Literal["monday", "sunday"], rule: bool
) -> None:
    """Saturday and Sunday are one week, or two with a rule between them."""
    workspace.settings = workspace.settings._replace(week_starts=starts)
    ran(workspace, 1, 1.0)
    ran(workspace, 0, 1.0)
    async with running(workspace) as (_, app):
        bars = next(row for row in shown(app).splitlines() if row.count("█") > 1)
        assert ("┊" in bars) is rule


async def test_a_click_on_a_bar_opens_that_run(workspace: Workspace) -> None:
    ran(workspace, 1, 2.0, "Yesterday by the canal.")
    ran(workspace, 0, 1.0)
    async with running(workspace) as (pilot, app):
        rows = app.screen.query_one(ChartView).render().plain.splitlines()
        bars = next(row for row, line in enumerate(rows) if "█" in line)
        await pilot.click(ChartView, offset=(rows[bars].index("█"), bars))
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        await wait_until(pilot, lambda: "Yesterday by the canal." in shown(app))


async def test_a_click_on_the_last_line_goes_where_it_says(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        bar = app.screen.query_one(KeyBar)
        await pilot.click(KeyBar, offset=(bar.render().plain.index("affirmations"), 0))
        await wait_until(pilot, lambda: named(app) == "AffirmationsScreen")


async def test_the_sample_journal_says_that_it_is_one(workspace: Workspace) -> None:
    async with running(workspace, sample=True) as (pilot, app):
        assert "sample journal" in shown(app)
        await pilot.press("d")
        await pilot.pause()
        assert not app.wants_sample
        assert app.is_running


async def test_look_around_leaves_for_the_sample(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("d")
        await pilot.pause()
        assert app.wants_sample


async def test_her_lines_are_shown_literally(workspace: Workspace) -> None:
    keep_line(workspace, f"so {LITERAL}")
    ran(workspace, 0, 1.0)
    async with running(workspace) as (_, app):
        assert f"so {LITERAL}" in " ".join(shown(app).split())


async def test_the_day_is_the_day_of_the_clock(workspace: Workspace, clock: FixedClock) -> None:
    ran(workspace, 0, 1.0)
    async with running(workspace) as (pilot, app):
        clock.turn_to(datetime(2016, 8, 22, 7, 0))
        await pilot.press("t", "h")
        await wait_until(pilot, lambda: "Monday 22 August" in shown(app))
