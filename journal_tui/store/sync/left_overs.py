"""What a git that was killed leaves behind, in its own way and in that of others."""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from journal_tui.store.sync.git import MESSAGES

#: A lock is held for milliseconds. A git can outlive the program that started it, so that a
#: younger one (seconds) may be held by one that lives: it is waited for.
_HELD_S: Final = 2.0
#: In a remote repository others work, perhaps over a network disk with another clock.
_HELD_REMOTE_S: Final = 600.0

_AT_THE_TOP: Final = ("*.lock", "fast_import_crash_*", f"{MESSAGES}*")
_IN_PACKS: Final = ("*.lock", "*.keep", "tmp_*")


def clear(folder: Path) -> None:
    """Remove the locks and half-written files of a private repository that nobody works in.

    What is younger than two seconds is waited for, once, and left alone if it still changes.
    """
    found = {path: _changed_ns(path) for path in _left_over(folder)}
    youngest = max((changed for changed in found.values() if changed), default=0)
    age_s = time.time() - youngest / 1e9
    if 0 <= age_s < _HELD_S:  # a time to come is that of a clock that was wrong
        time.sleep(_HELD_S - age_s)
    for path, changed in found.items():
        if changed and _changed_ns(path) == changed:
            with suppress(OSError):
                path.unlink()


def clear_remote(lock: Path) -> None:
    """Remove a lock of a remote repository on a disk that has been there for ten minutes.

    It was left by a machine that was switched off in the middle, and nobody could sync again.
    """
    changed = _changed_ns(lock)
    if changed and time.time() - changed / 1e9 > _HELD_REMOTE_S:
        with suppress(OSError):
            lock.unlink()


def _left_over(folder: Path) -> Iterator[Path]:
    for pattern in _AT_THE_TOP:
        yield from folder.glob(pattern)
    for pattern in _IN_PACKS:
        yield from (folder / "objects" / "pack").glob(pattern)
    for place in (folder / "refs", folder / "objects" / "info"):
        yield from place.rglob("*.lock")


def _changed_ns(path: Path) -> int | None:
    try:
        return os.lstat(path).st_mtime_ns
    except OSError:
        return None
