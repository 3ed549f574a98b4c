"""RedNotebook's files: a month each, day numbers with their text and categories.

A tag becomes a tag. An entry of any other category is a line behind the text, since a category
(``Work: Long meeting``) is words of hers.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from journal_tui.interchange.common.said_days import YEAR_LEAST, YEAR_MOST
from journal_tui.interchange.common.yaml_text import is_nothing, load_texts
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found, Page
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_MOST: Final = 8_000_000
_MONTH: Final = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])\.txt", re.ASCII)
_FIRST_DAY: Final = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|#[^\n]*\n)*\{?\d{1,2}:(?:\s|\Z)")
_TAGS: Final = "tags"
#: A tag of RedNotebook's stands anywhere but behind a word, ``&`` or another ``#``, and ends with
#: its word. Numbers, colours and C's includes are none.
_TAG: Final = re.compile(
    r"(?<![\w&#])#(?!\d+\b|include\b|(?=\w*\d)[\da-f]{6}\b)(?P<name>\w+)", re.IGNORECASE
)
#: The hour of a day that names none: a day that is read in any zone stays that day.
_NOON: Final = 12


def recognises(head: bytes, source: Source) -> bool:
    """Whether it is a month of days: the name says which, the content begins with a number."""
    return _MONTH.fullmatch(source.filename) is not None and _FIRST_DAY.match(head) is not None


def read(source: Source, _hints: Hints) -> Found:
    """The days of the month that hold anything, each at noon, by her own clock."""
    month = _MONTH.fullmatch(source.filename)
    if month is None:
        raise UnreadableFileError(texts.REDNOTEBOOK_NAME)
    try:
        text = source.read(_MOST).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(texts.NOT_TEXT) from error
    days = load_texts(text)
    if not isinstance(days, dict):
        raise UnreadableFileError(texts.NOT_THIS_FORMAT.format(title=FORMAT.title))
    pages = (
        _page(_day(month, str(number)), content)
        for number, content in days.items()
        if not is_nothing(content)
    )
    found = tuple(page for page in pages if page.text.strip() or page.tags)
    if not found:
        raise UnreadableFileError(texts.NO_ENTRY)
    return Found(pages=tuple(sorted(found, key=lambda page: page.at)))


FORMAT: Final = Format(
    id="rednotebook", title="RedNotebook", holds="pages", recognises=recognises, read=read
)


def _day(month: re.Match[str], number: str) -> datetime:
    try:
        day = date(int(month["year"]), int(month["month"]), int(number))
    except ValueError as error:
        where = texts.AT_FIELD.format(field=number[:40])
        raise UnreadableFileError(texts.REDNOTEBOOK_DAY, where=where) from error
    if not YEAR_LEAST <= day.year <= YEAR_MOST:
        raise UnreadableFileError(texts.IMPOSSIBLE_YEAR)
    return datetime(day.year, day.month, day.day, _NOON)


def _page(at: datetime, content: Any) -> Page:
    if not isinstance(content, dict):
        content = {"text": content}
    text = content.get("text", "")
    if not isinstance(text, str):
        raise UnreadableFileError(
            texts.NOT_THIS_FORMAT.format(title=FORMAT.title),
            where=texts.AT_FIELD.format(field=f"{at.day}: text"),
        )
    tags: list[str] = []
    lines: list[str] = []
    for name, inside in content.items():
        if name.lower() == _TAGS:
            tags += [tag.strip().lower() for tag in _names(inside)]
        elif name != "text":
            below = list(_names(inside))
            lines += [f"{name}: {entry}" for entry in below] or [name]
    tags += [match["name"].lower() for match in _TAG.finditer(text)]
    if lines:
        # An empty line keeps them apart from what she wrote.
        text = "\n".join([text.rstrip("\n") + "\n", *lines] if text.strip() else lines)
    return Page(at=at, text=text, tags=tuple(dict.fromkeys(tag for tag in tags if tag)))


def _names(value: Any) -> Iterator[str]:
    """The entries of a category, those inside others behind a colon."""
    if isinstance(value, dict):
        for name, inside in value.items():
            below = list(_names(inside))
            yield from (f"{name}: {one}" for one in below) if below else iter((str(name),))
    elif isinstance(value, list):
        for one in value:
            yield from _names(one)
    elif not is_nothing(value):
        yield str(value)
