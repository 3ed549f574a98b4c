"""How sync programs name the copies that they make, and what is no copy of a journal."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from store_kit import entry, open_store

from journal_tui.store.backups import BackupBox
from journal_tui.store.check import check
from journal_tui.store.copy_names import find_copies
from journal_tui.store.drafts import DraftBox
from tests.store.repair_kit import repaired

COPIES = {
    "journal.sync-conflict-20161002-101112-ABCDEFG.json": "Syncthing",
    "journal.json.sync-conflict-20161002-101112-ABCDEFG.log": "Syncthing",
    "journal (conflicted copy 2016-10-02 101112).json": "Nextcloud",
    "journal (laptop conflicted copy 2016-10-02 101112).json": "Nextcloud",
    "journal_conflict-20161002-101112.json": "ownCloud",
    "journal (Anna's conflicted copy 2016-10-02).json": "Dropbox",
    "journal (Anna's conflicted copy 2016-10-02 (1)).json": "Dropbox",
    "journal.json (Anna's conflicted copy 2016-10-02).log": "Dropbox",
    "journal (Case Conflict).json": "Dropbox",
    "journal (Case Conflict 1).json": "Dropbox",
    "journal (Konfliktkopie von Anna 2016-10-02).json": "Dropbox",
    "journal (In Konflikt stehende Kopie von Anna 2016-10-02).json": "Dropbox",
    "journal (Copie en conflit de Anna 2016-10-02).json": "Dropbox",
    "journal-conflict.json": "",
    "journal (1).json": "Google Drive",
    "journal.json (1).log": "Google Drive",
    "journal 2.json": "iCloud",
}
OTHERS = (
    *("journal.json", "journal.json.log", "journal.json.lock", "journal.json.key"),
    *("journal.json.pub", "journal.json.key.kept-1", "journal.json.aside-1"),
    *("journal.json.log.torn-1", ".journal.json.0badcafe.tmp", "journal-2016.json"),
    *("journal (old).json", "journals (1).json", "journal (1).json.log", "other (1).json"),
    *("journal-20160821T100000Z-conflict-copy.json.gz", "journal 1.json", "journal .json"),
    *("journal.json.bak", "other.sync-conflict-20161002-101112-ABCDEFG.json", "journal 12.json"),
    "journal.sync-conflict-20161002-101112-ABCDEFG.json.lock",
)


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    os.utime(tmp_path / name, (1_470_000_000, 1_470_000_000))
    (copy,) = find_copies(tmp_path / "journal.json")
    assert copy.path == tmp_path / name
    assert copy.program == COPIES[name]
    assert copy.modified == datetime.fromtimestamp(1_470_000_000, UTC)
    assert copy.of == ("log" if name.endswith(".log") else "snapshot")


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_copy(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert find_copies(tmp_path / "journal.json") == ()


def test_a_journal_whose_name_has_no_ending(tmp_path: Path) -> None:
    for name in ("diary (1)", "diary", "diary.log"):
        (tmp_path / name).write_bytes(b"x")
    assert [copy.path.name for copy in find_copies(tmp_path / "diary")] == ["diary (1)"]


def test_another_journal_of_hers_is_no_copy(tmp_path: Path) -> None:
    for name in ("journal 2.json", "journal (1).json", "journal (conflicted copy).json"):
        open_store(tmp_path / name).put(entry(1))
        assert (tmp_path / f"{name}.lock").exists()
    (copy,) = find_copies(tmp_path / "journal.json")
    assert copy.path.name == "journal (conflicted copy).json"


def test_folders_links_and_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "journal (1).json").mkdir()
    (tmp_path / "journal 2.json").symlink_to(tmp_path / "elsewhere.json")
    assert find_copies(tmp_path / "journal.json") == ()
    assert find_copies(tmp_path / "nowhere" / "journal.json") == ()


def test_copies_lie_beside_the_file_that_a_link_leads_to(tmp_path: Path) -> None:
    cloud = tmp_path / "cloud"
    cloud.mkdir()
    (cloud / "journal.json").write_bytes(b"x")
    (cloud / "journal 2.json").write_bytes(b"x")
    link = tmp_path / "diary.json"
    link.symlink_to(cloud / "journal.json")
    assert [copy.path.name for copy in find_copies(link)] == ["journal 2.json"]


def test_logs_come_first_and_then_the_oldest(tmp_path: Path) -> None:
    for age, name in enumerate(("journal (1).json", "journal 3.json", "journal.json (1).log")):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (1_470_000_000 - age, 1_470_000_000 - age))
    names = [copy.path.name for copy in find_copies(tmp_path / "journal.json")]
    assert names == ["journal.json (1).log", "journal 3.json", "journal (1).json"]


def test_a_check_names_the_file_the_program_and_the_command(filled: Path) -> None:
    for name in ("journal.sync-conflict-20161002-101112-ABCDEFG.json", "journal-conflict.json"):
        (filled.parent / name).write_bytes(b"x")
    store = open_store(filled)
    drafts, box = DraftBox(filled.parent / "drafts"), BackupBox(filled.parent / "b", "journal")
    report = check(filled, store.keyring, drafts, box)
    named, unnamed = sorted(report.findings, reverse=True)
    assert (named.code, unnamed.code) == ("conflict copy", "conflict copy")
    assert "sync-conflict-2016" in named.words
    assert "Syncthing" in named.words
    assert "sync --copies" in named.words
    assert "sync --copies" in unnamed.words


def test_a_repair_leaves_copies_alone(filled: Path) -> None:
    copy = filled.parent / "journal (1).json"
    copy.write_bytes(b"x")
    repaired(filled)
    assert copy.read_bytes() == b"x"
