"""A restore shows first what it changes, keeps what was there, and can be taken back."""

import errno
import gzip
import os
import shutil
import subprocess
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal_tui.app.backing_up import back_up, write_copy
from journal_tui.app.restoring import (
    Chosen,
    choose,
    needs_passphrase,
    preview,
    restore,
)
from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation
from journal_tui.domain.entry import Entry
from journal_tui.domain.goal import Goal
from journal_tui.errors import CallError, StoreError
from journal_tui.store import atomic_file, backups, lock, log_file
from journal_tui.store.backups import SealedBackupError, read_backup
from journal_tui.store.errors import (
    DamagedFileError,
    ForeignFileError,
    NewerFileError,
    ReadError,
    WriteError,
)
from journal_tui.store.keyring import LockedError
from journal_tui.store.lines import Lines, read_tables
from journal_tui.store.sealing import Opener, is_sealed, new_identity
from journal_tui.store.snapshot import META, SCHEMA, TABLES
from journal_tui.texts import backups as texts
from tests.conftest import NOW, FixedClock, make_workspace
from tests.store.store_kit import FailingOs, Killed

DAY = timedelta(days=1)
OLD = Path(__file__).parents[1] / "store" / "kept" / "schema-1.json"


def entry(number: int, text: str = "I went out in the rain.") -> Entry:
    at = NOW - timedelta(days=100 - number)
    return Entry(f"e{number:03}", at, at, at, text)


def line(number: int, text: str = "Slow is a pace too.") -> Affirmation:
    return Affirmation(f"a{number}", text, NOW, NOW)


def goal(number: int) -> Goal:
    return Goal(f"g{number}", "half marathon", (NOW + 90 * DAY).date(), NOW, NOW)


