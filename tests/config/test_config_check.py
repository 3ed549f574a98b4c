"""Checking the whole config folder: everything in one list."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.config.check import check_config
from journal_tui.config.keys import KeyDefault
from journal_tui.config.paths import Paths
from journal_tui.config.theme import COLOURS

DEFAULTS = {"app.home": KeyDefault(("h",)), "app.write": KeyDefault(("w",))}
THEME = "title: T\ndark: on\n" + "".join(f'{name}: "#eeeeee"\n' for name in COLOURS)


def check(folder: Path) -> list[str]:
    paths = Paths(
        folder / "j.json", folder, folder / "cache", folder / "drafts", folder / "backups"
    )
    return [str(problem) for problem in check_config(paths, DEFAULTS)]


def put(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_nothing_there_is_nothing_wrong(tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    assert check(tmp_path) == []
    assert check(tmp_path / "none") == []
    assert set(tmp_path.iterdir()) == before


def test_every_file_is_looked_at(tmp_path: Path) -> None:
    put(tmp_path, "settings.yaml", "units: miles\ntheme: heathr\n")
    put(tmp_path, "keys.yaml", "app.home: w\n")
    put(tmp_path, "help.yaml", "lines: x\n")
    put(tmp_path, "lexicon.yaml", "slog: heavy\n")
    put(tmp_path, "themes/mine.yaml", "title: x\n")
    files = [problem.split(",")[0] for problem in check(tmp_path)]
    assert files[:3] == ["settings.yaml", "settings.yaml", "keys.yaml"]
    assert files[3:5] == ["help.yaml", "lexicon.yaml"]
    assert set(files[5:]) == {"mine.yaml"}


def test_a_theme_that_there_is_not(tmp_path: Path) -> None:
    put(tmp_path, "settings.yaml", "meter: on\ntheme: heathr\n")
    assert check(tmp_path) == [
        'settings.yaml, line 2, theme: there is no theme "heathr"; expected perhaps heather'
    ]
    put(tmp_path, "themes/heathr.yaml", THEME.replace('ground: "#eeeeee"', 'ground: "#000000"'))
    assert check(tmp_path) == []


def test_a_theme_that_is_hard_to_read(tmp_path: Path) -> None:
    """Told, although it is hers to use."""
    put(tmp_path, "themes/pale.yaml", THEME)
    problems = check(tmp_path)
    assert len(problems) == 6
    assert problems[0] == (
        "pale.yaml, line 4, text: hard to read: its contrast with the ground is 1.0; "
        "expected at least 4.5"
    )


@pytest.mark.parametrize(
    "name", ["settings.yml", "setting.yaml", "key.yaml", "helps.yaml", "lexicon.yml"]
)
def test_a_name_that_is_a_little_off(tmp_path: Path, name: str) -> None:
    """Such a file is never read, and she would not know why."""
    put(tmp_path, name, "units: km\n")
    (problem,) = check(tmp_path)
    assert problem.startswith(f"{name}: a file of this name is not read; expected perhaps ")


def test_other_files_are_none_of_its_business(tmp_path: Path) -> None:
    put(tmp_path, "routes.yaml", "x: [")
    put(tmp_path, "notes.txt", "x")
    assert check(tmp_path) == []


def test_a_config_folder_that_is_a_file(tmp_path: Path) -> None:
    put(tmp_path, "conf", "x")
    problems = check(tmp_path / "conf")
    assert problems[0].startswith("conf: the folder cannot be read")


def test_any_content_of_any_file_is_told_and_not_raised(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "themes").mkdir()
    names = ["settings.yaml", "keys.yaml", "help.yaml", "lexicon.yaml", "themes/mine.yaml"]
    fields = ["units", "theme", "app.home", "lines", "contacts", "ground", "title"]
    signs = [": ", "\n", "- ", "[", "]", "{", "}", "#", "'", "&a ", "*a", "  ", "\t"]
    words = st.sampled_from([*fields, *signs, '"#111111"', "null", "on", "3"])

    @settings(max_examples=60, deadline=None)
    @given(st.sampled_from(names), st.lists(words, max_size=15).map("".join))
    def one(name: str, text: str) -> None:
        for other in names:
            (folder / other).unlink(missing_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        for problem in check(folder):
            assert problem

    one()
