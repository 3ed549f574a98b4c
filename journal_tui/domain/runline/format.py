"""The run line the other way: a run in its canonical shorthand.

What ``parse_run_line`` gave is printed so that it reads back as the same value, every float
exactly: in the shown unit where three decimals say it, else in the other one, else in metres
or seconds with all their digits.
"""

import re
from collections.abc import Iterator
from datetime import time
from typing import Final

from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.domain.runline.intervals import (
    is_too_fast,
    total_distance,
    total_time,
    usual_kind,
)
from journal_tui.domain.runline.reader import MAX_REPEATED_SEGMENTS, MAX_REPEATS
from journal_tui.domain.runline.values import LEAST_METRES, RunLine
from journal_tui.domain.units import (
    HALF_MARATHON_M,
    MARATHON_M,
    Units,
    in_units,
    metres_of,
    plain,
)

_BARE: Final = re.compile(r"[^\W_](?:[\w-]*\w)?", re.ASCII)
_CLOCK_AHEAD: Final = re.compile(r"[0-9x(]*[0-9]:")
_NAMED: Final = {HALF_MARATHON_M: "half marathon", MARATHON_M: "marathon"}


def format_run_line(run_line: RunLine, units: Units) -> str:
    """The canonical text of a run line; problems are left out.

    ``parse_run_line`` reads the same value back from it for every RunLine that it gave (a run
    made elsewhere may hold what no line can say: more than 1,000 km, a feeling's words, or a
    distance left open although its segments have some).
    """
    parts = list(_when(run_line))
    if run_line.run is not None:
        said = list(_run(run_line.run, units))
        if run_line.day is not None and run_line.hour is None and said:
            # Right after a day a clock would be the hour.
            parts += ["in"] if _CLOCK_AHEAD.match(said[0]) else []
        parts += said
    for name, value in (("feel", run_line.feeling.after), ("during", run_line.feeling.during)):
        if value is not None:
            parts.append(f"{name}{value:+d}" if value else f"{name}0")
    parts += (f"#{_name(tag)}" for tag in run_line.tags)
    if run_line.run is not None:
        if run_line.run.place:
            parts.append(f"@{_name(run_line.run.place)}")
        parts += (_wall(wall, units) for wall in run_line.run.walls)
    return " ".join(parts)


def _when(run_line: RunLine) -> Iterator[str]:
    hour = run_line.hour
    if run_line.day is not None:
        yield run_line.day.isoformat()
        if hour is not None:
            yield hour.isoformat("seconds" if hour.second else "minutes")
    elif hour is not None:
        yield _half_day(hour)


def _half_day(hour: time) -> str:
    """An hour without a day, with am or pm so that it is not taken for how long it took."""
    minutes = f":{hour.minute:02d}" if hour.minute or hour.second else ""
    seconds = f":{hour.second:02d}" if hour.second else ""
    return f"{hour.hour % 12 or 12}{minutes}{seconds}{'am' if hour.hour < 12 else 'pm'}"


def _run(run: Run, units: Units) -> Iterator[str]:
    whole = []
    if run.distance_m is not None and run.distance_m != total_distance(run.segments):
        whole.append(exact_distance(run.distance_m, units))
    if run.duration_s is not None and run.duration_s != total_time(run.segments):
        whole.append(exact_time(run.duration_s, run.distance_m))
    rest = list(_details(run, units))
    kind = run.kind if run.kind != usual_kind(run.segments) else ""
    if run.segments:
        segments = _segments(run.segments, units)
        bracketed = segments if segments.endswith(")") else f"({segments})"
        if kind in ("run", "walk"):
            # Between commas it is the kind of the whole, beside a quantity it would be a segment.
            yield ", ".join((*([" ".join(whole)] if whole else []), kind, bracketed))
        else:
            bare = not whole and _plain_segments(run.segments)
            yield " ".join((*whole, segments if bare else bracketed))
    else:
        yield from whole
        kind = kind or (run.kind if not (whole or rest or run.place or run.walls) else "")
    if kind not in ("", "run", "walk") or (kind and not run.segments):
        yield kind
    yield from rest


def _details(run: Run, units: Units) -> Iterator[str]:
    metres, seconds = run.nonstop_m, run.nonstop_s
    if metres is not None or seconds is not None:
        all_of_it = (metres, seconds) == (run.distance_m, run.duration_s)
        said = [] if metres is None else [exact_distance(metres, units)]
        said += [] if seconds is None else [_without_clock(seconds)]
        walked = any(segment.kind != "run" for segment in run.segments)
        yield "nonstop" if all_of_it and not walked else f"nonstop {' in '.join(said)}"
    yield from run.weather
    if run.effort is not None:
        yield f"rpe{run.effort}"


