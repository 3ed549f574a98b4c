"""Words learned from what she said of the tone: offered, learned on enter, never before."""

import re
from datetime import timedelta

import pytest
from pilot_kit import named, running, shown, wait_until
from textual.pilot import Pilot
from textual.widgets import Static

from journal_tui.app.own_words import words_to_learn
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Correction, Entry
from journal_tui.texts import journal as texts
from journal_tui.tui.app import JournalApp
from journal_tui.tui.drawing.wrap import cell_width
from tests.conftest import NOW

TEXT = "Such a hilly one. The [b]gnarly[/b] bit was long."
SIZES = [(80, 24), (60, 20), (120, 40)]


#: Two numbers at the end of a row: what a word adds now, and what it would add.
NUMBERS = re.compile(r"^\W*(\S.*?) +[+-]?\d\.\d\d +[+-]?\d\.\d\d\W*$")


def say_much(workspace: Workspace, count: int = 24) -> list[str]:
    """Correct so many sentences, each with a word of its own; the last word is a long one."""
    made = [f"zub{a}l{b}{c}" for c in "kmt" for a in "aeiouy" for b in "aeiou"]
    words = [*made[: count - 1], "tumblewold" * 5]
    workspace.store.put(
        *(
            Entry(f"e{number}", NOW, NOW, NOW, said, corrections=(Correction(-0.75, said),))
            for number, said in enumerate(f"Such a {word} one." for word in words)
        )
    )
    assert {one.word for one in words_to_learn(workspace).proposals} == set(words)
    return words


def listed(app: JournalApp) -> list[str]:
    """The words on the sheet, as they are shown."""
    found = (NUMBERS.match(line) for line in shown(app).splitlines())
    return [row[1] for row in found if row]


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


@pytest.mark.parametrize("size", [(40, 12), *SIZES])
async def test_every_row_is_a_line_and_the_keys_are_in_sight(
    workspace: Workspace, size: tuple[int, int]
) -> None:
    say_much(workspace, 3 * size[1])
    async with running(workspace, size=size) as (pilot, app):
        await pilot.press("j")
        await open_learning(pilot, app)
        for _ in range(2):
            sheet = app.screen.query_one("#learn-words", Static)
            rows = str(sheet.render()).split("\n")
            assert max(map(cell_width, rows)) <= sheet.size.width
            assert sheet.size.height == len(rows), "no row is wrapped"
            keys = app.screen.query_one("#learn-keys", Static)
            assert keys.region.height > 0
            assert app.screen.region.contains_region(keys.region)
            assert texts.LEARN_KEYS.split("   ")[0] in shown(app)
            more = rows[-1].startswith("and ")
            assert len(listed(app)) == len(rows) - rows[0].startswith("Learned") - 1 - more
            room = app.screen.size.height - app.screen.query_one(".sheet").outer_size.height
            assert room == 0 or not more, "no room is left while there are more"
            await pilot.press("enter")
            await wait_until(pilot, lambda: "Learned." in shown(app))


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_wrong_leaves_the_keys_in_sight(
    workspace: Workspace, size: tuple[int, int]
) -> None:
    say_much(workspace)
    file = workspace.paths.config / "lexicon.yaml"
    async with running(workspace, size=size) as (pilot, app):
        await pilot.press("j")
        await open_learning(pilot, app)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{slog: -1}\n")  # words could be added by hand alone
        await pilot.press("enter")
        await wait_until(pilot, lambda: "one word a line" in shown(app))
        await pilot.pause(0.1)
        assert texts.LEARN_KEYS in shown(app)
        assert listed(app)
        assert file.read_text() == "{slog: -1}\n"
        file.unlink()
        before = listed(app)
        await pilot.press("enter")
        await wait_until(pilot, lambda: "Learned." in shown(app))
        assert "one word a line" not in shown(app)
        assert [line.split(":")[0] for line in file.read_text().splitlines()][1:] == before[1:]


async def test_a_small_terminal_that_grows_shows_more(workspace: Workspace) -> None:
    say_much(workspace)
    async with running(workspace, size=(60, 20)) as (pilot, app):
        await pilot.press("j")
        await open_learning(pilot, app)
        few = len(listed(app))
        await pilot.resize_terminal(100, 30)
        await pilot.pause(0.1)
        assert len(listed(app)) > few
        assert texts.LEARN_KEYS in shown(app)


async def test_enter_learns_what_is_shown_and_shows_what_comes_next(workspace: Workspace) -> None:
    words = say_much(workspace)
    file = workspace.paths.config / "lexicon.yaml"
    seen: list[str] = []
    async with running(workspace, size=(60, 20)) as (pilot, app):
        await pilot.press("j")
        await open_learning(pilot, app)
        while rows := listed(app):
            assert not set(rows) & set(seen)
            seen += rows
            await pilot.press("enter")
            await pilot.pause(0.1)
            learned = [line.split(":")[0] for line in file.read_text().splitlines()]
            assert len(learned) == len(seen)
            if more := len(words) - len(seen):
                assert texts.LEARN_NEXT.format(n=more) in shown(app)
        assert "They count in what you write" in " ".join(shown(app).split())
        assert texts.LEARN_LEAVE in shown(app)
        before = file.read_bytes()
        await pilot.press("enter")
        await pilot.pause()
        assert file.read_bytes() == before
    assert set(learned) == set(words)


async def test_a_line_that_she_wrote_meanwhile_is_left_and_said(workspace: Workspace) -> None:
    words = say_much(workspace, 4)
    file = workspace.paths.config / "lexicon.yaml"
    async with running(workspace) as (pilot, app):
        await pilot.press("j")
        await open_learning(pilot, app)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{words[0]}: 0.9 # mine\n")
        await pilot.press("enter")
        await wait_until(pilot, lambda: "Learned." in shown(app))
        assert texts.LEARN_LEFT_ONE in shown(app)
        assert listed(app) == []
    assert file.read_text().startswith(f"{words[0]}: 0.9 # mine\n")
    assert len(file.read_text().splitlines()) == 4


async def test_where_all_of_them_changed_nothing_is_said_to_be_learned(
    workspace: Workspace,
) -> None:
    words = say_much(workspace, 3)
    file = workspace.paths.config / "lexicon.yaml"
    text = "".join(f"{word}: 0.9\n" for word in words)
    async with running(workspace) as (pilot, app):
        await pilot.press("j")
        await open_learning(pilot, app)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        await pilot.press("enter")
        await wait_until(pilot, lambda: texts.LEARN_LEFT.format(n=3) in shown(app))
        assert "Learned" not in shown(app)
    assert file.read_text() == text


async def test_why_on_journal_is_of_the_words_that_were_learned(workspace: Workspace) -> None:
    before = NOW - timedelta(days=1)
    said = "Such a hilly one."
    workspace.store.put(
        Entry("e", before, before, before, said, corrections=(Correction(-0.75, said),))
    )
    save_writing(workspace, Writing(text="A hilly loop. The bit was long."))
    async with running(workspace, size=(100, 40)) as (pilot, app):
        await pilot.press("j")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        await pilot.press("y")
        await wait_until(pilot, lambda: "A hilly loop" in shown(app))
        assert "hilly⁻" not in shown(app)
        await open_learning(pilot, app)
        await pilot.press("enter")
        await wait_until(pilot, lambda: "Learned." in shown(app))
        await pilot.press("escape")
        await wait_until(pilot, lambda: named(app) == "JournalScreen")
        await wait_until(pilot, lambda: "hilly⁻" in shown(app))
        assert "together" in shown(app)
