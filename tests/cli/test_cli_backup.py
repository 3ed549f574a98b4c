"""backup and restore from the shell, and the backup of the day in passing."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal_tui.app.workspace import open_workspace
from journal_tui.domain.entry import Entry
from journal_tui.store.sealing import Opener, is_sealed, new_identity
from journal_tui.texts import backups as texts
from journal_tui.texts import privacy as privacy_texts
from tests.cli.conftest import Call, Moment
from tests.conftest import NOW

LISTED_KEYS = ["number", "path", "at", "reason", "size", "encrypted"]
RESTORE_KEYS = [
    *("path", "at", "damage", "entries", "affirmations", "goals", "plans", "letters", "doubts"),
    *("unseen", "restored", "kept", "aside"),
]


@pytest.fixture
def folder(journal: Path) -> Path:
    """Where the backups of the journal are."""
    return journal.parent / "backups"


def reasons(folder: Path) -> list[str]:
    """What the backups were made for, the oldest first."""
    names = sorted(path.name for path in folder.glob("*.gz"))
    return [name.split("Z-")[1].split(".")[0].rstrip("-0123456789") for name in names]


def entries_in(path: Path) -> int:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return len(json.loads(data)["entries"])


def encrypt(journal: Path) -> Opener:
    """Make the journal an encrypted one, without the seconds that a passphrase takes."""
    store = open_workspace(str(journal)).store
    opener = Opener(new_identity())
    store.keyring.files.pub_path.write_text(opener.recipient)
    store.keyring.hold(opener)
    store.ledger.rewrite(sealed=True)
    return opener


@pytest.fixture
def passphrase(monkeypatch: pytest.MonkeyPatch) -> Callable[[Opener], None]:
    """Lets a key of a test be the one that the passphrase of the environment opens."""

    def opens(opener: Opener) -> None:
        monkeypatch.setenv("JOURNAL_TUI_PASSPHRASE", "long and quiet")
        monkeypatch.setattr("journal_tui.store.keys.KeyFiles.unlock", lambda _, passphrase: opener)

    return opens


class TestBackup:
    def test_one_is_made_and_told_of(self, call: Call, ids: list[str], folder: Path) -> None:
        done = call("backup")
        assert (done.code, done.err) == (0, "")
        (made,) = folder.glob("*-by-hand*")
        size = f"{made.stat().st_size:,}"
        assert done.lines == [str(made), f"  {size} bytes, 3 entries"]
        assert entries_in(made) == 3

    def test_json(self, call: Call, ids: list[str]) -> None:
        shape = call("backup", "--json").json
        assert list(shape) == ["path", "size", "entries"]
        made = Path(shape["path"])
        assert (shape["size"], shape["entries"]) == (made.stat().st_size, 3)

    def test_the_list_begins_with_the_newest(
        self, call: Call, ids: list[str], moment: Moment
    ) -> None:
        call("backup")
        moment.turn_to(NOW.replace(day=23, hour=7))
        call("log", "1mi")
        done = call("backup", "--list")
        assert (done.code, done.err) == (0, "")
        cells = [[cell for cell in line.split("  ") if cell] for line in done.lines]
        assert [[cell.strip() for cell in row[:3]] for row in cells] == [
            ["1", "today 07:00", "daily"],
            ["2", "Sunday 21 August 11:00", "by hand"],
            ["3", "Sunday 21 August 11:00", "daily"],
        ]

    def test_the_list_in_json(self, call: Call, ids: list[str], folder: Path) -> None:
        call("backup")
        shapes = call("backup", "--list", "--json").jsons
        assert [list(shape) for shape in shapes] == [LISTED_KEYS] * 2
        assert [shape["number"] for shape in shapes] == [1, 2]
        assert [shape["reason"] for shape in shapes] == ["by hand", "daily"]
        assert shapes[0]["at"] == "2016-08-21T11:00:00+01:00"
        assert Path(shapes[0]["path"]).parent == folder
        assert not shapes[0]["encrypted"]

    def test_before_the_first(self, call: Call, journal: Path) -> None:
        done = call("backup", "--list")
        assert (done.code, done.out, done.err) == (0, "", texts.NONE_YET + "\n")
        done = call("backup")
        assert (done.code, done.out) == (1, "")
        assert texts.NO_JOURNAL in done.err
        assert not journal.parent.exists()

    def test_a_copy_in_a_file(
        self,
        call: Call,
        ids: list[str],
        folder: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.chdir(tmp_path)
        done = call("backup", "-o", "copy.json")
        copy = tmp_path / "copy.json"
        assert (done.code, done.lines[0]) == (0, str(copy))
        assert entries_in(copy) == 3
        assert reasons(folder) == ["daily"]
        before = copy.read_bytes()
        done = call("backup", "-o", "copy.json")
        assert (done.code, done.out) == (1, "")
        assert texts.EXISTS in done.err
        assert copy.read_bytes() == before

    def test_a_copy_and_a_list_are_two_things(self, call: Call) -> None:
        assert call("backup", "--list", "-o", "copy.json").code == 2

    def test_a_locked_journal(
        self, call: Call, ids: list[str], journal: Path, folder: Path
    ) -> None:
        encrypt(journal)
        done = call("backup")
        assert done.code == 0
        assert texts.AS_IT_LIES in done.out
        assert done.err == texts.WITHOUT_LOG + "\n"
        (made,) = folder.glob("*.age")
        assert made.read_bytes() == journal.read_bytes()
        assert call("backup", "--json").json["entries"] is None
        assert texts.ENCRYPTED in call("backup", "--list").lines[0]

    def test_one_that_the_environment_opens(
        self, call: Call, ids: list[str], journal: Path, passphrase: Callable[[Opener], None]
    ) -> None:
        passphrase(encrypt(journal))
        call("log", "1mi")
        shape = call("backup", "--json").json
        assert shape["entries"] == 4
        assert is_sealed(Path(shape["path"]).read_bytes())

    def test_elsewhere(self, call: Call, ids: list[str], config: Path, tmp_path: Path) -> None:
        (config / "settings.yaml").write_text(f"backups: {tmp_path / 'kept'}\n")
        made = Path(call("backup", "--json").json["path"])
        assert made.parent.parent == tmp_path / "kept"
        assert made.parent.name.startswith("journal-")
        assert f"backups  {made.parent}" in call("config").lines


class TestChoosing:
    def test_without_a_choice_there_is_a_list(self, call: Call, ids: list[str]) -> None:
        done = call("restore")
        assert done.code == 2
        assert done.lines == call("backup", "--list").lines
        assert texts.CHOOSE in done.err
        assert call("restore", "--json").jsons == call("backup", "--list", "--json").jsons

    def test_without_backups(self, call: Call) -> None:
        done = call("restore")
        assert (done.code, done.out) == (2, "")
        assert texts.NONE_YET in done.err

    @pytest.mark.parametrize("named", ["7", "2016-08-01", "nothing.json"])
    def test_a_mistake_in_the_choice(
        self, call: Call, ids: list[str], journal: Path, named: str
    ) -> None:
        before = journal.read_bytes()
        done = call("restore", named, "--yes")
        assert (done.code, done.out) == (2, "")
        assert done.err
        assert journal.read_bytes() == before


class TestRestore:
    @pytest.fixture
    def changed(self, call: Call, ids: list[str]) -> Path:
        """A backup, after which one entry was deleted, one changed and one logged."""
        kept = Path(call("backup", "--json").json["path"])
        call("delete", ids[0], "--yes")
        call("edit", ids[2], "-m", "It was enough.")
        call("log", "-m", "A new one, [tired] \x1b[31m")
        call("affirm", "add", "Slow is a pace too.")
        return kept

    def test_the_preview(self, call: Call, changed: Path, journal: Path) -> None:
        before = journal.read_bytes()
        done = call("restore", str(changed), "--dry-run")
        assert (done.code, done.err) == (0, "")
        first, *rest = done.lines
        assert first == texts.FROM_BACKUP.format(
            when="today 11:00", reason="by hand", entries="3 entries"
        )
        assert rest[:6] == [
            texts.COME.format(entries="1 entry"),
            "  Fri 19 Aug   It rained. I am glad I went.",
            texts.CHANGE_ONE,
            "  Sun 21 Aug   It was not two. I wasn't good enough.",
            texts.GO.format(entries="1 entry"),
            "  Sun 21 Aug   A new one, [tired] ␛[31m",
        ]
        assert rest[6].startswith("Affirmations: 0 would come back, 0 change, ")
        assert rest[-1] == texts.KEPT_FIRST
        assert journal.read_bytes() == before

    def test_a_run_without_words_is_told_by_its_run(self, call: Call, ids: list[str]) -> None:
        call("backup")
        call("delete", ids[1], "--yes")
        assert "  Sat 20 Aug   2 mi in 26:00" in call("restore", "1", "--dry-run").out

    def test_many_are_counted(self, call: Call, ids: list[str], journal: Path) -> None:
        call("backup")
        made = [Entry(f"e{n:02}", NOW, NOW, NOW, f"Number {n}") for n in range(12)]
        open_workspace(str(journal)).store.put(*made)
        done = call("restore", "latest", "--dry-run")
        assert texts.GO.format(entries="12 entries") in done.lines
        assert sum("Number" in line for line in done.lines) == 10
        assert f"  {texts.AND_MORE.format(n=2)}" in done.lines

    def test_it_asks_and_does_not_without_an_answer(
        self, call: Call, changed: Path, journal: Path
    ) -> None:
        before = journal.read_bytes()
        done = call("restore", str(changed))
        assert done.code == 2
        assert texts.ASKS in done.err
        for answer in ("\n", "n\n", "", "yes please\n"):
            done = call("restore", str(changed), stdin=answer, typed=True)
            assert done.code == 1
            assert done.err == texts.QUESTION + texts.NOT_RESTORED + "\n"
        assert journal.read_bytes() == before

    def test_it_is_done_when_she_says_yes(
        self, call: Call, changed: Path, ids: list[str], folder: Path
    ) -> None:
        shown = call("show", ids[0], "--json")
        assert shown.code == 2
        done = call("restore", str(changed), stdin="y\n", typed=True)
        assert (done.code, done.err) == (0, texts.QUESTION)
        (before,) = folder.glob("*-before-restore*")
        assert done.lines[-3:] == [
            texts.RESTORED.format(entries="3 entries"),
            texts.BEFORE.format(path=before),
            texts.UNDO,
        ]
        assert [entry["id"] for entry in call("list", "--json").jsons] == ids[::-1]
        assert call("show", ids[2], "--json").json["text"].startswith("It was not two.")

    def test_it_is_taken_back(self, call: Call, changed: Path) -> None:
        before = call("list", "--json").out, call("affirm", "list", "--json").out
        call("restore", str(changed), "--yes")
        assert call("list", "--json").out != before[0]
        assert call("restore", "latest", "--yes").code == 0
        assert (call("list", "--json").out, call("affirm", "list", "--json").out) == before

    def test_json(self, call: Call, changed: Path, ids: list[str]) -> None:
        looked = call("restore", str(changed), "--dry-run", "--json").json
        assert list(looked) == RESTORE_KEYS
        assert looked["entries"]["come"] == [ids[0]]
        assert looked["entries"]["change"] == [ids[2]]
        assert (looked["restored"], looked["kept"], looked["aside"]) == (False, None, [])
        assert looked["at"] == "2016-08-21T11:00:00+01:00"
        done = call("restore", str(changed), "--yes", "--json").json
        assert done["entries"] == looked["entries"]
        assert done["restored"] is True
        assert Path(done["kept"]).is_file()
        again = call("restore", str(changed), "--yes", "--json").json
        assert (again["restored"], again["unseen"]) == (False, 0)

    def test_the_same_is_left_as_it_is(
        self, call: Call, ids: list[str], journal: Path, folder: Path
    ) -> None:
        call("backup")
        before = journal.read_bytes(), reasons(folder)
        done = call("restore", "latest", "--yes")
        assert (done.code, done.lines[-1]) == (0, texts.NOTHING_CHANGES)
        assert (journal.read_bytes(), reasons(folder)) == before

    def test_a_damaged_journal(self, call: Call, ids: list[str], journal: Path) -> None:
        call("backup")
        damaged = journal.read_bytes()[:-50]
        journal.write_bytes(damaged)
        done = call("restore", "latest", "--dry-run")
        assert texts.DAMAGED_KEPT in done.lines
        assert journal.read_bytes() == damaged
        done = call("restore", "latest", "--yes")
        assert done.code == 0
        aside = Path(f"{journal}.aside-1")
        assert aside.read_bytes() == damaged
        assert texts.BEFORE.format(path=aside) in done.lines
        assert texts.UNDO not in done.lines
        assert len(call("list").lines) == 3

    def test_a_backup_of_no_use(self, call: Call, ids: list[str], journal: Path) -> None:
        made = Path(call("backup", "--json").json["path"])
        made.write_bytes(made.read_bytes()[:-9])
        before = journal.read_bytes()
        done = call("restore", "latest", "--yes")
        assert (done.code, done.out) == (1, "")
        assert texts.DAMAGED in done.err
        assert journal.read_bytes() == before

    def test_an_encrypted_journal_needs_its_passphrase(
        self,
        call: Call,
        ids: list[str],
        journal: Path,
        passphrase: Callable[[Opener], None],
    ) -> None:
        call("backup")
        opener = encrypt(journal)
        before = journal.read_bytes()
        done = call("restore", "latest", "--yes")
        assert (done.code, done.out) == (1, "")
        assert privacy_texts.LOCKED in done.err
        assert journal.read_bytes() == before
        passphrase(opener)
        call("delete", "last", "--yes")
        assert call("restore", "latest", "--yes").code == 0
        assert is_sealed(journal.read_bytes())
        assert len(call("list").lines) == 3

    def test_a_sealed_backup_of_a_journal_that_is_gone(
        self,
        call: Call,
        ids: list[str],
        journal: Path,
        passphrase: Callable[[Opener], None],
    ) -> None:
        opener = encrypt(journal)
        call("backup")
        journal.unlink()
        done = call("restore", "latest", "--yes")
        assert done.code == 1
        assert not journal.exists()
        passphrase(opener)
        assert call("restore", "latest", "--yes").code == 0
        assert is_sealed(journal.read_bytes())
        assert len(call("list").lines) == 3


CHANGING: list[Any] = [
    ("log", "1mi"),
    ("edit", "last", "-m", "Other words."),
    ("delete", "last", "--yes"),
    ("affirm", "add", "Slow is a pace too."),
    ("affirm", "rest", "1"),
    ("rescore",),
    ("lexicon", "--learn"),
]
READING: list[Any] = [
    ("list",),
    ("show", "last"),
    ("search", "rained"),
    ("boost",),
    ("affirm", "list"),
    ("tone", "-"),
    ("trends",),
    ("check",),
    ("config",),
    ("lexicon",),
    ("log", "what", "ever"),
]


class TestInPassing:
    @pytest.fixture
    def tomorrow(self, call: Call, ids: list[str], folder: Path, moment: Moment) -> list[str]:
        """The day after, with words that no backup holds yet."""
        call("log", "-m", "One more, in the evening.")
        assert reasons(folder) == ["daily"]
        moment.turn_to(NOW.replace(day=22))
        return ids

    @pytest.mark.parametrize("words", CHANGING, ids=" ".join)
    def test_a_command_that_changes_makes_the_one_of_the_day(
        self, call: Call, tomorrow: list[str], folder: Path, words: tuple[str, ...]
    ) -> None:
        for _ in range(2):
            assert call(*words).code == 0
            assert reasons(folder) == ["daily", "daily"]

    def test_undo_does_too(self, call: Call, ids: list[str], folder: Path, moment: Moment) -> None:
        call("delete", ids[0], "--yes")
        moment.turn_to(NOW.replace(day=22))
        assert call("undo").code == 0
        assert reasons(folder) == ["daily", "daily"]

    @pytest.mark.parametrize("words", READING, ids=" ".join)
    def test_one_that_reads_or_fails_does_not(
        self, call: Call, tomorrow: list[str], folder: Path, words: tuple[str, ...]
    ) -> None:
        call(*words)
        assert reasons(folder) == ["daily"]

    def test_what_goes_wrong_with_it_is_one_line_and_no_failure(
        self, call: Call, journal: Path, folder: Path
    ) -> None:
        folder.parent.mkdir()
        folder.write_text("a file where the folder should be")
        done = call("log", "1mi", "-m", "It rained.", "--json")
        assert done.code == 0
        assert done.json["text"] == "It rained."
        (line,) = done.err.splitlines()
        assert line.startswith(f"journal-tui: {texts.NOT_MADE}: ")
        assert str(folder) in line


def test_a_journal_that_is_gone_is_not_taken_for_one_that_never_was(
    call: Call, journal: Path
) -> None:
    call("log", "1mi", "-m", "The canal was frozen.")
    call("backup")
    assert "restore" not in call("list").err
    journal.unlink()
    assert "journal-tui restore" in call("list").err
    assert "journal-tui restore" in call("check").out
