"""Where her files are. Finding out touches no disk and makes no folder."""

# A shell command waits for this, and pathlib alone would take longer than all of it.
# ruff: noqa: PTH100, PTH111, PTH118, PTH119, PTH120

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

StrPath = str | os.PathLike[str]

APP: Final = "journal-tui"
JOURNAL_FILE: Final = "journal.json"
DRAFTS_FOLDER: Final = "drafts"
BACKUPS_FOLDER: Final = "backups"
SYNC_FOLDER: Final = "sync"
JOURNAL_VARIABLE: Final = "JOURNAL_TUI_JOURNAL"
CONFIG_VARIABLE: Final = "JOURNAL_TUI_CONFIG"

# What the XDG base directory specification calls a folder, and where it is without the variable.
_XDG: Final = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}


class PathTexts(NamedTuple):
    """The paths as text."""

    journal: str
    config: str
    cache: str
    drafts: str
    backups: str

    @property
    def sync(self) -> str:
        """The repository through which the journal is synced, one for each journal."""
        folder, name = os.path.split(self.journal)
        return os.path.join(folder, SYNC_FOLDER, f"{name}.git")


class Paths:
    """The journal's file, and the folders of settings, cache, drafts and backups; all absolute.

    ``texts`` has the same as text, for what is to be quick: pathlib is loaded for the first path.
    """

    def __init__(
        self, journal: StrPath, config: StrPath, cache: StrPath, drafts: StrPath, backups: StrPath
    ) -> None:
        given = (journal, config, cache, drafts, backups)
        self.texts = PathTexts(*[os.fspath(path) for path in given])

    @property
    def journal(self) -> "Path":
        """The journal's file."""
        return _path(self.texts.journal)

    @property
    def config(self) -> "Path":
        """The folder of her settings."""
        return _path(self.texts.config)

    @property
    def cache(self) -> "Path":
        """The folder of what can be made again."""
        return _path(self.texts.cache)

    @property
    def drafts(self) -> "Path":
        """The folder of what was not yet saved."""
        return _path(self.texts.drafts)

    @property
    def backups(self) -> "Path":
        """The folder of the backups."""
        return _path(self.texts.backups)

    @property
    def sync(self) -> "Path":
        """The repository through which the journal is synced; it lies beside the journal."""
        return _path(self.texts.sync)

    @property
    def stem(self) -> str:
        """The name of the journal without its ending, as ``Path.stem`` has it."""
        name = os.path.basename(self.texts.journal)
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    def replaced(self, **others: StrPath) -> "Paths":
        """The same, with others in the place of those of these names."""
        return Paths(**{**self.texts._asdict(), **others})

    def __eq__(self, other: object) -> bool:
        return self.texts == other.texts if isinstance(other, Paths) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.texts)

    def __repr__(self) -> str:
        return f"Paths{tuple(self.texts)}"


def _path(text: str) -> "Path":
    from pathlib import Path

    return Path(text)


def resolve_paths(journal: str | None, config: str | None, environ: Mapping[str, str]) -> Paths:
    """The paths from the call's options, else the environment, else the system's own places.

    Empty texts count as not given. ``~`` is the home of ``environ``; a relative path starts at
    the working directory. Drafts and backups lie beside the journal, so that they are as private
    as it is.
    """
    journal = journal or environ.get(JOURNAL_VARIABLE)
    config = config or environ.get(CONFIG_VARIABLE)
    if journal:
        file = _given(journal, environ)
    else:
        file = os.path.join(_default("data", environ), JOURNAL_FILE)
    folder = os.path.dirname(file)
    return Paths(
        journal=file,
        config=_given(config, environ) if config else _default("config", environ),
        cache=_default("cache", environ),
        drafts=os.path.join(folder, DRAFTS_FOLDER),
        backups=os.path.join(folder, BACKUPS_FOLDER),
    )


def backups_in(folder: str, journal: "Path", environ: Mapping[str, str]) -> "Path":
    """Where the backups of a journal are when she wants them in ``folder`` (``~`` is her home).

    A folder of their own, named after the journal and its path: two journals never thin each
    other's backups.
    """
    import zlib

    name = f"{journal.stem}-{zlib.crc32(os.fsencode(journal)):08x}"
    return _path(_given(folder, environ)) / name


def _given(path: str, environ: Mapping[str, str]) -> str:
    home = environ.get("HOME")
    if home and (path == "~" or path.startswith("~/")):
        path = home + path[1:]
    # Path.expanduser raises for a ~name that nobody has; such a folder may well be meant.
    return os.path.abspath(os.path.expanduser(path))


def _default(kind: str, environ: Mapping[str, str]) -> str:
    """The program's folder of a kind (data, config, cache).

    On Linux the answer is the one of platformdirs, found without the cost of importing it, and
    from ``environ`` alone; a test holds the two together.
    """
    variable, below_home = _XDG[kind]
    folder = environ.get(variable, "").strip()
    if folder.startswith("/"):  # the specification ignores relative ones
        return _joined(folder, APP)
    home = environ.get("HOME", "")
    if sys.platform == "linux" and home.startswith("/") and "ANDROID_DATA" not in environ:
        return _joined(home, below_home, APP)
    import platformdirs

    found = {
        "data": platformdirs.user_data_path,
        "config": platformdirs.user_config_path,
        "cache": platformdirs.user_cache_path,
    }
    return str(found[kind](APP, appauthor=False))


def _joined(*parts: str) -> str:
    """An absolute path of these parts as ``Path`` writes it: without empty names and dots."""
    return "/" + "/".join(name for name in "/".join(parts).split("/") if name not in ("", "."))
