"""The check names what is amiss, with its line, and writes nothing."""

import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from repair_kit import log_of
from store_kit import START, entry, full_entry, open_store, showing

from journal_tui.store.backups import BackupBox
from journal_tui.store.beside import BackupsReport
from journal_tui.store.check import CheckReport, check
from journal_tui.store.contents import LogReport, TableCount
from journal_tui.store.drafts import Draft, DraftBox
from journal_tui.store.framing import frame
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.keyring import Keyring
from journal_tui.store.snapshot import SCHEMA
from journal_tui.texts import store as texts
from tests.rewriting import resummed


def look(path: Path, keys: Keyring | None = None) -> CheckReport:
    """The report; proves that the folder is the same before and after."""

    def state() -> dict[str, tuple[int, int, bytes]]:
        files = [each for each in path.parent.rglob("*") if each.is_file()]
        return {
            str(each): (each.stat().st_mtime_ns, each.stat().st_mode, each.read_bytes())
            for each in files
        }

    before = state()
    drafts = DraftBox(path.parent / "drafts", keys=keys)
    report = check(
        path, keys or Keyring(path), drafts, BackupBox(path.parent / "backups", "journal")
    )
    assert state() == before
    return report


def codes(report: CheckReport) -> list[str]:
    return [finding.code for finding in report.findings]


# A sound journal ---------------------------------------------------------------------------


def test_a_sound_journal_has_no_findings(filled: Path) -> None:
    report = look(filled)
    assert report.findings == ()
    assert report.path == filled
    assert report.size == filled.stat().st_size
    assert (report.schema, report.generation, report.crc) == (SCHEMA, 1, "fine")
    assert (report.sealed, report.read) == (False, True)
    assert report.log == LogReport(0, 0, "none")
    assert report.backups == BackupsReport(0, None)
    assert report.aside == ()
    assert report.counts == {
        "entries": TableCount(2, 1),
        "affirmations": TableCount(1, 0),
        "showings": TableCount(1, 0),
        "goals": TableCount(1, 0),
        "plans": TableCount(1, 0),
        "letters": TableCount(1, 0),
        "doubts": TableCount(1, 0),
        "imports": TableCount(1, 0),
        "history": TableCount(0, 0),
    }


def test_what_the_log_holds_counts(logged: Path) -> None:
    report = look(logged)
    assert report.findings == ()
    assert report.log == LogReport(log_of(logged).stat().st_size, 2, "whole")
    assert report.counts["entries"] == TableCount(3, 1)
    assert report.counts["history"] == TableCount(1, 0)


def test_another_layout_is_counted_the_same(filled: Path) -> None:
    counts = look(filled).counts
    filled.write_text(json.dumps(json.loads(filled.read_bytes()), indent=2))
    report = look(filled)
    assert (report.counts, report.findings) == (counts, ())


def test_no_file_is_no_finding(path: Path) -> None:
    report = look(path)
    assert (report.size, report.schema, report.findings) == (0, None, ())
    assert not path.parent.exists()


def test_a_journal_of_the_first_schema_has_no_check_sum(filled: Path) -> None:
    tables = json.loads(filled.read_bytes())
    del tables["history"]
    tables["_meta"]["journal"] = {"program": "journal-tui", "schema": 1, "id": "j"}
    filled.write_text(json.dumps(tables))
    report = look(filled)
    assert (report.schema, report.generation, report.crc) == (1, None, "none")
    assert report.findings == ()


def test_backups_and_what_was_put_aside_are_told_and_are_no_findings(filled: Path) -> None:
    box = BackupBox(filled.parent / "backups", "journal")
    box.make(filled.read_bytes(), START, "daily")
    box.make(filled.read_bytes(), START + timedelta(days=1), "by hand")
    names = ("journal.json.aside-1", "journal.json.key.kept-2", "journal.json.log.torn-1")
    for name in (*names, "journal.json.aside"):
        (filled.parent / name).write_bytes(b"x")
        (filled.parent / name).chmod(0o600)
    report = look(filled)
    assert report.findings == ()
    assert report.backups == BackupsReport(2, START + timedelta(days=1))
    assert report.aside == names


