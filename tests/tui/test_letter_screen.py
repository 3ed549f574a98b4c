"""Letters to herself: the list, the page on which no word is lost, and opening one."""

from datetime import timedelta

import pytest
from pilot_kit import LITERAL, keep_line, named, paste, running, shown, wait_until
from textual.pilot import Pilot

from journal_tui.app.drafting import left_over
from journal_tui.app.letters import open_letter, write_letter
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.errors import StoreError
from journal_tui.tui.app import JournalApp
from journal_tui.tui.widgets.line_list import LineList
from journal_tui.tui.widgets.page import Page
from tests.conftest import NOW, FixedClock, make_workspace


def letters(workspace: Workspace) -> list[str]:
    """Her letters as another program reads them."""
    journal = make_workspace(workspace.paths.journal.parents[1]).store.journal()
    return [letter.text for letter in journal.letters]


async def open_list(pilot: Pilot[None], app: JournalApp) -> None:
    await pilot.press("a", "l")
    await wait_until(pilot, lambda: named(app) == "LettersScreen")


async def open_page(pilot: Pilot[None], app: JournalApp) -> None:
    await open_list(pilot, app)
    await pilot.press("n")
    await wait_until(pilot, lambda: named(app) == "LetterPage")


@pytest.mark.parametrize("key", ["ctrl+s", "escape"])
async def test_a_letter_is_kept_by_both_keys(workspace: Workspace, key: str) -> None:
    async with running(workspace) as (pilot, app):
        await open_list(pilot, app)
        assert "None so far. n begins one." in shown(app)
        await pilot.press("n")
        await wait_until(pilot, lambda: named(app) == "LetterPage")
        await paste(pilot, f"Dear me,\n\nyou ran {LITERAL}")
        assert "A letter to yourself" in shown(app)
        await pilot.press(key)
        await wait_until(pilot, lambda: named(app) == "LettersScreen")
        assert "Sun 21 Aug" in shown(app)
        assert "Dear me, you ran [tir" in shown(app)
        assert "not opened yet" in shown(app)
    assert letters(workspace) == [f"Dear me,\n\nyou ran {LITERAL}"]
    assert left_over(workspace) == ()


async def test_keys_that_are_signs_are_written(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_page(pilot, app)
        await pilot.press(*"haqnlb", "question_mark")
        assert app.screen.query_one(Page).text == "haqnlb?"
        assert named(app) == "LetterPage"


async def test_a_page_without_words_is_no_letter(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_page(pilot, app)
        await pilot.press("space", "ctrl+s")
        await wait_until(pilot, lambda: "A letter needs words." in shown(app))
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "LettersScreen")
    assert letters(workspace) == []


async def test_a_letter_is_read_and_changed(workspace: Workspace) -> None:
    write_letter(workspace, "Dear me.")
    async with running(workspace) as (pilot, app):
        await open_list(pilot, app)
        await pilot.press("enter")
        await wait_until(pilot, lambda: "Your letter of 21 August" in shown(app))
        assert "Dear me." in shown(app)
        await paste(pilot, " You ran.")
        await pilot.press("escape")
        await wait_until(pilot, lambda: "Dear me. You ran." in shown(app))
    assert letters(workspace) == ["Dear me. You ran."]


async def test_a_letter_that_is_emptied_stays_as_it_was(workspace: Workspace) -> None:
    write_letter(workspace, "Dear me.")
    async with running(workspace) as (pilot, app):
        await open_list(pilot, app)
        await pilot.press("enter")
        await wait_until(pilot, lambda: named(app) == "LetterPage")
        app.screen.query_one(Page).load_text("")
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "LettersScreen")
    assert letters(workspace) == ["Dear me."]