def _plain_segments(segments: tuple[Segment, ...]) -> bool:
    """Whether the segments read as such without brackets, or bring their own."""
    measured = all(s.distance_m is not None or s.duration_s is not None for s in segments)
    return _period(segments) < len(segments) or (len(segments) > 1 and measured)


def _segments(segments: tuple[Segment, ...], units: Units) -> str:
    period = _period(segments)
    text = ", ".join(_segment(segment, units) for segment in segments[:period])
    return text if period == len(segments) else f"{len(segments) // period}x({text})"


def _period(segments: tuple[Segment, ...]) -> int:
    """The length of the stretch that the segments repeat; all of them when they do not."""
    count = len(segments)
    if count <= MAX_REPEATED_SEGMENTS:
        for length in range(1, count // 2 + 1):
            times, left = divmod(count, length)
            if not left and times <= MAX_REPEATS and segments == segments[:length] * times:
                return length
    return count


def _segment(segment: Segment, units: Units) -> str:
    if segment.distance_m is None:
        took = "" if segment.duration_s is None else f"{exact_time(segment.duration_s, None)} "
        return f"{took}{segment.kind}"
    text = f"{exact_distance(segment.distance_m, units)} {segment.kind}"
    if segment.duration_s is None:
        return text
    return f"{text} {exact_time(segment.duration_s, segment.distance_m)}"


def _wall(wall: Wall, units: Units) -> str:
    parts = ["wall"]
    if wall.distance_m is not None:
        parts.append(exact_distance(wall.distance_m, units))
    if wall.minute_s is not None:
        joint = "at " if wall.distance_m is not None else ""
        parts.append(joint + exact_time(wall.minute_s, None))
    if wall.where is not None:
        parts.append(wall.where)
    if wall.said:
        parts.append(_quoted(wall.said))
    if wall.outcome is not None:
        parts.append(wall.outcome)
    return " ".join(parts)


def _name(value: str) -> str:
    return value if _BARE.fullmatch(value) else _quoted(value)


def _quoted(value: str) -> str:
    doubled = value.replace('"', '""')
    return f'"{doubled}"'


def exact_distance(metres: float, units: Units) -> str:
    """A distance that reads back as the same float: "1.5mi", "5km", "400m", "half marathon"."""
    if metres in _NAMED:
        return _NAMED[metres]
    if metres < LEAST_METRES:
        return f"{_digits(metres)}metres"
    if metres < 1000 and metres == int(metres) and (units == "km" or not _exact(metres, "mi")):
        return f"{int(metres)}m"
    other: Units = "km" if units == "mi" else "mi"
    return _exact(metres, units) or _exact(metres, other) or f"{_digits(metres)}m"


def _exact(metres: float, units: Units) -> str:
    text = plain(in_units(metres, units), 3)
    return f"{text}{units}" if metres_of(text, units) == metres else ""


def exact_time(seconds: float, metres: float | None) -> str:
    """A time that reads back as the same float: "18:40", "25min", "1h05", "45s".

    ``metres`` is the distance it belongs to: a clock that nobody could run that fast would be
    read as hours and minutes, and is printed with its units instead.
    """
    whole = int(seconds)
    if seconds != whole or whole < 60:
        return f"{_digits(seconds)}s"
    hours, minutes, second = whole // 3600, whole // 60 % 60, whole % 60
    if not second:
        return f"{hours}h{minutes:02d}" if hours else f"{minutes}min"
    if hours:
        return f"{hours}:{minutes:02d}:{second:02d}"
    if metres is not None and is_too_fast(metres, seconds):
        return f"{minutes}min{second:02d}s"
    return f"{minutes}:{second:02d}"


def _without_clock(seconds: float) -> str:
    """A time with its units, for where a clock would be taken for the time of the whole run."""
    text = exact_time(seconds, None)
    if ":" not in text:
        return text
    hours, minutes, second = int(seconds) // 3600, int(seconds) // 60 % 60, int(seconds) % 60
    return f"{hours}h{minutes:02d}min{second:02d}s" if hours else f"{minutes}min{second:02d}s"


def _digits(value: float) -> str:
    """All digits of a float from 0 to a million, without an exponent."""
    return str(int(value)) if value == int(value) else repr(value)
