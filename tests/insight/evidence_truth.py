"""For each kind of evidence a check that it is true: the table of them, and those of her days.

Nothing of ``insight`` is used here. What a check is stands in ``evidence_truth_distance``.
"""

from datetime import timedelta

from evidence_naive import (
    at_most,
    cared,
    dips_of,
    gone_on,
    is_run,
    lifted,
    mood_of,
    surely_ran,
    whole_way,
    without_walk,
)
from evidence_truth_distance import ENOUGH, OF_DISTANCE
from evidence_words import days, on, ran, runs, since, times
from insight_makers import TODAY

from journal_tui.domain.units import format_minutes
from journal_tui.texts.words import FEELING_WORDS

HARD_WEATHER = {
    *("rain", "drizzle", "storm", "hail", "snow", "ice", "frost", "cold", "hot", "humid"),
    *("muggy", "fog", "dark", "wind", "windy"),
}


def week_until(known, until):
    return [o for o in known.runs if until - timedelta(days=6) <= o.day <= until]


def last_year(one, known):
    now, then = week_until(known, TODAY), week_until(known, TODAY - timedelta(days=364))
    source, first = known.by_id[one.entry_id], known.then(one)
    assert source in now
    assert first in then
    assert one.distance_m == surely_ran(source.run) == max(at_most(o.run) for o in now)
    assert one.then_distance_m == surely_ran(first.run) == max(at_most(o.run) for o in then)
    assert one.distance_m - one.then_distance_m >= 165
    told = [known.far(one.then_distance_m), on(source.day), known.far(one.distance_m)]
    return told + (["without walking"] if without_walk(source.run) else [])


def last_year_runs(one, known):
    now, then = week_until(known, TODAY), week_until(known, TODAY - timedelta(days=364))
    assert (one.number, one.then_number) == (len(now), len(then))
    assert len(now) > len(then) > 0
    return [times(len(then)), times(len(now))]


def minutes(one, now, then):
    assert now
    assert then
    assert all(o.run.duration_s for o in now + then)
    of_now, of_then = (sum(o.run.duration_s for o in some) for some in (now, then))
    assert (one.duration_s, one.then_duration_s) == (of_now, of_then)
    assert of_now - of_then >= 300
    assert of_now >= 1.1 * of_then
    return [format_minutes(of_then), format_minutes(of_now)]


def last_year_minutes(one, known):
    then = week_until(known, TODAY - timedelta(days=364))
    return minutes(one, week_until(known, TODAY), then)


def week_minutes(one, known):
    first = known.runs[0].day
    assert one.then_day == first
    assert (TODAY - first).days >= 13
    then = week_until(known, first + timedelta(days=6))
    return [*minutes(one, week_until(known, TODAY), then), on(first)]


def time_in_all(one, known):
    timed = [o for o in known.runs if o.run.duration_s]
    assert one.duration_s == sum(o.run.duration_s for o in timed)
    assert one.number == len(timed) > 1
    return [format_minutes(one.duration_s), runs(len(timed))]


def distance_in_all(one, known):
    measured = [whole_way(o.run) for o in known.runs if whole_way(o.run)]
    assert abs(one.distance_m - sum(measured)) < ENOUGH
    assert one.number == len(measured) > 1
    return [known.far(sum(measured)), runs(len(measured))]


def runs_in_all(one, known):
    assert one.number == len(known.runs) > 1
    return [times(len(known.runs)), since(known.runs[0].day)]


def weeks_with_a_run(one, known):
    weeks = {o.day.isocalendar()[:2] for o in known.runs}
    assert one.number == len(weeks) > 2
    return [f"{len(weeks)} different weeks", since(known.runs[0].day)]


def showed_up(one, known):
    number = sum(o.day > TODAY - timedelta(days=28) for o in known.runs)
    assert one.number == number > 1
    return [times(number)]


