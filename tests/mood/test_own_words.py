"""What her corrections say about words: careful, explainable, and never about small words."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.mood.load import load_scorer
from journal_tui.mood.own_words import MOST, Proposal, propose
from journal_tui.mood.scorer import RunnerScorer, SentenceScorer
from journal_tui.mood.weights import total_of

# Words that no lexicon knows, in sentences that nothing else tells about.
CANAL = "We had the gasworks towpath with Anna."


@pytest.fixture(scope="session")
def reader(scorer: object) -> SentenceScorer:
    assert isinstance(scorer, RunnerScorer)
    return scorer


def by_word(proposals: tuple[Proposal, ...]) -> dict[str, Proposal]:
    return {proposal.word: proposal for proposal in proposals}


def test_without_corrections_there_is_nothing_to_say(reader: SentenceScorer) -> None:
    assert propose([], reader) == ()


def test_a_word_seen_once_moves_by_half_of_its_share(reader: SentenceScorer) -> None:
    (one,) = propose([("It was lovely.", -0.3)], reader)
    assert (one.word, one.sentences) == ("lovely", 1)
    half = one.now + (total_of(-0.3) - one.now) / 2
    assert one.proposed == pytest.approx(half, abs=0.025)
    assert one.proposed > 0 > total_of(-0.3)


def test_a_word_seen_more_often_moves_by_more(reader: SentenceScorer) -> None:
    proposed = [
        by_word(propose([("It was lovely.", -0.3)] * times, reader))["lovely"]
        for times in (1, 2, 4, 40)
    ]
    assert [one.sentences for one in proposed] == [1, 2, 4, 40]
    weights = [one.proposed for one in proposed]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] == pytest.approx(total_of(-0.3), abs=0.05)


def test_sentences_that_say_different_things_are_averaged(reader: SentenceScorer) -> None:
    low, good = ("It was lovely.", -0.3), ("A lovely one.", 0.3)
    alone = by_word(propose([low], reader))["lovely"]
    mixed = by_word(propose([low, good, good, good], reader))
    assert "lovely" not in mixed or mixed["lovely"].proposed > alone.proposed


def test_what_reads_as_she_says_teaches_nothing(reader: SentenceScorer) -> None:
    """Her word is a level of mood: a sentence of that level is right as it is read."""
    tone = reader.tone("It was lovely.")
    assert tone is not None
    assert propose([("It was lovely.", 0.3 if tone.polarity < 0.5 else 0.75)] * 9, reader) == ()


def test_the_share_of_a_word_that_was_turned(reader: SentenceScorer) -> None:
    """ "Not proud" read as low, and she says it was good: proud weighs less, not more."""
    (one,) = propose([("I was not proud.", 0.3)] * 5, reader)
    assert one.word in ("proud", "not proud")
    if one.word == "proud":
        assert one.proposed < one.now
    else:
        assert one.proposed > one.now


def test_words_that_turn_others_keep_their_part(reader: SentenceScorer) -> None:
    words = by_word(propose([("I couldn't smile.", 0.75)] * 9, reader))
    assert not {"couldn't", "not", "but"} & set(words)


def test_where_nothing_counted_the_unknown_words_do(reader: SentenceScorer) -> None:
    assert all(abs(counted.alone) < 0.15 for counted in reader.explain(CANAL))
    words = by_word(propose([(CANAL, -0.75)] * 3, reader))
    assert set(words) == {"gasworks", "towpath"}
    assert {one.sentences for one in words.values()} == {3}
    assert all(-0.6 <= one.proposed < -0.2 for one in words.values())


def test_of_several_unknown_words_those_count_that_come_back(reader: SentenceScorer) -> None:
    assert propose([(CANAL, -0.75)], reader) == ()
    again = "By the gasworks."
    assert set(by_word(propose([(CANAL, -0.75), (again, -0.75)], reader))) == {"gasworks"}
    assert set(by_word(propose([(again, -0.75)], reader))) == {"gasworks"}


@pytest.mark.parametrize(
    "text",
    [
        "We were there with Anna and with Parkrun.",
        "And then it was 12.5 and 3:40.",
        "Then there we were, all of us.",
        "",
        "...",
        "I want to kill myself.",
        "Heute bin ich im Regen gelaufen und danach war ich sehr müde.",
        "今日は雨だった。",
    ],
)
def test_what_teaches_nothing(reader: SentenceScorer, text: str) -> None:
    """No small words, numbers or names; nothing from words that ask for care or are not read."""
    assert propose([(text, -0.75)] * 5, reader) == ()


def test_faces_and_lengthened_words(reader: SentenceScorer) -> None:
    (face,) = propose([("😭", 0.3)] * 3, reader)
    assert face.word == "😭"
    assert face.proposed > face.now
    words = by_word(propose([("It was goooood.", -0.75)] * 3, reader))
    assert set(words) == {"good"}


def test_the_words_of_hers_are_known(mood_cache: Path) -> None:
    hers = load_scorer("runner", mood_cache, {"gasworks": 0.0, "towpath": -0.5})
    assert isinstance(hers, SentenceScorer)
    (towpath,) = propose([(CANAL, 0.3)] * 3, hers)
    assert (towpath.word, towpath.now) == ("towpath", -0.5)
    assert towpath.proposed > -0.5
    quiet = load_scorer("runner", mood_cache, {"gasworks": 0.0, "towpath": 0.0})
    assert isinstance(quiet, SentenceScorer)
    assert propose([(CANAL, 0.3)] * 9, quiet) == (), "she says that they tell nothing"


def test_learning_again_comes_to_an_end(mood_cache: Path) -> None:
    corrected = [("It was lovely.", -0.3), (CANAL, -0.75), (CANAL, -0.75)]
    hers: dict[str, float] = {}
    for _ in range(12):
        scorer = load_scorer("runner", mood_cache, hers)
        assert isinstance(scorer, SentenceScorer)
        proposals = propose(corrected, scorer)
        if not proposals:
            break
        hers |= {one.word: one.proposed for one in proposals}
    assert proposals == ()


def test_the_ones_seen_most_often_come_first(reader: SentenceScorer) -> None:
    proposals = propose([("It was lovely.", -0.75)] + [(CANAL, -0.75)] * 4, reader)
    assert [one.sentences for one in proposals] == [4, 4, 1]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(
                st.sampled_from(
                    [
                        "not",
                        "lovely",
                        "sad",
                        "but",
                        "gasworks",
                        "😭",
                        "soooo",
                        "good",
                        "I",
                        "!",
                        "no",
                    ]
                ),
                max_size=7,
            ).map(" ".join),
            st.floats(-1, 1),
        ),
        max_size=6,
    )
)
def test_every_proposal_is_within_bounds(
    reader: SentenceScorer, corrected: list[tuple[str, float]]
) -> None:
    proposals = propose(corrected, reader)
    assert len({one.word for one in proposals}) == len(proposals)
    for one in proposals:
        assert abs(one.proposed) <= MOST
        assert one.proposed == round(round(one.proposed / 0.05) * 0.05, 2)
        assert abs(one.proposed - one.now) > 0.1
        assert 1 <= one.sentences <= len(corrected)
