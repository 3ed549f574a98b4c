"""What the readers of jrnl's files share: an entry of jrnl as a page."""

from datetime import datetime
from typing import Final

from journal_tui.interchange.common.pages import STARRED
from journal_tui.interchange.common.said_tags import tags_in
from journal_tui.interchange.found import Page

#: The signs that begin a tag in jrnl, unless its owner chose others.
SIGNS: Final = "@#"


def page_of(at: datetime, text: str, tags: tuple[str, ...] = (), *, starred: bool = False) -> Page:
    """The page of an entry: its text as it is, its tags and those in the text, and its star."""
    named = (tag.lstrip(SIGNS).lower() for tag in tags)
    all_tags = [*(tag for tag in named if tag), *tags_in(text, SIGNS)]
    if starred:
        all_tags.append(STARRED)
    return Page(at=at, text=text, tags=tuple(dict.fromkeys(all_tags)))


def joined(title: str, body: str) -> str:
    """The text of an entry that jrnl gives in two parts."""
    return f"{title}\n{body}" if title and body else title or body
