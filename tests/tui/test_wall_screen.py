"""The wall sheet: filled in from a walk break, and hers to change."""

import pytest
from pilot_kit import named, running, shown, wait_until
from textual.pilot import Pilot
from textual.widgets import Input, Static

from journal_tui.app.workspace import Workspace
from journal_tui.texts import write as texts
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.wall import WallScreen
from journal_tui.tui.widgets.choice import Choice


async def wall_for(pilot: Pilot[None], app: JournalApp, line: str) -> None:
    await pilot.press("w")
    await wait_until(pilot, lambda: named(app) == "WriteScreen")
    app.page.fill_line(line)
    await pilot.press("f4")
    await wait_until(pilot, lambda: named(app) == "WallScreen")
    await pilot.pause()


def run_line(app: JournalApp) -> str:
    return app.page.query_one("#line", Input).value


async def test_a_walk_break_is_proposed_as_a_wall(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await wall_for(pilot, app, "1mi run, 0.6mi walk")
        assert app.screen.query_one("#wall-place", Input).value == "1mi"
        assert "[walked on]" in shown(app)
        assert texts.WALL_PROPOSED in " ".join(shown(app).split())
        assert app.screen.query_one("#wall-where", Choice).has_focus
        await pilot.press("right", "right", "ctrl+s")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        assert run_line(app) == "1mi run, 0.6mi walk wall 1mi head walked on"
        await pilot.pause()
        seen = str(app.page.query_one("#understood", Static).render())
        assert "wall at 1 mi (head), walked on" in " ".join(seen.split())


async def test_what_is_proposed_can_be_changed_and_left(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await wall_for(pilot, app, "12min run, 6min walk, 3min run")
        place = app.screen.query_one("#wall-place", Input)
        assert place.value == "12min"
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        assert run_line(app) == "12min run, 6min walk, 3min run"
        await pilot.press("f4")
        await wait_until(pilot, lambda: named(app) == "WallScreen")
        await pilot.press("shift+tab", *"11min", "tab", "tab", "tab", "left")
        assert app.screen.query_one("#wall-outcome", Choice).chosen == "stopped"
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        assert run_line(app).endswith("wall 11min stopped")


@pytest.mark.parametrize(
    "line", ["", "1.5mi 18:40", "5x(2min run 1min walk)", "1mi run, 0.6mi walk wall 1mi head"]
)
async def test_without_a_break_the_sheet_is_empty(workspace: Workspace, line: str) -> None:
    async with running(workspace) as (pilot, app):
        await wall_for(pilot, app, line)
        place = app.screen.query_one("#wall-place", Input)
        assert (place.value, place.has_focus) == ("", True)
        assert app.screen.query_one("#wall-outcome", Choice).chosen is None
        assert texts.WALL_PROPOSED not in " ".join(shown(app).split())


async def test_kilometres_for_her_who_runs_in_them(workspace: Workspace) -> None:
    workspace.settings = workspace.settings._replace(units="km")
    async with running(workspace, (60, 20)) as (pilot, app):
        await wall_for(pilot, app, "1mi run, 1km walk")
        assert isinstance(app.screen, WallScreen)
        assert app.screen.query_one("#wall-place", Input).value == "1.6km"
        seen = shown(app)
        assert {"╭", "╮", "╰", "╯"} <= set(seen)
        assert "esc leave" in seen
