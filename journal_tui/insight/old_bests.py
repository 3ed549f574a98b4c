"""Evidence of what was passed: how often farther than ever, old bests, the longest time out."""

from collections.abc import Iterator, Sequence

from journal_tui.insight.facts import Evidence, held_against
from journal_tui.insight.measures import Outing
from journal_tui.insight.progress import farthest_of_first_day

#: A distance that was run three times since is one that she can run.
OFTEN = 3


def old_bests(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """Everything that runs (oldest first) show of old bounds that were passed."""
    yield from _records(outs)
    yield from _farther_since(outs)
    yield from _longest_time(outs)


def _records(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The days on which she surely ran farther than on any day before."""
    reached = reached_today = 0.0
    newest: Outing | None = None
    days = 0
    day = None
    for out in outs:
        if out.day != day:
            day, reached = out.day, max(reached, reached_today)
        if (out.ran_m or 0.0) > reached > 0:
            days += newest is None or newest.day != out.day
            newest = out
        reached_today = max(reached_today, out.reach_m)
    if newest is not None and days > 1:
        yield Evidence("records", newest.day, newest.entry_id, number=days)


def _farther_since(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """How often she has run the farthest of her first day since; "at least" where not all tell."""
    first = farthest_of_first_day(outs)
    if first is None or first.ran_m is None:
        return
    bound = first.ran_m
    later = [out for out in outs if out.day > first.day]
    passed = [out for out in later if (out.ran_m or 0.0) >= bound]
    if len(passed) < OFTEN:
        return
    untold = any(out.ran_m is None and (out.covered_m or bound) >= bound for out in later)
    one = Evidence(
        "farther since",
        passed[-1].day,
        passed[-1].entry_id,
        then_distance_m=bound,
        then_how=first.how,
        number=len(passed),
        detail="at least" if untold else "",
    )
    yield held_against(one, first)


def _longest_time(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The run that took the longest, walks included, against the longest of the days before."""
    timed = [out for out in outs if out.run.duration_s]
    if len(timed) < 2:
        return
    longest = max(timed, key=_seconds)
    before = [out for out in timed if out.day < longest.day]
    previous = max(before, key=_seconds) if before else None
    one = Evidence(
        "longest time",
        longest.day,
        longest.entry_id,
        duration_s=longest.run.duration_s,
        how=longest.how,
        then_duration_s=previous.run.duration_s if previous else None,
        then_how=previous.how if previous else "",
    )
    yield held_against(one, previous)


def _seconds(out: Outing) -> float:
    return out.run.duration_s or 0.0
