"""OpenTracks' CSV: one row a point, segment by segment, times with the offset of the place.

It holds the points of a track and nothing else: no name, no sport. Several tracks stand one
behind the other without a mark between them.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from journal_tui.interchange.common.amounts import (
    plausible_distance_m,
    plausible_moment,
    plausible_time_s,
)
from journal_tui.interchange.common.csv_rows import (
    TABLE_MOST,
    Columns,
    Row,
    head_rows,
    name_key,
    rows,
)
from journal_tui.interchange.common.track import (
    Clock,
    HeartRates,
    Place,
    Stretch,
    clock_of,
    metres_between,
    nonstop,
    place_at,
    quick_number,
    seconds_of,
)
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_TITLE: Final = "OpenTracks CSV"
#: Between two tracks lies more time than anybody stands still on a run.
_ANOTHER_S: Final = timedelta(hours=6).total_seconds()
#: Points of a file at most: one a second for more than ten days.
_POINTS_MOST: Final = 1_000_000
_NAMES: Final = (
    *("trackpoint_type", "latitude", "longitude"),
    *("sensor_distance", "heartrate", "cadence"),
)
_BEGINS: Final = "SEGMENT_START_MANUAL"
_JUMPS: Final = "SEGMENT_START_AUTOMATIC"
_ENDS: Final = "SEGMENT_END_MANUAL"


class _Places(NamedTuple):
    """The places of the columns, None where there is none."""

    kind: int | None
    latitude: int | None
    longitude: int | None
    counted: int | None
    hr: int | None
    cadence: int | None


class _Track:
    """One track as its rows come, a stretch for each time that she let the clock run."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._stretches: list[Stretch] = []
        self._opens = True
        self._metres = 0.0
        self._here: Place | None = None
        self._hr = HeartRates()

    @property
    def last_s(self) -> float:
        """The moment of its last row."""
        return self._stretches[-1].last_s

    def add(self, at_s: float, row: Row, at: _Places) -> None:
        """Adds a row. Metres that a sensor counted stand before those between places."""
        kind = row.at(at.kind).strip().upper()
        if self._opens or kind == _BEGINS:
            self._stretches.append(Stretch())
        self._opens = kind == _ENDS
        if kind in (_BEGINS, _JUMPS):
            self._here = None
        place = place_at(row.at(at.latitude), row.at(at.longitude))
        counted = quick_number(row.at(at.counted))
        if counted is not None and counted > 0:
            self._metres += counted
            self._here = place
        elif place is not None:
            self._metres += metres_between(self._here, place) if self._here else 0.0
            self._here = place
        self._hr.add(quick_number(row.at(at.hr)))
        cadence = quick_number(row.at(at.cadence))
        self._stretches[-1].add(at_s=at_s, counted_m=self._metres, cadence=cadence)

    def activity(self) -> Activity:
        start_s = self._stretches[0].first_s
        moving = sum(stretch.duration_s for stretch in self._stretches)
        nonstop_m, nonstop_s = nonstop(self._stretches)
        return Activity(
            started_at=self._clock.moment(start_s),
            zone_known=self._clock.zone_known,
            distance_m=plausible_distance_m(self._metres),
            elapsed_s=plausible_time_s(self.last_s - start_s),
            moving_s=plausible_time_s(moving),
            avg_hr=self._hr.mean,
            max_hr=self._hr.highest,
            nonstop_m=nonstop_m,
            nonstop_s=nonstop_s,
        )


def read(source: Source, _: Hints) -> Found:
    """Every track of the file."""
    all_rows = rows(source, most=TABLE_MOST, rows_most=_POINTS_MOST)
    header = next(all_rows, Row(1, ())).fields
    if not _is_header(header):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=_TITLE))
    columns = Columns(header)
    at = _Places(*map(columns.at, _NAMES))
    activities = tuple(track.activity() for track in _tracks(all_rows, at))
    if not activities:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    return Found(activities=activities)


def _recognises(head: bytes, _: Source) -> bool:
    found = head_rows(head)
    return bool(found) and _is_header(found[0])


def _is_header(header: tuple[str, ...]) -> bool:
    names = [name_key(name).lstrip("#") for name in header]
    return names[:1] == ["time"] and "trackpoint_type" in names and "latitude" in names


def _tracks(all_rows: Iterator[Row], at: _Places) -> Iterator[_Track]:
    """The tracks one after the other; one ends where the next row is earlier or much later."""
    track: _Track | None = None
    for row in all_rows:
        moment = _moment(row)
        at_s = seconds_of(moment)
        if track is None or not 0 <= at_s - track.last_s <= _ANOTHER_S:
            if track is not None:
                yield track
            track = _Track(clock_of(moment))
        track.add(at_s, row, at)
    if track is not None:
        yield track


def _moment(row: Row) -> datetime:
    """When a row was. Raises UnreadableFileError: a track with a hole is another track."""
    try:
        moment = plausible_moment(datetime.fromisoformat(row.at(0).strip()))
    except ValueError:
        moment = None
    if moment is None:
        where = texts.AT_LINE.format(line=row.line)
        raise UnreadableFileError(texts.TIME_NOT_READ, where=where)
    return moment


FORMAT: Final = Format(
    id="opentracks-csv",
    title=_TITLE,
    holds="runs",
    recognises=_recognises,
    read=read,
)
