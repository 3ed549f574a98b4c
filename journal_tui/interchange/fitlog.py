"""SportTracks' logbook (``.fitlog``): a journal of years, with notes, places and weather.

It streams, a point of a track at a time, so that a logbook of any size needs no more memory
than the track of one activity.
"""

import re
from array import array
from datetime import datetime, time
from itertools import islice
from typing import Final

from journal_tui.domain.run import Lap
from journal_tui.interchange.common.amounts import (
    number,
    plausible_distance_m,
    plausible_hr,
    plausible_time_s,
)
from journal_tui.interchange.common.gait import Sample, longest_nonstop
from journal_tui.interchange.common.moments import moment_from_iso, seconds_between, zone_at_offset
from journal_tui.interchange.common.safe_xml import Element, child, root_name, walk
from journal_tui.interchange.common.sports import UNKNOWN, names_a_sport, sport_named
from journal_tui.interchange.common.track import (
    HeartRates,
    Place,
    metres_between,
    place_at,
    quick_number,
)
from journal_tui.interchange.common.weather import weather_named
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_ROOT: Final = "FitnessWorkbook"
_AROUND: Final = frozenset({"Activity", "Track"})
_TOTALS: Final = frozenset({"Duration", "Distance", "HeartRate", "Intensity"})
_WORDS: Final = frozenset({"Name", "Notes", "Weather", "Category", "Location"})
_PARTS: Final = frozenset({"Lap", "Pause", "Marker", "pt"})
_OFFSET: Final = "TimeZoneUtcOffset"
#: ``false`` where she wrote down the day alone.
_HAS_HOUR: Final = "HasStartTime"
_WANTED: Final = frozenset({*_TOTALS, *_WORDS, *_PARTS, _OFFSET, _HAS_HOUR})
_MIDNIGHT: Final = time()
#: The hour of a day that names none: a day that is read in any zone stays that day.
_NOON: Final = 12
_CLOCK_OFFSET: Final = re.compile(r"([+-]?)([0-9]{1,2}):([0-9]{2})(?::00)?")

#: Activities of one logbook, laps and pauses of one activity, and points of one track at most:
#: five a day for fifty years, one every half minute for a day, one a second for six days.
_ACTIVITIES_MOST: Final = 100_000
_PARTS_MOST: Final = 3000
_POINTS_MOST: Final = 500_000
#: Points that are looked at for the nonstop stretch.
_SAMPLES_MOST: Final = 30_000


def _recognises(head: bytes, _: Source) -> bool:
    return root_name(head) == _ROOT if b"FitnessWorkbook" in head else False


def _read(source: Source, _: Hints) -> Found:
    activities: list[Activity] = []
    with source.open(None) as stream:
        gathered: _Gathered | None = None
        for step in walk(stream, _WANTED, _AROUND):
            if step.what == "whole":
                if gathered is not None:
                    gathered.take(step.name, step.element)
            elif step.name == "Activity":
                if step.what == "start":
                    gathered = _Gathered(step.element)
                elif gathered is not None:
                    activities.append(gathered.activity())
                    gathered = None
                    if len(activities) > _ACTIVITIES_MOST:
                        most = texts.TOO_MANY_ACTIVITIES.format(most=_ACTIVITIES_MOST)
                        raise UnreadableFileError(most)
    if not activities:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    return Found(activities=tuple(activities))


