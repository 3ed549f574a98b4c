"""The compiled lexicon, kept between runs.

Reading TextBlob's word list and the YAML files takes 60 ms and more, reading this one JSON file
two. It is a cache and nothing else: broken, stale or unwritable, it is passed over.
"""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from journal_tui.mood.lexicon_files import LEXICON_FOLDER, read_learned, read_lexicon_files
from journal_tui.mood.lexicon_sources import state_of_sources
from journal_tui.mood.lexicon_table import Lexicon, compile_lexicon
from journal_tui.mood.textblob_lexicon import base_words

CACHE_FILE = "lexicon.json"
# Stands in no word, and JSON need not escape it, which would make reading slower.
_BETWEEN = "~"


def cached_lexicon(cache: Path | None, folder: Path = LEXICON_FOLDER) -> Lexicon:
    """The lexicon, from the folder ``cache`` where a fitting copy lies there.

    A new copy is written there where none does; that it cannot be written is no error. None
    works without a copy. Raises LexiconError for a lexicon file that does not hold together,
    ModuleNotFoundError without TextBlob.
    """
    if cache is None:
        return _compile(folder)
    key = state_of_sources(folder)
    kept = _read(cache / CACHE_FILE, key)
    if kept is not None:
        return kept
    lexicon = _compile(folder)
    value = {"key": key, "lexicon": pack(lexicon)}
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    write_cache(cache / CACHE_FILE, written.encode())
    return lexicon


def _compile(folder: Path) -> Lexicon:
    return compile_lexicon(base_words(), read_lexicon_files(folder), read_learned(folder))


def pack(lexicon: Lexicon) -> dict[str, Any]:
    """The lexicon as JSON values: the words of one entry together in one string.

    Six thousand small lists would take ten times as long to read.
    """
    return {
        "entries": _group(lexicon.entries),
        "starts": _group(lexicon.starts),
        "known": _BETWEEN.join(sorted(lexicon.known)),
        "care": _group(lexicon.care),
        "care_starts": _group(lexicon.care_starts),
        "care_signals": _BETWEEN.join(sorted(lexicon.care_signals)),
    }


def unpack(value: Any) -> Lexicon:
    """The lexicon of ``pack``. Raises KeyError, TypeError or ValueError for anything else."""
    try:
        return Lexicon(
            entries=_ungroup(value["entries"], tuple),
            starts=_ungroup(value["starts"], tuple),
            known=frozenset(value["known"].split(_BETWEEN)),
            care=_ungroup(value["care"], str),
            care_starts=_ungroup(value["care_starts"], tuple),
            care_signals=frozenset(value["care_signals"].split(_BETWEEN)),
        )
    except AttributeError as error:
        raise TypeError("not a packed lexicon") from error


def _group(table: Mapping[str, Any]) -> list[tuple[Any, str]]:
    groups: dict[Any, list[str]] = {}
    for key, value in table.items():
        groups.setdefault(value, []).append(key)
    return [(value, _BETWEEN.join(keys)) for value, keys in groups.items()]


def _ungroup(groups: list[tuple[Any, str]], kind: Callable[[Any], Any]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for value, keys in groups:
        table.update(dict.fromkeys(keys.split(_BETWEEN), kind(value)))
    return table


def _read(path: Path, key: list[Any]) -> Lexicon | None:
    try:
        kept = json.loads(path.read_bytes())
        return unpack(kept["lexicon"]) if kept["key"] == key else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def write_cache(path: Path, data: bytes) -> None:
    """Write to a file beside it and put that in its place, so that nobody reads half of it.

    That it cannot be written is no error.
    """
    import tempfile

    name = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)  # noqa: PTH105 - the name is a string already
    except OSError:
        if name:
            with suppress(OSError):
                os.unlink(name)  # noqa: PTH108
