"""Evidence as a value: which kind of truth it is, and the numbers in it."""

from datetime import date
from typing import Literal, NamedTuple

from journal_tui.insight.measures import How, Outing

EvidenceKind = Literal[
    "first run",
    "farthest",
    "farthest on foot",
    "then and now",
    "farther since",
    "records",
    "longest time",
    "longest nonstop",
    "longest nonstop time",
    "nonstop then and now",
    "nonstop time then and now",
    "nonstop runs",
    "share run",
    "pace",
    "easier",
    "last year",
    "last year runs",
    "last year minutes",
    "week minutes",
    "time in all",
    "distance in all",
    "runs in all",
    "weeks with a run",
    "showed up",
    "hard runs",
    "race",
    "weather",
    "comeback",
    "wall passed",
    "wall moved",
    "walls in all",
    "walls run through",
    "dip recovered",
    "dips recovered",
    "after a low one",
    "went again",
    "felt better after",
    "lifted on the way",
]


class Evidence(NamedTuple):
    """One true statement about how far she has come.

    ``day`` and ``entry_id`` are of the entry it is from, ``distance_m`` (metres) and
    ``duration_s`` (seconds) what was done then, ``how`` whether without walking ("nonstop") or
    with walks ("mixed"). The ``then_`` fields are of the earlier day it is held against;
    ``then_entry_id`` is empty as well where that entry holds words of self-harm, which are never
    quoted.

    ``number`` counts runs, days, walls or dips, ``of`` how many there were altogether, and
    ``days`` how long it took. For "share run" the numbers are the metres (else seconds) that
    were run, for "easier" efforts (0..10), for "lifted on the way" feelings (-5..+5). ``detail``
    is the weather word, the kind of race, the outcome of a wall, or how far the numbers reach;
    ``wall_m`` and ``wall_s`` are where that wall stood. What does not belong to the kind is empty.
    """

    kind: EvidenceKind
    day: date
    entry_id: str
    distance_m: float | None = None
    duration_s: float | None = None
    how: How = ""
    then_day: date | None = None
    then_distance_m: float | None = None
    then_duration_s: float | None = None
    then_how: How = ""
    number: int = 0
    detail: str = ""
    wall_m: float | None = None
    wall_s: float | None = None
    then_entry_id: str = ""
    then_number: int = 0
    of: int = 0
    days: int = 0


def held_against(one: Evidence, then: Outing | None) -> Evidence:
    """The evidence with the earlier day that it is held against, if there is one."""
    return one._replace(then_day=then.day, then_entry_id=then.entry_id) if then else one
