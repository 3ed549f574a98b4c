"""Her word on a tone: one level at a time, on disk at once, kept through edits, taken back."""

import json
from datetime import timedelta

import pytest

from journal_tui.app.correcting import (
    has_said,
    level_now,
    move_tone,
    refusal,
    still_said,
    take_back,
    taken_back,
    you_say,
)
from journal_tui.app.sentences import letters_of, said_in, sentence_in_words, sentences_of
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Correction, Entry, Mood
from journal_tui.errors import CallError, ConflictError
from journal_tui.texts import journal as texts
from tests.conftest import make_workspace

LOVELY, RAIN, AWFUL = "It was lovely.", "It rained.", "I felt awful and I cried."
TEXT = f"{LOVELY} {RAIN} {AWFUL}"
CARE = "I want to kill myself."
GERMAN = "Ich bin heute müde und nicht gelaufen, es hat den ganzen Tag geregnet."


def saved(workspace: Workspace, text: str = TEXT, line: str = "") -> Entry:
    return save_writing(workspace, Writing(line, text)).entry


def on_disk(workspace: Workspace) -> Entry:
    """The entry as another program reads it."""
    (entry,) = make_workspace(workspace.paths.journal.parents[1]).store.journal().entries
    return entry


def tones(entry: Entry) -> dict[str, float]:
    return {entry.text[one.start : one.end]: one.polarity for one in sentences_of(entry)}


# --- the whole entry --------------------------------------------------------------------------


def test_one_level_lighter_or_heavier_than_it_stands(workspace: Workspace) -> None:
    entry = saved(workspace, LOVELY)
    read = level_now(entry)
    assert read > 0
    seen = []
    for _ in range(6):
        entry = move_tone(workspace, entry, -1)
        seen.append(level_now(entry))
        assert on_disk(workspace) == entry
        assert entry.mood is not None
        assert entry.mood.source == "said"
    assert seen == [max(-2, read - steps) for steps in range(1, 7)]
    assert level_now(move_tone(workspace, entry, 1)) == -1
    assert len(on_disk(workspace).corrections) == 1


def test_the_reading_stays_beside_her_word(workspace: Workspace) -> None:
    before = saved(workspace)
    after = move_tone(workspace, before, 1)
    assert after.tone == before.tone
    assert after.text == before.text
    assert after.updated_at > before.updated_at


def test_what_equals_the_reading_is_still_her_word(workspace: Workspace) -> None:
    entry = saved(workspace, RAIN)
    assert level_now(entry) == 0
    again = move_tone(workspace, move_tone(workspace, entry, 1), -1)
    assert (level_now(again), again.mood) == (0, Mood(0.0, "said"))
    assert has_said(again)


def test_the_end_of_the_scale_is_her_word_too_and_is_saved_once(workspace: Workspace) -> None:
    entry = saved(workspace, RAIN)
    for _ in range(2):
        entry = move_tone(workspace, entry, 1)
    assert move_tone(workspace, entry, 1) is entry


@pytest.mark.parametrize(("text", "line"), [("", "1.5mi"), (GERMAN, ""), ("...", "")])
def test_an_entry_without_a_tone_can_be_corrected(
    workspace: Workspace, text: str, line: str
) -> None:
    entry = saved(workspace, text, line)
    assert entry.tone is None
    said = move_tone(workspace, entry, -1)
    assert (on_disk(workspace).mood, level_now(said)) == (Mood(-0.3, "said"), -1)
    assert take_back(workspace, said).mood is None


def test_taking_back_lets_the_reading_stand(workspace: Workspace) -> None:
    before = saved(workspace)
    said = move_tone(workspace, before, 1)
    back = take_back(workspace, said)
    assert (back.mood, back.corrections) == (before.mood, ())
    assert on_disk(workspace) == back
    assert take_back(workspace, back) is back


# --- one sentence -----------------------------------------------------------------------------


def test_a_sentence_counts_as_she_says_and_the_whole_follows(workspace: Workspace) -> None:
    before = saved(workspace)
    said = move_tone(workspace, move_tone(workspace, before, 1, AWFUL), 1, AWFUL)
    assert level_now(said, AWFUL) == level_now(before, AWFUL) + 2
    assert tones(said)[LOVELY] == tones(before)[LOVELY]
    assert said.tone is not None
    assert before.tone is not None
    assert said.tone.polarity > before.tone.polarity
    assert said.mood == Mood(said.tone.polarity, "read")
    assert said_in(said) == {TEXT.index(AWFUL)}
    assert on_disk(workspace) == said


def test_sentence_and_whole_are_taken_back_apart(workspace: Workspace) -> None:
    before = saved(workspace)
    both = move_tone(workspace, move_tone(workspace, before, 1, RAIN), 1)
    assert {one.sentence for one in both.corrections} == {"", RAIN}
    assert take_back(workspace, both, AWFUL) is both
    one = take_back(workspace, both, RAIN)
    assert one.tone == before.tone
    assert [correction.sentence for correction in one.corrections] == [""]


def test_her_sentences_survive_an_edit_of_the_others(workspace: Workspace) -> None:
    said = move_tone(workspace, move_tone(workspace, saved(workspace), -1, LOVELY), -1, LOVELY)
    said = move_tone(workspace, said, 1)
    level = level_now(said, LOVELY)
    text = f"First this. {LOVELY} {RAIN}"
    edited = save_writing(workspace, Writing(text=text, entry_id=said.id), said).entry
    assert edited.corrections == said.corrections
    assert level_now(edited, LOVELY) == level
    assert edited.mood == said.mood


