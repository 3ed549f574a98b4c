"""Relations: what her mood goes with, where there are enough runs to tell."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import Final, Literal, NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.insight.bootstrap import interval_of_delta, interval_of_rho
from journal_tui.insight.measures import is_run
from journal_tui.insight.numbers import median
from journal_tui.insight.questions import QUESTIONS, Question, RelationName
from journal_tui.insight.significance import (
    cliffs_delta,
    hold,
    independent_pairs,
    mann_whitney_p,
    spearman,
    spearman_p,
)

__all__ = ["Relation", "RelationName", "Verdict", "relations", "telling_first"]

Verdict = Literal["too few", "none", "higher", "lower"]

#: What tells most comes first.
_TELLS: Final[dict[Verdict, int]] = {"higher": 0, "lower": 0, "none": 1, "too few": 2}
#: A correlation takes this many runs, a comparison this many on each side.
ENOUGH_PAIRS: Final = 10
ENOUGH_A_SIDE: Final = 8
#: The newest runs that a question is asked about: what she is like now, some years of it.
NEWEST: Final = 300
#: The share of relations shown that may be chance (false discovery rate).
LEVEL: Final = 0.05
#: A correlation nearer to 0 is none that she could feel, however many runs there are: 0.2 is of
#: "medium" size in how people differ (Funder & Ozer 2019).
FELT_RHO: Final = 0.2
#: The same between two groups: r = 0.2 is d = 2 r / sqrt(1 - r^2) = 0.41, and of normal values
#: delta = 2 Phi(d / sqrt 2) - 1. Less than 0.147 is negligible, 0.33 small to medium (Romano et
#: al. 2006).
FELT_DELTA: Final = 0.23


class Relation(NamedTuple):
    """Mood against one thing, over the newest runs that have both.

    Against an amount (distance, duration, nonstop, effort, hour) ``rho`` is Spearman's
    correlation over ``n`` runs. Against a yes or no (walk breaks, weekend, rain, cold, heat,
    wind) ``difference`` is the median mood of the ``n`` runs with it less that of the
    ``n_without`` runs without, and ``delta`` is Cliff's delta. ``p`` is two-sided and not
    corrected for the number of questions; neighbouring runs that are alike count in it for less.
    ``verdict`` is corrected: mood is "higher" or "lower" with more of it, "none" shows, or there
    are "too few" runs to tell. ``low`` and ``high`` are the 95 % interval of ``rho`` or
    ``delta``, where p and the size of the effect left it to them.
    """

    name: RelationName
    n: int
    n_without: int | None
    rho: float | None
    difference: float | None
    p: float | None
    verdict: Verdict
    delta: float | None = None
    low: float | None = None
    high: float | None = None


class _Asked(NamedTuple):
    """A relation before its verdict, with the pairs (oldest first) that it is about."""

    relation: Relation
    amounts: Sequence[float]
    moods: Sequence[float]
    independent: float = 0.0


def relations(entries: Sequence[Entry]) -> tuple[Relation, ...]:
    """Every relation of live entries (oldest first), in a fixed order.

    Entries without a mood or without a run do not count. "higher" and "lower" are said only of
    what holds among all questions asked at once (Benjamini & Hochberg 1995), of what is large
    enough to be felt, and where the bootstrap interval does not reach 0. All three together keep
    pure noise silent in at least 19 of 20 journals, and in those, too, whose distances grow.
    """
    asked = [_ask(question, *pairs) for question, pairs in _pairs(entries)]
    held = iter(hold([p for one in asked if (p := one.relation.p) is not None], LEVEL))
    return tuple(
        one.relation if one.relation.p is None else _judged(one, next(held)) for one in asked
    )


def telling_first(found: Iterable[Relation]) -> list[Relation]:
    """Relations with those that show first, and last those with too few runs to tell."""
    return sorted(found, key=lambda one: _TELLS[one.verdict])


def _pairs(
    entries: Sequence[Entry],
) -> Iterator[tuple[Question, tuple[Sequence[float], Sequence[float]]]]:
    """Each question with its answers and the moods, of the newest runs that answer it."""
    told: dict[RelationName, list[tuple[float, float]]] = {one.name: [] for one in QUESTIONS}
    still = list(QUESTIONS)
    for entry in reversed(entries):
        run = entry.run
        if run is None or not is_run(run) or (mood := entry.mood) is None:
            continue
        for question in still:
            if (answer := question.answer(entry, run)) is not None:
                told[question.name].append((answer, mood.value))
        still = [question for question in still if len(told[question.name]) < NEWEST]
        if not still:
            break
    for question in QUESTIONS:
        pairs = told[question.name][::-1]
        yield question, ([answer for answer, _ in pairs], [mood for _, mood in pairs])


def _ask(question: Question, answers: Sequence[float], moods: Sequence[float]) -> _Asked:
    asked = _compared if question.yes_or_no else _correlated
    return asked(question.name, answers, moods)


def _correlated(name: RelationName, amounts: Sequence[float], moods: Sequence[float]) -> _Asked:
    n = len(moods)
    if n < ENOUGH_PAIRS:
        return _Asked(Relation(name, n, None, None, None, None, "too few"), amounts, moods)
    rho = spearman(amounts, moods)
    independent = independent_pairs(amounts, moods)
    p = None if rho is None else spearman_p(rho, independent)
    return _Asked(Relation(name, n, None, rho, None, p, "none"), amounts, moods, independent)


def _compared(name: RelationName, answers: Sequence[float], moods: Sequence[float]) -> _Asked:
    with_it = list(compress(moods, answers))
    without = [mood for answer, mood in zip(answers, moods, strict=True) if not answer]
    n, n_without = len(with_it), len(without)
    if min(n, n_without) < ENOUGH_A_SIDE:
        return _Asked(Relation(name, n, n_without, None, None, None, "too few"), answers, moods)
    independent = independent_pairs(answers, moods)
    relation = Relation(
        name,
        n,
        n_without,
        None,
        median(with_it) - median(without),
        mann_whitney_p(with_it, without, independent / len(moods)),
        "none",
        cliffs_delta(with_it, without),
    )
    return _Asked(relation, answers, moods, independent)


def _judged(asked: _Asked, holds: bool) -> Relation:
    one, amounts, moods, independent = asked
    compared = one.delta is not None
    effect = (one.delta if compared else one.rho) or 0.0
    if not holds or abs(effect) < (FELT_DELTA if compared else FELT_RHO):
        return one
    interval = interval_of_delta if compared else interval_of_rho
    low, high = interval(amounts, moods, independent)
    one = one._replace(low=low, high=high)
    if low <= 0 <= high:
        return one
    return one._replace(verdict="higher" if effect > 0 else "lower")
