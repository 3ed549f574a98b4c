"""Runs her git program: with her settings, without a question, and never for longer than said."""

import os
import signal
import subprocess
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Final, NamedTuple

from journal_tui.store.sync import errors
from journal_tui.store.sync.git_settings import SETTINGS, environ_for

#: The begin of the name of the file that takes what git says, until it has no name any more.
MESSAGES: Final = "messages-"

#: Seconds that a git which has to end has for taking away its locks.
_PATIENCE_S: Final = 0.5

#: The gits of this program that run now.
_RUNNING: Final[set["subprocess.Popen[bytes]"]] = set()


class Reply(NamedTuple):
    """How a git ended: its exit code, its data and its messages."""

    code: int
    out: bytes
    messages: bytes


class Git:
    """The git program on the repository in ``folder``, which has to be there."""

    def __init__(self, folder: Path, environ: Mapping[str, str]) -> None:
        self._folder = str(folder)
        self._environ = environ_for(environ)

    def run(
        self,
        *arguments: str,
        given: Iterable[bytes] = (),
        wait_s: float | None = None,
        settings: Iterable[str] = (),
        environ: Mapping[str, str] | None = None,
    ) -> Reply:
        """Run ``git <arguments>`` to its end, ``given`` on its standard input.

        After ``wait_s`` seconds it is ended with all that it started (TimeoutError). ``settings``
        (name=value) and ``environ`` are put on top of ours. Raises NoGitError.
        """
        command = ["git", f"--git-dir={self._folder}"]
        for setting in (*SETTINGS, *settings):
            command += ["-c", setting]
        data = b"".join(given)
        with self._messages() as messages:
            try:
                process = subprocess.Popen(
                    [*command, *arguments],
                    stdin=subprocess.PIPE if data else subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=messages,
                    env={**self._environ, **(environ or {})},
                    # Her folder may be gone; and no path is meant relative to it.
                    cwd="/",
                    # Without a terminal of its own there is none to ask on.
                    start_new_session=True,
                )
            except (FileNotFoundError, PermissionError) as error:
                raise errors.no_git() from error
            _RUNNING.add(process)
            try:
                out, _ = process.communicate(data or None, wait_s)
            except BaseException as error:
                _end(process)
                if isinstance(error, subprocess.TimeoutExpired):
                    raise TimeoutError from error
                raise
            finally:
                _RUNNING.discard(process)
            messages.seek(0)
            return Reply(process.returncode, out, messages.read())

    def _messages(self) -> IO[bytes]:
        """A file without a name for what git says.

        Not a pipe: a connection that her ssh keeps open for the next call would keep the pipe
        open too, and reading it would not end before that.
        """
        path = Path(self._folder, f"{MESSAGES}{os.getpid()}-{time.monotonic_ns()}")
        file = path.open("x+b", buffering=0)
        path.unlink()
        return file


def end_all() -> None:
    """End every git of this program that runs, and all that it started: nobody waits any more.

    It fails for whoever does; the repository is whole wherever one is cut short.
    """
    for process in list(_RUNNING):
        with suppress(ProcessLookupError, PermissionError):  # it has just come to its end
            os.killpg(process.pid, signal.SIGTERM)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the git and all that it started.

    Politely first: it then takes away its locks, those in a remote repository on a disk of this
    machine as well, where they would be in everybody's way.
    """
    for sign, patience_s in ((signal.SIGTERM, _PATIENCE_S), (signal.SIGKILL, 0.0)):
        with suppress(ProcessLookupError, PermissionError):  # nobody of them is left
            os.killpg(process.pid, sign)
            until = time.monotonic() + patience_s
            while time.monotonic() < until:
                process.poll()
                os.killpg(process.pid, 0)
                time.sleep(0.01)
    if process.stdin:
        with suppress(OSError):
            process.stdin.close()
    if process.stdout:
        process.stdout.close()
    process.wait()
