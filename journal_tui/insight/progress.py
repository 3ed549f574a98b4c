"""Evidence of distance and pace: first against now, the farthest, last year, faster."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from journal_tui.insight.facts import Evidence, How
from journal_tui.insight.measures import Outing

#: A tenth of a mile and a tenth of the way: less than either is not a difference she can feel.
FELT_M = 165.0
FELT_SHARE = 1.1
#: Two runs are of a similar distance when neither is more than 15 % longer than the other.
SIMILAR = 1.15
#: Faster by 3 % or more; less is a matter of wind, hills and the watch.
FASTER = 0.97
#: Pace is held against runs of at least a week before.
PACE_APART = timedelta(days=7)
#: The newest runs among which a pace to speak of is looked for.
PACE_NEWEST = 12
YEAR = timedelta(weeks=52)
WEEK = timedelta(days=6)


def progress(outs: Sequence[Outing], walked_m: float, today: date) -> Iterator[Evidence]:
    """Everything that the distances and the paces of runs (oldest first) show.

    ``walked_m`` are the metres of her longest walk: what is the farthest on foot depends on it.
    """
    yield from _farthest(outs)
    yield from _farthest_on_foot(outs, walked_m)
    yield from _last_year(outs, today)
    yield from _pace(outs)


def farthest_run(outs: Sequence[Outing]) -> Outing | None:
    """The farthest run, the first of those of equal length.

    None where it cannot be told: no distance is known, or a run that was broken up by walks may
    have been the farthest.
    """
    known = [out for out in outs if out.ran_m]
    if not known:
        return None
    farthest = max(known, key=lambda out: out.ran_m or 0.0)
    reached = max(out.reach_m for out in outs)
    return farthest if (farthest.ran_m or 0.0) >= reached else None


def felt_farther(now: float, then: float) -> bool:
    """Whether ``now`` metres are clearly more than ``then`` metres."""
    return now - then >= FELT_M and now >= then * FELT_SHARE


def _farthest(outs: Sequence[Outing]) -> Iterator[Evidence]:
    farthest = farthest_run(outs)
    if farthest is None or sum(1 for out in outs if out.covered_m) < 2:
        return
    earlier = _before(outs, farthest)
    # None as well where a run with walks in between may have been farther than those known.
    previous = farthest_run(earlier)
    yield Evidence(
        "farthest",
        farthest.day,
        farthest.entry_id,
        farthest.ran_m,
        how=_how_far(farthest),
        then_day=previous.day if previous else None,
        then_distance_m=previous.ran_m if previous else None,
        then_how=previous.how if previous else "",
    )
    yield from _then_and_now(outs, farthest, previous)


def _farthest_on_foot(outs: Sequence[Outing], walked_m: float) -> Iterator[Evidence]:
    """The farthest of all with its walks, where walks were in it."""
    farthest = _farthest_covered(outs)
    if farthest is None or not farthest.mixed or (farthest.covered_m or 0.0) < walked_m:
        return
    before = _farthest_covered(_before(outs, farthest))
    if before is not None and (before.covered_m or 0.0) < walked_m:
        before = None
    if sum(1 for out in outs if out.covered_m) > 1:
        yield Evidence(
            "farthest on foot",
            farthest.day,
            farthest.entry_id,
            farthest.covered_m,
            how="mixed",
            then_day=before.day if before else None,
            then_distance_m=before.covered_m if before else None,
        )


def _then_and_now(
    outs: Sequence[Outing], farthest: Outing, previous: Outing | None
) -> Iterator[Evidence]:
    """The farthest of her first day with a distance, against the farthest of all."""
    known = [out for out in outs if out.reach_m]
    of_first_day = [out for out in known if out.day == known[0].day]
    first = farthest_run(of_first_day)
    if first is None or first.ran_m is None or farthest.ran_m is None:
        return
    # Where the farthest before is the first of all, "farthest" says the same already.
    repeated = previous is not None and previous.day == first.day
    if first.day < farthest.day and not repeated and felt_farther(farthest.ran_m, first.ran_m):
        yield Evidence(
            "then and now",
            farthest.day,
            farthest.entry_id,
            farthest.ran_m,
            how=_how_far(farthest),
            then_day=first.day,
            then_distance_m=first.ran_m,
            then_how=first.how,
        )


def _last_year(outs: Sequence[Outing], today: date) -> Iterator[Evidence]:
    """The farthest of the last seven days against that of the same seven days a year before."""
    now = farthest_run([out for out in outs if today - WEEK <= out.day <= today])
    then_until = today - YEAR
    then = farthest_run([out for out in outs if then_until - WEEK <= out.day <= then_until])
    if now is None or then is None or now.ran_m is None or then.ran_m is None:
        return
    if felt_farther(now.ran_m, then.ran_m):
        yield Evidence(
            "last year",
            now.day,
            now.entry_id,
            now.ran_m,
            how=_how_far(now),
            then_day=then.day,
            then_distance_m=then.ran_m,
        )


def _pace(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The newest run that was faster than the first one of a similar distance."""
    paced = [
        (out, distance, pace)
        for out in outs
        if (pace := out.run.pace_s_per_m) and (distance := out.run.distance_m) and not out.mixed
    ]
    for now, length, pace in reversed(paced[-PACE_NEWEST:]):
        similar = (
            one for one in paced if now.day - one[0].day >= PACE_APART and _similar(length, one[1])
        )
        then, then_length, then_pace = next(similar, (now, length, 0.0))
        if pace <= then_pace * FASTER:
            yield Evidence(
                "pace",
                now.day,
                now.entry_id,
                length,
                now.run.duration_s,
                how=now.how,
                then_day=then.day,
                then_distance_m=then_length,
                then_duration_s=then.run.duration_s,
            )
            return


def _similar(one: float, other: float) -> bool:
    return max(one, other) <= SIMILAR * min(one, other)


def _farthest_covered(outs: Sequence[Outing]) -> Outing | None:
    known = [out for out in outs if out.covered_m]
    return max(known, key=lambda out: out.covered_m or 0.0) if known else None


def _how_far(out: Outing) -> How:
    # What was run of a run with walks was run, and not without walking.
    return "nonstop" if out.nonstop else ""


def _before(outs: Sequence[Outing], out: Outing) -> Sequence[Outing]:
    return outs[: outs.index(out)]
