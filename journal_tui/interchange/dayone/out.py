"""The journal as Day One's JSON: what its import takes, put in a zip or as it is."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from journal_tui.domain.entry import Entry
from journal_tui.interchange.common.pages import STARRED
from journal_tui.interchange.dayone.text import escaped
from journal_tui.interchange.journal_json import json_bytes

#: The version that Day One writes into its own export.
_VERSION: Final = "1.0"
_WRITTEN_BY: Final = "journal-tui"
_DIGITS: Final = frozenset("0123456789ABCDEF")
_MINUTE: Final = timedelta(minutes=1)


def dayone_json(entries: Iterable[Entry], run_line: Callable[[Entry], str]) -> Iterator[bytes]:
    """The bytes of an export, an entry at a time.

    ``run_line`` gives an entry's run in words, which become the first line of its text, or
    nothing.
    """
    yield b'{\n"metadata": ' + json_bytes({"version": _VERSION}) + b',\n"entries": ['
    for number, entry in enumerate(entries):
        yield (b",\n" if number else b"\n") + json_bytes(_entry(entry, run_line(entry)))
    yield b"\n]\n}\n"


def _entry(entry: Entry, line: str) -> dict[str, Any]:
    parts = (line, entry.text)
    return {
        "uuid": uuid_of(entry.id),
        "creationDate": _in_utc(entry.at),
        "modifiedDate": _in_utc(entry.updated_at),
        "timeZone": _zone(entry.at),
        "text": escaped("\n\n".join(part for part in parts if part)),
        "tags": list(entry.tags),
        "starred": STARRED in entry.tags,
        "isPinned": False,
        "creationDeviceType": _WRITTEN_BY,
        "creationDeviceModel": _WRITTEN_BY,
        "photos": [],
    }


def uuid_of(entry_id: str) -> str:
    """The 32 hexadecimal digits by which Day One knows an entry, the same in each export."""
    digits = entry_id.replace("-", "").upper()
    if len(digits) == 32 and _DIGITS.issuperset(digits):
        return digits
    return sha256(entry_id.encode("utf-8", "surrogatepass")).hexdigest()[:32].upper()


def _in_utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat()}Z"


def _zone(moment: datetime) -> str:
    """The offset as a zone that Foundation knows, such as ``GMT+0200``; the place is not known."""
    minutes = (moment.utcoffset() or timedelta()) // _MINUTE
    hours, rest = divmod(abs(minutes), 60)
    return f"GMT{'-' if minutes < 0 else '+'}{hours:02d}{rest:02d}" if minutes else "GMT"
