"""The questions that mood is held against, and how a run answers each."""

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.insight.measures import covered_m, measure
from journal_tui.insight.stretches import nonstop_m

RelationName = Literal[
    "distance",
    "duration",
    "nonstop",
    "effort",
    "hour",
    "walk breaks",
    "weekend",
    "rain",
    "cold",
    "heat",
    "wind",
]

RAIN_WORDS: Final = frozenset(("rain", "drizzle", "storm"))
COLD_WORDS: Final = frozenset(("cold", "frost", "ice", "snow"))
HEAT_WORDS: Final = frozenset(("hot", "muggy"))
WIND_WORDS: Final = frozenset(("wind", "windy", "storm"))
_SATURDAY: Final = 5

Answer = Callable[[Entry, Run], float | None]


class Question(NamedTuple):
    """One thing that mood may go with.

    ``answer`` is an amount, or 1 and 0 where the question is a ``yes_or_no``; None where the
    run does not tell.
    """

    name: RelationName
    yes_or_no: bool
    answer: Answer


def _hour(entry: Entry, _run: Run) -> float:
    """The hour of the day in the time zone of the entry, 0 to below 24."""
    return entry.at.hour + entry.at.minute / 60


def _nonstop(entry: Entry, run: Run) -> float | None:
    """Metres of the longest stretch without a walk."""
    if not run.segments and run.nonstop_m is None and run.nonstop_s is None:
        return None  # as measuring it would find, at a tenth of the time
    return nonstop_m(measure(entry, run))


def _weather(words: frozenset[str]) -> Answer:
    """Whether one of the words was said; None indoors, and where no weather was said at all."""

    def answer(_entry: Entry, run: Run) -> float | None:
        if not run.weather or "indoors" in run.weather or run.kind == "treadmill":
            return None
        return float(not words.isdisjoint(run.weather))

    return answer


#: Every question, in the order in which they are told. Of the weekday one is asked, weekend or
#: not: it takes days enough on two sides, where seven days would need years of runs and would
#: answer no more than that some day is unlike another. The nonstop stretch is asked as an amount:
#: as a yes or no it is the walk breaks once more.
QUESTIONS: Final = (
    Question("distance", False, lambda _, run: covered_m(run)),
    Question("duration", False, lambda _, run: run.duration_s),
    Question("nonstop", False, _nonstop),
    Question("effort", False, lambda _, run: run.effort),
    Question("hour", False, _hour),
    Question("walk breaks", True, lambda _, run: run.walked),
    Question("weekend", True, lambda entry, _: float(entry.day.weekday() >= _SATURDAY)),
    Question("rain", True, _weather(RAIN_WORDS)),
    Question("cold", True, _weather(COLD_WORDS)),
    Question("heat", True, _weather(HEAT_WORDS)),
    Question("wind", True, _weather(WIND_WORDS)),
)
