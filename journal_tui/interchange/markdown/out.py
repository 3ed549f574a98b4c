"""Entries as a folder of Markdown files with front matter, one file an entry.

Obsidian and others open it, and it comes back in without loss (``own_markdown`` has the form).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from journal_tui.interchange.markdown.own import written

_WORDS_MOST: Final = 6
_LETTERS_MOST: Final = 40
_NO_LETTER: Final = re.compile(r"[^a-z0-9]+")
#: Characters of a text in which its first words are looked for.
_BEGINNING: Final = 200


def markdown_files(
    documents: Iterable[tuple[str, Mapping[str, Any], str]],
) -> Iterator[tuple[str, bytes]]:
    """The path and the bytes of a file for each entry.

    An entry is its id, its document without ``text`` and ``tone`` (``at`` in ISO 8601), and its
    text. A path such as ``2016/2016-08-21-0910-first-words.md`` is lower case ASCII, no name that
    any system keeps for itself, and no two are the same.
    """
    taken: set[str] = set()
    for entry_id, document, text in documents:
        at = datetime.fromisoformat(document["at"])
        day = at.date().isoformat()
        stem = f"{day[:4]}/{day}-{at.hour:02d}{at.minute:02d}{_first_words(text)}"
        path, number = f"{stem}.md", 1
        while path in taken:
            number += 1
            path = f"{stem}-{number}.md"
        taken.add(path)
        yield path, written(entry_id, document, text)


def _first_words(text: str) -> str:
    """The first words of a text for the name of a file, each behind a ``-``."""
    letters = unicodedata.normalize("NFKD", text[:_BEGINNING])
    kept = (one for one in letters if not unicodedata.combining(one) and one not in "'’")
    plain = "".join(kept).casefold()
    words = [word for word in _NO_LETTER.split(plain) if word][:_WORDS_MOST]
    name = "".join(f"-{word}" for word in words)
    return name if len(name) <= _LETTERS_MOST else name[:_LETTERS_MOST].rpartition("-")[0]
