"""Days of the calendar: the span of a month, the same day of another month or year."""

from datetime import date, timedelta


def month_span(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month. Raises ValueError for one that is none."""
    first = date(year, month, 1)
    if (year, month) == (9999, 12):
        return first, date.max
    following = date(year + month // 12, month % 12 + 1, 1)
    return first, following - timedelta(days=1)


def years_before(day: date, years: int) -> date:
    """The same calendar day so many years before; 28 February where there is no 29th."""
    year = day.year - years
    return day.replace(year=year, day=min(day.day, month_span(year, day.month)[1].day))


def month_before(day: date) -> date:
    """The same day of the month before, or the last one it has."""
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))
