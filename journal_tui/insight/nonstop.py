"""Evidence of running on: the longest stretches without a walk."""

from collections.abc import Iterator, Sequence

from journal_tui.insight.facts import Evidence, held_against
from journal_tui.insight.measures import Outing
from journal_tui.insight.progress import FELT_SHARE, felt_farther
from journal_tui.insight.stretches import nonstop_m, nonstop_s

#: A minute and a tenth longer is a difference that she can feel.
FELT_LONGER_S = 60.0
#: So many runs without a walk are worth counting.
OFTEN = 3


#: Metres or seconds, and the run that they are a part of.
_Stretch = tuple[float, Outing]


def longest_nonstop(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """What all runs (oldest first) that are known to be in part or whole without a walk show."""
    yield from _farthest_stretch(outs)
    yield from _longest_stretch(outs)
    whole = [out for out in outs if out.nonstop]
    if len(whole) >= OFTEN:
        yield Evidence("nonstop runs", whole[-1].day, whole[-1].entry_id, number=len(whole))


def _farthest_stretch(outs: Sequence[Outing]) -> Iterator[Evidence]:
    stretches = [(length, out) for out in outs if (length := nonstop_m(out))]
    if not stretches:
        return
    (length, longest), then, first = _longest_three(stretches)
    now = Evidence("longest nonstop", longest.day, longest.entry_id, length, how="nonstop")
    if then is None:
        yield now
        return
    yield held_against(now._replace(then_distance_m=then[0]), then[1])
    # Where the longest before is of the first day, the longest says the same already.
    if first[1].day < then[1].day and felt_farther(length, first[0]):
        now = now._replace(kind="nonstop then and now", then_distance_m=first[0])
        yield held_against(now, first[1])


def _longest_stretch(outs: Sequence[Outing]) -> Iterator[Evidence]:
    stretches = [(length, out) for out in outs if (length := nonstop_s(out))]
    if not stretches:
        return
    (length, longest), then, first = _longest_three(stretches)
    now = Evidence(
        "longest nonstop time", longest.day, longest.entry_id, duration_s=length, how="nonstop"
    )
    if then is None:
        yield now
        return
    yield held_against(now._replace(then_duration_s=then[0]), then[1])
    if first[1].day < then[1].day and _felt_longer(length, first[0]):
        now = now._replace(kind="nonstop time then and now", then_duration_s=first[0])
        yield held_against(now, first[1])


def _longest_three(stretches: Sequence[_Stretch]) -> tuple[_Stretch, _Stretch | None, _Stretch]:
    """The longest of all, of the days before that, and of the first day; the first of equals."""
    longest = max(stretches, key=_length)
    before = [one for one in stretches if one[1].day < longest[1].day]
    first_day = stretches[0][1].day
    of_first_day = (one for one in stretches if one[1].day == first_day)
    return longest, max(before, key=_length, default=None), max(of_first_day, key=_length)


def _length(stretch: _Stretch) -> float:
    return stretch[0]


def _felt_longer(now: float, then: float) -> bool:
    return now - then >= FELT_LONGER_S and now >= then * FELT_SHARE
