"""sync --copies: each copy is shown and asked about before it is merged."""

import shutil
from pathlib import Path

import pytest

from journal_tui.app.naming import short_id
from journal_tui.app.workspace import open_workspace
from journal_tui.texts import copies as texts
from tests.cli.conftest import Call

KEYS = [
    *("path", "program", "modified", "new", "changed", "gone", "unsettled", "others"),
    *("merged", "kept", "error"),
]


@pytest.fixture
def copy(call: Call, ids: list[str], journal: Path, tmp_path: Path) -> Path:
    """A conflict copy in which one entry was changed, one deleted and one written."""
    there = tmp_path / "there.json"
    shutil.copyfile(journal, there)
    own = ("--journal", str(there))
    assert call("log", "today 6pm 1mi", "-m", "Only there.", *own).code == 0
    assert call("edit", ids[0], "-m", "It rained there, too.", *own).code == 0
    assert call("delete", ids[1], "--yes", *own).code == 0
    path = journal.parent / "journal (Anna's conflicted copy 2016-08-21).json"
    shutil.move(there, path)
    return path


def texts_of(journal: Path) -> list[str]:
    return [one.text for one in open_workspace(str(journal)).store.journal().entries]


def test_without_copies_there_is_nothing_to_do(call: Call, ids: list[str]) -> None:
    done = call("sync", "--copies")
    assert (done.code, done.out) == (0, texts.NONE + "\n")
    assert call("sync", "--copies", "--json").json == {"copies": []}


def test_a_copy_is_shown_and_merged_after_yes(call: Call, copy: Path, journal: Path) -> None:
    done = call("sync", "--copies", stdin="y\n", typed=True)
    assert done.code == 0
    assert str(copy) in done.out
    assert "Dropbox" in done.out
    assert "Only there." in done.out
    assert texts.NEW[0] in done.out
    assert texts.CHANGED[0] in done.out
    assert texts.GONE[0] in done.out
    assert "conflict-copy" in done.out
    assert not copy.exists()
    assert sorted(texts_of(journal)) == sorted(
        ["It rained there, too.", "It was not two. I wasn't good enough.", "Only there."]
    )


@pytest.mark.parametrize("answer", ["n\n", "\n", "", "maybe\n"])
def test_without_a_yes_everything_stays(call: Call, copy: Path, journal: Path, answer: str) -> None:
    before = journal.read_bytes(), copy.read_bytes()
    done = call("sync", "--copies", stdin=answer, typed=True)
    assert done.code == 1
    assert texts.NOT_MERGED in done.err
    assert (journal.read_bytes(), copy.read_bytes()) == before


def test_with_nobody_to_ask_yes_is_wanted(call: Call, copy: Path, journal: Path) -> None:
    before = journal.read_bytes()
    done = call("sync", "--copies")
    assert done.code == 2
    assert texts.ASKS in done.err
    assert "--yes" in done.err
    assert journal.read_bytes() == before
    assert call("sync", "--copies", "--yes").code == 0
    assert not copy.exists()


def test_json_looks_and_with_yes_it_merges(
    call: Call, copy: Path, journal: Path, ids: list[str]
) -> None:
    before = journal.read_bytes()
    done = call("sync", "--copies", "--json")
    (look,) = done.json["copies"]
    assert done.code == 0
    assert list(look) == KEYS
    assert (look["path"], look["program"]) == (str(copy), "Dropbox")
    assert (look["changed"], look["gone"], look["unsettled"]) == ([ids[0]], [ids[1]], [])
    assert (len(look["new"]), look["merged"], look["kept"], look["error"]) == (1, False, None, None)
    assert journal.read_bytes() == before
    (merged,) = call("sync", "--copies", "--yes", "--json").json["copies"]
    assert merged["merged"]
    assert Path(merged["kept"]).exists()
    assert merged["new"] == look["new"]
    assert not copy.exists()


def test_an_entry_with_two_versions_says_how_to_settle(
    call: Call, copy: Path, ids: list[str]
) -> None:
    assert call("edit", ids[0], "-m", "It rained here.").code == 0
    done = call("sync", "--copies", "--yes")
    assert f"journal-tui settle {short_id(ids[0])}" in done.out


def test_a_damaged_copy_is_told_and_the_others_are_merged(
    call: Call, copy: Path, journal: Path
) -> None:
    bad = journal.parent / "journal (1).json"
    bad.write_bytes(b"half of")
    done = call("sync", "--copies", "--yes")
    assert done.code == 1
    assert str(bad) in done.err
    assert texts.KEPT in done.err
    assert bad.read_bytes() == b"half of"
    assert not copy.exists()
    (told,) = call("sync", "--copies", "--json").json["copies"]
    assert told["error"]


def test_more_entries_than_are_named_are_counted(
    call: Call, ids: list[str], journal: Path, tmp_path: Path
) -> None:
    there = tmp_path / "there.json"
    shutil.copyfile(journal, there)
    for number in range(12):
        call("log", f"2016-07-{number + 1:02} 7am 1mi", "--journal", str(there))
    shutil.move(there, journal.parent / "journal 2.json")
    done = call("sync", "--copies", "--yes")
    assert texts.NEW[1].format(n=12) in done.out
    assert texts.AND_MORE.format(n=2) in done.out
    assert "iCloud" in done.out


def test_check_names_it_and_no_repair_is_offered_for_it(call: Call, copy: Path) -> None:
    done = call("check")
    assert done.code == 1
    assert "sync --copies" in done.out
    assert "--repair" not in done.out
