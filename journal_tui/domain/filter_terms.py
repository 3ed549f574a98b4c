"""The terms of a filter: what each of them asks of an entry."""

from collections.abc import Callable
from datetime import date
from typing import Final, Literal, NamedTuple

from journal_tui.domain.entry import Entry, mood_level

TermKind = Literal["words", "tag", "place", "mood", "effort", "feel", "distance", "time"]
DayKind = Literal["days", "level", "is", "kind", "has"]
Comparison = Literal["<", "<=", "=", ">=", ">"]

#: A distance from a watch is never exact: equal within 1 %, and borders within a metre.
_SAME_DISTANCE: Final = 0.01
_BORDER_M: Final = 1.0
_SAME: Final = 1e-9

#: Names of a mood, each with the levels it means.
MOOD_LEVELS: Final[dict[str, tuple[int, ...]]] = {
    "low": (-2, -1),
    "even": (0,),
    "good": (1, 2),
}
IS_NAMES: Final = ("dip", "low", "waiting", "run", "unsettled")
HAS_NAMES: Final = ("wall", "run", "words")


class Term(NamedTuple):
    """One condition. Which of the values count depends on ``kind``.

    ``text`` holds folded words, a tag, a place or a name; ``value`` metres, seconds or a
    number; ``first`` and ``last`` a span of days, both ends inside.
    """

    kind: TermKind | DayKind
    text: str = ""
    comparison: Comparison = "="
    value: float = 0.0
    first: date = date.min
    last: date = date.max
    negated: bool = False


def holds(term: Term, entry: Entry, folded: str, is_dip: bool) -> bool:
    """Whether the entry is what the term asks for; ``folded`` are its words."""
    if term.kind == "words":
        held = term.text in folded
    elif term.kind == "is" and term.text == "dip":
        held = is_dip
    else:
        held = _CHECKS[term.kind](term, entry)
    return held is not term.negated


def _tag(term: Term, entry: Entry) -> bool:
    return any(tag.casefold() == term.text for tag in entry.tags)


def _place(term: Term, entry: Entry) -> bool:
    return entry.run is not None and term.text in entry.run.place.casefold()


def _mood(term: Term, entry: Entry) -> bool:
    return entry.mood is not None and _compare(entry.mood.value, term)


def _level(term: Term, entry: Entry) -> bool:
    return entry.mood is not None and mood_level(entry.mood.value) in MOOD_LEVELS[term.text]


def _effort(term: Term, entry: Entry) -> bool:
    effort = entry.run.effort if entry.run else None
    return effort is not None and _compare(effort, term)


def _feel(term: Term, entry: Entry) -> bool:
    said = entry.feeling.during if entry.feeling.after is None else entry.feeling.after
    return said is not None and _compare(said, term)


def _distance(term: Term, entry: Entry) -> bool:
    metres = entry.distance_m
    if metres is None:
        return False
    if term.comparison == "=":
        return abs(metres - term.value) <= _SAME_DISTANCE * term.value
    return _compare(metres, term, _BORDER_M)


def _time(term: Term, entry: Entry) -> bool:
    seconds = entry.run.duration_s if entry.run else None
    return seconds is not None and _compare(seconds, term)


def _days(term: Term, entry: Entry) -> bool:
    return term.first <= entry.day <= term.last


def _is(term: Term, entry: Entry) -> bool:
    if term.text == "waiting":
        return entry.waiting
    if term.text == "run":
        return entry.run is not None
    if term.text == "unsettled":
        return entry.unsettled
    return is_low(entry)


def _kind(term: Term, entry: Entry) -> bool:
    return entry.run is not None and entry.run.kind == term.text


def _has(term: Term, entry: Entry) -> bool:
    if term.text == "words":
        return bool(entry.text.strip())
    if term.text == "wall":
        return entry.run is not None and bool(entry.run.walls)
    return entry.run is not None


_Check = Callable[[Term, Entry], bool]
_CHECKS: Final[dict[str, _Check]] = {
    "tag": _tag,
    "place": _place,
    "mood": _mood,
    "level": _level,
    "effort": _effort,
    "feel": _feel,
    "distance": _distance,
    "time": _time,
    "days": _days,
    "is": _is,
    "kind": _kind,
    "has": _has,
}


def is_low(entry: Entry) -> bool:
    """Whether the entry is a low one: said so, or the words read so; never without a mood."""
    mood = entry.mood
    if mood is None:
        return False
    read_low = mood.source == "read" and entry.tone is not None and entry.tone.low
    return read_low or mood_level(mood.value) < 0


def _compare(value: float, term: Term, border: float = _SAME) -> bool:
    """Compare with the borders widened for what is inside and narrowed for what is outside."""
    if term.comparison == "<":
        return value < term.value - border
    if term.comparison == "<=":
        return value <= term.value + border
    if term.comparison == ">":
        return value > term.value + border
    if term.comparison == ">=":
        return value >= term.value - border
    return abs(value - term.value) <= border
