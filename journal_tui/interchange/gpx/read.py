"""GPX 1.0 and 1.1, of whatever program: recorded tracks as activities.

Read from its points: when, how far (haversine), the heart rate, the cadence. What a program adds
in a namespace of its own is found by its name alone, since the namespaces are wrong in practice.
Points that are no place on earth are left out. What a route or the metadata say is no run.
"""

import math
from collections.abc import Sequence
from typing import Final

from journal_tui.domain.run import Lap
from journal_tui.interchange.common.amounts import plausible_distance_m
from journal_tui.interchange.common.safe_xml import root_name
from journal_tui.interchange.common.sports import UNKNOWN
from journal_tui.interchange.common.track import Clock, HeartRates, Stretch, nonstop
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.gpx.text import her_text
from journal_tui.interchange.gpx.tracks import TrackOfFile, Tracks
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_ROOT: Final = "gpx"
#: Seconds without a point after which what follows is another outing.
_APART_S: Final = 4 * 3600.0
#: How far the device's own distance may be from that of the points, as a part of it. Points
#: give -2 % to +1 % against the device; what is farther off counts something else.
_DEVICE_APART: Final = 0.02
#: Metres a second over a whole track that nobody runs: the record over 10 km is 6.4.
_QUICKEST_M_PER_S: Final = 6.5
#: How far the sum of the laps may be from the distance, as a part of it.
_LAPS_APART: Final = 0.05


class _Outing:
    """Stretches of one or more tracks that belong together, in the order of time."""

    def __init__(self) -> None:
        self.tracks: dict[TrackOfFile, None] = {}
        self.stretches: list[Stretch] = []
        self.sport = UNKNOWN
        self.kind = ""
        self.clock = Clock()
        self.first_s = math.inf
        self.last_s = -math.inf

    def add(self, track: TrackOfFile, stretch: Stretch) -> None:
        sport, kind = track.sport_and_kind
        if self.sport == UNKNOWN:
            self.sport, self.kind = sport, kind
        if not self.tracks:
            self.clock = track.clock
        self.tracks[track] = None
        self.stretches.append(stretch)
        self.first_s = min(self.first_s, stretch.first_s)
        self.last_s = max(self.last_s, stretch.last_s)

    def goes_on_with(self, track: TrackOfFile, stretch: Stretch) -> bool:
        """Whether a stretch that begins later is of the same outing."""
        sport, _ = track.sport_and_kind
        same = sport == self.sport or UNKNOWN in (sport, self.sport)
        return same and stretch.first_s - self.last_s <= _APART_S

    @property
    def distance_m(self) -> float:
        return sum(one.distance_m for one in self.stretches)

    @property
    def day(self) -> str:
        return self.clock.moment(self.first_s).date().isoformat()


def _recognises(head: bytes, source: Source) -> bool:  # noqa: ARG001
    return root_name(head) == _ROOT


def _read(source: Source, hints: Hints) -> Found:  # noqa: ARG001
    if root_name(source.head()) not in (_ROOT, ""):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title="GPX"))
    with source.open() as stream:
        file = Tracks(stream)
    outings = _outings(file.tracks)
    if not outings:
        raise UnreadableFileError(_nothing(file))
    alone = len(outings) == 1
    good: list[_Outing] = []
    left_out: list[str] = []
    for outing in outings:
        why = _unusable(outing, alone=alone)
        if why and alone:
            raise UnreadableFileError(why)
        if why:
            left_out.append(texts.GPX_LEFT_OUT.format(day=outing.day, why=why))
        else:
            good.append(outing)
    if not good:
        raise UnreadableFileError(texts.GPX_EQUAL_TIMES)
    return Found(
        activities=tuple(_activity(one, file, alone=alone) for one in good),
        left_out=tuple(left_out),
    )


def _nothing(file: Tracks) -> str:
    if any(len(stretch) for track in file.tracks for stretch in track.stretches):
        return texts.GPX_NO_TIMES
    return texts.GPX_ROUTE if file.has_route else texts.NO_ACTIVITY


