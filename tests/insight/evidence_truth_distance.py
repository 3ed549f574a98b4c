"""Evidence of distance, time and walks, held against the entries alone.

A check asserts that what a piece claims is so in the journal, and gives the words back that the
sentence must hold: with them taken out, no number and no day may be left in it.
"""

from evidence_naive import (
    at_most,
    broken_up,
    cared,
    is_run,
    nonstop_m,
    nonstop_s,
    shares,
    surely_ran,
    whole_way,
    without_walk,
)
from evidence_words import on, ran, runs, times
from insight_makers import TODAY

from journal_tui.domain.units import format_minutes, format_pace

#: Sums of floats in another order are as near as this.
ENOUGH = 1e-6


def first_run(one, known):
    (source,) = known.runs
    assert one.entry_id == source.id
    amount = known.far(one.distance_m) if one.distance_m else ""
    amount = amount or (format_minutes(one.duration_s) if one.duration_s else "")
    assert (one.distance_m or 0) == whole_way(source.run)
    assert one.duration_s == source.run.duration_s
    return [amount] if source.day == TODAY else [on(source.day), amount]


def before(source, known):
    return [one for one in known.runs if one.day < source.day]


def record(one, known, reach, surely, words):
    """The most of all, and the most of the days before it where that can be told."""
    source = known.by_id[one.entry_id]
    most = max(reach(other.run) for other in known.runs)
    assert surely(source.run) == most > 0
    told = [words(most), on(source.day)]
    earlier = before(source, known)
    then_most = max((reach(other.run) for other in earlier), default=0)
    then = next((o for o in earlier if then_most and surely(o.run) == then_most), None)
    assert one.then_day == (then.day if then else None)
    assert one.then_entry_id == (then.id if then and not cared(then) else "")
    if then and words(then_most) != words(most):
        told += [words(then_most), on(then.day)]
    return told


def farthest(one, known):
    source = known.by_id[one.entry_id]
    told = record(one, known, at_most, surely_ran, known.far)
    assert sum(whole_way(other.run) > 0 for other in known.runs) > 1
    assert one.distance_m == surely_ran(source.run)
    return told + (["without walking"] if without_walk(source.run) else [])


def farthest_on_foot(one, known):
    source = known.by_id[one.entry_id]
    feet = [o for o in known.entries if o.run is not None and whole_way(o.run)]
    assert one.distance_m == whole_way(source.run) == max(whole_way(o.run) for o in feet)
    assert broken_up(source.run)
    told = [known.far(one.distance_m), on(source.day), "running and walking"]
    earlier = before(source, known)
    if one.then_day is not None:
        then = known.then(one)
        assert then.day == one.then_day < source.day
        assert one.then_distance_m == whole_way(then.run)
        assert all(whole_way(o.run) <= one.then_distance_m for o in earlier)
        walks = [o for o in feet if not is_run(o.run)]
        assert all(whole_way(o.run) <= one.then_distance_m for o in walks)
        if known.far(one.then_distance_m) != known.far(one.distance_m):
            told += [known.far(one.then_distance_m), on(then.day)]
    return told


def first_day(known):
    """The most that was run on the first day that has a distance."""
    day = next(one.day for one in known.runs if at_most(one.run))
    return day, max(at_most(one.run) for one in known.runs if one.day == day)


def then_and_now(one, known):
    source = known.by_id[one.entry_id]
    day, most = first_day(known)
    assert one.distance_m == surely_ran(source.run) == max(at_most(o.run) for o in known.runs)
    assert one.then_day == day < source.day
    assert one.then_distance_m == most == surely_ran(known.then(one).run)
    assert one.distance_m - most >= 165
    assert one.distance_m >= most * 1.1
    told = [known.far(one.distance_m), on(source.day), known.far(most), on(day)]
    return told + (["without walking"] if without_walk(source.run) else [])


def farther_since(one, known):
    day, most = first_day(known)
    assert (one.then_day, one.then_distance_m) == (day, most)
    later = [o for o in known.runs if o.day > day]
    number = sum(surely_ran(o.run) >= most for o in later)
    assert one.number == number >= 3
    untold = [
        o
        for o in later
        if not surely_ran(o.run) and (not whole_way(o.run) or whole_way(o.run) >= most)
    ]
    assert surely_ran(known.by_id[one.entry_id].run) >= most
    words = f"at least {times(number)}" if untold else times(number)
    return [on(day), known.far(most), words]


def records(one, known):
    found = set()
    for other in known.runs:
        earlier = [at_most(o.run) for o in before(other, known)]
        if max(earlier, default=0) and surely_ran(other.run) > max(earlier):
            found.add(other.day)
    assert one.number == len(found) > 1
    assert one.day == max(found)
    return [str(len(found)), on(max(found))]


