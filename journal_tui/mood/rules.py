"""The rules: what the words of one sentence weigh together.

Each known word or phrase adds its weight (the longest phrase wins). A negation turns the three
words after it, "very" and "a bit" make the next word stronger and weaker, what stands before
"but" counts less, and so does what is only wished for. The total t becomes a polarity as
t / sqrt(t^2 + 1.2), after VADER (Hutto & Gilbert 2014), which keeps it inside -1..+1.
"""

from math import sqrt
from typing import Literal, NamedTuple

from journal_tui.mood.lexicon_table import Lexicon
from journal_tui.mood.tokens import Sentence, has_lengthened, shortenings

Rule = Literal["", "negated", "stronger", "weaker", "set against", "wished for", "negation"]

_SOFTENING = 1.2
_NEGATION_REACH = 3
_NEGATED_GOOD = -0.55
_NEGATED_BAD = 0.0
_ABSENCE_REACH = 2
_ABSENT_BAD = -0.35
_IMAGINED_REACH = 5
_IMAGINED_GOOD = 0.4
_DEGREE_REACH = 2
_BEFORE_TURN = 0.4
_CONCEDED = 0.5
_CAPITALS = 1.2
_LENGTHENED = 1.2
_EXCLAMATION = 0.1
_MOST_EXCLAMATIONS = 3
_REPEATED_FACE = 0.25
# They turn a bad thing that comes right after them into a good one: "no tears", "without pain".
_ABSENCE = frozenset(("no", "without", "zero"))


class Hit(NamedTuple):
    """A word or phrase that counts: its first token, how many, what it adds, and why so."""

    first: int
    size: int
    weight: float
    subjectivity: float
    rule: Rule


class SentenceWeight(NamedTuple):
    """What one sentence weighs: its total, its mean subjectivity 0..1, how many words counted.

    ``turns``: it begins with a "But", which sets it against the sentence before.
    """

    total: float
    subjectivity: float
    hits: int
    turns: bool


def polarity_of(total: float) -> float:
    """The polarity -1..+1 of a total of weights."""
    return total / sqrt(total * total + _SOFTENING)


def weigh_sentence(sentence: Sentence, lexicon: Lexicon) -> SentenceWeight:
    """What a sentence weighs by the rules."""
    hits = find_hits(sentence, lexicon)
    total = mean = 0.0
    if hits:
        total = sum([hit.weight for hit in hits])
        mean = sum([hit.subjectivity for hit in hits]) / len(hits)
    first = lexicon.entries.get(sentence.words[0]) if sentence.words else None
    return SentenceWeight(total, mean, len(hits), first is not None and first[0] == "turn")


def find_hits(sentence: Sentence, lexicon: Lexicon) -> list[Hit]:
    """The words and phrases that count in a sentence, with what each adds."""
    return _Reader(sentence, lexicon).read()


