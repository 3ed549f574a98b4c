"""A run: what was logged about it. Lengths are metres, times are seconds.

Value types here and beside are ``NamedTuple``: immutable like a frozen dataclass, and six
times cheaper to define, which every start of a shell command feels.
"""

from typing import Final, Literal, NamedTuple

SegmentKind = Literal["run", "walk", "rest"]
WallWhere = Literal["legs", "head", "both"]
WallOutcome = Literal["stopped", "walked on", "ran through"]

#: Words of the run line that name a kind of run; the first is meant when none is given.
RUN_KINDS = (
    "run",
    "race",
    "parkrun",
    "long",
    "easy",
    "recovery",
    "tempo",
    "intervals",
    "hills",
    "trail",
    "track",
    "treadmill",
    "walk",
)

#: Words of the run line that name the weather.
WEATHER_WORDS = (
    "rain",
    "drizzle",
    "storm",
    "snow",
    "ice",
    "hail",
    "fog",
    "wind",
    "windy",
    "sun",
    "sunny",
    "cloudy",
    "hot",
    "warm",
    "mild",
    "cool",
    "cold",
    "frost",
    "humid",
    "muggy",
    "dark",
    "indoors",
)


#: The least share of a run that is all of it: between the last point of a watch and its end lie
#: some metres.
ALL_OF_IT: Final = 0.99


class Segment(NamedTuple):
    """One stretch of a run: run, walked or rested; with a distance, a time or both."""

    kind: SegmentKind
    distance_m: float | None = None
    duration_s: float | None = None


class Lap(NamedTuple):
    """One lap of a run as the watch cut it.

    ``duration_s`` leaves out the time in which the watch was stopped, ``avg_hr`` is the mean
    heart rate in beats a minute.
    """

    distance_m: float | None = None
    duration_s: float | None = None
    avg_hr: int | None = None


class Wall(NamedTuple):
    """The place in a run where the head or the legs said stop.

    ``distance_m`` or ``minute_s`` (seconds from the start) say where it stood, ``said`` is what
    the head said, ``outcome`` what happened. Everything is optional.
    """

    distance_m: float | None = None
    minute_s: float | None = None
    where: WallWhere | None = None
    said: str = ""
    outcome: WallOutcome | None = None


class Run(NamedTuple):
    """What was logged of a run.

    ``effort`` is session RPE on Foster's CR-10 scale, 0 (rest) to 10 (maximum).
    ``duration_s`` is how long it took, walk breaks included; where a watch was stopped on the
    way it is the moving time, and ``elapsed_s`` the time from the start to the end, pauses
    included. ``nonstop_m`` and ``nonstop_s`` are the longest stretch without walking or
    standing, where she or her watch said it. ``laps``, and the mean and the highest heart rate
    ``avg_hr`` and ``max_hr`` (beats a minute), come from a watch; ``name`` is what the run is
    called there.
    """

    kind: str = "run"
    distance_m: float | None = None
    duration_s: float | None = None
    segments: tuple[Segment, ...] = ()
    nonstop_m: float | None = None
    nonstop_s: float | None = None
    effort: int | None = None
    walls: tuple[Wall, ...] = ()
    weather: tuple[str, ...] = ()
    place: str = ""
    elapsed_s: float | None = None
    laps: tuple[Lap, ...] = ()
    avg_hr: int | None = None
    max_hr: int | None = None
    name: str = ""

    @property
    def pace_s_per_m(self) -> float | None:
        """Seconds a metre over the whole run, or None where distance or time is missing."""
        if not self.distance_m or self.duration_s is None:
            return None
        return self.duration_s / self.distance_m

    @property
    def paused_s(self) -> float | None:
        """Seconds for which the watch was stopped on the way, None where that is not known."""
        if self.elapsed_s is None or self.duration_s is None:
            return None
        return max(0.0, self.elapsed_s - self.duration_s)

    @property
    def walked(self) -> bool | None:
        """True when a walk or a rest was logged, False when all of it was nonstop, else None.

        One who walked on at a wall has walked, also where the log has no segments.
        """
        segments, walls = self.segments, self.walls
        # Most have neither, and all runs of a journal are asked at once.
        if segments and any(segment.kind != "run" for segment in segments):
            return True
        if walls and any(wall.outcome == "walked on" for wall in walls):
            return True
        if segments or self._nonstop_is_all():
            return False
        return None

    def longest_nonstop_m(self) -> float | None:
        """Metres of the longest stretch without a walk: said, else from segments, else None."""
        if self.nonstop_m is not None:
            return self.nonstop_m
        return _longest(self.segments, "distance_m")

    def longest_nonstop_s(self) -> float | None:
        """Seconds of the longest stretch without a walk: said, else from segments, else None."""
        if self.nonstop_s is not None:
            return self.nonstop_s
        if self.duration_s is not None and self._nonstop_is_all():
            return self.duration_s
        return _longest(self.segments, "duration_s")

    def session_load(self) -> float | None:
        """Foster's session load, effort x minutes (arbitrary units), or None."""
        if self.effort is None or self.duration_s is None:
            return None
        return self.effort * self.duration_s / 60

    def _nonstop_is_all(self) -> bool:
        return (
            self.nonstop_m is not None
            and self.distance_m is not None
            and self.nonstop_m >= self.distance_m * ALL_OF_IT
        )


def repeated(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The stretches that segments repeat, like ``2 min run, 1 min walk``; all where they do not."""
    for size in range(1, len(segments) // 2 + 1):
        times, rest = divmod(len(segments), size)
        if not rest and segments == segments[:size] * times:
            return segments[:size]
    return segments


def _longest(segments: tuple[Segment, ...], field: str) -> float | None:
    """The longest sum of ``field`` over neighbouring run segments, None where unknown."""
    best: float | None = None
    current = 0.0
    for segment in segments:
        if segment.kind != "run":
            current = 0.0
            continue
        value: float | None = getattr(segment, field)
        if value is not None:
            current += value
            best = current if best is None else max(best, current)
    return best
