"""Backups are whole or not there, never in each other's way, and can be read without us."""

import errno
import gzip
import os
import shutil
import stat
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from store_kit import FAULTS, FailingOs, Killed, moments, temps

from journal_tui.errors import StoreError
from journal_tui.store import atomic_file, backup_names, backups, lock
from journal_tui.store.backup_names import Reason
from journal_tui.store.backups import (
    Backup,
    BackupBox,
    SealedBackupError,
    read_backup,
)
from journal_tui.store.errors import BusyError, DamagedFileError, ReadError, WriteError
from journal_tui.store.sealing import Opener, Seal, is_sealed, new_identity
from journal_tui.texts import store as texts

AT = datetime(2016, 8, 21, 11, 0, 0, 250_000, tzinfo=timezone(timedelta(hours=1)))
DATA = b'{\n"entries": {\n"e1": {"text": "Rain again, and I ran."}\n}\n}\n' * 20
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
HEADER = b"age-encryption.org/v1\n"


def seal(data: bytes) -> bytes:
    """A toy: what is sealed has the header of an age file, and nothing of the data to be seen."""
    return HEADER + bytes(byte ^ 0x5A for byte in data)


def unseal(data: bytes) -> bytes:
    return bytes(byte ^ 0x5A for byte in data.removeprefix(HEADER))


@pytest.fixture
def box(tmp_path: Path) -> BackupBox:
    return BackupBox(tmp_path / "journal" / "backups", "journal")


def names(box: BackupBox) -> list[str]:
    """What lies in the folder but for the lock."""
    return sorted(p.name for p in box.folder.iterdir() if not p.name.endswith(".lock"))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# Making ------------------------------------------------------------------------------------


def test_a_backup_comes_back_as_it_was(box: BackupBox) -> None:
    made = box.make(DATA, AT, "daily")
    assert made.path == box.folder / "journal-20160821T100000Z-daily.json.gz"
    assert made.at == AT.replace(microsecond=0)
    assert made.at.tzinfo is UTC
    assert (made.reason, made.sealed) == ("daily", False)
    assert made.size == made.path.stat().st_size < len(DATA)
    assert box.all() == (made,)
    assert read_backup(made.path, None) == DATA


def test_a_backup_is_private(box: BackupBox) -> None:
    made = box.make(DATA, AT, "daily")
    assert mode(made.path) == 0o600
    assert mode(box.folder) == mode(box.folder.parent) == 0o700


def test_a_sealed_one_shows_nothing_and_comes_back(box: BackupBox) -> None:
    made = box.make(DATA, AT, "by hand", seal)
    assert made.path.name == "journal-20160821T100000Z-by-hand.json.gz.age"
    assert made.sealed
    assert made.path.read_bytes().startswith(HEADER)
    assert made.size == made.path.stat().st_size < len(DATA)
    assert box.all() == (made,)
    assert read_backup(made.path, unseal) == DATA


@pytest.mark.parametrize("given", [None, seal])
def test_what_is_sealed_already_is_kept_as_it_is(
    box: BackupBox, given: Callable[[bytes], bytes] | None
) -> None:
    sealed = seal(DATA)
    made = box.make(sealed, AT, "daily", given)
    assert made.path.name == "journal-20160821T100000Z-daily.json.gz.age"
    assert made.path.read_bytes() == sealed
    assert (made.sealed, made.size) == (True, len(sealed))
    assert box.all() == (made,)
    assert read_backup(made.path, unseal) == DATA


@given(st.binary(max_size=300), moments, st.sampled_from(get_args(Reason)), st.booleans())
def test_any_bytes_at_any_moment_come_back(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, at: datetime, why: Reason, sealed: bool
) -> None:
    assume(not is_sealed(data))
    box = BackupBox(tmp_path_factory.mktemp("any"), "journal")
    made = box.make(data, at, why, seal if sealed else None)
    assert box.all() == (made,)
    assert made == Backup(made.path, at.replace(microsecond=0), why, made.size, sealed)
    assert read_backup(made.path, unseal) == data


def test_the_same_journal_makes_the_same_bytes(box: BackupBox) -> None:
    first = box.make(DATA, AT, "daily")
    second = box.make(DATA, AT + DAY, "by hand")
    assert first.path.read_bytes() == second.path.read_bytes()
    no_moment = bytes(4)
    assert first.path.read_bytes()[4:8] == no_moment


