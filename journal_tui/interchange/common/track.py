"""A recorded track, in a few bytes a point: how far, how long, the heart rate, the nonstop stretch.

A track is made of stretches, between which the recording stood still.
"""

import math
from array import array
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from itertools import islice, pairwise
from typing import Final, NamedTuple

from journal_tui.interchange.common.amounts import plausible_hr
from journal_tui.interchange.common.gait import Sample, longest_nonstop
from journal_tui.interchange.common.moments import zone_at_offset
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.texts import formats as texts

#: Mean radius of the earth in metres (IUGG, R1).
EARTH_RADIUS_M: Final = 6371008.8

#: Seconds between two stretches from which on the recording counts as stopped: many programs
#: begin a new one at each lap, and take a point every ten seconds at least.
PAUSE_LEAST_S: Final = 10.0

#: Steps of one foot a minute that nobody reaches running (210 steps with both), and below which
#: nobody's quickest tenth of a minute is when both feet are counted, walking or running.
_ONE_FOOT_MOST: Final = 105.0
_QUICKEST: Final = 0.9

#: Points that are looked at for the nonstop stretch: one in four seconds of a day and a half.
_SAMPLES_MOST: Final = 30_000

#: Bytes of one point, and of one track, stretch or lap beside its points, with what it takes to
#: look at them.
POINT_SIZE: Final = 80
PART_SIZE: Final = 1500
#: Bytes that one file may take: 750,000 points, eight days of one a second.
_MEMORY_MOST: Final = 60_000_000

_NONE: Final = math.nan


class Memory:
    """How much of a file a reader may hold; what holds more is no recording of anybody's."""

    def __init__(self, most: int = _MEMORY_MOST) -> None:
        self._left = most

    def take(self, size: int) -> None:
        """Takes some bytes of it. Raises UnreadableFileError where no more are left."""
        self._left -= size
        if self._left < 0:
            raise UnreadableFileError(texts.TOO_MUCH_MEMORY)


class Place(NamedTuple):
    """A place on earth in degrees."""

    lat: float
    lon: float