@pytest.fixture(params=["file", "log"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Whether a small journal is replaced at each save, or gets its changes in the log."""
    if request.param == "log":
        for module in ("ledger", "adding"):
            monkeypatch.setattr(f"journal_tui.store.{module}.LOG_FROM", 0)
    return str(request.param)


@pytest.fixture
def kept(workspace: Workspace, kind: str) -> Path:
    """A backup of a journal that has changed since in every way."""
    store = workspace.store
    store.put(entry(1), entry(2), entry(3), line(1), line(2), goal(1))
    store.put(entry(2, "It was hard."), kind="edit")
    path = back_up(workspace).path
    store.put(entry(4), entry(2, "Overwritten."), line(1, "Changed."), goal(2), kind="edit")
    store.put(entry(3)._replace(deleted_at=NOW), line(2)._replace(deleted_at=NOW), kind="delete")
    return path


def again(workspace: Workspace, opener: Opener | None = None) -> Workspace:
    """The same journal in a program that has just begun."""
    other = make_workspace(workspace.paths.journal.parents[1], FixedClock(workspace.clock.now()))
    other.store.keyring.hold(opener)
    return other


def encrypt(workspace: Workspace) -> Opener:
    opener = Opener(new_identity())
    workspace.store.keyring.files.pub_path.write_text(opener.recipient)
    workspace.store.keyring.hold(opener)
    workspace.store.ledger.rewrite(sealed=True)
    return opener


def documents(workspace: Workspace) -> dict[str, Lines]:
    """Everything in the journal, but for what the file says about itself."""
    workspace.store.refresh()
    tables = workspace.store.ledger.tables.all()
    return {name: dict(lines) for name, lines in tables.items() if name != META}


def in_backup(path: Path) -> dict[str, Lines]:
    tables = read_tables(read_backup(path, None), "")
    return {name: lines for name, lines in tables.items() if name != META}


def files(workspace: Workspace) -> dict[str, bytes]:
    """All files beside the journal and in the folder of its backups."""
    folder = workspace.paths.journal.parent
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".lock")
    }


# Choosing ----------------------------------------------------------------------------------


@pytest.fixture
def three(workspace: Workspace) -> list[Path]:
    """Backups of two days, the newest first: one of today and two of the 14th."""
    moments = (datetime(2016, 8, 14, 9), datetime(2016, 8, 14, 21), datetime(2016, 8, 21, 10))
    box = workspace.backups
    made = [box.make(b"x", at.replace(tzinfo=NOW.tzinfo), "daily").path for at in moments]
    return made[::-1]


@pytest.mark.parametrize(
    ("named", "place"),
    [("latest", 0), ("1", 0), ("3", 2), ("2016-08-14", 1), ("2016-08-21", 0), ("20160814", 1)],
)
def test_one_is_chosen_by_number_day_or_latest(
    workspace: Workspace, three: list[Path], named: str, place: int
) -> None:
    chosen = choose(workspace, named)
    assert chosen.path == three[place]
    assert chosen.backup is not None
    assert chosen.backup.path == three[place]


def test_the_day_is_that_of_her_wall(workspace: Workspace) -> None:
    """Half an hour past midnight in summer time is the day before in Greenwich."""
    made = workspace.backups.make(b"x", datetime(2016, 8, 14, 23, 30, tzinfo=UTC), "daily")
    assert choose(workspace, "2016-08-15").path == made.path
    with pytest.raises(CallError):
        choose(workspace, "2016-08-14")


def test_one_is_chosen_by_its_file(
    workspace: Workspace, three: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = choose(workspace, str(three[1]))
    assert chosen.backup is not None
    assert chosen.path == three[1]
    monkeypatch.chdir(three[1].parent)
    assert choose(workspace, three[1].name) == chosen
    Path("1").write_bytes(b"a copy")
    assert choose(workspace, "./1") == Chosen(three[1].parent / "1")
    assert choose(workspace, "1").path == three[0]


@pytest.mark.parametrize(
    ("named", "what", "next_step"),
    [
        ("0", texts.NO_SUCH_NUMBER.format(number=0, n=3), texts.LIST_NEXT),
        ("4", texts.NO_SUCH_NUMBER.format(number=4, n=3), texts.LIST_NEXT),
        ("2016-08-16", "no backup of 2016-08-16", "2016-08-14, 2016-08-21"),
        ("2016-08-22", "no backup of 2016-08-22", "2016-08-21"),
        ("2015-01-01", "no backup of 2015-01-01", "2016-08-14"),
        ("nowhere.json", "“nowhere.json” is no number", texts.LIST_NEXT),
        ("2016-13-01", "“2016-13-01” is no number", texts.LIST_NEXT),
        ("²", "“²” is no number", texts.LIST_NEXT),
    ],
)
def test_what_names_none_says_what_there_is(
    workspace: Workspace, three: list[Path], named: str, what: str, next_step: str
) -> None:
    with pytest.raises(CallError) as caught:
        choose(workspace, named)
    assert what in caught.value.what
    assert next_step in caught.value.next_step


@pytest.mark.parametrize("named", ["latest", "1", "2016-08-21"])
def test_without_backups_there_is_none_to_choose(workspace: Workspace, named: str) -> None:
    with pytest.raises(CallError) as caught:
        choose(workspace, named)
    assert texts.NONE_YET in str(caught.value)


# Looking -----------------------------------------------------------------------------------


def test_the_preview_tells_what_would_change_and_changes_nothing(
    workspace: Workspace, kept: Path
) -> None:
    before = files(workspace)
    seen = preview(again(workspace), Chosen(kept))
    found = seen.comparison
    assert [one.value for one in found.entries.come] == [entry(3)]
    assert [one.value for one in found.entries.change] == [entry(2, "It was hard.")]
    assert [one.value for one in found.entries.go] == [entry(4)]
    assert [len(sort) for sort in found.affirmations] == [1, 1, 0]
    assert [len(sort) for sort in found.goals] == [0, 0, 1]
    assert found.unseen == 2, "two acts of the history"
    assert (seen.entries, seen.damage, seen.changes_nothing) == (3, None, False)
    assert files(workspace) == before


def test_a_backup_of_what_is_there_changes_nothing(workspace: Workspace, kind: str) -> None:
    workspace.store.put(entry(1))
    workspace.store.put(entry(2), kind="edit")
    path = back_up(workspace).path
    assert preview(again(workspace), Chosen(path)).changes_nothing
    workspace.store.tidy()
    assert preview(again(workspace), Chosen(path)).changes_nothing


# Restoring ---------------------------------------------------------------------------------


def test_what_was_kept_comes_back_and_what_was_there_is_kept(
    workspace: Workspace, kept: Path
) -> None:
    before = documents(workspace)
    done = restore(workspace, preview(workspace, Chosen(kept)))
    assert documents(workspace) == documents(again(workspace)) == in_backup(kept)
    assert workspace.store.journal().entries == (entry(1), entry(2, "It was hard."), entry(3))
    assert done.kept is not None
    assert done.aside == ()
    assert in_backup(done.kept) == before
    assert workspace.backups.all()[0].reason == "before restore"


def test_a_restore_is_taken_back_by_restoring(workspace: Workspace, kept: Path) -> None:
    """There and back, twice: every document of every table is as it was, history included."""
    before, journal = documents(workspace), workspace.store.journal()
    for _ in range(2):
        restore(workspace, preview(workspace, choose(workspace, str(kept))))
        assert documents(workspace) == in_backup(kept)
        other = again(workspace)
        seen = preview(other, choose(other, "latest"))
        assert seen.chosen.backup is not None
        assert seen.chosen.backup.reason == "before restore"
        restore(other, seen)
        assert documents(workspace) == before
        assert workspace.store.journal() == journal
        assert again(workspace).store.last_act() == workspace.store.last_act()
    assert not Path(f"{workspace.paths.journal}.log").exists()


def test_a_program_that_has_it_open_takes_it_up(workspace: Workspace, kept: Path) -> None:
    other = again(workspace)
    assert entry(4) in other.store.journal().entries
    restore(workspace, preview(workspace, Chosen(kept)))
    assert other.store.stale()
    other.store.refresh()
    assert other.store.journal() == workspace.store.journal()
    other.store.put(entry(9))
    assert entry(9) in again(workspace).store.journal().entries


def test_what_was_saved_after_the_preview_is_kept_too(workspace: Workspace, kept: Path) -> None:
    seen = preview(workspace, Chosen(kept))
    again(workspace).store.put(entry(9))
    done = restore(workspace, seen)
    assert done.kept is not None
    assert "e009" in in_backup(done.kept)["entries"]
    assert "e009" not in documents(workspace)["entries"]


def test_without_a_backup_of_what_is_there_nothing_is_restored(
    workspace: Workspace, kept: Path, tmp_path: Path
) -> None:
    kept = kept.rename(tmp_path / "elsewhere.gz")
    shutil.rmtree(workspace.paths.backups)
    workspace.paths.backups.write_text("a file where the folder should be")
    seen = preview(workspace, Chosen(kept))
    before = files(workspace)
    with pytest.raises(WriteError):
        restore(workspace, seen)
    assert files(workspace) == before


def test_an_earlier_schema_becomes_ours_in_the_same_step(workspace: Workspace, kept: Path) -> None:
    restore(workspace, preview(workspace, Chosen(OLD)))
    found = documents(workspace)
    old = {name: lines for name, lines in read_tables(OLD.read_bytes(), "").items() if name != META}
    assert found == {name: old.get(name, {}) for name in TABLES[SCHEMA] if name != META}
    (meta,) = read_tables(workspace.paths.journal.read_bytes(), "")[META].values()
    assert f'"schema":{SCHEMA},'.encode() in meta


def test_a_plain_copy_of_a_journal_will_do(workspace: Workspace, tmp_path: Path) -> None:
    workspace.store.put(entry(1))
    write_copy(workspace, tmp_path / "copy.json")
    workspace.store.put(entry(2))
    restore(workspace, preview(workspace, Chosen(tmp_path / "copy.json")))
    assert workspace.store.journal().entries == (entry(1),)


def test_where_there_is_no_journal_one_is_made(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    path = back_up(workspace).path
    workspace.paths.journal.unlink()
    other = again(workspace)
    seen = preview(other, Chosen(path))
    assert [one.value for one in seen.comparison.entries.come] == [entry(1)]
    assert restore(other, seen) == (None, ())
    assert again(workspace).store.journal().entries == (entry(1),)


# A journal that is damaged -----------------------------------------------------------------


DAMAGE = {
    "cut": lambda data, log: (data[:-40], log),
    "empty": lambda data, log: (b"", log),
    "changed": lambda data, log: (data.replace(b"rain", b"RAIN", 1), log),
    "log changed": lambda data, log: (data, log and log.replace(b"hard", b"HARD", 1)),
    "log without a beginning": lambda data, log: (data, log and b"\n" + log),
    "log lost": lambda data, log: (data, None),
    "file lost": lambda data, log: (None, log),
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_one_is_put_aside_as_it_is(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    for module in ("ledger", "adding"):
        monkeypatch.setattr(f"journal_tui.store.{module}.LOG_FROM", 0)
    workspace.store.put(entry(1))
    path = back_up(workspace).path
    workspace.store.put(entry(2, "It was hard."))
    workspace.store.put(entry(3))
    spoiled: dict[Path, bytes | None] = {}
    places = (workspace.paths.journal, Path(f"{workspace.paths.journal}.log"))
    data, log = DAMAGE[how](*(place.read_bytes() for place in places))
    for place, there in zip(places, (data, log), strict=True):
        place.unlink()
        spoiled[place] = there
        if there is not None:
            place.write_bytes(there)
    other = again(workspace)
    seen = preview(other, Chosen(path))
    assert isinstance(seen.damage, DamagedFileError)
    assert [one.value for one in seen.comparison.entries.come] == [entry(1)]
    assert not seen.changes_nothing
    done = restore(other, seen)
    assert other.store.journal().entries == (entry(1),)
    assert again(workspace).store.journal().entries == (entry(1),)
    assert {path.read_bytes() for path in done.aside} == {
        there for there in spoiled.values() if there is not None
    }
    if not data:
        assert done.kept is None, "nothing is no backup"
    else:
        assert done.kept is not None
        assert gzip.decompress(done.kept.read_bytes()) == data
    other.store.put(entry(4))
    assert again(workspace).store.journal().entries == (entry(1), entry(4))


@pytest.mark.parametrize(
    ("there", "kind_of_error"),
    [
        (b'{"notes": {"1": {"text": "of another program"}}}', ForeignFileError),
        (OLD.read_bytes().replace(b'"schema":1', b'"schema":99'), NewerFileError),
    ],
    ids=["of another program", "of a newer one"],
)
def test_what_is_not_damaged_but_not_ours_is_left_alone(
    workspace: Workspace, there: bytes, kind_of_error: type[StoreError]
) -> None:
    workspace.paths.journal.parent.mkdir(parents=True)
    workspace.paths.journal.write_bytes(there)
    with pytest.raises(kind_of_error):
        preview(workspace, Chosen(OLD))
    assert files(workspace) == {"journal.json": there}


@pytest.mark.parametrize("how", ["kill after", errno.ENOSPC], ids=str)
@pytest.mark.parametrize("damaged", ["nothing", "file", "log"])
def test_at_every_operation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: int | str, damaged: str
) -> None:
    """Cut short anywhere, all that was there still is, and the same restore again does it."""
    # A process that ends loses nothing that it did not flush, and flushing takes most of the time.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    for module in ("ledger", "adding"):
        monkeypatch.setattr(f"journal_tui.store.{module}.LOG_FROM", 0)
    at, happened = 0, "something"
    while happened:
        at += 1
        workspace = make_workspace(tmp_path / str(at), FixedClock())
        workspace.store.put(entry(1))
        path = back_up(workspace).path.rename(tmp_path / str(at) / "elsewhere.gz")
        workspace.store.put(entry(2, "It was hard."))
        workspace.store.put(entry(3))
        log = Path(f"{workspace.paths.journal}.log")
        if damaged == "log":
            log.write_bytes(log.read_bytes().replace(b"hard", b"HARD"))
        if damaged == "file":
            workspace.paths.journal.write_bytes(workspace.paths.journal.read_bytes()[:-9])
        was = workspace.paths.journal.read_bytes(), log.read_bytes()
        seen = preview(again(workspace), Chosen(path))
        shim = FailingOs(how, at)
        done = False
        with monkeypatch.context() as patch:
            for on_disk in (atomic_file, backups, lock, log_file):
                patch.setattr(on_disk, "os", shim)
            with suppress(StoreError, Killed):
                restore(again(workspace), seen)
                done = True
        shim.bury()
        happened = shim.happened
        there = files(workspace)
        untouched = (there.get("journal.json"), there.get("journal.json.log")) == was
        kept = [one.path for one in workspace.backups.all() if one.reason == "before restore"]
        if damaged != "nothing":
            assert untouched or {*was} <= {*there.values()}, (at, happened)
            # A damaged log is refused as long as it lies there, whatever it is the log of.
            if done or (damaged == "file" and there["journal.json"] != was[0]):
                assert again(workspace).store.journal().entries == (entry(1),), (at, happened)
        else:
            entries = again(workspace).store.journal().entries
            assert entries == (entry(1),) or entries[2:] == (entry(3),), (at, happened)
            assert untouched or any("e003" in in_backup(one)["entries"] for one in kept)
        other = again(workspace)
        restore(other, preview(other, Chosen(path)))
        assert again(workspace).store.journal().entries == (entry(1),)
        shutil.rmtree(tmp_path / str(at))
    assert at > 50


# Backups of no use -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", DamagedFileError),
        (gzip.compress(OLD.read_bytes())[:-9], DamagedFileError),
        (gzip.compress(OLD.read_bytes()[:-30]), DamagedFileError),
        (gzip.compress(b'{"notes": {"1": {"text": "other"}}}'), ForeignFileError),
        (OLD.read_bytes().replace(b'"schema":1', b'"schema":99'), NewerFileError),
        (b"age-encryption.org/v1\n-> X25519 abc\n", SealedBackupError),
    ],
    ids=["empty", "cut", "cut inside", "foreign", "newer", "sealed"],
)
def test_it_is_refused_and_nothing_is_touched(
    workspace: Workspace, tmp_path: Path, data: bytes, error: type[StoreError]
) -> None:
    workspace.store.put(entry(1))
    (tmp_path / "backup").write_bytes(data)
    before = files(workspace)
    with pytest.raises(error) as caught:
        preview(workspace, Chosen(tmp_path / "backup"))
    assert str(tmp_path / "backup") in caught.value.where
    assert files(workspace) == before


def test_a_folder_is_no_backup(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        preview(workspace, Chosen(tmp_path))


# Encrypted ---------------------------------------------------------------------------------


@pytest.mark.parametrize("backup_is", ["plain", "sealed", "the file as it lay there"])
def test_an_encrypted_journal_stays_encrypted(workspace: Workspace, backup_is: str) -> None:
    workspace.store.put(entry(1))
    path = back_up(workspace).path
    opener = encrypt(workspace)
    if backup_is != "plain":
        path = back_up(workspace if backup_is == "sealed" else again(workspace)).path
    workspace.store.put(entry(2))
    before = documents(workspace)
    other = again(workspace, opener)
    assert not needs_passphrase(other, Chosen(path))
    done = restore(other, preview(other, Chosen(path)))
    assert other.store.journal().entries == (entry(1),)
    assert is_sealed(workspace.paths.journal.read_bytes())
    assert done.kept is not None
    assert is_sealed(done.kept.read_bytes())
    restore(other, preview(other, choose(other, "latest")))
    assert documents(other) == before


def test_what_is_locked_is_not_restored_over(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    plain = back_up(workspace).path
    encrypt(workspace)
    sealed = back_up(workspace).path
    before = files(workspace)
    locked = again(workspace)
    assert [needs_passphrase(locked, Chosen(path)) for path in (plain, sealed)] == [False, True]
    with pytest.raises(LockedError):
        preview(locked, Chosen(plain))
    with pytest.raises(SealedBackupError):
        preview(locked, Chosen(sealed))
    assert files(workspace) == before


@pytest.mark.parametrize("how", ["lost", "cut", "lost with its public key"])
def test_an_encrypted_journal_that_is_gone_comes_back_encrypted(
    workspace: Workspace, how: str
) -> None:
    workspace.store.put(entry(1))
    plain = back_up(workspace).path
    opener = encrypt(workspace)
    journal = workspace.paths.journal
    whole = journal.read_bytes()
    journal.unlink()
    if how == "cut":
        journal.write_bytes(whole[:-20])
    if how == "lost with its public key":
        workspace.store.keyring.files.pub_path.unlink()
    other = again(workspace, opener)
    done = restore(other, preview(other, Chosen(plain)))
    assert is_sealed(journal.read_bytes())
    assert again(workspace, opener).store.journal().entries == (entry(1),)
    assert [path.read_bytes() for path in done.aside] == ([whole[:-20]] if how == "cut" else [])


# By hand -----------------------------------------------------------------------------------


@pytest.mark.parametrize("meanwhile", ["a log", "a log that was folded", "nothing"])
def test_gunzip_alone_puts_a_backup_back(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, meanwhile: str
) -> None:
    """As the README says it: what is there goes elsewhere, lock and log with it."""
    if not shutil.which("gunzip"):
        pytest.skip("there is no gunzip here")
    for module in ("ledger", "adding"):
        monkeypatch.setattr(f"journal_tui.store.{module}.LOG_FROM", 0)
    workspace.store.put(entry(1))
    path = back_up(workspace).path
    if meanwhile != "nothing":
        workspace.store.put(entry(2))
    if meanwhile == "a log that was folded":
        workspace.store.tidy()
    (tmp_path / "old").mkdir()
    subprocess.run(
        f"mv journal.json journal.json.l* {tmp_path / 'old'}; gunzip -c {path} > journal.json",
        shell=True,
        check=True,
        cwd=workspace.paths.journal.parent,
    )
    other = again(workspace)
    assert other.store.journal().entries == (entry(1),)
    other.store.put(entry(3))
    assert again(workspace).store.journal().entries == (entry(1), entry(3))


def test_latest_is_not_what_was_damaged(workspace: Workspace) -> None:
    workspace.store.put(entry(1))
    good = back_up(workspace)
    workspace.backups.make(b"{ damaged", NOW + DAY, "before repair")
    assert choose(workspace, "latest").path == good.path
    assert choose(workspace, "1").path != good.path
