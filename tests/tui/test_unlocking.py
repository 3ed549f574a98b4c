"""The passphrase screen, and the program as it locks an encrypted journal."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from pilot_kit import named, paste, running, shown, wait_until, write
from textual.pilot import Pilot

from journal_tui.app.drafting import draft_of
from journal_tui.app.privacy import encrypt, lock, unlock
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.errors import StoreError
from journal_tui.store import sealing
from journal_tui.store.drafts import DraftBox
from journal_tui.store.sealing import is_sealed
from journal_tui.texts import privacy as texts
from journal_tui.tui.app import JournalApp
from journal_tui.tui.opening import open_journal
from journal_tui.tui.screens import passphrase as screen
from journal_tui.tui.unlocking import UnlockingApp
from tests.conftest import FixedClock, make_workspace
from tests.store.test_sealing import quick_wrap

PASSPHRASE = "rain all day [b]"
HERS = "Heronwood"


@pytest.fixture(autouse=True)
def without_the_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work that makes a passphrase hard to guess is tested in test_sealing.py."""
    monkeypatch.setattr(sealing, "wrap_identity", quick_wrap)


@pytest.fixture
def closed(workspace: Workspace) -> Workspace:
    """An encrypted journal of one entry, whose passphrase was not given."""
    save_writing(workspace, Writing("1mi 13:00", f"{HERS} on Friday."))
    encrypt(workspace, PASSPHRASE)
    lock(workspace)
    return workspace


@pytest.fixture
def opened(closed: Workspace) -> Workspace:
    assert unlock(closed, PASSPHRASE)
    return closed


@asynccontextmanager
async def asking(
    workspace: Workspace, size: tuple[int, int] = (80, 24), encoding: str = "utf-8"
) -> AsyncIterator[tuple[Pilot[bool], UnlockingApp]]:
    app = UnlockingApp(workspace, encoding=encoding)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot, app


def seen(app: UnlockingApp) -> str:
    return shown(app)  # type: ignore[arg-type]


async def give(pilot: Pilot[bool], words: str) -> None:
    await pilot.press(*words, "enter")
    await pilot.pause(screen.PAINT_S + 0.1)


def drafts(workspace: Workspace) -> list[bytes]:
    return [path.read_bytes() for path in workspace.paths.drafts.glob("*.json")]


# The screen --------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40)], ids=str)
async def test_it_asks_for_the_passphrase_and_opens(
    closed: Workspace, size: tuple[int, int]
) -> None:
    async with asking(closed, size) as (pilot, app):
        assert texts.SCREEN_TITLE in seen(app)
        assert texts.SCREEN_FIELD in seen(app)
        assert texts.SCREEN_KEYS in seen(app)
        await give(pilot, PASSPHRASE)
        assert app.return_value is True
    assert not closed.locked


async def test_what_is_typed_cannot_be_read(closed: Workspace) -> None:
    async with asking(closed) as (pilot, app):
        await pilot.press(*"rain", "ctrl+a", "ctrl+x")
        assert "••••" in seen(app)
        assert "rain" not in seen(app)
        assert app.clipboard == ""


async def test_a_wrong_one_is_said_kindly_as_often_as_she_likes(closed: Workspace) -> None:
    async with asking(closed) as (pilot, app):
        for _ in range(3):
            await give(pilot, "not it")
            assert texts.SCREEN_WRONG in seen(app)
            assert "•" not in seen(app)
            assert app.return_value is None
        await give(pilot, PASSPHRASE)
        assert app.return_value is True


