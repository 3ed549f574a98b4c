"""What comes after an entry is kept: boost, a question about the plan, a plan, a quiet line."""

from datetime import timedelta

import pytest
from pilot_kit import keep_line, named, running, shown, wait_until, write
from textual.pilot import Pilot

from journal_tui.app.plans import make_plan
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.home import HomeScreen
from tests.conftest import NOW, FixedClock

WALL = '2mi 25:00 wall 1.5mi head "that will do" walked on'
FINE = "A good, happy run by the canal."
LOW = "I stopped again. I'm useless at this and I cried all the way home."
CARE = "I want to kill myself."


async def save(pilot: Pilot[None], line: str, text: str) -> None:
    await write(pilot, line, text)
    await pilot.press("ctrl+s")
    await wait_until(pilot, lambda: any(isinstance(one, HomeScreen) for one in stack(pilot)))
    await pilot.pause()


def stack(pilot: Pilot[None]) -> list[object]:
    return list(pilot.app.screen_stack)


def told(app: JournalApp) -> list[str]:
    return [note.message for note in app._notifications]


def run_of(days: int, metres: float) -> Entry:
    at = NOW - timedelta(days=days)
    return Entry(f"run-{days}", at, at, at, run=Run(distance_m=metres), text="Out and back.")


async def test_a_farthest_is_said_in_a_quiet_line(workspace: Workspace) -> None:
    workspace.store.put(run_of(9, 1000), run_of(5, 1609.344))
    async with running(workspace) as (pilot, app):
        await save(pilot, "2mi 25:00", FINE)
        assert any(words.startswith("Kept. Farthest yet: 2 mi") for words in told(app)), told(app)
        assert named(app) == "HomeScreen"


async def test_a_run_like_others_is_kept_without_a_word_more(workspace: Workspace) -> None:
    workspace.store.put(run_of(9, 3000), run_of(5, 1609.344))
    async with running(workspace) as (pilot, app):
        await save(pilot, "1mi", FINE)
        assert told(app) == ["Kept."]


async def test_no_milestone_is_told_of_an_entry_that_was_changed(workspace: Workspace) -> None:
    workspace.store.put(run_of(9, 1000), run_of(5, 5000))
    async with running(workspace) as (pilot, app):
        app.edit_entry("run-5")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        await pilot.pause()
        await pilot.press("space", "o", "k", "ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert told(app) == ["Kept."]


async def test_after_a_wall_a_plan_is_offered_and_leaving_keeps_nothing(
    workspace: Workspace,
) -> None:
    async with running(workspace) as (pilot, app):
        await save(pilot, WALL, FINE)
        await wait_until(pilot, lambda: named(app) == "PlanScreen")
        assert "1.5 mi" in shown(app)
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
    assert workspace.store.journal().plans == ()
    assert len(workspace.store.journal().entries) == 1


async def test_a_plan_is_on_home_and_asked_about_once_after_the_next_run(
    workspace: Workspace, clock: FixedClock
) -> None:
    async with running(workspace) as (pilot, app):
        await save(pilot, WALL, FINE)
        await wait_until(pilot, lambda: named(app) == "PlanScreen")
        await pilot.press("down", "enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        (plan,) = workspace.store.journal().plans
        assert plan.entry_id == workspace.store.journal().entries[0].id
        assert "Next run" in shown(app)
        assert plan.response[:20] in shown(app)
        clock.turn_to(NOW + timedelta(days=2))
        await save(pilot, "2mi 24:00", FINE)
        await wait_until(pilot, lambda: named(app) == "PlanOutcomeScreen")
        await pilot.press("right", "enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        (plan,) = workspace.store.journal().plans
        assert plan.outcome == "helped"
        assert plan.outcome_entry_id == workspace.store.journal().entries[-1].id
        assert "Next run" not in shown(app)
        clock.turn_to(NOW + timedelta(days=4))
        await save(pilot, "2mi 24:00", FINE)
        assert named(app) == "HomeScreen"


async def test_on_a_low_evening_the_boost_comes_first_and_one_sheet_after_it(
    workspace: Workspace, clock: FixedClock
) -> None:
    keep_line(workspace, "Warm socks.")
    make_plan(workspace, "the wall comes", "count fifty steps")
    clock.turn_to(NOW + timedelta(hours=3))
    async with running(workspace) as (pilot, app):
        await save(pilot, WALL, LOW)
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "PlanOutcomeScreen")
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        await pilot.pause(0.2)
        assert named(app) == "HomeScreen"
    (plan,) = workspace.store.journal().plans
    assert plan.asked_at is not None
    assert plan.outcome is None


@pytest.mark.parametrize("line", ["", WALL])
async def test_beside_words_that_ask_for_care_nothing_else_is_asked(
    workspace: Workspace, line: str
) -> None:
    make_plan(workspace, "the wall comes", "count fifty steps")
    async with running(workspace) as (pilot, app):
        await save(pilot, line, CARE)
        await wait_until(pilot, lambda: named(app) == "CareScreen")
        assert told(app) == []
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        await pilot.pause(0.2)
        assert named(app) == "HomeScreen"
    (plan,) = workspace.store.journal().plans
    assert plan.asked_at is None


async def test_the_page_points_at_a_walk_break_that_may_have_been_a_wall(
    workspace: Workspace,
) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "1mi run, 0.6mi walk, 0.4mi run", FINE)
        await wait_until(pilot, lambda: "walked after 1 mi · f4: a wall?" in shown(app))
        await pilot.press("f4")
        await wait_until(pilot, lambda: named(app) == "WallScreen")
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        await pilot.pause()
        assert "a wall?" not in shown(app)
        assert "wall at 1 mi, walked on" in " ".join(shown(app).split())
