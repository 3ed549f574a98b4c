"""Syncing beside the screens: by itself at the start, and when she asks; no key waits for it."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import NamedTuple

import pytest
from pilot_kit import named, paste, running, shown, wait_until

from journal_tui.app.syncing import state
from journal_tui.app.syncing.outcome import Outcome
from journal_tui.app.workspace import Workspace
from journal_tui.config.settings import Settings
from journal_tui.domain.entry import Entry
from journal_tui.errors import StoreError
from journal_tui.store.sync.errors import UnreachableError
from journal_tui.texts import sync_screen as texts
from journal_tui.tui import arriving
from journal_tui.tui.app import JournalApp
from journal_tui.tui.widgets.page import Page
from tests.conftest import NOW, FixedClock

OFFLINE = UnreachableError("The remote cannot be reached.", where="ssh://nas", kept="All is here.")
REFUSED = StoreError("The remote refused it.", where="ssh://nas", kept="All is here.")


class Rounds:
    """Stands in for the rounds: ``ends`` are what they come to, the last one for all after it."""

    def __init__(self) -> None:
        self.ends: list[Outcome | Exception] = [Outcome(nothing=True)]
        self.made = 0
        #: What else happens in a round.
        self.meanwhile: Callable[[], object] = lambda: None

    def sync(self, _: Workspace, *, wait_s: float) -> Outcome:
        assert 0 < wait_s < 600
        self.made += 1
        self.meanwhile()
        end = self.ends.pop(0) if len(self.ends) > 1 else self.ends[0]
        if isinstance(end, Exception):
            raise end
        return end


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program looks so often whether all is read that no test waits for it."""
    monkeypatch.setattr(arriving, "AWAIT_S", 0.01)


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> Rounds:
    rounds = Rounds()
    monkeypatch.setattr("journal_tui.app.syncing.round.sync", rounds.sync)
    return rounds


class Slow(NamedTuple):
    """A round that has begun, and does not end before it may go on."""

    begun: threading.Event
    go_on: threading.Event
    over: threading.Event


@pytest.fixture
def slow(rounds: Rounds) -> Iterator[Slow]:
    slow = Slow(threading.Event(), threading.Event(), threading.Event())

    def slowly() -> None:
        slow.begun.set()
        slow.go_on.wait(10)
        slow.over.set()

    rounds.meanwhile = slowly
    yield slow
    slow.go_on.set()


