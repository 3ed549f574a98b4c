"""Day One Classic: the entries of its folder (``.doentry``), and its plain text export."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from journal_tui.interchange.common.amounts import plausible_moment
from journal_tui.interchange.common.pages import Pages, tags_of
from journal_tui.interchange.common.written_dates import written_moment
from journal_tui.interchange.common.zone_names import knows_zone, moment_in, zone_named
from journal_tui.interchange.dayone.read import key_of
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found, Page
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

#: Bytes of one entry at most, and of a whole journal as text.
_ENTRY_MOST: Final = 8_000_000
_TEXT_MOST: Final = 32_000_000

_DATE_MOST: Final = 200

_PLIST_KEYS: Final = (b"<key>Entry Text</key>", b"<key>Creation Date</key>")
_DATE_NAMES: Final = "Date|Datum|Dato|Data|Fecha|Дата|日付|日期|날짜|Päivämäärä|Päiväys|Tarih"
_DATE_LINE: Final = re.compile(rf"^\t(?:{_DATE_NAMES}):\t([^\n]*)$", re.MULTILINE)
_TEXT_START: Final = re.compile(rf"[\s\ufeff]*?\t(?:{_DATE_NAMES}):\t")
_HEADER: Final = re.compile(r"\t([^\t\n:]{1,30}):\t([^\n]*)")
#: The zone behind the hour: ``EST``, ``GMT+2``, ``Europe/Berlin``.
_ZONE: Final = re.compile(r"\s((?:GMT|UTC)\s?[+\-\u2212][0-9:]{1,5}|[A-Z]{2,5}|[A-Z]\w+/\w+)\s*$")
_PLACES: Final = ("Place Name", "Locality", "Administrative Area", "Country")


def _recognises(head: bytes, _: Source) -> bool:
    if b"<plist" in head:
        return any(key in head for key in _PLIST_KEYS)
    return _TEXT_START.match(head.decode("utf-8", errors="ignore")) is not None


def _read(source: Source, _: Hints) -> Found:
    """Raises UnreadableFileError."""
    if b"<plist" in source.head():
        return Found(pages=(_of_plist(_plist(source.read(_ENTRY_MOST))),))
    return _of_text(source)


def _plist(data: bytes) -> Mapping[str, Any]:
    import plistlib
    from xml.parsers.expat import ExpatError

    if b"<!ENTITY" in data:
        raise UnreadableFileError(texts.XML_ENTITY)
    try:
        value = plistlib.loads(data, fmt=plistlib.FMT_XML)
    except ExpatError as error:
        where = texts.AT_LINE.format(line=error.lineno)
        raise UnreadableFileError(texts.XML_DAMAGED, where=where) from error
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # What the reader of property lists raises for a list that is put together wrongly.
        raise UnreadableFileError(texts.XML_DAMAGED) from error
    if not isinstance(value, dict):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    return value


def _of_plist(entry: Mapping[str, Any]) -> Page:
    written, zone, words = (
        entry.get(name) for name in ("Creation Date", "Time Zone", "Entry Text")
    )
    at = None
    if isinstance(written, datetime):
        try:
            aware = written.replace(tzinfo=UTC)
            at = plausible_moment(moment_in(aware, zone if isinstance(zone, str) else ""))
        except (OverflowError, ValueError):
            at = None
    if at is None:
        where = texts.AT_FIELD.format(field="Creation Date")
        raise UnreadableFileError(texts.NO_DATE, where=where)
    text = words if isinstance(words, str) else ""
    tags = tags_of(entry.get("Tags"), starred=entry.get("Starred") is True)
    if not text.strip() and not tags:
        raise UnreadableFileError(texts.NO_ENTRY)
    location = entry.get("Location")
    names = [location.get(name) for name in _PLACES] if isinstance(location, dict) else []
    place = next((name for name in names if isinstance(name, str) and name.strip()), "")
    return Page(
        at=at,
        text=text,
        tags=tags,
        place=place.strip(),
        key=key_of(entry.get("UUID")),
        zone_known=knows_zone(zone),
    )


class _Block(NamedTuple):
    """One entry of the plain text: its line, its date, the lines below that, and its words."""

    line: int
    date: str
    names: Mapping[str, str]
    text: str


def _of_text(source: Source) -> Found:
    data = source.read(_TEXT_MOST)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        where = texts.AT_LINE.format(line=data.count(b"\n", 0, error.start) + 1)
        raise UnreadableFileError(texts.NOT_TEXT, where=where) from error
    pages = Pages()
    for block in _blocks(text):
        at = _written(block.date)
        tags = tags_of(block.names.get("Tags", "").split(","), starred="Starred" in block.names)
        if at is None:
            why = texts.WHY_NO_DATE
        elif not block.text.strip() and not tags:
            why = texts.WHY_NO_WORDS
        else:
            place = block.names.get("Location", "").strip()
            pages.add(Page(at=at, text=block.text, tags=tags, place=place))
            continue
        pages.leave_out(texts.LINE_LEFT_OUT.format(line=block.line, why=why))
    return pages.found()


def _written(date: str) -> datetime | None:
    """The moment of a line such as ``December 5, 2019 at 9:04:00 PM EST``; naive without a zone."""
    named = _ZONE.search(date[:_DATE_MOST])
    zone = zone_named(named[1]) if named else None
    moment = written_moment(date[: named.start()] if named and zone else date)
    return moment.replace(tzinfo=zone) if moment and zone else moment


def _blocks(text: str) -> Iterator[_Block]:
    line, counted = 1, 0
    start = _DATE_LINE.search(text)
    while start is not None:
        after = _DATE_LINE.search(text, start.end())
        end = after.start() if after else len(text)
        line += text.count("\n", counted, start.start())
        counted = start.start()
        at, names = start.end() + 1, {}
        while found := _HEADER.match(text, at, end):
            names[found[1]] = found[2]
            at = found.end() + 1
        yield _Block(line, start[1], names, text[at:end].strip("\n"))
        start = after


FORMAT: Final = Format("dayone-classic", "Day One Classic", "pages", _recognises, _read)
