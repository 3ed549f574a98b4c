"""Evidence from two runs of a similar distance: faster now, or less hard."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from journal_tui.insight.facts import Evidence, held_against
from journal_tui.insight.measures import Outing

#: Two runs are of a similar distance when neither is more than 15 % longer than the other.
SIMILAR = 1.15
#: Faster by 3 % or more; less is a matter of wind, hills and the watch.
FASTER = 0.97
#: Less hard by two steps of the scale (CR-10); one is within what a day does to anybody.
LESS_HARD = 2
#: A run is held against runs of at least a week before.
APART = timedelta(days=7)
#: The newest runs among which one to speak of is looked for.
NEWEST = 12


def similar_runs(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """What runs (oldest first) of similar distances show when they are held against each other."""
    yield from _pace(outs)
    yield from _easier(outs)


def _pace(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The newest run that was faster than the first one of a similar distance."""
    paced = [
        (out, distance, pace)
        for out in outs
        if (pace := out.run.pace_s_per_m) and (distance := out.run.distance_m) and not out.mixed
    ]
    for now, length, pace in reversed(paced[-NEWEST:]):
        similar = (one for one in paced if _apart(now, one[0]) and _similar(length, one[1]))
        then, then_length, then_pace = next(similar, (now, length, 0.0))
        if pace <= then_pace * FASTER:
            one = Evidence(
                "pace",
                now.day,
                now.entry_id,
                length,
                now.run.duration_s,
                how=now.how,
                then_distance_m=then_length,
                then_duration_s=then.run.duration_s,
            )
            yield held_against(one, then)
            return


def _easier(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The newest run that was less hard than the first one of a similar distance, and as far.

    A run with walks is not held against one that had none: the walks alone may have eased it.
    """
    rated = [
        (out, length, effort)
        for out in outs
        if (effort := out.run.effort) is not None and (length := out.covered_m)
    ]
    for now, length, effort in reversed(rated[-NEWEST:]):
        first = next(
            (
                one
                for one in rated
                if _apart(now, one[0])
                and one[1] <= length <= one[1] * SIMILAR
                and (one[0].mixed or not now.mixed)
            ),
            None,
        )
        if first is not None and first[2] - effort >= LESS_HARD:
            one = Evidence(
                "easier",
                now.day,
                now.entry_id,
                length,
                how=now.how,
                then_distance_m=first[1],
                then_how=first[0].how,
                number=effort,
                then_number=first[2],
            )
            yield held_against(one, first[0])
            return


def _apart(now: Outing, then: Outing) -> bool:
    return now.day - then.day >= APART


def _similar(one: float, other: float) -> bool:
    return max(one, other) <= SIMILAR * min(one, other)
