"""In which column each run or week of a chart stands, so that the chart fills its width."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, Literal, NamedTuple

from journal_tui.app.periods import Unit, week_number

#: What a column stands for.
ColumnUnit = Literal["run"] | Unit


class Rhythm(NamedTuple):
    """Cells from one column to the next, and extra cells where a new group begins."""

    pitch: int
    gap: int

    @property
    def bar(self) -> int:
        """Cells of a bar: odd, so that it has a middle, and a cell less than the pitch or more."""
        return 5 if self.pitch >= 6 else 3 if self.pitch >= 4 else 1


#: From roomy to dense; the first in which everything fits is taken.
RHYTHMS: Final = (
    *(Rhythm(pitch, 3) for pitch in range(12, 4, -1)),
    Rhythm(4, 2),
    Rhythm(3, 2),
    Rhythm(2, 2),
    Rhythm(2, 1),
    Rhythm(1, 1),
    Rhythm(1, 0),
)
#: Days between two runs from which on the chart shows a pause.
PAUSE_DAYS: Final = 14
#: Extra cells of a pause: room for how long it was, a gap that is seen, none.
_PAUSES: Final = (9, 2, 0)
#: How long a pause was is worth as much room as leaves the runs this pitch.
_ROOMY: Final = 3
#: No two groups stand farther apart than this beyond their gap, however wide the chart.
_STRETCH: Final = 16


class Pause(NamedTuple):
    """A pause between two runs: the columns next to it on either side, and its days."""

    before: int
    after: int
    days: int


class Columns(NamedTuple):
    """Shown are ``first`` .. ``first + len(centres) - 1``.

    ``centres`` is the middle column of each, 0-based; ``rules`` are the columns midway between
    two groups where there is room for a rule, ``pauses`` the pauses between runs.
    """

    rhythm: Rhythm
    first: int
    centres: tuple[int, ...]
    rules: tuple[int, ...]
    pauses: tuple[Pause, ...]


def lay_out(
    days: Sequence[date],
    width: int,
    *,
    unit: ColumnUnit = "run",
    pitch: int = 1,
    first_weekday: int = 0,
) -> Columns:
    """Place columns that begin with these ``days`` (oldest first) in ``width`` cells.

    Runs are grouped by weeks, weeks by months, months and quarters by years. Within a group the
    pitch is one number, at least ``pitch``; the cells that are left over go between the groups.
    Where not all fit, the newest are shown.
    """
    return _Layout(days, width, unit, pitch, first_weekday).columns()


class _Layout:
    """The columns that fit, and the rhythm in which they do."""

    def __init__(
        self, days: Sequence[date], width: int, unit: ColumnUnit, pitch: int, first_weekday: int
    ) -> None:
        self.width = width
        self.unit: ColumnUnit = unit
        self.first_weekday = first_weekday
        offered = [rhythm for rhythm in RHYTHMS if rhythm.pitch >= pitch] or [RHYTHMS[0]]
        self.first = self._fit_back(days, offered[-1])
        self.days = days[self.first :]
        self.begins = self._begins(unit)
        self.paused = [
            number for number in range(1, len(self.days)) if self._pause(self.days, number)
        ]
        self.rhythm, self.pause = self._rhythm(offered)

    def columns(self) -> Columns:
        """Everything in its place."""
        half = self.rhythm.bar // 2
        centres = [min(half, self.width - 1)] if self.days and self.width > 0 else []
        rules: list[int] = []
        pauses: list[Pause] = []
        for number, step in enumerate(self._steps() if centres else (), start=1):
            before, centre = centres[-1], centres[-1] + step
            if centre + half >= self.width:
                break
            centres.append(centre)
            if number in self.paused:
                days = (self.days[number] - self.days[number - 1]).days
                pauses.append(Pause(before + half, centre - half, days))
            elif number in self.begins and step - self.rhythm.bar >= 2:
                rules.append((before + centre) // 2)
        return Columns(self.rhythm, self.first, tuple(centres), tuple(rules), tuple(pauses))

    def _steps(self) -> Iterator[int]:
        """Cells from each column to the next, with what is left over between the groups."""
        # Where weeks touch, a blank between some of them would look like a pause.
        dense = self.rhythm.pitch + self.rhythm.gap == 1
        stretched = self._begins("week") if dense and self.unit == "run" else self.begins
        left = max(0, self.width - self._used(self.rhythm, self.pause))
        left = min(left, _STRETCH * len(stretched))
        paused, begins, place = set(self.paused), set(self.begins), 0
        for number in range(1, len(self.days)):
            step = self.rhythm.pitch
            step += self.rhythm.gap if number in begins else 0
            step += self.pause if number in paused else 0
            if number in stretched:
                share = left * (place + 1) // len(stretched) - left * place // len(stretched)
                step, place = step + share, place + 1
            yield step

    def _rhythm(self, offered: Sequence[Rhythm]) -> tuple[Rhythm, int]:
        """The roomiest rhythm in which all columns fit, and the extra cells of a pause."""
        roomy = [rhythm for rhythm in offered if rhythm.pitch >= _ROOMY]
        for pause, rhythms in zip(_PAUSES, (roomy, offered, offered), strict=True):
            for rhythm in rhythms:
                if self._used(rhythm, pause) <= self.width:
                    return rhythm, pause
        return offered[-1], 0

    def _used(self, rhythm: Rhythm, pause: int) -> int:
        steps = max(0, len(self.days) - 1) * rhythm.pitch
        return rhythm.bar + steps + len(self.begins) * rhythm.gap + len(self.paused) * pause

    def _fit_back(self, days: Sequence[date], rhythm: Rhythm) -> int:
        """The first of the columns that fit when the newest stands at the right."""
        used, number = rhythm.bar, len(days) - 1
        while number > 0:
            apart = self._group(days[number], self.unit) != self._group(days[number - 1], self.unit)
            used += rhythm.pitch + (rhythm.gap if apart else 0)
            used += _PAUSES[1] if self._pause(days, number) else 0
            if used > self.width:
                break
            number -= 1
        return max(0, number)

    def _pause(self, days: Sequence[date], number: int) -> bool:
        """Whether there is a pause before this column."""
        apart = (days[number] - days[number - 1]).days
        return self.unit == "run" and apart >= PAUSE_DAYS

    def _begins(self, unit: ColumnUnit) -> list[int]:
        """The columns with which a group begins, but the first."""
        groups = [self._group(day, unit) for day in self.days]
        return [number for number in range(1, len(groups)) if groups[number] != groups[number - 1]]

    def _group(self, day: date, unit: ColumnUnit) -> int:
        if unit == "run":
            return week_number(day, self.first_weekday)
        if unit == "week":
            return day.year * 12 + day.month
        return day.year
