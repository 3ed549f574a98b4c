"""The week she is in: runs, time and distance."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.insight.measures import covered_m, is_run


class Week(NamedTuple):
    """Seven days from ``start``: how many runs, how many seconds and metres where known."""

    start: date
    runs: int
    duration_s: float
    distance_m: float


def week_start(day: date, first_weekday: int) -> date:
    """The first day of the week that ``day`` is in; weeks start on 0 (Monday) to 6 (Sunday)."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def week_of(entries: Sequence[Entry], today: date, first_weekday: int = 0) -> Week:
    """Sum up the runs of the week that ``today`` is in. Walks are not counted as runs.

    ``first_weekday`` is 0 for weeks from Monday, 6 for weeks from Sunday.
    ``entries`` are live, oldest first; no more of them are looked at than needed.
    """
    start = week_start(today, first_weekday)
    end = start + timedelta(days=7)
    runs, duration_s, distance_m = 0, 0.0, 0.0
    for entry in reversed(entries):
        # Entries are in the order of moments; days of other time zones differ by up to two.
        if entry.day < start - timedelta(days=2):
            break
        if entry.run is not None and is_run(entry.run) and start <= entry.day < end:
            runs += 1
            duration_s += entry.run.duration_s or 0.0
            distance_m += covered_m(entry.run) or 0.0
    return Week(start, runs, duration_s, distance_m)
