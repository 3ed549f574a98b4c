"""What the storm is made of: machines with a home each, one remote, and ways to be cut short."""

import json
import os
import random
import select
import shutil
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

from journal_tui.app.syncing.round import sync
from journal_tui.app.syncing.setup import name_remote, take_up
from journal_tui.app.workspace import Workspace
from journal_tui.config.paths import Paths
from journal_tui.config.settings import Settings
from journal_tui.errors import JournalTuiError
from journal_tui.store.lines import document_of, read_tables
from tests.conftest import NOW, FixedClock

#: The tables that travel; all machines end with the very same lines in them.
TRAVELLING: Final = (
    *("entries", "history", "imports", "affirmations", "showings"),
    *("goals", "plans", "letters", "doubts"),
)
#: Seconds that a sync may wait for its remote; nothing here takes so long.
WAIT_S: Final = 20.0
GIT: Final = shutil.which("git") or "git"
_SSH_URL: Final = "storm@machine:"

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
#: A connection that passes so many bytes of the answer, and then is gone.
_SSH: Final = """#!/bin/sh
for command; do :; done
[ -e '{drop}' ] || exec sh -c "$command"
read -r most < '{drop}'
rm -f '{drop}'
sh -c "$command" | {{ dd bs=1 count="$most" 2> /dev/null; kill -9 $$; }}
"""
_HOOKS: Final = {
    "refuses": ("pre-receive", "echo no today >&2; exit 1"),
    "dies before": ("pre-receive", "kill -9 $PPID"),
    "dies after": ("post-receive", "kill -9 $PPID"),
    "is slow": ("pre-receive", "sleep 0.15"),
}
FLAWS: Final = (*_HOOKS, "drops")


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


class Remote:
    """The bare repository between the machines."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "remote.git"
        self.ssh = folder / "ssh"
        self._drop = folder / "drop"
        self._git("init", "-q", "--bare", str(self.path), at=folder)
        self.ssh.write_text(_SSH.format(drop=self._drop))
        self.ssh.chmod(0o755)

    @property
    def ssh_url(self) -> str:
        return f"{_SSH_URL}{self.path}"

    def misbehave(self, how: str, rng: random.Random) -> None:
        """From now on it fails in this way, until ``behave``."""
        if how == "drops":
            self._drop.write_text(f"{rng.choice((0, 3, 200, 900, 1500))}\n")
            return
        name, script = _HOOKS[how]
        hook = self.path / "hooks" / name
        hook.write_text(f"#!/bin/sh\n{script}\n")
        hook.chmod(0o755)

    def behave(self) -> None:
        for name in {hook for hook, _ in _HOOKS.values()}:
            (self.path / "hooks" / name).unlink(missing_ok=True)
        self._drop.unlink(missing_ok=True)

    def head(self) -> str:
        """The commit that it has now, empty where there is none."""
        return self._git("for-each-ref", "--format=%(objectname)").strip()

    def problems(self) -> Iterator[str]:
        """What is wrong with it: damage, other branches, a history that is no line."""
        checked = subprocess.run(
            [GIT, "-C", str(self.path), "fsck", "--full", "--strict"],
            capture_output=True,
            text=True,
            check=False,
        )
        wrong = [
            line
            for line in (checked.stdout + checked.stderr).splitlines()
            # What a push that was cut short left behind is no damage.
            if not line.startswith(("dangling ", "notice: ", "Checking "))
        ]
        if checked.returncode or wrong:
            yield f"git fsck of the remote: {checked.returncode} {wrong[:5]}"
        branches = self._git("for-each-ref", "--format=%(refname)").split()
        if branches != ["refs/heads/journal"]:
            yield f"the remote has the branches {branches}"
        for line in self._git("rev-list", "--parents", "--all").splitlines():
            if len(line.split()) > 2:
                yield f"the remote's history is no line: {line}"

    def rounds(self) -> int:
        """How many commits there are."""
        return len(self._git("rev-list", "--all").split())

    def documents(self) -> dict[str, dict[str, Any]]:
        """All documents in its newest commit by ``table id``, as any JSON reader has them."""
        found: dict[str, dict[str, Any]] = {}
        paths = self._git("ls-tree", "-r", "--name-only", "journal").split()
        for path in paths:
            if path.endswith(".jsonl") and not path.startswith("settings"):
                table = path.removesuffix(".jsonl").split("/")[0]
                for line in self._git("cat-file", "blob", f"journal:{path}").splitlines():
                    document = json.loads(line)
                    found[f"{table} {document.pop('id')}"] = document
        return found

    def _git(self, *args: str, at: Path | None = None) -> str:
        call = [GIT, "-C", str(at or self.path), *args]
        return subprocess.run(call, capture_output=True, text=True, check=True).stdout


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

    def opened(self, seed: int, scorer: str = "runner") -> Workspace:
        """A program that is opened on its journal."""
        settings = Settings()._replace(scorer=scorer)
        return Workspace(
            self.paths,
            settings,
            clock=self.clock,
            rng=random.Random(seed),
            entropy=random.Random(seed).randbytes,
            environ=self._environ,
        )

    def turn_clock(self, now: datetime) -> None:
        self.clock.turn_to(now + self.wrong_by)

    def tables(self) -> dict[str, dict[str, bytes]]:
        """The lines of the tables that travel, as they stand in ``journal.json``."""
        self.opened(0).store.tidy()
        data = self.paths.journal.read_bytes()
        tables = read_tables(data, self.name)
        return {name: tables[name] for name in TRAVELLING}

    def documents(self) -> dict[str, dict[str, Any]]:
        """The documents of these tables, as ``Remote.documents`` has them."""
        return {
            f"{table} {key}": document_of(line)
            for table, lines in self.tables().items()
            for key, line in lines.items()
        }

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
