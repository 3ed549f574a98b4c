"""Where her files are. Finding out touches no disk and makes no folder."""

import os
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

APP: Final = "journal-tui"
JOURNAL_FILE: Final = "journal.json"
DRAFTS_FOLDER: Final = "drafts"
BACKUPS_FOLDER: Final = "backups"
JOURNAL_VARIABLE: Final = "JOURNAL_TUI_JOURNAL"
CONFIG_VARIABLE: Final = "JOURNAL_TUI_CONFIG"

# What the XDG base directory specification calls a folder, and where it is without the variable.
_XDG: Final = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}


class Paths(NamedTuple):
    """The journal's file, and the folders of settings, cache, drafts and backups; all absolute."""

    journal: Path
    config: Path
    cache: Path
    drafts: Path
    backups: Path


def resolve_paths(journal: str | None, config: str | None, environ: Mapping[str, str]) -> Paths:
    """The paths from the call's options, else the environment, else the system's own places.

    Empty texts count as not given. ``~`` is the home of ``environ``; a relative path starts at
    the working directory. Drafts and backups lie beside the journal, so that they are as private
    as it is.
    """
    journal = journal or environ.get(JOURNAL_VARIABLE)
    config = config or environ.get(CONFIG_VARIABLE)
    file = _given(journal, environ) if journal else _default("data", environ) / JOURNAL_FILE
    return Paths(
        journal=file,
        config=_given(config, environ) if config else _default("config", environ),
        cache=_default("cache", environ),
        drafts=file.parent / DRAFTS_FOLDER,
        backups=file.parent / BACKUPS_FOLDER,
    )


def backups_in(folder: str, journal: Path, environ: Mapping[str, str]) -> Path:
    """Where the backups of a journal are when she wants them in ``folder`` (``~`` is her home).

    A folder of their own, named after the journal and its path: two journals never thin each
    other's backups.
    """
    name = f"{journal.stem}-{zlib.crc32(os.fsencode(journal)):08x}"
    return _given(folder, environ) / name


def _given(path: str, environ: Mapping[str, str]) -> Path:
    home = environ.get("HOME")
    if home and (path == "~" or path.startswith("~/")):
        path = home + path[1:]
    # Path.expanduser raises for a ~name that nobody has; such a folder may well be meant.
    return Path(os.path.abspath(os.path.expanduser(path)))  # noqa: PTH100, PTH111


def _default(kind: str, environ: Mapping[str, str]) -> Path:
    """The program's folder of a kind (data, config, cache).

    On Linux the answer is the one of platformdirs, found without the cost of importing it, and
    from ``environ`` alone; a test holds the two together.
    """
    variable, below_home = _XDG[kind]
    folder = environ.get(variable, "").strip()
    if folder.startswith("/"):  # the specification ignores relative ones
        return Path(folder) / APP
    home = environ.get("HOME", "")
    if sys.platform == "linux" and home.startswith("/") and "ANDROID_DATA" not in environ:
        return Path(home) / below_home / APP
    import platformdirs

    found = {
        "data": platformdirs.user_data_path,
        "config": platformdirs.user_config_path,
        "cache": platformdirs.user_cache_path,
    }
    return found[kind](APP, appauthor=False)
