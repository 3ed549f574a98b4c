"""The recordings (FIT, GPX, TCX) that a table of activities names, and what they add to it."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from math import inf
from typing import Final

from journal_tui.interchange import registry
from journal_tui.interchange.common.csv_rows import RowsLeftOut
from journal_tui.interchange.common.sports import OTHER, UNKNOWN
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Already, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

#: Formats of recordings; a table that names a table would never end.
_RECORDINGS: Final = frozenset({"fit", "gpx", "tcx"})
#: A recording begins within ten minutes of its row: the program may have cut off its beginning.
_NEAR: Final = timedelta(minutes=10)
#: Zones differ by quarters of an hour, up to 14 hours; clocks beside that by seconds.
_QUARTER: Final = timedelta(minutes=15)
_FARTHEST: Final = timedelta(hours=14)
_SECONDS: Final = timedelta(minutes=2)
#: What a recording's stretch may be longer than the whole distance in its row.
_SLACK: Final = 1.05
#: Sports of a row that its recording may name better.
_VAGUE: Final = (UNKNOWN, OTHER)


def file_named(source: Source, name: str) -> Source | None:
    """The file beside ``source`` that its table calls ``name``, packed or unpacked since."""
    name = name.strip()
    other = name[:-3] if name.lower().endswith(".gz") else f"{name}.gz"
    return source.beside(name) or source.beside(other) if name else None


def files_beside(source: Source, names: Iterable[str]) -> tuple[Source, ...]:
    """The files beside a table that it calls by these names: those that are there, each once."""
    found = (file_named(source, name) for name in names)
    return tuple(dict.fromkeys(file for file in found if file is not None))


def read_recording(source: Source, hints: Hints) -> Found:
    """What a recording holds. Raises UnreadableFileError, also where it is none."""
    format_of_it = registry.recognise(source)
    if format_of_it is None or format_of_it.id not in _RECORDINGS:
        raise UnreadableFileError(texts.NO_TRACK_FILE)
    return format_of_it.read(source, hints)


class Recordings:
    """The recordings beside a table, asked for row by row."""

    def __init__(self, source: Source, hints: Hints, already: Already, out: RowsLeftOut) -> None:
        self._source = source
        self._hints = hints
        self._already = already
        self._out = out
        self._there = 0
        self._missing: list[tuple[int, str]] = []

    def of_row(self, row: int, name: str, told: Activity) -> Activity | None:
        """The activity in the file called ``name`` that is the one ``told`` of in the row.

        None, with a sentence for her, where the file is not there, cannot be read or is of
        another time.
        """
        file = file_named(self._source, name)
        if file is None:
            self._missing.append((row, name[:80]))
            return None
        self._there += 1
        try:
            found = self._already.get(file) or read_recording(file, self._hints)
        except UnreadableFileError as error:
            found = error
        if isinstance(found, UnreadableFileError):
            said = texts.FILE_NOT_READ.format(row=row, file=name[:80], why=found.what)
            self._out.say(said)
            return None
        same = [one for one in found.activities if _same_time(told.started_at, one.started_at)]
        if not same:
            self._out.say(texts.FILE_OF_ANOTHER.format(row=row, file=name[:80]))
            return None
        return min(same, key=lambda one: _apart(told.started_at, one.started_at))

    def tell_missing(self) -> None:
        """Say which files are not there: one by one, or in one sentence where none is."""
        if self._missing and not self._there:
            self._out.say(texts.NO_FILE_THERE.format(count=len(self._missing)))
            return
        for row, name in self._missing:
            self._out.say(texts.FILE_NOT_THERE.format(row=row, file=name))


def with_recording(told: Activity, recorded: Activity) -> Activity:
    """What the row tells, and from the recording what only that knows.

    Its start is taken where its zone is the real one, or comes to light beside the wall clock
    of the row; laps, stretches and feeling are always its own, and anything that the row leaves
    open.
    """
    start, zone_known = _start(told, recorded)
    sport = recorded.sport if told.sport in _VAGUE and recorded.sport != UNKNOWN else told.sport
    # A program may have cut a piece off, and then the file knows of more than there was.
    fits = (recorded.nonstop_m or 0) <= (told.distance_m or inf) * _SLACK
    return told._replace(
        sport=sport,
        kind=told.kind or recorded.kind,
        started_at=start,
        zone_known=zone_known,
        distance_m=_first(told.distance_m, recorded.distance_m),
        elapsed_s=_first(told.elapsed_s, recorded.elapsed_s),
        moving_s=_first(told.moving_s, recorded.moving_s),
        avg_hr=_first(told.avg_hr, recorded.avg_hr),
        max_hr=_first(told.max_hr, recorded.max_hr),
        effort=told.effort if told.effort is not None else recorded.effort,
        feeling=recorded.feeling,
        laps=recorded.laps,
        segments=recorded.segments,
        nonstop_m=recorded.nonstop_m if fits else None,
        nonstop_s=recorded.nonstop_s if fits else None,
        text=told.text or recorded.text,
        place=told.place or recorded.place,
    )


def _start(told: Activity, recorded: Activity) -> tuple[datetime | None, bool]:
    """When it started, and whether the offset of that is the real one of the place."""
    wall, instant = told.started_at, recorded.started_at
    if instant is None or instant.tzinfo is None:
        return wall, told.zone_known
    if recorded.zone_known:
        return instant, True
    if wall is not None and wall.tzinfo is None:
        ahead = wall - instant.astimezone(UTC).replace(tzinfo=None)
        quarters = round(ahead / _QUARTER)
        # Some programs write local time as UTC: then there is no difference, and no evidence.
        if quarters and abs(ahead - quarters * _QUARTER) <= _SECONDS:
            return instant.astimezone(timezone(quarters * _QUARTER)), True
    return wall, told.zone_known


def _first(one: float | None, other: float | None) -> float | None:
    return one if one is not None else other


def _apart(one: datetime | None, other: datetime | None) -> timedelta:
    """How far two starts lie apart; where one is a wall clock alone, both count as such."""
    if one is None or other is None:
        return timedelta(0)
    if one.tzinfo is None or other.tzinfo is None:
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
    return abs(one - other)


def _same_time(one: datetime | None, other: datetime | None) -> bool:
    """Whether two starts are one, give or take ten minutes or a zone."""
    apart = _apart(one, other)
    beside = min(apart % _QUARTER, _QUARTER - apart % _QUARTER)
    return apart <= _NEAR or (apart <= _FARTHEST and beside <= _SECONDS)
