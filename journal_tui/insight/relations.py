"""Relations: what her mood goes with, where there are enough runs to tell."""

from collections.abc import Callable, Iterable
from typing import Final, Literal, NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.insight.measures import covered_m, is_run
from journal_tui.insight.numbers import median
from journal_tui.insight.significance import hold, mann_whitney_p, spearman, spearman_p

RelationName = Literal["distance", "duration", "effort", "hour", "walk breaks", "rain"]
Verdict = Literal["too few", "none", "higher", "lower"]

#: A correlation takes this many runs, a comparison this many on each side.
ENOUGH_PAIRS = 10
ENOUGH_A_SIDE = 8
#: The share of relations shown that may be chance (false discovery rate).
LEVEL = 0.05
RAIN_WORDS = frozenset(("rain", "drizzle", "storm"))


class Relation(NamedTuple):
    """Mood against one thing, over the runs that have both.

    Against an amount (distance, duration, effort, hour) ``rho`` is Spearman's correlation over
    ``n`` runs. Against a yes or no (walk breaks, rain) ``difference`` is the median mood of the
    ``n`` runs with it less that of the ``n_without`` runs without. ``p`` is two-sided and not
    corrected; ``verdict`` is, for all relations asked at once: mood is "higher" or "lower" with
    more of it, "none" shows, or there are "too few" runs to tell.
    """

    name: RelationName
    n: int
    n_without: int | None
    rho: float | None
    difference: float | None
    p: float | None
    verdict: Verdict


def relations(entries: Iterable[Entry]) -> tuple[Relation, ...]:
    """Every relation, in a fixed order. Entries without a mood or without a run do not count."""
    told = [
        (entry, entry.run, mood.value)
        for entry in entries
        if entry.run is not None and is_run(entry.run) and (mood := entry.mood) is not None
    ]
    asked = [
        *(_against_amount(name, amount, told) for name, amount in _AMOUNTS.items()),
        *(_against_choice(name, choice, told) for name, choice in _CHOICES.items()),
    ]
    held = iter(hold([one.p for one in asked if one.p is not None], LEVEL))
    return tuple(one if one.p is None else _judged(one, next(held)) for one in asked)


def _against_amount(
    name: RelationName,
    amount: Callable[[Entry, Run], float | None],
    told: list[tuple[Entry, Run, float]],
) -> Relation:
    pairs = [
        (value, mood) for entry, run, mood in told if (value := amount(entry, run)) is not None
    ]
    n = len(pairs)
    if n < ENOUGH_PAIRS:
        return Relation(name, n, None, None, None, None, "too few")
    rho = spearman([value for value, _ in pairs], [mood for _, mood in pairs])
    p = None if rho is None else spearman_p(rho, n)
    return Relation(name, n, None, rho, None, p, "none")


def _against_choice(
    name: RelationName,
    choice: Callable[[Run], bool | None],
    told: list[tuple[Entry, Run, float]],
) -> Relation:
    answers = [(choice(run), mood) for _, run, mood in told]
    with_it = [mood for answer, mood in answers if answer is True]
    without = [mood for answer, mood in answers if answer is False]
    if min(len(with_it), len(without)) < ENOUGH_A_SIDE:
        return Relation(name, len(with_it), len(without), None, None, None, "too few")
    return Relation(
        name,
        len(with_it),
        len(without),
        None,
        median(with_it) - median(without),
        mann_whitney_p(with_it, without),
        "none",
    )


def _judged(one: Relation, holds: bool) -> Relation:
    effect = one.rho if one.rho is not None else one.difference
    if not holds or not effect:
        return one
    return one._replace(verdict="higher" if effect > 0 else "lower")


def _rained(run: Run) -> bool | None:
    """Whether it rained; None indoors, and where nothing was said of the weather."""
    if not run.weather or "indoors" in run.weather or run.kind == "treadmill":
        return None
    return not RAIN_WORDS.isdisjoint(run.weather)


def _hour(entry: Entry, _run: Run) -> float:
    return entry.at.hour + entry.at.minute / 60


_AMOUNTS: Final[dict[RelationName, Callable[[Entry, Run], float | None]]] = {
    "distance": lambda _, run: covered_m(run),
    "duration": lambda _, run: run.duration_s,
    "effort": lambda _, run: run.effort,
    "hour": _hour,
}
_CHOICES: Final[dict[RelationName, Callable[[Run], bool | None]]] = {
    "walk breaks": lambda run: run.walked,
    "rain": _rained,
}
