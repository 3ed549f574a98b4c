"""Which day a note is of: its fields say it, or its name, or its heading."""

import re
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from journal_tui.interchange.common.moments import moment_from_ms
from journal_tui.interchange.common.said_days import (
    Hour,
    ImpossibleYearError,
    Moment,
    hour_of,
    moment_in,
    moment_of,
)
from journal_tui.interchange.errors import NoDiaryError
from journal_tui.interchange.markdown.front_matter import Fields, without_id
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_DAY: Final = (
    *("date", "day", "datetime", "date_time", "when", "started_at", "start_date", "start"),
    *("journal_date", "entry_date", "timestamp"),
)
_CREATED: Final = (
    *("created", "created_at", "date_created", "created_on", "creation_date"),
    *("created_time", "date_added"),
)
#: Seconds or milliseconds since 1970, as programs write down when they made a note.
_SINCE_1970: Final = re.compile(r"[0-9]{10}(?:[0-9]{3})?")
_HOUR: Final = ("time", "hour", "start_time", "time_of_day")
_HEADING: Final = re.compile(r"\s*(?:#{1,6}[ \t]+)?(?P<words>[^\n]+)")
_PLACEHOLDER: Final = re.compile(r"\{\{[^{}\n]*\}\}|<%.*?%>")
_EXTENSION: Final = re.compile(r"\.[A-Za-z]{1,8}$")
#: The hour of a note that names none: a day that is read in any zone stays that day.
_NOON: Final = 12
_FIRST_HOUR: Final = 4
#: Words and characters at the beginning of a heading that can be a day with its hour.
_LONGEST: Final = 80
_DAY_WORDS: Final = 6
#: Characters at the beginning of a note, in which a heading or a placeholder is looked for.
_BEGINNING: Final = 2000


class NoteDay(NamedTuple):
    """When a note was written, and the fields that say so.

    ``guessed`` is the day as it stands there where day and month could be exchanged, else empty;
    ``day_first`` says how it was read.
    """

    at: datetime
    used: frozenset[str] = frozenset()
    guessed: str = ""
    day_first: bool = True


class _Said(NamedTuple):
    moment: Moment
    words: str
    name: str = ""
    day_first: bool = True


def day_of(source: Source, fields: Fields, body: str) -> NoteDay:
    """The day and hour of a note, noon where no hour is said.

    The day is that of a field for it, else of the file's name, of a field of its creation, or of
    the first line. Raises NoDiaryError where nothing says it, or the note is a template.
    """
    if _is_template(source, fields):
        raise NoDiaryError(texts.MARKDOWN_TEMPLATE)
    in_name, created = _in_name(source), _in_fields(fields, _CREATED)
    heading = _in_heading(body)
    said = _in_fields(fields, _DAY) or in_name or created or heading
    if said is None:
        template = _PLACEHOLDER.search(body[:_BEGINNING]) is not None
        raise NoDiaryError(texts.MARKDOWN_TEMPLATE if template else texts.NO_DAY)
    moment = said.moment
    used = {one.name for one in (said, created) if one is not None and one.name}
    at = moment.at
    if not moment.has_hour:
        at, hour_from = _with_hour(at, fields, (in_name, created, heading))
        used |= hour_from
    guessed = said.words if moment.unsure and moment.mark != "." else ""
    return NoteDay(at, frozenset(used), guessed, said.day_first)


def has_day(source: Source, fields: Fields) -> bool:
    """Whether a field of a note or its name says its day."""
    return _in_fields(fields, _DAY) is not None or _in_name(source) is not None


def day_begins(heading: str) -> NoteDay | None:
    """The day that a heading begins with, with its hour or noon; None where it does not."""
    said = _at_begin(heading)
    if said is None:
        return None
    moment = said.moment
    at = moment.at if moment.has_hour else moment.at.replace(hour=_NOON)
    guessed = said.words if moment.unsure and moment.mark != "." else ""
    return NoteDay(at, frozenset(), guessed, said.day_first)


