"""Her list: its keys, its mouse, and that nothing on it is lost."""

import pytest
from pilot_kit import LITERAL, keep_line, named, paste, running, shown, wait_until
from textual.widgets import Input

from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.affirmations import AffirmationsScreen
from journal_tui.tui.widgets.line_list import LineList


@pytest.fixture
def three(workspace: Workspace) -> Workspace:
    """A list of three lines: first, second, third."""
    for order, text in enumerate(("first line", "second line", "third line")):
        keep_line(workspace, text, order=float(order), tags=("rain",))
    return workspace


def chosen(app: JournalApp) -> str:
    assert isinstance(app.screen, AffirmationsScreen)
    line = app.screen.chosen
    return line.text if line else ""


def lines(workspace: Workspace) -> list[str]:
    return [line.text for line in workspace.store.journal().affirmations]


def line(workspace: Workspace, text: str) -> Affirmation:
    found = [line for line in workspace.store.journal().affirmations if line.text == text]
    return found[0]


async def test_the_starter_lines_are_hers_the_first_time(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("a")
        await wait_until(pilot, lambda: "Things to tell yourself" in shown(app))
        assert len(lines(workspace)) >= 30


async def test_a_new_line_stands_at_the_top_and_is_chosen(three: Workspace) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a", "down", "n")
        await wait_until(pilot, lambda: named(app) == "AffirmationForm")
        await paste(pilot, "It was [hard].")
        await pilot.press("tab")
        await paste(pilot, "wall, #rain")
        await pilot.press("tab")
        await paste(pilot, "my [/nope] sister")
        await pilot.press("enter")
        await wait_until(pilot, lambda: chosen(app) == "It was [hard].")
        assert "▸   It was [hard]." in shown(app)
        assert "#wall  #rain  said by my [/nope] sister" in shown(app)
    assert lines(three)[0] == "It was [hard]."
    new = line(three, "It was [hard].")
    assert (new.tags, new.credit) == (("wall", "rain"), "my [/nope] sister")


async def test_a_line_without_words_is_not_kept(three: Workspace) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a", "n")
        await pilot.pause()
        await pilot.press("space", "ctrl+s")
        assert named(app) == "AffirmationForm"
        assert "A line needs words." in shown(app)
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "AffirmationsScreen")
    assert lines(three) == ["first line", "second line", "third line"]


async def test_a_line_is_changed(three: Workspace) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a", "down", "e")
        await wait_until(pilot, lambda: named(app) == "AffirmationForm")
        app.screen.query_one("#form-text", Input).value = "second, changed"
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: chosen(app) == "second, changed")
    assert lines(three) == ["first line", "second, changed", "third line"]


async def test_escape_leaves_a_line_as_it_was(three: Workspace) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a", "e")
        await wait_until(pilot, lambda: named(app) == "AffirmationForm")
        app.screen.query_one("#form-text", Input).value = "something else"
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "AffirmationsScreen")
    assert lines(three) == ["first line", "second line", "third line"]


async def test_a_favourite_has_a_mark_and_loses_it_again(three: Workspace) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a", "f")
        await wait_until(pilot, lambda: "▸ ★ first line" in shown(app))
        assert line(three, "first line").favourite
        await pilot.press("f")
        await wait_until(pilot, lambda: "▸   first line" in shown(app))
    assert not line(three, "first line").favourite


async def test_a_resting_line_has_a_mark_and_words(three: Workspace) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a", "r")
        await wait_until(pilot, lambda: "▸ – first line" in shown(app))
        assert "1 resting" in shown(app)
        assert "resting: not shown until you wake it" in shown(app)
        await pilot.press("r")
        await wait_until(pilot, lambda: "1 resting" not in shown(app))
    assert not line(three, "first line").resting


async def test_a_line_taken_off_comes_back_to_its_place(three: Workspace) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a", "down", "d")
        await wait_until(pilot, lambda: "second line" not in shown(app))
        assert lines(three) == ["first line", "third line"]
        await pilot.press("u")
        await wait_until(pilot, lambda: chosen(app) == "second line")
        assert lines(three) == ["first line", "second line", "third line"]
        await pilot.press("u")
        assert lines(three) == ["first line", "second line", "third line"]


