"""The two sheets of a plan: offered and left, filled and kept, asked about once."""

from datetime import timedelta

import pytest
from pilot_kit import LITERAL, named, paste, running, shown, wait_until
from textual.pilot import Pilot
from textual.widgets import Input

from journal_tui.app.plan_words import plan_in_words, ready_made
from journal_tui.app.plans import answer_plan, current_plan, make_plan
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.plan import Plan
from journal_tui.domain.run import Run, Wall
from journal_tui.texts import plans as texts
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.plan import PlanScreen, plan_sheet
from journal_tui.tui.screens.plan_outcome import PlanOutcomeScreen
from journal_tui.tui.widgets.choice import Choice
from journal_tui.tui.widgets.endings import Endings
from tests.conftest import NOW

SIZES = [(120, 40), (80, 24), (60, 20)]


def plans(workspace: Workspace) -> tuple[Plan, ...]:
    return workspace.store.journal().plans


def keep_run(workspace: Workspace, *walls: Wall, days: int = 1) -> Entry:
    at = NOW + timedelta(days=days)
    entry = Entry(f"run-{days}", at, at, at, run=Run(distance_m=3000, walls=walls))
    workspace.store.put(entry)
    return entry


async def offer(
    pilot: Pilot[None], app: JournalApp, cue: str = "the wall comes at 1.5 mi"
) -> PlanScreen:
    sheet = PlanScreen(cue, ready_made(app.session.journal))
    app.push_screen(sheet)
    await wait_until(pilot, lambda: named(app) == "PlanScreen")
    await pilot.pause()
    return sheet


def response(app: JournalApp) -> Input:
    return app.screen.query_one("#plan-response", Input)


# --- the plan ------------------------------------------------------------------------------------


