"""Backups made by hand and once a day: complete, of what changed alone, in nobody's way."""

import gzip
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from journal_tui.app import backing_up, in_passing
from journal_tui.app.backing_up import (
    Made,
    back_up,
    fold_at_the_end,
    look_after,
    write_copy,
)
from journal_tui.app.demo.make import demo_workspace
from journal_tui.app.in_passing import look_after_in_passing
from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.errors import JournalTuiError
from journal_tui.store.backup_names import Reason
from journal_tui.store.backups import Backup, read_backup
from journal_tui.store.errors import WriteError
from journal_tui.store.keyring import LockedError
from journal_tui.store.lines import Lines, write_tables
from journal_tui.store.sealing import Opener, is_sealed, new_identity
from journal_tui.texts import backups as texts
from tests.conftest import NOW, FixedClock, make_workspace

DAY = timedelta(days=1)


def entry(number: int, text: str = "I went out in the rain.") -> Entry:
    at = NOW - timedelta(days=100 - number)
    return Entry(f"e{number:03}", at, at, at, text)


def encrypt(workspace: Workspace) -> Opener:
    """Make the journal an encrypted one, without the seconds that a passphrase takes."""
    opener = Opener(new_identity())
    workspace.store.keyring.files.pub_path.write_text(opener.recipient)
    workspace.store.keyring.hold(opener)
    workspace.store.ledger.rewrite(sealed=True)
    return opener


