"""The journal as a table: CSV (RFC 4180) in UTF-8, one row an entry.

UTF-8 without a byte order mark, since most programs would take that for a part of the first
name. Numbers are plain, lengths metres, times seconds. A text that a spreadsheet would calculate
(it begins with ``=``, ``+``, ``-``, ``@``, a tab or a return) gets an apostrophe in front, for
what was brought in from elsewhere may be a formula. JSON and Markdown are the exact forms.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run

#: The columns in their order; README has what each holds.
COLUMNS: Final = (
    *("id", "at", "day", "kind", "name", "distance_m", "duration_s", "elapsed_s"),
    *("pace_s_per_km", "effort", "feeling_during", "feeling_after", "feeling_words"),
    *("mood", "mood_source", "tags", "place", "weather", "nonstop_m", "nonstop_s"),
    *("avg_hr", "max_hr", "laps", "text"),
)
#: What stands between several words in one field.
BETWEEN: Final = " | "

_CALCULATED: Final = ("=", "+", "-", "@", "\t", "\r")

_Cell = str | float | None


def csv_table(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The bytes of the table, a row at a time, the header first."""
    yield _line(COLUMNS)
    for entry in entries:
        yield _line(_cells(entry))


def _cells(entry: Entry) -> Iterator[_Cell]:
    run = entry.run if entry.run is not None else Run(kind="")
    pace, mood = run.pace_s_per_m, entry.mood
    yield entry.id
    yield entry.at.isoformat()
    yield entry.day.isoformat()
    yield _safe(run.kind)
    yield _safe(run.name)
    yield run.distance_m
    yield run.duration_s
    yield run.elapsed_s
    yield None if pace is None else round(pace * 1000, 1)
    yield run.effort
    yield entry.feeling.during
    yield entry.feeling.after
    yield _several(entry.feeling.words)
    yield None if mood is None else round(mood.value, 4)
    yield None if mood is None else mood.source
    yield _several(entry.tags)
    yield _safe(run.place)
    yield _several(run.weather)
    yield run.longest_nonstop_m()
    yield run.longest_nonstop_s()
    yield run.avg_hr
    yield run.max_hr
    yield len(run.laps) or None
    yield _safe(entry.text)


def _several(words: Sequence[str]) -> str:
    return _safe(BETWEEN.join(words))


def _safe(text: str) -> str:
    """The text as no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_CALCULATED) else text


def _line(cells: Iterable[_Cell]) -> bytes:
    row = io.StringIO(newline="")
    csv.writer(row, lineterminator="\r\n").writerow(cells)
    # Half a surrogate pair cannot be said in UTF-8.
    return row.getvalue().encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
