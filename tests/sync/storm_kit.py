"""The machines of the storm, with a home each, and syncs in processes that can be cut short."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

from journal_tui.app.privacy import encrypt, unlock
from journal_tui.app.syncing.round import sync
from journal_tui.app.syncing.setup import name_remote, take_up
from journal_tui.app.workspace import Workspace
from journal_tui.config.paths import Paths
from journal_tui.config.settings import Settings
from journal_tui.errors import JournalTuiError
from journal_tui.store import sealing
from journal_tui.store.lines import document_of
from tests.conftest import NOW, FixedClock
from tests.store.test_sealing import quick_wrap
from tests.sync.storm_remote import GIT, Remote

#: The tables that travel; all machines end with the very same lines in them.
TRAVELLING: Final = (
    *("entries", "history", "imports", "affirmations", "showings"),
    *("goals", "plans", "letters", "doubts"),
)
#: Seconds that a sync may wait for its remote; nothing here takes so long.
WAIT_S: Final = 20.0
PASSPHRASE: Final = "rain all day"

#: Runs the n-th git call of a sync in another way: the program that called is killed before it,
#: while it runs (git as well, or git goes on alone), or after it.
_WRAPPER: Final = """#!/bin/sh
[ -e '{plan}' ] || exec '{git}' "$@"
read -r at how pid pause < '{plan}'
echo x >> '{count}'
[ "$(wc -l < '{count}')" -eq "$at" ] || exec '{git}' "$@"
rm -f '{plan}'
case $how in
before) kill -9 "$pid"; exit 1 ;;
during) '{git}' "$@" <&0 & sleep "$pause"; kill -9 "$pid" $!; exit 1 ;;
orphan) '{git}' "$@" <&0 & sleep "$pause"; kill -9 "$pid"; wait; exit 1 ;;
after) '{git}' "$@"; kill -9 "$pid"; exit 1 ;;
esac
"""


class Cut(NamedTuple):
    """How a sync is cut short: ``after`` seconds, at its n-th ``step`` or at its n-th ``git``."""

    kind: str
    at: float
    how: str = ""
    pause_s: float = 0.0


class Ended(NamedTuple):
    """How a sync in a process of its own ended; all empty where it was killed.

    ``said`` is the kind of the error and its first line, ``bug`` the traceback of what no error
    of the program is.
    """

    outcome: dict[str, Any] | None = None
    said: tuple[str, str] | None = None
    bug: str = ""
    steps: int = 0

    @property
    def killed(self) -> bool:
        return self.outcome is None and self.said is None and not self.bug


class Machine:
    """One of her machines: a home, a journal, a clock that may be wrong, and an open program."""

    def __init__(self, name: str, folder: Path, remote: Remote, wrong_by: timedelta) -> None:
        self.name = name
        self.folder = folder / name
        self.wrong_by = wrong_by
        self.clock = FixedClock(NOW)
        data = self.folder / "data"
        self.paths = Paths(
            journal=data / "journal.json",
            config=self.folder / "config",
            cache=folder / "cache",
            drafts=data / "drafts",
            backups=data / "backups",
        )
        self.bin = self.folder / "bin"
        self.bin.mkdir(parents=True)
        (self.folder / "home").mkdir()
        self._plan, self._count = self.folder / "plan", self.folder / "count"
        wrapper = self.bin / "git"
        wrapper.write_text(_WRAPPER.format(plan=self._plan, count=self._count, git=GIT))
        wrapper.chmod(0o755)
        self._environ = {
            "HOME": str(self.folder / "home"),
            "PATH": f"{self.bin}{os.pathsep}{os.environ.get('PATH', '')}",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_SSH_COMMAND": str(remote.ssh),
        }

    def opened(self, seed: int) -> Workspace:
        """A program that is opened on its journal, and unlocked."""
        workspace = Workspace(
            self.paths,
            Settings(),
            clock=self.clock,
            rng=random.Random(seed),
            entropy=random.Random(seed).randbytes,
            environ=self._environ,
        )
        if workspace.locked:
            unlock(workspace, PASSPHRASE)
        return workspace

    def turn_clock(self, now: datetime) -> None:
        self.clock.turn_to(now + self.wrong_by)

    def encrypt(self, key: bytes | None) -> bytes:
        """Encrypt its journal with this key, or with a new one; the file of the key."""
        workspace = self.opened(1)
        if key is not None:
            self.paths.journal.parent.mkdir(mode=0o700, exist_ok=True)
            workspace.store.keyring.files.key_path.write_bytes(key)
            workspace.store.keyring.files.key_path.chmod(0o600)
            unlock(workspace, PASSPHRASE)
        really, sealing.wrap_identity = sealing.wrap_identity, quick_wrap
        try:
            encrypt(workspace, "" if key else PASSPHRASE)
        finally:
            sealing.wrap_identity = really
        return workspace.store.keyring.files.key_path.read_bytes()

    def tables(self) -> dict[str, dict[str, bytes]]:
        """The lines of the tables that travel, as they stand on the disk."""
        store = self.opened(0).store
        store.refresh()
        return {name: dict(store.ledger.tables.lines(name)) for name in TRAVELLING}

    def documents(self) -> dict[str, dict[str, Any]]:
        """The documents of these tables, as ``Remote.documents`` has them."""
        return {
            f"{table} {key}": document_of(line)
            for table, lines in self.tables().items()
            for key, line in lines.items()
        }

    def commit(self) -> str:
        """The commit that the journal says it is."""
        store = self.opened(0).store
        store.refresh()
        return str(document_of(store.ledger.tables.lines("sync")["base"])["commit"])

    def plan_cut(self, cut: Cut) -> None:
        """Let the git calls of this very process go as the plan says."""
        self._count.write_text("")
        self._plan.write_text(f"{cut.at:.0f} {cut.how} {os.getpid()} {cut.pause_s:.3f}\n")

    def forget_cut(self) -> None:
        self._plan.unlink(missing_ok=True)


class Syncing:
    """A sync in a process of its own, which may be cut short."""

    def __init__(self, machine: Machine, seed: int, cut: Cut | None = None) -> None:
        self._machine = machine
        self._cut = cut
        sys.stdout.flush()
        reader, writer = os.pipe()
        self.started = time.monotonic()
        self.pid = os.fork()
        if not self.pid:
            os.close(reader)
            _be_a_sync(machine, seed, cut, writer)
        os.close(writer)
        self._reader = reader

    def ended(self) -> Ended:
        """Wait until it has ended, and kill it when its time has come."""
        timed = self._cut is not None and self._cut.kind == "after"
        left = (self._cut.at if timed and self._cut else 120.0) - time.monotonic() + self.started
        ready, _, _ = select.select([self._reader], [], [], max(0.0, left))
        if not ready:
            os.kill(self.pid, signal.SIGKILL)
        with os.fdopen(self._reader, "rb") as pipe:
            data = pipe.read()
        os.waitpid(self.pid, 0)
        self._machine.forget_cut()
        if not ready and not timed:
            return Ended(bug="it did not end in two minutes")
        return Ended(**json.loads(data)) if data.endswith(b"}") else Ended()


def sync_here(workspace: Workspace) -> Ended:
    """A sync in this process, with the program that is open."""
    return _told(lambda: sync(workspace, wait_s=WAIT_S))


def set_up(workspace: Workspace, url: str) -> Ended:
    """``sync --setup URL`` in this process."""
    return _told(
        lambda: take_up(workspace, name_remote(workspace, url, wait_s=WAIT_S), wait_s=WAIT_S)
    )


def _told(syncing: Callable[[], Any]) -> Ended:
    try:
        return Ended(outcome=dict(syncing()._asdict()))
    except JournalTuiError as error:
        return Ended(said=(type(error).__name__, str(error).splitlines()[0]))
    except Exception:
        return Ended(bug=traceback.format_exc())


def _be_a_sync(machine: Machine, seed: int, cut: Cut | None, writer: int) -> None:
    """What the forked process does; it never returns."""
    write, leave = os.write, os._exit
    try:
        if cut is not None and cut.kind == "git":
            machine.plan_cut(cut)
        steps = _count_steps(round(cut.at) if cut is not None and cut.kind == "step" else 0)
        ended = sync_here(machine.opened(seed))
        write(writer, json.dumps(ended._replace(steps=steps[0])._asdict()).encode())
    finally:
        leave(0)


_STEPS: Final = (
    *("open", "write", "fsync", "fdatasync", "replace", "rename", "unlink", "mkdir"),
    *("ftruncate", "link", "chmod", "rmdir"),
)


def _count_steps(last: int) -> list[int]:
    """Count what this process does on disk, and each program it starts; kill it at the ``last``."""
    steps = [0]

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **named: Any) -> Any:
            steps[0] += 1
            if steps[0] == last:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*args, **named)

        return step

    for name in _STEPS:
        setattr(os, name, counted(getattr(os, name)))
    subprocess.Popen.__init__ = counted(subprocess.Popen.__init__)  # type: ignore[method-assign]
    return steps


def wait_for_orphans(folder: Path, seconds: float = 5.0) -> None:
    """Wait for git processes that went on after the program that called them was killed."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and any(_works_in(folder)):
        time.sleep(0.02)


def _works_in(folder: Path) -> Iterator[str]:
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            called = (process / "cmdline").read_bytes().decode(errors="replace")
            if called.startswith(("git", GIT)) and str(folder) in called:
                yield process.name
