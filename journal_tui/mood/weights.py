"""What words and sentences weigh, and how a weight becomes a polarity.

The total t of the weights of a sentence, or of a text, has the polarity t / sqrt(t^2 + 2), after
VADER (Hutto & Gilbert 2014), which keeps it inside -1..+1.
"""

from math import sqrt
from typing import Literal, NamedTuple

Rule = Literal[
    "negated",
    "stronger",
    "weaker",
    "set against",
    "wished for",
    "asked",
    "back then",
    "negation",
    "capitals",
    "lengthened",
    "exclaimed",
    "said again",
    "of the body",
    # Of a whole sentence:
    "last sentence",
    "hard on herself",
    "as you said",
]

SOFTENING = 2.0
# A polarity of 1 would need a total without end.
_FURTHEST = 0.98


class Hit(NamedTuple):
    """A word or phrase that counts: its first token, and how many tokens it has.

    ``alone`` is what it weighs by itself, ``weight`` what it adds to its sentence once the
    ``rules`` have turned it.
    """

    first: int
    size: int
    alone: float
    weight: float
    subjectivity: float
    rules: tuple[Rule, ...] = ()

    def turned(self, factor: float, rule: Rule) -> "Hit":
        """The hit with ``rule`` applied to it, which multiplies its weight by ``factor``."""
        rules = self.rules if rule in self.rules else (*self.rules, rule)
        return self._replace(weight=self.weight * factor, rules=rules)


class Found(NamedTuple):
    """What counts in one sentence, and how it stands to the sentences around it.

    ``turns``: it is set against the sentence before ("But ...", "Then ...", "..., though").
    ``then``: it tells of a time that is over, ``now``: of the present.
    """

    hits: list[Hit]
    turns: bool
    then: bool
    now: bool


class SentenceWeight(NamedTuple):
    """What one sentence weighs: its total, its mean subjectivity 0..1, how many words counted.

    ``turns``, ``then`` and ``now`` are those of ``Found``.
    """

    total: float
    subjectivity: float
    hits: int
    turns: bool = False
    then: bool = False
    now: bool = False


def polarity_of(total: float) -> float:
    """The polarity -1..+1 of a total of weights."""
    return total * per_total(total)


def per_total(total: float) -> float:
    """What each part of a total of weights adds to its polarity, per unit of weight."""
    return 1 / sqrt(total * total + SOFTENING)


def total_of(polarity: float) -> float:
    """The total of weights that has this polarity; the ends of the scale are kept finite."""
    inside = min(_FURTHEST, max(-_FURTHEST, polarity))
    return inside * sqrt(SOFTENING / (1 - inside * inside))
