"""JSON of another program, read so that no file can hang, fill the memory or surprise."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.source import WHOLE_MOST, Source
from journal_tui.texts import formats as texts

#: Bytes of memory that the text of a file and what is made of it may take together.
_MEMORY_MOST: Final = 250_000_000
#: Bytes that an object, an array and a value take at most (CPython 3.11, 64 bit), names and
#: texts apart.
_OBJECT: Final = 240
_ARRAY: Final = 80
_VALUE: Final = 72

_FOUR_BYTES: Final = re.compile(rb"[\xf0-\xf4]")
_TWO_BYTES: Final = re.compile(rb"[\xc4-\xef]")
#: A text with a sign of four bytes (an emoji): all its signs take four.
_WIDE_TEXT: Final = re.compile(rb'"[^"\xf0-\xf4]*[\xf0-\xf4][^"]*')
_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F]")
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\\?\Z)|[{}\[\],:]', re.DOTALL)


def load(source: Source, most: int = WHOLE_MOST, *, mend: bool = True) -> Any:
    """What the JSON file holds. Raises UnreadableFileError, with the line where there is one.

    A byte order mark is passed over, of a name that stands twice the last one counts, NaN and
    Infinity are None, half a surrogate pair is the replacement character (without ``mend`` it
    stays what it is). A number can still be too large for a float (``1e999`` is infinite):
    ``number`` looks at that.
    """
    data = source.read(most)
    _weigh(data)
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = texts.AT_LINE.format(line=data.count(b"\n", 0, error.start) + 1)
        raise UnreadableFileError(texts.NOT_TEXT, where=where) from error
    halves = mend and _SURROGATE.search(data) is not None
    del data
    try:
        value = json.loads(content, parse_constant=lambda _: None)
        return _mended(value) if halves else value
    except json.JSONDecodeError as error:
        what = texts.CUT_OFF.format(detail=error.msg.lower())
        where = texts.AT_COLUMN.format(line=error.lineno, column=error.colno)
        raise UnreadableFileError(what, where=where) from error
    except RecursionError as error:
        raise UnreadableFileError(texts.TOO_DEEP) from error
    except ValueError as error:  # an integer of thousands of digits
        raise UnreadableFileError(texts.NUMBER_TOO_LONG) from error


def number(value: object) -> float | None:
    """A finite number that a JSON value is, None for anything else, also for true and false."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < 1e15 else None


def text(value: object) -> str:
    """The text that a JSON value is, letter for letter; empty for anything else."""
    return value if isinstance(value, str) else ""


def mapping(value: object) -> Mapping[str, Any]:
    """The object that a JSON value is, an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def sequence(value: object) -> list[Any]:
    """The array that a JSON value is, an empty one for anything else."""
    return value if isinstance(value, list) else []


@lru_cache(maxsize=2)
def head_keys(head: bytes) -> tuple[str, ...]:
    """The paths of the names in the beginning of a JSON file, in order, each once.

    ``{"entries": [{"title": ...`` gives ``entries`` and ``entries[].title``, an array of
    objects ``[].title``. Empty where the file does not begin as JSON does. It never raises.
    """
    begins = head.decode("utf-8-sig", errors="ignore").lstrip()
    if not begins.startswith(("{", "[")):
        return ()
    found: dict[str, None] = {}
    opened: list[tuple[str, bool]] = []
    name = at = ""
    for token in _TOKEN.findall(begins):
        if token == "{":
            opened.append((f"{at}." if at else "", False))
        elif token == "[":
            at += "[]"
            opened.append((at, True))
        elif token in ("}", "]"):
            if opened:
                opened.pop()
        elif token == ",":
            at = opened[-1][0] if opened and opened[-1][1] else at
        elif token == ":":
            at = name
            found[at] = None
        elif opened and not opened[-1][1]:
            name = opened[-1][0] + token[1:-1]
    return tuple(found)


def _weigh(data: bytes) -> None:
    """Refuse what would take too much memory, before it takes it."""
    width = 1 if data.isascii() else 4 if _FOUR_BYTES.search(data) else 1
    if width == 1 and _TWO_BYTES.search(data):
        width = 2
    wide = sum(len(found[0]) for found in _WIDE_TEXT.finditer(data)) if width == 4 else 0
    made = (
        _OBJECT * data.count(b"{")
        + _ARRAY * data.count(b"[")
        + _VALUE * data.count(b",")
        + len(data) * min(width, 2)
        + wide * 2
    )
    if len(data) * width + made > _MEMORY_MOST:
        raise UnreadableFileError(texts.TOO_MUCH_MEMORY)


def _mended(value: Any) -> Any:
    """The value with the replacement character for every half of a surrogate pair."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_mended(one) for one in value]
    if isinstance(value, dict):
        return {_mended(name): _mended(one) for name, one in value.items()}
    return value
