"""One ``Workout`` of Apple Health's export as an activity.

Apple writes every date in the zone in which the phone was when the export was made, so that
the offset of a date says nothing about the place of the run; ``HKTimeZone`` does, where the app
that recorded it wrote it down.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from typing import Final, NamedTuple

from journal_tui.domain.run import Lap
from journal_tui.domain.units import METRES_PER_KM, METRES_PER_MILE
from journal_tui.interchange.common.amounts import (
    number,
    plausible_distance_m,
    plausible_hr,
    plausible_time_s,
)
from journal_tui.interchange.common.moments import in_named_zone, moment_from_iso, seconds_between
from journal_tui.interchange.common.safe_xml import Element, local
from journal_tui.interchange.common.sports import sport_named
from journal_tui.interchange.found import Activity

_METRES: Final = {
    "km": METRES_PER_KM,
    "mi": METRES_PER_MILE,
    "m": 1.0,
    "yd": 0.9144,
    "ft": 0.3048,
    "cm": 0.01,
}
_SECONDS: Final = {"min": 60.0, "s": 1.0, "sec": 1.0, "hr": 3600.0, "h": 3600.0, "ms": 0.001}
_BEATS: Final = {"count/min": 1.0, "count/s": 60.0}

_QUANTITY: Final = "HKQuantityTypeIdentifier"
_EVENT: Final = "HKWorkoutEventType"
#: What an activity of several sports moved over tells which sport a part of it was.
_SPORT_OF_DISTANCE: Final = {
    "DistanceWalkingRunning": "running",
    "DistanceCycling": "cycling",
    "DistanceSwimming": "swimming",
}
_SEVERAL_SPORTS: Final = "HKWorkoutActivityTypeSwimBikeRun"
#: Parts of one workout that a watch cuts at most; a longer list is none of laps.
_LAPS_MOST: Final = 2000
#: Two stretches that share more than this are no laps, one after the other: Apple marks each
#: kilometre and each mile of a run.
_SHARED_S: Final = 2.0


class _Event(NamedTuple):
    """Something that happened in a workout: ``kind`` is the last part of Apple's name."""

    kind: str
    at: datetime
    duration_s: float


def activities_of(workout: Element) -> Iterator[Activity]:
    """The activities of a ``Workout``: one, or each part of one of several sports."""
    parts = _children(workout, "WorkoutActivity")
    if workout.get("workoutActivityType") == _SEVERAL_SPORTS and len(parts) > 1:
        zone = _metadata(workout).get("HKTimeZone", "")
        for part in parts:
            totals = _statistics([part])
            sport = next(
                (_SPORT_OF_DISTANCE[one] for one in totals if one in _SPORT_OF_DISTANCE), ""
            )
            yield _activity(part, [], sport=sport or "transition", kind="", zone=zone)
        return
    known = _metadata(workout, *parts)
    sport, kind = sport_named(workout.get("workoutActivityType") or "")
    if sport == "running" and known.get("HKIndoorWorkout") == "1":
        kind = "treadmill"
    yield _activity(workout, parts, sport=sport, kind=kind, zone=known.get("HKTimeZone", ""))


def _activity(
    workout: Element, parts: list[Element], *, sport: str, kind: str, zone: str
) -> Activity:
    start = moment_from_iso(workout.get("startDate") or "")
    elapsed = plausible_time_s(
        seconds_between(start, moment_from_iso(workout.get("endDate") or ""))
    )
    local_start = in_named_zone(start, zone) if start is not None else None
    totals = _statistics([workout], parts if len(parts) == 1 else [])
    beats = totals.get("HeartRate")
    known = _metadata(workout, *parts)
    events = list(_events(workout))
    return Activity(
        sport=sport,
        kind=kind,
        started_at=local_start or start,
        zone_known=local_start is not None,
        distance_m=_distance_m(workout, totals),
        elapsed_s=elapsed,
        moving_s=_moving_s(workout, events, elapsed),
        laps=_laps(events, parts, start, elapsed),
        avg_hr=_beats(beats, "average"),
        max_hr=_beats(beats, "maximum"),
        name=known.get("HKWorkoutBrandName", ""),
        key=_key(workout, parts, known),
    )


def _key(workout: Element, parts: list[Element], known: dict[str, str]) -> str:
    """A name that stays the same in the next export: a part's, or that of another program."""
    named = (one.get("uuid") for one in (workout, *parts))
    uuid = next((one for one in named if one), "") or known.get("HKExternalUUID", "")
    return f"apple:{uuid.lower()}" if uuid else ""


