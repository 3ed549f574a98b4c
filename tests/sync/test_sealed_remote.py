"""With an encrypted journal nothing readable reaches the remote, and its key never does."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from journal_tui.app.privacy import encrypt, unlock
from journal_tui.app.workspace import open_workspace
from journal_tui.store import sealing
from journal_tui.texts.sync_form import OTHER_KEY
from tests.store.test_sealing import quick_wrap
from tests.sync.shell_kit import URL, Shell
from tests.with_git import bare, git

PASSPHRASE = "rain all day"
TEXT = "Sandpiper over the causeway.\nI was not good enough, and marvellous."
LATER = "Whimbrel at the lighthouse."
#: Everything of hers that a stranger could read.
HERS = (
    *("sandpiper", "causeway", "marvellous", "whimbrel", "lighthouse"),
    *("towpathtag", "goodthings", "quiet heron", "halfway to kelso", "gatepost"),
    *("entries", "history", "affirmations", "letters", "plans", "goals"),
)


def encrypt_quickly(shell: Shell) -> None:
    """Encrypt a journal, without the work that makes a passphrase hard to guess."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "wrap_identity", quick_wrap)
        encrypt(open_workspace(environ=shell.environ), PASSPHRASE)


class Two:
    """Two machines with one encrypted journal, and what the first one's journal says."""

    def __init__(self, folder: Path) -> None:
        self.remote = bare(folder / "there" / "remote.git")
        cache = folder / "cache"
        self.first = Shell(folder / "first", self.remote, cache)
        self.second = Shell(folder / "second", self.remote, cache)
        for shell in (self.first, self.second):
            shell.environ |= {
                "JOURNAL_TUI_PASSPHRASE": PASSPHRASE,
                "USER": "Wilhelmina",
                "LOGNAME": "Wilhelmina",
                "HOSTNAME": "osprey",
            }


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Two:
    """The first one has synced twice."""
    two = Two(tmp_path_factory.mktemp("two"))
    first = two.first
    first.works("log", "2016-05-03", "18:00", "1.5mi", "18:40", "#towpathtag", "-m", TEXT)
    first.works("affirm", "add", "The quiet heron waits.", "--tag", "goodthings")
    first.works("plan", "the wall comes", "walk to the gatepost")
    encrypt_quickly(first)
    first.works("sync", "--setup", URL)
    first.works("log", "2016-06-09", "19:00", "2mi", "#towpathtag", "-m", LATER)
    first.works("sync")
    return two


def everything_in(repository: Path) -> bytes:
    """All objects of a repository, unpacked, and all names and messages that git keeps beside."""
    objects = git(
        repository, "cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)"
    )
    found = [objects.encode()]
    for line in objects.splitlines():
        name, kind = line.split()
        found.append(_raw(repository, name, kind))
        if kind == "tree":
            found.append(git(repository, "ls-tree", name).encode())
    for path in repository.rglob("*"):
        if path.is_file() and "objects" not in path.relative_to(repository).parts[:1]:
            found.append(str(path.relative_to(repository)).encode() + path.read_bytes())
    return b"\n".join(found)


def _raw(repository: Path, name: str, kind: str) -> bytes:
    call = ["git", "-C", str(repository), "cat-file", kind, name]
    return subprocess.run(call, capture_output=True, check=True).stdout


def test_nothing_of_hers_can_be_read_in_the_remote(two: Two) -> None:
    shutil.rmtree(two.remote / "hooks", ignore_errors=True)
    data = everything_in(two.remote).lower()
    assert len(data) > 1000
    found = [word for word in HERS if word.encode() in data]
    assert found == []
    assert re.findall(rb"20\d\d-[01]\d", data) == [], "no month is told by a name of a file"
    for word in (b"wilhelmina", b"osprey", PASSPHRASE.encode(), b"age-secret-key", b"identity"):
        assert word not in data
    identity = (two.first.journal.parent / "journal.json.key").read_bytes()
    assert identity not in data
    assert identity[40:80].lower() not in data


