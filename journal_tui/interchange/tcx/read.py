"""TCX, Garmin's Training Center files of version 2 and 1: activities with their laps.

What a lap says of itself is right: the sum of the laps is how far and how long, the last point
may say something else. The start is that of the first lap, since an ``Id`` may be cut to the
minute. A plan (a course, a workout) is no activity.
"""

from datetime import datetime
from typing import Final

from journal_tui.domain.run import Lap, Segment
from journal_tui.interchange.common.amounts import plausible_distance_m, plausible_time_s
from journal_tui.interchange.common.safe_xml import root_name
from journal_tui.interchange.common.sports import UNKNOWN, sport_named
from journal_tui.interchange.common.track import HeartRates, clock_of, nonstop, seconds_of
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.gpx.text import her_text
from journal_tui.interchange.source import Source
from journal_tui.interchange.tcx.laps import Activities, ActivityOfFile, LapOfFile
from journal_tui.texts import formats as texts

_ROOT: Final = "TrainingCenterDatabase"


def _recognises(head: bytes, source: Source) -> bool:  # noqa: ARG001
    return root_name(head) == _ROOT


def _read(source: Source, hints: Hints) -> Found:  # noqa: ARG001
    if root_name(source.head()) not in (_ROOT, ""):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title="TCX"))
    with source.open() as stream:
        file = Activities(stream)
    if not file.activities:
        raise UnreadableFileError(texts.TCX_COURSE if file.has_plan else texts.NO_ACTIVITY)
    found: list[Activity] = []
    left_out: list[str] = []
    for number, activity in enumerate(file.activities, 1):
        moment = activity.moment
        if activity.laps and moment is not None:
            found.append(_activity(activity, moment))
            continue
        why = texts.TCX_NO_TIMES if activity.laps else texts.TCX_NO_LAPS
        if len(file.activities) == 1:
            raise UnreadableFileError(why)
        left_out.append(texts.TCX_LEFT_OUT.format(number=number, why=why))
    if not found:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    return Found(activities=tuple(found), left_out=tuple(left_out))


def _activity(activity: ActivityOfFile, moment: datetime) -> Activity:
    sport, kind = sport_named(activity.sport)
    distances = [lap.distance_m for lap in activity.laps]
    distance_m = plausible_distance_m(sum(one for one in distances if one is not None))
    durations = [lap.duration_s for lap in activity.laps if lap.duration_s is not None]
    moving_s = plausible_time_s(round(sum(durations), 3)) if durations else None
    stretches = [one for lap in activity.laps for one in lap.stretches]
    on_foot = sport in ("running", UNKNOWN)
    nonstop_m, nonstop_s = nonstop(stretches) if on_foot else (None, None)
    avg_hr, max_hr = _heart_rates(activity)
    return Activity(
        sport=sport,
        kind=kind,
        started_at=moment,
        zone_known=clock_of(moment).zone_known,
        distance_m=distance_m,
        elapsed_s=_elapsed_s(activity, seconds_of(moment), moving_s),
        moving_s=moving_s,
        laps=tuple(map(_lap, activity.laps)),
        avg_hr=avg_hr,
        max_hr=max_hr,
        segments=_segments(activity) if on_foot else (),
        # The laps are right where the points go on behind them.
        nonstop_m=_at_most(nonstop_m, distance_m),
        nonstop_s=_at_most(nonstop_s, moving_s),
        text=_text(activity),
    )


def _lap(lap: LapOfFile) -> Lap:
    avg_hr = lap.avg_hr
    return Lap(
        lap.distance_m or None, lap.duration_s, round(avg_hr) if avg_hr is not None else None
    )


def _elapsed_s(activity: ActivityOfFile, start_s: float, moving_s: float | None) -> float | None:
    """Seconds from the start to the last point, and never less than the laps took."""
    ends = [one.last_s for lap in activity.laps for one in lap.stretches if one.timed]
    recorded = max(ends, default=start_s) - start_s
    return plausible_time_s(round(max(recorded, moving_s or 0.0), 3)) or None


def _at_most(value: float | None, most: float | None) -> float | None:
    return value if value is None or not most else min(value, most)


def _heart_rates(activity: ActivityOfFile) -> tuple[float | None, float | None]:
    """The mean over all points, or over the laps by their length where no point has one."""
    points = HeartRates()
    for lap in activity.laps:
        for one in lap.stretches:
            points.add_all(one.hr)
    highest = [lap.max_hr for lap in activity.laps] + [points.highest]
    told = [(lap.avg_hr, lap.duration_s or 0.0) for lap in activity.laps if lap.avg_hr]
    length = sum(seconds for _, seconds in told)
    mean = points.mean
    if mean is None and length:
        mean = sum(beats * seconds for beats, seconds in told) / length
    return mean, max((one for one in highest if one is not None), default=None)


def _segments(activity: ActivityOfFile) -> tuple[Segment, ...]:
    """Laps of effort and of rest; none where all are the same: some watches call all resting."""
    if len({bool(lap.resting) for lap in activity.laps}) < 2:
        return ()
    return tuple(
        Segment("rest" if lap.resting else "run", lap.distance_m or None, lap.duration_s)
        for lap in activity.laps
    )


def _text(activity: ActivityOfFile) -> str:
    """Her notes on the activity and on its laps, each once."""
    notes = [her_text(one, activity.sport) for one in activity.notes]
    return "\n".join(dict.fromkeys(one for one in notes if one))


FORMAT: Final = Format(id="tcx", title="TCX", holds="runs", recognises=_recognises, read=_read)
