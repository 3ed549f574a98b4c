"""Distances, times and paces in a run line."""

from typing import Final, NamedTuple

from journal_tui.domain.runline.numerals import tokens_of
from journal_tui.domain.runline.tokens import Token, is_thousands
from journal_tui.domain.runline.values import (
    MAX_DISTANCE_M,
    MAX_DURATION_S,
    MIN_QUANTITY,
    ProblemReason,
)
from journal_tui.domain.runline.words import (
    LENGTH_UNITS,
    MONTHS,
    SINGLE_UNITS,
    TIME_UNITS,
    Measure,
)
from journal_tui.domain.units import HALF_MARATHON_M, MARATHON_M, metres_of, scaled

#: Words before a bare "half" that make it the race, and words behind it that do not.
_RACE_WORDS: Final = frozenset(("ran", "run", "race", "raced", "first"))
_HALF_OF: Final = frozenset(
    {"of", "the", "way", "in", "and", "hard", "easy", "up"}
    | {"walk", "walked", "walking", "run", "ran", "running", "jog", "jogged", "jogging"}
)
#: What follows "marathon" where it is not how far this run went.
_ABOUT_A_RACE: Final = frozenset(("training", "pace", "plan", "prep", "group", "practice"))
#: More digits than any float needs; longer numbers are not read at all.
_MAX_DIGITS: Final = 24
_METRES: Final = {"mi": 1609.344, "km": 1000.0, "m": 1.0}
#: Seconds a kilometre between which a pace can be meant.
_PACES: Final = (60.0, 36_000.0)


class Quantity(NamedTuple):
    """A distance in metres, a time in seconds or a pace in seconds a metre.

    ``clock`` marks a time written as "18:40"; ``problem`` says why the value cannot be used.
    """

    measure: Measure
    value: float
    start: int
    end: int
    clock: bool = False
    problem: ProblemReason | None = None


def word_at(tokens: list[Token], at: int) -> str:
    """The word at that place, or "" where there is none."""
    return tokens[at].text if at < len(tokens) and tokens[at].kind == "word" else ""


def mark_at(tokens: list[Token], at: int) -> str:
    """The mark at that place, or "" where there is none."""
    return tokens[at].text if at < len(tokens) and tokens[at].kind == "mark" else ""


def number_at(tokens: list[Token], at: int) -> str:
    """The plain number at that place as "1.5" (never too long to read), or ""."""
    if at >= len(tokens) or tokens[at].kind != "number":
        return ""
    text = tokens[at].text.replace(",", ".")
    return text if len(text) <= _MAX_DIGITS else ""


def whole_at(tokens: list[Token], at: int) -> int | None:
    """The whole number at that place, or None."""
    text = number_at(tokens, at)
    return int(text) if text.isdigit() else None


def parse_quantity(text: str) -> Quantity | None:
    """The quantity that the whole text is, or None when it is anything else."""
    tokens = tokens_of(text)
    read = read_quantity(tokens, 0)
    if read is None or read[1] != len(tokens) or read[0].problem:
        return None
    return read[0]


def read_quantity(tokens: list[Token], at: int) -> tuple[Quantity, int] | None:
    """The quantity that begins there and the place after it, or None when none does."""
    kind = tokens[at].kind if at < len(tokens) else ""
    if kind == "clock":
        return _with_pace(tokens, _clock(tokens[at]), at + 1)
    if kind == "number":
        return _numbered(tokens, at)
    if kind == "word":
        return _worded(tokens, at)
    return None


def _numbered(tokens: list[Token], at: int) -> tuple[Quantity, int] | None:
    unit = word_at(tokens, at + 1)
    if unit == "m" and _seconds_follow(tokens, at):
        return _with_pace(tokens, *_time(tokens, at, "min"))
    if unit in LENGTH_UNITS:
        return _distance(tokens, at, unit), at + 2
    if unit in TIME_UNITS:
        return _with_pace(tokens, *_time(tokens, at, unit))
    return None


def _seconds_follow(tokens: list[Token], at: int) -> bool:
    """Whether this is the "32m10s" of a watch: minutes, with seconds that touch them."""
    touches = at + 2 < len(tokens) and tokens[at + 2].start == tokens[at + 1].end
    return touches and TIME_UNITS.get(word_at(tokens, at + 3)) == 1


def _worded(tokens: list[Token], at: int) -> tuple[Quantity, int] | None:
    word, start = tokens[at].text, tokens[at].start
    if word == "half":
        after = at + 1 + (word_at(tokens, at + 1) in ("a", "an"))
        unit = word_at(tokens, after)
        if unit in SINGLE_UNITS:
            measure, value = _single(unit)
            return Quantity(measure, value / 2, start, tokens[after].end), after + 1
        after = at + 1 + (mark_at(tokens, at + 1) == "-")
        if word_at(tokens, after) != "marathon":
            if not _is_a_race(tokens, at):
                return None
            after = at
        elif word_at(tokens, after + 1) in _ABOUT_A_RACE:
            return None
        return Quantity("distance", HALF_MARATHON_M, start, tokens[after].end), after + 1
    if word == "marathon" and word_at(tokens, at + 1) not in _ABOUT_A_RACE:
        return Quantity("distance", MARATHON_M, start, tokens[at].end), at + 1
    if word in SINGLE_UNITS:
        measure, value = _single(word)
        return Quantity(measure, value, start, tokens[at].end), at + 1
    return None


