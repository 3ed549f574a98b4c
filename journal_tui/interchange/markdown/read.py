"""Notes in Markdown, one file an entry: Obsidian's daily notes, and our own export.

The front matter and Dataview's inline fields say when it was, how it felt and how far it went.
The text is the body behind the front matter, letter for letter. Our own files (``own_markdown``)
and jrnl's YAML export (``jrnl_yaml``) have their own readers.
"""

import re
from typing import Final

from journal_tui.domain.entry import Feeling
from journal_tui.interchange.common.said_tags import tags_in, without_code
from journal_tui.interchange.common.yaml_text import load_texts
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found, Page
from journal_tui.interchange.jrnl.yaml import read_jrnl_yaml
from journal_tui.interchange.markdown.front_matter import (
    Field,
    Fields,
    fields_of,
    fields_of_toml,
    inline_fields,
    notion_fields,
    split,
    split_toml,
)
from journal_tui.interchange.markdown.many_days import Part, parts_of
from journal_tui.interchange.markdown.note_day import NoteDay, day_of, has_day, is_day
from journal_tui.interchange.markdown.own import is_own, read_own
from journal_tui.interchange.markdown.run_fields import told_in
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts

_MOST: Final = 4_000_000
_NAMES: Final = (".md", ".markdown", ".mdown", ".mkd")
_TAGS: Final = ("tags", "tag", "keywords", "categories", "category")
_MOOD: Final = ("mood", "mood_rating", "mood_score")
_FEELING: Final = ("feeling", "feel", "feelings")
_TITLE: Final = "title"
#: What programs write for themselves; nobody misses it in a journal.
_MACHINERY: Final = frozenset(
    (
        *("aliases", "alias", "cssclass", "cssclasses", "publish", "id", "uid", "uuid", "layout"),
        *("permalink", "lang", "draft", "slug", "updated", "updated_at", "modified", "created"),
        *("date_modified", "last_modified", "position", "banner", "kanban_plugin"),
        *("author", "source", "latitude", "longitude", "altitude", "completed", "traitids"),
        *("desc", "type_id", "updated_time", "last_edited_time", "last_edited"),
    )
)
#: A feeling on our own scale shows its sign, so that it is not one of 1 to 5 or of 1 to 10.
_ON_THE_SCALE: Final = re.compile(r"(?P<value>[+-][0-5]|0)(?:[.,]0)?")
_NUMBER: Final = re.compile(r"[\d.,/\s]+")
_TAG_MARKS: Final = re.compile(r"[,;\s]+")


def recognises(head: bytes, source: Source) -> bool:
    """Whether it is a text with front matter, or one that is called Markdown."""
    if b"\0" in head:
        return False
    try:
        text = head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.end < len(head) - 4:
            return False
        text = head.decode("utf-8-sig", errors="ignore")
    if source.filename.lower().endswith(_NAMES):
        return True
    block = split(text).block
    return block is not None and re.search(r"^\w[^\n:]*:", block, re.MULTILINE) is not None


