"""Walls in a run line: ``wall 0.75mi head "felt sick" walked on``."""

from typing import NamedTuple

from journal_tui.domain.run import Wall, WallOutcome
from journal_tui.domain.runline.quantities import Quantity, mark_at, read_quantity, word_at
from journal_tui.domain.runline.tokens import Token
from journal_tui.domain.runline.words import WALL_FILLERS, WALL_WHERE


class WallRead(NamedTuple):
    """A wall, the place after it, its unusable quantities and its quotes that never closed."""

    wall: Wall
    after: int
    misread: tuple[Quantity, ...] = ()
    unclosed: tuple[Token, ...] = ()


def read_wall(tokens: list[Token], at: int) -> WallRead:
    """Read what follows the word ``wall``: where it stood, then the rest in any order.

    It takes one quantity, or a second one of the other measure after "at".
    """
    wall, misread, unclosed = Wall(), [], []
    at += mark_at(tokens, at) in (":", "=")
    while place := _read_place(tokens, at, wall):
        quantity, at = place
        if quantity.problem and quantity.value != 0:
            misread.append(quantity)
            break
        if quantity.measure == "distance":
            wall = wall._replace(distance_m=quantity.value)
        else:
            wall = wall._replace(minute_s=quantity.value)
    while part := _read_part(tokens, at, wall):
        wall, after = part
        unclosed += [token for token in tokens[at:after] if not token.closed]
        at = after
    return WallRead(wall, at, tuple(misread), tuple(unclosed))


def _read_place(tokens: list[Token], at: int, wall: Wall) -> tuple[Quantity, int] | None:
    first = at
    while word_at(tokens, at) in WALL_FILLERS:
        at += 1
    if (wall.distance_m is not None or wall.minute_s is not None) and at == first:
        return None
    read = read_quantity(tokens, at)
    if read is None or read[0].measure == "pace":
        return None
    known = wall.distance_m if read[0].measure == "distance" else wall.minute_s
    return read if known is None else None


def _read_part(tokens: list[Token], at: int, wall: Wall) -> tuple[Wall, int] | None:
    """One of where, said and outcome, whichever is still open."""
    while mark_at(tokens, at) in (",", ":", "-", "/", "&"):
        at += 1
    while word_at(tokens, at) in ("in", "the", "my", "and") and word_at(tokens, at + 1):
        at += 1
    word = word_at(tokens, at)
    if word in WALL_WHERE:
        where = WALL_WHERE[word]
        if wall.where not in (None, where):
            where = "both"
        return wall._replace(where=where), at + 1
    if not wall.said and at < len(tokens) and tokens[at].kind == "quote":
        return (wall._replace(said=tokens[at].text), at + 1) if tokens[at].text else None
    outcome = _outcome(tokens, at) if wall.outcome is None else None
    return (wall._replace(outcome=outcome[0]), outcome[1]) if outcome else None


def _outcome(tokens: list[Token], at: int) -> tuple[WallOutcome, int] | None:
    word, follows = word_at(tokens, at), word_at(tokens, at + 1)
    if word in ("stopped", "stop"):
        return "stopped", at + 1
    if word in ("ran", "run") and follows in ("through", "on"):
        return "ran through", at + 2
    if word in ("walked", "walk") and follows == "on":
        return "walked on", at + 2
    if word == "walked" and read_quantity(tokens, at + 1) is None:
        return "walked on", at + 1
    return None
