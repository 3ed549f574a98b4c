"""An entry from its line, without what is long: her words and the arc stay on the line.

A journal of twenty years is mostly text. Nobody looks at more of it than a screen holds, and
the lines are kept anyway, so that both are read from them when they are asked for. What is odd
about a line, in whatever way, is left to ``codec.decode``, which names what is wrong.
"""

import json
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, Final

from journal_tui.domain.entry import Entry, SentenceTone
from journal_tui.store.codec import decode
from journal_tui.store.entry_shape import ENTRY, SENTENCES
from journal_tui.store.lines import document_of
from journal_tui.store.shape import MOMENT, Later
from journal_tui.store.snapshot import ENTRIES

_MOMENT: Final = r'"([^"\\\x00-\x1f]+)"'
#: How the line of a live entry with words begins; a name that stands later stands there once.
_START: Final = re.compile(
    rf'"[^"\\\x00-\x1f]+": {{"at":{_MOMENT},"created_at":{_MOMENT},"updated_at":{_MOMENT},"text":"'
)
_TEXT: Final = '"text":"'
# Inside a string every quote has a backslash before it: there neither of these can stand.
_ROWS: Final = '"sentences":['
_ROWS_END: Final = "]]"
_SAID_BEFORE: Final = frozenset(("at", "created_at", "updated_at", "text"))
_WHOLE: Final = "(?:0|[1-9][0-9]{0,15}+)"
_ROW: Final = rf"\[{_WHOLE},{_WHOLE},-?+{_WHOLE}(?:\.[0-9]++)?+(?:e-[0-9]++)?+\]"
#: An arc as we write it, every number of which is one that an arc can have.
_ARC: Final = re.compile(rf"\[{_ROW}(?:,{_ROW})*+\]")
_raw_decode = json.JSONDecoder().raw_decode


class LineText(Later):
    """The text on the line of an entry."""

    __slots__ = ("_line",)

    def __init__(self, line: bytes) -> None:
        self._line = line

    def __str__(self) -> str:
        words = self._line.decode()
        text: str = scanstring(words, words.index(_TEXT) + len(_TEXT), True)[0]
        return text

    def __repr__(self) -> str:
        return repr(str(self))

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other) if isinstance(other, str | LineText) else NotImplemented

    def __hash__(self) -> int:
        return hash(str(self))


class LineRows(Later):
    """The tone of each sentence on the line of an entry."""

    __slots__ = ("_line",)

    def __init__(self, line: bytes) -> None:
        self._line = line

    def __iter__(self) -> Iterator[SentenceTone]:
        start = self._line.index(_ROWS.encode()) + len(_ROWS) - 1
        end = self._line.index(_ROWS_END.encode(), start) + len(_ROWS_END)
        return iter(SENTENCES.from_plain(json.loads(self._line[start:end])))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __eq__(self, other: object) -> bool:
        return (
            tuple(self) == tuple(other) if isinstance(other, tuple | LineRows) else NotImplemented
        )

    def __hash__(self) -> int:
        return hash(tuple(self))


def value_on(table: str, doc_id: str, line: bytes) -> Any:
    """The value of a document on its line; an entry with her words and its arc still there.

    Raises UndecodableError naming the field, or another ValueError for what is no document.
    """
    entry = _entry_on(doc_id, line) if table == ENTRIES else None
    return entry or decode(table, doc_id, document_of(line))


def _entry_on(doc_id: str, line: bytes) -> Entry | None:
    """The entry, its words and its arc unread; None where the line is not as we write it."""
    words = line.decode()
    start = _START.match(words)
    if start is None:
        return None
    at_text, created_text, updated_text = start.groups()
    try:
        text, end = scanstring(words, start.end(), True)
        document = _rest(words, end, line)
        if document is None:
            return None
        at = MOMENT.from_plain(at_text)
        # Most are written once: one moment is said three times, and made once.
        created = at if created_text == at_text else MOMENT.from_plain(created_text)
        updated = at if updated_text == at_text else MOMENT.from_plain(updated_text)
        document["text"] = LineText(line) if text.strip() else text
        return ENTRY.decode(document, id=doc_id, at=at, created_at=created, updated_at=updated)
    except (ValueError, RecursionError):
        return None


def _rest(words: str, end: int, line: bytes) -> dict[str, Any] | None:
    """What stands behind the text; None where that is not as we write it."""
    if words[end : end + 1] != ",":
        return None
    start = words.find(_ROWS, end)
    if start < 0:
        return _object("{" + words[end + 1 :])
    start += len(_ROWS) - 1
    stop = words.index(_ROWS_END, start) + len(_ROWS_END)
    document = _object("{" + words[end + 1 : start] + "[]" + words[stop:])
    tone = document and document.get("tone")
    # The arc was where it should be, and nothing that is like one stands elsewhere.
    if not isinstance(tone, dict) or tone.get("sentences") != [] or _ROWS in words[stop:]:
        return None
    if _ARC.fullmatch(words, start, stop) is None:
        return None
    tone["sentences"] = LineRows(line)
    return document


def _object(words: str) -> dict[str, Any] | None:
    """The object that these words are; None where it is another, or one that says too much."""
    document, end = _raw_decode(words)
    if end != len(words) or type(document) is not dict or not _SAID_BEFORE.isdisjoint(document):
        return None
    return document
