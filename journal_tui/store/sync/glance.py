"""One look at a remote that needs no ssh: quick, for a round in which nothing has to be done.

It starts git by itself. Loading ``subprocess`` and all that a round works with would take several
times as long as git's answer. Whatever is not as usual it leaves to ``Repository``.
"""

# ruff: noqa: PTH118, PTH123

import os
import select
from collections.abc import Mapping
from contextlib import suppress
from time import monotonic
from typing import Final

from journal_tui.store.sync.git_settings import HEAD, NO_SSH, REMOTE, SETTINGS, environ_for

_KILL: Final = 9
_MOST_BYTES: Final = 4096


def remote_head(folder: str, environ: Mapping[str, str], wait_s: float) -> str | None:
    """The commit on the branch of the remote of the private repository in ``folder``.

    None where it cannot be told this way, for whatever reason.
    """
    try:
        with open(os.path.join(folder, "config"), "rb") as file:
            if not NO_SSH.search(file.read()):
                return None
        answer = _answer(folder, environ, wait_s)
    except (OSError, NotImplementedError):
        return None
    commit, _, ref = answer.rstrip("\n").partition("\t")
    return commit if ref == HEAD and len(commit) >= 40 else None


def _answer(folder: str, environ: Mapping[str, str], wait_s: float) -> str:
    """What git says of the branch; empty where it says nothing in that time. Raises OSError."""
    settings = [word for setting in SETTINGS for word in ("-c", setting)]
    command = ["git", f"--git-dir={folder}", *settings, "ls-remote", REMOTE, HEAD]
    reading, writing = os.pipe()
    nowhere = (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)
    silent = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
    speaking = (os.POSIX_SPAWN_DUP2, writing, 1)
    try:
        try:
            git = os.posix_spawnp(
                "git",
                command,
                environ_for(environ),
                file_actions=(nowhere, silent, speaking),
                setsid=True,
            )
        finally:
            os.close(writing)
        return _said(git, reading, monotonic() + wait_s)
    finally:
        os.close(reading)


def _said(git: int, reading: int, until: float) -> str:
    said, ended = b"", False
    try:
        while (left := until - monotonic()) > 0 and len(said) < _MOST_BYTES:
            if select.select((reading,), (), (), left)[0]:
                part = os.read(reading, _MOST_BYTES)
                if not part:
                    ended = True
                    break
                said += part
    finally:
        if not ended:
            with suppress(OSError):
                os.killpg(git, _KILL)
        code = os.waitpid(git, 0)[1]
    return said.decode("ascii", "replace") if ended and not code else ""
