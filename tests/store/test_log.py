"""A journal with a log behind it: whatever happens to either file, and to whoever writes."""

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from power import FsyncDrops, Recorder
from store_kit import (
    FAULTS,
    FailingOs,
    Killed,
    affirmation,
    deleted,
    entry,
    full_entry,
    goal,
    open_store,
    showing,
)
from tinydb import TinyDB

from journal_tui.errors import StoreError
from journal_tui.store import atomic_file, disk, lock, log_file
from journal_tui.store.errors import DamagedFileError, WriteError
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.keyring import LockedError
from journal_tui.store.medium import MemoryMedium
from journal_tui.store.sealing import Opener, new_identity
from journal_tui.store.snapshot import SCHEMA
from journal_tui.texts import store as texts

pytestmark = pytest.mark.usefixtures("always_log")

MODULES = (atomic_file, disk, lock, log_file)
NOWHERE = Path("nowhere")


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.log")


def everything(store: JournalStore) -> set[Any]:
    journal = store.journal()
    live = (*journal.entries, *journal.affirmations, *journal.showings, *journal.goals)
    return {*live, *store.deleted_entries()}


@pytest.fixture
def logged(path: Path) -> Path:
    """A journal with a snapshot of two entries and three transactions behind it."""
    store = open_store(path)
    store.put(entry(1), full_entry(2))
    store.put(entry(3), affirmation(1))
    store.put(entry(1, text="changed", updated_at=entry(9).at), showing(1))
    store.put(deleted(entry(3)), goal(1))
    return path


LOGGED = {
    entry(1, text="changed", updated_at=entry(9).at),
    full_entry(2),
    deleted(entry(3)),
    affirmation(1),
    showing(1),
    goal(1),
}


def test_a_save_is_one_line_of_the_log_and_the_snapshot_stays(path: Path) -> None:
    store = open_store(path)
    store.put(entry(1))
    snapshot = path.read_bytes()
    store.put(entry(2))
    store.put(entry(3), goal(1))
    assert path.read_bytes() == snapshot
    assert len(log_of(path).read_bytes().splitlines()) == 3
    assert log_of(path).stat().st_mode & 0o777 == 0o600
    for other in (store, open_store(path)):
        assert everything(other) == {entry(1), entry(2), entry(3), goal(1)}


def test_what_changes_nothing_writes_nothing(logged: Path) -> None:
    before = logged.read_bytes(), log_of(logged).read_bytes()
    open_store(logged).put(full_entry(2), goal(1))
    assert (logged.read_bytes(), log_of(logged).read_bytes()) == before


def test_entries_stand_in_the_order_of_time_wherever_they_came_from(path: Path) -> None:
    store = open_store(path)
    for number in (5, 2, 9, 7, 1):
        store.put(entry(number))
    store.put(entry(5, at=entry(20).at))
    for other in (store, open_store(path)):
        days = [each.at for each in other.journal().entries]
        assert days == [entry(number).at for number in (1, 2, 7, 9, 20)]
        assert other.newest(2)[1].id == entry(5).id


def test_folded_it_is_a_plain_tinydb_file_and_the_log_is_gone(logged: Path) -> None:
    store = open_store(logged)
    store.tidy()
    assert not log_of(logged).exists()
    assert everything(store) == everything(open_store(logged)) == LOGGED
    with TinyDB(logged, access_mode="r") as plain:
        table = plain.table("entries")
        table.document_id_class = str
        assert {each.doc_id for each in table.all()} == {entry(n).id for n in (1, 2, 3)}
    before = logged.read_bytes()
    store.tidy()
    assert logged.read_bytes() == before, "a complete file is left alone"


def test_others_read_on_where_they_were(logged: Path) -> None:
    here, there = open_store(logged), open_store(logged)
    assert everything(there) == LOGGED
    kept = there.journal().entries
    here.put(entry(5))
    assert there.stale()
    there.refresh()
    assert everything(there) == LOGGED | {entry(5)}
    assert there.journal().entries[0] is kept[0]
    here.tidy()
    there.put(entry(6))
    here.put(entry(7))
    there.refresh()
    assert everything(there) == LOGGED | {entry(5), entry(6), entry(7)}
    assert not there.stale()


