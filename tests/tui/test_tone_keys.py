"""Her word on the tone with one key, on Journal: the whole entry, one sentence, taken back."""

from datetime import timedelta

import pytest
from journal_helpers import chosen, entry, fill, line_of, listed, on_journal, read, seen
from textual.events import Key
from textual.widgets import Input

from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, mood_level
from journal_tui.texts import journal as texts
from journal_tui.tui.screens.journal import JournalScreen
from journal_tui.tui.screens.write import WriteScreen
from journal_tui.tui.widgets.entry_list import EntryList
from journal_tui.tui.widgets.meter import Meter
from journal_tui.tui.widgets.reading import ReadingPane

LOVELY, RAIN, AWFUL = "It was lovely.", "It rained.", "I felt awful and I cried."


@pytest.fixture
def one(workspace: Workspace) -> Workspace:
    """A journal of one entry of three sentences, and an older one."""
    workspace.store.put(
        entry(workspace, 1, f"{LOVELY} {RAIN} {AWFUL}"), entry(workspace, 2, "Older words.")
    )
    return workspace


def kept(workspace: Workspace, entry_id: str = "entry-1") -> Entry:
    found = workspace.store.journal().entry(entry_id)
    assert found is not None
    return found


def note(screen: JournalScreen) -> str:
    return line_of(screen, "#note")


# --- the whole entry --------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "by"), [("plus", 1), ("equals_sign", 1), ("minus", -1)])
async def test_one_key_says_the_tone_and_x_takes_it_back(one: Workspace, key: str, by: int) -> None:
    async with on_journal(one) as (pilot, screen):
        before = kept(one)
        assert before.mood is not None
        assert before.mood.source == "read"
        await pilot.press(key)
        await pilot.pause()
        said = kept(one).mood
        assert said is not None
        assert said.source == "said"
        assert mood_level(said.value) == max(-2, mood_level(before.mood.value) + by)
        shape = {1: "▲", 0: "•", -1: "▼"}[(said.value > 0.1) - (said.value < -0.1)]
        assert shape in seen(screen.query_one(EntryList)).splitlines()[1]
        assert "you said so" in read(screen)
        assert note(screen).startswith("You say: ")
        assert note(screen).endswith(" x takes it back.")
        await pilot.press("x")
        await pilot.pause()
        assert kept(one).mood == before.mood
        assert note(screen).startswith("Taken back: ")
        assert "read in your words" in read(screen)
        await pilot.press("x")
        assert note(screen) == texts.NOTHING_TAKEN_BACK


async def test_pressed_often_it_stops_at_the_end_of_the_scale(one: Workspace) -> None:
    async with on_journal(one) as (pilot, screen):
        await pilot.press(*["minus"] * 7)
        await pilot.pause()
        assert kept(one).said_tone == -0.75
        assert note(screen) == "You say: very low. x takes it back."
        assert len(kept(one).corrections) == 1


async def test_keys_typed_in_one_go_are_done_in_their_order(one: Workspace) -> None:
    async with on_journal(one) as (pilot, screen):
        for key, sign in (("down", None), ("plus", "+"), ("up", None), ("minus", "-")):
            pilot.app.post_message(Key(key, sign))
        await pilot.pause(0.3)
        assert chosen(screen) == "entry-1"
        said = [kept(one, f"entry-{days}").said_tone for days in (1, 2)]
        assert said[0] is not None
        assert said[0] < 0
        assert said[1] == 0.3


async def test_what_was_said_is_not_told_of_another_entry(one: Workspace) -> None:
    async with on_journal(one) as (pilot, screen):
        await pilot.press("plus", "down")
        await pilot.pause()
        assert note(screen) == ""
        assert kept(one, "entry-2").corrections == ()


async def test_the_undo_of_deletes_is_none_of_its_business(one: Workspace) -> None:
    async with on_journal(one) as (pilot, _):
        await pilot.press("plus", "u")
        await pilot.pause()
        assert len(kept(one).corrections) == 1


