"""The front matter of a Markdown file: the YAML between two lines at its very beginning."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from journal_tui.interchange.common.said_tags import without_code
from journal_tui.interchange.common.yaml_text import is_nothing
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.texts import formats as texts

_BLOCK: Final = re.compile(
    r"\A---[ \t]*\r?\n(?P<block>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
#: TOML, as Hugo and Zola write it.
_TOML: Final = re.compile(
    r"\A\+\+\+[ \t]*\r?\n(?P<block>.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
#: Characters of it; a key of thousands of parts takes time that grows with their square.
_TOML_MOST: Final = 16_000
#: Notion ends the name of a note with its id, and has its fields on lines below the heading.
_NOTION_ID: Final = re.compile(r"[ _-]?[0-9a-f]{32}(?=\.[A-Za-z]{1,8}\Z|\Z)")
_NOTION: Final = re.compile(r"\s*# [^\n]*\n\s*\n(?P<lines>(?:[^\n:]{1,60}: [^\n]*\n)+)\s*(?:\n|\Z)")
#: Dataview: ``distance:: 8.1``, also in brackets in the middle of a line.
_INLINE: Final = re.compile(
    r"(?P<open>[\[(]?)(?<![\w:])(?P<name>\w[\w-]{0,40})::[ \t]+(?P<value>[^\n]*)"
)
_NEXT: Final = re.compile(r"[\[(]?[\w-]{1,40}::")
_NO_NAME: Final = re.compile(r"\W+")
#: Characters of a value, or of a line with fields: a longer one is no number, day or tag.
_LONGEST: Final = 1000


class Parts(NamedTuple):
    """A file cut in two: the front matter without its lines, None without any, and the rest."""

    block: str | None
    body: str


class Field(NamedTuple):
    """A field: its name as it is written, and its value or values as texts."""

    name: str
    values: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it as one text."""
        return ", ".join(self.values)


#: Fields by their names in lower case, words joined with ``_``: ``Distance (km)`` is
#: ``distance_km``.
Fields = Mapping[str, Field]


def split(text: str) -> Parts:
    """The front matter and what stands behind it, letter for letter."""
    found = _BLOCK.match(text)
    if found is None:
        return Parts(None, text)
    return Parts(found["block"], text[found.end() :])


def split_toml(text: str) -> Parts:
    """The same of a front matter in TOML."""
    found = _TOML.match(text)
    if found is None:
        return Parts(None, text)
    return Parts(found["block"], text[found.end() :])


def fields_of_toml(block: str) -> dict[str, Field]:
    """Its fields. Raises UnreadableFileError where it is none, or too much of one."""
    if len(block) > _TOML_MOST:
        raise UnreadableFileError(texts.TOO_MUCH_MEMORY)
    try:
        return fields_of(tomllib.loads(block.replace("\r\n", "\n")))
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError(texts.NOT_YAML) from error


def notion_fields(filename: str, body: str) -> dict[str, Field]:
    """The fields below the heading of a note that Notion wrote; none where another did."""
    found = _NOTION.match(body) if _NOTION_ID.search(filename) else None
    if found is None:
        return {}
    pairs = (line.partition(": ")[::2] for line in found["lines"].splitlines())
    return {
        plain_name(name): Field(name, tuple(part.strip() for part in value[:_LONGEST].split(",")))
        for name, value in pairs
    }


def without_id(filename: str) -> str:
    """The name of a file without the id that Notion ends it with, which could look like a day."""
    return _NOTION_ID.sub("", filename)


def fields_of(document: Mapping[str, Any]) -> dict[str, Field]:
    """The fields of a front matter that was read as texts; those inside others stand beside."""
    fields: dict[str, Field] = {}
    inside: dict[str, Field] = {}
    for name, value in document.items():
        if isinstance(value, dict):
            inside |= fields_of(value)
        else:
            values = tuple(text for text in _texts(value) if not is_nothing(text))
            fields[plain_name(str(name))] = Field(str(name), values)
    return inside | fields


def inline_fields(body: str) -> dict[str, Field]:
    """The fields that stand in the text itself, as Dataview reads them; the first of a name."""
    fields: dict[str, Field] = {}
    for line in without_code(body).splitlines():
        rest = line[:_LONGEST]
        while found := _INLINE.search(rest):
            value, rest = found["value"], ""
            if following := _NEXT.search(value):
                value, rest = value[: following.start()], value[following.start() :]
            if found["open"]:
                value = value.partition("]" if found["open"] == "[" else ")")[0]
            value = value.strip(" \t,;|")
            if value:
                fields.setdefault(plain_name(found["name"]), Field(found["name"], (value,)))
    return fields


def plain_name(name: str) -> str:
    """The name of a field in lower case, its words joined with ``_``."""
    return _NO_NAME.sub("_", name.lower()).strip("_")


def _texts(value: Any) -> Iterator[str]:
    """The texts in a value; a link in double brackets is a list in a list."""
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            yield " ".join([str(name), *_texts(one)])
    elif value is not None:
        yield str(value)[:_LONGEST].strip()
