"""The form of our own Markdown files: an entry, all of it, so that it comes back as it was.

The front matter is the entry's document, field by field under the names that it has in the
journal, led by the mark ``journal-tui: 1`` and its id. The body behind it is the text, letter for
letter. What such a file cannot carry stands in the front matter instead: a text with control
characters as ``text``, and a field with half a surrogate pair inside ``json``.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from journal_tui.interchange.common.yaml_text import dump_own, load_own
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.found import Found
from journal_tui.texts import formats as texts

MARK: Final = "journal-tui"
VERSION: Final = 1

_RESERVED: Final = frozenset({MARK, "id", "text", "json"})
#: A terminal obeys these, editors drop them. Line breaks and tabs are part of a text.
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]")
#: A pair that was written as two halves is one character when it comes back.
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_MARKED: Final = re.compile(rf"^{MARK}:", re.MULTILINE)


def written(entry_id: str, document: Mapping[str, Any], text: str) -> bytes:
    """The file of an entry: its document (without id, text and tone) and its text."""
    front: dict[str, Any] = {MARK: VERSION, "id": entry_id}
    hidden: dict[str, Any] = {}
    for name, value in document.items():
        as_json = json.dumps([name, value], ensure_ascii=False)
        place = hidden if name in _RESERVED or _SURROGATE.search(as_json) else front
        place[name] = value
    body = text
    if _SURROGATE.search(text):
        hidden["text"], body = text, ""
    elif _CONTROL.search(text):
        front["text"], body = text, ""
    if hidden:
        front["json"] = json.dumps(hidden)
    return f"---\n{dump_own(front)}---\n{body}".encode()


def is_own(block: str | None) -> bool:
    """Whether a front matter is that of a file of ours."""
    return block is not None and _MARKED.search(block) is not None


def read_own(block: str, body: str) -> Found:
    """The entry of such a file. Raises UnreadableFileError where it is damaged, or newer.

    What she wrote into the body of a file that has its text above stands behind that.
    """
    front = load_own(block)
    if not isinstance(front, dict):
        raise UnreadableFileError(texts.NOT_YAML)
    version, entry_id = front.get(MARK), front.get("id")
    if type(version) is not int:
        raise UnreadableFileError(texts.MARKDOWN_OWN.format(field=MARK))
    if version > VERSION:
        raise UnreadableFileError(texts.NEWER_EXPORT.format(found=version, known=VERSION))
    if not isinstance(entry_id, str) or not entry_id:
        raise UnreadableFileError(texts.MARKDOWN_OWN.format(field="id"))
    document = {name: value for name, value in front.items() if name not in _RESERVED}
    document |= _hidden(front.get("json"))
    if "tags" in document:
        document["tags"] = _tags(document["tags"])
    if not isinstance(document.get("at"), str):
        raise UnreadableFileError(texts.MARKDOWN_OWN.format(field="at"))
    above = document.get("text", front.get("text"))
    text = body if not isinstance(above, str) else f"{above}\n\n{body}" if body.strip() else above
    if text:
        document["text"] = text
    return Found(documents={"entries": {entry_id: document}})


def _tags(tags: object) -> object:
    """The tags as texts: an editor may have taken the quotes off ``5``."""
    if isinstance(tags, str):
        return tags.split()
    if isinstance(tags, list):
        return [str(tag) if isinstance(tag, int | float) else tag for tag in tags]
    return tags or []


def _hidden(as_json: object) -> dict[str, Any]:
    if as_json is None:
        return {}
    try:
        hidden = json.loads(as_json) if isinstance(as_json, str) else None
    except (ValueError, RecursionError):
        hidden = None
    if not isinstance(hidden, dict):
        raise UnreadableFileError(texts.MARKDOWN_OWN.format(field="json"))
    return hidden
