"""Garmin Connect's list of activities as CSV, in any language.

Times are her wall clock. The list names no unit of length; ``garmin_units`` finds out.
"""

import re
from itertools import chain, islice
from typing import Final, NamedTuple

from journal_tui.domain.units import METRES_PER_KM, METRES_PER_MILE, Units
from journal_tui.interchange.common.amounts import (
    decimal_mark,
    duration_s,
    number,
    plausible_distance_m,
    plausible_hr,
)
from journal_tui.interchange.common.csv_rows import TABLE_MOST, Row, RowsLeftOut, head_rows, rows
from journal_tui.interchange.common.sports import sport_named
from journal_tui.interchange.common.written_dates import month_stands_first, written_moment
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.garmin.columns import Places, is_english, places
from journal_tui.interchange.garmin.units import (
    Clue,
    units_by_pace,
    units_by_steps,
    units_by_strides,
    units_by_warmth,
)
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_TITLE: Final = "Garmin Connect CSV"
#: Rows that are looked at to find out how numbers and dates are written.
_LOOKED_AT: Final = 5000
_LAPS_MOST: Final = 10_000
_NUMBER_MOST: Final = 40
_HOURS_AND_MINUTES: Final = re.compile(r"(\d{1,2}):(\d{2})")
_MINUTE_S: Final = 60.0
_ON_FOOT: Final = ("running", "walking")
#: Metres a second of somebody on foot: a stroll with stops, and the fastest sprint.
_METRES_PER_S: Final = (0.2, 12.5)
#: A distance of a run from which on it can be no kilometres.
_NO_KILOMETRES: Final = 300


class _Way(NamedTuple):
    """How the file writes: where everything is, its decimal mark, unit and order of dates.

    ``guessed`` says in a sentence where the unit was taken from; it is empty where the numbers
    themselves told.
    """

    at: Places
    decimal: str
    units: Units
    month_first: bool
    guessed: str


class _Look(NamedTuple):
    """What of a row helps to find that out, as it stands there."""

    is_run: bool
    time_s: float | None
    date: str
    distance: str
    stride: str
    cadence: str
    steps: str
    warmest: str


def read(source: Source, hints: Hints) -> Found:
    """Every activity of the list."""
    way = _way(source, hints)
    out = RowsLeftOut()
    activities = []
    for number_of_row, row in enumerate(islice(rows(source, most=TABLE_MOST), 1, None), start=2):
        activity = _activity(row, way, number_of_row, out)
        if activity is not None:
            activities.append(activity)
    if not activities:
        raise UnreadableFileError(texts.NO_ROW_READ.format(first=out.first()))
    guessed = (way.guessed,) if way.guessed else ()
    return Found(activities=tuple(activities), left_out=(*guessed, *out.sentences()))


def _recognises(head: bytes, _: Source) -> bool:
    found = head_rows(head, 2)
    return bool(found) and places(found[0], found[1] if len(found) > 1 else ()) is not None


def _way(source: Source, hints: Hints) -> _Way:
    """How the file writes, by its first rows."""
    all_rows = rows(source, most=TABLE_MOST)
    header = next(all_rows, Row(1, ())).fields
    first = next(all_rows, Row(2, ()))
    at = places(header, first.fields)
    if at is None:
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=_TITLE))
    if not first.fields:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    looks = [_look(row, at) for row in islice(chain((first,), all_rows), _LOOKED_AT)]
    month_first = month_stands_first(look.date for look in looks)
    shown = chain.from_iterable((look.distance, look.stride) for look in looks)
    decimal = decimal_mark(shown) or "."
    clues = [_clue(look, decimal) for look in looks if look.is_run]
    clues = [clue for clue in clues if not _in_metres(clue.distance, clue.time_s)]
    english = is_english(header)
    units, guessed = _units(clues, metric=decimal == "," or not english, hints=hints)
    return _Way(at, decimal, units, english if month_first is None else month_first, guessed)


def _units(clues: list[Clue], *, metric: bool, hints: Hints) -> tuple[Units, str]:
    """The unit of the file, and a sentence for her where it does not tell for certain."""
    certain = units_by_strides(clues) or units_by_pace(clues)
    if certain:
        return certain, ""
    if by_steps := units_by_steps(clues):
        units, why = by_steps, texts.UNITS_BY_STEPS
    elif by_warmth := units_by_warmth(clues):
        units, why = by_warmth, texts.UNITS_BY_WARMTH
    elif metric:
        units, why = "km", texts.UNITS_BY_LANGUAGE
    else:
        units, why = hints.units, texts.UNITS_BY_SETTINGS
    return units, texts.UNITS_TAKEN.format(units=texts.UNITS_NAMED[units], why=why)