async def test_a_plan_is_offered_and_kept(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await offer(pilot, app)
        assert response(app).has_focus
        await paste(pilot, "count the [boats]")
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        (plan,) = plans(workspace)
        assert plan_in_words(plan) == "If the wall comes at 1.5 mi, then I will count the [boats]."
        assert app.session.journal.plans == (plan,)


async def test_leaving_keeps_nothing(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await offer(pilot, app)
        await paste(pilot, "count the boats")
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert plans(workspace) == ()


async def test_a_ready_made_ending_is_taken_with_a_key(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await offer(pilot, app)
        await pilot.press("down", "down")
        assert response(app).value == texts.READY_MADE[1]
        assert f"▸ {texts.READY_MADE[1]}" in shown(app)
        await pilot.press("up", "up", "up")
        assert response(app).value == texts.READY_MADE[-1]
        await pilot.press("down", "down", "enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert plans(workspace)[0].response == texts.READY_MADE[0]


async def test_what_she_typed_comes_again_above_the_endings(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await offer(pilot, app)
        await pilot.press(*"hum", "down", "down", "up", "up")
        assert response(app).value == "hum"
        await pilot.press("down", "end", "!")
        await pilot.pause()
        assert response(app).value == f"{texts.READY_MADE[0]}!"
        assert "▸" not in shown(app)
        await pilot.press("down", "up")
        assert response(app).value == f"{texts.READY_MADE[0]}!"


async def test_an_ending_is_taken_with_the_mouse(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await offer(pilot, app)
        await pilot.click(Endings, offset=(5, 2))
        await pilot.pause()
        assert response(app).value == texts.READY_MADE[2]
        assert response(app).has_focus


async def test_her_own_ending_that_helped_comes_first_and_literally(workspace: Workspace) -> None:
    plan = make_plan(workspace, "", f"say {LITERAL}")
    answer_plan(workspace, plan, "helped", None)
    async with running(workspace, (120, 40)) as (pilot, app):
        await offer(pilot, app, f"I see {LITERAL}")
        await pilot.press("down")
        seen = shown(app)
        assert f"▸ say {LITERAL[:40]}" in seen
        assert LITERAL[-30:] in seen, "the end of a long cue"


async def test_a_plan_needs_what_she_will_do(workspace: Workspace) -> None:
    async with running(workspace, (60, 20)) as (pilot, app):
        await offer(pilot, app)
        await pilot.press("enter")
        await pilot.pause()
        assert texts.NEEDS_RESPONSE in shown(app)
        assert "esc leave" in shown(app)
        await pilot.press(*"hum", "ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert [plan.response for plan in plans(workspace)] == ["hum"]


async def test_the_cue_is_hers_to_change(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await offer(pilot, app)
        await pilot.press(*"hum", "shift+tab")
        await paste(pilot, "the hill says stop")
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert plans(workspace)[0].cue == "the hill says stop"


async def test_a_known_plan_is_changed_and_taken_away(workspace: Workspace) -> None:
    make_plan(workspace, "it rains", "walk")
    async with running(workspace) as (pilot, app):
        app.push_screen(plan_sheet(app.session.journal))
        await wait_until(pilot, lambda: named(app) == "PlanScreen")
        await pilot.pause()
        assert texts.TITLE_CHANGE in shown(app)
        assert response(app).value == "walk"
        await pilot.press("end", *" on", "enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert [(plan.cue, plan.response) for plan in plans(workspace)] == [("it rains", "walk on")]
        app.push_screen(plan_sheet(app.session.journal))
        await wait_until(pilot, lambda: named(app) == "PlanScreen")
        await pilot.press("backspace", "enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert plans(workspace) == ()


async def test_without_a_plan_her_asking_begins_one(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        app.push_screen(plan_sheet(app.session.journal))
        await wait_until(pilot, lambda: named(app) == "PlanScreen")
        await pilot.press(*"hum", "enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert plan_in_words(plans(workspace)[0]) == "If the wall comes, then I will hum."


async def test_her_asking_begins_with_the_newest_wall(workspace: Workspace) -> None:
    keep_run(workspace, Wall(2414.016))
    async with running(workspace) as (pilot, app):
        app.push_screen(plan_sheet(app.session.journal))
        await wait_until(pilot, lambda: named(app) == "PlanScreen")
        await pilot.pause()
        assert app.screen.query_one("#plan-cue", Input).value == "the wall comes at 1.5 mi"


async def test_a_plan_changed_elsewhere_is_told_and_the_words_stay(workspace: Workspace) -> None:
    plan = make_plan(workspace, "it rains", "walk")
    async with running(workspace) as (pilot, app):
        app.push_screen(plan_sheet(app.session.journal))
        await wait_until(pilot, lambda: named(app) == "PlanScreen")
        await pilot.pause()
        answer_plan(workspace, plan, "helped", None)
        await pilot.press("end", *" on", "enter")
        await pilot.pause()
        assert named(app) == "PlanScreen"
        assert response(app).value == "walk on"
        assert app.screen.query_one(".problem").has_class("-said")


# --- what came of it -----------------------------------------------------------------------------


async def ask(pilot: Pilot[None], app: JournalApp, entry: Entry) -> None:
    plan = current_plan(app.session.journal)
    assert plan is not None
    app.push_screen(PlanOutcomeScreen(plan, entry))
    await wait_until(pilot, lambda: named(app) == "PlanOutcomeScreen")
    await pilot.pause()


@pytest.mark.parametrize(
    ("keys", "outcome"),
    [
        (("right",), "helped"),
        (("right", "right"), "did not help"),
        (("left",), "no wall"),
    ],
)
async def test_what_came_of_it_is_kept(
    workspace: Workspace, keys: tuple[str, ...], outcome: str
) -> None:
    make_plan(workspace, "", "walk")
    run = keep_run(workspace)
    async with running(workspace) as (pilot, app):
        await ask(pilot, app, run)
        assert "If the wall comes, then I will walk." in shown(app)
        assert app.screen.query_one(Choice).chosen is None, "nothing is chosen for her"
        await pilot.press(*keys, "enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        (plan,) = plans(workspace)
        assert (plan.outcome, plan.outcome_entry_id, plan.note) == (outcome, run.id, "")
        assert app.session.journal.plans == (plan,)


async def test_words_of_hers_go_with_the_answer_or_stand_alone(workspace: Workspace) -> None:
    make_plan(workspace, "", "walk")
    run = keep_run(workspace)
    async with running(workspace) as (pilot, app):
        await ask(pilot, app, run)
        await pilot.press("tab")
        await paste(pilot, LITERAL)
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        (plan,) = plans(workspace)
        assert (plan.outcome, plan.note) == (None, LITERAL)
        assert plan.asked_at is not None


async def test_enter_alone_says_how_to_leave(workspace: Workspace) -> None:
    make_plan(workspace, "", "walk")
    async with running(workspace, (60, 20)) as (pilot, app):
        await ask(pilot, app, keep_run(workspace))
        await pilot.press("enter")
        await pilot.pause()
        assert texts.NEEDS_OUTCOME in shown(app)
        assert plans(workspace)[0].asked_at is None


async def test_leaving_it_open_asks_no_more(workspace: Workspace) -> None:
    make_plan(workspace, "", "walk")
    async with running(workspace) as (pilot, app):
        await ask(pilot, app, keep_run(workspace))
        await pilot.press("right", "escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        (plan,) = plans(workspace)
        assert (plan.outcome, plan.note) == (None, "")
        assert plan.asked_at is not None


# --- both ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sheet", ["offer", "change", "outcome"])
async def test_a_sheet_is_seen_whole(
    workspace: Workspace, size: tuple[int, int], sheet: str
) -> None:
    long = "walk to the postbox, read the collection times once, and go on from there"
    if sheet != "offer":
        make_plan(workspace, "my head asks what the point of all this is", long)
    run = keep_run(workspace)
    async with running(workspace, size) as (pilot, app):
        if sheet == "offer":
            await offer(pilot, app)
        elif sheet == "change":
            app.push_screen(plan_sheet(app.session.journal))
        else:
            await ask(pilot, app, run)
        await wait_until(pilot, lambda: app.screen.is_modal)
        await pilot.pause()
        seen = shown(app)
        assert {"╭", "╮", "╰", "╯"} <= set(seen)
        assert "esc leave" in seen