@pytest.fixture
def set_up(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A journal that has a remote, and is synced when she asks."""
    monkeypatch.setattr("journal_tui.tui.syncing.is_set_up", lambda _: True)
    workspace.paths.sync.mkdir(parents=True)
    return workspace


@pytest.fixture
def by_itself(set_up: Workspace) -> Workspace:
    """The same, synced by itself."""
    set_up.settings = Settings(sync="auto")
    return set_up


def told(app: JournalApp) -> str:
    """Everything that was said in notices."""
    return "\n".join(f"{note.title}\n{note.message}" for note in app._notifications)


async def test_what_came_is_told_and_seen(by_itself: Workspace, rounds: Rounds) -> None:
    rounds.ends = [Outcome(came=3, sent=2)]
    rounds.meanwhile = lambda: by_itself.store.put(
        Entry("other", NOW, NOW, NOW, "The heron, seen from the desk.")
    )
    async with running(by_itself, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: "3 entries came from another machine." in told(app))
        assert texts.SENT not in told(app), "nobody asked"
        assert app.session.journal.entry("other")
        await wait_until(pilot, lambda: "3 entries came" in shown(app))
        assert rounds.made == 1


async def test_two_versions_are_told_with_where_to_see_them(
    by_itself: Workspace, rounds: Rounds
) -> None:
    rounds.ends = [Outcome(came=1, unsettled=("one",))]
    async with running(by_itself, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: "both versions are kept" in told(app))
        assert "1 entry came from another machine." in told(app)


@pytest.mark.parametrize("end", [Outcome(nothing=True), Outcome(sent=4), OFFLINE])
async def test_what_is_normal_is_not_told(
    by_itself: Workspace, rounds: Rounds, end: Outcome | Exception
) -> None:
    rounds.ends = [end]
    async with running(by_itself, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: rounds.made)
        await pilot.pause(0.1)
        assert told(app) == ""


async def test_what_needs_her_is_told_once_with_what_to_do(
    by_itself: Workspace, rounds: Rounds
) -> None:
    rounds.ends = [REFUSED]
    async with running(by_itself, (100, 30), quick=True) as (pilot, app):
        await wait_until(pilot, lambda: "The remote refused it.\nssh://nas" in told(app))
        assert "journal-tui sync" in told(app)
        assert len(app._notifications) == 1


@pytest.mark.parametrize("slip", [RuntimeError("a slip"), KeyError("x")])
async def test_what_nobody_foresaw_ends_nothing(
    by_itself: Workspace, rounds: Rounds, slip: Exception
) -> None:
    rounds.ends = [slip]
    async with running(by_itself, quick=True) as (pilot, app):
        await wait_until(pilot, lambda: type(slip).__name__ in told(app))
        assert named(app) == "HomeScreen"
        assert app.is_running


async def test_nothing_by_itself_where_she_did_not_ask_for_that(
    set_up: Workspace, rounds: Rounds
) -> None:
    async with running(set_up, quick=True) as (pilot, app):
        await pilot.pause(0.1)
        assert rounds.made == 0
        await pilot.press("S")
        await wait_until(pilot, lambda: texts.NOTHING in told(app))
        assert rounds.made == 1


async def test_not_of_the_sample_and_not_before_all_is_read(
    by_itself: Workspace, rounds: Rounds
) -> None:
    by_itself.store.put(Entry("one", NOW, NOW, NOW, "Words."))
    async with running(by_itself, sample=True, quick=True) as (pilot, app):
        await pilot.press("S")
        await wait_until(pilot, lambda: texts.SAMPLE in told(app))
        app.sample = False
        whole = app.session.journal
        app.session.journal = whole._replace(complete=False)
        app.follow()
        await pilot.pause(0.1)
        assert rounds.made == 0
        app.session.journal = whole
        await wait_until(pilot, lambda: rounds.made)


async def test_she_is_told_how_to_set_it_up(workspace: Workspace, rounds: Rounds) -> None:
    workspace.settings = Settings(sync="auto")
    async with running(workspace, (100, 30), quick=True) as (pilot, app):
        await pilot.pause(0.05)
        assert told(app) == ""
        await pilot.press("S")
        await wait_until(pilot, lambda: "journal-tui sync --setup URL" in shown(app))
        assert rounds.made == 0


@pytest.mark.parametrize("size", [(60, 20), (40, 12)], ids=str)
async def test_a_narrow_terminal_cuts_no_word_off(
    set_up: Workspace, rounds: Rounds, size: tuple[int, int]
) -> None:
    rounds.ends = [UnreachableError(" ".join(["words"] * 12), kept=texts.STUMBLED)]
    async with running(set_up, size, quick=True) as (pilot, app):
        await pilot.press("S")
        await wait_until(pilot, lambda: app.screen.query("Toast"))
        await pilot.pause()
        assert all(
            app.screen.region.contains_region(toast.region) for toast in app.screen.query("Toast")
        )


async def test_who_asks_is_told_all_of_it(set_up: Workspace, rounds: Rounds) -> None:
    rounds.ends = [Outcome(came=1, sent=2), OFFLINE, Outcome(nothing=True)]
    async with running(set_up, (100, 40), quick=True) as (pilot, app):
        await pilot.press("S")
        await wait_until(pilot, lambda: texts.SENT in told(app))
        assert "1 entry came from another machine." in told(app)
        await pilot.press("S")
        await wait_until(pilot, lambda: "The remote cannot be reached." in told(app))
        assert "All is here." in told(app)
        await pilot.press("S")
        await wait_until(pilot, lambda: texts.NOTHING in told(app))


async def test_no_key_waits_and_leaving_does_not_either(
    by_itself: Workspace, rounds: Rounds, slow: Slow
) -> None:
    async with running(by_itself, quick=True) as (pilot, app):
        await wait_until(pilot, slow.begun.is_set)
        await pilot.press("S")
        await wait_until(pilot, lambda: texts.UNDER_WAY in told(app))
        assert rounds.made == 1, "one at a time"
        await pilot.press("g")
        await paste(pilot, "I write while it fetches.")
        assert app.screen.query_one(Page).text == "I write while it fetches."
        await pilot.press("ctrl+q")
        await wait_until(pilot, lambda: app._exit)
    assert not slow.over.is_set(), "the program has ended while it was under way"


async def test_who_asks_while_one_is_under_way_is_told_of_that_one(
    by_itself: Workspace, rounds: Rounds, slow: Slow
) -> None:
    async with running(by_itself, quick=True) as (pilot, app):
        await wait_until(pilot, slow.begun.is_set)
        await pilot.press("S")
        slow.go_on.set()
        await wait_until(pilot, lambda: texts.NOTHING in told(app))
        assert rounds.made == 1


@pytest.mark.parametrize(
    ("before", "says"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=5), "5 minutes ago"),
        (timedelta(minutes=1), "a minute ago"),
        (timedelta(hours=1), "an hour ago"),
        (timedelta(hours=2), "2 hours ago"),
        (timedelta(hours=14), "yesterday"),
        (timedelta(days=21), "3 weeks ago"),
    ],
)
async def test_the_palette_says_when_it_was(
    set_up: Workspace, rounds: Rounds, clock: FixedClock, before: timedelta, says: str
) -> None:
    clock.turn_to(NOW - before)
    (set_up.paths.sync / state.STATE_FILE).write_text("")
    state.touch(set_up)
    clock.turn_to(NOW)
    async with running(set_up, (100, 30), quick=True) as (pilot, app):
        await pilot.press("ctrl+p")
        await wait_until(pilot, lambda: named(app) == "CommandPalette")
        await pilot.press(*"sync")
        await wait_until(pilot, lambda: f"last synced {says} (S)" in shown(app))


async def test_the_palette_says_that_the_others_cannot_be_reached(
    by_itself: Workspace, rounds: Rounds
) -> None:
    rounds.ends = [OFFLINE]
    async with running(by_itself, (100, 30), quick=True) as (pilot, app):
        await wait_until(pilot, lambda: rounds.made)
        await pilot.press("ctrl+p")
        await wait_until(pilot, lambda: named(app) == "CommandPalette")
        await pilot.press(*"sync")
        await wait_until(pilot, lambda: texts.AWAY_NEVER in shown(app))
