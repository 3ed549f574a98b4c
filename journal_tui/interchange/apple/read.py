"""Apple Health's ``export.xml``: all workouts of a phone and a watch, among millions of records.

The file is read as it streams. Its name depends on the language of the phone (``export.xml``,
``exportación.xml``), so it is known by its content. Workouts that other programs wrote into
Health are in it too; finding the same run twice is not the business of a reader.
"""

import io
from bisect import bisect_left
from datetime import datetime, timedelta
from typing import IO, Final, cast

from journal_tui.interchange.apple.workout import activities_of
from journal_tui.interchange.common.moments import moment_from_iso
from journal_tui.interchange.common.safe_xml import PROLOG_MOST, elements, local
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source, members_of
from journal_tui.texts import formats as texts

#: Workouts or ratings of one export at most: five a day for fifty years are fewer.
MOST: Final = 100_000
#: Her own rating, 1 (easy) to 10 (all out), is a record that begins when its workout does;
#: ``HKQuantityTypeIdentifierEstimatedWorkoutEffortScore`` is the watch's guess and not hers.
_RATING: Final = "HKQuantityTypeIdentifierWorkoutEffortScore"
_RATING_NEAR: Final = timedelta(seconds=60)

_DOCTYPE: Final = b"<!DOCTYPE HealthData"
_DOCTYPE_END: Final = b"]>"
_ROOT: Final = b"<HealthData"

#: Characters that no XML may hold, and that iOS writes into the names of devices, as blanks.
_ALLOWED: Final = bytes(
    0x20 if 0 < byte < 0x20 and byte not in b"\t\n\r" else byte for byte in range(256)
)

#: Where the tracks of the workouts lie beside the export.
_ROUTES: Final = "workout-routes"

_Rated = tuple[datetime, int]


def _recognises(head: bytes, _: Source) -> bool:
    return _ROOT in head or _DOCTYPE in head


def _claims(source: Source) -> tuple[Source, ...]:
    """The tracks of its workouts: they name no sport, and would bring bike rides in as runs."""
    try:
        if source.member:
            folder = source.member.rpartition("/")[0]
            begin = f"{folder}/{_ROUTES}/" if folder else f"{_ROUTES}/"
            return tuple(one for one in members_of(source.path) if one.member.startswith(begin))
        return tuple(map(Source, sorted((source.path.parent / _ROUTES).glob("*.gpx"))))
    except (OSError, UnreadableFileError):
        return ()


def _read(source: Source, _: Hints) -> Found:
    activities: list[Activity] = []
    rated: list[_Rated] = []
    with source.open(None) as stream:
        for element in elements(_without_doctype(stream), ("Record", "Workout")):
            if local(element.tag) == "Workout":
                activities.extend(activities_of(element))
            elif element.get("type") == _RATING:
                start = moment_from_iso(element.get("startDate") or "")
                rating = _rating(element.get("value") or "")
                if start is not None and start.tzinfo is not None and rating is not None:
                    rated.append((start, rating))
            if len(activities) > MOST or len(rated) > MOST:
                raise UnreadableFileError(texts.TOO_MANY_ACTIVITIES.format(most=MOST))
    if not activities:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    rated.sort()
    return Found(activities=tuple(_with_rating(one, rated) for one in activities))


def _with_rating(activity: Activity, rated: list[_Rated]) -> Activity:
    """The activity with the rating that begins when it does, as it is without one."""
    start = activity.started_at
    if activity.effort is not None or start is None or start.tzinfo is None:
        return activity
    place = bisect_left(rated, (start, 0))
    near = min(
        rated[max(place - 1, 0) : place + 1], key=lambda one: abs(one[0] - start), default=None
    )
    if near is None or abs(near[0] - start) > _RATING_NEAR:
        return activity
    return activity._replace(effort=near[1])


def _rating(text: str) -> int | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return round(value) if 1 <= value <= 10 else None


def _without_doctype(stream: IO[bytes]) -> IO[bytes]:
    """The stream without the declarations before its content.

    Those that iOS 16 writes are not well-formed, and a parser stops at them. Where they declare
    an entity they are left in, for the parser to refuse.
    """
    head = stream.read(PROLOG_MOST)
    begin, root = head.find(_DOCTYPE), head.find(_ROOT)
    end = head.find(_DOCTYPE_END, begin) + len(_DOCTYPE_END)
    if 0 <= begin < end <= root and b"<!ENTITY" not in head[begin:end]:
        lines = head.count(b"\n", begin, end)
        head = head[:begin] + b"\n" * lines + head[end:]
    return cast("IO[bytes]", io.BufferedReader(_Joined(head, stream)))


class _Joined(io.RawIOBase):
    """What was read of a stream already, and then the rest of it, as XML allows it."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        data = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(data)] = data.translate(_ALLOWED)
        return len(data)


FORMAT: Final = Format(
    "apple-health", "Apple Health export", "runs", _recognises, _read, claims=_claims
)