def test_it_follows_links(filled: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(filled)
    assert look(link).counts["entries"] == TableCount(2, 1)
    assert link.readlink() == filled


# The snapshot ------------------------------------------------------------------------------


def test_a_changed_file_is_told_by_its_check_sum(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes().replace(b"felt sick", b"felt well"))
    report = look(filled)
    assert codes(report) == ["refused"]
    assert report.crc == "other"
    assert report.counts["entries"] == TableCount(2, 1), "all of it can be read"


def test_an_undecodable_document_is_named_with_its_line(filled: Path) -> None:
    filled.write_bytes(resummed(filled.read_bytes().replace(b'"effort":7', b'"effort":"7"')))
    report = look(filled)
    (finding,) = report.findings
    assert finding.code == "undecodable"
    assert "run.effort should be a whole number" in finding.words
    assert full_entry(1).id in finding.words
    assert b'"effort"' in filled.read_bytes().split(b"\n")[finding.line - 1]
    assert report.counts["entries"] == TableCount(1, 1)


def test_a_line_that_is_no_json_is_named_in_a_refused_file(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes().replace(b'"effort":7', b'"effort":7,'))
    report = look(filled)
    assert codes(report) == ["refused", "undecodable"]
    assert "its line should be JSON" in report.findings[1].words
    assert full_entry(1).id in report.findings[1].words
    assert report.counts["entries"] == TableCount(1, 1)


def test_garbage_between_the_lines_is_named(filled: Path) -> None:
    lines = filled.read_bytes().split(b"\n")
    lines.insert(5, b"<<<<<<< HEAD")
    filled.write_bytes(b"\n".join(lines))
    report = look(filled)
    assert codes(report) == ["refused", "undecodable"]
    assert report.findings[1].line == 6
    assert report.counts["entries"] == TableCount(2, 1)


def test_ids_that_stand_twice_are_named_with_both_lines(filled: Path) -> None:
    lines = filled.read_bytes().split(b"\n")
    first = next(number for number, line in enumerate(lines) if entry(2).id.encode() in line)
    lines.insert(first + 1, lines[first])
    filled.write_bytes(b"\n".join(lines))
    report = look(filled)
    assert codes(report) == ["refused", "duplicate"]
    assert report.schema is None
    assert report.findings[1].line == first + 2
    assert f"line {first + 1} " in report.findings[1].words


@pytest.mark.parametrize("data", [b"", b"null", b"{\nnothing\n}"], ids=["empty", "null", "no"])
def test_a_refused_file_is_a_finding(filled: Path, data: bytes) -> None:
    filled.write_bytes(data)
    report = look(filled)
    assert codes(report) == ["refused"]
    assert report.counts["entries"] == TableCount(0, 0)


def test_a_folder_in_its_place_is_a_finding(filled: Path) -> None:
    filled.unlink()
    filled.mkdir(mode=0o700)
    assert codes(look(filled)) == ["refused"]


def test_showings_of_what_is_nowhere_are_named(filled: Path) -> None:
    lost = (showing(2, affirmation_id="gone"), showing(3, entry_id="gone"))
    open_store(filled).put(*lost, showing(4, entry_id=None), showing(5, entry_id=entry(3).id))
    report = look(filled)
    assert codes(report) == ["orphan", "orphan"]
    assert ["s2" in one.words or "s3" in one.words for one in report.findings] == [True, True]
    assert b'"s2"' in filled.read_bytes().split(b"\n")[report.findings[0].line - 1]


def test_an_act_that_cannot_be_read_is_named(logged: Path) -> None:
    open_store(logged).tidy()
    logged.write_bytes(resummed(logged.read_bytes().replace(b'"kind":"edit"', b'"kind":"odd"')))
    report = look(logged)
    assert codes(report) == ["undecodable"]
    assert report.findings[0].words.startswith("history ")
    assert report.counts["history"] == TableCount(0, 0)


def test_a_table_of_another_program_is_looked_at_as_well(filled: Path) -> None:
    tables = json.loads(filled.read_bytes()) | {"notes": {"1": {"a": "x"}}}
    filled.write_bytes(resummed(json.dumps(tables).encode()))
    assert look(filled).findings == ()
    filled.write_bytes(filled.read_bytes().replace(b'"a":"x"', b'"a":x"'))
    report = look(filled)
    assert codes(report) == ["refused", "undecodable"]
    assert "notes 1" in report.findings[1].words


# The log -----------------------------------------------------------------------------------


def cut(data: bytes) -> bytes:
    return data[:-20]


def garbled(data: bytes) -> bytes:
    return data.replace(b"1 {", b"1 (", 1)


LOGS: dict[str, tuple[Callable[[bytes], bytes], str, str, int]] = {
    "a torn tail": (cut, "torn log", "torn", 3),
    "a damaged line": (garbled, "damaged log", "damaged", 2),
    "for another version": (
        lambda data: frame(0, b'{"program":"journal-tui","log":"x","base":"other"}'),
        "other log",
        "other version",
        2,
    ),
}


@pytest.mark.parametrize(("change", "code", "state", "live"), LOGS.values(), ids=LOGS)
def test_a_log_that_is_not_as_it_should_be(
    logged: Path, change: Callable[[bytes], bytes], code: str, state: str, live: int
) -> None:
    log_of(logged).write_bytes(change(log_of(logged).read_bytes()))
    report = look(logged)
    assert codes(report) == [code]
    assert report.log.state == state
    assert report.counts["entries"].live == live
    if code == "damaged log":
        assert "line 2" in report.findings[0].words


def test_a_log_that_was_lost(logged: Path) -> None:
    log_of(logged).unlink()
    report = look(logged)
    assert codes(report) == ["missing log"]
    assert report.log == LogReport(0, 0, "missing")


def test_a_log_without_its_journal(logged: Path) -> None:
    logged.unlink()
    report = look(logged)
    assert codes(report) == ["only log"]
    assert report.log.state == "alone"
    assert report.counts["entries"].live == 2, "what the log holds can be counted"


def test_an_undecodable_document_in_the_log(logged: Path) -> None:
    first, *others = log_of(logged).read_bytes().split(b"\n")
    payload = b'{"goals": {"g9": {"name":"Half"}}}'
    log_of(logged).write_bytes(b"\n".join([first, *others[:2], b""]) + frame(3, payload))
    (finding,) = look(logged).findings
    assert (finding.code, finding.line) == ("undecodable", 0)
    assert finding.words.startswith("In the log, goals g9")


def test_a_transaction_that_is_whole_and_cannot_be_read(logged: Path) -> None:
    with log_of(logged).open("ab") as log:
        log.write(frame(3, b"{"))
    report = look(logged)
    assert codes(report) == ["damaged log"]
    assert report.counts["entries"] == TableCount(3, 1)


# Encryption --------------------------------------------------------------------------------


def test_an_encrypted_journal_is_read_with_its_key(encrypted: JournalStore) -> None:
    report = look(encrypted.path, encrypted.keyring)
    assert report.findings == ()
    assert (report.sealed, report.read, report.crc) == (True, True, "fine")
    assert report.counts["entries"] == TableCount(3, 1)


def test_without_the_key_what_can_be_told_is_told(encrypted: JournalStore) -> None:
    report = look(encrypted.path)
    assert report.findings == ()
    assert (report.sealed, report.read, report.schema) == (True, False, None)
    assert report.size == encrypted.path.stat().st_size
    assert report.log == LogReport(log_of(encrypted.path).stat().st_size, 2, "whole")
    assert report.counts["entries"] == TableCount(0, 0)


def test_a_tampered_file_is_refused(encrypted: JournalStore) -> None:
    data = encrypted.path.read_bytes()
    encrypted.path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    report = look(encrypted.path, encrypted.keyring)
    assert codes(report) == ["refused"]
    assert report.sealed


def test_a_key_file_that_is_missing(encrypted: JournalStore) -> None:
    encrypted.keyring.files.key_path.unlink()
    report = look(encrypted.path)
    assert codes(report) == ["missing key"]
    assert "journal.json.key" in report.findings[0].words


def test_a_key_file_that_cannot_be_reached_is_as_good_as_missing(encrypted: JournalStore) -> None:
    key = encrypted.keyring.files.key_path
    key.unlink()
    key.symlink_to(key.name)
    assert codes(look(encrypted.path)) == ["missing key"]


def test_links_that_lead_nowhere_tell_nothing(encrypted: JournalStore) -> None:
    drafts = encrypted.path.parent / "drafts"
    drafts.mkdir(mode=0o700)
    (drafts / "d1.broken").symlink_to("nowhere")
    encrypted.path.with_name("journal.json.aside-1").symlink_to("nowhere")
    report = look(encrypted.path)
    assert report.findings == ()
    assert report.aside == ("journal.json.aside-1",)


def test_what_lies_plain_beside_an_encrypted_journal(encrypted: JournalStore) -> None:
    folder = encrypted.path.parent
    DraftBox(folder / "drafts").save(Draft("d1", "1mi", "words", START))
    box = BackupBox(folder / "backups", "journal")
    box.make(b'{\n"_meta": {', START, "daily")
    box.make(b"sealed", START, "daily", encrypted.keyring.seal)
    for name, data in (
        ("journal.json.aside-1", b'{\n"entries": {\n'),
        ("journal.json.aside-2", encrypted.path.read_bytes()),
        ("journal.json.log.aside-1", log_of(encrypted.path).read_bytes()),
        ("journal.json.log.torn-1", b'3 {"entries": {"e": {"te'),
    ):
        (folder / name).write_bytes(data)
        (folder / name).chmod(0o600)
    found = [one.words for one in look(encrypted.path).findings if one.code == "not encrypted"]
    plain = ("journal.json.aside-1", "journal.json.log.torn-1", "d1.json", "-daily.json.gz")
    assert [any(name in words for words in found) for name in plain] == [True] * 4
    assert len(found) == 4


def test_many_plain_files_are_told_in_one_line(encrypted: JournalStore) -> None:
    for number in range(5):
        DraftBox(encrypted.path.parent / "drafts").save(Draft(f"d{number}", "", "", START))
    found = [one.words for one in look(encrypted.path).findings if one.code == "not encrypted"]
    assert found == [texts.FOUND_PLAIN_FILES.format(count=5, name="drafts")]


def test_plain_records_in_the_log_of_an_encrypted_journal(encrypted: JournalStore) -> None:
    with log_of(encrypted.path).open("ab") as log:
        log.write(frame(3, b'{"goals": {}}'))
    report = look(encrypted.path)
    assert codes(report) == ["not encrypted"]
    assert "journal.json.log" in report.findings[0].words


# Beside it ---------------------------------------------------------------------------------


def test_permissions_that_let_others_in(filled: Path) -> None:
    filled.chmod(0o644)
    filled.parent.chmod(0o755)
    report = look(filled)
    assert codes(report) == ["permissions", "permissions"]
    assert "0644" in report.findings[0].words
    assert "0755" in report.findings[1].words


def test_permissions_of_everything_that_is_hers(filled: Path) -> None:
    names = (
        *("journal.json.log.torn-1", "journal.json.key", "journal.json.pub", "journal.json.lock"),
        *("journal.json.aside-1", "drafts/d.broken", "backups/journal.backups.lock"),
    )
    for name in (*names, "other.json", "journal.json.bak"):
        file = filled.parent / name
        file.parent.mkdir(mode=0o700, exist_ok=True)
        file.write_bytes(b"")
        file.chmod(0o640)
    words = [one.words for one in look(filled).findings]
    for name in names:
        assert sum(one.startswith(f"{Path(name).name} can be read") for one in words) == 1, name
    assert len(words) == len(names)


def test_many_open_files_of_a_folder_are_told_in_one_line(filled: Path) -> None:
    folder = filled.parent / "backups"
    folder.mkdir(mode=0o755)
    for number in range(5):
        (folder / f"{number}.gz").write_bytes(b"")
        (folder / f"{number}.gz").chmod(0o644)
    words = [one.words for one in look(filled).findings]
    assert sorted(words) == sorted(
        [
            texts.FOUND_FOLDER_MODE.format(name="backups", mode=0o755),
            texts.FOUND_FILE_MODES.format(count=5, name="backups"),
        ]
    )


def test_left_over_temp_files_and_conflict_copies(filled: Path) -> None:
    for name in (
        ".journal.json.0badcafe.tmp",
        "journal.sync-conflict-20161002-101112-ABCDEFG.json",
        "journal (Anna's conflicted copy 2016-10-02).json",
        "other.sync-conflict-20161002-101112-ABCDEFG.json",
        "journal.json.bak",
    ):
        (filled.parent / name).write_bytes(b"x")
    report = look(filled)
    assert codes(report) == ["temp file", "conflict copy", "conflict copy"]
    assert "0badcafe" in report.findings[0].words


def test_drafts_that_wait_and_drafts_that_are_broken(filled: Path) -> None:
    box = DraftBox(filled.parent / "drafts")
    box.save(Draft("a", "1mi", "words", START))
    box.save(Draft("b", "1mi", "words", START))
    (box.folder / "b.json").write_bytes(b"half")
    with box.open("c"):
        box.save(Draft("c", "", "", START))
        report = look(filled)
    assert sorted(codes(report)) == ["broken draft", "draft"]
    draft = next(finding for finding in report.findings if finding.code == "draft")
    assert "2016-08-19" in draft.words


def test_a_draft_that_waits_for_the_passphrase(encrypted: JournalStore) -> None:
    folder = encrypted.path.parent / "drafts"
    keys = encrypted.keyring
    DraftBox(folder, keys=keys, sealing=lambda: True).save(Draft("d1", "1mi", "words", START))
    (finding,) = look(encrypted.path).findings
    assert finding.code == "draft"
    assert "encrypted" in finding.words


def test_drafts_that_cannot_be_listed(filled: Path) -> None:
    (filled.parent / "drafts").symlink_to("drafts")
    assert codes(look(filled)) == ["broken draft"]


@pytest.mark.skipif(os.name == "nt", reason="names of links")
def test_backups_that_cannot_be_listed(filled: Path) -> None:
    (filled.parent / "backups").symlink_to("backups")
    assert codes(look(filled)) == ["unreadable folder"]
