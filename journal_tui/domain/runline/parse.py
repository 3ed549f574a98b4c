"""The run line: one line of shorthand in, a run with its day and feeling out."""

import re
from datetime import date

from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import Run, Segment
from journal_tui.domain.runline.intervals import (
    Gathered,
    gather,
    settle,
    took,
    total_distance,
    total_time,
    usual_kind,
)
from journal_tui.domain.runline.quantities import Quantity
from journal_tui.domain.runline.reader import read
from journal_tui.domain.runline.reading import Reading
from journal_tui.domain.runline.values import LEAST_METRES, Problem, ProblemReason, RunLine
from journal_tui.domain.runline.words import Measure
from journal_tui.domain.units import HALF_MARATHON_M, MARATHON_M

#: How far (as a share) the longest stretch may go beyond the whole run.
_NONSTOP_TOLERANCE = 0.02
_LETTER_M = r"[0-9.,\s][mM]$"
_PIECES = frozenset(("unknown", "number"))


def parse_run_line(line: str, today: date) -> RunLine:
    """Read one run line; ``today`` is what "yesterday" and "friday" are counted from.

    Any text is read without an error, in a time that grows with its length. What is not
    understood, said twice or out of range is in ``problems``; the rest is used.
    """
    return _Assembly(line, read(line, today)).run_line()


class _Assembly:
    def __init__(self, line: str, reading: Reading) -> None:
        self.line = line
        self.reading = reading
        self.problems = reading.problems

    def problem(self, start: int, end: int, reason: ProblemReason) -> None:
        self.problems.append(Problem(start, end, self.line[start:end], reason))

    def run_line(self) -> RunLine:
        reading = self.reading
        gathered = gather(reading.items)
        for word in gathered.kinds:
            if word.kind == "rest":
                self.problem(word.start, word.end, "unknown")
        kinds = tuple(word for word in gathered.kinds if word.kind != "rest")
        gathered = gathered._replace(kinds=kinds)
        if reading.walk_breaks and not any(part.kind == "walk" for part in gathered.segments):
            ran = gathered.segments or (Segment("run"),)
            gathered = gathered._replace(segments=(*ran, Segment("walk")))
        run = self.run(gathered)
        return RunLine(
            run=run,
            day=reading.day,
            hour=reading.hour,
            feeling=Feeling(during=reading.during, after=reading.after),
            tags=tuple(reading.tags),
            problems=_in_order(self.problems, self.line),
        )

    def run(self, gathered: Gathered) -> Run | None:
        reading = self.reading
        for quantity, reason in gathered.misread:
            self.problem(quantity.start, quantity.end, reason)
        totals = self.totals(gathered.totals)
        distance_m, duration_s = self.whole(gathered, totals)
        run = Run(
            kind=self.kind(gathered),
            distance_m=distance_m,
            duration_s=duration_s,
            segments=gathered.segments,
            effort=reading.effort,
            walls=tuple(reading.walls),
            weather=tuple(reading.weather),
            place=reading.place,
        )
        run = self.with_nonstop(run)
        named = gathered.kinds or reading.kinds
        return run if named or run != Run() else None

    def totals(self, quantities: tuple[Quantity, ...]) -> dict[Measure, Quantity]:
        """The first quantity of each measure; a second one is a problem."""
        totals: dict[Measure, Quantity] = {}
        # A race that is named gives way to a distance in numbers: "half marathon plan, 3mi".
        for quantity in sorted(quantities, key=self.is_named):
            if quantity.measure == "distance" and self.is_a_slip(quantity):
                self.problem(quantity.start, quantity.end, "metres")
            elif quantity.measure in totals:
                self.problem(quantity.start, quantity.end, "twice")
            else:
                totals[quantity.measure] = quantity
        return totals

    def is_named(self, quantity: Quantity) -> bool:
        """Whether it is a distance in words alone, such as "half marathon"."""
        words = self.line[quantity.start : quantity.end]
        return quantity.value in (HALF_MARATHON_M, MARATHON_M) and words[:1].isalpha()

    def is_a_slip(self, quantity: Quantity) -> bool:
        """Whether it is a run of a few "m", which a runner who writes "3m" does not mean."""
        short = quantity.value < LEAST_METRES
        return short and re.search(_LETTER_M, self.line[quantity.start : quantity.end]) is not None

    def whole(
        self, gathered: Gathered, totals: dict[Measure, Quantity]
    ) -> tuple[float | None, float | None]:
        """Metres and seconds of the whole run."""
        nonstop, time, pace = self.reading.nonstop, totals.get("time"), totals.get("pace")
        summed_s = total_time(gathered.segments)
        untimed = time is None and pace is None and summed_s is None
        if untimed and nonstop and nonstop.time and nonstop.time.clock and not nonstop.distance:
            # "1.5mi nonstop 18:40": the one clock of a line says how long it took.
            time = nonstop.time
            self.reading.nonstop = nonstop._replace(time=None)
        metres, seconds, reason = settle(
            totals.get("distance"),
            time,
            pace,
            known_m=total_distance(gathered.segments),
            known_s=summed_s,
        )
        if reason and pace:
            self.problem(pace.start, pace.end, reason)
        return metres, seconds

    def kind(self, gathered: Gathered) -> str:
        """The kind that was said; a bare "run" beside another kind says nothing more."""
        words = ((str(word.kind), word.start, word.end) for word in gathered.kinds)
        named = sorted((*words, *self.reading.kinds), key=lambda kind: kind[1])
        kinds = [kind for kind in named if kind[0] != "run"]
        for other, start, end in kinds:
            if other != kinds[0][0]:
                self.problem(start, end, "kind-twice")
        if kinds:
            return kinds[0][0]
        return "run" if named else usual_kind(gathered.segments)

    def with_nonstop(self, run: Run) -> Run:
        nonstop = self.reading.nonstop
        if nonstop is None:
            return run
        whole = nonstop.distance is None and nonstop.time is None
        if whole and any(segment.kind != "run" for segment in run.segments):
            self.problem(nonstop.start, nonstop.end, "nonstop-walk")
            return run
        if whole:
            if run.distance_m is None and run.duration_s is None:
                self.problem(nonstop.start, nonstop.end, "nonstop")
            return run._replace(nonstop_m=run.distance_m, nonstop_s=run.duration_s)
        metres = nonstop.distance.value if nonstop.distance else None
        seconds = took(nonstop.time, metres) if nonstop.time else None
        if _beyond(metres, run.distance_m) or _beyond(seconds, run.duration_s):
            self.problem(nonstop.start, nonstop.end, "nonstop-range")
            return run
        return run._replace(nonstop_m=metres, nonstop_s=seconds)


def _beyond(part: float | None, whole: float | None) -> bool:
    return part is not None and whole is not None and part > whole * (1 + _NONSTOP_TOLERANCE)


def _in_order(problems: list[Problem], line: str) -> tuple[Problem, ...]:
    """The problems by place; unknown pieces of one word (``foo-bar_1``) become one problem."""
    spans: list[tuple[int, int, ProblemReason]] = []
    for start, end, _, reason in sorted(problems):
        last = spans[-1] if spans else (0, -1, reason)
        pieces = {last[2], reason} <= _PIECES and 0 <= start - last[1] <= 1 and last[1] >= 0
        gap = line[last[1] : start] if pieces else " "
        if pieces and not gap.isalnum() and not gap.isspace():
            spans[-1] = (last[0], end, last[2])
        else:
            spans.append((start, end, reason))
    return tuple(Problem(start, end, line[start:end], reason) for start, end, reason in spans)
