"""Numbers and times of a FIT file, each None where it is missing or absurd."""

from datetime import UTC, datetime, timedelta
from math import isfinite
from typing import Any, Final

#: Second 0 of a FIT file.
_EPOCH: Final = datetime(1989, 12, 31, tzinfo=UTC)
#: Smaller times are counted from the moment at which the device was switched on.
_SINCE_EPOCH: Final = 0x10000000
#: Times of the file are four bytes, the highest of which stands for none.
_TICKS_END: Final = 0xFFFFFFFF
#: Metres of the longest run in one file: more is a broken counter.
_METRES_MOST: Final = 1_000_000.0
#: Seconds of the longest run in one file: a year. Clocks that jump give a month.
_SECONDS_MOST: Final = 366 * 86_400.0
#: Beats a minute that a living heart has.
_HR: Final = (25, 250)


def number(value: Any) -> float | None:
    """A finite number, None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if isfinite(value) else None


def metres(value: Any) -> float | None:
    """A length in metres from 0 up."""
    length = number(value)
    return length if length is not None and 0 <= length <= _METRES_MOST else None


def seconds(value: Any) -> float | None:
    """A length of time in seconds, more than none."""
    length = number(value)
    return length if length is not None and 0 < length <= _SECONDS_MOST else None


def heart_rate(value: Any) -> float | None:
    """Beats a minute."""
    rate = number(value)
    return rate if rate is not None and _HR[0] <= rate <= _HR[1] else None


def tick(value: Any) -> int | None:
    """A time of the file in its own seconds."""
    return value if isinstance(value, int) and 0 <= value < _TICKS_END else None


def between(start: int | None, end: int | None) -> float | None:
    """Seconds from one time of the file to a later one."""
    return None if start is None or end is None else seconds(end - start)


def instant(at: int | None) -> datetime | None:
    """The moment of a time of the file, None where it counts from the start of the device."""
    if at is None or at < _SINCE_EPOCH:
        return None
    return _EPOCH + timedelta(seconds=at)
