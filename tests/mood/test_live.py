"""The live tone of a text being typed is the tone of the text, whatever stood there before."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.domain.entry import Tone
from journal_tui.mood.live import LiveTone
from journal_tui.mood.load import Scorer
from journal_tui.mood.scorer import NOTHING_SAID, Reading, Said

PIECES = [
    "I wasn't good enough. ",
    "But I loved it! ",
    "so happy ",
    "not ",
    "😭",
    "...",
    "\n\n",
    "\n",
    "I'm pathetic",
    ". ",
    "!",
    "I want to die ",
    "on that hill",
    "Ich bin müde und nicht gelaufen. ",
    "Ran 1.5 mi. ",
]


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(PIECES), st.integers(0, 200), st.integers(0, 12)), max_size=14
    )
)
def test_update_is_the_tone_along_any_edits(
    scorer: Scorer, plain: Scorer, edits: list[tuple[str, int, int]]
) -> None:
    said = {"But I loved it!": -0.3, "I'm pathetic": 0.0}
    ours, theirs, hers = LiveTone(scorer), LiveTone(plain), LiveTone(scorer, said)
    text = ""
    for piece, place, cut in edits:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + cut :]
        assert ours.update(text) == scorer.tone(text)
        assert theirs.update(text) == plain.tone(text)
        assert hers.update(text) == scorer.tone(text, said)


class _Counting:
    """A scorer that notes which sentences it was given to read."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self.read: list[str] = []
        self.name = scorer.name
        self.tone = scorer.tone
        self.explain = scorer.explain
        self.join = scorer.join

    def read_sentence(self, sentence: str, said: Said = NOTHING_SAID) -> Reading:
        self.read.append(sentence)
        return self._scorer.read_sentence(sentence, said)


def test_only_changed_sentences_are_read_again(scorer: Scorer) -> None:
    counting = _Counting(scorer)
    live = LiveTone(counting)
    body = " ".join(f"Lap {number} was fine." for number in range(200))
    live.update(body)
    counting.read.clear()
    tone = live.update(body + " I loved")
    assert isinstance(tone, Tone)
    assert counting.read == ["I loved"]


def test_what_was_deleted_is_forgotten(scorer: Scorer) -> None:
    counting = _Counting(scorer)
    live = LiveTone(counting)
    for text in ("I loved it.", "", "I loved it."):
        live.update(text)
    assert counting.read == ["I loved it."] * 2
