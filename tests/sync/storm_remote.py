"""The remote of the storm: a bare repository that can be told to misbehave."""

import json
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

GIT: Final = shutil.which("git") or "git"
_SSH_URL: Final = "storm@machine:"

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

    def holds(self, commit: str) -> bool:
        """Whether a commit is in its history."""
        call = [GIT, "-C", str(self.path), "merge-base", "--is-ancestor", commit, "journal"]
        return not subprocess.run(call, capture_output=True, check=False).returncode

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