class _Gathered:
    """What was read of one activity so far."""

    def __init__(self, element: Element) -> None:
        self._start = moment_from_iso(element.get("StartTime") or "")
        self._id = element.get("Id") or ""
        self._offset = element.get(_OFFSET) or ""
        self._has_hour = True
        self._totals: dict[str, dict[str, float | None]] = {}
        self._words: dict[str, str] = {}
        self._laps: list[Lap] = []
        self._pauses: list[tuple[float, float]] = []
        self._marked_m = 0.0
        self._track = _Track()

    def take(self, name: str, element: Element) -> None:
        """One more element of the activity, in the order of the file."""
        if name == "pt":
            self._track.add(element)
        elif name in _TOTALS:
            names = ("TotalSeconds", "TotalMeters", "AverageBPM", "MaximumBPM", "Value")
            values = {one: number(element.get(one) or "") for one in names}
            self._totals.setdefault(name, values)
        elif name in _WORDS:
            text = element.get("Name") or element.get("Conditions") or element.text or ""
            self._words.setdefault(name, text)
        elif name == _OFFSET:
            self._offset = element.text or element.get("Value") or ""
        elif name == _HAS_HOUR:
            self._has_hour = (element.text or "").strip().lower() != "false"
        elif len(self._laps) + len(self._pauses) > _PARTS_MOST:
            raise UnreadableFileError(texts.TOO_MUCH_MEMORY)
        elif name == "Lap":
            self._laps.append(_lap(element))
        elif name == "Pause":
            begin = seconds_between(self._start, moment_from_iso(element.get("StartTime") or ""))
            end = seconds_between(self._start, moment_from_iso(element.get("EndTime") or ""))
            if begin is not None and end is not None and end > begin:
                self._pauses.append((begin, end))
        elif name == "Marker":
            self._marked_m = max(self._marked_m, number(element.get("dist") or "") or 0.0)

    def activity(self) -> Activity:
        """The activity, at its end."""
        start, zone_known = self._local_start()
        moving, elapsed = self._times()
        sport, kind = _sport(self._words.get("Category", ""))
        nonstop_m, nonstop_s = longest_nonstop(self._track.samples(), self._pauses)
        return Activity(
            sport=sport,
            kind=kind,
            started_at=start,
            zone_known=zone_known,
            distance_m=self._distance_m(),
            elapsed_s=elapsed,
            moving_s=moving,
            laps=tuple(self._laps),
            avg_hr=plausible_hr(self._total("HeartRate", "AverageBPM")) or self._track.beats.mean,
            max_hr=plausible_hr(self._total("HeartRate", "MaximumBPM"))
            or self._track.beats.highest,
            nonstop_m=nonstop_m,
            nonstop_s=nonstop_s,
            effort=_effort(self._total("Intensity", "Value")),
            name=self._words.get("Name", ""),
            text=self._words.get("Notes", ""),
            place=self._words.get("Location", ""),
            weather=weather_named(self._words.get("Weather", "")),
            key=f"fitlog:{self._id.lower()}" if self._id else "",
        )

    def _total(self, name: str, which: str) -> float | None:
        return self._totals.get(name, {}).get(which)

    def _local_start(self) -> tuple[datetime | None, bool]:
        zone = zone_at_offset(_offset_min(self._offset))
        if self._start is not None and not self._has_hour:
            of_place = zone is not None and self._start.tzinfo is not None
            # Midnight as it stands there is the day; any other hour is midnight of the place.
            if of_place and self._start.time() != _MIDNIGHT:
                return _noon(self._start.astimezone(zone)), False
            return _noon(self._start), False
        if self._start is None or zone is None:
            offset = self._start.utcoffset() if self._start is not None else None
            return self._start, bool(offset)
        if self._start.tzinfo is None:
            return self._start.replace(tzinfo=zone), True
        return self._start.astimezone(zone), True

    def _times(self) -> tuple[float | None, float | None]:
        """Moving and elapsed seconds. SportTracks' duration leaves out the pauses."""
        paused = sum(end - begin for begin, end in self._pauses)
        moving = plausible_time_s(self._total("Duration", "TotalSeconds"))
        if not moving and self._laps:
            moving = plausible_time_s(sum(lap.duration_s or 0.0 for lap in self._laps))
        if moving:
            return moving, plausible_time_s(moving + paused)
        elapsed = plausible_time_s(self._track.last_s) or None
        return (max(elapsed - paused, 0.0), elapsed) if elapsed is not None else (None, None)

    def _distance_m(self) -> float | None:
        measured = (
            self._total("Distance", "TotalMeters"),
            self._track.counted_m,
            self._marked_m,
            self._track.placed_m,
        )
        plausible = (plausible_distance_m(metres) for metres in measured)
        return next((metres for metres in plausible if metres is not None), None)


class _Track:
    """The points of one activity, in a few bytes each.

    ``last_s`` is the time of the last one, ``counted_m`` the way that the device counted,
    ``placed_m`` the way from place to place, ``beats`` the heart rates.
    """

    def __init__(self) -> None:
        self.last_s = self.counted_m = self.placed_m = 0.0
        self.beats = HeartRates()
        self._at = array("d")
        self._metres = array("d")
        self._here: Place | None = None

    def add(self, point: Element) -> None:
        """One more point. Raises UnreadableFileError where there are too many."""
        if len(self._at) >= _POINTS_MOST:
            raise UnreadableFileError(texts.TOO_MUCH_MEMORY)
        here = place_at(point.get("lat"), point.get("lon"))
        if here is not None:
            self.placed_m += metres_between(self._here, here) if self._here else 0.0
            self._here = here
        counted = plausible_distance_m(quick_number(point.get("dist")))
        self.counted_m = max(self.counted_m, counted or 0.0)
        self.beats.add(quick_number(point.get("hr")))
        at = plausible_time_s(quick_number(point.get("tm")))
        if at is not None:
            self.last_s = max(self.last_s, at)
            self._at.append(at)
            self._metres.append(self.placed_m if counted is None else counted)

    def samples(self) -> list[Sample]:
        """The points as they are needed for the nonstop stretch, not all where there are many."""
        every = 1 + len(self._at) // _SAMPLES_MOST
        pairs = islice(zip(self._at, self._metres, strict=True), None, None, every)
        return [Sample(at, metres) for at, metres in pairs]


def _noon(day: datetime) -> datetime:
    return datetime(day.year, day.month, day.day, _NOON)


def _lap(element: Element) -> Lap:
    distance, heart = child(element, "Distance"), child(element, "HeartRate")
    beats = plausible_hr(number(heart.get("AverageBPM") or "")) if heart is not None else None
    metres = number(distance.get("TotalMeters") or "") if distance is not None else None
    return Lap(
        distance_m=plausible_distance_m(metres),
        duration_s=plausible_time_s(number(element.get("DurationSeconds") or "")),
        avg_hr=round(beats) if beats is not None else None,
    )


def _sport(category: str) -> tuple[str, str]:
    """The sport of a category, which she named herself: a name of no sport may be a run."""
    sport, kind = sport_named(category)
    return (sport, kind) if sport == UNKNOWN or names_a_sport(category) else ("generic", "")


def _effort(value: float | None) -> int | None:
    return round(value) if value is not None and 1 <= value <= 10 else None


def _offset_min(text: str) -> float | None:
    """Minutes east of UTC: ``10:00:00``, or a number of hours, minutes or seconds by its size."""
    plain = text.strip()
    if found := _CLOCK_OFFSET.fullmatch(plain):
        minutes = int(found[2]) * 60 + int(found[3])
        return float(-minutes if found[1] == "-" else minutes)
    value = number(plain)
    if value is None:
        return None
    if abs(value) <= 14:
        return value * 60
    return value if abs(value) <= 14 * 60 else value / 60


FORMAT: Final = Format("fitlog", "SportTracks logbook", "runs", _recognises, _read)
