"""Dates with a time of day as programs write them for people, in a language's own way."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from journal_tui.interchange.common.amounts import plausible_moment

_LONGEST: Final = 60
_CLOCK: Final = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?![\d:])")
#: Danish and Indonesian put full stops between hours, minutes and seconds.
_DOTTED_CLOCK: Final = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{2})\.(\d{2})\s*$")
_SLASHED: Final = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})(?!\d)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_MORNING: Final = re.compile(r"\ba\.?\s?m\b\.?|上午|午前|오전", re.IGNORECASE)
_EVENING: Final = re.compile(r"\bp\.?\s?m\b\.?|下午|午後|오후", re.IGNORECASE)

#: How the months begin, without accents: English, German, French, Spanish, Italian, Portuguese,
#: Dutch, the Nordic languages, Polish, Czech, Turkish, Indonesian, Russian.
_MONTHS: Final = {
    start: month
    for month, starts in enumerate(
        (
            "jan ene gen sty oca led янв",
            "feb fev lut sub uno фев",
            "mar mrt maa bre мар",
            "apr abr avr kwi nis dub апр",
            "may mai maj mei mag kve маи мая",
            "jun juin giu cze haz cvn июн",
            "jul juil lug lip tem cvc июл",
            "aug ago aou agu sie srp авг",
            "sep set wrz eyl zar сен",
            "oct okt out ott paz eki rij окт",
            "nov lis kas ноя",
            "dec dez dic des gru ara pro дек",
        ),
        start=1,
    )
    for start in starts.split()
}


def written_moment(text: str, *, month_first: bool = False) -> datetime | None:
    """The moment a text names, without a zone; None where it names none from 1970 to 2199.

    ``month_first`` settles ``3/4/2024``, where nothing else does. A date without a time of day
    is the beginning of that day.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain or len(plain) > _LONGEST or not plain.isprintable():
        return None
    clock = _CLOCK.search(plain) or _DOTTED_CLOCK.search(plain)
    day = plain[: clock.start()] + " " + plain[clock.end() :] if clock else plain
    parts = _day(day, month_first)
    if parts is None:
        return None
    hour, minute, second = (int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
    if _EVENING.search(plain) and hour < 12:
        hour += 12
    elif _MORNING.search(plain) and hour == 12:
        hour = 0
    try:
        return plausible_moment(datetime(*parts, hour, minute, second))
    except ValueError:
        return None


def month_stands_first(texts: Iterable[str]) -> bool | None:
    """Whether in dates such as ``3/14/2024`` the month stands first; None where none tells."""
    for text in texts:
        if (slashed := _SLASHED.match(text)) is not None:
            first, second = int(slashed[1]), int(slashed[2])
            if max(first, second) > 12 and min(first, second) <= 12:
                return second > 12
    return None


def is_slashed(text: str) -> bool:
    """Whether a date is written such that it may begin with its day or with its month."""
    return _SLASHED.match(text) is not None


def _day(text: str, month_first: bool) -> tuple[int, int, int] | None:
    """Year, month and day."""
    numbers = [int(part) for part in re.findall(r"[0-9]{1,4}", text)]
    month = next((found for word in _WORD.findall(text) if (found := _month(word))), None)
    if month is not None:
        years = [one for one in numbers if one > 31]
        days = [one for one in numbers if one <= 31]
        return (years[0], month, days[0]) if years and days else None
    if len(numbers) < 3:
        return None
    one, two, three = numbers[:3]
    if one > 31:
        return one, two, three
    if (month_first and "/" in text and one <= 12) or two > 12:
        one, two = two, one
    return (three if three > 99 else three + 2000), two, one


def _month(word: str) -> int | None:
    letters = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _MONTHS.get(plain[:3]) or _MONTHS.get(plain[:4])
