"""The journal as the program sees it: saved, taken up, decoded in steps, never lost."""

import gc
import json
import stat
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_kit import (
    NASTY,
    START,
    affirmation,
    deleted,
    doubt,
    entries,
    entry,
    full_doubt,
    full_entry,
    goal,
    imported_file,
    letter,
    open_store,
    plan,
    showing,
    shuffled,
)

from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal, in_order
from journal_tui.errors import ConflictError
from journal_tui.store import journal_store
from journal_tui.store.errors import BusyError, DocumentError, GoneError
from journal_tui.store.lock import FileLock
from journal_tui.store.medium import MemoryMedium
from journal_tui.store.snapshot import SCHEMA
from tests.rewriting import resummed

NOWHERE = Path("nowhere")


def test_no_file_is_an_empty_journal_and_reading_makes_nothing(path: Path) -> None:
    store = open_store(path)
    assert not store.exists()
    assert store.journal() == store.partial() == Journal()
    assert store.newest(5) == store.deleted_entries() == ()
    assert list(store.batches()) == []
    assert not store.stale()
    store.refresh()
    assert not path.parent.exists()


def test_the_head_of_a_new_journal(path: Path) -> None:
    store = open_store(path)
    store.put(full_entry(1))
    lines = path.read_text().splitlines()
    assert lines[1] == '"_meta": {'
    meta = json.loads("{" + lines[2] + "}")["journal"]
    assert meta["program"] == "journal-tui"
    assert meta["schema"] == SCHEMA
    assert meta["generation"] == 1
    assert meta["created_at"] == "2016-08-19T18:00:00+01:00"
    store.put(entry(2))
    after = json.loads("{" + path.read_text().splitlines()[2] + "}")["journal"]
    assert after["id"] == meta["id"], "the journal keeps its id"
    assert after["generation"] == 2
    assert after["crc"] != meta["crc"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_everything_that_was_put_is_there_after_opening_again(path: Path) -> None:
    values = (full_entry(1), entry(2), affirmation(1), showing(1), goal(1))
    values += (plan(1), letter(1), full_doubt(3))
    open_store(path).put(*values)
    assert open_store(path).journal() == Journal(values[:2], *((each,) for each in values[2:]))


def test_what_came_and_what_asks_is_told_with_what_was_taken_back(path: Path) -> None:
    store = open_store(path)
    assert store.imported() == store.doubts() == ()
    files = (imported_file(1), imported_file(2, deleted_at=START), imported_file(3))
    asked = (doubt(1, deleted_at=START), full_doubt(2))
    store.put(*files, *asked)
    store.put(asked[1]._replace(text="Another."), expecting={"d2": asked[1].updated_at})
    for told in (store, open_store(path)):
        assert told.imported() == files
        assert [one.id for one in told.doubts()] == ["d1", "d2"]
        assert [one.text for one in told.journal().doubts] == ["Another."]
    assert store.last_act() is None, "only entries make an act"
    with pytest.raises(ConflictError):
        store.put(asked[1], expecting={"d2": START + timedelta(hours=1)})


def test_lists_are_in_their_order_and_the_deleted_left_out(path: Path) -> None:
    store = open_store(path)
    store.put(
        affirmation(2),
        affirmation(1),
        affirmation(3, deleted_at=entry(1).at),
        showing(2),
        showing(1),
        goal(2),
        goal(1),
        goal(3, deleted_at=entry(1).at),
        entry(3),
        deleted(entry(1)),
        entry(2),
    )
    journal = store.journal()
    assert [each.id for each in journal.affirmations] == ["a1", "a2"]
    assert [each.id for each in journal.showings] == ["s1", "s2"]
    assert [each.id for each in journal.goals] == ["g1", "g2"]
    assert journal.entries == (entry(2), entry(3))


@given(st.lists(entries, max_size=12, unique_by=lambda each: each.id), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_entries_are_in_the_order_of_when_they_were(values: list[Entry], count: int) -> None:
    medium = MemoryMedium()
    for value in values:
        open_store(NOWHERE, medium).put(value)
    expected = in_order(values)
    assert open_store(NOWHERE, medium).journal().entries == expected
    newest = open_store(NOWHERE, medium).newest(count)
    assert newest == expected[max(0, len(expected) - count) :]


def test_a_changed_moment_moves_the_entry(path: Path) -> None:
    store = open_store(path)
    store.put(*(entry(number) for number in range(20)))
    store.put(entry(3, at=entry(30).at))
    assert store.newest(1)[0].id == entry(3).id
    assert store.newest(2) == open_store(path).newest(2)


def test_lines_moved_by_hand_are_put_in_order(path: Path) -> None:
    open_store(path).put(entry(1), entry(2), entry(3))
    lines = path.read_bytes().split(b"\n")
    first = next(number for number, line in enumerate(lines) if entry(1).id.encode() in line)
    lines[first], lines[first + 1] = lines[first + 1], lines[first]
    path.write_bytes(resummed(b"\n".join(lines)))
    store = open_store(path)
    assert store.newest(2) == (entry(2), entry(3))
    assert store.journal().entries == (entry(1), entry(2), entry(3))


class TestReading:
    def broken_first(self, path: Path) -> None:
        open_store(path).put(*(full_entry(number) for number in range(1, 6)))
        data = path.read_bytes().replace(b'"effort":7', b'"effort":"7"', 1)
        path.write_bytes(resummed(data))

    def test_newest_parses_only_the_lines_it_needs(self, path: Path) -> None:
        self.broken_first(path)
        assert [each.id for each in open_store(path).newest(4)] == [
            entry(number).id for number in range(2, 6)
        ]

    def test_newest_steps_over_tombstones(self, path: Path) -> None:
        store = open_store(path)
        store.put(entry(1), entry(2), deleted(entry(3)), entry(4), deleted(entry(5)))
        assert store.newest(2) == (entry(2), entry(4))
        assert store.newest(0) == ()
        assert store.newest(99) == (entry(1), entry(2), entry(4))

    def test_a_document_that_cannot_be_read_is_named_and_left(self, path: Path) -> None:
        self.broken_first(path)
        before = path.read_bytes()
        store = open_store(path)
        with pytest.raises(DocumentError) as caught:
            store.journal()
        assert gc.isenabled()
        assert (caught.value.table, caught.value.doc_id) == ("entries", entry(1).id)
        assert caught.value.field == "run.effort"
        assert str(path) in caught.value.where
        with pytest.raises(DocumentError):
            store.put(full_entry(1))
        assert path.read_bytes() == before

    def test_it_does_not_stand_in_the_way_of_other_entries(self, path: Path) -> None:
        self.broken_first(path)
        open_store(path).put(entry(9))
        assert b'"effort":"7"' in path.read_bytes()
        assert open_store(path).newest(1) == (entry(9),)

    def test_a_line_that_is_not_json_is_named_too(self, path: Path) -> None:
        open_store(path).put(entry(1))
        path.write_bytes(resummed(path.read_bytes().replace(b'"text":"', b'"text":', 1)))
        with pytest.raises(DocumentError, match=entry(1).id):
            open_store(path).newest(1)

    def test_in_batches_from_the_newest(self, path: Path) -> None:
        open_store(path).put(*(entry(number) for number in range(10)), goal(1))
        store = open_store(path)
        assert store.newest(2) == (entry(8), entry(9))
        partial = store.partial()
        assert (len(partial.entries), partial.complete, partial.goals) == (2, False, (goal(1),))
        assert store.partial() is partial
        sizes = [len(store.partial().entries) for _ in store.batches(3)]
        assert sizes == [5, 8, 10]
        assert store.partial().complete
        assert list(store.batches()) == []
        assert store.journal() is store.partial()

    def test_batches_go_on_when_something_is_saved_or_taken_up(self, path: Path) -> None:
        open_store(path).put(*(entry(number) for number in range(10)))
        store = open_store(path)
        steps = store.batches(4)
        next(steps)
        store.put(entry(20), entry(1, text="changed"))
        next(steps)
        open_store(path).put(entry(21))
        store.refresh()
        for _ in steps:
            pass
        assert store.partial() == open_store(path).journal()
        assert store.partial().complete

    def test_batches_pass_over_what_was_removed(self, path: Path) -> None:
        open_store(path).put(entry(1), entry(2), entry(3))
        whole = path.read_bytes()
        store = open_store(path)
        steps = store.batches(1)
        next(steps)
        lines = [line for line in whole.split(b"\n") if entry(1).id.encode() not in line]
        path.write_bytes(resummed(b"\n".join(lines)))
        store.refresh()
        assert len(list(steps)) == 2
        assert store.partial().entries == (entry(2), entry(3))

    def test_values_of_unchanged_lines_are_kept(self, path: Path) -> None:
        store = open_store(path)
        store.put(entry(1), entry(2))
        before = store.journal()
        assert store.journal() is before
        open_store(path).put(entry(2, text="new"), entry(3))
        store.refresh()
        after = store.journal()
        assert after.complete
        assert after.entries[0] is before.entries[0]
        assert after.entries[1:] == (entry(2, text="new"), entry(3))
        store.put(entry(4))
        assert store.journal().entries[1] is after.entries[1]

    def test_garbage_is_collected_again_afterwards(self, path: Path) -> None:
        open_store(path).put(entry(1))
        gc.disable()
        try:
            open_store(path).journal()
            assert not gc.isenabled()
        finally:
            gc.enable()
        open_store(path).journal()
        assert gc.isenabled()


class TestSaving:
    def test_what_others_saved_is_taken_up_before_saving(self, path: Path) -> None:
        here, there = open_store(path), open_store(path)
        here.put(entry(1))
        there.put(entry(2))
        here.put(entry(3))
        assert there.stale()
        assert not here.stale()
        assert there.journal().entries == (entry(1), entry(2)), "unchanged until refresh"
        there.refresh()
        assert there.journal() == here.journal()
        assert len(here.journal().entries) == 3

    def test_a_tombstone_stays_and_can_be_brought_back(self, path: Path) -> None:
        store = open_store(path)
        store.put(entry(1), entry(2), entry(3, text='not one: "deleted_at":"x"'))
        store.put(deleted(entry(2), timedelta(days=9)))
        store.put(deleted(entry(1)))
        assert store.deleted_entries()[-1] == deleted(entry(2), timedelta(days=9))
        assert store.deleted_entries()[0] == deleted(entry(1))
        store.put(entry(2, updated_at=entry(9).at))
        assert store.deleted_entries() == (deleted(entry(1)),)
        assert entry(2).id in [each.id for each in open_store(path).journal().entries]

    def test_the_newest_deletion_is_last(self, path: Path) -> None:
        store = open_store(path)
        store.put(deleted(entry(1), timedelta(days=5)), deleted(entry(2)), entry(3))
        assert [each.id for each in store.deleted_entries()] == [entry(2).id, entry(1).id]

    def test_nothing_is_lost_of_what_a_later_version_wrote(self, path: Path) -> None:
        open_store(path).put(full_entry(1))
        data = path.read_bytes().replace(b'"effort":7', b'"effort":7,"shoes":{"old":true}')
        path.write_bytes(resummed(data))
        store = open_store(path)
        store.put(full_entry(1)._replace(text=NASTY))
        assert b'"shoes":{"old":true}' in path.read_bytes()
        assert open_store(path).journal().entries == (full_entry(1)._replace(text=NASTY),)

    def test_a_value_without_a_form_saves_nothing(self, path: Path) -> None:
        store = open_store(path)
        store.put(entry(1))
        before = path.read_bytes()
        with pytest.raises(DocumentError, match="order"):
            store.put(entry(2), affirmation(1, order=float("inf")))
        assert path.read_bytes() == before
        assert store.journal().entries == (entry(1),)

    def test_two_values_with_one_id_in_two_tables(self, path: Path) -> None:
        store = open_store(path)
        store.put(entry(1), affirmation(1)._replace(id=entry(1).id))
        for _ in range(2):
            assert len(store.journal().entries) == len(store.journal().affirmations) == 1
            store.refresh()

    def test_a_busy_lock_is_said_after_waiting(self, path: Path) -> None:
        store = open_store(path, wait_s=0.05)
        store.put(entry(1))
        before = path.read_bytes()
        with FileLock(f"{path}.lock"), pytest.raises(BusyError):
            store.put(entry(2))
        assert path.read_bytes() == before
        store.put(entry(2))
        assert len(store.journal().entries) == 2

    def test_a_journal_that_vanished_is_not_begun_anew_in_silence(self, path: Path) -> None:
        store = open_store(path)
        store.put(entry(1))
        kept = path.read_bytes()
        path.unlink()
        assert store.stale()
        for attempt in (store.refresh, lambda: store.put(entry(2))):
            with pytest.raises(GoneError):
                attempt()
        assert store.journal().entries == (entry(1),)
        assert not path.exists()
        path.write_bytes(kept)
        store.put(entry(2))
        assert open_store(path).journal().entries == (entry(1), entry(2))

    def test_threads_of_one_program_wait_for_each_other(self, path: Path) -> None:
        store = open_store(path)
        threads = [
            threading.Thread(target=lambda start=start: [
                store.put(entry(number)) for number in range(start, start + 10)
            ])
            for start in (0, 10, 20)
        ]  # fmt: skip
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            store.partial()
        for thread in threads:
            thread.join()
        assert len(open_store(path).journal().entries) == 30


def test_saving_in_any_order_makes_the_same_tables(path: Path, tmp_path: Path) -> None:
    values = [entry(number) for number in range(8)]
    files = []
    for seed in range(3):
        file = tmp_path / f"{seed}.json"
        for value in shuffled(values, seed):
            open_store(file).put(value)
        files.append(file.read_bytes().split(b'"entries"')[1])
    assert len(set(files)) == 1


def test_the_module_stays_quick_to_import() -> None:
    """What makes a shell command slow is not loaded (and neither is the check)."""
    heavy = "dataclasses uuid logging filelock statistics threading subprocess textual nltk"
    code = (
        "import sys, argparse, json, typing, tinydb, pathlib, datetime\n"
        "before = set(sys.modules)\n"
        "import journal_tui.store.journal_store\n"
        "print(*(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30
    )
    loaded = set(done.stdout.split())
    assert journal_store.__name__ in loaded
    assert loaded.isdisjoint({*heavy.split(), "journal_tui.store.check"})


def test_a_save_beside_a_document_that_another_program_broke_is_a_save(path: Path) -> None:
    """Said to have failed, it would be saved a second time."""
    store = open_store(path)
    store.put(entry(1), entry(2))
    store.journal()
    data = path.read_bytes().replace(b'"Day 1. ', b'"Day 1 again. ')
    path.write_bytes(resummed(data.replace(entry(1).at.isoformat().encode(), b"no moment", 1)))
    store.put(entry(3))
    assert store.newest(1) == (entry(3),)
    with pytest.raises(DocumentError):
        store.journal()