def test_gunzip_alone_gives_the_journal_back(box: BackupBox) -> None:
    if not shutil.which("gunzip"):
        pytest.skip("there is no gunzip here")
    made = box.make(DATA, AT, "daily")
    found = subprocess.run(["gunzip", "-c", made.path], capture_output=True, check=True)
    assert found.stdout == DATA


def test_age_and_gunzip_alone_give_a_sealed_journal_back(box: BackupBox, tmp_path: Path) -> None:
    if not (shutil.which("age") and shutil.which("gunzip")):
        pytest.skip("age or gunzip is not here")
    opener = Opener(new_identity())
    key = tmp_path / "key"
    key.write_text(opener.identity)
    made = box.make(DATA, AT, "daily", Seal(opener.recipient).seal)
    call = ["age", "--decrypt", "--identity", key, made.path]
    opened = subprocess.run(call, capture_output=True, check=True).stdout
    found = subprocess.run(["gunzip", "-c"], input=opened, capture_output=True, check=True)
    assert found.stdout == DATA
    assert read_backup(made.path, lambda data: opener.open(data, str(made.path))) == DATA


def test_in_the_same_second_none_is_written_over(box: BackupBox) -> None:
    plain = [box.make(b"%d" % number, AT, "daily") for number in range(11)]
    other = box.make(b"other", AT, "before import")
    sealed = box.make(b"sealed", AT, "daily", seal)
    assert plain[1].path.name == "journal-20160821T100000Z-daily-2.json.gz"
    assert box.all() == (sealed, other, *reversed(plain))
    assert [read_backup(each.path, unseal) for each in plain] == [b"%d" % n for n in range(11)]


