"""The period that a page is about, and how it is called."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.app.wording import plain_day
from journal_tui.domain.days import month_span
from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import Filter
from journal_tui.texts import keepsake as texts
from journal_tui.texts.wording import MONTHS, WEEKDAYS


class Span(NamedTuple):
    """Days from ``first`` to ``last``, both of them in it."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether the day is in it."""
        return self.first <= day <= self.last


def span_of(query: Filter, entries: Sequence[Entry]) -> Span:
    """The days that the filter names, and where it leaves an end open that of the entries.

    ``entries`` are those that it lets through, oldest first, at least one.
    """
    days = [entry.day for entry in entries]
    spans = [term for term in query.terms if term.kind == "days" and not term.negated]
    first = max((term.first for term in spans), default=date.min)
    last = min((term.last for term in spans), default=date.max)
    # Days of two time zones may be out of order.
    return Span(min(days) if first == date.min else first, max(days) if last == date.max else last)


def besides_days(query: Filter) -> Filter:
    """What a filter asks for besides the days that name the period."""
    rest = tuple(term for term in query.terms if term.kind != "days" or term.negated)
    return query._replace(terms=rest)


def period_in_words(span: Span) -> str:
    """As short as it is clear: ``2016``, ``August to October 2016``, ``3 to 21 August 2016``."""
    first, last = span
    if first == last:
        return f"{WEEKDAYS[first.weekday()]} {day_and_year(first)}"
    whole_months = first.day == 1 and last == month_span(last.year, last.month)[1]
    if whole_months and (first.month, last.month) == (1, 12):
        return _span(str(first.year), str(last.year))
    if whole_months:
        return _span(_month(first, last), texts.MONTH.format(month=_name(last), year=last.year))
    if (first.year, first.month) == (last.year, last.month):
        return _span(str(first.day), day_and_year(last))
    if first.year == last.year:
        return _span(plain_day(first, first), day_and_year(last))
    return _span(day_and_year(first), day_and_year(last))


def day_and_year(day: date) -> str:
    """Like ``21 August 2016``: a page is read in other years."""
    return f"{plain_day(day, day)} {day.year}"


def _month(first: date, last: date) -> str:
    if first.year == last.year and first.month != last.month:
        return _name(first)
    return texts.MONTH.format(month=_name(first), year=first.year)


def _span(first: str, last: str) -> str:
    return first if first == last else texts.SPAN.format(first=first, last=last)


def _name(day: date) -> str:
    return MONTHS[day.month - 1]
