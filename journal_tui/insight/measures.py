"""What a run shows for certain: how far of it was run, how far was covered, was it nonstop."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, Literal, NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import ALL_OF_IT, Run

#: How a distance was covered, as far as the log says.
How = Literal["", "nonstop", "mixed"]

#: A 5k that is written down as 3.1 mi is a 5k: so much of a distance is that distance.
CLOSE: Final = 0.995


class Outing(NamedTuple):
    """One entry's run, measured.

    ``covered_m`` is the whole way, walks included. ``ran_m`` is how far of it was run: None
    where it was broken up by walks and the log does not say how long those were. ``mixed`` says
    that it was broken up. ``nonstop`` says that she logged it as without a walk or a rest.
    """

    entry_id: str
    day: date
    run: Run
    covered_m: float | None
    ran_m: float | None
    mixed: bool
    nonstop: bool

    @property
    def how(self) -> How:
        """How it was covered, in the word of the evidence."""
        return "mixed" if self.mixed else "nonstop" if self.nonstop else ""

    @property
    def reach_m(self) -> float:
        """The farthest that may have been run of it, metres; 0 where nothing is known."""
        return self.ran_m if self.ran_m is not None else self.covered_m or 0.0


def is_run(run: Run | None) -> bool:
    """Whether this was a run: not a walk, and not walked from end to end."""
    if run is None or run.kind == "walk":
        return False
    return not run.segments or any(segment.kind == "run" for segment in run.segments)


def outings(entries: Iterable[Entry]) -> tuple[Outing, ...]:
    """Every run among the entries (walks left out), measured, in their order."""
    runs = [(entry, run) for entry in entries if (run := entry.run) is not None]
    return tuple([measure(entry, run) for entry, run in runs if is_run(run)])


def measure(entry: Entry, run: Run) -> Outing:
    """Measure one run of one entry."""
    walked = run.walked
    mixed = _is_mixed(run, walked)
    covered = covered_m(run)
    ran = _ran_m(run) if mixed else covered
    nonstop = not mixed and (walked is False or _ran_all_the_time(run))
    return Outing(entry.id, entry.day, run, covered, ran, mixed, nonstop)


def covered_m(run: Run) -> float | None:
    """The whole way in metres: as logged, else the sum of its segments, else None."""
    if run.distance_m:
        return run.distance_m
    return sum_of([segment.distance_m for segment in run.segments])


def sum_of(parts: Sequence[float | None]) -> float | None:
    """The sum; None where it is nothing, or where one part (metres, seconds) is not known."""
    if None in parts:
        return None
    return sum(part for part in parts if part) or None


def is_mixed(run: Run) -> bool:
    """Whether the run was broken up: a walk was logged, or the nonstop part is not all of it."""
    return _is_mixed(run, run.walked)


def _is_mixed(run: Run, walked: bool | None) -> bool:
    if walked is not None:
        return walked
    part_m, part_s = run.nonstop_m, run.nonstop_s
    if part_m is not None and run.distance_m is not None:
        return part_m < run.distance_m * ALL_OF_IT
    if part_s is None or run.duration_s is None:
        return False
    return part_s < run.duration_s * ALL_OF_IT


def _ran_all_the_time(run: Run) -> bool:
    if run.nonstop_s is None or not run.duration_s:
        return False
    return run.nonstop_s >= run.duration_s * ALL_OF_IT


def _ran_m(run: Run) -> float | None:
    """Metres that were run of a run with walks: the sum of its run segments, else None."""
    return sum_of([segment.distance_m for segment in run.segments if segment.kind == "run"])
