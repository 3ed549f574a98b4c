"""Conflict copies are merged as a remote is, kept among the backups, and nothing is ever lost."""

import gzip
import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from journal_tui.app.restoring import choose, preview, restore
from journal_tui.app.syncing.copies import find_copies, look_at, merge_copy
from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.errors import StoreError
from journal_tui.store import adding, ledger
from journal_tui.store.atomic_file import AtomicFile
from journal_tui.store.backups import BackupBox, read_backup
from journal_tui.store.keyring import LockedError
from journal_tui.store.lines import Lines, read_tables
from journal_tui.store.sealing import Opener, is_sealed, new_identity
from journal_tui.store.snapshot import META
from tests.conftest import NOW, FixedClock, make_workspace
from tests.store.store_kit import Killed

DAY = timedelta(days=1)
NAME = "journal.sync-conflict-20160821-101112-ABCDEFG.json"
TEXT = "It rained.\nI stopped at the canal.\nI went home."


def entry(number: int, text: str = TEXT, **fields: Any) -> Entry:
    at = NOW - timedelta(days=100 - number)
    plain = Entry(f"e{number:03}", at, at, at, text)
    return plain._replace(**fields)


@pytest.fixture
def other(tmp_path: Path, workspace: Workspace) -> Workspace:
    """The other machine, which has the journal as it is here: three entries."""
    workspace.store.put(entry(1), entry(2), entry(3))
    there = make_workspace(tmp_path / "other", FixedClock())
    there.paths.journal.parent.mkdir(parents=True)
    shutil.copyfile(workspace.paths.journal, there.paths.journal)
    return there


def change(workspace: Workspace, number: int, minutes: int = 1, **fields: Any) -> Entry:
    """Change an entry as she would on that machine."""
    old = {one.id: one for one in workspace.store.journal().entries}[f"e{number:03}"]
    moment = NOW + timedelta(minutes=minutes)
    new = old._replace(**fields, updated_at=moment)
    workspace.store.put(new, kind="edit")
    return new


def meet(workspace: Workspace, other: Workspace, name: str = NAME) -> Path:
    """The sync program brings the other machine's journal as a conflict copy."""
    path = workspace.paths.journal.parent / name
    shutil.copyfile(other.paths.journal, path)
    return path


def merge(workspace: Workspace) -> Any:
    (copy,) = find_copies(workspace)
    return merge_copy(workspace, copy)


def texts_in(workspace: Workspace) -> dict[str, str]:
    workspace.store.refresh()
    return {one.id: one.text for one in workspace.store.journal().entries}


def tables_of(workspace: Workspace) -> dict[str, Lines]:
    workspace.store.refresh()
    tables = workspace.store.ledger.tables.all()
    return {name: dict(lines) for name, lines in tables.items() if name != META}


def everything(workspace: Workspace) -> str:
    """All that she could read anywhere: in the journal, its history, and the backups of it."""
    told = str(tables_of(workspace))
    for backup in workspace.backups.all():
        told += read_backup(backup.path, None).decode()
    return told


def encrypt(*workspaces: Workspace) -> Opener:
    opener = Opener(new_identity())
    for each in workspaces:
        each.store.keyring.files.pub_path.write_text(opener.recipient)
        each.store.keyring.hold(opener)
        each.store.ledger.rewrite(sealed=True)
    return opener


def test_a_copy_that_is_newer_brings_what_was_done_there(
    workspace: Workspace, other: Workspace
) -> None:
    change(other, 2, text="I walked, and it was fine.")
    other.store.put(entry(4), Affirmation("a1", "Slow is a pace too.", NOW, NOW))
    path = meet(workspace, other)
    before = workspace.paths.journal.read_bytes()
    (copy,) = find_copies(workspace)
    look = look_at(workspace, copy)
    assert [one.id for one in look.new] == ["e004"]
    assert [one.text for one in look.changed] == ["I walked, and it was fine."]
    assert (look.gone, look.unsettled, look.others) == ((), (), 1)
    assert workspace.paths.journal.read_bytes() == before
    assert path.exists()
    done = merge_copy(workspace, copy)
    assert done.brought == look
    assert done.removed
    assert not path.exists()
    assert texts_in(workspace) == texts_in(other)
    assert tables_of(workspace)["affirmations"] == tables_of(other)["affirmations"]


