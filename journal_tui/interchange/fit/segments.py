"""What a FIT file says of running and walking: the stretches, where the watch told them apart.

There are three ways, the surest first: a watch that detects runs and walks writes a ``split``
for each; the steps of a workout are called by what is to be done; and laps of a workout are
marked as effort or as rest.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from journal_tui.domain.run import Segment, SegmentKind
from journal_tui.interchange.common.gait import RUN_CADENCE
from journal_tui.interchange.fit import values
from journal_tui.interchange.fit.messages import Content, Values

_SPLITS: Final[dict[Any, SegmentKind]] = {
    "rwd_run": "run",
    "rwd_walk": "walk",
    "rwd_stand": "rest",
}
#: How the steps of a workout are called, in the languages in which watches are set up.
_STEPS: Final[dict[SegmentKind, re.Pattern[str]]] = {
    "run": re.compile(
        r"\b(run|running|jog|jogging|laufen|joggen|courir|course|correr|corsa|corri"
        r"|hardlopen|rennen|löpning|løp|løb)\b",
        re.IGNORECASE,
    ),
    "walk": re.compile(
        r"\b(walk|walking|gehen|gehpause|marche|marcher|caminar|andar|caminhar|camminata|cammina"
        r"|wandelen|gång|gå)\b",
        re.IGNORECASE,
    ),
}
_EFFORT: Final = ("active", "interval")
_REST: Final = ("rest", "recovery")
#: Steps a minute over a whole lap, below which somebody walked most of it.
_WALKED: Final = 125.0
#: Metres a second over a whole lap, below which somebody stood most of it.
_STOOD: Final = 0.5
#: Metres a second over a whole lap, below which a quick step is no sign of running.
_CREPT: Final = 1.0


def segments(
    content: Content, laps: Sequence[Values], start: int, end: float
) -> tuple[Segment, ...]:
    """The stretches of the session from ``start`` to ``end`` (in the seconds of the file).

    Empty where the file does not say clearly what was run and what was walked.
    """
    detected = [
        one
        for one in content.all("split")
        if one.get("split_type") in _SPLITS and start <= _at(one, start) < max(end, start + 1)
    ]
    if detected:
        kinds: list[SegmentKind | None] = [_SPLITS[one["split_type"]] for one in detected]
        return _as_segments(detected, kinds)
    steps = {
        one.get("message_index"): one.get("wkt_step_name") for one in content.all("workout_step")
    }
    named = [_named(steps.get(one.get("wkt_step_index"))) for one in laps]
    if {"run", "walk"} <= set(named):
        kinds = [kind or _by_intensity(one) for kind, one in zip(named, laps, strict=True)]
        return _as_segments(laps, kinds)
    if any(one.get("intensity") in _REST for one in laps):
        return _as_segments(laps, [_by_intensity(one) for one in laps])
    return ()


def _as_segments(
    laps: Sequence[Values], kinds: Sequence[SegmentKind | None]
) -> tuple[Segment, ...]:
    found = []
    for lap, kind in zip(laps, kinds, strict=True):
        if kind is None:
            return ()
        # Of a rest the watch writes a distance of 0, which nobody went.
        distance = values.metres(lap.get("total_distance")) or None
        found.append(Segment(kind, distance, lap_seconds(lap)))
    return tuple(one for one in found if one.distance_m is not None or one.duration_s is not None)


def lap_seconds(lap: Values) -> float | None:
    """How long a lap took without pauses, else with them, None where unknown."""
    timer = values.seconds(lap.get("total_timer_time"))
    elapsed = values.seconds(lap.get("total_elapsed_time"))
    if timer is not None or elapsed is not None:
        return timer if timer is not None else elapsed
    return values.between(values.tick(lap.get("start_time")), values.tick(lap.get("timestamp")))


def _at(split: Values, default: int) -> int:
    at = values.tick(split.get("start_time"))
    return default if at is None else at


def _named(step: Any) -> SegmentKind | None:
    if not isinstance(step, str):
        return None
    kinds = [kind for kind, words in _STEPS.items() if words.search(step)]
    return kinds[0] if len(kinds) == 1 else None


def _by_intensity(lap: Values) -> SegmentKind | None:
    """What a lap of a workout was: by speed and steps, where they tell it, else by its aim."""
    speed = _speed(lap)
    if speed is not None and speed < _STOOD:
        return "rest"
    steps = 2 * (values.number(lap.get("avg_cadence")) or 0.0)
    if steps >= RUN_CADENCE and (speed is None or speed >= _CREPT):
        return "run"
    if 0 < steps <= _WALKED:
        return "walk"
    if lap.get("intensity") in _EFFORT:
        return "run"
    return "rest" if lap.get("intensity") in _REST else None


def _speed(lap: Values) -> float | None:
    distance, took = values.metres(lap.get("total_distance")), lap_seconds(lap)
    return None if distance is None or took is None else distance / took
