"""The tracks of a GPX file as they stand there, read as the file streams."""

from functools import cached_property
from typing import IO, Final

from journal_tui.domain.run import Lap
from journal_tui.interchange.common.amounts import plausible_distance_m, plausible_time_s
from journal_tui.interchange.common.moments import moment_from_iso
from journal_tui.interchange.common.safe_xml import Element, Names, Step, child_text, walk
from journal_tui.interchange.common.sports import OTHER, UNKNOWN, names_a_sport, sport_named
from journal_tui.interchange.common.track import (
    PART_SIZE,
    POINT_SIZE,
    Clock,
    Memory,
    Stretch,
    clock_of,
    place_at,
    quick_number,
    seconds_of,
)
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.gpx.text import sport_in_name
from journal_tui.texts import formats as texts

_CONTAINERS: Final = frozenset({"gpx", "metadata", "trk", "trkseg", "rte", "extensions"})
#: What is said of a track or of the file.
_SAID: Final = ("name", "desc", "cmt", "type", "activity")
#: ``link``, ``author`` and ``wpt`` are taken whole so that nothing inside is taken for more.
_WHOLE: Final = frozenset(
    {"trkpt", "wpt", "rtept", "link", "author", "copyright", "lap", "TrackStatsExtension", *_SAID}
)
_HR: Final = frozenset({"hr", "heartrate", "heart_rate"})
_CADENCE: Final = frozenset({"cad", "cadence", "runcadence"})

#: Before this year a device has no time yet: it counts from 1970 or 1980 when it is turned on.
_YEAR_LEAST: Final = 1990
#: Latitudes with which My Tracks and OpenTracks mark where she paused and where she went on.
_PAUSES: Final = (100.0, 200.0)


class TrackOfFile:
    """One ``trk``: what is said of it, and its stretches, one for each ``trkseg`` or pause."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self.stretches: list[Stretch] = []
        self.clock = Clock()
        self.device_m: float | None = None
        self._opens = True
        self._timed = False

    @property
    def name(self) -> str:
        """What it is called."""
        return self.said.get("name", "").strip()

    @cached_property
    def sport_and_kind(self) -> tuple[str, str]:
        """Its sport and the kind of run.

        What is no word for a sport says nothing: a type of GPX may be anything.
        """
        for word in (self.said.get("type", ""), self.said.get("activity", "")):
            if names_a_sport(word):
                return sport_named(word)
        sport, _ = sport_named(sport_in_name(self.name))
        # Without any word for it, it is a run.
        return (sport if sport not in ("running", OTHER) else UNKNOWN), ""

    def pause(self) -> None:
        """What comes next was recorded after a pause."""
        self._opens = True

    def add(self, element: Element, names: Names, memory: Memory) -> None:
        """Adds a ``trkpt``. Raises UnreadableFileError where its place has a decimal comma."""
        memory.take(POINT_SIZE)
        lat, lon = element.get("lat") or "", element.get("lon") or ""
        if "," in lat or "," in lon:
            where = texts.AT_LINE.format(line=element.sourceline or 0)
            raise UnreadableFileError(texts.GPX_DECIMAL_COMMA, where=where)
        if quick_number(lat) in _PAUSES:
            self.pause()
        place = place_at(lat, lon)
        if place is None:
            return
        if self._opens:
            memory.take(PART_SIZE)
            self.stretches.append(Stretch())
            self._opens = False
        at_s, hr, cadence = self._recorded(element, names)
        # 0, 0 is in the sea: it is what a device writes that does not know where it is.
        self.stretches[-1].add(
            at_s=at_s, place=place if any(place) else None, hr=hr, cadence=cadence
        )

    def _recorded(
        self, element: Element, names: Names
    ) -> tuple[float | None, float | None, float | None]:
        """When, the heart rate and the cadence of a point."""
        at_s = hr = cadence = None
        for part in element.iter():
            name = names[part.tag]
            if name == "time" and at_s is None:
                moment = moment_from_iso(part.text or "")
                if moment is not None and moment.year >= _YEAR_LEAST:
                    at_s = seconds_of(moment)
                    if not self._timed:
                        self._timed = True
                        self.clock = clock_of(moment)
            elif name in _HR and not hr:
                hr = quick_number(part.text or "")
            elif name in _CADENCE and not cadence:
                cadence = quick_number(part.text or "")
        return at_s, hr, cadence


class Tracks:
    """What a GPX file holds: ``tracks``, ``laps``, and what is ``said`` of the whole file."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.tracks: list[TrackOfFile] = []
        self.laps: list[Lap] = []
        self.said: dict[str, str] = {}
        self.has_route = False
        self._names = Names()
        self._memory = Memory()
        self._open: list[str] = []
        for step in walk(stream, _WHOLE, _CONTAINERS):
            self._take(step)

    def _take(self, step: Step) -> None:
        if step.what == "end":
            self._open.pop()
        elif step.what == "start":
            self._enter(step.name)
        elif step.name == "trkpt":
            if self._track is not None:
                self._track.add(step.element, self._names, self._memory)
        elif step.name == "rtept":
            self.has_route = True
        else:
            self._note(step.name, step.element)

    @property
    def _track(self) -> TrackOfFile | None:
        return self.tracks[-1] if "trk" in self._open else None

    def _enter(self, name: str) -> None:
        self._open.append(name)
        if name == "trk":
            self._memory.take(PART_SIZE)
            self.tracks.append(TrackOfFile())
        elif name == "trkseg" and self._track is not None:
            self._track.pause()

    def _note(self, name: str, element: Element) -> None:
        around = self._open[-1] if self._open else ""
        track = self._track
        if name == "lap":
            self._lap(element)
        elif name == "TrackStatsExtension" and track is not None:
            track.device_m = plausible_distance_m(quick_number(child_text(element, "Distance")))
        elif name == "activity" or around in ("trk", "gpx", "metadata"):
            said = self.said if track is None else track.said
            text = element.text or ""
            self._memory.take(len(text))
            said.setdefault(name, text)

    def _lap(self, element: Element) -> None:
        """A lap as Cluetrust's extension has it, which Movescount writes."""
        distance = plausible_distance_m(quick_number(child_text(element, "distance")))
        seconds = plausible_time_s(quick_number(child_text(element, "elapsedTime")))
        if distance is not None or seconds is not None:
            self._memory.take(PART_SIZE)
            self.laps.append(Lap(distance, seconds))