async def test_the_entry_stays_in_sight_when_her_word_leaves_the_filter(one: Workspace) -> None:
    async with on_journal(one) as (pilot, screen):
        await pilot.press("minus", "minus", "minus")
        screen.query_one(Input).value = "mood<0"
        await pilot.pause()
        assert listed(screen) == ["entry-1"]
        await pilot.press("plus", "plus", "plus", "plus")
        await pilot.pause()
        assert listed(screen) == ["entry-1"]
        assert chosen(screen) == "entry-1"
        await pilot.press("x")
        await pilot.pause()
        assert kept(one).corrections == ()
        screen.query_one(Input).value = "mood<-0.9"
        await pilot.pause()
        assert listed(screen) == []


async def test_in_the_filter_they_are_signs(one: Workspace) -> None:
    async with on_journal(one) as (pilot, screen):
        await pilot.press("slash", "plus", "minus", "x", "equals_sign", "right_square_bracket")
        assert screen.query_one(Input).value == "+-x=]"
        assert kept(one).corrections == ()


async def test_a_feeling_stays_above_it(workspace: Workspace) -> None:
    fill(workspace)
    async with on_journal(workspace) as (pilot, screen):
        screen.show_entry("entry-10")
        await pilot.press("plus")
        await pilot.pause()
        assert "felt bad after" in note(screen)
        assert kept(workspace, "entry-10").corrections == ()


async def test_a_run_without_words_can_be_said(workspace: Workspace) -> None:
    fill(workspace)
    async with on_journal(workspace) as (pilot, screen):
        await pilot.press("plus")
        await pilot.pause()
        assert kept(workspace).said_tone == 0.3
        assert "▲" in seen(screen.query_one(EntryList)).splitlines()[1]
        await pilot.press("right_square_bracket")
        assert note(screen) == texts.NO_SENTENCE


async def test_words_that_ask_for_care_get_a_quiet_line(workspace: Workspace) -> None:
    workspace.store.put(entry(workspace, 1, "I want to kill myself. I am awful."))
    async with on_journal(workspace) as (pilot, screen):
        await pilot.press("plus", "minus")
        await pilot.pause()
        assert note(screen) == texts.NO_TONE_SHOWN
        await pilot.press("right_square_bracket", "plus")
        await pilot.pause()
        assert kept(workspace).corrections == ()
        assert not any(sign in read(screen) for sign in "▼▽△▲•▸")


async def test_an_entry_changed_elsewhere_is_not_written_over(one: Workspace) -> None:
    async with on_journal(one) as (pilot, _):
        mine = kept(one)
        other = mine._replace(text="Other.", updated_at=mine.updated_at + timedelta(hours=1))
        one.store.put(other)
        await pilot.press("plus")
        await pilot.pause()
        assert kept(one) == other
        assert len(list(pilot.app._notifications)) == 1


async def test_on_an_empty_journal_nothing_happens(workspace: Workspace) -> None:
    async with on_journal(workspace) as (pilot, screen):
        await pilot.press("plus", "minus", "x", "right_square_bracket", "left_square_bracket", "y")
        assert read(screen) == ""
        assert note(screen) == ""


# --- why, and one sentence --------------------------------------------------------------------


async def test_why_says_its_keys_and_esc_or_y_leaves_it(one: Workspace) -> None:
    async with on_journal(one) as (pilot, screen):
        plain = read(screen)
        for leave in ("y", "escape"):
            await pilot.press("y")
            shown = read(screen)
            assert "lovely⁺" in shown
            assert "awful⁻" in shown
            assert "together" in shown
            assert note(screen) == ("[ and ] choose a sentence, + and - say how it was for you")
            await pilot.press(leave)
            assert read(screen) == plain
            assert note(screen) == ""


async def test_a_sentence_is_chosen_said_and_taken_back(one: Workspace) -> None:
    async with on_journal(one, (100, 40)) as (pilot, screen):
        before = kept(one)
        await pilot.press("y", "right_square_bracket", "right_square_bracket")
        assert note(screen).startswith("Sentence 2 of 3: even, read in your words.")
        assert "▸" in read(screen)
        await pilot.press("minus")
        await pilot.pause()
        assert note(screen) == "You say of sentence 2: low. x takes it back."
        assert kept(one).said_sentences == {RAIN: -0.3}
        assert kept(one).said_tone is None
        assert "“It rained.”" in read(screen)
        assert "as you said" in read(screen)
        assert "It rained.▼" in read(screen)
        await pilot.press("plus", "plus")
        await pilot.pause()
        assert note(screen) == "You say of sentence 2: good. x takes it back."
        await pilot.press("x")
        await pilot.pause()
        assert note(screen) == "Taken back: even, read in your words."
        assert kept(one).corrections == ()
        assert kept(one).tone == before.tone


