"""Paths as she types them: what completes them, where files may lie, which files are meant."""

import glob
import os
import shlex
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.app.importing.gather import is_pattern
from journal_tui.app.importing.inbox import inbox_folder
from journal_tui.app.workspace import Workspace
from journal_tui.texts import import_screen as texts


class Offered(NamedTuple):
    """A folder in which files may lie, as she would type it, and what it is."""

    path: str
    about: str


class Meant(NamedTuple):
    """The files, folders and patterns that a line means; ``missing`` are those that are none."""

    names: tuple[str, ...]
    missing: tuple[str, ...] = ()


def offered_folders(workspace: Workspace) -> tuple[Offered, ...]:
    """The watched folder and the one for downloads, where they exist."""
    from platformdirs import user_downloads_path

    found: dict[Path, str] = {}
    inbox = inbox_folder(workspace)
    for folder, about in ((inbox, texts.INBOX), (user_downloads_path(), "")):
        if folder is not None and folder.is_dir():
            found.setdefault(folder, about)
    return tuple(Offered(with_tilde(folder), about) for folder, about in found.items())


def completions(typed: str) -> tuple[str, ...]:
    """What begins as ``typed`` does, as she would type it on; folders first, with ``/``.

    Hidden files are there where the last part begins with a dot. Where nothing begins so,
    capitals make no difference.
    """
    if typed == "~":
        return ("~/",)
    above, slash, begun = typed.rpartition("/")
    names = _names_in(Path(os.path.expanduser(above + slash) or "."))  # noqa: PTH111
    seen = [name for name in names if begun.startswith(".") or not name.startswith(".")]
    fitting = [name for name in seen if name.startswith(begun)] or [
        name for name in seen if name.casefold().startswith(begun.casefold())
    ]
    return tuple(f"{above}{slash}{name}" for name in fitting)


def with_tilde(path: Path | str) -> str:
    """A path as it is shown: what lies below her home begins with ``~/``."""
    try:
        return f"~/{Path(path).relative_to(Path.home())}"
    except (RuntimeError, ValueError):
        return str(path)


def completed(typed: str, choices: Sequence[str]) -> str:
    """``typed`` as far as all of the ``choices`` go on alike, as Tab does in a shell."""
    signs = zip(*choices, strict=False)
    alike = takewhile(lambda column: len(set(column)) == 1, signs)
    common = "".join(column[0] for column in alike)
    return common if len(common) > len(typed) or len(choices) == 1 else typed


def meant_by(line: str) -> Meant:
    """What a line means: one path as it stands, else several as a shell would tell them apart.

    A terminal quotes the paths of files that are dropped on it.
    """
    line = line.strip()
    if not line or _is_there(line):
        return Meant((line,) if line else ())
    try:
        parts = tuple(shlex.split(line))
    except ValueError:
        parts = ()
    if parts and all(map(_is_there, parts)):
        return Meant(parts)
    return Meant((), (line,))


_FOLDER_FIRST: Final = {True: 0, False: 1}


def _names_in(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            found = [(entry.name, entry.is_dir()) for entry in entries]
    except OSError:
        return []
    found.sort(key=lambda one: (_FOLDER_FIRST[one[1]], one[0].casefold(), one[0]))
    return [f"{name}/" if folder else name for name, folder in found]


def _is_there(name: str) -> bool:
    """Whether a path or a pattern leads anywhere; of one through all folders that takes long."""
    path = os.path.expanduser(name)  # noqa: PTH111
    try:
        if Path(path).exists():
            return True
        return is_pattern(name) and ("**" in name or any(glob.iglob(path)))  # noqa: PTH207
    except (OSError, ValueError):
        return False
