"""Reading the runner's words: the YAML files, and the weights that were learned."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from journal_tui.mood.lexicon_sources import FOLDER, LEARNED_FILE, lexicon_names
from journal_tui.mood.lexicon_table import LexiconError

LEXICON_FOLDER = Path(FOLDER)


def read_lexicon_files(folder: Path = LEXICON_FOLDER) -> dict[str, Mapping[str, Any]]:
    """Each file's sections by file name. Raises LexiconError where a file is not a mapping."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    files: dict[str, Mapping[str, Any]] = {}
    for path in (folder / name for name in lexicon_names(folder)):
        try:
            sections = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        except yaml.YAMLError as error:
            raise LexiconError(f"{path.name}: {error}") from error
        if not isinstance(sections, dict):
            raise LexiconError(f"{path.name}: expected sections")
        files[path.name] = sections
    return files


def read_learned(folder: Path = LEXICON_FOLDER) -> dict[str, float]:
    """The learned weights by word; the file has the words of each weight in one string.

    Raises LexiconError where the file is not of that form.
    """
    path = folder / LEARNED_FILE
    try:
        groups = json.loads(path.read_text(encoding="utf-8"))["weights"]
        return {word: float(weight) for weight, words in groups.items() for word in words.split()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"{path.name}: {error!r}") from error
