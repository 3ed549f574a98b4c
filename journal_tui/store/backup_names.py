"""The names of backups: whose they are, of which moment, and why they were made.

A shell command asks them whether the backup of the day is made: what reads and writes backups
is not loaded for that.
"""

# ruff: noqa: PTH208

import os
import re
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, NamedTuple, get_args

from journal_tui.store import errors

Reason = Literal[
    "daily",
    "by hand",
    "before migration",
    "before repair",
    "before import",
    "before restore",
    "conflict copy",
]

SUFFIX: Final = ".json.gz"
SEALED_SUFFIX: Final = ".age"

_REASONS: Final[dict[str, Reason]] = {
    reason.replace(" ", "-"): reason for reason in get_args(Reason)
}
_NAME: Final = (
    rf"-([0-9]{{8}}T[0-9]{{6}}Z)-({'|'.join(_REASONS)})(?:-([0-9]+))?"
    rf"{re.escape(SUFFIX)}(?:{re.escape(SEALED_SUFFIX)})?"
)


class Name(NamedTuple):
    """What a file's name says; ``number`` tells those of one second apart, from 1 on."""

    at: datetime
    number: int
    name: str
    reason: Reason


class BackupNames:
    """The names of the backups of the journal ``<stem>.json`` in ``folder``."""

    def __init__(self, folder: str | os.PathLike[str], stem: str) -> None:
        self._folder = folder
        self._stem = stem

    def all(self) -> list[Name]:
        """All that are there, newest first; none where there is no folder. Raises ReadError."""
        try:
            names = os.listdir(self._folder)
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise errors.read_failed(os.fspath(self._folder), error) from error
        return sorted(filter(None, map(self.understood, names)), reverse=True)

    def understood(self, name: str) -> Name | None:
        """What the name says; None when it is not that of a backup of this journal."""
        found = name.startswith(self._stem) and re.compile(_NAME).fullmatch(name, len(self._stem))
        if not found:
            return None
        try:
            at = datetime.fromisoformat(found[1])
        except ValueError:
            return None
        return Name(at, int(found[3] or 1), name, _REASONS[found[2]])

    def made_of(self, at: datetime, reason: Reason, number: int) -> str:
        """The name for a backup of this moment (in UTC)."""
        again = f"-{number}" if number > 1 else ""
        return f"{self._stem}-{at:%Y%m%dT%H%M%SZ}-{reason.replace(' ', '-')}{again}{SUFFIX}"

    def daily_due(self, now: datetime) -> bool:
        """Whether there is no backup yet of the day that it is by the offset of ``now``.

        Raises ReadError.
        """
        begin = aware(now).replace(hour=0, minute=0, second=0, microsecond=0)
        end = begin + timedelta(days=1)
        return not any(begin <= name.at < end for name in self.all())


def aware(moment: datetime) -> datetime:
    """The moment, which has to have an offset."""
    if moment.tzinfo is None:
        raise ValueError("a moment of a backup needs its offset")
    return moment


def utc(moment: datetime) -> datetime:
    """The moment in UTC, to the second, as a name has it."""
    return aware(moment).astimezone(UTC).replace(microsecond=0)
