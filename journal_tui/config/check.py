"""Checking every file in the config folder at once, for `journal-tui config`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from journal_tui.config.colour import AA, contrast
from journal_tui.config.content import HELP_FILE, load_help
from journal_tui.config.keys import KEYS_FILE, KeyDefault, load_keys
from journal_tui.config.lexicon import LEXICON_FILE, load_lexicon
from journal_tui.config.paths import Paths
from journal_tui.config.problems import ConfigProblem, suggestion
from journal_tui.config.settings import AUTO_THEME, SETTINGS_FILE, load_settings
from journal_tui.config.theme import THEMES_FOLDER, Theme
from journal_tui.config.themes import load_themes, read_theme, theme_files, unknown_theme
from journal_tui.config.yaml_file import read_mapping
from journal_tui.texts import config as texts

READ_FILES: Final = (SETTINGS_FILE, KEYS_FILE, HELP_FILE, LEXICON_FILE)
_ON_GROUND: Final = ("text", "muted", "accent", "dusk", "even", "dawn")


def check_config(paths: Paths, key_defaults: Mapping[str, KeyDefault]) -> tuple[ConfigProblem, ...]:
    """Every problem in the settings, keys, help line, lexicon and themes, file by file.

    Told here and not at each start: a theme of hers that is hard to read, and a file that is
    not read because its name is a little off.
    """
    folder = paths.config
    settings, problems = load_settings(folder)
    found = [*_misnamed(folder), *problems]
    themes, theme_problems = load_themes(folder)
    if settings.theme not in (AUTO_THEME, *themes):
        found.append(unknown_theme(settings.theme, folder, tuple(themes)))
    found += load_keys(folder, key_defaults)[1]
    found += load_help(folder).problems
    found += load_lexicon(folder).problems
    found += theme_problems
    for file in theme_files(folder / THEMES_FOLDER).value:
        theme = read_theme(file).value
        if theme is not None:
            found += _hard_to_read(theme, file)
    return tuple(found)


def _hard_to_read(theme: Theme, file: Path) -> Iterator[ConfigProblem]:
    lines = read_mapping(file)[0]
    for name in _ON_GROUND:
        ratio = contrast(getattr(theme, name), theme.ground)
        if ratio < AA:
            what = texts.LOW_CONTRAST.format(ratio=ratio)
            expected = texts.EXPECT_CONTRAST.format(ratio=AA)
            yield ConfigProblem(file, lines[name].line, name, what, expected)


def _misnamed(folder: Path) -> Iterator[ConfigProblem]:
    """Files whose names are nearly those that are read, such as settings.yml."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except FileNotFoundError:
        return
    except OSError as error:
        what = texts.FOLDER_UNREADABLE.format(reason=error.strerror or error)
        yield ConfigProblem(folder, 0, "", what, texts.EXPECT_FOLDER)
        return
    stems = tuple(name.removesuffix(".yaml") for name in READ_FILES)
    for name in names:
        stem, _, ending = name.rpartition(".")
        if ending not in ("yml", "yaml") or name in READ_FILES:
            continue
        near = suggestion(stem, stems)
        if near:
            expected = texts.EXPECT_PERHAPS.format(name=f"{near}.yaml")
            yield ConfigProblem(folder / name, 0, "", texts.NOT_READ, expected)