def _unusable(outing: _Outing, *, alone: bool) -> str:
    """Why an outing is no run, empty where it may be one."""
    if outing.first_s < outing.last_s:
        return ""
    if outing.distance_m:
        return texts.GPX_EQUAL_TIMES
    return "" if alone else texts.GPX_ONE_POINT


def _outings(tracks: Sequence[TrackOfFile]) -> list[_Outing]:
    """The outings of a file, in the order of time.

    Tracks that follow each other are one outing recorded in pieces, unless hours lie between
    them or they are different sports. What has no times is part of the outing it stands behind.
    """
    outings: list[_Outing] = []
    timed = [(track, one) for track in tracks for one in track.stretches if one.timed]
    for track, stretch in sorted(timed, key=lambda pair: pair[1].first_s):
        if not outings or not outings[-1].goes_on_with(track, stretch):
            outings.append(_Outing())
        outings[-1].add(track, stretch)
    home = {id(stretch): one for one in outings for stretch in one.stretches}
    here = next(iter(home.values()), None)
    for track in tracks:
        for stretch in track.stretches:
            here = home.get(id(stretch), here)
            if here is not None and len(stretch) and not stretch.timed:
                here.add(track, stretch)
    return outings


def _activity(outing: _Outing, file: Tracks, *, alone: bool) -> Activity:
    timed = [one for one in outing.stretches if one.timed]
    elapsed = outing.last_s - outing.first_s
    hr = HeartRates()
    for one in timed:
        hr.add_all(one.hr)
    distance = outing.distance_m
    if alone:
        distance = _device_distance(outing) or distance
    moving = sum(one.duration_s for one in timed)
    metres, seconds = nonstop(timed) if _on_foot(outing.sport, distance, moving) else (None, None)
    name = next((one.name for one in outing.tracks if one.name), "")
    return Activity(
        sport=outing.sport,
        kind=outing.kind,
        started_at=outing.clock.moment(outing.first_s),
        zone_known=outing.clock.zone_known,
        distance_m=plausible_distance_m(round(distance, 1)),
        elapsed_s=round(elapsed, 3) or None,
        moving_s=round(moving, 3),
        laps=_laps(file, distance) if alone else (),
        avg_hr=hr.mean,
        max_hr=hr.highest,
        nonstop_m=metres,
        nonstop_s=seconds,
        name=name,
        text=_text(outing, file, name, alone=alone),
    )


def _on_foot(sport: str, distance_m: float, moving_s: float) -> bool:
    """Whether it is a run, or may be one by its speed where the file does not say."""
    if sport == UNKNOWN:
        return distance_m <= _QUICKEST_M_PER_S * moving_s
    return sport == "running"


def _device_distance(outing: _Outing) -> float | None:
    """Metres that the device counted itself, None where it did not or they are not credible."""
    counted = [one.device_m for one in outing.tracks]
    device = sum(one for one in counted if one is not None)
    if not device or None in counted:
        return None
    points = outing.distance_m
    return device if not points or abs(device - points) <= _DEVICE_APART * points else None


def _laps(file: Tracks, distance: float) -> tuple[Lap, ...]:
    """The laps of the file where they are those of the track, else none."""
    metres = sum(lap.distance_m or 0.0 for lap in file.laps)
    return tuple(file.laps) if abs(metres - distance) <= _LAPS_APART * distance else ()


def _text(outing: _Outing, file: Tracks, name: str, *, alone: bool) -> str:
    """What she wrote: about the track, else about the file where it holds nothing else."""
    said = [one.said for one in outing.tracks]
    if alone:
        said.append(file.said)
    for one in said:
        elsewhere = (name, one.get("name", ""), one.get("type", ""))
        for field in ("desc", "cmt"):
            if text := her_text(one.get(field, ""), *elsewhere):
                return text
    return ""


FORMAT: Final = Format(id="gpx", title="GPX", holds="runs", recognises=_recognises, read=_read)
