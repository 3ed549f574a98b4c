r"""The text of a Day One entry: Markdown in which punctuation is escaped.

Day One sets a backslash before each sign that could mean something in Markdown (``\.``, ``\-``,
``\!``, ``\(``) when it writes the text of its editor; a backslash before anything else, or in
code, is hers.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

#: The signs that Day One escapes: those of Markdown's first description (Gruber 2004), and the
#: marks of quotes and of struck words.
ESCAPED: Final = "\\`*_{}[]()#+-.!>~"

#: An escape, or code (between fences, between ticks), in which nothing is escaped. Day One's own
#: tools escape the marks of tables and of coloured words as well, and a number as a whole.
_ESCAPE: Final = re.compile(
    r"^(?P<fence>`{3,9})[^\n]*\n.*?^(?P=fence)"
    r"|(?<!`)(?P<ticks>``?)(?!`)[^`\n]+(?P=ticks)(?!`)"
    r"|(?P<number>^\\(?=\d{1,9}\. ))"
    rf"|\\(?P<sign>[{re.escape(ESCAPED)}|=])",
    re.MULTILINE | re.DOTALL,
)
_SIGN: Final = re.compile(rf"[{re.escape(ESCAPED)}]")
_STYLES: Final = {"bulleted": "- ", "quote": "> "}


def unescaped(text: str) -> str:
    """The words as she wrote them: without the backslashes that Day One set."""
    return _ESCAPE.sub(lambda found: "" if found["number"] else found["sign"] or found[0], text)


def escaped(text: str) -> str:
    """The words as Day One keeps them; ``unescaped`` gives them back exactly."""
    return _SIGN.sub(r"\\\g<0>", text)


def rich_text(source: object) -> str:
    """The words of ``richText``, a JSON text of its own; empty where it cannot be read.

    Headings, lists and quotes become those of Markdown, a photo stays as ``![](dayone-moment:``
    with its name.
    """
    if not isinstance(source, str):
        return ""
    try:
        value = json.loads(source)
    except (ValueError, RecursionError):
        return ""
    contents = value.get("contents") if isinstance(value, dict) else None
    pieces = contents if isinstance(contents, list) else []
    return "".join(text for piece in pieces if isinstance(piece, dict) for text in _piece(piece))


def _piece(piece: Mapping[str, Any]) -> Iterator[str]:
    objects = piece.get("embeddedObjects")
    for one in objects if isinstance(objects, list) else ():
        if isinstance(one, dict) and isinstance(one.get("identifier"), str):
            kind = "" if one.get("type") == "photo" else f"/{one.get('type')}/"
            yield f"\n![](dayone-moment:{kind or '//'}{one['identifier']})\n"
    text = piece.get("text")
    if not isinstance(text, str) or not text:
        return
    attributes = piece.get("attributes")
    line = attributes.get("line") if isinstance(attributes, dict) else None
    yield (_mark(line) if isinstance(line, dict) else "") + text


def _mark(line: Mapping[str, Any]) -> str:
    """What stands before a line in Markdown."""
    header, style, level = line.get("header"), line.get("listStyle"), line.get("indentLevel")
    if isinstance(header, int) and 1 <= header <= 6:
        return f"{'#' * header} "
    if line.get("quote") is True:
        return "> "
    if not isinstance(style, str):
        return ""
    indent = "  " * (level - 1) if isinstance(level, int) and 1 <= level <= 10 else ""
    if style == "numbered":
        index = line.get("listIndex")
        return f"{indent}{index if isinstance(index, int) else 1}. "
    if style == "checkbox":
        return f"{indent}- [{'x' if line.get('checked') is True else ' '}] "
    return indent + _STYLES.get(style, "")
