"""Boost: one calm line, the evidence, the friend; and what is kept of it."""

from datetime import timedelta

import pytest
from pilot_kit import LITERAL, keep_line, named, running, shown, wait_until, write
from textual.widgets import Static

from journal_tui.app.letters import write_letter
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.affirmation import Showing
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.errors import StoreError
from journal_tui.tui.app import JournalApp
from tests.conftest import NOW, FixedClock

SUNDAY = "I went out for two miles and stopped. I cried when I got home. I wasn't good enough."
MONDAY = "Two miles, running and walking. No tears today! I enjoyed it and I feel proud."
IN_HER_WORDS = "On Sunday you wrote: “I cried when I got home.” The next day: “No tears today!”"


def words(app: JournalApp) -> str:
    """What stands on the screen, on one line."""
    return " ".join(shown(app).split())


def rated(workspace: Workspace, line_id: str, *answers: bool) -> None:
    """Showings of a line on an earlier day, rated like this."""
    for number, helped in enumerate(answers):
        at = NOW - timedelta(days=9, minutes=-number)
        workspace.store.put(Showing(f"s-{line_id}-{number}", line_id, at, at, helped=helped))


@pytest.fixture
def tuesday(workspace: Workspace, clock: FixedClock) -> Workspace:
    """Sunday was low, on Monday she was back, and now it is Tuesday."""
    save_writing(workspace, Writing("1.5mi 18:40", SUNDAY))
    clock.turn_to(NOW + timedelta(days=1))
    save_writing(workspace, Writing("1.2mi run, 0.8mi walk", MONDAY))
    clock.turn_to(NOW + timedelta(days=2))
    keep_line(workspace, "It was hard, and you went out.")
    return workspace


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


async def test_asked_for_on_a_low_day_it_is_about_that_day(workspace: Workspace) -> None:
    low = save_writing(workspace, Writing("1.5mi 18:40", SUNDAY)).entry
    async with running(workspace) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: "You wrote: “I wasn't good enough.”" in words(app))
    assert [showing.entry_id for showing in showings(workspace)] == [low.id]


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
        assert last == "enter that helped x not today n another y why esc enough for today"


async def test_nothing_else_stands_on_the_calm_screen(workspace: Workspace) -> None:
    keep_line(workspace, "one line")
    async with running(workspace) as (pilot, app):
        app.notify("Kept.")
        await pilot.press("b")
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
        await pilot.pause()
        assert "Kept." not in shown(app)


async def test_a_day_like_this_in_her_own_words(tuesday: Workspace) -> None:
    async with running(tuesday) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: IN_HER_WORDS in words(app))


async def test_where_the_dip_is_the_evidence_it_is_told_once(tuesday: Workspace) -> None:
    async with running(tuesday) as (pilot, app):
        await pilot.press("b")
        evidence = ""
        for _ in range(12):
            await pilot.pause()
            evidence = str(app.screen.query_one("#boost-evidence", Static).render())
            if evidence == IN_HER_WORDS:
                break
            await pilot.press("n")
        assert evidence == IN_HER_WORDS
        assert words(app).count("No tears today!") == 1


async def test_where_there_is_room_for_one_voice_the_other_comes_next(tuesday: Workspace) -> None:
    low = save_writing(tuesday, Writing("1mi", "I wasn't good enough.")).entry
    write_letter(tuesday, "Dear me.")
    heard = []
    async with running(tuesday, (60, 20)) as (pilot, app):
        app.boost(low)
        await wait_until(pilot, lambda: named(app) == "BoostScreen")
        for _ in range(6):
            await pilot.pause()
            friend, day = (app.screen.query_one(f"#boost-{one}") for one in ("friend", "day"))
            heard.append((bool(friend.display), bool(day.display)))
            assert friend.region.bottom <= 18
            assert day.region.bottom <= 18
            await pilot.press("n")
    # Where the evidence is the day like this the friend may speak beside it.
    assert heard[0] == (True, False)
    assert (False, True) in heard
    assert (True, True) not in heard


async def test_where_there_is_room_she_hears_both(tuesday: Workspace) -> None:
    low = save_writing(tuesday, Writing("1mi", "I wasn't good enough.")).entry
    async with running(tuesday, (120, 40)) as (pilot, app):
        app.boost(low)
        await wait_until(pilot, lambda: "To a friend you would say" in words(app))
        assert IN_HER_WORDS in words(app)


async def test_in_very_little_room_the_line_and_the_evidence_stay(tuesday: Workspace) -> None:
    low = save_writing(tuesday, Writing("1mi", "I wasn't good enough.")).entry
    write_letter(tuesday, "Dear me.")
    async with running(tuesday, (44, 12)) as (pilot, app):
        app.boost(low)
        await wait_until(pilot, lambda: "It was hard, and you went out." in words(app))
        assert app.screen.query_one("#boost-evidence", Static).display
        assert app.screen.query_one("#boost").region.bottom <= 12


async def test_why_a_line_came_on_one_key(workspace: Workspace) -> None:
    keep_line(workspace, "one line")
    async with running(workspace) as (pilot, app):
        await pilot.press("b")
        await wait_until(pilot, lambda: "one line" in shown(app))
        assert "not seen it" not in shown(app)
        await pilot.press("y")
        await wait_until(pilot, lambda: "You have not seen it here before." in shown(app))
        await pilot.press("y")
        await wait_until(pilot, lambda: "You have not seen it here before." not in shown(app))
        await pilot.press("n", "y")
        await wait_until(pilot, lambda: "among lines that fit, chance decides" in shown(app))


async def test_a_line_that_seldom_helped_is_offered_to_be_rested(workspace: Workspace) -> None:
    tired = keep_line(workspace, "a line that says a lot and does not help")
    rated(workspace, tired.id, True, False, False, False, False)
    async with running(workspace) as (pilot, app):
        await pilot.press("b", "x")
        offer = (
            "“a line that says a lot and does not help” has helped 1 of 6 times. r lets it rest."
        )
        await wait_until(pilot, lambda: offer in words(app))
        assert not workspace.store.journal().affirmations[0].resting, "never by itself"
        await pilot.press("r")
        await wait_until(pilot, lambda: "It rests now." in shown(app))
        assert workspace.store.journal().affirmations[0].resting
        await pilot.press("r")
        assert workspace.store.journal().affirmations[0].resting, "it was offered once"


async def test_it_is_offered_once_an_evening(workspace: Workspace) -> None:
    for name in ("one", "two"):
        rated(workspace, keep_line(workspace, f"{name} line").id, *[False] * 6)
    async with running(workspace) as (pilot, app):
        await pilot.press("b", "x")
        await wait_until(pilot, lambda: "did not help, 7 times. r lets it rest." in words(app))
        await pilot.press("x")
        await wait_until(pilot, lambda: "lets it rest" not in words(app))
        await pilot.press("r")
    assert [line.resting for line in workspace.store.journal().affirmations] == [False, False]


async def test_r_and_l_do_nothing_where_nothing_is_offered(workspace: Workspace) -> None:
    keep_line(workspace, "one line")
    async with running(workspace) as (pilot, app):
        await pilot.press("b", "r", "l")
        await pilot.pause()
        assert named(app) == "BoostScreen"
    assert not workspace.store.journal().affirmations[0].resting
