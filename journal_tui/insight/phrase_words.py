"""The words that the sentences of the evidence are made of: days, numbers, amounts."""

from collections.abc import Mapping
from datetime import date

from journal_tui.domain.units import Units, format_distance, format_minutes, format_pace
from journal_tui.insight.facts import Evidence
from journal_tui.insight.small_words import capital, counted
from journal_tui.texts import evidence as texts
from journal_tui.texts.wording import MONTHS, TIMES, WEEKDAYS


def day_words(day: date, today: date) -> str:
    """Like ``today``, ``yesterday``, ``on Friday`` (of the last six days), ``on 3 August``.

    The year is named when it is another one than that of ``today``.
    """
    ago = (today - day).days
    if ago in (0, 1):
        return (texts.TODAY, texts.YESTERDAY)[ago]
    return _by_distance(day, today, texts.ON_WEEKDAY, texts.ON_DAY, texts.ON_DAY_OF_YEAR)


def since_words(day: date, today: date) -> str:
    """Like ``today``, ``since Friday``, ``since 3 August``: the days of ``day_words``."""
    if day == today:
        return texts.SINCE_TODAY
    return _by_distance(day, today, texts.SINCE_WEEKDAY, texts.SINCE_DAY, texts.SINCE_DAY_OF_YEAR)


def _by_distance(day: date, today: date, near: str, same_year: str, other_year: str) -> str:
    if 0 < (today - day).days < 7:
        return near.format(weekday=WEEKDAYS[day.weekday()])
    template = same_year if day.year == today.year else other_year
    return template.format(day=day.day, month=MONTHS[day.month - 1], year=day.year)


def amount_words(metres: float | None, seconds: float | None, units: Units) -> str:
    """A distance, else a time in minutes, else nothing."""
    if metres:
        return format_distance(metres, units)
    return format_minutes(seconds) if seconds else ""


def pace_words(seconds: float | None, metres: float | None, units: Units) -> str:
    """The pace over a distance (metres) in a time (seconds); empty where one is missing."""
    return format_pace(seconds / metres, units) if seconds and metres else ""


def words_of(one: Evidence, units: Units, today: date) -> Mapping[str, str]:
    """The words that the templates of most kinds take."""
    day = day_words(one.day, today)
    then = day_words(one.then_day, today) if one.then_day else ""
    return {
        "day": day,
        "Day": capital(day),
        "then": then,
        "Then": capital(then),
        "since": since_words(one.then_day or one.day, today),
        "amount": amount_words(one.distance_m, one.duration_s, units),
        "then_amount": amount_words(one.then_distance_m, one.then_duration_s, units),
        "was_farthest": texts.MOST_RUN if one.then_how == "mixed" else texts.WAS_FARTHEST,
        "ran": _ran(one, units),
        "number": str(one.number),
        "then_number": str(one.then_number),
        "of": str(one.of),
        "runs": _counted_of(one.number, texts.RUN),
        "times": _counted_of(one.number, TIMES),
        "then_times": _counted_of(one.then_number, TIMES),
    }


def _counted_of(number: int, forms: tuple[str, ...]) -> str:
    # The numbers of some kinds are feelings, which count nothing and may be below 0.
    return counted(number, forms) if number > 0 else ""


def _ran(one: Evidence, units: Units) -> str:
    amount = amount_words(one.distance_m, one.duration_s, units)
    if not amount:
        return texts.RAN_SOME
    return (texts.RAN if one.distance_m else texts.RAN_FOR)[one.how].format(amount=amount)
