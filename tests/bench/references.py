"""What the store is measured against: a bare append, SQLite, plain TinyDB, a replaced file."""

import json
import os
import random
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from tinydb import TinyDB
from tinydb.table import Document

from journal_tui.domain.entry import Entry
from journal_tui.store.codec import encode
from journal_tui.store.framing import frame
from journal_tui.store.lines import Lines, line_of
from journal_tui.store.log import payload_of
from journal_tui.store.snapshot import ENTRIES
from tests.bench.journals import make_entry
from tests.bench.racing import Go, seconds

MAKE_TABLE: Final = "CREATE TABLE entries (id TEXT PRIMARY KEY, document TEXT NOT NULL)"
INSERT: Final = "INSERT INTO entries VALUES (?, ?)"
#: A module, so that its bytecode is kept as ours is; a script of one line calls it.
SQLITE_LOG: Final = f"""
import argparse, json, os, sqlite3
from datetime import datetime

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    parser.add_argument("run", nargs="*")
    parser.add_argument("-m", "--message", default="")
    args = parser.parse_args()
    entry = {{"at": datetime.now().astimezone().isoformat(), "run": args.run, "text": args.message}}
    database = sqlite3.connect(os.environ["DATABASE"], isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("{INSERT}", (os.urandom(13).hex(), json.dumps(entry)))
    database.close()
"""


class NewEntries:
    """Entries of 1.2 kB, each later than all before it."""

    def __init__(self) -> None:
        self._rng = random.Random(0)
        self._at = datetime.now(UTC)

    def next(self) -> Entry:
        """Another one."""
        self._at += timedelta(minutes=1)
        return make_entry(self._rng, self._at)


NEW: Final = NewEntries()


def make_database(path: Path, lines: Lines) -> None:
    """A database with a row for each of these lines of a journal."""
    with sqlite3.connect(path) as database:
        database.execute(MAKE_TABLE)
        rows = ((doc_id, line.decode().partition(": ")[2]) for doc_id, line in lines.items())
        database.executemany(INSERT, rows)
    database.close()


def insert(table: Any) -> float:
    """Insert a new document through the API of TinyDB."""
    entry = NEW.next()
    document = Document(encode(entry), entry.id)  # type: ignore[arg-type]
    return seconds(lambda: table.insert(document))


def appending(path: Path) -> Go:
    """Append as many bytes as a save to a file, and flush them: the least there is to do."""
    entry = NEW.next()
    line = line_of(entry.id, encode(entry))
    data = frame(1, payload_of({ENTRIES: {entry.id: line}}, None))
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    descriptor = os.open(path, flags, 0o600)

    def append() -> None:
        os.write(descriptor, data)
        os.fsync(descriptor)

    return lambda: seconds(append)


def inserting(path: Path) -> Go:
    """Insert the JSON text of a new entry into SQLite, durably.

    The write-ahead log has its full size already, as in a database that has been open for long:
    a third quicker than while it grows.
    """
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")

    def go() -> float:
        entry = NEW.next()
        row = (entry.id, json.dumps(encode(entry)))
        return seconds(lambda: database.execute(INSERT, row))

    for _ in range(500):
        go()
    return go


def inserting_plainly(path: Path) -> Go:
    """Insert the document of a new entry into plain TinyDB."""
    table = plain_table(path)

    def go() -> float:
        taken = insert(table)
        # TinyDB leaves 20 MB to be written some time, which our next save would wait for.
        with path.open("rb") as file:
            os.fsync(file)
        return taken

    return go


def replacing(folder: Path, data: bytes) -> Go:
    """Write a whole file and let it take another's name, durably."""

    def replace() -> None:
        descriptor = os.open(folder / "new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(descriptor, data)
        os.fsync(descriptor)
        os.close(descriptor)
        (folder / "new").replace(folder / "whole")
        descriptor = os.open(folder, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)

    return lambda: seconds(replace)


def plain_table(path: Path) -> Any:
    """The entries in plain TinyDB on the same file."""
    table = TinyDB(path).table(ENTRIES)
    table.document_id_class = str  # type: ignore[assignment]
    return table
