"""Harsh self-talk: found with its span and kind, never where others are meant, and said kindly."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.domain.entry import SelfTalkKind
from journal_tui.mood.load import Scorer
from journal_tui.mood.selftalk import LONGEST_QUOTE, find_harsh, to_you
from journal_tui.mood.selftalk_patterns import PATTERNS
from journal_tui.texts.friend import TO_A_FRIEND

HARSH: list[tuple[str, SelfTalkKind]] = [
    ("I wasn't good enough.", "labelling"),
    ("I’m never fast enough", "labelling"),
    ("Never good enough.", "labelling"),
    ("I'm pathetic.", "labelling"),
    ("I am such an idiot", "labelling"),
    ("I felt like a complete failure", "labelling"),
    ("I'm useless at this.", "labelling"),
    ("I'm just too slow.", "labelling"),
    ("I'm no good at this", "labelling"),
    ("How could I be so stupid?", "labelling"),
    ("Like an idiot I set off too fast", "labelling"),
    ("My own stupidity.", "labelling"),
    ("I told myself: you're such a wimp", "labelling"),
    ("I hate myself for stopping", "labelling"),
    ("I was so angry with myself.", "labelling"),
    ("I keep beating myself up about it", "labelling"),
    ("I let everyone down.", "labelling"),
    ("I'm not a real runner.", "labelling"),
    ("I don't belong here", "labelling"),
    ("What is wrong with me?", "labelling"),
    ("Why am I so slow", "labelling"),
    ("I can't run at all.", "all-or-nothing"),
    ("I cannot run a half marathon", "all-or-nothing"),
    ("I couldn't even walk it", "all-or-nothing"),
    ("I always give up.", "all-or-nothing"),
    ("I ruin everything", "all-or-nothing"),
    ("Everyone else can do it except me", "all-or-nothing"),
    ("Everybody is faster than me", "all-or-nothing"),
    ("I should have run further.", "should"),
    ("I should be faster by now", "should"),
    ("I shouldn't have stopped.", "should"),
    ("They must all think I'm slow.", "mind reading"),
    ("Everyone was laughing at me", "mind reading"),
    ("It was only 1.5.", "discounting"),
    ("I only managed a mile.", "discounting"),
    ("It doesn't even count", "discounting"),
    ("What I did today wasn't good enough.", "discounting"),
    ("I will never run a half.", "fortune telling"),
    ("I'll never be able to do it", "fortune telling"),
    ("I'm going to fail", "fortune telling"),
    ("There's no way I can finish", "fortune telling"),
]
KIND = [
    "That stupid hill!",
    "My watch is useless.",
    "He said I was slow",
    '"You are pathetic," the man said.',
    '"I\'m useless," she said, and I hugged her.',
    "My brother called me an idiot and we laughed",
    "She is such an idiot",
    '"I\'m such an idiot", the man next to me muttered',
    "My friend told me I'm useless",
    "I'm not useless.",
    "I don't think I'm a failure",
    "It doesn't mean I'm a failure",
    "I used to think I was useless",
    "I was grinning like an idiot",
    "I was not disappointed in myself",
    "I stopped beating myself up",
    "I didn't let myself down",
    "I'm stupid happy",
    "I can't run until my knee is better",
    "I'll never forget that sunrise",
    "I'm never doing that course again",
    "I'm not going to run tomorrow",
    "I should have brought a jacket",
    "I should eat something",
    "It was only a mile from home",
    "I felt awful",
    "My legs were useless",
    "They think I'm mad",
    "Everyone was cheering me on",
    "It was good enough for me",
    "I am good enough",
    "I wasn't fast enough to get a place in the team",
    "The water wasn't enough for all of us",
    "Just enough, just right.",
    "I couldn't be happier",
    "Two miles, run and walk. No tears today!",
]


@pytest.mark.parametrize(("text", "kind"), HARSH, ids=[text for text, _ in HARSH])
def test_harsh_sentence_has_its_span_and_kind(
    scorer: Scorer, text: str, kind: SelfTalkKind
) -> None:
    before = "It rained all day. "
    tone = scorer.tone(f"{before}{text}\n\nTea at four.")
    assert tone is not None
    assert [(one.start, one.end, one.kind) for one in tone.self_talk] == [
        (len(before), len(before) + len(text), kind)
    ]


@pytest.mark.parametrize("text", KIND)
def test_not_harsh_about_herself(scorer: Scorer, text: str) -> None:
    tone = scorer.tone(text)
    assert tone is not None
    assert tone.self_talk == ()
    assert to_you(text) is None


def test_her_own_voice_in_quotation_marks_counts() -> None:
    assert find_harsh('I kept thinking, "I\'m such a fraud".') is not None
    assert find_harsh('All I told myself was "I\'m useless", she said it was not true') is not None


def test_a_very_long_sentence_is_quoted_by_the_clause_that_hurts() -> None:
    around = "and then we went round by the bridge and along the water to the old mill"
    text = f"{around}, {around} ( I'm such an idiot ), {around}, {around}."
    harsh = find_harsh(text)
    assert harsh is not None
    assert len(text) > LONGEST_QUOTE
    assert text[harsh.start : harsh.end] == "I'm such an idiot"


def test_a_long_sentence_without_marks_is_quoted_whole() -> None:
    text = "and we ran " * 100 + "I'm such an idiot"
    harsh = find_harsh(text)
    assert harsh is not None
    assert text[harsh.start : harsh.end] == text


@pytest.mark.parametrize("text", [text for text, _ in HARSH])
def test_to_you_speaks_to_her_and_claims_no_fact(text: str) -> None:
    said = to_you(text)
    assert said is not None
    words = said.lower().replace("’", "'").split()
    assert any(word.startswith("you") for word in words) or "nothing wrong" in said
    assert "i" not in words
    assert not any(character.isdigit() for character in said)
    assert "{" not in said
    assert "!" not in said


def test_to_you_is_the_same_each_time_and_varied() -> None:
    said = {text: to_you(text) for text, _ in HARSH}
    assert said == {text: to_you(text) for text, _ in HARSH}
    assert len(set(said.values())) >= 20


def test_to_you_uses_her_word() -> None:
    spoken = [to_you(text) for text in ("I'm pathetic.", "I am such an idiot", "I'm a fraud")]
    for said, word in zip(spoken, ("pathetic", "an idiot", "a fraud"), strict=True):
        assert said is not None
        assert word in said
        assert "such an" not in said


def test_every_pattern_has_answers_and_no_answer_is_left_over() -> None:
    assert {pattern.answer for pattern in PATTERNS} == set(TO_A_FRIEND)
    assert all(len(answers) >= 2 for answers in TO_A_FRIEND.values())


def test_letters_that_grow_when_made_small_keep_their_place() -> None:
    text = "\u0130\u0130 said nothing. I'm useless"
    harsh = find_harsh(text)
    assert harsh is not None
    assert text[harsh.start : harsh.end] == text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(" ".join(text for text, _ in HARSH).split()), max_size=25))
def test_spans_lie_inside(words: list[str]) -> None:
    sentence = " ".join(words)
    harsh = find_harsh(sentence)
    if harsh is not None:
        assert 0 <= harsh.start < harsh.end <= len(sentence)
        assert to_you(sentence)
