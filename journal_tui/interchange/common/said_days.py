"""Days and hours as people and programs write them: ``28.06.2020 18:22``, ``Jun 28, 2020``.

Where the day and the month are both numbers, and neither is above 12, the text does not say which
is which: ``order`` does.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final, Literal, NamedTuple

#: Which of three numbers is the day, where the year is not written with four digits in front.
Order = Literal["dmy", "mdy", "ymd"]
ORDERS: Final[tuple[Order, ...]] = ("dmy", "mdy", "ymd")
#: Years that a journal has; others are a slip of the pen.
YEAR_LEAST: Final = 1970
YEAR_MOST: Final = 2199

_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_MONTH: Final = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W\d_])\.?"
)
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
#: Two bare digits are a year where nothing follows them: ``1 May 20 minutes`` names none.
_YEAR: Final = r"(?P<year>\d{4}|'\d\d|\d\d(?=\s*\Z))"
_GAP: Final = r"[\s,/_-]{1,3}"
_START: Final = r"(?<![\w.:/-])"
_END: Final = r"(?![\d:]|[-./]\d)"

#: An hour with a colon, which is never anything else: ``18:22``, ``6:22:05 PM``, ``09:10Z``.
_CLOCK: Final = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?(?![\d:])"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
    r"(?:\s?(?P<zone>z\b|utc\b|gmt\b|[+-]\d\d:?\d\d(?!\d)))?",
    re.I,
)
#: An hour without one, beside a day that was found: ``18.22``, ``18h22``, ``1822``, ``6 pm``.
_BARE_CLOCK: Final = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:[.h](?P<minute>\d\d)(?:[.m](?P<second>\d\d))?s?|(?P<min2>\d\d)"
    r"(?P<sec2>\d\d)?)?(?!\d)(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?",
    re.I,
)
_NUMBERS: Final = (
    re.compile(
        r"(?<!\d)(?P<year>\d{4})(?P<mark>[-./_ ]|, )(?P<month>\d{1,2})(?P=mark)"
        r"(?P<day>\d{1,2})(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"),
    re.compile(
        r"(?<![\d.,])(?P<year>(?:19|20|21)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=\D|$|\d{4}(?!\d)|\d{6}(?!\d))"
    ),
)
_THREE: Final = re.compile(
    _START + r"(?P<a>\d{1,2})(?P<mark>[-/ ]|\.\s?)(?P<b>\d{1,2})(?P=mark)(?P<c>\d{4}|\d\d)" + _END
)
_NAMED: Final = tuple(
    re.compile(_START + pattern + _END, re.I)
    for pattern in (
        _DAY + rf"(?:{_GAP}|\s?of\s)?" + _MONTH + rf"(?:{_GAP})?" + _YEAR,
        _MONTH + _GAP + _DAY + _GAP + _YEAR,
        r"(?P<year>\d{4})" + _GAP + _MONTH + _GAP + _DAY,
    )
)
#: What may stand around a day and an hour and says nothing more.
_AROUND: Final = re.compile(
    r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?"
    r"|\bat\b|\bon\b|\bum\b|\buhr\b|\bt(?=\d|\s|$)|(?<!\w)w\d\d\b|[\s,;:_()|@/.–—-]+",
    re.I,
)
#: No day and hour is written longer, or with more numbers: three of the day, four of the hour,
#: two of the zone, one of the week.
_LONGEST: Final = 60
_NUMBER: Final = re.compile(r"\d+")
_NUMBERS_MOST: Final = 10


class Moment(NamedTuple):
    """A day and an hour that were read.

    ``at`` is aware where an offset stands beside it. ``has_hour`` is False where no hour was
    written (then it is midnight). ``unsure`` says that another order gives another day, ``mark``
    is what stands between the numbers then. ``rest`` is what else the text holds.
    """

    at: datetime
    has_hour: bool
    unsure: bool = False
    mark: str = ""
    rest: str = ""


class Hour(NamedTuple):
    """An hour of the day, and the offset that stands beside it."""

    hour: int
    minute: int
    second: int
    zone: timezone | None = None


class ImpossibleYearError(ValueError):
    """A day was written whose year no journal has."""


def moment_in(text: str, order: Order = "dmy") -> Moment | None:
    """The first day in a text, with the hour beside it; None where there is none.

    Raises ImpossibleYearError for a year outside 1970 to 2199.
    """
    clock = _CLOCK.search(text)
    around = text if clock is None else f"{text[: clock.start()]} {text[clock.end() :]}"
    day = _day_in(around, order) or _day_in(text, order)
    if day is None:
        return None
    (year, month, number), unsure, mark, rest = day
    hour = None if clock is None else _hour(clock)
    if clock is None and (found := _BARE_CLOCK.search(rest)):
        hour = _hour(found)
        if hour is not None:
            rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    if not YEAR_LEAST <= year <= YEAR_MOST:
        raise ImpossibleYearError(year)
    at = datetime(year, month, number)
    if hour is not None:
        at = at.replace(hour=hour.hour, minute=hour.minute, second=hour.second, tzinfo=hour.zone)
    return Moment(at, hour is not None, unsure, mark, rest)


def moment_of(text: str, order: Order = "dmy") -> Moment | None:
    """The day and hour that a text is, with nothing but a weekday around; else None.

    Raises ImpossibleYearError for a year outside 1970 to 2199.
    """
    if len(text) > _LONGEST or len(_NUMBER.findall(text)) > _NUMBERS_MOST:
        return None
    found = moment_in(text, order)
    return None if found is None or _AROUND.sub("", found.rest) else found


def hour_of(text: str) -> Hour | None:
    """The hour that a text is (``18:22``, ``6:22 PM``, ``7am``), None where it is none."""
    plain = text.strip()
    found = _CLOCK.fullmatch(plain) or _BARE_CLOCK.fullmatch(plain)
    if found is None or plain.isdigit():
        return None
    return _hour(found)


def _hour(found: re.Match[str]) -> Hour | None:
    parts = found.groupdict()
    if parts["half"] is None and not any(parts.get(name) for name in ("minute", "min2")):
        return None
    hour = int(parts["hour"])
    minute = int(parts["minute"] or parts.get("min2") or 0)
    second = int(parts["second"] or parts.get("sec2") or 0)
    if half := parts["half"]:
        if hour > 12:
            # A format of 24 hours with AM or PM behind it: the number says all.
            half = "p" if hour < 24 else ""
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    if hour > 23 or minute > 59 or second > 60:
        return None
    return Hour(hour, minute, min(second, 59), _zone(parts.get("zone")))


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text[0] not in "+-":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    if minutes > 14 * 60 or int(text[-2:]) > 59:
        return None
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


_Found = tuple[tuple[int, int, int], bool, str, str]


def _day_in(text: str, order: Order) -> _Found | None:
    """Year, month and day, whether unsure, the mark between, and the text without them."""
    for pattern in _NUMBERS:
        for found in pattern.finditer(text):
            day = _valid(int(found["year"]), int(found["month"]), int(found["day"]))
            if day:
                return day, False, "", _cut(text, found)
    for found in _THREE.finditer(text):
        if (three := _three(found, order)) is not None:
            return *three, found["mark"].strip(), _cut(text, found)
    for pattern in _NAMED:
        for found in pattern.finditer(text):
            month = _MONTHS.index(found["name"][:3].lower()) + 1
            day = _valid(_full_year(found["year"].lstrip("'")), month, int(found["day"]))
            if day:
                return day, False, "", _cut(text, found)
    return None


def _three(found: re.Match[str], order: Order) -> tuple[tuple[int, int, int], bool] | None:
    """Three numbers as a day in this order, and whether another order gives another day."""
    a, b, c = found["a"], found["b"], found["c"]
    last = _full_year(c)
    days = {
        "dmy": _valid(last, int(b), int(a)),
        "mdy": _valid(last, int(a), int(b)),
        "ymd": _valid(_full_year(a), int(b), int(c)) if len(a) == len(c) == 2 else None,
    }
    possible = {day for name, day in days.items() if day is not None and name != "ymd"}
    day = days[order]
    if day is None:
        return None
    return day, len(possible) > 1


def _valid(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    try:
        datetime(year, month, day)
    except ValueError:
        return None
    return year, month, day


def _full_year(digits: str) -> int:
    """The year of two digits as POSIX reads it (69 is 1969), of four as it is."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year > 68 else 2000)


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"
