"""The page: typing, drafts, saving, and what happens when the disk says no."""

import json
from datetime import timedelta

import pytest
from pilot_kit import LITERAL, keep_line, named, paste, running, shown, wait_until, write
from textual.widgets import Input, Static

from journal_tui.app.drafting import draft_of
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing
from journal_tui.config.settings import Settings
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run
from journal_tui.errors import StoreError
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.write import WriteScreen
from journal_tui.tui.widgets.meter import Meter
from journal_tui.tui.widgets.page import Page
from tests.conftest import FixedClock, make_workspace


def status(app: JournalApp) -> str:
    return str(app.screen.query_one("#status", Static).render())


def understood(app: JournalApp) -> str:
    return str(app.screen.query_one("#understood", Static).render())


def drafts(workspace: Workspace) -> list[tuple[str, str]]:
    """The run line and the text of every draft on the disk, whoever holds it."""
    found = [json.loads(file.read_text()) for file in workspace.paths.drafts.glob("*.json")]
    return [(draft["run_line"], draft["text"]) for draft in found]


async def test_what_is_written_is_saved_and_home_shows_it(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "1.5mi 18:40 rain rpe7", "A good, happy run by the canal.")
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert "1 run · 19 min · 1.5 mi" in shown(app)
        (entry,) = workspace.store.journal().entries
        assert entry.text == "A good, happy run by the canal."
        assert entry.run is not None
        assert entry.run.effort == 7
        assert drafts(workspace) == []


async def test_the_line_is_said_back_and_what_is_not_understood_has_a_caret(
    workspace: Workspace,
) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("w")
        await pilot.pause()
        await paste(pilot, "1.5mi 18:40 blorp")
        assert "1.5 mi in 18:40 · 12:27 /mi" in understood(app)
        rows = shown(app).splitlines()
        at = next(n for n, row in enumerate(rows) if "blorp" in row)
        assert rows[at + 1].index("^") == rows[at].index("blorp")
        assert rows[at + 1].count("^") == len("blorp")


async def test_a_line_not_understood_is_asked_about_once_and_then_kept(
    workspace: Workspace,
) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "1mi blorp", "It was fine.")
        await pilot.press("ctrl+s")
        assert named(app) == "WriteScreen"
        assert "ctrl+s again" in status(app)
        assert workspace.store.journal().entries == ()
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        (entry,) = workspace.store.journal().entries
        assert entry.text == "1mi blorp\nIt was fine."


