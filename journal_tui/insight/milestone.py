"""A milestone as a value: a first, a farthest or a round sum, on its day."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from journal_tui.insight.measures import Outing

MilestoneKind = Literal[
    "first run",
    "first race",
    "farthest",
    "longest",
    "longest nonstop",
    "longest nonstop time",
    "longest way",
    "nonstop minutes",
    "runs",
    "time in all",
    "distance in all",
    "distance",
    "goal",
    "wall run through",
    "three in seven days",
    "first weather",
]


class Milestone(NamedTuple):
    """One first, farthest or round sum.

    ``distance_m`` (metres) or ``duration_s`` (seconds) is how far or how long it was, or where a
    wall stood; ``mark`` the named distance that was reached for the first time ("5k"), the name
    of a goal, or the weather; ``number`` the number of runs, hours or minutes. ``mixed`` says
    that walks were in it, ``nonstop`` that the farthest was run without one, ``longer_way`` that
    it is the farthest by what was run alone: with walks, then or before, the way was longer.
    """

    kind: MilestoneKind
    day: date
    entry_id: str
    distance_m: float | None = None
    duration_s: float | None = None
    number: int = 0
    mark: str = ""
    mixed: bool = False
    nonstop: bool = False
    longer_way: bool = False


Found = Iterator[Milestone]


def milestone_of(kind: MilestoneKind, out: Outing, distance_m: float | None = None) -> Milestone:
    """A milestone of a run: its day, and whether walks were in it."""
    return Milestone(kind, out.day, out.entry_id, distance_m, mixed=out.mixed)
