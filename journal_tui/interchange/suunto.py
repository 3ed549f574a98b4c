"""The log of one activity from the Suunto app: ``{"DeviceLog": {"Header": ...``.

All is in SI units: heart rate and cadence in Hz, the cadence that of one foot. ``Feeling`` is what
the watch asks behind an exercise, from poor (1) over average and good to very good and excellent.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from journal_tui.domain.run import Lap
from journal_tui.interchange.common import json_file
from journal_tui.interchange.common.amounts import (
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

_LOG: Final = "DeviceLog"
#: Laps and other summaries of one log at most: one every half minute for three days.
_WINDOWS_MOST: Final = 10_000
_PER_MINUTE: Final = 60.0
_FEET: Final = 2.0
_QUARTER_MIN: Final = 15

#: Suunto's numbers of the sports that a runner's watch is likely to record.
_SPORTS: Final = {
    1: ("generic", ""),
    2: ("multisport", ""),
    3: ("running", ""),
    4: ("cycling", ""),
    5: ("cycling", ""),
    6: ("swimming", ""),
    8: ("inline_skating", ""),
    11: ("hiking", ""),
    12: ("walking", ""),
    14: ("kayaking", ""),
    15: ("rowing", ""),
    17: ("cycling", ""),
    18: ("training", ""),
    19: ("multisport", ""),
    20: ("alpine_skiing", ""),
    22: ("cross_country_skiing", ""),
    23: ("training", ""),
    64: ("fitness_equipment", ""),
    70: ("ice_skating", ""),
    71: ("rowing", ""),
    75: ("running", ""),
    81: ("running", "track"),
    82: ("running", "trail"),
    83: ("swimming", ""),
    84: ("walking", ""),
    85: ("snowshoeing", ""),
    93: ("running", "treadmill"),
    95: ("training", ""),
    96: ("hiking", ""),
}
#: Her answers as feelings, by the words of the scale: 0 is neutral, +3 good, +5 very good.
_FEELINGS: Final = {1.0: -3, 2.0: 0, 3.0: 3, 4.0: 4, 5.0: 5}
#: What a lap is called, the first of which there are any counts: pressed, planned, automatic.
_LAPS: Final = ("Lap", "Interval", "Autolap")

_Json = Mapping[str, Any]


def _recognises(head: bytes, _: Source) -> bool:
    return _LOG in json_file.head_keys(head)


def _read(source: Source, _: Hints) -> Found:
    log = json_file.mapping(json_file.mapping(json_file.load(source)).get(_LOG))
    header = json_file.mapping(log.get("Header"))
    if not header:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    samples: list[_Json] = [
        one for one in json_file.sequence(log.get("Samples")) if isinstance(one, dict)
    ]
    windows = [
        json_file.mapping(json_file.mapping(one).get("Window", one))
        for one in json_file.sequence(log.get("Windows"))
    ]
    if len(windows) > _WINDOWS_MOST:
        raise UnreadableFileError(texts.TOO_MUCH_MEMORY)
    parts = _parts(samples)
    of_parts = [one for one in windows if one.get("Type") == "Activity"]
    if 1 < len(parts) == len(of_parts):
        several = zip(parts, of_parts, strict=True)
        return Found(activities=tuple(_part(part, window) for part, window in several))
    return Found(activities=(_whole(header, samples, windows),))


def _parts(samples: list[_Json]) -> list[tuple[_Json, object]]:
    """Where an activity of several sports goes on to the next one: the sample and the sport."""
    return [
        (sample, json_file.mapping(event["Activity"]).get("ActivityType"))
        for sample in samples
        for event in _events(sample)
        if "Activity" in event
    ]


def _part(part: tuple[_Json, object], window: _Json) -> Activity:
    sample, sport_number = part
    start = moment_from_iso(json_file.text(sample.get("TimeISO8601")))
    sport, kind = _sport(sport_number)
    seconds = plausible_time_s(json_file.number(window.get("Duration")))
    return Activity(
        sport=sport,
        kind=kind,
        started_at=start,
        zone_known=_is_local(start),
        distance_m=plausible_distance_m(json_file.number(window.get("Distance"))),
        elapsed_s=seconds,
        moving_s=seconds,
        avg_hr=_hr(window, "Avg"),
        max_hr=_hr(window, "Max"),
    )


def _whole(header: _Json, samples: list[_Json], windows: list[_Json]) -> Activity:
    start = _start(header, samples)
    timed = list(_timed(samples, start))
    pauses = _pauses(timed)
    elapsed, moving = _times(header, windows, pauses, timed)
    sport, kind = _sport(header.get("ActivityType", header.get("Activity")))
    nonstop_m, nonstop_s = longest_nonstop(_points(timed), pauses)
    rates = [beats for _, one in timed if (beats := _beats(one.get("HR"))) is not None]
    return Activity(
        sport=sport,
        kind=kind,
        started_at=start,
        zone_known=_is_local(start),
        distance_m=plausible_distance_m(json_file.number(header.get("Distance"))),
        elapsed_s=elapsed,
        moving_s=moving,
        laps=_laps(windows),
        avg_hr=_hr(header, "Avg") or (sum(rates) / len(rates) if rates else None),
        max_hr=_hr(header, "Max") or max(rates, default=None),
        nonstop_m=nonstop_m,
        nonstop_s=nonstop_s,
        feeling=_FEELINGS.get(json_file.number(header.get("Feeling")) or 0.0),
        text=json_file.text(header.get("Notes")),
    )


def _start(header: _Json, samples: list[_Json]) -> datetime | None:
    """The header's start; where it names no offset, with the one that the samples tell."""
    start = moment_from_iso(json_file.text(header.get("DateTime")))
    moments = (moment_from_iso(json_file.text(one.get("TimeISO8601"))) for one in samples)
    first = next((moment for moment in moments if moment is not None), None)
    if start is None or start.tzinfo is not None or first is None or first.tzinfo is None:
        return start or first
    ahead = start.replace(tzinfo=UTC) - first
    zone = zone_at_offset(_QUARTER_MIN * round(ahead.total_seconds() / 60 / _QUARTER_MIN))
    return start.replace(tzinfo=zone)


