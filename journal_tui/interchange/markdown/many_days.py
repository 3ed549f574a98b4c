"""A note that holds many days, each below a heading that begins with its day.

So a monthly note is kept, a log, and jrnl's Markdown export (``### 2024-05-01 07:10 Title``).
"""

import re
from itertools import islice
from typing import Final, NamedTuple

from journal_tui.interchange.markdown.note_day import NoteDay, day_begins

_HEADING: Final = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<words>[^\n]*)", re.MULTILINE)
_FENCE: Final = re.compile(r"^(?:```|~~~)", re.MULTILINE)
#: Headings that are looked at: ten a day for five years.
_HEADINGS_MOST: Final = 20_000
#: Headings at the end of a part that have nothing below them but the next day.
_ABOVE: Final = re.compile(r"(?:^#{1,6}[ \t][^\n]*\n\s*)+\Z", re.MULTILINE)


class Part(NamedTuple):
    """One day of such a note: when, and its text with its heading."""

    day: NoteDay
    text: str


class _Begin(NamedTuple):
    start: int
    level: int
    day: NoteDay


def parts_of(body: str) -> tuple[tuple[Part, ...], str]:
    """The days of a note in its order, and what stands before them; none where it is of one day.

    All their headings are of the same level, and they are of different days. The headings of a
    year or a month between them belong to none.
    """
    begins = list(_begins(body))
    if not begins:
        return (), body
    level = begins[0].level
    begins = [one for one in begins if one.level == level]
    if len({one.day.at.date() for one in begins}) < 2:
        return (), body
    ends = [*(one.start for one in begins[1:]), len(body)]
    parts = [
        Part(one.day, _without_headings_above(body[one.start : end], level))
        for one, end in zip(begins, ends, strict=True)
    ]
    return tuple(parts), _without_headings_above(body[: begins[0].start], level)


def _begins(body: str) -> list[_Begin]:
    fences = [found.start() for found in _FENCE.finditer(body)]
    found, passed = [], 0
    for heading in islice(_HEADING.finditer(body), _HEADINGS_MOST):
        while passed < len(fences) and fences[passed] < heading.start():
            passed += 1
        # Behind an odd number of fences it is code.
        day = None if passed % 2 else day_begins(heading["words"])
        if day is not None:
            found.append(_Begin(heading.start(), len(heading["marks"]), day))
    return found


def _without_headings_above(text: str, level: int) -> str:
    """The text without headings at its end that stand above the days."""
    found = _ABOVE.search(text)
    if found is None:
        return text
    first = next(
        (
            heading.start()
            for heading in _HEADING.finditer(text, found.start())
            if len(heading["marks"]) < level
        ),
        len(text),
    )
    return text[:first]
