"""Nike Run Club: activities as JSON, one a file or many, of the app since 2016 and of Nike+.

Distances are kilometres whatever the app shows, times are milliseconds since 1970. The app
writes down no zone; Nike+ did.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from journal_tui.domain.run import Lap
from journal_tui.domain.units import METRES_PER_KM, METRES_PER_MILE, Units
from journal_tui.interchange.common import json_file
from journal_tui.interchange.common.amounts import (
    duration_s,
    number,
    plausible_distance_m,
    plausible_hr,
    plausible_time_s,
)
from journal_tui.interchange.common.gait import Sample, longest_nonstop
from journal_tui.interchange.common.moments import (
    in_named_zone,
    moment_from_iso,
    moment_from_ms,
    seconds_between,
)
from journal_tui.interchange.common.sports import sport_named
from journal_tui.interchange.common.weather import weather_named
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_START: Final = "start_epoch_ms"
_ACTIVE: Final = "active_duration_ms"
_PLUS: Final = frozenset({"activityId", "metricSummary", "startTime"})
#: Activities of one file, and moments of one activity, at most.
_MOST: Final = 30_000
_MOMENTS_MOST: Final = 10_000
_LISTS: Final = ("activities", "data", "runs")
_METRES: Final = {"KM": METRES_PER_KM, "MI": METRES_PER_MILE, "M": 1.0}
_SPLIT: Final = {"km": ("split_km", METRES_PER_KM), "mi": ("split_mile", METRES_PER_MILE)}
_STOPS: Final = ("pause", "auto_pause")
_GOES_ON: Final = ("resume", "auto_resume")
_NOTES: Final = ("com.nike.note", "com.nike.notes", "note", "notes")
_TERRAINS: Final = ("trail", "track", "treadmill")

_Json = Mapping[str, Any]


def _recognises(head: bytes, _: Source) -> bool:
    names = {path.rpartition(".")[2] for path in json_file.head_keys(head)}
    return {_START, _ACTIVE} <= names or names >= _PLUS


def _read(source: Source, hints: Hints) -> Found:
    all_of_it = [one for one in _all(json_file.load(source)) if not one.get("delete_indicator")]
    if not all_of_it:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    if len(all_of_it) > _MOST:
        raise UnreadableFileError(texts.TOO_MANY_ACTIVITIES.format(most=_MOST))
    activities = (
        _of_app(one, hints.units) if _START in one else _of_plus(one) for one in all_of_it
    )
    return Found(activities=tuple(activities))


def _all(value: object) -> list[_Json]:
    """The activities of a file: it is one, an array of them, or an object around one."""
    if isinstance(value, dict):
        if _START in value or value.keys() >= _PLUS:
            return [value]
        value = next((value[name] for name in _LISTS if name in value), [])
    objects = [one for one in json_file.sequence(value) if isinstance(one, dict)]
    return [one for one in objects if _START in one or one.keys() >= _PLUS]


def _of_app(one: _Json, units: Units) -> Activity:
    tags = json_file.mapping(one.get("tags"))
    start_ms = json_file.number(one.get(_START))
    start = moment_from_ms(start_ms)
    elapsed = plausible_time_s(
        seconds_between(start, moment_from_ms(json_file.number(one.get("end_epoch_ms"))))
    )
    active = json_file.number(one.get(_ACTIVE))
    moving = plausible_time_s(active / 1000 if active is not None else None)
    sport, kind = sport_named(json_file.text(one.get("type")))
    terrain = _tag(tags, "terrain", "com.nike.terrain").casefold()
    if sport == "running" and terrain in _TERRAINS:
        kind = terrain
    elif sport == "running" and "indoor" in _tag(tags, "location").casefold():
        kind = "treadmill"
    pauses = _pauses(one, start_ms) if start_ms is not None else []
    nonstop_m, nonstop_s = longest_nonstop(_samples(one, start_ms), pauses)
    return Activity(
        sport=sport,
        kind=kind,
        started_at=start,
        distance_m=plausible_distance_m(_summary_m(one)),
        elapsed_s=elapsed,
        moving_s=moving or elapsed,
        laps=_laps(one, start_ms, elapsed, pauses, units),
        avg_hr=plausible_hr(_summary(one, "heart_rate", "mean")),
        max_hr=plausible_hr(_summary(one, "heart_rate", "max")),
        nonstop_m=nonstop_m,
        nonstop_s=nonstop_s,
        effort=_effort(_tag(tags, "rpe", "com.nike.rpe", "com.nike.running.rpe")),
        name=_tag(tags, "com.nike.name"),
        text=_tag(tags, *_NOTES),
        weather=weather_named(_tag(tags, "com.nike.weather", "weather")),
        key=_key(one.get("id")),
    )


def _summary(one: _Json, metric: str, which: str) -> float | None:
    for summary in map(json_file.mapping, json_file.sequence(one.get("summaries"))):
        if summary.get("metric") == metric and summary.get("summary") == which:
            return json_file.number(summary.get("value"))
    return None


def _metrics(one: _Json, kind: str) -> list[_Json]:
    found = map(json_file.mapping, json_file.sequence(one.get("metrics")))
    return [metric for metric in found if metric.get("type") == kind]


def _unit_m(one: _Json) -> float:
    """Metres of the unit in which the file has its distances."""
    units = (json_file.text(metric.get("unit")).upper() for metric in _metrics(one, "distance"))
    return next((_METRES[unit] for unit in units if unit in _METRES), METRES_PER_KM)


def _summary_m(one: _Json) -> float | None:
    total = _summary(one, "distance", "total")
    return total * _unit_m(one) if total is not None else None


def _samples(one: _Json, start_ms: float | None) -> list[Sample]:
    """The distance so far at the end of each piece that the app recorded."""
    pieces = [
        (json_file.number(value.get("end_epoch_ms")), json_file.number(value.get("value")))
        for metric in _metrics(one, "distance")[:1]
        for value in map(json_file.mapping, json_file.sequence(metric.get("values")))
    ]
    samples: list[Sample] = []
    gone = 0.0
    for end_ms, piece in sorted((at, part) for at, part in pieces if at is not None and part):
        gone += piece * _unit_m(one)
        if start_ms is not None and end_ms >= start_ms:
            samples.append(Sample((end_ms - start_ms) / 1000, gone))
    return [Sample(0.0, 0.0), *samples] if len(samples) > 1 else []


def _moments(one: _Json, start_ms: float) -> list[tuple[float, str, str]]:
    """What happened on the way: seconds since the start, what, and its value."""
    moments = json_file.sequence(one.get("moments"))
    if len(moments) > _MOMENTS_MOST:
        raise UnreadableFileError(texts.TOO_MUCH_MEMORY)
    found = []
    for moment in map(json_file.mapping, moments):
        at_ms = json_file.number(moment.get("timestamp"))
        if at_ms is not None and at_ms >= start_ms:
            key, value = json_file.text(moment.get("key")), str(moment.get("value"))
            found.append(((at_ms - start_ms) / 1000, key, value))
    return sorted(found)


def _pauses(one: _Json, start_ms: float) -> list[tuple[float, float]]:
    pauses = []
    since: float | None = None
    for at, key, value in _moments(one, start_ms):
        if key != "halt":
            continue
        if value in _STOPS and since is None:
            since = at
        elif value in _GOES_ON and since is not None:
            pauses.append((since, at))
            since = None
    return pauses


def _laps(
    one: _Json,
    start_ms: float | None,
    elapsed: float | None,
    pauses: list[tuple[float, float]],
    units: Units,
) -> tuple[Lap, ...]:
    """The splits in her units, else in the others, and what remained after the last one."""
    if start_ms is None:
        return ()
    moments = _moments(one, start_ms)
    for key, metres in (_SPLIT[units], _SPLIT["km" if units == "mi" else "mi"]):
        marks = sorted({at for at, name, _ in moments if name == key})
        if not marks:
            continue
        laps = [
            Lap(metres, end - begin - _within(pauses, begin, end))
            for begin, end in pairwise([0.0, *marks])
        ]
        total = plausible_distance_m(_summary_m(one))
        rest_m = total - metres * len(marks) if total is not None else 0.0
        if rest_m > 1 and elapsed is not None and elapsed > marks[-1]:
            rest_s = elapsed - marks[-1] - _within(pauses, marks[-1], elapsed)
            laps.append(Lap(rest_m, max(rest_s, 0.0)))
        return tuple(laps)
    return ()


def _within(pauses: list[tuple[float, float]], begin: float, end: float) -> float:
    """Seconds of the pauses that lie between two moments."""
    return sum(max(min(end, until) - max(begin, since), 0.0) for since, until in pauses)


def _of_plus(one: _Json) -> Activity:
    """An activity of Nike+, until 2016: its tags are pairs, its duration ``0:31:44.000``."""
    summary = json_file.mapping(one.get("metricSummary"))
    tags = {
        json_file.text(tag.get("tagType")).upper(): json_file.text(tag.get("tagValue"))
        for tag in map(json_file.mapping, json_file.sequence(one.get("tags")))
    }
    start = moment_from_iso(json_file.text(one.get("startTime")))
    zone = json_file.text(one.get("activityTimeZone"))
    local_start = in_named_zone(start, zone) if start is not None else None
    sport, kind = sport_named(json_file.text(one.get("activityType")))
    terrain = tags.get("TERRAIN", "").casefold()
    total = summary.get("distance")
    kilometres = number(total) if isinstance(total, str) else json_file.number(total)
    seconds = duration_s(json_file.text(summary.get("duration")))
    return Activity(
        sport=sport,
        kind=terrain if sport == "running" and terrain in _TERRAINS else kind,
        started_at=local_start or start,
        zone_known=local_start is not None,
        distance_m=plausible_distance_m(
            kilometres * METRES_PER_KM if kilometres is not None else None
        ),
        elapsed_s=seconds,
        moving_s=seconds,
        text=tags.get("NOTE", ""),
        weather=weather_named(tags.get("WEATHER", "")),
        key=_key(one.get("activityId")),
    )


def _tag(tags: _Json, *names: str) -> str:
    values = (tags[name] for name in names if name in tags)
    return next((str(value) for value in values if isinstance(value, str | int | float)), "")


def _effort(text: str) -> int | None:
    value = number(text)
    return round(value) if value is not None and 1 <= value <= 10 else None


def _key(value: object) -> str:
    return f"nike:{value}" if isinstance(value, str | int) and value else ""


FORMAT: Final = Format("nike", "Nike Run Club activity", "runs", _recognises, _read)
