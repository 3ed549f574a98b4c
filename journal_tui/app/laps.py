"""The laps of a run as the rows of a small table."""

from collections.abc import Iterator
from typing import Final

from journal_tui.domain.run import Lap, Run
from journal_tui.domain.units import Units, format_distance, format_duration, format_pace
from journal_tui.texts.wording import LAP_HEADS

#: One lap is the whole run, of which everything is said already.
_FEWEST: Final = 2


def lap_table(run: Run | None, units: Units) -> tuple[tuple[str, ...], ...]:
    """The heads, and a row for each lap; nothing where there are fewer than two.

    A column of which no lap tells anything is left out.
    """
    if run is None or len(run.laps) < _FEWEST:
        return ()
    rows = (LAP_HEADS, *(tuple(_cells(n, lap, units)) for n, lap in enumerate(run.laps, 1)))
    columns = [column for column in zip(*rows, strict=True) if any(column[1:])]
    return tuple(zip(*columns, strict=True))


def _cells(number: int, lap: Lap, units: Units) -> Iterator[str]:
    yield str(number)
    yield "" if lap.distance_m is None else format_distance(lap.distance_m, units)
    yield "" if lap.duration_s is None else format_duration(lap.duration_s)
    pace = Run(distance_m=lap.distance_m, duration_s=lap.duration_s).pace_s_per_m
    yield "" if not pace else format_pace(pace, units)
    yield "" if lap.avg_hr is None else str(lap.avg_hr)
