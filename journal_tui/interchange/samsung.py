"""Samsung Health's ``com.samsung.shealth.exercise`` table.

The first line names the table, the second one the columns, with a prefix that older exports do
not have. Times are UTC with the offset of the place in a column of its own; where that is a bare
number of milliseconds, as in the oldest exports, they are the wall clock.
"""

import re
from datetime import datetime
from typing import Final

from journal_tui.interchange.common.amounts import (
    number,
    plausible_distance_m,
    plausible_hr,
    plausible_time_s,
)
from journal_tui.interchange.common.csv_rows import Columns, Row, RowsLeftOut, head_rows, rows
from journal_tui.interchange.common.moments import (
    moment_from_iso,
    moment_from_ms,
    seconds_between,
    zone_at_offset,
)
from journal_tui.interchange.common.sports import sport_named
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_PREFIX: Final = "com.samsung.health.exercise."
_TABLES: Final = ("com.samsung.shealth.exercise", "com.samsung.health.exercise")
#: Every table begins with its name; some hold more on the exercises of this one.
_ANY_TABLE: Final = ("com.samsung.shealth.", "com.samsung.health.")
_TYPE: Final = "exercise_type"
_START: Final = "start_time"
#: Exercises of one export at most: five a day for fifty years are fewer.
_MOST: Final = 100_000
_OFFSET: Final = re.compile(r"(?:UTC|GMT)?\s*([+-])([0-9]{2}):?([0-9]{2})")

#: Samsung's numbers of the exercises that a runner's export is likely to hold.
_SPORTS: Final = {
    "1001": ("walking", ""),
    "1002": ("running", ""),
    "11007": ("cycling", ""),
    "11009": ("inline_skating", ""),
    "13001": ("hiking", ""),
    "13002": ("rock_climbing", ""),
    "13003": ("hiking", ""),
    "13004": ("cycling", ""),
    "14001": ("swimming", ""),
    "14007": ("paddling", ""),
    "15001": ("fitness_equipment", ""),
    "15003": ("cycling", ""),
    "15004": ("rowing", ""),
    "15005": ("running", "treadmill"),
    "15006": ("fitness_equipment", ""),
    "16001": ("cross_country_skiing", ""),
    "16002": ("alpine_skiing", ""),
    "16007": ("snowboarding", ""),
    "16008": ("alpine_skiing", ""),
    "16009": ("snowshoeing", ""),
}
#: An exercise that she named herself.
_OWN: Final = "0"


def _recognises(head: bytes, _: Source) -> bool:
    found = head_rows(head, 2)
    first = found[0][0].strip() if found and found[0] else ""
    if first.startswith(_ANY_TABLE) and not first.startswith(_PREFIX):
        return first in _TABLES
    return any(_PREFIX + _TYPE in row for row in found)


def _read(source: Source, _: Hints) -> Found:
    columns: Columns | None = None
    activities: list[Activity] = []
    left_out = RowsLeftOut()
    for row in rows(source):
        if columns is None:
            if not (len(row.fields) <= 3 or row.fields[0].strip() in _TABLES):
                columns = Columns(row.fields)
                _check(columns)
            continue
        if len(row.fields) < len(columns.names) - 1:
            where = texts.AT_LINE.format(line=row.line)
            raise UnreadableFileError(texts.ROW_CUT_OFF, where=where)
        activity = _activity(row, columns)
        if activity.started_at is None:
            left_out.add(row.line, texts.NO_START)
        else:
            activities.append(activity)
        if len(activities) > _MOST:
            raise UnreadableFileError(texts.TOO_MANY_ACTIVITIES.format(most=_MOST))
    if columns is None:
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    if not activities:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    return Found(activities=tuple(activities), left_out=left_out.sentences())


def _check(columns: Columns) -> None:
    for name in (_TYPE, _START):
        if columns.first(_PREFIX + name, name) is None:
            raise UnreadableFileError(texts.NO_COLUMN.format(name=name))


def _activity(row: Row, columns: Columns) -> Activity:
    def cell(name: str) -> str:
        return row.at(columns.first(_PREFIX + name, name))

    start, offset_known = _moment(cell(_START), cell("time_offset"))
    end, _ = _moment(cell("end_time"), cell("time_offset"))
    milliseconds = number(cell("duration"))
    moving = plausible_time_s(milliseconds / 1000 if milliseconds is not None else None)
    elapsed = plausible_time_s(seconds_between(start, end))
    sport, kind = _sport(cell(_TYPE).strip(), cell("exercise_custom_type") or cell("custom"))
    uuid = cell("datauuid").strip()
    return Activity(
        sport=sport,
        kind=kind,
        started_at=start,
        zone_known=offset_known,
        distance_m=plausible_distance_m(number(cell("distance"))),
        elapsed_s=elapsed if elapsed is not None else moving,
        moving_s=moving or elapsed,
        avg_hr=plausible_hr(number(cell("mean_heart_rate"))),
        max_hr=plausible_hr(number(cell("max_heart_rate"))),
        name=cell("title"),
        text=cell("comment"),
        key=f"samsung:{uuid}" if uuid else "",
    )


def _sport(number_of_it: str, own_name: str) -> tuple[str, str]:
    plain = number_of_it.removesuffix(".0")
    if plain == _OWN and own_name:
        return sport_named(own_name)
    if plain.isascii() and plain.isdigit():
        return _SPORTS.get(plain, ("other", ""))
    return sport_named(plain)


def _moment(text: str, offset: str) -> tuple[datetime | None, bool]:
    """The moment that a cell names, and whether the offset of the place is known."""
    plain = text.strip()
    at = moment_from_ms(number(plain)) if plain.isdigit() else moment_from_iso(plain)
    if at is None or (at.tzinfo is not None and not offset.strip()):
        return at, False
    if found := _OFFSET.fullmatch(offset.strip()):
        minutes = int(found[2]) * 60 + int(found[3])
        zone = zone_at_offset(minutes if found[1] == "+" else -minutes)
        universal = at.replace(tzinfo=zone_at_offset(0)) if at.tzinfo is None else at
        return (universal.astimezone(zone), True) if zone is not None else (universal, False)
    milliseconds = number(offset)
    zone = zone_at_offset(milliseconds / 60_000 if milliseconds is not None else None)
    if zone is None:
        return at.replace(tzinfo=zone_at_offset(0)) if at.tzinfo is None else at, False
    return (at.replace(tzinfo=zone), True) if at.tzinfo is None else (at.astimezone(zone), True)


FORMAT: Final = Format("samsung", "Samsung Health exercise table", "runs", _recognises, _read)
