"""A file that is replaced as a whole, privately, wherever its links lead."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from store_kit import FailingOs, temps

from journal_tui.store import atomic_file, lock
from journal_tui.store.atomic_file import AtomicFile
from journal_tui.store.errors import BusyError, ReadError, WriteError
from journal_tui.store.lock import FileLock
from journal_tui.store.medium import Found, Marks, MemoryMedium


def save(file: AtomicFile, *chunks: bytes) -> None:
    with file.locked():
        file.replace(chunks)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_nothing_there_is_nothing_read_and_nothing_made(path: Path) -> None:
    file = AtomicFile(path)
    assert file.read() is None
    assert file.fingerprint() is None
    assert not path.parent.exists()


def test_a_save_is_private_and_leaves_only_the_lock_beside_it(path: Path) -> None:
    deep = path.parent / "a" / "b" / "journal.json"
    save(AtomicFile(deep), b"one", b"", b"two")
    assert deep.read_bytes() == b"onetwo"
    assert mode(deep) == 0o600
    assert mode(deep.parent) == mode(deep.parent.parent) == 0o700
    assert sorted(each.name for each in deep.parent.iterdir()) == [
        "journal.json", "journal.json.lock",
    ]  # fmt: skip


def test_a_file_that_was_open_to_all_is_private_after_a_save(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"old")
    path.chmod(0o644)
    save(AtomicFile(path), b"new")
    assert mode(path) == 0o600


def test_the_fingerprint_is_that_of_what_was_written_and_read(path: Path) -> None:
    file = AtomicFile(path)
    with file.locked():
        written = file.replace([b"x"])
    contents = file.read()
    assert contents is not None
    assert contents.fingerprint == written == file.fingerprint()


def test_a_save_is_later_than_the_one_before_even_if_the_clock_is_not(path: Path) -> None:
    """Two saves in one tick, a clock set back: the fingerprints differ by their times."""
    file = AtomicFile(path)
    with file.locked():
        file.replace([b"same"])
        ahead = path.stat().st_mtime_ns + 3_600_000_000_000
        os.utime(path, ns=(ahead, ahead))
        times = [ahead, *(file.replace([b"same"]).mtime_ns for _ in range(3))]
    assert times == sorted(set(times))
    assert path.stat().st_mtime_ns == times[-1]


@pytest.mark.parametrize("dangling", [True, False])
def test_a_symbolic_link_stays_one(path: Path, tmp_path: Path, dangling: bool) -> None:
    target = tmp_path / "elsewhere" / "real.json"
    target.parent.mkdir()
    if not dangling:
        target.write_bytes(b"old")
    path.parent.mkdir()
    path.symlink_to(target)
    save(AtomicFile(path), b"new")
    assert path.is_symlink()
    assert target.read_bytes() == b"new"
    assert (target.parent / "real.json.lock").exists()


def test_a_bare_name_means_the_folder_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(AtomicFile(Path("journal.json")), b"x")
    assert (tmp_path / "journal.json").read_bytes() == b"x"


def test_a_left_over_temp_file_goes_with_the_next_save(path: Path) -> None:
    file = AtomicFile(path)
    save(file, b"one")
    (path.parent / ".journal.json.0badcafe.tmp").write_bytes(b"half")
    (path.parent / ".other.json.0badcafe.tmp").write_bytes(b"not ours")
    assert len(file.left_over_temps()) == 1
    save(file, b"two")
    assert temps(path.parent) == [".other.json.0badcafe.tmp"]


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        AtomicFile(tmp_path).read()


def test_a_pipe_in_its_place_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReadError):
        AtomicFile(tmp_path / "pipe").read()


def test_a_link_that_leads_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    for attempt in (AtomicFile(tmp_path / "a").read, AtomicFile(tmp_path / "a").fingerprint):
        with pytest.raises(ReadError, match="circle"):
            attempt()


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    file = AtomicFile(tmp_path / "file" / "journal.json")
    assert file.read() is None
    with pytest.raises(WriteError):
        save(file, b"x")
    assert (tmp_path / "file").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "not allowed"),
        (errno.EROFS, "not written"),
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "share of the disk"),
        (errno.ENAMETOOLONG, "name too long"),
    ],
)
@pytest.mark.parametrize("module", [atomic_file, lock], ids=["file", "lock"])
def test_why_it_could_not_be_saved_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch, module: object, number: int, words: str
) -> None:
    """A read-only folder, a full disk: root would not feel the mode bits, so it is injected."""
    save(AtomicFile(path), b"old")
    monkeypatch.setattr(module, "os", FailingOs(number, 1, only=("open",)))
    with pytest.raises(WriteError) as caught:
        save(AtomicFile(path), b"new")
    assert words in str(caught.value).lower()
    assert str(path) in caught.value.where
    assert caught.value.kept
    assert caught.value.next_step
    assert path.read_bytes() == b"old"


def test_a_folder_that_cannot_be_made_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_file, "os", FailingOs(errno.EACCES, 1, only=("mkdir",)))
    with pytest.raises(WriteError, match="not allowed"):
        save(AtomicFile(path), b"new")


def test_a_file_system_that_cannot_flush_folders_is_no_failure(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(AtomicFile(path), b"old")
    monkeypatch.setattr(atomic_file, "os", FailingOs(errno.EINVAL, 2, only=("fsync",)))
    save(AtomicFile(path), b"new")
    assert path.read_bytes() == b"new"


def test_a_write_that_takes_nothing_does_not_go_on_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(AtomicFile(path), b"old")
    shim = FailingOs("short", 0)
    shim.write = lambda *_: 0
    monkeypatch.setattr(atomic_file, "os", shim)
    with pytest.raises(WriteError):
        save(AtomicFile(path), b"new")
    assert path.read_bytes() == b"old"
    assert temps(path.parent) == []


def test_a_system_without_folders_to_open_saves_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shim = FailingOs("short", 0)
    shim.name = "nt"
    monkeypatch.setattr(atomic_file, "os", shim)
    save(AtomicFile(path), b"new")
    assert path.read_bytes() == b"new"


class TestLock:
    def test_a_busy_lock_is_waited_for_and_then_named(self, tmp_path: Path) -> None:
        path = str(tmp_path / "lock")
        with FileLock(path), pytest.raises(BusyError) as caught:
            FileLock(path, wait_s=0.05).acquire()
        assert path in str(caught.value)
        with FileLock(path, wait_s=0):
            pass

    def test_it_is_let_go_when_an_error_passes(self, path: Path) -> None:
        file = AtomicFile(path, wait_s=0)
        with pytest.raises(ZeroDivisionError), file.locked():
            _ = 1 / 0
        save(file, b"x")

    def test_a_killed_holder_holds_no_longer(self, tmp_path: Path) -> None:
        code = (
            "import sys; from journal_tui.store.lock import FileLock\n"
            "FileLock(sys.argv[1]).acquire(); print('held', flush=True); sys.stdin.read()"
        )
        path = str(tmp_path / "lock")
        with subprocess.Popen(
            [sys.executable, "-c", code, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as child:
            assert child.stdout
            assert child.stdout.readline() == b"held\n"
            assert not FileLock(path).try_acquire()
            child.kill()
            child.wait()
        assert FileLock(path).try_acquire()

    def test_a_lock_file_that_was_replaced_under_us_is_taken_anew(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "lock"
        real = lock._try_lock
        removed = []

        def remove_first(descriptor: int) -> None:
            real(descriptor)
            if not removed:
                path.unlink()
                removed.append(path)

        monkeypatch.setattr(lock, "_try_lock", remove_first)
        held = FileLock(str(path))
        held.acquire()
        assert not FileLock(str(path)).try_acquire()
        held.release()
        held.release()

    def test_a_disk_without_locks_is_said(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_: int) -> None:
            raise OSError(errno.ENOLCK, "No locks available")

        monkeypatch.setattr(lock, "_try_lock", refuse)
        with pytest.raises(WriteError, match="cannot be locked"):
            FileLock(str(tmp_path / "lock")).acquire()

    def test_a_lock_that_nobody_made_is_not_made_by_asking(self, tmp_path: Path) -> None:
        assert not FileLock(str(tmp_path / "lock")).try_acquire(create=False)
        assert not (tmp_path / "lock").exists()


def test_the_memory_twin_behaves_like_files() -> None:
    medium = MemoryMedium()
    assert medium.read() == Found(Marks(), None, None)
    with medium.locked():
        first = medium.replace([b"a", b"b"])
        medium.append(b"one", 0, "head")
        medium.append(b"two", 3, "")
    found = medium.read()
    assert (found.snapshot, found.log, found.marks.snapshot) == (b"ab", b"onetwo", first)
    assert found.awaited == "head"
    assert medium.replace([b"ab"]) != first
    medium.cut_log(3)
    assert medium.read_log(1) == (medium.marks().log, b"ne")
    medium.remove_log()
    assert medium.read().log is None
