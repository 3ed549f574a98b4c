"""Days, hours and zones as other programs write them.

A moment is aware where the file names an offset, else naive: the wall clock of the place. Years
outside 1970 to 2199 are no moment.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from journal_tui.interchange.common.amounts import plausible_moment
from journal_tui.interchange.common.zone_names import zone_named

#: No place on earth is farther from UTC, and all offsets are quarters of an hour.
_OFFSET_MOST_MIN: Final = 14 * 60
_QUARTER_MIN: Final = 15

#: A moment whose parts have no leading zeros, or slashes between them.
_LOOSE: Final = re.compile(
    r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})[T ]+"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{1,2})(?::(?P<second>\d{1,2}))?(?P<rest>\D.*)?",
    re.ASCII | re.DOTALL,
)
_LONGEST: Final = 60
_BLANK_BEFORE_OFFSET: Final = re.compile(r"\s+(?=(?:[+-][0-9:]+|[Zz])$)")


def moment_from_iso(text: str) -> datetime | None:
    """The moment of ``2024-05-01T07:00:00.000+02:00``, ``2024-01-15 10:00:00 +0000`` and such.

    None where it is none. A ``Z`` at the end makes it UTC.
    """
    plain = _BLANK_BEFORE_OFFSET.sub("", text.strip())
    return _from_iso(plain) or _from_iso(_with_zeros(plain[:_LONGEST]))


def _from_iso(plain: str) -> datetime | None:
    try:
        return plausible_moment(datetime.fromisoformat(plain))
    except (ValueError, OverflowError):
        return None


def _with_zeros(plain: str) -> str:
    """The moment as ISO 8601 has it, empty where it is none."""
    found = _LOOSE.fullmatch(plain)
    if found is None:
        return ""
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    clock = f"{hour:02}:{minute:02}:{second:02}{found['rest'] or ''}"
    return f"{year:04}-{month:02}-{day:02}T{clock}"


def moment_from_ms(milliseconds: float | None) -> datetime | None:
    """The moment in UTC that is so many milliseconds after the beginning of 1970."""
    if milliseconds is None or not 0 <= milliseconds < 1e13:
        return None
    return plausible_moment(datetime.fromtimestamp(milliseconds / 1000, UTC))


def zone_at_offset(minutes: float | None) -> timezone | None:
    """The zone so many minutes east of UTC, None where no place on earth has that offset."""
    if minutes is None or abs(minutes) > _OFFSET_MOST_MIN or minutes % _QUARTER_MIN:
        return None
    return timezone(timedelta(minutes=minutes))


def in_named_zone(moment: datetime, name: str) -> datetime | None:
    """The aware moment on the clocks of a zone such as ``Europe/London``.

    None where the machine does not know the zone, or the moment is naive.
    """
    zone = zone_named(name)
    if moment.tzinfo is None or zone is None:
        return None
    local = moment.astimezone(zone)
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))


def seconds_between(start: datetime | None, end: datetime | None) -> float | None:
    """Seconds from one moment to the other, None where one is missing or the end is earlier.

    Two moments of which one alone has an offset cannot be compared.
    """
    if start is None or end is None or (start.tzinfo is None) != (end.tzinfo is None):
        return None
    seconds = (end - start).total_seconds()
    return seconds if seconds >= 0 else None
