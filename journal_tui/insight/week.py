"""Weeks: runs, time, distance and load."""

from collections.abc import Iterable, Mapping, Sequence
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


class WeekLog(NamedTuple):
    """What the runs of the seven days from ``start`` tell, and how many of them tell it.

    ``duration_s`` (seconds) is the sum over the ``timed`` runs, ``distance_m`` (metres) that over
    the runs whose distance is known, ``load`` the sum of session loads (effort x minutes,
    arbitrary units; Foster et al. 2001) over the ``load_runs`` that have both.
    """

    start: date
    runs: int = 0
    timed: int = 0
    duration_s: float = 0.0
    distance_m: float = 0.0
    load_runs: int = 0
    load: float = 0.0


def week_start(day: date, first_weekday: int) -> date:
    """The first day of the week that ``day`` is in; weeks start on 0 (Monday) to 6 (Sunday).

    The first week of the calendar may be short.
    """
    number = day.toordinal() - (day.weekday() - first_weekday) % 7
    return date.fromordinal(max(1, number))


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


def week_logs(entries: Iterable[Entry], first_weekday: int = 0) -> dict[date, WeekLog]:
    """Every week with a run, by its first day. Walks are not counted as runs."""
    logs: dict[date, WeekLog] = {}
    for entry in entries:
        run = entry.run
        if run is None or not is_run(run):
            continue
        start = week_start(entry.day, first_weekday)
        _, runs, timed, duration_s, distance_m, load_runs, load = logs.get(start, WeekLog(start))
        run_load = run.session_load()
        logs[start] = WeekLog(
            start,
            runs + 1,
            timed + bool(run.duration_s),
            duration_s + (run.duration_s or 0.0),
            distance_m + (covered_m(run) or 0.0),
            load_runs + (run_load is not None),
            load + (run_load or 0.0),
        )
    return logs


def weeks_before(logs: Mapping[date, WeekLog], start: date, count: int) -> tuple[WeekLog, ...]:
    """The ``count`` weeks before the one that starts on ``start``, oldest first.

    Those without a run are among them; there are fewer where the calendar begins.
    """
    most = min(count, (start.toordinal() - 1) // 7)
    starts = (start - timedelta(weeks=back) for back in range(most, 0, -1))
    return tuple(logs.get(one, WeekLog(one)) for one in starts)
