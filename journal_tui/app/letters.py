"""Letters to herself: written on a good day, opened by Boost on a low one."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from journal_tui.app.wording import plain_day
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import mood_level
from journal_tui.domain.journal import Journal
from journal_tui.errors import CallError
from journal_tui.texts import letters as texts

if TYPE_CHECKING:
    from journal_tui.domain.letter import Letter

#: A letter is suggested again when so long ago none was written.
NOT_SINCE: Final = timedelta(days=30)
VERY_GOOD: Final = 2


def write_letter(workspace: Workspace, text: str) -> "Letter":
    """Keep a new letter. Raises CallError when it is empty, StoreError."""
    from journal_tui.domain.letter import Letter

    now = workspace.clock.now()
    letter = Letter(workspace.new_id(), _words(text), created_at=now, updated_at=now)
    workspace.store.put(letter)
    return letter


def change_letter(workspace: Workspace, letter: "Letter", text: str) -> "Letter":
    """Change the words of a letter; it stays the letter of the day it was written.

    Raises CallError when it becomes empty, ConflictError when it was changed elsewhere meanwhile,
    StoreError.
    """
    return _put(workspace, letter, letter._replace(text=_words(text)))


def open_letter(workspace: Workspace, letter: "Letter") -> "Letter":
    """Keep that Boost opened a letter now. Raises StoreError."""
    return _put(workspace, letter, letter._replace(opened_at=workspace.clock.now()))


def forget_letter(workspace: Workspace, letter: "Letter") -> "Letter":
    """Delete a letter and return it as it was, so that it can be brought back.

    Raises ConflictError when it was changed elsewhere meanwhile, StoreError.
    """
    _put(workspace, letter, letter._replace(deleted_at=workspace.clock.now()))
    return letter


def restore_letter(workspace: Workspace, letter: "Letter") -> None:
    """Bring a deleted letter back. Raises StoreError."""
    workspace.store.put(letter._replace(deleted_at=None, updated_at=workspace.clock.now()))


def letter_for(journal: Journal) -> "Letter | None":
    """The letter for a low day: one not opened yet, the oldest first, else the longest closed."""
    return min(
        journal.letters,
        key=lambda one: (one.opened_at is not None, one.opened_at or one.created_at, one.id),
        default=None,
    )


def written_on(letter: "Letter", today: date) -> str:
    """The day of a letter, like ``3 March``, with the year when it is another."""
    return plain_day(letter.created_at.date(), today)


def good_day_for_a_letter(journal: Journal, today: date) -> bool:
    """Whether the newest entry is a very good one of today, and no letter of the last 30 days."""
    newest = journal.entries[-1] if journal.entries else None
    mood = newest.mood if newest else None
    if newest is None or mood is None or newest.day != today:
        return False
    if mood_level(mood.value) < VERY_GOOD:
        return False
    return all(today - letter.created_at.date() > NOT_SINCE for letter in journal.letters)


def _put(workspace: Workspace, before: "Letter", after: "Letter") -> "Letter":
    letter = after._replace(updated_at=workspace.clock.now())
    workspace.store.put(letter, expecting={before.id: before.updated_at})
    return letter


def _words(text: str) -> str:
    words = text.strip()
    if not words:
        raise CallError(texts.EMPTY)
    return words