def test_two_programs_in_the_same_second_do_not_meet(box: BackupBox) -> None:
    code = (
        "import sys; from datetime import datetime; from pathlib import Path\n"
        "from journal_tui.store.backups import BackupBox\n"
        "box = BackupBox(Path(sys.argv[1]), 'journal'); sys.stdin.readline()\n"
        "at = datetime.fromisoformat('2016-08-21T10:00:00Z')\n"
        "for n in range(25): box.make(f'{sys.argv[2]}{n}'.encode(), at, 'daily')"
    )
    children = [
        subprocess.Popen([sys.executable, "-c", code, str(box.folder), name], stdin=subprocess.PIPE)
        for name in "ab"
    ]
    for child in children:
        assert child.stdin
        child.stdin.write(b"go\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
        assert child.returncode == 0
    found = {read_backup(each.path, None) for each in box.all()}
    assert found == {f"{name}{n}".encode() for name in "ab" for n in range(25)}


def test_somebody_who_makes_one_is_waited_for_and_then_named(
    box: BackupBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = box.make(DATA, AT, "daily")
    monkeypatch.setattr(lock, "monotonic", iter(range(0, 1000, 4)).__next__)
    with lock.FileLock(str(box.folder / "journal.backups.lock")), pytest.raises(BusyError):
        box.make(b"more", AT, "daily")
    assert box.all() == (made,)


def test_a_seal_that_fails_leaves_nothing(box: BackupBox) -> None:
    def refuse(_: bytes) -> bytes:
        raise WriteError("no key")

    with pytest.raises(WriteError, match="no key"):
        box.make(DATA, AT, "daily", refuse)
    assert not box.folder.exists()


def test_what_a_killed_program_left_is_cleared_by_the_next_backup(box: BackupBox) -> None:
    made = box.make(DATA, AT, "daily")
    ours = box.folder / f".{made.path.name}.0badcafe.tmp"
    others = [
        box.folder / ".journal-2-20160821T100000Z-daily.json.gz.0badcafe.tmp",
        box.folder / ".journal.json.0badcafe.tmp",
        box.folder / f"{made.path.name}.0badcafe.tmp",
    ]
    for temp in (ours, *others):
        temp.write_bytes(b"half")
    box.make(DATA, AT + DAY, "daily")
    assert not ours.exists()
    assert all(temp.exists() for temp in others)


@pytest.mark.parametrize("reason", ["daily", "by hand"])
def test_a_moment_without_offset_is_refused(box: BackupBox, reason: Reason) -> None:
    naive = AT.replace(tzinfo=None)
    for attempt in (lambda: box.make(DATA, naive, reason), lambda: box.daily_due(naive)):
        with pytest.raises(ValueError, match="offset"):
            attempt()
    assert not box.folder.exists()
    with pytest.raises(ValueError, match="offset"):
        box.thin(naive)


# Listing -----------------------------------------------------------------------------------


def test_nothing_is_made_by_looking(box: BackupBox) -> None:
    assert box.all() == ()
    assert box.daily_due(AT)
    assert box.thin(AT) == ()
    assert not box.folder.parent.exists()


def test_the_newest_comes_first(box: BackupBox) -> None:
    days = [3, 0, 400, 1]
    made = {day: box.make(DATA, AT + day * DAY, "daily") for day in days}
    assert box.all() == (made[400], made[3], made[1], made[0])


STEMS = ["journal", "journal-2", "journal-20160821T100000Z-daily", "j", ".journal", "[a]*", "é 🙂"]


def test_journals_in_one_folder_have_each_their_own(tmp_path: Path) -> None:
    boxes = [BackupBox(tmp_path / "backups", stem) for stem in STEMS]
    made: dict[BackupBox, list[Backup]] = {box: [] for box in boxes}
    for day in (400, 3, 2, 2, 0):
        for box in boxes:
            made[box].insert(0, box.make(DATA, AT - day * DAY, "before import"))
    for box in boxes:
        assert box.all() == tuple(made[box])
    before = set((tmp_path / "backups").iterdir())
    gone = boxes[0].thin(AT + 20 * DAY)
    assert len(gone) == 3
    assert before - set((tmp_path / "backups").iterdir()) == set(gone)
    for box in boxes[1:]:
        assert box.all() == tuple(made[box])


OTHERS = [
    "journal.json",
    "journal.json.gz",
    "journal-20160821T100000Z-daily.json",
    "journal-20160821T100000Z-daily.json.gz.tmp",
    "journal-20160821T100000Z-daily.json.gz.age.old",
    "journal-20160821T100000Z-daily (conflicted copy).json.gz",
    "journal-20161321T100000Z-daily.json.gz",
    "journal-20160821T100000-daily.json.gz",
    "journal-20160821T100000Z-before-sync.json.gz",
    "journal-20160821T100000Z-by hand.json.gz",
    "journal-٢٠١٦٠٨٢١T100000Z-daily.json.gz",
    "old-journal-20160821T100000Z-daily.json.gz",
    "Journal-20160821T100000Z-daily.json.gz",
    "notes.txt",
]


def test_files_of_other_names_are_left_alone(box: BackupBox) -> None:
    box.folder.mkdir(parents=True)
    for name in OTHERS:
        (box.folder / name).write_bytes(b"hers")
    assert box.all() == ()
    assert box.daily_due(AT)
    for year in range(3):
        box.make(DATA, AT + year * 365 * DAY, "daily")
        box.thin(AT + 4000 * DAY)
    assert len(box.all()) == 3
    assert all((box.folder / name).read_bytes() == b"hers" for name in OTHERS)


def test_what_is_no_file_is_no_backup_and_takes_no_place(box: BackupBox) -> None:
    """A folder and a dead link with the names of later backups of the same day."""
    made = box.make(DATA, AT, "daily")
    folder = box.folder / "journal-20160821T110000Z-daily.json.gz"
    folder.mkdir()
    link = box.folder / "journal-20160821T120000Z-daily.json.gz"
    link.symlink_to(box.folder / "nowhere")
    oldest = box.make(DATA, AT - 900 * DAY, "daily")
    assert box.all() == (made, oldest)
    assert box.thin(AT) == ()
    at = box.make(DATA, AT + timedelta(hours=2), "daily")
    assert at.path.name.endswith("-daily-2.json.gz")
    assert link.is_symlink()


def test_whether_one_is_sealed_is_seen_in_what_it_holds(box: BackupBox) -> None:
    box.make(DATA, AT, "daily", seal).path.rename(
        box.folder / "journal-20160821T100000Z-daily.json.gz"
    )
    box.make(DATA, AT - DAY, "daily").path.rename(
        box.folder / "journal-20160820T100000Z-daily.json.gz.age"
    )
    assert [each.sealed for each in box.all()] == [True, False]


def test_one_that_cannot_be_looked_into_is_listed_by_its_name(
    box: BackupBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [box.make(DATA, AT + DAY, "daily", seal), box.make(DATA, AT, "daily")]

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "open", refuse)
    assert list(box.all()) == made


def test_a_folder_that_cannot_be_listed_is_said(
    box: BackupBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.make(DATA, AT, "daily")
    for attempt in (box.all, lambda: box.daily_due(AT), lambda: box.thin(AT)):
        monkeypatch.setattr(backup_names, "os", FailingOs(errno.EACCES, 1, only=("listdir",)))
        with pytest.raises(ReadError, match="not allowed"):
            attempt()


def test_one_a_day_is_due_by_her_own_day(box: BackupBox) -> None:
    """On Sunday at half past eleven at night in Auckland it is noon in Greenwich."""
    auckland = ZoneInfo("Pacific/Auckland")
    night = datetime(2016, 8, 21, 23, 30, tzinfo=auckland)
    assert box.daily_due(night)
    box.make(DATA, night, "before import")
    assert not box.daily_due(night)
    assert not box.daily_due(night.replace(hour=0, minute=0))
    assert box.daily_due(night.replace(hour=0, minute=0) - SECOND)
    assert box.daily_due(night + timedelta(minutes=30))
    assert not box.daily_due(night.astimezone(UTC) + timedelta(hours=12))
    assert box.daily_due(night.astimezone(UTC) + timedelta(hours=12.5))


def test_the_day_is_told_from_names_alone(box: BackupBox, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(20):
        box.make(DATA, AT + day * DAY, "daily")
    shim = FailingOs("short", 0)
    for module in (backups, backup_names):
        monkeypatch.setattr(module, "os", shim)
    assert not box.daily_due(AT)
    assert shim.count == 1


@pytest.mark.parametrize("stamp", ["00010101T000000Z", "99991231T235959Z"])
def test_a_moment_at_the_end_of_time_is_no_matter(box: BackupBox, stamp: str) -> None:
    box.folder.mkdir(parents=True)
    (box.folder / f"journal-{stamp}-daily.json.gz").write_bytes(b"")
    for hours in (-12, 14):
        now = AT.astimezone(timezone(timedelta(hours=hours)))
        assert box.daily_due(now)
        assert box.thin(now) == ()
    assert len(box.all()) == 1


# Thinning ----------------------------------------------------------------------------------


def test_what_the_rule_lets_go_goes_and_is_named(box: BackupBox) -> None:
    morning = box.make(DATA, AT, "daily")
    noon = box.make(DATA, AT + timedelta(hours=1), "before restore")
    hers = box.make(DATA, AT + timedelta(hours=2), "by hand")
    evening = box.make(DATA, AT + timedelta(hours=3), "daily")
    late = box.make(DATA, AT + timedelta(hours=4), "daily")
    first = box.make(DATA, AT - 100 * DAY, "daily")
    assert box.thin(AT + 6 * DAY) == (evening.path, morning.path)
    assert box.all() == (late, hers, noon, first)
    assert box.thin(AT + 7 * DAY) == (noon.path,)
    assert box.thin(AT + 7 * DAY) == ()
    assert box.thin(AT + 9000 * DAY) == ()
    assert box.all() == (late, hers, first)
    assert read_backup(late.path, None) == DATA


def test_a_year_of_days_leaves_what_one_wants_to_go_back_to(box: BackupBox) -> None:
    for day in range(365):
        now = AT + day * DAY
        assert box.daily_due(now)
        box.make(b"%d" % day, now, "daily")
        box.thin(now)
    found = box.all()
    assert 7 + 8 + 10 <= len(found) <= 7 + 8 + 14
    assert [int(read_backup(each.path, None)) for each in found[:7]] == list(range(364, 357, -1))
    assert {f"{each.at:%Y-%m}" for each in found} == {
        f"{AT + day * DAY:%Y-%m}" for day in range(365)
    }


def test_removals_are_made_durable(box: BackupBox, monkeypatch: pytest.MonkeyPatch) -> None:
    for hours in range(3):
        box.make(DATA, AT + timedelta(hours=hours), "daily")
    shim = FailingOs("short", 0, only=("fsync",))
    monkeypatch.setattr(atomic_file, "os", shim)
    assert len(box.thin(AT)) == 0
    assert shim.count == 0
    assert len(box.thin(AT + timedelta(hours=5))) == 1
    assert shim.count == 1


def test_one_that_goes_while_we_thin_is_no_matter(
    box: BackupBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [box.make(DATA, AT + timedelta(hours=hours), "daily") for hours in range(4)]
    real = BackupBox.all

    def and_then_one_goes(box: BackupBox) -> tuple[Backup, ...]:
        found = real(box)
        made[1].path.unlink()
        return found

    monkeypatch.setattr(BackupBox, "all", and_then_one_goes)
    assert box.thin(AT + timedelta(hours=5)) == (made[2].path,)


# Faults ------------------------------------------------------------------------------------


def ended_by(
    monkeypatch: pytest.MonkeyPatch, shim: FailingOs, attempt: Callable[[], object]
) -> BaseException | None:
    """What ``attempt`` ended with while the disk was ``shim``."""
    with monkeypatch.context() as patch:
        for module in (atomic_file, lock, backups, backup_names):
            patch.setattr(module, "os", shim)
        try:
            attempt()
        except (StoreError, Killed) as error:
            return error
        finally:
            shim.bury()
    return None


@pytest.mark.parametrize("how", FAULTS)
def test_killed_or_failing_at_every_operation_of_making(
    box: BackupBox, monkeypatch: pytest.MonkeyPatch, how: int | str
) -> None:
    box.make(DATA, AT, "daily")
    there = {box.all()[0].path: DATA}
    hit = set()
    at = 0
    while True:
        at += 1
        new = b"new %d " % at * 50
        (box.folder / ".journal-20160821T100000Z-daily.json.gz.0badcafe.tmp").write_bytes(b"half")
        shim = FailingOs(how, at)
        ended = ended_by(monkeypatch, shim, lambda: box.make(new, AT + DAY, "daily", seal))
        if not shim.happened:
            break
        hit.add(shim.happened)
        assert isinstance(ended, Killed) or how != "kill before"
        found = {each.path: read_backup(each.path, unseal) for each in box.all()}
        assert found.items() >= there.items(), (at, shim.happened)
        more = [data for path, data in found.items() if path not in there]
        assert more == [new] or (more == [] and ended is not None), (at, shim.happened)
        if isinstance(ended, StoreError):
            assert all((ended.what, ended.where, ended.kept, ended.next_step))
            assert more == [] or ended.kept == texts.KEPT_IN_DOUBT
        there = found
    assert {"open", "write", "fsync", "close", "replace", "unlink", "listdir"} <= hit
    assert temps(box.folder) == []


@pytest.mark.parametrize("how", FAULTS)
def test_killed_or_failing_at_every_operation_of_thinning(
    box: BackupBox, monkeypatch: pytest.MonkeyPatch, how: int | str
) -> None:
    first = box.make(b"first", AT - DAY, "daily")
    hit = set()
    at = 0
    while True:
        at += 1
        made = [box.make(b"%d" % n, AT + n * SECOND, "daily") for n in range(4)]
        shim = FailingOs(how, at)
        ended = ended_by(monkeypatch, shim, lambda: box.thin(AT + DAY))
        found = box.all()
        assert {first, made[-1]} <= set(found), (at, shim.happened)
        assert read_backup(made[-1].path, None) == b"3"
        if not shim.happened:
            break
        hit.add(shim.happened)
        assert isinstance(ended, Killed) or how != "kill before"
        box.thin(AT + DAY)
        assert len(box.all()) == 2
    assert hit >= {"listdir", "stat", "unlink", "fsync"}


def test_a_full_disk_keeps_the_earlier_ones_and_the_next_goes_well(
    box: BackupBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = box.make(DATA, AT, "daily")
    shim = FailingOs(errno.ENOSPC, 1, only=("write",))
    ended = ended_by(monkeypatch, shim, lambda: box.make(b"more", AT + DAY, "daily"))
    assert isinstance(ended, WriteError)
    assert "disk is full" in str(ended)
    assert box.all() == (made,)
    assert names(box) == [made.path.name]
    assert read_backup(box.make(b"more", AT + DAY, "daily").path, None) == b"more"


@pytest.mark.parametrize(
    ("number", "words"), [(errno.EACCES, "not allowed"), (errno.EROFS, "not written")]
)
@pytest.mark.parametrize("operation", ["mkdir", "open"])
def test_a_folder_that_cannot_be_written_is_said(
    box: BackupBox, monkeypatch: pytest.MonkeyPatch, number: int, words: str, operation: str
) -> None:
    shim = FailingOs(number, 1, only=(operation,))
    ended = ended_by(monkeypatch, shim, lambda: box.make(DATA, AT, "daily"))
    assert isinstance(ended, WriteError)
    assert words in str(ended)
    assert str(box.folder) in ended.where
    assert box.all() == ()


def test_a_file_in_the_place_of_the_folder_is_left_alone(box: BackupBox) -> None:
    box.folder.parent.mkdir()
    box.folder.write_bytes(b"hers")
    assert box.all() == ()
    assert box.thin(AT) == ()
    assert box.daily_due(AT)
    with pytest.raises(WriteError):
        box.make(DATA, AT, "daily")
    assert box.folder.read_bytes() == b"hers"


# Reading -----------------------------------------------------------------------------------

FORMS = {
    "plain": DATA,
    "compressed": gzip.compress(DATA),
    "sealed": seal(DATA),
    "compressed and sealed": seal(gzip.compress(DATA)),
    "compressed in two parts": gzip.compress(DATA[:99]) + gzip.compress(DATA[99:]),
}


@pytest.mark.parametrize("name", ["a.json", "a.json.gz", "a.json.gz.age", "a"])
@pytest.mark.parametrize("data", FORMS.values(), ids=FORMS)
def test_every_form_is_read_whatever_its_name(tmp_path: Path, data: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert read_backup(tmp_path / name, unseal) == DATA
    assert (tmp_path / name).read_bytes() == data


def test_a_sealed_one_without_the_means_is_said(box: BackupBox) -> None:
    made = box.make(DATA, AT, "daily", seal)
    with pytest.raises(SealedBackupError, match="encrypted") as caught:
        read_backup(made.path, None)
    assert caught.value.where == str(made.path)
    assert "passphrase" in caught.value.next_step


def test_what_the_opening_says_is_passed_on(box: BackupBox) -> None:
    made = box.make(DATA, AT, "daily", seal)

    def wrong(_: bytes) -> bytes:
        raise ReadError("another passphrase")

    with pytest.raises(ReadError, match="another passphrase"):
        read_backup(made.path, wrong)


def test_a_flipped_byte_is_noticed_or_harmless(box: BackupBox) -> None:
    path = box.make(DATA, AT, "daily").path
    whole = path.read_bytes()
    noticed: list[DamagedFileError] = []
    for place in range(len(whole)):
        bad = bytearray(whole)
        bad[place] ^= 0x10
        path.write_bytes(bad)
        try:
            found = read_backup(path, None)
        except DamagedFileError as error:
            noticed.append(error)
        else:
            # Without its first two bytes nobody can tell that it is compressed. The moment and
            # the system in the head, and a step back to the same words, change nothing.
            assert found == (bytes(bad) if place < 2 else DATA)
    assert len(noticed) >= len(whole) - 20
    for said in noticed:
        assert all((said.what, said.where, said.kept, said.next_step))


def test_one_that_is_cut_off_is_noticed(box: BackupBox) -> None:
    path = box.make(DATA, AT, "daily").path
    whole = path.read_bytes()
    for length in range(2, len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(DamagedFileError, match="cut off"):
            read_backup(path, None)
    path.write_bytes(whole + b"more")
    with pytest.raises(DamagedFileError):
        read_backup(path, None)


def test_one_that_would_fill_the_memory_is_refused_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = tmp_path / "bomb"
    bomb.write_bytes(gzip.compress(bytes(1_000_000)) * 256)
    monkeypatch.setattr(backups, "MOST_BYTES", 4_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(DamagedFileError, match=r"0\.004 GB"):
            read_backup(bomb, None)
        assert tracemalloc.get_traced_memory()[1] < 24_000_000
    finally:
        tracemalloc.stop()


def test_one_as_large_as_may_be_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "MOST_BYTES", 3_000_000)
    (tmp_path / "large").write_bytes(gzip.compress(bytes(3_000_000)))
    assert read_backup(tmp_path / "large", None) == bytes(3_000_000)
    (tmp_path / "larger").write_bytes(gzip.compress(bytes(3_000_001)))
    with pytest.raises(DamagedFileError):
        read_backup(tmp_path / "larger", None)


def test_what_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("nowhere", "pipe", "."):
        with pytest.raises(ReadError) as caught:
            read_backup(tmp_path / name, None)
        assert caught.value.where == str(tmp_path / name)
        assert "backup" in caught.value.next_step
    (tmp_path / "hers").write_bytes(DATA)

    def refuse(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadError, match="not allowed"):
        read_backup(tmp_path / "hers", None)


def test_looking_at_backups_does_not_load_what_only_reading_needs() -> None:
    code = (
        "import sys, journal_tui.store.backups\n"
        "print([name for name in ('gzip', 'pyrage', 'tinydb') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert found.stdout == b"[]\n"