def _is_local(start: datetime | None) -> bool:
    """Whether the offset is that of the place; plain UTC may be no more than a convention."""
    return start is not None and bool(start.utcoffset())


def _timed(samples: list[_Json], start: datetime | None) -> Iterator[tuple[float, _Json]]:
    """The samples with the seconds since the start."""
    for sample in samples:
        at = seconds_between(start, moment_from_iso(json_file.text(sample.get("TimeISO8601"))))
        if at is not None:
            yield at, sample


def _events(sample: _Json) -> Iterator[_Json]:
    events = sample.get("Events")
    for event in events if isinstance(events, list) else [events]:
        if isinstance(event, dict):
            yield event


def _pauses(timed: list[tuple[float, _Json]]) -> list[tuple[float, float]]:
    pauses = []
    since: float | None = None
    for at, sample in timed:
        for event in _events(sample):
            stopped = json_file.mapping(event.get("Pause")).get("State")
            if stopped is True and since is None:
                since = at
            elif stopped is False and since is not None:
                pauses.append((since, at))
                since = None
    return pauses


def _times(
    header: _Json,
    windows: list[_Json],
    pauses: list[tuple[float, float]],
    timed: list[tuple[float, _Json]],
) -> tuple[float | None, float | None]:
    """Elapsed and moving seconds.

    ``Duration`` leaves the pauses out in the logs of most watches and not in those of some; the
    time of the last sample tells which.
    """
    duration = plausible_time_s(json_file.number(header.get("Duration")))
    paused = next(
        (
            seconds
            for one in (header, *(w for w in windows if w.get("Type") in ("Move", "Activity")))
            if (seconds := plausible_time_s(json_file.number(one.get("PauseDuration"))))
        ),
        sum(end - begin for begin, end in pauses),
    )
    last = plausible_time_s(timed[-1][0]) if timed else None
    if duration is None:
        return last, max(last - paused, 0.0) if last is not None else None
    if paused and last is not None and abs(last - duration) < abs(last - duration - paused):
        return duration, max(duration - paused, 0.0)
    return duration + paused, duration


def _laps(windows: list[_Json]) -> tuple[Lap, ...]:
    for kind in _LAPS:
        laps = [one for one in windows if one.get("Type") == kind]
        if laps:
            return tuple(map(_lap, laps))
    return ()


def _lap(window: _Json) -> Lap:
    beats = _hr(window, "Avg")
    return Lap(
        distance_m=plausible_distance_m(json_file.number(window.get("Distance"))),
        duration_s=plausible_time_s(json_file.number(window.get("Duration"))),
        avg_hr=round(beats) if beats is not None else None,
    )


def _points(timed: list[tuple[float, _Json]]) -> list[Sample]:
    points = []
    for at, one in timed:
        metres, steps = json_file.number(one.get("Distance")), json_file.number(one.get("Cadence"))
        if metres is not None or steps is not None:
            cadence = steps * _FEET * _PER_MINUTE if steps is not None else None
            points.append(Sample(at, metres, cadence))
    return points


def _hr(one: _Json, which: str) -> float | None:
    """A heart rate a minute of ``{"Avg": Hz, "Max": Hz}``, which may stand in an array."""
    value = one.get("HR")
    if isinstance(value, list):
        value = value[0] if value else None
    return _beats(json_file.mapping(value).get(which))


def _beats(hertz: object) -> float | None:
    value = json_file.number(hertz)
    return plausible_hr(value * _PER_MINUTE) if value is not None else None


def _sport(value: object) -> tuple[str, str]:
    number = json_file.number(value)
    if number is not None:
        return _SPORTS.get(int(number), ("other", ""))
    return sport_named(json_file.text(value))


FORMAT: Final = Format("suunto", "Suunto app log", "runs", _recognises, _read)
