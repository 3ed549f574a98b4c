"""What trust costs: durable saves, `log` as a whole process, and opening, beside SQLite and TinyDB.

``python tests/bench/store.py`` prints medians with p10 and p90, and ratios. Each figure is taken
in turn with its references in the same run (A B A B ...), after rounds to warm up that are not
counted. Everything lies in one temporary folder, on a file system where flushing costs something.
"""

import argparse
import gc
import json
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from journal_tui.app.session import FIRST_PAGE, Session
from journal_tui.app.workspace import open_workspace
from journal_tui.store.backups import BackupBox
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.snapshot import ENTRIES
from journal_tui.store.storage import JournalDB, JournalStorage
from tests.bench.journals import make_journal
from tests.bench.racing import (
    Against,
    Race,
    disk_folder,
    print_growth,
    print_heads,
    run,
    seconds,
    tell_load,
)
from tests.bench.references import (
    NEW,
    SQLITE_LOG,
    appending,
    insert,
    inserting,
    inserting_plainly,
    make_database,
    plain_table,
    replacing,
)
from tests.terminal import environ_in, program

GROWTH: Final = 0.1
LOG_CALL: Final = ("log", "1.5mi", "18:40", "-m", "I was tired and I went out all the same.")


class Place:
    """A journal of one size in a folder of its own, and a database with the same rows."""

    def __init__(self, folder: Path, size: int) -> None:
        self.folder = folder / str(size)
        self.path = self.folder / "data" / "journal.json"
        self.store = make_journal(self.path, size)
        self.database = self.folder / "reference.db"
        make_database(self.database, self.store.ledger.tables.lines(ENTRIES))

    def copy(self, name: str) -> Path:
        """A copy of the journal to change."""
        path = self.folder / name / self.path.name
        shutil.copytree(self.path.parent, path.parent)
        return path


def store_at(path: Path) -> JournalStore:
    """The journal, not read yet."""
    return JournalStore(path, now=lambda: datetime.now(UTC), entropy=os.urandom)


# --- what is measured -----------------------------------------------------------------------------


def put(store: JournalStore) -> float:
    """Save a new entry into a journal that is read."""
    entry = NEW.next()
    return seconds(lambda: store.put(entry))


def put_warm(store: JournalStore) -> float:
    """The same right after another: what ran before has emptied the caches of the processor."""
    put(store)
    return put(store)


def add(path: Path) -> float:
    """Save a new entry into a journal that is not read, as the shell does."""
    entry = NEW.next()
    return seconds(lambda: store_at(path).add(entry))


def fold(store: JournalStore) -> float:
    """Take one saved entry up from the log into the snapshot."""
    store.put(NEW.next())
    return seconds(store.tidy)


def open_session(path: Path) -> float:
    """Read what the screens need before they are drawn."""
    session = Session(open_workspace(str(path), str(path.parent), {"HOME": str(path.parent)}))
    taken = seconds(session.open)
    assert len(session.journal.entries) >= FIRST_PAGE
    return taken


def whole_process(argv: list[str], environ: Mapping[str, str]) -> float:
    """Run a process from its start to its end."""
    return seconds(lambda: subprocess.run(argv, env=environ, check=True, stdout=subprocess.DEVNULL))


# --- the races ------------------------------------------------------------------------------------


def saves(places: Mapping[int, Place], rounds: int) -> Iterator[Race]:
    """Durable saves: 1.5 x append and flush, 1.3 x SQLite, flat, a thousandth of plain TinyDB."""
    for size, place in places.items():
        if size < 1000:
            continue
        store = place.store
        store.journal()
        against = (
            Against("append + fsync", appending(place.path.parent / "appended"), 1.5),
            Against("SQLite insert", inserting(place.database), 1.3),
        )
        yield Race(f"put, {size} entries", partial(put, store), against, rounds, 20, "put", size)
        store.tidy()
        storage = JournalStorage(store.ledger)
        table = JournalDB(storage=lambda storage=storage: storage).table(ENTRIES)
        ours, name = partial(insert, table), "table.insert"
        yield Race(f"{name}, {size} entries", ours, against, rounds, 20, name, size)
        store.tidy()
    place = places[10_000]
    tiny = Against("TinyDB insert", inserting_plainly(place.copy("tiny")), 0.001)
    yield Race("put, 10000 entries", partial(put_warm, place.store), (tiny,), 7)
    place.store.tidy()


