"""Her machines as the shell sees them: the real program, a home each, a remote behind an ssh."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from tests.terminal import environ_in, program

#: The address of the remote, wherever the environment says that it lies.
URL: Final = "journal@nas:remote.git"
PASSWORD: Final = "hunter2"

#: An ssh that finds the remote in a folder of the environment and does what else that says.
_SSH: Final = """#!/bin/sh
for command; do :; done
case $STORM_SSH in
hangs) echo $$ > "$STORM_HANGS"; exec sleep 60 ;;
refuses) echo 'journal@nas: Permission denied (publickey).' >&2; exit 255 ;;
offline) echo 'ssh: Could not resolve hostname nas: Name or service not known' >&2; exit 255 ;;
asks) (echo 'Password: ' > /dev/tty && read -r answer < /dev/tty) 2> /dev/null
      echo 'journal@nas: Permission denied (publickey,password).' >&2; exit 255 ;;
drops) exit 0 ;;
slow) sleep "$STORM_DELAY" ;;
esac
cd "$STORM_FOLDER" && exec sh -c "$command"
"""
#: The program, with less patience than she has.
_IMPATIENT: Final = """
import sys
from journal_tui.cli import sync
sync.WAIT_S = float(sys.argv.pop(1))
from journal_tui.__main__ import main
sys.exit(main())
"""


class Shell:
    """One machine: ``shell("log", "1mi")`` carries out a call there."""

    def __init__(self, folder: Path, remote: Path, cache: Path) -> None:
        self.folder = folder
        self.remote = remote
        self.journal = folder / "data" / "journal.json"
        ssh = folder / "ssh"
        (folder / "home").mkdir(parents=True, exist_ok=True)
        ssh.write_text(_SSH)
        ssh.chmod(0o755)
        self.environ = environ_in(
            folder,
            XDG_CACHE_HOME=str(cache),
            GIT_CONFIG_GLOBAL=os.devnull,
            GIT_CONFIG_NOSYSTEM="1",
            GIT_SSH_COMMAND=str(ssh),
            STORM_FOLDER=str(remote.parent),
            STORM_HANGS=str(folder / "hanging"),
        )

    def __call__(
        self, *args: str, wait_s: float | None = None, **environ: str
    ) -> subprocess.CompletedProcess[str]:
        """Carry out a call of the program, which may wait ``wait_s`` seconds for the network."""
        call = program(*args)
        if wait_s is not None:
            call = [sys.executable, "-c", _IMPATIENT, str(wait_s), *args]
        return subprocess.run(
            call,
            env=self.environ | environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def works(self, *args: str, **environ: str) -> str:
        """What a call prints that has to work."""
        done = self(*args, **environ)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def json(self, *args: str, **environ: str) -> Any:
        """The one JSON value that a call prints which has to work."""
        return json.loads(self.works(*args, "--json", **environ))

    def texts(self) -> list[str]:
        """The text of each entry, the newest first."""
        return [json.loads(line)["text"] for line in self.works("list", "--json").splitlines()]
