"""An entry: which number its mood is, and where it comes from."""

from datetime import date, datetime, timedelta, timezone

import pytest

from journal_tui.domain.entry import (
    Correction,
    Entry,
    Feeling,
    Mood,
    SelfTalk,
    SentenceTone,
    Tone,
    mood_level,
    polarity_of_level,
)
from journal_tui.domain.run import Run

AT = datetime(2016, 8, 21, 23, 30, tzinfo=timezone(timedelta(hours=-5)))


def entry(**values) -> Entry:
    return Entry("1", AT, AT, AT, **values)


@pytest.mark.parametrize(
    ("feeling", "tone", "mood"),
    [
        (Feeling(during=1, after=-3), Tone(0.9, 0.5), Mood(-0.6, "said")),
        (Feeling(during=1), Tone(-0.9, 0.5), Mood(0.2, "said")),
        (Feeling(after=0), Tone(-0.9, 0.5), Mood(0.0, "said")),
        (Feeling(words=("sad",)), Tone(-0.4, 0.5), Mood(-0.4, "read")),
        (Feeling(), None, None),
        (Feeling(after=5), None, Mood(1.0, "said")),
        (Feeling(after=-3), Tone(-0.9, 0.5, care=True), None),
    ],
)
def test_her_own_word_is_above_the_reading(feeling, tone, mood):
    assert entry(feeling=feeling, tone=tone).mood == mood


@pytest.mark.parametrize(
    ("values", "mood"),
    [
        ({"tone": Tone(-0.9, 0.5)}, Mood(0.3, "said")),
        ({"tone": None}, Mood(0.3, "said")),
        ({"tone": Tone(-0.9, 0.5), "feeling": Feeling(after=-5)}, Mood(-1.0, "said")),
        ({"tone": Tone(-0.9, 0.5, care=True)}, None),
    ],
    ids=["above the tone", "without a tone", "below a feeling", "no number for care"],
)
def test_her_word_on_the_tone_is_the_mood(values, mood):
    corrections = (Correction(-0.75, "A sentence."), Correction(0.3))
    assert entry(corrections=corrections, **values).mood == mood


def test_corrections_of_the_whole_and_of_sentences_are_told_apart():
    said = entry(corrections=(Correction(0.0, "One."), Correction(-0.3, "Two."), Correction(0.75)))
    assert said.said_tone == 0.75
    assert said.said_sentences == {"One.": 0.0, "Two.": -0.3}
    assert (entry().said_tone, entry().said_sentences) == (None, {})


def test_a_sentence_of_hers_does_not_say_the_whole():
    said = entry(tone=Tone(-0.2, 0.5), corrections=(Correction(0.75, "One."),))
    assert said.mood == Mood(-0.2, "read")


def test_an_entry_asks_for_care_by_its_tone():
    assert entry(tone=Tone(-0.9, 0.5, care=True)).care
    assert not entry(tone=Tone(-0.9, 0.5, low=True)).care
    assert not entry().care


@pytest.mark.parametrize(
    ("start", "end", "harsh"),
    [
        (0, 10, False),
        (0, 11, True),
        (10, 20, True),
        (12, 15, True),
        (19, 30, True),
        (20, 30, False),
    ],
)
def test_a_sentence_is_harsh_where_it_shares_a_letter_with_self_talk(start, end, harsh):
    """The self-talk stands in the letters 10 to 19."""
    tone = Tone(-0.5, 0.5, self_talk=(SelfTalk(10, 20, "labelling"),))
    assert tone.is_harsh(SentenceTone(start, end, 0.0)) is harsh


@pytest.mark.parametrize("level", range(-2, 3))
def test_the_polarity_of_a_level_lies_in_it(level):
    assert mood_level(polarity_of_level(level)) == level


@pytest.mark.parametrize(
    ("value", "level"),
    [
        *((-1, -2), (-0.5, -2), (-0.49, -1), (-0.15, -1), (-0.14, 0), (0, 0), (0.14, 0)),
        *((0.15, 1), (0.49, 1), (0.5, 2), (1, 2)),
    ],
)
def test_mood_level_bounds(value, level):
    assert mood_level(value) == level


def test_day_is_the_one_on_her_own_clock():
    assert entry().day == date(2016, 8, 21)


def test_waiting_is_a_run_without_words():
    assert entry(run=Run()).waiting
    assert entry(run=Run(), text=" \n").waiting
    assert not entry(run=Run(), text="Done.").waiting
    assert not entry(text="").waiting


def test_distance_is_the_one_of_the_run():
    assert entry(run=Run(distance_m=5000.0)).distance_m == 5000
    assert entry().distance_m is None
