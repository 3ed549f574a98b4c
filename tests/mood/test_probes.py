"""Sentences written for the scorer, each with the range it must fall in and what it is for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.mood.load import Scorer

VERY_GOOD = (0.5, 1.0)
GOOD = (0.15, 1.0)
MILDLY_GOOD = (0.05, 0.7)
NOT_LOW = (-0.149, 1.0)
EVEN = (-0.149, 0.149)
NOT_GOOD = (-1.0, 0.149)
LOW = (-1.0, -0.15)
VERY_LOW = (-1.0, -0.5)

PROBES = [
    # her own story
    ("I wasn't good enough.", LOW, "her worst sentence"),
    ("I wasn’t good enough.", LOW, "the same with a typographic apostrophe"),
    ("I am not good enough", LOW, "not good enough, spelled out"),
    ("No tears today!", MILDLY_GOOD, "the absence of a bad thing is mildly good"),
    ("Two miles, run and walk. No tears today!", GOOD, "her Monday"),
    ("I cried when I got home", LOW, "crying"),
    ("I sat on the stairs and cried.", LOW, "crying, another way"),
    ("I was so disappointed with it.", LOW, "disappointment"),
    ("I should have kept going.", LOW, "what was not done is no praise"),
    ("Everyone else was faster than me.", LOW, "faster, and it was not she"),
    ("Faster than me last year!", MILDLY_GOOD, "faster than she was is good"),
    # negation
    ("I don't feel good", LOW, "don't, which TextBlob does not see"),
    ("I don’t feel good", LOW, "don't with a typographic apostrophe"),
    ("dont feel good at all", LOW, "without the apostrophe"),
    ("I wasn't proud of it", LOW, "wasn't"),
    ("It was not a happy run", LOW, "not a ..."),
    ("I was never really very happy with it", LOW, "words of degree do not use up the reach"),
    ("Not bad!", MILDLY_GOOD, "not bad is listed as mildly good"),
    ("It wasn't too bad", MILDLY_GOOD, "wasn't too bad"),
    ("I wasn't scared this time", MILDLY_GOOD, "no fear"),
    ("I was not angry about it", EVEN, "a negated bad word says nothing"),
    ("No pain, no blisters, no problems", GOOD, "absences"),
    ("I couldn't do it", LOW, "couldn't weighs by itself"),
    ("Not at home, happy on the trail", GOOD, "a comma ends the reach of a negation"),
    ("couldn't be happier", VERY_GOOD, "the longest phrase wins"),
    ("I could not be more proud", GOOD, "could not be more"),
    ("I couldn't stop smiling", VERY_GOOD, "couldn't stop smiling"),
    ("I can't wait for Sunday!", GOOD, "can't wait"),
    ("No longer scared of that road", MILDLY_GOOD, "no longer"),
    ("I have no idea why I stopped", EVEN, "no idea is no negation"),
    # words of running
    ("I smashed it, killed that hill", VERY_GOOD, "smashed and killed are praise"),
    ("sick run!", GOOD, "sick is praise"),
    ("It was a hard, brutal, insane run and I loved every minute", GOOD, "hard words, loved"),
    ("My legs were sore, heavy and tired.", NOT_LOW, "the body is no mood"),
    ("Dead legs from the start.", NOT_LOW, "dead legs"),
    ("A long, slow, hot and cold run.", EVEN, "adjectives of a run"),
    ("It was hard.", EVEN, "hard"),
    ("Sweating buckets, red as a tomato.", NOT_LOW, "sweat"),
    ("Calves are tight, stretched them at home.", EVEN, "tight calves"),
    ("I thought I was going to be sick at the top.", NOT_LOW, "sick, the body"),
    ("Ten fast reps, first half on the track.", EVEN, "first, half, fast"),
    ("Heavy rain on the last mile.", EVEN, "rain"),
    ("Passed a dead rabbit on the road.", NOT_LOW, "dead, of a rabbit"),
    ("I was dying on the last climb", NOT_LOW, "dying, of a climb"),
    ("New PB!", VERY_GOOD, "a new PB"),
    ("The furthest I have ever run", GOOD, "furthest ever"),
    ("Ran the whole way without stopping", VERY_GOOD, "without stopping"),
    ("First time I ran without walking", GOOD, "without walking"),
    ("I kept going and did not give up", GOOD, "kept going"),
    ("Negative split and a strong finish", GOOD, "negative is a good word here"),
    ("I felt strong today", GOOD, "strong"),
    ("Hit the wall at mile nine and gave up", LOW, "the wall"),
    ("DNF.", LOW, "dnf"),
    ("I had to pull out, gutted", LOW, "gutted"),
    # slang, British and American
    ("absolutely buzzing after that one", GOOD, "buzzing"),
    ("chuffed to bits", GOOD, "chuffed"),
    ("That run sucked", LOW, "sucked"),
    ("What a rubbish run", LOW, "rubbish"),
    ("I'm totally fed up with it", LOW, "fed up"),
    ("completely demoralised", LOW, "British spelling"),
    ("completely demoralized", LOW, "American spelling"),
    ("marvellous morning", GOOD, "British spelling"),
    ("marvelous morning", GOOD, "American spelling"),
    ("Loooved it", GOOD, "a lengthened word"),
    ("sooo happy", GOOD, "lengthened degree"),
    # contrast
    ("It hurt and I was scared, but I did it and I'm proud", GOOD, "after the but"),
    ("Lovely weather, but I gave up and cried", LOW, "after the but, the other way"),
    ("Although I was nervous, I loved it", GOOD, "although"),
    ("The start was awful. But I loved the rest.", GOOD, "a sentence that begins with But"),
    ("It was miserable at first, however I finished with a smile", GOOD, "however"),
    # what is only wished for
    ("I want to enjoy running.", (-0.1, 0.35), "wishing is not having"),
    ("If only I could be happy with it", LOW, "if only"),
    # emoji and emoticons
    ("😭", LOW, "crying emoji alone"),
    ("🎉🎉🎉", GOOD, "party emoji alone"),
    ("5k done 💪🏽", GOOD, "an emoji with a skin tone"),
    ("Run ❤️", GOOD, "a heart with a variation selector"),
    ("six miles :)", GOOD, "a smile"),
    ("six miles :(", LOW, "a frown"),
    ("didn't go out :(", LOW, "a frown is not negated"),
    ("it was ok 🏃", NOT_LOW, "a runner says nothing"),
    # fear, anger, shame
    ("I was terrified before the start", LOW, "fear"),
    ("so frustrated with that traffic", LOW, "anger"),
    ("I am ashamed of myself", VERY_LOW, "shame"),
    ("I hate myself for stopping", VERY_LOW, "hate"),
    ("I felt lonely out there", LOW, "lonely"),
    ("I'm done with running", LOW, "an idiom of giving up"),
    ("I felt nothing at all", LOW, "felt nothing"),
    ("What's the point", LOW, "no point"),
    # facts
    ("Ran 3 miles by the canal.", EVEN, "a plain fact"),
    ("Left at seven, home by eight.", EVEN, "a plain fact"),
    ("My watch found no signal.", NOT_LOW, "a plain fact with a no"),
    ("Tea and a bath.", NOT_LOW, "a plain fact"),
    # calm
    ("I feel so calm now", GOOD, "calm"),
    ("What a relief", GOOD, "relief"),
    ("Took it easy and felt much better", GOOD, "felt better"),
    ("They cheered me on and I smiled", GOOD, "company"),
]


@pytest.mark.parametrize(
    ("text", "expected", "purpose"), PROBES, ids=[purpose for _, _, purpose in PROBES]
)
def test_probe(scorer: Scorer, text: str, expected: tuple[float, float], purpose: str) -> None:
    tone = scorer.tone(text)
    assert tone is not None
    least, most = expected
    assert least <= tone.polarity <= most, [one[2:] for one in scorer.explain(text)]
    assert tone.low == (tone.polarity <= -0.15)


def test_there_are_enough_probes() -> None:
    assert len({text for text, _, _ in PROBES}) >= 80


STRONGER = [
    ("It was good", "It was very good", "very"),
    ("It was good", "It was GOOD", "capitals"),
    ("It was good", "It was good!!", "exclamation marks"),
    ("It was a bit scary", "It was scary", "a bit"),
    ("I was happy and then I cried", "I cried and then I was happy but calm", "what stands last"),
]


@pytest.mark.parametrize(("weaker", "stronger", "purpose"), STRONGER, ids=[s[2] for s in STRONGER])
def test_degree(scorer: Scorer, weaker: str, stronger: str, purpose: str) -> None:
    first, second = scorer.tone(weaker), scorer.tone(stronger)
    assert first is not None
    assert second is not None
    if purpose == "what stands last":
        assert first.polarity < second.polarity
    else:
        assert abs(first.polarity) < abs(second.polarity)


def test_the_last_sentence_counts_more(scorer: Scorer) -> None:
    ends_well = scorer.tone("I was gutted. I was thrilled.")
    ends_badly = scorer.tone("I was thrilled. I was gutted.")
    assert ends_well is not None
    assert ends_badly is not None
    assert ends_well.polarity > ends_badly.polarity


def test_arc_is_the_sentences_in_order(scorer: Scorer) -> None:
    text = "  I was terrified. Then I loved it!\n\nHome by ten. "
    tone = scorer.tone(text)
    assert tone is not None
    assert [text[one.start : one.end] for one in tone.sentences] == [
        "I was terrified.",
        "Then I loved it!",
        "Home by ten.",
    ]
    assert tone.sentences[0].polarity < 0 < tone.sentences[1].polarity
    assert tone.sentences[2].polarity == 0
    assert tone.scorer == scorer.name


def test_subjectivity_of_facts_and_feelings(scorer: Scorer) -> None:
    fact, feeling = scorer.tone("Ran three miles by the canal."), scorer.tone("I loved it")
    assert fact is not None
    assert feeling is not None
    assert fact.subjectivity == 0
    assert 0 < feeling.subjectivity <= 1


EXPLAINED = [
    ("I don’t feel good", [("don’t feel good", ())], "a phrase of its own"),
    ("It was never joyful", [("joyful", ("negated",))], "negation"),
    ("very scared", [("scared", ("stronger",))], "degree"),
    ("a bit scared", [("scared", ("weaker",))], "degree, weaker"),
    ("sad but happy", [("sad", ("set against",)), ("happy", ())], "contrast"),
    ("I hope to enjoy it", [("enjoy", ("wished for",))], "wish"),
    ("Am I happy?", [("happy", ("asked",))], "question"),
    ("I couldn't", [("couldn't", ("negation",))], "the negation's own weight"),
    ("I was GUTTED", [("GUTTED", ("capitals",))], "capitals"),
    ("a haaappy day", [("haaappy", ("lengthened",))], "a lengthened word"),
    ("Lovely!", [("Lovely", ("exclaimed",))], "an exclamation mark"),
    ("😭😭", [("😭", ()), ("😭", ("said again",))], "the same face again"),
    ("My knee is worse", [("worse", ("of the body",))], "the body"),
    ("I used to be scared, now I fly", [("scared", ("back then",))], "then and now"),
    (
        "Sad at first. Lovely now.",
        [("Sad", ("back then",)), ("Lovely", ("last sentence",))],
        "then and now, in two sentences",
    ),
    (
        "Nice. Lovely 😍",
        [("Nice", ()), ("Lovely", ("last sentence",)), ("😍", ("last sentence",))],
        "positions",
    ),
    ("I'm pathetic", [("I'm pathetic", ("hard on herself",))], "self-talk"),
]


@pytest.mark.parametrize(("text", "expected", "purpose"), EXPLAINED, ids=[e[2] for e in EXPLAINED])
def test_explain(
    scorer: Scorer, text: str, expected: list[tuple[str, tuple[str, ...]]], purpose: str
) -> None:
    counted = scorer.explain(text)
    found = [(one.word, one.rules) for one in counted]
    assert all(pair in found for pair in expected), found
    assert all(text[one.start : one.end] == one.word for one in counted)


def test_explain_gives_nothing_where_there_is_no_tone(scorer: Scorer) -> None:
    assert scorer.explain("  ") == ()


def test_what_a_word_weighs_alone_and_what_it_adds(scorer: Scorer) -> None:
    (word,) = [one for one in scorer.explain("It was never joyful") if one.word == "joyful"]
    assert word.alone > 0 > word.weight


SENTENCES = [
    "It was very scary and not good, but I loved it!",
    "But I cried. ",
    "I used to hate hills.",
    "I'm pathetic. ",
    "😭😭 ",
    "Knee is bad. ",
    "Was I happy?",
    "Now I love them!! ",
    "and then ",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES), max_size=9).map(" ".join)
    | st.text(alphabet="I'm not so happy sad!.,\n 😭", max_size=80)
)
def test_explained_weights_add_up_to_the_score(scorer: Scorer, plain: Scorer, text: str) -> None:
    said = {"But I cried.": 0.3, "Was I happy?": -0.75}
    for one in (scorer, plain):
        for corrections in ({}, said):
            tone = one.tone(text, corrections)
            total = sum(word.weight for word in one.explain(text, corrections))
            assert total == pytest.approx(tone.polarity if tone else 0.0, abs=1e-9)


def test_a_sentence_counts_as_she_said(scorer: Scorer, plain: Scorer) -> None:
    text = "I cried at the finish. Home by ten."
    for one in (scorer, plain):
        read, said = one.tone(text), one.tone(text, {"I cried at the finish.": 0.6})
        assert read is not None
        assert said is not None
        assert said.sentences[0].polarity == pytest.approx(0.6, abs=1e-4)
        assert said.polarity > max(0.1, read.polarity)
        assert said.sentences[1] == read.sentences[1]
        (word, *_) = one.explain(text, {"I cried at the finish.": 0.6})
        assert (word.word, word.rules) == ("I cried at the finish.", ("as you said",))


def test_a_text_that_asks_for_care_is_never_counted_as_good(scorer: Scorer) -> None:
    tone = scorer.tone("Lovely morning, I loved it and I want to kill myself.")
    assert tone is not None
    assert tone.care
    assert tone.low
