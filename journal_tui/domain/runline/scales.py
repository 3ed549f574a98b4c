"""The smaller sayings of a run line: numbers on a scale, and what was nonstop."""

from typing import Final, NamedTuple

from journal_tui.domain.runline.quantities import (
    Quantity,
    mark_at,
    number_at,
    read_quantity,
    whole_at,
    word_at,
)
from journal_tui.domain.runline.tokens import Token

_BREAKS: Final = frozenset(("break", "breaks"))
_STOPS: Final = _BREAKS | {"walking", "walk", "walks", "stopping", "stop", "stops"}


def read_scale(tokens: list[Token], at: int, low: int, high: int) -> tuple[int | None, int]:
    """The whole number low..high after a word such as "rpe", and the place after it.

    "7", "-3", "+2", ":7", "=7" and "7/10" are understood. None for anything else; a number
    that is not on the scale is still passed over.
    """
    first = at
    at += mark_at(tokens, at) in (":", "=")
    sign = mark_at(tokens, at)
    at += sign in ("-", "+")
    if at >= len(tokens) or tokens[at].kind not in ("number", "bad", "clock"):
        return None, first
    value = whole_at(tokens, at)
    at += 1
    if mark_at(tokens, at) == "/" and number_at(tokens, at + 1) == str(high):
        at += 2
    if value is not None and sign == "-":
        value = -value
    return (value if value is not None and low <= value <= high else None), at


class Nonstop(NamedTuple):
    """What was said to be nonstop; with neither quantity it is the whole run."""

    start: int
    end: int
    after: int
    distance: Quantity | None = None
    time: Quantity | None = None
    misread: tuple[Quantity, ...] = ()


def read_nonstop(tokens: list[Token], at: int) -> Nonstop | None:
    """Read ``nonstop``, ``non-stop`` or "without walking" and the quantity that follows.

    "no walking", "without a break" and "no walk breaks" say the same of the whole run.

    A second quantity is that of the whole run, unless "in" joins the two: "1mi in 12min".
    """
    word, after = word_at(tokens, at), at + 1
    if word == "non":
        after += mark_at(tokens, after) == "-"
        if word_at(tokens, after) != "stop":
            return None
        after += 1
    elif word in ("no", "without"):
        return _without(tokens, at)
    elif word != "nonstop":
        return None
    found = Nonstop(tokens[at].start, tokens[after - 1].end, after)
    after += word_at(tokens, after) == "for"
    while read := read_quantity(tokens, after):
        quantity, after = read
        if quantity.problem:
            found = found._replace(misread=(*found.misread, quantity))
        elif quantity.measure == "distance" and not found.distance:
            found = found._replace(distance=quantity)
        elif quantity.measure == "time" and not found.time:
            found = found._replace(time=quantity)
        else:
            break
        found = found._replace(after=after, end=quantity.end)
        if word_at(tokens, after) != "in":
            break
        after += 1
    return found


def _without(tokens: list[Token], at: int) -> Nonstop | None:
    after = at + 1 + (word_at(tokens, at + 1) in ("a", "any"))
    word = word_at(tokens, after)
    if word not in _STOPS:
        return None
    after += 1
    after += mark_at(tokens, after) == "-" and word_at(tokens, after + 1) in _BREAKS
    after += word_at(tokens, after) in _BREAKS
    return Nonstop(tokens[at].start, tokens[after - 1].end, after)
