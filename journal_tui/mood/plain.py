"""TextBlob's own analyzer as a scorer, for those who set ``scorer: textblob``.

Each sentence is given to TextBlob by itself. The polarity of a text is the mean over all that
TextBlob found in its sentences, which is TextBlob's own rule for a text; on the whole text at
once it may differ a little where TextBlob reads across the end of a sentence.
"""

import re
from collections.abc import Sequence

from journal_tui.mood.scorer import Counted, SentenceScorer
from journal_tui.mood.selftalk.find import Harsh
from journal_tui.mood.textblob_lexicon import plain_sentiment
from journal_tui.mood.tokens import Sentence
from journal_tui.mood.weights import SentenceWeight

# How far on a find is looked for, so that one that is not to be found costs little.
_LOOK_AHEAD = 2000
# TextBlob takes punctuation off a word one mark at a time, copying the rest each time: a long
# run of it would take minutes. No sense is lost by cutting one off.
_MARKS = re.compile(r"([^\w\s]{16})[^\w\s]+")


class TextBlobScorer(SentenceScorer):
    """TextBlob's analyzer of patterns, sentence by sentence; self-talk and care as everywhere."""

    name = "textblob-1"

    def _weigh(self, sentence: Sentence, _: Harsh | None) -> SentenceWeight:
        found = _assess(sentence.text)
        total = sum(polarity for _, polarity, _, _ in found)
        subjectivity = sum(subjectivity for _, _, subjectivity, _ in found)
        return SentenceWeight(total, subjectivity / len(found) if found else 0.0, len(found))

    def _polarity(self, weight: SentenceWeight) -> float:
        return weight.total / (weight.hits or 1)

    def _weight_of(self, polarity: float) -> SentenceWeight:
        return SentenceWeight(polarity, 1.0, 1)

    def _factors(self, weights: Sequence[SentenceWeight]) -> list[float]:
        hits = sum(weight.hits for weight in weights)
        return [1 / (hits or 1)] * len(weights)

    def _explain_sentence(self, sentence: str) -> tuple[Counted, ...]:
        """TextBlob's finds; it does not say where they stand, so they are looked up in order."""
        counted: list[Counted] = []
        at = 0
        for words, polarity, _, _ in _assess(sentence):
            start, end = _place(sentence, words, at)
            at = max(at, end)
            if polarity:
                shown = sentence[start:end] or " ".join(words)
                counted.append(Counted(start, end, shown, polarity, polarity))
        return tuple(counted)


def _place(sentence: str, words: list[str], at: int) -> tuple[int, int]:
    """Where a find of these words stands from ``at`` on; (at, at) where it is not to be found."""
    spelled = [re.escape(word) for word in words if word[0].isalnum()] or [re.escape(words[0])]
    found = re.compile(r"[\W_]+(?:\w{1,12}[\W_]+)??".join(spelled), re.IGNORECASE)
    match = found.search(sentence, at, at + _LOOK_AHEAD)
    return match.span() if match else (at, at)


def _assess(sentence: str) -> list[tuple[list[str], float, float, str | None]]:
    return plain_sentiment()(_MARKS.sub(r"\1 ", sentence)).assessments
