"""jrnl's YAML export: Markdown by its name, a file an entry, all of it in the front matter.

It is no YAML: the title stands without quotes and the lines of the body begin with a tab.
"""

import re
from typing import Final

from journal_tui.interchange.common.said_days import ImpossibleYearError, moment_of
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.found import Found
from journal_tui.interchange.jrnl.page import joined, page_of
from journal_tui.texts import formats as texts

_ENTRY: Final = re.compile(
    r"---\ntitle: (?P<title>.*)\ndate: (?P<date>.*)\nstarred: (?P<starred>True|False)\n"
    r"tags: (?P<tags>.*)\n(?:.*\n){0,12}?body: \|[ \t]*(?:\n|\Z)"
    r"(?P<body>(?:\t.*(?:\n|\Z)|\n)*+)(?:\.\.\.\s*)?\Z"
)


def read_jrnl_yaml(text: str) -> Found | None:
    """The entry of such a file, title and body below each other; None where it is none.

    Raises UnreadableFileError where its day cannot be read.
    """
    found = _ENTRY.match(text.replace("\r\n", "\n"))
    if found is None:
        return None
    try:
        moment = moment_of(found["date"], "dmy") or moment_of(found["date"], "mdy")
    except ImpossibleYearError as error:
        raise UnreadableFileError(texts.IMPOSSIBLE_YEAR) from error
    if moment is None:
        raise UnreadableFileError(texts.NO_DAY, where=texts.AT_FIELD.format(field="date"))
    lines = (line.removeprefix("\t") for line in found["body"].split("\n"))
    body = "\n".join(lines).rstrip("\n")
    tags = tuple(tag.strip() for tag in found["tags"].split(","))
    page = page_of(
        moment.at, joined(found["title"], body), tags, starred=found["starred"] == "True"
    )
    return Found(pages=(page,))
