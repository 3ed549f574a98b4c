"""Remotes that misbehave: a clear message, the journal as it was, and the next sync works."""

import http.server
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journal_tui.app.syncing.round import sync
from journal_tui.app.workspace import open_workspace
from tests.sync.shell_kit import PASSWORD, URL, Shell
from tests.terminal import program
from tests.with_git import bare, git, is_alive


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A machine that has synced once and has one more entry since, beside its remote."""
    folder = tmp_path_factory.mktemp("template")
    remote = bare(folder / "there" / "remote.git")
    shell = Shell(folder / "here", remote, folder / "cache")
    shell.works("log", "1mi", "-m", "The first mile.")
    shell.works("sync", "--setup", URL)
    shell.works("log", "2mi", "-m", "And the second.")
    return folder


@pytest.fixture
def shell(template: Path, tmp_path: Path) -> Shell:
    """The machine of the template, with a remote of its own."""
    for name in ("here", "there"):
        shutil.copytree(template / name, tmp_path / name)
    return Shell(tmp_path / "here", tmp_path / "there" / "remote.git", template / "cache")


def told(done: subprocess.CompletedProcess[str], *words: str) -> str:
    """What a call says that did not work: what, where, what was kept, what to do next."""
    said = done.stderr
    assert done.returncode == 1, done.stdout + said
    assert "Traceback" not in said + done.stdout
    assert PASSWORD not in said + done.stdout
    for word in words:
        assert re.search(word, said, re.IGNORECASE), (word, said)
    assert "on this machine" in said or "nothing" in said.lower(), said
    assert len(said.strip().splitlines()) >= 3, said
    return said


def fails(shell: Shell, *words: str, wait_s: float | None = None, **environ: str) -> str:
    """What a sync says that has to fail; the journal is as it was, and can be read."""
    before = shell.journal.read_bytes()
    said = told(shell("sync", wait_s=wait_s, **environ), *words)
    assert shell.journal.read_bytes() == before, "the journal is untouched"
    return said


def recovers(shell: Shell) -> None:
    """The next sync with a good remote sends what waits."""
    # In this process: what is tested is what the one before left.
    assert sync(open_workspace(environ=shell.environ), wait_s=20).sent >= 1
    documents = git(shell.remote, "grep", "-h", "And the second", "journal")
    assert json.loads(documents)["text"] == "And the second."


def test_one_that_hangs(shell: Shell) -> None:
    """Meanwhile she writes and reads, and Ctrl+C ends the waiting at once, with all it started."""
    waiting = subprocess.Popen(
        program("sync"),
        env=shell.environ | {"STORM_SSH": "hangs"},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    hanging = shell.folder / "hanging"
    until = time.monotonic() + 20
    while not hanging.exists() and time.monotonic() < until:
        time.sleep(0.01)
    shell.works("log", "3mi", "-m", "Meanwhile.")
    assert shell.texts()[0] == "Meanwhile."
    assert waiting.poll() is None
    waiting.send_signal(signal.SIGINT)
    started = time.monotonic()
    _, said = waiting.communicate(timeout=20)
    assert time.monotonic() - started < 10
    assert waiting.returncode != 0
    assert "Traceback" not in said
    assert not is_alive(int(hanging.read_text()))
    assert shell.texts()[0] == "Meanwhile."
    recovers(shell)


def test_one_that_hangs_longer_than_she_waits(shell: Shell) -> None:
    started = time.monotonic()
    fails(shell, "did not answer|too long|seconds", wait_s=0.5, STORM_SSH="hangs")
    assert time.monotonic() - started < 10, "it waited no longer than it was to"
    assert not is_alive(int((shell.folder / "hanging").read_text()))
    recovers(shell)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("refuses", "permission|refuse|let us in|let in"),
        ("asks", "permission|password|refuse|key"),
        ("offline", "reach|offline|not there"),
        ("drops", "nas"),
    ],
)
def test_one_behind_an_ssh_that(shell: Shell, how: str, words: str) -> None:
    fails(shell, words, STORM_SSH=how)
    recovers(shell)


def test_one_that_is_gone(shell: Shell) -> None:
    shell.remote.rename(shell.remote.with_name("elsewhere"))
    fails(shell, "nas")
    shell.remote.with_name("elsewhere").rename(shell.remote)
    recovers(shell)


def test_a_folder_that_is_gone(shell: Shell, tmp_path: Path) -> None:
    """A USB stick that was pulled out."""
    stick = bare(tmp_path / "stick" / "journal.git")
    shell.works("sync", "--setup", str(stick))
    shell.works("log", "3mi", "-m", "And the third.")
    stick.parent.rename(tmp_path / "pocket")
    fails(shell, "stick")
    (tmp_path / "pocket").rename(stick.parent)
    assert shell.json("sync")["sent"] >= 1


def test_one_that_refuses_by_a_hook(shell: Shell) -> None:
    hook = shell.remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'quota exceeded' >&2\nexit 1\n")
    hook.chmod(0o755)
    told(shell("sync"), "quota exceeded|refuse")
    assert shell.texts() == ["And the second.", "The first mile."]
    hook.unlink()
    recovers(shell)


@pytest.mark.skipif(os.geteuid() == 0, reason="for root no folder is read-only")
def test_one_that_is_read_only(shell: Shell) -> None:
    folders = [shell.remote, *(path for path in shell.remote.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o500)
    try:
        told(shell("sync"), "permission|refuse")
    finally:
        for folder in folders:
            folder.chmod(0o700)
    recovers(shell)


def test_one_whose_history_was_rewritten(shell: Shell) -> None:
    tree = git(shell.remote, "rev-parse", "journal^{tree}").strip()
    other = git(shell.remote, "commit-tree", tree, "-m", "rewritten").strip()
    git(shell.remote, "update-ref", "refs/heads/journal", other)
    said = fails(shell, "history", "--setup")
    assert said
    # That is the way on that it told.
    shell.works("sync", "--setup", URL)
    assert "And the second." in git(shell.remote, "grep", "-h", "text", "journal")
    assert shell.texts() == ["And the second.", "The first mile."]


def test_one_whose_branch_is_gone(shell: Shell) -> None:
    git(shell.remote, "update-ref", "-d", "refs/heads/journal")
    fails(shell, "history|gone|branch", "--setup")
    shell.works("sync", "--setup", URL)
    assert "And the second." in git(shell.remote, "grep", "-h", "text", "journal")


@pytest.mark.parametrize("branch", ["main", "journal"])
def test_the_repository_of_another_program(shell: Shell, tmp_path: Path, branch: str) -> None:
    """Also where a branch has our name by chance."""
    theirs = bare(tmp_path / "theirs.git")
    blob = git(theirs, "hash-object", "-w", "--stdin", given="print('hello')\n").strip()
    tree = git(theirs, "mktree", given=f"100644 blob {blob}\tmain.py\n").strip()
    commit = git(theirs, "commit-tree", tree, "-m", "theirs").strip()
    git(theirs, "update-ref", f"refs/heads/{branch}", commit)
    before = shell.journal.read_bytes()
    told(shell("sync", "--setup", str(theirs)), "theirs.git")
    assert shell.journal.read_bytes() == before
    assert git(theirs, "for-each-ref", "--format=%(objectname)").split() == [commit]
    recovers(shell)


@pytest.mark.parametrize("newer", ["format", "schema"])
def test_one_of_a_newer_program(shell: Shell, newer: str) -> None:
    marker = json.loads(git(shell.remote, "show", "journal:journal-tui.json"))
    marker[newer] += 1
    head = git(shell.remote, "rev-parse", "journal").strip()
    blob = git(shell.remote, "hash-object", "-w", "--stdin", given=json.dumps(marker)).strip()
    listing = git(shell.remote, "ls-tree", "journal").splitlines()
    listing = [line for line in listing if not line.endswith("\tjournal-tui.json")]
    tree = git(
        shell.remote,
        "mktree",
        given="\n".join([*listing, f"100644 blob {blob}\tjournal-tui.json"]) + "\n",
    ).strip()
    newest = git(shell.remote, "commit-tree", tree, "-p", head, "-m", "newer").strip()
    git(shell.remote, "update-ref", "refs/heads/journal", newest)
    fails(shell, "newer", "newest|upgrade")
    assert git(shell.remote, "rev-parse", "journal").strip() == newest, "nothing was sent"
    git(shell.remote, "update-ref", "refs/heads/journal", head)
    # What was seen of it has gone from the remote again, by force.
    assert shell("sync").returncode in (0, 1)
    shell.works("sync", "--setup", URL)
    assert "And the second." in git(shell.remote, "grep", "-h", "text", "journal")


def test_without_git(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    fails(shell, "git", PATH=str(tmp_path / "empty"))
    assert len(shell("list", PATH=str(tmp_path / "empty")).stdout.splitlines()) == 2
    recovers(shell)


@contextmanager
def web(answer: bool) -> Iterator[int]:
    """A web server on this machine, its port: it wants a password, or never answers."""
    if not answer:
        with socket.create_server(("127.0.0.1", 0)) as silent:
            yield silent.getsockname()[1]
        return

    class Wants(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="journal"')
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Wants)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("who", ["", f"runner:{PASSWORD}@"])
def test_a_host_that_wants_a_password(shell: Shell, who: str) -> None:
    before = shell.journal.read_bytes()
    with web(answer=True) as port:
        url = f"http://{who}127.0.0.1:{port}/journal.git"
        told(shell("sync", "--setup", url), "127.0.0.1", "password|refuse")
    assert shell.journal.read_bytes() == before
    # The remote that was named before is still the one.
    recovers(shell)


def test_a_host_that_never_answers(shell: Shell) -> None:
    with web(answer=False) as port:
        url = f"http://127.0.0.1:{port}/journal.git"
        told(shell("sync", "--setup", url, wait_s=0.5), "127.0.0.1")
    recovers(shell)


def test_a_password_in_the_address_is_never_shown(shell: Shell, tmp_path: Path) -> None:
    url = f"ssh://runner:{PASSWORD}@nas/remote.git"
    done = shell("sync", "--setup", url, STORM_SSH="refuses")
    told(done, "nas")
    assert PASSWORD not in shell.works("sync", "--status")
