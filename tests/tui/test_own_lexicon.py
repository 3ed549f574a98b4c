"""Her lexicon while the program runs: taken up when she changes it, its mistakes told once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pilot_kit import named, running, shown, wait_until, write

from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.texts import screens
from journal_tui.tui.app import JournalApp
from journal_tui.tui.widgets.meter import Meter


@pytest.fixture
def lexicon(workspace: Workspace) -> Iterator[Path]:
    """Her lexicon, not there yet."""
    workspace.paths.config.mkdir(parents=True)
    return workspace.paths.config / "lexicon.yaml"


def told(app: JournalApp) -> list[str]:
    """What was said beside the screens, oldest first."""
    return [note.message for note in app._notifications if note.title == screens.CONFIG_PROBLEM]


async def test_a_mistake_is_told_once_and_a_new_one_when_it_comes(
    workspace: Workspace, lexicon: Path
) -> None:
    lexicon.write_text("slog: heavy\n")
    async with running(workspace) as (pilot, app):
        await wait_until(pilot, lambda: told(app))
        assert len(told(app)) == 1
        assert told(app)[0].startswith("lexicon.yaml, line 1, slog: ")
        lexicon.write_text("slog: heavy\nhill[b]: 9\n")
        for _ in range(3):
            app._poll()
            await pilot.pause()
        assert [message.split(":")[0] for message in told(app)] == [
            "lexicon.yaml, line 1, slog",
            "lexicon.yaml, line 2, hill[b]",
        ]


async def test_a_sound_lexicon_is_nothing_to_tell_of(workspace: Workspace, lexicon: Path) -> None:
    lexicon.write_text("slog: -0.5\n")
    async with running(workspace) as (pilot, app):
        await wait_until(pilot, lambda: "own_words" in vars(workspace))
        await pilot.pause()
        assert told(app) == []


async def test_why_follows_a_lexicon_that_is_changed(workspace: Workspace, lexicon: Path) -> None:
    save_writing(workspace, Writing(text="It was lovely. The towpath was long."))
    async with running(workspace, size=(100, 40)) as (pilot, app):
        await pilot.press("j")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        await pilot.press("y")
        await wait_until(pilot, lambda: "together" in shown(app))
        assert "towpath⁻" not in shown(app)
        lexicon.write_text("towpath: -1\n")
        app._poll()
        await wait_until(pilot, lambda: "towpath⁻" in shown(app))
        lexicon.unlink()
        await pilot.press("t")
        await wait_until(pilot, lambda: named(app) == "TrendsScreen")
        app._poll()
        await pilot.press("j")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        await wait_until(pilot, lambda: "towpath⁻" not in shown(app))


async def test_the_meter_follows_it_too(workspace: Workspace, lexicon: Path) -> None:
    async with running(workspace) as (pilot, app):
        await write(pilot, "", "It was lovely by the towpath.")
        await wait_until(pilot, lambda: "so far" in shown(app))
        meter = app.screen.query_one(Meter)
        assert meter._tone == workspace.tone("It was lovely by the towpath.")
        before = meter._tone
        lexicon.write_text("lovely: -1\n")
        app._poll()
        await wait_until(pilot, lambda: meter._tone != before)
        assert meter._tone == workspace.tone("It was lovely by the towpath.")
