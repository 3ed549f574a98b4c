"""Milestones: the firsts and the farthests, each on its day."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, Literal, NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.domain.units import HALF_MARATHON_M, MARATHON_M, METRES_PER_MILE, Units
from journal_tui.insight.measures import Outing, outings
from journal_tui.insight.nonstop import nonstop_m, nonstop_s

MilestoneKind = Literal[
    "first run",
    "first race",
    "farthest",
    "longest nonstop",
    "longest nonstop time",
    "runs",
    "distance",
]
#: Numbers of runs that are counted out; every further hundred is one as well.
ROUND_RUNS: Final = (10, 25, 50)
#: Distances that have a name, for one who counts in miles and for one who counts in kilometres.
MARKS: Final[dict[Units, tuple[tuple[str, float], ...]]] = {
    "mi": (
        ("1 mi", METRES_PER_MILE),
        ("5k", 5000.0),
        ("5 mi", 5 * METRES_PER_MILE),
        ("10k", 10000.0),
        ("10 mi", 10 * METRES_PER_MILE),
        ("half marathon", HALF_MARATHON_M),
        ("marathon", MARATHON_M),
    ),
    "km": (
        ("1k", 1000.0),
        ("5k", 5000.0),
        ("10k", 10000.0),
        ("15k", 15000.0),
        ("half marathon", HALF_MARATHON_M),
        ("marathon", MARATHON_M),
    ),
}
#: A 5k that is written down as 3.1 mi is a 5k.
_CLOSE = 0.995


class Milestone(NamedTuple):
    """One first or farthest.

    ``distance_m`` (metres) or ``duration_s`` (seconds) is how far or how long it was, ``mark``
    the named distance that was reached for the first time ("5k"), ``number`` the number of runs.
    ``mixed`` says that walks were in it.
    """

    kind: MilestoneKind
    day: date
    entry_id: str
    distance_m: float | None = None
    duration_s: float | None = None
    number: int = 0
    mark: str = ""
    mixed: bool = False


def milestones(entries: Sequence[Entry], units: Units = "mi") -> tuple[Milestone, ...]:
    """Every milestone of live entries (oldest first), oldest first.

    The first run sets the first farthest and the first longest nonstop; they are milestones
    from the second on. The farthest is told by what was run; a run broken up by walks whose
    run part is not known is the farthest where it covered more than any run before it.
    """
    return tuple(_milestones(outings(entries), MARKS[units]))


def _milestones(outs: Sequence[Outing], marks: Sequence[tuple[str, float]]) -> Iterator[Milestone]:
    reach = covered = longest_m = longest_s = 0.0
    left = list(marks)
    raced = False
    for number, out in enumerate(outs, 1):
        day, entry_id = out.day, out.entry_id
        if number == 1:
            yield Milestone(
                "first run", day, entry_id, out.covered_m, out.run.duration_s, 1, mixed=out.mixed
            )
        elif number in ROUND_RUNS or number % 100 == 0:
            yield Milestone("runs", day, entry_id, number=number)
        if out.run.kind in ("race", "parkrun") and not raced:
            raced = True
            yield Milestone(
                "first race", day, entry_id, out.covered_m, out.run.duration_s, mixed=out.mixed
            )
        ran = out.ran_m or 0.0
        if ran > reach > 0:
            yield Milestone("farthest", day, entry_id, ran)
        elif out.mixed and (out.covered_m or 0.0) > covered > 0:
            yield Milestone("farthest", day, entry_id, out.covered_m, mixed=True)
        nonstop = nonstop_m(out) or 0.0
        if nonstop > longest_m > 0:
            yield Milestone("longest nonstop", day, entry_id, nonstop)
        nonstop_time = nonstop_s(out) or 0.0
        if nonstop_time > longest_s > 0:
            yield Milestone("longest nonstop time", day, entry_id, duration_s=nonstop_time)
        done = out.covered_m or 0.0
        reached = [(mark, metres) for mark, metres in left if done >= metres * _CLOSE]
        if reached:
            # The longest mark says it all where one run reaches several.
            yield Milestone("distance", day, entry_id, done, mark=reached[-1][0], mixed=out.mixed)
            left = [pair for pair in left if pair not in reached]
        reach, covered = max(reach, out.reach_m), max(covered, done)
        longest_m, longest_s = max(longest_m, nonstop), max(longest_s, nonstop_time)
