"""How git is run: no question, no hook, no surprise, and an end after the time that was set."""

import base64
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from git_kit import bare_remote, environ, git, head_of, hook, program, replica
from test_repository import AT, FILES, WAIT_S, commit

from journal_tui.errors import StoreError
from journal_tui.store.sync import errors
from journal_tui.store.sync.git import Git
from journal_tui.store.sync.repository import Repository
from tests.with_git import is_alive

#: Seconds after which a remote that hangs is given up in these tests.
SHORT_S = 0.3
URL = "runner@host.example:journal.git"


def eventually(path: Path) -> str:
    """What is in a file that somebody else is about to write."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if path.exists() and (text := path.read_text()).endswith("\n"):
            return text.strip()
        time.sleep(0.01)
    raise AssertionError(path)


class Locked(BaseHTTPRequestHandler):
    """Wants a password, and says which it was given."""

    given: tuple[str, ...] = ()

    def do_GET(self) -> None:
        Locked.given += (self.headers.get("Authorization", ""),)
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="journal"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def locked_port() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), Locked)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    Locked.given = ()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Takes every call and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


# What is around ----------------------------------------------------------------------------


def test_there_is_no_git(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    repository = Repository(tmp_path / "sync" / "j.git", environ(tmp_path, PATH=str(empty)))
    with pytest.raises(errors.NoGitError, match="Install git"):
        repository.set_up(URL)
    assert not repository.exists()


def test_the_hook_in_which_it_runs_does_not_count(tmp_path: Path) -> None:
    elsewhere = bare_remote(tmp_path, "elsewhere.git")
    repository = replica(
        tmp_path,
        "one",
        bare_remote(tmp_path),
        GIT_DIR=str(elsewhere),
        GIT_WORK_TREE=str(tmp_path),
        GIT_OBJECT_DIRECTORY=str(elsewhere / "objects"),
        GIT_QUARANTINE_PATH=str(elsewhere),
        GIT_INDEX_FILE=str(tmp_path / "index"),
        GIT_NAMESPACE="space",
        GIT_CONFIG_PARAMETERS="'core.bare'='false'",
        GIT_DEFAULT_HASH="sha256",
    )
    made = commit(repository, "", "x")
    repository.keep(made)
    assert repository.push(made, WAIT_S)
    assert not list((elsewhere / "objects" / "pack").iterdir())
    assert len(made) == 40


def test_no_hook_runs(tmp_path: Path) -> None:
    remote = bare_remote(tmp_path)
    home = Path(environ(tmp_path)["HOME"])
    for name in ("pre-push", "reference-transaction"):
        program(home / "hooks", name, "exit 1")
    (home / ".gitconfig").write_text(f"[core]\nhooksPath = {home}/hooks\n")
    repository = replica(tmp_path, "one", remote)
    made = commit(repository, "", "x")
    # The remote's own hooks are its own affair; here they would be those of her home, too.
    repository.keep(made)
    assert git(tmp_path / "one" / "journal.git", "rev-parse", "journal") == made


def test_her_own_settings_stay_in_force(tmp_path: Path) -> None:
    remote = bare_remote(tmp_path)
    home = Path(environ(tmp_path)["HOME"])
    (home / ".gitconfig").write_text(f'[url "{tmp_path}/"]\ninsteadOf = home:\n')
    repository = replica(tmp_path, "one", "home:remote.git")
    assert repository.push(commit(repository, "", "x"), WAIT_S)
    assert head_of(remote)


def test_a_shell_whose_folder_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    before = Path.cwd()
    repository = replica(tmp_path, "one", bare_remote(tmp_path))
    try:
        os.chdir(folder)
        folder.rmdir()
        assert repository.remote_head(WAIT_S) == ""
    finally:
        os.chdir(before)


def test_git_and_all_that_it_starts_do_not_hear_the_passphrase(tmp_path: Path) -> None:
    program(tmp_path / "bin", "git", "env")
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    given = environ(tmp_path, PATH=path)
    given |= {
        "JOURNAL_TUI_PASSPHRASE": "rain all day",
        "JOURNAL_TUI_NEW_PASSPHRASE": "rain all day",
    }
    said = Git(tmp_path, given).run("any").out
    assert b"LC_ALL=C" in said
    assert b"rain all day" not in said


def test_a_connection_that_stays_open_is_not_waited_for(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    program(tmp_path / "bin", "git", f"sleep 30 </dev/null >/dev/null &\necho $! >{pid}\nexit 3")
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    begun = time.monotonic()
    assert Git(tmp_path, environ(tmp_path, PATH=path)).run("any", wait_s=20.0).code == 3
    assert time.monotonic() - begun < 15
    os.kill(int(eventually(pid)), signal.SIGKILL)


# Remotes that hang, ask or refuse ----------------------------------------------------------


def test_an_ssh_that_hangs_is_ended_with_all_it_started(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    ssh = program(tmp_path / "bin", "hanging", f"echo $$ >{pid}\nsleep 60")
    repository = replica(tmp_path, "one", URL, GIT_SSH_COMMAND=ssh)
    with pytest.raises(errors.HangError, match=r"within 0\.3 s") as found:
        repository.fetch(SHORT_S)
    assert found.value.where == URL
    assert not is_alive(int(pid.read_text()), within_s=0)


def test_what_does_not_end_when_it_is_asked_to(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    ssh = program(tmp_path / "bin", "stubborn", f"trap '' TERM\necho $$ >{pid}\nsleep 60\nsleep 60")
    repository = replica(tmp_path, "one", URL, GIT_SSH_COMMAND=ssh)
    with pytest.raises(errors.HangError):
        repository.remote_head(SHORT_S)
    assert not is_alive(int(pid.read_text()), within_s=0)


def test_a_server_that_never_answers(tmp_path: Path, silent_port: int) -> None:
    url = f"http://runner:sesame@127.0.0.1:{silent_port}/j.git"
    repository = replica(tmp_path, "one", url)
    with pytest.raises(errors.HangError) as found:
        repository.remote_head(SHORT_S)
    assert "sesame" not in str(found.value)


def test_a_server_that_wants_a_password(tmp_path: Path, locked_port: int) -> None:
    asker = program(tmp_path / "bin", "ask", f"touch {tmp_path}/asked; echo sesame")
    url = f"http://127.0.0.1:{locked_port}/j.git"
    repository = replica(tmp_path, "one", url, GIT_ASKPASS=asker, SSH_ASKPASS=asker, DISPLAY=":0")
    with pytest.raises(errors.RefusedError, match="password") as found:
        repository.remote_head(WAIT_S)
    assert found.value.where == url
    assert not (tmp_path / "asked").exists()


def test_a_password_that_is_not_the_right_one(tmp_path: Path, locked_port: int) -> None:
    url = f"http://runner:sesame@127.0.0.1:{locked_port}/j.git"
    with pytest.raises(errors.RefusedError) as found:
        replica(tmp_path, "one", url).remote_head(WAIT_S)
    assert "sesame" not in str(found.value)
    assert f"Basic {base64.b64encode(b'runner:sesame').decode()}" in Locked.given


def test_her_credential_helper_is_asked(tmp_path: Path, locked_port: int) -> None:
    helper = program(tmp_path / "bin", "helper", "echo username=her; echo password=own")
    (Path(environ(tmp_path)["HOME"]) / ".gitconfig").write_text(f"[credential]\nhelper = {helper}")
    with pytest.raises(errors.RefusedError):
        replica(tmp_path, "one", f"http://127.0.0.1:{locked_port}/j.git").remote_head(WAIT_S)
    assert f"Basic {base64.b64encode(b'her:own').decode()}" in Locked.given


def test_ssh_asks_nothing_unless_she_has_her_own(tmp_path: Path) -> None:
    said = tmp_path / "said"
    for name in ("ssh", "hers"):
        program(tmp_path / "bin", name, f'echo {name} "$@" >>{said}\nexit 255')
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    home = Path(environ(tmp_path)["HOME"])

    def called(**more: str) -> str:
        said.unlink(missing_ok=True)
        with pytest.raises(StoreError):
            replica(tmp_path, "one", URL, PATH=path, **more).remote_head(7.0)
        return said.read_text()

    assert "ssh -o BatchMode=yes -o ConnectTimeout=7" in called()
    assert called(GIT_SSH_COMMAND="hers").startswith("hers")
    assert called(GIT_SSH=f"{tmp_path}/bin/hers").startswith("hers")
    (home / ".gitconfig").write_text("[core]\nsshCommand = hers\n")
    assert called().startswith("hers")


@pytest.mark.skipif(shutil.which("setsid") is None, reason="no program that changes the terminal")
def test_nobody_can_ask_on_the_terminal(tmp_path: Path) -> None:
    said = tmp_path / "said"
    ssh = program(
        tmp_path / "bin", "asking", f"(read a </dev/tty) 2>/dev/null && echo yes >{said}\nexit 1"
    )
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])\n"
        "from git_kit import replica\n"
        "try: replica(Path(sys.argv[2]), 'one', 'h:j', GIT_SSH_COMMAND=sys.argv[3])"
        ".remote_head(9.0)\n"
        "except Exception as error: print(type(error).__name__)"
    )
    arguments = [sys.executable, "-c", code, str(Path(__file__).parent), str(tmp_path), ssh]
    master, slave = os.openpty()
    with os.fdopen(master, "r+b", buffering=0) as terminal:
        terminal.write(b"sesame\n")
        done = subprocess.run(
            ["setsid", "--ctty", *arguments], stdin=slave, stdout=subprocess.PIPE, timeout=30
        )
        os.close(slave)
    assert done.stdout.strip() == b"UnreachableError"
    assert not said.exists()


# Killed in the middle ----------------------------------------------------------------------


def test_a_git_that_is_killed_in_the_middle_of_a_push(tmp_path: Path) -> None:
    remote = bare_remote(tmp_path)
    repository = replica(tmp_path, "one", remote)
    made = repository.commit("", FILES, "x", AT)
    # The push, which is two above the hook, is killed with all that it started.
    hook(remote, "kill -9 -- -$(ps -o pgid= -p $$ | tr -d ' ')")
    with pytest.raises(StoreError):
        repository.push(made, WAIT_S)
    (remote / "hooks" / "pre-receive").unlink()
    repository.clear_locks()
    assert repository.remote_head(WAIT_S) == ""
    assert repository.push(made, WAIT_S)
    assert head_of(remote) == made


def test_a_push_that_is_given_up_leaves_no_lock_behind(tmp_path: Path) -> None:
    remote = bare_remote(tmp_path)
    repository = replica(tmp_path, "one", remote)
    made = commit(repository, "", "x")
    # Here the lock of the branch is held.
    hook(remote, '[ "$1" != prepared ] || sleep 60', "reference-transaction")
    with pytest.raises(errors.HangError):
        repository.push(made, SHORT_S)
    (remote / "hooks" / "reference-transaction").unlink()
    assert not list(remote.rglob("*.lock"))
    assert repository.push(made, WAIT_S)


# What git says -----------------------------------------------------------------------------

SAID = [
    ("ssh: Could not resolve hostname h: Name or service not known", errors.UnreachableError),
    ("ssh: connect to host h port 22: Connection timed out", errors.UnreachableError),
    ("fatal: unable to access 'https://h/j/': Could not resolve host: h", errors.UnreachableError),
    (
        "fatal: unable to access 'https://h/j/': The requested URL returned error: 503",
        errors.UnreachableError,
    ),
    ("remote: Repository not found.\nfatal: repository 'https://h/j/' not found", "address"),
    ("ERROR: Repository not found.\nfatal: Could not read from remote repository.", "address"),
    (
        "remote: The project you were looking for could not be found or you don't have permission",
        "address",
    ),
    ("git@h: Permission denied (publickey).", errors.RefusedError),
    ("Host key verification failed.", errors.RefusedError),
    ("fatal: Authentication failed for 'https://h/j/'", errors.RefusedError),
    (
        "remote: Permission to a/j.git denied to b.\nfatal: unable to access 'https://h/j/': "
        "The requested URL returned error: 403",
        errors.RefusedError,
    ),
    (
        "remote: error: insufficient permission for adding an object to repository database",
        errors.RefusedError,
    ),
    (
        "remote: error: cannot lock ref 'refs/heads/journal': Unable to create "
        "'/srv/j.git/./refs/heads/journal.lock': Permission denied",
        errors.RefusedError,
    ),
    (
        "error: remote unpack failed: unable to create temporary object directory",
        errors.RefusedError,
    ),
    ("remote: fatal: write error: No space left on device", errors.RefusedError),
    ("fatal: detected dubious ownership in repository at '/srv/j.git'", errors.RefusedError),
    ("fatal: write error: No space left on device", errors.RepositoryError),
    ("fatal: unable to access 'https://h/j/': SSL certificate problem", errors.RepositoryError),
    ("fatal: Could not read from remote repository.", errors.UnreachableError),
    ("fatal: bad object refs/remotes/journal-tui/journal", errors.DamagedRepositoryError),
    ("error: remote did not send all necessary objects", errors.RepositoryError),
    ("fatal: a thing of which nobody has heard", errors.RepositoryError),
    ("", errors.RepositoryError),
]


@pytest.mark.parametrize(("said", "kind"), SAID)
def test_what_git_says_becomes_an_error(
    tmp_path: Path, said: str, kind: "type[StoreError] | str"
) -> None:
    replica(tmp_path, "one", URL)
    (tmp_path / "said").write_text(said)
    program(
        tmp_path / "bin", "git", f'case "$*" in *push*) cat {tmp_path}/said >&2; exit 128; esac'
    )
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    folder = tmp_path / "one" / "journal.git"
    repository = Repository(folder, environ(tmp_path, PATH=path, GIT_SSH_COMMAND="ssh"))
    with pytest.raises(StoreError) as found:
        repository.push("1" * 40, WAIT_S)
    if isinstance(kind, str):
        assert isinstance(found.value, errors.UnreachableError)
        assert kind in str(found.value)
    else:
        assert type(found.value) is kind
    assert all(found.value.lines())
    assert found.value.exit_code == 1


def test_words_of_git_are_short_and_harmless(tmp_path: Path) -> None:
    replica(tmp_path, "one", URL)
    said = f"hint: much\nfatal: \x1b]0;x\x07 https://u:sesame@h/ {'x' * 5000}\n"
    (tmp_path / "said").write_text(said)
    program(tmp_path / "bin", "git", f"cat {tmp_path}/said >&2; exit 1")
    folder = tmp_path / "one" / "journal.git"
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    with pytest.raises(StoreError) as found:
        Repository(folder, environ(tmp_path, PATH=path)).tree("x")
    assert found.value.what.isprintable()
    assert "sesame" not in found.value.what
    assert "much" not in found.value.what
    assert len(found.value.what) < 400