async def test_the_choice_stops_at_the_first_and_the_last_sentence(one: Workspace) -> None:
    async with on_journal(one) as (pilot, screen):
        await pilot.press("left_square_bracket")
        assert note(screen).startswith("Sentence 3 of 3")
        await pilot.press("right_square_bracket")
        assert note(screen).startswith("Sentence 3 of 3")
        await pilot.press(*["left_square_bracket"] * 5)
        assert note(screen).startswith("Sentence 1 of 3")
        await pilot.press("escape", "plus")
        await pilot.pause()
        assert [correction.sentence for correction in kept(one).corrections] == [""]


async def test_another_entry_begins_without_a_chosen_sentence(one: Workspace) -> None:
    async with on_journal(one) as (pilot, screen):
        await pilot.press("right_square_bracket", "down", "up")
        await pilot.pause()
        assert "together" not in read(screen)
        await pilot.press("plus")
        await pilot.pause()
        assert kept(one).said_tone is not None


async def test_the_margin_shows_her_sentence_filled_without_why(one: Workspace) -> None:
    async with on_journal(one) as (pilot, screen):
        await pilot.press("right_square_bracket", "plus", "plus", "escape")
        await pilot.pause()
        line = next(line for line in read(screen).splitlines() if "It was lovely" in line)
        assert line.startswith("▲ ")


async def test_a_chosen_sentence_is_scrolled_into_sight(workspace: Workspace) -> None:
    text = "\n\n".join(f"Paragraph {number} was lovely." for number in range(40))
    workspace.store.put(entry(workspace, 1, text))
    async with on_journal(workspace, (80, 24)) as (pilot, screen):
        for key, words in (
            ("left_square_bracket", "Paragraph 39"),
            ("left_square_bracket", "Paragraph 38"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert words in read(screen)
        await pilot.press(*["left_square_bracket"] * 39)
        await pilot.pause()
        assert "▸Paragraph 0" in read(screen)
        assert screen.query_one(ReadingPane).scroll_offset.y > 0


async def test_a_sentence_that_is_gone_elsewhere_is_not_chosen_any_more(one: Workspace) -> None:
    async with on_journal(one) as (pilot, _):
        await pilot.press("left_square_bracket")
        mine = kept(one)
        one.store.put(mine._replace(text=RAIN, tone=one.tone(RAIN), updated_at=one.clock.now()))
        pilot.app.saved()  # type: ignore[attr-defined]
        await pilot.pause()
        await pilot.press("minus")
        await pilot.pause()
        assert kept(one).said_sentences == {RAIN: -0.3}


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40), (200, 60)])
async def test_why_with_a_sentence_of_hers_keeps_its_lines(
    one: Workspace, size: tuple[int, int]
) -> None:
    async with on_journal(one, size) as (pilot, screen):
        await pilot.press("right_square_bracket", "plus")
        await pilot.pause()
        pane = screen.query_one(ReadingPane)
        for y in range(pane.size.height):
            assert pane.render_line(y).cell_length == pane.line_width
        assert "…" not in read(screen)


# --- the page ---------------------------------------------------------------------------------


async def test_changing_an_entry_the_meter_knows_her_sentences(one: Workspace) -> None:
    async with on_journal(one) as (pilot, _):
        await pilot.press("left_square_bracket", "plus", "plus", "plus", "plus", "e")
        await pilot.pause(0.3)
        page = pilot.app.screen
        assert isinstance(page, WriteScreen)
        meter = page.query_one(Meter)
        assert "▲" in str(meter.render())
        assert meter._tone == kept(one).tone
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert kept(one).said_sentences == {AWFUL: 0.75}
        await pilot.press("w")
        await pilot.pause(0.2)
        assert "▲" not in str(meter.render())