def longest_time(one, known):
    source = known.by_id[one.entry_id]
    assert sum(bool(o.run.duration_s) for o in known.runs) > 1
    told = record(one, known, seconds, seconds, format_minutes)
    return told + ran(known, 0, source.run.duration_s, source.run)[1:]


def seconds(run):
    return run.duration_s or 0


def longest_nonstop(one, known):
    assert one.distance_m == nonstop_m(known.by_id[one.entry_id].run)
    return [*record(one, known, nonstop_m, nonstop_m, known.far), "without walking"]


def longest_nonstop_time(one, known):
    assert one.duration_s == nonstop_s(known.by_id[one.entry_id].run)
    return [*record(one, known, nonstop_s, nonstop_s, format_minutes), "without walking"]


def from_first(one, known, measure, now, then, words):
    source, first = known.by_id[one.entry_id], known.then(one)
    assert now == measure(source.run) == max(measure(o.run) for o in known.runs)
    day = next(o.day for o in known.runs if measure(o.run))
    assert one.then_day == first.day == day < source.day
    assert then == measure(first.run) == max(measure(o.run) for o in known.runs if o.day == day)
    assert now >= 1.1 * then
    return [on(source.day), words(now), on(day), words(then), "without walking"]


def nonstop_then_and_now(one, known):
    assert one.distance_m - one.then_distance_m >= 165
    return from_first(one, known, nonstop_m, one.distance_m, one.then_distance_m, known.far)


def nonstop_time_then_and_now(one, known):
    assert one.duration_s - one.then_duration_s >= 60
    now, then = one.duration_s, one.then_duration_s
    return from_first(one, known, nonstop_s, now, then, format_minutes)


def nonstop_runs(one, known):
    found = [o for o in known.runs if without_walk(o.run)]
    assert one.number == len(found) > 2
    assert one.day == found[-1].day
    return [runs(len(found)), on(one.day)]


def share_run(one, known):
    source, first = known.by_id[one.entry_id], known.then(one)
    assert first.day == one.then_day < one.day == source.day
    place = 0 if one.distance_m else 1
    (ran_now, now), (ran_then, then) = shares(source.run)[place], shares(first.run)[place]
    words = (known.far, format_minutes)[place]
    assert abs((one.distance_m or one.duration_s) - now) < ENOUGH
    assert abs((one.then_distance_m or one.then_duration_s) - then) < ENOUGH
    assert ran_now / now - ran_then / then >= 0.1 - 1e-9
    assert ran_now >= ran_then - ENOUGH
    assert ran_then > 0
    assert broken_up(first.run)
    assert abs(one.number - ran_now) <= 0.5
    assert abs(one.then_number - ran_then) <= 0.5
    all_of_it = f"all of {words(now)}"
    told = all_of_it if without_walk(source.run) else part(words(one.number), words(now))
    return [told, part(words(one.then_number), words(then)), on(source.day), on(first.day)]


def part(ran, whole):
    """The part with its unit, but for that of the whole: once is enough."""
    if ran == whole:
        return f"nearly all of {whole}"
    unit = whole.split()[-1]
    return f"ran {ran.removesuffix(f' {unit}')} of {whole}"


def pace(one, known):
    source, first = known.by_id[one.entry_id], known.then(one)
    now, then = source.run, first.run
    assert (source.day - first.day).days >= 7
    assert not broken_up(now)
    assert not broken_up(then)
    paces = now.duration_s / now.distance_m, then.duration_s / then.distance_m
    assert paces[0] <= paces[1] * 0.97
    assert 1 / 1.15 - ENOUGH <= now.distance_m / then.distance_m <= 1.15 + ENOUGH
    return [
        *(on(first.day), known.far(then.distance_m), format_pace(paces[1], known.units)),
        *(on(source.day), known.far(now.distance_m), format_pace(paces[0], known.units)),
    ]


def easier(one, known):
    source, first = known.by_id[one.entry_id], known.then(one)
    assert (source.day - first.day).days >= 7
    assert one.number == source.run.effort <= first.run.effort - 2
    assert one.then_number == first.run.effort
    now, then = whole_way(source.run), whole_way(first.run)
    assert 0 < then <= now <= then * 1.15 + ENOUGH
    assert broken_up(first.run) or not broken_up(source.run)
    return [
        *(on(first.day), known.far(then), f"effort of {first.run.effort}"),
        *(on(source.day), known.far(now), f"effort of {source.run.effort}"),
    ]


OF_DISTANCE = (
    *(first_run, farthest, farthest_on_foot, then_and_now, farther_since, records, longest_time),
    *(longest_nonstop, longest_nonstop_time, nonstop_then_and_now, nonstop_time_then_and_now),
    *(nonstop_runs, share_run, pace, easier),
)