def test_a_copy_that_is_older_brings_nothing(workspace: Workspace, other: Workspace) -> None:
    change(workspace, 2, text="I walked, and it was fine.")
    change(workspace, 2, 2, tags=("canal",))
    workspace.store.put(entry(4))
    before = tables_of(workspace)
    meet(workspace, other)
    done = merge(workspace)
    assert done.brought.nothing
    assert done.removed
    assert tables_of(workspace) == before
    assert find_copies(workspace) == ()


def test_changes_in_different_places_come_together(workspace: Workspace, other: Workspace) -> None:
    change(workspace, 2, text=TEXT + "\nTea.")
    change(other, 2, 2, text="It poured.\n" + TEXT.split("\n", 1)[1], tags=("rain",))
    meet(workspace, other)
    done = merge(workspace)
    assert done.brought.unsettled == ()
    (changed,) = done.brought.changed
    assert changed.text == "It poured.\nI stopped at the canal.\nI went home.\nTea."
    assert changed.tags == ("rain",)


def test_words_written_in_the_same_place_are_both_kept(
    workspace: Workspace, other: Workspace
) -> None:
    change(workspace, 2, text="It was grey.")
    change(other, 2, 2, text="It was bright.")
    meet(workspace, other)
    (unsettled,) = merge(workspace).brought.unsettled
    assert {unsettled.text, *unsettled.other_texts} == {"It was grey.", "It was bright."}


def test_what_came_with_another_copy_is_no_change(workspace: Workspace, other: Workspace) -> None:
    change(workspace, 2, text="I walked.")
    change(other, 2, minutes=2, text="I ran.")
    meet(workspace, other)
    merge(workspace)
    meet(workspace, other, "journal (conflicted copy 2016-08-21).json")
    (copy,) = find_copies(workspace)
    assert look_at(workspace, copy).nothing
    merge(workspace)
    assert texts_in(workspace)["e002"] == "I walked."


def test_what_was_deleted_there_goes_and_what_was_changed_here_stays(
    workspace: Workspace, other: Workspace
) -> None:
    for number in (1, 2):
        change(other, number, deleted_at=NOW + timedelta(minutes=1))
    change(workspace, 2, text="Changed here.")
    meet(workspace, other)
    brought = merge(workspace).brought
    assert [one.id for one in brought.gone] == ["e001"]
    assert texts_in(workspace) == {"e002": "Changed here.", "e003": TEXT}


def test_a_copy_of_a_journal_that_was_begun_there(workspace: Workspace, tmp_path: Path) -> None:
    workspace.store.put(entry(1))
    stranger = make_workspace(tmp_path / "stranger", FixedClock())
    stranger.store.put(entry(5, "Written there."))
    meet(workspace, stranger)
    assert [one.id for one in merge(workspace).brought.new] == ["e005"]
    assert set(texts_in(workspace)) == {"e001", "e005"}


def test_where_there_is_no_journal_the_copy_becomes_one(
    workspace: Workspace, other: Workspace
) -> None:
    meet(workspace, other)
    workspace.paths.journal.unlink()
    workspace.store.forget()
    merge(workspace)
    assert texts_in(workspace) == texts_in(other)


def test_a_run_that_both_brought_in_is_one(workspace: Workspace, other: Workspace) -> None:
    run = Run("run", 3000.0, 1200.0)
    for number, each in ((7, workspace), (8, other)):
        twice = entry(7, "", run=run, origins=("file:0a1b",))._replace(id=f"e{number:03}")
        each.store.put(twice)
    meet(workspace, other)
    merge(workspace)
    assert len(texts_in(workspace)) == 4


