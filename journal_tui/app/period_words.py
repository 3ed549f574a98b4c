"""Weeks, months, quarters and years in words: their names, and what they come to."""

from collections.abc import Iterator
from datetime import date

from journal_tui.app.periods import Period, Unit, first_day
from journal_tui.domain.entry import mood_level
from journal_tui.domain.units import Units, format_distance, format_minutes
from journal_tui.texts import periods as texts
from journal_tui.texts.wording import MONTHS, SEPARATOR
from journal_tui.texts.words import MOOD_WORDS

_LETTERS = 3


def period_name(number: int, unit: Unit, today: date, first_weekday: int = 0) -> str:
    """Like ``Week of 15 August``, ``July to September``; with the year when it is another."""
    start = first_day(number, unit, first_weekday)
    names = texts.NAMES if start.year == today.year else texts.NAMES_OF_YEAR
    return _named(names[unit], start)


def short_name(number: int, unit: Unit, first_weekday: int = 0) -> str:
    """Like ``week of 15 Aug``, ``Aug 2016``, ``Jul to Sep 2016``, ``2016``."""
    return _named(texts.SHORT_NAMES[unit], first_day(number, unit, first_weekday), _LETTERS)


def period_parts(period: Period, units: Units) -> Iterator[str]:
    """What it comes to: runs, time, distance, mood and dip, each where there is one."""
    if not period.places:
        yield texts.NOTHING
        return
    yield runs_of(period)
    if period.duration_s:
        yield format_minutes(period.duration_s)
    if period.distance_m:
        yield format_distance(period.distance_m, units)
    if period.mood is not None:
        yield texts.MOOD.format(word=mood_of(period), source=texts.SOURCES[period.source])
    if period.dip is not None:
        yield texts.DIP


def period_in_words(period: Period, units: Units) -> str:
    """Like ``3 runs · 93 min · 9.3 mi · mood good, you said so · a dip``."""
    return SEPARATOR.join(period_parts(period, units))


def runs_of(period: Period) -> str:
    """Like ``3 runs``."""
    return texts.RUNS[min(period.runs, 2)].format(n=period.runs)


def mood_of(period: Period) -> str:
    """The word of its median mood, empty where there is none."""
    return "" if period.mood is None else MOOD_WORDS[mood_level(period.mood)]


def _named(name: str, start: date, letters: int | None = None) -> str:
    month = MONTHS[start.month - 1][:letters]
    last = MONTHS[min(start.month + 1, 11)][:letters]
    return name.format(day=start.day, month=month, last=last, year=start.year)
