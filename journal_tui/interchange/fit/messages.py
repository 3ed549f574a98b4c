"""A FIT file taken apart: the messages that tell of an activity, and the points of its track.

The decoding is fitdecode's. What is not needed is not decoded: fitdecode reads a message by the
definition that it has given out before, so the fields that nobody asks for are made one row of
bytes there. That halves the time, and a file with broken developer fields is read all the same.

The numbers of messages and fields are those of the FIT global profile.
"""

import struct
from collections.abc import Iterable, Mapping
from typing import IO, Any, Final, NamedTuple

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.fit.values import number, tick
from journal_tui.texts import formats as texts

Values = Mapping[str, Any]

#: Messages, and fields that they define, in a file at most: ten days at one point a second.
_WORK_MOST: Final = 1_000_000
#: Messages other than points that are kept at most: a watch of many laps has hundreds.
_KEPT_MOST: Final = 50_000
#: Points that are kept at most, two days at one a second. Of a longer track none is.
_POINTS_MOST: Final = 200_000

_RECORD: Final = 20
_TIMESTAMP: Final = 253
#: Fields of a point: the distance, plain and compressed, and what can stand in for it.
_DISTANCES: Final = frozenset({5, 8})
_ONLY_WITHOUT_DISTANCE: Final = frozenset({0, 1, 6, 73})
_HEART_RATE: Final = 3

#: The fields that are decoded, by message.
_FIELDS: Final[Mapping[int, frozenset[int]]] = {
    0: frozenset({0}),  # file_id: type
    2: frozenset({0, 2, 5}),  # device_settings: time zones
    12: frozenset({0, 1, 3}),  # sport: sport, sub sport, name
    18: frozenset({2, 5, 6, 7, 8, 9, 16, 17, 25, 26, 110, 192, 193}),  # session
    19: frozenset({2, 7, 8, 9, 15, 17, 23, 71}),  # lap
    _RECORD: frozenset({_HEART_RATE, 4, 53}) | _DISTANCES | _ONLY_WITHOUT_DISTANCE,
    21: frozenset({0, 1}),  # event: event, event type
    26: frozenset({8}),  # workout: name
    27: frozenset({0, 254}),  # workout_step: name, index
    34: frozenset({1, 5}),  # activity: sessions, local end
    312: frozenset({0, 1, 2, 3, 9}),  # split
}

#: What fitdecode raises over bytes that are no FIT; it has asserts where others have errors.
_DAMAGE: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
)


class Point(NamedTuple):
    """One point of a track, as the device wrote it.

    ``at`` is in the seconds of the file (since 1989-12-31 UTC, or since the device was on),
    ``distance_m`` since the start, ``speed`` in metres a second, ``cadence`` a minute, the
    place in semicircles, ``hr`` beats a minute.
    """

    at: int
    distance_m: float | None
    speed: float | None
    cadence: float | None
    lat: float | None
    long: float | None
    hr: float | None = None


class Content(NamedTuple):
    """One FIT file: its messages by name, in its order, and its points.

    ``cut_track`` is the byte from which on the track could not be read, None where all could.
    """

    messages: Mapping[str, list[Values]]
    points: list[Point]
    cut_track: int | None = None

    def all(self, name: str) -> list[Values]:
        """The messages of this name."""
        return self.messages.get(name, [])

    def first(self, name: str, field: str) -> Any:
        """The first value of this field in messages of this name, None without one."""
        return next((one[field] for one in self.all(name) if field in one), None)


def contents(stream: IO[bytes]) -> tuple[Content, ...]:
    """The FIT files that stand one behind the other in ``stream``, most often a single one.

    A wrong or missing checksum is no error, nor is anything behind the last file. Raises
    UnreadableFileError where the file is none, is cut off, or is damaged before its summary.
    """
    import fitdecode

    reader = fitdecode.FitReader(
        stream,
        processor=None,
        check_crc=fitdecode.CrcCheck.DISABLED,
        error_handling=fitdecode.ErrorHandling.IGNORE,
    )
    found: list[Content] = []
    current: _Collector | None = None
    end = 0
    work = 0
    try:
        for frame in reader:
            work += 1
            if work > _WORK_MOST:
                raise UnreadableFileError(texts.FIT_TOO_MANY.format(most=_WORK_MOST))
            if frame.frame_type == fitdecode.FIT_FRAME_HEADER:
                current = _Collector()
                end += frame.header_size + frame.body_size
            elif frame.frame_type == fitdecode.FIT_FRAME_DEFINITION:
                work += len(frame.field_defs)
                _narrow(frame, fitdecode.types)
            elif frame.frame_type == fitdecode.FIT_FRAME_CRC and current is not None:
                found.append(current.content())
                current = None
                end += 2
            elif current is not None:
                current.take(frame)
    except (fitdecode.FitError, *_DAMAGE) as error:
        at: int | None = getattr(error, "offset", None)
        if current is None and not found:
            raise _no_fit(error, fitdecode.FitHeaderError) from error
        if current is not None:
            found.append(_rest(current, at, end, isinstance(error, fitdecode.FitEOFError)))
    if not found:
        raise UnreadableFileError(texts.EMPTY)
    return tuple(found)


