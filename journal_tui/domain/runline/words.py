"""The words that a run line understands, all in lower case."""

from typing import Final, Literal

from journal_tui.domain.run import RUN_KINDS, WEATHER_WORDS, SegmentKind, WallWhere
from journal_tui.domain.units import LengthUnit

#: Words of a length, each with its unit.
LENGTH_UNITS: Final[dict[str, LengthUnit]] = {
    **dict.fromkeys(("mi", "mile", "miles"), "mi"),
    **dict.fromkeys(("k", "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"), "km"),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), "m"),
}

#: Words of a time, each with its seconds.
TIME_UNITS: Final[dict[str, int]] = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
}

#: Words that stand for one of their unit when no number is before them ("ran a mile").
SINGLE_UNITS: Final = frozenset(("mile", "kilometre", "kilometer", "hour"))

#: Words that may be part of an interval, each with the kind of segment.
SEGMENT_WORDS: Final[dict[str, SegmentKind]] = {
    **dict.fromkeys(("run", "ran", "running", "jog", "jogged", "jogging"), "run"),
    **dict.fromkeys(("walk", "walked", "walking"), "walk"),
    **dict.fromkeys(("rest", "rested", "resting"), "rest"),
}

#: Words that name a kind of run (those of SEGMENT_WORDS apart).
KIND_WORDS: Final[dict[str, str]] = {
    **{kind: kind for kind in RUN_KINDS if kind not in SEGMENT_WORDS},
    "raced": "race",
    "interval": "intervals",
    "hill": "hills",
}

#: Words that name the weather.
WEATHER: Final[dict[str, str]] = {
    **{word: word for word in WEATHER_WORDS},
    "rainy": "rain",
    "raining": "rain",
    "snowy": "snow",
    "snowing": "snow",
    "stormy": "storm",
    "icy": "ice",
    "foggy": "fog",
    "frosty": "frost",
    "indoor": "indoors",
    "inside": "indoors",
}

EFFORT_WORDS: Final = frozenset(("rpe", "effort"))
AFTER_WORDS: Final = frozenset(("feel", "feeling", "felt", "after"))
DURING_WORDS: Final = frozenset(("during",))

#: Words that carry a sentence and say nothing by themselves.
FILLERS: Final = frozenset(
    {"a", "an", "and", "at", "for", "hit", "i", "in"}
    | {"my", "of", "on", "pace", "the", "then", "with"}
)

#: Marks that may stand anywhere; the first ones end a thought, the others do not.
BREAKS: Final = frozenset(",;.!?…|")
SOFT_MARKS: Final = frozenset(":/&+-~*·'@=")

_MONTH_NAMES: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)

MONTHS: Final[dict[str, int]] = {
    name[:length]: number
    for number, name in enumerate(_MONTH_NAMES, start=1)
    for length in (3, len(name))
} | {"sept": 9}

#: Day of the week, Monday 0. "sun" is the weather unless something makes a day of it.
WEEKDAYS: Final[dict[str, int]] = {
    **{
        name[:length]: number
        for number, name in enumerate(
            ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        )
        for length in (3, len(name))
    },
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}

WALL_WHERE: Final[dict[str, WallWhere]] = {
    "legs": "legs",
    "leg": "legs",
    "head": "head",
    "both": "both",
}

#: Words that may stand between a wall and where it stood.
WALL_FILLERS: Final = frozenset(("at", "after", "around", "about", "in", "near", "the", "my"))

Measure = Literal["distance", "time", "pace"]
