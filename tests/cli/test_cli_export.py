"""export: the journal for other programs, and as a page to keep; into a file or on stdout."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journal_tui.app.exporting import FOLDER
from journal_tui.app.workspace import open_workspace
from journal_tui.cli.parser import _EXPORTS
from journal_tui.store.sealing import Opener, new_identity
from journal_tui.texts import backups as backup_texts
from journal_tui.texts import export as export_texts
from journal_tui.texts import keepsake as texts
from journal_tui.texts import privacy as privacy_texts
from tests.cli.conftest import Call, is_root
from tests.interchange.page_kit import Node, parsed
from tests.terminal import environ_in
from tests.test_imports import called

#: The formats that are one file.
FILES = ("jrnl", "jrnl-json", "dayone", "csv", "json")

HTML = ("export", "--format", "html")


def headings(html: str) -> list[str]:
    """The days of the entries."""
    return [node.one("time").text for node in parsed(html).all("article")]


@pytest.fixture
def sealed(
    call: Call, ids: list[str], journal: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], None]:
    """An encrypted journal; what is returned gives its passphrase to the environment."""
    store = open_workspace(str(journal)).store
    opener = Opener(new_identity())
    store.keyring.files.pub_path.write_text(opener.recipient)
    store.keyring.hold(opener)
    store.ledger.rewrite(sealed=True)

    def give() -> None:
        monkeypatch.setenv("JOURNAL_TUI_PASSPHRASE", "long and quiet")
        monkeypatch.setattr("journal_tui.store.keys.KeyFiles.unlock", lambda _, passphrase: opener)

    return give


def test_the_page_goes_to_stdout(call: Call, ids: list[str]) -> None:
    done = call(*HTML)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("<!doctype html>\n<html lang=")
    assert headings(done.out) == ["Friday 19 August", "Saturday 20 August", "Sunday 21 August"]
    page: Node = parsed(done.out)
    assert page.one("h1").text == "19 to 21 August 2016"
    figures = [
        (node.all("dt")[0].text, node.all("dd")[0].text) for node in page.one("dl").all("div")
    ]
    # 1.6 + 2 + 1.5 miles; 26:00 and 18:40 where she logged a time.
    assert figures == [
        ("runs", "3"),
        ("on your feet", "45 min"),
        ("in all", "5.1 mi"),
        ("the farthest run", "2 mi"),
    ]


def test_a_filter_chooses(call: Call, ids: list[str]) -> None:
    done = call(*HTML, "2016-08", "-is:waiting", "-#rain")
    assert done.code == 0
    assert headings(done.out) == ["Sunday 21 August"]
    assert parsed(done.out).one("h1").text == "August 2016"
    assert "Chosen from it: -is:waiting -#rain" in done.out


def test_into_a_file(
    call: Call, ids: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = call(*HTML, "-o", "keepsake.html")
    path = tmp_path / "keepsake.html"
    size = f"{path.stat().st_size:,}"
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines() == [str(path), f"  {size} bytes, 3 entries"]
    assert path.read_text("utf-8") == call(*HTML).out
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_not_written_over(
    call: Call, ids: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "keepsake.html"
    path.write_text("hers")
    done = call(*HTML, "-o", str(path))
    assert (done.code, done.out) == (1, "")
    assert backup_texts.EXISTS in done.err
    assert backup_texts.NEXT_OTHER_NAME in done.err
    assert path.read_text() == "hers"


def test_a_folder_that_is_not_there(call: Call, ids: list[str], tmp_path: Path) -> None:
    done = call(*HTML, "-o", str(tmp_path / "missing" / "keepsake.html"))
    assert (done.code, done.out) == (1, "")
    assert export_texts.ELSEWHERE in done.err
    assert "--journal" not in done.err
    assert not (tmp_path / "missing").exists()


def test_a_folder_in_the_place_of_the_file(call: Call, ids: list[str], tmp_path: Path) -> None:
    done = call(*HTML, "-o", str(tmp_path))
    assert (done.code, done.out) == (1, "")
    assert backup_texts.EXISTS in done.err


@pytest.mark.skipif(is_root(), reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(call: Call, ids: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o500)
    done = call(*HTML, "-o", str(folder / "keepsake.html"))
    assert (done.code, done.out) == (1, "")
    assert export_texts.ELSEWHERE in done.err


def test_json_tells_of_the_file(call: Call, ids: list[str], tmp_path: Path) -> None:
    path = tmp_path / "one.html"
    shape = call(*HTML, "-o", str(path), "--json", "2016-08-21").json
    assert shape == {
        "path": str(path),
        "format": "html",
        "size": path.stat().st_size,
        "entries": 1,
    }
    done = call(*HTML, "--json")
    assert (done.code, done.out) == (2, "")
    assert export_texts.JSON_NEEDS_FILE in done.err


def test_a_terminal_gets_no_source(
    call: Call, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True, raising=False)
    done = call(*HTML)
    assert (done.code, done.out) == (2, "")
    assert texts.TERMINAL in done.err
    assert "-o keepsake.html" in done.err


def test_nothing_to_put_on_it(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "keepsake.html"
    done = call(*HTML, "-o", str(path))
    assert (done.code, done.out) == (1, "")
    assert texts.EMPTY in done.err
    assert "journal-tui log" in done.err
    call("log", "1mi")
    done = call(*HTML, "2014", "-o", str(path))
    assert (done.code, done.out) == (1, "")
    assert texts.NOTHING in done.err
    assert texts.NOTHING_NEXT in done.err
    assert not path.exists()


@pytest.mark.parametrize(
    "words",
    [("export",), ("export", "--format", "pdf"), ("export", "--format"), (*HTML, "mood<<2")],
    ids=str,
)
def test_a_mistake_in_the_call(call: Call, ids: list[str], words: tuple[str, ...]) -> None:
    done = call(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err


def test_a_name_with_a_minus_is_no_filter(
    call: Call, ids: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    # argparse takes it for an option; it must not become a file of another name.
    assert call(*HTML, "-o", "-page.html").code == 2
    assert call("export", "-rain", "--format", "html").code == 0
    assert list(tmp_path.glob("*page*")) == []


class TestEncrypted:
    def test_the_page_is_not_and_that_is_said(
        self, call: Call, sealed: Callable[[], None], tmp_path: Path
    ) -> None:
        sealed()
        done = call(*HTML)
        assert done.code == 0
        assert len(headings(done.out)) == 3
        assert done.err == texts.READABLE + "\n"
        done = call(*HTML, "-o", str(tmp_path / "keepsake.html"))
        assert done.err.splitlines()[-1] == texts.READABLE

    def test_without_the_passphrase_there_is_no_page(
        self, call: Call, sealed: Callable[[], None], tmp_path: Path
    ) -> None:
        path = tmp_path / "keepsake.html"
        done = call(*HTML, "-o", str(path))
        assert (done.code, done.out) == (1, "")
        assert privacy_texts.LOCKED in done.err
        assert not path.exists()


class TestOtherPrograms:
    """Forms for other programs: jrnl, Day One, a table, a folder of Markdown, everything."""

    @pytest.mark.parametrize("name", FILES)
    def test_on_stdout_and_in_a_file_it_is_the_same(
        self, call: Call, ids: list[str], tmp_path: Path, name: str
    ) -> None:
        path = tmp_path / "out"
        done = call("export", "--format", name, "-o", str(path))
        size = f"{path.stat().st_size:,}"
        assert (done.code, done.out) == (0, "")
        assert done.err.splitlines() == [str(path), f"  {size} bytes, 3 entries"]
        assert path.stat().st_mode & 0o777 == 0o600
        shown = call("export", "--format", name)
        assert (shown.code, shown.err) == (0, "")
        if name != "json":
            assert shown.out.encode() == path.read_bytes()
        assert "It rained" in shown.out

    @pytest.mark.parametrize("name", FILES)
    def test_a_file_that_is_there_is_not_written_over(
        self, call: Call, ids: list[str], tmp_path: Path, name: str
    ) -> None:
        path = tmp_path / "out"
        path.write_text("hers")
        done = call("export", "--format", name, "-o", str(path))
        assert (done.code, done.out) == (1, "")
        assert backup_texts.EXISTS in done.err
        assert path.read_text() == "hers"

    def test_a_filter_chooses(self, call: Call, ids: list[str]) -> None:
        rows = call("export", "2016-08", "-#rain", "--format", "csv").lines
        assert len(rows) == 3
        assert rows[0].startswith("id,at,day,kind,")
        assert ids[0] not in "".join(rows)

    def test_everything_as_json_is_one_value(self, call: Call, ids: list[str]) -> None:
        value = json.loads(call("export", "--format", "json").out)
        assert value["program"] == "journal-tui"
        assert sorted(entry["id"] for entry in value["entries"]) == sorted(ids)

    def test_markdown_is_a_folder(self, call: Call, ids: list[str], tmp_path: Path) -> None:
        path = tmp_path / "mine"
        done = call("export", "--format", "markdown", "-o", str(path))
        files = list(path.rglob("*.md"))
        size = sum(one.stat().st_size for one in files)
        assert (done.code, done.out, len(files)) == (0, "", 3)
        assert done.err.splitlines() == [str(path), f"  3 files, {size:,} bytes, 3 entries"]
        again = call("export", "--format", "markdown", "-o", str(path))
        assert (again.code, again.out) == (1, "")
        assert export_texts.NOT_EMPTY in again.err
        shape = call(
            "export", "--format", "markdown", "-o", str(tmp_path / "b"), "#rain", "--json"
        ).json
        assert shape == {
            "path": str(tmp_path / "b"),
            "format": "markdown",
            "size": shape["size"],
            "files": 1,
            "entries": 1,
        }

    def test_markdown_needs_a_folder(self, call: Call, ids: list[str]) -> None:
        done = call("export", "--format", "markdown")
        assert (done.code, done.out) == (2, "")
        assert export_texts.NEEDS_FOLDER in done.err

    def test_json_tells_of_the_file(self, call: Call, ids: list[str], tmp_path: Path) -> None:
        path = tmp_path / "one.csv"
        shape = call("export", "--format", "csv", "-o", str(path), "--json", "#rain").json
        size = path.stat().st_size
        assert shape == {"path": str(path), "format": "csv", "size": size, "entries": 1}
        done = call("export", "--format", "csv", "--json")
        assert (done.code, done.out) == (2, "")

    def test_a_terminal_obeys_nothing_in_it(
        self, call: Call, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        call("log", "1mi", "-m", "-", stdin="red \x1b[31m words")
        monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True, raising=False)
        for name in ("csv", "jrnl", "dayone"):
            done = call("export", "--format", name)
            assert done.code == 0
            assert "\x1b" not in done.out
            assert "\r" not in done.out
            assert "words" in done.out

    @pytest.mark.parametrize("name", [*FILES, "markdown"])
    def test_nothing_to_export(self, call: Call, tmp_path: Path, name: str) -> None:
        path = tmp_path / "out"
        done = call("export", "--format", name, "-o", str(path))
        assert (done.code, done.out) == (1, "")
        assert export_texts.EMPTY in done.err
        assert not path.exists()

    def test_an_encrypted_journal_says_that_this_is_not(
        self, call: Call, sealed: Callable[[], None], tmp_path: Path
    ) -> None:
        sealed()
        done = call("export", "--format", "jrnl", "-o", str(tmp_path / "a.txt"))
        assert done.err.splitlines()[-1] == export_texts.READABLE

    def test_the_call_takes_every_form_that_there_is(self) -> None:
        assert set(_EXPORTS) == {"html", FOLDER, *FILES}


def piped(
    folder: Path, *args: str, stdin: bytes = b"", **variables: str
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "journal_tui", *args],
        env=environ_in(folder) | variables,
        input=stdin,
        capture_output=True,
        check=False,
    )


def test_the_bytes_are_utf_8_whatever_the_locale_and_the_same_each_time(tmp_path: Path) -> None:
    piped(tmp_path, "log", "2016-08-21 1mi feel+3", "-m", "É – “so” 🌧")
    one, other = (
        piped(tmp_path, *HTML),
        piped(tmp_path, *HTML, PYTHONIOENCODING="ascii", LC_ALL="C"),
    )
    assert one.returncode == other.returncode == 0, other.stderr
    assert "É – “so” 🌧" in one.stdout.decode("utf-8")
    assert one.stdout == other.stdout


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    piped(tmp_path, "log", "1mi", "-m", "-", stdin=b"Rain. " * 100_000)
    reader = subprocess.Popen(
        [sys.executable, "-m", "journal_tui", *HTML],
        env=environ_in(tmp_path),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert reader.stdout is not None
    assert reader.stderr is not None
    assert os.read(reader.stdout.fileno(), 10) == b"<!doctype "
    reader.stdout.close()
    assert reader.stderr.read() == b""
    reader.stderr.close()
    assert reader.wait(30) == 0


def test_other_commands_do_not_load_what_makes_pages(tmp_path: Path) -> None:
    for call in (("list",), ("trends",), ("log", "1mi")):
        modules = called(tmp_path, *call)
        assert not {name for name in modules if "interchange" in name or "keepsake" in name}
        assert "xml.etree.ElementTree" not in modules
    assert "xml.etree.ElementTree" in called(tmp_path, *HTML)
