"""A journal that an earlier version saved: opened as it is, migrated by the first save.

``kept/schema-N.json`` was written by the program of that time, with its own commands.
"""

import errno
import gzip
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tinydb
from power import Recorder
from store_kit import FailingOs, Killed, entry, temps

from journal_tui.app.workspace import Workspace
from journal_tui.domain.journal import Journal
from journal_tui.errors import StoreError
from journal_tui.store import atomic_file, backups, lock, log_file, migrations
from journal_tui.store.errors import WriteError
from journal_tui.store.lines import read_tables
from journal_tui.store.snapshot import META, SCHEMA, TABLES, meta_of, schema_in
from tests.conftest import FixedClock, make_workspace
from tests.terminal import environ_in, program

KEPT = Path(__file__).parent / "kept"
SCHEMAS = range(1, SCHEMA)
#: Every module that does something to the disk when a journal is migrated.
ON_DISK = (atomic_file, lock, log_file, backups)


def kept_file(schema: int) -> Path:
    return KEPT / f"schema-{schema}.json"


@pytest.fixture(params=SCHEMAS, ids="schema {}".format)
def old(request: pytest.FixtureRequest) -> bytes:
    """The bytes of a journal of an earlier schema."""
    return kept_file(request.param).read_bytes()


def put_there(workspace: Workspace, old: bytes) -> Path:
    path = workspace.paths.journal
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.write_bytes(old)
    return path


def tables_on(path: Path) -> dict[str, dict[str, bytes]]:
    """The documents on a file, by their tables, but for what it says about itself."""
    return {
        name: lines for name, lines in read_tables(path.read_bytes(), "").items() if name != META
    }


def schema_of(path: Path) -> int:
    return schema_in(meta_of(read_tables(path.read_bytes(), ""), ""), "")


def kept_before(workspace: Workspace) -> list[bytes]:
    """What the backups hold that were made before a migration."""
    return [
        gzip.decompress(backup.path.read_bytes())
        for backup in workspace.backups.all()
        if backup.reason == "before migration"
    ]


SAVES: dict[str, Callable[[Workspace], object]] = {
    "put": lambda workspace: workspace.store.put(entry(5000)),
    "add": lambda workspace: workspace.store.add(entry(5000)),
    "fold": lambda workspace: workspace.store.tidy(),
}


def test_there_is_a_file_and_a_step_for_every_earlier_schema() -> None:
    assert [kept_file(schema).is_file() for schema in SCHEMAS] == [True] * len(SCHEMAS)
    assert set(migrations._STEPS) == set(SCHEMAS)
    assert set(TABLES) == {*SCHEMAS, SCHEMA}


def test_the_kept_file_is_what_its_name_says(old: bytes, workspace: Workspace) -> None:
    path = put_there(workspace, old)
    assert schema_of(path) in SCHEMAS
    journal = workspace.store.journal()
    assert len(journal.entries) > 3
    assert journal.affirmations
    assert journal.showings
    assert journal.goals
    assert workspace.store.deleted_entries()


def test_it_is_read_without_being_changed(old: bytes, workspace: Workspace) -> None:
    path = put_there(workspace, old)
    store = workspace.store
    store.journal()
    store.newest(3)
    store.last_act()
    assert path.read_bytes() == old
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("save", SAVES)
def test_the_first_save_migrates_it_and_loses_nothing(
    old: bytes, workspace: Workspace, save: str
) -> None:
    path = put_there(workspace, old)
    before = tables_on(path)
    SAVES[save](workspace)
    assert schema_of(path) == SCHEMA
    after = tables_on(path)
    for name, lines in before.items():
        assert {key: after[name][key] for key in lines} == lines, name
    added = sum(len(lines) for lines in after.values()) - sum(map(len, before.values()))
    assert added == (0 if save == "fold" else 1)
    assert kept_before(workspace) == [old]
    meta, was = (meta_of(read_tables(data, ""), "") for data in (path.read_bytes(), old))
    assert {name: meta[name] for name in ("program", "id", "created_at")} == {
        name: was[name] for name in ("program", "id", "created_at")
    }


def test_it_is_migrated_once(old: bytes, workspace: Workspace) -> None:
    put_there(workspace, old)
    for number in range(3):
        workspace.store.put(entry(5000 + number))
    assert len(kept_before(workspace)) == 1


def test_another_program_takes_up_what_was_migrated(
    old: bytes, workspace: Workspace, tmp_path: Path
) -> None:
    put_there(workspace, old)
    other = make_workspace(tmp_path, FixedClock())
    before = workspace.store.journal()
    other.store.put(entry(5000))
    assert workspace.store.stale()
    workspace.store.refresh()
    assert set(before.entries) < set(workspace.store.journal().entries)


