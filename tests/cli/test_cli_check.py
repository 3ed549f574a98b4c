"""check and check --repair: what is told, what is put in order, and with which exit code."""

import json
import re
import sys
from pathlib import Path

import pytest

from journal_tui.cli.unlock import PASSPHRASE_VARIABLE
from journal_tui.store import adding, ledger, sealing
from journal_tui.store.snapshot import SCHEMA
from journal_tui.texts import commands as texts
from journal_tui.texts import privacy as privacy_texts
from journal_tui.texts import repair as repair_texts
from journal_tui.texts import store as store_texts
from tests.cli.conftest import Call
from tests.rewriting import rewrite
from tests.store.test_sealing import quick_wrap

PASSPHRASE = "rain all day"


def damage(journal: Path) -> bytes:
    """Change a letter of hers behind the program's back; the bytes as they are then."""
    journal.write_bytes(journal.read_bytes().replace(b"It rained", b"It pained", 1))
    return journal.read_bytes()


@pytest.fixture
def log(call: Call, ids: list[str], journal: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The log of the journal of three, with one more entry in it."""
    for module in (ledger, adding):
        monkeypatch.setattr(module, "LOG_FROM", 0)
    assert call("log", "1mi", "-m", "In the log.").code == 0
    return Path(f"{journal}.log")


@pytest.fixture
def closed(call: Call, ids: list[str], journal: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The journal of three, encrypted."""
    monkeypatch.setattr(sealing, "wrap_identity", quick_wrap)
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    assert call("encrypt").code == 0
    monkeypatch.delenv(PASSPHRASE_VARIABLE)
    return journal


class TestCheck:
    def test_a_sound_journal(self, call: Call, ids: list[str], journal: Path) -> None:
        done = call("check")
        assert (done.code, done.err) == (0, "")
        assert done.lines[0] == str(journal)
        assert "  entries: 3 live, 0 deleted" in done.lines
        assert done.lines[-1] == texts.CHECK_SOUND

    def test_json(self, call: Call, ids: list[str], journal: Path) -> None:
        done = call("check", "--json")
        assert done.code == 0
        assert list(done.json) == [
            *("path", "size", "schema", "generation", "check_sum", "encrypted", "read", "log"),
            *("tables", "findings", "earlier_readings", "backups", "aside"),
        ]
        assert done.json["path"] == str(journal)
        assert done.json["size"] == journal.stat().st_size
        assert done.json["schema"] == SCHEMA
        assert done.json["tables"]["entries"] == {"live": 3, "deleted": 0}
        assert done.json["tables"]["history"] == {"live": 0, "deleted": 0}
        assert (done.json["check_sum"], done.json["read"]) == ("fine", True)
        assert done.json["log"] == {"size": 0, "transactions": 0, "state": "none"}
        assert done.json["backups"]["number"] == 1
        assert done.json["backups"]["newest"].startswith("2016-08-21T10:00:00")

    def test_tones_of_an_earlier_reading_are_told_and_are_no_finding(
        self, call: Call, ids: list[str], journal: Path
    ) -> None:
        assert call("check", "--json").json["earlier_readings"] == 0
        sound = call("check").out
        written = journal.read_text(encoding="utf-8")
        for count, line in ((1, texts.CHECK_EARLIER_ONE), (2, texts.CHECK_EARLIER.format(n=2))):
            older = re.sub(r'"scorer":"[^"]*"', '"scorer":"runner-0"', written, count=count)
            rewrite(journal, older)
            done = call("check")
            assert (done.code, done.err) == (0, "")
            assert f"  {line}" in done.lines
            assert done.lines[-1] == texts.CHECK_SOUND
            assert "journal-tui rescore" in line
            kept = journal.read_bytes()
            shape = call("check", "--json")
            assert (shape.code, shape.json["earlier_readings"]) == (0, count)
            assert shape.json["findings"] == []
            assert journal.read_bytes() == kept
        call("rescore")
        assert call("check").lines[3:] == sound.splitlines()[3:]

    def test_of_a_journal_that_cannot_be_read_they_are_not_counted(
        self, call: Call, ids: list[str], journal: Path
    ) -> None:
        rewrite(journal, journal.read_text().replace('"text":"It rained', '"text":7,"x":"', 1))
        assert call("check", "--json").json["earlier_readings"] is None

    def test_her_lexicon_makes_the_reading_of_today(
        self, call: Call, ids: list[str], config: Path
    ) -> None:
        (config / "lexicon.yaml").write_text("glad: -1\nslog: heavy\n", encoding="utf-8")
        done = call("check")
        assert done.code == 0
        assert "lexicon.yaml, line 2, slog" in done.err
        assert f"  {texts.CHECK_EARLIER.format(n=2)}" in done.lines

    def test_findings_are_told_and_nothing_is_changed(
        self, call: Call, ids: list[str], journal: Path
    ) -> None:
        rewrite(journal, journal.read_text().replace('"text":"It rained', '"text":7,"x":"', 1))
        before = journal.read_bytes()
        done = call("check")
        assert (done.code, done.err) == (1, "")
        assert ids[0] in done.out
        assert done.lines[-1] == texts.CHECK_FOUND
        shape = call("check", "--json")
        assert shape.code == 1
        assert [list(one) for one in shape.json["findings"]] == [["code", "words", "line"]]
        assert journal.read_bytes() == before

    def test_no_journal_yet(self, call: Call, journal: Path) -> None:
        done = call("check")
        assert done.code == 0
        assert done.out == texts.CHECK_NONE.format(path=journal) + "\n"
        assert call("check", "--json").json["schema"] is None

    def test_a_draft_without_a_journal(self, call: Call, journal: Path) -> None:
        drafts = journal.parent / "drafts"
        drafts.mkdir(parents=True, mode=0o700)
        journal.parent.chmod(0o700)
        (drafts / "d1.json").write_text("half")
        (drafts / "d1.json").chmod(0o600)
        done = call("check")
        assert done.code == 1
        assert done.out.startswith(texts.CHECK_NONE.format(path=journal))
        assert "d1" in done.out
        assert texts.CHECK_REPAIR not in done.lines, "that is nothing to repair"

    @pytest.mark.skipif(sys.platform == "win32", reason="no modes")
    def test_the_folder_of_syncing_is_for_her_alone(
        self, call: Call, ids: list[str], journal: Path
    ) -> None:
        folder = journal.parent / "sync"
        folder.mkdir()
        for each in (folder, journal.parent):
            each.chmod(0o755)
        assert any("sync is open to others" in line for line in call("check").lines)
        assert call("check", "--repair").code == 0
        assert [each.stat().st_mode & 0o777 for each in (folder, journal.parent)] == [0o700] * 2

    def test_the_log_is_told(self, call: Call, log: Path) -> None:
        done = call("check")
        assert done.code == 0
        state = texts.CHECK_LOG_STATES["whole"]
        told = texts.CHECK_LOG.format(size=log.stat().st_size, saves=1, state=state)
        assert f"  {told}" in done.lines
        assert "  entries: 4 live, 0 deleted" in done.lines

    def test_a_changed_letter(self, call: Call, ids: list[str], journal: Path) -> None:
        damage(journal)
        done = call("check")
        assert done.code == 1
        assert f"  {texts.CHECK_SUMS['other']}" in done.lines
        assert done.lines[-2:] == [texts.CHECK_REPAIR, texts.CHECK_FOUND]


class TestCheckEncrypted:
    def test_without_the_passphrase_it_says_what_it_did_not_read(
        self, call: Call, closed: Path
    ) -> None:
        done = call("check")
        assert (done.code, done.err) == (0, "")
        assert f"  {texts.CHECK_NOT_READ}" in done.lines
        assert done.lines[-1] == texts.CHECK_NOT_ALL
        shape = call("check", "--json").json
        assert (shape["encrypted"], shape["read"], shape["schema"]) == (True, False, None)

    def test_with_the_passphrase_of_the_environment_all_is_read(
        self, call: Call, closed: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
        done = call("check")
        assert done.code == 0
        assert f"  {texts.CHECK_ENCRYPTED}" in done.lines
        assert "  entries: 3 live, 0 deleted" in done.lines
        assert done.lines[-1] == texts.CHECK_SOUND

    def test_at_a_terminal_it_asks(
        self, call: Call, closed: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        monkeypatch.setattr("getpass.getpass", lambda *_, **__: PASSPHRASE)
        assert "  entries: 3 live, 0 deleted" in call("check").lines

    def test_a_wrong_passphrase_in_the_environment_is_an_error(
        self, call: Call, closed: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, "another")
        done = call("check")
        assert (done.code, done.out) == (1, "")
        assert privacy_texts.WRONG_PASSPHRASE in done.err

    def test_without_its_key_file_it_is_told_and_not_asked(
        self, call: Call, closed: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        Path(f"{closed}.key").unlink()
        monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
        done = call("check", "--json")
        assert [one["code"] for one in done.json["findings"]] == ["missing key"]


class TestRepair:
    def test_a_sound_journal(self, call: Call, ids: list[str], journal: Path) -> None:
        before = journal.read_bytes()
        done = call("check", "--repair")
        assert (done.code, done.err) == (0, "")
        assert done.lines == [repair_texts.NOTHING_TO_REPAIR]
        assert journal.read_bytes() == before

    def test_no_journal_yet(self, call: Call, journal: Path) -> None:
        done = call("check", "--repair")
        assert (done.code, done.lines) == (0, [repair_texts.NOTHING_TO_REPAIR])
        assert not journal.parent.exists()

    def test_a_changed_letter(self, call: Call, ids: list[str], journal: Path) -> None:
        bad = damage(journal)
        done = call("check", "--repair")
        assert (done.code, done.err) == (0, "")
        assert done.lines[0] == repair_texts.REPAIRED.format(path=journal)
        assert f"  {repair_texts.ALL_TAKEN}" in done.lines
        assert "  entries: 3" in done.lines
        assert repair_texts.NOT_SAVED not in done.lines
        aside = journal.with_name("journal.json.aside-1")
        assert f"  {aside}" in done.lines
        assert aside.read_bytes() == bad
        assert any("before-repair" in line for line in done.lines)
        assert call("check").code == 0
        assert "It pained" in call("list").out

    def test_what_is_lost_is_told_with_the_exit_code(
        self, call: Call, ids: list[str], log: Path
    ) -> None:
        log.write_bytes(log.read_bytes().replace(b"1 {", b"1 (", 1))
        done = call("check", "--repair")
        assert done.code == 1
        after = done.lines[done.lines.index(repair_texts.NOT_SAVED) + 1]
        assert after == f"  {repair_texts.LOST_SAVE}"
        assert repair_texts.SEE_BACKUPS in done.lines
        assert call("check").code == 0
        assert len(call("list", "--json").jsons) == 3

    def test_json(self, call: Call, ids: list[str], journal: Path) -> None:
        damage(journal)
        done = call("check", "--repair", "--json")
        assert done.code == 0
        assert list(done.json) == [
            *("path", "repaired", "complete", "saved", "notes", "aside", "backup"),
            *("closed", "left_open"),
        ]
        assert (done.json["repaired"], done.json["complete"]) == (True, True)
        assert done.json["saved"]["entries"] == 3
        assert list(done.json["notes"][0]) == ["words", "lost"]
        assert [Path(one).name for one in done.json["aside"]] == ["journal.json.aside-1"]
        assert Path(done.json["backup"]).is_file()
        again = call("check", "--repair", "--json").json
        assert (again["repaired"], again["notes"], again["backup"]) == (False, [], None)

    def test_permissions(self, call: Call, ids: list[str], journal: Path) -> None:
        journal.chmod(0o644)
        done = call("check", "--repair")
        assert done.code == 0
        assert repair_texts.CLOSED.format(names="journal.json") in done.lines
        (journal.parent / "letters.txt").write_text("of somebody else")
        journal.parent.chmod(0o755)
        done = call("check", "--repair")
        assert repair_texts.SHARED_FOLDER.format(name=journal.parent) in done.lines

    def test_where_no_entry_is_left_that_is_said_first(
        self, call: Call, ids: list[str], journal: Path
    ) -> None:
        call("backup")
        data = journal.read_bytes()
        journal.write_bytes(data[: data.index(b'"entries"')])
        done = call("check", "--repair")
        assert done.code == 1
        assert done.lines[0] == repair_texts.NO_ENTRY_SAVED
        assert repair_texts.SEE_BACKUPS in done.lines
        assert call("restore", "latest", "--yes").code == 0
        assert len(call("list").lines) == 3

    def test_what_cannot_be_repaired_is_left_as_it_is(
        self, call: Call, ids: list[str], journal: Path
    ) -> None:
        journal.write_bytes(b"")
        done = call("check", "--repair")
        assert (done.code, done.out) == (1, "")
        assert repair_texts.NOTHING_TO_SAVE in done.err
        assert "restore" in done.err
        assert journal.read_bytes() == b""

    def test_a_file_of_another_program(self, call: Call, journal: Path) -> None:
        journal.parent.mkdir(mode=0o700)
        journal.write_text(json.dumps({"theme": {"a": {"b": 1}}}))
        before = journal.read_bytes()
        done = call("check", "--repair")
        assert done.code == 1
        assert store_texts.FOREIGN_FILE in done.err
        assert journal.read_bytes() == before

    def test_an_encrypted_journal_needs_its_passphrase(
        self, call: Call, closed: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with Path(f"{closed}.log").open("wb") as log:
            log.write(b"half a sa")
        done = call("check", "--repair")
        assert (done.code, done.out) == (1, "")
        assert PASSPHRASE_VARIABLE in done.err
        monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
        done = call("check", "--repair")
        assert done.code == 0
        assert f"  {repair_texts.TORN_LOG}" in done.lines
        assert call("check").lines[-1] == texts.CHECK_SOUND
        assert sealing.is_sealed(closed.read_bytes())