class _Reader:
    """Goes through one sentence from left to right, keeping how far each rule still reaches.

    The ``*_until`` fields are the index of the last token that a rule reaches, -1 for none.
    """

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._lexicon = lexicon
        self._words = sentence.words
        self._lengthened = has_lengthened(self._text)
        if self._lengthened:
            self._words = [_known(word, lexicon) for word in self._words]
        self._hits: list[Hit] = []
        self._negated_until = self._absent_until = -1
        self._imagined_until = self._degree_until = -1
        self._conceded_from: int | None = None
        self._turns: list[int] = []
        self._degree = 1.0

    def read(self) -> list[Hit]:
        words, entries, starts = self._words, self._lexicon.entries, self._lexicon.starts
        known, end, following = self._lexicon.known, len(words), 0
        for at in [place for place, word in enumerate(words) if word in known]:
            if at < following:
                continue
            word = words[at]
            entry, size = entries.get(word), 1
            if at + 1 < end:
                for length in starts.get(f"{word} {words[at + 1]}", ()):
                    phrase = entries.get(" ".join(words[at : at + length]))
                    if phrase is not None and at + length <= end:
                        entry, size = phrase, length
                        break
            if entry is not None:
                self._apply(entry, at, size)
            following = at + size
        if self._turns:
            self._soften_before_turns()
        exclaimed = 1 + _EXCLAMATION * min(_MOST_EXCLAMATIONS, self._text.count("!"))
        if exclaimed > 1:
            return [hit._replace(weight=hit.weight * exclaimed) for hit in self._hits]
        return self._hits

    def _apply(self, entry: tuple[str, float, float], at: int, size: int) -> None:
        role, value, subjectivity = entry
        last = at + size - 1
        if role == "weigh":
            if value:
                self._weigh(value, subjectivity, at, size)
            self._degree_until = -1
        elif role == "end":
            self._end_reach()
            if self._words[at] == ",":
                self._end_concession()
        elif role == "negate":
            self._negated_until = last + _NEGATION_REACH
            absence = self._words[at] in _ABSENCE
            self._absent_until = last + _ABSENCE_REACH if absence else -1
            if value:
                self._hits.append(Hit(at, size, value, subjectivity, "negation"))
        elif role == "degree":
            self._degree, self._degree_until = value, last + _DEGREE_REACH
            # "not really all that good": words of degree do not use up the reach.
            if self._negated_until >= at:
                self._negated_until += size
        elif role == "imagine":
            self._imagined_until = last + _IMAGINED_REACH
            if value:
                self._hits.append(Hit(at, size, value, subjectivity, ""))
        elif role == "concede":
            self._conceded_from = len(self._hits)
        else:
            self._turns.append(len(self._hits))
            self._end_reach()

    def _weigh(self, weight: float, subjectivity: float, at: int, size: int) -> None:
        token, word = self._tokens[at], self._words[at]
        rule: Rule = ""
        if at <= self._degree_until:
            weight *= self._degree
            rule = "stronger" if self._degree > 1 else "weaker"
        if not word[0].isalpha():
            # A face stands for itself; the same face again adds little.
            if at and word == self._words[at - 1]:
                weight *= _REPEATED_FACE
        elif at <= self._negated_until:
            absent = at <= self._absent_until
            weight *= _NEGATED_GOOD if weight > 0 else _ABSENT_BAD if absent else _NEGATED_BAD
            rule = "negated"
        elif at <= self._imagined_until and weight > 0:
            weight, rule = weight * _IMAGINED_GOOD, "wished for"
        if self._lengthened and word != token.lower():
            weight *= _LENGTHENED
        if token.isupper() and len(token) > 2 and any(map(str.islower, self._tokens)):
            weight *= _CAPITALS
        self._hits.append(Hit(at, size, weight, subjectivity, rule))

    def _end_concession(self) -> None:
        """What stands between an "although" and the comma after it weighs less."""
        if self._conceded_from is not None:
            for place in range(self._conceded_from, len(self._hits)):
                self._soften(place, _CONCEDED)
            self._conceded_from = None

    def _end_reach(self) -> None:
        self._negated_until = self._imagined_until = self._degree_until = -1

    def _soften_before_turns(self) -> None:
        """What stands before a "but" weighs less, before two of them less again."""
        factor = 1.0
        turns = list(self._turns)
        for place in range(len(self._hits) - 1, -1, -1):
            while turns and turns[-1] > place:
                turns.pop()
                factor *= _BEFORE_TURN
            if factor < 1:
                self._soften(place, factor)

    def _soften(self, place: int, factor: float) -> None:
        hit = self._hits[place]
        self._hits[place] = hit._replace(weight=hit.weight * factor, rule=hit.rule or "set against")


def _known(word: str, lexicon: Lexicon) -> str:
    """A lengthened word as the lexicon has it, where it has it; other words as they are."""
    return next((one for one in (word, *shortenings(word)) if one in lexicon.known), word)