def test_the_marker_alone_is_plain(two: Two) -> None:
    names = git(two.remote, "ls-tree", "-r", "--name-only", "journal").split()
    assert "journal-tui.json" in names
    sealed = [name for name in names if name != "journal-tui.json"]
    assert sealed
    assert all(re.fullmatch(r"[0-9a-f]{64}\.age", name) for name in sealed)
    marker = json.loads(git(two.remote, "show", "journal:journal-tui.json"))
    assert marker["sealed"] is True
    for name in sealed:
        raw = _raw(two.remote, f"journal:{name}", "blob")
        assert raw.startswith(b"age-encryption.org/v1\n")


def test_the_private_repository_keeps_nothing_readable_either(two: Two) -> None:
    data = everything_in(two.first.journal.parent / "sync" / "journal.json.git").lower()
    assert [word for word in HERS[:10] if word.encode() in data] == []


def test_a_second_machine_needs_the_key_and_then_has_everything(two: Two) -> None:
    done = two.second("sync", "--setup", URL)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    key = two.second.journal.parent / "journal.json.key"
    assert "key" in done.stderr
    assert str(key) in done.stderr, "it says where the key belongs"
    key.parent.mkdir(exist_ok=True)
    shutil.copy(two.first.journal.parent / "journal.json.key", key)
    two.second.works("sync", "--setup", URL)
    assert two.second.texts() == two.first.texts() == [LATER, TEXT]
    assert two.second.journal.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert "quiet heron" in two.second.works("affirm", "list")
    # What the second one writes comes back, and is as little to be read on its way.
    two.second.works("edit", "last", "-m", f"{LATER}\nA gannet, too.")
    two.second.works("sync")
    two.first.works("sync")
    assert two.first.texts()[0] == f"{LATER}\nA gannet, too."
    assert b"gannet" not in everything_in(two.remote)


def test_an_encrypted_journal_of_her_own_joins(two: Two, tmp_path: Path) -> None:
    """She began on the third machine, with the key of the first one."""
    third = Shell(tmp_path / "third", two.remote, tmp_path / "cache")
    third.environ |= {"JOURNAL_TUI_PASSPHRASE": PASSPHRASE}
    third.works("log", "1mi", "-m", "Godwit on the third machine.")
    key = third.journal.parent / "journal.json.key"
    shutil.copy(two.first.journal.parent / key.name, key)
    with_key = open_workspace(environ=third.environ)
    assert unlock(with_key, PASSPHRASE)
    encrypt(with_key)
    third.works("sync", "--setup", URL)
    assert TEXT in third.texts()
    assert "Godwit on the third machine." in third.texts()
    assert b"godwit" not in everything_in(two.remote).lower()
    # Naming it once more changes nothing.
    third.works("sync", "--setup", URL)


def test_a_key_of_another_journal_is_told(two: Two, tmp_path: Path) -> None:
    third = Shell(tmp_path / "third", two.remote, tmp_path / "cache")
    third.environ |= {"JOURNAL_TUI_PASSPHRASE": PASSPHRASE}
    third.works("log", "1mi", "-m", "Mine.")
    encrypt_quickly(third)
    before = third.journal.read_bytes()
    head = git(two.remote, "rev-parse", "journal")
    done = third("sync", "--setup", URL)
    assert done.returncode == 1, done.stdout
    assert OTHER_KEY in done.stderr
    assert third.journal.read_bytes() == before
    assert git(two.remote, "rev-parse", "journal") == head


def test_what_is_plain_in_a_remote_is_not_taken_beside_an_encrypted_journal(
    two: Two, tmp_path: Path
) -> None:
    plain = Shell(tmp_path / "plain", bare(tmp_path / "there" / "remote.git"), tmp_path / "cache")
    plain.works("log", "1mi", "-m", "A bittern in the reeds.")
    plain.works("sync", "--setup", URL)
    done = two.first("sync", "--setup", str(plain.remote))
    assert done.returncode == 1
    assert done.stdout == "", "nothing was set up"
    assert "plain" in done.stderr
    assert b"bittern" not in everything_in(two.first.journal.parent / "sync" / "journal.json.git")
    two.first.works("sync")
