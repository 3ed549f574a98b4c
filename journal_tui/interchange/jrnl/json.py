"""jrnl's JSON export: all entries in one file, or one file an entry."""

import re
from datetime import datetime
from typing import Any, Final

from journal_tui.interchange.common.json_file import head_keys, load
from journal_tui.interchange.common.said_days import YEAR_LEAST, YEAR_MOST
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found, Page
from journal_tui.interchange.jrnl.page import joined, page_of
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_MOST: Final = 16_000_000
#: What an entry of jrnl has, and nobody else's has all of.
_NAMES: Final = ("title", "body", "date", "time", "starred")
#: The counts of all tags stand first, and can fill what is looked at.
_TAGS: Final = re.compile(
    rb'\s*\{\s*"tags"\s*:\s*\{\s*("(?:[^"\\]|\\.)*"\s*:\s*\d+|\}\s*,\s*"entries")'
)
_TIMES: Final = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S")


def recognises(head: bytes, _source: Source) -> bool:
    """Whether the file has the names of jrnl's export."""
    keys = head_keys(head)
    inside = any(all(f"{at}{name}" in keys for name in _NAMES) for at in ("", "entries[]."))
    return inside or _TAGS.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def read(source: Source, _hints: Hints) -> Found:
    """The entries, title and body below each other, times by her own clock."""
    document = load(source, _MOST)
    if not isinstance(document, dict):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    entries = document.get("entries", [document])
    if not isinstance(entries, list):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    return Found(pages=tuple(_page(entry, place) for place, entry in enumerate(entries, 1)))


FORMAT: Final = Format(
    id="jrnl-json", title="jrnl (JSON)", holds="pages", recognises=recognises, read=read
)


def _page(entry: Any, place: int) -> Page:
    if not isinstance(entry, dict):
        raise UnreadableFileError(
            texts.NOT_THIS_FORMAT.format(title=FORMAT.title),
            where=texts.AT_FIELD.format(field=f"entries {place}"),
        )
    tags = entry.get("tags")
    named = tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()
    text = joined(_text(entry, "title", place), _text(entry, "body", place))
    return page_of(_at(entry, place), text, named, starred=entry.get("starred") is True)


def _text(entry: dict[str, Any], name: str, place: int) -> str:
    value = entry.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnreadableFileError(
            texts.NOT_THIS_FORMAT.format(title=FORMAT.title),
            where=texts.AT_FIELD.format(field=f"entries {place}, {name}"),
        )
    return value


def _at(entry: dict[str, Any], place: int) -> datetime:
    written = f"{entry.get('date')} {entry.get('time') or '00:00'}"
    for form in _TIMES:
        try:
            at = datetime.strptime(written, form)
        except ValueError:
            continue
        if YEAR_LEAST <= at.year <= YEAR_MOST:
            return at
    raise UnreadableFileError(
        texts.NO_DAY, where=texts.AT_FIELD.format(field=f"entries {place}, date")
    )
