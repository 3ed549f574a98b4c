"""Her settings: ``settings.yaml`` in the config folder, every line of it optional."""

from pathlib import Path
from typing import Final, Literal, NamedTuple

from journal_tui.config.fields import Fields
from journal_tui.config.problems import Loaded
from journal_tui.config.yaml_file import read_mapping
from journal_tui.texts import config as texts

SETTINGS_FILE: Final = "settings.yaml"
AUTO_THEME: Final = "auto"

_UNITS: Final[tuple[Literal["mi", "km"], ...]] = ("mi", "km")
_SCORERS: Final[tuple[Literal["runner", "textblob"], ...]] = ("runner", "textblob")
#: A day and a night, in minutes.
_LOCK_AFTER_MOST: Final = 1440
_WEEK_STARTS: Final[tuple[Literal["monday", "sunday"], ...]] = ("monday", "sunday")
_STREAKS: Final[tuple[Literal["off", "weekly"], ...]] = ("off", "weekly")


class Settings(NamedTuple):
    """What she can set.

    ``units`` is how lengths are shown, ``theme`` a theme's name or "auto" (by the terminal's
    ground), ``meter`` whether the tone is shown while she writes, ``scorer`` what reads the tone,
    ``week_starts`` the first day of a week, ``boost_after_low`` whether boost comes by itself
    after a low or harsh entry, ``backups`` the folder for backups, which begins with ``/`` or
    ``~/`` (empty: beside the journal), ``lock_after`` how many minutes without a key or the mouse
    lock an encrypted journal that is open (0: none do), ``streak`` whether weeks with a run are
    counted one after the other, ``inbox`` a folder of which new files are brought in at the
    start (empty: none), written as ``backups`` is.
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

    @property
    def first_weekday(self) -> int:
        """The day with which a week begins, as ``date.weekday`` has it: 0 Monday, 6 Sunday."""
        return 0 if self.week_starts == "monday" else 6


def load_settings(folder: Path) -> Loaded[Settings]:
    """The settings in the folder; the default stands for each that is missing or mistaken."""
    nodes, problems = read_mapping(folder / SETTINGS_FILE)
    usual = Settings()
    if not nodes:
        return Loaded(usual, problems.all())
    fields = Fields(nodes, problems)
    fields.only(*Settings._fields)
    meter = fields.switch("meter")
    boost = fields.switch("boost_after_low")
    lock_after = fields.whole("lock_after", _LOCK_AFTER_MOST)
    settings = Settings(
        units=fields.choice("units", _UNITS) or usual.units,
        theme=fields.text("theme") or usual.theme,
        meter=usual.meter if meter is None else meter,
        scorer=fields.choice("scorer", _SCORERS) or usual.scorer,
        week_starts=fields.choice("week_starts", _WEEK_STARTS) or usual.week_starts,
        boost_after_low=usual.boost_after_low if boost is None else boost,
        backups=_folder(fields, "backups") or usual.backups,
        lock_after=usual.lock_after if lock_after is None else lock_after,
        streak=_streak(fields) or usual.streak,
        inbox=_folder(fields, "inbox") or usual.inbox,
    )
    return Loaded(settings, problems.all())


def _streak(fields: Fields) -> Literal["off", "weekly"] | None:
    """Off or weekly; off is a word of YAML's own and comes as one."""
    node = fields.nodes.get("streak")
    if node is not None and node.value is False:
        return "off"
    return fields.choice("streak", _STREAKS)


def _folder(fields: Fields, name: str) -> str | None:
    """A folder as it was written; one that says not where it begins could be anywhere."""
    folder = fields.text(name)
    if folder is None or folder.startswith("~/") or Path(folder).is_absolute():
        return folder
    fields.reject(name, texts.EXPECT_FOLDER_PATH)
    return None
