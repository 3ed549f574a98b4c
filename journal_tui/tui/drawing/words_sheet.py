"""The chart in words: a line for each of its columns, for ears and for eyes alike."""

from collections.abc import Iterator, Sequence
from datetime import date

from journal_tui.app.period_words import period_in_words, period_name
from journal_tui.app.periods import Period, Unit
from journal_tui.app.wording import distance_in_words, long_day
from journal_tui.domain.entry import Entry, mood_level
from journal_tui.domain.units import Units
from journal_tui.texts import periods as period_texts
from journal_tui.texts import trends as texts
from journal_tui.texts.wording import SEPARATOR
from journal_tui.texts.words import MOOD_WORDS
from journal_tui.tui.drawing.columns import PAUSE_DAYS
from journal_tui.tui.drawing.entry_sheet import DipDays, dip_words
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.sheet import Sheet, title, words
from journal_tui.tui.drawing.spans import Row, Span


def run_in_a_line(entry: Entry, dip: DipDays, units: Units, today: date) -> str:
    """One entry as its column tells it: the day, how far, the mood, the dip."""
    mood = entry.mood
    parts = [long_day(entry.day, today), distance_in_words(entry.run, units) or texts.NO_RUN]
    if mood is not None:
        word, source = MOOD_WORDS[mood_level(mood.value)], period_texts.SOURCES[mood.source]
        parts.append(period_texts.MOOD.format(word=word, source=source))
    parts.append(dip_words(dip, today))
    return SEPARATOR.join(part for part in parts if part)


def period_in_a_line(
    period: Period, unit: Unit, units: Units, today: date, first_weekday: int
) -> str:
    """One week, month ... with its name."""
    name = period_name(period.number, unit, today, first_weekday)
    return SEPARATOR.join((name, period_in_words(period, units)))


def words_sheet(
    head: str,
    told: Sequence[tuple[str, str | None, date | None]],
    width: int,
    *,
    chosen: str | None = None,
    glyphs: Glyphs = UNICODE,
) -> Sheet:
    """The columns in words, newest first; ``head`` says what part of the journal they are.

    ``told`` are the lines, oldest first, each with the id of its entry and, where a pause before
    it is to be told, its day.
    """
    rows: list[Row] = [title(texts.IN_WORDS, head), ()]
    lines: dict[int, str] = {}
    seen = None
    for line, entry_id in reversed(list(_with_pauses(told))):
        here = entry_id is not None and entry_id == chosen
        if here:
            seen = len(rows)
        mark = Span(glyphs.arrow, "focus") if here else None
        style = "muted" if entry_id is None else "text"
        for row in words(line, width, style=style, mark=mark, indent=2):
            if entry_id is not None:
                lines[len(rows)] = entry_id
            rows.append(row)
    return Sheet(tuple(rows), lines, seen=seen)


def _with_pauses(
    told: Sequence[tuple[str, str | None, date | None]],
) -> Iterator[tuple[str, str | None]]:
    before: date | None = None
    for line, entry_id, day in told:
        if before is not None and day is not None and (day - before).days >= PAUSE_DAYS:
            yield texts.PAUSE.format(n=(day - before).days // 7), None
        yield line, entry_id
        before = day
