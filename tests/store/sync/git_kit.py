"""Makers for tests that use the real git: nothing of the machine's settings, no network."""

import os
from pathlib import Path

from journal_tui.store.sync.git_settings import HEAD
from journal_tui.store.sync.repository import Repository
from tests import with_git


def environ(tmp_path: Path, **more: str) -> dict[str, str]:
    """An environment with a home of its own, in which git has no settings but its defaults."""
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": str(home / ".gitconfig"),
        "GIT_CONFIG_SYSTEM": os.devnull,
        **more,
    }


def git(folder: Path, *words: str) -> str:
    """What git says about the repository in ``folder``, without the end of the line."""
    return with_git.git(folder, *words).strip()


def bare_remote(tmp_path: Path, name: str = "remote.git") -> Path:
    """An empty bare repository."""
    return with_git.bare(tmp_path / name)


def replica(tmp_path: Path, name: str, url: str | Path, **more: str) -> Repository:
    """A private repository that has ``url`` as its remote."""
    with_git.need_git()
    made = Repository(tmp_path / name / "journal.git", environ(tmp_path, **more))
    made.set_up(str(url))
    return made


def head_of(remote: Path) -> str:
    """The commit on the branch of a remote."""
    return git(remote, "rev-parse", HEAD)


def program(folder: Path, name: str, script: str) -> str:
    """Make a program of ``script`` (sh) in ``folder``, and return its path."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def hook(remote: Path, script: str, name: str = "pre-receive") -> None:
    """Let the remote run ``script`` (sh) at each push."""
    program(remote / "hooks", name, script)
