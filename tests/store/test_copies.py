"""What is read in a conflict copy: whole, in a part, encrypted, older, damaged."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from repair_kit import FIRST, encrypt
from store_kit import START, entry, entry_id, open_store

from journal_tui.errors import StoreError
from journal_tui.store.copies import CopyContents, read_copy, remove_copy
from journal_tui.store.copy_names import Copy, find_copies
from journal_tui.store.errors import (
    DamagedFileError,
    DocumentError,
    ForeignFileError,
    GoneError,
    NewerFileError,
)
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.keyring import Keyring, LockedError
from journal_tui.store.lines import document_of, line_of, write_tables
from journal_tui.store.snapshot import META, META_ID, PROGRAM, SCHEMA, TABLES, summed
from journal_tui.texts import copies as texts

KEPT = Path(__file__).parent / "kept"


def copied(path: Path, name: str = "journal (1).json") -> Copy:
    """A copy of the journal as it is now."""
    shutil.copyfile(path, path.parent / name)
    return the_copy(path)


def log_copied(path: Path) -> Copy:
    """A copy of its log as it is now."""
    shutil.copyfile(f"{path}.log", path.parent / "journal.json (1).log")
    return the_copy(path)


def the_copy(path: Path) -> Copy:
    (copy,) = find_copies(path)
    return copy


def read(copy: Copy, path: Path, store: JournalStore | None = None) -> CopyContents:
    snapshots = [str(path), *(str(one.path) for one in find_copies(path) if one.of == "snapshot")]
    return read_copy(copy, snapshots, store.keyring if store else Keyring(path))


def test_a_copy_of_the_journal_is_read_as_it_is(filled: Path) -> None:
    copy = copied(filled)
    open_store(filled).put(entry(7))
    contents = read(copy, filled)
    assert contents.whole
    assert not contents.sealed
    assert set(contents.tables["entries"]) == {one.id for one in FIRST[:3]}
    assert set(contents.tables) == set(TABLES[SCHEMA])
    assert not Path(f"{copy.path}.lock").exists()


@pytest.mark.parametrize("name", [f"schema-{number}.json" for number in range(1, SCHEMA)])
def test_a_copy_of_an_earlier_schema_is_read(filled: Path, name: str) -> None:
    copy = filled.parent / "journal (1).json"
    shutil.copyfile(KEPT / name, copy)
    contents = read(the_copy(filled), filled)
    assert set(TABLES[SCHEMA]) <= set(contents.tables)
    assert contents.tables["entries"]
    assert copy.read_bytes() == (KEPT / name).read_bytes()


def test_what_was_saved_in_the_copy_itself_is_read_too(filled: Path, always_log: None) -> None:
    other = filled.parent / "journal (conflicted copy).json"
    shutil.copyfile(filled, other)
    open_store(other).put(entry(8))
    assert Path(f"{other}.log").exists()
    copy = the_copy(filled)
    assert entry_id(8) in read(copy, filled).tables["entries"]
    assert remove_copy(copy, read(copy, filled).mark)
    assert [path.name for path in sorted(filled.parent.glob("journal (*"))] == []


def test_a_log_and_the_snapshot_it_was_begun_for_are_a_journal(logged: Path) -> None:
    copy = log_copied(logged)
    Path(f"{logged}.log").unlink()
    contents = read(copy, logged)
    assert contents.whole
    assert {entry_id(1), entry_id(2), entry_id(4)} <= set(contents.tables["entries"])
    assert contents.tables["history"]
    # Also where the snapshot is a copy by now.
    shutil.move(logged, logged.parent / "journal (1).json")
    open_store(logged).put(entry(9))
    again = read(copy, logged)
    assert (again.whole, again.tables) == (True, contents.tables)


def test_a_log_alone_is_the_documents_in_it(logged: Path) -> None:
    copy = log_copied(logged)
    open_store(logged).tidy()
    contents = read(copy, logged)
    assert not contents.whole
    assert set(contents.tables["entries"]) == {entry_id(4), entry_id(1)}
    assert b"Written over" in contents.tables["entries"][entry_id(1)]


def test_a_save_in_a_log_that_was_cut_short_was_never_confirmed(logged: Path) -> None:
    whole = read(log_copied(logged), logged)
    path = logged.parent / "journal.json (1).log"
    path.write_bytes(path.read_bytes() + b'3 {"entries": {"x"')
    assert read(the_copy(logged), logged).tables == whole.tables


def test_an_encrypted_copy_needs_the_key(encrypted: JournalStore) -> None:
    copy = copied(encrypted.path)
    with pytest.raises(LockedError):
        read(copy, encrypted.path)
    contents = read(copy, encrypted.path, encrypted)
    assert contents.sealed
    assert entry_id(1) in contents.tables["entries"]


def test_an_encrypted_log_needs_the_key(encrypted: JournalStore) -> None:
    copy = log_copied(encrypted.path)
    with pytest.raises(LockedError):
        read(copy, encrypted.path)
    contents = read(copy, encrypted.path, encrypted)
    assert (contents.whole, contents.sealed) == (True, True)
    assert entry_id(4) in contents.tables["entries"]


def test_a_copy_that_another_key_sealed_is_refused(encrypted: JournalStore, tmp_path: Path) -> None:
    stranger = open_store(tmp_path / "other" / "journal.json")
    stranger.put(entry(1))
    encrypt(stranger)
    shutil.copyfile(stranger.path, encrypted.path.parent / "journal (1).json")
    with pytest.raises(DamagedFileError, match="another key"):
        read(the_copy(encrypted.path), encrypted.path, encrypted)


def journal_with(**tables: dict[str, Any]) -> bytes:
    """The bytes of a journal with these documents."""
    documents = {name: tables.get(name, {}) for name in TABLES[SCHEMA]}
    meta = {"program": PROGRAM, "schema": SCHEMA, "id": "x"}
    documents[META] = {META_ID: meta | tables.get(META, {})}
    lines = {
        name: {key: line_of(key, document) for key, document in table.items()}
        for name, table in documents.items()
    }
    return b"".join(write_tables(summed(lines)))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", DamagedFileError),
        (b"half of", StoreError),
        (journal_with()[:-40], DamagedFileError),
        (journal_with().replace(b'"goals"', b'"gaols"'), DamagedFileError),
        (b'{"_meta": {"journal": {"program": "other"}}}', ForeignFileError),
        (journal_with(_meta={"schema": SCHEMA + 1}), NewerFileError),
        (journal_with(entries={"e": {"at": "yesterday"}}), DocumentError),
        (journal_with(history={"h": {"at": START.isoformat(), "kind": "?"}}), DocumentError),
        (journal_with(goals={"g": {"name": 7}}), DocumentError),
    ],
)
def test_a_copy_that_cannot_be_used_is_told_and_left(
    filled: Path, data: bytes, kind: type[StoreError]
) -> None:
    path = filled.parent / "journal (1).json"
    path.write_bytes(data)
    with pytest.raises(kind) as caught:
        read(the_copy(filled), filled)
    error = caught.value
    assert "journal (1).json" in error.where
    assert error.kept == texts.KEPT
    assert "--repair" not in error.next_step
    assert error.next_step
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    "damage", [lambda log: b"x" + log, lambda log: log.replace(b"Written", b"Wrotten")]
)
def test_a_damaged_log_is_told_and_left(logged: Path, damage: Any) -> None:
    copy = log_copied(logged)
    data = damage(copy.path.read_bytes())
    copy.path.write_bytes(data)
    with pytest.raises(DamagedFileError) as caught:
        read(copy, logged)
    assert caught.value.where == str(copy.path)
    assert copy.path.read_bytes() == data


def test_a_copy_that_is_gone_by_now(logged: Path) -> None:
    for copy in (copied(logged), Copy(logged.parent / "gone.log", "", START, "log")):
        copy.path.unlink(missing_ok=True)
        with pytest.raises(GoneError):
            read(copy, logged)


def test_a_copy_that_was_written_anew_is_not_removed(filled: Path) -> None:
    copy = copied(filled)
    mark = read(copy, filled).mark
    copy.path.write_bytes(b"newer")
    assert not remove_copy(copy, mark)
    assert copy.path.read_bytes() == b"newer"


def test_lines_are_as_they_stand_in_the_copy(filled: Path) -> None:
    contents = read(copied(filled), filled)
    store = open_store(filled)
    store.refresh()
    for table in TABLES[SCHEMA]:
        if table != META:
            assert contents.tables[table] == store.ledger.tables.lines(table)
            assert all(document_of(line) for line in contents.tables[table].values())