def test_through_a_symbolic_link_it_is_the_same_journal(logged: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "mine.json"
    link.parent.mkdir()
    link.symlink_to(logged)
    through, direct = open_store(link), open_store(logged)
    through.put(entry(5))
    open_store(link).add(entry(6))
    direct.put(entry(7))
    through.refresh()
    expected = LOGGED | {entry(5), entry(6), entry(7)}
    assert everything(through) == everything(direct) == expected
    through.tidy()
    assert link.is_symlink()
    assert [each.name for each in link.parent.iterdir()] == ["mine.json"]
    assert everything(open_store(logged)) == expected


def test_nothing_is_ever_renamed_into_another_folder(
    logged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder for temporary files may lie on another file system: there it would fail."""
    renamed = []

    class Watching:
        def __getattr__(self, name: str) -> Any:
            return getattr(os, name)

        def replace(self, source: str, target: str) -> None:
            renamed.append((Path(source).parent, Path(target).parent))
            Path(source).replace(target)

    for module in MODULES:
        monkeypatch.setattr(module, "os", Watching())
    store = open_store(logged)
    store.put(entry(5))
    store.tidy()
    assert renamed
    assert all(source == target for source, target in renamed)


class TestAddingWithoutReading:
    def test_what_is_added_is_there_for_all(self, logged: Path) -> None:
        reader = open_store(logged)
        reader.journal()
        snapshot = logged.read_bytes()
        open_store(logged).add(entry(5), showing(2))
        open_store(logged).add(entry(6))
        assert logged.read_bytes() == snapshot
        reader.refresh()
        more = {entry(5), entry(6), showing(2)}
        assert everything(reader) == everything(open_store(logged)) == LOGGED | more

    def test_the_journal_is_not_read(self, logged: Path) -> None:
        """A snapshot that nobody could read is no reason to lose what she says now."""
        open_store(logged).put(*(entry(number) for number in range(20, 40)))
        open_store(logged).tidy()
        whole = logged.read_bytes()
        logged.write_bytes(whole[:4200] + b"\0" * (len(whole) - 4200))
        open_store(logged).add(entry(5))
        with pytest.raises(DamagedFileError):
            open_store(logged).journal()
        logged.write_bytes(whole)
        assert entry(5) in everything(open_store(logged))

    def test_a_new_and_an_old_and_a_foreign_journal_are_read(self, path: Path) -> None:
        open_store(path).add(entry(1))
        assert everything(open_store(path)) == {entry(1)}
        for data in (
            b"null",
            b"",
            path.read_bytes().replace(b'"schema":%d' % SCHEMA, b'"schema":%d' % (SCHEMA + 1)),
        ):
            path.write_bytes(data)
            with pytest.raises(StoreError):
                open_store(path).add(entry(2))
            assert path.read_bytes() == data

    def test_a_store_that_has_read_goes_on_knowing_all(self, logged: Path) -> None:
        store = open_store(logged)
        store.journal()
        store.add(entry(5))
        assert everything(store) == LOGGED | {entry(5)}


def test_what_was_put_in_place_is_not_changed_by_a_log_that_could_not_be_removed(
    logged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = logged.read_bytes()
    store = open_store(logged)

    def stuck(_: object) -> None:
        raise WriteError("It cannot be removed.")

    with monkeypatch.context() as patch:
        patch.setattr(disk.DiskMedium, "remove_log", stuck)
        store.ledger.put_in_place(before, lambda _: None)
    assert log_of(logged).exists()
    assert everything(open_store(logged)) == {entry(1), full_entry(2)}
    open_store(logged).put(entry(5))
    assert everything(open_store(logged)) == {entry(1), full_entry(2), entry(5)}


def test_a_save_that_was_taken_back_and_another_of_its_length_are_told_apart(logged: Path) -> None:
    reader = open_store(logged)
    whole = log_of(logged).read_bytes()
    open_store(logged).put(entry(5, text="one"))
    assert entry(5, text="one") in everything(reader)
    log_of(logged).write_bytes(whole)
    open_store(logged).put(entry(6, text="two"))
    open_store(logged).put(entry(7))
    reader.refresh()
    assert everything(reader) == LOGGED | {entry(6, text="two"), entry(7)}


def test_what_is_saved_in_an_encrypted_journal_is_encrypted_on_the_disk(path: Path) -> None:
    opener = Opener(new_identity())
    path.parent.mkdir()
    path.with_name("journal.json.pub").write_text(opener.recipient)
    store = open_store(path)
    store.put(entry(1, text="Before."))
    store.keyring.hold(opener)
    store.ledger.rewrite(sealed=True)
    store.put(entry(2, text="Put."))
    open_store(path).add(entry(3, text="Added without the passphrase."))
    for file in path.parent.iterdir():
        assert not any(word in file.read_bytes() for word in (b"Before", b"Put", b"Added")), file
    other = open_store(path)
    with pytest.raises(LockedError):
        other.journal()
    other.keyring.hold(opener)
    assert [each.text for each in other.journal().entries] == [
        "Before.",
        "Put.",
        "Added without the passphrase.",
    ]


class TestDamage:
    def test_a_torn_tail_is_no_error_and_is_kept_aside_by_the_next_save(self, logged: Path) -> None:
        whole = log_of(logged).read_bytes()
        for torn in (b'4 {"entries": {"', b"\0" * 100, b'4 {"entr' + b"\0" * 4096):
            log_of(logged).write_bytes(whole + torn)
            reader = open_store(logged)
            assert everything(reader) == LOGGED
            assert log_of(logged).read_bytes() == whole + torn, "reading changes nothing"
            for save in (lambda s: s.put(goal(2)), lambda s: s.add(goal(2)), lambda s: s.tidy()):
                log_of(logged).write_bytes(whole + torn)
                before = logged.read_bytes()
                save(open_store(logged))
                asides = sorted(logged.parent.glob("*.torn-*"))
                assert [each.read_bytes() for each in asides] == [torn]
                assert everything(open_store(logged)) - {goal(2)} == LOGGED
                asides[0].unlink()
                logged.write_bytes(before)

    def test_a_log_that_was_cut_short_in_its_first_write_is_begun_again(self, path: Path) -> None:
        open_store(path).put(entry(1))
        for torn in (b"", b'0 {"program": "jour', b"\0\0\0"):
            for save in (lambda s: s.put(entry(2)), lambda s: s.add(entry(2))):
                log_of(path).write_bytes(torn)
                assert everything(open_store(path)) == {entry(1)}
                save(open_store(path))
                assert everything(open_store(path)) == {entry(1), entry(2)}
                log_of(path).unlink()
                (path.parent / "journal.json.lock").write_bytes(b"")

    def test_a_damaged_line_is_named_and_nothing_is_touched(self, logged: Path) -> None:
        lines = log_of(logged).read_bytes().splitlines(keepends=True)
        for number in range(len(lines)):
            hurt = [*lines]
            hurt[number] = hurt[number].replace(b'"', b"'", 1)
            self.refused(logged, log_of(logged), b"".join(hurt), f"line {number + 1} ")

    def test_every_flipped_byte_of_snapshot_and_log_is_told_or_loses_nothing(self) -> None:
        medium = MemoryMedium()
        store = open_store(NOWHERE, medium)
        store.put(entry(1))
        store.put(entry(2))
        store.put(deleted(entry(1)))
        assert medium.data
        assert medium.log
        whole = everything(store)
        for place in range(len(medium.log)):
            for bits in (0x01, 0x20, 0x80):
                hurt = bytearray(medium.log)
                hurt[place] ^= bits
                other = MemoryMedium(medium.data, bytes(hurt))
                for attempt in (everything, lambda s: s.put(entry(9)), lambda s: s.add(entry(9))):
                    with pytest.raises(StoreError):
                        attempt(open_store(NOWHERE, other))
                    assert (other.data, other.log) == (medium.data, bytes(hurt))
        assert everything(open_store(NOWHERE, MemoryMedium(medium.data, medium.log))) == whole

    def test_a_lost_log_is_told(self, logged: Path) -> None:
        kept = log_of(logged).read_bytes()
        for rest in (None, b"", kept[:9], b"\0" * 64):
            log_of(logged).unlink()
            if rest is not None:
                log_of(logged).write_bytes(rest)
            for attempt in (everything, lambda s: s.put(entry(5)), lambda s: s.add(entry(5))):
                with pytest.raises(StoreError, match="log is not there") as caught:
                    attempt(open_store(logged))
                assert "check --repair" in caught.value.next_step
            log_of(logged).write_bytes(kept)
        log_of(logged).write_bytes(kept)
        assert everything(open_store(logged)) == LOGGED

    def test_no_log_is_missed_after_a_fold_nor_beside_a_copy(
        self, logged: Path, tmp_path: Path
    ) -> None:
        open_store(logged).tidy()
        assert everything(open_store(logged)) == LOGGED
        copy = tmp_path / "copy" / "journal.json"
        copy.parent.mkdir()
        copy.write_bytes(logged.read_bytes())
        assert everything(open_store(copy)) == LOGGED

    def test_a_log_alone_is_told_and_kept(self, logged: Path) -> None:
        logged.unlink()
        before = log_of(logged).read_bytes()
        for attempt in (everything, lambda s: s.put(entry(5)), lambda s: s.add(entry(5))):
            with pytest.raises(StoreError, match="its log is"):
                attempt(open_store(logged))
            assert not logged.exists()
            assert log_of(logged).read_bytes() == before

    def test_the_log_of_another_version_of_the_file_is_told(self, logged: Path) -> None:
        old = logged.read_bytes()
        store = open_store(logged)
        store.tidy()
        store.put(entry(5))
        self.refused(logged, logged, old, "another version")

    def test_a_log_that_was_folded_is_not_applied_again(self, logged: Path) -> None:
        """A fold was killed before it could remove the log; then both went on."""
        old_log = log_of(logged).read_bytes()
        store = open_store(logged)
        store.tidy()
        snapshot = logged.read_bytes()
        log_of(logged).write_bytes(old_log)
        assert everything(open_store(logged)) == LOGGED
        open_store(logged).add(entry(5))
        open_store(logged).put(entry(1, text="again", updated_at=entry(10).at))
        assert logged.read_bytes() == snapshot
        expected = LOGGED - {entry(1, text="changed", updated_at=entry(9).at)}
        expected |= {entry(5), entry(1, text="again", updated_at=entry(10).at)}
        assert everything(open_store(logged)) == expected
        open_store(logged).tidy()
        assert everything(open_store(logged)) == expected
        assert not log_of(logged).exists()

    def test_a_folded_log_that_is_shorter_than_it_was_is_told(self, logged: Path) -> None:
        old_log = log_of(logged).read_bytes()
        open_store(logged).tidy()
        lines = old_log.splitlines(keepends=True)
        self.refused(logged, log_of(logged), b"".join(lines[:-1]), "damaged")

    def refused(self, journal: Path, hurt: Path, data: bytes, words: str) -> None:
        hurt.write_bytes(data)
        before = journal.read_bytes(), log_of(journal).read_bytes()
        for attempt in (everything, lambda s: s.put(entry(7)), lambda s: s.add(entry(7))):
            with pytest.raises(DamagedFileError, match=re.escape(words)) as caught:
                attempt(open_store(journal))
            assert str(journal) in caught.value.where
            assert "check" in caught.value.next_step
            assert (journal.read_bytes(), log_of(journal).read_bytes()) == before


# Killed, failing and without power ----------------------------------------------------------

SAVES: dict[str, Callable[[JournalStore, int], None]] = {
    "put": lambda store, number: store.put(entry(number)),
    "add": lambda store, number: store.add(entry(number)),
    "put and fold": lambda store, number: (store.put(entry(number)), store.tidy()),
}


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
@pytest.mark.parametrize("begun", [True, False], ids=["with a log", "without one"])
def test_at_every_operation_in_every_way(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    save: Callable[[JournalStore, int], None],
    begun: bool,
) -> None:
    acknowledged = {entry(1), entry(2)}
    open_store(path).put(*acknowledged)
    hit: dict[int | str, set[str]] = {}
    number = 10
    for how in (*FAULTS, errno.EROFS, errno.EDQUOT):
        hit[how] = set()
        for at in range(1, 400):
            number += 1
            ended: BaseException | None = None
            if not begun:
                open_store(path).tidy()
            shim = FailingOs(how, at)
            with monkeypatch.context() as patch:
                for module in MODULES:
                    patch.setattr(module, "os", shim)
                try:
                    save(open_store(path), number)
                    acknowledged.add(entry(number))
                except (StoreError, Killed) as error:
                    ended = error
            shim.bury()
            if not shim.happened:
                break
            hit[how].add(shim.happened)
            if isinstance(ended, StoreError):
                assert all((ended.what, ended.where, ended.kept, ended.next_step))
            found = everything(open_store(path))
            assert acknowledged <= found <= acknowledged | {entry(number)}, (how, at, shim.happened)
            acknowledged = found
            again = goal(number)
            open_store(path).put(again)
            acknowledged.add(again)
        else:
            raise AssertionError("the saves never came to an end")
    for how, operations in hit.items():
        assert {"open", "write", "fsync", "close", "stat", "read"} <= operations, how


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
@pytest.mark.parametrize("began", ["new", "with a log", "left by a killed save"])
def test_whenever_power_is_lost_what_was_acknowledged_is_there(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    save: Callable[[JournalStore, int], None],
    began: str,
) -> None:
    if began != "new":
        open_store(path).put(entry(1))
    if began == "with a log":
        open_store(path).put(entry(2))
    recorder = Recorder(tmp_path)
    shim: Any = recorder
    with monkeypatch.context() as patch:
        for module in MODULES:
            patch.setattr(module, "os", shim)
        store = open_store(path)
        for number in range(10, 14):
            if number == 12:
                store = open_store(path)
            save(store, number)
            recorder.note(entry(number))
    before = everything(open_store(path)) - {entry(number) for number in range(10, 14)}
    seen: dict[Any, set[Any]] = {}
    states = 0
    for state in recorder.states():
        states += 1
        if state.tree not in seen:
            folder = tmp_path.with_name(f"{tmp_path.name}-{states}")
            state.write_to(folder)
            seen[state.tree] = everything(open_store(folder / path.relative_to(tmp_path)))
        assert before | set(state.acknowledged) <= seen[state.tree], state.described
    assert states > 20


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_a_failing_fsync_loses_nothing_that_was_acknowledged(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    save: Callable[[JournalStore, int], None],
) -> None:
    failures = 0
    for at in range(1, 30):
        place = tmp_path / str(at)
        journal = place / path.relative_to(tmp_path)
        journal.parent.mkdir(parents=True)
        open_store(journal).put(entry(1))
        acknowledged = {entry(1)}
        shim = FsyncDrops(place, at)
        with monkeypatch.context() as patch:
            for module in MODULES:
                patch.setattr(module, "os", shim)
            store = open_store(journal)
            for number in range(10, 15):
                try:
                    save(store, number)
                    acknowledged.add(entry(number))
                except StoreError:
                    failures += 1
        after = tmp_path / f"{at}-after"
        shim.after_power_loss(after)
        found = everything(open_store(after / journal.relative_to(place)))
        assert acknowledged <= found, at
    assert failures > 3


def test_a_failed_append_is_taken_back_and_said(
    logged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = log_of(logged).read_bytes()
    for operation, code, words in (
        ("write", errno.ENOSPC, "disk is full"),
        ("fsync", errno.EIO, "disk reports a fault"),
        ("write", errno.EROFS, "read but not written"),
    ):
        store = open_store(logged)
        store.journal()
        with monkeypatch.context() as patch:
            shim = FailingOs(code, 1, only=(operation,))
            patch.setattr(log_file, "os", shim)
            patch.setattr(atomic_file, "os", shim)
            with pytest.raises(StoreError, match=words) as caught:
                store.put(entry(5))
        assert caught.value.kept == texts.KEPT_AS_BEFORE
        assert log_of(logged).read_bytes() == before
        assert everything(store) == LOGGED
        store.put(entry(5))
        assert everything(open_store(logged)) == LOGGED | {entry(5)}
        log_of(logged).write_bytes(before)


def test_a_failed_fold_loses_nothing_and_can_be_tried_again(
    logged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = logged.read_bytes(), log_of(logged).read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(atomic_file, "os", FailingOs(errno.ENOSPC, 1, only=("write",)))
        with pytest.raises(StoreError, match="disk is full"):
            open_store(logged).tidy()
    assert (logged.read_bytes(), log_of(logged).read_bytes()) == before
    open_store(logged).tidy()
    assert everything(open_store(logged)) == LOGGED
