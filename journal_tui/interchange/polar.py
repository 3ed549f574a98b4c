"""Polar Flow's ``training-session`` files, of the exports 1.x (since 2017) and 2.x.

The older ones write ``"duration": "PT2754.128S"`` and ``"distance"``, the newer ones
``"durationMillis"`` and ``"distanceMeters"``. Times are the wall clock of the place, the offset
stands beside them in minutes. A session of several sports has an exercise for each.
"""

from collections.abc import Mapping
from datetime import datetime
from itertools import zip_longest
from typing import Any, Final

from journal_tui.domain.run import Lap
from journal_tui.interchange.common import json_file
from journal_tui.interchange.common.amounts import (
    duration_s,
    plausible_distance_m,
    plausible_hr,
    plausible_time_s,
)
from journal_tui.interchange.common.gait import Sample, longest_nonstop
from journal_tui.interchange.common.moments import moment_from_iso, seconds_between, zone_at_offset
from journal_tui.interchange.common.sports import sport_named
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_EXERCISES: Final = "exercises"
#: Exercises of one session at most: a swimrun has thirty.
_EXERCISES_MOST: Final = 1000
#: Laps of one exercise at most: one every half minute for three days.
_LAPS_MOST: Final = 10_000
_OFFSETS: Final = ("timezoneOffset", "timeZoneOffset", "timezoneOffsetMinutes")
#: Names of a session or an exercise by which its file is known.
_NAMES: Final = frozenset({*_OFFSETS, "exportVersion", "physicalInformation", "startTime"})
_NAMES_LEAST: Final = 2
#: Names in the files of trainings that are planned, beside the sessions in the same export.
_PLANNED: Final = frozenset({"done", "nonUserEditable", "phases"})

#: Polar's numbers of the sports that a runner's export is likely to hold.
_SPORTS: Final = {
    "1": ("running", ""),
    "2": ("cycling", ""),
    "3": ("walking", ""),
    "4": ("running", ""),
    "5": ("cycling", ""),
    "6": ("cross_country_skiing", ""),
    "7": ("alpine_skiing", ""),
    "8": ("rowing", ""),
    "9": ("walking", ""),
    "10": ("inline_skating", ""),
    "11": ("hiking", ""),
    "15": ("training", ""),
    "17": ("running", "treadmill"),
    "18": ("cycling", ""),
    "19": ("running", ""),
    "23": ("swimming", ""),
    "24": ("cross_country_skiing", ""),
    "25": ("cross_country_skiing", ""),
    "27": ("running", "trail"),
    "36": ("running", "track"),
    "38": ("cycling", ""),
}
#: Polar counts the steps of one foot.
_FEET: Final = 2.0

_Json = Mapping[str, Any]


def _recognises(head: bytes, _: Source) -> bool:
    keys = json_file.head_keys(head)
    names = {key.removeprefix("exercises[].") for key in keys}
    if _EXERCISES not in names or names & _PLANNED:
        return False
    return len(names & _NAMES) >= _NAMES_LEAST


def _read(source: Source, _: Hints) -> Found:
    session = json_file.mapping(json_file.load(source))
    exercises = [
        one for one in json_file.sequence(session.get(_EXERCISES)) if isinstance(one, dict)
    ]
    if not exercises:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    if len(exercises) > _EXERCISES_MOST:
        raise UnreadableFileError(texts.TOO_MANY_ACTIVITIES.format(most=_EXERCISES_MOST))
    key = _key(session)
    if len(exercises) == 1:
        return Found(activities=(_alone(exercises[0], session, key),))
    activities = (
        _activity(one, session)._replace(key=f"{key}/{place}" if key else "")
        for place, one in enumerate(exercises, start=1)
    )
    return Found(activities=tuple(activities))


def _alone(exercise: _Json, session: _Json, key: str) -> Activity:
    """The one exercise of a session: what the session says of it as a whole counts.

    The exercise ends where the clock ends, the session where the watch was put away; pauses are
    in the one and not in the other.
    """
    activity = _activity(exercise, session)
    whole = _elapsed_s(session)
    if whole is not None and whole > (activity.elapsed_s or 0.0):
        activity = activity._replace(elapsed_s=whole)
    return activity._replace(
        distance_m=activity.distance_m or _distance_m(session),
        moving_s=_duration_s(session) or activity.moving_s,
        avg_hr=activity.avg_hr or _hr(session, "averageHeartRate", "hrAvg"),
        max_hr=activity.max_hr or _hr(session, "maximumHeartRate", "hrMax"),
        name=json_file.text(session.get("name")),
        text=json_file.text(session.get("note")),
        key=key,
    )


def _activity(exercise: _Json, session: _Json) -> Activity:
    start, zone_known = _moment(exercise, session)
    sport, kind = _sport(exercise.get("sport", session.get("sport")))
    moving = _duration_s(exercise)
    beats = _heart(exercise)
    pauses = _pauses(exercise)
    nonstop_m, nonstop_s = longest_nonstop(_samples(exercise), pauses)
    return Activity(
        sport=sport,
        kind=kind,
        started_at=start,
        zone_known=zone_known,
        distance_m=_distance_m(exercise),
        elapsed_s=_elapsed_s(exercise) or moving,
        moving_s=moving or _elapsed_s(exercise),
        laps=_laps(exercise),
        avg_hr=plausible_hr(json_file.number(beats.get("avg"))) or _hr(exercise, "hrAvg"),
        max_hr=plausible_hr(json_file.number(beats.get("max"))) or _hr(exercise, "hrMax"),
        nonstop_m=nonstop_m,
        nonstop_s=nonstop_s,
    )


