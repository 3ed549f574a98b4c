"""The page when something else happens to its entry, its draft or the disk meanwhile."""

import asyncio
import json
import time
from datetime import timedelta

import pytest
from pilot_kit import named, paste, running, shown, wait_until, write

from journal_tui.app.correcting import move_tone
from journal_tui.app.drafting import DraftDesk
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing, understand
from journal_tui.errors import StoreError
from journal_tui.store.drafts import DraftBox
from journal_tui.store.journal_store import JournalStore
from journal_tui.tui.draft_keeper import DraftKeeper
from journal_tui.tui.widgets.page import Page
from tests.conftest import NOW, FixedClock
from tests.rewriting import resummed


def another_program(workspace: Workspace) -> JournalStore:
    """The same journal, opened by another program."""
    return JournalStore(workspace.paths.journal, now=lambda: NOW, entropy=workspace.entropy)


@pytest.fixture
def entry_id(workspace: Workspace) -> str:
    """One entry that is in the journal."""
    return save_writing(workspace, Writing("2mi", "As it was.")).entry.id


def change_elsewhere(workspace: Workspace, entry_id: str, **fields: object) -> None:
    store = another_program(workspace)
    entry = store.journal().entry(entry_id)
    assert entry is not None
    later = entry.updated_at + timedelta(hours=1)
    store.put(entry._replace(updated_at=later, **fields))  # type: ignore[arg-type]


async def test_an_entry_changed_elsewhere_is_not_written_over_without_her_word(
    workspace: Workspace, entry_id: str
) -> None:
    async with running(workspace, entry_id=entry_id) as (pilot, app):
        await wait_until(pilot, lambda: "As it was." in shown(app))
        await paste(pilot, " And mine.")
        change_elsewhere(workspace, entry_id, text="Theirs.")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert another_program(workspace).journal().entries[0].text == "Theirs."
        assert "And mine." in shown(app)
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
    assert [entry.text for entry in another_program(workspace).journal().entries] == [
        "As it was. And mine."
    ]


async def test_a_draft_of_a_changed_entry_still_knows_what_she_saw(
    workspace: Workspace, entry_id: str
) -> None:
    async with running(workspace, entry_id=entry_id) as (pilot, app):
        await wait_until(pilot, lambda: "As it was." in shown(app))
        await paste(pilot, " And mine.")
        app.leave()
    change_elsewhere(workspace, entry_id, text="Theirs.")
    workspace.store.refresh()
    async with running(workspace) as (pilot, app):
        await pilot.press("w")
        await wait_until(pilot, lambda: "And mine." in shown(app))
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert another_program(workspace).journal().entries[0].text == "Theirs."


async def test_an_entry_deleted_elsewhere_is_kept_as_one_of_its_own(
    workspace: Workspace, entry_id: str
) -> None:
    async with running(workspace, entry_id=entry_id) as (pilot, app):
        await wait_until(pilot, lambda: "As it was." in shown(app))
        await paste(pilot, " And mine.")
        change_elsewhere(workspace, entry_id, deleted_at=NOW)
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
    (entry,) = another_program(workspace).journal().entries
    assert entry.text == "As it was. And mine."
    assert entry.id != entry_id


async def test_what_she_corrected_goes_along_with_an_entry_deleted_elsewhere(
    workspace: Workspace,
) -> None:
    written = save_writing(workspace, Writing("2mi", "It rained. I felt awful. It was long.")).entry
    said = move_tone(workspace, move_tone(workspace, written, 1, "I felt awful."), 1)
    said = move_tone(workspace, said, -1, "It was long.")
    async with running(workspace, entry_id=said.id) as (pilot, app):
        await wait_until(pilot, lambda: "It rained." in shown(app))
        app.page.query_one(Page).load_text("It rained. I felt awful. And mine.")
        change_elsewhere(workspace, said.id, deleted_at=NOW)
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) != "WriteScreen")
        await pilot.press("escape")
        await write(pilot, "", "I felt awful.")
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) != "WriteScreen")
    kept, another = another_program(workspace).journal().entries
    assert kept.id != said.id
    assert kept.said_sentences == {"I felt awful.": said.said_sentences["I felt awful."]}
    assert kept.said_tone == said.said_tone
    assert kept.tone == workspace.tone(kept.text, kept.said_sentences)
    assert another.corrections == (), "another entry is another one"


