"""A run that is told in fields, as people name them: ``distance_km``, ``duration``, ``pace``."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from journal_tui.domain.run import RUN_KINDS
from journal_tui.domain.units import Units
from journal_tui.interchange.common.amounts import number, plausible_hr, plausible_time_s
from journal_tui.interchange.common.sports import names_a_sport, sport_named
from journal_tui.interchange.found import KEPT_SPORTS, Activity
from journal_tui.interchange.markdown.field_amounts import (
    LENGTH_UNITS,
    TIME_UNITS,
    LengthUnit,
    length_unit,
    metres_in,
    pace_in,
    pace_unit,
    seconds_in,
)
from journal_tui.interchange.markdown.front_matter import Field, Fields
from journal_tui.interchange.markdown.note_day import hour_said

_DISTANCE: Final = ("distance", "dist", "run_distance", "total_distance")
#: Fields that are named by nothing but their unit.
_BARE_DISTANCE: Final = ("km", "kms", "kilometers", "kilometres", "mi", "miles")
_DURATION: Final = ("duration", "moving_time", "run_time", "run_duration", "total_time")
_ELAPSED: Final = ("elapsed_time", "elapsed")
_PACE: Final = ("pace", "avg_pace", "average_pace", "pace_min", "pace_per")
_SPORT: Final = ("sport", "activity", "activity_type", "workout", "workout_type", "exercise")
_KIND: Final = ("kind", "type", "run_type")
_EFFORT: Final = ("effort", "rpe", "perceived_effort", "perceived_exertion", "exertion")
_AVG_HR: Final = (
    *("avg_hr", "average_hr", "hr_avg", "hr", "heart_rate", "heartrate"),
    *("avg_heart_rate", "average_heart_rate"),
)
_MAX_HR: Final = ("max_hr", "hr_max", "max_heart_rate", "maximum_heart_rate")
_PLACE: Final = ("place", "location", "where")
_WEATHER: Final = ("weather",)
_RUN_TAGS: Final = frozenset({"running", *RUN_KINDS})

_TEN: Final = re.compile(r"(?P<effort>\d{1,2})(?:[.,]0)?(?:\s*/\s*10)?", re.ASCII)
_FIRST_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")


class Told(NamedTuple):
    """A run as fields tell it.

    ``activity`` is None where there is none; ``effort`` is CR-10, 0 to 10. ``used`` are the names
    of the fields that were read, ``unit_taken`` the unit of a distance that names none.
    """

    activity: Activity | None
    effort: int | None
    place: str
    used: frozenset[str]
    unit_taken: Units | None = None


def told_in(fields: Fields, tags: Iterable[str], units: Units) -> Told:
    """The run that the fields tell of: a distance, or a time or an effort beside a kind of run.

    A field counts where its value can be read; sports of which a journal of runs keeps nothing
    give no run. ``units`` is taken where neither a distance nor a pace names one.
    """
    reading = _Reading(fields)
    place, effort = reading.text(_PLACE), reading.effort()
    told = Told(None, effort, place, frozenset(reading.used))
    sport, kind = reading.sport()
    if sport and sport not in KEPT_SPORTS:
        return told
    named = reading.unit()
    distance = reading.distance(named or units)
    duration = reading.duration(_DURATION, distance) or reading.time(distance)
    elapsed = reading.duration(_ELAPSED, distance)
    pace = reading.pace(named or units)
    if pace and distance and duration is None and elapsed is None:
        duration = plausible_time_s(pace * distance)
    says_run = bool(sport) or not _RUN_TAGS.isdisjoint(tags)
    if not distance and not (says_run and (duration or elapsed or effort is not None)):
        return told
    activity = Activity(
        sport=sport or "running",
        kind=kind,
        distance_m=distance,
        elapsed_s=elapsed,
        moving_s=duration,
        avg_hr=reading.heart_rate(_AVG_HR),
        max_hr=reading.heart_rate(_MAX_HR),
        effort=effort,
        place=place,
        weather=reading.words(_WEATHER),
    )
    taken = units if distance and named is None else None
    return Told(activity, effort, place, frozenset(reading.used), taken)


class _Reading:
    """The fields as they are read one after the other, and which of them were."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self.used: set[str] = set()

    def text(self, names: tuple[str, ...]) -> str:
        for name, field in self._named(names):
            if field.text:
                self.used.add(name)
                return field.text
        return ""

    def words(self, names: tuple[str, ...]) -> tuple[str, ...]:
        parts = (part.strip().lower() for part in re.split(r"[,;/]", self.text(names)))
        return tuple(dict.fromkeys(part for part in parts if part))

    def effort(self) -> int | None:
        for name, field in self._named(_EFFORT):
            found = _TEN.fullmatch(field.text)
            if found and int(found["effort"]) <= 10:
                self.used.add(name)
                return int(found["effort"])
        return None

    def heart_rate(self, names: tuple[str, ...]) -> float | None:
        for name, field in self._named(names):
            found = _FIRST_NUMBER.match(field.text)
            rate = plausible_hr(number(found.group())) if found else None
            if rate is not None:
                self.used.add(name)
                return rate
        return None

    def sport(self) -> tuple[str, str]:
        """The sport and the kind of run, each empty where no field tells."""
        sport = kind = ""
        for name, field in self._named((*_SPORT, *_KIND)):
            word = field.text.lower()
            if word in RUN_KINDS:
                found = ("walking", "") if word == "walk" else ("running", word)
            elif names_a_sport(word) and not word.isdigit():
                found = sport_named(word)
            else:
                continue
            self.used.add(name)
            sport = sport or found[0]
            kind = kind or found[1].removeprefix("run")
        return sport, kind

    def unit(self) -> LengthUnit | None:
        """The unit that a distance names, else the one of a pace, None where none is named."""
        for _, field, suffix in self._measured(_DISTANCE, _BARE_DISTANCE):
            if unit := length_unit(field.text) or suffix:
                return unit
        for _, field, suffix in self._measured(_PACE):
            if unit := pace_unit(field.text) or suffix:
                return unit
        return None

    def distance(self, unit: LengthUnit) -> float | None:
        """Metres."""
        for name, field, suffix in self._measured(_DISTANCE, _BARE_DISTANCE):
            metres = metres_in(field.text, suffix or unit)
            if metres is not None:
                self.used.add(name)
                return metres
        return None

    def pace(self, unit: LengthUnit) -> float | None:
        """Seconds a metre."""
        for name, field, suffix in self._measured(_PACE):
            pace = pace_in(field.text, suffix or unit)
            if pace is not None:
                self.used.add(name)
                return pace
        return None

    def duration(self, names: tuple[str, ...], metres: float | None) -> float | None:
        """Seconds."""
        for name, field in self._fields.items():
            stem, _, suffix = name.rpartition("_")
            if name not in names and (stem not in names or suffix not in TIME_UNITS):
                continue
            worth = None if name in names else TIME_UNITS[suffix]
            if seconds := seconds_in(field.text, worth, metres):
                self.used.add(name)
                return seconds
        return None

    def time(self, metres: float | None) -> float | None:
        """Seconds of the field ``time``, where it is not the hour of the day."""
        field = self._fields.get("time")
        if field is None or hour_said(field.text) is not None:
            return None
        return self.duration(("time",), metres)

    def _measured(
        self, names: tuple[str, ...], bare: tuple[str, ...] = ()
    ) -> Iterator[tuple[str, Field, LengthUnit | None]]:
        """The fields of these names, with the unit that stands behind the name."""
        for name, field in self._fields.items():
            stem, _, suffix = name.rpartition("_")
            if name in names:
                yield name, field, None
            elif name in bare or (stem in names and suffix in LENGTH_UNITS):
                yield name, field, LENGTH_UNITS[suffix]

    def _named(self, names: tuple[str, ...]) -> list[tuple[str, Field]]:
        return [(name, self._fields[name]) for name in names if name in self._fields]
