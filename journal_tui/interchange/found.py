"""What a file of another program holds: the one form that every reader gives.

Lengths are metres, times seconds, heart rates beats a minute. Nothing here depends on the
program that wrote the file.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import Lap, Segment

#: Sports of which a journal of runs keeps an activity. ``unknown`` is a file that does not say:
#: who brings it here says that it was a run.
KEPT_SPORTS: Final = ("running", "walking", "hiking", "unknown", "generic")


class Activity(NamedTuple):
    """One activity that a device or another program recorded.

    ``sport`` is lower case: ``running``, ``walking``, ``hiking``, ``cycling``, ``swimming``,
    ``rowing``, ``transition``, ``other`` ..., ``generic`` where a device named none, ``unknown``
    where the file says nothing. ``kind`` is one of ``domain.run.RUN_KINDS`` where the file tells
    more (``trail``, ``treadmill``, ``track``, ``race``), else empty.

    ``started_at`` is aware where the instant is known, and naive where only the wall clock is.
    ``zone_known`` says that its offset is the real one of the place (evidence in the file), and
    not merely UTC. None: the file does not say when, so nothing can be imported.

    ``elapsed_s`` runs from the start to the end, ``moving_s`` leaves out the time in which the
    clock was stopped; each None where unknown. ``nonstop_*`` is the longest stretch without
    walking or standing, ``segments`` are the run and walk stretches, both only where the file
    shows them. ``feeling`` is on the Feeling Scale -5..+5, ``effort`` session RPE 0..10.

    ``name`` is what the activity is called, ``text`` what she wrote about it herself (a private
    note, a description): a reflection. ``key`` names the activity in the program it comes from
    (``strava:4567``), the same in every export of it, or is empty. ``lap_count`` is the number of
    laps where the file counts them without telling more. ``part`` says that it is one of several
    in a recording of more than one sport: where its sport has no name there, it is no run.
    """

    sport: str = "unknown"
    started_at: datetime | None = None
    zone_known: bool = False
    distance_m: float | None = None
    elapsed_s: float | None = None
    moving_s: float | None = None
    laps: tuple[Lap, ...] = ()
    avg_hr: float | None = None
    max_hr: float | None = None
    segments: tuple[Segment, ...] = ()
    nonstop_m: float | None = None
    nonstop_s: float | None = None
    feeling: int | None = None
    effort: int | None = None
    kind: str = ""
    name: str = ""
    text: str = ""
    place: str = ""
    weather: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    key: str = ""
    lap_count: int | None = None
    part: bool = False

    @property
    def kept(self) -> bool:
        """Whether a journal of runs keeps it: a run, a walk, or what the file does not say."""
        if self.part and self.sport == "generic":
            return False
        return self.sport in KEPT_SPORTS or self.kind == "treadmill"


class Page(NamedTuple):
    """One sitting with another journal program, letter for letter.

    ``at`` is aware where the file names a zone or an offset, else naive (her wall clock).
    ``zone_known`` is False where it is in UTC merely because the program keeps moments so.
    ``mood`` is the word or number of that program as it stands there, for the table of moods
    (``interchange.moods``); ``feeling`` and ``effort`` are given where the file has them on our
    own scales. ``activity`` is a run that the page tells of in fields (never guessed from its
    words). ``key`` names the page in its program, the same in every export of it; where the
    program gives none it is empty.
    """

    at: datetime
    text: str = ""
    tags: tuple[str, ...] = ()
    place: str = ""
    mood: str = ""
    feeling: Feeling = Feeling()
    effort: int | None = None
    activity: Activity | None = None
    key: str = ""
    zone_known: bool = True


class Found(NamedTuple):
    """All that a file holds.

    ``documents`` are those of our own export, by table and id, as they stand on the lines of a
    journal. ``left_out`` are sentences for her: what in the file is not brought in, with line
    and reason, and which unit of length was taken where the file names none.
    """

    activities: tuple[Activity, ...] = ()
    pages: tuple[Page, ...] = ()
    documents: Mapping[str, Mapping[str, Mapping[str, Any]]] | None = None
    left_out: tuple[str, ...] = ()