async def test_it_says_that_it_opens_before_it_begins(
    closed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = []

    def slowly(workspace: Workspace, passphrase: str) -> bool:
        said.append(seen(app))
        return unlock(workspace, passphrase)

    monkeypatch.setattr(screen, "unlock", slowly)
    monkeypatch.setattr(screen, "PAINT_S", 0.5)
    async with asking(closed) as (pilot, app):
        await pilot.press(*PASSPHRASE, "enter", "enter")
        assert said == [], "first the terminal gets the time to show it"
        await wait_until(pilot, lambda: said)  # type: ignore[arg-type]
        await pilot.pause()
    assert len(said) == 1
    assert texts.OPENING in said[0]


async def test_an_empty_field_waits(closed: Workspace) -> None:
    async with asking(closed) as (pilot, app):
        await give(pilot, "")
        assert texts.OPENING not in seen(app)
        assert texts.SCREEN_WRONG not in seen(app)


async def test_a_pasted_one_opens_too(closed: Workspace) -> None:
    async with asking(closed) as (pilot, app):
        await paste(pilot, f"{PASSPHRASE}\n")  # type: ignore[arg-type]
        await give(pilot, "")
        assert app.return_value is True


@pytest.mark.parametrize("key", ["escape", "ctrl+q", "ctrl+c"])
async def test_she_can_leave(closed: Workspace, key: str) -> None:
    async with asking(closed) as (pilot, app):
        await pilot.press(*"rain", key)
        await pilot.pause()
        assert app.return_value is False
    assert closed.locked


async def test_a_missing_key_file_is_said_and_can_be_put_back(closed: Workspace) -> None:
    key = closed.store.keyring.files.key_path
    data = key.read_bytes()
    key.unlink()
    async with asking(closed) as (pilot, app):
        await give(pilot, PASSPHRASE)
        assert "key file is not there" in " ".join(seen(app).split())
        key.write_bytes(data)
        await give(pilot, PASSPHRASE)
        assert app.return_value is True


async def test_a_draft_that_waits_is_told(closed: Workspace) -> None:
    async with asking(closed) as (_, app):
        assert texts.SCREEN_DRAFT not in seen(app)
    closed.drafts.save(draft_of(closed, "one", Writing(text=HERS)))
    async with asking(closed) as (_, app):
        assert texts.SCREEN_DRAFT in seen(app)
        assert HERS not in seen(app)


async def test_on_a_terminal_of_ascii_without_colours(
    closed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with asking(closed, encoding="ascii") as (pilot, app):
        await pilot.press(*"rain")
        strips = app.screen._compositor.render_strips()
        sent = "".join(strip.render(app.console) for strip in strips)
        sent.encode("ascii")
        assert "38;2" not in sent


async def test_too_small_says_so_and_comes_back(closed: Workspace) -> None:
    async with asking(closed) as (pilot, app):
        await pilot.resize_terminal(20, 5)
        await wait_until(pilot, lambda: "A little more room" in seen(app))  # type: ignore[arg-type]
        await pilot.resize_terminal(60, 20)
        await wait_until(pilot, lambda: texts.SCREEN_TITLE in seen(app))  # type: ignore[arg-type]


# Locking -----------------------------------------------------------------------------------


async def test_the_key_locks_and_what_was_typed_is_kept(opened: Workspace) -> None:
    async with running(opened) as (pilot, app):
        await write(pilot, "1mi", f"{HERS}, half a sentence")
        await pilot.press("ctrl+l")
        await wait_until(pilot, lambda: app._exit)
        assert (app.wants_lock, app.current_mode) == (True, "write")
    (draft,) = drafts(opened)
    assert is_sealed(draft)
    lock(opened)
    assert unlock(opened, PASSPHRASE)
    async with running(opened, place="write") as (pilot, app):
        await wait_until(pilot, lambda: f"{HERS}, half a sentence" in shown(app))


@pytest.mark.parametrize(
    ("keys", "screen"),
    [("b", "BoostScreen"), ("p", "PlanScreen"), ("o", "Question"), ("question_mark", "HelpScreen")],
)
async def test_the_key_locks_from_what_lies_over_a_place_too(
    opened: Workspace, keys: str, screen: str
) -> None:
    async with running(opened) as (pilot, app):
        await pilot.press(keys)
        await wait_until(pilot, lambda: named(app) == screen)
        await pilot.press("ctrl+l")
        await wait_until(pilot, lambda: app._exit)
        assert app.wants_lock


async def test_a_plain_journal_says_that_it_is_not_encrypted(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("ctrl+l")
        await wait_until(pilot, lambda: texts.NOT_ENCRYPTED in shown(app))
        assert not app._exit


async def test_a_journal_that_cannot_be_read_is_said_to_be_so(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        workspace.paths.journal.mkdir(parents=True)
        await pilot.press("ctrl+l")
        await wait_until(pilot, lambda: "does not lead to an ordinary file" in shown(app))
        assert not app._exit


async def test_the_palette_and_the_help_have_it(opened: Workspace) -> None:
    async with running(opened, (80, 50)) as (pilot, app):
        labels = {command.title for command in app.get_system_commands(app.screen)}
        assert "lock" in labels
        await pilot.press("question_mark")
        await wait_until(pilot, lambda: named(app) == "HelpScreen")
        await wait_until(pilot, lambda: "Lock an encrypted journal" in shown(app))


async def test_it_locks_when_she_is_away(opened: Workspace, clock: FixedClock) -> None:
    async with running(opened) as (pilot, app):
        await pilot.press("t")
        clock.turn_to(clock.moment + timedelta(minutes=9, seconds=50))
        await pilot.pause(1.2)
        assert not app._exit
        await pilot.press("j")
        clock.turn_to(clock.moment + timedelta(minutes=9, seconds=50))
        await pilot.pause(1.2)
        assert not app._exit
        clock.turn_to(clock.moment + timedelta(seconds=15))
        await wait_until(pilot, lambda: app._exit)
        assert (app.wants_lock, app.current_mode) == (True, "journal")


async def test_the_mouse_says_that_she_is_there(opened: Workspace, clock: FixedClock) -> None:
    async with running(opened) as (pilot, app):
        clock.turn_to(clock.moment + timedelta(minutes=9, seconds=50))
        await pilot.hover(offset=(5, 5))
        clock.turn_to(clock.moment + timedelta(minutes=9, seconds=50))
        await pilot.pause(1.2)
        assert not app._exit


@pytest.mark.parametrize(("minutes", "plain"), [(0, False), (10, True)])
async def test_it_does_not_lock(
    workspace: Workspace, clock: FixedClock, minutes: int, plain: bool
) -> None:
    """Where she wants none, and a journal that is not encrypted."""
    if not plain:
        encrypt(workspace, PASSPHRASE)
    workspace.settings = workspace.settings._replace(lock_after=minutes)
    async with running(workspace) as (pilot, app):
        clock.turn_to(clock.moment + timedelta(days=3))
        await pilot.pause(1.2)
        assert not app._exit


async def test_it_locks_when_another_program_encrypts_the_journal(
    workspace: Workspace, clock: FixedClock
) -> None:
    other = make_workspace(workspace.paths.journal.parents[1], clock)
    save_writing(workspace, Writing("1mi", "Fine."))
    async with running(workspace) as (pilot, app):
        await write(pilot, "", f"{HERS}, being typed")
        await wait_until(pilot, lambda: drafts(workspace))
        encrypt(other, PASSPHRASE)
        await wait_until(pilot, lambda: app._exit)
        assert app.wants_lock
    lock(workspace)
    (draft,) = drafts(workspace)
    assert is_sealed(draft)


async def test_it_does_not_lock_before_what_is_typed_is_on_the_disk(
    opened: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: DraftBox, draft: object) -> None:
        raise StoreError("The disk is full.")

    words = f"{HERS}, not on the disk yet"
    async with running(opened) as (pilot, app):
        with monkeypatch.context() as patch:
            patch.setattr(DraftBox, "save", full)
            await write(pilot, "", words)
            await pilot.press("ctrl+l")
            await pilot.pause(0.2)
            assert not app._exit
            assert words in shown(app)
        await pilot.press("ctrl+l")
        await wait_until(pilot, lambda: app._exit)
    assert len(drafts(opened)) == 1


# Opening -----------------------------------------------------------------------------------


def test_it_asks_at_the_start_and_again_each_time_it_was_locked(
    closed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loop around both programs, whose screens are played here."""
    played: list[str] = []

    def ask(app: UnlockingApp) -> bool:
        assert app.workspace.locked
        played.append("asked")
        return unlock(app.workspace, PASSPHRASE)

    def run(app: JournalApp) -> None:
        played.append(f"{app._first_place}, {len(app.session.journal.entries)} entry")
        if len(played) < 4:
            app.wants_lock = True
            app._current_mode = "trends"

    monkeypatch.setattr(UnlockingApp, "run", ask)
    monkeypatch.setattr(JournalApp, "run", run)
    assert open_journal(closed) == 0
    assert played == ["asked", "home, 1 entry", "asked", "trends, 1 entry"]


def test_where_she_leaves_instead_nothing_is_opened(
    closed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: JournalApp) -> None:
        raise AssertionError

    monkeypatch.setattr(UnlockingApp, "run", lambda _: None)
    monkeypatch.setattr(JournalApp, "run", never)
    assert open_journal(closed) == 0
    assert closed.locked


def test_what_encrypting_left_plain_is_encrypted_when_it_opens(
    closed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = closed.paths.drafts / "one.json"
    left.parent.mkdir()
    left.write_text(HERS)
    monkeypatch.setattr(UnlockingApp, "run", lambda app: unlock(app.workspace, PASSPHRASE))
    monkeypatch.setattr(JournalApp, "run", lambda _: None)
    assert open_journal(closed) == 0
    assert is_sealed(left.read_bytes())


def test_while_she_looks_at_the_sample_hers_is_locked(
    opened: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def run(app: JournalApp) -> None:
        seen.append(opened.locked)
        app.wants_sample = len(seen) == 1

    monkeypatch.setattr(UnlockingApp, "run", lambda app: unlock(app.workspace, PASSPHRASE))
    monkeypatch.setattr(JournalApp, "run", run)
    assert open_journal(opened) == 0
    assert seen == [False, True, False]