def quick_number(text: str | None) -> float | None:
    """The number that a text is, None where it is none or not finite; every point has several."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def place_at(lat: str | None, lon: str | None) -> Place | None:
    """The place at these degrees, None where it is none on earth."""
    north, east = quick_number(lat), quick_number(lon)
    if north is None or east is None or abs(north) > 90 or abs(east) > 180:
        return None
    return Place(north, east)


class HeartRates:
    """The mean and the highest of many heart rates."""

    def __init__(self) -> None:
        self._sum = 0.0
        self._count = 0
        self._highest = 0.0

    def add(self, beats: float | None) -> None:
        """Adds one reading in beats a minute; none that a body cannot have."""
        beats = plausible_hr(beats)
        if beats is not None:
            self._sum += beats
            self._count += 1
            self._highest = max(self._highest, beats)

    def add_all(self, other: "HeartRates") -> None:
        """Adds all readings of another stretch."""
        self._sum += other._sum
        self._count += other._count
        self._highest = max(self._highest, other._highest)

    @property
    def mean(self) -> float | None:
        """Their mean, None without any."""
        return self._sum / self._count if self._count else None

    @property
    def highest(self) -> float | None:
        """The highest, None without any."""
        return self._highest if self._count else None


class Stretch:
    """Points that were recorded one after the other.

    Each has a time in seconds since 1970 (on UTC, or on her wall clock where the file names no
    zone), the metres by the places since the first point of the stretch, the metres that the
    device counted, and a cadence; NaN where one is missing.
    """

    def __init__(self) -> None:
        self.at = array("d")
        self.placed = array("d")
        self.counted = array("d")
        self.cadence = array("d")
        self.hr = HeartRates()
        self.distance_m = 0.0
        self.first_s = math.inf
        self.last_s = -math.inf
        self._here: Place | None = None

    def __len__(self) -> int:
        return len(self.at)

    @property
    def timed(self) -> bool:
        """Whether any of its points says when."""
        return self.first_s <= self.last_s

    @property
    def duration_s(self) -> float:
        """From its first to its last moment, 0 where there is none."""
        return self.last_s - self.first_s if self.timed else 0.0

    @property
    def counted_m(self) -> float | None:
        """Metres that the device counted on it, None where it counted none."""
        least, most = math.inf, -math.inf
        for metres in self.counted:
            if not math.isnan(metres):
                least, most = min(least, metres), max(most, metres)
        return most - least if least <= most else None

    def add(
        self,
        *,
        at_s: float | None,
        place: Place | None = None,
        counted_m: float | None = None,
        cadence: float | None = None,
        hr: float | None = None,
    ) -> None:
        """Adds a point; ``counted_m`` are the metres since the start as the device counts."""
        if place is not None:
            if self._here is not None:
                self.distance_m += metres_between(self._here, place)
            self._here = place
        self.hr.add(hr)
        self.at.append(_NONE if at_s is None else at_s)
        self.placed.append(_NONE if self._here is None else self.distance_m)
        self.counted.append(_NONE if counted_m is None else counted_m)
        self.cadence.append(_NONE if cadence is None else cadence)
        if at_s is not None:
            self.first_s = min(self.first_s, at_s)
            self.last_s = max(self.last_s, at_s)


def metres_between(one: Place, other: Place) -> float:
    """Metres along the surface between two places (haversine formula)."""
    lat, other_lat = math.radians(one.lat), math.radians(other.lat)
    half = math.sin((other_lat - lat) / 2) ** 2
    lon = math.radians(other.lon - one.lon)
    half += math.cos(lat) * math.cos(other_lat) * math.sin(lon / 2) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(math.sqrt(min(half, 1.0)))


def nonstop(stretches: Sequence[Stretch]) -> tuple[float | None, float | None]:
    """Metres and seconds of the longest stretch without walking or standing, as far as it shows.

    ``stretches`` are in the order of time.
    """
    timed = [one for one in stretches if one.timed]
    if not timed:
        return None, None
    start = timed[0].first_s
    pauses = [
        (before.last_s - start, after.first_s - start)
        for before, after in pairwise(timed)
        if after.first_s - before.last_s >= PAUSE_LEAST_S
    ]
    every = 1 + sum(map(len, timed)) // _SAMPLES_MOST
    feet = _feet(timed, every)
    samples = tuple(islice(_samples(timed, start, feet), None, None, every))
    metres, seconds = longest_nonstop(samples, pauses)
    return metres, None if seconds is None else round(seconds, 3)


def _samples(stretches: Sequence[Stretch], start: float, feet: int) -> Iterator[Sample]:
    """The points in the order of time, each later than the one before.

    What the device counted goes on from stretch to stretch, what the places give begins anew.
    """
    counts = any(one.counted_m is not None for one in stretches)
    last, before = -math.inf, 0.0
    for one in stretches:
        metres_of = one.counted if counts else one.placed
        for at, metres, cadence in zip(one.at, metres_of, one.cadence, strict=True):
            if at > last:
                last = at
                yield Sample(
                    at - start,
                    None if math.isnan(metres) else before + metres,
                    None if math.isnan(cadence) else cadence * feet,
                )
        if not counts:
            before += one.distance_m


def _feet(stretches: Sequence[Stretch], every: int) -> int:
    """2 where the cadence counts one foot alone, as Garmin and Strava write it, else 1."""
    counted = sorted(one for part in stretches for one in part.cadence[::every] if one > 0)
    return 2 if counted and counted[int(len(counted) * _QUICKEST)] < _ONE_FOOT_MOST else 1


class Clock(NamedTuple):
    """How a file writes its times: the offset it names, None where it names none."""

    zone: tzinfo | None = None

    @property
    def zone_known(self) -> bool:
        """Whether the offset is that of a place: programs write UTC wherever they are."""
        offset = self.zone.utcoffset(None) if self.zone else None
        return bool(offset and zone_at_offset(offset.total_seconds() / 60))

    def moment(self, at_s: float) -> datetime:
        """The moment so many seconds after 1970, aware where the file names an offset."""
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=at_s)
        return moment.astimezone(self.zone) if self.zone else moment.replace(tzinfo=None)


def seconds_of(moment: datetime) -> float:
    """Seconds since 1970 of a moment; of a naive one as if its clock were on UTC."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def clock_of(moment: datetime) -> Clock:
    """The clock on which a moment of a file is written."""
    offset = moment.utcoffset()
    return Clock(None if offset is None else timezone(offset) if offset else UTC)
