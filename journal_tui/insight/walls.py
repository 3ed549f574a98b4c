"""Walls: where they stand, where they were felt, what came of them, and how that changed."""

from collections.abc import Iterable
from typing import NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.insight.measures import covered_m, is_run
from journal_tui.insight.numbers import median
from journal_tui.insight.struggles import went_on
from journal_tui.insight.wall_changes import Saying, WallsChange, change_of, said_again
from journal_tui.insight.wall_places import WallPlace, places_by_distance, places_by_minute


class WallsReading(NamedTuple):
    """What all walls together show.

    ``walls`` walls in ``runs`` runs. ``median_distance_m`` (metres) and ``median_minute_s``
    (seconds) are the middles of the walls that have one; ``with_distance`` and ``with_minute``
    say how many do, ``places`` and ``minutes`` where they gather. The outcomes are counted as
    she logged them, ``passed`` counts the walls behind which the run went on, also where that
    shows from the distance alone. ``in_both`` are those in head and legs. ``change`` holds the
    first half against the last, ``said_again`` is what the head said more than once.
    """

    walls: int
    runs: int
    median_distance_m: float | None
    median_minute_s: float | None
    stopped: int
    walked_on: int
    ran_through: int
    outcome_unknown: int
    passed: int
    in_legs: int
    in_head: int
    in_both: int
    with_distance: int = 0
    with_minute: int = 0
    places: tuple[WallPlace, ...] = ()
    minutes: tuple[WallPlace, ...] = ()
    change: WallsChange = WallsChange()
    said_again: tuple[Saying, ...] = ()


def walls_summary(entries: Iterable[Entry]) -> WallsReading:
    """Sum up every wall of every run (oldest first); zeros and None where there is none."""
    outings = [entry for entry in entries if entry.run is not None and is_run(entry.run)]
    runs = [entry.run for entry in outings if entry.run is not None]
    told = [(wall, run) for run in runs for wall in run.walls]
    walls = [wall for wall, _ in told]
    outcomes = [wall.outcome for wall in walls]
    felt = [wall.where for wall in walls]
    distances = [wall.distance_m for wall in walls if wall.distance_m is not None]
    minutes = [wall.minute_s for wall in walls if wall.minute_s is not None]
    return WallsReading(
        walls=len(walls),
        runs=sum(1 for run in runs if run.walls),
        median_distance_m=median(distances) if distances else None,
        median_minute_s=median(minutes) if minutes else None,
        stopped=outcomes.count("stopped"),
        walked_on=outcomes.count("walked on"),
        ran_through=outcomes.count("ran through"),
        outcome_unknown=outcomes.count(None),
        passed=sum(went_on(wall, covered_m(run)) for wall, run in told),
        in_legs=felt.count("legs"),
        in_head=felt.count("head"),
        in_both=felt.count("both"),
        with_distance=len(distances),
        with_minute=len(minutes),
        places=places_by_distance(walls),
        minutes=places_by_minute(walls),
        change=change_of(runs),
        said_again=said_again(outings),
    )
