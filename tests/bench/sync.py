"""What syncing costs with a journal of 10,000 entries, beside ``git`` alone.

``python -m tests.bench.sync`` prints three tables: a round with nothing to do beside ``git
fetch`` in a clone of the same remote, over a path and over an ssh that takes 50 ms; a round with
20 entries changed on each side, as seconds over git's own; and the bytes that a commit adds, here
and in the remote, plain and encrypted. It ends with 1 where a bound does not hold.
"""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

from journal_tui.app.privacy import encrypt, unlock
from journal_tui.app.syncing.round import sync
from journal_tui.app.syncing.setup import name_remote, take_up
from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Entry
from tests.bench.figures import verdict
from tests.bench.journals import make_journal
from tests.bench.racing import (
    Against,
    Race,
    disk_folder,
    print_heads,
    run,
    seconds,
    tell_load,
)
from tests.sync.shell_kit import URL, Shell
from tests.with_git import bare

SIZE: Final = 10_000
CHANGED: Final = 20
DELAY_S: Final = 0.05
#: The bounds of the issue: times ``git fetch``, seconds over git's own, bytes a commit.
NOTHING_BOUND, OVER_BOUND, BYTES_BOUND = 3.0, 0.6, 150_000
PASSPHRASE: Final = "rain all day"
WAIT_S: Final = 120.0


class Place(Shell):
    """A machine whose program runs in this process as well."""

    def __init__(self, folder: Path, remote: Path) -> None:
        super().__init__(folder, remote, folder / "cache")
        self.environ["STORM_DELAY"] = str(DELAY_S)
        self.trace = folder / "trace"

    def opened(self, **more: str) -> Workspace:
        """The program on this machine, just started."""
        workspace = open_workspace(environ=self.environ | more)
        if workspace.locked:
            unlock(workspace, PASSPHRASE)
        return workspace

    def set_up(self, url: str) -> None:
        workspace = self.opened()
        take_up(workspace, name_remote(workspace, url, wait_s=WAIT_S), wait_s=WAIT_S)

    def sync(self, **more: str) -> float:
        """Seconds of a round of a program that has just been started, without its start."""
        workspace = self.opened(**more)
        return seconds(lambda: sync(workspace, wait_s=WAIT_S))

    def timed(self) -> tuple[float, float]:
        """Seconds of a round, and how many of them git says that it needed itself."""
        self.trace.unlink(missing_ok=True)
        took = self.sync(GIT_TRACE2_EVENT=str(self.trace))
        return took, self._own_s()

    def timed_process(self) -> tuple[float, float]:
        """The same of the whole program, from its start to its end."""
        self.trace.unlink(missing_ok=True)
        took = seconds(lambda: self.works("sync", GIT_TRACE2_EVENT=str(self.trace)))
        return took, self._own_s()

    def _own_s(self) -> float:
        events = [json.loads(line) for line in self.trace.read_text().splitlines()]
        # Programs that git calls are in the time of the one that called them.
        ends = [one for one in events if one["event"] == "atexit" and "/" not in one["sid"]]
        if not ends:
            sys.exit("git left no trace of its time")
        return sum(float(one["t_abs"]) for one in ends)

    def change(self, entries: Sequence[Entry], rng: random.Random) -> None:
        """Change the text of these entries, as an edit does."""
        workspace = self.opened()
        now = workspace.clock.now()
        workspace.store.put(
            *(
                entry._replace(
                    text=f"{entry.text} And on, {rng.getrandbits(32)} times.", updated_at=now
                )
                for entry in entries
            ),
            kind="edit",
        )

    def entries(self) -> Sequence[Entry]:
        return self.opened().store.journal().entries

    @property
    def objects(self) -> Path:
        """Where the private repository keeps what it was given."""
        return self.journal.parent / "sync" / f"{self.journal.name}.git" / "objects"


