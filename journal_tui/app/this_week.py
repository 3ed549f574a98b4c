"""The week she is in, read gently: minutes before miles, and beside the weeks before it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal_tui.app.amounts import minutes_of, runs_and_minutes
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.insight.load import WEEKS_BEFORE, is_jump, usual_load
from journal_tui.insight.measures import is_mixed, is_run
from journal_tui.insight.small_words import counted
from journal_tui.insight.week import WeekLog, week_logs, week_start, weeks_before
from journal_tui.texts import weeks as texts
from journal_tui.texts.wording import RUNS, WALKS

#: So far may a day stand out of the order of moments, by its time zone.
_ZONES = timedelta(days=2)


class ThisWeek(NamedTuple):
    """The entries of a week, what its runs come to, and the weeks before it (oldest first)."""

    entries: tuple[Entry, ...]
    log: WeekLog
    before: tuple[WeekLog, ...]


def read_week(journal: Journal, today: date, first_weekday: int) -> ThisWeek:
    """The week of ``today``; no more entries are looked at than needed.

    The weeks before are at most four, none of them earlier than the journal, and none at all
    where not all of their entries have been read yet. Entries after the week do not count.
    """
    start = week_start(today, first_weekday)
    recent = _since(journal.entries, start - timedelta(weeks=WEEKS_BEFORE))
    logs = week_logs(recent, first_weekday)
    end = start + timedelta(days=7)
    return ThisWeek(
        tuple(entry for entry in recent if start <= entry.day < end),
        logs.get(start, WeekLog(start)),
        _before(journal, logs, start, first_weekday),
    )


def week_sentences(week: ThisWeek) -> Iterator[str]:
    """What was done, and what the weeks before had: a sentence or two."""
    log = week.log
    yield _done(week)
    runs = sum(one.runs for one in week.before)
    if not log.runs or not runs:
        return
    form = len(week.before) - 1
    if all(one.timed == one.runs for one in (log, *week.before)):
        mean = sum(one.duration_s for one in week.before) / len(week.before)
        yield texts.BEFORE[form].format(n=minutes_of(mean))
    else:
        yield texts.BEFORE_RUNS[form].format(runs=counted(runs, RUNS))


def more_of_the_week(week: ThisWeek) -> Iterator[str]:
    """Its walk breaks, and the word for a load far above that of the weeks before."""
    runs = week.log.runs
    broken = sum(
        1 for one in week.entries if one.run is not None and is_run(one.run) and is_mixed(one.run)
    )
    if broken:
        yield texts.WALK_BREAKS_IN_ONE if runs == 1 else counted(broken, texts.WALK_BREAKS)
    usual = usual_load(week.before)
    if usual is not None and is_jump(week.log, week.before):
        yield texts.LOAD_JUMPED.format(load=round(week.log.load), usual=round(usual))


def _done(week: ThisWeek) -> str:
    log = week.log
    amounts = []
    if log.runs:
        amounts.append(runs_and_minutes(log.runs, log.timed, log.duration_s))
    walks = sum(1 for one in week.entries if one.run is not None and not is_run(one.run))
    if walks:
        amounts.append(counted(walks, WALKS))
    if amounts:
        return texts.WEEK.format(amount=texts.AND.join(amounts))
    days = len({one.day for one in week.entries})
    return counted(days, texts.WORDS) if days else texts.NOTHING


def _since(entries: Sequence[Entry], day: date) -> list[Entry]:
    """The entries of a day and later, and perhaps a few before it, oldest first."""
    recent = []
    for entry in reversed(entries):
        if entry.day < day - _ZONES:
            break
        recent.append(entry)
    return recent[::-1]


def _before(
    journal: Journal, logs: Mapping[date, WeekLog], start: date, first_weekday: int
) -> tuple[WeekLog, ...]:
    if not journal.entries:
        return ()
    oldest = journal.entries[0].day
    if not journal.complete and oldest >= start - timedelta(weeks=WEEKS_BEFORE) - 2 * _ZONES:
        return ()
    weeks = (start - week_start(oldest, first_weekday)).days // 7
    return weeks_before(logs, start, min(WEEKS_BEFORE, max(0, weeks)))
