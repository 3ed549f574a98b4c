"""Walking the calendar of Trends: from day to day, also over days with nothing written."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from journal_tui.app.periods import first_day
from journal_tui.tui.drawing.calendar import calendar_weeks

WEEK = 7
#: Whole weeks, so that the day stays in its cell of the calendar.
YEAR = 52 * WEEK


class DayWalk:
    """The days from the first entry to today, or to the last entry where that is later."""

    def __init__(
        self, first: date, last: date, today: date, dips: Sequence[date], first_weekday: int = 0
    ) -> None:
        """``dips`` are the days on which dips begin, in their order."""
        self.first = first
        self.last = max(last, today)
        self.today = today
        self.dips = sorted(dips)
        self.first_weekday = first_weekday

    def moved(self, day: date, by: int) -> date:
        """So many days later, or earlier; not past the ends."""
        return self._inside(date.fromordinal(max(1, day.toordinal() + by)))

    def year_ends(self, day: date) -> tuple[date, date]:
        """The first and the last day of the year that is shown around a day."""
        weeks = calendar_weeks(self.today, day, self.first_weekday)
        first, after = (
            first_day(week, "week", self.first_weekday) for week in (weeks.start, weeks.stop)
        )
        return self._inside(first), self._inside(after - timedelta(days=1))

    def dip_before(self, day: date) -> date | None:
        """The last day before this one on which a dip begins."""
        number = bisect_left(self.dips, day)
        return self.dips[number - 1] if number else None

    def dip_after(self, day: date) -> date | None:
        """The first day after this one on which a dip begins."""
        number = bisect_right(self.dips, day)
        return self.dips[number] if number < len(self.dips) else None

    def _inside(self, day: date) -> date:
        return min(max(day, self.first), self.last)