@pytest.fixture
def with_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a small journal gets its changes in the log."""
    for module in ("ledger", "adding"):
        monkeypatch.setattr(f"journal_tui.store.{module}.LOG_FROM", 0)


def again(workspace: Workspace, opener: Opener | None = None) -> Workspace:
    """The same journal in a program that has just begun, at the same moment."""
    other = make_workspace(workspace.paths.journal.parents[1], FixedClock(workspace.clock.now()))
    other.store.keyring.hold(opener)
    return other


def log_of(workspace: Workspace) -> Path:
    return Path(f"{workspace.paths.journal}.log")


def held(data: bytes, folder: Path) -> Journal:
    """The journal in these bytes, as the program reads it."""
    path = folder / f"held-{len(list(folder.glob('held-*')))}" / "journal.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    return open_workspace(str(path)).store.journal()


def made(workspace: Workspace) -> list[Reason]:
    return [backup.reason for backup in workspace.backups.all()]


def newest(workspace: Workspace) -> Backup:
    return workspace.backups.all()[0]


def turn(workspace: Workspace, days: int = 1) -> None:
    assert isinstance(workspace.clock, FixedClock)
    workspace.clock.turn_to(workspace.clock.now() + days * DAY)


# By hand -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("with_log")
def test_a_backup_holds_what_the_log_holds_too(workspace: Workspace, tmp_path: Path) -> None:
    workspace.store.put(entry(1), entry(2))
    workspace.store.put(entry(3), entry(1, "Changed."))
    files = [workspace.paths.journal, log_of(workspace)]
    before = [file.read_bytes() for file in files]
    assert before[1]
    done = back_up(again(workspace))
    assert [file.read_bytes() for file in files] == before
    assert done == Made(newest(workspace).path, newest(workspace).size, 3)
    assert made(workspace) == ["by hand"]
    found = held(gzip.decompress(done.path.read_bytes()), tmp_path)
    assert found == workspace.store.journal()
    assert found.entries[0].text == "Changed."


@pytest.mark.usefixtures("with_log")
def test_what_is_saved_while_it_is_made_does_not_get_between(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tuple(entry(number) for number in range(200))
    workspace.store.put(*before)
    more = [entry(200)]

    def saving(tables: dict[str, Lines]) -> Iterator[bytes]:
        for chunk in write_tables(tables):
            if more and b"e001" in chunk:
                workspace.store.put(more.pop())
            yield chunk

    monkeypatch.setattr("journal_tui.app.backing_up.write_tables", saving)
    done = back_up(workspace)
    assert more == []
    assert held(gzip.decompress(done.path.read_bytes()), tmp_path).entries == before
    assert workspace.store.journal().entries == (*before, entry(200))


@pytest.mark.usefixtures("with_log")
def test_unpacked_beside_its_own_log_it_takes_up_the_rest_of_it(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    workspace.store.put(entry(2))
    done = back_up(workspace)
    workspace.store.put(entry(3))
    workspace.paths.journal.write_bytes(gzip.decompress(done.path.read_bytes()))
    assert again(workspace).store.journal().entries == (entry(1), entry(2), entry(3))


def test_deleted_entries_are_in_it_and_not_counted(workspace: Workspace) -> None:
    gone = entry(2)._replace(deleted_at=NOW)
    workspace.store.put(entry(1), gone)
    assert back_up(workspace).entries == 1
    assert gone.id.encode() in read_backup(newest(workspace).path, None)


def test_without_a_journal_there_is_nothing_to_back_up(workspace: Workspace) -> None:
    for attempt in (lambda: back_up(workspace), lambda: write_copy(workspace, Path("never"))):
        with pytest.raises(JournalTuiError, match="no journal yet"):
            attempt()
    assert not workspace.paths.journal.parent.exists()


def test_an_encrypted_one_is_sealed_for_its_key(workspace: Workspace, tmp_path: Path) -> None:
    workspace.store.put(entry(1))
    opener = encrypt(workspace)
    workspace.store.put(entry(2))
    assert log_of(workspace).exists()
    done = back_up(workspace)
    assert done.entries == 2
    assert newest(workspace).sealed
    assert b"rain" not in done.path.read_bytes()
    data = read_backup(done.path, lambda sealed: opener.open(sealed, ""))
    assert held(data, tmp_path) == workspace.store.journal()


def test_a_locked_one_is_copied_as_it_lies_there(workspace: Workspace, tmp_path: Path) -> None:
    workspace.store.put(entry(1))
    encrypt(workspace)
    locked = again(workspace)
    done = back_up(locked)
    assert done.entries is None
    assert done.path.read_bytes() == workspace.paths.journal.read_bytes()
    assert newest(workspace).sealed
    target = tmp_path / "copy.json"
    assert write_copy(locked, target) == Made(target, target.stat().st_size, None)
    assert target.read_bytes() == workspace.paths.journal.read_bytes()
    with pytest.raises(LockedError):
        locked.store.journal()


def test_age_and_gunzip_alone_open_both(workspace: Workspace, tmp_path: Path) -> None:
    """What was made of the opened journal, and of the locked one."""
    if not (shutil.which("age") and shutil.which("gunzip")):
        pytest.skip("age or gunzip is not here")
    workspace.store.put(entry(1))
    (tmp_path / "key").write_text(encrypt(workspace).identity)
    for one in (workspace, again(workspace)):
        path = back_up(one).path
        found = subprocess.run(
            f"age --decrypt -i {tmp_path / 'key'} {path} | gunzip -cf",
            shell=True,
            check=True,
            capture_output=True,
        )
        assert held(found.stdout, tmp_path) == workspace.store.journal()


@pytest.mark.parametrize("make", [back_up, look_after])
def test_a_folder_that_was_set_later_gets_a_copy_of_the_key(
    workspace: Workspace, tmp_path: Path, make: Callable[[Workspace], object]
) -> None:
    workspace.store.put(entry(1))
    encrypt(workspace)
    key = workspace.store.keyring.files.key_path
    key.write_bytes(b"the key of now")
    locked = again(workspace)
    locked.paths = locked.paths.replaced(backups=tmp_path / "kept" / "hers")
    make(locked)
    copy = locked.paths.backups / "journal.json.key"
    assert copy.read_bytes() == b"the key of now"
    assert copy.stat().st_mode & 0o077 == 0
    key.write_bytes(b"another key")
    back_up(locked)
    assert copy.read_bytes() == b"another key"
    assert copy.with_name(f"{copy.name}.kept-1").read_bytes() == b"the key of now"


def test_a_backup_of_a_plain_journal_takes_no_key_along(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    workspace.store.keyring.files.key_path.write_bytes(b"the key of something else")
    back_up(workspace)
    assert not (workspace.paths.backups / "journal.json.key").exists()


# A file of its own -------------------------------------------------------------------------


@pytest.mark.usefixtures("with_log")
def test_a_copy_is_a_journal_of_its_own(workspace: Workspace, tmp_path: Path) -> None:
    workspace.store.put(entry(1))
    workspace.store.put(entry(2))
    target = tmp_path / "copy.json"
    assert write_copy(workspace, target) == Made(target, target.stat().st_size, 2)
    assert target.stat().st_mode & 0o777 == 0o600
    assert open_workspace(str(target)).store.journal() == workspace.store.journal()
    assert made(workspace) == []


def test_an_encrypted_copy_is_opened_by_its_key(workspace: Workspace, tmp_path: Path) -> None:
    workspace.store.put(entry(1))
    opener = encrypt(workspace)
    write_copy(workspace, tmp_path / "copy.json")
    sealed = (tmp_path / "copy.json").read_bytes()
    assert held(opener.open(sealed, ""), tmp_path) == workspace.store.journal()


@pytest.mark.parametrize("there", ["a file", "an empty file", "a folder", "a dead link"])
def test_a_copy_takes_nobodys_place(workspace: Workspace, tmp_path: Path, there: str) -> None:
    workspace.store.put(entry(1))
    target, elsewhere = tmp_path / "copy.json", tmp_path / "elsewhere"
    if there == "a folder":
        target.mkdir()
    elif there == "a dead link":
        target.symlink_to(elsewhere)
    else:
        target.write_text("hers" if there == "a file" else "")
    with pytest.raises(WriteError) as caught:
        write_copy(workspace, target)
    assert caught.value.next_step == texts.NEXT_OTHER_NAME
    assert target.is_symlink() or target.is_dir() or target.read_text() in ("hers", "")
    assert not elsewhere.exists()


def test_a_copy_that_fails_leaves_nothing(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.store.put(entry(1))
    with pytest.raises(WriteError):
        write_copy(workspace, tmp_path / "nowhere" / "copy.json")

    def full(*_: object) -> None:
        raise WriteError("full")

    monkeypatch.setattr("journal_tui.store.atomic_file.AtomicFile.replace", full)
    with pytest.raises(WriteError, match="full"):
        write_copy(workspace, tmp_path / "copy.json")
    assert not (tmp_path / "copy.json").exists()
    assert not (tmp_path / "nowhere").exists()


# Once a day --------------------------------------------------------------------------------


def test_one_a_day_when_something_changed(workspace: Workspace, tmp_path: Path) -> None:
    look_after(workspace)
    assert not workspace.paths.journal.parent.exists()
    workspace.store.put(entry(1))
    look_after(workspace)
    assert made(workspace) == ["daily"]
    workspace.store.put(entry(2))
    look_after(workspace)
    assert made(workspace) == ["daily"], "there is one of today"
    turn(workspace)
    look_after(workspace)
    assert made(workspace) == ["daily", "daily"]
    assert held(read_backup(newest(workspace).path, None), tmp_path) == workspace.store.journal()
    for _ in range(3):
        turn(workspace)
        look_after(again(workspace))
    assert made(workspace) == ["daily", "daily"], "nothing has changed"
    workspace.store.put(entry(3))
    look_after(workspace)
    assert made(workspace) == ["daily"] * 3


@pytest.mark.usefixtures("with_log")
def test_folding_alone_is_no_change(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    workspace.store.put(entry(2))
    look_after(workspace)
    workspace.store.tidy()
    turn(workspace)
    look_after(workspace)
    assert made(workspace) == ["daily"]


def test_a_change_that_no_list_shows_is_one(workspace: Workspace) -> None:
    workspace.store.put(entry(1), entry(2)._replace(deleted_at=NOW))
    look_after(workspace)
    turn(workspace)
    workspace.store.put(entry(2)._replace(deleted_at=NOW, text=""))
    look_after(workspace)
    assert made(workspace) == ["daily", "daily"]


def test_a_backup_of_another_reason_is_one_of_the_day(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    back_up(workspace)
    workspace.store.put(entry(2))
    look_after(workspace)
    assert made(workspace) == ["by hand"]


def test_the_old_ones_are_thinned(workspace: Workspace) -> None:
    for number in range(40):
        workspace.store.put(entry(number))
        look_after(workspace)
        turn(workspace)
    assert 7 < len(made(workspace)) < 16


@pytest.mark.parametrize("spoil", [b"", b"\x1f\x8bcut", b"age-encryption.org/v1\n"], ids=repr)
def test_a_newest_backup_that_cannot_be_read_is_none(workspace: Workspace, spoil: bytes) -> None:
    workspace.store.put(entry(1))
    look_after(workspace)
    newest(workspace).path.write_bytes(spoil)
    turn(workspace)
    look_after(workspace)
    assert made(workspace) == ["daily", "daily"]


def test_an_encrypted_one_is_compared_by_what_it_holds(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    look_after(workspace)
    turn(workspace)
    opener = encrypt(workspace)
    look_after(workspace)
    assert made(workspace) == ["daily"], "encrypting changes no word, and seals what is kept"
    workspace.store.put(entry(2))
    look_after(workspace)
    turn(workspace)
    look_after(again(workspace, opener))
    assert made(workspace) == ["daily", "daily"]
    assert newest(workspace).sealed


def test_a_locked_one_is_kept_sealed_until_it_is_opened(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    opener = encrypt(workspace)
    for number in (5, 6, 7):
        locked = again(workspace)
        locked.store.add(entry(number))
        look_after(locked)
        turn(workspace)
    assert made(workspace) == ["daily"], "the file is the same, whatever its log holds"
    assert newest(workspace).path.read_bytes() == workspace.paths.journal.read_bytes()
    look_after(again(workspace, opener))
    assert made(workspace) == ["daily", "daily"]
    whole = read_backup(newest(workspace).path, lambda sealed: opener.open(sealed, ""))
    assert all(f"e00{number}".encode() in whole for number in (1, 5, 6, 7))


def test_saving_goes_on_while_a_thread_looks_after(workspace: Workspace, tmp_path: Path) -> None:
    """What is kept is a whole journal each time, with all that was saved before."""
    workspace.store.put(*(entry(number, "words " * 200) for number in range(99)))
    counts: list[tuple[int, int]] = []
    stop = threading.Event()

    def care() -> None:
        while not stop.is_set():
            before = len(workspace.store.ledger.tables.lines("entries"))
            turn(workspace)
            look_after(workspace)
            data = read_backup(newest(workspace).path, None)
            counts.append((before, len(held(data, tmp_path).entries)))

    thread = threading.Thread(target=care)
    thread.start()
    for number in range(100, 160):
        workspace.store.put(entry(number))
    stop.set()
    thread.join()
    assert counts
    assert all(99 <= before <= found <= 159 for before, found in counts)
    assert len(again(workspace).store.journal().entries) == 159


# The log -----------------------------------------------------------------------------------


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch, with_log: None) -> None:
    """A log of a few hundred bytes is a long one."""
    monkeypatch.setattr(backing_up, "LOG_MOST", 500)
    monkeypatch.setattr(in_passing, "LOG_MOST", 500)


@pytest.mark.usefixtures("short")
def test_a_long_log_is_folded(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    workspace.store.put(entry(2))
    assert look_after(workspace) is False
    assert log_of(workspace).exists()
    workspace.store.put(entry(3, "and on I went " * 60))
    assert look_after(again(workspace)) is True
    assert not log_of(workspace).exists()
    assert len(again(workspace).store.journal().entries) == 3
    assert look_after(workspace) is False


@pytest.mark.usefixtures("short")
def test_a_locked_log_waits_for_the_passphrase(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    opener = encrypt(workspace)
    workspace.store.put(entry(2, "and on I went " * 60))
    assert look_after(again(workspace)) is False
    assert log_of(workspace).exists()
    assert look_after(again(workspace, opener)) is True
    assert not log_of(workspace).exists()


@pytest.mark.usefixtures("short")
def test_one_that_fails_does_not_keep_the_other_from_being_done(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.store.put(entry(1))
    workspace.store.put(entry(2, "and on I went " * 60))
    workspace.paths.backups.write_text("a file where the folder should be")
    with pytest.raises(WriteError):
        look_after(workspace)
    assert not log_of(workspace).exists()
    workspace.paths.backups.unlink()
    workspace.store.put(entry(3, "and on I went " * 60))

    def fail(_: object) -> None:
        raise WriteError("no fold")

    monkeypatch.setattr("journal_tui.store.ledger.Ledger.fold", fail)
    with pytest.raises(WriteError, match="no fold"):
        look_after(workspace)
    assert made(workspace) == ["daily"]


# In passing, and at the end ----------------------------------------------------------------


def test_a_shell_command_looks_after_a_small_journal(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    look_after_in_passing(again(workspace))
    assert made(workspace) == ["daily"]


def test_a_large_one_is_left_to_the_screens(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_passing, "SMALL", 500)
    workspace.store.put(entry(1, "and on I went " * 60))
    other = again(workspace)
    look_after_in_passing(other)
    assert made(workspace) == []
    assert not other.store.ledger.tables.names(), "it was not even read"


@pytest.mark.usefixtures("short")
def test_a_large_one_with_a_long_log_is_looked_after(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_passing, "SMALL", 500)
    workspace.store.put(entry(1, "and on I went " * 60))
    workspace.store.put(entry(2, "and on I went " * 60))
    look_after_in_passing(again(workspace))
    assert made(workspace) == ["daily"]
    assert not log_of(workspace).exists()


@pytest.mark.usefixtures("with_log")
def test_the_log_is_folded_when_the_screens_close(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    fold_at_the_end(workspace)
    assert not workspace.paths.journal.parent.exists()
    workspace.store.put(entry(1))
    whole = workspace.paths.journal.read_bytes()
    fold_at_the_end(workspace)
    assert workspace.paths.journal.read_bytes() == whole
    workspace.store.put(entry(2))
    with monkeypatch.context() as patch:
        patch.setattr(backing_up, "FOLD_MOST", 10)
        fold_at_the_end(workspace)
    assert log_of(workspace).exists()
    fold_at_the_end(workspace)
    assert not log_of(workspace).exists()
    assert len(again(workspace).store.journal().entries) == 2


@pytest.mark.usefixtures("with_log")
@pytest.mark.parametrize("how", ["locked", "damaged"])
def test_closing_says_nothing_where_it_cannot_be_folded(workspace: Workspace, how: str) -> None:
    workspace.store.put(entry(1))
    if how == "locked":
        encrypt(workspace)
    workspace.store.put(entry(2))
    if how == "damaged":
        workspace.paths.journal.write_bytes(b"{")
    before = workspace.paths.journal.read_bytes(), log_of(workspace).read_bytes()
    fold_at_the_end(again(workspace))
    assert (workspace.paths.journal.read_bytes(), log_of(workspace).read_bytes()) == before


# Where they are ----------------------------------------------------------------------------


def open_at(folder: Path, config: Path, journal: str) -> Workspace:
    return open_workspace(str(folder / journal), str(config), {"HOME": str(folder)})


@pytest.fixture
def config(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a config folder with these settings."""

    def make(text: str) -> Path:
        folder = tmp_path / "config"
        folder.mkdir(exist_ok=True)
        (folder / "settings.yaml").write_text(text)
        return folder

    return make


