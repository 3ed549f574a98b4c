"""One entry as Trends reads it: the day, the run, the mood, the dip, the words, what helped."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.app.dip_words import dip_in_words
from journal_tui.app.sentences import said_in, sentences_of
from journal_tui.app.wording import (
    day_in_words,
    long_day,
    mood_in_words,
    run_in_words,
    time_ago,
    wall_in_words,
)
from journal_tui.domain.entry import Entry
from journal_tui.domain.units import Units
from journal_tui.texts import periods as period_texts
from journal_tui.texts import trends as texts
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark
from journal_tui.tui.drawing.reflection import draw_reflection
from journal_tui.tui.drawing.sheet import READING_WIDTH, Sheet, flow, title, words
from journal_tui.tui.drawing.spans import Row, Span


class DipDays(NamedTuple):
    """What an entry has to do with a dip.

    In a dip: ``length`` is how many entries that dip has, and ``back`` the day on which she was
    back, None while she is not. Where the entry is the one at which she was back, ``since`` is
    the day on which that dip began.
    """

    length: int = 0
    back: date | None = None
    since: date | None = None


def entry_sheet(
    entry: Entry,
    width: int,
    *,
    units: Units,
    today: date,
    dip: DipDays = DipDays(),  # noqa: B008 (an immutable value)
    helped: Sequence[str | None] = (),
    period: str = "",
    glyphs: Glyphs = UNICODE,
) -> Sheet:
    """An entry in ``width`` cells.

    ``helped`` are the lines that helped her then, None for one that is gone. ``period`` is told
    above it: the week or the month on the chart that it stands for. Words of self-harm are
    shown as any other, without a mood and without an arc.
    """
    rows = list(flow(period.split(SEPARATOR), width, style="muted")) if period else []
    rows += _head(entry, width, units, today)
    rows += _mood(entry, dip, width, today, glyphs)
    for wall in entry.run.walls if entry.run else ():
        rows += words(wall_in_words(wall, units), width, style="muted", indent=2)
    rows.append(())
    if entry.text.strip():
        rows += draw_reflection(
            entry.text,
            min(width, READING_WIDTH),
            sentences=sentences_of(entry),
            said=said_in(entry),
            glyphs=glyphs,
        ).rows
    else:
        rows += words(texts.NO_WORDS, width, style="muted")
    if helped:
        rows += [(), *words(texts.HELPED, width, style="muted")]
    for line in helped:
        text = texts.HELPED_GONE if line is None else texts.HELPED_LINE.format(text=line)
        rows += words(text, width)
    return Sheet(tuple(rows))


def entry_in_a_line(
    entry: Entry, units: Units, today: date, *, dip: bool = False, of_day: int = 1
) -> str:
    """The day, the mood, the dip and the run; ``of_day`` is how many entries the day has."""
    run = run_in_words(entry.run._replace(walls=()), units) if entry.run else ""
    parts = (
        long_day(entry.day, today),
        texts.OF_DAY.format(n=of_day) if of_day > 1 else "",
        mood_in_words(entry),
        period_texts.DIP if dip else "",
        run,
    )
    return SEPARATOR.join(part for part in parts if part)


def _head(entry: Entry, width: int, units: Units, today: date) -> Iterator[Row]:
    ago = time_ago(entry.day, today) if entry.day <= today else ""
    yield title(long_day(entry.day, today), ago)
    if entry.run is not None:
        run = run_in_words(entry.run._replace(walls=()), units)
        yield from flow(run.split(SEPARATOR), width)


def _mood(entry: Entry, dip: DipDays, width: int, today: date, glyphs: Glyphs) -> Iterator[Row]:
    """The shape, the word, said or read, and in the same breath the dip."""
    parts = [part for part in (mood_in_words(entry), dip_words(dip, today)) if part]
    if not parts:
        return
    mark = None
    if entry.mood is not None:
        value, source = entry.mood
        mark = Span(mood_mark(value, source == "said", glyphs), mark_style(value))
    yield from words(SEPARATOR.join(parts), width, mark=mark)


def dip_words(dip: DipDays, today: date) -> str:
    """Like ``a dip, back on Tuesday 23 August``; empty where there is none."""
    if dip.length:
        return dip_in_words(dip.length, _when(dip.back, today) if dip.back else "")
    return texts.BACK_FROM.format(when=_when(dip.since, today)) if dip.since else ""


def _when(day: date, today: date) -> str:
    """Like ``today``, or ``on Tuesday 23 August``."""
    named = day_in_words(day, today)
    return named if 0 <= (today - day).days < 2 else texts.ON_DAY.format(day=named)
