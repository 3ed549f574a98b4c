"""Theme files: ours are found, hers replace them, broken ones are told and left out."""

from pathlib import Path

import pytest

from journal_tui.config import themes as themes_module
from journal_tui.config.theme import BUILT_IN, COLOURS, DARK_DEFAULT, LIGHT_DEFAULT, Theme
from journal_tui.config.themes import load_theme, load_themes, read_theme, shipped_folder
from journal_tui.errors import ConfigError

LINES = {"title": "Mine", "dark": "true"} | dict.fromkeys(COLOURS, '"#A0B0C0"')


def theme_text(**changes: str | None) -> str:
    lines = {name: changes.get(name, value) for name, value in LINES.items()}
    lines |= {name: value for name, value in changes.items() if name not in LINES}
    return "".join(f"{name}: {value}\n" for name, value in lines.items() if value is not None)


def put(folder: Path, name: str, text: str) -> Path:
    (folder / "themes").mkdir(exist_ok=True)
    file = folder / "themes" / name
    file.write_text(text, encoding="utf-8")
    return file


def test_ours_are_found_and_sound() -> None:
    themes, problems = load_themes(None)
    assert problems == ()
    assert len(themes) >= 7
    assert list(themes) == sorted(themes)
    assert all(name == theme.name for name, theme in themes.items())
    assert themes[DARK_DEFAULT].dark
    assert not themes[LIGHT_DEFAULT].dark
    assert {file.stem for file in shipped_folder().glob("*.yaml")} == set(themes)


@pytest.mark.parametrize("installed", ["in a wheel", "in a checkout"])
def test_ours_are_found_where_they_are_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installed: str
) -> None:
    """Inside the package in a wheel, beside it in a checkout."""
    package = tmp_path / "journal_tui"
    (package / "config").mkdir(parents=True)
    monkeypatch.setattr(themes_module, "__file__", str(package / "config" / "themes.py"))
    home = package if installed == "in a wheel" else tmp_path
    put(home, "sea.yaml", theme_text())
    assert list(load_themes(None).value) == ["sea"]


def test_a_theme_of_hers(tmp_path: Path) -> None:
    put(tmp_path, "mine-2.yaml", theme_text())
    themes, problems = load_themes(tmp_path)
    assert problems == ()
    assert themes["mine-2"] == Theme("mine-2", "Mine", True, *["#a0b0c0"] * 9)
    assert DARK_DEFAULT in themes


def test_hers_replaces_ours_of_the_same_name(tmp_path: Path) -> None:
    put(tmp_path, f"{DARK_DEFAULT}.yaml", theme_text())
    assert load_themes(tmp_path).value[DARK_DEFAULT].title == "Mine"
    assert load_theme(DARK_DEFAULT, tmp_path).value.title == "Mine"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        pytest.param({"dusk": "#111111"}, "line 8, dusk: found nothing, because", id="unquoted"),
        pytest.param({"dusk": None}, "dusk: this is missing; expected a value", id="missing"),
        pytest.param({"dusk": '"#11"'}, 'dusk: found "#11"; expected a colour', id="short"),
        pytest.param({"dusk": '"#11111g"'}, 'found "#11111g"', id="not hexadecimal"),
        pytest.param({"dusk": "'#111111ff'"}, 'found "#111111ff"', id="too long"),
        pytest.param({"dusk": '"#１１１１１１"'}, "dusk: found", id="digits of another script"),
        pytest.param({"dusk": "blue"}, 'found "blue"; expected a colour', id="a word"),
        pytest.param({"dusk": "123456"}, 'found "123456"; expected a colour', id="a number"),
        pytest.param({"dusk": "[1]"}, "found a list; expected a colour", id="a list"),
        pytest.param({"dark": "maybe"}, 'dark: found "maybe"; expected on or off', id="dark"),
        pytest.param({"title": "' '"}, "title: found a blank text", id="blank title"),
        pytest.param({"dsk": '"#111111"'}, "dsk: there is no setting of this name", id="unknown"),
        pytest.param({"dusk": "@"}, "line 8: the line cannot be read as YAML", id="syntax"),
    ],
)
def test_a_broken_theme_is_told_and_the_rest_loads(
    tmp_path: Path, changes: dict[str, str | None], problem: str
) -> None:
    put(tmp_path, "good.yaml", theme_text())
    put(tmp_path, f"{LIGHT_DEFAULT}.yaml", theme_text(**changes))
    themes, problems = load_themes(tmp_path)
    assert "good" in themes
    assert themes[LIGHT_DEFAULT] == load_themes(None).value[LIGHT_DEFAULT]
    (told,) = problems
    assert str(told).startswith(f"{LIGHT_DEFAULT}.yaml")
    assert problem in str(told)
    theme, problems = load_theme(LIGHT_DEFAULT, tmp_path)
    assert theme == themes[LIGHT_DEFAULT]
    assert problems == (told,)


