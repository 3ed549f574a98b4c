"""Small files of other programs for the tests of ``import``, written here."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

#: Metres of a degree of latitude, on a sphere of 6,371,008.8 m.
_DEGREE = 111_195.08


def gpx(
    path: Path, start: str = "2016-08-20T08:00:00Z", minutes: int = 18, metres: float = 2414,
    name: str = "Towpath", kind: str = "running",
) -> Path:  # fmt: skip
    """A track straight north, a point a minute, all of it at one pace."""
    begin = datetime.fromisoformat(start)
    points = "".join(
        f'<trkpt lat="{50 + metres * minute / minutes / _DEGREE:.8f}" lon="1.0">'
        f"<time>{(begin + timedelta(minutes=minute)):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>\n"
        for minute in range(minutes + 1)
    )
    path.write_text(
        '<?xml version="1.0"?>\n<gpx version="1.1" creator="test" '
        'xmlns="http://www.topografix.com/GPX/1/1"><trk>'
        f"<name>{name}</name><type>{kind}</type><trkseg>\n{points}</trkseg></trk></gpx>\n"
    )
    return path


def tcx(
    path: Path, start: str = "2016-08-20T08:00:03Z", laps: Sequence[float] = (1609, 805)
) -> Path:
    """The same run as a watch has it: laps at 0.4473 seconds a metre, with heart rate."""
    begin = datetime.fromisoformat(start)
    parts = []
    for metres in laps:
        seconds = metres * 0.4473
        end = begin + timedelta(seconds=seconds)
        parts.append(
            f'<Lap StartTime="{begin:%Y-%m-%dT%H:%M:%SZ}"><TotalTimeSeconds>{seconds:.1f}'
            f"</TotalTimeSeconds><DistanceMeters>{metres}</DistanceMeters>"
            "<AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm>"
            "<Intensity>Active</Intensity><TriggerMethod>Distance</TriggerMethod><Track>"
            f"<Trackpoint><Time>{end:%Y-%m-%dT%H:%M:%SZ}</Time><HeartRateBpm><Value>150</Value>"
            "</HeartRateBpm></Trackpoint></Track></Lap>"
        )
        begin = end
    path.write_text(
        '<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/'
        'TrainingCenterDatabase/v2"><Activities><Activity Sport="Running">'
        f"<Id>{start}</Id>{''.join(parts)}</Activity></Activities></TrainingCenterDatabase>"
    )
    return path


def jrnl(path: Path) -> Path:
    path.write_text(
        "[2016-08-18 20:00] Before bed.\nI could not run today. @rest\n\n"
        "[2016-08-19 20:00] Rain all day.\nI listened to it for an hour.\n"
    )
    return path


def daylio(path: Path) -> Path:
    path.write_text(
        "full_date,date,weekday,time,mood,activities,note_title,note\n"
        '2016-08-17,August 17,Wednesday,20:00,bad,"running | rain","","Wet through."\n'
        '2016-08-16,August 16,Tuesday,20:00,fluffy,"","","Slept."\n'
    )
    return path
