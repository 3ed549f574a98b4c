"""Evidence as a value: which kind of truth it is, and the numbers in it."""

from datetime import date
from typing import Literal, NamedTuple

EvidenceKind = Literal[
    "first run",
    "farthest",
    "farthest on foot",
    "then and now",
    "longest nonstop",
    "longest nonstop time",
    "time in all",
    "runs in all",
    "showed up",
    "dip recovered",
    "wall passed",
    "wall moved",
    "weather",
    "comeback",
    "last year",
    "after a low one",
    "pace",
]
#: How a distance was covered, as far as the log says.
How = Literal["", "nonstop", "mixed"]


class Evidence(NamedTuple):
    """One true statement about how far she has come.

    ``day`` and ``entry_id`` are of the entry it is from, ``distance_m`` (metres) and
    ``duration_s`` (seconds) what was done then, ``how`` whether without walking ("nonstop") or
    with walks ("mixed"). The ``then_`` fields are of the earlier day it is held against.
    ``number`` counts runs or days, ``detail`` is the weather word or the outcome of a wall, and
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
