"""Entries as jrnl keeps them: its own text, and the JSON that it exports.

The first line of a text is the title. The run stands in words behind the text, and the tags that
the text does not hold itself on a last line. Blanks around a text, and line breaks of other kinds
than the usual, are not written: jrnl does not keep them. What jrnl would read as something else is
written so that it keeps it:

- a line that begins as an entry does (``[2020-06-28 18:22] ``) gets a blank in front, or a
  backslash where it is the first below the title, since jrnl strips a blank there;
- a first line whose star would be the mark of jrnl stands below a title.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.interchange.common.pages import STARRED
from journal_tui.interchange.common.said_tags import tags_in
from journal_tui.interchange.jrnl.page import SIGNS
from journal_tui.texts import formats as texts

RunLine = Callable[[Entry], str]

#: What jrnl could take for a head, also with the bracket of the next one. What is closed in the
#: line and has no blank behind (a link), or is too short (a box to tick), it passes over.
_HEAD: Final = re.compile(r"^(?=\[)(?!\[[^\]\n]*\](?! )|\[[^\]\n]{0,6}\] )", re.MULTILINE)
#: Line breaks as jrnl knows them.
_BREAK: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
#: What a tag of jrnl is made of.
_NO_TAG: Final = re.compile(r"[^-+*#/\w]+")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class _Written(NamedTuple):
    entry: Entry
    title: str
    body: str

    @property
    def starred(self) -> bool:
        return STARRED in self.entry.tags

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags as jrnl finds them in the text."""
        found = tags_in(f"{self.title}\n{self.body}", "@")
        return tuple(f"@{tag}" for tag in found)


def jrnl_text(entries: Iterable[Entry], run_line: RunLine) -> str:
    """A journal for jrnl: days as ``[2020-06-28 18:22]``, by the clock of the entry's place.

    ``run_line`` tells the run of an entry in a line of words; it is asked where there is one.
    The text can be written as UTF-8.
    """
    pieces = []
    for one in (_written(entry, run_line) for entry in entries):
        at = one.entry.at.replace(tzinfo=None).isoformat(" ", "minutes")
        star = " *" if one.starred else ""
        body = f"{one.body}\n" if one.body else ""
        pieces.append(f"[{at}] {one.title}{star}\n{body}")
    return "\n".join(pieces)


def jrnl_json(entries: Iterable[Entry], run_line: RunLine) -> str:
    """The same entries in the form of jrnl's JSON export."""
    written = [_written(entry, run_line) for entry in entries]
    counts = Counter(tag for one in written for tag in one.tags)
    document = {
        "tags": dict(counts.most_common()),
        "entries": [
            {
                "title": one.title,
                "body": one.body,
                "date": one.entry.at.date().isoformat(),
                "time": one.entry.at.time().isoformat("minutes"),
                "tags": list(one.tags),
                "starred": one.starred,
            }
            for one in written
        ],
    }
    return json.dumps(document, indent=2) + "\n"


def _written(entry: Entry, run_line: RunLine) -> _Written:
    text = _SURROGATE.sub("\ufffd", _BREAK.sub("\n", entry.text)).strip()
    parts = [text] if text else []
    if entry.run is not None and (line := run_line(entry).strip()):
        parts.append(line)
    held = set(tags_in(text, SIGNS))
    added = (_NO_TAG.sub("-", tag).strip("-") for tag in entry.tags if tag != STARRED)
    if line := " ".join(f"@{tag}" for tag in dict.fromkeys(added) if tag and tag not in held):
        parts.append(line)
    whole = "\n\n".join(parts)
    title, _, body = whole.partition("\n")
    title = title.strip()
    if not title or title.endswith("*") or (title.startswith("*") and STARRED in entry.tags):
        title, body = texts.JRNL_TITLE, whole
    body = _HEAD.sub(" ", body).strip()
    return _Written(entry, title, f"\\{body}" if _HEAD.match(body) else body)
