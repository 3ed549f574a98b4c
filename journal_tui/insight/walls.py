"""Walls: where they stand, where they were felt, and what came of them."""

from collections.abc import Iterable
from typing import NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.insight.measures import covered_m, is_run
from journal_tui.insight.numbers import median
from journal_tui.insight.struggles import went_on


class WallsReading(NamedTuple):
    """What all walls together show.

    ``walls`` walls in ``runs`` runs. ``median_distance_m`` (metres) and ``median_minute_s``
    (seconds) say where they sit, each over the walls that have one. The outcomes are counted as
    she logged them, ``passed`` counts the walls behind which the run went on, also where that
    shows from the distance alone. ``in_both`` are those in head and legs.
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


def walls_summary(entries: Iterable[Entry]) -> WallsReading:
    """Sum up every wall of every run; all zeros and None where there is none."""
    runs = [entry.run for entry in entries if entry.run is not None and is_run(entry.run)]
    walls = [(wall, run) for run in runs for wall in run.walls]
    outcomes = [wall.outcome for wall, _ in walls]
    places = [wall.where for wall, _ in walls]
    distances = [wall.distance_m for wall, _ in walls if wall.distance_m is not None]
    minutes = [wall.minute_s for wall, _ in walls if wall.minute_s is not None]
    return WallsReading(
        walls=len(walls),
        runs=sum(1 for run in runs if run.walls),
        median_distance_m=median(distances) if distances else None,
        median_minute_s=median(minutes) if minutes else None,
        stopped=outcomes.count("stopped"),
        walked_on=outcomes.count("walked on"),
        ran_through=outcomes.count("ran through"),
        outcome_unknown=outcomes.count(None),
        passed=sum(went_on(wall, covered_m(run)) for wall, run in walls),
        in_legs=places.count("legs"),
        in_head=places.count("head"),
        in_both=places.count("both"),
    )
