"""Time zones by the names that journal programs of the phone and the Mac write."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

#: ``GMT+0200``, ``UTC-5``, ``GMT+5:30``: what Apple's Foundation names a bare offset.
_OFFSET: Final = re.compile(
    r"(?:GMT|UTC)\s*([+\-\u2212])\s*([0-9]{1,2})(?::?([0-9]{2}))?", re.IGNORECASE
)
#: Abbreviations that a date in words ends with, as hours from UTC.
_ABBREVIATIONS: Final = {
    **{"Z": 0, "UTC": 0, "GMT": 0, "WEZ": 0, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2},
    **{"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7},
    **{"AKST": -9, "AKDT": -8, "HST": -10, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13},
}
_LONGEST: Final = 64
_MOST: Final = timedelta(hours=14)


@lru_cache(maxsize=64)
def zone_named(name: str) -> tzinfo | None:
    """The zone of a name such as ``Europe/Berlin``, ``GMT+0200`` or ``CET``; None if unknown."""
    plain = name.strip()
    if found := _OFFSET.fullmatch(plain):
        apart = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        return timezone(apart if found[1] == "+" else -apart) if apart <= _MOST else None
    if plain.upper() in _ABBREVIATIONS:
        return timezone(timedelta(hours=_ABBREVIATIONS[plain.upper()]))
    if not plain or len(plain) > _LONGEST:
        return None
    try:
        return ZoneInfo(plain)
    except (KeyError, ValueError, OSError):
        # No such zone, a name that leads out of the folder of zones, or a folder.
        return None


def knows_zone(name: object) -> bool:
    """Whether a value is the name of a zone."""
    return isinstance(name, str) and zone_named(name) is not None


def moment_in(moment: datetime, name: str) -> datetime:
    """An aware moment with the offset it has in the zone of that name, in UTC where none is."""
    local = moment.astimezone(zone_named(name) or UTC)
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))
