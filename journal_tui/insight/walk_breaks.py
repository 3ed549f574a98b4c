"""The first walk break of a run, and the wall that it may have been."""

from collections.abc import Sequence
from itertools import pairwise
from math import isclose
from typing import Final, NamedTuple

from journal_tui.domain.run import Run, Segment, SegmentKind, Wall
from journal_tui.insight.measures import is_run, sum_of

#: A walk at the very end that is no longer than this, or than this share of what was run before
#: it, is a cool-down: five minutes, and the way that a walker makes in them.
_COOL_DOWN_S: Final = 300.0
_COOL_DOWN_M: Final = 500.0
_COOL_DOWN_SHARE: Final = 0.2
#: A watch never measures two planned stretches as exactly equal.
_ALIKE: Final = 0.05


class Break(NamedTuple):
    """Where running first gave way: the way (metres) and the time (seconds) from the start.

    ``kind`` is what came instead, ``at_end`` says that nothing but rest came after it.
    """

    kind: SegmentKind
    distance_m: float | None
    minute_s: float | None
    at_end: bool


def first_break(run: Run) -> Break | None:
    """The first walk or rest after a stretch of running, where it may have been a wall.

    None for a walk, for a run without a break or with one whose place was not logged, for a walk
    before the first running, a cool-down at the very end, and planned intervals: two neighbouring
    pairs of running and walking that are alike are a plan and no wall.
    """
    kinds = [segment.kind for segment in run.segments]
    if not is_run(run) or "run" not in kinds or _is_planned(run.segments):
        return None
    begun = kinds.index("run")
    at = next((n for n in range(begun, len(kinds)) if kinds[n] != "run"), None)
    if at is None:
        return None
    before, after = run.segments[:at], run.segments[at:]
    if all(segment.kind == "walk" for segment in after) and _is_cool_down(before, after):
        return None
    minute_s, distance_m = _lengths(before)
    if distance_m is None and minute_s is None:
        return None
    at_end = all(segment.kind == "rest" for segment in after)
    return Break(kinds[at], distance_m, minute_s, at_end)


def proposed_wall(run: Run) -> Wall | None:
    """The wall that the first break of a run may have been; None where she logged one herself.

    Its outcome is what the log shows: ``walked on`` where anything but rest followed, else
    ``stopped``. Where it was felt and what it said are hers to tell.
    """
    found = None if run.walls else first_break(run)
    if found is None:
        return None
    return Wall(
        found.distance_m,
        found.minute_s,
        outcome="stopped" if found.at_end else "walked on",
    )


def _is_planned(segments: tuple[Segment, ...]) -> bool:
    pairs = [
        (first, second)
        for first, second in pairwise(segments)
        if first.kind == "run" and second.kind != "run"
    ]
    return any(
        _alike(run, next_run) and _alike(walk, next_walk)
        for (run, walk), (next_run, next_walk) in pairwise(pairs)
    )


def _alike(one: Segment, other: Segment) -> bool:
    """Whether two stretches are of one kind and as good as equal in what is known of both."""
    known = [
        (mine, its)
        for mine, its in ((one.distance_m, other.distance_m), (one.duration_s, other.duration_s))
        if mine is not None and its is not None
    ]
    return (
        one.kind == other.kind
        and bool(known)
        and all(isclose(mine, its, rel_tol=_ALIKE) for mine, its in known)
    )


def _is_cool_down(before: tuple[Segment, ...], after: tuple[Segment, ...]) -> bool:
    ran = _lengths([one for one in before if one.kind == "run"])
    for length, run, most in zip(_lengths(after), ran, (_COOL_DOWN_S, _COOL_DOWN_M), strict=True):
        if length is not None:
            return length <= max(most, (run or 0.0) * _COOL_DOWN_SHARE)
    return False


def _lengths(segments: Sequence[Segment]) -> tuple[float | None, float | None]:
    """Seconds and metres of all segments, None where one does not say them."""
    return (
        sum_of([segment.duration_s for segment in segments]),
        sum_of([segment.distance_m for segment in segments]),
    )
