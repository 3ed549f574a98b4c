"""What others do at the worst moment: threads, killed programs, clocks that tick slowly."""

import errno
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import power
import pytest
from power import FsyncDrops, Recorder
from store_kit import FailingOs, Killed, entry, goal, open_store

from journal_tui.errors import StoreError
from journal_tui.store import adding, atomic_file, disk, ledger, lock, log_file, tables
from journal_tui.store.codec import encode
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.lines import in_time, line_of
from journal_tui.store.lock import FileLock
from journal_tui.store.tables import Tables

pytestmark = pytest.mark.usefixtures("always_log")

MODULES = (atomic_file, disk, lock, log_file)


def texts_in(store: JournalStore) -> set[str]:
    return {each.id for each in store.journal().entries}


def ids(*numbers: int) -> set[str]:
    return {entry(number).id for number in numbers}


def under(patch: pytest.MonkeyPatch, shim: object) -> None:
    for module in MODULES:
        patch.setattr(module, "os", shim)


# Threads ------------------------------------------------------------------------------------


def test_a_thread_that_folds_takes_nothing_away_from_one_that_reads(path: Path) -> None:
    """Another program adds entries that belong in the middle, which is put right when read."""
    store = open_store(path)
    store.put(*(entry(number) for number in range(0, 400, 4)))
    stop = threading.Event()
    trouble: list[BaseException] = []
    added: list[int] = []

    def repeat(act: Callable[[], object]) -> None:
        while not stop.is_set():
            try:
                act()
            except BaseException as error:
                trouble.append(error)
                stop.set()

    def add() -> None:
        number = 1 + 4 * len(added)
        open_store(path).add(entry(number))
        added.append(number)
        time.sleep(0.001)

    def read() -> None:
        store.refresh()
        store.partial()
        store.put(goal(len(added)))

    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    threads = [threading.Thread(target=repeat, args=(act,)) for act in (add, store.tidy)]
    try:
        for thread in threads:
            thread.start()
        end = time.monotonic() + 2
        while time.monotonic() < end and not trouble:
            read()
    finally:
        stop.set()
        for thread in threads:
            thread.join()
        sys.setswitchinterval(usual)
    assert not trouble
    assert len(added) > 20
    assert ids(*added) <= texts_in(open_store(path))


def test_what_a_thread_takes_up_while_entries_are_put_in_order_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = {
        entry(number).id: line_of(entry(number).id, encode(entry(number))) for number in range(4)
    }
    found = Tables()
    found.become({"entries": {entry(n).id: lines[entry(n).id] for n in (0, 2)}})
    found.apply({"entries": {entry(1).id: lines[entry(1).id]}})
    other = threading.Thread(
        target=lambda: found.apply({"entries": {entry(3).id: lines[entry(3).id]}})
    )

    def slowly(*given: Any) -> Any:
        ordered = in_time(*given)
        if not other.ident:
            other.start()
            other.join(timeout=0.2)
        return ordered

    monkeypatch.setattr(tables, "in_time", slowly)
    found.lines("entries")
    other.join()
    assert list(found.lines("entries")) == [entry(number).id for number in range(4)]


