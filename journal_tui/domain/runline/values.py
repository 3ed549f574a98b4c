"""What a run line comes to, and what in it was not understood."""

from collections.abc import Iterable
from datetime import date, time
from typing import Final, Literal, NamedTuple

from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import Run

ProblemReason = Literal[
    "unknown",
    "number",
    "distance-range",
    "metres",
    "time-range",
    "clock",
    "pace-range",
    "pace-alone",
    "pace-contradicts",
    "effort",
    "feel",
    "date",
    "future",
    "hour",
    "interval",
    "bracket",
    "quote",
    "tag",
    "place",
    "nonstop",
    "nonstop-walk",
    "nonstop-range",
    "kind-twice",
    "twice",
]

#: The longest distance (metres) and time (seconds) that one run may have.
MAX_DISTANCE_M: Final = 1_000_000.0
MAX_DURATION_S: Final = 604_800.0
#: The shortest of both; less is a slip of the finger.
MIN_QUANTITY: Final = 1.0
#: A run is at least this long (metres) where "m" is its unit; "metres" says fewer.
LEAST_METRES: Final = 50.0
#: Metres a second that nobody runs; a "2:15" that would need it means hours and minutes.
TOO_FAST_M_PER_S: Final = 12.5


class Problem(NamedTuple):
    """A stretch of the line that was not understood: ``line[start:end]`` is ``text``."""

    start: int
    end: int
    text: str
    reason: ProblemReason


class RunLine(NamedTuple):
    """What a run line says.

    ``run`` is None when it says nothing but day, hour, feeling and tags; ``day`` and ``hour``
    are None when it does not say them. ``problems`` are in the order of the line.
    """

    run: Run | None = None
    day: date | None = None
    hour: time | None = None
    feeling: Feeling = Feeling()
    tags: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def caret_line(line: str, spans: Iterable[tuple[int, int]]) -> str:
    """A line to print below ``line`` with a caret under every character of the spans.

    One caret a character; wide characters are for the caller to reckon with. A span outside
    of the line is cut to it.
    """
    marks = [" "] * len(line)
    for start, end in spans:
        for at in range(max(start, 0), min(end, len(line))):
            marks[at] = "^"
    return "".join(marks).rstrip()