def test_what_she_did_with_a_line_that_came_stands_when_the_same_copy_comes_again(
    workspace: Workspace, other: Workspace
) -> None:
    minute = timedelta(minutes=1)
    line = Affirmation("a1", "Slow is a pace too.", NOW, NOW)
    for each, text in ((other, "Slow is fast enough."), (workspace, "Slow is my pace.")):
        each.store.put(line._replace(text=text, updated_at=NOW + minute))
        minute *= 2
    meet(workspace, other)
    merge(workspace)
    lines = {one.text: one for one in workspace.store.journal().affirmations}
    assert set(lines) == {"Slow is my pace.", "Slow is fast enough."}
    (twin,) = (one for one in lines.values() if one.id != "a1")
    workspace.store.put(twin._replace(text="Slow is kind.", updated_at=NOW + 9 * minute))
    meet(workspace, other)
    assert merge(workspace).brought.nothing
    # Also where the other machine has it by now as it is here.
    with other.store.ledger.transaction() as transaction:
        table = "affirmations"
        transaction.change(table, {twin.id: tables_of(workspace)[table][twin.id]})
    meet(workspace, other)
    assert merge(workspace).brought.nothing
    kept = {one.text for one in workspace.store.journal().affirmations}
    assert kept == {"Slow is kind.", "Slow is my pace."}


def test_a_copy_of_a_log_is_merged(
    workspace: Workspace, other: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "LOG_FROM", 0)
    monkeypatch.setattr(adding, "LOG_FROM", 0)
    change(workspace, 1, text="Here.")
    change(other, 2, text="There.")
    log = Path(f"{other.paths.journal}.log")
    shutil.copyfile(log, workspace.paths.journal.parent / "journal.json (1).log")
    done = merge(workspace)
    assert texts_in(workspace) == {"e001": "Here.", "e002": "There.", "e003": TEXT}
    kept = read_tables(gzip.decompress(done.kept.read_bytes()), "")
    assert b"There." in kept["entries"]["e002"]
    assert len(kept["entries"]) == 3


def test_a_log_whose_snapshot_is_gone_is_merged_and_kept_as_a_journal(
    workspace: Workspace, other: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "LOG_FROM", 0)
    monkeypatch.setattr(adding, "LOG_FROM", 0)
    change(other, 2, text="There.")
    log = Path(f"{other.paths.journal}.log")
    shutil.copyfile(log, workspace.paths.journal.parent / "journal.json (1).log")
    change(workspace, 1, text="Here.")
    workspace.store.tidy()
    done = merge(workspace)
    assert texts_in(workspace) == {"e001": "Here.", "e002": "There.", "e003": TEXT}
    seen = preview(workspace, choose(workspace, str(done.kept)))
    assert seen.entries == 1


def test_what_is_kept_is_the_journal_of_the_other_machine(
    workspace: Workspace, other: Workspace
) -> None:
    change(other, 2, text="There.")
    meet(workspace, other)
    done = merge(workspace)
    (backup,) = workspace.backups.all()
    assert (backup.path, backup.reason) == (done.kept, "conflict copy")
    restore(workspace, preview(workspace, choose(workspace, "1")))
    assert texts_in(workspace) == texts_in(other)
    for hour in (-1, 1, 2):
        workspace.backups.make(b"of the same day", NOW + hour * DAY / 24, "daily")
    assert workspace.backups.thin(NOW + 40 * DAY)
    assert backup.path.exists()


def test_latest_never_means_a_conflict_copy(workspace: Workspace, other: Workspace) -> None:
    workspace.backups.make(workspace.paths.journal.read_bytes(), NOW - DAY, "daily")
    meet(workspace, other)
    merge(workspace)
    chosen = choose(workspace, "latest")
    assert chosen.backup is not None
    assert chosen.backup.reason == "daily"


def test_several_copies_of_one_journal(workspace: Workspace, other: Workspace) -> None:
    meet(workspace, other, "journal (1).json")
    change(other, 2, text="There.")
    meet(workspace, other, "journal (conflicted copy).json")
    change(other, 2, 2, text="There again.")
    other.store.put(entry(4))
    meet(workspace, other)
    for copy in find_copies(workspace):
        merge_copy(workspace, copy)
    assert texts_in(workspace) == texts_in(other)
    assert len(workspace.backups.all()) == 3
    assert not any(one.other_texts for one in workspace.store.journal().entries)


