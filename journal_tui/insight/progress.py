"""Evidence of distance: the farthest, and the first against now."""

from collections.abc import Iterable, Iterator, Sequence

from journal_tui.domain.entry import Entry
from journal_tui.insight.facts import Evidence, held_against
from journal_tui.insight.measures import How, Outing, is_run, measure

#: A tenth of a mile and a tenth of the way: less than either is not a difference she can feel.
FELT_M = 165.0
FELT_SHARE = 1.1


def progress(outs: Sequence[Outing], walked_m: float) -> Iterator[Evidence]:
    """Everything that the distances of runs (oldest first) show.

    ``walked_m`` are the metres of her longest walk: what is the farthest on foot depends on it.
    """
    yield from _farthest(outs)
    yield from _farthest_on_foot(outs, walked_m)


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


def farthest_of_all(entries: Iterable[Entry]) -> Outing | None:
    """The ``farthest_run`` of the outings of entries (oldest first), found without measuring all.

    A run without segments was no farther than its distance: one that is no longer than what is
    known already need not be measured.
    """
    farthest: Outing | None = None
    ran = reached = 0.0
    for entry in entries:
        run = entry.run
        if run is None or (not run.segments and (run.distance_m or 0.0) <= ran):
            continue
        if not is_run(run):
            continue
        out = measure(entry, run)
        reached = max(reached, out.reach_m)
        if out.ran_m and out.ran_m > ran:
            farthest, ran = out, out.ran_m
    return farthest if ran >= reached else None


def farthest_of_first_day(outs: Sequence[Outing]) -> Outing | None:
    """The farthest run of the first day that has a distance, None where it cannot be told."""
    first = next((out for out in outs if out.reach_m), None)
    if first is None:
        return None
    return farthest_run([out for out in outs if out.day == first.day])


def felt_farther(now: float, then: float) -> bool:
    """Whether ``now`` metres are clearly more than ``then`` metres."""
    return now - then >= FELT_M and now >= then * FELT_SHARE


def _farthest(outs: Sequence[Outing]) -> Iterator[Evidence]:
    farthest = farthest_run(outs)
    if farthest is None or sum(1 for out in outs if out.covered_m) < 2:
        return
    # None as well where a run with walks in between may have been farther than those known.
    previous = farthest_run(_of_days_before(outs, farthest))
    one = Evidence(
        "farthest",
        farthest.day,
        farthest.entry_id,
        farthest.ran_m,
        how=_how_far(farthest),
        then_distance_m=previous.ran_m if previous else None,
        then_how=previous.how if previous else "",
    )
    yield held_against(one, previous)
    yield from _then_and_now(outs, farthest, previous)


def _farthest_on_foot(outs: Sequence[Outing], walked_m: float) -> Iterator[Evidence]:
    """The farthest of all with its walks, where walks were in it."""
    farthest = _farthest_covered(outs)
    if farthest is None or not farthest.mixed or (farthest.covered_m or 0.0) < walked_m:
        return
    before = _farthest_covered(_of_days_before(outs, farthest))
    if before is not None and (before.covered_m or 0.0) < walked_m:
        before = None
    if sum(1 for out in outs if out.covered_m) > 1:
        one = Evidence(
            "farthest on foot",
            farthest.day,
            farthest.entry_id,
            farthest.covered_m,
            how="mixed",
            then_distance_m=before.covered_m if before else None,
        )
        yield held_against(one, before)


def _then_and_now(
    outs: Sequence[Outing], farthest: Outing, previous: Outing | None
) -> Iterator[Evidence]:
    """The farthest of her first day with a distance, against the farthest of all."""
    first = farthest_of_first_day(outs)
    if first is None or first.ran_m is None or farthest.ran_m is None:
        return
    # Where the farthest before is the first of all, "farthest" says the same already.
    repeated = previous is not None and previous.day == first.day
    if first.day < farthest.day and not repeated and felt_farther(farthest.ran_m, first.ran_m):
        one = Evidence(
            "then and now",
            farthest.day,
            farthest.entry_id,
            farthest.ran_m,
            how=_how_far(farthest),
            then_distance_m=first.ran_m,
            then_how=first.how,
        )
        yield held_against(one, first)


def _farthest_covered(outs: Sequence[Outing]) -> Outing | None:
    known = [out for out in outs if out.covered_m]
    return max(known, key=lambda out: out.covered_m or 0.0) if known else None


def _how_far(out: Outing) -> How:
    # What was run of a run with walks was run, and not without walking.
    return "nonstop" if out.nonstop else ""


def _of_days_before(outs: Sequence[Outing], out: Outing) -> Sequence[Outing]:
    # Not those of the same day: "today X was your farthest" is no longer so once it is told.
    return [one for one in outs if one.day < out.day]
