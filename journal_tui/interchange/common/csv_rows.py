"""Rows of a CSV file as programs and spreadsheets write them, with the line each stands on.

The encoding and the delimiter are found by looking at the content. Rows stream: what is held is
one row, however long the file.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from typing import IO, Final, NamedTuple

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.source import STREAM_MOST, Source
from journal_tui.texts import formats as texts

#: Characters of one row at most, all its lines together: a long reflection is a hundredth of it.
ROW_MOST: Final = 4_000_000
#: Rows of one file at most: nobody has run or written more often.
ROWS_MOST: Final = 100_000
#: Bytes of a table of activities or of one track at most: ten thousand runs are 10 MB.
TABLE_MOST: Final = 25_000_000
#: Sentences about single rows at most; the rest is counted.
SENTENCES_MOST: Final = 50

_DELIMITERS: Final = ",;\t"
_PIECE: Final = 1 << 16
#: What a spreadsheet writes before the header to say which delimiter follows.
_SAYS_DELIMITER: Final = re.compile(r"sep=([,;\t])\s*", re.IGNORECASE)
#: A sign of UTF-8 that is more than one byte long.
_UTF8_SIGN: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
#: The signs of running text that Windows-1252 has beside the letters.
_WESTERN_SIGNS: Final = "€‚„…‘’“”•–—™\u00a0¡§©«®°´·»¿½¼¾²³"
_NOT_WESTERN: Final = bytes(
    byte
    for byte in range(0x80, 0x100)
    if not (sign := bytes([byte]).decode("cp1252", "replace")).isalpha()
    and sign not in _WESTERN_SIGNS
)


class Row(NamedTuple):
    """One row: the ``line`` of the file on which it begins, from 1, and its fields."""

    line: int
    fields: tuple[str, ...]

    def at(self, place: int | None) -> str:
        """The field at a place, letter for letter; empty beyond the end of the row, or at None."""
        return self.fields[place] if place is not None and place < len(self.fields) else ""


class Columns:
    """The header of a table. Names are compared without regard to case and spaces around them.

    A name may stand there more than once: ``at(name, 1)`` is its second place.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names: Final = names
        self._places: Final[dict[str, list[int]]] = {}
        for place, name in enumerate(names):
            self._places.setdefault(name_key(name), []).append(place)

    def __contains__(self, name: str) -> bool:
        return name_key(name) in self._places

    def at(self, name: str, which: int = 0) -> int | None:
        """The place of a column by name, the ``which``-th of that name, None without it."""
        places = self._places.get(name_key(name), [])
        return places[which] if which < len(places) else None

    def first(self, *names: str) -> int | None:
        """The place of the first of these names that is there, None where none is."""
        return next((place for name in names if (place := self.at(name)) is not None), None)


class RowsLeftOut:
    """What is said of the rows of a file that are not brought in, each by its number."""

    def __init__(self) -> None:
        self._sentences: list[str] = []
        self._more = 0

    def add(self, row: int, why: str) -> None:
        """Row ``row`` (the header is row 1) is left out; ``why`` ends without a full stop."""
        self.say(texts.ROW_LEFT_OUT.format(row=row, why=why))

    def say(self, sentence: str) -> None:
        """Something else about the file is told, at this place."""
        if len(self._sentences) < SENTENCES_MOST:
            self._sentences.append(sentence)
        else:
            self._more += 1

    def sentences(self) -> tuple[str, ...]:
        """All of them; where there are too many to read, the first and how many more."""
        more = (texts.MORE_LEFT_OUT.format(count=self._more),) if self._more else ()
        return (*self._sentences, *more)

    def first(self) -> str:
        """The first of them, empty where there is none."""
        return self._sentences[0] if self._sentences else ""


def name_key(name: str) -> str:
    """A column's name in the form in which names are compared."""
    return " ".join(name.replace("’", "'").split()).casefold()


def rows(
    source: Source, *, most: int | None = STREAM_MOST, rows_most: int | None = None
) -> Iterator[Row]:
    """The rows of the file, the header among them; rows with nothing in them are passed over.

    Line ends inside quotes stay as they are. ``most`` is that of ``Source.open``, ``rows_most``
    the number of rows where it is not ``ROWS_MOST``. Raises UnreadableFileError where the file
    is no text, holds NUL bytes, cannot be read, is cut off inside a row, or has a row or a
    number of rows beyond all measure.
    """
    encoding = _encoding(source, most)
    delimiter = _delimiter(_text(source.head(), encoding))
    with source.open(most) as stream:
        text = io.TextIOWrapper(stream, encoding=encoding, newline="")
        try:
            yield from _rows(text, delimiter, rows_most or ROWS_MOST)
        except UnicodeError as error:
            raise UnreadableFileError(texts.NOT_TEXT) from error


def head_rows(head: bytes, most: int = 1) -> tuple[tuple[str, ...], ...]:
    """The first rows in the head of a file, for recognising it; never raises.

    The last one may be cut where the head ends.
    """
    text = _text(head, _marked(head) or "utf-8")
    found: list[tuple[str, ...]] = []
    try:
        for row in _rows(io.StringIO(text, newline=""), _delimiter(text), ROWS_MOST, whole=False):
            found.append(row.fields)
            if len(found) == most:
                break
    except UnreadableFileError:
        return tuple(found)
    return tuple(found)


