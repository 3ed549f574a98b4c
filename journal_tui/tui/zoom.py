"""How much of a journal the chart shows at once, and which part: whole weeks, by their number."""

from typing import Final, NamedTuple

#: Weeks of each zoom but the farthest, which shows all.
ZOOMS: Final = (8, 26, 52)
#: More runs than this are not shown at once when Trends opens: they would stand too close.
OPENING: Final = 36


class Span(NamedTuple):
    """The weeks ``first`` to ``last``, by their ``week_number``."""

    first: int
    last: int

    @property
    def weeks(self) -> int:
        """How many weeks these are."""
        return self.last - self.first + 1

    def __contains__(self, week: object) -> bool:
        """Whether a week is one of these."""
        return isinstance(week, int) and self.first <= week <= self.last


def zooms(whole: Span) -> tuple[int, ...]:
    """The lengths in weeks that differ for a journal of ``whole``; the last one shows all of it."""
    return (*(weeks for weeks in ZOOMS if weeks < whole.weeks), whole.weeks)


def window(whole: Span, weeks: int, chosen: int, last: int | None = None) -> Span:
    """The window of ``weeks`` weeks that holds the week ``chosen``.

    It ends with ``last`` (without it with the end of the journal) as long as that holds; where
    one walks out of it, it moves so far that there is as much to see on either side.
    """
    weeks = min(weeks, whole.weeks)
    last = whole.last if last is None else min(max(last, whole.first + weeks - 1), whole.last)
    if not last - weeks < chosen <= last:
        last = min(max(chosen + weeks // 2, whole.first + weeks - 1), whole.last)
    return Span(last - weeks + 1, last)
