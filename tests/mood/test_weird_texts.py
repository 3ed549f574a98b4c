"""Any text at all: brackets, control characters, other directions, halves of characters, pastes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.mood.load import Scorer
from journal_tui.mood.selftalk.find import to_you
from journal_tui.mood.sentences import split_sentences

WEIRD = [
    "[tired] [/nope] [@click=app.quit]",
    "I was happy\x00\x07\x1b[31m today",
    "\u202eI was happy\u202c today",
    "I was happy \ud83d today \udc00",
    "I was \u200bhappy\u200b today",
    "I was happy\r\nand then\rI ran\x0b\x0c\x85\u2028home",
    "{happy} %s {0} $happy \\n happy",
    "'''''' \"\"\"\" ’’’’ happy ran home today",
    "I\u0307I\u0307 \u0130stanbul was a happy run",
    "ﬁne day, I was happy ㎞ ½ Ⅷ",
]


@pytest.mark.parametrize("text", WEIRD, ids=range(len(WEIRD)))
def test_weird_texts_are_read(scorer: Scorer, plain: Scorer, text: str) -> None:
    for one in (scorer, plain):
        tone = one.tone(text)
        assert tone is None or -1 <= tone.polarity <= 1
        assert all(0 <= word.start <= word.end <= len(text) for word in one.explain(text))


@settings(max_examples=250, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet="I'm not so happy!.,\n 😭’\"([", max_size=120))
def test_any_text_has_a_tone_within_bounds_or_none(
    scorer: Scorer, plain: Scorer, text: str
) -> None:
    for one in (scorer, plain):
        tone = one.tone(text)
        if tone is not None:
            assert -1 <= tone.polarity <= 1
            assert 0 <= tone.subjectivity <= 1
            assert len(tone.sentences) == len(split_sentences(text))
            assert all(0 <= span.start < span.end <= len(text) for span in tone.self_talk)
    to_you(text)


PASTES = {
    "brackets": "(" * 200_000,
    "one letter": "a" * 200_000,
    "exclamation marks": "!" * 200_000,
    "marks with blanks": "! " * 100_000,
    "quotation marks": "\"'" * 100_000,
    "no marks": "i ran and i was an idiot " * 8_000,
    "not": "not " * 50_000,
    "but": "happy but " * 20_000,
    "although": "although happy, " * 12_500,
    "starts of phrases": "couldn't be " * 16_000,
    "myself": "angry at " * 20_000 + "myself",
    "should": "i should have been " * 10_000,
    "they think": "they must all think i " * 9_000,
    "quotes": "i'm useless\" she said not " * 7_500,
    "faces": ":( 😭" * 40_000,
    "prose": "I ran two miles by the canal today and I was happy with it. " * 3_300,
}


@pytest.mark.parametrize("name", PASTES)
def test_a_paste_of_200_000_characters_is_read(scorer: Scorer, name: str) -> None:
    # That this comes back within the time a test may take is the point: none of it is quadratic.
    text = PASTES[name]
    tone = scorer.tone(text)
    assert tone is None or tone.sentences[-1].end == len(text.rstrip())


@pytest.mark.parametrize("name", ["brackets", "one letter", "exclamation marks", "quotation marks"])
def test_the_plain_scorer_reads_a_paste_too(plain: Scorer, name: str) -> None:
    tone = plain.tone("I was happy to run. " + PASTES[name])
    assert tone is not None
    assert tone.polarity > 0
