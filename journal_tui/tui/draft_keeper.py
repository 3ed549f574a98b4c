"""What is typed goes to disk within a second, without a key ever waiting for the disk."""

import asyncio
from collections.abc import Callable
from threading import Lock

from journal_tui.app.drafting import DraftDesk
from journal_tui.app.writing import Writing
from journal_tui.errors import JournalTuiError

#: Seconds between two looks at the page; the disk gets the other half of the second.
PACE_S = 0.4


class DraftKeeper:
    """Saves the page while it changes, in a thread, one save at a time."""

    def __init__(self, desk: DraftDesk, complain: Callable[[JournalTuiError], None]) -> None:
        self._desk = desk
        self._complain = complain
        self.kept = Writing()
        self._busy = asyncio.Lock()
        self._silent = False
        self._at_desk = Lock()
        self._newest = 0

    async def keep(self, writing: Writing) -> None:
        """Put the page on disk when it is another than the one that is there."""
        if self._busy.locked():
            return
        async with self._busy:
            if writing == self.kept:
                return
            self._newest += 1
            try:
                await asyncio.to_thread(self._write, writing, self._newest)
            except JournalTuiError as error:
                self._say_once(error)
                return
            self.kept = writing
            self._silent = False

    def begin(self, writing: Writing) -> None:
        """Take this page as it is for kept: it stands in the journal, and needs no draft yet."""
        self.kept = writing

    def keep_now(self, writing: Writing) -> bool:
        """Put the page on disk before returning; False where the disk would not take it."""
        if writing == self.kept:
            return True
        self._newest += 1
        try:
            self._write(writing, self._newest)
        except JournalTuiError as error:
            self._say_once(error)
            return False
        self.kept = writing
        return True

    def put_down(self, writing: Writing) -> None:
        """Put the page on disk and let go of it: the screens close, and it is offered again."""
        self.keep_now(writing)
        self._desk.put_aside()

    async def done(self) -> None:
        """The page is in the journal: its draft is not needed any more.

        One that cannot be removed is told of; it knows its entry and will not make another.
        """
        async with self._busy:
            try:
                self._desk.done()
            except JournalTuiError as error:
                self._complain(error)
                self._desk.put_aside()
            self.kept = Writing()

    async def put_aside(self, writing: Writing) -> bool:
        """Leave the page as a draft that will be offered again; False where it could not be."""
        async with self._busy:
            if not self.keep_now(writing):
                return False
            self._desk.put_aside()
            self.kept = Writing()
            return True

    async def take_up(self, draft_id: str) -> Writing | None:
        """Go on with a draft that was left; None when it is gone or held elsewhere."""
        async with self._busy:
            writing = self._desk.take_up(draft_id)
            self.kept = writing or Writing()
            return writing

    def _write(self, writing: Writing, number: int) -> None:
        """Put the page on disk, unless a newer one has overtaken it on the way here."""
        with self._at_desk:
            if number == self._newest:
                self._desk.keep(writing)

    def _say_once(self, error: JournalTuiError) -> None:
        if not self._silent:
            self._silent = True
            self._complain(error)