@pytest.mark.parametrize(
    ("keys", "order"),
    [
        (("shift+down",), ["second line", "first line", "third line"]),
        (("J", "J"), ["second line", "third line", "first line"]),
        (("shift+up",), ["first line", "second line", "third line"]),
        (("end", "K"), ["first line", "third line", "second line"]),
    ],
)
async def test_lines_move_and_the_cursor_goes_with_them(
    three: Workspace, keys: tuple[str, ...], order: list[str]
) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a")
        await wait_until(pilot, lambda: "first line" in shown(app))
        mover = "third line" if keys[0] == "end" else "first line"
        await pilot.press(*keys)
        await wait_until(pilot, lambda: lines(three) == order)
        await wait_until(pilot, lambda: chosen(app) == mover)


async def test_a_click_chooses_and_a_second_one_opens(three: Workspace) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a")
        await wait_until(pilot, lambda: "first line" in shown(app))
        await pilot.click(LineList, offset=(8, 2))
        assert chosen(app) == "third line"
        await pilot.click(LineList, offset=(8, 10))
        assert chosen(app) == "third line", "below the last line there is nothing to choose"
        await pilot.click(LineList, offset=(8, 1), times=2)
        await wait_until(pilot, lambda: named(app) == "AffirmationForm")


async def test_a_long_line_can_be_read_whole(workspace: Workspace) -> None:
    words = "The wall spoke and you heard it. " * 3 + "You know its voice a little better now."
    keep_line(workspace, words)
    async with running(workspace, (60, 20)) as (pilot, app):
        await pilot.press("a")
        await wait_until(pilot, lambda: words in " ".join(shown(app).split()))


async def test_how_often_a_line_helped_is_told(three: Workspace) -> None:
    at = three.clock.now()
    for number, helped in enumerate((True, False, None)):
        three.store.put(Showing(f"s{number}", line(three, "first line").id, at, at, helped=helped))
    async with running(three) as (pilot, app):
        await pilot.press("a")
        await wait_until(pilot, lambda: "helped 1 of 3" in shown(app))


async def test_lines_are_shown_literally(workspace: Workspace) -> None:
    keep_line(workspace, f"so {LITERAL}", credit=LITERAL, tags=("[b]",))
    async with running(workspace) as (pilot, app):
        await pilot.press("a")
        await wait_until(pilot, lambda: f"so {LITERAL}" in shown(app))
        assert f"said by {LITERAL}" in " ".join(shown(app).split())


async def test_an_empty_list_says_how_to_fill_it(workspace: Workspace) -> None:
    gone = keep_line(workspace, "gone")
    now = workspace.clock.now()
    workspace.store.put(gone._replace(deleted_at=now, updated_at=now))
    async with running(workspace) as (pilot, app):
        await pilot.press("a")
        await wait_until(pilot, lambda: "Your list is empty." in shown(app))
        await pilot.press("e", "f", "r", "d", "K", "J", "down", "end")
        assert named(app) == "AffirmationsScreen"


async def test_a_line_that_seldom_helped_has_a_mark_and_an_offer(three: Workspace) -> None:
    at = three.clock.now()
    for number, helped in enumerate((True, False, False, False, False, False, None)):
        three.store.put(Showing(f"s{number}", line(three, "second line").id, at, at, helped=helped))
    async with running(three) as (pilot, app):
        await pilot.press("a", "down")
        await wait_until(pilot, lambda: "▸ ◦ second line" in shown(app))
        assert "Things to tell yourself · 3 · 1 may rest" in shown(app)
        assert "helped 1 of the 6 times you said; r lets it rest" in shown(app)
        await pilot.press("r")
        await wait_until(pilot, lambda: "▸ – second line" in shown(app))
        assert "may rest" not in shown(app)
        assert "lets it rest" not in shown(app)


async def test_l_shows_her_letters(three: Workspace) -> None:
    async with running(three) as (pilot, app):
        await pilot.press("a", "l")
        await wait_until(pilot, lambda: named(app) == "LettersScreen")
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "AffirmationsScreen")