async def test_what_is_typed_is_on_disk_before_it_is_kept(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_page(pilot, app)
        await paste(pilot, "Dear me, half a sen")
        drafts = workspace.paths.drafts
        await wait_until(
            pilot,
            lambda: any("half a sen" in path.read_text() for path in drafts.glob("*.json")),
        )
        assert letters(workspace) == []


async def test_ending_the_program_leaves_a_draft(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await open_page(pilot, app)
        await paste(pilot, "Dear me, half a sen")
        await pilot.press("ctrl+q")
        await pilot.pause()
    (draft,) = left_over(workspace)
    assert draft.text == "Dear me, half a sen"


async def test_what_cannot_be_saved_is_kept_as_a_draft(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_documents: object, **_options: object) -> None:
        raise StoreError("The folder is read-only.")

    async with running(workspace) as (pilot, app):
        await open_page(pilot, app)
        await paste(pilot, "Dear me.")
        monkeypatch.setattr(workspace.store, "put", read_only)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert named(app) == "LetterPage", "her words stay in sight"
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "LettersScreen")
        assert letters(workspace) == []
        (draft,) = left_over(workspace)
        assert draft.text == "Dear me."


async def test_a_letter_is_deleted_and_comes_back(workspace: Workspace) -> None:
    write_letter(workspace, "One.")
    write_letter(workspace, "Two.")
    async with running(workspace) as (pilot, app):
        await open_list(pilot, app)
        await pilot.press("u")
        await wait_until(pilot, lambda: "Nothing was deleted." in shown(app))
        # The newest stands first.
        await pilot.press("d")
        await wait_until(pilot, lambda: "Deleted. u brings it back." in shown(app))
        assert letters(workspace) == ["One."]
        await pilot.press("u")
        await wait_until(pilot, lambda: "Two." in shown(app))
        assert "Deleted." not in shown(app)
        assert app.screen.query_one(LineList).cursor == 0
    assert letters(workspace) == ["One.", "Two."]


async def test_the_list_says_when_a_letter_was_opened(
    workspace: Workspace, clock: FixedClock
) -> None:
    letter = write_letter(workspace, "Dear me.")
    clock.turn_to(NOW + timedelta(days=2))
    open_letter(workspace, letter)
    clock.turn_to(NOW + timedelta(days=30))
    async with running(workspace) as (pilot, app):
        await open_list(pilot, app)
        await wait_until(pilot, lambda: "opened 4 weeks ago" in shown(app))


# --- Boost opens it -----------------------------------------------------------------------------


@pytest.fixture
def low(workspace: Workspace, clock: FixedClock) -> Workspace:
    """A letter of 21 August, and a low day three weeks later."""
    write_letter(workspace, f"Dear me,\n\nyou ran. {LITERAL}")
    clock.turn_to(NOW + timedelta(days=21))
    save_writing(workspace, Writing("1mi feel-4", "Grey."))
    keep_line(workspace, "one line")
    return workspace


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_boost_offers_it_on_a_low_day(low: Workspace, size: tuple[int, int]) -> None:
    async with running(low, size) as (pilot, app):
        await pilot.press("b")
        offer = "There is a letter from you, of 21 August. l opens it."
        await wait_until(pilot, lambda: offer in " ".join(shown(app).split()))
        assert low.store.journal().letters[0].opened_at is None
        await pilot.press("l")
        await wait_until(pilot, lambda: named(app) == "LetterReading")
        await wait_until(pilot, lambda: "From you, 21 August" in shown(app))
        assert f"you ran. {LITERAL}" in " ".join(shown(app).split())
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
    opened = low.store.journal().letters[0].opened_at
    assert opened is not None
    assert opened.date() == (NOW + timedelta(days=21)).date()


async def test_on_a_good_day_it_stays_closed(low: Workspace) -> None:
    save_writing(low, Writing("1mi feel+4", "Better."))
    async with running(low) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: "one line" in shown(app))
        assert "letter" not in shown(app)
        await pilot.press("l")
        assert named(app) == "BoostScreen"


async def test_a_long_letter_scrolls(workspace: Workspace) -> None:
    write_letter(workspace, "\n\n".join(f"Line {number} of a long letter." for number in range(40)))
    keep_line(workspace, "one line")
    save_writing(workspace, Writing("1mi feel-4", "Grey."))
    async with running(workspace, (60, 20)) as (pilot, app):
        await pilot.press("b", "l")
        await wait_until(pilot, lambda: "Line 0 of" in shown(app))
        await pilot.press("end")
        await wait_until(pilot, lambda: "Line 39 of" in shown(app))


async def test_it_is_read_where_nothing_can_be_kept(
    low: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_documents: object, **_options: object) -> None:
        raise StoreError("The folder is read-only.")

    async with running(low) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: "There is a letter" in shown(app))
        monkeypatch.setattr(low.store, "put", read_only)
        await pilot.press("l")
        await wait_until(pilot, lambda: "Dear me," in shown(app))
