"""Milestones: the firsts, the farthests and the round sums, each on its day."""

from collections.abc import Iterable, Sequence

from journal_tui.domain.entry import Entry
from journal_tui.domain.goal import Goal
from journal_tui.domain.units import Units
from journal_tui.insight.measures import is_run, measure
from journal_tui.insight.milestone import Milestone, MilestoneKind
from journal_tui.insight.milestone_firsts import (
    MARKS,
    first_race,
    first_run,
    first_weather,
    full_week,
    goals_reached,
    marks_reached,
    nonstop_minutes,
    wall_run_through,
)
from journal_tui.insight.milestone_records import (
    farthest_yet,
    longest_nonstop_time,
    longest_way,
    longest_yet,
)
from journal_tui.insight.milestone_sums import round_runs, round_sums

__all__ = ["Milestone", "MilestoneKind", "milestones"]


def milestones(
    entries: Sequence[Entry], units: Units = "mi", goals: Iterable[Goal] = ()
) -> tuple[Milestone, ...]:
    """Every milestone of live entries (oldest first), oldest first.

    The first run sets the first farthest and the first longest; they are milestones from the
    second on, and where they are more in the words in which they are shown. The farthest is told
    by what was run; a run broken up by walks whose run part is not known is the farthest where it
    covered more than any run before it. One that was run without a walk is not told again as the
    longest without walking. The distance of a goal counts from the day on which it was set.
    """
    on_foot = [measure(entry, entry.run) for entry in entries if entry.run is not None]
    outs = [out for out in on_foot if is_run(out.run)]
    farthest = list(farthest_yet(on_foot, units))
    told = {one.entry_id for one in farthest if one.kind == "farthest"}
    found = [
        *first_run(outs),
        *round_runs(outs),
        *full_week(outs),
        *first_race(outs),
        *goals_reached(outs, goals),
        *farthest,
        *longest_nonstop_time(outs),
        *(one for one in longest_yet(outs) if one.entry_id not in told),
        *marks_reached(outs, MARKS[units]),
        *nonstop_minutes(outs),
        *wall_run_through(outs),
        *first_weather(outs),
        *round_sums(outs, units),
        *(longest_way(on_foot, units) if len(on_foot) > len(outs) else ()),
    ]
    place = {entry.id: number for number, entry in enumerate(entries)}
    return tuple(sorted(found, key=lambda one: place[one.entry_id]))
