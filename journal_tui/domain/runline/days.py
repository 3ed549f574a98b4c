"""Days and hours in a run line."""

from datetime import date, time, timedelta
from typing import Final, NamedTuple

from journal_tui.domain.runline.phrases import part_of_day
from journal_tui.domain.runline.quantities import mark_at, whole_at, word_at
from journal_tui.domain.runline.tokens import Token
from journal_tui.domain.runline.values import ProblemReason
from journal_tui.domain.runline.words import (
    LENGTH_UNITS,
    MONTHS,
    TIME_UNITS,
    WEEKDAYS,
)

_ORDINALS: Final = frozenset(("st", "nd", "rd", "th"))
_LEAP_CYCLE_YEARS: Final = 8


class DayRead(NamedTuple):
    """A day that was named, or why it cannot be one; ``after`` is the next token."""

    day: date | None
    after: int
    problem: ProblemReason | None = None


class HourRead(NamedTuple):
    """An hour that was named, or None where it cannot be one; ``after`` is the next token."""

    hour: time | None
    after: int


def read_day(tokens: list[Token], at: int, today: date) -> DayRead | None:
    """The day that begins at this token, or None when none does.

    A bare weekday is the most recent one, today included; a day without a year the most
    recent one too.
    """
    token = tokens[at]
    if token.kind == "date":
        year, month, day = (int(token.text[a:b]) for a, b in _date_parts(token.text))
        return _checked(year, month, day, at + 1, today)
    if token.kind == "number":
        return _numbered(tokens, at, today)
    return _worded(tokens, at, today) if token.kind == "word" else None


def _date_parts(text: str) -> tuple[tuple[int, int], ...]:
    second = text.index(text[4], 5)
    return (0, 4), (5, second), (second + 1, len(text))


def _numbered(tokens: list[Token], at: int, today: date) -> DayRead | None:
    """Such as "21 aug", "21st of August 2016", "2 days ago"."""
    number = whole_at(tokens, at)
    if number is None:
        return None
    if word_at(tokens, at + 1) in ("day", "days") and word_at(tokens, at + 2) == "ago":
        if number > 36_500:
            return DayRead(None, at + 3, "date")
        return DayRead(today - timedelta(days=number), at + 3)
    after = at + 1 + (word_at(tokens, at + 1) in _ORDINALS)
    after += word_at(tokens, after) == "of"
    month = MONTHS.get(word_at(tokens, after))
    return None if month is None else _dated(tokens, after + 1, month, number, today)


def _worded(tokens: list[Token], at: int, today: date) -> DayRead | None:
    word = tokens[at].text
    if word in ("today", "tonight") or (word == "this" and part_of_day(tokens, at + 1)):
        return DayRead(today, at + 1)
    if word == "yesterday" or (word == "last" and word_at(tokens, at + 1) == "night"):
        return DayRead(today - timedelta(days=1), at + 1)
    if word == "last" and word_at(tokens, at + 1) in WEEKDAYS:
        before = today - timedelta(days=1)
        return DayRead(_latest(WEEKDAYS[tokens[at + 1].text], before), at + 2)
    if word in WEEKDAYS and (word != "sun" or read_hour(tokens, at + 1)):
        return DayRead(_latest(WEEKDAYS[word], today), at + 1)
    if word in MONTHS:
        day = whole_at(tokens, at + 1)
        unit = word_at(tokens, at + 2)
        if day is not None and unit not in LENGTH_UNITS and unit not in TIME_UNITS:
            after = at + 2 + (unit in _ORDINALS)
            return _dated(tokens, after, MONTHS[word], day, today)
    return None


def _latest(weekday: int, until: date) -> date:
    return until - timedelta(days=(until.weekday() - weekday) % 7)


def _dated(tokens: list[Token], at: int, month: int, day: int, today: date) -> DayRead:
    """A day and a month, with the year that may follow them."""
    year_at = at + (mark_at(tokens, at) == ",")
    year = whole_at(tokens, year_at)
    unit = word_at(tokens, year_at + 1)
    counted = unit in LENGTH_UNITS or unit in TIME_UNITS
    if year is not None and 1900 <= year <= 9999 and not counted:
        return _checked(year, month, day, year_at + 1, today)
    for back in range(_LEAP_CYCLE_YEARS + 1):
        read = _checked(today.year - back, month, day, at, today)
        if read.day is not None:
            return read
    return DayRead(None, at, "date")


def _checked(year: int, month: int, day: int, after: int, today: date) -> DayRead:
    try:
        named = date(year, month, day)
    except (ValueError, OverflowError):
        return DayRead(None, after, "date")
    return DayRead(None, after, "future") if named > today else DayRead(named, after)


def read_hour(tokens: list[Token], at: int, *, after_day: bool = False) -> HourRead | None:
    """The hour that begins at this token, or None when none does.

    "7am" and "6:30pm" are always hours, "09:10" and "7:00" right after a day.
    """
    kind = tokens[at].kind if at < len(tokens) else ""
    half = word_at(tokens, at + 1)
    if kind == "number" and half in ("am", "pm"):
        text = tokens[at].text.replace(",", ".")
        hour, _, minute = text.partition(".")
        if len(minute) not in (0, 2) or len(hour) > 2:
            return HourRead(None, at + 2)
        return HourRead(_hour([hour, minute or "0"], half), at + 2)
    if kind == "clock" and half in ("am", "pm"):
        return HourRead(_hour(tokens[at].text.split(":"), half), at + 2)
    if kind == "clock" and after_day and not _is_pace(tokens, at):
        hour_read = _hour(tokens[at].text.split(":"), "")
        return HourRead(hour_read, at + 1) if hour_read else None
    return None


def read_hour_of(tokens: list[Token], at: int) -> HourRead | None:
    """The hour of the day that was named right before, with the part of the day between them.

    ``after`` is then behind that part even where no hour follows it. "yesterday 7:00" is an
    hour; behind a part of the day a clock is one only after "at" ("this evening at 7:30", of
    the second half of the day), because "this morning 18:40" says how long it took.
    """
    tonight = word_at(tokens, at - 1) == "tonight"
    part = (True, at) if tonight else part_of_day(tokens, at)
    late, first = part or (False, at)
    after, joined = first, False
    while mark_at(tokens, after) == "," or word_at(tokens, after) in ("at", "t"):
        joined = joined or word_at(tokens, after) == "at"
        after += 1
    read = read_hour(tokens, after, after_day=joined or part is None)
    if read is None:
        return HourRead(None, first) if part else None
    spoken = word_at(tokens, after + 1) in ("am", "pm")
    if late and not spoken and read.hour is not None and read.hour.hour < 12:
        read = read._replace(hour=read.hour.replace(hour=read.hour.hour + 12))
    return read


def _is_pace(tokens: list[Token], at: int) -> bool:
    return mark_at(tokens, at + 1) == "/" or word_at(tokens, at + 1) in ("min", "per", "a")


def _hour(parts: list[str], half: str) -> time | None:
    if not all(part.isdigit() for part in parts):
        return None
    hour, minute, second = (*map(int, parts), 0)[:3]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return time(hour, minute, second)
