"""Where the entries of a jrnl file begin, and when each was written.

jrnl writes the day in whatever way its owner chose, and the file does not say which. So all heads
of a file are looked at together: the way that explains them all is the one.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from itertools import islice, pairwise
from typing import Final, NamedTuple

from journal_tui.interchange.common.said_days import (
    ORDERS,
    ImpossibleYearError,
    Moment,
    Order,
    hour_of,
    moment_of,
)
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.texts import formats as texts

#: Marks of a country that writes the month first; elsewhere the day is.
_MONTH_FIRST: Final = "/"
#: A head as jrnl looks for it. Up to 6 characters are a box to tick or a footnote.
_BRACKETS: Final = re.compile(r"(?:^|(?<=\n))\[(?P<when>[^\]\n]{1,60})\] ")
_SHORTEST: Final = 7
#: Entries in one file: ten a day for a lifetime are fewer.
_HEADS_MOST: Final = 100_000
#: Words that a day and an hour are written with at most, where no bracket ends them.
_BARE_WORDS: Final = 6
_LINE: Final = re.compile(r"[^\n]+")
#: Days that nothing else writes so: ``2019-07 14:23`` is the first of its month, and ``200628``
#: begins with its year.
_TERSE: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)[ T_]+(?P<hour>\d{1,2}:\d\d.*)"
    r"|(?P<yy>\d\d)(?P<mm>\d\d)(?P<dd>\d\d)[ T_]+(?P<at>\d{1,2}:\d\d.*)",
    re.ASCII,
)


class Head(NamedTuple):
    """The beginning of an entry: ``text[start:end]`` is its day, the entry stands behind."""

    start: int
    end: int
    at: datetime


class Heads(NamedTuple):
    """All heads of a file, in its order.

    ``guessed`` is the first day that could as well have been another, where nothing in the file
    settles it, as it stands there; ``day_first`` says how it was read.
    """

    heads: tuple[Head, ...] = ()
    guessed: str = ""
    day_first: bool = True


class _Place(NamedTuple):
    start: int
    end: int
    when: str


def heads_in(text: str, day: date | None = None) -> Heads:
    """The heads of a file of jrnl 2 and later: ``[2020-06-28 18:22] Title``.

    ``day`` is that of the file in a journal that is a folder: it counts, whatever the head says,
    which may be the hour alone. Raises UnreadableFileError for a year that no journal has.
    """
    places = _bounded(
        _Place(found.start(), found.end(), found["when"]) for found in _BRACKETS.finditer(text)
    )
    if day is None:
        return _read(text, [one for one in places if len(one.when) >= _SHORTEST])
    found = []
    for place in places:
        moment = _moment(text, place, "dmy") or _moment(text, place, "mdy")
        if moment is not None:
            at = moment.at.replace(year=day.year, month=day.month, day=day.day)
            found.append(Head(place.start, place.end, at))
    return Heads(tuple(found or _of_hours(places, day)))


def bare_heads_in(text: str) -> Heads:
    """The heads of a file of jrnl 1: ``2013-06-09 15:39 Title``, all in the form of the first.

    None where the first line does not begin so. Raises UnreadableFileError as ``heads_in`` does.
    """
    lines = _LINE.finditer(text)
    first = next((line.group() for line in lines if line.group().strip()), "")
    words = _bare_length(first)
    if not words:
        return Heads()
    shape = _shape(_words(first, words))
    begun = ((line.start(), _words(line.group(), words)) for line in _LINE.finditer(text))
    places = _bounded(
        _Place(start, start + len(when) + text.startswith(" ", start + len(when)), when)
        for start, when in begun
        if when and _shape(when) == shape
    )
    return _read(text, places)


def _bounded(places: Iterable[_Place]) -> list[_Place]:
    """The places, refused while they are counted where there are too many."""
    found = list(islice(places, _HEADS_MOST + 1))
    if len(found) > _HEADS_MOST:
        raise UnreadableFileError(texts.TOO_MANY_ENTRIES.format(most=_HEADS_MOST))
    return found


def _of_hours(places: list[_Place], day: date) -> list[Head]:
    """The heads that are an hour of this day alone."""
    midnight = datetime(day.year, day.month, day.day)
    hours = ((place, hour_of(place.when)) for place in places)
    return [
        Head(one.start, one.end, midnight.replace(hour=at.hour, minute=at.minute, second=at.second))
        for one, at in hours
        if at is not None
    ]


def _read(text: str, places: list[_Place]) -> Heads:
    """The places that are days, in the order of the numbers that explains the whole file."""
    usual = [_moment(text, place, "dmy") for place in places]
    readings = {
        order: [
            one if one is not None and not one.mark else _moment(text, place, order)
            for place, one in zip(places, usual, strict=True)
        ]
        for order in ORDERS
    }
    order = min(ORDERS, key=lambda one: _unlikely(readings[one], one))
    found, guessed = [], ""
    for index, place in enumerate(places):
        moment = readings[order][index] or next(
            filter(None, (readings[other][index] for other in ORDERS)), None
        )
        if moment is not None:
            found.append(Head(place.start, place.end, moment.at))
            if moment.unsure and moment.mark != "." and not guessed:
                guessed = place.when
    first, second = (_unlikely(readings[one], one)[:2] for one in ("dmy", "mdy"))
    settled = first != second
    return Heads(tuple(found), "" if settled else guessed, order != "mdy")


def _unlikely(moments: list[Moment | None], order: Order) -> tuple[int, int, bool, int]:
    """What speaks against an order: days that are none, steps back in time, habit."""
    read = [one.at.replace(tzinfo=None) for one in moments if one is not None]
    back = sum(before > after for before, after in pairwise(read))
    marks = next((one.mark for one in moments if one is not None and one.unsure), "")
    unusual = (order == "mdy") != (marks == _MONTH_FIRST)
    return moments.count(None), back, unusual, ORDERS.index(order)


def _moment(text: str, place: _Place, order: Order) -> Moment | None:
    terse = _TERSE.fullmatch(place.when)
    when = place.when
    if terse and terse["year"]:
        when = f"{terse['year']}-{terse['month']}-01 {terse['hour']}"
    elif terse:
        when = f"20{terse['yy']}-{terse['mm']}-{terse['dd']} {terse['at']}"
    try:
        return moment_of(when, order)
    except ImpossibleYearError as error:
        where = texts.AT_LINE.format(line=text.count("\n", 0, place.start) + 1)
        raise UnreadableFileError(texts.IMPOSSIBLE_YEAR, where=where) from error


def _bare_length(line: str) -> int:
    """How many words at the beginning of a line are a day with its hour, 0 for none."""
    for count in range(_BARE_WORDS, 0, -1):
        when = _words(line, count)
        if not when:
            continue
        try:
            moment = moment_of(when, "dmy") or moment_of(when, "mdy")
        except ImpossibleYearError:
            continue
        if moment is not None and moment.has_hour:
            return count
    return 0


def _words(line: str, count: int) -> str:
    """The first words of a line as they stand, empty where there are fewer."""
    parts = line.split(" ", count)
    return " ".join(parts[:count]).rstrip("\r") if len(parts) >= count else ""


def _shape(when: str) -> str:
    """A day and hour with its numbers and names taken out."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", when))
