"""Where the lexicon comes from, and what tells one state of its sources from another."""

# A shell command waits for this, and pathlib alone would take longer than all of it.
# ruff: noqa: PTH113, PTH116, PTH118, PTH120, PTH208

import os
import sys
from typing import Any, Final

TEXTBLOB: Final = "textblob"
#: The runner's words: YAML files, grouped by meaning, shipped with the program.
FOLDER: Final = os.path.join(os.path.dirname(__file__), "lexicon")
LEARNED_FILE: Final = "learned.json"
#: Raised whenever the compiled form or the way it is compiled changes.
COMPILED_VERSION: Final = 2


def textblob_file() -> str:
    """The path of TextBlob's word list. Raises ModuleNotFoundError without TextBlob."""
    inside = os.path.join(TEXTBLOB, "en", "en-sentiment.xml")
    # Looking where packages lie costs a tenth of asking the import system.
    for folder in sys.path:
        file = os.path.join(folder, inside)
        if os.path.isfile(file):
            return file
    from importlib.util import find_spec

    spec = find_spec(TEXTBLOB)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("TextBlob is not installed", name=TEXTBLOB)
    return os.path.join(os.path.dirname(spec.submodule_search_locations[0]), inside)


def lexicon_names(folder: str | os.PathLike[str]) -> list[str]:
    """The names of the lexicon's YAML files in a folder, in their order."""
    return sorted(name for name in os.listdir(folder) if name.endswith(".yaml"))


def state_of_sources(folder: str | os.PathLike[str] = FOLDER) -> list[Any]:
    """What tells one state of the lexicon's sources from another: path, size and time of each."""
    names = (LEARNED_FILE, *lexicon_names(folder))
    sources = [textblob_file(), *(os.path.join(folder, name) for name in names)]
    stats = [(source, os.stat(source)) for source in sources]
    return [COMPILED_VERSION, *([name, stat.st_size, stat.st_mtime_ns] for name, stat in stats)]