def is_day(text: str) -> bool:
    """Whether a text is a day and nothing more, as the title of a daily note."""
    try:
        return moment_of(text, "dmy") is not None or moment_of(text, "mdy") is not None
    except ImpossibleYearError:
        return False


def hour_said(text: str) -> Hour | None:
    """The hour of the day that a field says, None where it is none.

    With seconds and before 4 in the morning (``1:02:03``) it is rather how long something took.
    """
    hour = hour_of(text)
    return None if hour and hour.hour < _FIRST_HOUR and text.count(":") > 1 else hour


def _with_hour(
    day: datetime, fields: Fields, others: tuple[_Said | None, ...]
) -> tuple[datetime, set[str]]:
    """The day with the hour of a field, else of another place that tells of the same day."""
    for name in _HOUR:
        hour = hour_said(fields[name].text) if name in fields else None
        if hour is not None:
            at = day.replace(
                hour=hour.hour, minute=hour.minute, second=hour.second, tzinfo=hour.zone
            )
            return at, {name}
    for other in others:
        # An hour in UTC is not hers, and by her clock it may be that of another day.
        is_hers = other is not None and other.moment.at.utcoffset() != timedelta()
        if other and is_hers and other.moment.has_hour and other.moment.at.date() == day.date():
            return other.moment.at, set()
    return day.replace(hour=_NOON), set()


def _in_fields(fields: Fields, names: tuple[str, ...]) -> _Said | None:
    for name in names:
        text = fields[name].text.strip() if name in fields else ""
        if text and (said := _read(text) or _since_1970(text)):
            return said._replace(name=name)
    return None


def _since_1970(text: str) -> _Said | None:
    if _SINCE_1970.fullmatch(text) is None:
        return None
    at = moment_from_ms(int(text) * (1 if len(text) > 10 else 1000))
    return _Said(Moment(at, has_hour=True), text) if at else None


def _in_name(source: Source) -> _Said | None:
    """The day in a file's name, with the folders of its year and month where it needs them."""
    name = _EXTENSION.sub("", without_id(source.filename))
    if said := _read(name):
        return said
    folders = [re.match(r"\d{1,4}", folder) for folder in source.folders[-2:]]
    number = re.match(r"(?:0?[1-9]|[12]\d|3[01])(?!\d)", name)
    if number and len(folders) == 2 and all(folders):
        year, month = (folder.group() for folder in folders if folder)
        if len(year) == 4 and len(month) <= 2:
            return _read(f"{year}-{month}-{number.group()}")
    return None


def _in_heading(body: str) -> _Said | None:
    """The day in the first line that holds any words; with its hour where it begins with both."""
    found = _HEADING.match(body[:_BEGINNING])
    return (_at_begin(found["words"]) or _read(found["words"])) if found else None


def _at_begin(heading: str) -> _Said | None:
    words = heading[:_LONGEST].split()[:_DAY_WORDS]
    for count in range(len(words), 0, -1):
        begin = " ".join(words[:count])
        if not begin.isalpha() and is_day(begin) and (said := _read(begin)) is not None:
            return said
    return None


def _read(words: str) -> _Said | None:
    """The day in a few words; numbers that can be both are a month first only with ``/``."""
    words = words[:200]
    try:
        day_first = moment_in(words, "dmy")
        month_first = moment_in(words, "mdy")
    except ImpossibleYearError:
        return None
    if month_first and (day_first is None or (month_first.unsure and month_first.mark == "/")):
        return _Said(month_first, words, day_first=False)
    return _Said(day_first, words) if day_first else None


def _is_template(source: Source, fields: Fields) -> bool:
    folders = source.folders[-2:]
    if any(re.fullmatch(r"[\W\d_]*templates?", folder, re.IGNORECASE) for folder in folders):
        return True
    names = (name for name in (*_DAY, *_CREATED) if name in fields)
    return any(_PLACEHOLDER.search(fields[name].text) for name in names)