def _look(row: Row, at: Places) -> _Look:
    wanted = (at.date, at.distance, at.stride, at.cadence, at.steps, at.warmest)
    parts = [row.at(place)[:_NUMBER_MOST] for place in wanted]
    is_run = sport_named(row.at(at.sport))[0] == "running"
    return _Look(is_run, duration_s(row.at(at.moving)) or duration_s(row.at(at.time)), *parts)


def _clue(look: _Look, decimal: str) -> Clue:
    return Clue(
        distance=number(look.distance, decimal=decimal),
        time_s=look.time_s,
        stride_m=number(look.stride, decimal=decimal),
        cadence=number(look.cadence, decimal=decimal),
        steps=_count(look.steps),
        warmest=number(look.warmest, decimal=decimal),
    )


def _activity(row: Row, way: _Way, number_of_row: int, out: RowsLeftOut) -> Activity | None:
    """What a row tells; None, with the reason in ``out``, where it does not say when."""
    at = way.at
    date = row.at(at.date).strip()
    moment = written_moment(date, month_first=way.month_first)
    if moment is None:
        why = texts.NO_MOMENT.format(date=date[:40]) if date else texts.NO_MOMENT_AT_ALL
        out.add(number_of_row, why)
        return None
    sport, kind = sport_named(row.at(at.sport))
    laps = _count(row.at(at.laps))
    elapsed_s = duration_s(row.at(at.elapsed)) or None
    moved_s = duration_s(row.at(at.moving)) or None
    time_s = _time_s(row.at(at.time), elapsed_s, moved_s)
    return Activity(
        sport=sport,
        kind=kind,
        started_at=moment,
        distance_m=_distance_m(row.at(at.distance), way, sport, time_s),
        elapsed_s=elapsed_s,
        moving_s=time_s,
        avg_hr=plausible_hr(number(row.at(at.avg_hr), decimal=way.decimal)),
        max_hr=plausible_hr(number(row.at(at.max_hr), decimal=way.decimal)),
        name=row.at(at.title),
        lap_count=int(laps) if laps is not None and 0 < laps <= _LAPS_MOST else None,
    )


def _distance_m(text: str, way: _Way, sport: str, time_s: float | None) -> float | None:
    """Metres; what is swum or run on a track is shown in them, whatever the unit of the list."""
    value = number(text, decimal=way.decimal)
    if value is None:
        return None
    if sport == "swimming" or (sport in _ON_FOOT and _in_metres(value, time_s)):
        return plausible_distance_m(value)
    return plausible_distance_m(value * (METRES_PER_MILE if way.units == "mi" else METRES_PER_KM))


def _time_s(text: str, elapsed_s: float | None, moved_s: float | None) -> float | None:
    """How long it took, as the timer ran; else how long she moved.

    In some languages hours and minutes stand there alone, rounded up. Then it is what else is
    known to the second and falls into that minute.
    """
    time_s = duration_s(text) or None
    least = moved_s or elapsed_s
    if time_s is None or least is None:
        return time_s or moved_s
    whole = _HOURS_AND_MINUTES.fullmatch(text.strip())
    if whole is None or time_s >= least - _MINUTE_S:
        return time_s
    most = int(whole[1]) * 3600.0 + int(whole[2]) * _MINUTE_S
    if most < least:
        return time_s
    known = (one for one in (elapsed_s, moved_s) if one and most - _MINUTE_S <= one <= most)
    return next(known, most)


def _in_metres(value: float | None, time_s: float | None) -> bool:
    """Whether the distance of a run can be metres alone: in kilometres nobody is so quick."""
    if value is None or not time_s:
        return value is not None and value >= _NO_KILOMETRES
    slowest, quickest = _METRES_PER_S
    return value * METRES_PER_KM > quickest * time_s and value >= slowest * time_s


def _count(text: str) -> float | None:
    """A whole number, in which any mark stands between thousands: ``8,966`` and ``8.966``."""
    return number(text.replace(",", "").replace(".", ""))


FORMAT: Final = Format(
    id="garmin-csv",
    title=_TITLE,
    holds="runs",
    recognises=_recognises,
    read=read,
)
