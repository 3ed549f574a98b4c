"""Which quantities belong to which stretch of running, walking and resting.

A quantity stands before its word ("1mi run"), unless the thought begins with the word
("ran 1mi then walked 0.6mi"); a time may also follow ("1mi run 10:30, 0.6mi walk 9:00").
A comma ends a thought. One word with its quantities is a whole run and no interval.
"""

from collections.abc import Sequence
from typing import NamedTuple

from journal_tui.domain.run import Segment, SegmentKind
from journal_tui.domain.runline.quantities import Quantity
from journal_tui.domain.runline.values import (
    MAX_DISTANCE_M,
    MAX_DURATION_S,
    MIN_QUANTITY,
    TOO_FAST_M_PER_S,
    ProblemReason,
)
from journal_tui.domain.runline.words import Measure

#: How far (as a share) a stated time may be from what distance and pace say.
_PACE_TOLERANCE = 0.02


class SegmentWord(NamedTuple):
    """A word such as "run", "walked" or "rest", and where it stands."""

    kind: SegmentKind
    start: int
    end: int


class Group(NamedTuple):
    """Segments from between brackets, repeated as often as was said."""

    segments: tuple[Segment, ...]


#: None ends a thought.
Item = Quantity | SegmentWord | Group | None
Misread = tuple[Quantity, ProblemReason]


class Gathered(NamedTuple):
    """The segments, the quantities of the whole run, kinds of run, and what made no sense."""

    segments: tuple[Segment, ...]
    totals: tuple[Quantity, ...]
    kinds: tuple[SegmentWord, ...]
    misread: tuple[Misread, ...]


class _Part:
    """A segment in the making."""

    def __init__(self, kind: SegmentKind, word: SegmentWord | None = None) -> None:
        self.kind: SegmentKind = kind
        self.word = word
        self.joined = False
        self.got: dict[Measure, Quantity] = {}

    @property
    def bare(self) -> bool:
        """Whether this is a word by itself, without a quantity and without a neighbour."""
        return not self.got and not self.joined

    def take_from(self, pending: list[Quantity]) -> None:
        """Take the last quantity of each measure, up to where one would come twice."""
        while pending and pending[-1].measure not in self.got:
            quantity = pending.pop()
            self.got[quantity.measure] = quantity


class _Gatherer:
    def __init__(self, *, grouped: bool) -> None:
        self.grouped = grouped
        self.parts: list[_Part | Group] = []
        self.totals: list[Quantity] = []
        self.pending: list[Quantity] = []
        self.current: _Part | None = None
        self.word_first: bool | None = None

    def gather(self, items: Sequence[Item]) -> None:
        before: Item = None
        for at, item in enumerate(items):
            if isinstance(item, Quantity):
                follows = items[at + 1] if at + 1 < len(items) else None
                self.quantity(item, isinstance(follows, SegmentWord))
            elif isinstance(item, SegmentWord):
                self.word(item, isinstance(before, SegmentWord))
            else:
                self.flush()
                if item is not None:
                    self.parts.append(item)
            before = item
        self.flush()

    def quantity(self, item: Quantity, word_follows: bool) -> None:
        part = self.current
        if part and item.measure not in part.got and (self.word_first or not word_follows):
            part.got[item.measure] = item
        else:
            self.pending.append(item)

    def word(self, item: SegmentWord, joined: bool) -> None:
        part = _Part(item.kind, item)
        if joined and not self.grouped:
            # "2mi run and walk": the quantities are those of the whole.
            previous = self.parts[-1]
            if isinstance(previous, _Part):
                self.totals += previous.got.values()
                previous.got = {}
                previous.joined = True
            part.joined = True
            self.parts.append(part)
            self.current = None
            return
        if self.word_first is None:
            self.word_first = not self.pending
        if not self.word_first:
            part.take_from(self.pending)
        self.spill()
        self.parts.append(part)
        self.current = part

    def flush(self) -> None:
        self.spill()
        self.current = None
        self.word_first = None

    def spill(self) -> None:
        """Quantities without a word: running in brackets, those of the whole run elsewhere."""
        if not self.grouped:
            self.totals += self.pending
            self.pending = []
        spilled: list[_Part] = []
        while self.pending:
            part = _Part("run")
            part.take_from(self.pending)
            spilled.append(part)
        self.parts += reversed(spilled)


def gather(items: Sequence[Item]) -> Gathered:
    """Tell the segments of a line from the quantities of the whole run."""
    gatherer = _Gatherer(grouped=False)
    gatherer.gather(items)
    parts = gatherer.parts
    loose = [part for part in parts if isinstance(part, _Part)]
    grouped = len(loose) < len(parts)
    measured = sum(1 for part in loose if part.got)
    totals = list(gatherer.totals)
    kinds: list[SegmentWord] = []
    if not grouped and measured < 2 and len({part.kind for part in loose}) < 2:
        totals += [quantity for part in loose for quantity in part.got.values()]
        kinds = [part.word for part in loose if part.word]
        parts = []
        if walked := _walked_on(loose, totals):
            parts, totals, kinds = walked, [], []
    elif grouped:
        kinds = [part.word for part in loose if part.word and part.bare]
        parts = [part for part in parts if isinstance(part, Group) or not part.bare]
    segments, misread = _settled(parts)
    totals.sort(key=lambda quantity: quantity.start)
    return Gathered(segments, tuple(totals), tuple(kinds), misread)


