"""Evidence from weeks: these seven days against the same ones a year ago, and the first ones."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from journal_tui.insight.facts import Evidence, held_against
from journal_tui.insight.measures import Outing
from journal_tui.insight.progress import FELT_SHARE, farthest_run, felt_farther

#: 52 weeks, so that the seven days are the same days of the week.
YEAR = timedelta(weeks=52)
WEEK = timedelta(days=6)
#: Five minutes in a week and a tenth more than before are a difference that she can feel.
FELT_MORE_S = 300.0


def weeks(outs: Sequence[Outing], today: date) -> Iterator[Evidence]:
    """Everything that the last seven days show against those a year ago, and the first seven."""
    now = _seven_days(outs, today)
    if not now:
        return
    then = _seven_days(outs, today - YEAR)
    if then:
        yield from _last_year(now, then)
        yield from _last_year_runs(now, then)
        yield from _more_minutes("last year minutes", now, then)
    first_until = outs[0].day + WEEK
    if first_until < today - WEEK:
        yield from _more_minutes("week minutes", now, _seven_days(outs, first_until))


def _seven_days(outs: Sequence[Outing], until: date) -> Sequence[Outing]:
    since = until - WEEK
    return [out for out in outs if since <= out.day <= until]


def _last_year(now: Sequence[Outing], then: Sequence[Outing]) -> Iterator[Evidence]:
    """The farthest of the seven days against that of the same seven days a year before."""
    farthest, before = farthest_run(now), farthest_run(then)
    if farthest is None or before is None or farthest.ran_m is None or before.ran_m is None:
        return
    if felt_farther(farthest.ran_m, before.ran_m):
        one = Evidence(
            "last year",
            farthest.day,
            farthest.entry_id,
            farthest.ran_m,
            how="nonstop" if farthest.nonstop else "",
            then_distance_m=before.ran_m,
        )
        yield held_against(one, before)


def _last_year_runs(now: Sequence[Outing], then: Sequence[Outing]) -> Iterator[Evidence]:
    if len(now) > len(then):
        one = Evidence(
            "last year runs",
            now[-1].day,
            now[-1].entry_id,
            number=len(now),
            then_number=len(then),
        )
        yield held_against(one, then[-1])


def _more_minutes(
    kind: Literal["last year minutes", "week minutes"],
    now: Sequence[Outing],
    then: Sequence[Outing],
) -> Iterator[Evidence]:
    """More time out running than then; silent where the time of a run is not known."""
    if not all(out.run.duration_s for out in (*now, *then)):
        return
    seconds = sum(out.run.duration_s or 0.0 for out in now)
    before = sum(out.run.duration_s or 0.0 for out in then)
    if seconds - before >= FELT_MORE_S and seconds >= before * FELT_SHARE:
        one = Evidence(
            kind,
            now[-1].day,
            now[-1].entry_id,
            duration_s=seconds,
            then_duration_s=before,
        )
        yield held_against(one, then[0])
