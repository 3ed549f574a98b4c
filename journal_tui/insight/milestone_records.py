"""Milestones that a later run can outdo: the farthest and the longest."""

from collections.abc import Callable, Iterator, Sequence

from journal_tui.domain.units import Units, format_distance, format_minutes
from journal_tui.insight.measures import Outing, is_run
from journal_tui.insight.milestone import Found, Milestone, milestone_of
from journal_tui.insight.stretches import nonstop_m, nonstop_s


def farthest_yet(on_foot: Sequence[Outing], units: Units) -> Found:
    """The farthest runs, and the longest ways without walking where they are no farthest.

    One that is the farthest with its walks is held against all that was walked as well.
    """
    reach = covered = longest = 0.0
    for out in on_foot:
        done = out.covered_m or 0.0
        if is_run(out.run):
            far = _more(out.ran_m or 0.0, reach, units)
            nonstop = nonstop_m(out) or 0.0
            if far:
                one = Milestone("farthest", out.day, out.entry_id, out.ran_m, nonstop=out.nonstop)
                yield one._replace(longer_way=_more(max(done, covered), out.ran_m or 0.0, units))
            elif out.mixed and reach > 0 and _more(done, covered, units):
                yield milestone_of("farthest", out, done)
            if _more(nonstop, longest, units) and not (far and out.nonstop):
                yield Milestone("longest nonstop", out.day, out.entry_id, nonstop)
            reach, longest = max(reach, out.reach_m), max(longest, nonstop)
        covered = max(covered, done)


def longest_way(on_foot: Sequence[Outing], units: Units) -> Found:
    """Walks that were longer than all before them on foot, run or walked."""
    longest = 0.0
    for out in on_foot:
        done = out.covered_m or 0.0
        if _more(done, longest, units) and not is_run(out.run):
            yield Milestone("longest way", out.day, out.entry_id, done)
        longest = max(longest, done)


def longest_yet(outs: Sequence[Outing]) -> Found:
    """The longest runs by time."""
    for out, seconds in _longer(outs, lambda out: out.run.duration_s):
        yield milestone_of("longest", out)._replace(duration_s=seconds)


def longest_nonstop_time(outs: Sequence[Outing]) -> Found:
    """The longest stretches without a walk, by time."""
    for out, seconds in _longer(outs, nonstop_s):
        yield Milestone("longest nonstop time", out.day, out.entry_id, duration_s=seconds)


def _longer(
    outs: Sequence[Outing], length: Callable[[Outing], float | None]
) -> Iterator[tuple[Outing, float]]:
    """Every run whose time is more than that of all before it, and reads so as well."""
    longest = 0.0
    for out in outs:
        seconds = length(out) or 0.0
        if seconds > longest > 0 and format_minutes(seconds) != format_minutes(longest):
            yield out, seconds
        longest = max(longest, seconds)


def _more(now: float, before: float, units: Units) -> bool:
    """Whether ``now`` metres are more than the ``before`` that there were, and read so as well."""
    if not now > before > 0:
        return False
    return format_distance(now, units) != format_distance(before, units)
