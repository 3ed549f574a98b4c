"""The run line of an entry that is changed: what it says, and what stays beside it.

A line is for a person: of a run that a watch measured it says numbers as one writes them, and it
has no words for laps or heart rates. What she leaves as it stands in the line therefore stays as
it is in the entry, to the last digit, and so does all that no line says.
"""

import re
from datetime import date
from typing import Any, Final

from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run, repeated
from journal_tui.domain.runline.format import exact_distance, format_run_line
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.domain.runline.values import LEAST_METRES, RunLine
from journal_tui.domain.units import Units, in_units, metres_of, plain

#: More stretches than this, repeats counted once, are no line for a person.
_STRETCHES_MOST: Final = 8
#: Fields of a run for which the run line has no words.
_BESIDE: Final = ("elapsed_s", "laps", "avg_hr", "max_hr", "name")
#: Fields to which the line adds one by one.
_LISTS: Final = ("walls", "weather")
#: A distance as somebody types it: a name, whole metres, or two decimals at most.
_TYPED: Final = re.compile(r"[a-z ]+|[0-9]+m(?:etres)?|[0-9]+(?:\.[0-9]{1,2})?(?:mi|km)")


def line_of(entry: Entry, units: Units) -> str:
    """The run line that is shown to change an entry; it reads back without a problem."""
    return format_run_line(said_in_line(entry, units), units)


def said_in_line(entry: Entry, units: Units) -> RunLine:
    """What that line says: as much of the entry as a line can, in numbers as one writes them.

    An entry without a run keeps its moment without a line that says it.
    """
    run = entry.run
    if run is not None:
        run = run._replace(**{name: Run._field_defaults[name] for name in _BESIDE})
        run = _in_plain_numbers(run, units) if entry.origins else run
    line = RunLine(
        run=run,
        day=entry.day if run else None,
        hour=entry.at.time().replace(microsecond=0, tzinfo=None) if run else None,
        feeling=entry.feeling._replace(words=()),
        tags=entry.tags,
    )
    return line if _reads_back(line, units, entry.day) else _what_reads_back(line, units, entry.day)


def with_the_rest(line: RunLine, entry: Entry, units: Units) -> RunLine:
    """What a new ``line`` makes of an entry: what she left as it was shown is as it was.

    A time that is longer now than all of the run with its pauses takes the place of that.
    """
    shown = said_in_line(entry, units)
    during, after = (
        getattr(entry.feeling, name)
        if getattr(line.feeling, name) == getattr(shown.feeling, name)
        else getattr(line.feeling, name)
        for name in ("during", "after")
    )
    run = line.run
    if run is not None and entry.run is not None and shown.run is not None:
        run = _run_with_the_rest(run, shown.run, entry.run)
    return line._replace(
        run=run,
        feeling=line.feeling._replace(during=during, after=after),
        tags=_list_with_the_rest(line.tags, shown.tags, entry.tags),
    )


def _run_with_the_rest(new: Run, shown: Run, was: Run) -> Run:
    kept: dict[str, Any] = {}
    for name in Run._fields:
        typed, before, there = (getattr(run, name) for run in (new, shown, was))
        if name in _LISTS:
            kept[name] = _list_with_the_rest(typed, before, there)
        elif typed == before:
            kept[name] = there
    run = new._replace(**kept)
    took, elapsed = run.duration_s, run.elapsed_s
    if took != was.duration_s and took is not None and elapsed is not None and took > elapsed:
        return run._replace(elapsed_s=None)
    return run


def _list_with_the_rest(
    new: tuple[Any, ...], shown: tuple[Any, ...], was: tuple[Any, ...]
) -> tuple[Any, ...]:
    if new == shown:
        return was
    return (*new, *(one for one in was if one not in shown and one not in new))


def _reads_back(line: RunLine, units: Units, day: date) -> bool:
    """Whether a field of one line shows it, and the same comes of it when it is read."""
    text = format_run_line(line, units)
    return text.isprintable() and parse_run_line(text, day) == line


def _what_reads_back(line: RunLine, units: Units, day: date) -> RunLine:
    """As much of a line as reads back, bit by bit; some run is a run in any case."""
    run = line.run
    said = line._replace(run=Run() if run else None, feeling=Feeling(), tags=())

    def also(longer: RunLine) -> None:
        nonlocal said
        if _reads_back(longer, units, day):
            said = longer

    for name in ("during", "after"):
        value = getattr(line.feeling, name)
        also(said._replace(feeling=said.feeling._replace(**{name: value})))
    for tag in line.tags:
        also(said._replace(tags=(*said.tags, tag)))
    for name in Run._fields if run else ():
        value = getattr(run, name)
        for bit in value if name in _LISTS else (value,):
            so_far = said.run or Run()
            more: Any = (*getattr(so_far, name), bit) if name in _LISTS else bit
            also(said._replace(run=so_far._replace(**{name: more})))
    return said


def _in_plain_numbers(run: Run, units: Units) -> Run:
    """A run that was brought in, in numbers as she would write them."""
    segments = tuple(
        segment._replace(
            distance_m=_plain_metres(segment.distance_m, units),
            duration_s=_plain_seconds(segment.duration_s),
        )
        for segment in run.segments
    )
    walls = tuple(
        wall._replace(
            distance_m=_plain_metres(wall.distance_m, units),
            minute_s=_plain_seconds(wall.minute_s),
        )
        for wall in run.walls
    )
    return run._replace(
        distance_m=_plain_metres(run.distance_m, units),
        duration_s=_plain_seconds(run.duration_s),
        segments=segments if len(repeated(segments)) <= _STRETCHES_MOST else (),
        nonstop_m=_plain_metres(run.nonstop_m, units),
        nonstop_s=_plain_seconds(run.nonstop_s),
        walls=walls,
    )


def _plain_metres(metres: float | None, units: Units) -> float | None:
    """A distance as one types it: that of a watch to two decimals, a short one in whole metres."""
    if metres is None or metres < 0 or _TYPED.fullmatch(exact_distance(metres, units)):
        return metres
    if metres < LEAST_METRES or (units == "km" and metres < 1000):
        return float(round(metres))
    return metres_of(plain(in_units(metres, units), 2), units)


def _plain_seconds(seconds: float | None) -> float | None:
    return None if seconds is None else float(round(seconds))
