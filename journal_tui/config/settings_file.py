"""Reading the file of her settings: what is mistaken is told, and the default stands for it."""

from pathlib import Path
from typing import Final, Literal

from journal_tui.config.fields import Fields
from journal_tui.config.problems import Loaded
from journal_tui.config.settings import Settings
from journal_tui.config.yaml_file import read_mapping
from journal_tui.texts import config as texts

_UNITS: Final[tuple[Literal["mi", "km"], ...]] = ("mi", "km")
_SCORERS: Final[tuple[Literal["runner", "textblob"], ...]] = ("runner", "textblob")
#: A day and a night, in minutes.
_LOCK_AFTER_MOST: Final = 1440
_WEEK_STARTS: Final[tuple[Literal["monday", "sunday"], ...]] = ("monday", "sunday")
_STREAKS: Final[tuple[Literal["off", "weekly"], ...]] = ("off", "weekly")


def read_settings(file: Path) -> Loaded[Settings]:
    """The settings in the file; the default stands for each that is missing or mistaken."""
    nodes, problems = read_mapping(file)
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
    if folder is None:
        return None
    # No file system takes a NUL: it would be found out while a backup is made.
    if "\0" not in folder and (folder.startswith("~/") or Path(folder).is_absolute()):
        return folder
    fields.reject(name, texts.EXPECT_FOLDER_PATH)
    return None