def test_plain_tinydb_reads_what_comes_of_it(old: bytes, workspace: Workspace) -> None:
    path = put_there(workspace, old)
    before = tables_on(path)
    workspace.store.put(entry(5000))
    with tinydb.TinyDB(path, access_mode="r") as db:
        assert db.tables() == set(TABLES[SCHEMA])
        for name, lines in before.items():
            table = db.table(name)
            table.document_id_class = str  # type: ignore[assignment]
            found: Any = {document.doc_id for document in table.all()}
            assert set(lines) <= found


def test_the_real_program_migrates_it_by_logging(old: bytes, tmp_path: Path) -> None:
    path = tmp_path / "data" / "journal.json"
    path.parent.mkdir(mode=0o700)
    path.write_bytes(old)
    before = tables_on(path)

    def call(*args: str) -> str:
        done = subprocess.run(
            program(*args, at="2016-08-25T07:00+01:00"),
            env=environ_in(tmp_path),
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == ""
        return done.stdout

    call("list", "--json")
    assert path.read_bytes() == old
    call("log", "1mi", "-m", "The first after the change.")
    after = tables_on(path)
    assert {name: after[name] | lines for name, lines in before.items()} == {
        name: after[name] for name in before
    }
    assert len(after["entries"]) == len(before["entries"]) + 1
    (backup,) = (path.parent / "backups").glob("*-before-migration.json.gz")
    assert gzip.decompress(backup.read_bytes()) == old
    found = path.parent / "found.json"
    found.write_bytes(old)
    assert "would go" in call("restore", str(found), "--yes")
    assert tables_on(path) == {
        name: before.get(name, {}) for name in TABLES[SCHEMA] if name != META
    }


def test_without_a_backup_it_is_not_migrated(old: bytes, workspace: Workspace) -> None:
    path = put_there(workspace, old)
    # Where the folder should be there is a file.
    workspace.paths.backups.write_bytes(b"hers")
    with pytest.raises(WriteError) as caught:
        workspace.store.put(entry(5000))
    assert str(workspace.paths.backups) in caught.value.where
    assert path.read_bytes() == old
    workspace.paths.backups.unlink()
    workspace.store.put(entry(5000))
    assert kept_before(workspace) == [old]


@pytest.mark.parametrize("how", ["kill after", "short", errno.ENOSPC], ids=str)
def test_at_every_operation(
    old: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: int | str
) -> None:
    """The old journal or the new one, and never the new one without a backup of the old."""
    # A process that ends loses nothing that it did not flush, and flushing takes most of the time.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    at = 0
    whole: Journal | None = None
    outcomes = set()
    while True:
        at += 1
        folder = tmp_path / f"{at}"
        workspace = make_workspace(folder, FixedClock())
        path = put_there(workspace, old)
        shim = FailingOs(how, at)
        acknowledged = False
        with monkeypatch.context() as patch:
            for module in ON_DISK:
                patch.setattr(module, "os", shim)
            try:
                workspace.store.put(entry(5000))
                acknowledged = True
            except (StoreError, Killed):
                pass
        shim.bury()
        after = make_workspace(folder, FixedClock())
        migrated = schema_of(path) == SCHEMA
        if migrated:
            assert kept_before(after) == [old], (at, shim.happened)
        else:
            assert path.read_bytes() == old
            assert not acknowledged
        outcomes.add((migrated, acknowledged))
        found = after.store.journal()
        assert (entry(5000) in found.entries) == migrated
        after.store.put(entry(5000))
        assert old in kept_before(after)
        assert temps(path.parent) == temps(after.paths.backups) == []
        whole = whole or after.store.journal()
        assert after.store.journal() == whole
        shutil.rmtree(folder)
        if not shim.happened:
            break
    assert at > 40
    assert (True, True) in outcomes
    assert (False, False) in outcomes or how == "short"


def test_whatever_a_loss_of_power_leaves(
    old: bytes, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No state of the disk has the new journal without a whole backup of the old one."""
    path = put_there(workspace, old)
    recorder = Recorder(path.parent)
    for module in ON_DISK:
        monkeypatch.setattr(module, "os", recorder)
    workspace.store.put(entry(5000))
    recorder.note("saved")
    migrated = 0
    for state in recorder.states():
        if state.data(path.name) == old:
            assert not state.acknowledged, state.described
            continue
        migrated += 1
        assert state.data(path.name) == path.read_bytes(), state.described
        (backup,) = [data for name, data in state.tree if "before-migration" in name]
        assert backup is not None, state.described
        assert gzip.decompress(backup) == old, state.described
    assert migrated
