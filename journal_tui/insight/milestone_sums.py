"""Milestones of what grows: runs, distance and hours, counted out at round numbers."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from journal_tui.domain.units import Units, in_units, metres_of
from journal_tui.insight.measures import Outing
from journal_tui.insight.milestone import Found, Milestone


class Round(NamedTuple):
    """Sums that are told: the first few, and after them every further ``every``."""

    firsts: tuple[int, ...]
    every: int


ROUND_RUNS: Final = Round((10, 25, 50), 100)
ROUND_HOURS: Final = Round((10, 25, 50), 100)
#: In miles or kilometres, as she counts.
ROUND_DISTANCES: Final = Round((50, 100, 250), 500)
#: A sum of decimals, such as ten times 10 mi, is a hair off.
_HAIR = 1e-6


def round_runs(outs: Sequence[Outing]) -> Found:
    """The round numbers of runs."""
    for number, out in enumerate(outs, 1):
        if number in ROUND_RUNS.firsts or number % ROUND_RUNS.every == 0:
            yield Milestone("runs", out.day, out.entry_id, number=number)


def round_sums(outs: Sequence[Outing], units: Units) -> Found:
    """The round sums of distance and of hours."""
    distance = hours = 0.0
    for out in outs:
        farther = distance + in_units(out.covered_m or 0.0, units)
        longer = hours + (out.run.duration_s or 0.0) / 3600
        if mark := _reached(distance, farther, ROUND_DISTANCES):
            metres = metres_of(str(mark), units)
            yield Milestone("distance in all", out.day, out.entry_id, metres)
        if mark := _reached(hours, longer, ROUND_HOURS):
            yield Milestone("time in all", out.day, out.entry_id, number=mark)
        distance, hours = farther, longer


def _reached(before: float, now: float, marks: Round) -> int:
    """The highest round sum that is reached by ``now`` and was not ``before``; 0 where none is."""
    before, now = before + _HAIR, now + _HAIR
    if int(now) == int(before):
        return 0
    last = int(now) // marks.every * marks.every
    highest = max((mark for mark in (*marks.firsts, last) if mark <= now), default=0)
    return highest if highest > before else 0