def hard_runs(one, known):
    hard = [o for o in known.runs if o.run.effort is not None and o.run.effort >= 7]
    assert one.number == len(hard) > 2
    assert one.entry_id == hard[-1].id
    return [runs(len(hard)), "effort 7", on(hard[-1].day)]


def with_count(one, known, number):
    source = known.by_id[one.entry_id]
    assert one.number == (1 if known.partly else number)
    told = ran(known, whole_way(source.run), source.run.duration_s, source.run)
    return [on(source.day), *told, *([times(one.number)] if one.number > 1 else [])]


def race(one, known):
    kind = known.by_id[one.entry_id].run.kind
    assert kind in ("race", "parkrun")
    place = "in a race" if kind == "race" else "at a parkrun"
    return [*with_count(one, known, sum(o.run.kind == kind for o in known.runs)), place]


def outdoors(run, word):
    return word in run.weather and "indoors" not in run.weather and run.kind != "treadmill"


def weather(one, known):
    assert one.detail in HARD_WEATHER
    assert outdoors(known.by_id[one.entry_id].run, one.detail)
    return with_count(one, known, sum(outdoors(o.run, one.detail) for o in known.runs))


def comeback(one, known):
    source = known.by_id[one.entry_id]
    free = [o for o in known.runs if one.then_day < o.day < one.day]
    assert free == []
    assert known.then(one).day == one.then_day
    assert (one.day - one.then_day).days == one.number + 1 > 14
    told = ran(known, whole_way(source.run), source.run.duration_s, source.run)
    return [days(one.number), on(source.day), *told]


def wall_passed(one, known):
    source = known.by_id[one.entry_id]
    passed = [wall for wall in source.run.walls if gone_on(wall, source.run)]
    (wall, *_) = [
        wall
        for wall in passed
        if (wall.distance_m, wall.minute_s, wall.outcome or "")
        == (one.wall_m, one.wall_s, one.detail)
    ]
    told = [on(source.day)]
    if wall.distance_m:
        told.append(known.far(wall.distance_m))
    elif wall.minute_s:
        told.append(format_minutes(wall.minute_s))
    if gone_on(wall, source.run) == "farther":
        told.append(known.far(whole_way(source.run)))
    return told + {"ran through": ["ran through"], "stopped": ["stopped"]}.get(wall.outcome, [])


def all_walls(known):
    return [(wall, o) for o in known.runs for wall in o.run.walls]


def wall_moved(one, known):
    source, first = known.by_id[one.entry_id], known.then(one)
    assert source.day > first.day
    assert one.distance_m in [wall.distance_m for wall in source.run.walls]
    assert one.then_distance_m in [wall.distance_m for wall in first.run.walls]
    assert one.distance_m - one.then_distance_m >= 165
    told = [known.far(one.then_distance_m), known.far(one.distance_m)]
    return [on(first.day), on(source.day), *told]


def walls_in_all(one, known):
    walls = all_walls(known)
    passed = sum(bool(gone_on(wall, o.run)) for wall, o in walls)
    assert (one.number, one.of) == (passed, len(walls))
    assert 0 < passed >= len(walls) / 2
    if len(walls) == 2:
        return ["two walls", "both of them" if passed == 2 else "one of them"]
    return [f"{len(walls)} walls", "each" if passed == len(walls) else f"{passed} of them"]


def walls_run_through(one, known):
    walls = [wall.outcome for wall, _ in all_walls(known)]
    first, newest = walls[: one.of], walls[-one.of :]
    assert 6 <= 2 * one.of <= len(walls)
    assert None not in first + newest
    then, now = first.count("ran through"), newest.count("ran through")
    assert (one.then_number, one.number) == (then, now)
    assert now >= then + 2
    told = [f"through {then or 'none'}", f"through {now}"]
    return [f"first {one.of} walls", f"newest {one.of}", *told]