def test_one_thread_at_a_time_has_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = lock._try_lock

    def slowly(descriptor: int) -> None:
        real(descriptor)
        time.sleep(0.002)

    monkeypatch.setattr(lock, "_try_lock", slowly)
    shared = FileLock(str(tmp_path / "lock"), wait_s=20, keep=True)
    inside: list[int] = []
    most: list[int] = []

    def hold() -> None:
        for _ in range(20):
            shared.acquire()
            inside.append(1)
            time.sleep(0.001)
            most.append(len(inside))
            inside.pop()
            shared.release()

    threads = [threading.Thread(target=hold) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 60
    assert max(most) == 1


def test_letting_go_does_not_let_go_for_the_thread_that_takes_it_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = lock._unlock
    shared = FileLock(str(tmp_path / "lock"), keep=True)
    others: list[threading.Thread] = []

    def in_between(descriptor: int) -> None:
        if not others:
            others.append(threading.Thread(target=shared.acquire))
            others[0].start()
            others[0].join(timeout=0.2)
        real(descriptor)

    monkeypatch.setattr(lock, "_unlock", in_between)
    shared.acquire()
    shared.release()
    others[0].join()
    assert not FileLock(shared.path).try_acquire(), "the other thread holds it"
    shared.release()


def test_the_screen_does_not_wait_for_a_thread_that_folds(path: Path) -> None:
    store = open_store(path)
    store.put(entry(1))
    store.journal()
    open_store(path).put(entry(2))
    said: list[bool] = []
    with store.ledger.alone():
        thread = threading.Thread(target=lambda: said.append(store.stale()))
        thread.start()
        thread.join(timeout=5)
    assert said == [False]
    assert store.stale()


# Two programs -------------------------------------------------------------------------------


def test_a_log_that_is_begun_while_somebody_reads_is_not_missed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(path).put(entry(1))
    real = log_file.LogFile.read
    begun: list[int] = []

    def begin_after(self: log_file.LogFile, start: int = 0) -> Any:
        found = real(self, start)
        if not begun:
            begun.append(1)
            open_store(path).put(entry(2))
        return found

    monkeypatch.setattr(log_file.LogFile, "read", begin_after)
    assert texts_in(open_store(path)) == ids(1)
    assert texts_in(open_store(path)) == ids(1, 2)


def test_a_log_that_is_folded_while_somebody_reads_takes_nothing_along(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The snapshot was read before the fold, and the log would be read after it."""
    open_store(path).put(entry(1))
    open_store(path).put(entry(2))
    real = log_file.LogFile.read
    folded: list[int] = []

    def fold_before(self: log_file.LogFile, start: int = 0) -> Any:
        if not folded:
            folded.append(1)
            open_store(path).tidy()
        return real(self, start)

    monkeypatch.setattr(log_file.LogFile, "read", fold_before)
    assert texts_in(open_store(path)) == ids(1, 2)
    assert folded


def test_a_log_that_a_killed_program_began_is_missed_when_it_is_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(path).put(entry(1))
    with monkeypatch.context() as patch:
        patch.setattr(disk, "leave_note", lambda *_: (_ for _ in ()).throw(Killed()))
        with pytest.raises(Killed):
            open_store(path).put(entry(2))
    open_store(path).put(entry(3))
    path.with_name("journal.json.log").unlink()
    with pytest.raises(StoreError, match="log is not there"):
        open_store(path).journal()


def test_what_a_failed_save_took_up_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(path)
    store.put(entry(1))
    store.journal()
    open_store(path).put(entry(2))
    with monkeypatch.context() as patch:
        under(patch, FailingOs(errno.ENOSPC, 1, only=("write",)))
        with pytest.raises(StoreError):
            store.put(entry(3))
    assert store.stale()
    store.refresh()
    assert texts_in(store) == ids(1, 2)
    assert not store.stale()


class SecondsOnly:
    """A file system that knows of time no more than the seconds."""

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in ("stat", "fstat"):
            return real

        def look(*args: Any, **named: Any) -> os.stat_result:
            status = real(*args, **named)
            second = status.st_mtime_ns // 10**9
            times = {"st_mtime_ns": second * 10**9, "st_atime_ns": status.st_atime_ns}
            return os.stat_result((*status[:8], second, status[9]), times)

        return look


def test_saves_within_one_tick_of_the_clock_are_seen(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    under(monkeypatch, SecondsOnly())
    here, there = open_store(path), open_store(path)
    here.put(entry(1, text="a"))
    for round_ in range(12):
        there.journal()
        for letter in "bdf":
            # Two saves: the second may get the inode that the reader has seen.
            for each in (chr(ord(letter) + 1), letter):
                here.put(entry(1, text=each, updated_at=entry(round_ + 2).at))
            assert there.stale()
            there.refresh()
            assert there.journal().entries[0].text == letter


# Killed programs and power --------------------------------------------------------------------


@pytest.mark.parametrize("again", ["the same", "another"])
@pytest.mark.parametrize("small", [True, False], ids=["small", "with a log"])
def test_a_failed_save_that_is_tried_again_is_on_the_disk(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: str, small: bool
) -> None:
    """Whatever flush failed: what is acknowledged the second time survives a loss of power."""
    if small:
        monkeypatch.setattr(ledger, "LOG_FROM", 10**6)
    for at in range(1, 12):
        place = tmp_path / str(at)
        journal = place / path.relative_to(tmp_path)
        journal.parent.mkdir(parents=True)
        open_store(journal).put(entry(1))
        shim = FsyncDrops(place, at)
        acknowledged = {1}
        with monkeypatch.context() as patch:
            under(patch, shim)
            store = open_store(journal)
            for number in (2, 3):
                for attempt in range(3):
                    chosen = number if again == "the same" else number + 10 * attempt
                    try:
                        store.put(entry(chosen))
                        acknowledged.add(chosen)
                        break
                    except StoreError:
                        continue
        after = tmp_path / f"{at}-after"
        shim.after_power_loss(after)
        found = texts_in(open_store(after / journal.relative_to(place)))
        assert ids(*acknowledged) <= found, at


def test_folders_that_a_killed_program_made_are_made_durable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = 0
    for at in range(1, 20):
        place = tmp_path / str(at)
        place.mkdir()
        journal = place / "data" / "journal-tui" / "journal.json"
        recorder = Recorder(place)
        failing = FailingOs("kill before", at, only=("mkdir", "fsync", "open"))
        with monkeypatch.context() as patch:
            under(patch, recorder)
            with monkeypatch.context() as first:
                first.setattr(power, "os", failing)
                try:
                    open_store(journal).put(entry(1))
                    recorder.note(entry(1).id)
                except Killed:
                    pass
            failing.bury()
            open_store(journal).put(entry(2))
            recorder.note(entry(2).id)
        for state in recorder.states():
            states += 1
            folder = tmp_path / f"{at}-{states}"
            state.write_to(folder)
            found = texts_in(open_store(folder / journal.relative_to(place)))
            assert set(state.acknowledged) <= found, (at, state.described)
        if not failing.happened:
            break
    assert states > 50


def test_after_a_first_save_that_failed_there_is_nothing_to_be_in_doubt_of(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(path)
    with monkeypatch.context() as patch:
        under(patch, FailingOs(errno.ENOSPC, 1, only=("write",)))
        with pytest.raises(StoreError):
            store.put(entry(1))
    store.put()
    assert not store.exists()
    store.put(entry(1))
    assert texts_in(open_store(path)) == ids(1)


LONG = entry(2, text="A page and more. " * 300)
SECOND: dict[str, Callable[[JournalStore], object]] = {
    "puts the same": lambda store: store.put(LONG),
    "puts another": lambda store: store.put(entry(3)),
    "adds": lambda store: store.add(entry(3)),
    "folds": lambda store: store.tidy(),
}


@pytest.mark.parametrize("small", [True, False], ids=["small", "with a log"])
@pytest.mark.parametrize("second", SECOND.values(), ids=SECOND)
def test_what_a_killed_program_left_is_made_durable_before_more_is_said(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    second: Callable[[JournalStore], object],
    small: bool,
) -> None:
    """A second program builds upon what the first one wrote and never flushed; then power goes."""
    if small and second is SECOND["folds"]:
        pytest.skip("a small journal has nothing to fold, and nothing is said of it")
    if small:
        monkeypatch.setattr(ledger, "LOG_FROM", 10**6)
        monkeypatch.setattr(adding, "LOG_FROM", 10**6)
    states = 0
    for at in range(1, 60):
        place = tmp_path / str(at)
        journal = place / path.relative_to(tmp_path)
        journal.parent.mkdir(parents=True)
        open_store(journal).put(entry(1))
        recorder = Recorder(place)
        steps = ("write", "fsync", "replace", "open", "unlink")
        failing = FailingOs("kill before", at, only=steps)
        with monkeypatch.context() as patch:
            under(patch, recorder)
            with monkeypatch.context() as first:
                first.setattr(power, "os", failing)
                try:
                    open_store(journal).put(LONG)
                    recorder.note(entry(2).id)
                except Killed:
                    pass
            failing.bury()
            store = open_store(journal)
            second(store)
            for number in ids(2, 3) & texts_in(store):
                recorder.note(number)
        for state in recorder.states():
            states += 1
            folder = tmp_path / f"{at}-{states}"
            state.write_to(folder)
            found = texts_in(open_store(folder / journal.relative_to(place)))
            told = {
                entry(each).id if isinstance(each, int) else each for each in state.acknowledged
            }
            assert ids(1) | told <= found, (at, state.described)
        if not failing.happened:
            break
    assert states > (50 if small else 100)
