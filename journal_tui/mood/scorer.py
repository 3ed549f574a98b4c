"""Scorers: from a reflection to its tone, sentence by sentence.

The tone of a text is a function of what its sentences are by themselves, so a text that is
scored while it is typed and the same text scored on saving agree exactly.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from math import floor
from types import MappingProxyType
from typing import NamedTuple, Protocol

from journal_tui.domain.entry import SelfTalk, SentenceTone, Tone
from journal_tui.mood.care import needs_care
from journal_tui.mood.language import WordCounts, add_counts, count_words, judge
from journal_tui.mood.lexicon_table import Lexicon
from journal_tui.mood.rules import find_hits, weigh_sentence
from journal_tui.mood.selftalk.find import Harsh, find_harsh
from journal_tui.mood.sentences import split_sentences
from journal_tui.mood.tokens import Sentence, token_spans, tokenize
from journal_tui.mood.weights import Rule, SentenceWeight, per_total, polarity_of, total_of

# A text at or below this polarity is a low one (the glossary's "low", see mood_level).
LOW = -0.15

#: The name of our own scorer and its version: it goes up whenever a text may read differently.
RUNNER = "runner-2"

# The polarity of a sentence that asks for care. It is never shown; nothing may count it as good.
_CARE = -0.8
# What being harsh of herself adds to a sentence, beside its words.
_HARSH = -0.4
# How much the total of a long text is held back: divided by the number of its sentences to this
# power (0: a plain sum, 1: a mean).
LENGTH_POWER = 0.3
# Weights and polarities are given to this part of 1.
_PLACES = 10_000


class Reading(NamedTuple):
    """What one sentence is by itself: everything that the tone of a text is made from."""

    weight: SentenceWeight
    counts: WordCounts
    harsh: Harsh | None
    care: bool


class Share(NamedTuple):
    """How much a sentence counts among the others of its text, and the rule behind it."""

    factor: float
    rules: tuple[Rule, ...] = ()


_WHOLE = Share(1.0)
_LAST = Share(1.5, ("last sentence",))
_AGAINST = Share(0.5, ("set against",))
# What is over counts the other way round: it was bad once, and is told for how it is now.
_OVER = Share(-0.2, ("back then",))


class Counted(NamedTuple):
    """A word or phrase that counted for the tone of a text.

    It is ``text[start:end]``, also given as ``word``. ``alone`` is what it weighs by itself;
    ``weight`` is what it adds to the polarity of the text, after its ``rules``: the weights of
    all that counted add up to the polarity.
    """

    start: int
    end: int
    word: str
    alone: float
    weight: float
    rules: tuple[Rule, ...] = ()


Said = Mapping[str, float]
NOTHING_SAID: Said = MappingProxyType({})


class Scorer(Protocol):
    """Reads the tone of a text. ``name`` names it and its version, for ``Tone.scorer``.

    ``said`` are her corrections: the polarity -1..+1 that a sentence of exactly these letters
    has for her, whatever is read in it.
    """

    @property
    def name(self) -> str:
        """The scorer and its version."""
        ...

    def tone(self, text: str, said: Said = NOTHING_SAID) -> Tone | None:
        """The tone of ``text``; None where there are no words or they are not English."""
        ...

    def explain(self, text: str, said: Said = NOTHING_SAID) -> tuple[Counted, ...]:
        """The words that counted, in the order of the text; empty where no tone may be shown."""
        ...

    def read_sentence(self, sentence: str, said: Said = NOTHING_SAID) -> Reading:
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

    def tone(self, text: str, said: Said = NOTHING_SAID) -> Tone | None:
        """The tone of ``text``; None where there are no words or they are not English."""
        spans = split_sentences(text)
        return self.join(spans, [self.read_sentence(text[start:end], said) for start, end in spans])

    def explain(self, text: str, said: Said = NOTHING_SAID) -> tuple[Counted, ...]:
        """The words that counted, in the order of the text; empty where no tone may be shown."""
        spans = split_sentences(text)
        readings = [self.read_sentence(text[start:end], said) for start, end in spans]
        tone = self.join(spans, readings)
        if tone is None or tone.care:
            return ()
        weights = [reading.weight for reading in readings]
        shares = zip(spans, self._factors(weights), self._share_rules(weights), strict=True)
        counted = [
            one._replace(
                start=start + one.start,
                end=start + one.end,
                weight=factor * one.weight,
                rules=tuple(dict.fromkeys((*one.rules, *rules))),
            )
            for (start, end), factor, rules in shares
            for one in self._explain(text[start:end], said)
        ]
        counted.sort(key=lambda one: (one.start, one.end))
        return _adding_up(counted, tone.polarity)

    def read_sentence(self, sentence: str, said: Said = NOTHING_SAID) -> Reading:
        """What a sentence is by itself."""
        read = tokenize(sentence)
        harsh = find_harsh(sentence, read.words)
        care = needs_care(read.words, self.lexicon)
        weight = self._weigh(read, harsh)
        if care:
            weight = self._weight_of(_CARE)
        elif sentence in said:
            told = weight.turns, weight.then, weight.now
            weight = SentenceWeight(*self._weight_of(said[sentence])[:3], *told)
        return Reading(
            weight=weight,
            counts=count_words(read.words),
            harsh=harsh,
            care=care,
        )

    def join(self, spans: Sequence[tuple[int, int]], readings: Sequence[Reading]) -> Tone | None:
        """The tone of a text whose sentences stand at ``spans`` and read as ``readings``."""
        counts = add_counts(reading.counts for reading in readings) if readings else WordCounts()
        weights = [reading.weight for reading in readings]
        care = any(reading.care for reading in readings)
        told = counts.words or any(one.hits for one in weights)
        # Words that ask for care are heard in whatever text they stand.
        if not care and (judge(counts) is not None or not told):
            return None
        factors = self._factors(weights)
        polarity = round(
            sum([factor * one.total for factor, one in zip(factors, weights, strict=True)]), 4
        )
        telling = sum([weight.hits for weight in weights])
        subjectivity = sum([weight.subjectivity * weight.hits for weight in weights])
        return Tone(
            polarity=polarity,
            subjectivity=round(min(1.0, max(0.0, subjectivity / telling)), 4) if telling else 0.0,
            sentences=tuple(
                [
                    SentenceTone(start, end, round(self._polarity(weight), 4))
                    for (start, end), weight in zip(spans, weights, strict=True)
                ]
            ),
            self_talk=tuple(
                [
                    SelfTalk(start + one.harsh.start, start + one.harsh.end, one.harsh.kind)
                    for (start, _), one in zip(spans, readings, strict=True)
                    if one.harsh is not None
                ]
            ),
            low=polarity <= LOW,
            care=care,
            scorer=self.name,
        )

    def _explain(self, sentence: str, said: Said) -> tuple[Counted, ...]:
        """The words that counted in a sentence; the sentence itself where she said how."""
        if sentence not in said:
            return self._explain_sentence(sentence)
        total = self._weight_of(said[sentence]).total
        return (Counted(0, len(sentence), sentence, total, total, ("as you said",)),)

    @abstractmethod
    def _weigh(self, sentence: Sentence, harsh: Harsh | None) -> SentenceWeight:
        """What a sentence weighs; ``harsh`` is the self-talk in it."""

    @abstractmethod
    def _polarity(self, weight: SentenceWeight) -> float:
        """The polarity -1..+1 of one sentence."""

    @abstractmethod
    def _weight_of(self, polarity: float) -> SentenceWeight:
        """What a sentence of this polarity weighs."""

    @abstractmethod
    def _factors(self, weights: Sequence[SentenceWeight]) -> list[float]:
        """For each sentence, what its total is multiplied with to add to the polarity."""

    def _share_rules(self, weights: Sequence[SentenceWeight]) -> list[tuple[Rule, ...]]:
        """For each sentence, the rules behind its factor."""
        return [()] * len(weights)

    @abstractmethod
    def _explain_sentence(self, sentence: str) -> tuple[Counted, ...]:
        """The words of one sentence that counted, with positions and weights in the sentence."""


class RunnerScorer(SentenceScorer):
    """Our own analyzer: TextBlob's lexicon, the runner's lexicon and the rules.

    ``own_words`` marks the set of words of hers that the lexicon holds, empty for none.
    """

    def __init__(self, lexicon: Callable[[], Lexicon], own_words: str = "") -> None:
        super().__init__(lexicon)
        self.name = f"{RUNNER}+{own_words}" if own_words else RUNNER

    def _weigh(self, sentence: Sentence, harsh: Harsh | None) -> SentenceWeight:
        weight = weigh_sentence(sentence, self.lexicon)
        if harsh is None:
            return weight
        return weight._replace(total=weight.total + _HARSH, hits=weight.hits + 1)

    def _polarity(self, weight: SentenceWeight) -> float:
        return polarity_of(weight.total)

    def _weight_of(self, polarity: float) -> SentenceWeight:
        return SentenceWeight(total_of(polarity), 1.0, 1)

    def _factors(self, weights: Sequence[SentenceWeight]) -> list[float]:
        shares = [share.factor for share in sentence_shares(weights)]
        held_back = max(1, len(weights)) ** LENGTH_POWER
        total = sum([share * one.total for share, one in zip(shares, weights, strict=True)])
        # The polarity of a total t is t times this, see ``polarity_of``.
        scale = per_total(total / held_back) / held_back
        return [share * scale for share in shares]

    def _share_rules(self, weights: Sequence[SentenceWeight]) -> list[tuple[Rule, ...]]:
        return [share.rules for share in sentence_shares(weights)]

    def _explain_sentence(self, sentence: str) -> tuple[Counted, ...]:
        spans = token_spans(sentence)
        counted = [
            Counted(start, end, sentence[start:end], hit.alone, hit.weight, hit.rules)
            for hit in find_hits(tokenize(sentence), self.lexicon).hits
            for start, end in [(spans[hit.first][0], spans[hit.first + hit.size - 1][1])]
        ]
        harsh = find_harsh(sentence)
        if harsh is not None:
            words = sentence[harsh.start : harsh.end]
            counted.append(
                Counted(harsh.start, harsh.end, words, _HARSH, _HARSH, ("hard on herself",))
            )
        return tuple(counted)


def sentence_shares(weights: Sequence[SentenceWeight]) -> list[Share]:
    """How much each sentence counts among the others, before the whole becomes a polarity.

    The last one counts a little more, what is set against another or is over a little less.
    """
    if len(weights) < 2:
        return [_WHOLE] * len(weights)
    shares: list[Share] = [_LAST]
    turned, now_follows = weights[-1].turns, weights[-1].now
    for weight in weights[-2::-1]:
        over = weight.then and now_follows
        shares.append(_OVER if over else _AGAINST if turned else _WHOLE)
        turned = weight.turns
        now_follows = now_follows or weight.now
    shares.reverse()
    return shares


def _adding_up(counted: Sequence[Counted], polarity: float) -> tuple[Counted, ...]:
    """The words with weights of four places that add up to ``polarity`` to the last one.

    Rounded one by one they would miss it by a little; what is missing goes to those that
    rounding took the most from.
    """
    exact = [one.weight * _PLACES for one in counted]
    whole = [floor(one) for one in exact]
    missing = round(polarity * _PLACES) - sum(whole)
    first = sorted(range(len(exact)), key=lambda at: whole[at] - exact[at])[: max(0, missing)]
    for at in first:
        whole[at] += 1
    return tuple(
        one._replace(alone=round(one.alone, 4), weight=weight / _PLACES)
        for one, weight in zip(counted, whole, strict=True)
    )
