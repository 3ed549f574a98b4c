"""jrnl's own files: a journal in one file, or a folder with a file a day.

An entry begins with its day in brackets, or without them in jrnl 1, then its title; a star at the
end of that line marks it. What jrnl puts between two entries is not part of either.
"""

import re
from datetime import date, datetime
from typing import Final

from journal_tui.interchange.errors import NoDiaryError, UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found, Page
from journal_tui.interchange.jrnl.heads import Heads, bare_heads_in, heads_in
from journal_tui.interchange.jrnl.page import page_of
from journal_tui.interchange.source import HEAD, Source
from journal_tui.texts import formats as texts

#: Bytes of a journal: sixteen million letters are more than a life.
_MOST: Final = 16_000_000

_SEALED: Final = (b"gAAAAA", b"JRNLv3")
#: jrnl 1 encrypts to blocks of so many bytes, with nothing that tells them from noise.
_BLOCK: Final = 16
_OWN_NAMES: Final = (".journal", ".jrnl")
_NAMES: Final = (*_OWN_NAMES, ".txt")
_DAY_FILE: Final = re.compile(r"(?P<day>[0-3]\d)\.txt", re.ASCII)
_BRACKET: Final = re.compile(r"\[[^\]\n]{7,}\] ")
_SECONDS: Final = re.compile(r"\d:\d\d:\d\d")
#: Days in the beginning of a file from which on there is an empty line between them in a
#: journal, and none in the log of a program.
_MANY: Final = 3


def recognises(head: bytes, source: Source) -> bool:
    """Whether the file begins with a day as jrnl writes it, or is encrypted by jrnl."""
    if head.startswith(_SEALED) or _is_noise(head, source):
        return True
    text = head.decode("utf-8-sig", errors="ignore").lstrip()
    own = source.filename.lower().endswith(_OWN_NAMES)
    try:
        found = _heads(text, source, bare=own or not _SECONDS.search(text[:30])).heads
    except UnreadableFileError:
        return own
    if not found or found[0].start > 0:
        return own and _BRACKET.match(text) is not None
    return len(found) < _MANY or re.search(r"\n\r?\n", text) is not None


def read(source: Source, _hints: Hints) -> Found:
    """The entries of the journal, letter for letter, times by her own clock."""
    if _is_stray(source):
        raise NoDiaryError(texts.JRNL_STRAY)
    data = source.read(_MOST)
    if data.startswith(_SEALED) or _is_noise(data[:HEAD], source):
        raise UnreadableFileError(texts.JRNL_SEALED, next_step=texts.JRNL_DECRYPT)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = texts.AT_LINE.format(line=data.count(b"\n", 0, error.start) + 1)
        raise UnreadableFileError(texts.NOT_TEXT, where=where) from error
    if not text.strip():
        raise UnreadableFileError(texts.NO_ENTRY)
    found = _heads(text, source)
    if not found.heads:
        return _undated(text, source)
    return Found(pages=_pages(text, found), left_out=_left_out(text, found))


FORMAT: Final = Format(id="jrnl", title="jrnl", holds="pages", recognises=recognises, read=read)


def _heads(text: str, source: Source, *, bare: bool = True) -> Heads:
    """The heads of a file, and those without brackets where it is one of jrnl 1.

    Such a journal may hold lines in brackets (a chat, a log): they are its text.
    """
    found = heads_in(text, _day_of(source))
    if not bare or (found.heads and not text[: found.heads[0].start].strip()):
        return found
    without = bare_heads_in(text)
    return without if without.heads and len(without.heads) >= len(found.heads) else found


def _pages(text: str, found: Heads) -> tuple[Page, ...]:
    ends = [head.start for head in found.heads[1:]] + [len(text)]
    pages = []
    for head, end in zip(found.heads, ends, strict=True):
        title, line_break, rest = text[head.end : end].partition("\n")
        starred = title.rstrip().endswith("*")
        if title.rstrip().endswith(" *"):
            # A star that stands for itself is jrnl's mark; one at a word is hers.
            kept = title.rstrip()[:-1].rstrip(" ")
            title = kept + ("\r" if title.endswith("\r") else "")
        whole = f"{title}{line_break}{rest}".rstrip("\r\n ")
        pages.append(page_of(head.at, whole, starred=starred))
    return tuple(pages)


def _left_out(text: str, found: Heads) -> tuple[str, ...]:
    said = []
    before = text[: found.heads[0].start]
    if before.strip():
        last = before.rstrip().count("\n") + 1
        said.append(texts.JRNL_BEFORE.format(last=last))
    if found.guessed:
        words = texts.DAY_FIRST if found.day_first else texts.MONTH_FIRST
        said.append(words.format(example=found.guessed))
    return tuple(said)


def _undated(text: str, source: Source) -> Found:
    """The whole file as one entry, as jrnl reads it, on the day on which it was last changed."""
    try:
        changed = datetime.fromtimestamp(int(source.path.stat().st_mtime))
    except (OSError, OverflowError, ValueError) as error:
        raise UnreadableFileError(texts.NO_DAY) from error
    page = page_of(changed, text.rstrip("\r\n "))
    return Found(pages=(page,), left_out=(texts.JRNL_UNDATED.format(day=changed.date()),))


def _is_noise(head: bytes, source: Source) -> bool:
    """Whether it looks as if jrnl 1 had encrypted it: blocks of noise in a journal's name."""
    if not source.filename.lower().endswith(_NAMES) or len(head) < 2 * _BLOCK:
        return False
    if len(head) < HEAD and len(head) % _BLOCK:
        return False
    high = sum(byte > 0x7F for byte in head)
    low = sum(byte < 0x20 and byte not in b"\t\n\r" for byte in head)
    return low > 0 and len(head) / 4 < high < len(head) * 3 / 4


def _folder(source: Source) -> tuple[int, int] | None:
    """The year and month of the folders around a file, where they are those of a journal."""
    names = source.folders[-2:]
    if len(names) < 2 or not re.fullmatch(r"[0-9]{4}/(0[1-9]|1[0-2])", "/".join(names)):
        return None
    return int(names[0]), int(names[1])


def _day_of(source: Source) -> date | None:
    """The day of a file in a journal that is a folder: ``2020/08/29.txt``."""
    folder, name = _folder(source), _DAY_FILE.fullmatch(source.filename)
    if folder is None or name is None:
        return None
    try:
        return date(*folder, int(name["day"]))
    except ValueError:
        return None


def _is_stray(source: Source) -> bool:
    """Whether it is a text in such a folder that jrnl passes over, since no day is its name."""
    is_text = source.filename.lower().endswith(".txt")
    return is_text and _folder(source) is not None and _day_of(source) is None