def _walked_on(loose: Sequence[_Part], totals: Sequence[Quantity]) -> list[_Part | Group] | None:
    """The two stretches of "1 mile, then walked 0.6 miles", or None where it is no such line.

    ``totals`` are all quantities around the one word.
    """
    if len(loose) != 1 or loose[0].kind == "run":
        return None
    walk, word = loose[0], loose[0].word
    if word is None:
        return None
    behind = [quantity for quantity in totals if quantity.start > word.start]
    if not behind:
        behind = list(walk.got.values())
    if walk.kind == "rest":
        behind = [quantity for quantity in behind if quantity.measure == "time"]
    ran, walked = _Part("run"), _Part(walk.kind, word)
    for quantity in totals:
        part = walked if quantity in behind else ran
        if quantity.measure in part.got:
            return None
        part.got[quantity.measure] = quantity
    apart = walked.kind == "rest" or ran.got.keys() & walked.got.keys()
    return [ran, walked] if ran.got and walked.got and apart else None


def gather_group(items: Sequence[Item]) -> tuple[tuple[Segment, ...], tuple[Misread, ...]]:
    """The segments between brackets, where everything is a segment."""
    gatherer = _Gatherer(grouped=True)
    gatherer.gather(items)
    return _settled(gatherer.parts)


def _settled(parts: Sequence[_Part | Group]) -> tuple[tuple[Segment, ...], tuple[Misread, ...]]:
    segments: list[Segment] = []
    misread: list[Misread] = []
    for part in parts:
        if isinstance(part, Group):
            segments += part.segments
            continue
        distance, time, reason = settle(
            part.got.get("distance"), part.got.get("time"), part.got.get("pace")
        )
        if reason:
            misread.append((part.got["pace"], reason))
        segments.append(Segment(part.kind, distance, time))
    return tuple(segments), tuple(misread)


def settle(
    distance: Quantity | None,
    time: Quantity | None,
    pace: Quantity | None,
    *,
    known_m: float | None = None,
    known_s: float | None = None,
) -> tuple[float | None, float | None, ProblemReason | None]:
    """Metres and seconds from any two of distance, time and pace, and what is wrong with them.

    ``known_m`` and ``known_s`` are what the segments come to, where nothing else is said.
    A time from a pace is rounded to the second, a distance to the tenth of a millimetre.
    """
    metres = distance.value if distance else known_m
    seconds = took(time, metres) if time else known_s
    if pace is None:
        return metres, seconds, None
    if metres is None and seconds is None:
        return None, None, "pace-alone"
    if seconds is None and metres is not None:
        reckoned = float(round(metres * pace.value))
        if MIN_QUANTITY <= reckoned <= MAX_DURATION_S:
            return metres, reckoned, None
        return metres, None, "pace-range"
    if metres is None and seconds is not None:
        reckoned = round(seconds / pace.value, 4)
        if MIN_QUANTITY <= reckoned <= MAX_DISTANCE_M:
            return reckoned, seconds, None
        return None, seconds, "pace-range"
    expected = (metres or 0.0) * pace.value
    off = abs((seconds or 0.0) - expected) > _PACE_TOLERANCE * expected
    return metres, seconds, "pace-contradicts" if off else None


def took(time: Quantity, metres: float | None) -> float:
    """The seconds of a time; "2:15" is hours and minutes where nobody could be that fast."""
    if time.clock and metres and is_too_fast(metres, time.value):
        slower = time.value * 60
        beyond = slower > MAX_DURATION_S or is_too_fast(metres, slower)
        return time.value if beyond else slower
    return time.value


def is_too_fast(metres: float, seconds: float) -> bool:
    """Whether nobody could cover the metres in the seconds."""
    return metres > TOO_FAST_M_PER_S * seconds


def total_distance(segments: Sequence[Segment]) -> float | None:
    """Metres of the segments that say them (so at least that far), or None."""
    known = [segment.distance_m for segment in segments if segment.distance_m is not None]
    return sum(known) if known else None


def total_time(segments: Sequence[Segment]) -> float | None:
    """Seconds of the segments, or None where one of them does not say its time."""
    known = [segment.duration_s for segment in segments if segment.duration_s is not None]
    return sum(known) if known and len(known) == len(segments) else None


def usual_kind(segments: Sequence[Segment]) -> str:
    """The kind of a run that does not say its own: a walk where it is nothing but walking."""
    moving = {segment.kind for segment in segments if segment.kind != "rest"}
    return "walk" if moving == {"walk"} else "run"
