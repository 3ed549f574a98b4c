"""What a page holds, as plain values: words as they are read, numbers as they are drawn."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.domain.entry import Mood
from journal_tui.domain.units import Units


class Figure(NamedTuple):
    """A number of the whole period and what it counts: ``14`` and ``runs``."""

    amount: str
    name: str


class Point(NamedTuple):
    """One entry on the chart and in the calendar.

    ``at`` is when it was, in days since the year 1 (``date.toordinal`` and the part of the day).
    ``anchor`` names the entry on the page; ``day_words``, ``amount``, ``mood_words`` and ``dip``
    say what is drawn, empty where there is nothing. ``dipped`` marks a dip, ``distance_m`` is
    in metres, ``ran`` says that there was a run.
    """

    at: float
    day: date
    anchor: str
    day_words: str
    amount: str = ""
    mood_words: str = ""
    dip: str = ""
    mood: Mood | None = None
    distance_m: float | None = None
    ran: bool = False
    dipped: bool = False


class Way(NamedTuple):
    """The way back from a dip: when its last entry was, and when she was back (as ``Point.at``)."""

    start: float
    end: float


class Told(NamedTuple):
    """A line of a section; ``day`` stands before it, ``aside``, a remark of less weight, below."""

    words: str
    day: str = ""
    aside: str = ""


class Section(NamedTuple):
    """A titled list of lines; ``listed`` for lines that stand one by one, else sentences."""

    title: str
    lines: tuple[Told, ...]
    listed: bool = True


class EntryPart(NamedTuple):
    """One entry as it is printed; what is empty or None is left out.

    ``text`` are her words, to the letter. ``about`` are lines on the run and how it was felt,
    ``helped`` the lines of her list that helped.
    """

    anchor: str
    day: date
    day_words: str
    hour: str = ""
    about: tuple[str, ...] = ()
    mood: Mood | None = None
    mood_words: str = ""
    dip: str = ""
    back: str = ""
    tags: tuple[str, ...] = ()
    text: str = ""
    helped: tuple[str, ...] = ()


class Page(NamedTuple):
    """The whole page.

    ``period`` are the days it is about (``first`` to ``last``), in words; ``chosen`` what was
    asked of the entries besides their days, ``made`` when it was made. ``points``, ``ways`` and
    ``entries`` are oldest first. Weeks begin on ``first_weekday``, 0 Monday to 6 Sunday.
    """

    period: str
    first: date
    last: date
    chosen: str
    made: str
    units: Units
    first_weekday: int
    figures: tuple[Figure, ...]
    points: tuple[Point, ...]
    ways: tuple[Way, ...]
    sections: tuple[Section, ...]
    entries: Sequence[EntryPart]
