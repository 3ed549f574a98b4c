"""How the walls changed: the first half of them against the last, and what was said again."""

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeVar

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run, Wall
from journal_tui.insight.numbers import median

T = TypeVar("T")

#: Halves of fewer than this are not held against one another.
_LEAST: Final = 4
#: More sayings than these are a list, and the walls themselves stand below.
_MOST_SAYINGS: Final = 3


class ThenNow(NamedTuple):
    """A number of the first ``of`` and the same of the last ``of``; one in the middle is out."""

    of: int
    then: float
    now: float


class WallsChange(NamedTuple):
    """Then and now, each None while there are fewer than four in a half.

    ``stopped``, ``walked_on`` and ``ran_through`` count the endings among the walls that have
    one. ``distance_m`` is the median place (metres) of those that have a distance. ``met`` counts
    the runs with a wall among the runs after the one with the first wall: that one is left out,
    because it has a wall by the choice of where to begin.
    """

    stopped: ThenNow | None = None
    walked_on: ThenNow | None = None
    ran_through: ThenNow | None = None
    distance_m: ThenNow | None = None
    met: ThenNow | None = None


class Saying(NamedTuple):
    """What the head said more than once, as she wrote it last."""

    said: str
    times: int


def change_of(runs: Sequence[Run]) -> WallsChange:
    """What changed over these runs, which are given oldest first."""
    walls = [wall for run in runs for wall in run.walls]
    endings = [wall.outcome for wall in walls if wall.outcome is not None]
    first = next((n for n, run in enumerate(runs) if run.walls), len(runs))
    return WallsChange(
        stopped=_counted([outcome == "stopped" for outcome in endings]),
        walked_on=_counted([outcome == "walked on" for outcome in endings]),
        ran_through=_counted([outcome == "ran through" for outcome in endings]),
        distance_m=_middles(walls),
        met=_counted([bool(run.walls) for run in runs[first + 1 :]]),
    )


def said_again(entries: Sequence[Entry]) -> tuple[Saying, ...]:
    """What the head said at more than one wall, the most often said first, then the newest.

    Capitals, blanks and the stop at the end make no difference. Nothing is quoted from an entry
    that asks for care.
    """
    times: dict[str, int] = {}
    words: dict[str, str] = {}
    for entry in entries:
        if entry.run is None or entry.care:
            continue
        for wall in entry.run.walls:
            said = " ".join(wall.said.split())
            key = said.casefold().rstrip(".!? ")
            if key:
                # Taken out and put in again: the newest stands last.
                times[key] = times.pop(key, 0) + 1
                words[key] = said
    again = [Saying(words[key], n) for key, n in reversed(times.items()) if n > 1]
    return tuple(sorted(again, key=lambda saying: -saying.times)[:_MOST_SAYINGS])


def _counted(flags: Sequence[bool]) -> ThenNow | None:
    halves = _halves(flags)
    return ThenNow(len(halves[0]), sum(halves[0]), sum(halves[1])) if halves else None


def _middles(walls: Sequence[Wall]) -> ThenNow | None:
    halves = _halves([wall.distance_m for wall in walls if wall.distance_m is not None])
    return ThenNow(len(halves[0]), *map(median, halves)) if halves else None


def _halves(values: Sequence[T]) -> tuple[Sequence[T], Sequence[T]] | None:
    half = len(values) // 2
    return (values[:half], values[-half:]) if half >= _LEAST else None
