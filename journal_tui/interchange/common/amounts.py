"""Numbers and durations as other programs write them, in any country's way."""

import math
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final

#: Signs for "nothing here" beside an empty field.
_NOTHING: Final = frozenset({"", "-", "--", "---", "–", "—", "n/a", "nan", "null", "none"})
#: Marks between thousands that are never a decimal mark: spaces of all widths, apostrophes.
_GAPS: Final = re.compile(r"(?<=\d)['’  \u2009\u202f](?=\d{3})")
_PLAIN: Final = re.compile(
    r"(?P<sign>[+-]?)(?P<digits>[0-9.,]*[0-9][0-9.,]*)(?P<power>[eE][+-]?[0-9]{1,3})?"
)
_GROUPED: Final = {
    mark: re.compile(rf"[0-9]{{1,3}}(\{mark}[0-9]{{2,3}})*\{mark}[0-9]{{3}}") for mark in ".,"
}
_DIGITS_MOST: Final = 40

_CLOCK: Final = re.compile(
    r"(?:(?P<hours>[0-9]{1,5}):)?(?P<minutes>[0-9]{1,5}):(?P<seconds>[0-9]{1,2}(?:[.,][0-9]{1,9})?)"
)
_ISO: Final = re.compile(
    r"P(?:(?P<days>[0-9]{1,5})D)?"
    r"(?:T(?:(?P<hours>[0-9]{1,6})H)?(?:(?P<minutes>[0-9]{1,8})M)?"
    r"(?:(?P<seconds>[0-9]{1,9}(?:[.,][0-9]{1,9})?)S)?)?",
    re.IGNORECASE,
)

#: What a body and a watch can do; anything beyond is an error of a device or a wrong unit.
HEART_RATE_LEAST: Final = 20.0
HEART_RATE_MOST: Final = 260.0
DISTANCE_MOST_M: Final = 2_000_000.0
TIME_MOST_S: Final = 100 * 86400.0
YEAR_LEAST: Final = 1970
YEAR_MOST: Final = 2199


def number(text: str, *, decimal: str = ".") -> float | None:
    """The number that a text stands for, None where it is none, or not finite.

    ``decimal`` settles what a single mark before three digits is: ``1,381`` is 1381 with ``.``
    and 1.381 with ``,``. Where there is no doubt the text decides: ``10,02`` is 10.02 and
    ``1.381,5`` is 1381.5. A leading apostrophe, which keeps a spreadsheet from calculating, is
    dropped.
    """
    plain = text.strip().removeprefix("'").replace("−", "-").strip()
    if plain.lower() in _NOTHING or len(plain) > _DIGITS_MOST:
        return None
    found = _PLAIN.fullmatch(_GAPS.sub("", plain))
    if found is None:
        return None
    digits = _with_point(found["digits"], decimal)
    if digits is None:
        return None
    value = float(f"{found['sign']}{digits}{found['power'] or ''}")
    return value if math.isfinite(value) else None


def decimal_mark(texts: Iterable[str]) -> str | None:
    """The decimal mark of a column, by the numbers that leave no doubt; None without any."""
    votes = {".": 0, ",": 0}
    for text in texts:
        marks = [sign for sign in text if sign in votes]
        if marks and _with_point(text.strip(), ".") == _with_point(text.strip(), ","):
            last = marks[-1]
            votes[last if marks.count(last) == 1 else "," if last == "." else "."] += 1
    if votes["."] == votes[","]:
        return "." if votes["."] else None
    return max(votes, key=lambda mark: votes[mark])


def duration_s(text: str) -> float | None:
    """Seconds of a duration: ``52:11``, ``1:02:03``, ``00:04:53.4``, ``PT1H2M3.5S``, ``3175``.

    None where it is none, such as ``--``, or longer than 100 days.
    """
    plain = text.strip()
    found = _CLOCK.fullmatch(plain) or _ISO.fullmatch(plain)
    if found is None:
        return plausible_time_s(number(plain))
    parts = found.groupdict()
    return plausible_time_s(_sum_s(parts)) if any(parts.values()) else None


def plausible_distance_m(metres: float | None) -> float | None:
    """The distance in metres, None where it is missing, not above 0 or beyond 2,000 km."""
    if metres is None or not 0 < metres <= DISTANCE_MOST_M:
        return None
    return metres


def plausible_time_s(seconds: float | None) -> float | None:
    """The time in seconds, None where it is missing, below 0 or beyond 100 days."""
    if seconds is None or not 0 <= seconds <= TIME_MOST_S:
        return None
    return seconds


def plausible_hr(beats: float | None) -> float | None:
    """The heart rate a minute, None where it is missing or not between 20 and 260."""
    if beats is None or not HEART_RATE_LEAST <= beats <= HEART_RATE_MOST:
        return None
    return beats


def plausible_moment(moment: datetime | None) -> datetime | None:
    """The moment, None where it is missing or its year is not between 1970 and 2199."""
    if moment is None or not YEAR_LEAST <= moment.year <= YEAR_MOST:
        return None
    return moment


def _with_point(digits: str, decimal: str) -> str | None:
    """The digits with a full stop as the decimal mark and none between thousands."""
    points, commas = digits.count("."), digits.count(",")
    if not points and not commas:
        return digits
    if points and commas:
        mark = max(".,", key=digits.rindex)
    else:
        mark = "." if points else ","
        grouped = _GROUPED[mark].fullmatch(digits) is not None
        if digits.count(mark) > 1:
            return digits.replace(mark, "") if grouped else None
        if grouped and mark != decimal and not digits.startswith("0"):
            return digits.replace(mark, "")
    other = "," if mark == "." else "."
    whole, _, part = digits.partition(mark)
    if mark in part or other in part or (other in whole and not _GROUPED[other].fullmatch(whole)):
        return None
    return f"{whole.replace(other, '')}.{part}"


def _sum_s(parts: dict[str, str | None]) -> float:
    """Seconds of days, hours, minutes and seconds."""
    worth = {"days": 86400.0, "hours": 3600.0, "minutes": 60.0, "seconds": 1.0}
    return sum(float(text.replace(",", ".")) * worth[part] for part, text in parts.items() if text)
