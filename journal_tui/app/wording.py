"""Domain values in words, for the screens and for the shell alike."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from journal_tui.domain.entry import Entry, Feeling, Mood, mood_level
from journal_tui.domain.run import Run, Segment, Wall, repeated
from journal_tui.domain.units import (
    Units,
    format_distance,
    format_duration,
    format_pace,
)
from journal_tui.texts import wording as texts
from journal_tui.texts.words import (
    EFFORT_WORDS,
    FEELING_WORDS,
    MOOD_WORDS,
    SHAPES_READ,
    SHAPES_READ_ASCII,
    SHAPES_SAID,
    SHAPES_SAID_ASCII,
)

#: Stretches of a run that are told one by one at most; of more it is told how many there are.
_STRETCHES_MOST: Final = 6
#: Pauses in seconds that are worth a word, and those that are a watch forgotten or a clock that
#: jumped.
_PAUSE: Final = range(31, 24 * 3600)
#: Signs of the name of a run that a line has room for.
_NAME_MOST: Final = 60


def day_in_words(day: date, today: date) -> str:
    """``today``, ``yesterday``, or like ``Sunday 21 August``, with the year when it is another."""
    apart = (today - day).days
    if apart == 0:
        return texts.TODAY
    if apart == 1:
        return texts.YESTERDAY
    return long_day(day, today)


def long_day(day: date, today: date) -> str:
    """Like ``Sunday 21 August``, with the year when it is not this one."""
    return f"{texts.WEEKDAYS[day.weekday()]} {plain_day(day, today)}"


def plain_day(day: date, today: date) -> str:
    """Like ``21 August``, with the year when it is not this one."""
    words = f"{day.day} {texts.MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def short_day(day: date, today: date) -> str:
    """Like ``Sun 21 Aug``, or ``21 Aug 2015`` in another year; never more than 11 cells."""
    month = texts.MONTHS[day.month - 1][:3]
    if day.year == today.year:
        return f"{texts.WEEKDAYS[day.weekday()][:3]} {day.day} {month}"
    return f"{day.day} {month} {day.year}"


def time_ago(day: date, today: date) -> str:
    """Like ``3 weeks ago``: as coarse as one remembers."""
    apart = (today - day).days
    if apart < 2:
        return day_in_words(day, today)
    for unit, size in (("year", 365), ("month", 30), ("week", 7)):
        if apart >= 2 * size:
            return texts.AGO.format(n=apart // size, unit=unit)
    return texts.AGO.format(n=apart, unit="day")


def effort_in_words(effort: int) -> str:
    """Like ``effort 7, hard``."""
    return texts.EFFORT.format(n=effort, word=EFFORT_WORDS[effort])


def feeling_in_words(feeling: Feeling) -> str:
    """Like ``felt fairly bad during, good after``; empty where she said nothing."""
    parts = []
    if feeling.during is not None:
        parts.append(texts.FELT_DURING.format(word=FEELING_WORDS[feeling.during]))
    if feeling.after is not None:
        parts.append(texts.FELT_AFTER.format(word=FEELING_WORDS[feeling.after]))
    parts.extend(feeling.words)
    return texts.FELT.format(parts=", ".join(parts)) if parts else ""


def mood_in_words(entry: Entry) -> str:
    """Like ``low, said`` or ``good, read``; empty where there is no mood."""
    mood = entry.mood
    if mood is None:
        return ""
    return texts.MOOD.format(
        word=MOOD_WORDS[mood_level(mood.value)], source=texts.SOURCE[mood.source]
    )


def mood_mark(mood: Mood, *, ascii_only: bool = False) -> str:
    """The shape of a mood: filled where she said it, hollow where it was read."""
    if ascii_only:
        shapes = SHAPES_SAID_ASCII if mood.source == "said" else SHAPES_READ_ASCII
    else:
        shapes = SHAPES_SAID if mood.source == "said" else SHAPES_READ
    return shapes[mood_level(mood.value) + 2]


def segments_in_words(segments: tuple[Segment, ...], units: Units) -> str:
    """Like ``1 mi run, 0.6 mi walk``, repeats counted: ``5 x (2 min run, 1 min walk)``.

    More than one can take in are counted by their kinds: ``40 stretches: 20 run, 20 walk``.
    """
    once = repeated(segments)
    if len(once) > _STRETCHES_MOST:
        counts = Counter(segment.kind for segment in segments).items()
        kinds = ", ".join(texts.STRETCHES_OF.format(n=n, kind=kind) for kind, n in counts)
        return texts.STRETCHES.format(n=len(segments), kinds=kinds)
    inner = ", ".join(_segment(segment, units) for segment in once)
    times = len(segments) // len(once) if once else 1
    return inner if times == 1 else texts.REPEATS.format(times=times, inner=inner)


def wall_in_words(wall: Wall, units: Units) -> str:
    """Like ``wall at 0.75 mi (head): "felt sick", walked on``."""
    words = texts.WALL
    if wall.distance_m is not None:
        words += texts.WALL_AT.format(where=format_distance(wall.distance_m, units))
    elif wall.minute_s is not None:
        words += texts.WALL_AT.format(where=format_duration(wall.minute_s))
    if wall.where:
        words += f" ({wall.where})"
    if wall.said:
        words += f": “{wall.said}”"
    if wall.outcome:
        words += f", {wall.outcome}"
    return words


def heart_in_words(run: Run) -> str:
    """Like ``heart rate 152 (max 171)``; empty where no watch told it."""
    if run.avg_hr is None:
        return "" if run.max_hr is None else texts.HEART_MOST.format(most=run.max_hr)
    words = texts.HEART if run.max_hr is None else texts.HEART_AND_MOST
    return words.format(mean=run.avg_hr, most=run.max_hr)


def run_in_words(run: Run, units: Units) -> str:
    """The run in one line, like ``1.5 mi in 18:40 · 12:27 /mi · effort 7, hard · rain``.

    What it is called in the program that it came from stands at the end.
    """
    return texts.SEPARATOR.join(_run_parts(run, units))


def distance_in_words(run: Run | None, units: Units) -> str:
    """The distance of a run, else its time, else nothing: what a list has room for."""
    if run is None:
        return ""
    if run.distance_m is not None:
        return format_distance(run.distance_m, units)
    return format_duration(run.duration_s) if run.duration_s is not None else run.kind


def moment_in_words(at: datetime, today: date) -> str:
    """Like ``today 09:00``."""
    return f"{day_in_words(at.date(), today)} {at:%H:%M}"


def first_words(text: str) -> str:
    """The text on one line, white space folded: as much as a list can show."""
    return " ".join(text[:400].split())


def _run_parts(run: Run, units: Units) -> Iterator[str]:
    yield from _measured(run, units)
    if run.effort is not None:
        yield effort_in_words(run.effort)
    yield from run.weather
    if run.place:
        yield f"@{run.place}"
    for wall in run.walls:
        yield wall_in_words(wall, units)
    if name := first_words(run.name):
        short = name if len(name) <= _NAME_MOST else f"{name[: _NAME_MOST - 1].rstrip()}…"
        yield texts.QUOTED.format(text=short)


def _measured(run: Run, units: Units) -> Iterator[str]:
    amount = []
    if run.distance_m is not None:
        amount.append(format_distance(run.distance_m, units))
    if run.duration_s is not None:
        amount.append(format_duration(run.duration_s))
    if amount:
        yield texts.AMOUNT.join(amount)
    if run.pace_s_per_m is not None:
        yield format_pace(run.pace_s_per_m, units)
    if run.paused_s is not None and int(run.paused_s + 0.5) in _PAUSE:
        yield texts.PAUSED.format(time=format_duration(run.paused_s))
    if run.kind != "run" or not amount:
        yield run.kind
    if run.segments:
        yield segments_in_words(run.segments, units)
    if run.nonstop_m is not None:
        yield texts.NONSTOP.format(amount=format_distance(run.nonstop_m, units))
    elif run.nonstop_s is not None:
        yield texts.NONSTOP.format(amount=format_duration(run.nonstop_s))
    if len(run.laps) > 1:
        yield texts.LAPS.format(n=len(run.laps))
    if heart := heart_in_words(run):
        yield heart


def _segment(segment: Segment, units: Units) -> str:
    amount = []
    if segment.distance_m is not None:
        amount.append(format_distance(segment.distance_m, units))
    if segment.duration_s is not None:
        amount.append(format_duration(segment.duration_s))
    return " ".join([texts.AMOUNT.join(amount), segment.kind]).strip()
