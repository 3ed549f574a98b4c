"""Her keys: ``keys.yaml`` in the config folder, command id -> a key or a list of keys."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from journal_tui.config.problems import ConfigProblem

KEYS_FILE: Final = "keys.yaml"
EVERYWHERE: Final = "app"
"""The scope of commands that work on every screen."""


class KeyDefault(NamedTuple):
    """The keys of a command as it comes, and where it works: a screen's name or EVERYWHERE."""

    keys: tuple[str, ...]
    scope: str = EVERYWHERE


def load_keys(
    folder: Path, defaults: Mapping[str, KeyDefault]
) -> "tuple[Mapping[str, tuple[str, ...]], tuple[ConfigProblem, ...]]":
    """Each command's keys in Textual's names: hers where they can be used, else as they come.

    An empty list leaves a command without a key. Two commands clash when they share a key and
    work on the same screen; each of the two that she changed goes back to its default, and so on
    until nothing clashes that did not clash before.
    """
    file = folder / KEYS_FILE
    try:
        file.stat()
    except FileNotFoundError:
        # Most have no keys of their own: the first paint does not wait for what reads them.
        return {command: default.keys for command, default in defaults.items()}, ()
    except (OSError, ValueError):
        # Why it cannot be looked at is told by what reads it.
        pass
    from journal_tui.config.keys_file import read_keys

    return read_keys(file, defaults)
