"""The program around the screens: places and their keys, notices, themes, signs, the outside."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from pilot_kit import named, paste, running, shown, wait_until, write
from textual.color import Color
from textual.widgets import Input

from journal_tui.app.session import Session
from journal_tui.app.workspace import Workspace
from journal_tui.config.settings import Settings, load_settings
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.tui import following
from journal_tui.tui.app import JournalApp
from journal_tui.tui.widgets.page import Page
from tests.conftest import FixedClock, make_workspace

PLACES = {
    "h": "HomeScreen",
    "w": "WriteScreen",
    "g": "WriteScreen",
    "j": "JournalScreen",
    "t": "TrendsScreen",
    "a": "AffirmationsScreen",
    "b": "BoostScreen",
}


def an_entry(workspace: Workspace, name: str, text: str = "Fine.") -> Entry:
    at = workspace.clock.now() - timedelta(hours=1)
    return Entry(name, at, at, at, text, Run(distance_m=3 * 1609.344, duration_s=1860))


def configured(workspace: Workspace, **files: str) -> Workspace:
    """The workspace with files in its config folder, read as at a start."""
    folder = workspace.paths.config
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text)
    settings, problems = load_settings(folder)
    return Workspace(
        workspace.paths,
        settings,
        problems,
        clock=workspace.clock,
        rng=workspace.rng,
        entropy=workspace.entropy,
    )


# --- places ------------------------------------------------------------------------------------


async def test_every_place_is_one_key_away_from_every_other(workspace: Workspace) -> None:
    """Outside a text field; boost is left again with esc for where she was."""
    async with running(workspace, (60, 20)) as (pilot, app):
        for key in "hwhjhthahgjgtgagwjwtwajtjatah":
            await pilot.press(key)
            await wait_until(pilot, lambda key=key: named(app) == PLACES[key])
            app.screen.set_focus(None)


async def test_keys_typed_in_a_text_never_jump(workspace: Workspace) -> None:
    every = "hwgjtabqfelp?[]/"
    async with running(workspace) as (pilot, app):
        await pilot.press("w")
        await wait_until(pilot, lambda: isinstance(app.focused, Input))
        names = {"?": "question_mark", "[": "left_square_bracket", "]": "right_square_bracket"}
        keys = [names.get(sign, "slash" if sign == "/" else sign) for sign in every]
        await pilot.press(*keys)
        assert app.screen.query_one("#line", Input).value == every
        await pilot.press("enter", *keys)
        assert app.screen.query_one(Page).text == every
        assert named(app) == "WriteScreen"


async def test_a_key_and_the_word_typed_after_it_are_kept_apart(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press("g", *"abhw")
        assert app.screen.query_one(Page).text == "abhw"


async def test_wrong_keys_change_nothing(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        before = shown(app)
        await pilot.press("z", "enter", "x", "f9", "ctrl+z", "delete", "escape", "1", "tab")
        await pilot.pause()
        assert named(app) == "HomeScreen"
        assert shown(app) == before
        assert workspace.store.journal().entries == ()


@pytest.mark.parametrize(
    "keys", [("q",), ("ctrl+q",), ("ctrl+c",), ("w", "ctrl+c"), ("g", "ctrl+c"), ("w", "ctrl+q")]
)
async def test_it_ends_with_its_keys(workspace: Workspace, keys: tuple[str, ...]) -> None:
    async with running(workspace) as (pilot, app):
        await pilot.press(*keys)
        await pilot.pause()
        await wait_until(pilot, lambda: app._exit)


async def test_too_small_says_so_and_comes_back(workspace: Workspace) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "still here")
        await pilot.resize_terminal(20, 5)
        await wait_until(pilot, lambda: "A little more room" in shown(app))
        await pilot.resize_terminal(60, 20)
        await wait_until(pilot, lambda: "still here" in shown(app))
        assert "A little more room" not in shown(app)


@pytest.mark.parametrize("key", list(PLACES))
async def test_no_line_is_wider_than_a_small_terminal(workspace: Workspace, key: str) -> None:
    workspace.store.put(an_entry(workspace, "one"))
    async with running(workspace, (60, 20)) as (pilot, app):
        await pilot.press(key)
        await wait_until(pilot, lambda: named(app) == PLACES[key])
        await pilot.pause()
        rows = app.screen._compositor.render_strips()
        assert len(rows) == 20
        assert {strip.cell_length for strip in rows} == {60}
        assert "keys" in rows[-1].text or key == "b"


# --- other programs, other files ---------------------------------------------------------------


async def test_what_another_program_saves_is_shown_and_typing_is_left_alone(
    workspace: Workspace, tmp_path: Path, clock: FixedClock
) -> None:
    other = make_workspace(tmp_path, clock)
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "I am still writing")
        other.store.put(an_entry(other, "elsewhere", "From the other window."))
        await wait_until(pilot, lambda: len(app.session.journal.entries) == 1, seconds=3)
        await pilot.press("!")
        assert app.screen.query_one(Page).text == "I am still writing!"
        await pilot.press("escape", "escape")
        await wait_until(pilot, lambda: "1 run · 31 min · 3 mi" in shown(app))


async def test_a_journal_that_cannot_be_read_to_the_end_is_told_once(
    workspace: Workspace, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = workspace.clock.now()
    texts = (f"day {n}{' and on I went' * 70}" for n in range(1200))
    workspace.store.put(*(Entry(f"e{n:05}", at, at, at, text) for n, text in enumerate(texts)))
    path = workspace.paths.journal
    path.write_bytes(path.read_bytes().replace(b'"e00007": {', b"rubbish", 1))
    looks: list[None] = []

    def look(session: Session) -> bool:
        looks.append(None)
        return poll(session)

    poll = Session.poll
    monkeypatch.setattr(Session, "poll", look)
    monkeypatch.setattr(following, "POLL_S", 0.05)
    app = JournalApp(make_workspace(tmp_path, clock), encoding="utf-8")
    app.session.open()
    async with app.run_test(notifications=True) as pilot:
        await wait_until(pilot, lambda: app._notifications)
        seen = len(looks)
        await wait_until(pilot, lambda: len(looks) > seen + 2)
        assert len(app._notifications) == 1


async def test_an_entry_that_is_gone_is_said_to_be(workspace: Workspace) -> None:
    async with running(workspace, entry_id="nobody") as (pilot, app):
        await wait_until(pilot, lambda: bool(app._notifications))
        assert any("not in the journal" in note.message for note in app._notifications)


async def test_mistakes_in_settings_are_told_and_do_not_stop_it(workspace: Workspace) -> None:
    mended = configured(
        workspace,
        settings="units: furlongs\ntheme: evening-kitchn\n",
        keys="app.write: F99\nno.such: x\n",
    )
    async with running(mended) as (_, app):
        notes = "\n".join(note.message for note in app._notifications)
        for words in ("settings.yaml", "furlongs", "evening-kitchn", "keys.yaml", "no.such"):
            assert words in notes
        assert named(app) == "HomeScreen"


@pytest.mark.parametrize("place", ["write", "journal", "trends", "affirmations"])
async def test_what_is_read_while_a_place_is_being_made_waits_for_it(
    workspace: Workspace, place: str
) -> None:
    async with running(workspace) as (pilot, app):
        app.switch_mode(place)
        app.journal_changed()
        await wait_until(pilot, lambda: app.screen.is_mounted)
        app.journal_changed()


async def test_her_own_keys_work_and_are_shown(workspace: Workspace) -> None:
    hers = configured(workspace, keys="app.write: ['0', f7]\napp.trends: '9'\n")
    async with running(hers) as (pilot, app):
        assert "0 write" in shown(app)
        await pilot.press("9")
        await wait_until(pilot, lambda: named(app) == "TrendsScreen")
        await pilot.press("0")
        await wait_until(pilot, lambda: named(app) == "WriteScreen")
        await pilot.press("0")
        assert app.screen.query_one("#line", Input).value == "0"


# --- looks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["heather", "high-contrast", "terminal"])
async def test_the_theme_of_her_settings_is_taken(
    tmp_path: Path, clock: FixedClock, name: str
) -> None:
    async with running(make_workspace(tmp_path, clock, Settings(theme=name))) as (_, app):
        assert app.theme == name


async def test_the_first_screen_is_in_the_theme_already(tmp_path: Path, clock: FixedClock) -> None:
    async with running(make_workspace(tmp_path, clock, Settings(theme="heather"))) as (_, app):
        ground = Color.parse(app.current_theme.background or "")
        assert app.screen.styles.background == ground


async def test_a_theme_of_her_own_is_found_by_the_palette(workspace: Workspace) -> None:
    folder = workspace.paths.config / "themes"
    folder.mkdir(parents=True)
    shipped = Path(__file__).parents[2] / "themes" / "heather.yaml"
    (folder / "my-hill.yaml").write_text(shipped.read_text())
    async with running(workspace) as (pilot, app):
        app.action_change_theme()
        await wait_until(pilot, lambda: "my-hill" in shown(app))
        assert "nord" not in app.available_themes


def sent(app: JournalApp) -> str:
    """What the terminal is sent for the screen as it stands."""
    return "".join(strip.render(app.console) for strip in app.screen._compositor.render_strips())


async def through(pilot: object, app: JournalApp, look: Callable[[str], None]) -> None:
    """Look at what every screen and sheet sends."""
    for keys in (("h",), ("a",), ("j",), ("t",), ("b",), ("escape", "w"), ("f2", "3")):
        await pilot.press(*keys)  # type: ignore[attr-defined]
        await pilot.pause(0.05)  # type: ignore[attr-defined]
        look(sent(app))


async def test_no_colour_is_sent_where_she_wants_none(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    workspace.store.put(an_entry(workspace, "one"))
    codes: set[str] = set()

    def look(text: str) -> None:
        for piece in text.split("\x1b[")[1:]:
            codes.update(piece.partition("m")[0].split(";"))

    async with running(workspace) as (pilot, app):
        await through(pilot, app, look)
    assert codes <= {"0", "1", "2", "3", "4", "7"}, "bold, dim, italic, underline, reverse"
    assert "7" in codes, "the cursor can be seen"


async def test_an_empty_no_color_asks_for_nothing(
    tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    workspace = make_workspace(tmp_path, clock, Settings(theme="heather"))
    async with running(workspace) as (_, app):
        assert not app.no_color
        assert re.search(r"\x1b\[[0-9;]*(3[0-8]|9[0-7])", sent(app)), "a colour is sent"


async def test_with_few_colours_words_are_in_the_terminals_own(
    tmp_path: Path, clock: FixedClock
) -> None:
    """Whatever its ground is: no colour but the two that can be read on black and on white."""
    workspace = make_workspace(tmp_path, clock, Settings(theme="terminal"))
    workspace.store.put(an_entry(workspace, "one"))
    colours: set[str] = set()

    def look(text: str) -> None:
        for piece in text.split("\x1b[")[1:]:
            colours.update(code for code in piece.partition("m")[0].split(";") if len(code) > 1)

    async with running(workspace) as (pilot, app):
        await through(pilot, app, look)
    assert colours <= {"39", "49", "35", "94"}


async def test_a_terminal_of_ascii_is_sent_ascii(workspace: Workspace) -> None:
    workspace.store.put(an_entry(workspace, "one", "Fine, “quite” fine… ★"))
    app = JournalApp(workspace, encoding="ascii")
    app.session.open()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await through(pilot, app, lambda text: text.encode("ascii"))
        await pilot.press("escape", "f4")
        await pilot.pause()
        sent(app).encode("ascii")


async def test_letters_of_hers_stay_in_a_terminal_of_ascii(workspace: Workspace) -> None:
    app = JournalApp(workspace, encoding="ascii")
    app.session.open()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await pilot.pause()
        await paste(pilot, "café naïve")
        assert "café naïve" in shown(app)


async def test_a_light_terminal_gets_a_light_theme(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORFGBG", "0;15")
    monkeypatch.setenv("COLORTERM", "truecolor")
    app = JournalApp(workspace)
    if app.console.color_system in (None, "standard"):
        pytest.skip("this test runs in a terminal of few colours")
    assert not app.current_theme.dark
    assert Color.parse(app.current_theme.background or "").brightness > 0.5
