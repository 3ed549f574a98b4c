"""Where walls gather: a mile, or a minute, that she would know again."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from journal_tui.domain.run import Wall
from journal_tui.insight.numbers import median
from journal_tui.insight.progress import FELT_M, FELT_SHARE

#: Two minutes sooner or later feel like the same moment of a run.
_FELT_S: Final = 120.0
#: A place is one for at least so many walls, and for this share of them.
_LEAST: Final = 3
_SHARE: Final = 3
_MOST_PLACES: Final = 2

#: How far a stretch that begins at a distance (or a time) reaches.
Reach = Callable[[float], float]


class WallPlace(NamedTuple):
    """A place: the median of its walls (metres or seconds), how many, and how they ended."""

    at: float
    times: int
    stopped: int
    walked_on: int
    ran_through: int


class _Mark(NamedTuple):
    at: float
    wall: Wall


def places_by_distance(walls: Sequence[Wall]) -> tuple[WallPlace, ...]:
    """The places (metres) of the walls that have a distance, see ``_places``.

    A stretch reaches as far as a difference cannot be felt to both sides of its middle: twice
    165 m, or twice a tenth of the way.
    """
    marks = [_Mark(wall.distance_m, wall) for wall in walls if wall.distance_m is not None]
    return _places(marks, len(walls), lambda at: 2 * max(FELT_M, (FELT_SHARE - 1) * at))


def places_by_minute(walls: Sequence[Wall]) -> tuple[WallPlace, ...]:
    """The places (seconds from the start) of the walls that have a minute, see ``_places``.

    A stretch reaches two minutes to both sides of its middle, or a tenth of the time.
    """
    marks = [_Mark(wall.minute_s, wall) for wall in walls if wall.minute_s is not None]
    return _places(marks, len(walls), lambda at: 2 * max(_FELT_S, (FELT_SHARE - 1) * at))


def _places(marks: Sequence[_Mark], walls: int, reach: Reach) -> tuple[WallPlace, ...]:
    """At most two places, the one with more walls first.

    The fullest stretch of the way is a place (the nearest where two are equally full), where it
    holds at least three of the marks and a third of them, or both where there are but two
    ``walls`` in all. What is left is looked at the same way once more, and is a second place
    where a whole stretch lies between the two.
    """
    needed = 2 if walls == 2 else max(_LEAST, -(-len(marks) // _SHARE))
    rest = sorted(marks, key=lambda mark: mark.at)
    found: list[WallPlace] = []
    while len(found) < _MOST_PLACES:
        full = _fullest(rest, reach)
        if full.stop - full.start < needed:
            break
        place = _place(rest[full])
        if found and abs(place.at - found[0].at) < reach(min(place.at, found[0].at)):
            break
        found.append(place)
        del rest[full]
    return tuple(found)


def _fullest(marks: Sequence[_Mark], reach: Reach) -> slice:
    """The stretch with the most of the marks, which stand in order; the nearest of equals."""
    best, end = slice(0, 0), 0
    for start, mark in enumerate(marks):
        limit = mark.at + reach(mark.at)
        while end < len(marks) and marks[end].at <= limit:
            end += 1
        if end - start > best.stop - best.start:
            best = slice(start, end)
    return best


def _place(marks: Sequence[_Mark]) -> WallPlace:
    outcomes = [mark.wall.outcome for mark in marks]
    return WallPlace(
        at=median([mark.at for mark in marks]),
        times=len(marks),
        stopped=outcomes.count("stopped"),
        walked_on=outcomes.count("walked on"),
        ran_through=outcomes.count("ran through"),
    )