def _distance_m(workout: Element, totals: dict[str, Element]) -> float | None:
    total = _amount(workout, "totalDistance", "totalDistanceUnit", _METRES)
    if plausible_distance_m(total) is None:
        ways = [name for name in totals if name.startswith("Distance")]
        way = "DistanceWalkingRunning" if "DistanceWalkingRunning" in ways else next(iter(ways), "")
        total = _amount(totals[way], "sum", "unit", _METRES) if way else None
    return plausible_distance_m(total)


def _moving_s(workout: Element, events: list[_Event], elapsed: float | None) -> float | None:
    """Seconds without pauses: Apple's duration, which some programs write with them."""
    moving = plausible_time_s(_amount(workout, "duration", "durationUnit", _SECONDS, bare=60.0))
    if elapsed is None:
        return moving
    paused = _paused_s(events, elapsed)
    if moving is None or (moving > elapsed - 1 and paused):
        return max(elapsed - paused, 0.0)
    return moving


def _paused_s(events: list[_Event], elapsed: float) -> float:
    """Seconds between each pause and the next resume; one that lasts to the end is the end."""
    total = 0.0
    since: datetime | None = None
    for event in sorted(events, key=lambda one: one.at):
        if event.kind == "Pause" and since is None:
            since = event.at
        elif event.kind == "Resume" and since is not None:
            total += (event.at - since).total_seconds()
            since = None
    return min(total, elapsed)


def _laps(
    events: list[_Event], parts: list[Element], start: datetime | None, elapsed: float | None
) -> tuple[Lap, ...]:
    """The steps of a planned workout, else the laps she pressed, else stretches in a row."""
    if 1 < len(parts) <= _LAPS_MOST:
        return tuple(map(_lap_of_part, parts))
    pressed = [event for event in events if event.kind == "Lap"]
    if start is None or start.tzinfo is None or elapsed is None or len(events) > _LAPS_MOST:
        return ()
    if pressed and all(event.duration_s > 0 for event in pressed):
        return tuple(Lap(duration_s=event.duration_s) for event in pressed)
    if pressed:
        ends = sorted({(event.at - start).total_seconds() for event in pressed})
        marks = [0.0, *(end for end in ends if 0 < end < elapsed), elapsed]
        return tuple(Lap(duration_s=end - begin) for begin, end in pairwise(marks))
    stretches = sorted(
        ((event.at - start).total_seconds(), event.duration_s)
        for event in events
        if event.kind == "Segment" and event.duration_s > 0
    )
    for (begin, seconds), (after, _) in pairwise(stretches):
        if begin + seconds > after + _SHARED_S:
            return ()
    return tuple(Lap(duration_s=seconds) for _, seconds in stretches)


def _lap_of_part(part: Element) -> Lap:
    totals = _statistics([part])
    beats = _beats(totals.get("HeartRate"), "average")
    seconds = _amount(part, "duration", "durationUnit", _SECONDS, bare=60.0)
    return Lap(
        distance_m=_distance_m(part, totals),
        duration_s=plausible_time_s(seconds),
        avg_hr=round(beats) if beats is not None else None,
    )


def _events(workout: Element) -> Iterator[_Event]:
    for one in _children(workout, "WorkoutEvent"):
        at = moment_from_iso(one.get("date") or "")
        if at is not None and at.tzinfo is not None:
            seconds = _amount(one, "duration", "durationUnit", _SECONDS, bare=60.0)
            kind = (one.get("type") or "").removeprefix(_EVENT)
            yield _Event(kind, at, plausible_time_s(seconds) or 0.0)


def _statistics(*levels: Iterable[Element]) -> dict[str, Element]:
    """The statistics of the elements by quantity; a quantity of an earlier level counts."""
    found: dict[str, Element] = {}
    for elements in levels:
        for element in elements:
            for one in _children(element, "WorkoutStatistics"):
                found.setdefault((one.get("type") or "").removeprefix(_QUANTITY), one)
    return found


def _metadata(*elements: Element) -> dict[str, str]:
    """The metadata of the elements; what an earlier one says counts."""
    found: dict[str, str] = {}
    for element in elements:
        for one in _children(element, "MetadataEntry"):
            found.setdefault(one.get("key") or "", one.get("value") or "")
    return found


def _children(element: Element, name: str) -> list[Element]:
    return [one for one in element if local(one.tag) == name]


def _beats(statistics: Element | None, which: str) -> float | None:
    if statistics is None:
        return None
    return plausible_hr(_amount(statistics, which, "unit", _BEATS, bare=1.0))


def _amount(
    element: Element,
    name: str,
    unit_name: str,
    worth: dict[str, float],
    *,
    bare: float | None = None,
) -> float | None:
    """An attribute with the unit that stands in another one; ``bare`` is it worth without."""
    value = number(element.get(name) or "")
    unit = element.get(unit_name) or ""
    factor = worth.get(unit) if unit else bare
    return value * factor if value is not None and factor is not None else None
