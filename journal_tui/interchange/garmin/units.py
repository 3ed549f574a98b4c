"""Which unit of length a Garmin Connect list is in: it names none, but its numbers tell.

Steps times stride length is the distance in metres, whatever unit the list shows it in.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from journal_tui.domain.units import METRES_PER_KM, METRES_PER_MILE, Units

#: How far strides and distance may differ: kilometres and miles differ by 1.61.
_STRIDE_FITS: Final = 1.2
#: Metres of a running step, and of one that a unit would make too short or too long.
_STEP_LEAST_M, _STEP_MOST_M = 0.55, 1.45
_STRIDE_LEAST_M, _STRIDE_MOST_M = 0.3, 2.5
_CADENCE_LEAST, _CADENCE_MOST = 100.0, 250.0
#: Metres, and the metres a second that nobody has run so far: a little above the world records
#: of 1500 m (3:26), 5 km (12:35), 10 km (26:11), half marathon (56:42) and marathon (2:00:35).
_RECORDS: Final = ((42_000, 5.9), (21_000, 6.3), (10_000, 6.5), (5_000, 6.7), (1_500, 7.4))
#: Part of the runs that must be impossible in miles: a watch may have ridden home in a car.
_IMPOSSIBLE_PART: Final = 0.05
#: Degrees at the wrist that can only be Fahrenheit.
_FAHRENHEIT: Final = 50.0


class Clue(NamedTuple):
    """What a row of a run says: ``distance`` in the unknown unit, ``stride_m`` in metres.

    ``cadence`` is steps a minute, ``warmest`` a temperature in an unknown unit; None is unknown.
    """

    distance: float | None
    time_s: float | None
    stride_m: float | None = None
    cadence: float | None = None
    steps: float | None = None
    warmest: float | None = None


def units_by_strides(clues: Sequence[Clue]) -> Units | None:
    """The unit in which most distances are what the strides come to, None where none tells."""
    return _most(map(_by_stride, clues))


def units_by_pace(clues: Sequence[Clue]) -> Units | None:
    """Kilometres where in miles the runs would be faster than any world record, else None."""
    impossible = [_is_impossible(clue, METRES_PER_MILE) for clue in clues]
    possible = [not _is_impossible(clue, METRES_PER_KM) for clue in clues]
    votes = sum(
        1 for in_miles, in_km in zip(impossible, possible, strict=True) if in_miles and in_km
    )
    return "km" if votes and votes >= _IMPOSSIBLE_PART * len(clues) else None


def units_by_steps(clues: Sequence[Clue]) -> Units | None:
    """The unit in which one step has a length that runners have, None where both have."""
    return _most(map(_by_step, clues))


def units_by_warmth(clues: Sequence[Clue]) -> Units | None:
    """Miles where temperatures can only be Fahrenheit, else None."""
    warmest = [clue.warmest for clue in clues if clue.warmest is not None]
    hot = sum(1 for degrees in warmest if degrees > _FAHRENHEIT)
    return "mi" if hot * 2 > len(warmest) else None


def _by_stride(clue: Clue) -> Units | None:
    stride, time_s = clue.stride_m, clue.time_s
    if not clue.distance or stride is None or not _STRIDE_LEAST_M <= stride <= _STRIDE_MOST_M:
        return None
    if clue.cadence is not None and time_s and _CADENCE_LEAST <= clue.cadence <= _CADENCE_MOST:
        metres = stride * clue.cadence * time_s / 60
    elif clue.steps:
        metres = stride * clue.steps
    else:
        return None
    if 1 / _STRIDE_FITS < clue.distance * METRES_PER_KM / metres < _STRIDE_FITS:
        return "km"
    if 1 / _STRIDE_FITS < clue.distance * METRES_PER_MILE / metres < _STRIDE_FITS:
        return "mi"
    return None


def _is_impossible(clue: Clue, metres_in_unit: float) -> bool:
    if not clue.distance or not clue.time_s:
        return False
    metres = clue.distance * metres_in_unit
    fastest = next((speed for least, speed in _RECORDS if metres >= least), None)
    return fastest is not None and metres / clue.time_s > fastest


def _by_step(clue: Clue) -> Units | None:
    if not clue.distance or not clue.steps:
        return None
    as_km = clue.distance * METRES_PER_KM / clue.steps
    as_miles = clue.distance * METRES_PER_MILE / clue.steps
    fits_km = _STEP_LEAST_M <= as_km <= _STEP_MOST_M
    if fits_km == (_STEP_LEAST_M <= as_miles <= _STEP_MOST_M):
        return None
    return "km" if fits_km else "mi"


def _most(votes: Iterable[Units | None]) -> Units | None:
    given = [vote for vote in votes if vote is not None]
    kilometres = given.count("km")
    if kilometres * 2 == len(given):
        return None
    return "km" if kilometres * 2 > len(given) else "mi"