def _is_a_race(tokens: list[Token], half: int) -> bool:
    """Whether a bare "half" is the half marathon, and not half of something else."""
    before = half - 1
    while word_at(tokens, before) in ("a", "the", "my"):
        before -= 1
    follows = word_at(tokens, half + 1)
    if before >= 0 and tokens[before].kind == "number":
        return False
    alone = before < 0 or not word_at(tokens, before) or word_at(tokens, before) in _RACE_WORDS
    return alone and follows not in _HALF_OF


def _single(unit: str) -> tuple[Measure, float]:
    if unit in TIME_UNITS:
        return "time", float(TIME_UNITS[unit])
    return "distance", _METRES[LENGTH_UNITS[unit]]


def _distance(tokens: list[Token], at: int, word: str) -> Quantity:
    unit, number = LENGTH_UNITS[word], number_at(tokens, at)
    if unit == "m" and is_thousands(tokens[at].text):
        number = number.replace(".", "")
    value = metres_of(number, unit) if number else MAX_DISTANCE_M + 1
    problem: ProblemReason | None = None
    if not MIN_QUANTITY <= value <= MAX_DISTANCE_M:
        problem = "distance-range"
    return Quantity("distance", value, tokens[at].start, tokens[at + 1].end, problem=problem)


def _clock(token: Token) -> Quantity:
    parts = token.text.split(":")
    whole, _, fraction = parts.pop().partition(".")
    if int(whole) >= 60 or (len(parts) == 2 and int(parts[1]) >= 60):
        return Quantity("time", 0.0, token.start, token.end, True, "clock")
    seconds = 0
    for part in (*parts, whole):
        seconds = seconds * 60 + int(part)
    value = seconds + float(f"0.{fraction[:_MAX_DIGITS]}") if fraction else float(seconds)
    problem: ProblemReason | None = None
    if not MIN_QUANTITY <= value <= MAX_DURATION_S:
        problem = "time-range"
    return Quantity("time", value, token.start, token.end, len(parts) == 1, problem)


def _time(tokens: list[Token], at: int, unit: str) -> tuple[Quantity, int]:
    """A time with units: hours, minutes and seconds, each smaller one with or without its own."""
    start, seconds, size = tokens[at].start, 0.0, TIME_UNITS[unit]
    number = number_at(tokens, at)
    seconds = scaled(number, size) if number else MAX_DURATION_S + 1
    at += 2
    while size > 1:
        smaller = size // 60
        after = at + (word_at(tokens, at) == "and")
        follows = word_at(tokens, after + 1)
        part = number_at(tokens, after)
        if smaller == 60 and follows == "m" and part.isdigit() and int(part) < 60:
            follows = "min"
        if part and TIME_UNITS.get(follows) == smaller:
            seconds += scaled(part, smaller)
            at = after + 2
        elif _bare_part(tokens, at, size):
            seconds += scaled(number_at(tokens, at), smaller)
            at += 1
        else:
            break
        size = smaller
    problem: ProblemReason | None = None
    if not MIN_QUANTITY <= seconds <= MAX_DURATION_S:
        problem = "time-range"
    return Quantity("time", seconds, start, tokens[at - 1].end, problem=problem), at


def _bare_part(tokens: list[Token], at: int, size: int) -> bool:
    """Whether the number there is the minutes of "1h05" or the seconds of "25min30"."""
    value = whole_at(tokens, at)
    if value is None or value >= 60:
        return False
    if tokens[at].start == tokens[at - 1].end:
        return True
    follows = word_at(tokens, at + 1)
    counted = follows in LENGTH_UNITS or follows in TIME_UNITS or follows in MONTHS
    return size == 3600 and not counted and follows not in ("x", "am", "pm", "days", "day")


def _with_pace(tokens: list[Token], time: Quantity, at: int) -> tuple[Quantity, int]:
    """The time, or the pace where "/mi", "per mile", "min/mi", "a mile" or "miles" follows it."""
    after = at + (time.clock and word_at(tokens, at) in ("min", "mins"))
    if word_at(tokens, after) in ("miles", "kilometres", "kilometers"):
        return pace_of(time, word_at(tokens, after), tokens[after].end), after + 1
    if mark_at(tokens, after) == "/" or word_at(tokens, after) in ("per", "a"):
        unit = LENGTH_UNITS.get(word_at(tokens, after + 1), "m")
        if unit != "m":
            return pace_of(time, unit, tokens[after + 1].end), after + 2
    return time, at


def pace_of(time: Quantity, word: str, end: int) -> Quantity:
    """The pace of this time for each unit that ``word`` names; ``end`` is where it ends."""
    pace = time.value / _METRES[LENGTH_UNITS[word]]
    fits = _PACES[0] <= pace * 1000 <= _PACES[1]
    problem = time.problem or (None if fits else "pace-range")
    return Quantity("pace", pace, time.start, end, problem=problem)
