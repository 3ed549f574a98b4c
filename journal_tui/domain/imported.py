"""What is remembered of files that were brought in, and runs that may be there twice."""

from datetime import datetime
from typing import NamedTuple

from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run


class ImportedFile(NamedTuple):
    """A file that was brought in, so that nobody asks about it again.

    ``sha256`` is that of its bytes (hexadecimal), ``name`` its name when it came, ``format`` the
    id of its format, empty where it could not be read. ``entry_ids`` are the entries that it made
    or added to; there are none where it held nothing new. ``deleted_at`` is set when the import
    was taken back: then she may bring it in again, and the watched folder does not by itself.
    """

    id: str
    sha256: str
    created_at: datetime
    updated_at: datetime
    name: str = ""
    format: str = ""
    entry_ids: tuple[str, ...] = ()
    deleted_at: datetime | None = None


class Doubt(NamedTuple):
    """Something that was brought in and may be there already: kept apart until she says.

    It may be the same as the entry ``like_id``. ``file`` is the name of the file it came from.
    ``deleted_at`` is set when she has answered.
    """

    id: str
    at: datetime
    created_at: datetime
    updated_at: datetime
    like_id: str
    text: str = ""
    run: Run | None = None
    feeling: Feeling = Feeling()
    tags: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    file: str = ""
    deleted_at: datetime | None = None

    def entry(self, now: datetime) -> Entry:
        """The entry that it becomes where it is one of its own; its tone is not read yet."""
        return Entry(
            id=self.id,
            at=self.at,
            created_at=now,
            updated_at=now,
            text=self.text,
            run=self.run,
            feeling=self.feeling,
            tags=self.tags,
            origins=self.origins,
        )
