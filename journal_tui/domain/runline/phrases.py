"""Sayings of more than one word in a run line: parts of the day, walk breaks, feelings in words."""

from typing import Final

from journal_tui.domain.runline.quantities import mark_at, word_at
from journal_tui.domain.runline.tokens import Token

#: Parts of a day; the value says whether an hour such as "at 7:30" is one after noon.
PARTS_OF_DAY: Final[dict[str, bool]] = {
    "morning": False,
    "lunchtime": False,
    "afternoon": True,
    "evening": True,
    "night": True,
}

#: The words of the Feeling Scale (Hardy & Rejeski 1989) that stand beside its numbers.
_FEELINGS: Final[dict[tuple[str, ...], int]] = {
    ("very", "good"): 5,
    ("good",): 3,
    ("fairly", "good"): 1,
    ("neutral",): 0,
    ("fairly", "bad"): -1,
    ("bad",): -3,
    ("very", "bad"): -5,
}
_BREAKS: Final = frozenset(("break", "breaks"))
_SOME: Final = frozenset(("some", "little", "bit"))


def feeling_in_words(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """The number of the Feeling Scale that these words name and the place after, or None."""
    for length in (2, 1):
        words = tuple(word_at(tokens, at + step) for step in range(length))
        if words in _FEELINGS:
            return _FEELINGS[words], at + length
    return None


def walk_breaks(tokens: list[Token], at: int) -> int | None:
    """The place after "walk breaks", "walked a bit" and "some walking" that begin here, or None.

    They say that a run was broken up and not how far, so that the run is no walk.
    """
    word, after = word_at(tokens, at), at + 1
    if word == "some" and word_at(tokens, after) in ("walking", "walk"):
        return after + 1 + (word_at(tokens, after + 1) in _BREAKS)
    if word not in ("walk", "walked", "walking"):
        return None
    after += mark_at(tokens, after) == "-"
    if word_at(tokens, after) in _BREAKS:
        return after + 1
    first = after
    while word_at(tokens, after) in (*_SOME, "a"):
        after += 1
    if after == first or word_at(tokens, after - 1) not in _SOME:
        return None
    return after + 2 if word_at(tokens, after) == "of" and word_at(tokens, after + 1) else after


def warm_up(tokens: list[Token], at: int) -> int | None:
    """The place after "warm up" or "cool-down", which are no weather, or None."""
    word, after = word_at(tokens, at), at + 1
    if word in ("warmup", "cooldown"):
        return after
    after += mark_at(tokens, after) == "-"
    pair = (word, word_at(tokens, after))
    return after + 1 if pair in (("warm", "up"), ("cool", "down")) else None


def part_of_day(tokens: list[Token], at: int) -> tuple[bool, int] | None:
    """Whether the part of a day named here is after noon, and the place after it, or None."""
    word = word_at(tokens, at)
    return (PARTS_OF_DAY[word], at + 1) if word in PARTS_OF_DAY else None
