"""What is remembered between two rounds, so that one with nothing to do costs next to nothing.

The file lies in the private repository and can be thrown away: then all is compared again. Its
time is that of the last round.
"""

# A round with nothing to do waits for this, and pathlib alone would take longer than all of it.
# ruff: noqa: PTH105, PTH113, PTH116, PTH118, PTH123

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from journal_tui.config.settings import SETTINGS_FILE

if TYPE_CHECKING:
    from journal_tui.app.workspace import Workspace
    from journal_tui.store.medium import Marks

STATE_FILE: Final = "journal-tui.state"


class Remembered(NamedTuple):
    """The commit that is on the remote and here, and what the files here looked like then."""

    commit: str
    looks: str


def is_set_up(workspace: "Workspace") -> bool:
    """Whether there is a repository with a remote. Costs a stat."""
    return os.path.isfile(os.path.join(workspace.paths.texts.sync, "config"))


def remembered(workspace: "Workspace") -> Remembered | None:
    """What the last round left; None where there was none, or it cannot be read."""
    try:
        with open(_file(workspace), encoding="ascii") as file:
            commit, looks = file.read().split("\n", 1)
    except (OSError, ValueError):
        return None
    return Remembered(commit, looks)


def remember(workspace: "Workspace", commit: str, marks: "Marks") -> None:
    """Keep that the journal of these ``marks`` is the one of ``commit``."""
    file = _file(workspace)
    with suppress(OSError):
        with open(f"{file}.new", "w", encoding="ascii") as new:
            new.write(f"{commit}\n{looks_of(workspace, marks)}")
        os.replace(f"{file}.new", file)


def touch(workspace: "Workspace") -> None:
    """Note that a round was made just now, with nothing to do."""
    with suppress(OSError):
        now = workspace.clock.now().timestamp()
        os.utime(_file(workspace), (now, now))


def forget(workspace: "Workspace") -> None:
    """Let the next round compare all of it."""
    with suppress(OSError):
        os.unlink(_file(workspace))  # noqa: PTH108


def last_round(workspace: "Workspace") -> float | None:
    """When the last round was made, in seconds since 1970; None where there was none."""
    try:
        return os.stat(_file(workspace)).st_mtime
    except OSError:
        return None


def looks_of(workspace: "Workspace", marks: "Marks") -> str:
    """What the journal's files, and that of her settings, look like."""
    return "\n".join(map(str, (*marks, _look_of_settings(workspace))))


def _look_of_settings(workspace: "Workspace") -> tuple[int, int] | None:
    if not workspace.settings.share:
        return None
    try:
        state = os.stat(os.path.join(workspace.paths.texts.config, SETTINGS_FILE))
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _file(workspace: "Workspace") -> str:
    return os.path.join(workspace.paths.texts.sync, STATE_FILE)