def test_an_unquoted_colour_says_to_quote_it(tmp_path: Path) -> None:
    file = put(tmp_path, "x.yaml", theme_text(ground="#111"))
    assert "in quotes" in read_theme(file).problems[0].expected


@pytest.mark.parametrize("name", ["auto", "My Theme", "Upper", "-x", "ünder"])
def test_a_name_that_settings_could_not_give(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"{name}.yaml", theme_text())
    themes, problems = load_themes(tmp_path)
    assert name not in themes
    assert "cannot be a theme's name" in problems[0].what


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "notes.txt", "x")
    assert load_themes(tmp_path) == load_themes(None)


def test_a_folder_that_is_not_one(tmp_path: Path) -> None:
    (tmp_path / "themes").write_text("x", encoding="utf-8")
    themes, problems = load_themes(tmp_path)
    assert DARK_DEFAULT in themes
    assert "cannot be read" in problems[0].what
    (tmp_path / "empty").mkdir()
    assert load_themes(tmp_path / "empty").problems == ()


def test_a_theme_that_is_a_folder_or_empty(tmp_path: Path) -> None:
    (tmp_path / "themes" / "dir.yaml").mkdir(parents=True)
    put(tmp_path, "empty.yaml", "")
    problems = [str(problem) for problem in load_themes(tmp_path).problems]
    assert problems[0] == "dir.yaml: this is not a file; expected a text file"
    assert "empty.yaml, title: this is missing; expected a value" in problems
    assert len(problems) == 1 + 2 + len(COLOURS)


@pytest.mark.parametrize(("dark", "name"), [(True, DARK_DEFAULT), (False, LIGHT_DEFAULT)])
def test_auto_is_dark_or_light_as_the_terminal(tmp_path: Path, dark: bool, name: str) -> None:
    theme, problems = load_theme("auto", tmp_path, dark=dark)
    assert (theme.name, problems) == (name, ())


def test_one_theme_reads_one_file(tmp_path: Path) -> None:
    """A broken theme that is not asked for is no trouble at the start."""
    put(tmp_path, "broken.yaml", "x")
    theme, problems = load_theme("heather", tmp_path)
    assert (theme.name, problems) == ("heather", ())


@pytest.mark.parametrize(
    ("name", "expected"),
    [("hether", "perhaps heather"), ("../x", "one of: auto, "), ("qqqq", "one of: auto, ")],
)
def test_an_unknown_theme_is_told_with_its_line(tmp_path: Path, name: str, expected: str) -> None:
    (tmp_path / "settings.yaml").write_text(f"units: km\ntheme: {name}\n", encoding="utf-8")
    theme, (problem,) = load_theme(name, tmp_path, dark=False)
    assert theme.name == LIGHT_DEFAULT
    assert str(problem).startswith(f'settings.yaml, line 2, theme: there is no theme "{name}"')
    assert expected in problem.expected
    assert load_theme(name, None).problems[0].line == 0


def test_without_our_themes_the_error_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(themes_module, "shipped_folder", lambda: tmp_path / "none")
    assert load_themes(None).value == {}
    assert load_theme("heather", None).value == BUILT_IN, "on a dark ground there is one left"
    with pytest.raises(ConfigError, match="missing or broken") as error:
        load_theme("heather", None, dark=False)
    assert "Install" in error.value.next_step


def test_the_theme_that_is_built_in_is_the_one_in_its_file() -> None:
    (theme, problems) = read_theme(shipped_folder() / f"{BUILT_IN.name}.yaml")
    assert theme == BUILT_IN
    assert not problems
