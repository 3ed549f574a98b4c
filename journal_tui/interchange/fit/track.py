"""From the points of a FIT file to the longest nonstop stretch."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import asin, cos, pi, sin, sqrt
from typing import Final

from journal_tui.interchange.common.gait import Sample, longest_nonstop
from journal_tui.interchange.fit import values
from journal_tui.interchange.fit.messages import Content, Point, Values

_STOPS: Final = ("stop", "stop_all", "stop_disable", "stop_disable_all")
#: Nobody takes more strides a minute: a device that writes more counts the steps of both feet.
_STRIDES_MOST: Final = 110.0
#: Seconds by which points may lie outside the time of their session.
_SLACK_S: Final = 5
_EARTH_M: Final = 6_371_008.8
_SEMICIRCLE: Final = pi / 2**31


def points_of(points: Sequence[Point], start: int, end: float) -> list[Point]:
    """The points of a session that took from ``start`` to ``end`` seconds of the file."""
    return [one for one in points if start - _SLACK_S <= one.at <= end + _SLACK_S]


def nonstop(
    content: Content, points: Sequence[Point], start: int
) -> tuple[float | None, float | None, bool]:
    """Metres and seconds of the longest stretch of running, and whether it is the whole track.

    ``points`` are those of one session that began at ``start`` seconds of the file.
    """
    samples = _samples(points, start)
    pauses = [(float(a - start), float(b - start)) for a, b in _pauses(content.all("event"))]
    distance, took = longest_nonstop(samples, pauses)
    if took is None:
        return None, None, False
    whole = took >= samples[-1].at_s - samples[0].at_s
    return distance, took, whole


def travelled(points: Sequence[Point]) -> float | None:
    """Metres from the first to the last point, None where nothing tells how far it was."""
    places = [one for one in _distances(points) if one is not None]
    # Behind the start a 0 is a counter that was off for a moment.
    places = places[:1] + [one for one in places[1:] if one]
    return max(places) - min(places) if len(places) > 1 else None


def paused_s(content: Content, start: int, end: int) -> int:
    """Seconds between two times of the file in which the timer was stopped."""
    pauses = _pauses(content.all("event"))
    return sum(max(0, min(b, end) - max(a, start)) for a, b in pauses)


def _pauses(events: Iterable[Values]) -> list[tuple[int, int]]:
    """The times in which the timer was stopped by hand or by itself."""
    pauses: list[tuple[int, int]] = []
    stopped: int | None = None
    for one in events:
        at = values.tick(one.get("timestamp"))
        if one.get("event") != "timer" or at is None:
            continue
        if one.get("event_type") in _STOPS:
            stopped = at if stopped is None else stopped
        elif one.get("event_type") == "start" and stopped is not None:
            pauses.append((stopped, at))
            stopped = None
    return pauses


def _samples(points: Sequence[Point], start: int) -> list[Sample]:
    steps = _steps(points)
    return [
        Sample(
            float(point.at - start),
            distance,
            None if point.cadence is None else steps * point.cadence,
        )
        for point, distance in zip(points, _distances(points), strict=True)
    ]


def _steps(points: Sequence[Point]) -> int:
    """How many steps one count of the cadence is: FIT counts strides, some devices steps."""
    counts = sorted(one.cadence for one in points if one.cadence)
    return 1 if counts and counts[len(counts) * 9 // 10] > _STRIDES_MOST else 2


def _distances(points: Sequence[Point]) -> list[float | None]:
    """Metres since the start: as recorded, else from the speed, else from the place."""
    recorded = [values.metres(one.distance_m) for one in points]
    if any(one is not None for one in recorded):
        return recorded
    speeds = [values.metres(one.speed) for one in points]
    if any(speeds):
        return _added(
            None if speed is None else speed * (b.at - a.at)
            for (a, b), speed in zip(pairwise(points), speeds[1:], strict=True)
        )
    placed = [one for one in points if one.lat is not None and one.long is not None]
    if len(placed) < 2:
        return [None for _ in points]
    along = dict(zip(placed, _added(_apart(a, b) for a, b in pairwise(placed)), strict=True))
    return [along.get(one) for one in points]


def _added(steps: Iterable[float | None]) -> list[float | None]:
    total = 0.0
    sums: list[float | None] = [0.0]
    for step in steps:
        total += step or 0.0
        sums.append(None if step is None else total)
    return sums


def _apart(one: Point, other: Point) -> float:
    """Metres between two places on the globe, by the haversine formula."""
    lat, long = (one.lat or 0) * _SEMICIRCLE, (one.long or 0) * _SEMICIRCLE
    to_lat, to_long = (other.lat or 0) * _SEMICIRCLE, (other.long or 0) * _SEMICIRCLE
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_long - long) / 2) ** 2
    return 2 * _EARTH_M * asin(sqrt(min(1.0, half)))
