"""Reading what can be read on a line that is no JSON any more, field by field."""

import json
import re
from functools import cache
from typing import Any, Final, NamedTuple

from journal_tui.store.codec import SHAPES
from journal_tui.store.lines import Plain, document_of
from journal_tui.store.shape import Shape
from journal_tui.store.snapshot import HISTORY, META

#: The fields of the documents that have no shape.
HISTORY_FIELDS: Final = ("at", "kind", "before", "undoes")
META_FIELDS: Final = ("program", "schema", "id", "created_at", "generation", "folded", "crc")

_FIELDS: Final = tuple({name: None for shape in SHAPES.values() for name in shape.fields})
_DECODER: Final = json.JSONDecoder(strict=False)
#: What stands in the place of bytes that are no text.
_LOST: Final = "\N{REPLACEMENT CHARACTER}"
#: What may stand behind a value that is whole: the next field, or the end of the document.
_BEHIND: Final = re.compile(r'\s*(?:,\s*"|\}\s*,?\s*$)')
#: Several at once: what lies beyond the first 65,536 letters is written as two.
_ESCAPES: Final = re.compile(r'(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))+')


class Gathered(NamedTuple):
    """What was read of a damaged line; ``doubtful`` are the fields that may not be whole."""

    document: Plain
    doubtful: tuple[str, ...]


def parsed(line: bytes) -> Plain | None:
    """The document on a line, whatever stands behind it; None where it is not whole."""
    try:
        return document_of(line)
    except ValueError:
        pass
    mark = line.find(b": {") + len(b": ")
    try:
        text = line.decode()
        document, end = json.JSONDecoder().raw_decode(text, len(line[:mark].decode()))
    except (ValueError, RecursionError):
        return None
    # Behind a brace that should not be there, the rest of the document may go on.
    return document if isinstance(document, dict) and '"' not in text[end:] else None


def gather(line: bytes, table: str) -> Gathered:
    """The fields of a document on a line that cannot be parsed, as far as each can be read."""
    shape = SHAPES.get(table)
    names = {HISTORY: HISTORY_FIELDS, META: META_FIELDS}.get(table, _FIELDS)
    doubtful: list[str] = []
    text = line.decode("utf-8", "replace")
    document = _gathered(text, tuple(shape.fields) if shape else names, shape, doubtful)
    return Gathered(document, tuple(doubtful))


def _gathered(
    text: str, names: tuple[str, ...], shape: Shape[Any] | None, doubtful: list[str]
) -> Plain:
    pattern = _pattern(names)
    document: Plain = {}
    at, stop = 0, len(text.rstrip(" \t\r\n,}"))
    while found := pattern.search(text, at):
        name, at = found[1], found.end()
        following = pattern.search(text, at)
        rest = text[at : following.start() if following else stop]
        try:
            value, end = _DECODER.raw_decode(text, at)
            if isinstance(value, dict | list) or _BEHIND.match(text, end):
                document.setdefault(name, value)
                if not _is_clean(text[at:end]):
                    doubtful.append(name)
                at = end
                continue
        except (ValueError, RecursionError):
            pass
        inner = shape.fields[name].shape if shape else None
        if rest.startswith('"'):
            # Her words, with something in them that ends them too early, or without an end.
            document.setdefault(name, _unescaped(rest[1:].rstrip(", ").removesuffix('"')))
            doubtful.append(name)
        elif rest.startswith("{") and inner is not None:
            document.setdefault(name, _gathered(rest, tuple(inner.fields), inner, doubtful))
    return document


def _is_clean(raw: str) -> bool:
    """Whether a value is written as the program does, without anything that was put into it."""
    try:
        json.loads(raw)
    except ValueError:
        return False
    return _LOST not in raw


@cache
def _pattern(names: tuple[str, ...]) -> "re.Pattern[str]":
    """Where a field begins: its name, and the colon behind."""
    return re.compile(rf'"({"|".join(names)})"\s*:\s*')


def _unescaped(raw: str) -> str:
    """The text that was written like this, what cannot be read in it as it stands there."""
    return _ESCAPES.sub(lambda found: str(json.loads(f'"{found[0]}"')), raw)
