"""Themes: one YAML file each, ours in ``themes/``, hers in the config folder's ``themes/``."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from journal_tui.config.colour import is_colour
from journal_tui.config.fields import Fields
from journal_tui.config.problems import ConfigProblem, Loaded, quoted, suggestion
from journal_tui.config.settings import AUTO_THEME, SETTINGS_FILE
from journal_tui.config.theme import (
    BUILT_IN,
    COLOURS,
    THEMES_FOLDER,
    Theme,
    built_in_meant,
    theme_meant,
)
from journal_tui.config.yaml_file import read_mapping
from journal_tui.errors import ConfigError
from journal_tui.texts import config as texts

_NAME: Final = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def shipped_folder() -> Path:
    """The folder of our own themes: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / THEMES_FOLDER
    return inside if inside.is_dir() else package.parent / THEMES_FOLDER


def load_theme(name: str, user_folder: Path | None, *, dark: bool = True) -> Loaded[Theme]:
    """The theme of a name, reading its file alone; "auto" is ours for a dark or light ground.

    Hers comes before ours of the same name. Where the name is unknown or the file is broken, the
    default stands in and the problems say why. Raises ConfigError when our own are missing.
    """
    if built_in_meant(name, user_folder, dark=dark):
        return Loaded(BUILT_IN)
    usual = theme_meant(AUTO_THEME, dark=dark)
    wanted = theme_meant(name, dark=dark)
    problems: list[ConfigProblem] = []
    known: list[str] = []
    for folder in _folders(user_folder):
        files, unreadable = theme_files(folder)
        problems += unreadable
        known += [file.stem for file in files]
        for file in files:
            if file.stem == wanted:
                theme, wrong = read_theme(file)
                problems += wrong
                if theme is not None:
                    return Loaded(theme, tuple(problems))
    if wanted == usual:
        raise ConfigError(texts.NO_THEMES, where=str(shipped_folder()), next_step=texts.REINSTALL)
    if wanted not in known:
        problems.append(unknown_theme(wanted, user_folder, tuple(sorted(set(known)))))
    return Loaded(load_theme(usual, None, dark=dark).value, tuple(problems))


def load_themes(user_folder: Path | None) -> Loaded[Mapping[str, Theme]]:
    """Every theme by its name, sorted by name: ours, and hers from ``user_folder``/themes.

    Hers replaces ours of the same name; a broken one is left out and reported.
    """
    found: dict[str, Theme] = {}
    problems: list[ConfigProblem] = []
    for folder in reversed(_folders(user_folder)):
        files, unreadable = theme_files(folder)
        problems += unreadable
        for file in files:
            theme, wrong = read_theme(file)
            problems += wrong
            if theme is not None:
                found[theme.name] = theme
    return Loaded(dict(sorted(found.items())), tuple(problems))


def theme_files(folder: Path) -> Loaded[tuple[Path, ...]]:
    """The theme files in a folder by name; none where there is no such folder."""
    try:
        names = sorted(path for path in folder.iterdir() if path.suffix == ".yaml")
    except FileNotFoundError:
        return Loaded(())
    except OSError as error:
        what = texts.FOLDER_UNREADABLE.format(reason=error.strerror or error)
        return Loaded((), (ConfigProblem(folder, 0, "", what, texts.EXPECT_FOLDER),))
    return Loaded(tuple(names))


def read_theme(file: Path) -> Loaded[Theme | None]:
    """The theme in a file; None where anything in it is missing or wrong.

    A theme is taken whole or not at all: one colour of another theme may be unreadable on it.
    """
    nodes, problems = read_mapping(file)
    if not nodes and problems:
        return Loaded(None, problems.all())
    if file.stem == AUTO_THEME or not _NAME.fullmatch(file.stem):
        what = texts.THEME_NAME.format(found=quoted(file.stem))
        problems.add(0, "", what, texts.EXPECT_THEME_NAME)
    fields = Fields(nodes, problems)
    fields.only("title", "dark", *COLOURS)
    fields.require("title", "dark", *COLOURS)
    title = fields.text("title")
    dark = fields.switch("dark")
    colours = [_colour(fields, name) for name in COLOURS]
    if problems or title is None or dark is None:
        return Loaded(None, problems.all())
    return Loaded(Theme(file.stem, title, dark, *colours))


def unknown_theme(name: str, folder: Path | None, known: tuple[str, ...]) -> ConfigProblem:
    """The problem of settings, in ``folder``, that name a theme which there is not."""
    file = Path(SETTINGS_FILE) if folder is None else folder / SETTINGS_FILE
    node = read_mapping(file)[0].get("theme") if folder else None
    near = suggestion(name, known)
    choices = texts.EXPECT_ONE_OF.format(choices=", ".join((AUTO_THEME, *known)))
    expected = texts.EXPECT_PERHAPS.format(name=near) if near else choices
    what = texts.UNKNOWN_THEME.format(found=quoted(name))
    return ConfigProblem(file, node.line if node else 0, "theme", what, expected)


def _folders(user_folder: Path | None) -> tuple[Path, ...]:
    """The folders of themes, hers first."""
    hers = () if user_folder is None else (user_folder / THEMES_FOLDER,)
    return (*hers, shipped_folder())


def _colour(fields: Fields, name: str) -> str:
    """The colour of a name in small letters; empty, with a problem noted, where there is none."""
    node = fields.nodes.get(name)
    if node is None:
        return ""
    if isinstance(node.value, str) and is_colour(node.value):
        return node.value.lower()
    if node.value is None and not node.text:
        fields.reject(name, texts.EXPECT_QUOTED_COLOUR, texts.COLOUR_UNQUOTED)
    else:
        fields.reject(name, texts.EXPECT_COLOUR)
    return ""
