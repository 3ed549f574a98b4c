"""Words learned from what she said of the tone: offered, learned on enter, never before."""

import pytest
from pilot_kit import named, running, shown, wait_until
from textual.pilot import Pilot

from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.tui.app import JournalApp

TEXT = "A hilly loop. The [b]gnarly[/b] bit was long."
SIZES = [(80, 24), (60, 20), (120, 40)]


async def say_heavier(pilot: Pilot[None], app: JournalApp) -> None:
    """Say of the first sentence of the newest entry that it was a low one."""
    await pilot.press("j")
    await wait_until(pilot, lambda: named(app) == "JournalScreen")
    await pilot.press("]", "-", "-")
    await wait_until(pilot, lambda: "You say of sentence 1" in shown(app))


async def open_learning(pilot: Pilot[None], app: JournalApp) -> None:
    await pilot.press("l")
    await wait_until(pilot, lambda: named(app) == "LearnScreen")
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_words_are_learned_when_she_says_so(
    workspace: Workspace, size: tuple[int, int]
) -> None:
    save_writing(workspace, Writing(text=TEXT))
    before = workspace.tone("A hilly one")
    file = workspace.paths.config / "lexicon.yaml"
    async with running(workspace, size=size) as (pilot, app):
        await say_heavier(pilot, app)
        await open_learning(pilot, app)
        assert "hilly" in shown(app)
        assert "would add" in shown(app)
        assert not file.exists()
        await pilot.press("enter")
        await wait_until(pilot, lambda: "Learned." in shown(app))
        assert "hilly" in file.read_text()
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
    after = workspace.tone("A hilly one")
    assert before is not None
    assert after is not None
    assert after.polarity < before.polarity
    assert after.scorer != before.scorer


async def test_leaving_writes_nothing(workspace: Workspace) -> None:
    save_writing(workspace, Writing(text=TEXT))
    async with running(workspace) as (pilot, app):
        await say_heavier(pilot, app)
        await open_learning(pilot, app)
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
    assert not (workspace.paths.config / "lexicon.yaml").exists()


async def test_the_sample_teaches_her_lexicon_nothing(workspace: Workspace) -> None:
    save_writing(workspace, Writing(text=TEXT))
    async with running(workspace, sample=True) as (pilot, app):
        await say_heavier(pilot, app)
        await pilot.press("l")
        await wait_until(pilot, lambda: "This is the sample" in shown(app))
        assert named(app) == "JournalScreen"
    assert not (workspace.paths.config / "lexicon.yaml").exists()


async def test_without_corrections_it_says_how_to_begin(workspace: Workspace) -> None:
    save_writing(workspace, Writing(text=TEXT))
    async with running(workspace) as (pilot, app):
        await pilot.press("j")
        await open_learning(pilot, app)
        assert "You have not said the tone of a sentence yet" in shown(app)
        await pilot.press("enter", "escape")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
    assert not (workspace.paths.config / "lexicon.yaml").exists()


async def test_a_lexicon_that_cannot_be_written_is_said_and_kept(workspace: Workspace) -> None:
    save_writing(workspace, Writing(text=TEXT))
    file = workspace.paths.config / "lexicon.yaml"
    async with running(workspace) as (pilot, app):
        await say_heavier(pilot, app)
        await open_learning(pilot, app)
        file.mkdir(parents=True)  # a folder in its place
        await pilot.press("enter")
        await wait_until(pilot, lambda: "lexicon.yaml" in shown(app))
        assert "Learned." not in shown(app)
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
    assert list(file.iterdir()) == []


async def test_the_meter_counts_words_that_were_just_learned(workspace: Workspace) -> None:
    from journal_tui.app.own_words import learn_words, words_to_learn
    from journal_tui.app.toning import live_tone

    live = live_tone(workspace)
    assert (first := live("A hilly one")) is not None
    save_writing(workspace, Writing(text=TEXT))
    async with running(workspace) as (pilot, app):
        await say_heavier(pilot, app)
    learn_words(workspace, words_to_learn(workspace).proposals)
    assert (second := live("A hilly one")) is not None
    assert second == workspace.tone("A hilly one")
    assert second.polarity < first.polarity
