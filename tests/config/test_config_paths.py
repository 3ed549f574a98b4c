"""Paths: the call before the environment before the system's own places; nothing is made."""

import subprocess
import sys
from pathlib import Path

import pytest

from journal_tui.config.paths import Paths, backups_in, resolve_paths

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="the XDG places of Linux")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {
        "HOME": str(tmp_path / "home"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }


def test_the_places_of_the_system(tmp_path: Path, environ: dict[str, str]) -> None:
    before = set(tmp_path.iterdir())
    assert resolve_paths(None, None, environ) == Paths(
        journal=tmp_path / "data/journal-tui/journal.json",
        config=tmp_path / "config/journal-tui",
        cache=tmp_path / "cache/journal-tui",
        drafts=tmp_path / "data/journal-tui/drafts",
        backups=tmp_path / "data/journal-tui/backups",
    )
    assert set(tmp_path.iterdir()) == before


def test_the_environment_and_before_it_the_call(tmp_path: Path, environ: dict[str, str]) -> None:
    environ["JOURNAL_TUI_JOURNAL"] = str(tmp_path / "e/diary.json")
    environ["JOURNAL_TUI_CONFIG"] = str(tmp_path / "e/conf")
    paths = resolve_paths(None, None, environ)
    assert paths.journal == tmp_path / "e/diary.json"
    assert paths.drafts == tmp_path / "e/drafts"
    assert paths.backups == tmp_path / "e/backups"
    assert paths.config == tmp_path / "e/conf"
    paths = resolve_paths(str(tmp_path / "c/j.json"), str(tmp_path / "c/conf"), environ)
    assert paths.journal == tmp_path / "c/j.json"
    assert paths.drafts == tmp_path / "c/drafts"
    assert paths.config == tmp_path / "c/conf"


def test_empty_counts_as_not_given(tmp_path: Path, environ: dict[str, str]) -> None:
    environ["JOURNAL_TUI_JOURNAL"] = ""
    paths = resolve_paths("", "", environ)
    assert paths.journal == tmp_path / "data/journal-tui/journal.json"
    assert paths.config == tmp_path / "config/journal-tui"


@pytest.mark.parametrize(
    ("given", "below_home"),
    [("~/runs/j.json", "runs/j.json"), ("~/a/../b.json", "b.json"), ("~", ".")],
)
def test_the_home_is_that_of_the_environment(
    tmp_path: Path, environ: dict[str, str], given: str, below_home: str
) -> None:
    assert resolve_paths(given, None, environ).journal == tmp_path / "home" / below_home


def test_relative_paths_start_where_she_is(
    tmp_path: Path, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = resolve_paths("j.json", "./conf/../other", environ)
    assert paths.journal == tmp_path / "j.json"
    assert paths.config == tmp_path / "other"


def test_a_home_that_nobody_has_is_a_folder_of_that_name(
    tmp_path: Path, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = resolve_paths("~nobody-of-this-name/j.json", None, environ).journal
    assert found == tmp_path / "~nobody-of-this-name/j.json"


def test_backups_elsewhere_have_a_folder_of_their_own_for_each_journal(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    """The name is told by the path of the journal alone, and stays what it is."""
    mine, other = Path("/a/journal.json"), Path("/b/journal.json")
    found = backups_in("~/kept/../backups", mine, environ)
    assert found == tmp_path / "home/backups/journal-e21a1ca6"
    assert backups_in("~/backups", mine, environ) == found
    assert backups_in("~/backups", other, environ).parent == found.parent
    assert backups_in("~/backups", other, environ) != found
    assert backups_in("/far", mine, environ) == Path("/far") / found.name
    assert not (tmp_path / "home/backups").exists()


@pytest.mark.parametrize(
    "name", ["journal.json", "journal", ".json", "a.b.json", "a.", "..json", ".a.json", "a..b"]
)
def test_the_stem_is_that_of_the_path(tmp_path: Path, name: str) -> None:
    paths = resolve_paths(str(tmp_path / name), None, {})
    assert paths.stem == paths.journal.stem


def test_odd_places_are_written_as_paths_are(tmp_path: Path) -> None:
    environ = {
        "HOME": "/",
        "XDG_DATA_HOME": f"{tmp_path}//d/./e/",
        "XDG_CACHE_HOME": f"{tmp_path}/",
    }
    for path in (paths := resolve_paths(None, "/c//d/", environ)).texts:
        assert path == str(Path(path))
    assert paths.cache == tmp_path / "journal-tui"


@on_linux
@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"XDG_DATA_HOME": "{tmp}/d", "XDG_CONFIG_HOME": "{tmp}/c", "XDG_CACHE_HOME": "{tmp}/k"},
        {"XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "relative", "XDG_CACHE_HOME": " "},
    ],
    ids=["home", "variables", "empty and relative variables"],
)
def test_the_places_are_those_of_platformdirs(tmp_path: Path, variables: dict[str, str]) -> None:
    """Found without it, and the same: a program of its own, so that no other HOME is touched."""
    environ = {"HOME": str(tmp_path), "PYTHONPATH": ":".join(filter(None, sys.path))}
    environ |= {name: value.format(tmp=tmp_path) for name, value in variables.items()}
    code = (
        "import os, sys;"
        "from journal_tui.config.paths import resolve_paths;"
        "paths = resolve_paths(None, None, os.environ);"
        "assert 'platformdirs' not in sys.modules;"
        "import platformdirs as p;"
        "assert paths.journal.parent == p.user_data_path('journal-tui'), paths;"
        "assert paths.config == p.user_config_path('journal-tui'), paths;"
        "assert paths.cache == p.user_cache_path('journal-tui'), paths;"
        "print('same')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("same\n", "")


def test_without_a_home_platformdirs_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_data_path", lambda *a, **k: Path("/far/data"))
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *a, **k: Path("/far/config"))
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *a, **k: Path("/far/cache"))
    assert resolve_paths(None, None, {}) == Paths(
        Path("/far/data/journal.json"),
        Path("/far/config"),
        Path("/far/cache"),
        Path("/far/data/drafts"),
        Path("/far/data/backups"),
    )