def _rows(text: IO[str], delimiter: str, rows_most: int, *, whole: bool = True) -> Iterator[Row]:
    """The rows of a text; where it is not the ``whole`` file, the last row may be cut."""
    csv.field_size_limit(max(csv.field_size_limit(), ROW_MOST))
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    count, least, width = 0, 0, 0
    while True:
        lines.begin()
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            where = texts.AT_LINE.format(line=lines.first)
            raise UnreadableFileError(texts.NOT_A_TABLE, where=where) from error
        if not any(map(str.strip, fields)) or (
            not count and _SAYS_DELIMITER.fullmatch(lines.row())
        ):
            continue
        width = width or len(fields)
        again = _with_bare_quotes(lines.row(), delimiter, width)
        fields = again or fields
        cut_in_quotes = again is None and lines.ended
        if whole and (cut_in_quotes or (lines.unfinished and len(fields) < least)):
            where = texts.AT_LINE.format(line=lines.first)
            raise UnreadableFileError(texts.ROW_CUT_OFF, where=where)
        count += 1
        least = min(least, len(fields)) if count > 1 else len(fields)
        if count > rows_most:
            raise UnreadableFileError(texts.TOO_MANY_ROWS.format(most=rows_most))
        yield Row(lines.first, tuple(fields))


class _Lines:
    """The lines of a text one by one, and those of the row that is being read.

    ``first`` is the line on which the row begins. ``unfinished`` says that its last line has no
    end, ``ended`` that more was asked for than there is.
    """

    def __init__(self, text: IO[str]) -> None:
        self._text = text
        self._read = 0
        self._size = 0
        self._of_row: list[str] = []
        self.first = 1
        self.unfinished = False
        self.ended = False

    def begin(self) -> None:
        """A new row begins."""
        self.first = self._read + 1
        self._size = 0
        self._of_row = []

    def row(self) -> str:
        """The row as it stands in the file."""
        return "".join(self._of_row)

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._text.readline(ROW_MOST + 1)
        if not line:
            self.ended = True
            raise StopIteration
        self._read += 1
        self._size += len(line)
        self._of_row.append(line)
        self.unfinished = not line.endswith(("\n", "\r"))
        where = texts.AT_LINE.format(line=self._read)
        if self._size > ROW_MOST:
            raise UnreadableFileError(texts.LONG_ROW.format(most=ROW_MOST), where=where)
        if "\0" in line:
            raise UnreadableFileError(texts.NUL_BYTES, where=where)
        return line


def _with_bare_quotes(raw: str, delimiter: str, width: int) -> list[str] | None:
    """The fields of a row whose quotes inside quotes are not doubled; none of any other row.

    Garmin Connect writes ``"6x400 "fast""``. Such a row does not double any: a field ends at
    the first quote that stands before a delimiter or the end of the row; where that gives not
    as many fields as the header has (``width``), a quote must follow the delimiter as well.
    None where the row ends inside quotes.
    """
    if '"' not in raw:
        return []
    try:
        next(csv.reader(io.StringIO(raw, newline=""), delimiter=delimiter, strict=True))
    except (csv.Error, StopIteration):
        mark = re.escape(delimiter)
        plain = _split(raw, delimiter, re.compile(f'"(?={mark}|\\Z)'))
        if plain is not None and len(plain) == width:
            return plain
        quoted = _split(raw, delimiter, re.compile(f'"(?={mark}"|\\Z)'))
        return quoted if quoted is not None and len(quoted) == width else plain
    return []


def _split(raw: str, delimiter: str, closing: re.Pattern[str]) -> list[str] | None:
    """The fields of a row, those in quotes up to where ``closing`` fits; None if nowhere."""
    body, found, place = raw.rstrip("\r\n"), [], 0
    while place <= len(body):
        if body.startswith('"', place):
            close = closing.search(body, place + 1)
            if close is None:
                return None
            found.append(body[place + 1 : close.start()])
            place = close.end() + 1
        else:
            end = body.find(delimiter, place)
            end = len(body) if end < 0 else end
            found.append(body[place:end])
            place = end + 1
    return found


def _delimiter(text: str) -> str:
    """The delimiter: the one that stands most often in the first line, outside quotes."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    if says := _SAYS_DELIMITER.fullmatch(first):
        return says[1]
    outside = re.sub(r'"[^"]*"', "", first)
    return max(_DELIMITERS, key=outside.count)


def _marked(head: bytes) -> str | None:
    """The encoding that a byte order mark names, None without one."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig" if head.startswith(codecs.BOM_UTF8) else None


def _text(head: bytes, encoding: str) -> str:
    """The head of a file as text; a sign that is cut at its end is left out."""
    return codecs.getincrementaldecoder(encoding)("replace").decode(head)


def _encoding(source: Source, most: int | None) -> str:
    """How the file's text is encoded; Windows-1252 where it can be nothing else.

    Raises UnreadableFileError where it is no text.
    """
    with source.open(most) as stream:
        piece = stream.read(_PIECE)
        if named := _marked(piece):
            return named
        decoder = codecs.getincrementaldecoder("utf-8")()
        utf8 = western = True
        signs = False
        while piece:
            if utf8:
                try:
                    decoder.decode(piece)
                except UnicodeDecodeError:
                    utf8 = False
            if not piece.isascii():
                signs = signs or _UTF8_SIGN.search(piece) is not None
                western = western and piece.translate(None, _NOT_WESTERN) == piece
            piece = stream.read(_PIECE)
        if utf8 and not decoder.getstate()[0]:
            return "utf-8"
        if utf8 or signs or not western:
            raise UnreadableFileError(texts.NOT_TEXT)
        return "cp1252"
