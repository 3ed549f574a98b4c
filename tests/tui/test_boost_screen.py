"""Boost: one calm line, the evidence, the friend; and what is kept of it."""

from datetime import timedelta

import pytest
from pilot_kit import LITERAL, keep_line, named, running, shown, wait_until, write
from textual.widgets import Static

from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Showing
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.errors import StoreError


def showings(workspace: Workspace) -> list[Showing]:
    return sorted(workspace.store.journal().showings, key=lambda showing: showing.at)


async def test_the_line_can_help(workspace: Workspace) -> None:
    keep_line(workspace, "It was hard, and you went out.")
    async with running(workspace) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: "It was hard, and you went out." in shown(app))
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
    assert [showing.helped for showing in showings(workspace)] == [True]


async def test_not_today_is_kept_and_another_line_comes(workspace: Workspace) -> None:
    keep_line(workspace, "one line")
    keep_line(workspace, "two line")
    async with running(workspace) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: " line" in shown(app))
        first = "one line" if "one line" in shown(app) else "two line"
        await pilot.press("x")
        await wait_until(pilot, lambda: first not in shown(app))
        assert named(app) == "BoostScreen"
    assert [showing.helped for showing in showings(workspace)] == [False, None]


@pytest.mark.parametrize("key", ["n", "space"])
async def test_another_line_comes_and_nothing_is_held_against_the_first(
    workspace: Workspace, key: str
) -> None:
    keep_line(workspace, "one line")
    keep_line(workspace, "two line")
    async with running(workspace) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: " line" in shown(app))
        first = "one line" if "one line" in shown(app) else "two line"
        await pilot.press(key)
        await wait_until(pilot, lambda: first not in shown(app))
    assert [showing.helped for showing in showings(workspace)] == [None, None]


@pytest.mark.parametrize("place", ["h", "w", "j", "t", "a"])
async def test_escape_goes_back_to_where_she_was(workspace: Workspace, place: str) -> None:
    keep_line(workspace, "one line")
    async with running(workspace) as (pilot, app):
        await pilot.press(place)
        await pilot.pause()
        app.screen.set_focus(None)
        where = named(app)
        await pilot.press("b")
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == where)


async def test_her_harsh_sentence_is_said_to_a_friend_beside_the_evidence(
    workspace: Workspace,
) -> None:
    at = workspace.clock.now() - timedelta(days=18)
    before = Entry("before", at, at, at, "Fine.", Run(distance_m=0.8 * 1609.344, duration_s=600))
    workspace.store.put(before)
    keep_line(workspace, "It was hard, and you went out.")
    async with running(workspace) as (pilot, app):
        await write(pilot, "1.5mi 18:40 nonstop 1.5mi", "I wasn't good enough.")
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
        seen = " ".join(shown(app).split())
        assert "On 3 August" in seen
        assert "1.5 mi" in seen
        assert "You wrote: “I wasn't good enough.”" in seen
        assert "To a friend you would say:" in seen


async def test_a_line_and_who_said_it_are_shown_literally(workspace: Workspace) -> None:
    keep_line(workspace, f"so {LITERAL}", credit=f"my {LITERAL}")
    async with running(workspace, (120, 40)) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: f"so {LITERAL}" in " ".join(shown(app).split()))
        assert f"my {LITERAL}" in " ".join(shown(app).split())


async def test_a_boost_is_shown_where_nothing_can_be_written(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*documents: object, **options: object) -> None:
        raise StoreError("The folder is read-only.")

    async with running(workspace) as (pilot, app):
        monkeypatch.setattr(workspace.store, "put", read_only)
        monkeypatch.setattr(workspace.store, "add", read_only)
        await pilot.press("b")
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
        await wait_until(pilot, lambda: shown(app).strip().count("\n") > 1)
        line = app.screen.query_one("#boost-line", Static)
        assert str(line.render()).strip()
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")


async def test_an_empty_list_says_where_a_line_can_be_put(workspace: Workspace) -> None:
    line = keep_line(workspace, "gone")
    now = workspace.clock.now()
    workspace.store.put(line._replace(deleted_at=now, updated_at=now))
    async with running(workspace) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: "Your list is empty." in shown(app))
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_all_its_keys_are_on_the_last_lines(
    workspace: Workspace, size: tuple[int, int]
) -> None:
    keep_line(workspace, "one line")
    async with running(workspace, size) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
        await pilot.pause()
        last = " ".join("\n".join(shown(app).splitlines()[-2:]).split())
        assert last == "enter that helped x not today n another esc enough for today"


async def test_nothing_else_stands_on_the_calm_screen(workspace: Workspace) -> None:
    keep_line(workspace, "one line")
    async with running(workspace) as (pilot, app):
        app.notify("Kept.")
        await pilot.press("b")
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
        await pilot.pause()
        assert "Kept." not in shown(app)
