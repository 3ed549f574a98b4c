"""The conflict copies that sync programs make of a journal's files, told by their names.

Known are the names of Syncthing, of Dropbox (in English; in other languages where its word for
conflict is one of ours), of Nextcloud and ownCloud, of Google Drive and of iCloud. OneDrive puts
the name of the computer behind that of the file, which any other journal may have as well.
"""

# Plain os calls: on start this is looked for beside every journal.
# ruff: noqa: PTH118, PTH208

import os
import re
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal, NamedTuple

from journal_tui.store.atomic_file import LOCK_SUFFIX, AtomicFile
from journal_tui.store.errors import LOG
from journal_tui.texts import copies as texts

#: What stands between a file's name and its ending, and which programs put it there. The words
#: for conflict are English, German and the Nordic languages, and French.
_BETWEEN: Final = (
    (r"\.sync-conflict-.+", texts.SYNCTHING),
    (r" \((?:.+ )?conflicted copy [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{6}\)", texts.NEXTCLOUD),
    (r"_conflict-[0-9]{8}-[0-9]{6}", texts.OWNCLOUD),
    (r" \(.*(?:conflicted copy|case conflict|konflikt|conflit).*\)", texts.DROPBOX),
    (r"[ _.-].*(?:conflict|konflikt|conflit).*", ""),
)
#: Names that she may have given to another journal of hers.
_DOUBTFUL: Final = ((r" \([0-9]+\)", texts.GOOGLE_DRIVE), (r" [2-9]", texts.ICLOUD))


class Copy(NamedTuple):
    """A copy that some program made of the journal's snapshot, or of its log.

    ``program`` is its name, empty where that cannot be told; ``modified`` is in UTC.
    """

    path: Path
    program: str
    modified: datetime
    of: Literal["snapshot", "log"]


def find_copies(journal: str | os.PathLike[str]) -> tuple[Copy, ...]:
    """The copies beside the journal, those of logs first, then the oldest first.

    A log says more than the snapshot that it was begun for. None where the folder cannot be
    looked into. A name such as ``journal 2.json`` is none where this program has opened it as a
    journal of its own.
    """
    folder, name = os.path.split(AtomicFile(journal).target())
    try:
        names = frozenset(os.listdir(folder))
    except OSError:
        return ()
    copies = (_look_at(folder, each, name, names) for each in names)
    # By name "log" comes before "snapshot".
    return tuple(sorted(filter(None, copies), key=lambda copy: (copy.of, copy.modified, copy.path)))


def _look_at(folder: str, name: str, journal: str, others: frozenset[str]) -> Copy | None:
    found = _understood(name, journal)
    if found is None:
        return None
    of, program, doubtful = found
    if doubtful and f"{name}{LOCK_SUFFIX}" in others:
        return None
    path = os.path.join(folder, name)
    try:
        status = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return Copy(Path(path), program, datetime.fromtimestamp(status.st_mtime, UTC), of)


def _understood(name: str, journal: str) -> tuple[Literal["snapshot", "log"], str, bool] | None:
    """What it is a copy of, whose, and whether that is in doubt."""
    originals: tuple[tuple[Literal["snapshot", "log"], str], ...] = (
        ("snapshot", journal),
        ("log", journal + LOG),
    )
    for of, original in originals:
        start, end = os.path.splitext(original)  # noqa: PTH122
        between = name[len(start) : len(name) - len(end)]
        if between and start + between + end == name:
            for pattern, program in (*_BETWEEN, *_DOUBTFUL):
                if re.fullmatch(pattern, between, re.IGNORECASE):
                    return of, program, (pattern, program) in _DOUBTFUL
    return None
