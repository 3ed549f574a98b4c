"""The entries of a page: the day, the run, the mood, and her words to the letter."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

from journal_tui.interchange.html_page.calendar import anchor_of, month_words
from journal_tui.interchange.html_page.shapes import dip_icon, mood_icon
from journal_tui.interchange.html_page.tree import branch
from journal_tui.interchange.html_page.values import EntryPart
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.trends import HELPED
from journal_tui.texts.wording import QUOTED, SEPARATOR

#: What parts two paragraphs. Everything else in her words is shown as it is: a third line feed
#: begins the second paragraph with an empty line.
BETWEEN_PARAGRAPHS: Final = "\n\n"


def entry_elements(entries: Iterable[EntryPart]) -> Iterator[Element]:
    """The entries, oldest first, each new month with its heading."""
    month: date | None = None
    for entry in entries:
        if entry.day.replace(day=1) != month:
            month = entry.day.replace(day=1)
            yield branch("h2", month_words(month), id=anchor_of(month))
        yield _entry(entry)


def _entry(entry: EntryPart) -> Element:
    return branch(
        "article",
        branch(
            "h3",
            branch("time", entry.day_words, datetime=entry.day.isoformat()),
            branch("span", " ", entry.hour, class_="hour") if entry.hour else None,
        ),
        *(branch("p", line, class_="about") for line in entry.about),
        _mood(entry),
        _words(entry.text),
        *_helped(entry.helped),
        _tags(entry.tags),
        id=entry.anchor,
    )


def _mood(entry: EntryPart) -> Element | None:
    """The mood as a shape and a word, and in the same line its place in a dip."""
    if entry.mood is None:
        return None
    parts: list[Element | str] = [mood_icon(entry.mood), " ", entry.mood_words]
    if entry.dip:
        parts += [SEPARATOR, dip_icon(), " ", entry.dip]
    if entry.back:
        parts += [SEPARATOR, entry.back]
    return branch("p", *parts, class_="about")


def _words(text: str) -> Element | None:
    if not text.strip():
        return None
    # Line ends are made plain first, so that a Windows paragraph is one as well.
    paragraphs = visible_controls(text).split(BETWEEN_PARAGRAPHS)
    return branch("div", *(branch("p", words) for words in paragraphs), class_="words")


def _helped(lines: tuple[str, ...]) -> Iterator[Element]:
    if lines:
        yield branch("p", HELPED, class_="about")
        yield from (branch("p", QUOTED.format(text=line), class_="line") for line in lines)


def _tags(tags: tuple[str, ...]) -> Element | None:
    if not tags:
        return None
    return branch("p", " ".join(f"#{tag}" for tag in tags), class_="about")
