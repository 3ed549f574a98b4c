"""Day One's JSON export: one file a journal, alone or in its zip."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from journal_tui.interchange.common.amounts import plausible_moment
from journal_tui.interchange.common.json_file import head_keys, load
from journal_tui.interchange.common.pages import Pages, tags_of
from journal_tui.interchange.common.zone_names import knows_zone, moment_in
from journal_tui.interchange.dayone.text import rich_text, unescaped
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found, Page
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_ID: Final = "dayone"
#: Names that the entries of no other journal program have.
_TELLING: Final = frozenset(
    f"entries[].{name}"
    for name in (
        *("creationDate", "modifiedDate", "richText", "timeZone", "editingTime", "isPinned"),
        *("isAllDay", "creationDevice", "creationDeviceModel", "creationDeviceType"),
        *("creationOSName", "creationOSVersion", "userActivity"),
    )
)
_MEDIA: Final = ("photos", "audios", "videos", "pdfAttachments")
_PLACES: Final = ("userLabel", "placeName", "localityName", "administrativeArea", "country")


def _recognises(head: bytes, _: Source) -> bool:
    paths = head_keys(head)
    return not _TELLING.isdisjoint(paths) or {"metadata.version", "entries"} <= set(paths)


def _read(source: Source, _: Hints) -> Found:
    """Raises UnreadableFileError."""
    value = load(source)
    entries = value.get("entries") if isinstance(value, dict) else None
    if not isinstance(entries, list):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    pages = Pages()
    media = 0
    for number, entry in enumerate(entries, 1):
        page = _page(entry)
        if isinstance(page, str):
            pages.leave_out(texts.ENTRY_LEFT_OUT.format(number=number, why=page))
            continue
        pages.add(page)
        media += any(entry.get(name) for name in _MEDIA)
    if media:
        pages.leave_out(texts.MEDIA_LEFT_OUT.format(n=media))
    return pages.found()


def _page(entry: object) -> Page | str:
    """The page of an entry, or why there is none."""
    if not isinstance(entry, dict):
        return texts.WHY_NOT_AN_ENTRY
    at = _moment(entry)
    if at is None:
        return texts.WHY_NO_DATE
    text = entry.get("text")
    words = unescaped(text) if isinstance(text, str) and text else rich_text(entry.get("richText"))
    tags = tags_of(entry.get("tags"), starred=entry.get("starred") is True)
    if not words.strip() and not tags:
        return texts.WHY_NO_WORDS
    return Page(
        at=at,
        text=words,
        tags=tags,
        place=_place(entry),
        key=key_of(entry.get("uuid")),
        zone_known=knows_zone(entry.get("timeZone")),
    )


def _moment(entry: Mapping[str, Any]) -> datetime | None:
    written, zone = entry.get("creationDate"), entry.get("timeZone")
    if not isinstance(written, str):
        return None
    try:
        moment = datetime.fromisoformat(written.strip())
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return plausible_moment(moment_in(moment, zone if isinstance(zone, str) else ""))
    except (ValueError, OverflowError):
        return None


def _place(entry: Mapping[str, Any]) -> str:
    location = entry.get("location")
    names = [location.get(name) for name in _PLACES] if isinstance(location, dict) else []
    return next((name.strip() for name in names if isinstance(name, str) and name.strip()), "")


def key_of(uuid: object) -> str:
    """The key of an entry by its UUID, the same for Day One and Day One Classic."""
    plain = uuid.strip().upper() if isinstance(uuid, str) else ""
    return f"{_ID}:{plain}" if plain and len(plain) <= 100 else ""


FORMAT: Final = Format(_ID, "Day One", "pages", _recognises, _read)