def _moment(exercise: _Json, session: _Json) -> tuple[datetime | None, bool]:
    """When it began, and whether the offset of the place is known."""
    both = (exercise, session)
    starts = (moment_from_iso(json_file.text(one.get("startTime"))) for one in both)
    start = next((moment for moment in starts if moment is not None), None)
    offsets = (json_file.number(one[name]) for one in both for name in _OFFSETS if name in one)
    zone = next((zone for zone in map(zone_at_offset, offsets) if zone is not None), None)
    if start is None or zone is None:
        return start, start is not None and bool(start.utcoffset())
    if start.tzinfo is not None:
        return start.astimezone(zone), True
    return start.replace(tzinfo=zone), True


def _sport(value: object) -> tuple[str, str]:
    name = value.get("id") if isinstance(value, dict) else value
    plain = str(name) if isinstance(name, str | int) and not isinstance(name, bool) else ""
    if plain.isascii() and plain.isdigit():
        return _SPORTS.get(plain, ("other", ""))
    return sport_named(plain)


def _duration_s(one: _Json) -> float | None:
    milliseconds = json_file.number(one.get("durationMillis"))
    if milliseconds is not None:
        return plausible_time_s(milliseconds / 1000)
    return duration_s(json_file.text(one.get("duration")))


def _elapsed_s(one: _Json) -> float | None:
    start = moment_from_iso(json_file.text(one.get("startTime")))
    stop = moment_from_iso(json_file.text(one.get("stopTime")))
    return plausible_time_s(seconds_between(start, stop)) or None


def _distance_m(one: _Json) -> float | None:
    return plausible_distance_m(json_file.number(one.get("distanceMeters", one.get("distance"))))


def _heart(one: _Json) -> _Json:
    """``avg`` and ``max`` of the heart rate, from either place in which it may stand."""
    if "heartRate" in one:
        return json_file.mapping(one["heartRate"])
    statistics = json_file.mapping(one.get("statistics")).get("statistics")
    for each in map(json_file.mapping, json_file.sequence(statistics)):
        if json_file.text(each.get("type")).endswith("HEART_RATE"):
            return each
    return {}


def _hr(one: _Json, *names: str) -> float | None:
    found = (plausible_hr(json_file.number(one.get(name))) for name in names)
    return next((beats for beats in found if beats is not None), None)


def _laps(exercise: _Json) -> tuple[Lap, ...]:
    """The laps that she pressed, else those that the watch cut."""
    laps = exercise.get("laps")
    around = laps if isinstance(laps, dict) else exercise
    either = json_file.sequence(around.get("laps")) or json_file.sequence(around.get("autoLaps"))
    if len(either) > _LAPS_MOST:
        raise UnreadableFileError(texts.TOO_MUCH_MEMORY)
    return tuple(_lap(one) for one in either if isinstance(one, dict))


def _lap(one: _Json) -> Lap:
    beats = plausible_hr(json_file.number(_heart(one).get("avg"))) or _hr(one, "hrAvg")
    return Lap(
        distance_m=_distance_m(one),
        duration_s=_duration_s(one),
        avg_hr=round(beats) if beats is not None else None,
    )


def _pauses(exercise: _Json) -> list[tuple[float, float]]:
    start = moment_from_iso(json_file.text(exercise.get("startTime")))
    pauses = []
    for one in map(json_file.mapping, json_file.sequence(exercise.get("pauseTimes"))):
        begin = seconds_between(start, moment_from_iso(json_file.text(one.get("startTime"))))
        end = seconds_between(start, moment_from_iso(json_file.text(one.get("endTime"))))
        if begin is not None and end is not None:
            pauses.append((begin, end))
    return pauses


def _samples(exercise: _Json) -> list[Sample]:
    """Distance so far and cadence, point by point."""
    samples = json_file.mapping(exercise.get("samples"))
    if "samples" in samples:
        return _even_samples(json_file.sequence(samples["samples"]))
    start = moment_from_iso(json_file.text(exercise.get("startTime")))
    cadences = dict(_series(samples.get("cadence"), start))
    places = dict(_series(samples.get("distance"), start))
    return [
        Sample(at, places.get(at), _FEET * cadences[at] if at in cadences else None)
        for at in sorted(cadences.keys() | places.keys())
    ]


def _series(values: object, start: datetime | None) -> list[tuple[float, float]]:
    found = []
    for one in map(json_file.mapping, json_file.sequence(values)):
        value = json_file.number(one.get("value"))
        at = seconds_between(start, moment_from_iso(json_file.text(one.get("dateTime"))))
        if at is not None and value is not None:
            found.append((at, value))
    return found


def _even_samples(channels: list[Any]) -> list[Sample]:
    """Samples of which each stands a fixed time after the one before it."""
    values: dict[str, list[Any]] = {}
    step = 1.0
    for channel in map(json_file.mapping, channels):
        kind = json_file.text(channel.get("type")).removeprefix("SAMPLE_TYPE_")
        values[kind] = json_file.sequence(channel.get("values"))
        if kind in ("DISTANCE", "CADENCE"):
            step = (json_file.number(channel.get("intervalMillis")) or 1000.0) / 1000
    pairs = zip_longest(values.get("DISTANCE", []), values.get("CADENCE", []))
    return [
        Sample(
            place * step,
            json_file.number(metres),
            _FEET * steps if (steps := json_file.number(cadence)) is not None else None,
        )
        for place, (metres, cadence) in enumerate(pairs)
    ]


def _key(session: _Json) -> str:
    identifier = json_file.mapping(session.get("identifier")).get("id")
    return f"polar:{identifier}" if isinstance(identifier, str | int) and identifier else ""


FORMAT: Final = Format("polar", "Polar Flow session", "runs", _recognises, _read)
