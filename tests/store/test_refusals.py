"""A file that is not a sound journal is refused and stays as it is, byte for byte."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from store_kit import affirmation, deleted, entry, full_entry, goal, open_store, showing, temps

from journal_tui.errors import StoreError
from journal_tui.store.errors import DamagedFileError, ForeignFileError, NewerFileError
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.medium import MemoryMedium
from journal_tui.store.snapshot import SCHEMA

NOWHERE = Path("nowhere")


def sound() -> bytes:
    medium = MemoryMedium()
    open_store(NOWHERE, medium).put(
        full_entry(1),
        deleted(entry(2)),
        entry(3, text="No tears today!"),
        affirmation(1),
        showing(1),
        goal(1),
    )
    assert medium.data
    return medium.data


def meta(**fields: Any) -> bytes:
    """A sound journal with another head."""
    tables = json.loads(sound())
    tables["_meta"]["journal"] |= fields
    return json.dumps(tables).encode()


def without(table: str) -> bytes:
    tables = json.loads(sound())
    del tables[table]
    return json.dumps(tables).encode()


REFUSED: dict[str, tuple[bytes, type[StoreError], str]] = {
    "empty": (b"", DamagedFileError, "empty"),
    "blank": (b" \n\n", DamagedFileError, "empty"),
    "null": (b"null", ForeignFileError, "not a journal"),
    "a list": (b"[1, 2]\n", ForeignFileError, "not a journal"),
    "an empty object": (b"{}", ForeignFileError, "not a journal"),
    "another program's": (b'{"theme": {"a": {"b": 1}}}', ForeignFileError, "not a journal"),
    "jrnl's": (b'{"tags": {}, "entries": [{"title": "x"}]}', ForeignFileError, "not a journal"),
    "another TinyDB": (b'{"_default": {"1": {"a": 1}}}', ForeignFileError, "not a journal"),
    "another program in the head": (meta(program="other"), ForeignFileError, "not a journal"),
    "plain text": (b"Friday. Rain all day.\n", DamagedFileError, "JSON near line 1"),
    "bytes of a picture": (b"\x89PNG\r\n\x1a\n\x00\xff", DamagedFileError, "UTF-8"),
    "UTF-16": (sound().decode().encode("utf-16"), DamagedFileError, "UTF-8"),
    "Latin-1": (sound().replace(b"tears", b"t\xe9ars"), DamagedFileError, "UTF-8"),
    "cut in half": (sound()[: len(sound()) // 2], DamagedFileError, "JSON near line"),
    "zeros after a crash": (bytes(4096), DamagedFileError, "JSON near line 1"),
    "two copies": (sound() * 2, DamagedFileError, "JSON"),
    "merge marks": (b"<<<<<<< HEAD\n" + sound(), DamagedFileError, "JSON near line 1"),
    "nested for ever": (b"[" * 200_000, DamagedFileError, "nested"),
    "a newer schema": (meta(schema=SCHEMA + 1), NewerFileError, "newer"),
    "schema 0": (meta(schema=0), DamagedFileError, "format number"),
    "schema true": (meta(schema=True), DamagedFileError, "format number"),
    "schema in words": (meta(schema="1"), DamagedFileError, "format number"),
    "another check sum": (sound().replace(b"tears", b"fears"), DamagedFileError, "check sum"),
    "no check sum": (meta(crc=None), DamagedFileError, "check sum"),
    "no entries": (without("entries"), DamagedFileError, "entries is missing"),
    "no goals": (without("goals"), DamagedFileError, "goals is missing"),
    "a table that is none": (
        json.dumps(json.loads(sound()) | {"goals": 5}).encode(),
        DamagedFileError,
        "not a table",
    ),
    "no head": (without("_meta"), ForeignFileError, "not a journal"),
}

ATTEMPTS: dict[str, Callable[[JournalStore], object]] = {
    "newest": lambda store: store.newest(3),
    "journal": lambda store: store.journal(),
    "batches": lambda store: list(store.batches()),
    "deleted": lambda store: store.deleted_entries(),
    "refresh": lambda store: store.refresh(),
    "put": lambda store: store.put(entry(7)),
}


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
@pytest.mark.parametrize(("data", "kind", "words"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_untouched(
    path: Path,
    data: bytes,
    kind: type[StoreError],
    words: str,
    attempt: Callable[[JournalStore], object],
) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(kind, match=words) as caught:
        attempt(open_store(path))
    assert caught.value.where == str(path)
    assert caught.value.kept
    assert caught.value.next_step
    assert path.read_bytes() == data
    assert temps(path.parent) == []


def test_a_journal_that_turns_bad_under_us_is_not_written_over(path: Path) -> None:
    store = open_store(path)
    store.put(entry(1))
    for data in (b"", b"null", sound()[:-9]):
        path.write_bytes(data)
        for attempt in (store.refresh, lambda: store.put(entry(2))):
            with pytest.raises(StoreError):
                attempt()
            assert path.read_bytes() == data
        assert store.journal().entries == (entry(1),), "what was read stays on the screen"


def everything(store: JournalStore) -> dict[str, Any]:
    journal = store.journal()
    live = (*journal.entries, *journal.affirmations, *journal.showings, *journal.goals)
    return {each.id: each for each in (*live, *store.deleted_entries())}


def test_cut_off_anywhere_it_is_an_error() -> None:
    data = sound()
    whole = everything(open_store(NOWHERE, MemoryMedium(data)))
    assert everything(open_store(NOWHERE, MemoryMedium(data[:-1]))) == whole, "the last newline"
    for length in range(0, len(data) - 1):
        medium = MemoryMedium(data[:length])
        with pytest.raises(StoreError):
            everything(open_store(NOWHERE, medium))
        assert medium.data == data[:length]


@pytest.mark.parametrize("bits", [0x01, 0x02, 0x04, 0x07, 0x20, 0x80, 0xFF])
def test_a_flipped_byte_is_an_error(bits: int) -> None:
    """Whatever byte it is: nobody goes on with a journal that is not the one that was saved.

    But a line end that became another one between two lines is no change to the journal.
    """
    data = sound()
    whole = everything(open_store(NOWHERE, MemoryMedium(data)))
    for place in range(len(data)):
        flipped = data[:place] + bytes([data[place] ^ bits]) + data[place + 1 :]
        medium = MemoryMedium(flipped)
        if data[place : place + 1] == b"\n" and bits == 0x07:
            with suppress(StoreError):
                assert everything(open_store(NOWHERE, medium)) == whole
            continue
        for attempt in (everything, lambda store: store.put(entry(9))):
            with pytest.raises(StoreError):
                attempt(open_store(NOWHERE, medium))
            assert medium.data == flipped
