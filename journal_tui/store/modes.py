"""Who may look into her files: on systems where a file has a mode, and closing what is open."""

import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.store.atomic_file import LOCK_SUFFIX
from journal_tui.store.disk import ASIDE_SUFFIX, LOG_SUFFIX, TORN_SUFFIX
from journal_tui.store.keys import KEPT_SUFFIX, KEY_SUFFIX, PUB_SUFFIX

OTHERS: Final = 0o077
FILE: Final = 0o600
FOLDER: Final = 0o700

#: What may stand behind the journal's name in the name of a file of ours.
_BESIDE: Final = "|".join(re.escape(each) for each in (LOG_SUFFIX, KEY_SUFFIX, PUB_SUFFIX))
_ASIDE: Final = "|".join(re.escape(each) for each in (ASIDE_SUFFIX, TORN_SUFFIX, KEPT_SUFFIX))
_PUT_ASIDE: Final = re.compile(rf"(?:{_BESIDE})?(?:{_ASIDE})[0-9]+")
_IN_USE: Final = re.compile(rf"(?:{_BESIDE}|{re.escape(LOCK_SUFFIX)})?")


class Open(NamedTuple):
    """A file or folder with its mode, which lets others in."""

    path: Path
    mode: int
    folder: bool


class Closed(NamedTuple):
    """What became of those that were open: closed, not to be changed, or not ours alone."""

    closed: tuple[Path, ...] = ()
    refused: tuple[Path, ...] = ()
    shared: tuple[Path, ...] = ()


def is_put_aside(name: str, journal: str) -> bool:
    """Whether a file of this name was put aside for the journal of that name."""
    return name.startswith(journal) and _PUT_ASIDE.fullmatch(name, len(journal)) is not None


def is_ours(name: str, journal: str) -> bool:
    """Whether a file of this name belongs to the journal of that name and lies beside it."""
    in_use = name.startswith(journal) and _IN_USE.fullmatch(name, len(journal)) is not None
    return in_use or is_put_aside(name, journal)


def open_to_others(target: Path, folders: Iterable[Path]) -> tuple[Open, ...]:
    """What of the journal at ``target`` (links resolved), and in ``folders`` of its, is open."""
    if os.name == "nt":
        return ()
    paths = [path for path in files_in(target.parent) if is_ours(path.name, target.name)]
    for folder in (target.parent, *folders):
        paths.append(folder)
        paths += () if folder == target.parent else files_in(folder)
    return tuple(filter(None, map(_open, paths)))


def close_to_others(target: Path, folders: Iterable[Path]) -> Closed:
    """Take from others what ``open_to_others`` finds: 0600 for files, 0700 for folders.

    The folder of the journal stays as it is where anything else lies in it.
    """
    folders = tuple(folders)
    closed, refused, shared = [], [], []
    for each in open_to_others(target, folders):
        if each.path == target.parent and not _is_alone(target, folders):
            shared.append(each.path)
            continue
        try:
            each.path.chmod(FOLDER if each.folder else FILE)
        except OSError:
            refused.append(each.path)
        else:
            closed.append(each.path)
    return Closed(tuple(closed), tuple(refused), tuple(shared))


def _is_alone(target: Path, folders: tuple[Path, ...]) -> bool:
    """Whether nothing but the journal lies in its folder, as far as names tell."""
    return all(
        path in folders or path.name.startswith((target.stem, f".{target.name}."))
        for path in files_in(target.parent)
    )


def files_in(folder: Path) -> list[Path]:
    """What lies in a folder, in the order of names; nothing where it cannot be looked into."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _open(path: Path) -> Open | None:
    """The path where others may look in; None for a link, which has no mode of its own."""
    try:
        status = path.lstat()
    except OSError:
        return None
    mode = stat.S_IMODE(status.st_mode)
    folder = stat.S_ISDIR(status.st_mode)
    if not (folder or stat.S_ISREG(status.st_mode)) or not mode & OTHERS:
        return None
    return Open(path, mode, folder)
