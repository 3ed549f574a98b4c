"""Evidence of what has added up: minutes, distance, hard runs."""

from collections.abc import Iterator, Sequence

from journal_tui.insight.facts import Evidence, EvidenceKind, held_against
from journal_tui.insight.measures import Outing

#: From this effort on (CR-10) a run was a hard one beyond doubt.
HARD = 7
#: So many hard runs are worth counting.
OFTEN = 3


def sums(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """Everything that all runs (oldest first) add up to."""
    timed = [out for out in outs if out.run.duration_s]
    if len(timed) > 1:
        seconds = sum(out.run.duration_s or 0.0 for out in timed)
        yield _sum_of("time in all", timed)._replace(duration_s=seconds)
    measured = [out for out in outs if out.covered_m]
    if len(measured) > 1:
        metres = sum(out.covered_m or 0.0 for out in measured)
        yield _sum_of("distance in all", measured)._replace(distance_m=metres)
    hard = [out for out in outs if (out.run.effort or 0) >= HARD]
    if len(hard) >= OFTEN:
        yield _sum_of("hard runs", hard)


def _sum_of(kind: EvidenceKind, outs: Sequence[Outing]) -> Evidence:
    last = outs[-1]
    return held_against(Evidence(kind, last.day, last.entry_id, number=len(outs)), outs[0])