async def test_a_full_disk_leaves_the_page_as_it_is(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: DraftBox, draft: object) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(DraftBox, "save", full)
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "Nowhere to put this.")
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert app.page.query_one(Page).text == "Nowhere to put this."


async def test_a_draft_that_cannot_be_removed_makes_no_second_entry(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(self: DraftBox, draft_id: str) -> None:
        raise StoreError("It cannot be removed.")

    async with running(workspace) as (pilot, app):
        await write(pilot, "", "Once and no more.")
        await pilot.pause(0.6)
        monkeypatch.setattr(DraftBox, "remove", stuck)
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
        monkeypatch.undo()
        app.leave()
    async with running(workspace) as (pilot, app):
        await pilot.press("w")
        await wait_until(pilot, lambda: "Once and no more." in shown(app))
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
    assert len(another_program(workspace).journal().entries) == 1


async def test_a_save_in_doubt_that_is_tried_again_is_one_entry(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = JournalStore.put
    calls = []

    def in_doubt(self: JournalStore, *documents: object, **options: object) -> None:
        put(self, *documents, **options)  # type: ignore[arg-type]
        calls.append(documents)
        if len(calls) == 1:
            raise StoreError("The folder could not be flushed.")

    monkeypatch.setattr(JournalStore, "put", in_doubt)
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "Was it kept?")
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
    assert len(another_program(workspace).journal().entries) == 1


async def test_an_older_page_never_overtakes_a_newer_one(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = DraftDesk(workspace)
    keep = DraftDesk.keep

    def slow(self: DraftDesk, writing: Writing) -> None:
        if writing.text == "old":
            time.sleep(0.3)
        keep(self, writing)

    monkeypatch.setattr(DraftDesk, "keep", slow)
    keeper = DraftKeeper(desk, lambda error: None)
    under_way = asyncio.create_task(keeper.keep(Writing(text="old")))
    await asyncio.sleep(0.05)
    assert keeper.keep_now(Writing(text="old and new words"))
    await under_way
    (draft,) = workspace.paths.drafts.glob("*.json")
    assert json.loads(draft.read_text())["text"] == "old and new words"


async def test_a_broken_journal_is_told_once_and_not_each_second(
    workspace: Workspace, entry_id: str
) -> None:
    async with running(workspace) as (pilot, app):
        await wait_until(pilot, lambda: app.session.journal.complete)
        whole = workspace.paths.journal.read_bytes()
        workspace.paths.journal.write_bytes(b"{}")
        for _ in range(4):
            app._poll()
        await pilot.pause()
        assert len(app._notifications) == 1
        workspace.paths.journal.write_bytes(whole)
        app._poll()
        assert app.session.journal.entry(entry_id)


async def test_another_entry_that_cannot_be_read_does_not_end_the_program(
    workspace: Workspace, entry_id: str
) -> None:
    async with running(workspace) as (pilot, app):
        data = workspace.paths.journal.read_bytes()
        spoilt = data.replace(b'"updated_at":"', b'"updated_at":"x')
        workspace.paths.journal.write_bytes(resummed(spoilt))
        await write(pilot, "", "This one is sound.")
        await pilot.press("ctrl+s")
        await wait_until(pilot, lambda: named(app) == "HomeScreen")
    assert b"This one is sound." in workspace.paths.journal.read_bytes()


def test_the_day_of_an_entry_is_no_day_to_come(workspace: Workspace, clock: FixedClock) -> None:
    tomorrow = clock.now() + timedelta(days=1)
    clock.turn_to(tomorrow)
    entry = save_writing(workspace, Writing("2mi", "Written in the east.")).entry
    clock.turn_to(tomorrow - timedelta(days=1))
    line = f"{entry.day} 11:00 2mi"
    assert understand(workspace, line).problems
    assert not understand(workspace, line, entry).problems
