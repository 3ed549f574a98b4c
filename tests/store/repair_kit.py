"""What the tests of check and repair share: a journal to damage, and looks at what came of it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from store_kit import (
    START,
    affirmation,
    deleted,
    doubt,
    entry,
    full_entry,
    goal,
    imported_file,
    letter,
    open_store,
    plan,
    showing,
)

from journal_tui.store.backups import BackupBox
from journal_tui.store.check import CheckReport, check
from journal_tui.store.drafts import DraftBox
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.repair import Repaired, repair
from journal_tui.store.sealing import Opener, new_identity

FIRST = (
    *(full_entry(1), entry(2), deleted(entry(3)), affirmation(1)),
    *(showing(1), plan(1), letter(1), imported_file(1), doubt(1), goal(1)),
)
CHANGED = entry(1, text="Written over.", updated_at=START + timedelta(days=9))
LATER = (entry(4), CHANGED)


def log_of(path: Path) -> Path:
    return Path(f"{path}.log")


def repaired(path: Path, store: JournalStore | None = None) -> Repaired:
    store = store or open_store(path)
    return repair(store, BackupBox(path.parent / "backups", "journal"), path.parent / "drafts")


def checked(path: Path, store: JournalStore | None = None) -> CheckReport:
    store = store or open_store(path)
    drafts = DraftBox(path.parent / "drafts", keys=store.keyring)
    return check(path, store.keyring, drafts, BackupBox(path.parent / "backups", "journal"))


def everything(store: JournalStore) -> dict[str, Any]:
    """All values by id, tombstones too, and the lines of the history."""
    journal = store.journal()
    live = (value for table in journal if isinstance(table, tuple) for value in table)
    rest = (*store.deleted_entries(), *store.imported())
    values = {each.id: each for each in (*live, *rest)}
    return values | dict(store.ledger.tables.lines("history"))


def by_id(*values: Any) -> dict[str, Any]:
    return {value.id: value for value in values}


def words(done: Repaired) -> list[str]:
    return [note.words for note in done.notes]


def files(path: Path) -> dict[str, bytes]:
    """What lies beside the journal, by name; the lock has nothing of hers in it."""
    found = [one for one in path.parent.rglob("*") if one.is_file() and one.suffix != ".lock"]
    return {str(one.relative_to(path.parent)): one.read_bytes() for one in found}


def put_aside(path: Path, before: dict[str, bytes]) -> bool:
    """Whether each file is there as it was, in its place or in one of its copies."""
    return all(
        any(one.read_bytes() == data for one in path.parent.glob(f"{name}*"))
        for name, data in before.items()
    )


def encrypt(store: JournalStore) -> None:
    """Encrypt the journal; the key file beside it opens nothing, which nobody tries here."""
    opener = Opener(new_identity())
    store.keyring.hold(opener)
    store.ledger.rewrite(sealed=True)
    files = store.keyring.files
    for path, text in ((files.pub_path, opener.recipient), (files.key_path, "a key")):
        path.write_text(text)
        path.chmod(0o600)


def opened(store: JournalStore) -> JournalStore:
    """Another program that was given the passphrase."""
    other = open_store(store.path)
    other.keyring.hold(store.keyring.opener)
    return other
