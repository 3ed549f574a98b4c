"""Daylio's CSV export: a mood, what was done and a note, one row an entry.

The columns are ``full_date,date,weekday,time,mood,activities,note_title,note``, newer ones have
``scales`` before the title, old ones begin with ``year`` and have no title; where the header is
in another language they are told by their places.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from itertools import chain
from typing import Final, NamedTuple

from journal_tui.interchange.common.amounts import plausible_moment
from journal_tui.interchange.common.clock_times import clock
from journal_tui.interchange.common.csv_rows import Columns, Row, head_rows, rows
from journal_tui.interchange.common.html_text import note_text
from journal_tui.interchange.common.pages import Pages, tags_of
from journal_tui.interchange.common.written_dates import written_moment
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found, Page
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_BY_NAME: Final = ("full_date", "time", "mood", "activities", "note")
_OLD: Final = ("year", "date", "weekday", "time", "mood", "activities", "note")
#: The columns by the number of them, where their names are in another language.
_LAYOUTS: Final = {
    7: ("full_date", "date", "weekday", "time", "mood", "activities", "note"),
    8: ("full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note"),
    9: (
        *("full_date", "date", "weekday", "time", "mood", "activities", "scales"),
        *("note_title", "note"),
    ),
}
#: The columns that are read.
_KNOWN: Final = ("full_date", "year", "date", "time", "mood", "activities", "note_title", "note")
_DAY: Final = re.compile(r"\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*")
#: Bytes of a file at most.
_MOST: Final = 32_000_000
_SHORTENED: Final = 40


class _Table(NamedTuple):
    """Where the columns of ``_KNOWN`` stand, by name; None for one that is not there.

    ``width`` is the number of all columns, ``others`` are those that are not read, by name.
    """

    places: Mapping[str, int | None]
    width: int
    others: tuple[tuple[int, str], ...]

    def field(self, row: Row, name: str) -> str:
        """The field of a row in the column of that name, empty where there is none."""
        return row.at(self.places[name])


def _recognises(head: bytes, _: Source) -> bool:
    first = head_rows(head, 2)
    return bool(first) and _table(first[0], first[1] if len(first) > 1 else ()) is not None


def _table(header: tuple[str, ...], row: tuple[str, ...]) -> _Table | None:
    """Where the columns are, by the header or else by the first row; None for another table."""
    columns = Columns(header)
    if not all(name in columns for name in _BY_NAME) and not all(one in columns for one in _OLD):
        looks_so = len(row) >= 7 and _DAY.fullmatch(row[0]) and clock(row[3]) is not None
        if len(header) not in _LAYOUTS or not looks_so:
            return None
        columns = Columns(_LAYOUTS[len(header)])
    read = {columns.at(name) for name in (*_KNOWN, "weekday")}
    others = [(place, name.strip()) for place, name in enumerate(header) if place not in read]
    return _Table({name: columns.at(name) for name in _KNOWN}, len(header), tuple(others))


def _read(source: Source, _: Hints) -> Found:
    """Raises UnreadableFileError."""
    found = rows(source, most=_MOST)
    header, first = next(found, None), next(found, None)
    table = _table(header.fields, first.fields if first else ()) if header else None
    if table is None:
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    pages = Pages()
    unread: dict[str, int] = {}
    for row in chain([first] if first else [], found):
        page = _page(row, table)
        if isinstance(page, str):
            pages.leave_out(texts.LINE_LEFT_OUT.format(line=row.line, why=page))
            continue
        pages.add(page)
        for place, name in table.others:
            if row.at(place).strip():
                unread[name] = unread.get(name, 0) + 1
    for name, count in unread.items():
        pages.leave_out(texts.COLUMN_LEFT_OUT.format(name=name[:_SHORTENED], n=count))
    return pages.found()


def _page(row: Row, table: _Table) -> Page | str:
    """The page of a row, or why there is none."""
    day = _day(row, table)
    if day is None:
        return texts.WHY_NO_DATE
    written = table.field(row, "time")
    at = clock(written) if written.strip() else time(0)
    if at is None:
        return texts.WHY_TIME.format(text=written.strip()[:_SHORTENED])
    moment = plausible_moment(datetime.combine(day, at))
    if moment is None:
        return texts.WHY_NO_DATE
    mood = table.field(row, "mood").strip()
    text = _text(row, table)
    tags = tags_of(table.field(row, "activities").split("|"))
    if not (mood or text.strip() or tags):
        return texts.WHY_NO_WORDS
    return Page(at=moment, text=text, tags=tags, mood=mood)


def _day(row: Row, table: _Table) -> date | None:
    written = table.field(row, "full_date").strip()
    try:
        if table.places["full_date"] is not None:
            return date.fromisoformat(written)
    except ValueError:
        return None
    named = written_moment(f"{table.field(row, 'date')} {table.field(row, 'year')}")
    return named.date() if named else None


def _text(row: Row, table: _Table) -> str:
    """Title and note, apart by a blank line; words in fields too many are hers as well."""
    given = (table.field(row, "note_title"), table.field(row, "note"))
    parts = [_bare(part) for part in (*given, *row.fields[table.width :])]
    return "\n\n".join(part for part in parts if part.strip())


def _bare(part: str) -> str:
    """The words of a field; quotes around it that a blank in front kept in are no part of them."""
    plain = part.strip()
    if part != plain and len(plain) > 1 and plain.startswith('"') and plain.endswith('"'):
        part = plain[1:-1].replace('""', '"')
    return note_text(part)


FORMAT: Final = Format("daylio", "Daylio CSV", "pages", _recognises, _read)
