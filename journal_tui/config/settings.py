"""Her settings: ``settings.yaml`` in the config folder, every line of it optional."""

# A shell command waits for this, and pathlib alone would take longer than all of it.
# ruff: noqa: PTH116, PTH118

import os
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from journal_tui.config.problems import ConfigProblem

SETTINGS_FILE: Final = "settings.yaml"
AUTO_THEME: Final = "auto"

#: What may be the same on all her machines. A folder of one is not there on another.
SHAREABLE: Final = (
    "units",
    "theme",
    "meter",
    "scorer",
    "week_starts",
    "boost_after_low",
    "lock_after",
    "streak",
)


class Settings(NamedTuple):
    """What she can set.

    ``units`` is how lengths are shown, ``theme`` a theme's name or "auto" (by the terminal's
    ground), ``meter`` whether the tone is shown while she writes, ``scorer`` what reads the tone,
    ``week_starts`` the first day of a week, ``boost_after_low`` whether boost comes by itself
    after a low or harsh entry, ``backups`` the folder for backups, which begins with ``/`` or
    ``~/`` (empty: beside the journal), ``lock_after`` how many minutes without a key or the mouse
    lock an encrypted journal that is open (0: none do), ``streak`` whether weeks with a run are
    counted one after the other, ``inbox`` a folder of which new files are brought in at the
    start (empty: none), written as ``backups`` is, ``sync`` whether her machines meet by
    themselves at the start and at the end, ``sync_wait`` how many seconds the end waits for that
    (0: not at all), ``share`` the settings that are the same on all machines that share them.
    """

    units: Literal["mi", "km"] = "mi"
    theme: str = AUTO_THEME
    meter: bool = True
    scorer: Literal["runner", "textblob"] = "runner"
    week_starts: Literal["monday", "sunday"] = "monday"
    boost_after_low: bool = True
    backups: str = ""
    lock_after: int = 10
    streak: Literal["off", "weekly"] = "off"
    inbox: str = ""
    sync: Literal["manual", "auto"] = "manual"
    sync_wait: int = 5
    share: tuple[str, ...] = ()

    @property
    def first_weekday(self) -> int:
        """The day with which a week begins, as ``date.weekday`` has it: 0 Monday, 6 Sunday."""
        return 0 if self.week_starts == "monday" else 6


def load_settings(folder: str | os.PathLike[str]) -> "tuple[Settings, tuple[ConfigProblem, ...]]":
    """The settings in the folder, and what is mistaken in them.

    The default stands for each that is missing or mistaken.
    """
    file = os.path.join(folder, SETTINGS_FILE)
    try:
        os.stat(file)
    except FileNotFoundError:
        # Most have no settings of their own: a shell command does not load what reads them.
        return Settings(), ()
    except (OSError, ValueError):
        # Why it cannot be looked at is told by what reads it.
        pass
    from pathlib import Path

    from journal_tui.config.settings_file import read_settings

    return read_settings(Path(file))
