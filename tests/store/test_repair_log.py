"""A repair saves what the log holds, and what an encrypted journal holds."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from repair_kit import (
    CHANGED,
    FIRST,
    LATER,
    by_id,
    checked,
    everything,
    files,
    log_of,
    opened,
    repaired,
    words,
)
from store_kit import (
    START,
    entry,
    open_store,
)

from journal_tui.store.backups import BackupBox
from journal_tui.store.framing import frame
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.keyring import LockedError
from journal_tui.store.rebuild import NothingToSaveError
from journal_tui.store.repair import needs_passphrase
from journal_tui.texts import repair as texts
from journal_tui.texts import store as store_texts

# The log -----------------------------------------------------------------------------------


def whole(logged: Path) -> dict[str, Any]:
    """All that snapshot and log say together, before anything is damaged."""
    return everything(open_store(logged))


def test_a_torn_tail_is_no_loss(logged: Path) -> None:
    expected = whole(logged)
    with log_of(logged).open("ab") as log:
        log.write(b'3 {"entries": {"')
    done = repaired(logged)
    assert (words(done), done.complete) == ([texts.TORN_LOG], True)
    assert everything(open_store(logged)) == expected
    assert not log_of(logged).exists()
    assert [one.name for one in done.aside] == ["journal.json.aside-1", "journal.json.log.aside-1"]
    assert checked(logged).findings == ()


def test_of_a_save_without_its_line_end_nothing_is_missing(logged: Path) -> None:
    expected = whole(logged)
    log_of(logged).write_bytes(log_of(logged).read_bytes()[:-1])
    repaired(logged)
    assert everything(open_store(logged)) == expected


def test_a_damaged_line_costs_what_was_on_it(logged: Path) -> None:
    expected = whole(logged)
    log_of(logged).write_bytes(log_of(logged).read_bytes().replace(b"1 {", b"1 (", 1))
    done = repaired(logged)
    assert texts.LOST_SAVE in words(done)
    assert not done.complete
    del expected[entry(4).id]
    assert everything(open_store(logged)) == expected


def test_a_line_that_is_missing_is_counted(logged: Path) -> None:
    lines = log_of(logged).read_bytes().split(b"\n")
    log_of(logged).write_bytes(b"\n".join([lines[0], *lines[2:]]))
    assert texts.LOST_SAVE in words(repaired(logged))


def test_a_log_of_another_version_counts_where_it_is_newer(logged: Path) -> None:
    expected = whole(logged)
    log = log_of(logged).read_bytes()
    newest = entry(1, text="Newest.", updated_at=START + timedelta(days=99))
    log_of(logged).unlink()
    logged.unlink()
    open_store(logged).put(*FIRST[1:], newest)
    log_of(logged).write_bytes(log)
    done = repaired(logged)
    assert words(done)[0] == store_texts.OTHER_LOG
    assert done.complete
    assert everything(open_store(logged)) == expected | by_id(newest)
    assert checked(logged).findings == ()


def test_entries_of_a_log_get_their_place_in_time(filled: Path, always_log: None) -> None:
    open_store(filled).put(entry(0))
    filled.write_bytes(filled.read_bytes().replace(b"felt sick", b"felt well"))
    repaired(filled)
    data = filled.read_bytes()
    # In front of a colon it is the document; other documents may name it.
    places = [data.index(f'"{entry(number).id}":'.encode()) for number in range(4)]
    assert places == sorted(places)


def test_a_removal_in_a_log_of_another_version_removes_nothing(filled: Path) -> None:
    header = b'{"program":"journal-tui","log":"x","base":"other"}'
    removal = b'{"goals": {"g1": null}}'
    log_of(filled).write_bytes(frame(0, header) + frame(1, removal))
    repaired(filled)
    assert everything(open_store(filled)) == by_id(*FIRST)


def test_a_removal_in_the_log_of_this_version_counts(filled: Path, always_log: None) -> None:
    store = open_store(filled)
    with store.ledger.transaction() as saving:
        saving.change("goals", {"g1": None})
    with log_of(filled).open("ab") as log:
        log.write(b"2 {half")
    repaired(filled)
    assert everything(open_store(filled)) == by_id(*FIRST[:-1])


def test_what_cannot_be_read_in_a_log_takes_no_place(filled: Path) -> None:
    header = b'{"program":"journal-tui","log":"x","base":"other"}'
    bad = b'{"goals": {"g1": {"name":7}, "g2": {"name":7}}}'
    log_of(filled).write_bytes(frame(0, header) + frame(1, bad))
    done = repaired(filled)
    assert texts.LEFT_OUT.format(table="goals", doc_id="g2") in words(done)
    assert everything(open_store(filled)) == by_id(*FIRST)


def test_a_damaged_file_and_its_log(logged: Path) -> None:
    expected = whole(logged)
    logged.write_bytes(logged.read_bytes().replace(b'"generation":1', b'"generation":3'))
    done = repaired(logged)
    assert done.complete
    assert everything(open_store(logged)) == expected


def test_a_log_that_was_lost(logged: Path) -> None:
    log_of(logged).unlink()
    done = repaired(logged)
    assert (words(done), done.complete) == ([store_texts.NO_LOG], False)
    assert everything(open_store(logged)) == by_id(*FIRST)
    assert checked(logged).findings == ()


@pytest.mark.parametrize("data", [None, b"", bytes(512)], ids=["gone", "empty", "zeros"])
def test_only_the_log_is_left(logged: Path, data: bytes | None) -> None:
    logged.unlink()
    if data is not None:
        logged.write_bytes(data)
    done = repaired(logged)
    assert texts.ONLY_FROM_LOG in words(done)
    assert not done.complete
    assert set(by_id(*LATER)) <= set(everything(open_store(logged)))
    assert len(done.aside) == (1 if data is None else 2)
    assert bool(done.backup) is bool(data)
    assert checked(logged).findings == ()


def test_the_newest_backup_that_can_be_read_stands_in_for_the_file(logged: Path) -> None:
    expected = whole(logged)
    box = BackupBox(logged.parent / "backups", "journal")
    box.make(logged.read_bytes(), START, "daily")
    box.make(logged.read_bytes()[:99], START + timedelta(days=1), "daily")
    logged.write_bytes(b"")
    done = repaired(logged)
    assert texts.FROM_BACKUP.format(day="2016-08-19") in words(done)
    assert not done.complete, "what was saved between the two cannot be told"
    assert everything(open_store(logged)) == expected


# An encrypted journal ----------------------------------------------------------------------


def test_a_locked_journal_needs_its_passphrase(encrypted: JournalStore) -> None:
    before = files(encrypted.path)
    assert needs_passphrase(open_store(encrypted.path))
    assert not needs_passphrase(encrypted)
    with pytest.raises(LockedError):
        repaired(encrypted.path)
    assert files(encrypted.path) == before


def test_a_sound_encrypted_journal_is_left_as_it_is(encrypted: JournalStore) -> None:
    before = files(encrypted.path)
    assert repaired(encrypted.path, opened(encrypted)).notes == ()
    assert files(encrypted.path) == before


def test_a_damaged_record_of_an_encrypted_log(encrypted: JournalStore) -> None:
    log = log_of(encrypted.path)
    lines = log.read_bytes().split(b"\n")
    lines[1] = lines[1][:50] + b"x" + lines[1][51:]
    log.write_bytes(b"\n".join(lines))
    done = repaired(encrypted.path, opened(encrypted))
    assert texts.LOST_SAVE in words(done)
    fresh = opened(encrypted)
    assert everything(fresh) == by_id(*FIRST, CHANGED)
    assert fresh.sealed()
    assert checked(encrypted.path, fresh).findings == ()


def test_a_record_that_is_sealed_for_another_key(encrypted: JournalStore) -> None:
    log = log_of(encrypted.path)
    lines = log.read_bytes().split(b"\n")
    log.write_bytes(b"\n".join(lines[:-1]) + b"\n" + frame(3, b"YWdl"))
    assert texts.LOST_SAVE in words(repaired(encrypted.path, opened(encrypted)))


def test_a_tampered_file_gives_nothing_and_its_log_everything(encrypted: JournalStore) -> None:
    data = encrypted.path.read_bytes()
    tampered = data[:-1] + bytes([data[-1] ^ 1])
    encrypted.path.write_bytes(tampered)
    done = repaired(encrypted.path, opened(encrypted))
    assert texts.NOT_OPENED in words(done)
    assert texts.ONLY_FROM_LOG in words(done)
    assert not done.complete
    fresh = opened(encrypted)
    assert everything(fresh) == by_id(*LATER)
    assert fresh.sealed()
    assert done.aside[0].read_bytes() == tampered
    assert checked(encrypted.path, fresh).findings == ()


def test_a_tampered_file_without_a_log_is_left_as_it_is(encrypted: JournalStore) -> None:
    encrypted.tidy()
    data = encrypted.path.read_bytes()
    encrypted.path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    before = files(encrypted.path)
    with pytest.raises(NothingToSaveError, match="Nothing") as caught:
        repaired(encrypted.path, opened(encrypted))
    assert "restore" in caught.value.next_step
    assert files(encrypted.path) == before


def test_a_sealed_backup_stands_in_for_a_tampered_file(encrypted: JournalStore) -> None:
    box = BackupBox(encrypted.path.parent / "backups", "journal")
    box.make(encrypted.ledger.copy(), START, "daily", encrypted.keyring.seal)
    encrypted.path.write_bytes(encrypted.path.read_bytes()[:-1])
    done = repaired(encrypted.path, opened(encrypted))
    assert texts.FROM_BACKUP.format(day="2016-08-19") in words(done)
    assert everything(opened(encrypted)) == by_id(*FIRST, *LATER)


@pytest.mark.parametrize("what", ["gone", "not even age"])
def test_what_was_encrypted_is_never_made_plain(encrypted: JournalStore, what: str) -> None:
    if what == "gone":
        encrypted.path.unlink()
    else:
        encrypted.path.write_bytes(b"b" + encrypted.path.read_bytes()[1:])
    assert needs_passphrase(open_store(encrypted.path))
    repaired(encrypted.path, opened(encrypted))
    assert opened(encrypted).sealed()
    assert everything(opened(encrypted)) == by_id(*LATER)


def test_a_plain_log_beside_a_public_key_is_encrypted(encrypted: JournalStore) -> None:
    encrypted.path.unlink()
    header = b'{"program":"journal-tui","log":"x","base":"other"}'
    goal_of_hers = {"g1": {"created_at": START.isoformat(), "updated_at": START.isoformat()}}
    goal_of_hers["g1"] |= {"name": "Half", "day": "2016-10-02"}
    payload = json.dumps({"goals": goal_of_hers}).encode()
    log_of(encrypted.path).write_bytes(frame(0, header) + frame(1, payload))
    repaired(encrypted.path)
    assert opened(encrypted).sealed()
    assert set(everything(opened(encrypted))) == {"g1"}
