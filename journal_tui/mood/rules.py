"""The rules: what the words of one sentence weigh together.

Each known word or phrase adds its weight (the longest phrase wins). A negation turns the three
words after it, "very" and "a bit" make the next word stronger and weaker, what stands before
"but" counts less, and so does what is only wished for. The total t becomes a polarity as
t / sqrt(t^2 + 1.2), after VADER (Hutto & Gilbert 2014), which keeps it inside -1..+1.
"""

from math import sqrt
from typing import Literal, NamedTuple

from journal_tui.mood.lexicon_table import Lexicon
from journal_tui.mood.tokens import has_lengthened, raw_tokens, shortenings

Rule = Literal["", "negated", "stronger", "weaker", "before a but", "wished for", "negation"]

SOFTENING = 1.2
NEGATION_REACH = 3
NEGATED_GOOD = -0.55
IMAGINED_REACH = 5
_NEGATED_BAD = 0.0
_NO_BAD = -0.35
_BEFORE_TURN = 0.4
_CONCEDED = 0.5
_IMAGINED = 0.4
_CAPITALS = 1.2
_LENGTHENED = 1.2
_EXCLAMATION = 0.1
_MOST_EXCLAMATIONS = 3
_REPEATED_FACE = 0.25
_DEGREE_REACH = 2
# They turn a bad thing that comes right after them into a good one: "no tears", "without pain".
_ABSENCE = frozenset(("no", "without", "zero"))


class Hit(NamedTuple):
    """A word or phrase that counts: its first token, how many, what it adds, and why so."""

    first: int
    count: int
    weight: float
    subjectivity: float
    rule: Rule


class SentenceWeight(NamedTuple):
    """What one sentence weighs: its total, its subjectivity 0..1, and whether it says "but" first.

    ``hits`` is how many words counted.
    """

    total: float
    subjectivity: float
    hits: int
    turns: bool


def polarity_of(total: float) -> float:
    """The polarity -1..+1 of a total of weights."""
    return total / sqrt(total * total + SOFTENING)


def weigh_sentence(sentence: str, lexicon: Lexicon) -> SentenceWeight:
    """What the sentence weighs by the rules."""
    tokens = raw_tokens(sentence)
    hits = find_hits(tokens, lexicon, lengthened=has_lengthened(sentence))
    total = sum(hit.weight for hit in hits)
    mean = sum(hit.subjectivity for hit in hits) / len(hits) if hits else 0.0
    turns = bool(tokens) and _role(tokens[0].lower(), lexicon) == "turn"
    return SentenceWeight(total, mean, len(hits), turns)


def find_hits(tokens: list[str], lexicon: Lexicon, *, lengthened: bool = True) -> list[Hit]:
    """The words and phrases that count in a sentence of these tokens, with what each adds."""
    words = [token.lower() for token in tokens]
    if lengthened:
        words = [_known(word, lexicon) for word in words]
    entries, starts = lexicon.entries, lexicon.starts
    hits: list[Hit] = []
    negated_until = imagined_until = degree_until = conceded_from = -1
    absent_until = -1
    degree = 1.0
    shouting = not any(token.islower() for token in tokens)
    exclaimed = 1 + _EXCLAMATION * min(_MOST_EXCLAMATIONS, words.count("!"))
    at, size = 0, len(words)
    while at < size:
        word = words[at]
        count = 1
        entry = entries.get(word)
        seconds = starts.get(word)
        if seconds is not None and at + 1 < size:
            for length in seconds.get(words[at + 1], ()):
                phrase = entries.get(" ".join(words[at : at + length]))
                if phrase is not None and at + length <= size:
                    entry, count = phrase, length
                    break
        if entry is None:
            at += 1
            continue
        role, value, subjectivity = entry
        if role == "weigh":
            if value:
                rule: Rule = ""
                if at <= degree_until:
                    value *= degree
                    rule = "stronger" if degree > 1 else "weaker"
                if at <= negated_until and word[0].isalpha():
                    value, rule = _negated(value, absent=at <= absent_until), "negated"
                elif at <= imagined_until and value > 0:
                    value, rule = value * _IMAGINED, "wished for"
                if tokens[at].isupper() and len(word) > 2 and not shouting:
                    value *= _CAPITALS
                if lengthened and word != tokens[at].lower():
                    value *= _LENGTHENED
                if at and word == words[at - 1] and not word[0].isalpha():
                    value *= _REPEATED_FACE
                hits.append(Hit(at, count, value * exclaimed, subjectivity, rule))
            degree_until = -1
        elif role == "negate":
            last = at + count - 1
            negated_until = last + NEGATION_REACH
            absent_until = last + 2 if word in _ABSENCE else -1
            if value:
                hits.append(Hit(at, count, value, subjectivity, "negation"))
        elif role == "degree":
            degree, degree_until = value, at + count - 1 + _DEGREE_REACH
            # "not really all that good": words of degree do not use up the reach.
            negated_until += count if negated_until >= at else 0
        elif role == "imagine":
            imagined_until = at + count - 1 + IMAGINED_REACH
        elif role == "end":
            negated_until = imagined_until = degree_until = -1
            if conceded_from >= 0 and word == ",":
                hits = _dampen(hits, conceded_from, _CONCEDED)
                conceded_from = -1
        elif role == "concede":
            conceded_from = len(hits)
        else:
            if at:
                hits = _dampen(hits, 0, _BEFORE_TURN)
            negated_until = imagined_until = degree_until = -1
        at += count
    return hits


def _negated(weight: float, *, absent: bool) -> float:
    if weight > 0:
        return weight * NEGATED_GOOD
    return weight * (_NO_BAD if absent else _NEGATED_BAD)


def _dampen(hits: list[Hit], start: int, factor: float) -> list[Hit]:
    softer = [
        hit._replace(weight=hit.weight * factor, rule=hit.rule or "before a but")
        for hit in hits[start:]
    ]
    return hits[:start] + softer


def _known(word: str, lexicon: Lexicon) -> str:
    """A lengthened word as the lexicon has it, where it has it; other words as they are."""
    if word in lexicon.entries or word in lexicon.starts:
        return word
    for shorter in shortenings(word):
        if shorter in lexicon.entries or shorter in lexicon.starts:
            return shorter
    return word


def _role(word: str, lexicon: Lexicon) -> str:
    entry = lexicon.entries.get(word)
    return entry[0] if entry else ""
