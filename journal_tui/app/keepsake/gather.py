"""From a journal and a filter to the values of a page."""

from collections.abc import Iterator
from datetime import date

from journal_tui.app.keepsake.drawn import points, ways
from journal_tui.app.keepsake.looked_back import LookedBack, look_back
from journal_tui.app.keepsake.period import besides_days, day_and_year, period_in_words
from journal_tui.app.keepsake.printed import printed
from journal_tui.app.keepsake.sections import sections
from journal_tui.config.settings import Settings
from journal_tui.domain.filters import Filter, format_filter
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import format_distance, format_minutes
from journal_tui.insight.measures import covered_m, outings
from journal_tui.insight.progress import farthest_run
from journal_tui.interchange.html_page.values import Figure, Page
from journal_tui.texts import keepsake as texts


def gather(journal: Journal, query: Filter, settings: Settings, today: date) -> Page | None:
    """Everything that the page says of what the filter lets through; None where it is nothing.

    ``today`` is the day on which it is made, and stands on it; nothing else depends on it.
    """
    back = look_back(journal, query, settings.units)
    if back is None:
        return None
    return Page(
        period=period_in_words(back.span),
        first=back.span.first,
        last=back.span.last,
        chosen=format_filter(besides_days(query), settings.units),
        made=texts.MADE.format(day=day_and_year(today)),
        units=settings.units,
        first_weekday=settings.first_weekday,
        figures=tuple(_figures(back)),
        points=tuple(points(back)),
        ways=tuple(ways(back)),
        sections=sections(back),
        entries=printed(back),
    )


def _figures(back: LookedBack) -> Iterator[Figure]:
    """Runs and walks, their time and distance, and the farthest run where it can be told."""
    outs = outings(back.entries)
    on_foot = [entry.run for entry in back.entries if entry.run is not None]
    walks = len(on_foot) - len(outs)
    for number, names in ((len(outs), texts.RUNS), (walks, texts.WALKS)):
        if number:
            yield Figure(f"{number:,}", names[number != 1])
    if not on_foot:
        number = len(back.entries)
        yield Figure(f"{number:,}", texts.ENTRIES[number != 1])
    seconds = sum(run.duration_s or 0.0 for run in on_foot)
    if seconds:
        yield Figure(format_minutes(seconds), texts.TIME)
    metres = sum(covered_m(run) or 0.0 for run in on_foot)
    if metres:
        yield Figure(format_distance(metres, back.units), texts.DISTANCE)
    farthest = farthest_run(outs)
    if farthest is not None and len(outs) > 1:
        yield Figure(format_distance(farthest.reach_m, back.units), texts.FARTHEST)