def read(source: Source, hints: Hints) -> Found:
    """The entry of a note, its text letter for letter, times by her own clock."""
    data = source.read(_MOST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = texts.AT_LINE.format(line=data.count(b"\n", 0, error.start) + 1)
        raise UnreadableFileError(texts.NOT_TEXT, where=where) from error
    block, body = split(text)
    if block is not None and is_own(block):
        return read_own(block, body)
    if found := read_jrnl_yaml(text):
        return found
    return _note(source, hints, text)


FORMAT: Final = Format(
    id="markdown", title="Markdown", holds="pages", recognises=recognises, read=read
)


def _note(source: Source, hints: Hints, text: str) -> Found:
    in_front, body, left_out = _front(text)
    parts, before = ((), body) if has_day(source, in_front) else parts_of(body)
    if parts:
        return _of_days(parts, before, hints, left_out + _unused(in_front, frozenset()))
    # What the front matter says is meant; the text may speak of other days.
    fields: Fields = inline_fields(body) | notion_fields(source.filename, body) | in_front
    day = day_of(source, fields, body)
    title = in_front[_TITLE].text if _TITLE in in_front else ""
    shown = title in body or title in source.filename or is_day(title)
    read_page = _page(fields, day, body, hints, title="" if shown else title)
    if read_page is None:
        raise UnreadableFileError(texts.NO_ENTRY)
    page, used, said = read_page
    if page.activity is not None:
        page = page._replace(activity=page.activity._replace(name=title))
    left_out += [*said, *_unused(in_front, used | {*_TAGS, _TITLE})]
    return Found(pages=(page,), left_out=tuple(left_out))


def _of_days(parts: tuple[Part, ...], before: str, hints: Hints, left_out: list[str]) -> Found:
    """The days of a note that holds many; what is said of several is said once."""
    pages = []
    if before.strip():
        left_out.append(texts.JRNL_BEFORE.format(last=before.rstrip().count("\n") + 1))
    for part in parts:
        read_page = _page(inline_fields(part.text), part.day, part.text, hints)
        if read_page is not None:
            pages.append(read_page[0])
            left_out += read_page[2]
    return Found(pages=tuple(pages), left_out=tuple(dict.fromkeys(left_out)))


def _page(
    fields: Fields, day: NoteDay, body: str, hints: Hints, title: str = ""
) -> tuple[Page, frozenset[str], list[str]] | None:
    """The page of a day, the fields that were read, and what is to be said; None without any.

    ``title`` is one that the text does not have; it stands above the words, and not of a run.
    """
    tags = _tags(fields, body)
    told = told_in(fields, tags, hints.units)
    feeling, mood, used_words = _felt(fields)
    activity = told.activity
    if activity is not None:
        activity = activity._replace(started_at=day.at)
    elif title:
        body = f"{title}\n\n{body}"
    if not body.strip() and activity is None and not (mood or tags or feeling != Feeling()):
        return None
    page = Page(
        at=day.at,
        text=body,
        tags=tags,
        place=told.place,
        mood=mood,
        feeling=feeling,
        effort=told.effort,
        activity=activity,
        # Programs write ``Z`` for when they made a note, wherever that was.
        zone_known=bool(day.at.utcoffset()),
    )
    said = []
    if day.guessed:
        words = texts.DAY_FIRST if day.day_first else texts.MONTH_FIRST
        said.append(words.format(example=day.guessed))
    if told.unit_taken:
        units = texts.UNITS_NAMED[told.unit_taken]
        said.append(texts.UNITS_TAKEN.format(units=units, why=texts.UNITS_BY_SETTINGS))
    return page, told.used | day.used | used_words, said


def _front(text: str) -> tuple[dict[str, Field], str, list[str]]:
    """The fields of the front matter, the text without it, and what is to be said.

    A front matter that cannot be read stays in the text; its day is looked for all the same.
    """
    block, body = split_toml(text)
    if block is not None:
        try:
            return fields_of_toml(block), body, []
        except UnreadableFileError:
            where = texts.AT_LINE.format(line=1)
            return {}, text, [texts.FRONT_MATTER_KEPT.format(where=where)]
    block, body = split(text)
    if block is None or not block.strip():
        return {}, body, []
    try:
        document = load_texts(block)
    except UnreadableFileError as error:
        where = error.where or texts.AT_LINE.format(line=1)
        return _bare_fields(block), text, [texts.FRONT_MATTER_KEPT.format(where=where)]
    if document is None:
        return {}, body, []
    # Two rules across a page look like front matter, and what is between them is her text.
    return (fields_of(document), body, []) if isinstance(document, dict) else ({}, text, [])


def _bare_fields(block: str) -> dict[str, Field]:
    """The day of a front matter that is no YAML, as far as its lines can be read one by one."""
    lines = re.findall(r"^(date|day|created)[ \t]*:[ \t]*([^\n]*)$", block, re.MULTILINE | re.I)
    return {name.lower(): Field(name, (value.strip(" \t\r'\""),)) for name, value in lines}


def _tags(fields: Fields, body: str) -> tuple[str, ...]:
    named = [
        part.strip("#")
        for name in _TAGS
        if name in fields
        for value in fields[name].values
        for part in ([value] if len(fields[name].values) > 1 else _TAG_MARKS.split(value))
    ]
    found = [*(tag.lower() for tag in named if tag), *tags_in(without_code(body), "#")]
    return tuple(dict.fromkeys(found))


def _felt(fields: Fields) -> tuple[Feeling, str, frozenset[str]]:
    """Her feeling, the mood in the words of the note, and the fields that say them."""
    feeling = Feeling()
    mood, used = "", set()
    for name in (*_MOOD, *_FEELING):
        text = fields[name].text if name in fields else ""
        if not text:
            continue
        found = _ON_THE_SCALE.fullmatch(text)
        if found and name in _FEELING:
            feeling = feeling._replace(after=int(found["value"]))
        elif name in _MOOD or _NUMBER.fullmatch(text):
            if mood:
                continue
            mood = text
        else:
            feeling = feeling._replace(words=(*feeling.words, *fields[name].values))
        used.add(name)
    return feeling, mood, frozenset(used)


def _unused(in_front: Fields, used: frozenset[str]) -> list[str]:
    """A sentence on the fields of the front matter that were not brought in."""
    names = [
        field.name
        for name, field in in_front.items()
        if field.text and name not in used and name not in _MACHINERY
    ]
    return [texts.FIELDS_LEFT_OUT.format(fields=", ".join(names))] if names else []
