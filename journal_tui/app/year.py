"""A year in review, in words."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from journal_tui.app.passages import Passage
from journal_tui.app.wording import plain_day
from journal_tui.domain.affirmation import Affirmation
from journal_tui.domain.entry import Entry, mood_level
from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units, format_distance, format_minutes
from journal_tui.insight.her_words import cut, lightest_sentence
from journal_tui.insight.sentences import milestone_in_words
from journal_tui.insight.small_words import counted
from journal_tui.insight.week import Week
from journal_tui.insight.year import YearReview, review
from journal_tui.texts import year as texts
from journal_tui.texts.wording import MONTHS, QUOTED, RUNS, SEPARATOR, WALKS
from journal_tui.texts.words import MOOD_WORDS

#: A year of so few runs is told that each of them counts.
_FEW: Final = 5
#: Signs that are enough of a sentence of hers.
_MOST_WORDS: Final = 240


def years_of(journal: Journal) -> tuple[int, ...]:
    """The years that have entries, oldest first."""
    return tuple(sorted({entry.at.year for entry in journal.entries}))


def latest_year(journal: Journal, today: date) -> int:
    """This year where it has an entry, else the last one that has; this year for no entries."""
    years = years_of(journal)
    return today.year if today.year in years or not years else years[-1]


def year_in_words(
    journal: Journal, year: int, today: date, units: Units, first_weekday: int = 0
) -> tuple[Passage, ...]:
    """A year in passages, the first one with its name; those with nothing to say are left out.

    A year without entries is one passage that says so. Weeks start on 0 (Monday) to 6 (Sunday).
    """
    told = review(journal.entries, year, units, journal.goals, first_weekday)
    so_far = year == today.year
    title = (texts.TITLE_SO_FAR if so_far else texts.TITLE).format(year=year)
    if not told.entries:
        title = texts.TITLE.format(year=year)
        return (Passage(title, tuple(_nothing(journal, year, today))),)
    passages = (
        Passage(title, tuple(_sums(told, units))),
        Passage(texts.STANDS_OUT, tuple(_stands_out(told, units))),
        Passage(texts.MONTHS, tuple(_months(told, units))),
        Passage(texts.WALLS, tuple(_walls(told))),
        Passage(texts.DIPS, tuple(_dips(told, so_far=so_far))),
        Passage(texts.MOOD, tuple(_mood(told))),
        Passage(texts.BEST, tuple(_best(told.best))),
        Passage(texts.MILESTONES, tuple(_milestones(told, units))),
        Passage(texts.HELPED, tuple(_helped(journal, year))),
    )
    return tuple(passage for passage in passages if passage.lines)


def helped_most(journal: Journal, year: int) -> tuple[Affirmation, int] | None:
    """The line of her list that helped most often in a year, and how often; the newest of equals.

    None where none helped, or where none of those is on her list any more.
    """
    times: dict[str, int] = {}
    for showing in journal.showings:
        if showing.helped and showing.at.year == year:
            # Taken out and put in again, so that what helped last stands last.
            times[showing.affirmation_id] = times.pop(showing.affirmation_id, 0) + 1
    newest_first = list(reversed(times.items()))
    for line_id, number in sorted(newest_first, key=lambda pair: -pair[1]):
        line = journal.affirmation(line_id)
        if line is not None:
            return line, number
    return None


def _nothing(journal: Journal, year: int, today: date) -> Iterator[str]:
    entries = journal.entries
    if year > today.year:
        yield texts.NOT_BEGUN.format(year=year)
    elif not entries:
        yield texts.NOTHING_YET
    elif year == today.year:
        yield texts.NOTHING_THIS_YEAR.format(year=year)
    else:
        yield texts.NOTHING.format(year=year)
    if entries and year < entries[0].at.year:
        first = entries[0].at
        yield texts.BEGINS.format(month=MONTHS[first.month - 1], year=first.year)


def _sums(told: YearReview, units: Units) -> Iterator[str]:
    others = told.entries - told.runs - told.walks
    if told.runs:
        yield _sum(counted(told.runs, RUNS), told.duration_s, told.distance_m, units)
    if told.runs and told.runs <= _FEW:
        yield counted(told.runs, texts.FEW)
    if told.walks:
        yield _sum(counted(told.walks, WALKS), 0.0, told.walked_m, units)
    if others:
        on_foot = told.runs or told.walks
        yield counted(others, texts.OTHERS if on_foot else texts.NO_RUNS)


def _sum(count: str, seconds: float, metres: float, units: Units, between: str = SEPARATOR) -> str:
    parts = [count]
    if seconds:
        parts.append(format_minutes(seconds))
    if metres:
        parts.append(format_distance(metres, units))
    return between.join(parts)


def _stands_out(told: YearReview, units: Units) -> Iterator[str]:
    if told.runs < 2:
        return
    farthest = way = ""
    if told.farthest and told.farthest.ran_m:
        farthest = format_distance(told.farthest.ran_m, units)
        yield texts.FARTHEST.format(amount=farthest, day=_day(told.farthest.day))
    if told.longest_way and told.longest_way.covered_m:
        way = format_distance(told.longest_way.covered_m, units)
        if way != farthest:
            yield texts.LONGEST_WAY.format(amount=way, day=_day(told.longest_way.day))
    if told.longest and told.longest.run.duration_s:
        amount = format_minutes(told.longest.run.duration_s)
        yield texts.LONGEST.format(amount=amount, day=_day(told.longest.day))
    yield from _nonstop(told, units)
    if told.fullest_week and told.fullest_week.runs > 1:
        yield _week(told.fullest_week, told.year, units)


def _nonstop(told: YearReview, units: Units) -> Iterator[str]:
    """The longest stretches without a walk, in one line where they are of one day."""
    amounts: dict[date, list[str]] = {}
    if told.nonstop_m:
        metres, out = told.nonstop_m
        amounts.setdefault(out.day, []).append(format_distance(metres, units))
    if told.nonstop_s:
        seconds, out = told.nonstop_s
        amounts.setdefault(out.day, []).append(format_minutes(seconds))
    for day, parts in amounts.items():
        yield texts.NONSTOP.format(amount=texts.LIST.join(parts), day=_day(day))


def _week(week: Week, year: int, units: Units) -> str:
    amount = _sum(counted(week.runs, RUNS), week.duration_s, week.distance_m, units, texts.LIST)
    # What was run in it before the year is not counted.
    begins = max(week.start, date(year, 1, 1))
    return texts.FULLEST_WEEK.format(amount=amount, day=_day(begins))


def _months(told: YearReview, units: Units) -> Iterator[str]:
    if len(told.months) < 2:
        return
    for one in told.months:
        minutes = format_minutes(one.duration_s) if one.duration_s else ""
        distance = format_distance(one.distance_m, units) if one.distance_m else ""
        runs = counted(one.runs, RUNS)
        yield f"{MONTHS[one.month - 1]:<9}  {runs:>7}  {minutes:>7}  {distance:>8}".rstrip()


def _walls(told: YearReview) -> Iterator[str]:
    if not told.walls:
        return
    says = counted(told.walls, texts.WALL)
    passed = ""
    if told.walls_passed == told.walls:
        passed = texts.WALL_PASSED if told.walls == 1 else texts.WALLS_ALL_PASSED
    elif told.walls_passed:
        passed = counted(told.walls_passed, texts.WALLS_PASSED)
    yield f"{says} {passed}".rstrip()


def _dips(told: YearReview, *, so_far: bool) -> Iterator[str]:
    """The dips, how long they took, and while the year goes on those that are on their way."""
    if not told.dips:
        return
    lifted, still = len(told.recoveries), told.dips - len(told.recoveries)
    says = [counted(told.dips, texts.DIP)]
    if lifted:
        # Of two in the middle the shorter: within the longer it is more than half of them.
        days = sorted(told.recoveries)[(lifted - 1) // 2]
        later = counted(days, texts.LATER) if days else texts.SAME_DAY
        within = counted(days, texts.WITHIN) if days else texts.SAME_DAY
        if told.dips == 1:
            says.append(texts.DIP_LIFTED.format(later=later))
        elif not still:
            says.append(texts.DIPS_ALL_LIFTED.format(within=within))
        else:
            form = texts.DIPS_LIFTED[0 if lifted == 1 else 1]
            says.append(form.format(n=lifted, later=later, within=within))
    if still and so_far:
        says.append(texts.DIP_OPEN if told.dips == 1 else counted(still, texts.DIPS_OPEN))
    yield " ".join(says)


def _mood(told: YearReview) -> Iterator[str]:
    for one in told.quarters:
        parts = [texts.SAID.format(n=one.said)] if one.said else []
        parts += [texts.READ.format(n=one.read)] if one.read else []
        word = MOOD_WORDS[mood_level(one.mood)]
        yield f"{texts.QUARTERS[one.quarter - 1]:<19}  {word:<9}  {texts.LIST.join(parts)}"


def _best(best: Entry | None) -> Iterator[str]:
    if best is not None:
        quoted = QUOTED.format(text=cut(lightest_sentence(best), _MOST_WORDS))
        yield texts.BEST_DAY.format(day=_day(best.day), words=quoted)


def _milestones(told: YearReview, units: Units) -> Iterator[str]:
    for one in told.milestones:
        day = f"{one.day.day} {MONTHS[one.day.month - 1][:3]}"
        yield f"{day:>6}  {milestone_in_words(one, units)}"


def _helped(journal: Journal, year: int) -> Iterator[str]:
    helped = helped_most(journal, year)
    if helped:
        line, times = helped
        words = QUOTED.format(text=line.text)
        yield texts.HELPED_TIMES[min(times, 3) - 1].format(words=words, n=times)


def _day(day: date) -> str:
    return plain_day(day, day)
