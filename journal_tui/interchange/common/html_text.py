"""The words in a piece of HTML; nothing of it is carried out or fetched."""

import html
import re
from typing import Final

_PIECE: Final = re.compile(
    r"<!--"
    r"|<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]{0,15})(?P<more>(?:\s[^<>]*)?)/?>"
    r"|(?P<sign>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
_LINK: Final = re.compile(r"""\bhref\s*=\s*["']?((?:https?|mailto):[^"'\s]*)""", re.IGNORECASE)
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_PARAGRAPHS: Final = frozenset(("p", *_HEADINGS, "blockquote", "pre", "table"))
_LINES: Final = frozenset(("div", "ul", "ol", "li", "tr", "section", "article"))
_LISTS: Final = ("ul", "ol")
#: Tags whose content is nobody's words.
_SILENT: Final = ("script", "style", "head", "title", "template")
#: Levels of lists in lists that are set in.
_DEEPEST: Final = 10
#: The tags that an editor of notes makes; where she may have typed any other, it stays.
_OF_NOTES: Final = frozenset(
    (
        *("p", "div", "br", "b", "i", "u", "s", "a", "strong", "em", "strike", "del", "ins"),
        *("span", "font", "ul", "ol", "li", *_HEADINGS, "blockquote"),
    )
)


def page_text(source: str) -> str:
    """The words of HTML: paragraphs apart by a blank line, list items on lines of their own.

    White space counts as HTML counts it; the address of a link follows its words.
    """
    return _Words(of_notes=False).read(source).strip("\n ")


def note_text(source: str) -> str:
    """The words of a plain note that may hold the marks of an editor, ``<br>`` and ``<b>``.

    All else in it stays letter for letter: line ends, spaces, and what only looks like HTML.
    """
    return _Words(of_notes=True).read(source)


class _Words:
    """Gathers the words of one text."""

    def __init__(self, *, of_notes: bool) -> None:
        self._of_notes = of_notes
        self._parts: list[str] = []
        self._breaks = 0
        self._lists: list[int | None] = []
        self._begins_item = False
        self._link_to = ""
        self._link_from = 0

    def read(self, source: str) -> str:
        at = 0
        comments_end = source.rfind("-->")
        while found := _PIECE.search(source, at):
            self._words(source[at : found.start()])
            at = found.end()
            if found["sign"]:
                self._words(html.unescape(found[0]))
            elif found["tag"] is None:
                if self._of_notes or comments_end < at:
                    self._words(found[0])
                else:
                    at = source.find("-->", at) + len("-->")
            elif self._of_notes and found["tag"].lower() not in _OF_NOTES:
                self._words(found[0])
            elif not found["end"] and found["tag"].lower() in _SILENT:
                at = _past(source, found["tag"].lower(), at)
            else:
                self._tag(found["tag"].lower(), found["more"], opens=not found["end"])
        self._words(source[at:])
        return "".join(self._parts)

    def _tag(self, tag: str, more: str, *, opens: bool) -> None:
        if tag == "br":
            self._settle()
            self._parts.append("\n")
        elif tag == "a":
            self._link(more, opens=opens)
        elif self._begins_item and opens and tag in _PARAGRAPHS:
            # The words of an item stand behind its mark.
            return
        elif (tag in _PARAGRAPHS or tag in _LISTS) and not self._lists:
            self._breaks = max(self._breaks, 2)
        elif tag in _PARAGRAPHS or tag in _LINES:
            self._breaks = max(self._breaks, 1)
        if tag in _LISTS and opens:
            self._lists.append(0 if tag == "ol" else None)
        elif tag in _LISTS and self._lists:
            self._lists.pop()
            self._breaks = max(self._breaks, 1 if self._lists else 2)
        elif tag == "li" and opens:
            self._item()

    def _item(self) -> None:
        self._settle()
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        mark = "- " if number is None else f"{number + 1}. "
        self._parts.append("  " * min(len(self._lists) - 1, _DEEPEST) + mark)
        self._begins_item = True

    def _link(self, more: str, *, opens: bool) -> None:
        if opens:
            found = _LINK.search(more)
            self._link_to = html.unescape(found[1]) if found else ""
            self._link_from = len(self._parts)
        elif self._link_to:
            words = "".join(self._parts[self._link_from :]).strip()
            if words not in (self._link_to, self._link_to.removeprefix("mailto:")):
                self._parts.append(f" ({self._link_to})")
            self._link_to = ""

    def _words(self, words: str) -> None:
        if not self._of_notes:
            words = _SPACE.sub(" ", words)
            if self._breaks or not self._parts or self._parts[-1].endswith(("\n", " ")):
                words = words.removeprefix(" ")
        if words:
            self._settle()
            self._parts.append(words)
            self._begins_item = False

    def _settle(self) -> None:
        """The line ends that are due before anything else stands there."""
        if self._breaks and self._parts:
            if not self._of_notes:
                self._parts[-1] = self._parts[-1].rstrip(" ")
            there = 0
            for part in reversed(self._parts[-2:]):
                bare = part.rstrip("\n")
                there += len(part) - len(bare)
                if bare:
                    break
            self._parts.append("\n" * max(self._breaks - there, 0))
        self._breaks = 0


def _past(source: str, tag: str, at: int) -> int:
    """The place behind the end of an element, the end of all where it is not closed."""
    found = re.compile(rf"</{tag}\s*>", re.IGNORECASE).search(source, at)
    return found.end() if found else len(source)
