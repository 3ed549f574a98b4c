"""A piece of evidence as one humane sentence or two."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from journal_tui.domain.units import Units, format_distance, format_minutes, format_pace
from journal_tui.insight.facts import Evidence, EvidenceKind
from journal_tui.texts import evidence as texts


def phrase(evidence: Evidence, units: Units, today: date) -> str:
    """Say a piece of evidence to her: days as one names them, distances in her units."""
    return _SENTENCES[evidence.kind](evidence, units, today)


def day_words(day: date, today: date) -> str:
    """Like ``today``, ``yesterday``, ``on Friday`` (of the last six days), ``on 3 August``.

    The year is named when it is another one than that of ``today``.
    """
    ago = (today - day).days
    if ago in (0, 1):
        return (texts.TODAY, texts.YESTERDAY)[ago]
    return _by_distance(day, today, texts.ON_WEEKDAY, texts.ON_DAY, texts.ON_DAY_OF_YEAR)


def _since_words(day: date, today: date) -> str:
    if day == today:
        return texts.SINCE_TODAY
    return _by_distance(day, today, texts.SINCE_WEEKDAY, texts.SINCE_DAY, texts.SINCE_DAY_OF_YEAR)


def _by_distance(day: date, today: date, near: str, same_year: str, other_year: str) -> str:
    if 0 < (today - day).days < 7:
        return near.format(weekday=texts.WEEKDAYS[day.weekday()])
    template = same_year if day.year == today.year else other_year
    return template.format(day=day.day, month=texts.MONTHS[day.month - 1], year=day.year)


def counted(number: int, forms: tuple[str, ...]) -> str:
    """Like ``one run`` or ``5 runs``: the form for 1, for 2 ..., the last one for all above."""
    return forms[min(number, len(forms)) - 1].format(n=number)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _amount(metres: float | None, seconds: float | None, units: Units) -> str:
    if metres:
        return format_distance(metres, units)
    return format_minutes(seconds) if seconds else ""


def _words(one: Evidence, units: Units, today: date) -> Mapping[str, str]:
    """The words that the templates of most kinds take."""
    day = day_words(one.day, today)
    then = day_words(one.then_day, today) if one.then_day else ""
    return {
        "day": day,
        "Day": _capital(day),
        "then": then,
        "Then": _capital(then),
        "amount": _amount(one.distance_m, one.duration_s, units),
        "then_amount": _amount(one.then_distance_m, one.then_duration_s, units),
        "was_farthest": texts.MOST_RUN if one.then_how == "mixed" else texts.WAS_FARTHEST,
        "ran": _ran(one, units),
    }


def _ran(one: Evidence, units: Units) -> str:
    amount = _amount(one.distance_m, one.duration_s, units)
    if not amount:
        return texts.RAN_SOME
    return (texts.RAN if one.distance_m else texts.RAN_FOR)[one.how].format(amount=amount)


def _first_run(one: Evidence, units: Units, today: date) -> str:
    words = _words(one, units, today)
    if one.day != today:
        return texts.FIRST_RUN.format(**words)
    return (texts.FIRST_RUN_TODAY if words["amount"] else texts.FIRST_RUN_TODAY_BARE).format(
        **words
    )


def _against(with_then: str, alone: str = "") -> "Callable[[Evidence, Units, date], str]":
    """A sentence that names the earlier amount, or ``alone`` where there is none to tell apart."""

    def say(one: Evidence, units: Units, today: date) -> str:
        words = _words(one, units, today)
        differs = words["then_amount"] not in ("", words["amount"])
        return (with_then if differs or not alone else alone).format(**words)

    return say


def _runs_in_all(one: Evidence, _units: Units, today: date) -> str:
    since = _since_words(one.then_day or one.day, today)
    return texts.RUNS_IN_ALL.format(times=counted(one.number, texts.TIMES), since=since)


def _time_in_all(one: Evidence, units: Units, _today: date) -> str:
    amount = _amount(None, one.duration_s, units)
    return texts.TIME_IN_ALL.format(amount=amount, runs=counted(one.number, texts.RUN))


def _showed_up(one: Evidence, _units: Units, _today: date) -> str:
    return texts.SHOWED_UP.format(times=counted(one.number, texts.TIMES))


def _dip_recovered(one: Evidence, units: Units, today: date) -> str:
    days = (one.day - (one.then_day or one.day)).days
    if days == 0:
        template = texts.DIP_SAME_DAY
    else:
        template = texts.DIP_DAYS_RUNS if one.number else texts.DIP_DAYS
    return template.format(
        **_words(one, units, today),
        Days=_capital(counted(days, texts.DAY)),
        runs=counted(one.number, texts.RUN),
    )


def _wall_passed(one: Evidence, units: Units, today: date) -> str:
    words = _words(one, units, today)
    where = _amount(one.wall_m, one.wall_s, units)
    place = texts.WALL_AT if one.wall_m else texts.WALL_AFTER if where else texts.WALL_SOMEWHERE
    wall = place.format(**words, where=where)
    farther = bool(one.distance_m)
    if one.detail == "ran through":
        template = texts.WALL_RAN_THROUGH_TO if farther else texts.WALL_RAN_THROUGH
    elif one.detail == "stopped":
        template = texts.WALL_STOPPED_TO
    else:
        template = texts.WALL_WENT_ON_TO if farther else texts.WALL_WALKED_ON
    return template.format(**words, wall=wall)


def _weather(one: Evidence, units: Units, today: date) -> str:
    return (texts.WEATHER_TIMES if one.number > 1 else texts.WEATHER).format(
        **_words(one, units, today),
        weather=texts.WEATHER_WORDS[one.detail],
        times=counted(one.number, texts.TIMES),
    )


def _comeback(one: Evidence, units: Units, today: date) -> str:
    return texts.COMEBACK.format(**_words(one, units, today), days=counted(one.number, texts.DAY))


def _after_a_low_one(one: Evidence, units: Units, today: date) -> str:
    template = texts.AFTER_LOW_DAY if one.number == 1 else texts.AFTER_LOW_TWO_DAYS
    return template.format(**_words(one, units, today))


def _pace(one: Evidence, units: Units, today: date) -> str:
    return texts.PACE.format(
        **_words(one, units, today),
        pace=_pace_words(one.duration_s, one.distance_m, units),
        then_pace=_pace_words(one.then_duration_s, one.then_distance_m, units),
    )


def _pace_words(seconds: float | None, metres: float | None, units: Units) -> str:
    return format_pace(seconds / metres, units) if seconds and metres else ""


_SENTENCES: Final[Mapping[EvidenceKind, "Callable[[Evidence, Units, date], str]"]] = {
    "first run": _first_run,
    "farthest": _against(texts.FARTHEST_THEN, texts.FARTHEST),
    "farthest on foot": _against(texts.LONGEST_WAY_THEN, texts.LONGEST_WAY),
    "then and now": _against(texts.THEN_AND_NOW),
    "longest nonstop": _against(texts.NONSTOP_THEN, texts.NONSTOP),
    "longest nonstop time": _against(texts.NONSTOP_THEN, texts.NONSTOP),
    "time in all": _time_in_all,
    "runs in all": _runs_in_all,
    "showed up": _showed_up,
    "dip recovered": _dip_recovered,
    "wall passed": _wall_passed,
    "wall moved": _against(texts.WALL_MOVED),
    "weather": _weather,
    "comeback": _comeback,
    "last year": _against(texts.LAST_YEAR),
    "after a low one": _after_a_low_one,
    "pace": _pace,
}
