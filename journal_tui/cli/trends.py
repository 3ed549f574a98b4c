"""trends: looking back, as text: the twin of the chart, and what it shows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from journal_tui.app.naming import short_id
from journal_tui.app.period_words import mood_of, period_name, runs_of
from journal_tui.app.periods import Period, Unit, fitting_unit, period_number, read_periods
from journal_tui.app.plan_words import plans_in_words
from journal_tui.app.trends import Trends, read_trends, trends_shape
from journal_tui.app.weeks import weeks_in_words, weeks_shape
from journal_tui.app.wording import (
    day_in_words,
    distance_in_words,
    first_words,
    plain_day,
    short_day,
)
from journal_tui.app.workspace import Workspace
from journal_tui.cli.call import Call, opened
from journal_tui.cli.columns import Column, table
from journal_tui.cli.output import put, put_json, say_problems
from journal_tui.domain.units import format_distance, format_minutes
from journal_tui.insight.dips import Dip, dip_ids
from journal_tui.insight.relations import telling_first
from journal_tui.insight.sentences import milestone_in_words, relation_in_words
from journal_tui.insight.wall_sentences import walls_in_words
from journal_tui.texts import commands as texts
from journal_tui.texts import periods as period_texts

#: Lines of the chart's twin: half a year of weeks, two years of months.
_MOST_PERIODS: Final = 26
#: The newest dips and milestones that are told.
_NEWEST: Final = 8
_WORDS: Final = 50


def trends(args: Call) -> int:
    """The chart in words, then dips, walls, plans, milestones, relations and weeks."""
    workspace = opened(args)
    say_problems(workspace)
    journal, settings = workspace.store.journal(), workspace.settings
    today = workspace.clock.now().date()
    reading = read_trends(journal, settings.units)
    if args.json:
        put_json(trends_shape(reading, weeks_shape(journal, today, settings)))
        return 0
    units = settings.units
    if reading.entries:
        put(_period(reading, today))
        _lines(_chart(workspace, reading, today))
    _section(texts.TRENDS_DIPS, _dips(workspace, reading, today), texts.TRENDS_NO_DIPS)
    _section(texts.TRENDS_WALLS, walls_in_words(reading.walls, units), texts.TRENDS_NO_WALLS)
    if plans := plans_in_words(journal, today):
        _section(texts.TRENDS_PLANS, plans, "")
    told = [
        f"{short_day(one.day, today):<11}  {milestone_in_words(one, units)}"
        for one in reversed(reading.milestones)
    ]
    _section(texts.TRENDS_MILESTONES, _newest(told), texts.TRENDS_NO_MILESTONES)
    _section(
        texts.TRENDS_RELATIONS,
        [relation_in_words(one) for one in telling_first(reading.relations)],
        texts.TRENDS_NO_RELATIONS,
    )
    for passage in weeks_in_words(journal, today, settings):
        _section(passage.title, passage.lines, "")
    return 0


def _period(reading: Trends, today: date) -> str:
    """From when to when, and how much it is."""
    first, last = reading.entries[0].day, reading.entries[-1].day
    number = len(reading.entries)
    words = texts.TRENDS_PERIOD_ONE if number == 1 else texts.TRENDS_PERIOD
    return words.format(first=plain_day(first, today), last=plain_day(last, today), n=number)


def _chart(workspace: Workspace, reading: Trends, today: date) -> list[str]:
    """Runs, time, distance, mood and dip of every week, month ... of which there are few enough."""
    first_weekday = workspace.settings.first_weekday
    days = [entry.day for entry in reading.entries]
    first, last = min(days), max(*days, today)
    unit = fitting_unit(first, last, _MOST_PERIODS, first_weekday)
    known = read_periods(reading.entries, dip_ids(reading.dips), unit, first_weekday)
    bounds = (period_number(day, unit, first_weekday) for day in (first, last))
    numbers = range(next(bounds), next(bounds) + 1)
    rows = [
        _row(known.get(number) or Period(number), unit, workspace, today, first_weekday)
        for number in numbers
    ]
    right = Column(right=True)
    return table((Column(), right, right, right, Column(), Column()), rows)


def _row(
    period: Period, unit: Unit, workspace: Workspace, today: date, first_weekday: int
) -> tuple[str, ...]:
    name = period_name(period.number, unit, today, first_weekday)
    if not period.places:
        return name, "", "", "", period_texts.NOTHING, ""
    source = period_texts.SOURCES[period.source]
    mood = period_texts.MOOD.format(word=mood_of(period), source=source)
    return (
        name,
        runs_of(period),
        format_minutes(period.duration_s) if period.duration_s else "",
        format_distance(period.distance_m, workspace.settings.units) if period.distance_m else "",
        mood if period.mood is not None else "",
        period_texts.DIP if period.dip is not None else "",
    )


def _dips(workspace: Workspace, reading: Trends, today: date) -> list[str]:
    """The newest dips, two lines each."""
    told = [_dip(workspace, reading, dip, today) for dip in reversed(reading.dips)]
    return [line for dip in _newest(told) for line in dip.split("\n")]


def _dip(workspace: Workspace, reading: Trends, dip: Dip, today: date) -> str:
    entry = reading.entries[dip.start]
    amount = distance_in_words(entry.run, workspace.settings.units)
    words = first_words(entry.text)
    words = words if len(words) <= _WORDS else words[: _WORDS - 1].rstrip() + "…"
    back = (
        texts.TRENDS_BACK.format(day=day_in_words(reading.entries[dip.recovered].day, today))
        if dip.recovered is not None
        else texts.TRENDS_NOT_BACK
    )
    head = f"{short_day(entry.day, today):<11}  {short_id(entry.id)}  {amount:>8}  {words}"
    return f"{head}\n{'':<13}{back}"


def _newest(lines: Sequence[str]) -> Iterator[str]:
    """The first lines, and how many more there are."""
    yield from lines[:_NEWEST]
    if len(lines) > _NEWEST:
        yield texts.TRENDS_MORE.format(n=len(lines) - _NEWEST)


def _section(title: str, lines: Iterable[str], otherwise: str) -> None:
    put(title)
    _lines(list(lines) or [otherwise])


def _lines(lines: Sequence[str]) -> None:
    for line in lines:
        put(f"  {line}")
    put()
