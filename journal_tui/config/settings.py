"""Her settings: ``settings.yaml`` in the config folder, every line of it optional."""

from pathlib import Path
from typing import Final, Literal, NamedTuple

from journal_tui.config.fields import Fields
from journal_tui.config.problems import Loaded
from journal_tui.config.yaml_file import read_mapping

SETTINGS_FILE: Final = "settings.yaml"
AUTO_THEME: Final = "auto"

_UNITS: Final[tuple[Literal["mi", "km"], ...]] = ("mi", "km")
_SCORERS: Final[tuple[Literal["runner", "textblob"], ...]] = ("runner", "textblob")
_WEEK_STARTS: Final[tuple[Literal["monday", "sunday"], ...]] = ("monday", "sunday")


class Settings(NamedTuple):
    """What she can set.

    ``units`` is how lengths are shown, ``theme`` a theme's name or "auto" (by the terminal's
    ground), ``meter`` whether the tone is shown while she writes, ``scorer`` what reads the tone,
    ``week_starts`` the first day of a week, ``boost_after_low`` whether boost comes by itself
    after a low or harsh entry.
    """

    units: Literal["mi", "km"] = "mi"
    theme: str = AUTO_THEME
    meter: bool = True
    scorer: Literal["runner", "textblob"] = "runner"
    week_starts: Literal["monday", "sunday"] = "monday"
    boost_after_low: bool = True


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
    settings = Settings(
        units=fields.choice("units", _UNITS) or usual.units,
        theme=fields.text("theme") or usual.theme,
        meter=usual.meter if meter is None else meter,
        scorer=fields.choice("scorer", _SCORERS) or usual.scorer,
        week_starts=fields.choice("week_starts", _WEEK_STARTS) or usual.week_starts,
        boost_after_low=usual.boost_after_low if boost is None else boost,
    )
    return Loaded(settings, problems.all())