def main() -> None:
    """Measure everything and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--size", type=int, default=SIZE)
    args = parser.parse_args()
    tell_load("before")
    above, kind = disk_folder()
    with tempfile.TemporaryDirectory(dir=above) as name:
        folder = Path(name)
        print(f"{args.size} entries, on {kind}, git {_git_version()}; {args.rounds} rounds")
        first = _machine(folder, args.size)
        kept = [
            *_nothing_to_do(folder, first, args.rounds),
            # Before there are more edits in the month than she makes in a year.
            *_bytes("plain", first),
            *_both_changed(folder, first, args.rounds),
        ]
        kept += _bytes("encrypted", _machine(folder, args.size, "sealed"))
    tell_load("after")
    sys.exit(0 if all(kept) else 1)


def _machine(folder: Path, size: int, name: str = "") -> Place:
    """A machine that has synced such a journal; with a ``name`` an encrypted one."""
    remote = bare(folder / f"{name}there" / "remote.git")
    place = Place(folder / f"{name}first", remote)
    make_journal(place.journal, size)
    if name:
        encrypt(place.opened(), PASSPHRASE)
    took = seconds(lambda: place.set_up(str(remote)))
    print(f"\nthe first sync of all took {took:.1f} s; the remote has {_size(remote):,} bytes")
    return place


def _nothing_to_do(folder: Path, place: Place, rounds: int) -> list[bool]:
    clone = folder / "clone.git"
    git = [shutil.which("git") or "git"]
    environ = {**os.environ, **place.environ, "STORM_SSH": "slow"}
    subprocess.run([*git, "clone", "-q", "--bare", str(place.remote), str(clone)], check=True)
    refs = "+refs/heads/journal:refs/remotes/origin/journal"

    def fetch(url: str) -> Callable[[], float]:
        call = [*git, "-C", str(clone), "fetch", "-q", url, refs]
        return lambda: seconds(lambda: subprocess.run(call, env=environ, check=True))

    def bare_start() -> float:
        return seconds(lambda: place.works("--version"))

    bound = NOTHING_BOUND
    print("\na round with nothing to do")
    print_heads()
    rows = []
    for how, url, slow in (("a path", str(place.remote), {}), ("ssh", URL, {"STORM_SSH": "slow"})):
        place.set_up(url) if not slow else _set_up_slow(place)
        place.sync(**slow)
        alone = fetch(url)
        within = Race(
            f"in the program, over {how}",
            lambda slow=slow: place.sync(**slow),
            (Against("git fetch", alone, bound),),
            rounds,
        )
        whole = Race(
            f"as a whole process, over {how}",
            lambda slow=slow: seconds(lambda: place.works("sync", **slow)),
            (Against("git fetch", alone, bound), Against("journal-tui --version", bare_start)),
            rounds,
        )
        rows += [*run(within), *run(whole)]
    place.set_up(str(place.remote))
    return [row["ratio"] <= row["bound"] for row in rows if row["bound"]]


def _set_up_slow(place: Place) -> None:
    place.environ["STORM_SSH"] = "slow"
    try:
        place.set_up(URL)
    finally:
        del place.environ["STORM_SSH"]


def _both_changed(folder: Path, first: Place, rounds: int) -> list[bool]:
    second = Place(folder / "second", first.remote)
    shutil.copytree(first.journal.parent, second.journal.parent)
    second.sync()
    rng = random.Random(8)
    print(f"\n{CHANGED} entries changed on each side: seconds in all, git's own, what is left")
    kept = []
    for told, choose in (("of this month", _newest), ("anywhere", _anywhere)):
        for how in ("in the program", "as a whole process"):
            takes: list[tuple[float, float]] = []
            for _ in range(max(3, rounds // 2)):
                first.sync()
                first.change(choose(first.entries(), rng), rng)
                second.change(choose(second.entries(), rng), rng)
                first.sync()
                timed = second.timed if how == "in the program" else second.timed_process
                takes.append(timed())
            in_all, own = (statistics.median(each) for each in zip(*takes, strict=True))
            over = statistics.median(took - git for took, git in takes)
            says = verdict(over, OVER_BOUND)
            print(
                f"{told:<16}{how:<20}{in_all:>8.3f}{own:>8.3f}{over:>8.3f}{OVER_BOUND:>8g} {says}"
            )
            kept.append(over <= OVER_BOUND)
    first.sync()
    return kept


def _bytes(form: str, place: Place) -> list[bool]:
    """What a commit adds to the private repository and to the remote."""
    rng = random.Random(9)
    place.sync()
    print(f"\nbytes that a commit adds, {form}: here, in the remote")
    kept = []
    acts: Mapping[str, Callable[[], object]] = {
        "1 entry logged": lambda: save_writing(
            place.opened(), Writing("1.5mi 18:40", "I was tired and I went out all the same.")
        ),
        f"{CHANGED} changed of this month": lambda: place.change(
            _newest(place.entries(), rng), rng
        ),
        f"{CHANGED} changed anywhere": lambda: place.change(_anywhere(place.entries(), rng), rng),
    }
    for told, act in acts.items():
        act()
        before = _size(place.objects), _size(place.remote / "objects")
        place.sync()
        here, there = (
            after - was
            for after, was in zip(
                (_size(place.objects), _size(place.remote / "objects")), before, strict=True
            )
        )
        says = verdict(max(here, there), BYTES_BOUND)
        print(f"{told:<32}{here:>12,}{there:>12,}{BYTES_BOUND:>12,} {says}")
        kept.append(max(here, there) <= BYTES_BOUND)
    return kept


def _newest(entries: Sequence[Entry], rng: random.Random) -> Sequence[Entry]:
    """Entries of the last month, chosen by chance."""
    month = [one for one in entries[-60:] if entries[-1].at - one.at < timedelta(days=30)]
    return rng.sample(month, min(len(month), CHANGED))


def _anywhere(entries: Sequence[Entry], rng: random.Random) -> Sequence[Entry]:
    return rng.sample(list(entries), CHANGED)


def _size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _git_version() -> str:
    said = subprocess.run(["git", "version"], capture_output=True, text=True, check=True).stdout
    return said.split()[2]


if __name__ == "__main__":
    started = time.monotonic()
    try:
        main()
    finally:
        print(f"{time.monotonic() - started:.0f} s in all")
