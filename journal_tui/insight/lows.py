"""Evidence of low days that passed: dips that recovered, runs after a low one."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from journal_tui.domain.entry import Entry, mood_level
from journal_tui.insight.dips import Dip, days_until_back, find_dips
from journal_tui.insight.facts import Evidence
from journal_tui.insight.measures import Outing, is_run

#: Within a week of a low day she went out again, or she did not.
WEEK_DAYS = 7
#: So many low days are worth counting.
OFTEN = 3


def lows(outs: Sequence[Outing], entries: Sequence[Entry], today: date) -> Iterator[Evidence]:
    """Everything that low entries and dips show; ``outs`` are the runs of ``entries``."""
    dips = find_dips(entries)
    lifted = [dip for dip in dips if _has_lifted(dip, entries)]
    if lifted:
        yield _dip_recovered(lifted[-1], entries)
        yield from _dips_recovered(dips, lifted, entries)
    low = [entry for entry in entries if _is_low(entry)]
    care = {entry.id for entry in entries if entry.care}
    # A day of such words is no proof that the low one before it was over.
    yield from _after_a_low_one([out for out in outs if out.entry_id not in care], low)
    yield from _went_again(outs, low, today)


def _dip_recovered(dip: Dip, entries: Sequence[Entry]) -> Evidence:
    """The newest dip that has recovered, with the days and the runs that it took."""
    start, back = entries[dip.start], entries[dip.recovered or 0]
    after = entries[dip.end + 1 : (dip.recovered or 0) + 1]
    return Evidence(
        "dip recovered",
        back.day,
        back.id,
        then_day=start.day,
        then_entry_id=start.id,
        number=sum(is_run(entry.run) for entry in after),
        days=days_until_back(dip, entries) or 0,
    )


def _dips_recovered(
    dips: Sequence[Dip], lifted: Sequence[Dip], entries: Sequence[Entry]
) -> Iterator[Evidence]:
    """How many dips lifted again, and the days within which more than half of those did.

    The dip that her newest mood belongs to is not among them: it has had no time to lift.
    """
    newest = next(entry for entry in reversed(entries) if entry.mood is not None)
    now = bool(dips) and newest.id in dips[-1].entry_ids
    of = len(dips) - now
    if len(lifted) > 1 and len(lifted) * 2 > of:
        back = max((entries[dip.recovered or 0] for dip in lifted), key=lambda entry: entry.day)
        days = sorted(days_until_back(dip, entries) or 0 for dip in lifted)
        yield Evidence(
            "dips recovered",
            back.day,
            back.id,
            number=len(lifted),
            of=of,
            days=days[len(days) // 2],
            detail="earlier" if now else "",
        )


def _has_lifted(dip: Dip, entries: Sequence[Entry]) -> bool:
    if dip.recovered is None:
        return False
    # The usual of an early entry may itself be low: being back there is no lift.
    return _value(entries[dip.recovered]) > max(
        _value(entry) for entry in entries[dip.start : dip.end + 1]
    )


def _value(entry: Entry) -> float:
    mood = entry.mood
    return mood.value if mood is not None else -1.0


def _is_low(entry: Entry) -> bool:
    mood = entry.mood
    return mood is not None and mood_level(mood.value) < 0


def _after_a_low_one(outs: Sequence[Outing], low: Sequence[Entry]) -> Iterator[Evidence]:
    """The newest run on the day, or the second day, after an entry with a low mood."""
    by_day: dict[date, Outing] = {}
    for out in outs:
        by_day.setdefault(out.day, out)
    for entry in reversed(low):
        for days in (1, 2):
            if (after := by_day.get(entry.day + timedelta(days=days))) is not None:
                yield Evidence(
                    "after a low one",
                    after.day,
                    after.entry_id,
                    after.covered_m,
                    after.run.duration_s,
                    after.how,
                    then_day=entry.day,
                    then_entry_id=entry.id,
                    number=days,
                )
                return


def _went_again(outs: Sequence[Outing], low: Sequence[Entry], today: date) -> Iterator[Evidence]:
    """After how many low days she went out to run again within a week; more than half of them.

    The low days of the last week are left out: it is not yet told what came after them.
    """
    ran = {out.day: out for out in outs}
    days = sorted({entry.day for entry in low if (today - entry.day).days >= WEEK_DAYS})
    again = [after for day in days for after in _next(ran, day)]
    if len(days) >= OFTEN and len(again) * 2 > len(days):
        newest = again[-1]
        yield Evidence("went again", newest.day, newest.entry_id, number=len(again), of=len(days))


def _next(ran: "dict[date, Outing]", day: date) -> Iterator[Outing]:
    """The first run of the week after a day, if there was one."""
    for days in range(1, WEEK_DAYS + 1):
        if (out := ran.get(day + timedelta(days=days))) is not None:
            yield out
            return
