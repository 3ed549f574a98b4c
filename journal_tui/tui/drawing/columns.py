"""Which runs a chart shows, and in which column each of them stands."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple


class Rhythm(NamedTuple):
    """Cells from one run to the next, and extra cells where a new week begins."""

    pitch: int
    gap: int


#: From roomy to dense; the first in which every run fits is taken.
RHYTHMS: Final = (Rhythm(3, 2), Rhythm(2, 2), Rhythm(2, 1), Rhythm(1, 1), Rhythm(1, 0))


class Window(NamedTuple):
    """What part of the runs is wanted.

    ``first`` is the run at the left, without it the newest are shown; either way the window
    moves as little as it must to hold ``chosen``, and leaves no room unused. ``pitch`` 1..3
    asks for at least so many cells a run, also where fewer runs fit then. ``first_weekday`` is
    0 (Monday) .. 6 (Sunday).
    """

    first: int | None = None
    chosen: int | None = None
    pitch: int | None = None
    first_weekday: int = 0


class Columns(NamedTuple):
    """The runs shown are ``first`` .. ``first + len(centres) - 1``.

    ``centres`` is the column of each, 0-based; ``weeks`` are the columns midway between
    two weeks, where there is room for a rule.
    """

    rhythm: Rhythm
    first: int
    centres: tuple[int, ...]
    weeks: tuple[int, ...]


def week_number(day: date, first_weekday: int = 0) -> int:
    """Weeks since the year 1; the week begins on ``first_weekday`` (0 Monday .. 6 Sunday)."""
    return (day.toordinal() - 1 - first_weekday) // 7


def lay_out(days: Sequence[date], width: int, window: Window) -> Columns:
    """Place the runs of these ``days`` (oldest first) in ``width`` cells."""
    return _Layout(days, width, window).columns()


class _Layout:
    """The days and the width, and what follows from them."""

    def __init__(self, days: Sequence[date], width: int, window: Window) -> None:
        self.days = days
        self.width = width
        self.window = window
        self.rhythm = self._rhythm()

    def columns(self) -> Columns:
        """Columns from the first run that is shown, as many as fit."""
        centres: list[int] = []
        rules: list[int] = []
        first = run = self._first()
        column = 0
        while run < len(self.days) and column < self.width:
            centres.append(column)
            run += 1
            if run < len(self.days):
                column += self._step(run, self.rhythm)
                if column < self.width and self._rule(run):
                    rules.append(column - self._step(run, self.rhythm) // 2)
        return Columns(self.rhythm, first, tuple(centres), tuple(rules))

    def _rhythm(self) -> Rhythm:
        """The roomiest rhythm in which all runs fit, else the densest that may be taken."""
        pitch = self.window.pitch or 0
        offered = [rhythm for rhythm in RHYTHMS if rhythm.pitch >= pitch] or [RHYTHMS[0]]
        newest = len(self.days) - 1
        return next((r for r in offered if self._fit_back(newest, r) == 0), offered[-1])

    def _first(self) -> int:
        """The run at the left."""
        first = self._fit_back(len(self.days) - 1, self.rhythm)
        if self.window.first is not None:
            first = max(0, min(self.window.first, first))
        chosen = self.window.chosen
        if chosen is not None and 0 <= chosen < len(self.days):
            first = min(chosen, max(first, self._fit_back(chosen, self.rhythm)))
        return first

    def _fit_back(self, last: int, rhythm: Rhythm) -> int:
        """The first run of the longest stretch that ends with ``last`` and fits."""
        used, run = 1, max(0, last)
        while run > 0:
            used += self._step(run, rhythm)
            if used > self.width:
                break
            run -= 1
        return run

    def _step(self, run: int, rhythm: Rhythm) -> int:
        """Cells between the columns of ``run`` and the run before it."""
        return rhythm.pitch + (rhythm.gap if self._week_begins(run) else 0)

    def _rule(self, run: int) -> bool:
        """Whether there is room for a rule before ``run``."""
        return self.rhythm.pitch > 1 and self._week_begins(run)

    def _week_begins(self, run: int) -> bool:
        weekday = self.window.first_weekday
        return week_number(self.days[run], weekday) != week_number(self.days[run - 1], weekday)