def test_an_encrypted_copy_stays_encrypted(workspace: Workspace, other: Workspace) -> None:
    opener = encrypt(workspace, other)
    change(other, 2, text="There.")
    other.store.tidy()
    meet(workspace, other)
    workspace.store.forget()
    (copy,) = find_copies(workspace)
    with pytest.raises(LockedError):
        look_at(workspace, copy)
    with pytest.raises(LockedError):
        merge_copy(workspace, copy)
    assert copy.path.exists()
    workspace.store.keyring.hold(opener)
    done = merge_copy(workspace, copy)
    assert is_sealed(done.kept.read_bytes())
    assert workspace.store.sealed()
    assert texts_in(workspace)["e002"] == "There."


def test_a_plain_copy_beside_an_encrypted_journal_is_kept_encrypted(
    workspace: Workspace, other: Workspace
) -> None:
    encrypt(workspace)
    change(other, 2, text="There.")
    meet(workspace, other)
    assert is_sealed(merge(workspace).kept.read_bytes())
    assert b"There." not in workspace.paths.journal.read_bytes()
    assert texts_in(workspace)["e002"] == "There."


@pytest.mark.parametrize("data", [b"", b"half of a", b'{"_meta": {}}'])
def test_a_damaged_copy_is_told_and_nothing_changes(
    workspace: Workspace, other: Workspace, data: bytes
) -> None:
    path = meet(workspace, other)
    path.write_bytes(data)
    before = tables_of(workspace)
    (copy,) = find_copies(workspace)
    for use in (look_at, merge_copy):
        with pytest.raises(StoreError) as caught:
            use(workspace, copy)
        assert len(caught.value.lines()) == 4
    assert path.read_bytes() == data
    assert tables_of(workspace) == before
    assert workspace.backups.all() == ()


def test_a_copy_written_anew_meanwhile_stays(
    workspace: Workspace, other: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = meet(workspace, other)
    make = BackupBox.make

    def written_meanwhile(*args: Any) -> Any:
        path.write_bytes(b"newer")
        return make(*args)

    monkeypatch.setattr(BackupBox, "make", written_meanwhile)
    assert not merge(workspace).removed
    assert path.read_bytes() == b"newer"


def _kill(*_: Any) -> Any:
    raise Killed


@pytest.mark.parametrize(
    "cut",
    [
        lambda patch: patch.setattr(ledger.Ledger, "_commit", _kill),
        lambda patch: patch.setattr(BackupBox, "make", _kill),
        lambda patch: patch.setattr(os, "unlink", _kill),
        lambda patch: patch.setattr(AtomicFile, "flush_folder", _kill),
    ],
    ids=["before it is saved", "before the backup", "before the removal", "after the removal"],
)
def test_cut_short_between_any_two_steps_the_same_call_does_the_rest(
    workspace: Workspace,
    other: Workspace,
    tmp_path: Path,
    cut: Callable[[pytest.MonkeyPatch], None],
) -> None:
    change(workspace, 1, text="It was grey.")
    change(other, 1, 2, text="It was bright.")
    change(other, 2, 2, text=TEXT + "\nThere.", tags=("there",))
    change(workspace, 2, 3, text="Here.\n" + TEXT, tags=("here",))
    meet(workspace, other)
    (copy,) = find_copies(workspace)
    with pytest.MonkeyPatch.context() as patch:
        cut(patch)
        with pytest.raises(Killed):
            merge_copy(workspace, copy)
    again = make_workspace(tmp_path, FixedClock())
    told = everything(again) + (copy.path.read_text() if copy.path.exists() else "")
    for words in ("It was grey.", "It was bright.", "There.", "Here."):
        assert words in told
    for one in find_copies(again):
        merge_copy(again, one)
    assert find_copies(again) == ()
    assert texts_in(again)["e002"] == f"Here.\n{TEXT}\nThere."
    first = next(one for one in again.store.journal().entries if one.id == "e001")
    assert {first.text, *first.other_texts} == {"It was grey.", "It was bright."}
    assert any(one.reason == "conflict copy" for one in again.backups.all())
