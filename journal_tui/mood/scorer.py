"""Scorers: from a reflection to its tone, sentence by sentence.

The tone of a text is a function of what its sentences are by themselves, so a text that is
scored while it is typed and the same text scored on saving agree exactly.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from journal_tui.domain.entry import SelfTalk, SentenceTone, Tone
from journal_tui.mood.care import needs_care
from journal_tui.mood.language import WordCounts, add_counts, count_words, judge
from journal_tui.mood.lexicon_table import Lexicon
from journal_tui.mood.rules import (
    SentenceWeight,
    find_hits,
    polarity_of,
    weigh_sentence,
)
from journal_tui.mood.selftalk import Harsh, find_harsh
from journal_tui.mood.sentences import split_sentences
from journal_tui.mood.tokens import Sentence, token_spans, tokenize

# A text at or below this polarity is a low one (the glossary's "low", see mood_level).
LOW = -0.15

_LAST_SENTENCE = 1.2
_BEFORE_TURN = 0.5
# How much the total of a long text is held back: divided by the number of its telling
# sentences to this power (0: a plain sum, 1: a mean).
_LENGTH_POWER = 0.25


class Reading(NamedTuple):
    """What one sentence is by itself: everything that the tone of a text is made from."""

    weight: SentenceWeight
    counts: WordCounts
    harsh: Harsh | None
    care: bool


class Counted(NamedTuple):
    """A word or phrase that counted: ``text[start:end]``, what it added, and by which rule."""

    start: int
    end: int
    word: str
    weight: float
    rule: str


class Scorer(Protocol):
    """Reads the tone of a text. ``name`` names it and its version, for ``Tone.scorer``."""

    @property
    def name(self) -> str:
        """The scorer and its version."""
        ...

    def tone(self, text: str) -> Tone | None:
        """The tone of ``text``; None where there are no words or they are not English."""
        ...

    def explain(self, text: str) -> tuple[Counted, ...]:
        """The words that counted, in the order of the text; empty where there is no tone."""
        ...

    def read_sentence(self, sentence: str) -> Reading:
        """What a sentence is by itself."""
        ...

    def join(self, spans: Sequence[tuple[int, int]], readings: Sequence[Reading]) -> Tone | None:
        """The tone of a text whose sentences stand at ``spans`` and read as ``readings``."""
        ...


class SentenceScorer(ABC):
    """What the scorers share; they differ in how they weigh and in how weights come together.

    ``lexicon`` is asked for at the first sentence, so that making a scorer costs nothing.
    """

    name: str

    def __init__(self, lexicon: Callable[[], Lexicon]) -> None:
        self._load_lexicon = lexicon

    @cached_property
    def lexicon(self) -> Lexicon:
        """The compiled lexicon."""
        return self._load_lexicon()

    def tone(self, text: str) -> Tone | None:
        """The tone of ``text``; None where there are no words or they are not English."""
        spans = split_sentences(text)
        return self.join(spans, [self.read_sentence(text[start:end]) for start, end in spans])

    def explain(self, text: str) -> tuple[Counted, ...]:
        """The words that counted, in the order of the text; empty where there is no tone."""
        if self.tone(text) is None:
            return ()
        return tuple(
            counted._replace(start=start + counted.start, end=start + counted.end)
            for start, end in split_sentences(text)
            for counted in self._explain_sentence(text[start:end])
        )

    def read_sentence(self, sentence: str) -> Reading:
        """What a sentence is by itself."""
        read = tokenize(sentence)
        return Reading(
            weight=self._weigh(read),
            counts=count_words(read.words),
            harsh=find_harsh(sentence, read.words),
            care=needs_care(read.words, self.lexicon),
        )

    def join(self, spans: Sequence[tuple[int, int]], readings: Sequence[Reading]) -> Tone | None:
        """The tone of a text whose sentences stand at ``spans`` and read as ``readings``."""
        counts = add_counts(reading.counts for reading in readings) if readings else WordCounts()
        weights = [reading.weight for reading in readings]
        if judge(counts) is not None or not (counts.words or any(one.hits for one in weights)):
            return None
        polarity = round(self._whole(weights), 4)
        telling = sum(weight.hits for weight in weights)
        subjectivity = sum(weight.subjectivity * weight.hits for weight in weights)
        return Tone(
            polarity=polarity,
            subjectivity=round(min(1.0, max(0.0, subjectivity / telling)), 4) if telling else 0.0,
            sentences=tuple(
                SentenceTone(start, end, round(self._polarity(weight), 4))
                for (start, end), weight in zip(spans, weights, strict=True)
            ),
            self_talk=tuple(
                SelfTalk(start + harsh.start, start + harsh.end, harsh.kind)
                for (start, _), harsh in zip(spans, (one.harsh for one in readings), strict=True)
                if harsh is not None
            ),
            low=polarity <= LOW,
            care=any(reading.care for reading in readings),
            scorer=self.name,
        )

    @abstractmethod
    def _weigh(self, sentence: Sentence) -> SentenceWeight:
        """What a sentence weighs."""

    @abstractmethod
    def _polarity(self, weight: SentenceWeight) -> float:
        """The polarity -1..+1 of one sentence."""

    @abstractmethod
    def _whole(self, weights: Sequence[SentenceWeight]) -> float:
        """The polarity -1..+1 of a text of these sentences."""

    @abstractmethod
    def _explain_sentence(self, sentence: str) -> tuple[Counted, ...]:
        """The words of one sentence that counted, with positions in the sentence."""


class RunnerScorer(SentenceScorer):
    """Our own analyzer: TextBlob's lexicon, the runner's lexicon and the rules."""

    name = "runner-1"

    def _weigh(self, sentence: Sentence) -> SentenceWeight:
        return weigh_sentence(sentence, self.lexicon)

    def _polarity(self, weight: SentenceWeight) -> float:
        return polarity_of(weight.total)

    def _whole(self, weights: Sequence[SentenceWeight]) -> float:
        """The last sentence counts a little more, what stands before a "But ..." less."""
        total = 0.0
        telling = 0
        ahead = 1.0
        for place, weight in enumerate(reversed(weights)):
            share = _LAST_SENTENCE if place == 0 and len(weights) > 1 else 1.0
            total += share * ahead * weight.total
            telling += bool(weight.hits)
            ahead = _BEFORE_TURN if weight.turns else 1.0
        return polarity_of(total / max(1, telling) ** _LENGTH_POWER)

    def _explain_sentence(self, sentence: str) -> tuple[Counted, ...]:
        spans = token_spans(sentence)
        return tuple(
            Counted(start, end, sentence[start:end], round(hit.weight, 3), hit.rule)
            for hit in find_hits(tokenize(sentence), self.lexicon)
            for start, end in [(spans[hit.first][0], spans[hit.first + hit.size - 1][1])]
        )
