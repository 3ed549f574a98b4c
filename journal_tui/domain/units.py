"""Miles, kilometres, metres and times: exact conversions and the way they are shown.

Inside the program a length is metres and a time is seconds; everything here is display or the
way in from what was typed.
"""

from typing import Final, Literal

Units = Literal["mi", "km"]
LengthUnit = Literal["mi", "km", "m"]

METRES_PER_MILE: Final = 1609.344
METRES_PER_KM: Final = 1000.0
HALF_MARATHON_M: Final = 21097.5
MARATHON_M: Final = 42195.0

#: More than the error of a conversion, and less than anybody logs.
_HAIR: Final = 1e-9
_MILLIMETRES: Final = {"mi": 1_609_344, "km": 1_000_000, "m": 1_000}


def in_units(metres: float, units: Units) -> float:
    """Metres as miles or kilometres."""
    return metres / (METRES_PER_MILE if units == "mi" else METRES_PER_KM)


def scaled(number: str, factor: int, divisor: int = 1) -> float:
    """``number x factor / divisor`` for a plain decimal such as "1.5", rounded once.

    Whole numbers are divided, so that "1.1" km is 1100 m and not 1100.0000000000002.
    Raises ValueError for anything but digits with at most one full stop.
    """
    whole, _, part = number.partition(".")
    tenths: int = 10 ** len(part)
    return int(whole + part) * factor / (divisor * tenths)


def metres_of(number: str, unit: LengthUnit) -> float:
    """The metres that a plain decimal with a unit stands for, as exact as a float can be."""
    return scaled(number, _MILLIMETRES[unit], 1000)


def plain(value: float, decimals: int) -> str:
    """A number with at most so many decimals, without zeros at its end: "1.5", "2"."""
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_distance(metres: float, units: Units) -> str:
    """A distance with the digits that can be felt: "1.5 mi", "0.75 mi", "13.1 mi", "400 m".

    One decimal; quarters keep their two, and a tenth of a mile and less has two as well.
    Below a kilometre, kilometres are shown as metres to the nearest 10.
    """
    if units == "km" and 0 < metres < 995:
        return f"{metres:.0f} m" if metres < 100 else f"{round(metres, -1):.0f} m"
    value = in_units(metres, units)
    if value >= 99.95:
        return f"{value:,.0f} {units}"
    quarter = abs(value * 4 - round(value * 4)) < 0.01 and round(value * 4) > 0
    # The float of 1.45 is a hair less, and she who typed it would round it to 1.5.
    return f"{plain(value + _HAIR, 2 if quarter or value < 0.1 else 1)} {units}"


def format_duration(seconds: float) -> str:
    """How long it took, to the second: "0:45", "18:40", "1:02:03"."""
    minutes, second = divmod(int(seconds + 0.5), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"


def format_minutes(seconds: float) -> str:
    """Time in minutes, for sums and sentences: "31 min", "1 h 05"; never 0 for some time."""
    minutes = int(seconds / 60 + 0.5) or (1 if seconds > 0 else 0)
    hours, minute = divmod(minutes, 60)
    return f"{hours:,} h {minute:02d}" if hours else f"{minute} min"


def format_pace(seconds_per_metre: float, units: Units) -> str:
    """A pace to the second: "12:27 /mi", "7:44 /km"."""
    length = METRES_PER_MILE if units == "mi" else METRES_PER_KM
    return f"{format_duration(seconds_per_metre * length)} /{units}"
