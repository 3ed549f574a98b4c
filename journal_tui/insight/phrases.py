"""A piece of evidence as one humane sentence or two."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from journal_tui.domain.units import Units
from journal_tui.insight.facts import Evidence, EvidenceKind
from journal_tui.insight.phrase_words import amount_words, pace_words, words_of
from journal_tui.insight.small_words import capital, counted
from journal_tui.texts import evidence as texts
from journal_tui.texts.words import FEELING_WORDS

_Say = Callable[[Evidence, Units, date], str]


def phrase(evidence: Evidence, units: Units, today: date) -> str:
    """Say a piece of evidence to her: days as one names them, distances in her units."""
    return _SENTENCES[evidence.kind](evidence, units, today)


def _plainly(template: str) -> _Say:
    """A sentence of the words that every kind has."""

    def say(one: Evidence, units: Units, today: date) -> str:
        return template.format(**words_of(one, units, today))

    return say


def _against(with_then: str, alone: str) -> _Say:
    """A sentence that names the earlier amount, or ``alone`` where there is none to tell apart."""

    def say(one: Evidence, units: Units, today: date) -> str:
        words = words_of(one, units, today)
        differs = words["then_amount"] not in ("", words["amount"])
        return (with_then if differs else alone).format(**words)

    return say


def _several(times: str, once: str, named: Mapping[str, str], place: str) -> _Say:
    """A sentence about one run, and how many there were of its sort where there were more."""

    def say(one: Evidence, units: Units, today: date) -> str:
        words = {**words_of(one, units, today), place: named[one.detail]}
        return (times if one.number > 1 else once).format(**words)

    return say


def _some_or_all(some: str, each: str) -> _Say:
    """A sentence that counts some of what there was, or says that it was all of it."""

    def say(one: Evidence, units: Units, today: date) -> str:
        return (each if one.number == one.of else some).format(**words_of(one, units, today))

    return say


def _first_run(one: Evidence, units: Units, today: date) -> str:
    words = words_of(one, units, today)
    if one.day != today:
        return texts.FIRST_RUN.format(**words)
    return (texts.FIRST_RUN_TODAY if words["amount"] else texts.FIRST_RUN_TODAY_BARE).format(
        **words
    )


def _farther_since(one: Evidence, units: Units, today: date) -> str:
    words = dict(words_of(one, units, today))
    if one.detail:
        words["times"] = texts.AT_LEAST.format(times=words["times"])
    return texts.FARTHER_SINCE.format(**words)


def _share_run(one: Evidence, units: Units, today: date) -> str:
    def part(ran: int, metres: float | None, seconds: float | None) -> str:
        whole = amount_words(metres, seconds, units)
        words = amount_words(ran if metres else None, ran, units)
        number, _, unit = words.rpartition(" ")
        same_unit = number and whole.endswith(f" {unit}")
        return texts.SHARE_NEARLY if words == whole else number if same_unit else words

    said = words_of(one, units, today)
    now = part(one.number, one.distance_m, one.duration_s)
    return texts.SHARE_RUN.format(
        **said,
        then_part=part(one.then_number, one.then_distance_m, one.then_duration_s),
        part=texts.SHARE_ALL if one.how == "nonstop" else now,
    )


def _dip_recovered(one: Evidence, units: Units, today: date) -> str:
    if one.days == 0:
        template = texts.DIP_TODAY if one.day == today else texts.DIP_SAME_DAY
    else:
        template = texts.DIP_DAYS_RUNS if one.number else texts.DIP_DAYS
    return template.format(
        **words_of(one, units, today), Days=capital(counted(one.days, texts.DAY))
    )


def _dips_recovered(one: Evidence, units: Units, today: date) -> str:
    if one.number == 2:
        template = texts.DIPS_BOTH if one.of == 2 else texts.DIPS_TWO
    else:
        template = texts.DIPS_ALL if one.number == one.of else texts.DIPS_SOME
    days = counted(one.days, texts.DAY)
    return template.format(
        **words_of(one, units, today),
        earlier=texts.EARLIER if one.detail else "",
        within=texts.WITHIN.format(days=days) if one.days else texts.WITHIN_THE_DAY,
    )


def _wall_passed(one: Evidence, units: Units, today: date) -> str:
    words = words_of(one, units, today)
    where = amount_words(one.wall_m, one.wall_s, units)
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


def _walls_in_all(one: Evidence, units: Units, today: date) -> str:
    words = words_of(one, units, today)
    if one.of == 2:
        return texts.WALLS_BOTH.format(behind=counted(one.number, texts.ONE_OR_BOTH))
    return (texts.WALLS_ALL if one.number == one.of else texts.WALLS_IN_ALL).format(**words)


def _walls_run_through(one: Evidence, units: Units, today: date) -> str:
    words = dict(words_of(one, units, today))
    if not one.then_number:
        words["then_number"] = texts.NONE
    return texts.WALLS_RUN_THROUGH.format(**words)


def _lifted(one: Evidence, units: Units, today: date) -> str:
    return texts.LIFTED.format(
        **words_of(one, units, today),
        then_feeling=FEELING_WORDS[one.then_number],
        feeling=FEELING_WORDS[one.number],
    )


def _after_a_low_one(one: Evidence, units: Units, today: date) -> str:
    template = texts.AFTER_LOW_DAY if one.number == 1 else texts.AFTER_LOW_TWO_DAYS
    return template.format(**words_of(one, units, today))


def _comeback(one: Evidence, units: Units, today: date) -> str:
    days = counted(one.number, texts.DAY)
    return texts.COMEBACK.format(**words_of(one, units, today), days=days)


def _pace(one: Evidence, units: Units, today: date) -> str:
    return texts.PACE.format(
        **words_of(one, units, today),
        pace=pace_words(one.duration_s, one.distance_m, units),
        then_pace=pace_words(one.then_duration_s, one.then_distance_m, units),
    )


_SENTENCES: Final[Mapping[EvidenceKind, _Say]] = {
    "first run": _first_run,
    "farthest": _against(texts.FARTHEST_THEN, texts.FARTHEST),
    "farthest on foot": _against(texts.LONGEST_WAY_THEN, texts.LONGEST_WAY),
    "then and now": _plainly(texts.THEN_AND_NOW),
    "farther since": _farther_since,
    "records": _plainly(texts.RECORDS),
    "longest time": _against(texts.LONGEST_TIME_THEN, texts.LONGEST_TIME),
    "longest nonstop": _against(texts.NONSTOP_THEN, texts.NONSTOP),
    "longest nonstop time": _against(texts.NONSTOP_THEN, texts.NONSTOP),
    "nonstop then and now": _plainly(texts.NONSTOP_FIRST),
    "nonstop time then and now": _plainly(texts.NONSTOP_TIME_FIRST),
    "nonstop runs": _plainly(texts.NONSTOP_RUNS),
    "share run": _share_run,
    "pace": _pace,
    "easier": _plainly(texts.EASIER),
    "last year": _plainly(texts.LAST_YEAR),
    "last year runs": _plainly(texts.LAST_YEAR_RUNS),
    "last year minutes": _plainly(texts.LAST_YEAR_MINUTES),
    "week minutes": _plainly(texts.WEEK_MINUTES),
    "time in all": _plainly(texts.TIME_IN_ALL),
    "distance in all": _plainly(texts.DISTANCE_IN_ALL),
    "runs in all": _plainly(texts.RUNS_IN_ALL),
    "weeks with a run": _plainly(texts.WEEKS_WITH_A_RUN),
    "showed up": _plainly(texts.SHOWED_UP),
    "hard runs": _plainly(texts.HARD_RUNS),
    "race": _several(texts.RACE_TIMES, texts.RACE, texts.RACE_WORDS, "race"),
    "weather": _several(texts.WEATHER_TIMES, texts.WEATHER, texts.WEATHER_WORDS, "weather"),
    "comeback": _comeback,
    "wall passed": _wall_passed,
    "wall moved": _plainly(texts.WALL_MOVED),
    "walls in all": _walls_in_all,
    "walls run through": _walls_run_through,
    "dip recovered": _dip_recovered,
    "dips recovered": _dips_recovered,
    "after a low one": _after_a_low_one,
    "went again": _some_or_all(texts.WENT_AGAIN, texts.WENT_AGAIN_ALL),
    "felt better after": _some_or_all(texts.FELT_BETTER, texts.FELT_BETTER_ALL),
    "lifted on the way": _lifted,
}
