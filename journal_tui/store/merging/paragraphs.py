"""Texts that come from one ancestor, brought together line by line.

A change is a stretch of the ancestor and what one of the texts has in its place. All changes of all
texts are put into as few versions as hold them: those that touch the same place stand in different
ones. So the versions depend on the changes alone, not on who made them or who met whom first, and
versions that are merged again, with others or with themselves, give the same.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

#: Two stretches without a line of their own in common are compared line by line up to so many pairs
#: of lines. Beyond it the whole stretch counts as changed: a text of thousands of lines that are
#: all the same would take minutes.
_COMPARED: Final = 250_000

Lines = Sequence[str]


def versions(ancestor: str | None, texts: Iterable[str]) -> tuple[str, ...]:
    """One text that holds the changes of all, where no two changed the same place.

    Else as many as there are ways in which a place was changed, each with all changes that leave
    it room; the fullest first. A text without words gives way to one with words. Without an
    ancestor nothing can be told apart: each text is a version, but for those of which another has
    all lines.
    """
    distinct = set(texts)
    distinct = {text for text in distinct if text.strip()} or distinct
    if len(distinct) <= 1:
        return tuple(distinct)
    if ancestor is None:
        return _not_contained(distinct)
    lines = ancestor.split("\n")
    return _with_changes(lines, _changes_of(lines, distinct))


def joined_versions(
    ancestor: str, base: Iterable[str], one: Iterable[str], other: Iterable[str]
) -> tuple[str, ...]:
    """What the versions of two sides become that both come from those of ``base``.

    A change that a side took out of all its versions is gone, one that a side made is there. Where
    each side settled on what the other took out, both are there.
    """
    lines = ancestor.split("\n")
    before, mine, others = (_changes_of(lines, texts) for texts in (base, one, other))
    changes = (mine & others) | ((mine | others) - before)
    gone = [change for change in mine ^ others if change not in changes]
    settled: set[_Change] = set()
    for change in gone:
        against = others if change in mine else mine
        apart = any(_touch(change, their) for their in gone if their in against)
        if apart and not any(_touch(change, kept) for kept in changes):
            settled.add(change)
    return _with_changes(lines, changes | settled)


def fullest_first(texts: Iterable[str]) -> tuple[str, ...]:
    """The different texts in an order that depends on nothing but them."""
    return tuple(sorted(set(texts), key=lambda text: (-len(text), text)))


class _Change(NamedTuple):
    """``lines`` in the place of the ancestor's lines from ``start`` to before ``end``."""

    start: int
    end: int
    lines: tuple[str, ...]


def _touch(one: _Change, other: _Change) -> bool:
    return one.start <= other.end and other.start <= one.end


def _changes_of(ancestor: Lines, texts: Iterable[str]) -> set[_Change]:
    return {change for text in texts for change in _changes(ancestor, text.split("\n"))}


def _with_changes(ancestor: Lines, changes: Iterable[_Change]) -> tuple[str, ...]:
    """The fewest versions of the ancestor that hold all these changes, the fullest first."""
    # Few versions come of going from left to right; the fullest first, where two begin together.
    order = sorted(changes, key=lambda one: (one.start, -sum(map(len, one.lines)), one))
    found = [_Version(ancestor)]
    for change in order:
        free = next((version for version in found if version.has_room(change)), None)
        if free is None:
            free = _Version(ancestor)
            found.append(free)
        free.take(change)
    for change in order:
        for version in found:
            if version.has_room(change):
                version.take(change)
    return fullest_first(version.text for version in found)


class _Version:
    """The ancestor with some changes in it, none of which touches another."""

    def __init__(self, ancestor: Lines) -> None:
        self._ancestor = ancestor
        self._changes: list[_Change] = []
        # The places before, between and behind the lines: a change takes those at its ends too.
        self._taken = bytearray(len(ancestor) + 1)

    def has_room(self, change: _Change) -> bool:
        return not any(self._taken[change.start : change.end + 1])

    def take(self, change: _Change) -> None:
        self._changes.append(change)
        self._taken[change.start : change.end + 1] = b"\1" * (change.end + 1 - change.start)

    @property
    def text(self) -> str:
        lines: list[str] = []
        position = 0
        for change in sorted(self._changes):
            lines += self._ancestor[position : change.start]
            lines += change.lines
            position = change.end
        return "\n".join([*lines, *self._ancestor[position:]])


def _not_contained(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts whose lines no other has all of, in their order; blank lines do not count."""
    kept: list[str] = []
    for text in fullest_first(texts):
        words = [line for line in text.split("\n") if line.strip()]
        if not any(_holds(other, words) for other in kept):
            kept.append(text)
    return tuple(kept)


def _holds(text: str, lines: Lines) -> bool:
    rest = iter(text.split("\n"))
    return all(line in rest for line in lines)


def _changes(ancestor: Lines, lines: Lines) -> Iterable[_Change]:
    """What has to be done to the ancestor to get these lines."""
    position = place = 0
    for i, j in [*_pairs(ancestor, lines), (len(ancestor), len(lines))]:
        if i > position or j > place:
            yield _Change(position, i, tuple(lines[place:j]))
        position, place = i + 1, j + 1


def _pairs(one: Lines, other: Lines) -> list[tuple[int, int]]:
    """The places of the lines that are the same in both, in order.

    Lines that stand once in each are found first and the rest between them, so that what is found
    at one place does not depend on what else was changed at others.
    """
    pairs: list[tuple[int, int]] = []
    waiting = [(0, len(one), 0, len(other))]
    while waiting:
        start, end, place, stop = waiting.pop()
        while start < end and place < stop and one[start] == other[place]:
            pairs.append((start, place))
            start, place = start + 1, place + 1
        while start < end and place < stop and one[end - 1] == other[stop - 1]:
            end, stop = end - 1, stop - 1
            pairs.append((end, stop))
        if start == end or place == stop:
            continue
        anchors = _anchors(one[start:end], other[place:stop])
        if anchors:
            ends = [(start + i, place + j) for i, j in anchors]
            pairs += ends
            begins = [(start, place), *((i + 1, j + 1) for i, j in ends)]
            for (i, j), (till, to) in zip(begins, [*ends, (end, stop)], strict=True):
                waiting.append((i, till, j, to))
        elif (end - start) * (stop - place) <= _COMPARED:
            matcher = SequenceMatcher(None, one[start:end], other[place:stop], autojunk=False)
            for i, j, size in matcher.get_matching_blocks():
                pairs += [(start + i + k, place + j + k) for k in range(size)]
    return sorted(pairs)


def _anchors(one: Lines, other: Lines) -> list[tuple[int, int]]:
    """The most lines that stand once in each, and in the same order."""
    places = {line: j for j, line in enumerate(other)}
    counts, others = Counter(one), Counter(other)
    common = [(i, places[line]) for i, line in enumerate(one) if counts[line] == others[line] == 1]
    # The longest rising sequence: of each length the one that ends lowest, and what is before it.
    lowest: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, (_, j) in enumerate(common):
        length = bisect_left(lowest, j)
        before.append(ends[length - 1] if length else -1)
        lowest[length : length + 1] = [j]
        ends[length : length + 1] = [k]
    found = []
    k = ends[-1] if ends else -1
    while k >= 0:
        found.append(common[k])
        k = before[k]
    return found[::-1]
