"""tui-journal: its JSON file (a list), and what its export writes (``version``, ``entries``)."""

from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any, Final

from journal_tui.interchange.common.amounts import plausible_moment
from journal_tui.interchange.common.json_file import head_keys, load
from journal_tui.interchange.common.pages import Pages, tags_of
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found, Page
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_NAMES: Final = ("date", "title", "content")
_MIDNIGHT: Final = time(0, tzinfo=UTC)


def _recognises(head: bytes, _: Source) -> bool:
    paths = set(head_keys(head))
    exported = {"version", "entries", "entries[].date", "entries[].title", "entries[].content"}
    # The content of the first entry may be longer than the head.
    listed = {f"[].{name}" for name in _NAMES} | {"[].id"}
    return exported <= paths or listed <= paths


def _read(source: Source, _: Hints) -> Found:
    """Raises UnreadableFileError."""
    value = load(source)
    entries = value.get("entries") if isinstance(value, dict) else value
    if not isinstance(entries, list):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    pages = Pages()
    for number, entry in enumerate(entries, 1):
        page = _page(entry) if isinstance(entry, dict) else texts.WHY_NOT_AN_ENTRY
        if isinstance(page, str):
            pages.leave_out(texts.ENTRY_LEFT_OUT.format(number=number, why=page))
        else:
            pages.add(page)
    return pages.found()


def _page(entry: Mapping[str, Any]) -> Page | str:
    """The page of an entry, or why there is none. Its number is no key: each file begins at 0."""
    at = _moment(entry.get("date"))
    if at is None:
        return texts.WHY_NO_DATE
    parts = (entry.get("title"), entry.get("content"))
    text = "\n\n".join(part for part in parts if isinstance(part, str) and part)
    priority, folder, given = (entry.get(name) for name in ("priority", "folder", "tags"))
    more = [f"priority-{priority}"] if type(priority) is int else []
    more += [folder] if isinstance(folder, str) else []
    tags = tags_of([*(given if isinstance(given, list) else ()), *more])
    if not text.strip() and not tags:
        return texts.WHY_NO_WORDS
    return Page(at=at, text=text, tags=tags, zone_known=bool(at.utcoffset()))


def _moment(written: object) -> datetime | None:
    """When it was: a day is kept as its midnight in UTC, whatever the zone that she is in."""
    if not isinstance(written, str):
        return None
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    if moment.timetz() == _MIDNIGHT:
        moment = moment.replace(tzinfo=None)
    return plausible_moment(moment)


FORMAT: Final = Format("tui-journal", "tui-journal", "pages", _recognises, _read)
