"""Paths as she types them: completed as a shell does, and read as it would."""

from pathlib import Path

import pytest

from journal_tui.app.importing.paths import (
    Meant,
    completed,
    completions,
    meant_by,
    offered_folders,
    with_tilde,
)
from journal_tui.app.workspace import Workspace


@pytest.fixture
def home(nobodys_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a few files, which is the working folder as well."""
    for name in ("Runs/2016/a.fit", "Runs/b one.gpx", "Runs/b two.gpx", ".hidden/x", "rain.txt"):
        path = nobodys_home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    monkeypatch.chdir(nobodys_home)
    return nobodys_home


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("~", ("~/",)),
        ("~/", ("~/Runs/", "~/rain.txt")),
        ("~/.", ("~/.hidden/",)),
        ("~/Runs/", ("~/Runs/2016/", "~/Runs/b one.gpx", "~/Runs/b two.gpx")),
        ("~/Runs/b", ("~/Runs/b one.gpx", "~/Runs/b two.gpx")),
        ("~/runs", ("~/Runs/",)),
        ("ra", ("rain.txt",)),
        ("Runs/2", ("Runs/2016/",)),
        ("~/none/", ()),
        ("~nobody-of-this-name/", ()),
        ("~/rain.txt/", ()),
        ("~/" + "x" * 400 + "/", ()),
        ("~/[b", ()),
    ],
)
def test_what_goes_on_from_what_is_typed(home: Path, typed: str, choices: tuple[str, ...]) -> None:
    assert completions(typed) == choices


@pytest.mark.parametrize(
    ("typed", "choices", "whole"),
    [
        ("~/Ru", ("~/Runs/",), "~/Runs/"),
        ("~/runs", ("~/Runs/",), "~/Runs/"),
        ("b", ("b one.gpx", "b two.gpx"), "b "),
        ("b ", ("b one.gpx", "b two.gpx"), "b "),
        ("zz", (), "zz"),
    ],
)
def test_tab_writes_as_far_as_all_go_on_alike(
    typed: str, choices: tuple[str, ...], whole: str
) -> None:
    assert completed(typed, choices) == whole


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", Meant(())),
        ("  ~/rain.txt ", Meant(("~/rain.txt",))),
        ("~/Runs/b one.gpx", Meant(("~/Runs/b one.gpx",))),
        ("'Runs/b one.gpx' Runs/b\\ two.gpx", Meant(("Runs/b one.gpx", "Runs/b two.gpx"))),
        ("~/Runs/*.gpx", Meant(("~/Runs/*.gpx",))),
        ("~/Runs/*.tcx", Meant((), ("~/Runs/*.tcx",))),
        ("~/**/*.fit", Meant(("~/**/*.fit",))),
        ("rain.txt none.txt", Meant((), ("rain.txt none.txt",))),
        ("it's", Meant((), ("it's",))),
        ("~/" + "x" * 400, Meant((), ("~/" + "x" * 400,))),
    ],
)
def test_what_a_line_means(home: Path, line: str, meant: Meant) -> None:
    assert meant_by(line) == meant


def test_folders_are_offered_where_they_are(workspace: Workspace, nobodys_home: Path) -> None:
    workspace.settings = workspace.settings._replace(inbox="~/Watch")
    assert offered_folders(workspace) == ()
    (nobodys_home / "Downloads").mkdir()
    (nobodys_home / "Watch").mkdir()
    assert [one.path for one in offered_folders(workspace)] == ["~/Watch", "~/Downloads"]
    workspace.settings = workspace.settings._replace(inbox="~/Downloads")
    assert [one.path for one in offered_folders(workspace)] == ["~/Downloads"], "once"


def test_a_path_below_her_home_is_short(nobodys_home: Path) -> None:
    assert with_tilde(nobodys_home / "Runs" / "a.fit") == "~/Runs/a.fit"
    assert with_tilde("/elsewhere/a.fit") == "/elsewhere/a.fit"
