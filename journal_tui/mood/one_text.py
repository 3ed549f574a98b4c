"""The lexicon for one text: of its thousands of words those alone are read that it may hold.

A shell command that reads one text would wait longer for the whole lexicon than for all else
that it reads. Whoever reads many texts is quicker with the whole one.

The file is a cache beside that of the whole lexicon, and no more than that either: a line with
the state of the sources and the check sum of all that follows; a line that says what stands
where; then the shelves one behind the other. All of it is JSON.
"""

# Whoever reads one text waits for this, and pathlib alone would take longer than all of it.
# ruff: noqa: PTH118, PTH123

import json
import os
import zlib
from collections.abc import Callable, Iterator, Mapping, Set
from typing import Any, Final, TypeVar

from journal_tui.mood.lexicon_sources import FOLDER, state_of_sources
from journal_tui.mood.lexicon_table import Lexicon

StrPath = str | os.PathLike[str]
_Value = TypeVar("_Value")

SHELVES_FILE: Final = "lexicon-shelves.json"
# Raised whenever the form of the file changes.
_FORM: Final = 1
# The tables that are kept shelf by shelf, and what makes a value of what JSON has for it.
_TABLES: Final[Mapping[str, Callable[[Any], Any]]] = {
    "entries": tuple,
    "starts": tuple,
    "care": str,
    "care_starts": tuple,
}


def _shelf_of(key: str) -> str:
    """The two characters with which the first word begins: all its phrases stand beside it."""
    return key.partition(" ")[0][:2]


class Shelved(Mapping[str, _Value]):
    """A table of which a shelf is read when a key is asked for that may stand on it.

    ``packed`` gives the JSON of a shelf; ``kind`` makes a value of what JSON has for it.
    """

    def __init__(self, packed: Mapping[str, slice], data: bytes, kind: Callable[[Any], _Value]):
        self._packed = packed
        self._data = data
        self._kind = kind
        self._read: dict[str, dict[str, _Value]] = {}

    def __getitem__(self, key: str) -> _Value:
        return self.shelf(_shelf_of(key))[key]

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key; most have none, and raising an error for each takes longer."""
        return self.shelf(_shelf_of(key)).get(key, default)

    def __iter__(self) -> Iterator[str]:
        for name in self._packed:
            yield from self.shelf(name)

    def __len__(self) -> int:
        return sum(len(self.shelf(name)) for name in self._packed)

    def shelf(self, name: str) -> Mapping[str, _Value]:
        """All on one shelf; nothing where there is no such shelf."""
        if name not in self._read:
            place = self._packed.get(name)
            values = {} if place is None else json.loads(self._data[place])
            self._read[name] = {key: self._kind(value) for key, value in values.items()}
        return self._read[name]


class _FirstWords(Set[str]):
    """The words with which the keys of a table begin."""

    def __init__(self, table: Shelved[Any]) -> None:
        self._table = table
        self._read: dict[str, set[str]] = {}

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        name = _shelf_of(word)
        if name not in self._read:
            self._read[name] = {key.partition(" ")[0] for key in self._table.shelf(name)}
        return word in self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter({key.partition(" ")[0] for key in self._table})

    def __len__(self) -> int:
        return sum(1 for _ in self)


def lexicon_for_one(cache: StrPath | None, folder: StrPath = FOLDER) -> Lexicon:
    """What ``cached_lexicon`` gives, and equal to it: sooner there, slower to ask.

    Raises as that does.
    """
    state = [_FORM, *state_of_sources(folder)]
    lexicon = None if cache is None else _read(os.path.join(cache, SHELVES_FILE), state)
    return lexicon or _made(cache, folder, state)


def _made(cache: StrPath | None, folder: StrPath, state: list[Any]) -> Lexicon:
    """The whole lexicon, and a copy on shelves in its cache for the next time."""
    from pathlib import Path

    from journal_tui.mood.lexicon_cache import cached_lexicon, write_cache

    if cache is None:
        return cached_lexicon(None, Path(folder))
    lexicon = cached_lexicon(Path(cache), Path(folder))
    packed = pack(lexicon)
    head = json.dumps([state, zlib.crc32(packed)]).encode("ascii")
    write_cache(Path(cache) / SHELVES_FILE, head + b"\n" + packed)
    return lexicon


def pack(lexicon: Lexicon) -> bytes:
    """The lexicon as a line that says what stands where, and the shelves behind it."""
    sizes: dict[str, dict[str, int]] = {}
    data = b""
    for name in _TABLES:
        shelves: dict[str, dict[str, Any]] = {}
        for key, value in getattr(lexicon, name).items():
            shelves.setdefault(_shelf_of(key), {})[key] = value
        packed = {shelf: _json(values) for shelf, values in shelves.items()}
        sizes[name] = {shelf: len(one) for shelf, one in packed.items()}
        data += b"".join(packed.values())
    return _json({"care_signals": sorted(lexicon.care_signals), "sizes": sizes}) + b"\n" + data


def unpack(packed: bytes, start: int) -> Lexicon:
    """The lexicon of ``pack`` that begins there.

    Raises KeyError, TypeError or ValueError for anything else.
    """
    at = packed.index(b"\n", start) + 1
    head = json.loads(packed[start:at])
    tables: dict[str, Shelved[Any]] = {}
    for name, kind in _TABLES.items():
        places = {}
        for shelf, size in head["sizes"][name].items():
            places[shelf] = slice(at, at + size)
            at += size
        tables[name] = Shelved(places, packed, kind)
    return Lexicon(
        entries=tables["entries"],
        starts=tables["starts"],
        known=_FirstWords(tables["entries"]),
        care=tables["care"],
        care_starts=tables["care_starts"],
        care_signals=frozenset(head["care_signals"]),
    )


def _json(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def _read(path: str, state: list[Any]) -> Lexicon | None:
    try:
        # In one go and not copied: half a megabyte is felt here.
        with open(path, "rb", buffering=0) as file:
            data = file.read()
        at = data.index(b"\n") + 1
        head = json.loads(data[:at])
        # The shelves are read later, when it would be too late to find them broken: the check
        # sum says now whether they are as they were written.
        return unpack(data, at) if head == [state, zlib.crc32(memoryview(data)[at:])] else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
