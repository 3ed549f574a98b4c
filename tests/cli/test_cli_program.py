"""themes, config, keys, completion, --version, and what needs a terminal."""

import json
from pathlib import Path

import pytest

from journal_tui import __version__
from journal_tui.app.commands import COMMANDS
from journal_tui.config.settings import Settings
from journal_tui.texts import commands as texts
from tests.cli.conftest import Call

JSON_COMMANDS = (
    ("list",),
    ("search", "word"),
    ("boost",),
    ("affirm", "list"),
    ("trends",),
    ("rescore",),
    ("lexicon",),
    ("themes",),
    ("keys",),
)


class TestThemes:
    def test_ours(self, call: Call) -> None:
        done = call("themes")
        assert (done.code, done.err) == (0, "")
        assert len(done.lines) >= 6
        kinds = {line.split()[1] for line in done.lines}
        assert kinds == {texts.DARK, texts.LIGHT}

    def test_hers_is_marked_where_she_chose_it(self, call: Call, config: Path) -> None:
        name = call("themes", "--json").jsons[0]["name"]
        (config / "settings.yaml").write_text(f"theme: {name}\n")
        chosen = [line for line in call("themes").lines if line.startswith("* ")]
        assert [line.split()[1] for line in chosen] == [name]

    def test_json(self, call: Call) -> None:
        for theme in call("themes", "--json").jsons:
            assert list(theme)[:3] == ["name", "title", "dark"]
            assert theme["ground"].startswith("#")

    def test_a_broken_one_is_named(self, call: Call, config: Path) -> None:
        (config / "themes").mkdir()
        (config / "themes" / "mine.yaml").write_text("title: [\n")
        done = call("themes")
        assert done.code == 1
        assert "mine.yaml" in done.err
        assert len(done.lines) >= 6


class TestConfig:
    def test_where_the_files_are(self, call: Call, journal: Path, config: Path) -> None:
        done = call("config")
        assert (done.code, done.err) == (0, "")
        assert done.lines[:3] == [
            f"journal  {journal}",
            f"drafts   {journal.parent / 'drafts'}",
            f"config   {config}",
        ]
        assert "units: mi" in done.lines
        assert "meter: true" in done.lines
        assert "share: []" in done.lines

    def test_what_she_shares(self, call: Call, config: Path) -> None:
        (config / "settings.yaml").write_text("share: [units, theme]\nsync: auto\n")
        assert {"share: [units, theme]", "sync: auto", "sync_wait: 5"} <= set(call("config").lines)

    def test_json(self, call: Call, journal: Path) -> None:
        shape = call("config", "--json").json
        assert list(shape) == ["files", "settings", "problems"]
        assert list(shape["files"]) == [
            *("journal", "drafts", "config", "cache", "backups", "sync"),
        ]
        assert shape["settings"] == Settings()._asdict() | {"share": []}
        assert shape["problems"] == []

    def test_every_problem_is_named_with_its_line(self, call: Call, config: Path) -> None:
        (config / "settings.yaml").write_text("meter: on\nunits: furlongs\n")
        (config / "keys.yaml").write_text("app.nothing: x\n")
        done = call("config")
        assert done.code == 1
        assert "settings.yaml, line 2, units: " in done.err
        assert "app.nothing" in done.err
        assert len(call("config", "--json").json["problems"]) == 2


class TestKeys:
    def test_every_command(self, call: Call) -> None:
        done = call("keys")
        assert (done.code, done.err) == (0, "")
        assert [line.split()[0] for line in done.lines] == [command.id for command in COMMANDS]

    def test_json(self, call: Call) -> None:
        shapes = call("keys", "--json").jsons
        assert [list(shape) for shape in shapes] == [["command", "keys", "tip"]] * len(COMMANDS)

    def test_hers(self, call: Call, config: Path) -> None:
        (config / "keys.yaml").write_text("app.home: f9\napp.write: [j]\n")
        done = call("keys", "--json")
        keys = {shape["command"]: shape["keys"] for shape in done.jsons}
        assert (keys["app.home"], keys["app.write"]) == (["f9"], ["w"])
        assert done.code == 1
        assert "app.journal" in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion(call: Call, shell: str) -> None:
    done = call("completion", shell)
    assert (done.code, done.err) == (0, "")
    assert "journal-tui" in done.out
    for word in ("affirm", "trends", "--journal"):
        assert word.removeprefix("--") in done.out