def test_they_lie_beside_the_journal(tmp_path: Path, config: Callable[[str], Path]) -> None:
    for text in ("units: km\n", "backups: relative/folder\n"):
        workspace = open_at(tmp_path, config(text), "a/journal.json")
        assert workspace.backups.folder == tmp_path / "a" / "backups"
    assert [problem.field for problem in workspace.problems] == ["backups"]


def test_or_where_she_says_each_journal_by_itself(
    tmp_path: Path, config: Callable[[str], Path]
) -> None:
    folder = config("backups: ~/kept\n")
    journals = [open_at(tmp_path, folder, f"{name}/journal.json") for name in "ab"]
    for number, workspace in enumerate(journals):
        workspace.store.put(entry(number))
        back_up(workspace)
    assert [len(workspace.backups.all()) for workspace in journals] == [1, 1]
    assert {one.backups.folder.parent for one in journals} == {tmp_path / "kept"}
    assert not list(tmp_path.glob("*/backups"))


def test_the_sample_journal_stays_out_of_hers(
    tmp_path: Path, config: Callable[[str], Path]
) -> None:
    folder = config(f"backups: {tmp_path / 'kept'}\n")
    sample = demo_workspace(str(tmp_path / "sample"), str(folder), FixedClock())
    back_up(sample)
    look_after(sample)
    assert not (tmp_path / "kept").exists()
    assert newest(sample).path.is_relative_to(tmp_path / "sample")
    assert not is_sealed(newest(sample).path.read_bytes())
