"""The longest stretch of a run without walking or standing, from what a watch recorded.

Cadence tells running from walking best. People change from walking to running at about
140 steps a minute: a cut of 140 told 91 of 100 bouts right, where a speed alone told 55 to 79
("Cadence (steps/min) as an indicator of the walk-to-run transition", Hum Mov Sci 2023, 90:103117);
141 was measured by Hansen et al. (Sci Rep 2017, 7:2010).

Without cadence there is the speed. The change comes near 2 m/s (Hreljac, Med Sci Sports Exerc
1993, 25:1158), but many who begin jog at 1.8 m/s, and some walk that fast. Between a clear walk
and a clear run nothing is claimed: where it would make a difference, the answer is that nobody
knows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf, isfinite
from typing import Final, NamedTuple

#: Steps a minute from which on it is running.
RUN_CADENCE: Final = 140.0
#: Metres a second: from here on a run, where there is no cadence.
RUN_SPEED: Final = 2.0
#: Metres a second that nobody walks: here the sensor missed steps, whatever it counted.
SURE_SPEED: Final = 2.5
#: Metres a second: up to here a walk, where there is no cadence.
WALK_SPEED: Final = 1.6

#: Seconds over which cadence and speed are smoothed: two or three points of a watch that
#: records every few seconds.
_WINDOW_S: Final = 15.0
#: Seconds of something else that are no break yet: one bad point, smoothed, is as long.
_BREAK_S: Final = 8.0
#: Seconds that a pause of the clock lasts at most when somebody pressed the button twice.
_TWICE_S: Final = 2.0
#: Seconds without a point after which the watch was off.
_OFF_S: Final = 60.0
#: Seconds of the longest track: far beyond any, and exact to a fraction of a second.
_TIME_MOST: Final = 1e9
#: Metres a second that nobody runs: the place was lost, and jumped when it was found again.
_JUMP: Final = 12.0
#: Metres a second over half a minute that are a distance caught up, and no wrong one yet: a
#: mile in four and a half minutes.
_FAST: Final = 6.0
#: The seconds of that half minute.
_WHILE_S: Final = 30.0
#: Metres a second below which a place stands still.
_STILL: Final = 0.2
#: What a stretch may grow by when all that is unclear counts as running, and still be told.
_UNSURE_S: Final = 30.0
_UNSURE_PART: Final = 0.05


class Sample(NamedTuple):
    """One point of a track.

    ``at_s`` is seconds since the start, ``distance_m`` metres since the start, None where the
    device had none, ``cadence`` steps a minute of both feet, None where it was not measured.
    """

    at_s: float
    distance_m: float | None
    cadence: float | None = None


class _Piece(NamedTuple):
    """A piece of time: running True, not running False, None where nobody can tell."""

    start: float
    end: float
    running: bool | None


def longest_nonstop(
    samples: Sequence[Sample], pauses: Sequence[tuple[float, float]] = ()
) -> tuple[float | None, float | None]:
    """Metres and seconds of the longest stretch without walking or standing.

    ``pauses`` are the times in which the clock was stopped, in seconds since the start. Every
    stop ends a stretch; a bad point or a place that is lost for a moment does not. The metres
    are None where no distance was recorded, both are None where there is no stretch of
    running, or where the samples do not tell running from walking.
    """
    points = _in_order(samples)
    if len(points) < 2:
        return None, None
    track = _Track(points)
    sections = [list(track.pieces(*section)) for section in _sections(points, pauses)]
    surely = _longest(sections, track, unclear=False)
    perhaps = _longest(sections, track, unclear=True)
    seconds = surely[1] - surely[0]
    if seconds < _WINDOW_S:
        return None, None
    if perhaps[1] - perhaps[0] - seconds > max(_UNSURE_S, _UNSURE_PART * seconds):
        return None, None
    return track.metres(*surely), seconds


def _in_order(samples: Sequence[Sample]) -> list[Sample]:
    """The samples by time, one for each moment."""
    points: dict[float, Sample] = {}
    for one in samples:
        other = points.get(one.at_s)
        if other is not None:
            metres = other.distance_m if one.distance_m is None else one.distance_m
            cadence = other.cadence if one.cadence is None else one.cadence
            points[one.at_s] = Sample(one.at_s, metres, cadence)
        elif abs(one.at_s) < _TIME_MOST:
            points[one.at_s] = one
    return sorted(points.values(), key=lambda one: one.at_s)


class _Track:
    """Where she was at which time, and how her feet went."""

    def __init__(self, points: Sequence[Sample]) -> None:
        self._times = [one.at_s for one in points]
        places = _places(points)
        self._placed = [at for at, _ in places]
        self._metres = [metres for _, metres in places]
        counted = [
            (one.at_s, one.cadence)
            for one in points
            if one.cadence is not None and 0 <= one.cadence < inf
        ]
        # A sensor that is not there is written as a row of zeros by some programs.
        if not any(cadence for _, cadence in counted):
            counted = []
        self._counted = [at for at, _ in counted]
        self._cadences = [cadence for _, cadence in counted]

    def pieces(self, start: float, end: float) -> Iterator[_Piece]:
        """The time from ``start`` to ``end``, cut at every point."""
        first = bisect_left(self._times, start)
        last = bisect_right(self._times, end)
        for left, right in pairwise(self._times[first:last]):
            half = max(_WINDOW_S, right - left) / 2
            middle = (left + right) / 2
            window = max(start, middle - half), min(end, middle + half)
            yield _Piece(left, right, self._running(*window))

    def metres(self, start: float, end: float) -> float | None:
        """Metres from ``start`` to ``end``, None without any distance."""
        if len(self._placed) < 2:
            return None
        return max(0.0, self._place(end) - self._place(start))

    def _running(self, start: float, end: float) -> bool | None:
        cadence = self._cadence(start, end)
        if cadence is not None and cadence >= RUN_CADENCE:
            return True
        metres = self.metres(start, end)
        speed = None if metres is None else metres / (end - start)
        if speed is not None and speed >= (SURE_SPEED if cadence else RUN_SPEED):
            return True
        if cadence is not None or (speed is not None and speed <= WALK_SPEED):
            return False
        return None

    def _cadence(self, start: float, end: float) -> float | None:
        first = bisect_left(self._counted, start)
        last = bisect_right(self._counted, end)
        if first == last:
            return None
        return sorted(self._cadences[first:last])[(last - first) // 2]

    def _place(self, at: float) -> float:
        right = bisect_left(self._placed, at)
        if right == 0:
            return self._metres[0]
        if right == len(self._placed):
            return self._metres[-1]
        before, after = self._placed[right - 1], self._placed[right]
        part = (at - before) / (after - before)
        return self._metres[right - 1] + part * (self._metres[right] - self._metres[right - 1])


def _places(points: Sequence[Sample]) -> list[tuple[float, float]]:
    """Times and metres that never go back, without the points at which the place was lost."""
    places: list[tuple[float, float]] = []
    told = 0.0
    for one in points:
        if one.distance_m is None or not isfinite(one.distance_m):
            continue
        if not places:
            places.append((one.at_s, 0.0))
        else:
            # A distance that falls has begun again, or was wrong a moment ago.
            gone = max(0.0, one.distance_m - told)
            if gone > _JUMP * (one.at_s - places[-1][0]):
                while len(places) > 1 and _still(places[-2], places[-1]):
                    places.pop()
            if not _possible(places, one.at_s, gone):
                gone = 0.0
            places.append((one.at_s, places[-1][1] + gone))
        told = one.distance_m
    return places


def _possible(places: Sequence[tuple[float, float]], at: float, gone: float) -> bool:
    """Whether somebody can have gone so far: at once, or after a moment of too little."""
    last, metres = places[-1]
    if gone <= _JUMP * (at - last):
        return True
    earlier = next((one for one in reversed(places) if at - one[0] >= _WHILE_S), places[0])
    return metres + gone - earlier[1] <= _FAST * (at - earlier[0])


def _before(
    places: Sequence[tuple[float, float]], told: Sequence[float], at: float, metres: float
) -> int:
    """How many points to keep when the distance goes on at ``metres``.

    All, but where it falls back to what it was a moment ago, the points in between were wrong.
    Where it falls further it began again.
    """
    kept = len(told)
    while kept and told[kept - 1] > metres:
        kept -= 1
    return kept if kept and at - places[kept - 1][0] <= _WHILE_S else len(told)


def _still(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return other[1] - one[1] < _STILL * (other[0] - one[0])


def _sections(
    points: Sequence[Sample], pauses: Sequence[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """The times in which the clock ran and the watch was on."""
    off = [(a.at_s, b.at_s) for a, b in pairwise(points) if b.at_s - a.at_s > _OFF_S]
    stopped = [(start, end) for start, end in pauses if end - start > _TWICE_S]
    start = points[0].at_s
    for left, right in sorted([*off, *stopped]):
        if left > start:
            yield start, left
        start = max(start, right)
    if points[-1].at_s > start:
        yield start, points[-1].at_s


def _longest(
    sections: Sequence[Sequence[_Piece]], track: _Track, *, unclear: bool
) -> tuple[float, float]:
    """Start and end of the longest stretch, the unclear pieces taken as ``unclear``."""
    stretches = [one for pieces in sections for one in _stretches(pieces, unclear=unclear)]
    return max(
        stretches,
        key=lambda one: (track.metres(*one) or 0.0, one[1] - one[0]),
        default=(0.0, 0.0),
    )


def _stretches(pieces: Sequence[_Piece], *, unclear: bool) -> Iterator[tuple[float, float]]:
    """The stretches of running in one section; what is shorter than a break does not count."""
    if not pieces:
        return
    start: float | None = None
    ran_until = pieces[0].start
    for piece in pieces:
        running = unclear if piece.running is None else piece.running
        if running:
            if start is None:
                at_once = piece.start - pieces[0].start < _BREAK_S
                start = pieces[0].start if at_once else piece.start
            ran_until = piece.end
        elif start is not None and piece.end - ran_until >= _BREAK_S:
            yield start, ran_until
            start = None
    if start is not None:
        yield start, pieces[-1].end