async def test_an_empty_page_is_not_saved(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("w")
        await pilot.press("ctrl+s")
        assert "nothing here yet" in status(app)
        assert workspace.store.journal().entries == ()


async def test_typed_text_is_shown_literally(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, f"1mi {LITERAL}", f"so {LITERAL}")
        await wait_until(pilot, lambda: f"so {LITERAL}" in " ".join(shown(app).split()))
        await pilot.press("ctrl+s", "ctrl+s")
        await wait_until(pilot, lambda: named(app) != "WriteScreen")
        (entry,) = workspace.store.journal().entries
        assert f"so {LITERAL}" in entry.text


async def test_controls_in_a_paste_are_kept_and_never_sent_on(workspace: Workspace) -> None:
    odd = "a \x1b[31mred\x1b[0m bell\x07 rtl \u202eabc\u202c tab\tend"
    async with running(workspace) as (pilot, app):
        await pilot.press("g")
        await pilot.pause()
        await paste(pilot, odd)
        assert app.screen.query_one(Page).text == odd
        assert not {"\x1b", "\x07", "\u202e"} & set(shown(app))
        assert "␛[31mred␛[0m" in shown(app)
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert workspace.store.journal().entries[0].text == odd


async def test_a_paste_of_lines_into_the_run_line_loses_none_of_them(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("w")
        await pilot.pause()
        await paste(pilot, "1.5mi 18:40\nrain \x1b[1m")
        assert app.screen.query_one("#line", Input).value == "1.5mi 18:40 rain ␛[1m"


async def test_a_very_long_paste_is_taken_whole(workspace: Workspace) -> None:
    text = " ".join(["the canal was grey [b] 🏃"] * 8_000)[:200_000]
    async with running(workspace) as (pilot, app):
        await pilot.press("g")
        await pilot.pause()
        await paste(pilot, text)
        await pilot.press("!")
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen", seconds=20)
        assert workspace.store.journal().entries[0].text == f"{text}!"


async def test_the_page_shows_wide_signs_selection_and_cursor(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("g")
        await pilot.pause()
        await paste(pilot, "run 🏃 走る\nsecond")
        await pilot.press("shift+up")
        page = app.screen.query_one(Page)
        assert page.selected_text == "る\nsecond" or "second" in page.selected_text
        strip = page.render_line(0)
        assert strip.text.rstrip() == "run 🏃 走る"
        assert strip.cell_length == page.scrollable_content_region.width
        assert len({segment.style for segment in strip}) > 1, "the selection can be seen"


async def test_the_letter_that_breaks_the_last_line_is_seen_at_once(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("g")
        await pilot.pause()
        await paste(pilot, "\n".join(map(str, range(60))) + "\n" + "x " * 30)
        page = app.screen.query_one(Page)
        lines = page.wrapped_document.height
        while page.wrapped_document.height == lines:
            await pilot.press("y")
        row = page.wrapped_document.location_to_offset(page.cursor_location).y
        assert page.scroll_offset.y <= row < page.scroll_offset.y + page.size.height


async def test_cursor_and_selection_lie_on_their_signs(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("g")
        await pilot.pause()
        await paste(pilot, "plain words")
        page = app.screen.query_one(Page)
        await pilot.press("home", "right", "shift+right", "shift+right")
        segments = list(page.render_line(0))[:4]
        assert [segment.text for segment in segments] == ["p", "la", "i", "n words "]
        before, selected, cursor, after = (segment.style for segment in segments)
        assert before == after
        assert before not in (selected, cursor)


# --- the meter ---------------------------------------------------------------------------------


async def test_the_meter_follows_the_words_and_says_no_number(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "I wasn't good enough.")
        meter = app.screen.query_one(Meter)
        await wait_until(pilot, lambda: "low" in str(meter.render()))
        assert "so far" in str(meter.render())
        assert not any(sign.isdigit() for sign in str(meter.render()))


async def test_the_meter_reads_on_after_a_rest(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "It was lovely.")
        meter = app.screen.query_one(Meter)
        for more in ("", " I felt awful and I cried.", " Then the sun came out."):
            await paste(pilot, more)
            text = app.screen.query_one(Page).text
            await wait_until(pilot, lambda text=text: meter._tone == workspace.tone(text))
            assert meter._tone is not None
            await pilot.pause(0.3)


async def test_the_meter_can_be_off(tmp_path: object, clock: FixedClock) -> None:
    workspace = make_workspace(tmp_path, clock, Settings(meter=False))  # type: ignore[arg-type]
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "I wasn't good enough.")
        await pilot.pause(0.4)
        assert "so far" not in shown(app)


async def test_words_of_self_harm_get_no_meter_and_no_score(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "I want to kill myself.")
        await pilot.pause(0.4)
        assert str(app.screen.query_one(Meter).render()) == ""
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "CareScreen")
        assert "findahelpline.com" in shown(app)
        assert "low" not in shown(app)
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert not {"▼", "▽"} & set(shown(app))


async def test_a_low_entry_brings_the_boost_and_a_good_one_does_not(workspace: Workspace) -> None:
    keep_line(workspace, "It was hard, and you ran [all] of it.")
    async with running(workspace) as (pilot, app):
        await write(pilot, "1mi", "I wasn't good enough.")
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
        assert "you ran [all] of it" in shown(app)


async def test_the_boost_can_be_asked_not_to_come(tmp_path: object, clock: FixedClock) -> None:
    workspace = make_workspace(tmp_path, clock, Settings(boost_after_low=False))  # type: ignore[arg-type]
    async with running(workspace) as (pilot, app):
        await write(pilot, "1mi", "I wasn't good enough.")
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")


# --- drafts ------------------------------------------------------------------------------------


async def test_what_is_typed_is_a_draft_within_a_second(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "1mi", "half a sentence")
        await wait_until(
            pilot, lambda: drafts(workspace) == [("1mi", "half a sentence")], seconds=1
        )
        await wait_until(pilot, lambda: "saved as you type" in status(app))


async def test_leaving_keeps_the_last_keys(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "the last ")
        await pilot.press("k", "e", "y")
        app.leave()
        assert drafts(workspace) == [("", "the last key")]


async def test_a_draft_of_an_earlier_day_is_offered_and_is_gone_once_saved(
    workspace: Workspace,
) -> None:
    workspace.drafts.save(draft_of(workspace, "earlier", Writing("2mi", "half a [b] sentence")))
    async with running(workspace) as (pilot, app):
        assert "a draft from" in shown(app)
        await pilot.press("w")
        await wait_until(pilot, lambda: "half a [b] sentence" in shown(app))
        assert "your draft from" in status(app)
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert workspace.store.journal().entries[0].text == "half a [b] sentence"
        assert drafts(workspace) == []
        assert "a draft from" not in shown(app)


async def test_a_page_put_aside_waits_and_comes_back(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "the first page")
        await pilot.press("ctrl+n")
        await wait_until(pilot, lambda: "waits as a draft" in status(app))
        assert app.screen.query_one(Page).text == ""
        await pilot.press("ctrl+n")
        await wait_until(pilot, lambda: app.screen.query_one(Page).text == "the first page")


async def test_a_page_left_with_escape_is_still_there(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "wait for me")
        await pilot.press("escape")
        assert "esc again" in status(app)
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        await pilot.press("w")
        await wait_until(pilot, lambda: "wait for me" in shown(app))


async def test_a_save_that_fails_keeps_the_words_and_says_so(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*documents: object, **options: object) -> None:
        raise StoreError("The disk is full.", where="journal.json", next_step="Make some room.")

    async with running(workspace) as (pilot, app):
        await write(pilot, "1mi", "Do not lose me.")
        monkeypatch.setattr(workspace.store, "put", full_disk)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert named(app) == "WriteScreen"
        assert app.screen.query_one(Page).text == "Do not lose me."
        assert "your words are here and in the draft" in status(app)
        notes = [f"{note.title} {note.message}" for note in app._notifications]
        assert any("The disk is full." in note and "Make some room." in note for note in notes)
        assert drafts(workspace) == [("1mi", "Do not lose me.")]
        monkeypatch.undo()
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        assert drafts(workspace) == []


async def test_a_draft_that_cannot_be_kept_is_said_once(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*arguments: object) -> None:
        raise StoreError("The draft cannot be written.")

    monkeypatch.setattr(workspace.drafts, "save", no_room)
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "still here")
        await wait_until(pilot, lambda: len(app._notifications) == 1, seconds=2)
        await pilot.pause(0.9)
        assert len(app._notifications) == 1
        assert app.screen.query_one(Page).text == "still here"


# --- changing an entry -------------------------------------------------------------------------


@pytest.fixture
def kept(workspace: Workspace) -> Workspace:
    at = workspace.clock.now() - timedelta(days=2)
    run = Run(distance_m=1609.344, duration_s=700)
    workspace.store.put(Entry("kept", at, at, at, "As it [was].", run, Feeling(after=2)))
    return workspace


async def test_an_entry_opened_and_left_alone_leaves_no_draft(kept: Workspace) -> None:
    async with running(kept, entry_id="kept") as (pilot, app):
        await wait_until(pilot, lambda: named(app) == "WriteScreen" and "changing" in status(app))
        assert "As it [was]." in shown(app)
        await pilot.pause(0.6)
        assert "changing" in status(app)
        await pilot.press("escape", "escape", "w")
        await pilot.pause()
        assert app.screen.query_one(Page).text == ""
        app.leave()
    assert drafts(kept) == []


async def test_an_entry_that_is_changed_keeps_its_id_and_its_hour(kept: Workspace) -> None:
    async with running(kept, entry_id="kept") as (pilot, app):
        await wait_until(pilot, lambda: named(app) == "WriteScreen" and "changing" in status(app))
        await paste(pilot, " More.")
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
    (entry,) = kept.store.journal().entries
    assert (entry.id, entry.text) == ("kept", "As it [was]. More.")
    assert entry.feeling.after == 2


async def test_a_run_line_from_the_shell_stands_on_the_page(workspace: Workspace) -> None:
    async with running(workspace, run_line="2mi 24:00") as (pilot, app):
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        await wait_until(pilot, lambda: "2 mi in 24:00" in understood(app))
        assert isinstance(app.screen, WriteScreen)
        assert app.screen.focused is app.screen.query_one(Page)
