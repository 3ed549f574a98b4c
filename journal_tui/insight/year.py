"""A year in review: what its entries add up to, and what stands out in them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.domain.entry import Entry, mood_level
from journal_tui.domain.goal import Goal
from journal_tui.domain.units import Units
from journal_tui.insight.dips import days_until_back, find_dips
from journal_tui.insight.her_words import lightest_sentence
from journal_tui.insight.highlights import lasting
from journal_tui.insight.measures import Outing, covered_m, is_run, outings
from journal_tui.insight.milestones import Milestone, milestones
from journal_tui.insight.numbers import median
from journal_tui.insight.progress import farthest_run
from journal_tui.insight.stretches import nonstop_m, nonstop_s
from journal_tui.insight.struggles import went_on
from journal_tui.insight.week import Week, week_start


class Month(NamedTuple):
    """The runs of a month 1..12, with their seconds and metres where known."""

    month: int
    runs: int
    duration_s: float
    distance_m: float


class Quarter(NamedTuple):
    """The median mood (-1..+1) of a quarter 1..4; so many of its moods were said, or read."""

    quarter: int
    mood: float
    said: int
    read: int


class YearReview(NamedTuple):
    """One year of a journal; lengths in metres, times in seconds, of runs unless it says walks.

    ``farthest`` is the run in which most was run, ``longest_way`` one that went farther with
    walks in it, ``longest`` the longest by time, each the first of equals. ``nonstop_m`` and
    ``nonstop_s`` are the longest stretches without a walk with their runs. ``fullest_week`` has
    the most minutes where every run has a time, else the most runs; only runs of the year count
    in it, and there is none where all runs lie in one week. ``months`` and ``quarters`` are those
    with something in them. A dip belongs to the year in which it began, ``recoveries`` are the
    days from there to the entry that was back, also where that was a year later. ``best`` is the
    entry with the highest mood that is a good one and has a sentence to quote. No milestone is
    told of an entry whose words ask for care. What is None is not known.
    """

    year: int
    entries: int
    runs: int
    duration_s: float
    distance_m: float
    walks: int
    walked_m: float
    farthest: Outing | None
    longest_way: Outing | None
    longest: Outing | None
    nonstop_m: tuple[float, Outing] | None
    nonstop_s: tuple[float, Outing] | None
    fullest_week: Week | None
    months: tuple[Month, ...]
    walls: int
    walls_passed: int
    dips: int
    recoveries: tuple[int, ...]
    quarters: tuple[Quarter, ...]
    best: Entry | None
    milestones: tuple[Milestone, ...]


def review(
    entries: Sequence[Entry],
    year: int,
    units: Units = "mi",
    goals: Iterable[Goal] = (),
    first_weekday: int = 0,
) -> YearReview:
    """Look back on a year of live entries (oldest first, those of all years).

    Milestones are counted in ``units``; weeks start on 0 (Monday) to 6 (Sunday).
    """
    of_year = [entry for entry in entries if entry.at.year == year]
    outs = outings(of_year)
    walks = [one.run for one in of_year if one.run is not None and not is_run(one.run)]
    walls = [(wall, out) for out in outs for wall in out.run.walls]
    dips = [dip for dip in find_dips(entries) if entries[dip.start].at.year == year]
    farthest = farthest_run(outs)
    care = {one.id for one in of_year if one.care}
    return YearReview(
        year=year,
        entries=len(of_year),
        runs=len(outs),
        duration_s=sum(out.run.duration_s or 0.0 for out in outs),
        distance_m=sum(out.covered_m or 0.0 for out in outs),
        walks=len(walks),
        walked_m=sum(covered_m(run) or 0.0 for run in walks),
        farthest=farthest,
        longest_way=_longest_way(outs, farthest),
        longest=_out(_most(outs, lambda out: out.run.duration_s)),
        nonstop_m=_most(outs, nonstop_m),
        nonstop_s=_most(outs, nonstop_s),
        fullest_week=_fullest_week(outs, first_weekday),
        months=tuple(_months(outs)),
        walls=len(walls),
        walls_passed=sum(went_on(wall, out.covered_m) for wall, out in walls),
        dips=len(dips),
        recoveries=tuple(
            days for dip in dips if (days := days_until_back(dip, entries)) is not None
        ),
        quarters=tuple(_quarters(of_year)),
        best=_best(of_year),
        milestones=lasting(
            one
            for one in milestones(entries, units, goals)
            if one.day.year == year and one.entry_id not in care
        ),
    )


def _most(
    outs: Sequence[Outing], amount: Callable[[Outing], float | None]
) -> tuple[float, Outing] | None:
    """The run with the most of something, and how much; None where it is known of none."""
    known = [(amount(out) or 0.0, out) for out in outs]
    best = max(known, key=lambda pair: pair[0], default=None)
    return best if best is not None and best[0] else None


def _out(most: tuple[float, Outing] | None) -> Outing | None:
    return most[1] if most else None


def _longest_way(outs: Sequence[Outing], farthest: Outing | None) -> Outing | None:
    way = _most(outs, lambda out: out.covered_m)
    if way is None or not way[1].mixed:
        return None
    ran = (farthest.ran_m or 0.0) if farthest else 0.0
    return way[1] if way[0] > ran else None


def _fullest_week(outs: Sequence[Outing], first_weekday: int) -> Week | None:
    weeks: dict[date, list[Outing]] = {}
    for out in outs:
        weeks.setdefault(week_start(out.day, first_weekday), []).append(out)
    if len(weeks) < 2:
        return None
    summed = [Week(start, *_sums(of_week)) for start, of_week in weeks.items()]
    if all(out.run.duration_s for out in outs):
        return max(summed, key=lambda week: (week.duration_s, week.runs, week.distance_m))
    return max(summed, key=lambda week: (week.runs, week.duration_s, week.distance_m))


def _months(outs: Sequence[Outing]) -> Iterator[Month]:
    months: dict[int, list[Outing]] = {}
    for out in outs:
        months.setdefault(out.day.month, []).append(out)
    for month, of_month in sorted(months.items()):
        yield Month(month, *_sums(of_month))


def _sums(outs: Sequence[Outing]) -> tuple[int, float, float]:
    """How many runs, seconds and metres."""
    seconds = sum(out.run.duration_s or 0.0 for out in outs)
    return len(outs), seconds, sum(out.covered_m or 0.0 for out in outs)


def _quarters(entries: Sequence[Entry]) -> Iterator[Quarter]:
    moods: dict[int, list[tuple[float, bool]]] = {}
    for entry in entries:
        mood = entry.mood
        if mood is not None:
            quarter = (entry.at.month + 2) // 3
            moods.setdefault(quarter, []).append((mood.value, mood.source == "said"))
    for quarter, told in sorted(moods.items()):
        said = sum(by_her for _, by_her in told)
        yield Quarter(quarter, median([value for value, _ in told]), said, len(told) - said)


def _best(entries: Sequence[Entry]) -> Entry | None:
    """The good entry of the highest mood; of equals what she said herself, then the newest."""
    good = [
        (mood.value, mood.source == "said", number)
        for number, entry in enumerate(entries)
        if (mood := entry.mood) is not None and mood_level(mood.value) > 0
    ]
    for _, _, number in sorted(good, reverse=True):
        if lightest_sentence(entries[number]):
            return entries[number]
    return None