def test_a_sentence_that_she_took_out_leaves_no_letter_in_the_entry(workspace: Workspace) -> None:
    said = move_tone(workspace, move_tone(workspace, saved(workspace), -1, LOVELY), 1, RAIN)
    edited = save_writing(workspace, Writing(text=f"{RAIN} {AWFUL}", entry_id=said.id), said).entry
    assert edited.corrections == (Correction(0.3, RAIN),)
    assert edited.tone == workspace.tone(edited.text, {RAIN: 0.3})
    file = json.loads(workspace.paths.journal.read_text(encoding="utf-8"))
    assert LOVELY not in json.dumps(file["entries"]), "only the history keeps it, to be seen there"
    assert on_disk(workspace) == edited


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        (TEXT, True),
        (f"Something before it. {RAIN}", True),
        (RAIN, True),
        ("Other words altogether. All of them.", False),
        ("", False),
    ],
)
def test_her_word_on_the_whole_is_of_the_words_it_was_said_of(
    workspace: Workspace, text: str, stays: bool
) -> None:
    said = move_tone(workspace, saved(workspace, line="1mi"), 1)
    edited = save_writing(workspace, Writing("1mi", text, entry_id=said.id), said).entry
    assert edited.corrections == (said.corrections if stays else ())


def test_her_word_on_a_run_without_words_outlives_the_first_ones(workspace: Workspace) -> None:
    said = move_tone(workspace, saved(workspace, "", "1mi"), 1)
    assert still_said(said, "Now I write about it.") == said.corrections
    assert still_said(said, "") == said.corrections


def test_what_stands_in_the_text_is_still_said(workspace: Workspace) -> None:
    entry = saved(workspace)._replace(
        corrections=(Correction(0.3, RAIN), Correction(-0.3, AWFUL), Correction(0.75))
    )
    assert still_said(entry, entry.text) == entry.corrections
    assert still_said(entry, f"{AWFUL}\n\nMore.") == entry.corrections[1:]


def test_a_tone_of_an_earlier_reading_is_read_anew(workspace: Workspace) -> None:
    """After a rescore elsewhere the older tone must not come back: no conflict tells of it."""
    now = saved(workspace)
    assert now.tone is not None
    older = now._replace(tone=now.tone._replace(polarity=-0.9, scorer="runner-0"))
    said = move_tone(workspace, older, 1)
    assert said.tone == now.tone
    assert take_back(workspace, said._replace(tone=older.tone)).tone == now.tone
    assert on_disk(workspace).tone == now.tone


def test_where_todays_reading_asks_for_care_no_level_is_said(workspace: Workspace) -> None:
    mild = workspace.tone(f"{LOVELY} {RAIN}")
    assert mild is not None
    for sentence in ("", LOVELY):
        entry = saved(workspace, f"{LOVELY} {CARE}")
        older = entry._replace(tone=mild._replace(scorer="runner-0"))
        said = move_tone(workspace, older, -1, sentence)
        assert said.tone is not None
        assert said.tone.care
        assert said.mood is None
        assert you_say(said, 0 if sentence else None, "x") == texts.NO_TONE_SHOWN
        assert taken_back(take_back(workspace, said, sentence), sentence) == texts.TAKEN_BACK_ALL


# --- what is not corrected --------------------------------------------------------------------


def test_words_that_ask_for_care_are_never_corrected(workspace: Workspace) -> None:
    entry = saved(workspace, CARE)
    assert refusal(entry) == refusal(entry, CARE) == texts.NO_TONE_SHOWN
    for sentence in ("", CARE):
        with pytest.raises(CallError):
            move_tone(workspace, entry, 1, sentence)
    assert on_disk(workspace) == entry


def test_a_feeling_is_her_word_already_and_sentences_are_free(workspace: Workspace) -> None:
    entry = saved(workspace, TEXT, "1mi feel-3")
    assert "felt bad after" in refusal(entry)
    with pytest.raises(CallError):
        move_tone(workspace, entry, 1)
    assert on_disk(workspace) == entry
    assert refusal(entry, RAIN) == ""
    said = move_tone(workspace, entry, 1, RAIN)
    assert said.mood == entry.mood
    assert said_in(said) == {TEXT.index(RAIN)}


def test_an_entry_that_was_changed_elsewhere_is_left_alone(workspace: Workspace) -> None:
    entry = saved(workspace)
    other = entry._replace(text="Other words.", updated_at=entry.updated_at + timedelta(hours=1))
    workspace.store.put(other)
    with pytest.raises(ConflictError):
        move_tone(workspace, entry, 1)
    with pytest.raises(ConflictError):
        take_back(workspace, entry._replace(corrections=(Correction(0.3),)))
    assert on_disk(workspace) == other


# --- in words ---------------------------------------------------------------------------------


def test_what_she_said_in_words(workspace: Workspace) -> None:
    entry = saved(workspace, RAIN)
    said = move_tone(workspace, move_tone(workspace, entry, 1), -1, RAIN)
    assert you_say(said, None, "x") == "You say: good. x takes it back."
    assert you_say(said, 0, "") == "You say of sentence 1: low."
    assert taken_back(said) == "Taken back: good, you said so."
    assert taken_back(entry) == "Taken back: even, read in your words."
    assert taken_back(entry, RAIN) == "Taken back: even, read in your words."
    assert taken_back(entry._replace(tone=None)) == "Taken back."
    assert sentence_in_words(entry, 0) == "Sentence 1 of 1: even, read in your words"
    assert sentence_in_words(said, 0) == "Sentence 1 of 1: low, you said so"


def test_the_letters_of_a_sentence(workspace: Workspace) -> None:
    entry = saved(workspace)
    assert [letters_of(entry, number) for number in range(3)] == [LOVELY, RAIN, AWFUL]
    assert letters_of(entry, 3) == letters_of(entry, -1) == ""
