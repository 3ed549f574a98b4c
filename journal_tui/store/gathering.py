"""Reading what can be read on a line that is no JSON any more, field by field."""

import json
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, Final, NamedTuple

from journal_tui.store.lines import Plain, document_of
from journal_tui.store.shape import MOMENT, Shape, UndecodableError
from journal_tui.store.shapes import BESIDE, SHAPES
from journal_tui.store.snapshot import HISTORY, META

#: The fields of the documents that have no shape.
HISTORY_FIELDS: Final = ("at", "kind", "before", "saved", "undoes")
META_FIELDS: Final = ("program", "schema", "id", "created_at", "generation", "folded", "crc")

_FIELDS: Final = (
    *{name: None for shape in SHAPES.values() for name in shape.fields},
    *BESIDE,
)
#: The field with her words, and the one with further versions of them.
_TEXT: Final = "text"
_OTHER_TEXTS: Final = "other_texts"
_ID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
#: A text behind a colon, and what stands in front of that: the name, or what is left of it.
_VALUE: Final = re.compile(r'([^",{}\[\]:]*)"?\s*:\s*"((?:[^"\\]|\\.)*)', re.DOTALL)
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
    names = (*shape.fields, *BESIDE) if shape else names
    document = _gathered(text, names, shape, doubtful)
    if shape is not None and _TEXT in shape.fields and _TEXT not in document:
        words = max(_nameless(text), key=len, default="")
        if words:
            document[_TEXT] = words
            doubtful.append(_TEXT)
    return Gathered(document, tuple(doubtful))


def _nameless(text: str) -> Iterator[str]:
    """The texts on a line that may be her words: those of no other field, no id, no moment."""
    names = set(_names(SHAPES.values()))
    for found in _VALUE.finditer(text):
        words = _unescaped(found[2])
        like = get_close_matches(_unescaped(found[1]), names, n=1)
        if like in ([], [_TEXT]) and not _ID.fullmatch(words) and not _is_moment(words):
            yield words


def _names(shapes: Iterable[Shape[Any]]) -> Iterator[str]:
    """The names of all fields, those inside of others too."""
    for shape in shapes:
        yield from shape.fields
        for converter in shape.fields.values():
            inner = (converter, converter.each)
            yield from _names(one.shape for one in inner if one and one.shape)


def _is_moment(words: str) -> bool:
    try:
        MOMENT.from_plain(words)
    except UndecodableError:
        return False
    return True


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
        if name in BESIDE:
            # The names inside of it are those of fields; what stands behind them is no value.
            at = text.find("}", at)
            if at < 0:
                break
            continue
        inner = shape.fields[name].shape if shape else None
        if rest.startswith('"'):
            # Her words, with something in them that ends them too early, or without an end.
            document.setdefault(name, _unescaped(rest[1:].rstrip(", ").removesuffix('"')))
            doubtful.append(name)
        elif rest.startswith('["') and name == _OTHER_TEXTS:
            # Where one version ends cannot be told any more: all of it stays, as one.
            words = _unescaped(rest[2:].rstrip(", ").removesuffix("]").removesuffix('"'))
            document.setdefault(name, [words])
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
