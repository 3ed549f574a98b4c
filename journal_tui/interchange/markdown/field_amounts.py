"""Distances, times and paces as people write them into the fields of their notes.

``8.1 km``, ``5 miles``, ``10k``; ``52:11``, ``52 min``, ``1h05``; ``5:30/km``. What a bare number
is, minutes or seconds, is told by the distance: nobody runs 10 km in 52 seconds.
"""

import re
from typing import Final, Literal

from journal_tui.domain.units import METRES_PER_KM, METRES_PER_MILE, scaled
from journal_tui.interchange.common.amounts import (
    duration_s,
    number,
    plausible_distance_m,
    plausible_time_s,
)

LengthUnit = Literal["mi", "km", "m"]

_NAMES: Final[dict[LengthUnit, tuple[str, ...]]] = {
    "km": ("km", "k", "kms", "kilometer", "kilometers", "kilometre", "kilometres"),
    "mi": ("mi", "mile", "miles"),
    "m": ("m", "meter", "meters", "metre", "metres"),
}
#: Units by the words for them.
LENGTH_UNITS: Final = {name: unit for unit, names in _NAMES.items() for name in names}
#: Seconds in a unit of time, by the words for it.
TIME_UNITS: Final = {
    **dict.fromkeys(("s", "sec", "secs", "seconds"), 1.0),
    **dict.fromkeys(("min", "mins", "minutes"), 60.0),
    **dict.fromkeys(("h", "hours"), 3600.0),
}
_MILLIMETRES: Final = {"mi": 1_609_344, "km": 1_000_000, "m": 1000}

_AMOUNT: Final = re.compile(r"(?P<number>\d[\d.,]*)\s*(?P<unit>[a-z]*)(?![a-z\d])", re.I)
_PACE: Final = re.compile(
    r"(?P<minutes>\d{1,2})[:'](?P<seconds>[0-5]\d)\"?\s*(?:min)?\s*(?:/|per\b)?\s*(?P<unit>[a-z]*)",
    re.I,
)
_IN_WORDS: Final = re.compile(
    r"(?:(?P<hours>\d{1,3})\s*(?:h|hrs?|hours?)(?![a-z])[\s,]*(?:and\s+)?)?"
    r"(?:(?P<minutes>\d{1,4})\s*(?:(?:m|mins?|minutes?|')(?![a-z'])|$)[\s,]*(?:and\s+)?)?"
    r"(?:(?P<seconds>\d{1,5})\s*(?:s|secs?|seconds?|\"|''|$))?",
    re.I,
)
_WORTH: Final = {"hours": 3600, "minutes": 60, "seconds": 1}
_SHORT_CLOCK: Final = re.compile(r"\d{1,2}:[0-5]\d")
#: Paces of somebody on foot, in seconds a metre: from 1:40 to 33:20 a kilometre.
_FASTEST: Final = 0.1
_SLOWEST: Final = 2.0
#: A bare number up to this is minutes, where no distance tells.
_MINUTES_MOST: Final = 600.0


def length_unit(text: str) -> LengthUnit | None:
    """The unit that stands behind a distance, None where none does."""
    found = _AMOUNT.match(text.strip())
    return LENGTH_UNITS.get(found["unit"].lower()) if found else None


def metres_in(text: str, unit: LengthUnit) -> float | None:
    """The metres of a distance that begins a text; ``unit`` counts where it names none."""
    found = _AMOUNT.match(text.strip())
    if found is None:
        return None
    factor = _MILLIMETRES[LENGTH_UNITS.get(found["unit"].lower(), unit)]
    digits = found["number"].rstrip(".,")
    value = number(digits)
    if value is None:
        return None
    exact = digits.replace(".", "", 1).isdigit() and "," not in digits
    # "10.02" km is 10020 m, and not 10019.999999999998.
    metres = scaled(digits, factor, 1000) if exact else value * factor / 1000
    return plausible_distance_m(metres)


def pace_unit(text: str) -> LengthUnit | None:
    """The unit that a pace such as ``5:30/km`` names, None where it names none."""
    found = _PACE.match(text.strip())
    unit = LENGTH_UNITS.get(found["unit"].lower()) if found else None
    return None if unit == "m" else unit


def pace_in(text: str, unit: LengthUnit) -> float | None:
    """Seconds a metre of a pace; ``unit`` counts where it names none."""
    found = _PACE.match(text.strip())
    if found is None:
        return None
    metres = METRES_PER_MILE if (pace_unit(text) or unit) == "mi" else METRES_PER_KM
    pace = (int(found["minutes"]) * 60 + int(found["seconds"])) / metres
    return pace if _FASTEST <= pace <= _SLOWEST else None


def seconds_in(text: str, worth: float | None, metres: float | None) -> float | None:
    """The seconds of a duration.

    ``worth`` is the seconds that one of a bare number is, where its field names the unit, else
    None; ``metres`` is the distance of the run, where it is known.
    """
    plain = text.strip()
    bare = number(plain)
    if bare is not None:
        if worth is not None:
            return plausible_time_s(bare * worth)
        minutes_first = metres is not None or bare <= _MINUTES_MOST
        return _likely([bare * 60, bare] if minutes_first else [bare], metres)
    read = duration_s(plain)
    if read is not None:
        # 1:05 can be an hour and five minutes.
        longer = [read * 60] if _SHORT_CLOCK.fullmatch(plain) else []
        return _likely([read, *longer], metres) or read
    found = _IN_WORDS.fullmatch(plain)
    if found is None or not any(found.groups()):
        return duration_s(plain.split()[0]) if ":" in plain else None
    return plausible_time_s(sum(int(found[part] or 0) * each for part, each in _WORTH.items()))


def _likely(readings: list[float], metres: float | None) -> float | None:
    """The first reading that gives a pace on foot; without a distance the first at all."""
    if metres is None:
        return plausible_time_s(readings[0])
    fitting = (one for one in readings if _FASTEST <= one / metres <= _SLOWEST)
    return plausible_time_s(next(fitting, None))
