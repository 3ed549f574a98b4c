"""A theme, and the one to begin with; ``themes`` reads the others from their files."""

from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.config.settings import AUTO_THEME

THEMES_FOLDER: Final = "themes"
DARK_DEFAULT: Final = "evening-kitchen"
LIGHT_DEFAULT: Final = "morning-mist"

COLOURS: Final = (
    "ground",
    "text",
    "muted",
    "accent",
    "line",
    "dusk",
    "even",
    "dawn",
    "focus",
)


class Theme(NamedTuple):
    """The colours of the screens, each "#rrggbb" in small letters.

    ``ground`` is behind everything, ``line`` a rule, ``focus`` the frame of where she is;
    ``dusk``, ``even`` and ``dawn`` are mood from low to good. ``name`` is the file's stem.
    """

    name: str
    title: str
    dark: bool
    ground: str
    text: str
    muted: str
    accent: str
    line: str
    dusk: str
    even: str
    dawn: str
    focus: str


#: The theme to begin with, here as well as in ``themes/``: the first paint of somebody who has
#: no files of her own then reads no YAML, which is a tenth of its time.
BUILT_IN: Final = Theme(
    name=DARK_DEFAULT,
    title="Evening kitchen",
    dark=True,
    ground="#1b1917",
    text="#e8e0d5",
    muted="#a89e91",
    accent="#e0a96d",
    line="#423c36",
    dusk="#918fe6",
    even="#b5b0a8",
    dawn="#e8b04f",
    focus="#d9a066",
)


def theme_meant(name: str, *, dark: bool) -> str:
    """The name of a theme; "auto" is ours for a dark or a light ground."""
    if name != AUTO_THEME:
        return name
    return DARK_DEFAULT if dark else LIGHT_DEFAULT


def built_in_meant(name: str, user_folder: Path | None, *, dark: bool) -> bool:
    """Whether the theme to begin with is meant, and she has none of that name."""
    if theme_meant(name, dark=dark) != BUILT_IN.name:
        return False
    return (
        user_folder is None or not (user_folder / THEMES_FOLDER / f"{BUILT_IN.name}.yaml").exists()
    )
