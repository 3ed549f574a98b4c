"""Evidence of run and walk: how much of the way was run, then and now."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from journal_tui.insight.facts import Evidence, held_against
from journal_tui.insight.measures import Outing, sum_of

#: A tenth of the way more that was run is a difference that she can feel.
FELT_MORE = 0.1
#: The newest runs among which one to speak of is looked for.
NEWEST: Final = 12
#: What the segments add up to is the run, when the run as logged is within 2 % of it.
SAME: Final = 0.02


#: A run, and how much of it was run of how much, in metres or in seconds.
_Share = tuple[Outing, float, float]


def share_run(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The first run with walks against the newest run of which clearly more was run.

    More of the way, and no less in all: to run all of a short way is no progress. Told in
    distance where the log has it, else in time.
    """
    found = _then_and_now(outs, _of_way)
    if found is not None:
        yield _evidence(*found)._replace(distance_m=found[1][2], then_distance_m=found[0][2])
        return
    found = _then_and_now(outs, _of_time)
    if found is not None:
        yield _evidence(*found)._replace(duration_s=found[1][2], then_duration_s=found[0][2])


def _evidence(then: _Share, now: _Share) -> Evidence:
    out = now[0]
    one = Evidence(
        "share run",
        out.day,
        out.entry_id,
        how=out.how,
        then_how=then[0].how,
        number=round(now[1]),
        then_number=round(then[1]),
    )
    return held_against(one, then[0])


def _then_and_now(
    outs: Sequence[Outing], measure: Callable[[Outing], _Share | None]
) -> tuple[_Share, _Share] | None:
    known = (share for out in outs if out.mixed and (share := measure(out)) is not None)
    then = next((share for share in known if share[1] >= 1), None)
    if then is None:
        return None
    first, then_ran, then_whole = then
    newest = (share for out in reversed(outs) if (share := measure(out)) is not None)
    for now in islice(newest, NEWEST):
        out, ran, whole = now
        more = ran / whole - then_ran / then_whole
        if out.day > first.day and more >= FELT_MORE and ran >= then_ran:
            return then, now
    return None


def _of_way(out: Outing) -> _Share | None:
    # One who stands still goes no way.
    parts = [
        0.0 if part.kind == "rest" and part.distance_m is None else part.distance_m
        for part in out.run.segments
    ]
    return _share(out, parts, out.run.distance_m)


def _of_time(out: Outing) -> _Share | None:
    parts = [part.duration_s for part in out.run.segments]
    return _share(out, parts, out.run.duration_s)


def _share(out: Outing, parts: Sequence[float | None], logged: float | None) -> _Share | None:
    """The share that was run, from the lengths of its segments and that of the whole as logged.

    None where the log does not say it, or says two things.
    """
    if out.nonstop and logged:
        return out, logged, logged
    whole = sum_of(parts) if out.mixed else None
    if whole is None or (logged and abs(whole - logged) > SAME * logged):
        return None
    ran = sum(
        part
        for segment, part in zip(out.run.segments, parts, strict=True)
        if part and segment.kind == "run"
    )
    # One who rested and never walked ran all of the way; that is told of other days.
    return (out, ran, whole) if ran < whole else None
