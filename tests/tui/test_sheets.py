"""The sheets that lie over a place: feeling, effort, wall, questions, help, the palette."""

import pytest
from pilot_kit import named, paste, running, shown, wait_until
from textual.pilot import Pilot
from textual.widgets import Static

from journal_tui.app.commands import COMMANDS
from journal_tui.app.workspace import Workspace
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.scale import ScaleScreen, ScaleView
from journal_tui.tui.widgets.choice import Choice
from journal_tui.tui.widgets.page import Page

SIZES = [(80, 24), (60, 20)]


def understood(app: JournalApp) -> str:
    return str(app.screen.query_one("#understood", Static).render())


async def open_sheet(pilot: Pilot[None], app: JournalApp, key: str, name: str) -> None:
    await pilot.press("w")
    await wait_until(pilot, lambda: named(app) == "WriteScreen")
    await pilot.press(key)
    await wait_until(pilot, lambda: named(app) == name)
    await pilot.pause()


@pytest.mark.parametrize(
    ("keys", "during", "after"),
    [
        (("down",), None, 0),
        (("down", "down"), None, -1),
        (("4",), None, 4),
        (("-", "3"), None, -3),
        (("-", "3", "2"), None, 2),
        (("9",), None, None),
        (("k",), None, 0),
        (("left", "5", "right", "-", "1"), 5, -1),
        (("left", "2", "tab", "0"), 2, 0),
        (("3", "x"), None, None),
        (("3", "up", "up", "up", "up"), None, 5),
    ],
)
async def test_the_feeling_is_answered_with_keys(
    workspace: Workspace, keys: tuple[str, ...], during: int | None, after: int | None
) -> None:
    async with running(workspace) as (pilot, app):
        await open_sheet(pilot, app, "f2", "ScaleScreen")
        await pilot.press(*keys)
        assert app.screen.query_one(ScaleView).answers == [during, after]
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        assert ("felt" in understood(app)) == (during is not None or after is not None)


@pytest.mark.parametrize(
    ("keys", "effort"),
    [(("7",), 7), (("0",), 0), (("0", "0"), 10), (("up",), 5), (("8", "j"), 7), (("8", "x"), None)],
)
async def test_the_effort_is_answered_with_keys(
    workspace: Workspace, keys: tuple[str, ...], effort: int | None
) -> None:
    async with running(workspace) as (pilot, app):
        await open_sheet(pilot, app, "f3", "ScaleScreen")
        await pilot.press(*keys, "enter")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        said = understood(app)
        assert (f"effort {effort}" in said) if effort is not None else ("effort" not in said)