def test_the_version(call: Call) -> None:
    done = call("--version")
    assert (done.code, done.out, done.err) == (0, f"journal-tui {__version__}\n", "")


@pytest.mark.parametrize("words", [("--help",), ("log", "-h"), ("affirm", "add", "-h")], ids=str)
def test_help(call: Call, words: tuple[str, ...]) -> None:
    done = call(*words)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("usage: journal-tui")


@pytest.mark.parametrize("words", [(), ("write",), ("write", "1mi"), ("demo",)], ids=str)
def test_the_screens_need_a_terminal(call: Call, journal: Path, words: tuple[str, ...]) -> None:
    done = call(*words)
    assert (done.code, done.out) == (2, "")
    assert texts.NO_TERMINAL in done.err
    assert not journal.parent.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("sing",),
        ("list", "-n", "0"),
        ("list", "-n", "x"),
        ("list", "-n", "9" * 5000),
        ("list", "--nonsense"),
        ("log", "--nonsense"),
        ("show",),
        ("edit",),
        ("delete",),
        ("search",),
        ("completion", "fish"),
        ("completion",),
        ("--journal",),
    ],
    ids=lambda words: " ".join(words)[:30],
)
def test_a_mistake_in_the_call(call: Call, words: tuple[str, ...]) -> None:
    done = call(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("usage: journal-tui")
    assert "_count" not in done.err


@pytest.mark.parametrize("before", [True, False])
def test_paths_stand_before_the_command_or_after_it(
    call: Call, tmp_path: Path, before: bool
) -> None:
    paths = ("--journal", str(tmp_path / "other.json"), "--config", str(tmp_path / "else"))
    done = call(*paths, "log", "1mi") if before else call("log", "1mi", *paths)
    assert done.code == 0
    assert (tmp_path / "other.json").exists()
    assert call(*paths, "list", "-is:waiting").code == 0
    files = call(*paths, "config", "--json").json["files"]
    assert files["config"] == str(tmp_path / "else")
    assert files["drafts"] == str(tmp_path / "drafts")


class TestBrokenSettings:
    """A broken settings file stops nothing; it is named, with its line, on stderr."""

    @pytest.mark.parametrize("words", [*JSON_COMMANDS, ("check",), ("log", "1mi")], ids=str)
    def test_every_command_works_with_the_default(
        self, call: Call, config: Path, words: tuple[str, ...]
    ) -> None:
        (config / "settings.yaml").write_text("meter: on\nunits: [furlongs]\n")
        done = call(*words, "--json")
        assert done.code == 0
        for line in done.lines:
            json.loads(line)
        problem = next(line for line in done.err.splitlines() if "settings.yaml" in line)
        assert problem.startswith("journal-tui: settings.yaml, line 2, units: ")

    @pytest.mark.parametrize(
        "content", [b"\xff\xfe", b"units: [", b"- a\n- b\n", b"units: km\n\tmeter: on", b"\x00"]
    )
    def test_whatever_is_in_it(self, call: Call, config: Path, content: bytes) -> None:
        (config / "settings.yaml").write_bytes(content)
        done = call("log", "1mi")
        assert done.code == 0
        assert "settings.yaml" in done.err
        assert done.out.startswith("1 mi")

    def test_a_folder_in_its_place(self, call: Call, config: Path) -> None:
        (config / "settings.yaml").mkdir()
        done = call("list")
        assert done.code == 0
        assert "settings.yaml" in done.err
