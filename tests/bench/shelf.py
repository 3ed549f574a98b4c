"""The journals that are measured, of all sizes, and what the measuring knows of their entries."""

import json
import random
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.store.backups import BackupBox
from tests.bench.journals import WORDS, make_journal
from tests.terminal import environ_in

SIZES: Final = (10, 100, 1000, 10_000, 100_000)
#: The word that the oldest entry alone holds.
OLDEST: Final = "qoldest"
#: Every second entry or so holds a word of its own kind: this letter, and three of the others.
RARE: Final = "z"
LETTERS: Final = "abcd"
#: The word with which a filter begins; not quite all entries hold it.
COMMON: Final = "rain"
#: So many of the newest entries are known whole.
KNOWN: Final = 240


class Known(NamedTuple):
    """The newest entries, newest first, and the rare word of each entry that holds the common."""

    at: list[str]
    texts: list[str]
    rare: list[str]

    def count(self, begun: str) -> int:
        """The entries that hold the common word, and a word that begins like this."""
        return sum(begun in word for word in self.rare)


class Program(NamedTuple):
    """The program as it stands in some folder, and the journals it is measured with."""

    name: str
    root: Path
    shelf: Path

    def environ(self, size: int) -> dict[str, str]:
        """The environment in which it finds the journal of that size."""
        return environ_in(self.shelf / str(size), PYTHONPATH=str(self.root))

    def argv(self, *args: str) -> list[str]:
        """The call, by the script that an installation made."""
        return [str(Path(sys.executable).parent / "journal-tui"), *args]

    def known(self, size: int) -> Known:
        """What is known of the journal of that size."""
        return Known(*json.loads((self.shelf / str(size) / "known.json").read_text()))

    def clear(self, size: int) -> None:
        """Take away the page that was left half written."""
        shutil.rmtree(self.shelf / str(size) / "data" / "drafts", ignore_errors=True)


def fill(shelf: Path) -> None:
    """Make a journal of each size, in processes that leave no memory behind in this one."""
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(partial(_make, shelf), reversed(SIZES)))


def _make(shelf: Path, size: int) -> None:
    folder = shelf / str(size)
    path = Path(environ_in(folder)["JOURNAL_TUI_JOURNAL"])
    rng = random.Random(size)
    rare = ["" if rng.random() < 0.5 else _rare(rng) for _ in range(size)]
    rare[0] = OLDEST
    store = make_journal(path, size, words_of=lambda number: (*WORDS, rare[number] or COMMON))
    entries = store.journal().entries
    newest = entries[: -KNOWN - 1 : -1]
    known = Known(
        [f"{entry.at:%A %H:%M}" for entry in newest],
        [entry.text for entry in newest],
        [
            word if word in entry.text.casefold() else ""
            for word, entry in zip(rare, entries, strict=True)
            if COMMON in entry.text.casefold()
        ],
    )
    (folder / "known.json").write_text(json.dumps(known))
    # As on a later start of a day: the day's backup is made (of nothing, for nobody reads it
    # here), and so is the list of lines that a first boost begins.
    BackupBox(path.parent / "backups", path.stem).make(b"{}", datetime.now(UTC), "by hand")
    boost = [sys.executable, "-m", "journal_tui", "boost"]
    subprocess.run(boost, env=environ_in(folder), check=True, capture_output=True)


def _rare(rng: random.Random) -> str:
    return RARE + "".join(rng.choices(LETTERS, k=3))
