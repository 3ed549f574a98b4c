"""Strava's bulk export: ``activities.csv``, and the recordings that it names.

Its dates are UTC in every language; the second distance and elapsed time are metres and seconds.
"""

from collections.abc import Iterator
from datetime import UTC
from itertools import islice
from typing import Final, NamedTuple

from journal_tui.interchange.common.amounts import (
    duration_s,
    number,
    plausible_distance_m,
    plausible_hr,
)
from journal_tui.interchange.common.csv_rows import TABLE_MOST, Row, RowsLeftOut, head_rows, rows
from journal_tui.interchange.common.named_files import Recordings, files_beside, with_recording
from journal_tui.interchange.common.sports import names_a_sport, sport_named
from journal_tui.interchange.common.written_dates import (
    is_slashed,
    month_stands_first,
    written_moment,
)
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Already, Format, Hints
from journal_tui.interchange.found import KEPT_SPORTS, Activity, Found
from journal_tui.interchange.source import Source
from journal_tui.interchange.strava.columns import Places, places
from journal_tui.texts import formats as texts

_TITLE: Final = "Strava"
_EFFORT_MOST: Final = 10
#: Sports whose distance to look at is in metres.
_IN_METRES: Final = ("swimming", "rowing")
#: A distance to look at from which on it can be no kilometres: the file has been worked on.
_NO_KILOMETRES: Final = 1000


class _Table(NamedTuple):
    """The rows of the file with their numbers (the header is row 1), and how to read them."""

    at: Places
    month_first: bool
    rows: Iterator[tuple[int, Row]]


def read(source: Source, hints: Hints) -> Found:
    """Every activity of the export, those of kept sports with what their recordings add."""
    return read_with(source, hints, {})


def read_with(source: Source, hints: Hints, already: Already) -> Found:
    """As ``read``, with recordings that were read before, such as by other processes."""
    table = _opened(source)
    out = RowsLeftOut()
    recordings = Recordings(source, hints, already, out)
    activities = []
    for at, row in table.rows:
        activity = _activity(row, table, at, out)
        if activity is None:
            continue
        filename = row.at(table.at.filename).strip()
        if filename and _may_be_kept(activity, row, table.at):
            recorded = recordings.of_row(at, filename, activity)
            activity = with_recording(activity, recorded) if recorded else activity
        activities.append(activity)
    recordings.tell_missing()
    if not activities:
        first = out.first()
        what = texts.NO_ROW_READ.format(first=first) if first else texts.NO_ACTIVITY
        raise UnreadableFileError(what)
    return Found(activities=tuple(activities), left_out=out.sentences())


def files_named(source: Source) -> tuple[Source, ...]:
    """The recordings of rows that are kept, as far as they are there, each once.

    Raises UnreadableFileError where the table cannot be read.
    """
    table = _opened(source)
    read_rows = ((row, _activity(row, table, at, RowsLeftOut())) for at, row in table.rows)
    kept = (
        row
        for row, activity in read_rows
        if activity is not None and _may_be_kept(activity, row, table.at)
    )
    return files_beside(source, (row.at(table.at.filename) for row in kept))


def files_claimed(source: Source) -> tuple[Source, ...]:
    """The recordings of all rows, also of what is not kept. Raises as ``files_named`` does."""
    table = _opened(source)
    return files_beside(source, (row.at(table.at.filename) for _, row in table.rows))


def _recognises(head: bytes, _: Source) -> bool:
    found = head_rows(head, 2)
    return bool(found) and places(found[0], found[1] if len(found) > 1 else ()) is not None


def _opened(source: Source) -> _Table:
    all_rows = rows(source, most=TABLE_MOST)
    header = next(all_rows, Row(1, ()))
    first = next(all_rows, None)
    at = places(header.fields, first.fields if first else ())
    if at is None:
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=_TITLE))
    if first is None:
        raise UnreadableFileError(texts.NO_ACTIVITY)
    month_first = False
    if is_slashed(first.at(at.date)):
        # A spreadsheet wrote the file again in its country's way.
        told = month_stands_first(
            row.at(at.date) for row in islice(rows(source, most=TABLE_MOST), 1, None)
        )
        english = header.at(at.date).strip().casefold() == "activity date"
        month_first = english if told is None else told
    numbered = enumerate(_from(first, all_rows), start=2)
    return _Table(at, month_first, numbered)


def _from(first: Row, others: Iterator[Row]) -> Iterator[Row]:
    yield first
    yield from others


def _activity(row: Row, table: _Table, number_of_row: int, out: RowsLeftOut) -> Activity | None:
    """What a row tells; None, with the reason in ``out``, where it does not say when."""
    at = table.at
    date = row.at(at.date).strip()
    moment = written_moment(date, month_first=table.month_first)
    if moment is None:
        why = texts.NO_MOMENT.format(date=date[:40]) if date else texts.NO_MOMENT_AT_ALL
        out.add(number_of_row, why)
        return None
    sport, kind = _sport(row, at)
    key = row.at(at.id).strip()
    return Activity(
        sport=sport,
        kind=kind,
        started_at=moment.replace(tzinfo=UTC),
        distance_m=_distance_m(row, at, sport),
        elapsed_s=_time_s(row.at(at.elapsed)) or _time_s(row.at(at.shown_elapsed)),
        moving_s=_time_s(row.at(at.moving)),
        avg_hr=_hr(row.at(at.avg_hr)),
        max_hr=_hr(row.at(at.max_hr)) or _hr(row.at(at.shown_max_hr)),
        effort=_effort(row.at(at.effort)),
        name=row.at(at.name),
        text=_text(row.at(at.description), row.at(at.note)),
        key=f"strava:{key}" if key.isdecimal() else "",
    )


def _sport(row: Row, at: Places) -> tuple[str, str]:
    """Sport and kind, by the word of her language, else by Strava's own number or word."""
    word = row.at(at.sport)
    if not names_a_sport(word) and names_a_sport(row.at(at.sport_number)):
        word = row.at(at.sport_number)
    sport, kind = sport_named(word)
    if sport == "running" and not kind:
        if number(row.at(at.competition)) == 1:
            kind = "race"
        elif number(row.at(at.long_run)) == 1:
            kind = "long"
    return sport, kind


def _may_be_kept(activity: Activity, row: Row, at: Places) -> bool:
    """Whether it is a run, or its recording may say that it is one."""
    return activity.sport in KEPT_SPORTS or not names_a_sport(row.at(at.sport))


def _distance_m(row: Row, at: Places, sport: str) -> float | None:
    metres = number(row.at(at.metres))
    if metres is None and (shown := number(row.at(at.kilometres))) is not None:
        metres = shown if sport in _IN_METRES or shown >= _NO_KILOMETRES else shown * 1000
    return plausible_distance_m(metres)


def _time_s(text: str) -> float | None:
    """Seconds that are more than none."""
    return duration_s(text) or None


def _hr(text: str) -> float | None:
    return plausible_hr(number(text))


def _effort(text: str) -> int | None:
    """Perceived exertion, which Strava asks for from 1 to 10; 0 is none given."""
    value = number(text)
    if value is None or not 0.5 <= value <= _EFFORT_MOST:
        return None
    return round(value)


def _text(description: str, note: str) -> str:
    """What she wrote, for others and for herself, as it stands there."""
    parts = [part for part in (description, note) if part.strip()]
    return "\n\n".join(dict.fromkeys(parts))


FORMAT: Final = Format(
    id="strava",
    title="Strava export",
    holds="runs",
    recognises=_recognises,
    read=read,
    read_with=read_with,
    takes_up=files_named,
    claims=files_claimed,
)
