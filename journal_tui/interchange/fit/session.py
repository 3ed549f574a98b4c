"""From the messages of a FIT file to activities: one for each session.

The numbers are those that the device summed up; the points of the track tell the longest
nonstop stretch, and what was not summed up.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from math import copysign, floor
from typing import Final, NamedTuple

from journal_tui.domain.run import Lap
from journal_tui.interchange.fit import values
from journal_tui.interchange.fit.messages import Content, Point, Values
from journal_tui.interchange.fit.segments import lap_seconds, segments
from journal_tui.interchange.fit.track import nonstop, paused_s, points_of, travelled
from journal_tui.interchange.found import Activity

_KINDS: Final = ("trail", "treadmill", "track")
_QUARTER_HOUR: Final = timedelta(minutes=15)
_ZONE_MOST: Final = timedelta(hours=14)
#: Seconds of a session without points that still leave the track a whole one.
_UNSEEN_S: Final = 15.0


class _Time(NamedTuple):
    """When a session was: start and end in the seconds of the file, and how long it took."""

    start: int | None
    end: float
    elapsed_s: float | None
    moving_s: float | None


def activities(content: Content) -> tuple[Activity, ...]:
    """The activities of a FIT file, in its order."""
    sessions = content.all("session") or _by_the_track(content)
    return tuple(_activity(content, one, alone=len(sessions) == 1) for one in sessions)


def _by_the_track(content: Content) -> list[Values]:
    """The session of a device that writes none, as far as the points tell it; else nothing."""
    points = [one.at for one in content.points if values.instant(one.at) is not None]
    if content.first("file_id", "type") != "activity" or content.cut_track is not None:
        return []
    start, end = min(points, default=0), max(points, default=0)
    if start == end:
        return []
    moving = end - start - paused_s(content, start, end)
    return [
        {
            "start_time": start,
            "timestamp": end,
            "total_elapsed_time": end - start,
            "total_timer_time": moving,
        }
    ]


def _activity(content: Content, session: Values, *, alone: bool) -> Activity:
    time = _time(content, session)
    start, points = time.start, content.points
    if start is not None:
        points = points_of(points, start, time.end)
    laps = content.all("lap") if alone else _laps(content, session, time)
    started_at = _started_at(content, start)
    avg_hr, max_hr = _heart_rates(content, session, points)
    aware = started_at is not None and started_at.tzinfo is not None
    found = Activity(
        sport=_sport(content, session, alone=alone),
        started_at=started_at,
        zone_known=aware and _zone(content) is not None,
        distance_m=_distance(session, laps, points),
        elapsed_s=time.elapsed_s,
        moving_s=time.moving_s,
        laps=tuple(map(_lap, laps)),
        avg_hr=avg_hr,
        max_hr=max_hr,
        feeling=_feeling(session),
        effort=_effort(session),
        kind=_kind(session),
        part=not alone,
        name=_name(content, session, alone=alone),
    )
    if found.sport != "running" or content.cut_track is not None:
        return found
    found = found._replace(segments=segments(content, laps, start or 0, time.end))
    return _with_nonstop(found, content, points, start)


def _heart_rates(
    content: Content, session: Values, points: Sequence[Point]
) -> tuple[float | None, float | None]:
    """The mean and the highest as the device summed them up, else those of its points."""
    mean = values.heart_rate(session.get("avg_heart_rate"))
    highest = values.heart_rate(session.get("max_heart_rate"))
    if mean is not None or content.cut_track is not None:
        return mean, highest
    rates = [one for one in (values.heart_rate(point.hr) for point in points) if one is not None]
    if not rates:
        return None, highest
    return sum(rates) / len(rates), max(rates) if highest is None else highest


def _time(content: Content, session: Values) -> _Time:
    elapsed = values.seconds(session.get("total_elapsed_time"))
    moving = values.seconds(session.get("total_timer_time"))
    start = values.tick(session.get("start_time"))
    written = values.tick(session.get("timestamp"))
    if start is None and written is not None and elapsed is not None:
        start = values.tick(written - round(elapsed))
    if start is None and content.points:
        start = content.points[0].at
    if elapsed is None:
        elapsed = values.between(start, written)
    return _Time(start, (start or 0) + max(elapsed or 0.0, moving or 0.0), elapsed, moving)


def _started_at(content: Content, start: int | None) -> datetime | None:
    """Aware where the file tells the instant, her wall clock where it has that of the end."""
    instant = values.instant(start)
    if instant is not None:
        return instant.astimezone(_zone(content) or UTC)
    for one in content.all("activity"):
        local_end, took = _local(one), values.between(start, values.tick(one.get("timestamp")))
        if local_end is not None and took is not None:
            return local_end.replace(tzinfo=None) - timedelta(seconds=took)
    return None


def _zone(content: Content) -> timezone | None:
    """The offset of the place, None where the file has no evidence of it.

    A device that wrote local time and UTC side by side shows it, if the difference can be one
    of a time zone (a clock that was set right on the way is off by some minutes). Where no
    local time stands the settings of the watch do, but no offset there says nothing: many
    watches always write 0.
    """
    ends = [
        (_local(one), values.instant(values.tick(one.get("timestamp"))))
        for one in content.all("activity")
    ]
    for local, end in ends:
        if local is not None:
            return _as_zone(local - end) if end is not None else None
    if content.first("device_settings", "active_time_zone"):
        return None
    offset = values.tick(content.first("device_settings", "time_offset"))
    # The field is unsigned, and west of Greenwich wraps around.
    return _as_zone(timedelta(seconds=(offset + 2**31) % 2**32 - 2**31)) if offset else None


def _local(activity: Values) -> datetime | None:
    return values.instant(values.tick(activity.get("local_timestamp")))


def _as_zone(offset: timedelta) -> timezone | None:
    if offset % _QUARTER_HOUR or abs(offset) > _ZONE_MOST:
        return None
    return timezone(offset)


def _laps(content: Content, session: Values, time: _Time) -> list[Values]:
    """The laps of one of several sessions: by their numbers, else by their time."""
    laps = content.all("lap")
    first, count = session.get("first_lap_index"), session.get("num_laps")
    if isinstance(first, int) and isinstance(count, int) and first + count <= len(laps):
        return laps[first : first + count]
    starts = [values.tick(one.get("start_time")) for one in laps]
    return [
        lap
        for lap, at in zip(laps, starts, strict=True)
        if at is not None and time.start is not None and time.start <= at < time.end
    ]


def _lap(lap: Values) -> Lap:
    rate = values.heart_rate(lap.get("avg_heart_rate"))
    return Lap(
        values.metres(lap.get("total_distance")),
        lap_seconds(lap),
        None if rate is None else round(rate),
    )


def _sport(content: Content, session: Values, *, alone: bool) -> str:
    sport = session.get("sport")
    if sport is None:
        sport = content.first("sport", "sport") if alone else None
    if sport is None:
        return "unknown"
    if not isinstance(sport, str) or sport == "all":
        return "other"
    if str(session.get("sub_sport")).endswith("_transition"):
        return "transition"
    return sport


def _kind(session: Values) -> str:
    kind = session.get("sub_sport")
    return kind if isinstance(kind, str) and kind in _KINDS else ""


def _name(content: Content, session: Values, *, alone: bool) -> str:
    """What the workout is called, else the profile of the watch."""
    named = [content.first("workout", "wkt_name")] if alone else []
    named.append(session.get("sport_profile_name"))
    named.extend(
        one.get("name")
        for one in content.all("sport")
        if alone or one.get("sport") == session.get("sport")
    )
    return next((one for one in named if isinstance(one, str) and one.strip()), "")


def _distance(session: Values, laps: Sequence[Values], points: Sequence[Point]) -> float | None:
    """The distance that the device summed up, else that of the laps, else of the track."""
    distance = values.metres(session.get("total_distance"))
    if distance is not None:
        return distance
    each = [values.metres(one.get("total_distance")) for one in laps]
    known = [one for one in each if one is not None]
    return sum(known) if known and len(known) == len(each) else travelled(points)


def _with_nonstop(
    found: Activity, content: Content, points: Sequence[Point], start: int | None
) -> Activity:
    if not points:
        return found
    metres, took, whole = nonstop(content, points, points[0].at if start is None else start)
    if took is None:
        return found
    all_of_it = min((one for one in (found.moving_s, found.elapsed_s) if one), default=took)
    if whole and took >= all_of_it - _UNSEEN_S:
        return found._replace(nonstop_m=found.distance_m, nonstop_s=all_of_it)
    metres = values.metres(metres)
    if metres is not None and found.distance_m is not None:
        metres = min(metres, found.distance_m)
    return found._replace(nonstop_m=metres, nonstop_s=min(took, found.elapsed_s or took))


def _feeling(session: Values) -> int | None:
    """The Feeling Scale, -5..+5, from Garmin's 0..100 in five steps: -5, -3, 0, +3, +5."""
    feel = values.number(session.get("workout_feel"))
    if feel is None or not 0 <= feel <= 100 or _not_asked(session):
        return None
    scaled = feel / 10 - 5
    return int(copysign(floor(abs(scaled) + 0.5), scaled))


def _effort(session: Values) -> int | None:
    """Session RPE, 0..10, from ten times that."""
    effort = values.number(session.get("workout_rpe"))
    if effort is None or not 0 <= effort <= 100 or _not_asked(session):
        return None
    return floor(effort / 10 + 0.5)


def _not_asked(session: Values) -> bool:
    """Whether both are 0: a watch asks for an effort from 1 up, so nobody answered."""
    return session.get("workout_feel") == 0 and session.get("workout_rpe") == 0
