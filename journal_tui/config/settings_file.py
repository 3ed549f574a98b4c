"""Reading the file of her settings: what is mistaken is told, and the default stands for it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from journal_tui.config.fields import Fields
from journal_tui.config.problems import Loaded, ProblemList
from journal_tui.config.settings import SHAREABLE, Settings
from journal_tui.config.yaml_file import Node, read_mapping
from journal_tui.texts import config as texts

_UNITS: Final[tuple[Literal["mi", "km"], ...]] = ("mi", "km")
_SCORERS: Final[tuple[Literal["runner", "textblob"], ...]] = ("runner", "textblob")
#: A day and a night, in minutes.
_LOCK_AFTER_MOST: Final = 1440
_WEEK_STARTS: Final[tuple[Literal["monday", "sunday"], ...]] = ("monday", "sunday")
_STREAKS: Final[tuple[Literal["off", "weekly"], ...]] = ("off", "weekly")
_SYNCS: Final[tuple[Literal["manual", "auto"], ...]] = ("manual", "auto")
#: Two minutes, in seconds: who waits longer at the end takes the program for hung.
_SYNC_WAIT_MOST: Final = 120


def read_settings(file: Path) -> Loaded[Settings]:
    """The settings in the file; the default stands for each that is missing or mistaken."""
    nodes, problems = read_mapping(file)
    settings = settings_in(nodes, problems)
    return Loaded(settings, problems.all())


def settings_in(nodes: Mapping[str, Node], problems: ProblemList) -> Settings:
    """The settings in the lines of a file; what is mistaken in them is added to ``problems``."""
    usual = Settings()
    if not nodes:
        return usual
    fields = Fields(nodes, problems)
    fields.only(*Settings._fields)
    meter = fields.switch("meter")
    boost = fields.switch("boost_after_low")
    lock_after = fields.whole("lock_after", _LOCK_AFTER_MOST)
    sync_wait = fields.whole("sync_wait", _SYNC_WAIT_MOST)
    return Settings(
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
        sync=fields.choice("sync", _SYNCS) or usual.sync,
        sync_wait=usual.sync_wait if sync_wait is None else sync_wait,
        share=_share(fields),
    )


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


def _share(fields: Fields) -> tuple[str, ...]:
    """The names of the settings that she shares, each once."""
    node = fields.nodes.get("share")
    if node is None:
        return ()
    if not isinstance(node.value, tuple):
        fields.reject("share", texts.EXPECT_SETTINGS)
        return ()
    expected = texts.EXPECT_ONE_OF.format(choices=", ".join(SHAREABLE))
    for number, item in enumerate(node.value, 1):
        if item.value not in SHAREABLE:
            what = texts.FOUND.format(found=item.found())
            fields.problems.add(item.line, f"share.{number}", what, expected)
    names = (item.text for item in node.value if item.value in SHAREABLE)
    return tuple(dict.fromkeys(names))