class _Collector:
    """Keeps what is needed of the messages of one FIT file."""

    def __init__(self) -> None:
        self._messages: dict[str, list[Values]] = {}
        self._kept = 0
        self._points: list[Point] = []
        self._too_long = False
        self._points_before_activity = False

    def take(self, frame: Any) -> None:
        """Keep one message."""
        if frame.global_mesg_num not in _FIELDS:
            return
        values: dict[str, Any] = {}
        for field in frame.fields:
            value = field.value
            if isinstance(value, tuple):
                value = value[0] if value else None
            if value is not None and field.field is not None:
                values.setdefault(field.field.name, value)
        if frame.global_mesg_num == _RECORD:
            self._point(values)
            return
        self._kept += 1
        if self._kept > _KEPT_MOST:
            raise UnreadableFileError(texts.FIT_TOO_MANY.format(most=_KEPT_MOST))
        self._messages.setdefault(frame.name, []).append(values)
        if frame.name == "activity":
            self._points_before_activity = bool(self._points) or self._too_long

    def content(self, cut_track: int | None = None) -> Content:
        """What was kept."""
        points = [] if self._too_long else self._points
        return Content(self._messages, points, cut_track)

    def summed_up(self) -> bool:
        """Whether all sessions and laps were there, by the count of the device."""
        sessions = self._messages.get("session", [])
        activity = self._messages.get("activity", [])
        if not sessions or not activity:
            return False
        told = activity[0].get("num_sessions", len(sessions))
        laps = [one["num_laps"] for one in sessions if isinstance(one.get("num_laps"), int)]
        have = len(self._messages.get("lap", []))
        return bool(told == len(sessions) and (not laps or sum(laps) == have))

    def track_ended(self) -> bool:
        """Whether the device had summed up after the last point."""
        return self._points_before_activity

    def _point(self, values: Values) -> None:
        self._points_before_activity = False
        at = tick(values.get("timestamp"))
        if self._too_long or at is None:
            return
        if len(self._points) == _POINTS_MOST:
            self._too_long = True
            self._points = []
            return
        cadence = number(values.get("cadence"))
        if cadence is not None:
            cadence += number(values.get("fractional_cadence")) or 0.0
        self._points.append(
            Point(
                at,
                number(values.get("distance")),
                number(values.get("enhanced_speed", values.get("speed"))),
                cadence,
                number(values.get("position_lat")),
                number(values.get("position_long")),
                number(values.get("heart_rate")),
            )
        )


def _narrow(definition: Any, types: Any) -> None:
    """Have fitdecode decode the needed fields of a message and step over all others."""
    wanted = _FIELDS.get(definition.global_mesg_num, frozenset())
    if not wanted:
        definition.mesg_type = None
    has = {one.def_num for one in definition.field_defs}
    if definition.global_mesg_num == _RECORD and has & _DISTANCES:
        wanted -= _ONLY_WITHOUT_DISTANCE
    kept: list[Any] = []
    skipped = 0
    for one in definition.field_defs:
        if one.size and (one.def_num in wanted or one.def_num == _TIMESTAMP):
            kept.extend(_row(skipped, types))
            kept.append(one)
            skipped = 0
        else:
            skipped += one.size
    skipped += sum(one.size for one in definition.dev_field_defs)
    kept.extend(_row(skipped, types))
    definition.field_defs = kept
    definition.dev_field_defs = []


def _row(size: int, types: Any) -> Iterable[Any]:
    """A row of bytes that nobody looks at, in the place of fields of that size."""
    if not size:
        return ()
    return (types.FieldDefinition(None, 255, types.BASE_TYPE_BYTE, size),)


def _rest(current: _Collector, at: int | None, end: int, cut_off: bool) -> Content:
    """What there is of a file that cannot be read to its end."""
    missing_checksum = cut_off and at is not None and at >= end
    if missing_checksum or (current.summed_up() and current.track_ended()):
        return current.content()
    if current.summed_up() and not cut_off and at is not None:
        return current.content(at)
    detail = texts.FIT_ENDS_EARLY if cut_off else texts.FIT_DAMAGED
    where = "" if at is None else texts.AT_BYTE.format(byte=at)
    raise UnreadableFileError(texts.CUT_OFF.format(detail=detail), where=where)


def _no_fit(error: Exception, header_error: type[Exception]) -> UnreadableFileError:
    if isinstance(error, header_error):
        return UnreadableFileError(texts.NOT_THIS_FORMAT.format(title="FIT"))
    return UnreadableFileError(texts.CUT_OFF.format(detail=texts.FIT_ENDS_EARLY))
