"""Earlier versions of an entry on the screen: read, compared, put back; and undo."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pilot_kit import LITERAL, named, running, shown, wait_until
from textual.pilot import Pilot

from journal_tui.app.differing import parts_of
from journal_tui.app.versions import Difference
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing, writing_from
from journal_tui.domain.entry import Entry
from journal_tui.store import history
from journal_tui.texts import journal as texts
from journal_tui.tui.app import JournalApp
from journal_tui.tui.drawing.glyphs import ASCII, UNICODE
from journal_tui.tui.drawing.spans import to_text
from journal_tui.tui.drawing.version_rows import version_sheet
from journal_tui.tui.drawing.wrap import cell_width
from journal_tui.tui.screens.journal import JournalScreen
from tests.conftest import FixedClock

SIZES = [(40, 12), (60, 20), (80, 24), (120, 40)]
FAST, SLOW = "I set off too fast and I cried.", "I set off slowly and I laughed."


def edit(workspace: Workspace, entry: Entry, **changed: Any) -> Entry:
    page = writing_from(workspace, entry)._replace(**changed)
    return save_writing(workspace, page, entry).entry


@pytest.fixture
def entry(workspace: Workspace, clock: FixedClock) -> Entry:
    """An entry that was changed: an hour ago its words, a day before that its run line."""
    first = save_writing(workspace, Writing("1.5mi 18:40 rain", FAST)).entry
    clock.turn_to(clock.moment + timedelta(hours=2))
    second = edit(workspace, first, run_line="2mi 25:00 rain")
    clock.turn_to(clock.moment + timedelta(days=1))
    third = edit(workspace, second, text=SLOW)
    clock.turn_to(clock.moment + timedelta(hours=1))
    return third


async def open_versions(pilot: Pilot[None], app: JournalApp) -> None:
    await pilot.press("j")
    await wait_until(pilot, lambda: named(app) == "JournalScreen")
    await pilot.press("v")
    await wait_until(pilot, lambda: named(app) == "VersionsScreen")
    await pilot.pause()


def words_on(app: JournalApp) -> str:
    return " ".join(shown(app).split())


def told(app: JournalApp) -> str:
    return " ".join(note.message for note in app._notifications)


def text_now(workspace: Workspace) -> str:
    return workspace.store.journal().entries[0].text


# --- looking ----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_the_last_change_is_what_is_seen_first(
    workspace: Workspace, entry: Entry, size: tuple[int, int]
) -> None:
    async with running(workspace, size=size) as (pilot, app):
        await open_versions(pilot, app)
        await pilot.pause(0.1)
        assert texts.VERSIONS in shown(app)
        assert "▸   today 13:00" in shown(app)
        await pilot.press("tab", *["down"] * 4)
        await pilot.pause()
        assert "-too fast-" in words_on(app)
        assert "+slowly+" in words_on(app)
        assert all(len(line) <= size[0] for line in shown(app).splitlines())


async def test_up_and_down_go_from_version_to_version(workspace: Workspace, entry: Entry) -> None:
    async with running(workspace) as (pilot, app):
        await open_versions(pilot, app)
        await pilot.press("down")
        await pilot.pause()
        assert "-1.5 mi in 18:40- +2 mi in 25:00+" in words_on(app)
        assert FAST in words_on(app).replace("│ ", "")
        await pilot.press("home")
        await pilot.pause()
        assert texts.VERSION_STANDS in shown(app)
        assert "-too" not in shown(app)
        assert "laughed." in shown(app)
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        assert told(app) == ""
    assert text_now(workspace) == SLOW


async def test_where_nothing_of_it_changed_it_says_so(workspace: Workspace, entry: Entry) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("j")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        await pilot.press("d", "u")
        await open_versions(pilot, app)
        assert "deleted" in shown(app)
        assert texts.VERSION_SAME in shown(app)


async def test_an_entry_without_earlier_versions_says_so_in_one_line(
    workspace: Workspace,
) -> None:
    save_writing(workspace, Writing(text=FAST))
    async with running(workspace) as (pilot, app):
        await pilot.press("j", "v")
        await wait_until(pilot, lambda: texts.VERSIONS_NONE in shown(app))
        assert named(app) == "JournalScreen"


async def test_an_empty_journal_has_none(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("j", "v", "u")
        await pilot.pause()
        assert named(app) == "JournalScreen"


async def test_words_are_shown_literally(workspace: Workspace) -> None:
    first = save_writing(workspace, Writing(text=f"Before. {LITERAL} \x1b[31m")).entry
    edit(workspace, first, text=f"{LITERAL} [/after]")
    async with running(workspace, size=(120, 40)) as (pilot, app):
        await open_versions(pilot, app)
        words = words_on(app)
        assert "-Before.-" in words
        assert "[tired] [/nope] [@click=app.quit]x[/] [b]bold[/b] $accent" in words
        assert "␛[31m" in words
        assert "+[/after]+" in words
        assert "\x1b" not in words


async def test_a_long_text_is_read_on(workspace: Workspace) -> None:
    first = save_writing(workspace, Writing(text="\n\n".join(f"Part {n}." for n in range(40))))
    edit(workspace, first.entry, text="Short.")
    async with running(workspace) as (pilot, app):
        await open_versions(pilot, app)
        assert "Part 30." not in shown(app)
        for _ in range(5):
            await pilot.press("space")
        await wait_until(pilot, lambda: "Part 39." in shown(app))


async def test_without_colours_nothing_is_missed(
    workspace: Workspace, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(workspace) as (pilot, app):
        await open_versions(pilot, app)
        rows = app.screen._compositor.render_strips()
        styled = {segment.text.strip(): segment.style for strip in rows for segment in strip}
        assert styled["-too fast-"].bold
        assert styled["+slowly+"].italic
        assert not any(style and style.color for style in styled.values())


async def test_the_history_is_read_when_it_is_asked_for(
    workspace: Workspace, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    versions_in = history.versions_in

    def watched(lines: Any, entry_id: str) -> Any:
        read.append(entry_id)
        return versions_in(lines, entry_id)

    def never(lines: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(history, "versions_in", watched)
    monkeypatch.setattr(history, "last_to_undo", never)
    save_writing(workspace, Writing(text="Another."))
    async with running(workspace) as (pilot, app):
        await pilot.press("j", "down", "up", "down", "y")
        await pilot.pause()
        assert read == []
        await pilot.press("v")
        await wait_until(pilot, lambda: named(app) == "VersionsScreen")
        await pilot.press("down", "up", "up")
        assert read == [entry.id]


# --- putting back, and taking back ------------------------------------------------------------


@pytest.mark.parametrize("key", ["enter", "r"])
async def test_a_version_is_put_back_and_that_is_taken_back(
    workspace: Workspace, entry: Entry, key: str
) -> None:
    save_writing(workspace, Writing("today 10:00", "Of this morning."))
    async with running(workspace) as (pilot, app):
        await pilot.press("j")
        await wait_until(pilot, lambda: isinstance(app.screen, JournalScreen))
        app.screen.show_entry(entry.id)
        await open_versions(pilot, app)
        await pilot.press("down", key)
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        await pilot.pause()
        assert FAST in words_on(app)
        assert "1.5 mi in 18:40" in shown(app)
        assert told(app) == texts.PUT_BACK.format(key="u")
        await pilot.press("u")
        await pilot.pause()
        assert SLOW in words_on(app)
        assert "is taken back." in told(app)
    assert text_now(workspace) == SLOW


async def test_what_stands_is_not_put_back(workspace: Workspace, entry: Entry) -> None:
    before = workspace.paths.journal.read_bytes()
    async with running(workspace) as (pilot, app):
        await open_versions(pilot, app)
        await pilot.press("home", "enter")
        await pilot.pause()
        assert named(app) == "VersionsScreen"
        assert texts.VERSION_STANDS in shown(app)
    assert workspace.paths.journal.read_bytes() == before


async def test_what_changed_elsewhere_is_told_and_shown(workspace: Workspace, entry: Entry) -> None:
    async with running(workspace) as (pilot, app):
        await open_versions(pilot, app)
        edit(workspace, entry, text="Elsewhere.")
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        await pilot.pause()
        assert "Elsewhere." in shown(app)
        assert len(app._notifications) == 1
    assert text_now(workspace) == "Elsewhere."


async def test_undo_takes_back_an_edit_and_goes_to_it(workspace: Workspace, entry: Entry) -> None:
    save_writing(workspace, Writing("today 10:00", "Of this morning."))
    async with running(workspace) as (pilot, app):
        await pilot.press("j")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        assert "Of this morning." in shown(app)
        await pilot.press("u")
        await pilot.pause()
        assert FAST in words_on(app)
        assert told(app).startswith("The edit of Sunday 21 August, “I set off too fast")
        await pilot.press("u")
        await pilot.pause()
        assert "1.5 mi in 18:40" in shown(app)


async def test_undo_takes_an_import_out_again(workspace: Workspace, entry: Entry) -> None:
    more = [entry._replace(id=f"import-{number}", text=f"Run {number}") for number in range(3)]
    workspace.store.put(*more, kind="import")
    async with running(workspace) as (pilot, app):
        await pilot.press("j")
        await wait_until(pilot, lambda: "4 entries" in shown(app))
        await pilot.press("u")
        await wait_until(pilot, lambda: "1 entry" in shown(app))
        assert told(app) == texts.OUT_RUNS[1].format(n=3)


# --- the drawing ------------------------------------------------------------------------------

texts_of_hers = st.text(st.sampled_from("ab \n\t[]-+\r\x1b漢🙂é"), max_size=60)


@given(texts_of_hers, texts_of_hers, st.integers(0, 90), st.sampled_from([UNICODE, ASCII]))
def test_no_row_is_wider_than_there_is_room_for(was, became, width, glyphs) -> None:
    moment = parts_of("Sunday 21 August 11:00", "Monday 22 August 11:00")
    rows = version_sheet(Difference((moment,), parts_of(was, became)), width, glyphs).rows
    for row in rows:
        assert cell_width("".join(span.text for span in row)) <= max(width, 10)
    seen = "".join(to_text(rows).split())
    for letter in "[]漢🙂é":
        assert seen.count(letter) >= was.count(letter)


def test_a_rule_in_the_margin_marks_what_differs() -> None:
    text = parts_of("It rained.\nI cried.\n\nTea.", "It rained.\nI laughed.\n\nTea.")
    sheet = version_sheet(Difference((parts_of("Today 11:00", "Today 11:00"),), text), 40)
    assert to_text(sheet.rows).split("\n") == [
        "  Today 11:00",
        "",
        "  It rained.",
        "│ I -cried.- +laughed.+",
        "",
        "  Tea.",
    ]