async def test_escape_leaves_a_scale_as_it_was(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_sheet(pilot, app, "f2", "ScaleScreen")
        await pilot.press("4", "escape")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        assert "felt" not in understood(app)


async def test_a_click_answers(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_sheet(pilot, app, "f2", "ScaleScreen")
        await pilot.click(ScaleView, offset=(4, 2))
        assert app.screen.query_one(ScaleView).answers == [4, None]
        await pilot.click(ScaleView, offset=(30, 11))
        assert app.screen.query_one(ScaleView).answers == [-5, None]


async def test_what_is_chosen_does_not_need_a_colour(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_sheet(pilot, app, "f2", "ScaleScreen")
        await pilot.press("4")
        assert "[ +4 ]" in shown(app)
        assert "▸ after" in shown(app)
        await pilot.press("left")
        assert "▸ during" in shown(app)


async def test_the_wall_goes_into_the_run_line(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_sheet(pilot, app, "f4", "WallScreen")
        await paste(pilot, "0.75mi")
        await pilot.press("tab", "right", "right", "enter", "tab")
        await paste(pilot, 'you are "no" [runner]')
        await pilot.press("enter", "right")
        assert "[head]" in shown(app)
        assert "[stopped]" in shown(app)
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        await wait_until(pilot, lambda: "wall at 0.75 mi (head)" in understood(app))
        assert "you are 'no' [runner]" in " ".join(understood(app).split())


async def test_a_wall_in_no_known_place_is_asked_about(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_sheet(pilot, app, "f4", "WallScreen")
        await paste(pilot, "by the bridge")
        await pilot.press("ctrl+s")
        assert "Where it stood is not understood" in shown(app)
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        assert "wall" not in understood(app)


async def test_words_are_chosen_and_taken_back_with_the_mouse(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_sheet(pilot, app, "f4", "WallScreen")
        where = app.screen.query_one("#wall-where", Choice)
        await pilot.click("#wall-where", offset=(9, 0))
        assert where.chosen == "head"
        await pilot.click("#wall-where", offset=(9, 0))
        assert where.chosen is None
        await pilot.press("left")
        assert where.chosen == "both"


async def test_a_question_goes_onto_the_page_below_what_is_there(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("g")
        await pilot.pause()
        await paste(pilot, "It rained.")
        await pilot.press("f5")
        await wait_until(pilot, lambda: named(app) == "PromptScreen")
        group = app.screen.query_one("#prompt-group", Static)
        text = app.screen.query_one("#prompt-text", Static)
        first = (str(group.render()), str(text.render()))
        await pilot.press("n")
        assert str(group.render()) == first[0]
        assert str(text.render()) != first[1]
        await pilot.press("up")
        assert str(text.render()) == first[1]
        await pilot.press("right")
        assert str(group.render()) != first[0]
        question = str(text.render())
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        assert app.screen.query_one(Page).text == f"It rained.\n\n{question}\n"
        await pilot.press("I", "t")
        assert app.screen.query_one(Page).text.endswith(f"{question}\nIt")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["f2", "f3", "f4", "f5"])
async def test_a_sheet_is_seen_whole(workspace: Workspace, size: tuple[int, int], key: str) -> None:
    """Its frame is closed and how to leave it can be read, at every size."""
    async with running(workspace, size) as (pilot, app):
        await pilot.press("w")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        await pilot.press(key)
        await wait_until(pilot, lambda: app.screen.is_modal)
        await pilot.pause()
        seen = shown(app)
        assert {"╭", "╮", "╰", "╯"} <= set(seen)
        assert "esc leave" in seen


@pytest.mark.parametrize("key", ["f2", "f3", "f4", "f5"])
async def test_keys_do_not_go_through_a_sheet(workspace: Workspace, key: str) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("w")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        await pilot.press(key)
        await wait_until(pilot, lambda: app.screen.is_modal)
        sheet = named(app)
        await pilot.press("q", "w", "g", "b", "t", "a", "question_mark")
        assert named(app) == sheet
        assert app.is_running


# --- help and palette --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "scope"),
    [("h", "home"), ("w", "write"), ("j", "journal"), ("t", "trends"), ("a", "affirmations")],
)
async def test_help_names_every_key_of_here_and_of_everywhere(
    workspace: Workspace, place: str, scope: str
) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press(place)
        await pilot.pause()
        await pilot.press("f1")
        await wait_until(pilot, lambda: named(app) == "HelpScreen")
        await pilot.pause()
        assert "esc close" in shown(app)
        told = " ".join(str(widget.render()) for widget in app.screen.query(Static))
        for command in COMMANDS:
            if command.scope in (scope, "app"):
                assert command.tip in told
        await pilot.press("escape")
        await wait_until(pilot, lambda: not app.screen.is_modal)


async def test_help_scrolls_to_its_end(workspace: Workspace) -> None:
    async with running(workspace, (60, 20)) as (pilot, app):
        await pilot.press("question_mark")
        await wait_until(pilot, lambda: named(app) == "HelpScreen")
        assert "Leave; what you typed is kept" not in shown(app)
        await pilot.press("end")
        await wait_until(pilot, lambda: "Leave; what you typed is kept" in shown(app))


async def test_a_command_is_found_by_its_name(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("ctrl+p")
        await wait_until(pilot, lambda: named(app) == "CommandPalette")
        assert "which command?" in shown(app)
        await pilot.press(*"affirm")
        await wait_until(pilot, lambda: "Your list of things to tell yourself (a)" in shown(app))
        await pilot.press("down", "enter")
        await wait_until(pilot, lambda: named(app) == "AffirmationsScreen")


async def test_a_command_of_the_page_works_from_the_palette(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("w")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        await pilot.press("ctrl+p")
        await wait_until(pilot, lambda: named(app) == "CommandPalette")
        await pilot.press(*"feeling")
        await wait_until(pilot, lambda: "How you felt, during and after" in shown(app))
        await pilot.press("down", "enter")
        await wait_until(pilot, lambda: isinstance(app.screen, ScaleScreen))


async def test_another_theme_can_be_chosen(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        app.action_change_theme()
        await wait_until(pilot, lambda: named(app) == "CommandPalette")
        await pilot.press(*"heather")
        await wait_until(pilot, lambda: shown(app).count("heather") == 2)
        await pilot.press("down", "enter")
        await wait_until(pilot, lambda: app.theme == "heather")
