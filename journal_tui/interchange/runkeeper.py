"""Runkeeper's export: ``cardioActivities.csv``, and the GPX files that it names.

Its dates are her wall clock, its duration leaves pauses out, and its header names the unit.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from journal_tui.domain.units import METRES_PER_KM, METRES_PER_MILE
from journal_tui.interchange.common.amounts import (
    duration_s,
    number,
    plausible_distance_m,
    plausible_hr,
)
from journal_tui.interchange.common.csv_rows import (
    TABLE_MOST,
    Columns,
    Row,
    RowsLeftOut,
    head_rows,
    name_key,
    rows,
)
from journal_tui.interchange.common.named_files import Recordings, files_beside, with_recording
from journal_tui.interchange.common.sports import sport_named
from journal_tui.interchange.common.written_dates import month_stands_first, written_moment
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Already, Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_TITLE: Final = "Runkeeper"
_DISTANCE: Final = re.compile(r"distance \((km|mi)\)")
_METRES: Final = {"km": METRES_PER_KM, "mi": METRES_PER_MILE}
_NEEDED: Final = ("date", "type", "duration")
_ALSO: Final = ("route name", "gpx file", "calories burned")


class _Table(NamedTuple):
    """The rows with their numbers (the header is row 1), and where everything is."""

    columns: Columns
    distance: int
    metres: float
    month_first: bool
    rows: Iterator[tuple[int, Row]]

    def of(self, row: Row, name: str) -> str:
        return row.at(self.columns.at(name))


def read(source: Source, hints: Hints) -> Found:
    """Every activity of the export, with what the GPX files add to those that are kept."""
    return read_with(source, hints, {})


def read_with(source: Source, hints: Hints, already: Already) -> Found:
    """As ``read``, with GPX files that were read before, such as by other processes."""
    table = _opened(source)
    out = RowsLeftOut()
    recordings = Recordings(source, hints, already, out)
    activities = []
    for at, row in table.rows:
        activity = _activity(row, table, at, out)
        if activity is None:
            continue
        filename = table.of(row, "gpx file").strip()
        if filename and activity.kept:
            recorded = recordings.of_row(at, filename, activity)
            activity = with_recording(activity, recorded) if recorded else activity
        activities.append(activity)
    recordings.tell_missing()
    if not activities:
        raise UnreadableFileError(texts.NO_ROW_READ.format(first=out.first()))
    return Found(activities=tuple(activities), left_out=out.sentences())


def files_named(source: Source) -> tuple[Source, ...]:
    """The GPX files of rows that are kept, as far as they are there, each once.

    Raises UnreadableFileError where the table cannot be read.
    """
    table = _opened(source)
    read_rows = ((row, _activity(row, table, at, RowsLeftOut())) for at, row in table.rows)
    kept = (row for row, activity in read_rows if activity is not None and activity.kept)
    return files_beside(source, (table.of(row, "gpx file") for row in kept))


def files_claimed(source: Source) -> tuple[Source, ...]:
    """The GPX files of all rows, also of what is not kept. Raises as ``files_named`` does."""
    table = _opened(source)
    return files_beside(source, (table.of(row, "gpx file") for _, row in table.rows))


def _recognises(head: bytes, _: Source) -> bool:
    found = head_rows(head)
    return bool(found) and _distance(found[0]) is not None


def _distance(header: tuple[str, ...]) -> tuple[int, float] | None:
    """The place of the distance and the metres of its unit; None in a header of others."""
    names = [name_key(name) for name in header]
    if any(name not in names for name in _NEEDED) or not any(name in names for name in _ALSO):
        return None
    for place, name in enumerate(names):
        if (unit := _DISTANCE.fullmatch(name)) is not None:
            return place, _METRES[unit[1]]
    return None


def _opened(source: Source) -> _Table:
    all_rows = rows(source, most=TABLE_MOST)
    header = next(all_rows, Row(1, ())).fields
    distance = _distance(header)
    if distance is None:
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=_TITLE))
    first = next(all_rows, None)
    if first is None:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    columns = Columns(header)
    month_first = month_stands_first([first.at(columns.at("date"))]) or False
    return _Table(columns, *distance, month_first, enumerate(chain((first,), all_rows), start=2))


def _activity(row: Row, table: _Table, number_of_row: int, out: RowsLeftOut) -> Activity | None:
    """What a row tells; None, with the reason in ``out``, where it does not say when."""
    date = table.of(row, "date").strip()
    moment = written_moment(date, month_first=table.month_first)
    if moment is None:
        why = texts.NO_MOMENT.format(date=date[:40]) if date else texts.NO_MOMENT_AT_ALL
        out.add(number_of_row, why)
        return None
    sport, kind = sport_named(table.of(row, "type"))
    distance = number(row.at(table.distance))
    key = table.of(row, "activity id").strip()
    notes = table.of(row, "notes")
    return Activity(
        sport=sport,
        kind=kind,
        started_at=moment,
        distance_m=plausible_distance_m(None if distance is None else distance * table.metres),
        moving_s=duration_s(table.of(row, "duration")) or None,
        avg_hr=plausible_hr(number(table.of(row, "average heart rate (bpm)"))),
        text=notes if notes.strip() else "",
        place=table.of(row, "route name").strip(),
        key=f"runkeeper:{key}" if key else "",
    )


FORMAT: Final = Format(
    id="runkeeper",
    title="Runkeeper export",
    holds="runs",
    recognises=_recognises,
    read=read,
    read_with=read_with,
    takes_up=files_named,
    claims=files_claimed,
)
