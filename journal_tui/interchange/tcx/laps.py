"""The activities and laps of a TCX file as they stand there, read as the file streams."""

from datetime import datetime
from typing import IO, Final

from journal_tui.interchange.common.amounts import (
    number,
    plausible_distance_m,
    plausible_hr,
    plausible_time_s,
)
from journal_tui.interchange.common.moments import moment_from_iso
from journal_tui.interchange.common.safe_xml import Element, Names, Step, child_text, walk
from journal_tui.interchange.common.track import (
    PART_SIZE,
    POINT_SIZE,
    Memory,
    Stretch,
    place_at,
    quick_number,
    seconds_of,
)

#: Version 1 has a ``Run`` for an activity, inside the name of its sport.
_SPORTS: Final = ("Running", "Biking", "Other")
_ACTIVITIES: Final = ("Activity", "Run")
_PLANS: Final = ("Course", "Workout")
_CONTAINERS: Final = frozenset({*_SPORTS, *_ACTIVITIES, *_PLANS, "Lap", "Track", "Extensions"})
_NUMBERS_OF_LAP: Final = frozenset(
    {"TotalTimeSeconds", "DistanceMeters", "AverageHeartRateBpm", "MaximumHeartRateBpm"}
)
#: ``Creator``, ``Author`` and ``Training`` are taken whole so that nothing inside is taken for
#: more: an author has a ``Time``, a training has ``Notes``.
_WHOLE: Final = frozenset(
    {"Trackpoint", "Intensity", "Notes", "Id", "Creator", "Author", "Training", *_NUMBERS_OF_LAP}
)


class LapOfFile:
    """One lap: what it says of itself, and the points recorded in it, a stretch for each Track."""

    def __init__(self, start: datetime | None) -> None:
        self.start = start
        self.resting: bool | None = None
        self.stretches: list[Stretch] = []
        self._says: dict[str, float | None] = {}

    def says(self, name: str, value: float | None) -> None:
        """Keeps a number that the lap gives of itself; the first one counts."""
        self._says.setdefault(name, value)

    @property
    def distance_m(self) -> float | None:
        """Metres, 0 where the device counted none, None where nothing tells."""
        said = self._says.get("DistanceMeters")
        if plausible_distance_m(said):
            return said
        counted = [one.counted_m for one in self.stretches]
        device = sum(one for one in counted if one is not None)
        if device or said == 0:
            return plausible_distance_m(device) or 0.0
        return plausible_distance_m(sum(one.distance_m for one in self.stretches))

    @property
    def duration_s(self) -> float | None:
        """Seconds without the time in which the clock was stopped, None where nothing tells."""
        said = plausible_time_s(self._says.get("TotalTimeSeconds"))
        return said or plausible_time_s(sum(one.duration_s for one in self.stretches)) or None

    @property
    def avg_hr(self) -> float | None:
        """Mean heart rate as the lap says it, None without."""
        return plausible_hr(self._says.get("AverageHeartRateBpm"))

    @property
    def max_hr(self) -> float | None:
        """Highest heart rate as the lap says it, None without."""
        return plausible_hr(self._says.get("MaximumHeartRateBpm"))


class ActivityOfFile:
    """One activity: its sport as it stands there, when, its notes and its laps.

    ``moment`` is what the start is written on: of the first lap, else of the first point, else
    the ``Id``; None where nothing tells.
    """

    def __init__(self, sport: str) -> None:
        self.sport = sport
        self.notes: list[str] = []
        self.laps: list[LapOfFile] = []
        self.id_moment: datetime | None = None
        self.point_moment: datetime | None = None

    @property
    def moment(self) -> datetime | None:
        """When it began, None where nothing tells."""
        first = self.laps[0].start if self.laps else None
        return first or self.point_moment or self.id_moment


class Activities:
    """What a TCX file holds: ``activities``, and whether it ``has_plan``: a course, a workout."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.activities: list[ActivityOfFile] = []
        self.has_plan = False
        self._names = Names()
        self._memory = Memory()
        self._open: list[str] = []
        for step in walk(stream, _WHOLE, _CONTAINERS):
            self._take(step)

    def _take(self, step: Step) -> None:
        if step.what == "end":
            self._open.pop()
        elif step.what == "start":
            self._enter(step.name, step.element)
        elif self._activity is not None:
            self._note(self._activity, step.name, step.element)

    @property
    def _activity(self) -> ActivityOfFile | None:
        """The activity that is open here."""
        inside = any(name in self._open for name in _ACTIVITIES)
        return self.activities[-1] if inside else None

    def _enter(self, name: str, element: Element) -> None:
        activity = self._activity
        if name != "Extensions":
            self._memory.take(PART_SIZE)
        if name in _ACTIVITIES:
            around = [one for one in self._open if one in _SPORTS]
            sport = element.get("Sport") or (around[-1] if around else "")
            self.activities.append(ActivityOfFile(sport))
        elif name in _PLANS:
            self.has_plan = True
        elif activity is not None and name == "Lap":
            activity.laps.append(LapOfFile(moment_from_iso(element.get("StartTime") or "")))
        elif activity is not None and activity.laps and name == "Track":
            activity.laps[-1].stretches.append(Stretch())
        self._open.append(name)

    def _note(self, activity: ActivityOfFile, name: str, element: Element) -> None:
        around = self._open[-1] if self._open else ""
        lap = activity.laps[-1] if activity.laps else None
        if name == "Trackpoint":
            if lap is not None and lap.stretches:
                self._point(activity, lap.stretches[-1], element)
        elif name == "Notes" and around in ("Lap", *_ACTIVITIES):
            self._memory.take(len(element.text or ""))
            activity.notes.append(element.text or "")
        elif name == "Id" and around in _ACTIVITIES:
            activity.id_moment = moment_from_iso(element.text or "")
        elif lap is not None and around == "Lap":
            if name == "Intensity":
                lap.resting = (element.text or "").strip() == "Resting"
            elif name in _NUMBERS_OF_LAP:
                lap.says(name, number(child_text(element, "Value") or element.text or ""))

    def _point(self, activity: ActivityOfFile, stretch: Stretch, element: Element) -> None:
        self._memory.take(POINT_SIZE)
        found: dict[str, str] = {}
        before = ""
        for part in element.iter():
            name = self._names[part.tag]
            if part.text and (name != "value" or before == "heartratebpm"):
                found.setdefault(name, part.text)
            before = name
        moment = moment_from_iso(found.get("time", ""))
        if activity.point_moment is None:
            activity.point_moment = moment
        stretch.add(
            at_s=None if moment is None else seconds_of(moment),
            place=place_at(found.get("latitudedegrees"), found.get("longitudedegrees")),
            counted_m=quick_number(found.get("distancemeters")),
            cadence=quick_number(found.get("runcadence") or found.get("cadence")),
            # Version 1 has the number itself where version 2 has a Value around it.
            hr=quick_number(found.get("value") or found.get("heartratebpm")),
        )
