"""A save that is killed or fails at any file operation leaves a journal with everything in it."""

import errno
from pathlib import Path

import pytest
from store_kit import FAULTS, FailingOs, Killed, deleted, entry, goal, open_store, temps

from journal_tui.errors import StoreError
from journal_tui.store import atomic_file, lock
from journal_tui.texts import store as texts

#: Failures of these may leave the temporary file of a former save for the next one to clear.
UNCLEAN = ("open", "listdir", "unlink", "stat", "fstat", "read", "mkdir", "close")


def test_at_every_operation_in_every_way(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    acknowledged = {entry(1), entry(2)}
    open_store(path).put(*acknowledged, goal(1))
    hit: dict[int | str, set[str]] = {}
    number = 10
    for how in FAULTS:
        hit[how] = set()
        at = 0
        while True:
            at += 1
            number += 1
            (path.parent / ".journal.json.0badcafe.tmp").write_bytes(b"of a killed save")
            new = entry(number)
            ended: BaseException | None = None
            before = path.read_bytes()
            shim = FailingOs(how, at)
            with monkeypatch.context() as patch:
                patch.setattr(atomic_file, "os", shim)
                patch.setattr(lock, "os", shim)
                store = open_store(path)
                try:
                    store.put(new)
                    acknowledged.add(new)
                except (StoreError, Killed) as error:
                    ended = error
            shim.bury()
            if not shim.happened:
                break
            hit[how].add(shim.happened)
            assert isinstance(ended, Killed) == (how in ("kill before", "kill after"))
            if isinstance(ended, StoreError):
                assert all((ended.what, ended.where, ended.kept, ended.next_step))
                assert path.read_bytes() == before or ended.kept == texts.KEPT_IN_DOUBT
                assert temps(path.parent) == [] or shim.happened in UNCLEAN
            found = set(open_store(path).journal().entries)
            assert acknowledged <= found <= acknowledged | {new}, (how, at, shim.happened)
            acknowledged = found
            open_store(path).put(goal(1, name=f"goal {number}"))
            assert temps(path.parent) == []
    for how, operations in hit.items():
        expected = {"open", "write", "fsync", "close", "replace", "unlink", "stat", "read"}
        assert expected <= operations, how


@pytest.mark.parametrize("at", [1, 2], ids=["of the file", "of the folder"])
def test_a_failing_fsync_is_an_error_and_not_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    store = open_store(path)
    store.put(entry(1))
    before = path.read_bytes()
    shim = FailingOs(errno.EIO, at, only=("fsync",))
    monkeypatch.setattr(atomic_file, "os", shim)
    new = entry(2)
    with pytest.raises(StoreError, match="disk reports a fault") as caught:
        store.put(new)
    assert shim.count == at
    assert temps(path.parent) == []
    if at == 1:
        assert path.read_bytes() == before
        assert caught.value.kept == texts.KEPT_AS_BEFORE
    else:
        assert caught.value.kept == texts.KEPT_IN_DOUBT
    assert entry(1) in open_store(path).journal().entries
    store.put(new, expecting={new.id: entry(9).at})
    assert open_store(path).journal().entries == (entry(1), new)


def test_a_save_flushes_the_file_before_and_the_folder_after_the_rename(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(path).put(entry(1))
    shim = FailingOs("short", 0)
    order: list[str] = []
    watched = shim._watched

    def noting(name: str, real: object) -> object:
        def operation(*args: object, **named: object) -> object:
            order.append(name)
            return watched(name, real)(*args, **named)

        return operation

    monkeypatch.setattr(shim, "_watched", noting)
    monkeypatch.setattr(atomic_file, "os", shim)
    open_store(path).put(entry(2))
    steps = [name for name in order if name in ("write", "fsync", "replace")]
    assert steps[-3:] == ["fsync", "replace", "fsync"]
    assert set(steps[:-3]) == {"write"}


def test_a_full_disk_keeps_everything_and_the_next_save_goes_well(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(path)
    store.put(entry(1), deleted(entry(2)))
    seen = store.journal()
    with monkeypatch.context() as patch:
        patch.setattr(atomic_file, "os", FailingOs(errno.ENOSPC, 1, only=("write",)))
        with pytest.raises(StoreError, match="disk is full"):
            store.put(entry(3))
    assert store.journal() == seen
    assert not store.stale()
    store.put(entry(3))
    assert open_store(path).journal().entries == (entry(1), entry(3))
