"""An entry with two versions of its words on the screen: marked, walked through, settled."""

from typing import Any

import pytest
from journal_helpers import entry as an_entry
from journal_helpers import fill, line_of, on_journal, read
from pilot_kit import LITERAL, named, running, shown, wait_until
from textual.pilot import Pilot

from journal_tui.app.settling import settle
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import writing_from
from journal_tui.domain.entry import Entry
from journal_tui.texts import screens
from journal_tui.texts import settling as texts
from journal_tui.tui.app import JournalApp
from journal_tui.tui.drawing.entry_row import entry_row
from journal_tui.tui.drawing.glyphs import ASCII, UNICODE
from journal_tui.tui.drawing.spans import to_text
from journal_tui.tui.drawing.wrap import cell_width
from journal_tui.tui.understood import understood

MINE = "I felt sick by the canal.\n\nThen it was lovely."
THEIRS = "I felt strong by the canal.\n\nThen it was lovely."
BOTH = "I felt sick by the canal.\n\nI felt strong by the canal.\n\nThen it was lovely."


def put(workspace: Workspace, *others: str) -> Entry:
    entry: Entry = an_entry(workspace, 2, MINE, 1.0)._replace(other_texts=others)
    workspace.store.put(entry)
    return entry


@pytest.fixture
def entry(workspace: Workspace) -> Entry:
    fill(workspace)
    return put(workspace, THEIRS)


def stored(workspace: Workspace, entry: Entry) -> Any:
    workspace.store.refresh()
    return workspace.store.journal().entry(entry.id)


def words_on(app: JournalApp) -> str:
    return " ".join(shown(app).split())


async def open_settle(pilot: Pilot[None], app: JournalApp) -> None:
    await pilot.press("c")
    await wait_until(pilot, lambda: named(app) == "SettleScreen")
    await pilot.pause()


async def settled(pilot: Pilot[None], app: JournalApp, where: str = "JournalScreen") -> None:
    await wait_until(pilot, lambda: named(app) == where)
    await pilot.pause()


# --- marked -----------------------------------------------------------------------------------


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_it_is_marked_in_the_list_by_a_sign_of_its_own(workspace: Workspace, glyphs: Any) -> None:
    entry = put(workspace, THEIRS)
    signs = [sign for name in ("said", "read", "ways") for sign in getattr(glyphs, name)]
    assert glyphs.versions not in (*signs, glyphs.drop, glyphs.arrow, " ")
    for width in (30, 60):
        row = to_text([entry_row(entry, width, units="mi", dip=True, glyphs=glyphs)])
        assert cell_width(row) <= width
        assert f"{glyphs.versions} I felt" in row
        one = entry_row(entry._replace(other_texts=()), width, units="mi", glyphs=glyphs)
        assert glyphs.versions not in to_text([one])


def test_the_page_says_that_the_other_words_stay(workspace: Workspace) -> None:
    entry = put(workspace, THEIRS)
    page = writing_from(workspace, entry)
    assert texts.ON_THE_PAGE in understood(workspace, page, entry).plain
    for known in (None, entry._replace(other_texts=())):
        assert texts.ON_THE_PAGE not in understood(workspace, page, known).plain


async def test_home_says_it_quietly_and_its_key_opens_it(
    workspace: Workspace, entry: Entry
) -> None:
    async with running(workspace) as (pilot, app):
        await wait_until(pilot, lambda: screens.TO_CHOOSE in shown(app))
        assert screens.TO_CHOOSE_SAYS[0] in shown(app)
        assert screens.TO_CHOOSE_KEY in shown(app)
        await open_settle(pilot, app)
        await pilot.press("b")
        await settled(pilot, app, "HomeScreen")
        await wait_until(pilot, lambda: screens.TO_CHOOSE not in shown(app))
        await pilot.press("c")
        await pilot.pause()
        assert named(app) == "HomeScreen"
    there = stored(workspace, entry)
    assert (there.text, there.other_texts) == (BOTH, ())


# --- settled ----------------------------------------------------------------------------------


async def test_what_she_keeps_stands_and_u_brings_the_others_back(
    workspace: Workspace, entry: Entry
) -> None:
    async with on_journal(workspace) as (pilot, screen):
        app = screen.app
        assert isinstance(app, JournalApp)
        await pilot.press("c")
        assert line_of(screen, "#note") == texts.NOTHING_TO_SETTLE
        await pilot.press("down")
        says = " ".join(read(screen).split())
        assert f"≠ {texts.UNSETTLED.format(versions=texts.VERSIONS[1], keys='c')}" in says
        for keys, text in ((("down", "enter"), THEIRS), (("end", "enter"), BOTH), (("b",), BOTH)):
            await open_settle(pilot, app)
            await pilot.press(*keys)
            await settled(pilot, app)
            assert texts.SETTLED_HERE.format(key="u") in [n.message for n in app._notifications]
            there = stored(workspace, entry)
            assert (there.text, there.other_texts) == (text, ())
            await pilot.press("u")
            await wait_until(pilot, lambda: "≠" in read(screen))
            back = stored(workspace, entry)
            assert (back.text, back.other_texts) == (MINE, (THEIRS,))
        await open_settle(pilot, app)
        await pilot.press("escape")
        await settled(pilot, app)
        assert stored(workspace, entry) == back
        await open_settle(pilot, app)
        settle(workspace, back, 1)
        await pilot.press("enter")
        await settled(pilot, app)
        await wait_until(pilot, lambda: "≠" not in read(screen))
    assert stored(workspace, entry).text == THEIRS, "what was settled elsewhere meanwhile stands"


async def test_the_versions_are_walked_in_a_small_terminal(
    workspace: Workspace, entry: Entry
) -> None:
    async with running(workspace, size=(40, 12)) as (pilot, app):
        await open_settle(pilot, app)
        assert "Two versions of these words" in words_on(app)
        await pilot.press("down", "tab", *["down"] * 3)
        await wait_until(pilot, lambda: "+strong+ -sick-" in words_on(app))
        assert all(len(line) <= 40 for line in shown(app).splitlines())
        await pilot.press("shift+tab", "end")
        await wait_until(pilot, lambda: texts.BOTH_LINE in shown(app))


async def test_of_three_each_is_read_literally(workspace: Workspace) -> None:
    entry = put(workspace, THEIRS, LITERAL)
    async with running(workspace, size=(120, 40)) as (pilot, app):
        await open_settle(pilot, app)
        assert "3 versions of these words" in shown(app)
        assert texts.KEYS_ALL in shown(app)
        await pilot.press("down", "down")
        await wait_until(pilot, lambda: "[/nope]" in words_on(app))
        await pilot.press("enter")
        await settled(pilot, app, "HomeScreen")
    assert stored(workspace, entry).text == LITERAL