def processes(places: Mapping[int, Place], folder: Path, rounds: int) -> Iterator[Race]:
    """``log`` as a whole process: twice a script that inserts into SQLite, and flat."""
    (folder / "sqlite_log.py").write_text(SQLITE_LOG)
    script = folder / "script.py"
    script.write_text("from sqlite_log import main\nmain()\n")
    installed = Path(sys.executable).with_name("journal-tui")
    call = [str(installed), *LOG_CALL] if installed.exists() else program(*LOG_CALL)
    theirs = [sys.executable, str(script), *LOG_CALL]
    for size, place in places.items():
        # An environment of its own: where bytecode must not be written, it would not be there.
        environ = environ_in(folder, DATABASE=str(place.database))
        environ["JOURNAL_TUI_JOURNAL"] = str(place.path)
        reference = Against("SQLite script", partial(whole_process, theirs, environ), 2.0)
        ours = partial(whole_process, call, environ)
        yield Race(f"log, {size} entries", ours, (reference,), rounds, 2, "log", size)
        place.store.tidy()


def opening(place: Place, rounds: int) -> Iterator[Race]:
    """Opening 10,000 entries: the newest page takes a tenth of what plain TinyDB takes."""
    with_log = place.copy("with_log")
    behind = store_at(with_log)
    while (mark := behind.ledger.medium.marks().log) is None or mark.size < 990_000:
        behind.put(NEW.next())
    # Nothing that the bench keeps is in the way of a collection of garbage.
    gc.collect()
    gc.freeze()
    for words, path in (("10000 entries", place.path), ("10000 + log of 1 MB", with_log)):
        yield from reading(words, path, place.path, rounds)
    gc.unfreeze()


def reading(words: str, path: Path, plain: Path, rounds: int) -> Iterator[Race]:
    """The ways to read one journal, against plain TinyDB on ``plain``."""
    tiny = Against("TinyDB open", partial(seconds, lambda: len(plain_table(plain))), 0.1)
    newest = partial(seconds, lambda: store_at(path).newest(FIRST_PAGE))
    journal = partial(seconds, lambda: store_at(path).journal())
    yield Race(f"newest, {words}", newest, (tiny,), rounds)
    yield Race(f"Session.open, {words}", partial(open_session, path), (tiny,), rounds)
    yield Race(f"journal, {words}", journal, (tiny._replace(bound=None),), rounds)


def encrypted(place: Place, rounds: int) -> Iterator[Race]:
    """An encrypted save takes at most two plain ones."""
    sealed = store_at(place.copy("sealed"))
    sealed.keyring.hold(sealed.keyring.files.make("a passphrase of the bench"))
    sealed.ledger.rewrite(sealed=True)
    sealed.journal()
    plain = Against("plain put", partial(put, place.store), 2.0)
    yield Race("encrypted put, 10000 entries", partial(put, sealed), (plain,), rounds, 20)
    place.store.tidy()


def others(places: Mapping[int, Place], rounds: int) -> Iterator[Race]:
    """What has no bound: adding without reading, folding, a backup."""
    for size, place in places.items():
        against = (Against("append + fsync", appending(place.path.parent / "appended")),)
        yield Race(
            f"add unread, {size} entries", partial(add, place.path), against, rounds, 5, "add", size
        )
        place.store.tidy()
    place = places[10_000]
    data = place.path.read_bytes()
    whole = Against("write, rename, fsync", replacing(place.folder, data))
    yield Race("fold, 10000 entries", partial(fold, place.store), (whole,), 7)
    box, now = BackupBox(place.folder / "backups", "journal"), datetime.now(UTC)
    backup = partial(seconds, lambda: box.make(data, now, "by hand"))
    yield Race("backup, 10000 entries", backup, (whole,), 3)


def races(folder: Path, quick: bool) -> Iterator[Race]:
    """All of them; the journals are made as they are needed."""
    places = {size: Place(folder, size) for size in (10, 100, 1000, 10_000)}
    place = places[10_000]
    yield from opening(place, 3 if quick else 9)
    if not quick:
        places[100_000] = Place(folder, 100_000)
    yield from saves(places, 100 if quick else 300)
    yield from encrypted(place, 100 if quick else 300)
    yield from processes(places, folder, 7 if quick else 21)
    yield from others(places, 20 if quick else 100)


# --- the run --------------------------------------------------------------------------------------


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, at most 10000 entries")
    parser.add_argument("--only", default="", help="rows whose name holds this")
    parser.add_argument("--json", metavar="FILE")
    args = parser.parse_args()
    above, kind = disk_folder()
    here = {
        "file_system": kind,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "load_before": tell_load("before"),
    }
    print(f"on {kind}, Python {here['python']}, SQLite {here['sqlite']}; in turn, after warming up")
    print_heads()
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(dir=above) as name:
        for race in races(Path(name), args.quick):
            if args.only in race.name:
                rows += run(race)
    curves = print_growth(rows, GROWTH)
    here["load_after"] = tell_load("after")
    if args.json:
        result = {"machine": here, "rows": rows, "growth": curves}
        Path(args.json).write_text(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
