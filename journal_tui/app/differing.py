"""What differs between two texts, word by word, or between two lines, phrase by phrase."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final, Literal, NamedTuple

Way = Literal["stayed", "went", "came"]

#: From so many comparisons on, words that come all over both texts do not count as a match.
_MANY: Final = 4_000_000
_WORD: Final = re.compile(r"\S+")


class Part(NamedTuple):
    """A piece of a text: it stayed, it went, or it came in the text after."""

    text: str
    way: Way


class _Change(NamedTuple):
    """The words ``start`` to before ``end`` became those from ``to`` to before ``until``."""

    start: int
    end: int
    to: int
    until: int

    @property
    def size(self) -> int:
        return max(self.end - self.start, self.until - self.to)


def parts_of(was: str, became: str) -> tuple[Part, ...]:
    """``was`` in its pieces, with what came in ``became`` where it came.

    What stayed and what went make up ``was``, letter for letter. Blanks alone are no difference.
    """
    parts = (part for part in _pieces(was, became) if part.text)
    return tuple(parts)


def phrases_of(was: Sequence[str], became: Sequence[str], between: str) -> tuple[Part, ...]:
    """The same for phrases that stand in a line with ``between`` between them.

    A phrase went or came as a whole; what came stands right behind what went.
    """
    line: list[Part] = []
    for part in _phrases(was, became):
        if line:
            replaced = (line[-1].way, part.way) == ("went", "came")
            line.append(Part(" " if replaced else between, "stayed"))
        line.append(part)
    return tuple(line)


def _phrases(was: Sequence[str], became: Sequence[str]) -> Iterator[Part]:
    at = 0
    for change in _changes(was, became):
        yield from (Part(phrase, "stayed") for phrase in was[at : change.start])
        went, came = was[change.start : change.end], became[change.to : change.until]
        for old, new in zip_longest(went, came):
            yield from (Part(old, "went"),) if old is not None else ()
            yield from (Part(new, "came"),) if new is not None else ()
        at = change.end
    yield from (Part(phrase, "stayed") for phrase in was[at:])


def _pieces(was: str, became: str) -> Iterator[Part]:
    old = [match.span() for match in _WORD.finditer(was)]
    new = [match.span() for match in _WORD.finditer(became)]
    at = 0
    for change in _changes([was[a:b] for a, b in old], [became[a:b] for a, b in new]):
        went = change.end > change.start
        if went:
            start, end = old[change.start][0], old[change.end - 1][1]
        else:
            start = end = old[change.start - 1][1] if change.start else 0
        yield Part(was[at:start], "stayed")
        yield Part(was[start:end], "went")
        if change.until > change.to:
            yield Part(_came(became, new, change, alone=not went), "came")
        at = end
    yield Part(was[at:], "stayed")


def _came(became: str, new: Sequence[tuple[int, int]], change: _Change, *, alone: bool) -> str:
    """The words that came, with a blank towards what stands beside them."""
    start, end = new[change.to][0], new[change.until - 1][1]
    if change.to:
        return became[new[change.to - 1][1] : end]
    if alone and change.until < len(new):
        return became[start : new[change.until][0]]
    return became[start:end] if alone else f" {became[start:end]}"


def _changes(old: Sequence[str], new: Sequence[str]) -> list[_Change]:
    """The changes in their order; a few words that stayed between long ones belong to them."""
    first, most = 0, min(len(old), len(new))
    while first < most and old[first] == new[first]:
        first += 1
    last = 0
    while last < most - first and old[-1 - last] == new[-1 - last]:
        last += 1
    a, b = old[first : len(old) - last], new[first : len(new) - last]
    matcher = SequenceMatcher(None, a, b, autojunk=len(a) * len(b) > _MANY)
    changes: list[_Change] = []
    for tag, *places in matcher.get_opcodes():
        if tag == "equal":
            continue
        change = _Change(*(first + place for place in places))
        while changes and _belong_together(changes[-1], change):
            before = changes.pop()
            change = _Change(before.start, change.end, before.to, change.until)
        changes.append(change)
    return changes


def _belong_together(one: _Change, other: _Change) -> bool:
    return 2 * (other.start - one.end) <= min(one.size, other.size)
