"""Journey: one JSON file an entry, most of them in one zip."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from journal_tui.interchange.common.amounts import plausible_moment
from journal_tui.interchange.common.html_text import page_text
from journal_tui.interchange.common.json_file import head_keys, load, number
from journal_tui.interchange.common.pages import STARRED, tags_of
from journal_tui.interchange.common.zone_names import knows_zone, moment_in
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found, Page
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_ID: Final = "journey"
_DATES: Final = ("date_journal", "dateOfJournal")
#: Names that stand beside the date in no other program's file.
_BESIDE: Final = frozenset(
    ("text", "preview_text", "sentiment", "favourite", "music_title", "date_modified", "timezone")
)
#: Bytes of an entry at most.
_MOST: Final = 8_000_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def _recognises(head: bytes, source: Source) -> bool:
    paths = set(head_keys(head))
    if paths == {"text"}:
        return _is_dated(source)
    return not paths.isdisjoint(_DATES) and not paths.isdisjoint(_BESIDE)


def _is_dated(source: Source) -> bool:
    """Whether a date stands behind a text that is longer than the head of the file."""
    try:
        data = source.read(_MOST)
    except UnreadableFileError:
        return False
    return any(f'"{name}"'.encode() in data for name in _DATES)


def _read(source: Source, _: Hints) -> Found:
    """Raises UnreadableFileError."""
    entry = load(source, _MOST)
    if not isinstance(entry, dict):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    at = _moment(entry)
    if at is None:
        raise UnreadableFileError(texts.NO_DATE, where=texts.AT_FIELD.format(field=_DATES[0]))
    text = _text(entry)
    starred = any(entry.get(name) is True for name in ("favourite", "favorite", STARRED))
    page = Page(
        at=at,
        text=text,
        tags=tags_of(entry.get("tags"), starred=starred),
        place=_place(entry),
        mood=_mood(entry),
        key=_key(entry.get("id")),
        zone_known=knows_zone(entry.get("timezone")),
    )
    if not (text.strip() or page.mood or page.tags):
        raise UnreadableFileError(texts.NO_ENTRY)
    return Found(pages=(page,))


def _moment(entry: Mapping[str, Any]) -> datetime | None:
    written = next((entry[name] for name in _DATES if entry.get(name) is not None), None)
    zone = entry.get("timezone")
    try:
        if isinstance(written, str):
            moment = datetime.fromisoformat(written.strip())
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        elif (milliseconds := number(written)) is not None:
            moment = _EPOCH + timedelta(milliseconds=milliseconds)
        else:
            return None
        return plausible_moment(moment_in(moment, zone if isinstance(zone, str) else ""))
    except (ValueError, OverflowError):
        return None


def _text(entry: Mapping[str, Any]) -> str:
    text, kind = entry.get("text"), entry.get("type")
    if not isinstance(text, str):
        return ""
    if isinstance(kind, str) and kind.strip():
        is_html = "html" in kind.lower()
    else:
        is_html = text.lstrip().startswith("<") and "</" in text
    return page_text(text) if is_html else text


def _place(entry: Mapping[str, Any]) -> str:
    location, weather = entry.get("location"), entry.get("weather")
    names = [
        entry.get("address"),
        location.get("name") if isinstance(location, dict) else location,
        weather.get("place") if isinstance(weather, dict) else None,
    ]
    return next((name.strip() for name in names if isinstance(name, str) and name.strip()), "")


def _mood(entry: Mapping[str, Any]) -> str:
    """The number of her mood, 1..5, else that of the face, as ``sentiment 1.25``; 0 is none."""
    mood, face = number(entry.get("mood")), number(entry.get("sentiment"))
    if mood and mood == int(mood) and 1 <= mood <= 5:
        return str(int(mood))
    return f"sentiment {face:g}" if face and 0 < face < 2 else ""


def _key(value: object) -> str:
    plain = value.strip() if isinstance(value, str) else ""
    return f"{_ID}:{plain}" if plain and len(plain) <= 200 else ""


FORMAT: Final = Format(_ID, "Journey", "pages", _recognises, _read)