def dip_recovered(one, known):
    (dip, back), *_ = [
        (dip, back) for dip, back in lifted(known.entries) if dip[0].id == one.then_entry_id
    ]
    assert (one.entry_id, one.day, one.then_day) == (back.id, back.day, dip[0].day)
    ids = [o.id for o in known.entries]
    after = known.entries[ids.index(dip[-1].id) + 1 : ids.index(back.id) + 1]
    number, took = sum(is_run(o.run) for o in after), (back.day - dip[0].day).days
    assert (one.number, one.days) == (number, took)
    if took == 0:
        return ["earlier today" if back.day == TODAY else on(back.day)]
    return [on(dip[0].day), days(took), *([runs(number)] if number else [])]


def dips_recovered(one, known):
    dips = dips_of(known.entries)
    newest = [o for o in known.entries if o.mood is not None][-1]
    told = [dip for dip, _ in dips if newest not in dip]
    took = [(back.day - dip[0].day).days for dip, back in lifted(known.entries)]
    assert (one.number, one.of) == (len(took), len(told))
    assert len(took) > 1
    within = sum(one.days >= some for some in took)
    assert within > len(took) / 2
    assert not any(sum(some >= other for other in took) > len(took) / 2 for some in range(one.days))
    if len(took) == 2:
        assert within == 2
    every = len(took) == len(told)
    many = "both" if len(told) == 2 else f"all {len(told)}"
    some = "two lifted" if len(took) == 2 else f"{len(took)} lifted"
    return [
        *([many] if every else [f"of the {len(told)}", some]),
        f"within {days(one.days)}" if one.days else "within the day",
        "each" if len(took) == 2 else "most of them",
        *(["earlier"] if len(told) < len(dips) else []),
    ]


def low_days(known):
    return {o.day for o in known.entries if o.mood is not None and mood_of(o) <= -0.15}


def after_a_low_one(one, known):
    source, low = known.by_id[one.entry_id], known.then(one)
    assert mood_of(low) <= -0.15
    assert low.day == one.then_day
    assert (source.day - low.day).days == one.number in (1, 2)
    told = ran(known, whole_way(source.run), source.run.duration_s, source.run)
    return [on(low.day), "next day" if one.number == 1 else "two days later", *told]


def went_again(one, known):
    told = [day for day in low_days(known) if (TODAY - day).days >= 7]
    again = [day for day in told if any(0 < (o.day - day).days <= 7 for o in known.runs)]
    assert (one.number, one.of) == (len(again), len(told))
    assert 3 <= len(told) < 2 * len(again)
    many = "each of them" if len(again) == len(told) else f"{len(again)} of them"
    return [f"{len(told)} low days", many]


def felt_twice(known):
    return [
        o
        for o in known.runs
        if o.feeling.during is not None and o.feeling.after is not None and not cared(o)
    ]


def felt_better_after(one, known):
    felt = felt_twice(known)
    better = [o for o in felt if o.feeling.after > o.feeling.during]
    assert (one.number, one.of) == (len(better), len(felt))
    assert 3 <= len(felt) < 2 * len(better)
    many = "each of them" if len(better) == len(felt) else f"{len(better)} of them"
    return [f"{len(felt)} runs", many]


def lifted_on_the_way(one, known):
    source = known.by_id[one.entry_id]
    assert source in felt_twice(known)
    during, after = source.feeling.during, source.feeling.after
    assert during < 0 < after
    return [on(source.day), f"{FEELING_WORDS[during]} on", f"and {FEELING_WORDS[after]} after"]


CHECKS = {
    function.__name__.replace("_", " "): function
    for function in (
        *(*OF_DISTANCE, last_year, last_year_runs, last_year_minutes, week_minutes, time_in_all),
        *(distance_in_all, runs_in_all, weeks_with_a_run, showed_up, hard_runs, race, weather),
        *(comeback, wall_passed, wall_moved, walls_in_all, walls_run_through, dip_recovered),
        *(dips_recovered, after_a_low_one, went_again, felt_better_after, lifted_on_the_way),
    )
}
