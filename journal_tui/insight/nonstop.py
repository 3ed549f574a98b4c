"""Evidence of running on: the longest stretches without a walk."""

from collections.abc import Iterator, Sequence

from journal_tui.insight.facts import Evidence
from journal_tui.insight.measures import Outing


def longest_nonstop(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The longest stretches of all runs (oldest first) that are known to be without a walk."""
    yield from _farthest_stretch(outs)
    yield from _longest_stretch(outs)


def _farthest_stretch(outs: Sequence[Outing]) -> Iterator[Evidence]:
    longest, then = _longest([(nonstop_m(out), out) for out in outs])
    if longest:
        yield Evidence(
            "longest nonstop",
            longest[1].day,
            longest[1].entry_id,
            longest[0],
            how="nonstop",
            then_day=then[1].day if then else None,
            then_distance_m=then[0] if then else None,
        )


def _longest_stretch(outs: Sequence[Outing]) -> Iterator[Evidence]:
    longest, then = _longest([(nonstop_s(out), out) for out in outs])
    if longest:
        yield Evidence(
            "longest nonstop time",
            longest[1].day,
            longest[1].entry_id,
            duration_s=longest[0],
            how="nonstop",
            then_day=then[1].day if then else None,
            then_duration_s=then[0] if then else None,
        )


def _longest(
    lengths: Sequence[tuple[float | None, Outing]],
) -> tuple[tuple[float, Outing] | None, tuple[float, Outing] | None]:
    """The longest that is known and the one that was the longest before it."""
    longest: tuple[float, Outing] | None = None
    then: tuple[float, Outing] | None = None
    for length, out in lengths:
        if length and (longest is None or length > longest[0]):
            longest, then = (length, out), longest
    return longest, then


def nonstop_m(out: Outing) -> float | None:
    """Metres of the longest stretch that is known to be without a walk, or None."""
    return _part(out.run.longest_nonstop_m(), out.covered_m, out.nonstop)


def nonstop_s(out: Outing) -> float | None:
    """Seconds of the longest stretch that is known to be without a walk, or None."""
    return _part(out.run.longest_nonstop_s(), out.run.duration_s, out.nonstop)


def _part(known: float | None, whole: float | None, nonstop: bool) -> float | None:
    """What is known of the stretch, never more than the whole run; the whole where it was that."""
    if known is None:
        return whole if nonstop else None
    return min(known, whole) if whole else known
